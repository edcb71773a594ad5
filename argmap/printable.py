"""Foreign text made safe to print: nothing hidden, nothing that steers a terminal or a CI system; its width.

The words of a map and of an essay may hold anything. Every view and report passes them through `visible` and
`harmless` once, and a line that starts with them through `guarded`.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import TextIO

USUAL_WIDTH = 80
"""Columns of a terminal that does not say how many it has."""

_SPACE_CONTROLS = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]+")

# What a reader cannot see, or what moves other text about: controls, bidi controls, characters of no width, fillers
# that look like spaces, tags, lone surrogates and non-characters. Listed, not asked of `unicodedata`, whose answers
# change with the version of Python.
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ufdd0-\ufdef\ud800-\udfff"
    "\U000e0000-\U000e0fff]"
)
_JOINERS = "\u200c\u200d"
_KEYCAP_BASES = "#*0123456789"


CI_COMMAND = re.compile(r"##(?=\w*\[)")
"""Where some CI systems see a command, wherever in a line it stands: `##vso[task.complete]`."""


def visible(text: str) -> str:
    """The text with nothing hidden in it, on one line.

    Line breaks and tabs become a space; any other control, bidi control, invisible character, lone surrogate or
    non-character is written out as an escape such as `\\x1b` or `\\u202e`. Ordinary text of any script stays as it is,
    with the joiners and variation selectors that Arabic, Indic scripts and emoji need.
    """
    text = _SPACE_CONTROLS.sub(" ", text)
    if _HIDDEN.search(text) is None:
        return text
    return _HIDDEN.sub(lambda found: _shown(text, found.start()), text)


def harmless(text: str) -> str:
    """The text, in which no CI system finds a command."""
    return CI_COMMAND.sub(r"#\\#", text) if "##" in text else text


def harmless_offset(text: str, offset: int) -> int:
    """Where a place of a text is in what `harmless` makes of it."""
    return offset + sum(found.start() < offset for found in CI_COMMAND.finditer(text))


def guarded(line: str) -> str:
    """The line, unable to pass for a command to a CI system, which reads `::error ...` at the start of a line."""
    return "\\" + line if line.lstrip().startswith("::") else line


def encodable(text: str, encoding: str) -> str:
    """The text as far as an encoding can carry it: typography simplified, what is left over written as escapes."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        simple = text.translate(_SIMPLE_TYPOGRAPHY)
        return simple.encode(encoding, "backslashreplace").decode(encoding)
    return text


_SIMPLE_TYPOGRAPHY = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "…": "...",
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "\xa0": " ", "\u202f": " ", "\u2009": " ",
        "¶": "par.", "§": "sec.",
    }
)  # fmt: skip


def in_colour(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Whether to write to a stream in colour."""
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environ.get("TERM") != "dumb"


def terminal_width(stream: TextIO, environ: Mapping[str, str]) -> int | None:
    """How many columns a terminal has; None for a stream that goes elsewhere. COLUMNS in the environment decides."""
    if not stream.isatty():
        return None
    asked = environ.get("COLUMNS", "")
    if asked.isascii() and asked.isdigit() and int(asked[:9]) > 0:
        return int(asked[:9])
    try:
        return os.get_terminal_size(stream.fileno()).columns or USUAL_WIDTH
    except (OSError, ValueError):
        return USUAL_WIDTH


def _shown(text: str, at: int) -> str:
    """One hidden character as it is shown: itself where the text around it needs it, else an escape."""
    char = text[at]
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if char in _JOINERS and _joins(before) and _joins(after):
        return char
    if _is_selector(char) and (_joins(before) or before in _KEYCAP_BASES) and not _is_selector(before):
        return char
    if _is_tag(char) and (before == "\U0001f3f4" or _is_tag(before)) and "\U0001f3f4" in text[max(0, at - 8) : at]:
        return char  # the flags of England, Scotland and Wales: a black flag and letters in tags
    return _escape(char)


def _escape(char: str) -> str:
    code = ord(char)
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _joins(char: str) -> bool:
    """Whether invisible joiners are part of how this character is written: Arabic, Indic scripts, emoji."""
    return (char > "\u0590" and (char == "\ufe0f" or _HIDDEN.match(char) is None)) or char in "©®"


def _is_selector(char: str) -> bool:
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


def _is_tag(char: str) -> bool:
    return "\U000e0020" <= char <= "\U000e007f"


def cells(text: str) -> int:
    """How many columns a terminal needs for a text that `visible` has passed. Emoji that a terminal may or may not
    join into one are counted apart, so that a line may end early but never too late."""
    return len(text) if text.isascii() else sum(_cells_of(char) for char in text)


def _cells_of(char: str) -> int:
    if char < "\u0300":
        return 1
    if char == "\ufe0f":  # asks for the emoji form of a narrow character, which takes two columns
        return 1
    if char in _JOINERS or unicodedata.category(char) in ("Mn", "Me") or "\u1160" <= char <= "\u11ff":
        return 0
    if _is_tag(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def cut(text: str, width: int, ellipsis: str = "…") -> str:
    """The text if it fits into `width` columns, else its beginning and an ellipsis."""
    if cells(text) <= width:
        return text
    room = max(0, width - cells(ellipsis))
    start, end = next(_rows(text, room, room), (0, 0)) if room else (0, 0)
    return text[start:end].rstrip() + ellipsis[:width]


def padded(text: str, width: int) -> str:
    """The text filled up with spaces to `width` columns."""
    return text + " " * max(0, width - cells(text))


def wrap(text: str, width: int, first: int | None = None) -> list[tuple[int, int]]:
    """Where to break a text so that each row fits `width` columns (the first row `first`): start and end of each row.

    Breaks at spaces, between characters of scripts written without them, and inside a word only when the word alone
    is wider than a row. A no-break space holds.
    """
    return list(_rows(text, width if first is None else first, width)) or [(0, 0)]


_CLOSING = "、。，．：；！？）］｝」』】〉》〕〗・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
_OPENING = "（［｛「『【〈《〔〖"


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of text that stay together, spaces left out."""
    for word in re.finditer(r"[^ ]+", text):
        start = word.start()
        if not word.group().isascii():
            for at in range(start + 1, word.end()):
                if _may_break(text[at - 1], text[at]):
                    yield start, at
                    start = at
        yield start, word.end()


def _may_break(before: str, after: str) -> bool:
    """Whether a row may end between two neighbours in scripts that are written without spaces."""
    if _cells_of(after) == 0 or after == "\ufe0f" or before == "\u200d":
        return False
    if after in _CLOSING or before in _OPENING or (_is_hangul(before) and _is_hangul(after)):
        return False
    return _cells_of(before) == 2 or _cells_of(after) == 2


def _is_hangul(char: str) -> bool:
    """Korean is wide, but puts spaces between its words."""
    return "\uac00" <= char <= "\ud7a3"


def _rows(text: str, first: int, width: int) -> Iterator[tuple[int, int]]:
    room = max(1, first)
    row: tuple[int, int] | None = None
    for start, end in _pieces(text):
        if row is not None and cells(text[row[0] : end]) <= room:
            row = (row[0], end)
            continue
        if row is not None:
            yield row
            room = max(1, width)
        row = (start, end)
        while (middle := _fitting(text, row[0], row[1], room)) < row[1]:
            yield row[0], middle
            room = max(1, width)
            row = (middle, row[1])
    if row is not None:
        yield row


def _fitting(text: str, start: int, end: int, room: int) -> int:
    """The end of the longest beginning of a piece that fits into `room` columns, at least one character."""
    used = 0
    for at in range(start, end):
        used += _cells_of(text[at])
        if used > room and at > start:
            return at
    return end

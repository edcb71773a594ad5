"""How wide text is when it is drawn, so that cards can be wrapped without asking a font.

A card must hold its text on any machine. Lines are broken by the wider of two families, character by character:
Helvetica (and Arial, Liberation Sans, Nimbus Sans, which share its widths) and DejaVu Sans set at nine tenths of its
width, which is DejaVu Sans Condensed. Where a viewer has nothing but the full DejaVu Sans, the SVG says how wide a line
may become (see `svg`).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

FONTS = "Helvetica,Arial,Liberation Sans,Nimbus Sans,DejaVu Sans Condensed,DejaVu Sans,sans-serif"

# Widths of the characters from space to tilde, in thousandths of the font size.
_HELVETICA = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 "
    "584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 "
    "667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 "
    "278 556 500 722 500 500 500 334 260 334 584"
)
_HELVETICA_BOLD = (
    "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 "
    "584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 "
    "667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 "
    "333 611 556 778 556 556 500 389 280 389 584"
)
_DEJAVU = (
    "317 400 459 837 636 950 779 274 390 390 500 837 317 360 317 336 636 636 636 636 636 636 636 636 636 636 336 336 "
    "837 837 837 530 1000 684 686 698 770 631 575 774 751 294 294 655 557 862 748 787 603 787 694 634 610 731 684 988 "
    "685 610 685 390 336 390 837 500 500 612 634 549 634 615 352 634 633 277 277 579 277 974 633 611 634 634 411 520 "
    "392 633 591 817 591 591 524 636 336 636 837"
)
_DEJAVU_BOLD = (
    "348 456 520 837 695 1001 872 306 457 457 522 837 379 415 379 365 695 695 695 695 695 695 695 695 695 695 399 399 "
    "837 837 837 580 1000 773 762 733 830 683 683 820 836 372 372 774 637 995 836 850 732 850 770 720 682 812 773 1103 "
    "770 724 725 457 365 457 837 500 500 674 715 592 715 678 435 715 711 342 342 665 342 1041 711 687 715 715 493 595 "
    "478 711 651 923 645 651 582 711 365 711 837"
)
CONDENSED = 0.9
"""How much narrower DejaVu Sans Condensed is than DejaVu Sans."""


def _table(widths: str) -> tuple[int, ...]:
    return tuple(int(width) for width in widths.split())


_NARROW = (_table(_HELVETICA), _table(_HELVETICA_BOLD))
_WIDE = (_table(_DEJAVU), _table(_DEJAVU_BOLD))
_SAFE = tuple(
    tuple(max(narrow, round(wide * CONDENSED)) for narrow, wide in zip(*tables, strict=True))
    for tables in zip(_NARROW, _WIDE, strict=True)
)

# Typography that claims are full of, as wide as the wider family draws it in bold.
_TYPOGRAPHY = {
    **dict.fromkeys("‘’‚·\u00a0", 350),
    **dict.fromkeys("“”„–†°", 560),
    **dict.fromkeys("«»§¶€£−×", 640),
    **dict.fromkeys("—…", 1000),
    **dict.fromkeys("✓✗→⊣◇", 1000),  # our own signs, which no family of ours has in full: they come from some other
}
# Other characters outside the tables: what no family draws wider.
_EM, _LETTER, _EMOJI = 1000, 680, 1380


def advance(char: str, bold: bool) -> int:
    """The width of one character in the widest family that cards are made for, in thousandths of the font size."""
    return _char(char, _SAFE[bold])


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Points that a text takes at a font size, in the widest family that cards are made for."""
    return sum(_char(char, _SAFE[bold]) for char in text) * size / 1000


def narrow_width(text: str, size: float, *, bold: bool = False) -> float:
    """Points that a text takes in Helvetica and the families that share its widths."""
    return sum(_char(char, _NARROW[bold]) for char in text) * size / 1000


def wide_width(text: str, size: float, *, bold: bool = False) -> float:
    """Points that a text takes in DejaVu Sans, where no narrower family is installed."""
    return sum(_char(char, _WIDE[bold]) for char in text) * size / 1000


def is_latin(text: str) -> bool:
    """Whether the width of this text is known for every family: Latin letters, with accents, and typography."""
    return text.isascii() or all(
        char in _TYPOGRAPHY or unicodedata.normalize("NFD", char)[0].isascii() for char in text
    )


def wrap(text: str, size: float, room: float, *, bold: bool = False) -> tuple[str, ...]:
    """The text in lines of at most `room` points, at least one.

    It breaks at spaces (no-break spaces hold), between the characters of scripts that are written without spaces, and
    inside a word only where the word alone is too wide.
    """
    lines: list[str] = []
    line, used = "", 0.0
    for piece in _pieces(text):
        wide = width(piece.rstrip(" "), size, bold=bold)
        if line and used + wide > room:
            lines.append(line)
            line, used = "", 0.0
        rest = piece
        if not line:
            *full, rest = _chopped(piece, size, room, bold)
            lines.extend(full)
        line += rest
        used += width(rest, size, bold=bold)
    lines.append(line)
    return tuple(stripped for line in lines if (stripped := line.strip(" "))) or ("",)


def clip(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """The text if it fits into `room` points, else its beginning and an ellipsis."""
    if width(text, size, bold=bold) <= room:
        return text
    room -= width("…", size, bold=bold)
    first, *_ = _chopped(text, size, max(room, 0), bold)
    return first.rstrip() + "…"


def _pieces(text: str) -> list[str]:
    """Words with the spaces after them; characters of wide scripts one by one."""
    pieces: list[str] = []
    for word in re.findall(r"[^ \t\n]+[ \t\n]*", text):
        start = 0
        for at in range(1, len(word)):
            if _breaks(word[at - 1], word[at]):
                pieces.append(word[start:at])
                start = at
        pieces.append(word[start:])
    return pieces


_NO_START = "、。，．：；！？）］｝」』】〉》〕〗・ー々,.;:!?)]}’”…"


def _breaks(before: str, after: str) -> bool:
    if before < "\u1100" and after < "\u1100":
        return False
    if after in _NO_START or after == " " or before in "（［｛「『【〈《〔〖([{":
        return False
    return _char(after, _SAFE[0]) > 0 and _EM in (_char(before, _SAFE[0]), _char(after, _SAFE[0]))


def _chopped(word: str, size: float, room: float, bold: bool) -> list[str]:
    """A word in parts that fit, the last one with the space after it."""
    parts, part, used = [], "", 0.0
    for char in word:
        wide = width(char, size, bold=bold)
        if part and char != " " and used + wide > room:
            parts.append(part)
            part, used = "", 0.0
        part += char
        used += wide
    return [*parts, part]


def _char(char: str, table: tuple[int, ...]) -> int:
    code = ord(char) - 32
    return table[code] if 0 <= code < len(table) else _other(char, table)


@cache
def _other(char: str, table: tuple[int, ...]) -> int:
    """Width of a character outside the table: of its base letter where it has one, else of its kind."""
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    if char >= "\U0001f000" or char == "\ufe0f":
        return _EMOJI if char >= "\U0001f000" else 0
    if unicodedata.east_asian_width(char) in ("W", "F"):
        return _EM
    if char in _TYPOGRAPHY:
        return _TYPOGRAPHY[char]
    base = unicodedata.normalize("NFD", char)[0]
    code = ord(base) - 32
    if 0 <= code < len(table):
        return table[code]
    return _EM if unicodedata.category(char) in ("So", "Sm") else _LETTER

"""Folding: comparing texts by their letters and digits, or by all but their typography.

A map's quotes and headings are found in an essay whatever its quotation marks, dashes, line breaks and hyphenation.
Words are never folded: another word, or another spelling, is another text.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass
from functools import lru_cache

_MARKS = "\u0300-\u036f"
_PIECE = re.compile(rf"[a-zA-Z0-9]+(?![{_MARKS}])|[^\W_][{_MARKS}]*|[^\x00-\x7f]")
"""A run of plain letters, or one other character with the marks that combine with it."""
_QUOTATION_MARKS = dict.fromkeys(map(ord, "'\"‘’‚‛“”„‟«»‹›′″`´"), '"')
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060"), None)
_BROKEN_WORD = re.compile(r"(?<=\w)[-‐]\s*[\r\n]\s*(?=\w)")
_DASH = re.compile(r"\s*[-‐‑‒–—―−]+\s*")


@dataclass(frozen=True)
class Folded:
    """The letters and digits of a text, case folded, and for each the offset it has in the text.

    `words` are the indices into `letters` at which a word starts.
    """

    letters: str
    offsets: array[int]
    words: array[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text that a stretch of letters covers."""
        return self.offsets[start], self.offsets[end - 1] + 1


def fold(text: str) -> Folded:
    """The letters and digits of a text (NFKC, case folded), with their offsets."""
    letters: list[str] = []
    offsets, words = array("l"), array("l")
    before = -1
    for piece in _PIECE.finditer(text):
        start, end = piece.span()
        kept = piece.group()
        if kept.isascii():
            kept = kept.lower()
            if start != before:
                words.append(len(offsets))
            offsets.extend(range(start, end))
        else:
            kept = _fold_character(kept)
            if not kept:
                continue
            if start != before or stands_alone(text[start]):
                words.append(len(offsets))
            offsets.extend([start] * len(kept))
        letters.append(kept)
        before = end
    return Folded("".join(letters), offsets, words)


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    """The letters of one character with its marks."""
    return "".join(c for c in unicodedata.normalize("NFKC", character).casefold() if _is_letter(c))


def _is_letter(character: str) -> bool:
    return character.isalnum() or (unicodedata.category(character)[0] == "M" and not "\ufe00" <= character <= "\ufe0f")


def stands_alone(character: str) -> bool:
    """Whether a character is a word of its own for us: in scripts that are written without spaces."""
    return character >= "\u0e00" and (
        "\u0e00" <= character <= "\u0eff"
        or "\u1000" <= character <= "\u109f"
        or "\u1780" <= character <= "\u17ff"
        or "\u2e80" <= character <= "\ud7ff"
        or character >= "\U00020000"
    )


def plain_typography(text: str) -> str:
    """A text with its typography made plain: one kind of quotation mark and of dash, single spaces, NFKC."""
    text = _BROKEN_WORD.sub("", text.translate(_INVISIBLE))
    text = unicodedata.normalize("NFKC", text.translate(_QUOTATION_MARKS)).replace("...", "…")
    return " ".join(_DASH.sub("-", text).split())

"""Folding: comparing texts by their letters and digits, or by all but their typography.

A map's quotes and headings are found in an essay whatever its quotation marks, dashes, line breaks and hyphenation.
Words are never folded: another word, or another spelling, is another text.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass

_TOKEN = re.compile(r"\S+")
_QUOTATION_MARKS = dict.fromkeys(map(ord, "'\"‘’‚‛“”„‟«»‹›′″`´"), '"')
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060"), None)
_BROKEN_WORD = re.compile(r"(?<=\w)[-‐]\s*[\r\n]\s*(?=\w)")
_DASH = re.compile(r"\s*[-‐‑‒–—―−]+\s*")


@dataclass(frozen=True)
class Folded:
    """The letters and digits of a text, case folded, and for each the offset it has in the text.

    `starts` marks the offsets in `letters` at which a word of the text starts; `ends` those before which one ends.
    """

    letters: str
    offsets: array[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text that a stretch of letters covers."""
        return self.offsets[start], self.offsets[end - 1] + 1


def fold(text: str) -> Folded:
    """The letters and digits of a text (NFKC, case folded), with their offsets."""
    letters: list[str] = []
    offsets = array("l")
    for token in _TOKEN.finditer(text):
        word, start = token.group(), token.start()
        if word.isascii() and word.isalnum():
            letters.append(word.lower())
            offsets.extend(range(start, start + len(word)))
            continue
        for index, cluster in _clusters(word):
            kept = "".join(c for c in unicodedata.normalize("NFKC", cluster).casefold() if _is_letter(c))
            letters.append(kept)
            offsets.extend([start + index] * len(kept))
    return Folded("".join(letters), offsets)


def _clusters(word: str) -> list[tuple[int, str]]:
    """The characters of a word, each with the marks that combine with it, and where it starts."""
    if word.isascii():
        return list(enumerate(word))
    found: list[tuple[int, str]] = []
    for index, character in enumerate(word):
        if found and unicodedata.combining(character):
            found[-1] = (found[-1][0], found[-1][1] + character)
        else:
            found.append((index, character))
    return found


def _is_letter(character: str) -> bool:
    return character.isalnum() or (unicodedata.category(character)[0] == "M" and not "\ufe00" <= character <= "\ufe0f")


def plain_typography(text: str) -> str:
    """A text with its typography made plain: one kind of quotation mark and of dash, single spaces, NFKC."""
    text = _BROKEN_WORD.sub("", text.translate(_INVISIBLE))
    text = unicodedata.normalize("NFKC", text.translate(_QUOTATION_MARKS)).replace("...", "…")
    return " ".join(_DASH.sub("-", text).split())

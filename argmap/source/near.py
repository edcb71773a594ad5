"""The nearest word: what a misspelt key or id was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable

LEAST_SCORE = 70
"""Of 100; below it a suggestion misleads more often than it helps."""


def nearest_word(word: str, words: Iterable[str]) -> str | None:
    """The word most like this one, or None when none is like it. A tie goes to the word that comes first."""
    # Imported here: it costs 25 ms, and a map without faults never needs it.
    from rapidfuzz import fuzz, process

    found = process.extractOne(word.lower(), list(words), scorer=fuzz.ratio, score_cutoff=LEAST_SCORE)
    return None if found is None else found[0]

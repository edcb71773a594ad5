"""The nearest passage: where an essay has almost what a quote says, and which words differ.

Everything is bounded by counts and never by the clock, so that the same files give the same answer on any machine.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from argmap.source.essay import Essay, Place
from argmap.source.fold import fold

SEARCHES = 100
"""Of more quotes than this, the rest get no passage."""

WORK = 100_000_000
"""Letters of quotes times letters they are compared with: after so much, the rest get no passage. Ordinary text takes
a hundredth of a second for it, text made to be slow two seconds."""

LONGEST = 1000
"""Of a longer quote, only so many characters are compared."""

LEAST_SCORE = 75
"""Of 100; a passage that is less like its quote misleads."""

WHOLE_ESSAY = 120_000
"""Letters (20,000 words). In a longer essay, only the stretch that has most of a quote's pairs of words is searched."""

VOTERS = 8
"""Of the places at which the quotes have the same pair of words, so many count: common pairs tell little."""

MARGIN = 4
"""Words looked at beyond each end of the stretch that is most alike: the quote may lack so many of the essay's."""

MOST_SLIPS = 3
"""No more differences than this are spelled out."""

_BROKEN = r"[-‐]\s*[\r\n]\s*"
_WORD = re.compile(
    # In scripts without spaces, each character is a word; elsewhere apostrophes, soft hyphens and line ends join.
    r"(?=\w)[\u2e80-\ud7ff\U00020000-\U0003ffff]"
    r"|[^\W\u2e80-\ud7ff\U00020000-\U0003ffff]+(?:(?:['’\u00ad\u200b-\u200d\u2060]|" + _BROKEN + r")\w+)*"
)


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage of the essay (character offsets, `end` exclusive) that is like a quote, and how the quote differs."""

    start: int
    end: int
    difference: str


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text, with its place there; `letters` is what is compared."""

    letters: str
    start: int
    end: int


def nearest_passages(essay: Essay, quotes: Iterable[str]) -> Mapping[str, Nearest]:
    """For quotes that the essay does not have: the passage most like each, for those that are like any."""
    beginnings = {quote: _beginning(quote) for quote in dict.fromkeys(quotes) if fold(quote).letters}
    searched = dict(list(beginnings.items())[:SEARCHES])
    found: dict[str, Nearest] = {}
    if not searched:
        return found
    stretches = _stretches(essay, searched.values())
    whole = (0, len(essay.folded.letters))
    work = 0
    for quote, shown in searched.items():
        places = [stretches[shown]] if shown in stretches else []
        for place in [*places, whole] if whole[1] <= WHOLE_ESSAY else places:
            work += len(shown) * (place[1] - place[0])
            passage = _nearest(essay, shown, place) if work <= WORK else None
            if passage is not None:
                found[quote] = passage
                break
    return found


def _beginning(quote: str) -> str:
    """As much of a quote as is compared, in whole words."""
    return quote if len(quote) <= LONGEST else quote[:LONGEST].rpartition(" ")[0] or quote[:LONGEST]


def _nearest(essay: Essay, quote: str, stretch: Place) -> Nearest | None:
    """The passage most like a quote within a stretch of the essay's folded letters."""
    # Imported here: it costs 25 ms, and a map without faults never needs it.
    from rapidfuzz import fuzz

    first, last = stretch
    letters = essay.folded.letters[first:last]
    alike = fuzz.partial_ratio_alignment(fold(quote).letters, letters, score_cutoff=LEAST_SCORE)
    if alike is None or alike.dest_start == alike.dest_end:
        return None
    start, end = essay.folded.span(first + alike.dest_start, first + alike.dest_end)
    return _compare(quote, essay.text.text, start, end)


def _stretches(essay: Essay, quotes: Iterable[str]) -> Mapping[str, Place]:
    """For each quote, where the essay has most of its pairs of words, as a stretch of folded letters.

    Each pair that the essay shares with a quote votes for the block of text in which the quote would then start.
    """
    pairs: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for quote in quotes:
        for first, second in pairwise(re.finditer(r"\w+", quote.casefold())):
            voters = pairs.setdefault((first.group(), second.group()), [])
            if len(voters) < VOTERS:
                voters.append((quote, first.start()))
    votes: dict[str, Counter[int]] = {}
    for first, second in pairwise(re.finditer(r"\w+", essay.text.text)):
        for quote, offset in pairs.get((first.group().casefold(), second.group().casefold()), ()):
            votes.setdefault(quote, Counter())[(first.start() - offset) // len(quote)] += 1
    offsets = essay.folded.offsets
    stretches = {}
    for quote, counted in votes.items():
        # A quote's votes fall into two neighbouring blocks where it starts near the end of one.
        block = min(counted, key=lambda block: (-counted[block] - counted[block + 1], block))
        start, end = (block - 1) * len(quote), (block + 4) * len(quote)
        stretches[quote] = bisect_left(offsets, start), bisect_left(offsets, end)
    return stretches


# What differs, word by word.


def _compare(quote: str, text: str, start: int, end: int) -> Nearest | None:
    """The passage round a stretch of the text, cut to what the quote has of it; None when they share no word."""
    from difflib import SequenceMatcher

    ours = _words(quote, 0, len(quote))
    theirs = _words_around(text, start, end)
    matcher = SequenceMatcher(None, [w.letters for w in ours], [w.letters for w in theirs], autojunk=False)
    changes = _trimmed(matcher.get_opcodes())
    if not any(change[0] == "equal" for change in changes):
        return None
    first, last = changes[0][3], changes[-1][4]
    slips = [change for change in changes if change[0] != "equal"]
    count = sum(max(i2 - i1, j2 - j1) for _, i1, i2, j1, j2 in slips)
    difference = "the nearest passage"
    if 0 < count <= max(1, len(ours) // 2):
        phrases = [_phrase(change, quote, ours, text, theirs) for change in slips[:MOST_SLIPS]]
        more = "; …" if len(slips) > MOST_SLIPS else ""
        difference = f"{'one word differs' if count == 1 else f'{count} words differ'}: {'; '.join(phrases)}{more}"
    return Nearest(theirs[first].start, theirs[last - 1].end, difference)


def _words(text: str, start: int, end: int) -> list[_Word]:
    return [_Word(fold(m.group()).letters, m.start(), m.end()) for m in _WORD.finditer(text, start, end)]


def _words_around(text: str, start: int, end: int) -> list[_Word]:
    """The words that a stretch touches, and a few on either side."""
    # More characters than so few words can have: a longer word than this is cut, and is no word of the quote.
    reach = MARGIN * 30
    words = _words(text, max(0, start - reach), min(len(text), end + reach))
    touched = [index for index, word in enumerate(words) if word.end > start and word.start < end]
    return words[max(0, touched[0] - MARGIN) : touched[-1] + 1 + MARGIN] if touched else []


_Change = tuple[str, int, int, int, int]


def _trimmed(changes: Sequence[_Change]) -> list[_Change]:
    """The changes without what the text only has before and after the passage."""
    kept = [change for change in changes if change[2] > change[1] or change not in (changes[0], changes[-1])]
    if kept and kept[0][0] == "replace":
        tag, i1, i2, j1, j2 = kept[0]
        kept[0] = (tag, i1, i2, max(j1, j2 - (i2 - i1)), j2)
    if kept and kept[-1][0] == "replace":
        tag, i1, i2, j1, j2 = kept[-1]
        kept[-1] = (tag, i1, i2, j1, min(j2, j1 + (i2 - i1)))
    return kept


def _phrase(change: _Change, quote: str, ours: Sequence[_Word], text: str, theirs: Sequence[_Word]) -> str:
    tag, i1, i2, j1, j2 = change
    if tag == "insert":
        return f"{_shown(text, theirs[j1:j2])} is missing after {_shown(quote, ours[i1 - 1 : i1])}"
    if tag == "delete":
        return f"{_shown(quote, ours[i1:i2])} is not there"
    return f"{_shown(quote, ours[i1:i2])} should be {_shown(text, theirs[j1:j2])}"


def _shown(text: str, words: Sequence[_Word]) -> str:
    """Neighbouring words as they are written, on one line."""
    return f"`{' '.join(re.sub(_BROKEN, '', text[words[0].start : words[-1].end]).split())}`"

"""The essay a map is of: its sections, its paragraphs, and where a quote stands in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from argmap.source.fold import Folded, fold, plain_typography, stands_alone
from argmap.source.text import LINE_END, SourceText

ELLIPSIS = re.compile(r"\[\s*(?:\.\.\.|…)\s*\]|…")
"""Marks an omission inside a quote."""

LETTER = re.compile(r"[^\W_]")

FAR_APART = 1000
"""Parts of a quote with more characters than this between them are far apart."""

MOST_PLACES = 64
"""Of a passage that the essay repeats, no more places than this are told apart."""

PREFIX = 8
"""Letters by which the beginnings of quotes are looked up, all quotes in one pass."""

Place = tuple[int, int]
"""Start and end of a passage: 0-based character offsets into the essay's file, the end exclusive."""


class Paragraph(NamedTuple):
    """A block of the essay's text; `number` counts from 1 through the essay, `section` from 0, None before all."""

    number: int
    start: int
    end: int
    section: int | None


class Passage(NamedTuple):
    """A place where a whole quote stands, its parts in order and not far apart."""

    parts: tuple[Place, ...]

    @property
    def start(self) -> int:
        return self.parts[0][0]

    @property
    def end(self) -> int:
        return self.parts[-1][1]


class Match(NamedTuple):
    """Where a quote stands: every passage that has the whole of it.

    With no passage, `loose` has the place of each part that was found by itself, and `missing` the parts that the essay
    does not have.
    """

    passages: tuple[Passage, ...] = ()
    loose: tuple[Place, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Essay:
    """An essay as its map divides it.

    `headings` gives the place of each heading that the map names, in that order, or None where the essay does not
    have it after the ones before.
    """

    text: SourceText
    headings: tuple[Place | None, ...]
    paragraphs: tuple[Paragraph, ...]

    @cached_property
    def folded(self) -> Folded:
        return fold(self.text.text)

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The paragraph that an offset lies in, if any."""
        index = bisect_right(self._paragraph_starts, offset) - 1
        if index < 0 or offset >= self.paragraphs[index].end:
            return None
        return self.paragraphs[index]

    def locate(self, quotes: Iterable[str]) -> Mapping[str, Match]:
        """Where each quote stands; all are looked up in one pass over the essay."""
        parts = {quote: quote_parts(quote) for quote in quotes}
        found = self._find({part: fold(part).letters for group in parts.values() for part in group})
        return {quote: _match(group, found) for quote, group in parts.items()}

    def _find(self, needles: Mapping[str, str]) -> Mapping[str, list[Place]]:
        """The places of each text, given by its letters, from the start of a word to the end of one."""
        places: dict[str, list[Place]] = {text: [] for text in needles}
        # By their beginnings, then by their lengths: however many begin alike, each length costs one look.
        table: dict[str, dict[int, dict[str, list[str]]]] = {}
        for text, needle in needles.items():
            if needle:
                alike = table.setdefault(needle[:PREFIX], {}).setdefault(len(needle), {})
                alike.setdefault(needle, []).append(text)
        lengths = sorted({len(prefix) for prefix in table})
        letters, offsets, text = self.folded.letters, self.folded.offsets, self.text.text
        for start in self.folded.words:
            for length in lengths:
                # A slice that the end of the essay cuts short would be met again as a shorter beginning.
                beginning = letters[start : start + length] if start + length <= len(letters) else ""
                for size, alike in table.get(beginning, {}).items():
                    end = start + size
                    for key in alike.get(letters[start:end], ()):
                        after = offsets[end - 1] + 1
                        ends_word = end == len(letters) or offsets[end] > after or stands_alone(text[after])
                        if ends_word and len(places[key]) < MOST_PLACES:
                            places[key].append((offsets[start], after))
        return places

    def alteration(self, quote: str, passage: Passage) -> str | None:
        """The essay's own words where a quote differs from its passage beyond typography; None when it does not.

        A capital where a part of the quote starts passes.
        """
        for part, place in zip(quote_parts(quote), passage.parts, strict=True):
            original = self._with_marks(part, place)
            if not _same_but_for_typography(part, original):
                return " ".join(original.split())
        return None

    def _with_marks(self, part: str, place: Place) -> str:
        """The passage, with as many marks around it as the quote has around its words."""
        stripped = fold(part)
        first, last = stripped.span(0, len(stripped.letters))
        before, after = len(part[:first].strip()), len(part[last:].strip())
        text = self.text.text
        start, end = place
        while before and start > 0 and not text[start - 1].isalnum():
            start -= 1
            before -= not text[start].isspace()
        while after and end < len(text) and not text[end].isalnum():
            after -= not text[end].isspace()
            end += 1
        return text[start:end]


def quote_parts(quote: str) -> list[str]:
    """The parts of a quote between its omissions, without those that have no letter or digit."""
    return [part.strip() for part in ELLIPSIS.split(quote) if LETTER.search(part)]


def read_essay(text: SourceText, headings: Sequence[str], ignore: Sequence[str] = ()) -> Essay:
    """The essay of a text, divided by the headings its map names, in order.

    A heading is a line of its own. Lines in `ignore` (page furniture) belong to no paragraph, nor do lines without a
    letter or a digit. Paragraphs are parted by blank lines.
    """
    lines = list(_lines(text.text))
    folded = [fold(line).letters for _, line in lines]
    wanted = [fold(heading).letters for heading in headings]
    heading_lines = _heading_lines(folded, wanted)
    ignored = {fold(line).letters for line in ignore}
    section_of_line = {line: section for section, line in enumerate(heading_lines) if line is not None}
    paragraphs: list[Paragraph] = []
    section: int | None = None
    open_block = False
    for index, (start, line) in enumerate(lines):
        if index in section_of_line:
            section = section_of_line[index]
            open_block = False
        elif not line.strip() or folded[index] in ignored:
            open_block = False
        elif open_block:
            last = paragraphs[-1]
            paragraphs[-1] = Paragraph(last.number, last.start, start + len(line.rstrip()), last.section)
        elif folded[index]:
            first = start + len(line) - len(line.lstrip())
            paragraphs.append(Paragraph(len(paragraphs) + 1, first, start + len(line.rstrip()), section))
            open_block = True
    places = tuple(None if i is None else (lines[i][0], lines[i][0] + len(lines[i][1])) for i in heading_lines)
    return Essay(text, places, tuple(paragraphs))


def _lines(text: str) -> Iterable[tuple[int, str]]:
    start = 0
    for end in LINE_END.finditer(text):
        yield start, text[start : end.start()]
        start = end.end()
    yield start, text[start:]


def _heading_lines(folded: Sequence[str], wanted: Sequence[str]) -> list[int | None]:
    """The line of each heading: the first that is the same and comes after the headings before it."""
    by_letters: dict[str, list[int]] = {}
    for index, letters in enumerate(folded):
        by_letters.setdefault(letters, []).append(index)
    found: list[int | None] = []
    last = -1
    for heading in wanted:
        line = next((i for i in by_letters.get(heading, ()) if i > last), None) if heading else None
        found.append(line)
        last = last if line is None else line
    return found


def _match(parts: Sequence[str], found: Mapping[str, list[Place]]) -> Match:
    missing = tuple(part for part in parts if not found[part])
    if missing or not parts:
        return Match(loose=tuple(found[part][0] for part in parts if found[part]), missing=missing)
    passages = []
    for first in found[parts[0]]:
        chain = [first]
        for part in parts[1:]:
            last = chain[-1][1]
            following = next((place for place in found[part] if last <= place[0] <= last + FAR_APART), None)
            if following is None:
                break
            chain.append(following)
        else:
            passages.append(Passage(tuple(chain)))
    return Match(tuple(passages)) if passages else Match(loose=tuple(found[part][0] for part in parts))


def _same_but_for_typography(quote: str, passage: str) -> bool:
    ours, theirs = plain_typography(quote), plain_typography(passage)
    if ours == theirs:
        return True
    first = next((i for i, c in enumerate(ours) if c.isalpha()), 0)
    return (
        ours[:first] == theirs[:first]
        and ours[first + 1 :] == theirs[first + 1 :]
        and (ours[first : first + 1].casefold() == theirs[first : first + 1].casefold())
    )

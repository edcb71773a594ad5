"""Rows of text in tones: what the terminal views are made of before anybody decides about colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from argmap.printable import cells, encodable, harmless, visible, wrap
from argmap.views.theme import SIGNS, Signs, Tone

NARROWEST_TEXT = 32
"""Columns that text is given at least, however deep it stands."""

DEEPEST = 2_500
"""Levels that a tree without a width may have: 1,000 claims in a chain of linked lines, and no flood beyond."""


class Run(NamedTuple):
    """A stretch of text in one tone, all of it safe to print."""

    text: str
    tone: Tone = Tone.TEXT


Row = tuple[Run, ...]
"""One row of the screen."""

GLUE = Run("\xa0")
"""A space at which no row is broken."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What a view is laid out for: the signs to use, the width (None: never wrap), what the output can carry."""

    signs: Signs = SIGNS
    width: int | None = None
    encoding: str = "utf-8"

    def text(self, foreign: str) -> str:
        """Words of the map, safe to print here."""
        return harmless(encodable(visible(foreign), self.encoding))

    @property
    def columns(self) -> int | None:
        """The width that is laid out for, which is never too narrow to hold any text at all."""
        return None if self.width is None else max(self.width, NARROWEST_TEXT + 3 * self.signs.level)

    @property
    def deepest(self) -> int:
        """The deepest level of a tree that leaves its text room."""
        return DEEPEST if self.columns is None else (self.columns - NARROWEST_TEXT) // self.signs.level - 1


def unbroken(text: str, tone: Tone = Tone.TEXT) -> Row:
    """The text, at whose spaces no row is broken."""
    words = text.split(" ")
    return tuple(run for word in words for run in (GLUE, Run(word, tone)))[1:]


def plain(row: Iterable[Run]) -> str:
    """The text of a row, without its tones."""
    return "".join(run.text for run in row)


def join(parts: Iterable[Iterable[Run]], separator: str = " ") -> Row:
    """The parts that hold something, in one row."""
    runs: list[Run] = []
    for part in parts:
        held = [run for run in part if run.text]
        if held and runs:
            runs.append(Run(separator))
        runs.extend(held)
    return tuple(runs)


def folded(runs: Row, paper: Paper, first: Row = (), rest: Row = ()) -> Iterator[Row]:
    """The rows that these runs take on the paper: `first` stands before the first row and `rest` before the others."""
    if paper.columns is None:
        yield first + _slice(runs, 0, len(plain(runs)))
        return
    rows = broken(runs, paper.columns - cells(plain(rest)), paper.columns - cells(plain(first)))
    for number, row in enumerate(rows):
        yield (rest if number else first) + row


def broken(runs: Row, width: int, first: int | None = None) -> Iterator[Row]:
    """The runs in rows of at most `width` columns, the first of at most `first`."""
    for start, end in wrap(plain(runs), width, first):
        yield _slice(runs, start, end)


def _slice(runs: Row, start: int, end: int) -> Row:
    """The part of the runs between two offsets into their joint text."""
    found: list[Run] = []
    at = 0
    for run in runs:
        part = run.text[max(0, start - at) : max(0, end - at)]
        if part:
            found.append(Run(" " if run is GLUE else part, run.tone))
        at += len(run.text)
    return tuple(found)

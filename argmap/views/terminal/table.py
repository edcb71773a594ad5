"""Tables that keep to the paper: columns by rank, and a second row for what finds no room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.printable import cells
from argmap.views.terminal.styled import Paper, Row, Run, broken, folded, plain
from argmap.views.theme import Tone

_GAP = 2
_NARROWEST = 26


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `rank` says which columns yield first when there is no room: the highest. `name` introduces its
    values where they stand below; a column without one is then left out. The column of rank 0 stays and is wrapped."""

    heading: str
    values: Sequence[Row]
    rank: int = 0
    name: str | None = None
    right: bool = False

    @property
    def width(self) -> int:
        return max(cells(self.heading), *(cells(plain(value)) for value in self.values), 0)


def table(columns: Sequence[Column], paper: Paper) -> Iterator[Row]:
    """The rows of a table: its headings, a rule, its rows."""
    columns = [column for column in columns if any(plain(value) for value in column.values)]
    kept = _fitting(columns, paper)
    widths = _widths(kept, paper)
    yield _side_by_side([(Run(column.heading, Tone.MUTED),) for column in kept], kept, widths)
    yield (Run(paper.signs.rule * (sum(widths) + _GAP * (len(widths) - 1)), Tone.MUTED),)
    dropped = [column for column in columns if column not in kept and column.name is not None]
    for number in range(len(columns[0].values)):
        yield from _wrapped([column.values[number] for column in kept], kept, widths, paper)
        below = [f"{column.name} {plain(column.values[number])}" for column in dropped if plain(column.values[number])]
        if below:
            margin = (Run("  "),)
            yield from folded((Run("; ".join(text.strip() for text in below), Tone.MUTED),), paper, margin, margin)


def _fitting(columns: Sequence[Column], paper: Paper) -> list[Column]:
    """The columns for which there is room; those of the highest rank go first."""
    kept = list(columns)
    for column in sorted(columns, key=lambda column: -column.rank):
        needed = sum(other.width if other.rank else min(other.width, _NARROWEST) for other in kept)
        if paper.columns is None or needed + _GAP * (len(kept) - 1) <= paper.columns or not column.rank:
            return kept
        kept.remove(column)
    return kept


def _widths(columns: Sequence[Column], paper: Paper) -> list[int]:
    """The columns' widths; the one of rank 0 gets what the others leave."""
    widths = [column.width for column in columns]
    if paper.columns is None:
        return widths
    excess = sum(widths) + _GAP * (len(widths) - 1) - paper.columns
    return [
        width if column.rank or excess <= 0 else max(1, width - excess)
        for column, width in zip(columns, widths, strict=True)
    ]


def _wrapped(values: Sequence[Row], columns: Sequence[Column], widths: Sequence[int], paper: Paper) -> Iterator[Row]:
    """The rows that one row of the table takes: the column of rank 0 goes on below itself."""
    parts = [
        [value] if column.rank or paper.columns is None else list(broken(value, width))
        for value, column, width in zip(values, columns, widths, strict=True)
    ]
    for number in range(max(map(len, parts))):
        yield _side_by_side([part[number] if number < len(part) else () for part in parts], columns, widths)


def _side_by_side(values: Sequence[Row], columns: Sequence[Column], widths: Sequence[int]) -> Row:
    runs: list[Run] = []
    for column, value, width in zip(columns, values, widths, strict=True):
        space = Run(" " * (width - cells(plain(value))))
        runs.extend((space, *value) if column.right else (*value, space))
        runs.append(Run(" " * _GAP))
    return tuple(runs[:-1])

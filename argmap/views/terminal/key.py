"""The key under a tree: the signs that were used, and no others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from argmap.analysis.labels import Standing
from argmap.model import AUTHOR
from argmap.printable import cells
from argmap.views.terminal.outline import Entry, State
from argmap.views.terminal.reading import Reading, relation_run, standing_run
from argmap.views.terminal.styled import Paper, Row, Run, folded, plain
from argmap.views.theme import Relation, Tone, relation_of

_STANDINGS = {Standing.IN: "stands", Standing.OUT: "is out", Standing.OPEN: "is open"}
_RELATIONS = {Relation.SUPPORT: "supports", Relation.REBUTTAL: "attacks", Relation.UNDERCUT: "undercuts the line"}


def key_rows(reading: Reading, paper: Paper, entries: Sequence[Entry]) -> Iterator[Row]:
    """A blank row, the signs with their meaning, and the voices by name."""
    yield ()
    yield from _filled(list(_items(reading, paper, entries)), paper)
    voices = list(_voices(reading, paper, entries))
    if voices:
        yield from _filled(voices, paper)


def _items(reading: Reading, paper: Paper, entries: Sequence[Entry]) -> Iterator[Row]:
    keys = [key for entry in entries for key in _keys(entry)]
    standings = {reading.labels[key].standing for key in keys}
    relations = {relation_of(entry.line) for entry in entries if entry.line is not None}
    states = {entry.state for entry in entries}
    for standing, word in _STANDINGS.items():
        if standing in standings:
            yield (standing_run(standing, paper), Run(f" {word}", Tone.MUTED))
    for relation, word in _RELATIONS.items():
        if relation in relations:
            yield (relation_run(relation, paper), Run(f" {word}", Tone.MUTED))
    if any(entry.claim is not None and entry.claim.implicit for entry in entries):
        yield (Run("[...]", Tone.UNSTATED), Run(" unstated", Tone.MUTED))
    if State.ABOVE in states:
        yield (Run(paper.signs.above), Run(" shown in full earlier", Tone.MUTED))
    if State.BENEATH in states:
        yield (Run(paper.signs.beneath), Run(" more beneath: --depth, --claim ID", Tone.MUTED))


def _keys(entry: Entry) -> Iterator[str]:
    if entry.claim is not None:
        yield entry.claim.id
    elif entry.line is not None:
        yield entry.line.id


def _voices(reading: Reading, paper: Paper, entries: Sequence[Entry]) -> Iterator[Row]:
    used = {voice for entry in entries if entry.claim is not None for voice in entry.claim.voices}
    for voice in reading.graph.voices.values():
        if voice.id in used and voice.id != AUTHOR:
            yield (Run(f"{voice.id}:"), Run(f" {paper.text(voice.name)}", Tone.MUTED))


def _filled(items: Iterable[Row], paper: Paper) -> Iterator[Row]:
    """The items side by side, as many in a row as fit."""
    row: Row = ()
    for item in items:
        wider = (*row, Run("   "), *item) if row else item
        if row and paper.columns is not None and cells(plain(wider)) > paper.columns:
            yield from folded(row, paper, rest=(Run("   "),))
            wider = item
        row = wider
    if row:
        yield from folded(row, paper, rest=(Run("   "),))

"""Drawing a tree's branches before its rows, at any depth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.views.terminal.styled import Paper, Row, Run, folded
from argmap.views.theme import Tone


@dataclass(frozen=True, slots=True)
class Branch:
    """One node of a tree in print order: its depth (0 for a root), whether it is the last of its siblings, its text,
    and the rows that hang under it before its children."""

    depth: int
    last: bool
    runs: Row
    under: tuple[Row, ...] = ()


def branched(branches: Iterable[Branch], paper: Paper) -> Iterator[Row]:
    """The rows of a tree, each behind the branches that lead to it; wrapped text hangs under its first row."""
    signs = paper.signs
    stems = [""]  # what stands before the children of a node at each depth
    for branch, has_children in _with_children(branches):
        stem = stems[branch.depth - 1] if branch.depth else ""
        arm = (signs.last if branch.last else signs.branch) if branch.depth else ""
        del stems[branch.depth :]
        stems.append(stem + ((signs.blank if branch.last else signs.bar) if branch.depth else ""))
        first = (Run(stem + arm, Tone.MUTED),)
        rest = (Run(stems[-1] + (signs.bar if has_children else signs.blank), Tone.MUTED),)
        yield from folded(branch.runs, paper, first, rest)
        for runs in branch.under:
            yield from folded(runs, paper, rest, rest)


def _with_children(branches: Iterable[Branch]) -> Iterator[tuple[Branch, bool]]:
    """Each node, and whether the next one is its child."""
    before: Branch | None = None
    for branch in branches:
        if before is not None:
            yield before, branch.depth > before.depth
        before = branch
    if before is not None:
        yield before, False

"""Which claims and lines a tree shows, in what order and how deep: each claim once, whatever its shape."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from argmap.analysis.labels import Labels
from argmap.model import Claim, Graph, Line
from argmap.model.roles import lines_in_order


class State(Enum):
    """How much of what bears on a claim follows beneath its entry."""

    FULL = "all of it"
    ABOVE = "shown in full earlier"
    BENEATH = "more than was asked for"
    CONTINUES = "more than there is room for"
    ELSEWHERE = "argued in another section"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a tree.

    `depth` is 0 for a root; `last` says that no sibling follows. With a line and a claim it is a line of one premise;
    with a line alone, the premises follow as entries of their own; with a claim alone, it is a root or such a premise.
    `section` is the id of the section that the reader is in when coming to this entry.
    """

    depth: int
    last: bool
    line: Line | None
    claim: Claim | None
    section: str | None
    state: State


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far a tree goes: levels of claims, levels of entries, and the only section to go into (None: no bound)."""

    levels: int | None = None
    deepest: int | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True)
class _Step:
    depth: int
    level: int
    last: bool
    line: Line | None
    claim: Claim | None
    section: str | None


@dataclass(frozen=True, slots=True)
class Seen:
    """The claims that earlier trees on the same page have shown, and those whose lines they have shown too."""

    shown: set[str] = field(default_factory=set)
    expanded: set[str] = field(default_factory=set)


def outline(
    graph: Graph, labels: Labels, root: str, bounds: Bounds, seen: Seen, section: str | None = None
) -> Iterator[Entry]:
    """The entries of the tree under a claim, top to bottom. What is shown is added to `seen`."""
    stack = [_Step(0, 0, True, None, graph.claims[root], section)]
    while stack:
        step = stack.pop()
        state = _state(graph, step, bounds, seen)
        yield Entry(step.depth, step.last, step.line, step.claim, step.section, state)
        if step.claim is not None:
            seen.shown.add(step.claim.id)
        if state is State.FULL:
            if step.claim is not None:
                seen.expanded.add(step.claim.id)
            stack.extend(reversed(list(_steps_beneath(graph, labels, step))))


def bare(graph: Graph, labels: Labels, line: Line) -> bool:
    """Whether a line needs no row of its own: one premise, and nothing said of the step from it."""
    said = line.linked or line.named or line.scheme or graph.attacking(line.id)
    return not said and labels[line.id].standing is labels[line.premises[0]].standing


def _state(graph: Graph, step: _Step, bounds: Bounds, seen: Seen) -> State:
    if step.claim is None:
        return State.CONTINUES if _crowded(step.depth + 1, bounds) else State.FULL
    claim = step.claim.id
    if claim in seen.expanded:
        return State.ABOVE
    state = State.FULL
    if lines_in_order(graph, claim):
        state = _bounded(step, step.claim, bounds)
        if state is State.FULL:
            return state
    return State.ABOVE if claim in seen.shown else state


def _bounded(step: _Step, claim: Claim, bounds: Bounds) -> State:
    """Whether the lines on a claim are within the bounds."""
    if bounds.within is not None and step.depth and bounds.within not in claim.sections:
        return State.ELSEWHERE
    if bounds.levels is not None and step.level >= bounds.levels:
        return State.BENEATH
    # A line takes a level and its premises another.
    return State.CONTINUES if _crowded(step.depth + 2, bounds) else State.FULL


def _crowded(depth: int, bounds: Bounds) -> bool:
    return bounds.deepest is not None and depth > bounds.deepest


def _steps_beneath(graph: Graph, labels: Labels, step: _Step) -> Iterator[_Step]:
    """What comes directly under an entry: the lines on its claim, or a line's premises and the undercuts of it."""
    depth = step.depth + 1
    if step.claim is not None:
        section = step.claim.section or step.section
        lines = lines_in_order(graph, step.claim.id)
        yield from _line_steps(graph, labels, lines, depth, step.level + 1, section)
    elif step.line is not None:
        undercuts = graph.attacking(step.line.id)
        for number, premise in enumerate(step.line.premises, start=1):
            last = number == len(step.line.premises) and not undercuts
            yield _Step(depth, step.level, last, None, graph.claims[premise], step.section)
        yield from _line_steps(graph, labels, undercuts, depth, step.level, step.section)


def _line_steps(
    graph: Graph, labels: Labels, lines: tuple[Line, ...], depth: int, level: int, section: str | None
) -> Iterator[_Step]:
    for number, line in enumerate(lines, start=1):
        premise = graph.claims[line.premises[0]] if bare(graph, labels, line) else None
        yield _Step(depth, level, number == len(lines), line, premise, section)

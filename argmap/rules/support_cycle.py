"""Claims support each other in a circle.

A reason must be able to stand without what it is a reason for. Where each of several claims is argued for by the next
and the last by the first, all of them hang in the air, however many there are: begging the question (Aristotle, Prior
Analytics II 16). Every step of a circle is listed, for the map cannot tell which of them the text does not make. Of a
map with very many circles, the first hundred are reported.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [wanted]
      wanted:
        text: Late opening is wanted.
        because: [many-come]
      many-come:
        text: Many people come in the evening.
        because: [wanted]

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [wanted]
      wanted:
        text: Late opening is wanted.
        because: [many-come]
      many-come:
        text: Many people come in the evening.

Fix: take out the step that the text does not make. Often one of two directions is an explanation and not a reason: that
late opening is wanted explains that many come, but is not known from it and the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise

from argmap.findings import Finding, Related, Rule, Severity
from argmap.model import Graph, Line
from argmap.model.traverse import components, shortest_path
from argmap.rules.base import Case
from argmap.rules.connections import premise_span

RULE = Rule("AM204", "support-cycle", Severity.ERROR)

Step = tuple[Line, str]
"""A line of a circle and the premise through which the circle goes on."""

MOST_CYCLES = 100
"""Of more circles than this, the rest are not reported until some are mended."""

MOST_STEPS = 100
"""Of a longer circle, so many steps are shown."""

MOST_NAMED = 6
"""A longer circle is named by its first claims."""


def check(case: Case) -> Iterator[Finding]:
    for steps in islice(_cycles(case.graph), MOST_CYCLES):
        related = tuple(
            Related(premise_span(case, line, premise), _said(line, premise)) for line, premise in steps[1:MOST_STEPS]
        )
        yield Finding(
            RULE,
            premise_span(case, *steps[0]),
            f"{len(steps)} claims support each other in a circle: {_named(steps)}",
            _said(*steps[0]),
            related,
            "take out one of these steps: a reason can't rest on what it is a reason for",
        )


def _cycles(graph: Graph) -> Iterator[list[Step]]:
    """Circles that together have every step that is in one, by the place of their first claim."""
    order = {claim: position for position, claim in enumerate(graph.claims)}

    def premises(claim: str) -> list[str]:
        return [premise for line in graph.supporting(claim) for premise in line.premises if premise != claim]

    found = [component for component in components(graph.claims, premises) if len(component) > 1]
    circles = [sorted(component, key=order.__getitem__) for component in found]
    for circle in sorted(circles, key=lambda circle: order[circle[0]]):
        inside = set(circle)
        onward = {claim: [premise for premise in premises(claim) if premise in inside] for claim in circle}
        for cycle in _covering(onward):
            yield [(_line(graph, *step), step[1]) for step in cycle]


def _covering(onward: Mapping[str, Sequence[str]]) -> Iterator[list[tuple[str, str]]]:
    """Short circles, as steps from a claim to a premise, until every step of a component is in one."""
    covered: set[tuple[str, str]] = set()
    for claim, premises in onward.items():
        for premise in premises:
            way_back = shortest_path(premise, claim, onward.__getitem__) if (claim, premise) not in covered else None
            if way_back is not None:
                cycle = list(pairwise([claim, *way_back]))
                covered.update(cycle)
                yield cycle


def _line(graph: Graph, claim: str, premise: str) -> Line:
    return next(line for line in graph.supporting(claim) if premise in line.premises)


def _said(line: Line, premise: str) -> str:
    return f"`{line.target}` rests on `{premise}` here"


def _named(steps: Sequence[Step]) -> str:
    names = [f"`{line.target}`" for line, _ in steps]
    return " because ".join([*names, names[0]] if len(names) <= MOST_NAMED else [*names[:MOST_NAMED], "…"])

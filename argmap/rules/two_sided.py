"""A claim works both for and against the thesis.

Counting the attacks on the way to the thesis, one way makes it a reason for, another a reason against. Giving such a
claim up may then help the thesis as well as hurt it, so that "what the thesis needs" has no simple answer: verdicts
stay exact, sets of premises that suffice are not shown. Mostly it is a sign that one claim says two things. It is
reported where the two ways part; what supports such a claim inherits it.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [many-would-come]
        rebuttals: [crowded]
      many-would-come:
        text: Many residents would come.
        because: [counted]
      crowded:
        text: The reading room would be crowded.
        because: [counted]
        rebuttals: [large]
      counted:
        text: Four hundred people a week stay until closing time.
      large:
        text: The reading room is large.

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [many-would-come]
        rebuttals: [crowded]
      many-would-come:
        text: Many residents would come.
        because: [counted]
      crowded:
        text: The reading room would be crowded.
        because: [full-at-six]
        rebuttals: [large]
      counted:
        text: Four hundred people a week stay until closing time.
      full-at-six:
        text: The reading room is full at closing time.
      large:
        text: The reading room is large.

Fix: write two claims, each for what one side takes from it. Where the text really turns one fact to both ends, keep
it and say so in a comment that ignores this rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Related, Rule, Severity
from argmap.model import Graph
from argmap.model.roles import bearing_on
from argmap.model.sides import Side
from argmap.model.traverse import components
from argmap.rules.base import Case
from argmap.rules.connections import premise_span

RULE = Rule("AM214", "two-sided", Severity.WARNING)


def check(case: Case) -> Iterator[Finding]:
    for claim in _where_ways_part(case):
        if _reported_elsewhere(case.graph, claim):
            continue
        related = []
        for side, words in ((Side.AUTHOR, "it works for the thesis here"), (Side.OPPONENT, "and against it here")):
            line = next((line for line in case.graph.used_by(claim) if case.sides.get(line.id) is side), None)
            if line is not None:
                related.append(Related(premise_span(case, line, claim), words))
        yield Finding(
            RULE,
            case.key_span(case.graph.claims[claim].path),
            f"`{claim}` works both for and against the thesis",
            related=tuple(related),
            help="write two claims, one for each side",
        )


def _reported_elsewhere(graph: Graph, claim: str) -> bool:
    """Whether the claim supports and attacks one target (conflicting-lines), or attacks itself (self-attack)."""
    supported = {line.target for line in graph.used_by(claim) if line.supports}
    attacked = {line.target for line in graph.used_by(claim) if not line.supports}
    return claim in attacked or not supported.isdisjoint(attacked)


def _where_ways_part(case: Case) -> list[str]:
    """Two-sided claims that are not so merely because all that they bear on is; of a circle, its first claim."""
    graph = case.graph
    bearing = bearing_on(graph, graph.thesis)
    order = {claim: position for position, claim in enumerate(graph.claims)}
    both = dict.fromkeys(
        key for key in (*graph.claims, *graph.lines) if key in bearing and case.sides.get(key) is Side.BOTH
    )

    def inherited_from(key: str) -> list[str]:
        targets = [graph.lines[key].target] if key in graph.lines else [line.id for line in graph.used_by(key)]
        return [target for target in targets if target in both]

    found = []
    for component in components(both, inherited_from):
        circle = set(component)
        if all(source in circle for key in component for source in inherited_from(key)):
            found += sorted((key for key in component if key in order), key=order.__getitem__)[:1]
    return found

"""A claim is argued about, but has nothing to do with the thesis.

It stands in a line of argument, yet no way leads from it to the thesis, nor from the thesis to it, nor to anything that
rests on the thesis. Either a step is missing, or the text argues for something on the side, which is then said with
`aside: true`. Relevance to the question is the first thing that a reader asks of a claim.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [many-would-come]
      many-would-come:
        text: Many residents would come.
      beautiful:
        text: The library building is beautiful.
        aside: true
        because: [arches]
      arches:
        text: The library building has arches.

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [many-would-come]
      many-would-come:
        text: Many residents would come.
      beautiful:
        text: The library building is beautiful.
        aside: true
        because: [arches]
      arches:
        text: The library building has arches.
        aside: true

Fix: add the line that connects the claim, or mark it `aside: true`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Rule, Severity
from argmap.rules.base import Case
from argmap.rules.connections import off_thesis

RULE = Rule("AM208", "off-thesis", Severity.WARNING)


def check(case: Case) -> Iterator[Finding]:
    graph = case.graph
    off = off_thesis(case)
    for claim in graph.claims.values():
        connected = graph.used_by(claim.id) or graph.supporting(claim.id) or graph.attacking(claim.id)
        if claim.id in off and connected and not claim.aside:
            yield Finding(
                RULE,
                case.key_span(claim.path),
                f"claim `{claim.id}` neither bears on the thesis nor rests on it",
                help="add the line that connects it, or mark it `aside: true`",
            )

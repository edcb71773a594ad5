"""A claim is marked as an aside, but bears on the thesis.

`aside: true` says that a claim is in the map and deliberately does no work. If it supports or attacks something on the
way to the thesis, one of the two is wrong; the thesis itself is never beside the point.

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
        aside: true

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

Fix: delete `aside: true`, or take the claim out of the lines that lead to the thesis.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Rule, Severity
from argmap.model.roles import bearing_on
from argmap.rules.base import Case

RULE = Rule("AM212", "aside-that-bears", Severity.WARNING)


def check(case: Case) -> Iterator[Finding]:
    asides = [claim for claim in case.graph.claims.values() if claim.aside]
    bearing = bearing_on(case.graph, case.graph.thesis) if asides else frozenset()
    for claim in asides:
        if claim.id in bearing:
            what = "is the thesis" if claim.id == case.graph.thesis else "bears on the thesis"
            yield Finding(
                RULE,
                case.span((*claim.path, "aside")),
                f"`{claim.id}` is marked as an aside, but {what}",
                help="delete `aside: true`, or the line that makes it bear",
            )

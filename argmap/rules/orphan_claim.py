"""A claim is in no line of argument.

Nothing supports or attacks it and it supports or attacks nothing, so that the reader of the map cannot tell what it is
there for. Either the step it belongs to is missing, or it is background, which is then said with `aside: true`.

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
      old-building:
        text: The library building dates from 1911.

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
      old-building:
        text: The library building dates from 1911.
        aside: true

Fix: name the claim in a `because` or `rebuttals` line, or mark it `aside: true`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Rule, Severity
from argmap.rules.base import Case
from argmap.schema.document import is_id

RULE = Rule("AM207", "orphan-claim", Severity.WARNING)


def check(case: Case) -> Iterator[Finding]:
    graph = case.graph
    for claim in graph.claims.values():
        if claim.aside or claim.id == graph.thesis or claim.id in case.damaged or claim.id in case.mentioned:
            continue
        # Its uses may be there under the id that it should have.
        if not is_id(claim.id):
            continue
        if graph.used_by(claim.id) or graph.supporting(claim.id) or graph.attacking(claim.id):
            continue
        yield Finding(
            RULE,
            case.key_span(claim.path),
            f"claim `{claim.id}` is in no line of argument",
            help="name it in a `because` or `rebuttals` line, or mark it `aside: true`",
        )

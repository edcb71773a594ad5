"""One claim supports and attacks the same target.

What speaks for something does not also speak against it. A text may well turn one fact to both ends, and then says two
things of it: each needs a claim of its own.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because:
          - two-wages
          - many-would-come
        rebuttals:
          - premises: [two-wages]
            rebuttals: [heating-saves]
      two-wages:
        text: Late opening costs two wages.
      heating-saves:
        text: The new heating saves more than two wages every winter.
      many-would-come:
        text: Many residents would come.

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because:
          - two-wages
          - many-would-come
      two-wages:
        text: Late opening costs no more than two wages.
      many-would-come:
        text: Many residents would come.

Fix: delete the line that the text does not make, or write two claims where it makes both.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Related, Rule, Severity
from argmap.rules.base import Case
from argmap.rules.connections import premise_span

RULE = Rule("AM211", "conflicting-lines", Severity.WARNING)


def check(case: Case) -> Iterator[Finding]:
    graph = case.graph
    for target in graph.claims:
        attacks = graph.attacking(target)
        if not attacks:
            continue
        supports = {premise: line for line in reversed(graph.supporting(target)) for premise in line.premises}
        for line in attacks:
            for premise in line.premises:
                if premise in supports:
                    related = Related(premise_span(case, supports[premise], premise), "it supports it here")
                    yield Finding(
                        RULE,
                        premise_span(case, line, premise),
                        f"`{premise}` supports `{target}` and attacks it too",
                        related=(related,),
                        help="delete one of the two, or write two claims",
                    )

"""A claim of a section has no quote.

A claim written under a section is one that the essay makes there; its quote shows the reader where, and lets anyone
check that the essay says so. What the essay relies on without saying it is marked `implicit: true`; what somebody else
adds is written outside the sections.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    source: {file: essay.txt, title: Opening hours, author: A. Writer, date: 2024-03-01, license: CC0}
    sections:
      - id: demand
        heading: Demand
        claims:
          many-come:
            text: Many people use the library until closing time.
            quote: "Four hundred people were still inside"
          fair:
            text: A public service should be usable by everyone who pays for it.
            quote: "usable by everyone who pays for it"
          worker-pays:
            text: People who work until six pay for the library.
      - id: cost
        heading: Cost
        claims:
          cheap:
            text: Late opening costs two wages.
            quote: ["two wages", "two people at the desk"]
      - id: trial
        heading: What then?
        claims:
          open-late:
            text: The library should open until ten on four weekdays.
            quote: ["Open the library until ten", "If they come"]
            because: [many-come, [fair, worker-pays], cheap]

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    source: {file: essay.txt, title: Opening hours, author: A. Writer, date: 2024-03-01, license: CC0}
    sections:
      - id: demand
        heading: Demand
        claims:
          many-come:
            text: Many people use the library until closing time.
            quote: "Four hundred people were still inside"
          fair:
            text: A public service should be usable by everyone who pays for it.
            quote: "usable by everyone who pays for it"
          worker-pays:
            text: People who work until six pay for the library.
            quote: "Whoever works until six pays for it"
      - id: cost
        heading: Cost
        claims:
          cheap:
            text: Late opening costs two wages.
            quote: ["two wages", "two people at the desk"]
      - id: trial
        heading: What then?
        claims:
          open-late:
            text: The library should open until ten on four weekdays.
            quote: ["Open the library until ten", "If they come"]
            because: [many-come, [fair, worker-pays], cheap]

Fix: quote the shortest passage that shows the claim is there, or mark the claim `implicit: true`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Rule, Severity
from argmap.rules.base import Case

RULE = Rule("AM401", "missing-anchor", Severity.WARNING)


def check(case: Case) -> Iterator[Finding]:
    if case.graph.source is None:  # a map of no essay has nothing to quote
        return
    for claim in case.graph.claims.values():
        if claim.section is None or claim.implicit or claim.anchors or claim.id in case.damaged:
            continue
        yield Finding(
            RULE,
            case.key_span(claim.path),
            f"claim `{claim.id}` has no quote",
            help="quote the passage that says so, or mark the claim `implicit: true`",
        )

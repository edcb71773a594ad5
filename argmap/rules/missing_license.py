"""The map does not say under which licence its essay is.

A map is mostly kept beside the text that it maps. Whoever passes the two on needs to know whether they may.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    source: {file: essay.txt, title: Opening hours, author: A. Writer, date: 2024-03-01}
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
            because: [many-come, fair, cheap]

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
            because: [many-come, fair, cheap]

Fix: write `license:` under `source`; for a text of the public domain, say so.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Here, Rule, Severity
from argmap.rules.base import Case

RULE = Rule("AM603", "missing-license", Severity.INFO)


def check(case: Case) -> Iterator[Finding]:
    if case.graph.source is not None and not case.graph.source.license:
        span = case.span(("source", Here.KEY))
        yield Finding(RULE, span, "the source has no `license`", help="add `license:`")

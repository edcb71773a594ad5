"""A quote stands more than once in its section.

The map then can't tell which passage is meant, and takes the first. Its reader has the same trouble.

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
            quote: "pays for it"
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

Fix: quote a few words more.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Rule, Severity
from argmap.rules.base import Case
from argmap.rules.quotes import in_essay, inside_section

RULE = Rule("AM404", "ambiguous-quote", Severity.WARNING)

MOST_SHOWN = 3
"""Of more passages than this, the rest are not shown."""


def check(case: Case) -> Iterator[Finding]:
    essay = case.essay
    if essay is None:
        return
    for quoted in case.quotes:
        passages = inside_section(essay, quoted) if len(quoted.match.passages) > 1 else ()
        if len(passages) < 2:
            continue
        where = "the essay" if quoted.position is None else "its section"
        words = ("the map takes this one", "it stands here too", "and here")
        yield Finding(
            RULE,
            case.quote_span(quoted.path, quoted.index),
            f"quote of {quoted.owner} stands more than once in {where}",
            related=tuple(
                in_essay(case.graph, essay, passage.start, passage.end, said)
                for passage, said in zip(passages[:MOST_SHOWN], words, strict=False)
            ),
            help="quote a few words more",
        )

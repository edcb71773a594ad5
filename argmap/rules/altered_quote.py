"""A quote has the essay's words, but not their case or punctuation.

Two texts with the same letters can differ in what they say: a question mark is no full stop, and capitals make names.
Typography is forgiven, and so is a capital, or its lack, where a quote or a part of it starts.

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
            quote: "Four Hundred people were still inside"
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

Fix: copy the passage as it stands in the essay.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Rule, Severity
from argmap.rules.base import Case
from argmap.rules.quotes import in_essay

RULE = Rule("AM405", "altered-quote", Severity.WARNING)

SHOWN = 200
"""Characters of the essay's own words that are shown."""


def check(case: Case) -> Iterator[Finding]:
    essay = case.essay
    if essay is None:
        return
    for quoted in case.quotes:
        passage = quoted.passage
        # Most quotes are copied, and comparing is quicker than judging.
        if passage is None or essay.text.text[passage.start : passage.end] == quoted.text:
            continue
        words = essay.alteration(quoted.text, passage)
        if words is not None:
            shown = words if len(words) <= SHOWN else f"{words[:SHOWN]}…"
            yield Finding(
                RULE,
                case.quote_span(quoted.path, quoted.index),
                f"quote of {quoted.owner} differs from the essay in case or punctuation",
                related=(in_essay(case.graph, essay, passage.start, passage.end, "the passage"),),
                help=f"the source has: {shown}",
            )

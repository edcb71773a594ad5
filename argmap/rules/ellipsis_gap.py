"""The parts of a quote are in the essay, but out of order or far apart.

An omission leaves words out of one passage. Parts in another order, or pages apart, are put together by the mapper, and
may say together what the essay nowhere says. More than 1,000 characters count as far apart.

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
      - id: cost
        heading: Cost
        claims:
          cheap:
            text: Late opening costs two wages.
            quote: ["two wages [...] calls late opening a luxury", "two people at the desk"]
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
            quote: ["calls late opening a luxury [...] two wages", "two people at the desk"]
      - id: trial
        heading: What then?
        claims:
          open-late:
            text: The library should open until ten on four weekdays.
            quote: ["Open the library until ten", "If they come"]
            because: [many-come, fair, cheap]

Fix: write one quote for each passage: `quote: ["one", "other"]`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from argmap.findings import Finding, Rule, Severity
from argmap.rules.base import Case
from argmap.rules.quotes import in_essay, is_unfound

RULE = Rule("AM406", "ellipsis-gap", Severity.WARNING)

MOST_SHOWN = 4
"""Of more parts than this, the rest are not shown."""


def check(case: Case) -> Iterator[Finding]:
    essay = case.essay
    if essay is None:
        return
    for quoted in case.quotes:
        if quoted.passage is not None or is_unfound(quoted):
            continue
        places = quoted.match.loose
        ordered = all(end <= start for (_, end), (start, _) in pairwise(places))
        how = "far apart in the essay" if ordered else "in another order in the essay"
        yield Finding(
            RULE,
            case.quote_span(quoted.path, quoted.index),
            f"the parts of the quote of {quoted.owner} are {how}",
            related=tuple(
                in_essay(case.graph, essay, start, end, f"part {number}")
                for number, (start, end) in enumerate(places[:MOST_SHOWN], 1)
            ),
            help="write one quote for each passage, as a list",
        )

"""Two claims quote the same passage.

A sentence may well make two claims. But where two quotes overlap, it is worth a look whether the claims are really two,
and whether each has its own words in the essay.

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
          public:
            text: The library is a public service.
            quote: "A public service should be usable"
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
            because: [many-come, [fair, public], cheap]

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
          public:
            text: The library is a public service.
            quote: "A public service"
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
            because: [many-come, [fair, public], cheap]

Fix: give each claim the words that are its own, or make the two claims one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.findings import Finding, Related, Rule, Severity
from argmap.rules.base import Case
from argmap.rules.quotes import Quoted

RULE = Rule("AM408", "shared-passage", Severity.INFO)


def check(case: Case) -> Iterator[Finding]:
    quotes = case.quotes
    reported: set[int] = set()
    for earlier, later in map(sorted, _overlaps(quotes)):
        if later not in reported:
            reported.add(later)
            one, other = quotes[later], quotes[earlier]
            yield Finding(
                RULE,
                case.quote_span(one.path, one.index),
                f"quote of {one.owner} overlaps with that of {other.owner}",
                related=(Related(case.quote_span(other.path, other.index), "the other quote"),),
                help="give each claim its own words",
            )


def _overlaps(quotes: Sequence[Quoted]) -> Iterator[tuple[int, int]]:
    """Positions of quotes of different claims that share a passage: each with the one before that reaches furthest."""
    places = [
        (start, end, number)
        for number, quoted in enumerate(quotes)
        if quoted.of_claim and quoted.passage is not None
        for start, end in quoted.passage.parts
    ]
    # The two quotes that reach furthest, of different claims: one of them is another claim's than the quote at hand.
    furthest: list[tuple[int, int]] = []
    for start, end, number in sorted(places):
        owner = quotes[number].owner
        others = [entry for entry in furthest if quotes[entry[1]].owner != owner]
        mine = [entry for entry in furthest if quotes[entry[1]].owner == owner]
        if others and others[0][0] > start:
            yield others[0][1], number
        furthest = sorted([max([*mine, (end, number)]), *others], reverse=True)[:2]

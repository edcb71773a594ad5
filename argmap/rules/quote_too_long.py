"""A quote has more than 60 words.

The anchor is the shortest passage that shows the claim is there. A reader who has to search a long quote for the claim
might as well search the paragraph; and mostly a long quote holds several claims.

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
            quote:
              - "two wages"
              - >-
                It is heated through the night in any case, since the old books suffer from damp; the lamps in the
                reading room stay on for the cleaners until ten; the porter sits at the door until eleven, because
                the archive upstairs is never left alone. What late opening needs beyond all this is two people at
                the desk, on four evenings a week.
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

Fix: quote the words that make the claim, and leave out the rest with `[...]`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Rule, Severity
from argmap.rules.base import Case
from argmap.source.essay import ELLIPSIS

RULE = Rule("AM407", "quote-too-long", Severity.WARNING)

MOST_WORDS = 60


def check(case: Case) -> Iterator[Finding]:
    for quoted in case.quotes:
        # No text of so few characters has more words.
        if len(quoted.text) <= 2 * MOST_WORDS:
            continue
        words = sum(any(map(str.isalnum, word)) for word in ELLIPSIS.sub(" ", quoted.text).split())
        if words > MOST_WORDS:
            yield Finding(
                RULE,
                case.quote_span(quoted.path, quoted.index),
                f"quote of {quoted.owner} has {words} words, more than {MOST_WORDS}",
                help="quote only the words that make the claim, with `[...]` for the rest",
            )

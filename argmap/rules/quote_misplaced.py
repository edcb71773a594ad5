"""A quote is in another section of the essay than its claim.

The map follows the essay: a claim stands under the section in which the essay makes it, and how the thesis depends on
each section is worked out from that. A claim in the wrong section makes the wrong section look strong.

What the essay says before its first heading is in no section; a claim that is made there, often the thesis, is written
under `claims` at the top level of the map, whose quotes may be from anywhere. A quote in a heading, or in a line that
is no part of the essay, is in no section either: a paragraph is quoted instead.

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
            quote: ["two wages", "two people at the desk"]
          undone:
            text: A trial can be undone.
            quote: "A trial can be undone"
      - id: trial
        heading: What then?
        claims:
          open-late:
            text: The library should open until ten on four weekdays.
            quote: ["Open the library until ten", "If they come"]
            because: [many-come, fair, cheap, undone]

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
          undone:
            text: A trial can be undone.
            quote: "A trial can be undone"
          open-late:
            text: The library should open until ten on four weekdays.
            quote: ["Open the library until ten", "If they come"]
            because: [many-come, fair, cheap, undone]

Fix: move the claim to the section that its quote is from (to the top-level `claims`, if the essay says it before its
first heading), or quote the passage of this section.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Rule, Severity
from argmap.rules.base import Case
from argmap.rules.quotes import has_heading, in_essay, inside_section
from argmap.source.essay import Paragraph

RULE = Rule("AM403", "quote-misplaced", Severity.ERROR)


def check(case: Case) -> Iterator[Finding]:
    essay = case.essay
    if essay is None:
        return
    for quoted in case.quotes:
        passage = quoted.passage
        if passage is None or not has_heading(essay, quoted) or inside_section(essay, quoted):
            continue
        where, help = _where(essay.paragraph_at(passage.start))
        yield Finding(
            RULE,
            case.quote_span(quoted.path, quoted.index),
            f"quote of {quoted.owner} is {where}",
            related=(in_essay(case.graph, essay, passage.start, passage.end, "it stands here"),),
            help=help,
        )


def _where(paragraph: Paragraph | None) -> tuple[str, str]:
    """Where a misplaced quote is, and what to do about it."""
    if paragraph is None:
        return "in no section of the essay", "quote a paragraph of this section: headings and ignored lines are in none"
    if paragraph.section is None:
        help = "write the claim under the top-level `claims:`, not in a section, or quote this section"
        return "from before the essay's first heading", help
    help = "write it under the section that the quote is from, or quote this section"
    return "in another section of the essay", help

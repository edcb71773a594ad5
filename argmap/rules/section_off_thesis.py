"""No claim of a section has to do with the thesis.

None bears on the thesis, rests on it, or bears on what rests on it. An author who gives a section to something mostly
means it to do some work; where it really is a digression, the map says so in a comment that ignores this rule. A
section without claims is a matter of its paragraphs, which uncovered-paragraph reports.

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
            aside: true
            quote: ["two wages", "two people at the desk"]
      - id: trial
        heading: What then?
        claims:
          open-late:
            text: The library should open until ten on four weekdays.
            quote: ["Open the library until ten", "If they come"]
            because: [many-come, fair]

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

Fix: add the line that connects the section, be it a reply to an objection, or the objection itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Rule, Severity
from argmap.rules.base import Case
from argmap.rules.connections import off_thesis

RULE = Rule("AM412", "section-off-thesis", Severity.WARNING)


def check(case: Case) -> Iterator[Finding]:
    off = off_thesis(case) if case.graph.sections else frozenset()
    for section in case.graph.sections.values():
        if section.claims and off.issuperset(section.claims):
            yield Finding(
                RULE,
                case.span((*section.path, "heading")),
                f"no claim of section `{section.id}` bears on the thesis or rests on it",
                help="add the line that connects it",
            )

"""A section's heading is not in the essay, or the sections are not in the essay's order.

A map mirrors the text that it maps, and the headings are where the two meet: paragraphs are counted to the section
whose heading they stand under, and a quote is looked for there. A heading has to be a line of its own in the essay;
letters count, not case, quotation marks and dashes. A heading that is found nowhere leaves its paragraphs to the
section before it.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    source:
      file: essay.txt
      title: Opening hours
      author: A. Reader
      date: 2024
      license: CC0-1.0
    gaps:
      - paragraph: 3
        reason: the council's view
      - paragraph: 4
        reason: figures
    sections:
      - id: demand
        heading: Demand
        claims:
          many-come:
            text: Many people come to the library after work.
            quote: most of them come after work
          fair:
            text: A public service should be usable by everyone who pays for it.
            quote: A public service should be usable by everyone who pays for it
      - id: cost
        heading: Costs
        claims:
          cheap:
            text: Opening late costs little.
            implicit: true
      - id: proposal
        heading: What then?
        claims:
          open-late:
            text: The library should open until ten on four weekdays.
            quote: [Open the library until ten on four weekdays, a library for those who pay for it]
            because:
              - [many-come, fair]
              - cheap

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    source:
      file: essay.txt
      title: Opening hours
      author: A. Reader
      date: 2024
      license: CC0-1.0
    gaps:
      - paragraph: 3
        reason: the council's view
      - paragraph: 4
        reason: figures
    sections:
      - id: demand
        heading: Demand
        claims:
          many-come:
            text: Many people come to the library after work.
            quote: most of them come after work
          fair:
            text: A public service should be usable by everyone who pays for it.
            quote: A public service should be usable by everyone who pays for it
      - id: cost
        heading: Cost
        claims:
          cheap:
            text: Opening late costs little.
            implicit: true
      - id: proposal
        heading: What then?
        claims:
          open-late:
            text: The library should open until ten on four weekdays.
            quote: [Open the library until ten on four weekdays, a library for those who pay for it]
            because:
              - [many-come, fair]
              - cheap

Fix: copy the heading from the essay, and write the sections in the order in which they stand there.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Related, Rule, Severity
from argmap.model import Section
from argmap.rules.base import Case
from argmap.schema.validate import PLACEHOLDER
from argmap.source.essay import Essay, Place
from argmap.source.fold import fold
from argmap.source.near import nearest_word

RULE = Rule("AM105", "undefined-heading", Severity.ERROR)

SUGGESTIONS = 20
"""Further headings get none: each costs a look at every line of the essay."""

LONGEST_HEADING = 120
"""Longer lines of the essay are not offered as headings."""


def check(case: Case) -> Iterator[Finding]:
    essay = case.essay
    if essay is None:
        return
    # A heading that is missing is reported as such.
    faulty = [
        section
        for section in case.graph.sections.values()
        if essay.headings[section.number - 1] is None and section.heading != PLACEHOLDER
    ]
    lines = _short_lines(essay) if faulty else {}
    by_letters = {fold(line).letters: place for line, place in reversed(lines.items())}
    for count, section in enumerate(faulty):
        same = by_letters.get(fold(section.heading).letters)
        if same is not None:
            yield _out_of_order(case, essay, section, same)
        else:
            meant = nearest_word(section.heading, lines) if count < SUGGESTIONS else None
            yield _not_there(case, essay, section, None if meant is None else lines[meant])


def _out_of_order(case: Case, essay: Essay, section: Section, place: Place) -> Finding:
    message = f"the sections are not in the essay's order: `{section.heading}` stands earlier there"
    related = Related(essay.text.span(*place), "the heading is here")
    help = "write the sections in the essay's order"
    return Finding(RULE, case.span((*section.path, "heading")), message, related=(related,), help=help)


def _not_there(case: Case, essay: Essay, section: Section, meant: Place | None) -> Finding:
    span = case.span((*section.path, "heading"))
    message = f"the essay has no heading `{section.heading}`"
    if meant is None:
        return Finding(RULE, span, message, help="copy the heading as it stands in the essay, on a line of its own")
    start, end = meant
    help = f"did you mean `{essay.text.text[start:end]}`?"
    return Finding(RULE, span, message, help=help, help_span=essay.text.span(start, end))


def _short_lines(essay: Essay) -> dict[str, Place]:
    """The lines of the essay that may be headings, in small letters, with the first place of each."""
    text = essay.text
    found: dict[str, Place] = {}
    for number, start in enumerate(text.line_starts, 1):
        line = text.line(number)
        words = line.strip()
        if words and len(words) <= LONGEST_HEADING and fold(words).letters:
            first = start + line.index(words)
            found.setdefault(words.lower(), (first, first + len(words)))
    return found

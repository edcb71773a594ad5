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

from argmap.findings import Finding, Path, Related, Rule, Severity
from argmap.rules.base import Case
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
    written = _written(case)
    faulty = [(path, written[path]) for path in written if essay.headings[path[1]] is None]
    lines = _short_lines(essay) if faulty else {}
    by_letters = {fold(line).letters: place for line, place in reversed(lines.items())}
    for count, (path, heading) in enumerate(faulty):
        same = by_letters.get(fold(heading).letters)
        if same is not None:
            yield _out_of_order(case, essay, path, heading, same)
        else:
            meant = nearest_word(heading, lines) if count < SUGGESTIONS else None
            yield _not_there(case, essay, path, heading, None if meant is None else lines[meant])


def _written(case: Case) -> dict[tuple[str, int, str], str]:
    """Every heading of the map by its path; from the data, so that a section whose id is another's counts as well."""
    entries = case.tree.data.get("sections")
    found: dict[tuple[str, int, str], str] = {}
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        heading = entry.get("heading") if isinstance(entry, dict) else None
        if isinstance(heading, str) and heading.strip():
            found["sections", index, "heading"] = heading
    return found


def _out_of_order(case: Case, essay: Essay, path: Path, heading: str, place: Place) -> Finding:
    message = f"the sections are not in the essay's order: `{heading}` stands earlier there"
    related = Related(essay.text.span(*place), "the heading is here")
    help = "write the sections in the essay's order"
    return Finding(RULE, case.span(path), message, related=(related,), help=help)


def _not_there(case: Case, essay: Essay, path: Path, heading: str, meant: Place | None) -> Finding:
    span = case.span(path)
    message = f"the essay has no heading `{heading}`"
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

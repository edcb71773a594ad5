"""The map does not say what its essay is.

Without author, title and date nobody can look the essay up, cite it, or tell which version of it was mapped.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    source: {file: essay.txt, author: A. Writer, license: CC0}
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

Fix: write `author`, `title` and `date` under `source`. Of an essay that is not signed or dated, say that it is not:
`author: unsigned`, `date: undated`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.findings import Finding, Here, Rule, Severity
from argmap.rules.base import Case

RULE = Rule("AM602", "source-details", Severity.WARNING)


def check(case: Case) -> Iterator[Finding]:
    source = case.graph.source
    if source is None:
        return
    details = {"author": source.author, "title": source.title, "date": source.date}
    missing = [name for name, value in details.items() if not value]
    if missing:
        listed = _listed([f"`{name}`" for name in missing])
        yield Finding(RULE, case.span(("source", Here.KEY)), f"the source has no {listed}", help=_next_step(missing))


def _next_step(missing: Sequence[str]) -> str:
    """For instance "add `date:` under `source`; write `undated` if the essay has none"."""
    step = f"add {_listed([f'`{name}:`' for name in missing])} under `source`"
    without = [f"`{_WITHOUT[name]}`" for name in missing if name in _WITHOUT]
    return f"{step}; write {' or '.join(without)} if the essay has none" if without else step


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


_WITHOUT = {"author": "unsigned", "date": "undated"}
"""What to write of an essay that does not say it."""

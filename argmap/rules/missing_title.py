"""The map has no title.

The title heads every picture and report of the map, and is what a search finds.

Bad:

    argmap: 1
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [many-would-come]
      many-would-come:
        text: Many residents would come.

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [many-would-come]
      many-would-come:
        text: Many residents would come.

Fix: write `title:` near the top of the map.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Here, Rule, Severity
from argmap.rules.base import Case

RULE = Rule("AM601", "missing-title", Severity.WARNING)


def check(case: Case) -> Iterator[Finding]:
    # A title that was set aside has its own finding.
    if not case.graph.title and "title" not in case.tree.data:
        first = next(iter(case.tree.data), "")
        yield Finding(RULE, case.span((first, Here.KEY)), "the map has no title", help="add `title:`")

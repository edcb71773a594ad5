"""Two lines with the same premises bear on the same target in the same way.

A reason given twice is one reason. Two lines count as two independent supports, so that the thesis would seem to rest
on more than it does.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because:
          - [many-would-come, cheap]
          - [cheap, many-would-come]
      many-would-come:
        text: Many residents would come.
      cheap:
        text: Late opening costs little.

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because:
          - [many-would-come, cheap]
      many-would-come:
        text: Many residents would come.
      cheap:
        text: Late opening costs little.

Fix: delete one of the two lines; if the text makes the step twice, give the one line both quotes.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Related, Rule, Severity
from argmap.model import Line
from argmap.rules.base import Case

RULE = Rule("AM213", "duplicate-line", Severity.WARNING)


def check(case: Case) -> Iterator[Finding]:
    graph = case.graph
    bearing = (lines for key in graph.links.ids for lines in (graph.supporting(key), graph.attacking(key)))
    for lines in bearing:
        if len(lines) < 2:
            continue
        first: dict[frozenset[str], Line] = {}
        for line in lines:
            earlier = first.setdefault(frozenset(line.premises), line)
            if earlier is not line:
                verb = "supports" if line.supports else "attacks"
                yield Finding(
                    RULE,
                    case.span(line.path),
                    f"this line {verb} `{line.target}` with the same premises as an earlier one",
                    related=(Related(case.span(earlier.path), "the earlier line"),),
                    help="delete one of the two",
                )

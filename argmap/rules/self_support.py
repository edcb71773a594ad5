"""A claim is among the premises of a line that supports it.

Whoever doubts the claim doubts that line, and whoever does not needs no line. It usually comes from copying a line, or
from two claims that were merged.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because:
          - [open-late, cheap]
          - many-would-come
      cheap:
        text: Late opening costs little.
      many-would-come:
        text: Many residents would come.

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because:
          - [many-would-come, cheap]
      cheap:
        text: Late opening costs little.
      many-would-come:
        text: Many residents would come.

Fix: name the premise that was meant. If the text gives as a reason what it already said in other words, that is no
line of argument: delete it.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Rule, Severity
from argmap.rules.base import Case
from argmap.rules.connections import premise_span

RULE = Rule("AM205", "self-support", Severity.ERROR)


def check(case: Case) -> Iterator[Finding]:
    for line in case.graph.lines.values():
        if line.supports and line.target in line.premises:
            yield Finding(
                RULE,
                premise_span(case, line, line.target),
                f"`{line.target}` supports itself",
                help="name another premise, or delete it here",
            )

"""A claim attacks itself.

A claim that speaks against itself neither stands nor falls: if it holds it is defeated, and if it is defeated nothing
speaks against it. Texts do not argue so; mostly the wrong id was written. A paradox that a text really states is a
claim about a sentence, and can be written down as one.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [many-would-come]
        rebuttals: [luxury]
      many-would-come:
        text: Many residents would come.
      luxury:
        text: Late opening is a luxury.
        rebuttals: [luxury]

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [many-would-come]
        rebuttals: [luxury]
      many-would-come:
        text: Many residents would come.
      luxury:
        text: Late opening is a luxury.
        rebuttals: [cheap]
      cheap:
        text: Late opening costs no more than the heating saves.

Fix: name the claim that was meant, or delete the line.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Rule, Severity
from argmap.rules.base import Case
from argmap.rules.connections import premise_span

RULE = Rule("AM303", "self-attack", Severity.ERROR)


def check(case: Case) -> Iterator[Finding]:
    for line in case.graph.lines.values():
        if not line.supports and line.target in line.premises:
            yield Finding(
                RULE,
                premise_span(case, line, line.target),
                f"`{line.target}` attacks itself",
                help="name another claim, or delete it here",
            )

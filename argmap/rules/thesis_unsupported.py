"""No line of argument supports the thesis.

An argument is a claim with at least one reason for it. Every other claim may be granted without argument, since
reasons come to an end somewhere; a thesis that is only asserted does not stand, and the rest of the map is then about
nothing.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        rebuttals: [luxury]
      luxury:
        text: Late opening is a luxury.
        rebuttals: [cheap]
      cheap:
        text: Late opening costs no more than the heating saves.

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [many-would-come]
        rebuttals: [luxury]
      luxury:
        text: Late opening is a luxury.
        rebuttals: [cheap]
      cheap:
        text: Late opening costs no more than the heating saves.
      many-would-come:
        text: Many residents would come.

Fix: write the reasons for the thesis under its `because`. If the text gives none, another claim is its thesis.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Rule, Severity
from argmap.rules.base import Case

RULE = Rule("AM203", "thesis-unsupported", Severity.ERROR)


def check(case: Case) -> Iterator[Finding]:
    thesis = case.graph.claims.get(case.graph.thesis)
    if thesis is None or thesis.id in case.damaged or case.graph.supporting(thesis.id):
        return
    yield Finding(
        RULE,
        case.key_span(thesis.path),
        f"no line of argument supports the thesis `{thesis.id}`",
        help="write its reasons under `because`",
    )

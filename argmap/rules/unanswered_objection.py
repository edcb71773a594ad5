"""An objection stands against something that the thesis rests on.

An objection that nothing defeats brings down what it is aimed at, be it the thesis, a reason for it, or the step from
the one to the other. If the text answers the objection, the answer is missing in the map; if it does not, that is worth
knowing. An objection that the text leaves standing, a concession say, is listed under `expect`, `in`: then the map says
that it is meant to stand, and keeps to it.

What stands is worked out from the whole map: an objection whose own premises are defeated needs no further answer.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because:
          - many-would-come
          - cheap
      many-would-come:
        text: Many residents would come.
      cheap:
        text: Late opening costs little.
        rebuttals: [two-wages]
      two-wages:
        text: Late opening costs two wages.

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because:
          - many-would-come
          - cheap
      many-would-come:
        text: Many residents would come.
      cheap:
        text: Late opening costs little.
        rebuttals:
          - premises: [two-wages]
            rebuttals: [heating-saves]
      two-wages:
        text: Late opening costs two wages.
      heating-saves:
        text: The new heating saves more than two wages every winter.

Fix: add the reply under the objection's `rebuttals`, or list the objection under `expect`, `in` if it is meant to
stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.labels import Standing
from argmap.findings import Finding, Rule, Severity
from argmap.model.roles import bearing_on
from argmap.model.sides import Side
from argmap.rules.base import Case

RULE = Rule("AM304", "unanswered-objection", Severity.WARNING)


def check(case: Case) -> Iterator[Finding]:
    graph = case.graph
    attacks = [line for line in graph.lines.values() if not line.supports]
    if case.faulty or not attacks:
        return
    bearing = bearing_on(graph, graph.thesis)
    meant_to_stand = frozenset(graph.expect.in_)
    for line in attacks:
        rested_on = line.target in bearing and case.sides[line.target] is not Side.OPPONENT
        stands = case.labels[line.id].standing is Standing.IN
        if not rested_on or not stands or meant_to_stand.issuperset(line.premises):
            continue
        objection = " and ".join(f"`{premise}`" for premise in line.premises)
        target = f"line `{line.target}`" if line.on_line else f"`{line.target}`"
        yield Finding(
            RULE,
            case.span(line.path),
            f"nothing answers {objection}, so that {target} does not hold",
            help="add the reply as a rebuttal of it, or list it under `expect`, `in` if it is meant to stand",
        )

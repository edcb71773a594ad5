"""The thesis rests on a view that the essay only reports.

What somebody else holds supports the author's thesis only if the author holds it too, or accepts it for the argument's
sake. Reported and parodied views are easily taken for the author's own, and a map that rests the thesis on one of them
misreads the essay. An authority that is called upon, or an opponent's admission, is as it should be.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    voices:
      council: The city council
    claims:
      open-late:
        text: The library should open late.
        because: [cheap]
      cheap:
        text: Late opening costs no more than two wages.
        voice: council

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    voices:
      council: The city council
    claims:
      open-late:
        text: The library should open late.
        because: [cheap]
      cheap:
        text: Late opening costs no more than two wages.
        voice: [council, author]

Fix: add `author` to the voices where the author shares the view; where not, the claim belongs in another line.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Rule, Severity
from argmap.model import AUTHOR
from argmap.model.sides import Side
from argmap.rules.base import Case

RULE = Rule("AM307", "opponent-supports-thesis", Severity.INFO)


def check(case: Case) -> Iterator[Finding]:
    graph = case.graph
    reported = [claim for claim in graph.claims.values() if claim.voices and AUTHOR not in claim.voices]
    if case.faulty or not reported:
        return
    # Imported here: most maps rest on no reported view, or report none.
    from argmap.analysis.rests import rests_on

    footing = rests_on(graph)
    for claim in reported:
        if claim.id in footing and case.sides[claim.id] is not Side.OPPONENT:
            what = "is the thesis" if claim.id == graph.thesis else "holds up the thesis"
            yield Finding(
                RULE,
                case.span((*claim.path, "voice")),
                f"`{claim.id}` {what}, but is not said in the author's own voice",
                help="write `voice: [..., author]` if the author shares the view",
            )

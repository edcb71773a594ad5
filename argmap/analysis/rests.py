"""What the thesis of a map rests on, for and against."""

from __future__ import annotations

from argmap.analysis.clauses import clauses_of
from argmap.analysis.faults import footing
from argmap.analysis.footing import Sections
from argmap.analysis.worlds import Worlds
from argmap.model import Graph


def rests_on(graph: Graph) -> frozenset[str]:
    """The ids of all claims and lines that decide the standing of the thesis, the thesis included.

    From the thesis down: a claim or line that is in rests on its supports that are in or on all its premises, and on
    the failure of every attack; one that is out on what keeps it out. Nothing is looked for below what would be as it
    is even if the author gave up every claim.
    """
    clauses = clauses_of(graph)
    theirs = Sections(graph, clauses).opponents
    mine = [node for node in range(clauses.count) if node not in theirs and node != clauses.thesis]
    worlds = Worlds(clauses, 2, accept={}, reject=dict.fromkeys(mine, 2))
    found = footing(worlds)
    return frozenset(clauses.names(node for group in found.groups for node in group))

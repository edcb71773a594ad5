"""Who a claim works for, what would be given up with a section, and what the thesis rests on."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.analysis.clauses import Clauses
from argmap.analysis.worlds import Worlds
from argmap.errors import UsageError
from argmap.model import Graph
from argmap.model.sides import AGAINST, stances, with_corollaries


def opponents(clauses: Clauses, stance: bytearray) -> frozenset[int]:
    """Claims that work against the thesis alone, or against a claim that rests on it; all others are the author's.

    The thesis is the author's whatever bears on it.
    """
    found = with_corollaries(clauses, clauses.thesis, stance)
    return frozenset([n for n in range(clauses.count) if found[n] == AGAINST and n != clauses.thesis])


class Sections:
    """Which claims go when sections are withdrawn or struck, as nodes in the order of writing.

    `withdrawn` are the author's claims of the sections, `struck` all their claims; never the thesis. A claim that
    stands in several sections goes only when all of them go. `stance` is as of `stances`, `opponents` the claims that
    are not the author's.
    """

    def __init__(self, graph: Graph, clauses: Clauses) -> None:
        self.homes: list[tuple[str, ...]] = [claim.sections for claim in graph.claims.values()]
        self.stance = stances(clauses, clauses.thesis)
        self.opponents = opponents(clauses, self.stance)
        self.thesis = clauses.thesis
        self.members: dict[str, list[int]] = {key: [] for key in graph.sections}
        for node, homes in enumerate(self.homes):
            for home in homes:
                if home in self.members:
                    self.members[home].append(node)

    def struck(self, sections: Sequence[str]) -> list[int]:
        for key in sections:
            if key not in self.members:
                raise UsageError(f"the map has no section `{key}`")
        gone = set(sections)
        nodes = dict.fromkeys(node for key in sections for node in self.members[key])
        return [node for node in nodes if node != self.thesis and gone.issuperset(self.homes[node])]

    def withdrawn(self, sections: Sequence[str]) -> list[int]:
        return [node for node in self.struck(sections) if node not in self.opponents]


def grounds(worlds: Worlds, node: int) -> Sequence[int]:
    """What the standing of a node in world 0 directly rests on; nothing for an undecided node.

    A node that is in rests on its supports that are in, or on all its premises, and on the failure of every attack. One
    that is out is so for want of its supports, for premises that are out, or for attackers that are in. What the reader
    accepts has no attackers to fear.
    """
    clauses, low, high = worlds.clauses, worlds.low, worlds.high
    is_line, body = node >= clauses.count, clauses.body[node]
    attackers = [] if node in worlds.accept else clauses.attackers[node]
    if low[node] & 1:
        return (body if is_line else [n for n in body if low[n] & 1]) + attackers
    if high[node] & 1:
        return ()
    missing = [n for n in body if not high[n] & 1] if is_line else body
    return missing + [n for n in attackers if low[n] & 1]

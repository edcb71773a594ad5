"""Who a claim works for, what would be given up with a section, and what the thesis rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.analysis.clauses import Clauses
from argmap.analysis.worlds import Worlds
from argmap.errors import UsageError
from argmap.model import Graph

FOR = 1
AGAINST = 2
BOTH = FOR | AGAINST


def stances(clauses: Clauses) -> bytearray:
    """For every node FOR, AGAINST or BOTH, by the number of attacks on its ways to the thesis; 0 if it has none."""
    stance = bytearray(len(clauses.ids))
    _spread(clauses, [clauses.thesis], stance)
    return stance


def opponents(clauses: Clauses, stance: bytearray) -> frozenset[int]:
    """Claims that work against the thesis alone, or against a claim that rests on it; all others are the author's.

    The thesis is the author's whatever bears on it.
    """
    beyond = bytearray(len(clauses.ids))
    _spread(clauses, [n for n in _corollaries(clauses) if not stance[n]], beyond)
    against = [n for n in range(clauses.count) if (stance[n] or beyond[n]) == AGAINST and n != clauses.thesis]
    return frozenset(against)


def _spread(clauses: Clauses, starts: Iterable[int], stance: bytearray) -> None:
    """Note every way that leads to one of the starts, by whether its attacks are even or odd in number."""
    body, attackers = clauses.body, clauses.attackers
    queues: dict[int, list[int]] = {FOR: [*starts], AGAINST: []}
    for node in queues[FOR]:
        stance[node] |= FOR
    while queues[FOR] or queues[AGAINST]:
        for side, other_side in ((FOR, AGAINST), (AGAINST, FOR)):
            queue, attacking = queues[side], queues[other_side]
            for node in queue:
                for other in body[node]:
                    if not stance[other] & side:
                        stance[other] |= side
                        queue.append(other)
                for attacker in attackers[node]:
                    if not stance[attacker] & other_side:
                        stance[attacker] |= other_side
                        attacking.append(attacker)
            queue.clear()


def _corollaries(clauses: Clauses) -> list[int]:
    """Claims that rest on the thesis, nearest first."""
    found = {clauses.thesis: None}
    queue = [clauses.thesis]
    for claim in queue:
        for line in clauses.users[claim]:
            target = clauses.users[line][0]
            if line not in clauses.against and target not in found:
                found[target] = None
                queue.append(target)
    return queue[1:]


class Sections:
    """Which claims go when sections are withdrawn or struck, as nodes in the order of writing.

    `withdrawn` are the author's claims of the sections, `struck` all their claims; never the thesis. A claim that
    stands in several sections goes only when all of them go.
    """

    def __init__(self, graph: Graph, clauses: Clauses, stance: bytearray) -> None:
        self.homes: list[tuple[str, ...]] = [claim.sections for claim in graph.claims.values()]
        self.opponents = opponents(clauses, stance)
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
    that is out is so for want of its supports, for premises that are out, or for attackers that are in.
    """
    clauses, low, high = worlds.clauses, worlds.low, worlds.high
    is_line = node >= clauses.count
    if low[node] & 1:
        body = clauses.body[node]
        return (body if is_line else [n for n in body if low[n] & 1]) + clauses.attackers[node]
    if high[node] & 1:
        return ()
    body = clauses.body[node]
    missing = [n for n in body if not high[n] & 1] if is_line else body
    return missing + [n for n in clauses.attackers[node] if low[n] & 1]

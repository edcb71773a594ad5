"""For whom a claim works: the thesis, or an objection to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum

from argmap.model.graph import Graph
from argmap.model.links import Links
from argmap.model.traverse import reachable

FOR = 1
AGAINST = 2
BOTH = FOR | AGAINST


class Side(Enum):
    """For whom a claim works, by the number of attacks between it and the thesis."""

    AUTHOR = "author"
    OPPONENT = "opponent"
    BOTH = "two-sided"


_SIDES = {FOR: Side.AUTHOR, AGAINST: Side.OPPONENT, BOTH: Side.BOTH}


def sides(graph: Graph) -> Mapping[str, Side]:
    """The side of every claim and line that bears on the thesis, or on a claim that rests on the thesis.

    An even number of attacks on the way to the thesis makes the author's side, an odd number the opponent's; with
    paths of both kinds it is two-sided. What bears on the thesis is judged by that alone; what does not, by the
    corollary it bears on. Without a thesis there are none.
    """
    links = graph.links
    thesis = links.index.get(graph.thesis)
    if thesis is None:
        return {}
    found = with_corollaries(links, thesis, stances(links, thesis))
    return {id: _SIDES[stance] for id, stance in zip(links.ids, found, strict=True) if stance}


def stances(links: Links, thesis: int) -> bytearray:
    """For every node FOR, AGAINST or BOTH, by the number of attacks on its ways to the thesis; 0 if it has none."""
    return _spread(links, [thesis])


def with_corollaries(links: Links, thesis: int, stance: bytearray) -> bytearray:
    """The stances, and for what does not bear on the thesis those towards the claims that rest on the thesis."""
    corollaries = [node for node in resting_on(links, thesis) if not stance[node]]
    if not corollaries:
        return stance
    return bytearray(one or other for one, other in zip(stance, _spread(links, corollaries), strict=True))


def _spread(links: Links, starts: Iterable[int]) -> bytearray:
    """Note every way that leads to one of the starts, by whether its attacks are even or odd in number."""
    body, attackers = links.body, links.attackers
    stance = bytearray(len(links.ids))
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
    return stance


def resting_on(links: Links, claim: int) -> dict[int, int]:
    """Every claim that lines with this claim among their premises support in the end, nearest first, with its distance;
    not itself.
    """

    def conclusions(node: int) -> Iterable[int]:
        return [links.users[line][0] for line in links.users[node] if line not in links.against]

    found = reachable([claim], conclusions)
    del found[claim]
    return found

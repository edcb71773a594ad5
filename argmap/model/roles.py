"""What part each claim plays, derived from where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum

from argmap.model import sides
from argmap.model.elements import Claim, Line
from argmap.model.graph import Graph
from argmap.model.sides import Side
from argmap.model.traverse import reachable


class Role(Enum):
    """What a claim is in its map; the value is the word that readers see."""

    THESIS = "thesis"
    CLAIM = "claim"
    PREMISE = "premise"
    UNSTATED = "unstated premise"
    OBJECTION = "objection"
    REPLY = "reply"
    COROLLARY = "corollary"
    ASIDE = "aside"
    LOOSE = "unconnected"


def bearing_on(graph: Graph, claim: str) -> frozenset[str]:
    """Every claim and line that bears on a claim, for or against, and the claim itself."""
    links = graph.links
    start = links.index.get(claim)
    found = () if start is None else reachable([start], lambda node: links.body[node] + links.attackers[node])
    return frozenset(links.ids[node] for node in found)


def resting_on(graph: Graph, claim: str) -> dict[str, int]:
    """Every claim that rests on a claim of the map, nearest first, with its distance; not itself."""
    links = graph.links
    start = links.index.get(claim)
    found = {} if start is None else sides.resting_on(links, start)
    return {links.ids[node]: distance for node, distance in found.items()}


def roles(graph: Graph) -> Mapping[str, Role]:
    """The role of every claim, in the order of the map."""
    side = sides.sides(graph)
    bearing = bearing_on(graph, graph.thesis)
    corollaries = {claim for claim in resting_on(graph, graph.thesis) if claim not in bearing}
    return {claim.id: _role(graph, claim, side, corollaries) for claim in graph.claims.values()}


def _role(graph: Graph, claim: Claim, side: Mapping[str, Side], corollaries: set[str]) -> Role:
    if claim.id == graph.thesis:
        return Role.THESIS
    if claim.id in corollaries:
        return Role.COROLLARY
    uses = graph.used_by(claim.id)
    if uses and not any(line.supports for line in uses):
        return Role.REPLY if side.get(claim.id) is Side.AUTHOR else Role.OBJECTION
    if claim.implicit and uses:
        return Role.UNSTATED
    if graph.supporting(claim.id):
        return Role.CLAIM
    if uses:
        return Role.PREMISE
    return Role.ASIDE if claim.aside else Role.LOOSE


def bearers(graph: Graph, key: str) -> Iterable[str]:
    """What bears directly on a claim (its lines) or on a line (its premises and undercuts)."""
    if key in graph.lines:
        yield from graph.lines[key].premises
    else:
        yield from (line.id for line in graph.supporting(key))
    yield from (line.id for line in graph.attacking(key))


def lines_in_order(graph: Graph, target: str) -> tuple[Line, ...]:
    """The lines on a claim or a line, support first, then attacks: the order in which every view shows them."""
    return graph.supporting(target) + graph.attacking(target)

"""What part each claim plays, derived from where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum

from argmap.model.elements import Claim, Line
from argmap.model.graph import Graph
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


class Side(Enum):
    """For whom a claim works, by the number of attacks between it and the thesis."""

    AUTHOR = "author"
    OPPONENT = "opponent"
    BOTH = "two-sided"


def sides(graph: Graph) -> Mapping[str, Side]:
    """The side of every claim and line that bears on the thesis, or on a claim that rests on the thesis.

    An even number of attacks on the way to the thesis makes the author's side, an odd number the opponent's; with
    paths of both kinds it is two-sided. What bears on the thesis is judged by that alone; what does not, by the
    corollary it bears on.
    """
    found = _sides_from(graph, [graph.thesis])
    corollaries = [c for c in resting_on(graph, graph.thesis) if c not in found]
    for key, side in _sides_from(graph, corollaries).items():
        found.setdefault(key, side)
    return found


def bearing_on(graph: Graph, claim: str) -> dict[str, int]:
    """Every claim and line that bears on a claim, for or against, with its distance; the claim itself at 0."""
    return reachable([claim], lambda key: bearers(graph, key))


def resting_on(graph: Graph, claim: str) -> dict[str, int]:
    """Every claim that lines with this claim among their premises support in the end, nearest first; not itself."""

    def conclusions(key: str) -> Iterable[str]:
        return [line.target for line in graph.used_by(key) if line.supports]

    found = reachable([claim], conclusions)
    del found[claim]
    return found


def roles(graph: Graph) -> Mapping[str, Role]:
    """The role of every claim, in the order of the map."""
    side = sides(graph)
    corollaries = {c for c in resting_on(graph, graph.thesis) if c not in bearing_on(graph, graph.thesis)}
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


def _sides_from(graph: Graph, starts: Iterable[str]) -> dict[str, Side]:
    def bearers(node: tuple[str, bool]) -> Iterable[tuple[str, bool]]:
        key, against = node
        line = graph.lines.get(key)
        if line is not None:
            yield from ((premise, against) for premise in line.premises)
        else:
            yield from ((support.id, against) for support in graph.supporting(key))
        yield from ((attack.id, not against) for attack in graph.attacking(key))

    found: dict[str, Side] = {}
    for key, against in reachable([(start, False) for start in starts], bearers):
        side = Side.OPPONENT if against else Side.AUTHOR
        found[key] = side if found.get(key, side) is side else Side.BOTH
    return found


def lines_in_order(graph: Graph, target: str) -> tuple[Line, ...]:
    """The lines on a claim or a line, support first, then attacks: the order in which every view shows them."""
    return graph.supporting(target) + graph.attacking(target)

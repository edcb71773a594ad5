"""A map as clauses over numbered nodes, in order of dependency: what every analysis computes on.

Claims come first, then lines, each in the order of writing; a node is its number. A claim follows from one of its
supporting lines, a line from all its premises, and either fails when an attacking line holds. See `worlds` for what
the clauses mean.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from argmap.errors import UsageError
from argmap.model import Graph
from argmap.model.links import Links, Nodes
from argmap.model.traverse import components


class Block(NamedTuple):
    """Nodes that depend on each other in a circle (a strongly connected component).

    `users` lists for each node the nodes of the same block that depend on it. `loops` says that support alone closes
    a circle here, `attacked` that an attack between two of its nodes is part of it.
    """

    nodes: Nodes
    users: dict[int, Nodes]
    loops: bool
    attacked: bool


@dataclass(frozen=True, slots=True)
class Clauses(Links):
    """The clauses of one map.

    Of the lines in the `body` of a claim one is enough, the premises in that of a line are all due. `granted[n]` is
    true for claims that stand without argument. `free` has the nodes that hang on no circle, each after all that it
    depends on, and `bound` after these the others: nodes, and blocks of nodes that depend on each other. Every node is
    in one of them, once.
    """

    thesis: int
    granted: list[bool]
    free: list[int]
    bound: list[int | Block]

    def numbers(self, ids: Iterable[str]) -> list[int]:
        """Nodes of these ids; UsageError when one is no id of the map."""
        found = []
        for key in ids:
            if key not in self.index:
                raise UsageError(f"no claim and no line has the id `{key}`")
            found.append(self.index[key])
        return found

    def names(self, nodes: Iterable[int]) -> tuple[str, ...]:
        ids = self.ids
        return tuple([ids[node] for node in nodes])

    def steps(self) -> list[int | Block]:
        """All nodes in order of dependency, those that depend on each other as one block."""
        return [*self.free, *self.bound]

    def inputs(self, node: int) -> Nodes:
        """All that a node directly depends on."""
        return self.body[node] + self.attackers[node]


def clauses_of(graph: Graph) -> Clauses:
    """The clauses of a map, in time linear in its size."""
    links = graph.links
    thesis = links.index[graph.thesis]
    granted = [claim.granted or not body for claim, body in zip(graph.claims.values(), links.body, strict=False)]
    granted[thesis] = graph.claims[graph.thesis].granted
    granted += [False] * len(graph.lines)
    free, bound = _in_order(links.body, links.attackers, links.users)
    return Clauses(
        ids=links.ids,
        index=links.index,
        count=links.count,
        thesis=thesis,
        body=links.body,
        attackers=links.attackers,
        users=links.users,
        against=links.against,
        granted=granted,
        free=free,
        bound=bound,
    )


def _in_order(body: list[Nodes], attackers: list[Nodes], users: list[Nodes]) -> tuple[Nodes, list[int | Block]]:
    """The nodes that hang on no circle, then the others; only for these is it worth looking for the circles."""
    waiting = [len(supports) + len(against) for supports, against in zip(body, attackers, strict=True)]
    free = [node for node, inputs in enumerate(waiting) if not inputs]
    for node in free:
        for user in users[node]:
            waiting[user] -= 1
            if not waiting[user]:
                free.append(user)
    left = [node for node, inputs in enumerate(waiting) if inputs]
    rest = set(left)
    bound: list[int | Block] = []
    for nodes in components(left, lambda node: [n for n in body[node] + attackers[node] if n in rest]):
        if len(nodes) == 1 and nodes[0] not in body[nodes[0]] + attackers[nodes[0]]:
            bound.append(nodes[0])
        else:
            bound.append(_block(nodes, body, attackers, users))
    return free, bound


def _block(nodes: Nodes, body: list[Nodes], attackers: list[Nodes], users: list[Nodes]) -> Block:
    inside = set(nodes)
    groups = components(nodes, lambda node: [n for n in body[node] if n in inside])
    return Block(
        nodes=nodes,
        users={node: [user for user in users[node] if user in inside] for node in nodes},
        loops=any(len(group) > 1 for group in groups),
        attacked=any(attacker in inside for node in nodes for attacker in attackers[node]),
    )

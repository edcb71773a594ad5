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
from argmap.model.traverse import components

Nodes = list[int]


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
class Clauses:
    """The clauses of one map.

    Shapes: lists have one entry a node. `body[n]` holds the supporting lines of a claim (one is enough) or the premises
    of a line (all are due); `attackers[n]` the lines that attack it; `users[n]` the lines that a claim is a premise
    of, or the one target of a line. `granted[n]` is true for claims that stand without argument.
    `free` has the nodes that hang on no circle, each after all that it depends on, and `bound` after these the others:
    nodes, and blocks of nodes that depend on each other. Every node is in one of them, once.
    """

    ids: tuple[str, ...]
    index: dict[str, int]
    count: int
    """Number of claims: nodes below are claims, the rest are lines."""
    thesis: int
    body: list[Nodes]
    attackers: list[Nodes]
    users: list[Nodes]
    granted: list[bool]
    against: frozenset[int]
    """The lines that attack; the others support."""
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
    count = len(graph.claims)
    ids = (*graph.claims, *graph.lines)
    index = {key: number for number, key in enumerate(ids)}
    none: Nodes = []  # one for all that have none
    body, attackers = [none] * len(ids), [none] * len(ids)
    users: list[Nodes] = [[] for _ in range(count)]
    against = []
    for number, line in enumerate(graph.lines.values(), count):
        target = index[line.target]
        users.append([target])
        inputs = body if line.supports else attackers
        if inputs[target]:
            inputs[target].append(number)
        else:
            inputs[target] = [number]
        if not line.supports:
            against.append(number)
        body[number] = premises = [index[premise] for premise in dict.fromkeys(line.premises)]
        for premise in premises:
            users[premise].append(number)
    thesis = index[graph.thesis]
    granted = [claim.granted or not body[node] for node, claim in enumerate(graph.claims.values())]
    granted[thesis] = graph.claims[graph.thesis].granted
    granted += [False] * len(graph.lines)
    free, bound = _in_order(body, attackers, users)
    return Clauses(
        ids=ids,
        index=index,
        count=count,
        thesis=thesis,
        body=body,
        attackers=attackers,
        users=users,
        granted=granted,
        against=frozenset(against),
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

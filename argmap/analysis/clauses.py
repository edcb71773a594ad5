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

Nodes = tuple[int, ...]


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
    of, or the one target of a line. `granted[n]` is true for claims that stand without argument. `steps` covers every
    node once, each after all that it depends on: a node, or a block of nodes that depend on each other.
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
    steps: list[int | Block]

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

    def inputs(self, node: int) -> Nodes:
        """All that a node directly depends on."""
        return self.body[node] + self.attackers[node]


def clauses_of(graph: Graph) -> Clauses:
    """The clauses of a map, in time linear in its size."""
    count = len(graph.claims)
    ids = (*graph.claims, *graph.lines)
    lines = {key: number for number, key in enumerate(graph.lines, count)}
    claims = {key: number for number, key in enumerate(graph.claims)}
    thesis = claims[graph.thesis]
    none: Nodes = ()
    body, attackers, users = [none] * len(ids), [none] * len(ids), [none] * len(ids)
    for number, line in enumerate(graph.lines.values(), count):
        body[number] = tuple([claims[premise] for premise in dict.fromkeys(line.premises)])
        users[number] = (lines[line.target] if line.on_line else claims[line.target],)
    for key, group in graph.supports.items():
        body[claims[key]] = tuple([lines[line.id] for line in group])
    for group in graph.attacks.values():
        numbers = tuple([lines[line.id] for line in group])
        attackers[users[numbers[0]][0]] = numbers
    for key, group in graph.uses.items():
        users[claims[key]] = tuple([lines[line.id] for line in group])
    granted = [claim.granted for claim in graph.claims.values()] + [False] * len(lines)
    for node in range(count):
        if not body[node] and node != thesis:
            granted[node] = True
    return Clauses(
        ids=ids,
        index={**lines, **claims},
        count=count,
        thesis=thesis,
        body=body,
        attackers=attackers,
        users=users,
        granted=granted,
        against=frozenset(lines[line.id] for line in graph.lines.values() if not line.supports),
        steps=_in_order(body, attackers, users),
    )


def _in_order(body: list[Nodes], attackers: list[Nodes], users: list[Nodes]) -> list[int | Block]:
    """Every node after what it depends on; only what lies on circles, or rests on them, needs the search for them."""
    waiting = [len(supports) + len(against) for supports, against in zip(body, attackers, strict=True)]
    ready = [node for node, inputs in enumerate(waiting) if not inputs]
    for node in ready:
        for user in users[node]:
            waiting[user] -= 1
            if not waiting[user]:
                ready.append(user)
    steps: list[int | Block] = [*ready]
    left = [node for node, inputs in enumerate(waiting) if inputs]
    rest = set(left)
    for nodes in components(left, lambda node: [n for n in body[node] + attackers[node] if n in rest]):
        if len(nodes) == 1 and nodes[0] not in body[nodes[0]] + attackers[nodes[0]]:
            steps.append(nodes[0])
        else:
            steps.append(_block(nodes, body, attackers, users))
    return steps


def _block(nodes: list[int], body: list[Nodes], attackers: list[Nodes], users: list[Nodes]) -> Block:
    inside = set(nodes)
    groups = components(nodes, lambda node: [n for n in body[node] if n in inside])
    return Block(
        nodes=tuple(nodes),
        users={node: tuple([user for user in users[node] if user in inside]) for node in nodes},
        loops=any(len(group) > 1 for group in groups),
        attacked=any(attacker in inside for node in nodes for attacker in attackers[node]),
    )

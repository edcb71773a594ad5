"""What is next to what in a map, by number: for whoever looks up neighbours, or computes on the whole map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from argmap.model.elements import Line

Nodes = list[int]


@dataclass(frozen=True, slots=True)
class Links:
    """The claims and lines of a map as numbered nodes: claims first, then lines, each in the order of writing.

    Shapes: lists have one entry a node. `body[n]` holds the lines that support a claim, or the premises of a line, each
    once; `attackers[n]` the lines that attack it; `users[n]` the lines that a claim is a premise of, or the one target
    of a line. `against` are the lines that attack. To be read only: many a node shares its list with others.
    """

    ids: tuple[str, ...]
    index: dict[str, int]
    count: int
    """Number of claims: nodes below are claims, the rest are lines."""
    body: list[Nodes]
    attackers: list[Nodes]
    users: list[Nodes]
    against: frozenset[int]


def links_of(claims: Iterable[str], lines: Mapping[str, Line]) -> Links:
    """The links between claims of these ids and lines, in time linear in their number. References must be defined."""
    ids = (*claims, *lines)
    index = dict(zip(ids, range(len(ids)), strict=True))
    first = len(ids) - len(lines)
    premises = [_once([index[premise] for premise in line.premises]) for line in lines.values()]
    targets = [index[line.target] for line in lines.values()]
    against = frozenset([number for number, line in enumerate(lines.values(), first) if not line.supports])

    none: Nodes = []
    body, attackers = [none] * first + premises, [none] * len(ids)
    users = [none] * first + [[target] for target in targets]
    for line, target in enumerate(targets, first):
        _add(attackers if line in against else body, target, line)
    for line, nodes in enumerate(premises, first):
        for premise in nodes:
            _add(users, premise, line)
    return Links(ids, index, first, body, attackers, users, against)


def _once(nodes: Nodes) -> Nodes:
    return nodes if len(nodes) == len({*nodes}) else [*dict.fromkeys(nodes)]


def _add(lists: list[Nodes], node: int, number: int) -> None:
    if lists[node]:
        lists[node].append(number)
    else:
        lists[node] = [number]

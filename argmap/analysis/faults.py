"""What it takes to bring the thesis down: minimal sets of losses, worked out from the grounds up.

For every node that the thesis rests on: which losses change its standing? A claim that is in is lost with itself, with
all its supports, or with one attack that no longer fails; a line that is in with any premise; a claim that is out comes
back when a support and every attack on it gives way; and so on (compare cut sets of fault trees, Vesely and others
1981). That is exact on maps where nothing that bears on the thesis works for both sides: there, losing claims of the
author's never helps. In a circle of the author's supports the losses start from all and shrink, since what has no
footing is lost; in a circle of the opponent's they start from none and grow, for the same reason; in a circle of
attacks they shrink. A circle that mixes support loops and attacks is left to `search`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from argmap.analysis.families import ALWAYS, NEVER, Families
from argmap.analysis.footing import grounds
from argmap.analysis.worlds import Worlds
from argmap.model.traverse import components


class Footing(NamedTuple):
    """All that the thesis rests on, as nodes in order of dependency, in groups that depend on each other.

    `grounds[n]` is what node n directly rests on, for nodes that could change at all; others are fixed and missing.
    `mixed` says that one group mixes support loops and attacks.
    """

    groups: tuple[tuple[int, ...], ...]
    grounds: Mapping[int, tuple[int, ...]]
    mixed: bool


def footing(worlds: Worlds) -> Footing:
    """What the thesis rests on in world 0; nodes that are as they are in all worlds count as fixed."""
    below: dict[int, tuple[int, ...]] = {}
    thesis = worlds.clauses.thesis
    queue = [thesis]
    seen = {thesis}
    for node in queue:
        if not worlds.changes(node):
            continue
        below[node] = tuple(dict.fromkeys(grounds(worlds, node)))
        fresh = [ground for ground in below[node] if ground not in seen]
        seen.update(fresh)
        queue.extend(fresh)
    groups = tuple(map(tuple, components([thesis], lambda node: below.get(node, ()))))
    return Footing(groups, below, any(_mixes(worlds, group, below) for group in groups if len(group) > 1))


def _mixes(worlds: Worlds, group: tuple[int, ...], below: Mapping[int, tuple[int, ...]]) -> bool:
    inside = set(group)
    attacks = {node: set(worlds.clauses.attackers[node]) for node in group}
    if not any(ground in attacks[node] for node in group for ground in below[node] if ground in inside):
        return False
    supports = components(group, lambda node: [n for n in below[node] if n in inside and n not in attacks[node]])
    return any(len(part) > 1 for part in supports)


def ordered_leaves(found: Footing, thesis: int) -> Iterator[int]:
    """Everything the thesis rests on, by a walk that takes the smaller branch first.

    Numbered in this order, the losses of two branches that share nothing lie apart, and the smaller ones come first;
    families of them then join in little time.
    """
    weight: dict[int, int] = {}
    for group in found.groups:
        for node in group:
            weight[node] = min(1 + sum(weight.get(n, 1) for n in found.grounds.get(node, ())), 1 << 40)
    stack = [thesis]
    seen: set[int] = set()
    while stack:
        node = stack.pop()
        if node not in seen:
            seen.add(node)
            yield node
            stack.extend(sorted(found.grounds.get(node, ()), key=weight.__getitem__, reverse=True))


def faults(worlds: Worlds, found: Footing, families: Families, lost: Mapping[int, int]) -> int:
    """The family of minimal losses that bring the thesis down; `lost[n]` is the family that loses claim n itself."""
    changes = _Changes(worlds, found, families, lost)
    for group in found.groups:
        changes.settle(group)
    return changes.of[worlds.clauses.thesis]


class _Changes:
    """For each node so far, the family of what changes its standing."""

    def __init__(self, worlds: Worlds, found: Footing, families: Families, lost: Mapping[int, int]) -> None:
        self.worlds, self.found, self.families, self.lost = worlds, found, families, lost
        self.of: dict[int, int] = {}

    def settle(self, group: tuple[int, ...]) -> None:
        if len(group) == 1:
            self.of[group[0]] = self._by_grounds(group[0])
            return
        only_out = all(not self.worlds.high[node] & 1 for node in group)
        self.of.update(dict.fromkeys(group, NEVER if only_out else ALWAYS))
        users: dict[int, list[int]] = {node: [] for node in group}
        for node in group:
            for ground in self.found.grounds[node]:
                if ground in users:
                    users[ground].append(node)
        queue = list(group)
        queued = set(queue)
        for node in queue:
            queued.discard(node)
            fresh = self._by_grounds(node)
            if fresh != self.of[node]:
                self.of[node] = fresh
                due = [user for user in users[node] if user not in queued]
                queued.update(due)
                queue.extend(due)

    def _by_grounds(self, node: int) -> int:
        """What changes a node, by what changes that which it rests on; an undecided node holds nothing up."""
        low, high, clauses = self.worlds.low[node] & 1, self.worlds.high[node] & 1, self.worlds.clauses
        if node not in self.found.grounds:
            return ALWAYS if high and not low else NEVER
        attackers = set(clauses.attackers[node])
        body = [n for n in self.found.grounds[node] if n not in attackers]
        against = [n for n in self.found.grounds[node] if n in attackers]
        is_line, granted = node >= clauses.count, clauses.granted[node]
        if high and not low:
            return ALWAYS
        if not low:
            if is_line:
                return self._all([*body, *against])
            # What holds an objection up is the opponent's, and does not fall when the author gives up more.
            held = granted or any(self.worlds.high[n] & 1 for n in body)
            return self.families.product(ALWAYS if held else self._any(body), self._all(against))
        threats = self.families.union(self.lost.get(node, NEVER), self._any(against))
        if is_line:
            return self.families.union(threats, self._any(body))
        return threats if granted else self.families.union(threats, self._all(body))

    def _all(self, nodes: Iterable[int]) -> int:
        family = ALWAYS
        for node in nodes:
            family = self.families.product(family, self.of[node])
        return family

    def _any(self, nodes: Iterable[int]) -> int:
        return self.families.union_of(self.of[node] for node in nodes)

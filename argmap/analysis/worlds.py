"""The well-founded model of a map in many worlds at once: one bit a world, the same few operations for all.

A world is the map with some claims or lines accepted and some rejected. Read as rules,

    claim  if accepted; or if granted or one of its lines holds, no attacking line holds, and it is not rejected
    line   if all its premises hold, no undercut holds (an accepted line ignores them), and it is not rejected

and an attack that cannot be shown to fail leaves its target undecided. The model is that of Van Gelder, Ross and
Schlipf (1991), which for these rules is the grounded extension of Dung (1995) over trees of derivations. It is found
node by node in order of dependency. Inside a circle, two steps alternate: pass on what is settled, then rule out what
has no footing (an unfounded set), that is, what forward chaining (Dowling and Gallier 1984) does not reach even if
every undecided attack fails. That is linear, except for a circle that mixes support loops and attacks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from heapq import heappop, heappush

from argmap.analysis.clauses import Block, Clauses

Masks = Mapping[int, int]
"""For some nodes, the worlds of which something is said; other nodes have none."""


class Worlds:
    """`width` worlds over the same clauses, and the labels of all nodes in them.

    `low[n]` has the bit of every world in which node n is in, `high[n]` those in which it is not out; bits of
    undecided worlds are in `high` alone. `accept` and `reject` say in which worlds a node is accepted or rejected;
    where both are said, acceptance wins.
    """

    __slots__ = ("_rank", "_steps", "accept", "clauses", "everywhere", "high", "low", "reject")

    def __init__(
        self, clauses: Clauses, width: int = 1, *, accept: Masks | None = None, reject: Masks | None = None
    ) -> None:
        self.clauses = clauses
        self.everywhere = (1 << width) - 1
        self.accept: Masks = accept or {}
        self.reject: Masks = reject or {}
        self.low = [0] * len(clauses.ids)
        self.high = [0] * len(clauses.ids)
        self._rank: list[int] = []
        self._steps: list[int | Block] = []
        self._settle_all()

    def changes(self, node: int) -> int:
        """The worlds in which the label of a node is not that of world 0."""
        low, high = self.low[node], self.high[node]
        return (low ^ self.everywhere if low & 1 else low) | (high ^ self.everywhere if high & 1 else high)

    def alike(self, width: int) -> Worlds:
        """As many worlds, each like world 0 of these."""
        everywhere = (1 << width) - 1
        copies = object.__new__(Worlds)
        copies.clauses, copies.everywhere = self.clauses, everywhere
        copies.accept = {node: everywhere for node, mask in self.accept.items() if mask & 1}
        copies.reject = {node: everywhere for node, mask in self.reject.items() if mask & 1}
        copies.low = [everywhere if mask & 1 else 0 for mask in self.low]
        copies.high = [everywhere if mask & 1 else 0 for mask in self.high]
        copies._rank, copies._steps = self._rank, self._steps
        return copies

    def _settle_all(self) -> None:
        self._settle_free()
        for step in self.clauses.bound:
            if isinstance(step, Block):
                self._settle_block(step)
            else:
                self.low[step], self.high[step] = self._value(step)

    def _settle_free(self) -> None:
        """What `_value` says, for nodes that are in or out in every world."""
        low, clauses, accept, reject = self.low, self.clauses, self.accept, self.reject
        body, attackers, granted, count = clauses.body, clauses.attackers, clauses.granted, clauses.count
        for node in clauses.free:
            if node >= count:
                value = self.everywhere
                for premise in body[node]:
                    value &= low[premise]
            elif granted[node]:
                value = self.everywhere
            else:
                value = 0
                for line in body[node]:
                    value |= low[line]
            stopped = reject.get(node, 0)
            for attacker in attackers[node]:
                stopped |= low[attacker]
            if node in accept:
                accepted = accept[node]
                value = value & (~stopped | accepted) if node >= count else value & ~stopped | accepted
            elif stopped:
                value &= ~stopped
            low[node] = value
        self.high[:] = low

    def _value(self, node: int) -> tuple[int, int]:
        """What the clause of a node makes of the present labels of its inputs: worlds where it is in, and not out."""
        low, high, clauses = self.low, self.high, self.clauses
        threat_low = threat_high = 0
        for attacker in clauses.attackers[node]:
            threat_low |= low[attacker]
            threat_high |= high[attacker]
        accepted = self.accept.get(node, 0)
        kept = ~self.reject.get(node, 0)
        if node >= clauses.count:
            all_low = all_high = self.everywhere & (kept | accepted)
            for premise in clauses.body[node]:
                all_low &= low[premise]
                all_high &= high[premise]
            return all_low & (~threat_high | accepted), all_high & (~threat_low | accepted)
        if clauses.granted[node]:
            some_low = some_high = self.everywhere
        else:
            some_low = some_high = 0
            for line in clauses.body[node]:
                some_low |= low[line]
                some_high |= high[line]
        return (some_low & ~threat_high & kept) | accepted, (some_high & ~threat_low & kept) | accepted

    def _settle_block(self, block: Block) -> None:
        for node in block.nodes:
            self.low[node] = 0
            self.high[node] = self.everywhere
        self._pass_on(block, block.nodes)
        while block.loops and (lost := self._rule_out(block)):
            if not block.attacked:
                break
            self._pass_on(block, [user for node in lost for user in block.users[node]])

    def _pass_on(self, block: Block, nodes: Iterable[int]) -> None:
        """Work out clauses until nothing changes: `low` only grows, `high` only shrinks."""
        low, high = self.low, self.high
        queue = list(dict.fromkeys(nodes))
        queued = set(queue)
        for node in queue:
            queued.discard(node)
            value = self._value(node)
            if value != (low[node], high[node]):
                low[node], high[node] = value
                fresh = [user for user in block.users[node] if user not in queued]
                queued.update(fresh)
                queue.extend(fresh)

    def _rule_out(self, block: Block) -> list[int]:
        """Take from `high` the worlds in which a node has no footing; the nodes that lost some."""
        possible = {node: self.high[node] for node in block.nodes}
        for node in block.nodes:
            self.high[node] = 0
        self._climb(block, possible)
        return [node for node in block.nodes if self.high[node] != possible[node]]

    def _climb(self, block: Block, possible: dict[int, int]) -> None:
        """Build `high` up again by forward chaining, never beyond what was possible."""
        high = self.high
        queue = list(block.nodes)
        queued = set(queue)
        for node in queue:
            queued.discard(node)
            reached = self._value(node)[1] & possible[node]
            if reached != high[node]:
                high[node] = reached
                fresh = [user for user in block.users[node] if user not in queued]
                queued.update(fresh)
                queue.extend(fresh)

    def vary(self, accept: Masks, reject: Masks) -> dict[int, tuple[int, int]]:
        """Labels under other decisions, for the nodes they change: node -> (worlds where in, worlds where not out).

        Only what is touched by a change is worked out again, so a small change costs little however large the map.
        The labels kept here do not change.
        """
        rank, low, high = self._ranks(), self.low, self.high
        kept = self.accept, self.reject
        self.accept, self.reject = _joined(self.accept, accept), _joined(self.reject, reject)
        before: dict[int, tuple[int, int]] = {}
        pending = {rank[node] for node in (*accept, *reject)}
        due = sorted(pending)
        while due:
            step = self._steps[heappop(due)]
            for node, old in self._settle(step):
                before[node] = old
                for user in self.clauses.users[node]:
                    place = rank[user]
                    if place not in pending:
                        pending.add(place)
                        heappush(due, place)
        changed = {node: (low[node], high[node]) for node in before}
        for node, (in_before, not_out_before) in before.items():
            low[node], high[node] = in_before, not_out_before
        self.accept, self.reject = kept
        return changed

    def _settle(self, step: int | Block) -> list[tuple[int, tuple[int, int]]]:
        """Work out a step again; the nodes whose labels it changes, with what these were."""
        low, high = self.low, self.high
        if isinstance(step, Block):
            old = [(node, (low[node], high[node])) for node in step.nodes]
            self._settle_block(step)
            return [(node, labels) for node, labels in old if labels != (low[node], high[node])]
        labels = low[step], high[step]
        value = self._value(step)
        if value == labels:
            return []
        low[step], high[step] = value
        return [(step, labels)]

    def _ranks(self) -> list[int]:
        """The place of every node among the steps."""
        if not self._rank:
            free, bound = self.clauses.free, self.clauses.bound
            self._steps = [*free, *bound]
            self._rank = [0] * len(self.clauses.ids)
            for place, node in enumerate(free):
                self._rank[node] = place
            for place, step in enumerate(bound, len(free)):
                for node in step.nodes if isinstance(step, Block) else (step,):
                    self._rank[node] = place
        return self._rank


def everywhere(nodes: Iterable[int], width: int) -> dict[int, int]:
    """Masks that say something of these nodes in every one of `width` worlds."""
    mask = (1 << width) - 1
    return dict.fromkeys(nodes, mask)


def _joined(one: Masks, other: Masks) -> Masks:
    """What is said in either."""
    if not one or not other:
        return one or other
    return {**one, **{node: mask | one.get(node, 0) for node, mask in other.items()}}


def bits(mask: int) -> Iterator[int]:
    """The worlds of a mask, from the first."""
    while mask:
        yield (mask & -mask).bit_length() - 1
        mask &= mask - 1


def column_sums(masks: Iterable[int], width: int) -> list[int]:
    """For each of `width` worlds, in how many of the masks it is.

    Adds all worlds at once: digit i of every sum is one bit of the i-th word.
    """
    digits: list[int] = []
    for mask in masks:
        carry = mask
        for place, digit in enumerate(digits):
            if not carry:
                break
            digits[place], carry = digit ^ carry, digit & carry
        if carry:
            digits.append(carry)
    return [sum((digit >> world & 1) << place for place, digit in enumerate(digits)) for world in range(width)]

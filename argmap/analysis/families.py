"""Families of small sets, as zero-suppressed decision diagrams (Minato 1993), cut off at a size.

A family is a number: 0 has no set, 1 has the empty set alone, and any other names a node (variable, rest, with): the
sets without the variable, and those with it, less the variable. Families are kept minimal: no set has another of the
same family within it. Sets of more than `limit` members are dropped, so a diagram is never deeper than that along
its `with` branches, and recursion follows these alone; `rest` branches can be long and are walked in loops.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

NEVER = 0
"""The family of no set."""
ALWAYS = 1
"""The family of the empty set alone."""


class TooMuchWorkError(Exception):
    """The families have grown beyond the bound on work."""


class Families:
    """A store of families with their operations; `dropped` tells whether a set was ever too large to keep."""

    def __init__(self, limit: int, work: int) -> None:
        self.limit = limit
        self.dropped = False
        self._work = work
        self._variable = [-1, -1]
        self._rest = [0, 0]
        self._with = [0, 0]
        self._largest = [0, 0]
        """Number of members of the largest set."""
        self._last = [-1, -1]
        """The highest variable."""
        self._nodes: dict[tuple[int, int, int], int] = {}
        self._unions: dict[tuple[int, int], int] = {}
        self._differences: dict[tuple[int, int], int] = {}
        self._products: dict[tuple[int, int, int], int] = {}
        self._shortened: dict[tuple[int, int], int] = {}

    def of(self, members: Iterable[int]) -> int:
        """The family of this one set of variables."""
        variables = sorted(set(members), reverse=True)
        if len(variables) > self.limit:
            self.dropped = True
            return NEVER
        family = ALWAYS
        for variable in variables:
            family = self._node(variable, NEVER, family)
        return family

    def union(self, one: int, other: int) -> int:
        """The minimal sets of either family."""
        if other in (one, NEVER):
            return one
        if one == NEVER:
            return other
        if ALWAYS in (one, other):
            return ALWAYS
        key = (one, other) if one < other else (other, one)
        known = self._unions.get(key)
        if known is None:
            known = self._unions[key] = self._union(*key)
        return known

    def union_of(self, several: Iterable[int]) -> int:
        """The minimal sets of all these families, joined by twos so that long rows of small ones cost little."""
        row = list(several)
        while len(row) > 1:
            pairs = [self.union(one, other) for one, other in zip(row[::2], row[1::2], strict=False)]
            row = pairs + row[len(pairs) * 2 :]
        return row[0] if row else NEVER

    def product(self, one: int, other: int) -> int:
        """The minimal sets that have a set of each family within them."""
        return self._product(one, other, self.limit)

    def sets(self, family: int) -> Iterator[tuple[int, ...]]:
        """All sets, each in ascending order."""
        stack: list[tuple[int, tuple[int, ...]]] = [(family, ())]
        while stack:
            node, members = stack.pop()
            if node == ALWAYS:
                yield members
            elif node != NEVER:
                stack.append((self._rest[node], members))
                stack.append((self._with[node], (*members, self._variable[node])))

    def count(self, family: int) -> int:
        """Number of sets."""
        counted = {NEVER: 0, ALWAYS: 1}

        def count(node: int) -> int:
            if node not in counted:
                counted[node] = sum(count(inner) for _, _, inner in self._chain(node))
            return counted[node]

        return count(family)

    def _chain(self, node: int) -> Iterator[tuple[int, int, int]]:
        """The node and those along its `rest` branches, each with its variable and what goes with it."""
        while node > ALWAYS:
            yield node, self._variable[node], self._with[node]
            node = self._rest[node]

    def _node(self, variable: int, rest: int, inner: int) -> int:
        if inner == NEVER:
            return rest
        key = (variable, rest, inner)
        node = self._nodes.get(key)
        if node is None:
            node = self._nodes[key] = len(self._variable)
            self._variable.append(variable)
            self._rest.append(rest)
            self._with.append(inner)
            self._largest.append(max(self._largest[rest], 1 + self._largest[inner]))
            self._last.append(max(variable, self._last[rest], self._last[inner]))
        return node

    def _spend(self, steps: int) -> None:
        self._work -= steps
        if self._work < 0:
            raise TooMuchWorkError

    def _apart(self, one: int, other: int) -> bool:
        """Whether all variables of one family come before all of the other: then they cannot share any."""
        return self._last[one] < self._variable[other] or self._last[other] < self._variable[one]

    def _union(self, one: int, other: int) -> int:
        variable, rest, inner = self._variable, self._rest, self._with
        parts: list[tuple[int, int, int]] = []
        a, b = one, other
        while a > ALWAYS and b > ALWAYS and a != b:
            if variable[a] < variable[b]:
                parts.append((variable[a], inner[a], NEVER))
                a = rest[a]
            elif variable[b] < variable[a]:
                parts.append((variable[b], NEVER, inner[b]))
                b = rest[b]
            else:
                parts.append((variable[a], inner[a], inner[b]))
                a, b = rest[a], rest[b]
        self._spend(len(parts) + 1)
        family = a or b
        apart = self._apart(one, other)
        for at, with_one, with_other in reversed(parts):
            # Sets of both families with this variable are compared below it, those without it here.
            kept_one = with_one if apart else self._without(with_one, other)
            kept_other = with_other if apart else self._without(with_other, one)
            family = self._node(at, family, self.union(kept_one, kept_other))
        return family

    def _without(self, family: int, within: int) -> int:
        """The sets of a family that have no set of another within them."""
        if NEVER in (family, within) or (family == ALWAYS and within != ALWAYS):
            return family
        if within in (ALWAYS, family):
            return NEVER
        if self._apart(family, within):
            return family
        key = (family, within)
        known = self._differences.get(key)
        if known is None:
            known = self._differences[key] = self._difference(family, within)
        return known

    def _difference(self, family: int, within: int) -> int:
        variable, rest, inner = self._variable, self._rest, self._with
        parts: list[tuple[int, int]] = []
        a, b = family, within
        while a > ALWAYS and b > ALWAYS:
            if variable[b] < variable[a]:
                b = rest[b]
                continue
            kept = inner[a]
            if variable[b] == variable[a]:
                kept = self._without(kept, inner[b])
            parts.append((variable[a], self._without(kept, within)))
            a = rest[a]
        self._spend(len(parts) + 1)
        result = a
        for at, kept in reversed(parts):
            result = self._node(at, result, kept)
        return result

    def _product(self, one: int, other: int, limit: int) -> int:
        if NEVER in (one, other):
            return NEVER
        if one in (ALWAYS, other):
            return self._short(other, limit)
        if other == ALWAYS:
            return self._short(one, limit)
        if limit == 0:
            self.dropped = True
            return NEVER
        key = (one, other, limit) if one < other else (other, one, limit)
        known = self._products.get(key)
        if known is None:
            known = self._products[key] = self._products_of(*key)
        return known

    def _products_of(self, one: int, other: int, limit: int) -> int:
        variable, rest, inner = self._variable, self._rest, self._with
        parts: list[tuple[int, int]] = []
        apart = self._apart(one, other)
        a, b = one, other
        while a > ALWAYS and b > ALWAYS:
            if variable[a] < variable[b]:
                at, found = variable[a], self._product(inner[a], b, limit - 1)
                a = rest[a]
            elif variable[b] < variable[a]:
                at, found = variable[b], self._product(a, inner[b], limit - 1)
                b = rest[b]
            else:
                at, found = variable[a], self._product(inner[a], inner[b], limit - 1)
                found = self.union(found, self._product(inner[a], rest[b], limit - 1))
                found = self.union(found, self._product(rest[a], inner[b], limit - 1))
                a, b = rest[a], rest[b]
            parts.append((at, found))
        self._spend(len(parts) + 1)
        family = NEVER
        for at, found in reversed(parts):
            family = self._node(at, family, found if apart else self._without(found, family))
        return family

    def _short(self, family: int, limit: int) -> int:
        """The sets of at most this many members."""
        if self._largest[family] <= limit:
            return family
        self.dropped = True
        if limit == 0:
            return NEVER
        parts = []
        node = family
        while self._largest[node] > limit and (node, limit) not in self._shortened:
            parts.append(node)
            node = self._rest[node]
        self._spend(len(parts) + 1)
        result = self._shortened.get((node, limit), node)
        for node in reversed(parts):
            result = self._node(self._variable[node], result, self._short(self._with[node], limit - 1))
            self._shortened[node, limit] = result
        return result

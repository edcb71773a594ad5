"""The search for minimal losses that bring the thesis down: symbolic where that is exact, else set by set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import combinations, islice
from math import comb
from typing import NamedTuple, TypeVar

from argmap.analysis.clauses import clauses_of
from argmap.analysis.families import Families, TooMuchWorkError
from argmap.analysis.faults import faults, footing, ordered_leaves
from argmap.analysis.footing import Sections
from argmap.analysis.labels import decisions
from argmap.analysis.transversals import transversals
from argmap.analysis.worlds import Worlds, column_sums, everywhere
from argmap.model import Graph
from argmap.model.sides import BOTH

MOST_SETS = 10_000
"""More sets than these are not listed; the search then stops at the size before."""
MOST_BASES = 1_000
LARGEST = 64
"""Sets beyond this size are not worked out, whatever for."""
LARGEST_WORK = 200_000
"""Bound on the steps of the search for all sets at once."""
WORK = 1_000_000
"""Bound on the steps of the search for the sets of one size, and for bases."""
MOST_TRIALS = 100_000
"""Bound on the sets tried one by one, for each size."""
WIDTH = 512
"""Worlds that are tried at once."""

Needs = Mapping[int, tuple[int, ...]]
"""For claims, as nodes, the items that must all be given up before the claim goes."""
ItemSet = tuple[int, ...]
Thing = TypeVar("Thing")


class Found(NamedTuple):
    """Minimal sets of items, in order of size, up to `limit` members, and whether these are all; then, if known, all of
    them, and the bases.
    """

    sets: tuple[ItemSet, ...]
    limit: int
    complete: bool
    every: tuple[ItemSet, ...] | None
    bases: tuple[ItemSet, ...] | None


class Losses:
    """What can be lost in one map, under the reader's decisions, and what the thesis cannot lose."""

    def __init__(self, graph: Graph, accept: Set[str], reject: Set[str]) -> None:
        self.clauses = clauses = clauses_of(graph)
        self.accepted, self.rejected = decisions(clauses, accept, reject)
        self.sections = Sections(graph, clauses)
        self.stance = self.sections.stance
        self.two_sided = [node for node in range(clauses.count) if self.stance[node] == BOTH]
        self.mine = [n for n in range(clauses.count) if n not in self.sections.opponents and n != clauses.thesis]
        worlds = self._worlds(2, reject=dict.fromkeys(self.mine, 2))
        self.stands = bool(worlds.low[clauses.thesis] & 1)
        self.now = worlds
        self.footing = footing(worlds)

    def premises(self) -> list[int]:
        """The author's granted claims that the thesis rests on, in the order of the map.

        On a two-sided map any that bears on the thesis may come to matter when others go, so all of these count.
        """
        granted, low, mine = self.clauses.granted, self.now.low, set(self.mine)
        basis = (n for n in self.mine if self.stance[n]) if self.two_sided else self.footing.grounds
        accepted = set(self.accepted)
        return sorted(n for n in basis if n in mine and granted[n] and low[n] & 1 and n not in accepted)

    def section_needs(self, order: Sequence[str]) -> Needs:
        """The author's claims with the places of their sections in this order."""
        place = {key: number for number, key in enumerate(order)}
        homes = self.sections.homes
        return {node: tuple(place[home] for home in homes[node]) for node in self.mine if homes[node]}

    def find(self, needs: Needs, limit: int, deepest: int) -> Found:
        """Minimal sets of items whose loss means that the thesis is no longer in.

        If none has up to `limit` members, the search goes on to the size of the smallest, but not beyond `deepest`. If
        it may go on, the larger sets are worked out too, if they are few enough, for what follows from all of them.
        """
        further = deepest > limit
        deepest = max(limit, deepest)
        if not self.stands:
            return Found((), limit, complete=True, every=(), bases=())
        by_search = self.two_sided or self.footing.mixed
        sets, reached, complete = (self._one_by_one if by_search else self._symbolic)(needs, limit, deepest)
        bases = None if self.two_sided else transversals(sets, most=MOST_BASES, work=WORK)
        if not complete and bases is not None:
            complete = self._all_suffice(bases, needs)
        every = sets if complete else self._every(needs) if further and not by_search else None
        if not complete and every is not None:
            bases = transversals(every, most=MOST_BASES, work=WORK)
        return Found(
            tuple(sets),
            max(limit, reached) if complete else reached,
            complete,
            None if every is None else tuple(every),
            tuple(bases) if bases and every is not None else None,
        )

    def falling_with(self, nodes: Sequence[int]) -> dict[int, int]:
        """For each claim, how many other claims that are in no longer are when it alone is rejected."""
        fallen: dict[int, int] = {}
        for chunk in _chunks(nodes):
            rejected = {node: 1 << bit for bit, node in enumerate(chunk)}
            changes = self._trial.vary({}, rejected)
            fallen.update(zip(chunk, column_sums(self._falls(changes, rejected), len(chunk)), strict=True))
        return fallen

    def _falls(self, changes: Mapping[int, tuple[int, int]], rejected: Mapping[int, int]) -> Iterator[int]:
        """For each claim that is in, the worlds in which it no longer is, but for the one in which it is rejected."""
        for node, (low, _) in changes.items():
            if node < self.clauses.count and self.now.low[node] & 1:
                yield self._trial.everywhere & ~low & ~rejected.get(node, 0)

    def _worlds(self, width: int, reject: Mapping[int, int] | None = None) -> Worlds:
        full = (1 << width) - 1
        rejected = {**(reject or {}), **everywhere(self.rejected, width)}
        return Worlds(self.clauses, width, accept=dict.fromkeys(self.accepted, full), reject=rejected)

    @cached_property
    def _trial(self) -> Worlds:
        """Worlds that are all as the map is now, to be varied."""
        return self._worlds(WIDTH)

    def _symbolic(self, needs: Needs, limit: int, deepest: int) -> tuple[list[ItemSet], int, bool]:
        """Sets found size by size, until there are no larger ones, too many, or too much work."""
        variables = self._variables(needs)
        found: list[ItemSet] = []
        for size in range(1, deepest + 1):
            if found and size > limit:
                return found, size - 1, False
            families = Families(size, WORK)
            sets = self._sets(families, needs, variables)
            if sets is None:
                return found, size - 1, False
            found = sets
            if not families.dropped:
                return found, size, True
        return found, deepest, False

    def _every(self, needs: Needs) -> list[ItemSet] | None:
        """All minimal sets, or None if there are too many, if one is too large, or if that is too much work."""
        families = Families(LARGEST, LARGEST_WORK)
        sets = self._sets(families, needs, self._variables(needs))
        return None if families.dropped else sets

    def _sets(self, families: Families, needs: Needs, variables: Mapping[int, int]) -> list[ItemSet] | None:
        """The minimal sets that these families have room for, in order; None if they are too many or too much work."""
        items = list(variables)
        at_stake = [node for node in self.footing.grounds if node in needs]
        lost = {node: families.of(variables[item] for item in needs[node]) for node in at_stake}
        try:
            family = faults(self.now, self.footing, families, lost)
        except TooMuchWorkError:
            return None
        if families.count(family) > MOST_SETS:
            return None
        return _ordered(tuple(items[variable] for variable in one) for one in families.sets(family))

    def _variables(self, needs: Needs) -> dict[int, int]:
        """A number for each item, in the order in which a walk from the thesis meets it."""
        met = (item for node in ordered_leaves(self.footing, self.clauses.thesis) for item in needs.get(node, ()))
        return {item: number for number, item in enumerate(dict.fromkeys(met))}

    def _one_by_one(self, needs: Needs, limit: int, deepest: int) -> tuple[list[ItemSet], int, bool]:
        """Sets found by trying all of each size, smallest first, that have no smaller one within them."""
        items = sorted({item for needed in needs.values() for item in needed})
        found: list[ItemSet] = []
        for size in range(1, min(deepest, len(items)) + 1):
            if found and size > limit:
                return found, size - 1, False
            if comb(len(items), size) > MOST_TRIALS:
                return found, size - 1, False
            known = set(found)
            trials = (one for one in combinations(items, size) if not _within(one, known))
            found.extend(self._failing(trials, needs))
            if len(found) > MOST_SETS:
                return [one for one in found if len(one) < size], size - 1, False
            if size == 1:
                single = {one[0] for one in found}
                items = [item for item in items if item not in single]
        return found, deepest, deepest >= len(items)

    def _failing(self, trials: Iterable[ItemSet], needs: Needs) -> Iterator[ItemSet]:
        """Those sets of items without which the thesis is not in."""
        by_item = _by_item(needs)
        thesis = self.clauses.thesis
        for chunk in _chunks(trials):
            reject: dict[int, int] = {}
            for bit, items in enumerate(chunk):
                given = set(items)
                for node in (n for item in items for n in by_item[item] if given.issuperset(needs[n])):
                    reject[node] = reject.get(node, 0) | 1 << bit
            low = self._trial.vary({}, reject).get(thesis, (self._trial.low[thesis], 0))[0]
            yield from (items for bit, items in enumerate(chunk) if not low >> bit & 1)

    def _all_suffice(self, bases: Sequence[ItemSet], needs: Needs) -> bool:
        """Whether each of these keeps the thesis in when all other items go: only then is no cut missing.

        A cut that was not found would be missed by some set that meets all the others.
        """
        every = {item for needed in needs.values() for item in needed}
        others = (tuple(sorted(every.difference(base))) for base in bases)
        return next(self._failing(others, needs), None) is None


def _ordered(sets: Iterable[ItemSet]) -> list[ItemSet]:
    return sorted((tuple(sorted(one)) for one in sets), key=lambda one: (len(one), one))


def _within(items: ItemSet, known: Set[ItemSet]) -> bool:
    """Whether one of the known sets, all smaller, is a part of this one."""
    return any(part in known for size in range(2, len(items)) for part in combinations(items, size))


def _by_item(needs: Needs) -> dict[int, list[int]]:
    """The claims that each item has a part in."""
    found: dict[int, list[int]] = {}
    for node, needed in needs.items():
        for item in needed:
            found.setdefault(item, []).append(node)
    return found


def _chunks(things: Iterable[Thing]) -> Iterator[list[Thing]]:
    """Stretches of as many things as there are worlds to try them in."""
    rest = iter(things)
    while chunk := list(islice(rest, WIDTH)):
        yield chunk

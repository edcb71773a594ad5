"""Which premises, and which sections, the thesis cannot lose together, and which are enough to keep it.

A *cut* is a minimal set of premises whose loss means that the thesis is no longer in; a *base* is a minimal set that
keeps it in when all other premises go. Premises are the author's granted claims that the thesis rests on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

from argmap.analysis.search import Found, ItemSet, Losses
from argmap.model import Graph

LIMIT = 3
"""Largest cut that is looked for, unless asked for more."""
WARNED = 4
"""Beyond this, whoever asks should know that the number of sets may explode."""
DEEPEST = 6
"""Where a search for larger ones ends."""


class Load(NamedTuple):
    """What hangs on one premise: the size of the smallest cut it is in, the number of cuts of that size, and the number
    of other claims that fall with it alone. `size` is None if no cut that was found holds the premise: then it
    carries no load if the cuts are exact, and otherwise none that shows up to their limit.
    """

    claim: str
    size: int | None
    cuts: int
    falls: int

    @property
    def critical(self) -> bool:
        """Whether the thesis falls with this premise alone."""
        return self.size == 1


class SetCuts(NamedTuple):
    """Minimal sets of ids whose joint loss means that the thesis is no longer in, the smallest first.

    All sets of at most `limit` members are listed; `complete` says that there are no larger ones. `limit` is lower than
    asked for if there would have been more than 10,000 sets, and higher if there was none at first. Nothing is listed
    for a thesis that does not stand.
    """

    sets: tuple[tuple[str, ...], ...]
    limit: int
    complete: bool


class Cuts(NamedTuple):
    """The cuts of the thesis, its bases, and the load of each premise, the heaviest first.

    `exact` says that every cut is known, listed or not: then a premise without a size is in none, and carries no load.
    `bases` is None if they are not known: some cut may be missing, there are too many, or the map is two-sided.
    `two_sided` are the claims that work for and against the thesis; with any, losing claims may also help the thesis.
    """

    premises: tuple[str, ...]
    cuts: SetCuts
    bases: tuple[tuple[str, ...], ...] | None
    loads: tuple[Load, ...]
    two_sided: tuple[str, ...]
    exact: bool


def cuts(
    graph: Graph,
    *,
    accept: Set[str] = frozenset(),
    reject: Set[str] = frozenset(),
    limit: int = LIMIT,
    deepest: int = 0,
) -> Cuts:
    """Cuts of up to `limit` premises, bases and loads, under the reader's decisions as in `label`.

    Where there is no such cut, the smallest are looked for, of up to `deepest` premises. If `deepest` is beyond
    `limit`, bases and loads follow from all cuts, if they can be found, also from those too large to be listed.
    """
    losses = Losses(graph, accept, reject)
    premises = losses.premises() if losses.stands else []
    found = losses.find({node: (item,) for item, node in enumerate(premises)}, limit, deepest)
    names = losses.clauses.names(premises)
    falls = losses.falling_with(premises)
    return Cuts(
        premises=names,
        cuts=_named(found, names),
        bases=None if found.bases is None else _sets(found.bases, names),
        loads=_loads(names, found.sets if found.every is None else found.every, [falls[node] for node in premises]),
        two_sided=losses.clauses.names(losses.two_sided),
        exact=found.every is not None,
    )


def section_cuts(
    graph: Graph,
    *,
    accept: Set[str] = frozenset(),
    reject: Set[str] = frozenset(),
    limit: int = LIMIT,
    deepest: int = 0,
) -> SetCuts:
    """Minimal sets of up to `limit` sections whose joint withdrawal brings the thesis down, in the essay's order.

    A claim that stands in two sections goes only when both go. `deepest` is as for `cuts`.
    """
    losses = Losses(graph, accept, reject)
    order = [section.id for section in sorted(graph.sections.values(), key=lambda section: section.number)]
    return _named(losses.find(losses.section_needs(order), limit, deepest), order)


def _named(found: Found, names: Sequence[str]) -> SetCuts:
    return SetCuts(_sets(found.sets, names), found.limit, found.complete)


def _sets(sets: Iterable[ItemSet], names: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(names[item] for item in one) for one in sets)


def _loads(names: Sequence[str], sets: Iterable[ItemSet], falls: Sequence[int]) -> tuple[Load, ...]:
    """By the size of the smallest cut, then how many there are, then how much falls, then the id."""
    sizes: dict[int, list[int]] = {}
    for one in sets:
        for item in one:
            sizes.setdefault(item, []).append(len(one))
    loads = []
    for item, name in enumerate(names):
        smallest = min(sizes[item]) if item in sizes else None
        number = sizes[item].count(smallest) if smallest else 0
        loads.append(Load(name, smallest, number, falls[item]))
    return tuple(
        sorted(loads, key=lambda load: (load.size is None, load.size or 0, -load.cuts, -load.falls, load.claim))
    )

"""How many of the thesis's lines of support are independent: three lines that hang on one lemma are one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import islice

from argmap.analysis.footing import grounds
from argmap.analysis.worlds import Worlds

WIDTH = 128
"""Claims, or packs of claims, that are tried at once."""


def independent_groups(
    worlds: Worlds, lines: Sequence[int], spared: Set[int], trials: int
) -> tuple[list[list[int]], list[tuple[int, list[int]]]]:
    """The lines, parted so that those which share a critical claim are together, directly or through others.

    With them come claims that join the lines of each part, with the lines that fall with each, nearest first.

    A claim is critical to a line that no longer holds when that one claim is given up; those `spared` never are.
    `lines` are nodes that hold in world 0. On a map where nothing works for both sides, `trials` are worlds in each of
    which some claims are given up, and in one of them at least every claim that is not spared: what a claim brings down
    alone falls there too. On any other map `trials` is 0, and all that the lines rest on is tried claim by claim.
    """
    group = {line: line for line in lines}
    shared = []
    for claim, fallen in _critical(worlds, lines, spared, trials, group):
        old = {group[line] for line in fallen}
        if len(old) > 1:
            first = min(old)
            group.update({line: first for line, part in group.items() if part in old})
            shared.append((claim, fallen))
    parts: dict[int, list[int]] = {}
    for line in lines:
        parts.setdefault(group[line], []).append(line)
    return list(parts.values()), shared


def _critical(
    worlds: Worlds, lines: Sequence[int], spared: Set[int], trials: int, group: Mapping[int, int]
) -> Iterator[tuple[int, list[int]]]:
    """Claims that may be critical to lines of several groups, as these then are, with the lines lost with each."""
    telling = _where_two_fall(worlds, lines) & trials
    if len(lines) < 2 or (trials and not telling):
        return
    copies = worlds.alike(WIDTH)
    candidates: Iterator[int] = (
        node
        for node, mask in _shared_grounds(worlds, lines, telling)
        if node < worlds.clauses.count
        and node not in spared
        and len({group[line] for line in _may_fall(worlds, lines, mask, node, trials)}) > 1
    )
    if trials:
        candidates = _sifted(copies, lines, dict.fromkeys(candidates))
    while trial := list(dict.fromkeys(islice(candidates, WIDTH))):
        for bit, fallen in enumerate(_fallen(copies, lines, [[node] for node in trial])):
            yield trial[bit], fallen


def _sifted(copies: Worlds, lines: Sequence[int], candidates: Iterable[int]) -> Iterator[int]:
    """Those of the candidates that are in a pack which brings down several lines if all of it is given up."""
    nodes = [*candidates]
    size = -(-len(nodes) // WIDTH)
    packs = [nodes[start : start + size] for start in range(0, len(nodes), size or 1)]
    for pack, fallen in zip(packs, _fallen(copies, lines, packs), strict=True):
        if len(fallen) > 1:
            yield from pack


def _fallen(copies: Worlds, lines: Sequence[int], packs: Sequence[Sequence[int]]) -> list[list[int]]:
    """For each pack of claims the lines that no longer hold when all of it is given up."""
    lost = copies.vary({}, {node: 1 << bit for bit, pack in enumerate(packs) for node in pack})
    touched = [line for line in lines if line in lost]
    return [[line for line in touched if not lost[line][0] >> bit & 1] for bit in range(len(packs))]


def _where_two_fall(worlds: Worlds, lines: Sequence[int]) -> int:
    one = two = 0
    for line in lines:
        lost = ~worlds.low[line]
        two |= one & lost
        one |= lost
    return two


def _may_fall(worlds: Worlds, lines: Sequence[int], mask: int, node: int, trials: int) -> list[int]:
    """The lines of a mask that are lost wherever the node is out, and so may fall with it."""
    out = trials & ~worlds.high[node]
    return [line for bit, line in enumerate(lines) if mask >> bit & 1 and not worlds.low[line] & out]


def _shared_grounds(worlds: Worlds, lines: Sequence[int], telling: int) -> Iterator[tuple[int, int]]:
    """What more than one of the lines rests on, nearest first, with one bit for each of these lines.

    A node comes again when more lines are found to rest on it. If there are `telling` worlds, what is the same in all
    of them is passed over.
    """
    reached = {line: 1 << bit for bit, line in enumerate(lines)}
    frontier = dict(reached)
    while frontier:
        following: dict[int, int] = {}
        for node, mask in frontier.items():
            for ground in grounds(worlds, node):
                known = reached.get(ground, 0)
                if (fresh := mask & ~known) and (not telling or worlds.changes(ground) & telling):
                    both = reached[ground] = known | fresh
                    following[ground] = following.get(ground, 0) | fresh
                    if both & (both - 1):
                        yield ground, both
        frontier = following

"""How many of the thesis's lines of support are independent: three lines that hang on one lemma are one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import islice

from argmap.analysis.clauses import Clauses
from argmap.analysis.footing import grounds
from argmap.analysis.worlds import Worlds, everywhere

WIDTH = 128
"""Claims that are tried at once: enough to share the work, few enough that lines joined early need no more trials."""


def independent_groups(
    clauses: Clauses,
    lines: Sequence[int],
    opponents: Set[int],
    *,
    accepted: Iterable[int] = (),
    rejected: Iterable[int] = (),
    may_fall: Mapping[int, int] | None = None,
) -> tuple[list[list[int]], list[tuple[int, list[int]]]]:
    """The lines, parted so that those which share a critical claim are together, directly or through others.

    With them come claims that join the lines of each part, with the lines that fall with each, nearest first.

    A claim of the author's is critical to a line that no longer holds when that one claim is given up. `lines` are
    nodes that hold under the reader's decisions. `may_fall` says for some claims which lines at most can fall with
    them, one bit for each line: these claims are not tried in vain.
    """
    group = {line: line for line in lines}
    shared = []
    if len(lines) > 1:
        fixed = everywhere(accepted, WIDTH)
        worlds = Worlds(clauses, WIDTH, accept=fixed, reject=everywhere(rejected, WIDTH))
        spared = {*fixed, *opponents, clauses.thesis}
        limits = may_fall or {}
        candidates = (
            node
            for node, mask in _shared_grounds(worlds, lines)
            if node < clauses.count and node not in spared and _joins(mask & limits.get(node, mask), lines, group)
        )
        while trial := list(dict.fromkeys(islice(candidates, WIDTH))):
            lost = worlds.vary({}, {node: 1 << bit for bit, node in enumerate(trial)})
            for bit, claim in enumerate(trial):
                fallen = [line for line in lines if line in lost and not lost[line][0] >> bit & 1]
                if _join(fallen, group):
                    shared.append((claim, fallen))
    parts: dict[int, list[int]] = {}
    for line in lines:
        parts.setdefault(group[line], []).append(line)
    return list(parts.values()), shared


def _shared_grounds(worlds: Worlds, lines: Sequence[int]) -> Iterator[tuple[int, int]]:
    """What more than one of the lines rests on, nearest first, with one bit for each of these lines.

    A node comes again when more lines are found to rest on it.
    """
    reached = {line: 1 << bit for bit, line in enumerate(lines)}
    frontier = dict(reached)
    while frontier:
        following: dict[int, int] = {}
        for node, mask in frontier.items():
            for ground in grounds(worlds, node):
                known = reached.get(ground, 0)
                if fresh := mask & ~known:
                    both = reached[ground] = known | fresh
                    following[ground] = following.get(ground, 0) | fresh
                    if both & (both - 1):
                        yield ground, both
        frontier = following


def _joins(mask: int, lines: Sequence[int], group: Mapping[int, int]) -> bool:
    """Whether these lines are not all in one group yet."""
    return len({group[line] for bit, line in enumerate(lines) if mask >> bit & 1}) > 1


def _join(together: Sequence[int], group: dict[int, int]) -> bool:
    """Put the groups of these lines together; False if they are one already."""
    old = {group[line] for line in together}
    if len(old) > 1:
        first = min(old)
        group.update({line: first for line, part in group.items() if part in old})
    return len(old) > 1

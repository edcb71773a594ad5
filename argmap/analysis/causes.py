"""Why a claim or line changes its standing: which changes of its neighbours bring that about."""

from __future__ import annotations

from collections.abc import Collection, Set
from typing import NamedTuple

from argmap.analysis.clauses import Clauses
from argmap.analysis.worlds import Worlds


def causes(
    clauses: Clauses, old: Worlds, new: Worlds, moved: Collection[int], decided: Set[int]
) -> dict[int, list[int]]:
    """For each node that moves but was not decided, the neighbour it moves through, then those that have to move too.

    Of several neighbours that would do, it is the one nearest to a decision. Both worlds are one wide.
    """
    waiting = set(moved) - decided
    queue = sorted(node for node in moved if node in decided)
    known: dict[int, _Reasons] = {}
    found: dict[int, list[int]] = {}
    for node in queue:
        for user in clauses.users[node]:
            if user not in waiting:
                continue
            if user not in known:
                known[user] = _reasons(clauses, old, new, user)
            if node in known[user].threats or node in known[user].body:
                found[user] = [node, *_along(known[user], node)]
                waiting.discard(user)
                queue.append(user)
    return found


class _Reasons(NamedTuple):
    """The neighbours that can have brought a change about: attacks on the node, and its supports or premises."""

    rises: bool
    is_line: bool
    threats: Set[int]
    body: Set[int]


def _reasons(clauses: Clauses, old: Worlds, new: Worlds, node: int) -> _Reasons:
    before, after = _rank(old, node), _rank(new, node)
    rises, is_line = after > before, node >= clauses.count
    worse, better = (old, new) if rises else (new, old)
    best = max(before, after)
    missed = best if rises else after + 1  # the rank that it reaches by rising, or falls short of now
    threats = {n for n in clauses.attackers[node] if _rank(worse, n) > 2 - missed >= _rank(better, n)}
    body = {n for n in clauses.body[node] if _rank(worse, n) < missed and best <= _rank(better, n)}
    if not is_line and (clauses.granted[node] or any(_rank(worse, n) >= missed for n in clauses.body[node])):
        body = set()
    return _Reasons(rises, is_line, threats, body)


def _along(reasons: _Reasons, node: int) -> list[int]:
    """What has to move with one of the reasons.

    One attack that no longer fails brings anything down, one premise a line; a claim falls with all the supports that
    held it up. To rise takes the failure of every attack, and of a line all premises, of a claim one support.
    """
    rises, is_line, threats, body = reasons
    if rises:
        supports = body if is_line else {min(body)} if body and node not in body else set()
        due = threats | supports
    else:
        due = body if node in body and not is_line else set()
    return sorted(due - {node})


def _rank(worlds: Worlds, node: int) -> int:
    """0 for a node that is out, 1 for an open one, 2 for one that is in."""
    return worlds.low[node] + worlds.high[node]

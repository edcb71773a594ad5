"""What the thesis loses first, of all that it rests on, when a section goes."""

from __future__ import annotations

from typing import NamedTuple

from argmap.analysis.footing import grounds
from argmap.analysis.worlds import Worlds, bits


class Loss(NamedTuple):
    """What changes in one world of that which the thesis rests on: the nearest claim and the nearest line that are
    lost, and the nearest claim that was answered and no longer is, if no claim is lost nearer by. `gained` is what an
    argument for an objection gains: its premise, or the line itself if it is an undercut that fails.
    """

    claim: str | None = None
    line: str | None = None
    unanswered: str | None = None
    gained: str | None = None


NO_LOSS = Loss()


def nearest_losses(worlds: Worlds, count: int) -> list[Loss]:
    """For `count` withdrawals, then `count` deletions, what is lost of that which the thesis rests on.

    The walk goes from the thesis down, nearest first, all rows in step; it stops below a node that would be as it is
    even if the author gave up everything, since nothing below it matters to the thesis.
    """
    clauses, thesis = worlds.clauses, worlds.clauses.thesis
    withdrawals = (1 << count) - 1
    deletions = withdrawals << count
    losses = [NO_LOSS] * (2 * count)
    searching = withdrawals | deletions
    seen = {thesis: searching}
    frontier = dict(seen)
    while frontier and searching:
        following: dict[int, int] = {}
        for node, mask in frontier.items():
            change = worlds.changes(node)
            here = mask & searching
            if node != thesis and (moved := change >> 2 & here):
                held = bool(worlds.low[node] & 1)
                for row in bits(moved):
                    losses[row] = _with_loss(losses[row], worlds, node, row, held=held)
                if held and node < clauses.count:
                    searching &= ~moved
                    here &= ~moved
            below = (withdrawals if change & 2 else 0) | (change >> 2 + count) & deletions
            if not here & below:
                continue
            for ground in grounds(worlds, node):
                if fresh := here & below & ~seen.get(ground, 0):
                    seen[ground] = seen.get(ground, 0) | fresh
                    following[ground] = following.get(ground, 0) | fresh
        frontier = following
    return losses


def _with_loss(loss: Loss, worlds: Worlds, node: int, row: int, *, held: bool) -> Loss:
    """`held` says that the node was in, and is lost; else it was out or open, and is answered no more."""
    clauses = worlds.clauses
    name = clauses.ids[node]
    if node < clauses.count:
        if held:
            return loss._replace(claim=name)
        return loss if loss.unanswered else loss._replace(unanswered=name)
    if held:
        return loss if loss.line else loss._replace(line=name)
    if loss.gained:
        return loss
    premise = next((premise for premise in clauses.body[node] if worlds.changes(premise) >> 2 + row & 1), node)
    return loss._replace(gained=clauses.ids[premise])

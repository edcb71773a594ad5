"""A picture laid out on sheets of paper: on one if it stays legible there, else cut into as few as will do.

Where it is cut no card is lost: a cut goes between the cards if it can, and where it cannot the next sheet begins
above what was cut, so that every card is whole on one sheet or another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from argmap.engine.layout import Box, Layout

LEGIBLE = 6.0
"""Points of the smallest text on paper."""

MARGIN = 20.0
"""Points that stay empty all round, for printers that cannot reach the edge; sheets are numbered in it."""

_STEPS = 8
_GAP = 6.0
"""A cut between two cards leaves at most this much, in points of the picture, before the second."""

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: the part of the picture on it, and in which row and column of all sheets it lies, from 1."""

    part: Box
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Plan:
    """How a picture goes on paper: the size of a sheet in points, the scale, and the sheets row by row."""

    width: float
    height: float
    scale: float
    sheets: tuple[Sheet, ...]


def planned(layout: Layout, short: float, long: float) -> Plan:
    """The plan with the fewest sheets of this paper, upright or across, and then with the largest scale up to 1.

    No text gets smaller than LEGIBLE. Parts of the picture without cards and words get no sheet.
    """
    least = min(1.0, LEGIBLE / layout.smallest)
    scales = [_fit(layout, short, long), _fit(layout, long, short)]
    scales += [least * (1 / least) ** (step / _STEPS) for step in range(_STEPS + 1)]
    plans = [
        _plan(layout, width, height, scale)
        for width, height in ((short, long), (long, short))
        for scale in scales
        if scale >= least
    ]
    return min(plans, key=lambda plan: (len(plan.sheets), -plan.scale))


def _fit(layout: Layout, width: float, height: float) -> float:
    """The scale at which the whole picture is on one sheet, rounded down against a sheet more for a hair's breadth."""
    scale = min((width - 2 * MARGIN) / layout.width, (height - 2 * MARGIN) / layout.height, 1.0)
    return scale if scale == 1.0 else scale * 0.9999


def _plan(layout: Layout, width: float, height: float, scale: float) -> Plan:
    across, down = (width - 2 * MARGIN) / scale, (height - 2 * MARGIN) / scale
    columns = spans(layout.width, across, [(box.left, box.right) for box in layout.wholes])
    rows = spans(layout.height, down, [(box.top, box.bottom) for box in layout.wholes])
    sheets = tuple(
        Sheet(Box(left, top, right, bottom), row, column)
        for row, (top, bottom) in enumerate(rows, 1)
        for column, (left, right) in enumerate(columns, 1)
    )
    return Plan(width, height, scale, tuple(sheet for sheet in sheets if _shows_something(sheet.part, layout.wholes)))


def _shows_something(part: Box, wholes: Iterable[Box]) -> bool:
    return any(
        part.left < box.right and box.left < part.right and part.top < box.bottom and box.top < part.bottom
        for box in wholes
    )


def spans(length: float, room: float, wholes: Iterable[Span]) -> list[Span]:
    """Stretches of at most `room` that cover 0 to `length`. Each of the `wholes` that is at most half as long as
    `room` lies in one of them."""
    small = sorted(whole for whole in wholes if whole[1] - whole[0] <= room / 2)
    found: list[Span] = []
    start = 0.0
    while start + room < length:
        end = start + room
        clean = _gap(small, start + room / 2, end)
        if clean is not None:
            found.append((start, clean))
            start = clean
        else:
            found.append((start, end))
            start = min(top for top, bottom in small if top < end < bottom)
    return [*found, (start, length)]


def _gap(wholes: Sequence[Span], low: float, high: float) -> float | None:
    """The last place from `low` to `high` that cuts none of the `wholes`, which are sorted."""
    last, covered = None, low
    for start, end in wholes:
        if start >= high:
            break
        if start > covered:
            last = start - min(_GAP, (start - covered) / 2)
        covered = max(covered, end)
    return high if covered <= high else last

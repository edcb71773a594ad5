"""A PDF that fits on a sheet of paper, upright or across."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.engine import Job


class Paper(Enum):
    """Sizes of paper (ISO 216)."""

    A3 = "a3"
    A4 = "a4"

    @property
    def inches(self) -> tuple[float, float]:
        """Its short and its long side, less the margin all round."""
        return {Paper.A3: (11.19, 16.04), Paper.A4: (7.77, 11.19)}[self]


MARGIN = 0.25
"""Inches that a printer may need all round."""

SMALLEST = 9.0
"""Points of the smallest text in a drawing."""
LEGIBLE = 6.0


def fitted(jobs: Sequence[Job], paper: Paper, *, timeout: float, say: Callable[[str], None]) -> list[Job]:
    """The jobs with every PDF made to fit the paper, whichever way round it shows more.

    Each is laid out once before, to know its shape. `say` is told where text gets too small to read.
    """
    from argmap.engine import Format, draw

    shapes = iter(
        draw([replace(job, formats=(Format.SVG,)) for job in jobs if Format.PDF in job.formats], timeout=timeout)
    )
    fitting = []
    for job in jobs:
        if Format.PDF not in job.formats:
            fitting.append(job)
            continue
        width, height = _size(next(shapes)[Format.SVG])
        scale, sheet = max((min(w / width, h / height, 1.0), (w, h)) for w, h in (paper.inches, paper.inches[::-1]))
        if scale * SMALLEST < LEGIBLE:
            say(
                f"on {paper.value} paper the smallest text is {scale * SMALLEST:.1f} points; "
                "larger paper or --view section keeps it legible"
            )
        fitting.append(
            replace(job, dot=job.dot.replace("graph [", f'graph [margin="{MARGIN}" size="{sheet[0]},{sheet[1]}" ', 1))
        )
    return fitting


def _size(svg: bytes) -> tuple[float, float]:
    """Width and height of Graphviz's SVG in inches."""
    found = re.search(rb'viewBox="\S+ \S+ (\S+) (\S+)"', svg)
    assert found is not None, "Graphviz always writes a viewBox"
    return float(found.group(1)) / 72, float(found.group(2)) / 72

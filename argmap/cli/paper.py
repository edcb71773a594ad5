"""A PDF for paper: sheets of the size that is wanted, as many as keep its text legible."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.engine import Format, Job


class Paper(Enum):
    """Sizes of paper (ISO 216)."""

    A3 = "a3"
    A4 = "a4"

    @property
    def points(self) -> tuple[float, float]:
        """Its short and its long side, in points of 1/72 inch."""
        return {Paper.A3: (841.89, 1190.55), Paper.A4: (595.28, 841.89)}[self]


def for_paper(job: Job) -> Job:
    """The job of a PDF, with what `on_paper` needs: no margin, and the SVG that says where everything is."""
    from argmap.engine import Format, Job

    # At the end of the drawing's own settings, because the last one counts: the sheet has a margin already.
    return Job(job.dot.replace('"];', '" margin="0" pad="0.05"];', 1), (Format.PDF, Format.SVG))


def on_paper(drawn: Mapping[Format, bytes], paper: Paper) -> tuple[bytes, int]:
    """The PDF of a job that `for_paper` made, on sheets of paper, and how many they are."""
    from argmap.engine import Format
    from argmap.engine.layout import layout_of
    from argmap.engine.pages import on_sheets
    from argmap.engine.sheets import planned

    plan = planned(layout_of(drawn[Format.SVG]), *paper.points)
    return on_sheets(drawn[Format.PDF], plan), len(plan.sheets)

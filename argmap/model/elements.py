"""The parts of an argument map: claims, lines of argument, sections, voices, and their anchors in the essay."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from argmap.findings import Path

AUTHOR = "author"
"""The voice that is always defined: the essay's own."""


class Sign(Enum):
    """Whether a line of argument supports its target or attacks it."""

    SUPPORT = "+"
    ATTACK = "-"


class Anchor(NamedTuple):
    """A quote, and where it stands in the essay.

    `start` and `end` are 0-based character offsets into the essay's file; `paragraph` counts from 1 through the whole
    essay and `section` is the id of the section that the passage stands in. All four are None when the essay does not
    have the quote.
    """

    quote: str
    start: int | None = None
    end: int | None = None
    paragraph: int | None = None
    section: str | None = None


class Claim(NamedTuple):
    """One proposition.

    `sections` holds the section that it is written under, or nothing for claims outside the sections (a map file can
    say no more; analysis is defined for several). `voices` holds whose view it is; empty means the author's.
    `granted` takes the claim as given even though it is argued for; a map file has no way to say so.
    """

    id: str
    text: str
    sections: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    implicit: bool = False
    aside: bool = False
    granted: bool = False
    anchors: tuple[Anchor, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    path: Path = ()

    @property
    def section(self) -> str | None:
        """Id of the section it is written under, or None."""
        return self.sections[0] if self.sections else None

    @property
    def paragraph(self) -> int | None:
        """Number of the paragraph of its first anchor that was found, or None."""
        return next((a.paragraph for a in self.anchors if a.paragraph is not None), None)


class Line(NamedTuple):
    """A line of argument: premises that bear on one target together (linked).

    `premises` are claim ids, at least one. `target` is the id of a claim, or of a line, which is then undercut
    (`on_line`). `id` is the one its author wrote (`named`), or is made from its target and position: `fair.1` is the
    first line that supports `fair`, `fair.r1` the first that attacks it.
    """

    id: str
    sign: Sign
    premises: tuple[str, ...]
    target: str
    on_line: bool = False
    scheme: str = ""
    anchors: tuple[Anchor, ...] = ()
    note: str = ""
    named: bool = False
    path: Path = ()
    premise_paths: tuple[Path, ...] = ()

    @property
    def supports(self) -> bool:
        return self.sign is Sign.SUPPORT

    @property
    def linked(self) -> bool:
        """Whether several premises work together."""
        return len(self.premises) > 1


class Section(NamedTuple):
    """A part of the essay; `number` counts from 1 in the essay's order."""

    id: str
    number: int
    heading: str
    claims: tuple[str, ...] = ()
    note: str = ""
    path: Path = ()


class Voice(NamedTuple):
    """Somebody whose view the essay reports."""

    id: str
    name: str
    path: Path = ()


class Source(NamedTuple):
    """The essay as the map describes it; `file` is a path relative to the map file, empty when there is none."""

    file: str = ""
    title: str = ""
    author: str = ""
    date: str = ""
    url: str = ""
    license: str = ""


class Expectations(NamedTuple):
    """What the map's writer holds to be true of it, as ids of claims and of sections; `check` compares."""

    in_: tuple[str, ...] = ()
    out: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    falls_without: tuple[str, ...] = ()
    weakened_without: tuple[str, ...] = ()
    stands_without: tuple[str, ...] = ()

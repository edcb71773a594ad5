"""The reader's screen: how wide it is, what it can carry, whether in colour; and plain writing to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TextIO

from argmap.printable import guarded, in_colour, terminal_width
from argmap.views.terminal.styled import Paper, Row, plain
from argmap.views.theme import ASCII_SIGNS, SIGNS


@dataclass(frozen=True, slots=True)
class Screen:
    """The paper that a view is laid out on, and whether it is printed in colour."""

    paper: Paper
    colour: bool


def screen(stream: TextIO, environ: Mapping[str, str], *, ascii_only: bool = False, width: int | None = None) -> Screen:
    """What is known about a stream.

    A terminal gets colour and wrapped text; anything else gets neither, so that each claim stays on one line. A width
    that is asked for holds everywhere. NO_COLOR wins over FORCE_COLOR, which wins over what the stream is.
    """
    encoding = stream.encoding or "ascii"
    if width is None:
        width = terminal_width(stream, environ)
    signs = ASCII_SIGNS if ascii_only or not _carries(encoding, SIGNS.characters) else SIGNS
    return Screen(Paper(signs, width, encoding), in_colour(stream, environ))


def write(rows: Iterable[Row], stream: TextIO) -> None:
    """Write the rows without colour."""
    for row in rows:
        stream.write(guarded(plain(row).rstrip()) + "\n")


def _carries(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True

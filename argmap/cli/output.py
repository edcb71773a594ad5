"""Results on standard output: rows for a person, JSON for a program."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from argmap.views.terminal.screen import Screen, screen, write
from argmap.views.terminal.styled import Row


def this_screen(*, ascii_only: bool = False, width: int | None = None) -> Screen:
    """The screen that standard output is."""
    return screen(sys.stdout, os.environ, ascii_only=ascii_only, width=width)


def print_rows(rows: Iterable[Row], to: Screen) -> None:
    """Print rows, in colour where the screen has it; rich is imported only then."""
    if to.colour:
        from argmap.views.terminal.colour import write_in_colour

        write_in_colour(rows, sys.stdout)
    else:
        write(rows, sys.stdout)


def print_json(data: object) -> None:
    """Print data as JSON in ASCII, which any encoding carries and in which nothing is hidden."""
    import json

    from argmap.printable import CI_COMMAND

    # `#` stands inside texts only, where it may be escaped.
    sys.stdout.write(CI_COMMAND.sub(r"\\u0023#", json.dumps(data, indent=2)) + "\n")

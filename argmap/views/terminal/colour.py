"""Writing rows in colour, through rich; kept apart because plain output has no need of rich."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from rich.console import Console
from rich.text import Text

from argmap.printable import guarded
from argmap.views.terminal.styled import Row


def write_in_colour(rows: Iterable[Row], stream: TextIO) -> None:
    """Write the rows in as many colours as the terminal says it has. Text goes out as it is, never as markup."""
    console = Console(file=stream, force_terminal=True, no_color=False, markup=False, emoji=False, highlight=False)
    for row in rows:
        text = Text()
        for run in row:
            text.append(run.text, run.tone.value)
        text.rstrip()
        if guarded(text.plain) != text.plain:
            text = Text("\\").append_text(text)
        console.print(text, soft_wrap=True)

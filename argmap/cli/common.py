"""What the commands share: reading the map they are about, and saying what could not be done."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from argmap.errors import ArgmapError, UsageError
from argmap.printable import encodable, guarded, harmless, visible

if TYPE_CHECKING:
    from typing import TextIO

    from argmap.pipeline import Result
    from argmap.report.base import Row


class Exit(IntEnum):
    """The exit codes of every command."""

    OK = 0
    FINDINGS = 1
    """The map has findings that fail, or a picture is stale."""

    FAILED = 2
    """argmap could not do what was asked: usage, a missing file, its own fault."""

    INTERRUPTED = 130
    """Ctrl-C."""


STDIN = Path("-")


def load_map(path: Path | None) -> Result:
    """The map to show or draw: this one, or the only one that `find_maps` finds. `-` is standard input.

    A map that is not whole is not shown: its errors are printed on standard error, and the command ends with exit code
    1.
    Raises UsageError when no path is given and there are several maps.
    """
    from argmap.cli.config import read_config
    from argmap.cli.maps import find_maps
    from argmap.source.text import shown

    if path is None:
        found = find_maps([], read_config(Path.cwd()))
        if len(found) > 1:
            names = ", ".join(shown(p) for p in found[:5]) + (", ..." if len(found) > 5 else "")
            raise UsageError("there are several maps", help=f"name one of {names}")
        path = found[0]
    return load_whole(path)


def load_whole(path: Path) -> Result:
    """This map, if its errors leave it whole; else they are printed and the command ends with exit code 1."""
    from argmap.findings import Severity

    result = read_map(path)
    errors = [finding for finding in result.findings if finding.rule.severity is Severity.ERROR]
    what = "1 error" if len(errors) == 1 else f"{len(errors)} errors"
    if not result.whole:
        from argmap.printable import terminal_width
        from argmap.report import full
        from argmap.report.base import Report

        width = terminal_width(sys.stderr, os.environ)
        print_rows(full.rows(Report(errors[:20], result.texts, width=width)), sys.stderr)
        complain(f"{result.file} has {what}; `argmap check` shows all, and a map is drawn only when it is whole")
        raise SystemExit(Exit.FINDINGS)
    if errors:
        complain(f"{result.file} has {what}; `argmap check` shows them")
    return result


def read_map(path: Path, stdin_file: str = "stdin") -> Result:
    """A map file, or standard input for `-`, checked. Raises UnreadableError."""
    from argmap.pipeline import check_file, check_text

    if path != STDIN:
        return check_file(path)
    from argmap.source.text import MAP_LIMIT, decode

    text = decode(sys.stdin.buffer.read(MAP_LIMIT + 1), stdin_file, MAP_LIMIT)
    return check_text(text, Path(stdin_file).parent if stdin_file != "stdin" else Path.cwd())


def complain(message: str, help: str = "") -> None:
    """Say on standard error, in one line, what could not be done and what to do."""
    say(f"argmap: {visible(message)}" + (f" ({visible(help)})" if help else ""))


def nobody_listens() -> None:
    """Whoever read standard output has left: the rest goes nowhere, also what Python itself writes at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(line: str) -> None:
    """Write a line on standard error. If nobody can hear it, the exit code still says how the command ended."""
    with suppress(OSError, ValueError):
        sys.stderr.write(encodable(guarded(harmless(line)), sys.stderr.encoding or "utf-8") + "\n")


def fail(error: ArgmapError) -> NoReturn:
    """End the command because argmap could not do its work."""
    complain(error.message, error.help)
    raise SystemExit(Exit.FAILED)


def print_rows(rows: Iterable[Row], stream: TextIO) -> None:
    """Print the rows of a report, in colour on a terminal."""
    from argmap.printable import in_colour

    encoding = stream.encoding or "utf-8"
    if not in_colour(stream, os.environ):
        for row in rows:
            stream.write(encodable("".join(text for text, _ in row).rstrip(), encoding) + "\n")
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, force_terminal=True, highlight=False, soft_wrap=True)
    for row in rows:
        console.print(Text.assemble(*((encodable(text, encoding), style) for text, style in row)))

"""The command-line application: its commands, in the order in which help lists them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any

import typer

from argmap import __version__
from argmap.cli.check import check
from argmap.cli.depends import depends
from argmap.cli.render import render
from argmap.cli.rule import rule
from argmap.cli.schema import schema
from argmap.cli.show import show
from argmap.cli.what_if import what_if

app = typer.Typer(
    help="Map what a text argues, check the map, show it, draw it, and see how the thesis depends on each section.",
    no_args_is_help=True,
    add_completion=False,
    # Plain help and plain errors: rich costs more to import than everything else that `--help` needs.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _print_version(asked: bool) -> None:
    if asked:
        sys.stdout.write(f"argmap {__version__}\n")
        raise typer.Exit


def _unbothered(command: Callable[..., None]) -> Callable[..., None]:
    """The command, ending quietly when whoever reads its output has left: click would call that a failure."""

    @wraps(command)
    def run(*args: Any, **options: Any) -> None:
        try:
            command(*args, **options)
            sys.stdout.flush()
        except BrokenPipeError:
            # So that Python's own flush at exit finds an open door:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    return run


@app.callback()
def argmap(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    pass


for command in (check, show, depends, what_if, render, rule, schema):
    app.command()(_unbothered(command))

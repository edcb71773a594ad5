"""The command-line application: its commands, in the order in which help lists them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import wraps
from importlib import import_module
from typing import Annotated, Any, Final

import typer

from argmap import __version__
from argmap.cli.common import Exit, nobody_listens

COMMANDS: Final = {
    "check": "check",
    "show": "show",
    "depends": "depends",
    "what-if": "what_if",
    "render": "render",
    "rule": "rule",
    "schema": "schema",
}
"""Every command, and the module and function of `argmap.cli` that it is."""


def application(arguments: Sequence[str]) -> typer.Typer:
    """The application; when the first argument names a command, with that command only, for the others cost time."""
    app = typer.Typer(
        help="Map what a text argues, check the map, show it, draw it, and see how the thesis depends on each section.",
        no_args_is_help=True,
        add_completion=False,
        # Plain help and plain errors: rich costs more to import than everything else that `--help` needs.
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback()(_argmap)
    names = arguments[:1] if arguments and arguments[0] in COMMANDS else list(COMMANDS)
    for name in names:
        module = import_module(f"argmap.cli.{COMMANDS[name]}")
        app.command(name)(_ended_quietly(getattr(module, COMMANDS[name])))
    return app


def _print_version(asked: bool) -> None:
    if asked:
        sys.stdout.write(f"argmap {__version__}\n")
        raise typer.Exit


def _ended_quietly(command: Callable[..., None]) -> Callable[..., None]:
    """The command, with its own ends for what typer would call a failure: a reader who has left, and Ctrl-C."""

    @wraps(command)
    def run(*args: Any, **options: Any) -> None:
        try:
            command(*args, **options)
            sys.stdout.flush()
        except BrokenPipeError:
            nobody_listens()
        except KeyboardInterrupt:
            raise SystemExit(Exit.INTERRUPTED) from None

    return run


def _argmap(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    pass

"""All formats of a report, by the name that `--output-format` takes; only the one that is asked for is imported."""

from __future__ import annotations

from importlib import import_module
from typing import Final, cast

from argmap.errors import UsageError
from argmap.report.base import Format

FORMATS: Final = ("full", "concise", "json", "github")


def report_format(name: str) -> Format:
    """The format of this name. Raises UsageError when there is none."""
    if name not in FORMATS:
        raise UsageError(f"there is no output format `{name}`", help=f"choose one of {', '.join(FORMATS)}")
    return cast("Format", import_module(f"argmap.report.{name}"))

"""The project's configuration: `argmap.toml`, or `[tool.argmap]` in pyproject.toml."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from argmap.errors import UnreadableError, UsageError
from argmap.source.near import nearest_word
from argmap.source.text import read_text, shown

CONFIG_LIMIT = 1024 * 1024
"""The largest configuration file, in bytes."""


@dataclass(frozen=True)
class Config:
    """What the configuration says; `folder` is where its paths start."""

    folder: Path
    maps: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool = False
    pedantic: bool = False
    max_warnings: int | None = None
    output_format: str = ""


_KINDS: dict[str, type] = {
    "maps": list,
    "select": list,
    "ignore": list,
    "strict": bool,
    "pedantic": bool,
    "max-warnings": int,
    "output-format": str,
}


def read_config(start: Path) -> Config:
    """The configuration of the nearest folder, from `start` upwards, that has one.

    Raises UsageError for a file that is not TOML, an unknown key or a value of the wrong kind.
    """
    for folder in (start, *start.parents):
        own = folder / "argmap.toml"
        if own.is_file():
            return _config(_toml(own), folder, shown(own))
        project = folder / "pyproject.toml"
        if project.is_file():
            tool = _toml(project).get("tool", {})
            if isinstance(tool, dict) and "argmap" in tool:
                return _config(tool["argmap"], folder, shown(project))
    return Config(start)


def _toml(path: Path) -> dict[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    text = read_text(path, shown(path), CONFIG_LIMIT)
    if text.undecodable is not None:
        raise UnreadableError(f"{text.file} is not UTF-8 text", help="save it as UTF-8")
    try:
        return tomllib.loads(text.text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UsageError(f"{text.file} is not valid TOML: {str(error) or 'nested too deep'}") from None


def _config(values: Any, folder: Path, file: str) -> Config:
    if not isinstance(values, dict):
        raise UsageError(f"{file}: `argmap` must be a table")
    for key, value in values.items():
        if key not in _KINDS:
            meant = nearest_word(key, _KINDS)
            help = f"did you mean `{meant}`?" if meant else f"known: {', '.join(_KINDS)}"
            raise UsageError(f"{file}: the key `{key}` is not known", help=help)
        kind = _KINDS[key]
        texts = kind is not list or (isinstance(value, list) and all(isinstance(item, str) for item in value))
        # In Python a bool is an int too; `max-warnings = true` is a slip all the same.
        if not isinstance(value, kind) or not texts or (kind is int and isinstance(value, bool)):
            due = {list: "a list of texts", bool: "true or false", int: "a whole number", str: "a text"}[kind]
            raise UsageError(f"{file}: `{key}` must be {due}")
    if values.get("max-warnings", 0) < 0:
        raise UsageError(f"{file}: `max-warnings` can't be negative")
    return Config(
        folder=folder,
        maps=tuple(values.get("maps", ())),
        select=tuple(values.get("select", ())),
        ignore=tuple(values.get("ignore", ())),
        strict=values.get("strict", False),
        pedantic=values.get("pedantic", False),
        max_warnings=values.get("max-warnings"),
        output_format=values.get("output-format", ""),
    )

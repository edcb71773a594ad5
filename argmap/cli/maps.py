"""Which map files a command means."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from argmap.cli.config import Config
from argmap.errors import UnreadableError, UsageError
from argmap.source.text import shown

SUFFIXES = (".yaml", ".yml")
DEFAULT_FOLDER = "maps"


def find_maps(paths: Sequence[Path], config: Config) -> list[Path]:
    """The map files of these paths, folders searched through, in order and each once.

    With no path: the maps that the configuration names, else those of the folder `maps`. Whether a file can be read is
    seen when it is. Raises UsageError when there is no map at all, or none where the configuration says, and
    UnreadableError for a folder that can't be searched.
    """
    if paths:
        found = [map for path in paths for map in _at(path)]
    elif config.maps:
        found = [map for pattern in config.maps for map in _configured(pattern, config.folder)]
    else:
        found = _maps_below(Path(DEFAULT_FOLDER))
    if not found:
        where = ", ".join(map(shown, paths)) if paths else f"a folder `{DEFAULT_FOLDER}` here"
        here = [path.name for path in _maps_in(Path())] if not paths else []
        help = f"name one: {', '.join(here[:5])}" if here else "a map is a file that ends in .yaml; name one"
        raise UsageError(f"there is no map in {where}", help=help)
    return list({os.path.realpath(path): path for path in found}.values())


def _at(path: Path) -> Iterable[Path]:
    return _maps_below(path) if path.is_dir() else [path]


def _configured(pattern: str, folder: Path) -> Iterable[Path]:
    path = folder / pattern
    try:
        named = [path] if path.exists() else sorted(folder.glob(pattern))
    except (ValueError, NotImplementedError) as error:
        raise UsageError(f"`maps` in the configuration: {error}") from None
    found = [map for one in named for map in _at(one)]
    if not found:
        # A folder that was renamed must not leave the check without a word.
        raise UsageError(f"`maps` in the configuration: `{pattern}` leads to no map")
    return found


def _maps_below(folder: Path) -> list[Path]:
    """The maps in a folder and below, except in hidden folders, in the order of their paths."""

    def refuse(error: OSError) -> None:
        raise UnreadableError(f"{shown(Path(error.filename))} cannot be searched: {error.strerror}")

    found: list[Path] = []
    if folder.is_dir():
        for here, folders, _ in os.walk(folder, onerror=refuse):
            folders[:] = [name for name in folders if not name.startswith(".")]
            found += _maps_in(Path(here))
    return sorted(found)


def _maps_in(folder: Path) -> list[Path]:
    """What in a folder has the name of a map, sorted; it may be a link to nowhere, which reading it will tell."""
    return sorted(p for p in folder.iterdir() if p.suffix in SUFFIXES and not p.name.startswith(".") and not p.is_dir())

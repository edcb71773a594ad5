"""Which map files a command means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from argmap.cli.config import Config
from argmap.errors import UnreadableError, UsageError
from argmap.source.text import shown

SUFFIXES = (".yaml", ".yml")
DEFAULT_FOLDER = "maps"


def find_maps(paths: Sequence[Path], config: Config) -> list[Path]:
    """The map files of these paths, folders searched through, in order and each once.

    With no path: the maps that the configuration names, else those of the folder `maps`. Raises UnreadableError for a
    path that does not exist and UsageError when there is no map at all.
    """
    if paths:
        found = [map for path in paths for map in _at(path)]
    elif config.maps:
        found = [map for pattern in config.maps for map in _configured(pattern, config.folder)]
    else:
        found = _maps_below(Path(DEFAULT_FOLDER))
    if not found:
        where = ", ".join(map(shown, paths)) if paths else ", ".join(config.maps) or f"a folder `{DEFAULT_FOLDER}` here"
        raise UsageError(f"there is no map in {where}", help="a map is a file that ends in .yaml; name one")
    return list({path.resolve(): path for path in found}.values())


def _at(path: Path) -> Iterable[Path]:
    if path.is_dir():
        return _maps_below(path)
    if not path.exists():
        raise UnreadableError(f"{shown(path)} does not exist")
    return [path]


def _configured(pattern: str, folder: Path) -> Iterable[Path]:
    path = folder / pattern
    if path.exists():
        return _at(path)
    try:
        found = sorted(folder.glob(pattern))
    except (ValueError, NotImplementedError) as error:
        raise UsageError(f"`maps` in the configuration: {error}") from None
    return [map for path in found for map in _at(path)]


def _maps_below(folder: Path) -> list[Path]:
    """The maps in a folder and below, except in hidden folders, in the order of their paths."""
    if not folder.is_dir():
        return []
    found = (path for suffix in SUFFIXES for path in folder.rglob(f"*{suffix}"))
    visible = (p for p in found if not any(part.startswith(".") for part in p.relative_to(folder).parts))
    return sorted(path for path in visible if path.is_file())

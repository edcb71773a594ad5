"""Files written whole or not at all, and never over what argmap did not make."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from argmap.errors import UnwritableError
from argmap.source.text import shown

Foreign = Callable[[bytes], str]
"""What makes the content of a file somebody else's, in words that go on from its name; nothing when it is argmap's."""

LOOKED_AT = 1 << 28
"""Bytes of an existing file that are read to find the mark in it; no picture is as large."""


def may_write(path: Path, foreign: Foreign, *, force: bool = False, sacred: Iterable[Path] = ()) -> None:
    """Raise UnwritableError unless this file may be written.

    It may when it is not there yet or is not `foreign`, or with `force`; never when it is one of the `sacred` files, by
    whatever name, or is not a regular file.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        if path.is_symlink():
            raise UnwritableError(f"{shown(path)} is a link that leads nowhere", help="remove it") from None
        return
    except OSError as error:
        raise _unwritable(path, error) from None
    if any(_same(path, other) for other in sacred):
        raise UnwritableError(f"{shown(path)} is the map or its source", help="choose another name with --output")
    if not stat.S_ISREG(found.st_mode):
        raise UnwritableError(f"{shown(path)} is not a regular file", help="choose another name with --output")
    if force:
        return
    try:
        with path.open("rb") as file:
            content = file.read(LOOKED_AT)
    except OSError as error:
        raise _unwritable(path, error) from None
    if why := foreign(content):
        raise UnwritableError(f"{shown(path)} {why}", help="--force replaces it; --output names another file")


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file so that a reader sees the old content or the new, never a part; raises UnwritableError.

    The content goes to a temporary file in the same folder, to the disk, and then takes the name. Whatever interrupts
    this leaves no temporary file behind. A symbolic link stays one: what it leads to is replaced.
    """
    path = path.resolve()
    temporary: str | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(prefix=".argmap-", suffix=path.suffix, dir=path.parent)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode(path))  # noqa: PTH101 -- a name from mkstemp is a string
        os.replace(temporary, path)  # noqa: PTH105 -- as above
    except OSError as error:
        raise _unwritable(path, error) from None
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108 -- as above


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, else those of any new file."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False


def _unwritable(path: Path, error: OSError) -> UnwritableError:
    return UnwritableError(f"{shown(path)} can't be written: {(error.strerror or str(error)).lower()}")

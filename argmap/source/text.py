"""A file's text: reading it safely, and turning character offsets into lines and columns."""

from __future__ import annotations

import os
import re
import stat
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from argmap.errors import UnreadableError
from argmap.findings import Span

MAP_LIMIT = 64 * 1024 * 1024
"""The largest map file, in bytes."""

SOURCE_LIMIT = 16 * 1024 * 1024
"""The largest essay, in bytes."""

LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True)
class SourceText:
    """The text of one file; `file` is its path as shown to the reader.

    A byte order mark at the start is not part of the text. Line ends stay as they are, so that offsets are those of the
    file's characters. `undecodable` is the offset of the first byte that is not UTF-8; the text then has replacement
    characters and is good for showing only.
    """

    file: str
    text: str
    undecodable: int | None = None

    @cached_property
    def line_starts(self) -> list[int]:
        """Offset at which each line starts."""
        return [0, *(end.end() for end in LINE_END.finditer(self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """1-based line and column, in characters, of an offset."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a 1-based line, without its line end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def span(self, start: int, end: int) -> Span:
        return Span(self.file, start, end)


class TooLargeError(UnreadableError):
    """A file is larger than the stated bound."""


def read_text(path: Path, file: str, limit: int) -> SourceText:
    """The text of a regular UTF-8 file of at most `limit` bytes.

    Raises UnreadableError when there is no such file, it is no regular file or cannot be read, and TooLargeError. Bytes
    that are not UTF-8 do not raise: see `SourceText.undecodable`.
    """
    try:
        with open(path, "rb", opener=_open_at_once) as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise UnreadableError(f"{file} is not a regular file")
            content = stream.read(limit + 1)
    except FileNotFoundError:
        raise UnreadableError(f"{file} does not exist") from None
    except IsADirectoryError:
        raise UnreadableError(f"{file} is a folder, not a file") from None
    except (OSError, ValueError) as error:
        raise UnreadableError(f"{file} cannot be read: {getattr(error, 'strerror', None) or error}") from None
    return decode(content, file, limit)


def _open_at_once(path: str, flags: int) -> int:
    """Opens a file; without O_NONBLOCK, opening a pipe would wait for its writer for ever."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def decode(content: bytes, file: str, limit: int) -> SourceText:
    """The text of these bytes. Raises TooLargeError above `limit` bytes."""
    if len(content) > limit:
        raise TooLargeError(f"{file} is larger than {limit // (1024 * 1024)} MiB")
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        return SourceText(file, content.decode("utf-8"))
    except UnicodeDecodeError as error:
        undecodable = len(content[: error.start].decode("utf-8"))
        return SourceText(file, content.decode("utf-8", errors="replace"), undecodable)


def shown(path: Path) -> str:
    """A path as readers see it, with forward slashes: from the working directory, in full if it has no more in common
    with that than the root."""
    # Not resolved: a link is shown as what the reader knows it by.
    there, here = Path(os.path.abspath(path)), Path.cwd()  # noqa: PTH100 - resolve() follows links
    if there.is_relative_to(here):
        return there.relative_to(here).as_posix()
    apart = there.parts[:2] != here.parts[:2]
    return (there if apart else Path(os.path.relpath(there))).as_posix()

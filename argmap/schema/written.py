"""Lines of argument as they are written: three forms of one thing, and undercuts inside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.findings import Path
from argmap.model import Sign
from argmap.schema import document
from argmap.schema.validate import ClaimEntry
from argmap.source.tree import Fault


class WrittenLine(NamedTuple):
    """A line as written, with what its place says of it: what it bears on, and how.

    `id` is the one it has if its writer gave it none. `target` is the id of the claim, or that of the line it
    undercuts.
    """

    line: document.AnyLine
    path: Path
    sign: Sign
    target: str
    on_line: bool
    id: str

    @property
    def full(self) -> document.Line | None:
        """The line with its keys, when it is written out."""
        return self.line if isinstance(self.line, document.Line) else None

    def premises(self) -> list[tuple[str, Path]]:
        """The ids it names, each with its place; those that were set aside are left out."""
        line, path = self.line, self.path
        if isinstance(line, Fault):
            return []
        if isinstance(line, str):
            return [(line, path)]
        if isinstance(line, document.Line):
            line, path = line.premises, (*path, "premises")
        return [(id, (*path, index)) for index, id in enumerate(line) if not isinstance(id, Fault)]

    def undercuts(self, id: str) -> list[WrittenLine]:
        """The lines written under it, against itself under the id that it really has."""
        if self.full is None or not self.full.rebuttals:
            return []
        return _numbered(self.full.rebuttals, (*self.path, "rebuttals"), Sign.ATTACK, id, on_line=True)


def lines_on(entry: ClaimEntry) -> list[WrittenLine]:
    """The lines written directly under a claim: those that support it, then those that attack it."""
    if not (entry.claim.because or entry.claim.rebuttals):  # most claims of a map are its leaves
        return []
    because = _numbered(entry.claim.because, (*entry.path, "because"), Sign.SUPPORT, entry.id, on_line=False)
    rebuttals = _numbered(entry.claim.rebuttals, (*entry.path, "rebuttals"), Sign.ATTACK, entry.id, on_line=False)
    return because + rebuttals


def all_lines(entry: ClaimEntry) -> Iterator[WrittenLine]:
    """Every line under a claim, undercuts included, in the order of writing."""
    stack = lines_on(entry)[::-1]
    while stack:
        written = stack.pop()
        yield written
        stack += reversed(written.undercuts(written.id))


def texts(value: str | Iterable[str]) -> list[str]:
    """One text or several, as a list."""
    return [value] if isinstance(value, str) else list(value)


def _numbered(
    lines: list[document.AnyLine], path: Path, sign: Sign, target: str, *, on_line: bool
) -> list[WrittenLine]:
    mark = "" if sign is Sign.SUPPORT else "r"
    return [
        WrittenLine(line, (*path, index), sign, target, on_line, f"{target}.{mark}{index + 1}")
        for index, line in enumerate(lines)
    ]

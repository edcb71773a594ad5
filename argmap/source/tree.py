"""Plain data, and where each part of it is written."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any

from argmap.findings import Here, Path, Span
from argmap.source.text import SourceText

Data = Any
"""Plain data: `dict[str, Data]`, `list[Data]`, `str`, or `FAULT`."""


class Fault:
    """Stands in the data for a value that was reported and set aside."""

    def __repr__(self) -> str:
        return "FAULT"


FAULT = Fault()


@dataclass(frozen=True)
class Tree:
    """The data of a YAML file, and where each part of it is written.

    Keys and values are numbered in the order of the document; `starts`, `ends` (character offsets) and `nexts` (the
    number after the whole subtree) are indexed by that number. Values may be replaced by `FAULT`, and keys renamed with
    `rename_key`; entries are never added or taken out.
    """

    text: SourceText
    data: Data
    starts: array[int]
    ends: array[int]
    nexts: array[int]
    _children: dict[int, dict[str | int, tuple[int, int]]] = field(default_factory=dict)

    def span(self, path: Path) -> Span:
        """The span of the value at a path, or of the key itself when the path ends with `Here.KEY`.

        A path that leads nowhere gives the span of the nearest part that is there.
        """
        number = self._number(path)
        return self.text.span(self.starts[number], self.ends[number])

    def _number(self, path: Path) -> int:
        number, key_number, data = 0, 0, self.data
        for step in path:
            if isinstance(step, Here):
                return key_number
            children = self._numbers(number, data)
            if step not in children:
                break
            key_number, number = children[step]
            data = data[step]
        return number

    def _numbers(self, number: int, data: Data) -> dict[str | int, tuple[int, int]]:
        """For each key or position of a container: the number of its key (or of itself) and of its value."""
        if number not in self._children:
            found: dict[str | int, tuple[int, int]] = {}
            place = number + 1
            if isinstance(data, dict):
                for key in data:
                    found[key] = (place, place + 1)
                    place = self.nexts[place + 1]
            elif isinstance(data, list):
                for index in range(len(data)):
                    found[index] = (place, place)
                    place = self.nexts[place]
            self._children[number] = found
        return self._children[number]

    def rename_key(self, path: Path, old: str, new: str) -> None:
        """Read a key of the group at a path as another one, at the same place."""
        container = self.data
        for step in path:
            container = container[step]
        entries = [(new if key == old else key, value) for key, value in container.items()]
        container.clear()
        container.update(entries)
        self._children.pop(self._number(path), None)

    def in_scalar(self, offset: int) -> bool:
        """Whether an offset lies inside a key or a text, and not, say, in a comment."""
        number = bisect_right(self.starts, offset) - 1
        return number >= 0 and self.nexts[number] == number + 1 and offset < self.ends[number]

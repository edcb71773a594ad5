"""Where Graphviz has put things: the size of a picture and what in it must not be cut, read from its SVG."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_DESCENT = 0.3
"""How far letters reach below their line, in font sizes."""
_BELOW = 3
"""The same for headings, with the beginning of what they stand above."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points from the picture's left upper corner, downwards."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A picture's size in points, the size of its smallest text, and the boxes of its cards and free-standing texts:
    what a reader wants to see whole."""

    width: float
    height: float
    smallest: float
    wholes: tuple[Box, ...]


def layout_of(svg: bytes) -> Layout:
    """The layout of a picture that Graphviz has written as SVG, not yet changed by anyone."""
    root = ET.fromstring(svg)
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    drawing = root.find(f"{_SVG}g")
    assert drawing is not None, "Graphviz always draws one group"
    dx, dy = _numbers(drawing.get("transform", "").partition("translate")[2])
    boxes = [box for group in drawing for box in _boxes(group)]
    boxes += [_text(text) for text in drawing.findall(f"{_SVG}text")]
    sizes = [float(text.get("font-size", "0")) for text in root.iter(f"{_SVG}text")]
    moved = (Box(box.left + dx, box.top + dy, box.right + dx, box.bottom + dy) for box in boxes)
    return Layout(width, height, min(sizes, default=height), tuple(moved))


def _boxes(group: ET.Element) -> Iterator[Box]:
    """The shapes of a node, cards inside cards too; the texts of everything else, whose shapes may well be cut."""
    kinds = group.get("class", "").split()
    node = "node" in kinds
    reach = _BELOW if "cluster" in kinds else _DESCENT
    for element in group.iter():
        match element.tag.removeprefix(_SVG):
            case "text" if not node:
                yield _text(element, reach)
            case "path" | "polygon" | "polyline" if node:
                yield _around(_numbers(element.get("points", element.get("d", ""))))
            case _:
                pass


def _text(text: ET.Element, reach: float = _DESCENT) -> Box:
    """About where a line of text stands: fonts differ. It reaches so many font sizes below its baseline."""
    size, x, y = (float(text.get(key, "0")) for key in ("font-size", "x", "y"))
    wide = len(text.text or "") * size / 2
    left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[text.get("text-anchor", "start")]
    return Box(left, y - size, left + wide, y + size * reach)


def _around(points: Iterable[float]) -> Box:
    numbers = list(points)
    across, down = numbers[::2], numbers[1::2]
    return Box(min(across), min(down), max(across), max(down))


def _numbers(text: str) -> list[float]:
    return [float(number) for number in _NUMBER.findall(text)]

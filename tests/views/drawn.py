"""Drawings for tests: scenes of a map, and what Graphviz makes of them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from dataclasses import replace

from argmap.analysis.dependence import dependence
from argmap.analysis.labels import label
from argmap.engine import Format, Job, draw
from argmap.model import Graph
from argmap.model.roles import roles
from argmap.views.diagram.metrics import advance
from argmap.views.diagram.scene import Drawing, Scene
from argmap.views.diagram.sections import draw_sections
from argmap.views.diagram.svg import finished
from argmap.views.diagram.themes import Theme

SVG = "{http://www.w3.org/2000/svg}"


def scene(graph: Graph, theme: Theme = Theme.LIGHT) -> Scene:
    """A map with its labels, in the colours of a theme."""
    return Scene(graph, label(graph), roles(graph), theme.palette)


def overview(graph: Graph, theme: Theme = Theme.LIGHT) -> Drawing:
    """The overview of its sections."""
    return draw_sections(scene(graph, theme), dependence(graph))


def svg_of(drawing: Drawing, theme: Theme = Theme.LIGHT) -> bytes:
    """The finished SVG of a drawing."""
    drawing = replace(drawing, dark=theme.dark)
    return finished(draw([Job(drawing.dot, (Format.SVG,), advance)])[0][Format.SVG], drawing)


def tops_of(svg: bytes, ids: Iterable[str]) -> Sequence[float]:
    """How far down each of these groups or cards begins, in points from one and the same level."""
    elements = by_id(svg)
    return [min(_heights(elements[identifier])) for identifier in ids]


def _heights(element: ET.Element) -> list[float]:
    """Every height that the shapes of an element reach."""
    shapes = [one for tag in ("path", "polygon") for one in element.iter(f"{SVG}{tag}")]
    written = " ".join(shape.get("points") or shape.get("d") or "" for shape in shapes)
    return [float(number) for number in re.findall(r"-?[\d.]+", written)[1::2]]


def by_id(svg: bytes) -> dict[str, ET.Element]:
    """The elements of an SVG that have an id."""
    return {element.attrib["id"]: element for element in ET.fromstring(svg).iter() if "id" in element.attrib}


def words(element: ET.Element) -> str:
    """The text that an element of an SVG shows."""
    return " ".join(" ".join(text.text or "" for text in element.iter(f"{SVG}text")).split())

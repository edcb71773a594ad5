"""Every text and border of the drawings, as they are drawn, can be read on its ground."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest
from drawn import overview, scene
from library import library

from argmap.views.diagram.map import draw_map
from argmap.views.diagram.themes import Theme

TEXT_CONTRAST = 4.5  # WCAG 2.2, 1.4.3
LINE_CONTRAST = 3.0  # WCAG 2.2, 1.4.11

themes = pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK], ids=lambda theme: theme.value)


def luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def pairs(dot: str, canvas: str) -> Iterator[tuple[str, str, str]]:
    """What stands on what in the labels of a drawing: kind, colour, ground."""
    ground = canvas
    for row in dot.splitlines():
        if row.startswith("subgraph"):
            found = re.search(r'fillcolor="(#\w+)"', row)
            ground = found.group(1) if found else canvas
        for label in re.findall(r"label=<(<.*?>)>(?=[ ;\]])", row):
            yield from _on(ET.fromstring(f"<x>{label}</x>"), ground)
        if row == "}":
            ground = canvas
        for colour in re.findall(r' color="(#\w+)"', re.sub(r"label=<.*>", "", row)) if "->" in row else ():
            yield "line", colour, canvas


def _on(element: ET.Element, ground: str) -> Iterator[tuple[str, str, str]]:
    for child in element:
        below = child.get("bgcolor", ground)
        if child.tag == "font":
            # The tips of the strokes in the key are characters, but they are lines to read.
            yield "line" if "".join(child.itertext()) in "▶┫◇" else "text", child.attrib["color"], ground
        if child.tag == "table" and child.get("border") != "0" and "color" in child.attrib:
            yield "line", child.attrib["color"], ground
        yield from _on(child, below)


@themes
@pytest.mark.parametrize("picture", ["map", "sections"])
def test_what_is_drawn_stands_out(theme: Theme, picture: str) -> None:
    dot = draw_map(scene(library(), theme)).dot if picture == "map" else overview(library(), theme).dot
    found = set(pairs(dot, theme.palette.canvas))
    assert len(found) > 10
    for kind, colour, ground in sorted(found):
        assert contrast(colour, ground) >= (TEXT_CONTRAST if kind == "text" else LINE_CONTRAST), (kind, colour, ground)


def test_following_the_viewer_every_colour_has_exactly_one_dark_one() -> None:
    """One colour on a light ground could not become two on a dark one: the SVG knows only the colour."""
    light, dark = Theme.LIGHT.palette, Theme.DARK.palette
    assert Theme.AUTO.dark[light.canvas] == dark.canvas
    assert {light.role(role).fill: dark.role(role).fill for role in light.roles}.items() <= Theme.AUTO.dark.items()
    assert {light.role(role).line: dark.role(role).line for role in light.roles}.items() <= Theme.AUTO.dark.items()
    assert {light.role(role).ink: dark.role(role).ink for role in light.roles}.items() <= Theme.AUTO.dark.items()
    assert {p.fill: dark.standings[s].fill for s, p in light.standings.items()}.items() <= Theme.AUTO.dark.items()


def test_only_the_theme_that_follows_its_viewer_has_two_grounds() -> None:
    assert not Theme.LIGHT.dark
    assert not Theme.DARK.dark


@pytest.mark.parametrize("picture", ["map", "sections"])
def test_every_colour_of_a_drawing_has_a_dark_one(picture: str) -> None:
    dot = draw_map(scene(library())).dot if picture == "map" else overview(library()).dot
    assert set(re.findall(r"#[0-9a-f]{6}", dot)) <= set(Theme.AUTO.dark)

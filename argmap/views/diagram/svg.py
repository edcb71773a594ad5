"""An SVG made fit for its readers after Graphviz has drawn it.

Graphviz knows nothing of claims. Here the picture is told who it is (title, description, a name for every card and
line), gets its links, may follow its viewer's preference for a dark ground, and says how wide each text is meant to be,
so that a wider font cannot carry it over the edge of its card. Everything is done on the parsed document.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping

from argmap.printable import visible
from argmap.views.diagram import metrics
from argmap.views.diagram.scene import Drawing

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_G, _A, _TEXT, _TITLE = (f"{{{_SVG}}}{tag}" for tag in ("g", "a", "text", "title"))
_DASHES = {"5,2": "6,4", "1,5": "2,3.5"}
"""Graphviz's dashes run together in a browser, and its dots all but vanish."""
_SHORT = 6
"""A text of fewer characters is left as it is: it has room, and spread letters would show."""


def finished(raw: bytes, drawing: Drawing) -> bytes:
    """Graphviz's SVG of a drawing, as argmap gives it out: UTF-8, without a prolog, the same bytes every time."""
    root = ET.fromstring(raw.decode("utf-8"))
    _set_size(root)
    for element in root.iter(_G):
        _name(element, drawing)
    for element in root.iter(_TEXT):
        _set_length(element)
    for element in root.iter():
        if (dashes := element.get("stroke-dasharray")) is not None:
            element.set("stroke-dasharray", _DASHES.get(dashes, dashes))
    root.attrib |= {
        "class": "argmap",
        "role": "graphics-document document",
        "aria-labelledby": "argmap-title argmap-description",
    }
    root[:0] = [
        _element("title", drawing.title, id="argmap-title"),
        _element("desc", drawing.description, id="argmap-description"),
        *([_style(drawing.dark)] if drawing.dark else []),
    ]
    ET.register_namespace("", _SVG)
    ET.register_namespace("xlink", _XLINK)
    return ET.tostring(root, encoding="unicode").encode("utf-8") + b"\n"


def _element(tag: str, text: str, **attributes: str) -> ET.Element:
    element = ET.Element(f"{{{_SVG}}}{tag}", attributes)
    element.text = "\n".join(visible(line) for line in text.split("\n"))
    return element


def _set_size(root: ET.Element) -> None:
    """Its own size where there is room, else as wide as the page."""
    _, _, width, height = root.attrib["viewBox"].split()
    # Graphviz counts in points and cards are measured in them; a browser's pixel is three quarters of one.
    root.attrib |= {"width": _pixels(width), "height": _pixels(height), "style": "max-width:100%;height:auto"}


def _pixels(points: str) -> str:
    return str(round(float(points) * 4 / 3))


def _name(group: ET.Element, drawing: Drawing) -> None:
    """Give one group of the picture its id, its name and its link."""
    anchor = group.find(_A)
    if anchor is not None and group.get("id", "").startswith("a_"):
        # A card inside a box: Graphviz wraps it in a link that leads nowhere, for the sake of its id.
        group.set("id", group.get("id", "").removeprefix("a_"))
        group[:] = list(anchor)
    for title in group.findall(_TITLE):
        group.remove(title)
    identifier = group.get("id", "")
    name = drawing.names.get(identifier)
    link = drawing.links.get(identifier)
    if link is not None:
        wrapped = ET.Element(_A, {"href": link})
        wrapped[:] = list(group)
        group[:] = [wrapped]
    if name is not None:
        group.insert(0, _element("title", name))
        leaf = link is None and not any(child.tag == _G or child.find(f".//{_A}") is not None for child in group)
        group.set(
            "role", "graphics-symbol img" if leaf and group.get("class") != "cluster" else "graphics-object group"
        )


def _set_length(text: ET.Element) -> None:
    words = text.text or ""
    if len(words) < _SHORT or not metrics.is_latin(words):
        return
    size = float(text.get("font-size", "0"))
    bold = text.get("font-weight") == "bold"
    text.set("textLength", f"{metrics.narrow_width(words, size, bold=bold):.2f}")
    text.set("lengthAdjust", "spacingAndGlyphs")


def _style(dark: Mapping[str, str]) -> ET.Element:
    """Colours for a viewer who prefers a dark ground. Only attributes that Graphviz wrote are overruled."""
    colour = re.compile(r"#[0-9a-f]{6}")
    pairs = [(a, b) for a, b in dark.items() if colour.fullmatch(a) and colour.fullmatch(b)]
    rules = "".join(
        f'.argmap [fill="{light}"]{{fill:{other}}}.argmap [stroke="{light}"]{{stroke:{other}}}'
        for light, other in pairs
    )
    return _element("style", f"@media (prefers-color-scheme:dark){{{rules}}}")

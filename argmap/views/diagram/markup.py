"""DOT and its HTML-like labels, written so that no text of a map can become part of them.

Everything that comes from a map goes through `escape`; node names, ports and SVG ids are made from ids by `name`. Text
of a map never stands in `tooltip`, `URL`, `id` or an attribute that Graphviz substitutes into.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil

from argmap.printable import visible

LEADING = 1.2
"""From one line of text to the next, in font sizes."""


def escape(text: str) -> str:
    """Text for an HTML-like label: nothing in it is markup, an entity, or one of Graphviz's own escapes.

    Graphviz reads `\\N`, `\\G`, `\\L` and `\\l` even inside such labels, and an entity for the backslash does not stop
    it: doubling does.
    """
    safe = visible(text).replace("\\", "\\\\").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return safe.replace('"', "&quot;").replace("'", "&#39;")


def quoted(text: str) -> str:
    """A DOT string. Used for what argmap itself makes: names, colours, numbers."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def name(kind: str, key: str) -> str:
    """The name of a node, its port or its SVG group, made from a claim's, line's or section's id.

    A name says what it stands for and depends on nothing else, so a claim more or less leaves all other names alone;
    running numbers would shift. Claims and lines may share an id, hence the kind before it. Ids hold hyphens and dots,
    so names are always written in quotes, inside which a colon or dot means nothing.
    """
    return f"{kind}-{key}"


def attributes(values: Mapping[str, object]) -> str:
    """` [a="1" b="2"]`, or nothing. A value that starts with `<` is an HTML-like label."""
    if not values:
        return ""
    written = (f"{key}={_value(value)}" for key, value in values.items())
    return f" [{' '.join(written)}]"


def node(identifier: str, **values: object) -> str:
    """One node statement; a trailing underscore in an attribute's name is dropped (`class_`)."""
    return f"{quoted(identifier)}{attributes(_named(values))};"


def edge(tail: str, head: str, **values: object) -> str:
    """One edge statement between two ends written by `end`."""
    return f"{tail} -> {head}{attributes(_named(values))};"


def end(identifier: str, port: str = "", side: str = "") -> str:
    """One end of an edge: a node, a port of it, and the side of the port it meets."""
    return ":".join([quoted(identifier), *([quoted(port)] if port else []), *([side] if side else [])])


def font(text: str, size: float, colour: str, *, bold: bool = False, italic: bool = False) -> str:
    """Escaped text in a size (points), colour and face; a space for no text, since a label may not hold nothing."""
    inner = escape(text) or " "
    if italic:
        inner = f"<i>{inner}</i>"
    if bold:
        inner = f"<b>{inner}</b>"
    return f'<font point-size="{size:g}" color="{colour}">{inner}</font>'


def lines(texts: Iterable[str], size: float, colour: str, *, bold: bool = False, italic: bool = False) -> str:
    """Lines of text under each other, flush left.

    Each is a row of its own: of lines in one cell, Graphviz sets those in bold or italics with nothing between them.
    """
    return table(
        *(
            row(cell(font(text, size, colour, bold=bold, italic=italic), align="left", height=ceil(size * LEADING)))
            for text in texts
        )
    )


def cell(content: str, **values: object) -> str:
    return f"<td{_html(values)}>{content}</td>"


def row(*cells: str) -> str:
    return f"<tr>{''.join(cells)}</tr>"


def table(*rows: str, **values: object) -> str:
    """A table without borders or gaps, unless `values` say otherwise."""
    given = {"border": 0, "cellborder": 0, "cellspacing": 0, "cellpadding": 0, **values}
    return f"<table{_html(given)}>{''.join(rows)}</table>"


def label(html: str) -> str:
    """An HTML-like label as an attribute's value."""
    return f"<{html}>"


def _named(values: Mapping[str, object]) -> dict[str, object]:
    return {key.rstrip("_"): value for key, value in values.items()}


def _value(value: object) -> str:
    text = f"{value:g}" if isinstance(value, float) else str(value)
    return text if text.startswith("<") else quoted(text)


def _html(values: Mapping[str, object]) -> str:
    return "".join(f' {key.rstrip("_")}="{value}"' for key, value in values.items())

"""What stands round every drawing: its title above, the key below, and the settings they share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil

from argmap.analysis.labels import Standing
from argmap.model.roles import Role
from argmap.printable import visible
from argmap.views.diagram import metrics
from argmap.views.diagram.markup import attributes, cell, font, label, quoted, row, table
from argmap.views.diagram.scene import Scene
from argmap.views.theme import SIGNS, STROKES, Paint, Relation

TITLE, SUBTITLE, SMALL = 20, 11, 10
GAP = 8
"""Points between two samples of the key."""
MANY_NODES = 300
"""From here on Graphviz is told to look for a good layout less long."""


Key = Sequence[Sequence[str]]
"""The rows of a key, each a row of table cells."""


def framed(
    scene: Scene,
    *,
    title: str,
    subtitle: str,
    room: float,
    key: Key,
    nodes: Iterable[str],
    edges: Iterable[str],
    ranksep: float,
    nodesep: float,
    hurry: bool = False,
) -> str:
    """The DOT of a whole drawing: its nodes and edges between title and key. `room` is the title's width in points."""
    # Each row of the key is the label of a group of its own: in one table the shorter rows would be spread out.
    *rows, last = (label(table(row(*_apart(cells)))) for cells in key)
    around = [_group(f"cluster-key-{number}", html, "b") for number, html in enumerate(rows)]
    statements = [
        *_settings(scene, last, ranksep=ranksep, nodesep=nodesep, hurry=hurry),
        *reversed(around),
        _group("cluster-all", label(_titles(scene, title, subtitle, room)), "t", margin=12),
        *nodes,
        "}" * (len(around) + 1),
        *edges,
        "}",
    ]
    return "\n".join(statements) + "\n"


def _apart(cells: Iterable[str]) -> Iterable[str]:
    """The cells of a row with a gap before each; a table's own gaps would stand above and below them too."""
    return (part for content in cells for part in (cell("", width=GAP), content))


def _settings(scene: Scene, key: str, *, ranksep: float, nodesep: float, hurry: bool) -> list[str]:
    palette = scene.palette
    quick = {"nslimit": 4, "nslimit1": 4} if hurry else {}
    graph = {
        "rankdir": "LR",
        "bgcolor": palette.canvas,
        "fontname": metrics.FONTS,
        "nodesep": nodesep,
        "ranksep": ranksep,
        "pad": 0.3,
        "label": key,
        "labelloc": "b",
        "labeljust": "l",
        **quick,
    }
    node = {"shape": "plain", "fontname": metrics.FONTS, "fontcolor": palette.ink}
    edge = {"fontname": metrics.FONTS, "arrowsize": 0.75, "dir": "back"}
    return [
        "digraph argmap {",
        f"graph{attributes(graph)};",
        f"node{attributes(node)};",
        f"edge{attributes(edge)};",
    ]


def _group(identifier: str, html: str, place: str, *, margin: int = 0) -> str:
    """The opening of a group without a border. Each says where its label goes: it would inherit the key's place."""
    return f"subgraph {quoted(identifier)} {{ label={html}; labelloc={place}; labeljust=l; penwidth=0; margin={margin};"


def _titles(scene: Scene, title: str, subtitle: str, room: float) -> str:
    palette = scene.palette
    large = metrics.wrap(visible(title), TITLE, room, bold=True)
    small = [text for words in (subtitle, scene.note) if words for text in metrics.wrap(visible(words), SUBTITLE, room)]
    return table(
        *(row(cell(font(text, TITLE, palette.ink, bold=True), align="left")) for text in large),
        *(row(cell(font(text, SUBTITLE, palette.muted), align="left")) for text in small),
        cellpadding=2,
    )


def map_key(
    scene: Scene,
    roles: Iterable[Role],
    standings: Iterable[Standing],
    relations: Iterable[Relation],
    powerless: Iterable[Relation],
    *,
    pills: bool,
) -> Key:
    """The key of a map: the kinds of card, standings and strokes that occur in it, and no others. `powerless` are the
    relations of lines that are out."""
    palette = scene.palette
    roles, standings, relations, powerless = set(roles), set(standings), set(relations), set(powerless)
    first = [cell(font("Key", SUBTITLE, palette.muted, bold=True))]
    for kinds, words in _CARD_KINDS:
        if roles & kinds:
            role = next(role for role in Role if role in kinds)
            strong = role in (Role.THESIS, Role.CLAIM)
            unstated = role is Role.UNSTATED
            first.append(
                cell(_sample(words, palette.role(role), bold=strong, italic=unstated, border=2 if strong else 1))
            )
    if Standing.OUT in standings:
        first.append(cell(_sample("defeated", palette.defeated)))
    for standing, mark, words in _STANDINGS:
        if standing in standings:
            shown = font(mark, SMALL, palette.standings[standing].ink, bold=True)
            first.append(cell(shown + font(f" {words}", SMALL, palette.ink)))
    second = [
        cell(stroke(STROKES[relation].value, palette.relations[relation], sign, words, palette.ink))
        for relation, sign, words in _STROKE_WORDS
        if relation in relations
    ]
    spent = next(((relation, sign) for relation, sign, _ in reversed(_STROKE_WORDS) if relation in powerless), None)
    if spent is not None:
        style = STROKES[spent[0]].value
        second.append(cell(stroke(style, palette.defeated.line, spent[1], "has no force", palette.ink)))
    if pills:
        paint = palette.role(Role.CLAIM)
        second.append(cell(_sample("step", Paint(paint.line, paint.fill, paint.line), border=1.3)))
        second.append(cell(font("a step that something undercuts", SMALL, palette.ink)))
    return [first, second] if second else [first]


_TEE = "┫"
_CARD_KINDS: tuple[tuple[frozenset[Role], str], ...] = (
    (frozenset({Role.THESIS}), "thesis"),
    (frozenset({Role.CLAIM, Role.COROLLARY}), "argued claim"),
    (frozenset({Role.PREMISE, Role.ASIDE, Role.LOOSE}), "premise"),
    (frozenset({Role.UNSTATED}), "[unstated premise]"),
    (frozenset({Role.OBJECTION}), "objection"),
    (frozenset({Role.REPLY}), "reply"),
)
_STANDINGS = (
    (Standing.IN, SIGNS.standings[Standing.IN], "stands"),
    (Standing.OUT, f"{SIGNS.standings[Standing.OUT]} out", "does not stand"),
    (Standing.OPEN, f"{SIGNS.standings[Standing.OPEN]} open", "contested"),
)
_STROKE_WORDS = (
    (Relation.SUPPORT, "▶", "supports"),
    (Relation.REBUTTAL, _TEE, "attacks a claim"),
    (Relation.UNDERCUT, "◇", "undercuts a step"),
)


def _sample(words: str, paint: Paint, *, bold: bool = False, italic: bool = False, border: float = 1) -> str:
    # Short words are not fitted to their place (see `svg`), and browsers round each letter up where there is only the
    # widest family: a pill has room for that.
    padding = 3
    room = ceil(1.15 * metrics.wide_width(words, SMALL, bold=bold)) + 2 * padding
    return table(
        row(cell(font(words, SMALL, paint.ink, bold=bold, italic=italic), width=room)),
        border=border,
        cellpadding=padding,
        style="ROUNDED,DASHED" if italic else "ROUNDED",
        color=paint.line,
        bgcolor=paint.fill,
    )


def stroke(style: str, colour: str, sign: str, words: str, ink: str) -> str:
    """A sample of a stroke with its end and its meaning."""
    drawn = table(
        row(cell("", width=36, height=7, border=2, sides="b", style=style, color=colour)),
        row(cell("", width=36, height=7)),
        cellpadding=1,
    )
    return table(
        row(
            cell(drawn),
            cell(font(sign, SUBTITLE, colour, bold=True)),
            cell(font(f" {words}", SMALL, ink)),
        ),
        cellpadding=1,
    )

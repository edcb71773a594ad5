"""The nodes of a drawing, each in its group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.model import Line
from argmap.printable import visible
from argmap.views.diagram import metrics
from argmap.views.diagram.arrange import OUTSIDE, PLAIN, Arrangement, Form
from argmap.views.diagram.cards import box, card, chip, chip_id, pill
from argmap.views.diagram.markup import label, lines, name, node, quoted
from argmap.views.diagram.scene import Scene
from argmap.views.theme import Relation, relation_of

OUTSIDE_HEADING = "Outside the essay's sections"
HEADING, HEADING_ROOM = 13, 480
STROKE_WIDTHS: Mapping[Relation, float] = {Relation.SUPPORT: 2.0, Relation.REBUTTAL: 1.8, Relation.UNDERCUT: 2.2}
"""How thick the lines are drawn, in points."""
BOX_INCHES = 3.05
"""How wide a box round cards is drawn."""


def groups(scene: Scene, arrangement: Arrangement) -> Iterable[str]:
    """Every node inside its group. Graphviz stacks groups that run from left to right bottom up, so the last section is
    written first."""
    nodes: dict[str, list[str]] = {group: [] for group in arrangement.groups}
    for group, statement in _nodes(scene, arrangement):
        nodes.setdefault(group, []).append(statement)
    for group in reversed(nodes):
        statements = reversed(nodes[group])
        if group == PLAIN:
            yield from statements
        else:
            yield from _opened(scene, group)
            yield from statements
            yield "}"


def _opened(scene: Scene, group: str) -> Iterable[str]:
    palette, identifier = scene.palette, group_id(group)
    heading = OUTSIDE_HEADING
    if group != OUTSIDE:
        heading = f"{scene.graph.sections[group].number}  {scene.graph.sections[group].heading}"
    wrapped = metrics.wrap(visible(heading), HEADING, HEADING_ROOM, bold=True)
    html = label(lines(wrapped, HEADING, palette.muted, bold=True))
    yield (
        f"subgraph {quoted(name('cluster', identifier))} {{ label={html}; labeljust=l; labelloc=t; "
        f'style="rounded,filled"; fillcolor="{palette.section}"; color="{palette.section_line}"; '
        f'penwidth=1; margin=11; class="section"; id={quoted(identifier)};'
    )


def group_id(group: str) -> str:
    """The SVG id of a group; the claims of no section have one that no section's id can make."""
    return "outside-the-sections" if group == OUTSIDE else name("section", group)


def _nodes(scene: Scene, arrangement: Arrangement) -> Iterable[tuple[str, str]]:
    """Every node with its group, in the order of the map: cards, boxes, pills, chips."""
    for claim, home in arrangement.homes.items():
        if claim not in arrangement.boxed:
            identifier = name("claim", claim)
            kind = f"{scene.roles[claim].name.lower()} {scene.standing(claim).value}"
            html = label(card(scene, arrangement, scene.graph.claims[claim]))
            extra = {"ordering": "out"} if home == PLAIN and claim == scene.graph.thesis else {}
            yield home, node(identifier, label=html, class_=f"claim {kind}", id=identifier, **extra)
    if stands_before(scene, arrangement):
        yield from _helpers(scene, arrangement)
    for line_id, form in arrangement.forms.items():
        line, place = scene.graph.lines[line_id], arrangement.places[line_id]
        identifier = name("line", line_id)
        kind = f"line {relation_of(line).name.lower()} {scene.standing(line_id).value}"
        if form is Form.BOX:
            yield place, node(identifier, label=label(box(scene, arrangement, line)), class_=kind, id=identifier)
            continue
        if form is Form.PILL:
            yield place, node(identifier, label=label(pill(scene, line)), class_=kind, id=identifier)
        for premise in arrangement.chips[line_id]:
            identifier = chip_id(line_id, premise)
            html = label(chip(scene, arrangement, premise, line_id))
            kind = f"reference {scene.standing(premise).value}"
            yield place, node(identifier, label=html, class_=kind, id=identifier)


def _helpers(scene: Scene, arrangement: Arrangement) -> Iterable[tuple[str, str]]:
    """Unseen nodes that keep the groups in order and their left edges in line.

    Graphviz ranks a group as a whole: a helper outside the group of all would not hold anything in place. And it keeps
    the order of edges only where they do not lead into a group, so every line on the thesis goes by way of a point.
    """
    for line in arrangement.forms:
        if passes_by(scene, arrangement, scene.graph.lines[line]):
            yield PLAIN, _way(scene, scene.graph.lines[line])
    for group in arrangement.groups:
        if group != PLAIN:
            yield PLAIN, node(helper_id(group), style="invis", shape="point", width=0.01, label="")
            yield group, node(spacer_id(group), style="invis", shape="box", width=BOX_INCHES, height=0.01, label="")


def _way(scene: Scene, line: Line) -> str:
    """A piece of the line's own stroke: Graphviz makes no node so small that it would not leave a gap."""
    colour, identifier = scene.relation_colour(line), way_id(line)
    look = {"shape": "box", "style": "filled", "penwidth": 0, "color": colour, "fillcolor": colour}
    stroke = STROKE_WIDTHS[relation_of(line)] / 72
    return node(identifier, **look, width=0.01, height=stroke, label="", class_="way", id=identifier)


def stands_before(scene: Scene, arrangement: Arrangement) -> bool:
    """Whether the thesis stands at the left, before groups."""
    return arrangement.homes.get(scene.graph.thesis) == PLAIN and len(arrangement.groups) > 1


def passes_by(scene: Scene, arrangement: Arrangement, line: Line) -> bool:
    """Whether a line leads from a thesis before the groups into one of them, past the column of pills."""
    on_thesis = not line.on_line and line.target == scene.graph.thesis
    return on_thesis and stands_before(scene, arrangement) and arrangement.forms[line.id] is not Form.PILL


def way_id(line: Line) -> str:
    """The point on the way from the thesis to what a line leads to."""
    return name("way", line.id)


def helper_id(group: str) -> str:
    """The unseen node between the thesis and a group."""
    return name("before", group_id(group))


def spacer_id(group: str) -> str:
    """The unseen node in a group's first column."""
    return name("first", group_id(group))


def node_of(arrangement: Arrangement, claim: str) -> str:
    """The node that a claim's card is, or is part of."""
    boxed = arrangement.boxed.get(claim)
    return name("claim", claim) if boxed is None else name("line", boxed)

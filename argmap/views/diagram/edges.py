"""The edges of a drawing: what leads from each target to what bears on it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from argmap.model import Line
from argmap.views.diagram.arrange import PLAIN, Arrangement, Form
from argmap.views.diagram.cards import chip_id
from argmap.views.diagram.markup import edge, end, name, quoted
from argmap.views.diagram.nodes import STROKE_WIDTHS, helper_id, node_of, passes_by, spacer_id, stands_before, way_id
from argmap.views.diagram.scene import Scene
from argmap.views.theme import Relation, relation_of


def edges(scene: Scene, arrangement: Arrangement) -> Iterable[str]:
    """Every edge of a drawing. Those to the last group come first, as Graphviz draws from the bottom up."""
    drawn = [scene.graph.lines[line] for line in arrangement.forms]
    order = {group: position for position, group in enumerate(arrangement.groups)}
    thesis = scene.graph.thesis
    before = stands_before(scene, arrangement)
    held: dict[int, list[str]] = {}
    for line in drawn:
        # The order in which edges leave the thesis is the order of what they lead to.
        ends = [arrangement.places[line.id]] if arrangement.forms[line.id] is Form.BOX else _homes(arrangement, line)
        first = min((order[group] for group in ends), default=0)
        held.setdefault(first if before and line.target == thesis else -1, []).extend(
            [*_line_edges(scene, arrangement, line)][::-1]
        )
    if before:
        led = _led_to(scene, arrangement)
        for group in arrangement.groups:
            if group != PLAIN:
                held.setdefault(order[group], []).extend(_to_group(scene, arrangement, group, led))
    for position in sorted(held, reverse=True):
        yield from reversed(held[position])


def _homes(arrangement: Arrangement, line: Line) -> list[str]:
    return [arrangement.homes[p] for p in line.premises if p in arrangement.homes]


def _to_group(scene: Scene, arrangement: Arrangement, group: str, led: Collection[str]) -> Iterable[str]:
    """Unseen edges that keep a group in its place, and its first column with that of the others."""
    roots = dict.fromkeys(node_of(arrangement, claim) for claim, home in arrangement.homes.items() if home == group)
    helper = quoted(helper_id(group))
    yield f"{end(name('claim', scene.graph.thesis))} -> {helper} [style=invis];"
    yield f"{helper} -> {quoted(spacer_id(group))} [style=invis];"
    yield from (f"{helper} -> {quoted(root)} [style=invis];" for root in roots if root not in led)


def _led_to(scene: Scene, arrangement: Arrangement) -> Collection[str]:
    """The nodes that a line leads to."""
    led: set[str] = set()
    for line, form in arrangement.forms.items():
        if form is Form.BOX:
            led.add(name("line", line))
        else:
            hung = (p for p in scene.graph.lines[line].premises if p not in arrangement.chips[line])
            led.update(node_of(arrangement, p) for p in hung)
    return led


def _line_edges(scene: Scene, arrangement: Arrangement, line: Line) -> Iterable[str]:
    """The edges of one line, from its target to its premises: Graphviz puts what comes first at the left."""
    form = arrangement.forms[line.id]
    kind = f"{relation_of(line).name.lower()} {scene.standing(line.id).value}"
    relation = relation_of(line)
    strokes = {
        **_STROKES[relation],
        "penwidth": STROKE_WIDTHS[relation],
        "color": scene.relation_colour(line),
        "class_": kind,
    }
    ends = {p: _premise_end(arrangement, line, p) for p in dict.fromkeys(line.premises)}
    head = next(iter(ends.values())) if form is Form.ARROW else end(name("line", line.id))
    target = _target_end(arrangement, line)
    if passes_by(scene, arrangement, line):
        further = {**strokes, "arrowtail": "none"}
        # The two parts meet level, so that nothing shows where; the weight keeps the second straight.
        way = quoted(way_id(line))
        yield edge(target, f"{way}:w", id=name("edge", line.id), weight=5, **strokes)
        identifier = f"{name('edge', line.id)}-on"
        yield edge(f"{way}:e", head, id=identifier, weight=50, **further)
    else:
        yield edge(target, head, id=name("edge", line.id), weight=5, **strokes)
    if form is Form.PILL:
        thin = {**strokes, "penwidth": 1.3, "arrowtail": "none", "class_": f"premise {kind}"}
        for premise, premise_end in ends.items():
            identifier = f"edge-{line.id}-{premise}"
            yield edge(end(name("line", line.id)), premise_end, id=identifier, weight=4, **thin)


_STROKES: Mapping[Relation, Mapping[str, object]] = {
    Relation.SUPPORT: {"style": "solid", "arrowtail": "normal"},
    Relation.REBUTTAL: {"style": "dashed", "arrowtail": "tee", "arrowsize": 0.9},
    Relation.UNDERCUT: {"style": "dotted", "arrowtail": "odiamond", "arrowsize": 0.9},
}


def _target_end(arrangement: Arrangement, line: Line) -> str:
    if line.on_line:
        boxed = arrangement.forms[line.target] is Form.BOX
        return end(name("line", line.target), *(("head", "e") if boxed else ()))
    return _claim_end(arrangement, line.target, "e")


def _premise_end(arrangement: Arrangement, line: Line, premise: str) -> str:
    if premise in arrangement.chips[line.id]:
        return end(chip_id(line.id, premise))
    return _claim_end(arrangement, premise, "w")


def _claim_end(arrangement: Arrangement, claim: str, side: str) -> str:
    boxed = arrangement.boxed.get(claim)
    if boxed is None:
        return end(name("claim", claim))
    return end(name("line", boxed), name("claim", claim), side)

"""Where everything stands in a drawing: which group a claim is in, which line is a box, a pill or a bare arrow.

Decided before anything is written, from the shape of the map alone. A claim has one card, which hangs on one line in
its own group. Wherever else it is used a chip stands for it, and a foot line on the card says so. So every group is a
set of trees and next to nothing crosses; only the lines on a thesis that stands before the groups reach into them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from argmap.model import Graph, Line
from argmap.model.roles import lines_in_order

COLUMNS = 4
"""Cards side by side in a group: with the thesis and the paddings, some 1600 pixels."""

PLAIN = ""
"""The group of what stands in no group: the thesis before the sections, or all of a map without sections."""

OUTSIDE = "*"
"""The group of claims of no section, in a map that has sections."""


class Form(Enum):
    """How a line is drawn."""

    ARROW = "arrow"
    """One premise, nothing said about the step: an arrow from its card."""
    BOX = "box"
    """A frame round the cards of its premises."""
    PILL = "pill"
    """A small node on the way to its premise, that an undercut points at."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What stands where.

    `homes`: the group of each claim that has a card, in the order of the map. `forms`: the form of each line that is
    drawn. `places`: the group that a drawn line's node and chips stand in. `boxed`: the line in whose box a claim's
    card stands. `chips`: for each drawn line, its premises that are shown by a chip. `feet`: for each claim with a
    card, the lines that use it somewhere else. `groups`: the groups in order of appearance.
    """

    homes: Mapping[str, str]
    forms: Mapping[str, Form]
    places: Mapping[str, str]
    boxed: Mapping[str, str]
    chips: Mapping[str, tuple[str, ...]]
    feet: Mapping[str, tuple[Line, ...]]
    groups: tuple[str, ...]


def whole_map(graph: Graph) -> Mapping[str, str]:
    """Homes for the drawing of a whole map: the thesis before its sections."""
    if not graph.sections:
        return dict.fromkeys(graph.claims, PLAIN)
    homes = {claim.id: claim.section or OUTSIDE for claim in graph.claims.values()}
    homes[graph.thesis] = PLAIN
    return homes


def arrange(graph: Graph, homes: Mapping[str, str], *, columns: int = COLUMNS) -> Arrangement:
    """Arrange the claims that have a home; `homes` maps each to its group.

    No group gets wider than `columns` cards, and an undercut: what is argued further than that goes on at the left.
    """
    places = _places(graph, homes)
    drawn = [graph.lines[line] for line in places]
    before = homes.get(graph.thesis) == PLAIN and any(home != PLAIN for home in homes.values())
    # What bears on the thesis stands next to it; then boxes come before arrows, so that linked premises stay together;
    # undercuts follow the lines that they undercut.
    order = sorted(drawn, key=lambda line: (line.target != graph.thesis, line.on_line, line.on_line or not line.linked))
    above: dict[str, str] = {}
    forms: dict[str, Form] = {}
    hung: dict[str, list[str]] = {}
    for line in order:
        premises = tuple(dict.fromkeys(line.premises))
        place = places[line.target if line.on_line else line.id]
        forms[line.id], places[line.id] = _form(graph, line, premises, homes, place)
        hung[line.id] = [p for p in premises if _may_hang(graph, line, p, homes, places[line.id], above, before)]
        above.update((p, graph.conclusion(line)) for p in hung[line.id] if p not in above)
    _fold(graph, homes, forms, hung, above, columns, before)
    chips = {line.id: tuple(p for p in dict.fromkeys(line.premises) if p not in hung[line.id]) for line in drawn}
    return Arrangement(
        homes=homes,
        forms={line.id: forms[line.id] for line in drawn},
        places=places,
        boxed={p: line.id for line in order if forms[line.id] is Form.BOX for p in hung[line.id]},
        chips=chips,
        feet={claim: _feet(graph, claim, chips) for claim in homes},
        groups=_in_order(graph, homes.values()),
    )


def _fold(
    graph: Graph,
    homes: Mapping[str, str],
    forms: Mapping[str, Form],
    hung: Mapping[str, list[str]],
    above: Mapping[str, str],
    columns: int,
    before: bool,
) -> None:
    """Take off its line every card that would carry an argument beyond the last column; it then stands at the left."""
    waiting = [(claim, 0 if before and claim == graph.thesis else 1) for claim in homes if claim not in above]
    for claim, column in waiting:
        for line, at in _lines_about(graph, claim, column):
            shift = forms[line.id] is Form.PILL and column > 0
            for premise in [*hung[line.id]]:
                if at + shift >= columns and lines_in_order(graph, premise):
                    hung[line.id].remove(premise)
                    waiting.append((premise, 1))
                elif above[premise] == claim:
                    waiting.append((premise, at + shift))


def _lines_about(graph: Graph, claim: str, column: int) -> Iterable[tuple[Line, int]]:
    """The lines on a claim and the undercuts on those, each with the column that its premises stand in."""
    waiting = [(line, column + 1) for line in lines_in_order(graph, claim)]
    for line, at in waiting:
        yield line, at
        waiting.extend((undercut, at + 1) for undercut in graph.attacking(line.id))


def _places(graph: Graph, homes: Mapping[str, str]) -> dict[str, str]:
    """The group of every line that is drawn: that of its target, through the lines that it undercuts."""
    places: dict[str, str] = {}
    for line in graph.lines.values():
        home = homes.get(graph.conclusion(line))
        if home is not None:
            places[line.id] = home
    return places


def _form(graph: Graph, line: Line, premises: Sequence[str], homes: Mapping[str, str], place: str) -> tuple[Form, str]:
    """How a line is drawn, and in which group its node stands."""
    if len(premises) == 1:
        return (Form.PILL if graph.attacking(line.id) else Form.ARROW), place
    group = next((homes[p] for p in premises if homes.get(p, PLAIN) != PLAIN), PLAIN)
    if place == PLAIN and group != PLAIN and graph.conclusion(line) == graph.thesis:
        # A line on the thesis that stands before the groups: its box stands in the group of its first premise, with
        # chips for premises of others. Reaching into several, it would pull them together, out of the essay's order.
        return Form.BOX, group
    return Form.BOX, place


def _may_hang(
    graph: Graph,
    line: Line,
    premise: str,
    homes: Mapping[str, str],
    group: str,
    above: Mapping[str, str],
    before: bool,
) -> bool:
    """Whether a premise's own card hangs on this line: in its group, once, and never below itself. Only from a thesis
    `before` the groups do several lines reach for one card."""
    if premise not in homes or premise == graph.thesis:
        return False
    before = before and graph.conclusion(line) == graph.thesis
    if premise in above:
        return before and group == PLAIN and above[premise] == graph.thesis
    if homes[premise] != group and not (before and group == PLAIN):
        return False
    step: str | None = graph.conclusion(line)
    while step is not None and step != premise:
        step = above.get(step)
    return step is None


def _feet(graph: Graph, claim: str, chips: Mapping[str, tuple[str, ...]]) -> tuple[Line, ...]:
    return tuple(line for line in graph.used_by(claim) if claim in chips.get(line.id, (claim,)))


def _in_order(graph: Graph, groups: Iterable[str]) -> tuple[str, ...]:
    present = dict.fromkeys(groups)
    order = [PLAIN, *graph.sections, OUTSIDE]
    return tuple(group for group in order if group in present)

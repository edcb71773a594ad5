"""The pieces of a drawing, as HTML-like labels: a claim's card, the box round linked premises, a pill, a chip."""

from __future__ import annotations

from collections import Counter

from argmap.analysis.labels import Standing
from argmap.model import Claim, Line
from argmap.model.roles import Role
from argmap.printable import visible
from argmap.views.diagram import metrics
from argmap.views.diagram.arrange import Arrangement
from argmap.views.diagram.markup import cell, font, lines, name, row, table
from argmap.views.diagram.scene import (
    RELATION_SIGNS,
    STANDING_WORDS,
    Scene,
    section_words,
    stand_of_thesis,
    voices_of,
)
from argmap.views.theme import SIGNS, Paint, Relation, relation_of

TEXT_ROOM = 196
"""Points of text in a card's line; every card is this wide and its padding."""
THESIS_ROOM = 220
TEXT, HEAD, FOOT = 12, 9, 9
THESIS_TEXT = 14
MOST_FEET = 3


def card(scene: Scene, arrangement: Arrangement, claim: Claim, *, inside: bool = False) -> str:
    """The card of a claim: head line, whose view it is, the claim, and where else it is used.

    `inside` a box it carries its SVG id itself; Graphviz writes one for a table only beside a title.
    """
    role = scene.roles[claim.id]
    thesis = role is Role.THESIS
    bold = thesis or bool(scene.graph.supporting(claim.id))
    paint = card_paint(scene, claim)
    size, room = (THESIS_TEXT, THESIS_ROOM) if thesis else (TEXT, TEXT_ROOM)
    text = f"[{claim.text}]" if claim.implicit else claim.text
    rows = [
        *_head(scene, claim, paint, room),
        *_voice(scene, claim, room, _quiet(scene, role, paint)),
        row(
            cell(
                lines(
                    metrics.wrap(visible(text), size, room, bold=bold),
                    size,
                    paint.ink,
                    bold=bold,
                    italic=claim.implicit,
                ),
                colspan=2,
                width=room,
                align="left",
            )
        ),
    ]
    if thesis:
        rows.append(row(cell(font(stand_of_thesis(scene), 11, paint.ink, bold=True), colspan=2, align="left")))
    rows.extend(_feet(scene, arrangement, claim, room, paint))
    return table(
        row(cell(table(*rows, cellpadding=1))),
        border=4 if claim.id == scene.focus else 2 if bold else 1,
        cellpadding=5,
        style="ROUNDED,DASHED" if claim.implicit else "ROUNDED",
        color=paint.line,
        bgcolor=paint.fill,
        **({"id": name("claim", claim.id), "title": "-"} if inside else {}),
    )


def card_paint(scene: Scene, claim: Claim) -> Paint:
    """A claim's colours: its role's, greyed when it is out. The thesis keeps its own and says that it is out."""
    role = scene.roles[claim.id]
    paint = scene.palette.role(role)
    if scene.standing(claim.id) is Standing.OUT and role is not Role.THESIS:
        return Paint(paint.line, scene.palette.defeated.fill, scene.palette.defeated.ink)
    return paint


def box(scene: Scene, arrangement: Arrangement, line: Line) -> str:
    """The box of a line with linked premises: what the line is, then the cards or chips of its premises."""
    paint = line_paint(scene, line)
    chips = arrangement.chips[line.id]
    parts = [
        chip(scene, arrangement, premise, line.id, inside=True)
        if premise in chips
        else card(scene, arrangement, scene.graph.claims[premise], inside=True)
        for premise in dict.fromkeys(line.premises)
    ]
    ports = [name("ref" if p in chips else "claim", p) for p in dict.fromkeys(line.premises)]
    status = STANDING_WORDS[scene.standing(line.id)] if scene.standing(line.id) is not Standing.IN else ""
    left = line_words(line, TEXT_ROOM - metrics.width(status, HEAD, bold=True))
    head = table(
        row(
            cell(font(left, HEAD, paint.ink), align="left", width=TEXT_ROOM - 30),
            *([cell(font(status, HEAD, paint.ink, bold=True), align="right")] if status else []),
        ),
        cellpadding=1,
    )
    return table(
        row(cell(head, port="head", align="left")),
        *(row(cell(part, port=port)) for port, part in zip(ports, parts, strict=True)),
        border=1.3,
        cellspacing=4,
        style=_BOX_STYLES[relation_of(line)],
        color=paint.line,
        bgcolor=paint.fill,
    )


_BOX_STYLES = {
    Relation.SUPPORT: "ROUNDED",
    Relation.REBUTTAL: "ROUNDED,DASHED",
    Relation.UNDERCUT: "ROUNDED,DOTTED",
}


def pill(scene: Scene, line: Line) -> str:
    """The pill on a line with one premise, that an undercut points at."""
    paint = line_paint(scene, line)
    standing = scene.standing(line.id)
    words = line.scheme or line.id
    if line.scheme and line.named:
        words = f"{line.id}  {line.scheme}"
    status = "" if standing is Standing.IN else f"  {STANDING_WORDS[standing]}"
    shown = metrics.clip(visible(words), HEAD, 120)
    return table(
        row(
            cell(
                font(shown, HEAD, paint.ink) + font(status, HEAD, paint.ink, bold=True)
                if status
                else font(shown, HEAD, paint.ink)
            )
        ),
        border=1.3,
        cellpadding=4,
        style="ROUNDED",
        color=paint.line,
        bgcolor=paint.fill,
    )


def line_paint(scene: Scene, line: Line) -> Paint:
    """A line's colours: of its relation while it holds, amber while open, grey when out."""
    palette = scene.palette
    match scene.standing(line.id):
        case Standing.OUT:
            return palette.defeated
        case Standing.OPEN:
            return palette.standings[Standing.OPEN]
        case Standing.IN:
            role = {Relation.SUPPORT: Role.CLAIM}.get(relation_of(line), Role.OBJECTION)
            colour = palette.relations[relation_of(line)]
            return Paint(colour, palette.role(role).fill, colour)


def line_words(line: Line, room: float) -> str:
    """What a box says of its line: its name, its scheme, how many premises it links; no wider than it has room."""
    linked = f"{len(dict.fromkeys(line.premises))} linked"
    parts = [*([line.id] if line.named else []), *([line.scheme] if line.scheme else [])]
    full, short = (visible(f" {SIGNS.dot} ".join([*parts, words])) for words in (f"{linked} premises", linked))
    return full if metrics.width(full, HEAD) <= room else metrics.clip(short, HEAD, room)


def chip_id(line: str, premise: str) -> str:
    """The node and SVG id of the chip that stands for a premise of a line."""
    return f"ref-{line}-{premise}"


def chip(scene: Scene, arrangement: Arrangement, claim_id: str, line: str, *, inside: bool = False) -> str:
    """What stands, on a line, for a claim whose card is somewhere else: its id, where to look, and how it stands.

    `inside` a box it carries its SVG id itself, as a card does.
    """
    group = arrangement.places[line]
    quiet = scene.palette.muted
    status = STANDING_WORDS[scene.standing(claim_id)]
    paint = scene.palette.standings[scene.standing(claim_id)]
    free = TEXT_ROOM - metrics.width(status, HEAD, bold=True)
    words = metrics.clip(claim_id, HEAD, free - 40, bold=True)
    where = metrics.clip(
        _where(scene, arrangement, claim_id, group), HEAD, free - metrics.width(words, HEAD, bold=True) - 8
    )
    return table(
        row(
            cell(
                font(words, HEAD, quiet, bold=True) + font(f"  {where}", HEAD, quiet),
                align="left",
                width=TEXT_ROOM - 16,
            ),
            cell(font(status, HEAD, paint.ink, bold=True), align="right"),
        ),
        border=1,
        cellpadding=3,
        style="ROUNDED,DOTTED",
        color=scene.palette.role(Role.PREMISE).line,
        bgcolor=scene.palette.section,
        **({"id": chip_id(line, claim_id), "title": "-"} if inside else {}),
    )


def _where(scene: Scene, arrangement: Arrangement, claim_id: str, group: str) -> str:
    """Where the card of a claim is, as seen from a group."""
    graph = scene.graph
    if arrangement.homes.get(claim_id) == group:
        return "in this section" if group else "see its card"
    if claim_id == graph.thesis:
        return "the thesis"
    section = graph.sections.get(graph.claims[claim_id].section or "")
    if section is not None:
        return visible(f"see {SIGNS.section}{section.number} {section.heading}")
    return "outside the sections" if graph.sections else "not shown"


def _quiet(scene: Scene, role: Role, paint: Paint) -> str:
    """The colour of small print on a card."""
    return paint.ink if role is Role.THESIS else scene.palette.muted


def _head(scene: Scene, claim: Claim, paint: Paint, room: float) -> list[str]:
    """Id, role and paragraph at the left, standing at the right; on two rows where one has no room."""
    role = scene.roles[claim.id]
    quiet = _quiet(scene, role, paint)
    colour = quiet if role is Role.THESIS else paint.line
    paragraph = f" {SIGNS.dot} {SIGNS.paragraph}{claim.paragraph}" if claim.paragraph is not None else ""
    what = f"{role.value}{paragraph}"
    status = "" if role is Role.THESIS else STANDING_WORDS[scene.standing(claim.id)]
    mark = font(status, HEAD, scene.palette.standings[scene.standing(claim.id)].ink, bold=True) if status else ""
    free = room - metrics.width(status, HEAD, bold=True) - 8
    shown = metrics.clip(visible(claim.id), HEAD, free, bold=True)
    first = font(shown, HEAD, colour, bold=True)
    one_row = metrics.width(shown, HEAD, bold=True) + metrics.width(f"  {what}", HEAD) <= free
    if one_row:
        first += font(f"  {what}", HEAD, quiet)
    right = [cell(mark, align="right")] if mark else []
    head = row(cell(first, align="left", **({} if mark else {"colspan": 2})), *right)
    return [head] if one_row else [head, row(cell(font(what, HEAD, quiet), colspan=2, align="left"))]


def _voice(scene: Scene, claim: Claim, room: float, colour: str) -> list[str]:
    voices = voices_of(scene.graph, claim)
    if not voices:
        return []
    first, *more = metrics.wrap(visible(f"as held by {voices}"), HEAD, room)
    said = [first] if not more else [first, metrics.clip(" ".join(more), HEAD, room)]
    return [row(cell(font(words, HEAD, colour, italic=True), colspan=2, align="left")) for words in said]


def _feet(scene: Scene, arrangement: Arrangement, claim: Claim, room: float, paint: Paint) -> list[str]:
    """Where else the claim is used: instead of a long edge."""
    feet = arrangement.feet[claim.id]
    thesis = scene.roles[claim.id] is Role.THESIS
    also = "also " if len(feet) < len(scene.graph.used_by(claim.id)) else ""
    times = Counter(_foot(scene, line, also, claim.id, room) for line in feet)
    said = [foot if number == 1 else f"{foot} ×{number}" for foot, number in times.items()][:MOST_FEET]
    if len(times) > MOST_FEET:
        said.append(f"and {sum([*times.values()][MOST_FEET:])} more")
    colour = paint.ink if thesis else scene.palette.relations[Relation.SUPPORT]
    return [
        row(cell(font(metrics.clip(visible(words), FOOT, room), FOOT, colour), colspan=2, align="left"))
        for words in said
    ]


def _foot(scene: Scene, line: Line, also: str, claim: str, room: float) -> str:
    """One use, and in a linked line what else it takes: by name where there is room for it."""
    use = _use(scene, line, also)
    others = [premise for premise in dict.fromkeys(line.premises) if premise != claim]
    if not others:
        return use
    others = others if len(others) == 1 else [f"{len(others)} others"]
    ways = (visible(f"{use} with {others[0]}"), f"{use}, linked")
    return next((words for words in ways if metrics.width(words, FOOT) <= room), use)


def _use(scene: Scene, line: Line, also: str) -> str:
    relation = relation_of(line)
    conclusion = scene.graph.conclusion(line)
    step = "a step to " if line.on_line else ""
    target = "the thesis" if conclusion == scene.graph.thesis else conclusion
    section = scene.graph.claims[conclusion].section
    where = f" ({section_words(scene.graph, section)})" if section is not None and target != "the thesis" else ""
    return f"{RELATION_SIGNS[relation]} {also}{relation.value} {step}{target}{where}"

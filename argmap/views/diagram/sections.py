"""The overview: how the thesis depends on each section, a card a section in the essay's order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil

from argmap.analysis.labels import Standing
from argmap.analysis.outcomes import Dependence, Outcome, Part, Row, Verdict
from argmap.model.roles import Role
from argmap.printable import visible
from argmap.views.diagram import frame, metrics
from argmap.views.diagram.cards import THESIS_ROOM, THESIS_TEXT
from argmap.views.diagram.markup import cell, edge, end, font, label, lines, name, node, row, table
from argmap.views.diagram.scene import Drawing, Scene, stand_of_thesis
from argmap.views.diagram.verdicts import MEANINGS, lost, sentence, verdict_paint, verdict_words
from argmap.views.diagram.words import counted, title_of
from argmap.views.theme import SIGNS, Palette, Relation

ROOM = 280
"""Points of text in a section's card."""
HEADING, SMALL, BODY = 14, 10, 11
BAR = 6
UNSTATED = "unstated"


def draw_sections(scene: Scene, dependence: Dependence) -> Drawing:
    """The overview of a map that has sections."""
    graph = scene.graph
    title = graph.title or graph.claims[graph.thesis].text
    subtitle = "How the thesis depends on each section. The thicker the line, the more lines of support go with it."
    rows = [*dependence.sections, *([dependence.unstated] if dependence.unstated else [])]
    return Drawing(
        dot=frame.framed(
            scene,
            title=title,
            subtitle=subtitle,
            room=760,
            key=_key(scene.palette, dependence, rows),
            nodes=[
                _thesis(scene),
                *(_section(scene, dependence, one) for one in reversed(rows)),
                *_columns(scene, rows),
            ],
            edges=(statement for one in reversed(rows) for statement in _edges(scene, dependence, one)),
            ranksep=1.1,
            nodesep=0.16,
        ),
        title=f"{title}: how the thesis depends on each section",
        description=_description(scene, dependence, rows),
        names=_names(scene, dependence, rows),
    )


def _id(one: Row) -> str:
    return name("section", one.section) if one.section is not None else UNSTATED


def _heading(scene: Scene, one: Row) -> str:
    if one.section is None:
        return "Unstated premises"
    section = scene.graph.sections[one.section]
    return f"{section.number}  {section.heading}"


def _thesis(scene: Scene) -> str:
    claim = scene.graph.claims[scene.graph.thesis]
    paint = scene.palette.role(Role.THESIS)
    text = metrics.wrap(visible(claim.text), THESIS_TEXT, THESIS_ROOM, bold=True)
    body = table(
        row(cell(font("Thesis", SMALL, paint.ink), align="left")),
        row(cell(lines(text, THESIS_TEXT, paint.ink, bold=True), align="left", width=THESIS_ROOM)),
        row(cell(font(stand_of_thesis(scene), BODY, paint.ink, bold=True), align="left")),
        cellpadding=3,
    )
    html = table(row(cell(body)), border=2, cellpadding=8, style="ROUNDED", color=paint.line, bgcolor=paint.fill)
    identifier = name("claim", claim.id)
    return node(identifier, label=label(html), class_="claim thesis", id=identifier, ordering="out")


def _section(scene: Scene, dependence: Dependence, one: Row) -> str:
    palette = scene.palette
    paint = verdict_paint(palette, one.withdraw)
    badge_room = _badge_room(one.withdraw)
    badge = _badge(one.withdraw, palette)
    heading = metrics.wrap(visible(_heading(scene, one)), HEADING, ROOM - badge_room - 8, bold=True)
    said = metrics.wrap(visible(sentence(scene, dependence, one)), BODY, ROOM)
    first, *more = heading
    body = table(
        row(
            cell(font(first, HEADING, palette.ink, bold=True), align="left", width=round(ROOM - badge_room - 4)),
            cell(badge, align="right"),
        ),
        *([row(cell(lines(more, HEADING, palette.ink, bold=True), colspan=2, align="left"))] if more else []),
        row(cell(_bar(palette, one), colspan=2, align="left")),
        row(cell(font(_tally(one), SMALL, palette.muted), colspan=2, align="left")),
        row(cell(lines(said, BODY, palette.ink), colspan=2, align="left", width=ROOM)),
        cellpadding=2,
    )
    premise = palette.role(Role.PREMISE)
    html = table(
        row(cell(body)),
        border=2,
        cellpadding=5,
        style="ROUNDED,DASHED" if one.section is None else "ROUNDED",
        color=paint.line,
        bgcolor=premise.fill,
    )
    return node(
        _id(one), label=label(html), class_=f"section {one.withdraw.verdict.name.lower()}", id=_id(one), ordering="out"
    )


def _badge_room(outcome: Outcome) -> int:
    """How wide a badge is: its words with some ground on both sides, whatever font they are drawn in."""
    return ceil(metrics.width(verdict_words(outcome), SMALL, bold=True)) + 10


def _badge(outcome: Outcome, palette: Palette) -> str:
    paint = verdict_paint(palette, outcome)
    return table(
        row(cell(font(verdict_words(outcome), SMALL, paint.ink, bold=True), width=_badge_room(outcome))),
        border=1,
        cellpadding=2,
        style="ROUNDED",
        color=paint.line,
        bgcolor=paint.fill,
    )


def _tally(one: Row) -> str:
    counts = ((one.standing_in, "in"), (one.standing_open, "open"), (one.standing_out, "out"))
    parts = f" {SIGNS.dot} ".join(f"{number} {word}" for number, word in counts if number)
    return f"{counted(len(one.claims), 'claim')}{': ' if parts else ''}{parts}"


def _bar(palette: Palette, one: Row) -> str:
    """A bar of what is in, open and out; the parts are told apart by their place, and counted in words below it."""
    parts = [
        (one.standing_in, palette.standings[Standing.IN].line),
        (one.standing_open, palette.standings[Standing.OPEN].line),
        (one.standing_out, palette.defeated.line),
    ]
    total = sum(number for number, _ in parts)
    if not total:
        return table(
            row(cell("", width=ROOM - 8, height=BAR, fixedsize="true", bgcolor=palette.section_line)), cellpadding=1
        )
    cells = [
        cell("", width=max(4, round((ROOM - 8) * number / total)), height=BAR, fixedsize="true", bgcolor=colour)
        for number, colour in parts
        if number
    ]
    return table(row(*cells), cellspacing=1)


def _further(one: Row) -> bool:
    """Whether a section stands in the second column, since it works only through others.

    There is no third column, however long the way through other sections is: a chain of columns would make the picture
    as wide as the essay is long. Of ways within the column only those to the next card are drawn; the card says the
    others.
    """
    return bool(one.through) and not one.direct


def _columns(scene: Scene, rows: Sequence[Row]) -> Iterable[str]:
    """Each column one rank, its cards held in the essay's order by a chain that is not seen; dot builds from below."""
    near = [end(_id(one)) for one in reversed(rows) if not _further(one)]
    far = [end(_id(one)) for one in reversed(rows) if _further(one)]
    for column in filter(None, (near, far)):
        yield f"{{rank=same; {' -> '.join(column)} [style=invis];}}" if len(column) > 1 else f"{column[0]};"
    if far:
        before = near[-1] if near else end(name("claim", scene.graph.thesis))
        yield f"{before} -> {far[-1]} [style=invis weight=0 minlen={1 if near else 2}];"


def _edges(scene: Scene, dependence: Dependence, one: Row) -> Iterable[str]:
    palette = scene.palette
    thesis, own = end(name("claim", scene.graph.thesis)), end(_id(one))
    if _further(one):
        nearer = [key for key in one.through if dependence.row(key).direct]
        for key in nearer or _beside(dependence, one):
            lent = [loan.claim for loan in one.lends if loan.section == key]
            said = f"lends {metrics.clip(lent[0], SMALL, 110)}" if len(lent) == 1 else f"lends {len(lent)} claims"
            words = font(f" {said} ", SMALL, palette.muted)
            yield edge(
                end(name("section", key)),
                own,
                color=palette.role(Role.PREMISE).line,
                style="dashed",
                penwidth=1.6,
                arrowtail="normal",
                # On a ground of its own, since a slanting line may pass behind the words.
                label=label(table(row(cell(words, bgcolor=palette.canvas))) if nearer else _beside_a_line(words, said)),
                id=f"edge-{key}-{one.section}",
                class_="lends",
                **({} if nearer else {"constraint": "false"}),
            )
        return
    kind = _kind(dependence, one)
    if kind is None:
        yield f"{thesis} -> {own} [style=invis];"
        return
    gone = lost(dependence, one)
    yield edge(
        thesis,
        own,
        penwidth=min(9.0, 1.6 + 2.2 * gone),
        arrowsize=0.75 if gone < 2 else 0.5,
        id=name("edge", _id(one)),
        class_=one.part.value,
        **_stroke(palette, kind),
    )


def _beside(dependence: Dependence, one: Row) -> list[str]:
    """The section above or below it in the column that it works through, if there is one."""
    column = [section.section for section in dependence.sections if _further(section)]
    place = column.index(one.section)
    beside = column[max(0, place - 1) : place] + column[place + 1 : place + 2]
    return [key for key in reversed(beside) if key in one.through]


def _beside_a_line(words: str, said: str) -> str:
    """Words to the right of an upright line; Graphviz would put their middle 16 points to its left."""
    width = ceil(metrics.width(said, SMALL)) + 12
    return table(row(cell("", width=width + 40, height=26), cell(words, width=width, align="left")))


def _kind(dependence: Dependence, one: Row) -> Part | None:
    """What part the line from a section to the thesis shows; None if there is no such line."""
    if one.part is Part.NONE and lost(dependence, one):
        return Part.SUPPORT
    return one.part if one.direct or one.part is not Part.NONE else None


def _stroke(palette: Palette, kind: Part) -> Mapping[str, object]:
    if kind is Part.OPPOSITION:
        return {"color": palette.relations[Relation.REBUTTAL], "style": "dashed", "arrowtail": "tee"}
    if kind is Part.DEFENCE:
        return {"color": palette.role(Role.REPLY).line, "style": "dotted", "arrowtail": "normal"}
    colour = palette.relations[Relation.SUPPORT] if kind is Part.SUPPORT else palette.defeated.line
    return {"color": colour, "style": "solid", "arrowtail": "normal"}


def _key(palette: Palette, dependence: Dependence, rows: Sequence[Row]) -> frame.Key:
    present = {one.withdraw.verdict: one.withdraw for one in rows}
    near = [one for one in rows if not _further(one)]
    kinds = {kind for one in near if (kind := _kind(dependence, one))}
    first = [
        cell(font("Key", BODY, palette.muted, bold=True)),
        cell(font("without the section, the thesis", SMALL, palette.muted)),
    ]
    for verdict in Verdict:
        if verdict in present:
            first += [cell(_badge(present[verdict], palette)), cell(font(MEANINGS[verdict], SMALL, palette.ink))]
    second = []
    if Part.SUPPORT in kinds:
        second.append(("solid", palette.relations[Relation.SUPPORT], "▶", "supports the thesis"))
    if Part.DEFENCE in kinds:
        second.append(("dotted", palette.role(Role.REPLY).line, "▶", "defends it against objections"))
    if Part.OPPOSITION in kinds:
        second.append(("dashed", palette.relations[Relation.REBUTTAL], "┫", "speaks against it"))
    if Part.NONE in kinds:
        second.append(("solid", palette.defeated.line, "▶", "bears on it, and nothing hangs on that"))
    if any(map(_further, rows)):
        second.append(("dashed", palette.role(Role.PREMISE).line, "▶", "lends a claim to another section"))
    bars = [
        (palette.standings[Standing.IN].line, "in"),
        (palette.standings[Standing.OPEN].line, "open"),
        (palette.defeated.line, "out"),
    ]
    strokes = [cell(frame.stroke(*sample, palette.ink)) for sample in second]
    for colour, words in bars:
        sample = table(row(cell("", width=18, height=BAR, fixedsize="true", bgcolor=colour)))
        said = font(f" claims {words}", SMALL, palette.ink)
        strokes.append(cell(table(row(cell(sample), cell(said)), cellpadding=1)))
    return [first, strokes]


def _names(scene: Scene, dependence: Dependence, rows: Iterable[Row]) -> Mapping[str, str]:
    thesis = scene.graph.claims[scene.graph.thesis]
    names = {name("claim", thesis.id): title_of(scene, thesis)}
    for one in rows:
        said = _row_words(scene, dependence, one)
        names[_id(one)] = said
        names[name("edge", _id(one))] = said
    return names


def _row_words(scene: Scene, dependence: Dependence, one: Row) -> str:
    heading = _heading(scene, one)
    return f"{heading}: {one.withdraw.verdict.value}. {_tally(one)}. {sentence(scene, dependence, one)}"


def _description(scene: Scene, dependence: Dependence, rows: Iterable[Row]) -> str:
    thesis = title_of(scene, scene.graph.claims[scene.graph.thesis])
    standing = stand_of_thesis(scene)
    return "\n".join([f"{thesis} {standing}.", *(_row_words(scene, dependence, one) for one in rows)])

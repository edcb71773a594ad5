"""The drawing of claims and lines: the whole map, one section, or the neighbourhood of one claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from argmap.analysis.labels import Standing
from argmap.model import Graph, Line
from argmap.model.roles import lines_in_order
from argmap.model.traverse import reachable
from argmap.views.diagram import frame
from argmap.views.diagram.arrange import COLUMNS, PLAIN, Form, arrange, whole_map
from argmap.views.diagram.cards import chip_id
from argmap.views.diagram.edges import edges
from argmap.views.diagram.markup import name
from argmap.views.diagram.nodes import OUTSIDE_HEADING, groups
from argmap.views.diagram.scene import Drawing, Scene
from argmap.views.diagram.words import counted, describe, names_of
from argmap.views.theme import SIGNS, relation_of


def draw_map(scene: Scene) -> Drawing:
    """The whole map: the thesis at the left, the sections under each other in the essay's order."""
    graph = scene.graph
    title = graph.title or graph.claims[graph.thesis].text
    return _draw(scene, whole_map(graph), title, _counts(graph))


def draw_section(scene: Scene, section: str) -> Drawing:
    """One section: its claims, with chips for what it takes from elsewhere. `section` must be one of the map's."""
    graph = scene.graph
    claims = [claim.id for claim in graph.claims.values() if claim.section == section]
    part = graph.sections[section]
    title = f"{SIGNS.section}{part.number}  {part.heading}"
    return _draw(scene, dict.fromkeys(claims, PLAIN), title, _part_words(scene, claims))


def draw_outside(scene: Scene) -> Drawing:
    """The claims of no section, as `draw_section` draws a section."""
    claims = [claim.id for claim in scene.graph.claims.values() if claim.section is None]
    return _draw(scene, dict.fromkeys(claims, PLAIN), OUTSIDE_HEADING, _part_words(scene, claims))


def draw_claim(scene: Scene, claim: str, hops: int) -> Drawing:
    """One claim with everything up to `hops` lines away, for, against and resting on it."""
    graph = scene.graph
    near = neighbourhood(graph, claim, hops)
    title = f"{claim}: {graph.claims[claim].text}"
    subtitle = f"{counted(len(near), 'claim')} within {counted(hops, 'step')}"
    scene = replace(scene, focus=claim)
    return _draw(scene, dict.fromkeys(near, PLAIN), title, subtitle, columns=2 * hops + 2)


def neighbourhood(graph: Graph, claim: str, hops: int) -> list[str]:
    """Claims within `hops` lines of a claim, in the order of the map. An undercut is one line away from the claim that
    the line it undercuts bears on."""

    def neighbours(key: str) -> Iterable[str]:
        for line in _lines_about(graph, key):
            yield from line.premises
        for line in graph.used_by(key):
            yield graph.conclusion(line)

    distance = reachable([claim], neighbours)
    return [key for key in graph.claims if distance.get(key, hops + 1) <= hops]


def _lines_about(graph: Graph, claim: str) -> Iterable[Line]:
    """The lines on a claim and the undercuts on those, however deep."""
    waiting = list(lines_in_order(graph, claim))
    while waiting:
        line = waiting.pop(0)
        yield line
        waiting.extend(graph.attacking(line.id))


def _counts(graph: Graph) -> str:
    support = sum(line.supports for line in graph.lines.values())
    against = len(graph.lines) - support
    parts = [counted(len(graph.claims), "claim"), f"{counted(support, 'line')} of support"]
    if against:
        parts.append(counted(against, "objection or reply", "objections and replies"))
    if graph.sections:
        parts.append(counted(len(graph.sections), "section"))
    return f" {SIGNS.dot} ".join(parts)


def _part_words(scene: Scene, claims: Iterable[str]) -> str:
    claims = list(claims)
    standings = [scene.standing(claim) for claim in claims]
    parts = [f"{standings.count(s)} {s.value}" for s in Standing if s in standings]
    return f"{counted(len(claims), 'claim')}: {f' {SIGNS.dot} '.join(parts)}" if claims else "no claims"


def _draw(scene: Scene, homes: Mapping[str, str], title: str, subtitle: str, *, columns: int = COLUMNS) -> Drawing:
    arrangement = arrange(scene.graph, homes, columns=columns)
    references = {chip_id(line, claim): claim for line, claims in arrangement.chips.items() for claim in claims}
    if references and PLAIN in homes.values() and len(arrangement.groups) == 1:
        subtitle += f" {SIGNS.dot} a dotted chip stands for a claim whose card is elsewhere"
    drawn = [scene.graph.lines[line] for line in arrangement.forms]
    key = frame.map_key(
        scene,
        (scene.roles[claim] for claim in homes),
        [scene.standing(claim) for claim in homes],
        (relation_of(line) for line in drawn),
        (relation_of(line) for line in drawn if scene.standing(line.id) is Standing.OUT),
        pills=Form.PILL in arrangement.forms.values(),
    )
    return Drawing(
        dot=frame.framed(
            scene,
            title=title,
            subtitle=subtitle,
            room=900,
            key=key,
            nodes=groups(scene, arrangement),
            edges=edges(scene, arrangement),
            ranksep=0.42,
            nodesep=0.13,
            hurry=len(homes) > frame.MANY_NODES,
        ),
        title=title,
        description=describe(scene, homes),
        names=names_of(scene, arrangement),
        links={chip: f"#{name('claim', claim)}" for chip, claim in references.items() if claim in homes},
        references=references,
    )

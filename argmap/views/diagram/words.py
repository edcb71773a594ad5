"""A drawing told in words: its description and the name of each part, for readers who do not see it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.model import Claim, Line
from argmap.model.roles import lines_in_order
from argmap.views.diagram.arrange import Arrangement
from argmap.views.diagram.markup import name
from argmap.views.diagram.scene import Scene, voices_of
from argmap.views.theme import SIGNS, relation_of


def counted(number: int, one: str, many: str = "") -> str:
    """`1 claim`, `2 claims`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def describe(scene: Scene, claims: Iterable[str]) -> str:
    """The claims of a drawing with their standing and the lines on them, one a line, the thesis first."""
    graph = scene.graph
    listed = list(claims)
    order = [graph.thesis] if graph.thesis in listed else []
    order += [claim for claim in listed if claim != graph.thesis]
    said = [_claim_words(scene, graph.claims[claim]) for claim in order]
    return "\n".join([*([scene.note + "."] if scene.note else []), *said])


def _claim_words(scene: Scene, claim: Claim) -> str:
    lines = " ".join(_line_words(scene, line) for line in lines_in_order(scene.graph, claim.id))
    return f"{title_of(scene, claim)}{' ' if lines else ''}{lines}"


def title_of(scene: Scene, claim: Claim) -> str:
    """One claim in words: `fair, premise, §2 ¶7, in: A public service ...`."""
    label = scene.label(claim.id)
    section = scene.graph.sections.get(claim.section or "")
    place = " ".join(
        [
            *([f"{SIGNS.section}{section.number}"] if section else []),
            *([f"{SIGNS.paragraph}{claim.paragraph}"] if claim.paragraph is not None else []),
        ]
    )
    voices = voices_of(scene.graph, claim)
    parts = [
        claim.id,
        scene.roles[claim.id].value,
        *([place] if place else []),
        *([f"as held by {voices}"] if voices else []),
        f"{label.standing.value} ({label.reason.value})",
    ]
    return f"{', '.join(parts)}: {claim.text}"


def _line_words(scene: Scene, line: Line) -> str:
    """`Supported by a and b together (out).`, with what undercuts it."""
    verb = {"supports": "Supported", "attacks": "Attacked", "undercuts": "Undercut"}[relation_of(line).value]
    together = " together" if line.linked else ""
    undercuts = "".join(
        f", undercut by {_joined(u.premises)} ({scene.standing(u.id).value})" for u in scene.graph.attacking(line.id)
    )
    return f"{verb} by {_joined(line.premises)}{together} ({scene.standing(line.id).value}){undercuts}."


def _joined(ids: Iterable[str]) -> str:
    *most, last = dict.fromkeys(ids)
    return f"{', '.join(most)} and {last}" if most else last


def names_of(scene: Scene, arrangement: Arrangement) -> Mapping[str, str]:
    """The name of every card, line, edge and group of a drawing by its SVG id."""
    graph = scene.graph
    names: dict[str, str] = {}
    for claim in arrangement.homes:
        names[name("claim", claim)] = title_of(scene, graph.claims[claim])
    for line_id in arrangement.forms:
        line = graph.lines[line_id]
        said = line_title(scene, line)
        names[name("line", line_id)] = said
        names[name("edge", line_id)] = said
        names[f"{name('edge', line_id)}-on"] = said
        for premise in dict.fromkeys(line.premises):
            names[f"edge-{line_id}-{premise}"] = f"{premise} is a premise of {line_id}"
            names[f"ref-{line_id}-{premise}"] = title_of(scene, graph.claims[premise])
    for section in graph.sections.values():
        names[name("section", section.id)] = f"{SIGNS.section}{section.number} {section.heading}"
    return names


def line_title(scene: Scene, line: Line) -> str:
    """A line in words: `fair.1, analogy, in: a and b together support fair`."""
    several = len(dict.fromkeys(line.premises)) > 1
    verb = relation_of(line).value
    verb = verb.removesuffix("s") if several else verb
    scheme = f", {line.scheme}" if line.scheme else ""
    together = " together" if several else ""
    return (
        f"{line.id}{scheme}, {scene.standing(line.id).value}: {_joined(line.premises)}{together} {verb} {line.target}"
    )

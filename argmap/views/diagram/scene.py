"""What a picture is drawn from, and what comes out: DOT, and the words and links that go into the SVG afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.analysis.labels import Label, Labels, Standing
from argmap.model import AUTHOR, Claim, Graph, Line
from argmap.model.roles import Role
from argmap.views.theme import SIGNS, Palette, Relation, relation_of


@dataclass(frozen=True, slots=True)
class Scene:
    """A map with what follows from it, and the colours to draw it in. A `note` is said below the title; the claim in
    `focus` has a heavier border."""

    graph: Graph
    labels: Labels
    roles: Mapping[str, Role]
    palette: Palette
    note: str = ""
    focus: str | None = None

    def standing(self, key: str) -> Standing:
        """Whether a claim or line holds."""
        return self.labels[key].standing

    def label(self, key: str) -> Label:
        return self.labels[key]

    def relation_colour(self, line: Line) -> str:
        """The colour of a line's stroke; one that is out has no force and is grey."""
        if self.standing(line.id) is Standing.OUT:
            return self.palette.defeated.line
        return self.palette.relations[relation_of(line)]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture before it is laid out.

    `dot` is complete in itself. `title` and `description` tell the picture in words. `names` says for each SVG id what
    it shows, `links` where it leads, `references` which claim's card a chip stands for. `dark` maps each colour used to
    its colour on a dark ground, when the picture is to follow its viewer's preference.
    """

    dot: str
    title: str
    description: str
    names: Mapping[str, str] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    references: Mapping[str, str] = field(default_factory=dict)
    dark: Mapping[str, str] = field(default_factory=dict)


STANDING_WORDS: Mapping[Standing, str] = {
    Standing.IN: SIGNS.standings[Standing.IN],
    Standing.OUT: f"{SIGNS.standings[Standing.OUT]} out",
    Standing.OPEN: f"{SIGNS.standings[Standing.OPEN]} open",
}
"""How a standing is marked on a card: what is in needs no word."""

RELATION_SIGNS: Mapping[Relation, str] = {
    Relation.SUPPORT: "→",
    Relation.REBUTTAL: SIGNS.relations[Relation.REBUTTAL],
    Relation.UNDERCUT: SIGNS.relations[Relation.UNDERCUT],
}
"""The sign before a foot line, read from the card outwards."""


def section_words(graph: Graph, section: str | None) -> str:
    """A section as it is named in passing: `§2`, or that it is none."""
    found = graph.sections.get(section or "")
    return "outside the sections" if found is None else f"{SIGNS.section}{found.number}"


def voices_of(graph: Graph, claim: Claim) -> str:
    """Whose view a claim is, if it is not the author's alone."""
    if not claim.voices or claim.voices == (AUTHOR,):
        return ""
    names = (graph.voices[v].name if v in graph.voices else v for v in claim.voices)
    return ", ".join("the author" if name == AUTHOR else name for name in names)


def stand_of_thesis(scene: Scene) -> str:
    """How the thesis stands, with the lines of support that hold."""
    lines = scene.graph.supporting(scene.graph.thesis)
    held = sum(scene.standing(line.id) is Standing.IN for line in lines)
    of = f"{held} of {len(lines)} {'line' if len(lines) == 1 else 'lines'} of support"
    hold = f"{of} hold{'s' if 1 in (held, len(lines)) else ''}"
    match scene.standing(scene.graph.thesis):
        case Standing.IN:
            return (
                f"{SIGNS.standings[Standing.IN]} stands on {of}" if lines else f"{SIGNS.standings[Standing.IN]} stands"
            )
        case Standing.OUT:
            return f"{SIGNS.standings[Standing.OUT]} out: {hold}" if held else f"{SIGNS.standings[Standing.OUT]} out"
        case Standing.OPEN:
            return f"{SIGNS.standings[Standing.OPEN]} open: {hold}"

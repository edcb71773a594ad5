"""Which pictures of a map are wanted, and what their files are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.errors import UsageError

if TYPE_CHECKING:
    from argmap.cli.reader import Decisions
    from argmap.model import Graph
    from argmap.views.diagram.scene import Drawing, Scene
    from argmap.views.diagram.themes import Theme

MANY_CLAIMS = 300
"""A map with more claims is drawn as an overview and a picture for each section."""

MANY_ON_PAPER = 40
"""The same for a sheet of paper, where more would be too small to read."""


HOPS = 2
"""How far from a claim a picture of it reaches, if nothing else is said."""


class View(Enum):
    """What a picture shows; the value is the word on the command line."""

    MAP = "map"
    SECTION = "section"
    SECTIONS = "sections"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the reader wants to see. Without a view, the map and its overview."""

    view: View | None
    theme: Theme
    section: str | None = None
    claim: str | None = None
    hops: int = HOPS
    link_base: str | None = None
    suffix: str = "svg"
    many: int = MANY_CLAIMS


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing and the name of its file, without folder and suffix."""

    name: str
    drawing: Drawing


def wished_view(view: View | None, section: str | None, claim: str | None) -> View | None:
    """The view that the options ask for: `--section` and `--claim` say it by themselves."""
    if section is not None and claim is not None:
        raise UsageError("--section and --claim ask for different views", help="choose one of them")
    meant = View.SECTION if section is not None else View.CLAIM if claim is not None else view
    if meant is not None and view is not None and meant is not view:
        raise UsageError(f"--{meant.value} does not go with --view {view.value}", help="leave --view out")
    if meant is View.CLAIM and claim is None:
        raise UsageError("--view claim needs a claim", help="name it with --claim ID")
    return meant


def pictures(graph: Graph, decided: Decisions, wish: Wish, stem: str) -> Sequence[Picture]:
    """The pictures of a map, in order. Raises UsageError for a section or claim that it does not have."""
    from argmap.analysis.labels import label
    from argmap.cli.reader import supposition
    from argmap.model.roles import roles
    from argmap.views.diagram.scene import Scene

    labels = label(graph, accept=decided.accept, reject=decided.reject)
    scene = Scene(graph, labels, roles(graph), wish.theme.palette, note=supposition(graph, decided))
    drawn = _drawn(scene, decided, wish, stem)
    dark = wish.theme.dark
    return [
        Picture(name, replace(drawing, dark=dark, links={**_passages(graph, drawing, wish.link_base), **drawing.links}))
        for name, drawing in drawn
    ]


def is_split(graph: Graph, wish: Wish) -> bool:
    """Whether a map is too large for one picture, so that its sections are drawn one by one."""
    return wish.view is None and len(graph.claims) > wish.many and bool(graph.sections)


def _drawn(scene: Scene, decided: Decisions, wish: Wish, stem: str) -> Iterable[tuple[str, Drawing]]:
    from argmap.cli.reader import known_claim, known_section
    from argmap.views.diagram.map import draw_claim, draw_map, draw_section

    graph = scene.graph
    if is_split(graph, wish):
        return _split(scene, decided, stem, wish.suffix)
    match wish.view:
        case None:
            overview = [(f"{stem}-sections", _overview(scene, decided))] if graph.sections else []
            return [(stem, draw_map(scene)), *overview]
        case View.MAP:
            return [(stem, draw_map(scene))]
        case View.SECTIONS:
            if not graph.sections:
                raise UsageError("the map has no sections", help="draw it with --view map")
            return [(f"{stem}-sections", _overview(scene, decided))]
        case View.SECTION:
            chosen = list(graph.sections) if wish.section is None else [known_section(wish.section, graph)]
            if not chosen:
                raise UsageError("the map has no sections", help="draw it with --view map")
            return [(_section_name(stem, section), draw_section(scene, section)) for section in chosen]
        case View.CLAIM:
            claim = known_claim(wish.claim or "", graph)
            return [(f"{stem}-claim-{claim}", draw_claim(scene, claim, wish.hops))]


def _overview(scene: Scene, decided: Decisions) -> Drawing:
    from argmap.analysis.dependence import dependence
    from argmap.views.diagram.sections import draw_sections

    return draw_sections(scene, dependence(scene.graph, accept=decided.accept, reject=decided.reject))


def _section_name(stem: str, section: str | None) -> str:
    return f"{stem}-outside" if section is None else f"{stem}-section-{section}"


def _split(scene: Scene, decided: Decisions, stem: str, suffix: str) -> Iterable[tuple[str, Drawing]]:
    """Overview and sections of a large map, linked to each other."""
    from argmap.views.diagram.map import draw_outside, draw_section

    graph = scene.graph
    to_sections = {f"section-{key}": f"{_section_name(stem, key)}.{suffix}" for key in graph.sections}
    yield f"{stem}-sections", replace(_overview(scene, decided), links=to_sections)
    parts: list[tuple[str | None, Drawing]] = [(key, draw_section(scene, key)) for key in graph.sections]
    if any(claim.section is None for claim in graph.claims.values()):
        parts.append((None, draw_outside(scene)))
    for section, drawing in parts:
        links = {**drawing.links, **_elsewhere(graph, drawing, stem, suffix)}
        yield _section_name(stem, section), replace(drawing, links=links)


def _elsewhere(graph: Graph, drawing: Drawing, stem: str, suffix: str) -> Mapping[str, str]:
    """From each chip of a section's picture to the picture that has the claim's card."""
    return {
        identifier: f"{_section_name(stem, graph.claims[claim].section)}.{suffix}#claim-{claim}"
        for identifier, claim in drawing.references.items()
        if identifier not in drawing.links
    }


def _passages(graph: Graph, drawing: Drawing, base: str | None) -> Mapping[str, str]:
    """From each card to its paragraph of the essay."""
    if base is None:
        return {}
    cards = ((f"claim-{claim.id}", claim.paragraph) for claim in graph.claims.values())
    return {key: f"{base}#p{number}" for key, number in cards if number is not None and key in drawing.names}


def checked_link(base: str | None) -> str | None:
    """A base for links, if it is http, https or relative; else UsageError."""
    if base is None:
        return None
    from urllib.parse import urlsplit

    plain = base.isprintable() and not set(base) & set(" <>\"'`\\#")
    try:
        parts = urlsplit(base)
    except ValueError:
        parts = None
    web = parts is not None and parts.scheme in ("http", "https") and bool(parts.netloc)
    relative = parts is not None and not parts.scheme and not parts.netloc
    if not plain or not (web or relative) or base.startswith("//"):
        raise UsageError(
            "--link-base is not a web address or a relative path",
            help="write it like https://example.org/essay.html, without spaces, quotes or #",
        )
    return base


def stem_of(path: Path | None, file: str) -> str:
    """What a map's pictures are called after: its file, without the suffix."""
    return (path or Path(file)).stem or "map"

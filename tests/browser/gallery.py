"""The pictures that are looked at in a browser: every view of our maps, hostile texts, and maps of many sizes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from hostile import HOSTILE, hostile_map

from argmap.cli.pictures import View, Wish, pictures
from argmap.cli.reader import Decisions
from argmap.engine import Format, Job, draw
from argmap.model import Graph
from argmap.pipeline import check_file
from argmap.views.diagram.metrics import advance
from argmap.views.diagram.svg import finished
from argmap.views.diagram.themes import Theme
from bench.generate import graph_of

ROOT = Path(__file__).parent.parent.parent
OURS = ("stalin-from-the-left", "open-late")
VIEWS = tuple(View)
SIZES = (40, 100, 400)
LINKS = "https://example.org/essay.html"


@dataclass(frozen=True)
class Shown:
    """A finished picture and what it is of."""

    graph: Graph
    file: Path

    @property
    def svg(self) -> str:
        return self.file.read_text(encoding="utf-8")


Gallery = Mapping[str, Shown]


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Gallery:
    """Every picture by its name, all laid out at once."""
    folder = tmp_path_factory.mktemp("gallery")
    drawn = [
        (name if len(several) == 1 else f"{name}-{picture.name}", graph, picture.drawing)
        for name, graph, wish in _wanted()
        for several in (pictures(graph, Decisions(), wish, "part"),)
        for picture in several
    ]
    svgs = draw([Job(drawing.dot, (Format.SVG,), advance) for _, _, drawing in drawn])
    shown: dict[str, Shown] = {}
    for (name, graph, drawing), svg in zip(drawn, svgs, strict=True):
        shown[name] = Shown(graph, folder / f"{name}.svg")
        shown[name].file.write_bytes(finished(svg[Format.SVG], drawing))
    return shown


def _wanted() -> Iterator[tuple[str, Graph, Wish]]:
    for ours in OURS:
        graph = check_file(ROOT / "maps" / f"{ours}.yaml").graph
        assert graph is not None
        for theme in Theme:
            for view in VIEWS:
                yield f"{ours}-{view.value}-{theme.value}", graph, _wish(graph, view, theme)
    for theme in Theme:
        yield f"hostile-map-{theme.value}", hostile_map(HOSTILE), Wish(View.MAP, theme, link_base=LINKS)
        yield f"hostile-sections-{theme.value}", hostile_map(HOSTILE), Wish(View.SECTIONS, theme)
    for size in SIZES:
        yield f"{size}-claims", graph_of(size, sections=8), Wish(None, Theme.AUTO)


def _wish(graph: Graph, view: View, theme: Theme) -> Wish:
    """One picture of this view: of the section that the thesis has most support from, or of its first premise."""
    first = graph.supporting(graph.thesis)[0].premises[0]
    return Wish(view, theme, section=graph.claims[first].section, claim=first, link_base=LINKS)

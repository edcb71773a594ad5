"""The same picture on every machine: whatever fonts draw it, and whatever fonts show it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from chromium import Visit, launched, visiting
from conftest import Run
from drawn import scene
from gallery import OURS, Gallery
from hostile import HOSTILE, hostile_map
from layout import escaped, look, overlaps
from library import library

from argmap.engine import Format, Job, draw, fonts
from argmap.model import Graph
from argmap.views.diagram.map import draw_map
from argmap.views.diagram.metrics import advance

if TYPE_CHECKING:
    from playwright.sync_api import BrowserType

DEJAVU = Path("/usr/share/fonts/truetype/dejavu")
FULL = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
CONFIGURATION = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{0}</dir><cachedir>{0}/cache</cachedir></fontconfig>
"""


@pytest.mark.parametrize("graph", [library(), hostile_map(HOSTILE)], ids=["library", "hostile"])
def test_a_picture_is_the_same_bytes_with_and_without_fonts(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    dot = draw_map(scene(graph)).dot
    with_fonts = draw([Job(dot, (Format.SVG,), advance)])
    monkeypatch.setattr(fonts, "font_folders", list)
    assert draw([Job(dot, (Format.SVG,), advance)]) == with_fonts


def test_the_command_draws_the_same_bytes_with_and_without_fonts(
    good_map: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_fonts = run("render", good_map, "--svg", "--output", "with.svg")
    monkeypatch.setattr(fonts, "font_folders", list)
    without = run("render", good_map, "--svg", "--output", "without.svg")
    assert (with_fonts.code, without.code) == (0, 0)
    assert Path("with.svg").read_bytes() == Path("without.svg").read_bytes()


@pytest.fixture(scope="module")
def poor(chromium: BrowserType, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visit]:
    """A window of a machine whose only font is the full DejaVu Sans, which is wider than cards are made for."""
    if not DEJAVU.is_dir():
        pytest.skip("DejaVu Sans is not installed where Debian puts it")
    folder = tmp_path_factory.mktemp("dejavu")
    for name in FULL:
        (folder / name).symlink_to(DEJAVU / name)
    yield from with_fonts_of(chromium, folder)


@pytest.fixture(scope="module")
def poorer(chromium: BrowserType, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visit]:
    """A window of a machine without fonts."""
    yield from with_fonts_of(chromium, tmp_path_factory.mktemp("nothing"))


def with_fonts_of(chromium: BrowserType, folder: Path) -> Iterator[Visit]:
    configuration = folder / "fonts.conf"
    configuration.write_text(CONFIGURATION.format(folder))
    with launched(chromium, FONTCONFIG_FILE=str(configuration)) as browser, visiting(browser) as visit:
        yield visit


NAMES = [*(f"{ours}-{view}" for ours in OURS for view in ("map", "sections", "claim")), "hostile-map"]


@pytest.mark.parametrize("name", NAMES)
def test_cards_hold_their_text_in_the_full_dejavu(poor: Visit, gallery: Gallery, name: str) -> None:
    layout = look(poor.open(gallery[f"{name}-light"].file))
    assert [*escaped(layout), *overlaps(layout)] == []


def test_a_picture_of_a_map_shows_where_there_are_no_fonts(visit: Visit, poorer: Visit, gallery: Gallery) -> None:
    file = gallery["open-late-map-light"].file
    assert look(poorer.open(file)).cards == look(visit.open(file)).cards

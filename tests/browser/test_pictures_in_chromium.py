"""The pictures in a real browser: nothing leaves its card, nothing runs, and whoever cannot see them is told."""

from __future__ import annotations

import base64
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from chromium import Scheme, Visit, visiting
from gallery import OURS, VIEWS, Gallery
from hostile import HOSTILE
from layout import Layout, escaped, faint, look, overlaps, twice

from argmap.printable import visible
from argmap.views.diagram.arrange import OUTSIDE
from argmap.views.diagram.nodes import group_id
from argmap.views.diagram.themes import Theme

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# A picture's theme, what its viewer prefers, and the theme that is then seen.
SEEN: tuple[tuple[Theme, Scheme, Theme], ...] = (
    (Theme.LIGHT, "light", Theme.LIGHT),
    (Theme.DARK, "light", Theme.DARK),
    (Theme.AUTO, "light", Theme.LIGHT),
    (Theme.AUTO, "dark", Theme.DARK),
)
NAMES = [*(f"{ours}-{view.value}" for ours in OURS for view in VIEWS), "hostile-map", "hostile-sections"]
LEAST_CONTRAST = 4.5
BLANK = 10_000
"""An empty window takes fewer bytes as a PNG."""


def faults(layout: Layout) -> list[str]:
    """What is wrong with a picture, whatever it shows."""
    return [*twice(layout), *escaped(layout), *overlaps(layout), *faint(layout, LEAST_CONTRAST)]


@pytest.mark.parametrize(("theme", "scheme", "seen"), SEEN, ids=lambda one: getattr(one, "value", one))
@pytest.mark.parametrize("name", NAMES)
def test_every_text_stays_in_its_card_and_can_be_read(
    browser: Browser, gallery: Gallery, tmp_path: Path, name: str, theme: Theme, scheme: Scheme, seen: Theme
) -> None:
    with visiting(browser, scheme) as visit:
        page = visit.open(gallery[f"{name}-{theme.value}"].file)
        layout = look(page)
        seen_as = page.screenshot(path=tmp_path / "picture.png")  # kept by pytest for whoever wants to look
    assert len(layout.cards) > 1
    assert len(seen_as) > BLANK
    assert faults(layout) == []
    assert layout.texts[0].on == rgb(seen.palette.canvas)
    assert len(visit.asked) == 1  # the picture itself
    assert visit.spoke == []


@pytest.mark.parametrize("size", ["40", "100", "400"])
def test_a_map_of_any_size_keeps_its_order(visit: Visit, gallery: Gallery, size: str) -> None:
    pictures = {name: shown for name, shown in gallery.items() if name.startswith(f"{size}-claims")}
    assert len(pictures) == (9 if size == "400" else 2)
    for shown in pictures.values():
        assert faults(look(visit.open(shown.file))) == []
    assert visit.spoke == []


@pytest.mark.parametrize("name", [*(f"{ours}-map-light" for ours in OURS), "40-claims-part", "100-claims-part"])
def test_every_claim_stands_in_its_section(visit: Visit, gallery: Gallery, name: str) -> None:
    shown = gallery[name]
    layout = look(visit.open(shown.file))
    for claim in shown.graph.claims.values():
        if claim.id != shown.graph.thesis:
            group = layout.box_of(group_id(claim.section or OUTSIDE))
            assert group.holds(layout.box_of(f"claim-{claim.id}"), 0.5, 0.5), claim.id


def test_hostile_texts_are_shown_and_run_nothing(visit: Visit, gallery: Gallery) -> None:
    for name in ("hostile-map-auto", "hostile-sections-auto"):
        for page in (visit.open(gallery[name].file), visit.show(gallery[name].svg)):
            page.wait_for_timeout(50)
            tags = page.evaluate("[...new Set([...document.querySelectorAll('svg *')].map(e => e.localName))].sort()")
            assert set(tags) <= {"a", "desc", "ellipse", "g", "path", "polygon", "polyline", "style", "text", "title"}
            hrefs = page.evaluate("[...document.querySelectorAll('svg a')].map(a => a.getAttribute('href'))")
            assert all(href.startswith("#claim-") for href in hrefs)
    page = visit.open(gallery["hostile-map-light"].file)
    for number, text in enumerate(HOSTILE):
        shown = page.evaluate(f"document.getElementById('claim-c{number}').textContent")
        assert "".join(visible(text).split()) in "".join(shown.split())
    assert [asked for asked in visit.asked if not asked.startswith(("file:", "about:"))] == []
    assert visit.spoke == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_shows_in_an_img_and_follows_the_viewer_there(
    browser: Browser, gallery: Gallery, scheme: Scheme
) -> None:
    with visiting(browser, scheme) as visit:
        page = visit.show(as_image(gallery["open-late-map-auto"].svg))
        width, height, corner = page.evaluate(IMAGE)
    expected = {"light": Theme.LIGHT, "dark": Theme.DARK}[scheme].palette.canvas
    assert width > 1000
    assert height > 1000
    assert rgb(expected) == f"rgb({', '.join(map(str, corner[:3]))})"
    assert visit.spoke == []


IMAGE = """async () => {
  const img = document.querySelector('img');
  await img.decode();
  const canvas = Object.assign(document.createElement('canvas'), {width: 20, height: 20});
  const pen = canvas.getContext('2d');
  pen.drawImage(img, 0, 0);
  return [img.naturalWidth, img.naturalHeight, [...pen.getImageData(2, 2, 1, 1).data]];
}"""


@pytest.mark.parametrize("name", [f"{name}-auto" for name in NAMES])
@pytest.mark.parametrize("inline", [True, False], ids=["inline", "img"])
def test_axe_finds_nothing_to_complain_of(visit: Visit, gallery: Gallery, name: str, inline: bool) -> None:
    svg = gallery[name].svg
    assert complaints(visit.show(svg if inline else as_image(svg))) == []


def test_axe_would_complain(visit: Visit) -> None:
    assert complaints(visit.show("<img src='data:,'><p style='color:#ccc;background:#fff'>faint</p>")) == [
        "color-contrast",
        "image-alt",
    ]


def complaints(page: Page) -> list[str]:
    """The rules of axe-core that a page breaks."""
    axe = resources.files("axe_playwright_python") / "axe.min.js"
    page.evaluate(axe.read_text(encoding="utf-8"))
    return [violation["id"] for violation in page.evaluate("axe.run()")["violations"]]


def as_image(svg: str) -> str:
    """A picture as a page refers to it, with its title instead of it."""
    return f'<img alt="How an essay argues" src="data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}">'


def rgb(colour: str) -> str:
    """`#0102ff` as a browser computes it."""
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"

"""The finished SVG: for readers who see it, who hear it, and who look at it in the dark."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import pairwise

import pytest
from drawn import SVG, by_id, scene, svg_of
from library import library

from argmap.engine import Format, Job, draw
from argmap.views.diagram.cards import THESIS_ROOM
from argmap.views.diagram.map import draw_map
from argmap.views.diagram.svg import finished
from argmap.views.diagram.themes import Theme


@pytest.fixture(scope="module")
def svg() -> bytes:
    return svg_of(draw_map(scene(library())), Theme.AUTO)


def test_it_is_a_document_with_a_title_and_a_description_in_words(svg: bytes) -> None:
    root = ET.fromstring(svg)
    ids = by_id(svg)
    assert root.attrib["role"] == "graphics-document document"
    title, description = (ids[key] for key in root.attrib["aria-labelledby"].split())
    assert title.text == library().title
    assert list(root)[:2] == list(root.iter())[1:3]
    assert description.text is not None
    told = description.text.splitlines()
    assert len(told) == len(library().claims)
    assert told[0].startswith("open-late, thesis, §1 ¶1, in (argued): The city library")
    assert "Supported by affordable, can-be-staffed and safe together (out)." in told[0]
    assert any("undercut by best-use (in)" in line for line in told)


def test_every_card_and_line_has_its_name(svg: bytes) -> None:
    ids = by_id(svg)
    for claim in library().claims.values():
        title = ids[f"claim-{claim.id}"].find(f"{SVG}title")
        assert title is not None
        assert title.text is not None
        assert title.text.startswith(f"{claim.id}, ")
        assert title.text.endswith(claim.text)
    edge = ids["edge-safe.r1"].find(f"{SVG}title")
    assert edge is not None
    assert edge.text == "safe.r1, open: incidents attacks safe"


def test_graphviz_own_names_are_gone(svg: bytes) -> None:
    titles = [title.text or "" for title in ET.fromstring(svg).iter(f"{SVG}title")]
    assert not any("->" in title or title.startswith("cluster") for title in titles)


def test_it_has_no_prolog_and_is_as_wide_as_there_is_room(svg: bytes) -> None:
    assert svg.startswith(b"<svg ")
    root = ET.fromstring(svg)
    assert root.attrib["style"] == "max-width:100%;height:auto"
    assert float(root.attrib["width"]) / float(root.attrib["height"]) == pytest.approx(
        float(root.attrib["viewBox"].split()[2]) / float(root.attrib["viewBox"].split()[3]), rel=0.01
    )


def test_ids_are_used_once(svg: bytes) -> None:
    ids = [element.attrib["id"] for element in ET.fromstring(svg).iter() if "id" in element.attrib]
    assert len(ids) == len(set(ids))


def test_only_the_theme_that_follows_its_viewer_has_a_style(svg: bytes) -> None:
    assert b"prefers-color-scheme:dark" in svg
    assert b'[fill="#ffffff"]{fill:#0d141b}' in svg
    assert b"<style" not in svg_of(draw_map(scene(library())), Theme.LIGHT)


def test_cards_lead_to_their_passages_where_there_is_a_link() -> None:
    links = {"claim-fair": "essay.html#p6", "claim-safe": "essay.html#p13"}
    ids = by_id(svg_of(replace(draw_map(scene(library())), links=links)))
    for key, link in links.items():  # a card in a box, and one that stands alone
        anchor = ids[key].find(f"{SVG}a")
        assert anchor is not None
        assert anchor.attrib == {"href": link}
    assert ids["claim-workers"].find(f"{SVG}a") is None


def test_nothing_outside_is_referred_to_and_chips_lead_to_their_cards(svg: bytes) -> None:
    links = [value for element in ET.fromstring(svg).iter() for key, value in element.attrib.items() if "href" in key]
    assert "#claim-online-no-substitute" in links
    assert {link.removeprefix("#") for link in links} <= set(by_id(svg))
    assert b"url(" not in svg


def test_dashes_and_dots_can_be_seen_in_a_browser(svg: bytes) -> None:
    dashes = {element.get("stroke-dasharray") for element in ET.fromstring(svg).iter()}
    assert dashes == {None, "6,4", "2,3.5"}


def test_text_says_how_wide_it_is_so_that_a_wider_font_stays_in_its_card(svg: bytes) -> None:
    card = by_id(svg)["claim-workers"]
    lengths = [float(text.get("textLength", "0")) for text in card.iter(f"{SVG}text")]
    assert 0 < max(lengths) <= 196


def test_what_graphviz_draws_twice_is_the_same_when_finished() -> None:
    drawing = draw_map(scene(library()))
    raw = draw([Job(drawing.dot, (Format.SVG,))])[0][Format.SVG]
    assert finished(raw, drawing) == finished(raw, drawing)


def test_bold_and_slanted_lines_stand_as_far_apart_as_plain_ones(svg: bytes) -> None:
    def steps(identifier: str) -> set[float]:
        lines = [text for text in by_id(svg)[identifier].iter(f"{SVG}text") if text.get("font-size") == "12.00"]
        at = [float(line.attrib["y"]) for line in lines]
        return {round(below - above, 2) for above, below in pairwise(at)}

    plain, bold, slanted = (steps(f"claim-{key}") for key in ("spring-count", "many-would-come", "towns-alike"))
    assert plain == bold == slanted == {15.0}


def test_the_stand_of_the_thesis_stays_in_its_card_in_a_wider_font(svg: bytes) -> None:
    stand = next(text for text in ET.fromstring(svg).iter(f"{SVG}text") if "stands on" in (text.text or ""))
    assert float(stand.attrib["textLength"]) < THESIS_ROOM

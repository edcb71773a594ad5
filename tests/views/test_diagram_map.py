"""The drawings of maps, sections and claims: what stands in them, whatever the texts."""

from __future__ import annotations

import difflib
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest
from drawn import by_id, scene, svg_of, tops_of, words
from hostile import HOSTILE, hostile_map
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from library import generated, library
from maps_of_all_sizes import MAPS
from small_maps import small_map

from argmap.model import Claim, Graph, Line, Sign
from argmap.views.diagram.map import draw_claim, draw_map, draw_section, neighbourhood
from argmap.views.diagram.themes import Theme


@pytest.fixture(scope="module")
def drawn() -> dict[str, ET.Element]:
    """The library debate, drawn; its elements by id."""
    return by_id(svg_of(draw_map(scene(library()))))


def test_every_claim_has_a_card_with_its_words_and_standing(drawn: dict[str, ET.Element]) -> None:
    for claim in library().claims.values():
        assert claim.text in words(drawn[f"claim-{claim.id}"]).replace(f"[{claim.text}]", claim.text)
    assert words(drawn["claim-hire-a-guess"]).startswith("hire-a-guess objection · ¶")
    assert "✗ out" in words(drawn["claim-room-hire"])
    assert "? open" in words(drawn["claim-safe"])
    assert "✓" in words(drawn["claim-fair"])


def test_a_card_says_whose_view_it_is_that_it_is_unstated_and_where_else_it_is_used(
    drawn: dict[str, ET.Element],
) -> None:
    assert "as held by The city council, The union" in words(drawn["claim-roof-repairs"])
    assert "[The two towns are alike" in words(drawn["claim-towns-alike"])
    assert "→ also supports informative (§6)" in words(drawn["claim-spring-count"])
    assert "→ supports hours-shut-out (§2)" in words(drawn["claim-workers"])
    assert "⊣ attacks incidents (§4)" in words(drawn["claim-few-visits-end-badly"])


def test_uses_that_read_the_same_are_counted_on_one_row() -> None:
    graph = small_map("i: T <- a\nj: a <- x, b, c\nk: a <- x, c, d", {"A": "T a b c d", "X": "x"})
    card = words(by_id(svg_of(draw_map(scene(graph))))["claim-x"])
    assert "→ supports a (§1) with 2 others ×2" in card
    assert card.count("supports a") == 1


def test_a_use_in_a_linked_line_says_what_else_it_takes() -> None:
    long = "b-claim-whose-name-is-so-long-that-no-foot-of-a-card-has-room"
    graph = small_map(f"i: T <- a\nj: a <- x, b\nk: a <- y, {long}", {"A": f"T a b {long}", "X": "x y"})
    drawn = by_id(svg_of(draw_map(scene(graph))))
    assert "→ supports a (§1) with b" in words(drawn["claim-x"])
    assert "→ supports a (§1), linked" in words(drawn["claim-y"])


def test_linked_premises_stand_in_one_box(drawn: dict[str, ET.Element]) -> None:
    box = drawn["line-many-would-come.1"]
    assert words(box).startswith("analogy · 2 linked premises")
    assert {"claim-next-town", "claim-towns-alike"} <= {element.get("id") for element in box.iter()}


def test_chips_stand_for_claims_of_other_sections(drawn: dict[str, ET.Element]) -> None:
    chip = drawn["ref-only-quiet-place.2-online-no-substitute"]
    assert words(chip).startswith("online-no-substitute see §5 The online")


def test_every_line_has_an_edge_or_a_box_and_sections_have_their_headings(drawn: dict[str, ET.Element]) -> None:
    for line in library().lines:
        assert f"edge-{line}" in drawn
    for section in library().sections.values():
        assert words(drawn[f"section-{section.id}"]) == f"{section.number} {section.heading}"
    assert words(drawn["outside-the-sections"]) == "Outside the essay's sections"


def test_relations_differ_in_stroke_and_tip(drawn: dict[str, ET.Element]) -> None:
    dashes = {key: drawn[f"edge-{key}"].find(".//{*}path") for key in ("safe.1", "safe.r1", "affordable.1.r1")}
    patterns = [None if path is None else path.get("stroke-dasharray") for path in dashes.values()]
    assert len(set(patterns)) == 3


@pytest.mark.parametrize("name", MAPS)
def test_sections_stand_in_the_order_of_the_essay(name: str) -> None:
    graph = MAPS[name]()
    filled = dict.fromkeys(c.section for c in graph.claims.values() if c.section and c.id != graph.thesis)
    tops = tops_of(svg_of(draw_map(scene(graph))), [f"section-{key}" for key in graph.sections if key in filled])
    assert tops == sorted(tops)
    assert len(set(tops)) == len(tops) > 2


def _numbers(element: ET.Element) -> list[float]:
    polygon = element.find(".//{*}polygon")
    assert polygon is not None
    return [float(number) for number in re.findall(r"-?[\d.]+", polygon.attrib["points"])]


def test_a_line_on_the_thesis_runs_on_where_its_two_parts_meet(drawn: dict[str, ET.Element]) -> None:
    """From the thesis to a point before the section, and on from there: level on both sides, and at one place."""

    def ends(key: str) -> list[tuple[float, ...]]:
        path = drawn[key].find(".//{*}path")
        assert path is not None
        return [tuple(map(float, point.split(","))) for point in re.findall(r"-?[\d.]+,-?[\d.]+", path.attrib["d"])]

    graph = library()
    reaching = [line.id for line in graph.lines.values() if line.target == graph.thesis]
    assert reaching
    for line in reaching:
        before, after = ends(f"edge-{line}"), ends(f"edge-{line}-on")
        assert before[-1][1] == pytest.approx(before[-2][1], abs=0.5)
        piece = _numbers(drawn[f"way-{line}"])
        assert (min(piece[::2]), max(piece[::2])) == pytest.approx((before[-1][0], after[0][0]), abs=0.05)
        assert min(piece[1::2]) < before[-1][1] == after[0][1] < max(piece[1::2])
        assert after[1][1] == pytest.approx(after[0][1], abs=0.5)


def test_the_key_shows_only_what_occurs() -> None:
    assert "has no force" in draw_map(scene(small_map("i: T <- a\nj: T <x o\nk: o <x r"))).dot
    # A claim is out, but nothing is drawn that has no force.
    assert "has no force" not in draw_map(scene(small_map("i: T <- a\nj: c <x b"))).dot
    plain = draw_map(scene(small_map("i: T <- a"))).dot
    assert "supports" in plain
    assert "undercuts" not in plain
    assert "objection" not in plain
    assert "undercuts" in draw_map(scene(small_map("i: T <- a\nx: i <x o"))).dot


def test_a_section_is_drawn_alone() -> None:
    svg = by_id(svg_of(draw_section(scene(library()), "cost")))
    shown = {key.removeprefix("claim-") for key in svg if key.startswith("claim-")}
    assert shown == set(library().sections["cost"].claims)


def test_a_claim_is_drawn_with_what_is_near_it() -> None:
    graph = library()
    assert neighbourhood(graph, "november", 0) == ["november"]
    assert neighbourhood(graph, "november", 1) == ["november", "exam-weeks"]
    near = {"open-late", "affordable", "evening-cost", "refit-saves", "room-hire", "best-use"}
    assert set(neighbourhood(graph, "affordable", 1)) == near
    drawing = draw_claim(scene(graph), "november", 1)
    assert {"claim-november", "claim-exam-weeks"} <= set(by_id(svg_of(drawing)))
    assert drawing.dot.count('border="4"') == 1


def test_a_picture_of_a_map_as_it_might_be_says_so() -> None:
    assert "As it would stand" in draw_map(replace(scene(library()), note="As it would stand with a rejected")).dot


def test_hostile_texts_are_shown_as_they_are() -> None:
    svg = svg_of(draw_map(scene(hostile_map(HOSTILE), Theme.LIGHT)), Theme.AUTO)
    cards = by_id(svg)
    for element in ET.fromstring(svg).iter():
        assert str(element.tag).rpartition("}")[2] in {
            "svg", "title", "desc", "style", "g", "path", "polygon", "text", "ellipse", "polyline",
        }  # fmt: skip
    assert "<script>alert(1)</script>" in words(cards["claim-c0"])
    assert "\\N \\G \\L \\l back\\slash \\" in words(cards["claim-c1"])
    assert "\\x00\\x1b[31m\\x07" in words(cards["claim-c8"])


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(st.characters(), max_size=60), min_size=3, max_size=5))
def test_graphviz_draws_any_text_without_complaint(texts: list[str]) -> None:
    ET.fromstring(svg_of(draw_map(scene(hostile_map(texts)))))


def test_a_title_of_nothing_but_a_line_break_is_drawn() -> None:
    ET.fromstring(svg_of(draw_map(scene(hostile_map(["", "", "\r"])))))


def test_one_more_claim_changes_only_what_it_touches() -> None:
    graph = library()
    more = Graph.of(
        title=graph.title,
        thesis=graph.thesis,
        claims=[*graph.claims.values(), Claim("warm", "The reading room is warm.", ("cost",))],
        lines=[*graph.lines.values(), Line("hire-a-guess.1", Sign.SUPPORT, ("warm",), "hire-a-guess")],
        sections=graph.sections.values(),
        voices=graph.voices.values(),
    )
    before, after = (draw_map(scene(one)).dot.splitlines() for one in (graph, more))
    changed = [row for row in difflib.ndiff(before, after) if row[0] in "+-"]
    # The counts below the title, the card it supports, its own card, its arrow.
    assert len(changed) == 6
    assert sum(row.startswith("+") for row in changed) == 4


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    code = (
        "import sys; from library import generated; from drawn import scene, overview;"
        "from argmap.views.diagram.map import draw_map; g = generated(60);"
        "sys.stdout.write(draw_map(scene(g)).dot + overview(g).dot)"
    )
    here = Path(__file__).parent
    paths = os.pathsep.join(map(str, (here, here.parent.parent)))
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths},
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(outputs) == 1


def test_drawing_twice_gives_the_same_svg() -> None:
    drawing = draw_map(scene(library()))
    assert svg_of(drawing, Theme.AUTO) == svg_of(drawing, Theme.AUTO)


def test_a_chain_of_a_thousand_claims_is_written_without_recursion() -> None:
    lines = "\n".join(f"i{n}: {'T' if n == 0 else f'c{n}'} <- c{n + 1}" for n in range(1500))
    assert draw_map(scene(small_map(lines))).dot.count("->") == 1500


def test_a_large_map_is_written_quickly() -> None:
    assert len(draw_map(scene(generated(1000))).dot) > 100_000

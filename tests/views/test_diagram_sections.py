"""The overview: how the thesis depends on each section, in words and in strokes."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from drawn import SVG, by_id, overview, svg_of, tops_of, words
from library import library
from maps_of_all_sizes import MAPS
from small_maps import small_map

from argmap.analysis.dependence import dependence
from argmap.model import Graph


def cards(graph: Graph) -> dict[str, ET.Element]:
    return by_id(svg_of(overview(graph)))


@pytest.fixture(scope="module")
def drawn() -> dict[str, ET.Element]:
    return cards(library())


def test_each_section_says_its_verdict_its_claims_and_what_it_carries(drawn: dict[str, ET.Element]) -> None:
    assert words(drawn["section-demand"]) == (
        "1 Demand after work − weakened 8 claims: 7 in · 1 out Carries 2 of 4 lines of support. If it falls, the "
        "thesis stands on 1 of 4. Also lends spring-count to §6; workers to §2."
    )


def test_a_section_that_works_through_another_is_joined_to_that_one(drawn: dict[str, ET.Element]) -> None:
    assert "Works only through §2." in words(drawn["section-online"])
    assert words(drawn["edge-fair-access-online"]) == "lends online-no-substitute"
    assert "edge-section-online" not in drawn


@pytest.mark.parametrize("sections", [{"C": "c", "D": "d"}, {"D": "d", "C": "c"}], ids=["down", "up"])
def test_a_section_that_works_through_the_next_of_its_column_is_joined_to_it(sections: dict[str, str]) -> None:
    drawn = cards(small_map("i: T <- b\nj: b <- c\nk: c <- d\nl: d <- e", {"B": "T b", **sections, "E": "e"}))
    assert words(drawn["edge-C-D"]) == "lends d"
    line, said = drawn["edge-C-D"].find(".//{*}path"), drawn["edge-C-D"].find(".//{*}text")
    assert line is not None
    assert said is not None
    ends = [float(number) for number in re.findall(r"(-?[\d.]+),", line.attrib["d"])]
    assert max(ends) - min(ends) < 1
    assert 2 < float(said.attrib["x"]) - max(ends) < 12
    assert ("edge-D-E" in drawn) == (list(sections)[-1] == "D")


@pytest.mark.parametrize("name", MAPS)
def test_both_columns_stand_in_the_order_of_the_essay(name: str) -> None:
    graph = MAPS[name]()
    svg = svg_of(overview(graph))
    sections = dependence(graph).sections
    through = [f"section-{one.section}" for one in sections if one.through and not one.direct]
    direct = [f"section-{one.section}" for one in sections if f"section-{one.section}" not in through]
    for column in (direct, through):
        tops = tops_of(svg, column)
        assert tops == sorted(tops)
        assert len(set(tops)) == len(column)


def test_the_thicker_the_line_the_more_lines_of_support_go(drawn: dict[str, ET.Element]) -> None:
    def thickness(section: str) -> float:
        path = drawn[f"edge-section-{section}"].find(".//{*}path")
        assert path is not None
        return float(path.attrib["stroke-width"])

    assert thickness("demand") > thickness("trial") > thickness("cost")


def test_unstated_premises_have_a_card_of_their_own(drawn: dict[str, ET.Element]) -> None:
    assert words(drawn["unstated"]).startswith("Unstated premises − weakened 3 claims: 3 in")


def test_a_heading_of_two_lines_is_flush_left() -> None:
    graph = small_map("i: T <- a", {"A": "T a"})
    part = graph.sections["A"]._replace(heading="Why the lanes cost the city only a few Euros")
    graph = Graph.of(thesis="T", claims=graph.claims.values(), lines=graph.lines.values(), sections=[part])
    texts = cards(graph)["section-A"].iter(f"{SVG}text")
    heading = [text for text in texts if float(text.get("font-size", 0)) == 14]
    assert len(heading) == 2
    assert {text.get("text-anchor") for text in heading} == {"start"}
    # The spaces between number and words do not count: both begin at the card's left edge.
    assert heading[0].get("x") == heading[1].get("x")


def test_a_section_without_which_the_thesis_falls_says_so() -> None:
    drawn = cards(small_map("i: T <- a", {"I": "T", "A": "a"}))
    assert "✗ falls" in words(drawn["section-A"])
    assert "If it falls, the thesis falls." in words(drawn["section-A"])
    assert "✓ unaffected" in words(drawn["section-I"])


def test_a_section_that_answers_objections_defends_the_thesis() -> None:
    drawn = cards(small_map("i: T <- a\nx: T <x o\ny: o <x r", {"A": "T a", "R": "o r"}))
    assert "Defends the thesis by answering objections." in words(drawn["section-R"])
    assert "an objection wins" in words(drawn["section-R"])


def test_a_section_that_answers_objections_to_lines_says_to_how_many() -> None:
    drawn = cards(small_map("i: T <- a\nj: T <- b\nx: i <x o\ny: o <x r", {"A": "T a b", "R": "o r"}))
    assert "Answers objections to 1 of 2 lines of support." in words(drawn["section-R"])


def test_a_thesis_that_does_not_stand_is_not_marked_as_standing() -> None:
    drawn = cards(small_map("i: T <- a\nx: T <x o", {"A": "T a", "O": "o"}))
    assert "✗ unaffected" in words(drawn["section-A"])
    assert "The thesis does not stand anyway." in words(drawn["section-A"])
    drawn = cards(small_map("i: T <- a\nx: T <x o\ny: o <x o", {"A": "T a", "B": "b", "O": "o"}))
    assert "? unaffected" in words(drawn["section-B"])


def test_every_kind_of_line_that_is_drawn_is_in_the_key() -> None:
    graph = small_map("i: T <- a\nj: T <- b\nx: i <x u\ny: T <x o", {"A": "T a", "B": "b", "O": "o u"})
    told = overview(graph).dot
    assert "supports the thesis" in told
    assert "speaks against it" in told
    assert "bears on it, and nothing hangs on that" in told


def test_a_section_of_objections_has_nothing_to_withdraw() -> None:
    drawn = cards(small_map("i: T <- a\nx: T <x o\ny: o <x a", {"A": "T a", "O": "o"}))
    assert "nothing here that could be withdrawn" in words(drawn["section-O"])


def test_it_is_told_in_words() -> None:
    told = overview(library()).description.splitlines()
    assert len(told) == 8
    assert told[1].startswith("1  Demand after work: weakened. 8 claims: 7 in · 1 out. Carries 2 of 4 lines")


@pytest.mark.parametrize(
    ("lines", "sections", "section", "badge", "sentence"),
    [
        ("i: T <- a\nx: a <x o\ny: o <x a", {"A": "T a", "O": "o"}, "A", "✗ lowered", "the thesis is out"),
        ("i: T <- a\nx: a <x o\ny: o <x q\nz: q <x o", {"Q": "q", "A": "T a"}, "Q", "✗ lowered", "the thesis is out"),
        ("i: T <- a\nx: T <x o\ny: o <x r\nz: r <x s\nw: s <x s\nv: s <x b", {"A": "T a", "B": "b"}, "B",
         "? in doubt", "the thesis is in doubt, with 1 of 1 line"),
        ("i: T <- a\ni2: T <- b\nx: i <x u", {"A": "T a", "B": "b"}, "A", "✓ unaffected", "is down already"),
        ("i: T <- a", {"A": "T a", "D": "d"}, "D", "✓ unaffected", "Nothing in it bears on the thesis."),
    ],
)  # fmt: skip
def test_verdicts_in_words(lines: str, sections: dict[str, str], section: str, badge: str, sentence: str) -> None:
    said = words(cards(small_map(lines, sections))[f"section-{section}"])
    assert badge in said
    assert sentence in said

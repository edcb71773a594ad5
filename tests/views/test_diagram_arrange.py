"""Where cards, boxes, pills and chips stand."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from library import library
from maps_of_all_sizes import MAPS
from small_maps import random_maps, small_map

from argmap.model import Graph
from argmap.views.diagram.arrange import OUTSIDE, PLAIN, Arrangement, Form, arrange, whole_map


def arranged(graph: Graph) -> Arrangement:
    return arrange(graph, whole_map(graph))


def test_the_thesis_stands_before_the_sections_and_other_claims_in_theirs() -> None:
    graph = small_map("i: T <- a\nj: T <- b", {"A": "T a", "B": "b"})
    assert arranged(graph).homes == {"T": PLAIN, "a": "A", "b": "B"}
    assert arranged(graph).groups == (PLAIN, "A", "B")


def test_a_map_without_sections_has_one_group() -> None:
    assert arranged(small_map("i: T <- a")).groups == (PLAIN,)


def test_claims_of_no_section_have_a_group_of_their_own_at_the_end() -> None:
    graph = small_map("i: T <- a\nx: a <x o", {"A": "T a"})
    assert arranged(graph).groups == (PLAIN, "A", OUTSIDE)


def test_one_premise_is_a_bare_arrow_until_its_line_is_undercut() -> None:
    assert arranged(small_map("i: T <- a")).forms == {"i": Form.ARROW}
    assert arranged(small_map("i: T <- a\nx: i <x o")).forms == {"i": Form.PILL, "x": Form.ARROW}


def test_linked_premises_share_a_box() -> None:
    found = arranged(small_map("i: T <- a, b", {"A": "T a b"}))
    assert found.forms == {"i": Form.BOX}
    assert found.boxed == {"a": "i", "b": "i"}
    assert found.places == {"i": "A"}


def test_premises_of_two_sections_share_a_box_in_the_first_one() -> None:
    found = arranged(small_map("i: T <- a, b", {"A": "T a", "B": "b"}))
    assert (found.forms, found.places, found.chips) == ({"i": Form.BOX}, {"i": "A"}, {"i": ("b",)})
    assert [line.id for line in found.feet["b"]] == ["i"]


def test_a_premise_of_another_section_is_a_chip_and_its_card_says_where_it_is_used() -> None:
    found = arranged(small_map("i: T <- a\nj: a <- b", {"A": "T a", "B": "b"}))
    assert found.chips["j"] == ("b",)
    assert [line.id for line in found.feet["b"]] == ["j"]
    assert found.feet["a"] == ()


def test_a_claim_used_twice_in_one_section_has_one_card() -> None:
    found = arranged(small_map("i: T <- a\nj: T <- b\nk: a <- c\nl: b <- c", {"A": "T a b c"}))
    assert (found.chips["k"], found.chips["l"]) == ((), ("c",))


def test_a_premise_of_two_lines_on_a_thesis_that_stands_among_its_claims_has_one_card() -> None:
    graph = small_map("i: T <- a, b\nj: T <- a, c", {"A": "T a b c"})
    found = arrange(graph, dict.fromkeys(graph.claims, PLAIN))
    assert (found.chips["i"], found.chips["j"]) == ((), ("a",))
    assert len(found.feet["a"]) == 1


def test_an_undercut_of_a_line_on_the_thesis_stands_with_it() -> None:
    found = arranged(small_map("i: T <- a, b\nx: i <x o", {"A": "T a b o", "B": ""}))
    assert found.places == {"i": "A", "x": "A"}
    assert found.chips["x"] == ()


def test_two_claims_that_attack_each_other_do_not_stand_under_each_other() -> None:
    found = arranged(small_map("i: T <- a\nx: a <x b\ny: b <x a", {"A": "T a b"}))
    assert (found.chips["x"], found.chips["y"]) == ((), ("a",))


@settings(deadline=None)
@given(random_maps())
def test_every_claim_has_one_card_and_every_use_is_shown_once(graph: Graph) -> None:
    found = arranged(graph)
    assert list(found.homes) == list(graph.claims)
    assert list(found.forms) == list(graph.lines)
    for claim in graph.claims:
        hung = [line.id for line in graph.used_by(claim) if claim not in found.chips[line.id]]
        feet = [line.id for line in found.feet[claim]]
        assert sorted(hung + feet) == sorted(line.id for line in graph.used_by(claim))
        assert len(hung) <= 1 or {graph.conclusion(graph.lines[line]) for line in hung} == {graph.thesis}


@settings(deadline=None)
@given(random_maps())
def test_no_card_hangs_below_itself(graph: Graph) -> None:
    found = arranged(graph)
    above = {
        premise: graph.conclusion(line)
        for line in graph.lines.values()
        for premise in line.premises
        if premise not in found.chips[line.id]
    }
    for claim in graph.claims:
        seen = [claim]
        while seen[-1] in above:
            seen.append(above[seen[-1]])
            assert len(seen) == len(set(seen))


def test_a_long_argument_goes_on_at_the_left() -> None:
    """T <- a stands before the section; a <- b <- c <- d fill its columns; e, with more behind it, starts anew."""
    chain = "TabcdefghijklmnopqrstuvwxyZ"
    text = "\n".join(f"i{n}: {one} <- {two}" for n, (one, two) in enumerate(pairwise(chain)))
    found = arranged(small_map(text, {"A": " ".join(chain)}))
    assert [line for line, chips in found.chips.items() if chips] == [f"i{n}" for n in (3, 6, 9, 12, 15, 18, 21, 24)]
    assert [line.id for line in found.feet["d"]] == ["i3"]


@settings(deadline=None)
@given(random_maps())
def test_no_group_is_wider_than_its_columns_and_an_undercut(graph: Graph) -> None:
    found = arrange(graph, whole_map(graph), columns=2)
    above = {p: line for line in graph.lines.values() for p in line.premises if p not in found.chips[line.id]}
    for claim in graph.claims:
        steps, at = 1, claim
        while at in above and graph.conclusion(above[at]) != graph.thesis:
            at = graph.conclusion(above[at])
            steps += 1
        assert steps <= 2 or not (graph.supporting(claim) + graph.attacking(claim))


def test_the_library_and_a_map_of_ours_have_every_form() -> None:
    assert set(arranged(library()).forms.values()) == {Form.ARROW, Form.BOX}
    assert set(arranged(MAPS["open-late"]()).forms.values()) == set(Form)

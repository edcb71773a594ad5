"""What is next to what in a map."""

from __future__ import annotations

from hypothesis import given
from small_maps import any_map, small_map, thorough

from argmap.model import Claim, Graph, Line, Sign


@thorough(300)
@given(any_map(7))
def test_the_neighbours_of_an_id_are_the_lines_that_name_it_in_the_order_of_writing(graph: Graph) -> None:
    lines = tuple(graph.lines.values())
    for claim in graph.claims:
        assert graph.supporting(claim) == tuple(x for x in lines if x.target == claim and x.supports)
        assert graph.attacking(claim) == tuple(x for x in lines if x.target == claim and not x.supports)
        assert graph.used_by(claim) == tuple(x for x in lines if claim in x.premises)
    for line in lines:
        assert graph.attacking(line.id) == tuple(x for x in lines if x.target == line.id)
        assert graph.supporting(line.id) == graph.used_by(line.id) == ()


def test_an_id_that_nothing_has_is_next_to_nothing() -> None:
    graph = small_map("i: T <- a")
    assert graph.supporting("z") == graph.attacking("z") == graph.used_by("z") == ()


def test_a_premise_that_a_line_names_twice_is_used_once() -> None:
    line = Line("i", Sign.SUPPORT, ("a", "b", "a"), "T")
    graph = Graph.of(thesis="T", claims=[Claim(key, key) for key in "Tab"], lines=[line])
    assert graph.used_by("a") == (line,)
    assert graph.links.body[graph.links.index["i"]] == [graph.links.index["a"], graph.links.index["b"]]


def test_numbers_follow_the_order_of_writing_claims_before_lines() -> None:
    links = small_map("i: T <- a\nx: i <x o").links
    assert links.ids == ("T", "a", "o", "i", "x")
    assert links.count == 3
    assert [links.ids[node] for node in links.against] == ["x"]
    assert [links.ids[node] for node in links.users[links.index["x"]]] == ["i"]

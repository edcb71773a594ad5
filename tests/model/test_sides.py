"""For whom a claim works."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from small_maps import any_map, small_map, thorough

from argmap.analysis.clauses import clauses_of
from argmap.analysis.footing import Sections
from argmap.model import Claim, Graph
from argmap.model.sides import Side, sides


def test_an_even_number_of_attacks_is_the_authors_side_an_odd_one_the_opponents() -> None:
    found = sides(small_map("i: T <- a\nx: T <x o\ny: o <x r\nz: i <x u"))
    assert {key for key, side in found.items() if side is Side.AUTHOR} == {"T", "i", "a", "y", "r"}
    assert {key for key, side in found.items() if side is Side.OPPONENT} == {"x", "o", "z", "u"}


def test_a_claim_with_ways_of_both_kinds_is_two_sided() -> None:
    assert sides(small_map("i: T <- a\nx: T <x a"))["a"] is Side.BOTH


def test_what_rests_on_the_thesis_has_the_authors_side_and_what_attacks_it_the_opponents() -> None:
    found = sides(small_map("i: T <- a\nj: c <- T\nx: c <x o"))
    assert (found["c"], found["o"]) == (Side.AUTHOR, Side.OPPONENT)


def test_what_bears_on_the_thesis_is_judged_by_that_alone() -> None:
    assert sides(small_map("i: T <- a\nj: c <- T\nx: c <x a"))["a"] is Side.AUTHOR


def test_what_is_not_connected_has_no_side() -> None:
    assert "b" not in sides(small_map("i: T <- a\nj: b <- d"))


def test_without_a_thesis_nothing_has_a_side() -> None:
    assert sides(Graph.of(thesis="", claims=[Claim("a", "A")], lines=())) == {}


@thorough(300)
@given(any_map(7))
def test_sides_are_those_of_a_walk_along_all_lines(graph: Graph) -> None:
    towards = _walked(graph, [graph.thesis])
    resting = {graph.thesis}
    while more := {x.target for x in graph.lines.values() if x.supports and resting & {*x.premises}} - resting:
        resting |= more
    beyond = _walked(graph, [claim for claim in resting if claim not in towards])
    found = sides(graph)
    assert found == {**beyond, **towards}
    clauses = clauses_of(graph)
    theirs = {key for key, side in found.items() if side is Side.OPPONENT and key in graph.claims}
    assert set(clauses.names(Sections(graph, clauses).opponents)) == theirs


def _walked(graph: Graph, starts: Iterable[str]) -> dict[str, Side]:
    """The side of all that bears on the starts, by trying every step, for and against, until nothing is new."""
    reached = {(start, False) for start in starts}
    while True:
        steps = {
            (other, against != flips)
            for key, against in reached
            for other, flips in [
                *((line.id, not line.supports) for line in graph.lines.values() if line.target == key),
                *((premise, False) for premise in (graph.lines[key].premises if key in graph.lines else ())),
            ]
        }
        if steps <= reached:
            break
        reached |= steps
    both = {key for key, against in reached if (key, not against) in reached}
    return {key: Side.BOTH if key in both else Side.OPPONENT if against else Side.AUTHOR for key, against in reached}

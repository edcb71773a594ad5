"""What a reader's decisions change, and through what."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_maps import any_map, decisions, labels_by_definition, small_map, thorough

from argmap.analysis.clauses import clauses_of
from argmap.analysis.labels import Reason, Standing, label, labels_of
from argmap.analysis.whatif import Change, what_if
from argmap.errors import UsageError
from argmap.model import Graph

RANK = {Standing.OUT: 0, Standing.OPEN: 1, Standing.IN: 2}


def chain(change: Change, id: str) -> str:
    return " > ".join(move.id for move in change.chain(id))


def by_clause(graph: Graph, standings: Mapping[str, str], key: str) -> int:
    """The rank that the standings of its neighbours give to a claim or line."""
    ranks = {other: RANK[Standing(standing)] for other, standing in standings.items()}
    line, supports = graph.lines.get(key), graph.supporting(key)
    if line is not None:
        held = min(ranks[premise] for premise in line.premises)
    else:
        granted = graph.claims[key].granted or (not supports and key != graph.thesis)
        held = 2 if granted else max((ranks[support.id] for support in supports), default=0)
    return min([held, *(2 - ranks[attack.id] for attack in graph.attacking(key))])


def test_the_chain_leads_from_the_decision_to_the_claim() -> None:
    graph = small_map("i: T <- a\nx: T <x o\ny: o <x r\nz: r <- s")
    change = what_if(graph, reject={"s"})
    assert chain(change, "T") == "s > z > r > y > o > x > T"
    assert [move.id for move in change.falls] == ["T", "r"]
    assert [move.id for move in change.rises] == ["o"]
    assert [move.id for move in change.lines_fall] == ["y", "z"]
    assert [move.id for move in change.lines_rise] == ["x"]
    assert [move.id for move in change.decided] == ["s"]
    assert (change.before, change.after) == (Standing.IN, Standing.OUT)


def test_of_two_ways_the_shorter_is_told() -> None:
    change = what_if(small_map("i: T <- a, b\nj: b <- a"), reject={"a"})
    assert chain(change, "T") == "a > i > T"


def test_a_line_can_be_rejected_and_accepted() -> None:
    graph = small_map("i1: T <- a\nx: i1 <x u")
    assert chain(what_if(graph, accept={"i1"}), "T") == "i1 > T"
    assert chain(what_if(graph, reject={"x"}), "T") == "x > i1 > T"


def test_a_decision_that_changes_nothing_is_no_change() -> None:
    change = what_if(small_map("i: T <- a\nj: T <- b"), accept={"a"})
    assert change.decided == change.falls == change.rises == ()
    assert change.lines_after == change.lines_before == ("i", "j")


def test_leaving_out_a_section_gives_up_the_authors_claims_and_keeps_the_objections() -> None:
    graph = small_map("i: T <- a\nx: T <x o\ny: o <x r", {"A": "a", "R": "o r"})
    change = what_if(graph, without=("R",))
    assert [move.id for move in change.decided] == ["r"]
    assert [move.id for move in change.rises] == ["o"]
    assert [move.id for move in change.falls] == ["T"]


def test_a_claim_of_two_sections_goes_only_with_both() -> None:
    graph = small_map("i: T <- p", {"A": "p", "B": "p"})
    assert what_if(graph, without=("A",)).after is Standing.IN
    assert what_if(graph, without=("A", "B")).after is Standing.OUT


def test_what_the_reader_accepts_is_not_given_up_with_its_section() -> None:
    graph = small_map("i: T <- p", {"A": "p T"})
    assert what_if(graph, accept={"p"}, without=("A",)).after is Standing.IN


def test_labels_say_what_was_withdrawn() -> None:
    graph = small_map("i: T <- p", {"A": "p"})
    clauses = clauses_of(graph)
    assert labels_of(clauses, withdrawn={"p"})["p"].reason is Reason.WITHDRAWN
    assert labels_of(clauses, withdrawn={"p"}, reject={"p"})["p"].reason is Reason.REJECTED
    assert labels_of(clauses) == label(graph)


def test_an_unknown_section_is_refused() -> None:
    with pytest.raises(UsageError, match="`Z`"):
        what_if(small_map("i: T <- p", {"A": "p"}), without=("Z",))


@thorough(500)
@given(st.data())
def test_changes_are_those_of_the_labels_and_every_chain_goes_back_to_a_decision(data: st.DataObject) -> None:
    graph = data.draw(any_map(7))
    accept, reject = data.draw(decisions(graph))
    before, after = labels_by_definition(graph), labels_by_definition(graph, accept, reject)
    change = what_if(graph, accept=accept, reject=reject)
    moves = change.moves()
    assert set(moves) == {key for key in before if before[key] != after[key]}
    for key, move in moves.items():
        assert (move.before.value, move.after.value) == (before[key], after[key])
        steps = change.chain(key)
        assert steps[0].id in accept | reject
        for cause, effect in pairwise(steps):
            line = graph.lines.get(cause.id)
            same_way = (RANK[cause.after] > RANK[cause.before]) == (RANK[effect.after] > RANK[effect.before])
            if line is not None:
                assert line.target == effect.id
                assert same_way == line.supports
            else:
                assert cause.id in graph.lines[effect.id].premises
                assert same_way
            # The change of its causes alone, all else as before, moves the claim or line from where it was.
            mixed = {**before, **{cause: after[cause] for cause in (effect.through, *effect.along) if cause}}
            moved = by_clause(graph, mixed, effect.id) - RANK[effect.before]
            assert moved * (RANK[effect.after] - RANK[effect.before]) > 0


def test_a_fall_comes_through_what_decides_it() -> None:
    # The line from s was open before and held nothing up: it is the objection o that brings the thesis down.
    graph = small_map("i: T <- a\nj: T <- s\nx: T <x o\ny: o <x r\nz: s <x u\nw: u <x s", {"R": "r s"})
    assert chain(what_if(graph, without=("R",)), "T") == "r > y > o > x > T"


def test_a_claim_that_loses_its_last_supports_falls_with_all_of_them() -> None:
    change = what_if(small_map("i: T <- a\nj: T <- b"), reject={"a", "b"})
    assert (change.moves()["T"].through, change.moves()["T"].along) == ("i", ("j",))


def test_a_claim_rises_with_one_support_but_only_when_every_attack_on_it_fails() -> None:
    graph = small_map("i: T <- a\nj: T <- b\nx: T <x o\ny: T <x p")
    moves = what_if(graph, reject={"o", "p"}).moves()
    assert (moves["T"].through, moves["T"].along) == ("x", ("y",))
    moves = what_if(small_map("i: T <- a\nj: T <- b\nx: a <x o\ny: b <x o"), reject={"o"}).moves()
    assert (moves["T"].through, moves["T"].along) == ("i", ())

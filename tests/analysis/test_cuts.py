"""What the thesis cannot lose together, and what is enough to keep it."""

from __future__ import annotations

from itertools import chain, combinations

from hypothesis import given
from hypothesis import strategies as st
from small_maps import (
    any_map,
    as_text,
    decisions,
    grown_maps,
    labels_by_definition,
    loads,
    random_maps,
    small_map,
    thorough,
)

from argmap.analysis.cuts import SetCuts, cuts, section_cuts
from argmap.model import Graph
from argmap.model.sides import Side, sides


def wide(lines: int, premises: int) -> Graph:
    return small_map("\n".join(f"r{n}: T <- {', '.join(f'p{n}-{m}' for m in range(premises))}" for n in range(lines)))


def test_of_two_lines_every_cut_takes_one_premise_of_each() -> None:
    found = cuts(wide(2, 3))
    assert len(found.cuts.sets) == 9
    assert found.cuts.complete
    assert as_text(found.bases) == "p0-0 p0-1 p0-2 | p1-0 p1-1 p1-2"


def test_cuts_larger_than_the_limit_are_not_listed_and_bases_then_are_not_known() -> None:
    found = cuts(wide(8, 6))
    assert found.cuts == SetCuts((), limit=3, complete=False)
    assert found.bases is None
    assert {load.size for load in found.loads} == {None}


def test_more_cuts_than_can_be_read_are_not_listed() -> None:
    assert cuts(wide(3, 30)).cuts == SetCuts((), limit=2, complete=False)


def test_a_higher_limit_finds_larger_cuts() -> None:
    graph = wide(4, 2)
    assert not cuts(graph).cuts.complete
    assert len(cuts(graph, limit=4).cuts.sets) == 16


def test_a_cut_that_lies_under_a_smaller_one_does_not_leave_the_list_open() -> None:
    graph = small_map("r1: T <- a, p\nr2: T <- b, p\nr3: T <- c, p\nr4: T <- d, p")
    found = cuts(graph, limit=4)
    assert as_text(found.cuts.sets) == "a b c d | p"
    assert found.cuts.complete


def test_a_reply_to_an_objection_that_is_argued_for_is_in_a_cut() -> None:
    found = cuts(small_map("i: T <- a\nx: T <x o\nl: o <- p\ny: o <x r"))
    assert as_text(found.cuts.sets) == "a | r"
    assert as_text(found.bases) == "a r"
    assert loads(found) == "a (1; 1), r (1; 1)"


def test_a_section_that_answers_an_objection_that_is_argued_for_is_in_a_cut() -> None:
    graph = small_map("i: T <- a\nx: T <x o\nl: o <- p\ny: o <x r", {"A": "T a", "R": "o p r"})
    assert section_cuts(graph).sets == (("A",), ("R",))


def test_a_premise_in_no_cut_carries_no_load_and_comes_last() -> None:
    found = cuts(small_map("i: T <- p, m\nj: m <- n", granted="m"))
    assert loads(found) == "m (1; 1), p (1; 1), n (None; 0)"
    assert found.loads[0].critical


def test_what_the_reader_accepts_is_no_premise_that_could_be_lost() -> None:
    found = cuts(small_map("i: T <- p, q"), accept={"p"})
    assert found.premises == ("q",)
    assert as_text(found.cuts.sets) == "q"


def test_an_undercut_that_the_reader_accepts_ignores_what_undercuts_it() -> None:
    graph = small_map("i: T <- a\nu: i <x b\nv: u <x c\nw: b <x e")
    assert as_text(cuts(graph).cuts.sets) == "a | c e"
    assert as_text(cuts(graph, accept={"u"}).cuts.sets) == "a | e"


def test_what_the_reader_rejects_is_lost_already() -> None:
    found = cuts(small_map("i: T <- p\nj: T <- q"), reject={"p"})
    assert as_text(found.cuts.sets) == "q"


def test_a_thesis_that_does_not_stand_has_no_cuts() -> None:
    found = cuts(small_map("i: T <- a\nx: T <x o"))
    assert found.cuts == SetCuts((), limit=3, complete=True)
    assert found.bases == ()


def test_a_two_sided_map_has_exact_cuts_and_no_bases() -> None:
    found = cuts(small_map("i: T <- a\nx: T <x o\ny: o <x r\nz: o <- a"))
    assert found.two_sided == ("a",)
    assert as_text(found.cuts.sets) == "a | r"
    assert found.bases is None


def test_a_circle_that_mixes_support_and_attack_is_searched_set_by_set() -> None:
    graph = small_map("i: T <- a\nj: a <- b\nk: b <- a\nl: b <- c\nx: a <x o\ny: o <x b\nz: o <x r\nm: b <- d")
    assert as_text(cuts(graph).cuts.sets) == exhaustive(graph, cuts(graph).premises)[0]


def test_sections_are_cut_by_their_union_not_claim_by_claim() -> None:
    graph = small_map("i: T <- p", {"A": "p", "B": "p"})
    assert section_cuts(graph).sets == (("A", "B"),)


def test_sections_of_a_map_without_sections() -> None:
    assert section_cuts(small_map("i: T <- p")) == SetCuts((), limit=3, complete=True)


def stands(graph: Graph, lost: tuple[str, ...], accept: frozenset[str], reject: frozenset[str]) -> bool:
    return labels_by_definition(graph, accept, reject | set(lost))[graph.thesis] == "in"


def exhaustive(
    graph: Graph,
    items: tuple[str, ...],
    accept: frozenset[str] = frozenset(),
    reject: frozenset[str] = frozenset(),
) -> tuple[str, str]:
    """All minimal cuts, and all minimal bases, by trying every set."""
    sets = [frozenset(one) for one in chain(*(combinations(items, size) for size in range(len(items) + 1)))]
    failing = [one for one in sets if not stands(graph, tuple(one), accept, reject)]
    keeping = [one for one in sets if stands(graph, tuple(set(items) - one), accept, reject)]
    minimal = [one for one in failing if not any(other < one for other in failing)]
    bases = [one for one in keeping if not any(other < one for other in keeping)]
    return as_text(tuple(map(tuple, minimal))), as_text(tuple(map(tuple, bases)))


@thorough(500)
@given(st.data())
def test_cuts_and_bases_agree_with_trying_every_set(data: st.DataObject) -> None:
    graph = data.draw(any_map(8))
    accept, reject = data.draw(decisions(graph))
    found = cuts(graph, accept=accept, reject=reject, limit=8)
    if not stands(graph, (), accept, reject):
        assert found.cuts.sets == ()
        return
    minimal, bases = exhaustive(graph, found.premises, accept, reject)
    assert found.cuts.complete
    assert as_text(found.cuts.sets) == minimal
    if found.two_sided:
        assert found.bases is None
    else:
        assert as_text(found.bases) == bases


@thorough(300)
@given(st.data())
def test_every_cut_brings_the_thesis_down_and_nothing_less_does(data: st.DataObject) -> None:
    graph = data.draw(random_maps(size=8, sides=True) | grown_maps())
    found = cuts(graph, limit=2)
    for cut in found.cuts.sets:
        assert not stands(graph, cut, frozenset(), frozenset())
        assert all(stands(graph, cut[:n] + cut[n + 1 :], frozenset(), frozenset()) for n in range(len(cut)))
    if not found.two_sided and found.bases is not None:
        assert all(set(base) & set(cut) for base in found.bases for cut in found.cuts.sets)


@thorough(400)
@given(st.data())
def test_section_cuts_agree_with_trying_every_set_of_sections(data: st.DataObject) -> None:
    graph = data.draw(any_map(8))
    accept, reject = data.draw(decisions(graph))
    found = section_cuts(graph, accept=accept, reject=reject)
    if not stands(graph, (), accept, reject):
        assert found.sets == ()
        return
    side = sides(graph)
    failing = []
    for size in range(4):
        for chosen in combinations("ABC", size):
            lost = tuple(
                key
                for key, claim in graph.claims.items()
                if claim.sections
                and set(claim.sections) <= set(chosen)
                and key != "T"
                and side.get(key) is not Side.OPPONENT
            )
            if not stands(graph, lost, accept, reject):
                failing.append(frozenset(chosen))
    minimal = [one for one in failing if not any(other < one for other in failing)]
    assert as_text(found.sets) == as_text(tuple(map(tuple, minimal)))
    assert found.complete


@thorough(200)
@given(any_map(7))
def test_what_falls_with_a_premise_is_what_its_rejection_takes_along(graph: Graph) -> None:
    before = labels_by_definition(graph)
    for load in cuts(graph).loads:
        after = labels_by_definition(graph, (), {load.claim})
        others = [key for key in graph.claims if key != load.claim]
        assert load.falls == sum(before[key] == "in" != after[key] for key in others)


def test_where_there_is_no_small_cut_the_search_goes_on_to_the_smallest() -> None:
    graph = small_map("\n".join(f"i{n}: T <- a{n}, b{n}\nk{n}: b{n} <- c{n}, d{n}" for n in range(4)))
    assert cuts(graph).cuts.sets == ()
    found = cuts(graph, deepest=6).cuts
    assert (len(found.sets), {len(one) for one in found.sets}, found.limit) == (81, {4}, 4)
    assert cuts(graph, limit=1, deepest=3).cuts == SetCuts((), 3, complete=False)


@thorough(200)
@given(st.data())
def test_loads_and_bases_from_sets_that_are_not_listed_are_those_of_all_sets(data: st.DataObject) -> None:
    graph = data.draw(random_maps(size=8, sides=True) | grown_maps())
    everything = cuts(graph, limit=11)
    some = cuts(graph, limit=1, deepest=2)
    if some.exact and everything.exact:
        assert (some.loads, some.bases) == (everything.loads, everything.bases)


def test_of_a_mixed_circle_nothing_is_said_beyond_the_sets_that_were_tried() -> None:
    graph = small_map("i: T <- a\nj: a <- b\nk: b <- a\nl: b <- c\nx: a <x o\ny: o <x b\nz: o <x r\nm: b <- d")
    assert cuts(graph, limit=1, deepest=2).exact == cuts(graph, limit=1, deepest=2).cuts.complete


def test_a_search_set_by_set_goes_on_to_the_smallest_too() -> None:
    lines = "\n".join(f"i{n}: T <- a{n}" for n in range(4))
    graph = small_map(f"{lines}\nx: T <x o\ny: o <x a0\nz: o <- a0")
    assert cuts(graph).two_sided
    assert cuts(graph, deepest=6).cuts.sets == (("a0", "a1", "a2", "a3"),)

"""How the thesis depends on each section: verdicts, causes, lines, and what a section lends."""

from __future__ import annotations

from collections.abc import Set

from hypothesis import given
from hypothesis import strategies as st
from small_maps import any_map, decisions, grown_maps, labels_by_definition, random_maps, small_map, thorough

from argmap.analysis.dependence import dependence
from argmap.analysis.labels import Standing
from argmap.analysis.lending import Loan
from argmap.analysis.outcomes import Cause, Dependence, Outcome, Part, Verdict
from argmap.model import Claim, Graph, Line, Section, Sign
from argmap.model.sides import Side, sides


def withdraw(graph: Graph, section: str) -> Outcome:
    return dependence(graph).row(section).withdraw


def test_an_attack_from_outside_the_sections_is_never_withdrawn() -> None:
    graph = small_map("i: T <- a\nx: T <x o\ny: o <x r", {"A": "a", "R": "r"})
    assert withdraw(graph, "R").verdict is Verdict.FALLS
    assert dependence(graph).row("R").delete.verdict is Verdict.FALLS


def test_a_section_of_the_opponents_alone_has_nothing_to_withdraw() -> None:
    graph = small_map("i: T <- a\nx: T <x o\ny: o <x r", {"A": "a r", "O": "o"})
    found = dependence(graph).row("O")
    assert (found.withdraw.verdict, found.withdraw.cause) == (Verdict.UNAFFECTED, Cause.NOTHING)
    assert found.given_up == ()
    assert found.part is Part.NONE


def test_a_section_that_bears_on_nothing_says_so() -> None:
    found = withdraw(small_map("i: T <- a\nj: d <- c", {"A": "a", "D": "c d"}), "D")
    assert (found.verdict, found.cause) == (Verdict.UNAFFECTED, Cause.OFF_THESIS)


def test_an_answer_to_what_fails_anyway_is_not_needed() -> None:
    graph = small_map("i: T <- a\nx: T <x o\nj: o <- p\nk: p <- o\ny: o <x r", {"R": "r"})
    found = withdraw(graph, "R")
    assert (found.verdict, found.cause) == (Verdict.UNAFFECTED, Cause.NOT_NEEDED)


def test_one_of_two_answers_weakens() -> None:
    graph = small_map("i: T <- a\nx: T <x o\ny: o <x r\nz: o <x s", {"R": "r", "S": "s"})
    found = withdraw(graph, "R")
    assert (found.verdict, found.loss, found.line_lost, found.lines) == (Verdict.WEAKENED, "r", "y", ("i",))


def test_a_line_that_is_undercut_weakens_by_the_objection_that_nobody_answers_any_more() -> None:
    graph = small_map("i: T <- a\nj: T <- b\nx: i <x u\ny: u <x r", {"R": "r"})
    found = withdraw(graph, "R")
    assert (found.verdict, found.unanswered, found.loss, found.line_lost) == (Verdict.WEAKENED, "u", "r", "i")


def test_a_claim_that_is_lost_nearer_by_than_its_objection_is_the_nearest_loss() -> None:
    graph = small_map("i: T <- a\nj: T <- b\nx: a <x o\ny: o <x r", {"R": "r"})
    found = withdraw(graph, "R")
    assert (found.unanswered, found.loss) == (None, "a")


def test_an_argument_for_an_answered_objection_that_is_itself_no_longer_answered_weakens() -> None:
    graph = small_map("i: T <- a\nx: a <x c\nl: c <- d\ny: c <x f\nz: d <x g\nw: g <x d", {"D": "g"})
    found = withdraw(graph, "D")
    assert (found.verdict, found.loss, found.line_lost, found.unanswered) == (Verdict.WEAKENED, None, None, "d")


def test_an_undercut_of_a_line_that_the_reader_accepts_matters_to_nothing() -> None:
    graph = small_map("i: T <- a\nx: i <x o\ny: o <x r", {"A": "a", "R": "o r"})
    assert withdraw(graph, "R").verdict is Verdict.FALLS
    accepted = dependence(graph, accept={"i"}).row("R").withdraw
    assert (accepted.verdict, accepted.cause) == (Verdict.UNAFFECTED, Cause.NOT_NEEDED)


def test_a_line_that_is_open_is_not_down_and_a_thesis_that_is_open_is_neither() -> None:
    graph = small_map("i: T <- a\nj: T <- b\nx: b <x o\ny: o <x b", {"B": "b"})
    assert withdraw(graph, "B").cause is Cause.NOT_NEEDED
    graph = small_map("i: T <- a\nx: T <x o\ny: o <x o\nj: T <- b", {"B": "b"})
    assert withdraw(graph, "B").cause is Cause.THESIS_OPEN


def test_what_the_reader_has_given_up_cannot_be_withdrawn_again() -> None:
    graph = small_map("i: T <- a\nj: T <- b", {"B": "b"})
    assert dependence(graph, reject={"b"}).row("B").withdraw.cause is Cause.GIVEN_UP


def test_lines_are_joined_by_the_claims_that_they_fall_with() -> None:
    graph = small_map("i: T <- p, q\nj: T <- p\nk: T <- q\nm: T <- r")
    found = dependence(graph)
    assert found.groups == (("i", "j", "k"), ("m",))
    assert found.shared == (("p", ("i", "j")), ("q", ("i", "k")))


def test_a_fall_into_doubt() -> None:
    graph = small_map("i: T <- a\nx: T <x o\ny: o <x r\nz: o <x b\nw: b <x o", {"R": "r"})
    found = withdraw(graph, "R")
    assert (found.verdict, found.cause, found.thesis) == (Verdict.IN_DOUBT, Cause.CONTESTED, Standing.OPEN)


def test_a_thesis_raised_and_restored_by_striking_the_objections() -> None:
    graph = small_map("i: T <- a\nx: T <x o\ny: T <x s\nz: s <x s", {"A": "a", "O": "o"})
    found = dependence(graph)
    assert found.standing is Standing.OUT
    assert found.row("O").delete.verdict is Verdict.RAISED
    assert found.row("O").part is Part.OPPOSITION
    only = dependence(small_map("i: T <- a\nx: T <x o", {"A": "a", "O": "o"}))
    assert only.row("O").delete.verdict is Verdict.RESTORED


def test_the_thesis_is_never_given_up_with_its_section() -> None:
    found = dependence(small_map("i: T <- a", {"I": "T a"})).row("I")
    assert found.given_up == ("a",)
    assert found.claims == ("T", "a")


def test_sections_come_in_the_essays_order_and_count_their_claims() -> None:
    graph = small_map("i: T <- a\nx: a <x o\ny: b <x b", {"A": "T a", "O": "o", "S": "b"})
    found = dependence(graph)
    assert [row.section for row in found.sections] == ["A", "O", "S"]
    assert [(row.standing_in, row.standing_open, row.standing_out) for row in found.sections] == [
        (0, 0, 2),
        (1, 0, 0),
        (0, 1, 0),
    ]


def test_unstated_premises_have_a_row_of_their_own_besides_their_section() -> None:
    found = dependence(small_map("i: T <- a, w\nj: T <- b", {"A": "a w", "B": "b"}, implicit="w"))
    assert found.unstated is not None
    assert found.unstated.section is None
    assert found.unstated.given_up == ("w",)
    assert found.unstated.withdraw.verdict is Verdict.WEAKENED
    assert found.row("A").given_up == ("a", "w")


def test_a_map_without_unstated_premises_has_no_such_row() -> None:
    assert dependence(small_map("i: T <- a", {"A": "a"})).unstated is None


def test_three_lines_on_one_lemma_are_one_line() -> None:
    graph = small_map("i: T <- a\nj: T <- b\nk: T <- c\nl: a <- m\nn: b <- m\no: c <- m")
    assert dependence(graph).groups == (("i", "j", "k"),)


def test_lines_that_share_a_claim_neither_needs_are_independent() -> None:
    graph = small_map("i: T <- a\nj: T <- b\nk: a <- m\nl: a <- n\no: b <- m\np: b <- q")
    assert dependence(graph).independent == 2


def test_lines_that_share_a_defence_are_not_independent() -> None:
    graph = small_map("i: T <- a\nj: T <- b\nx: i <x u\ny: j <x u\nz: u <x r")
    assert dependence(graph).groups == (("i", "j"),)


def test_a_section_lends_its_claims_and_may_work_only_through_another() -> None:
    graph = small_map("i: T <- a\nj: a <- b\nk: T <- c\nl: a <- c", {"A": "T a", "B": "b", "C": "c"})
    found = dependence(graph)
    assert found.row("B").lends == (Loan("b", "A", supports=True),)
    assert not found.row("B").direct
    assert found.row("B").through == ("A",)
    assert found.row("C").direct
    assert found.row("C").through == ()


def test_a_reply_is_lent_in_defence() -> None:
    graph = small_map("i: T <- a\nx: i <x o\ny: o <x r", {"A": "T a o", "R": "r"})
    assert dependence(graph).row("R").lends == (Loan("r", "A", supports=False),)


def test_a_reader_who_accepts_a_claim_keeps_it_when_its_section_goes() -> None:
    graph = small_map("i: T <- a", {"A": "a"})
    assert dependence(graph, accept={"a"}).row("A").withdraw.verdict is Verdict.UNAFFECTED


def test_a_chain_of_ten_thousand_sections_deep_is_no_matter() -> None:
    size = 10_000
    keys = ["T", *(f"c{n}" for n in range(1, size))]
    graph = Graph.of(
        thesis="T",
        claims=[Claim(key, key, sections=(f"s{n // 1000}",)) for n, key in enumerate(keys)],
        lines=[Line(f"l{n}", Sign.SUPPORT, (keys[n + 1],), keys[n]) for n in range(size - 1)],
        sections=[Section(f"s{n}", n + 1, str(n)) for n in range(10)],
    )
    assert {row.withdraw.verdict for row in dependence(graph).sections} == {Verdict.FALLS}


def lost(graph: Graph, section: str | None, *, struck: bool) -> set[str]:
    """The claims that go with a section (None: with the unstated premises), by the definition."""
    side = sides(graph)
    return {
        key
        for key, claim in graph.claims.items()
        if key != graph.thesis
        and (claim.implicit if section is None else claim.sections == (section,))
        and (struck or side.get(key) is not Side.OPPONENT)
    }


def resting_on(graph: Graph, before: dict[str, str], bare: dict[str, str], accept: Set[str]) -> set[str]:
    """What the thesis rests on, if `bare` are the labels when the author gives up everything."""
    found = {graph.thesis}
    queue = [graph.thesis]
    while queue:
        key = queue.pop()
        if before[key] == bare[key]:
            continue
        if key in graph.lines:
            body = [p for p in graph.lines[key].premises if before[key] == "in" or before[p] == "out"]
        else:
            body = [line.id for line in graph.supporting(key) if before[key] == "out" or before[line.id] == "in"]
        against = [a.id for a in graph.attacking(key) if before[key] == "in" or before[a.id] == "in"]
        if key in accept:
            against = []
        if before[key] == "open":
            body = against = []
        fresh = {*body, *against} - found
        found |= fresh
        queue.extend(fresh)
    return found


def verdict_by_definition(
    graph: Graph, accept: Set[str], reject: Set[str], section: str | None, *, struck: bool
) -> tuple[str, list[str]]:
    before = labels_by_definition(graph, accept, reject)
    gone = lost(graph, section, struck=struck)
    after = labels_by_definition(graph, accept, set(reject) | gone)
    side = sides(graph)
    everything = {k for k in graph.claims if k != graph.thesis and side.get(k) is not Side.OPPONENT}
    bare = labels_by_definition(graph, accept, set(reject) | everything | (gone if struck else set()))
    lines = [line.id for line in graph.supporting(graph.thesis) if after[line.id] == "in"]
    was, now = before[graph.thesis], after[graph.thesis]
    if (was, now) == ("in", "in"):
        changed = any(before[key] != after[key] for key in resting_on(graph, before, bare, accept))
        return "weakened" if changed else "unaffected", lines
    names = {("in", "out"): "falls", ("in", "open"): "in doubt", ("open", "out"): "lowered", ("out", "open"): "raised"}
    return "unaffected" if was == now else names.get((was, now), "restored"), lines


@thorough(400)
@given(st.data())
def test_verdicts_are_those_of_the_definition(data: st.DataObject) -> None:
    graph = data.draw(any_map(7))
    accept, reject = data.draw(decisions(graph))
    found = dependence(graph, accept=accept, reject=reject)
    rows = [*found.sections, *([found.unstated] if found.unstated else [])]
    for row in rows:
        for outcome, struck in ((row.withdraw, False), (row.delete, True)):
            verdict, lines = verdict_by_definition(graph, accept, reject, row.section, struck=struck)
            assert (outcome.verdict.value, list(outcome.lines)) == (verdict, lines)


@thorough(300)
@given(st.data())
def test_lines_are_grouped_by_the_claims_that_bring_them_down(data: st.DataObject) -> None:
    graph = data.draw(random_maps(size=7, sides=True) | grown_maps(size=7))
    found = dependence(graph)
    side = sides(graph)
    groups = {line: {line} for line in found.lines}
    for key in graph.claims:
        if key == "T" or side.get(key) is Side.OPPONENT:
            continue
        after = labels_by_definition(graph, (), {key})
        together = [line for line in found.lines if after[line] != "in"]
        merged = set().union(*(groups[line] for line in together))
        groups.update(dict.fromkeys(merged, merged))
    assert {frozenset(group) for group in found.groups} == {frozenset(group) for group in groups.values()}


def test_one_dependence_is_equal_to_another_of_the_same_map() -> None:
    graph = small_map("i: T <- a\nj: T <- b", {"A": "a", "B": "b"})
    first: Dependence = dependence(graph)
    assert first == dependence(graph)

"""When a claim stands, and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_maps import any_map, decisions, labels_by_definition, small_map, thorough

from argmap.analysis.labels import Label, Reason, Standing, label
from argmap.errors import UsageError
from argmap.model import Claim, Graph, Line, Sign


def standings(graph: Graph, accept: str = "", reject: str = "") -> dict[str, str]:
    labels = label(graph, accept=frozenset(accept.split()), reject=frozenset(reject.split()))
    return {key: found.standing.value for key, found in labels.items()}


def in_(graph: Graph, accept: str = "", reject: str = "") -> str:
    """The claims that are in, parted by blanks."""
    return " ".join(k for k, v in standings(graph, accept, reject).items() if v == "in" and k in graph.claims)


def test_a_claim_nobody_argues_for_is_granted_and_what_it_supports_is_argued() -> None:
    labels = label(small_map("i: T <- a, b"))
    assert labels["a"] == Label(Standing.IN, Reason.GRANTED)
    assert labels["i"] == Label(Standing.IN, Reason.ARGUED, ("a", "b"))
    assert labels["T"] == Label(Standing.IN, Reason.ARGUED, ("i",))


def test_a_thesis_nobody_argues_for_is_out_as_unsupported() -> None:
    graph = small_map("j: p <- T", {"A": "p"})
    assert label(graph)["T"] == Label(Standing.OUT, Reason.UNSUPPORTED)
    assert label(graph)["p"] == Label(Standing.OUT, Reason.UNSUPPORTED, ("j",))
    assert in_(graph, accept="T") == "p T"


def test_an_objection_that_stands_defeats_and_one_that_is_answered_does_not() -> None:
    graph = small_map("i: T <- a\nx: T <x o\ny: o <x r")
    labels = label(graph)
    assert labels["T"].standing is Standing.IN
    assert labels["o"] == Label(Standing.OUT, Reason.DEFEATED, ("y",))
    assert label(graph, reject={"r"})["T"] == Label(Standing.OUT, Reason.DEFEATED, ("x",))


def test_an_undercut_defeats_the_step_and_leaves_premise_and_conclusion_alone() -> None:
    graph = small_map("i1: T <- a\ni2: T <- b\nx: i1 <x u")
    labels = label(graph)
    assert labels["i1"] == Label(Standing.OUT, Reason.DEFEATED, ("x",))
    assert labels["a"].standing is Standing.IN
    assert labels["T"] == Label(Standing.IN, Reason.ARGUED, ("i2",))
    assert label(graph, accept={"i1"})["i1"] == Label(Standing.IN, Reason.ACCEPTED)


def test_an_accepted_line_still_needs_its_premises() -> None:
    graph = small_map("i: T <- a\nx: i <x u")
    assert label(graph, accept={"i"}, reject={"a"})["i"] == Label(Standing.OUT, Reason.UNSUPPORTED, ("a",))


def test_a_circle_of_support_does_not_hold_itself_up() -> None:
    graph = small_map("r1: T <- a\nr2: a <- b\nr3: b <- a")
    labels = label(graph)
    assert {labels[key].reason for key in ("T", "a", "b")} == {Reason.CIRCULAR}
    assert labels["a"].by == ("r2",)
    assert labels["r2"].by == ("b",)
    assert in_(graph, accept="a") == "T a b"


def test_a_circle_with_a_footing_stands_and_falls_with_it() -> None:
    graph = small_map("r1: T <- a\nr2: a <- b\nr3: b <- a\nr4: a <- c")
    assert in_(graph) == "T a b c"
    labels = label(graph, reject={"c"})
    assert labels["a"] == Label(Standing.OUT, Reason.CIRCULAR, ("r2",))
    assert labels["r4"] == Label(Standing.OUT, Reason.UNSUPPORTED, ("c",))


def test_a_claim_that_supports_itself_is_out() -> None:
    assert label(small_map("i: T <- a\nj: a <- a"))["a"] == Label(Standing.OUT, Reason.CIRCULAR, ("j",))


def test_a_claim_that_attacks_itself_is_undecided() -> None:
    labels = label(small_map("i: T <- a\nx: a <x a"))
    assert labels["a"] == Label(Standing.OPEN, Reason.CONTESTED, ("x",))
    assert labels["T"] == Label(Standing.OPEN, Reason.CONTESTED, ("i",))


def test_mutual_attack_is_undecided_until_the_reader_decides() -> None:
    graph = small_map("i: T <- a\nx: a <x o\ny: o <x a")
    assert set(standings(graph).values()) == {"open"}
    assert in_(graph, reject="o") == "T a"
    assert in_(graph, accept="a") == "T a"
    assert in_(graph, accept="o") == "o"


def test_a_rejected_claim_says_so() -> None:
    assert label(small_map("i: T <- a"), reject={"a"})["a"] == Label(Standing.OUT, Reason.REJECTED)


def test_the_same_id_accepted_and_rejected_is_refused() -> None:
    with pytest.raises(UsageError, match="`a` cannot be both"):
        label(small_map("i: T <- a"), accept={"a"}, reject={"a"})


def test_an_unknown_id_is_refused() -> None:
    with pytest.raises(UsageError, match="`zz`"):
        label(small_map("i: T <- a"), reject={"zz"})


def test_a_granted_claim_stands_without_its_argument() -> None:
    graph = small_map("i: T <- p, w, m\nj: m <- n", {"A": "p", "B": "m n"}, granted="m")
    assert label(graph, reject={"n"})["m"] == Label(Standing.IN, Reason.GRANTED)
    assert in_(graph, reject="n") == "p m T w"


@thorough(3000)
@given(st.data())
def test_labels_are_the_well_founded_model_by_its_definition(data: st.DataObject) -> None:
    graph = data.draw(any_map(7))
    accept, reject = data.draw(decisions(graph))
    found = {key: made.standing.value for key, made in label(graph, accept=accept, reject=reject).items()}
    assert found == labels_by_definition(graph, accept, reject)


@thorough(300)
@given(st.data())
def test_every_reason_is_borne_out_by_the_labels_it_names(data: st.DataObject) -> None:
    graph = data.draw(any_map(6))
    accept, reject = data.draw(decisions(graph))
    labels = label(graph, accept=accept, reject=reject)
    for key, found in labels.items():
        named = {labels[other].standing for other in found.by}
        attackers = {line.id for line in graph.attacking(key)}
        if found.reason is Reason.DEFEATED:
            assert named == {Standing.IN}
            assert set(found.by) <= attackers
        elif found.reason is Reason.ARGUED:
            assert named == {Standing.IN}
            assert not set(found.by) & attackers
        elif found.reason is Reason.CONTESTED:
            assert named == {Standing.OPEN}
        elif found.reason is Reason.CIRCULAR:
            assert named == {Standing.OUT}
            assert {labels[other].reason for other in found.by} == {Reason.CIRCULAR}
        elif found.reason is Reason.UNSUPPORTED:
            assert named <= {Standing.OUT}
        else:
            assert found.by == ()


def chain(length: int) -> Graph:
    keys = ["T", *(f"c{n}" for n in range(1, length))]
    lines = [Line(f"l{n}", Sign.SUPPORT, (keys[n + 1],), keys[n]) for n in range(length - 1)]
    return Graph.of(thesis="T", claims=[Claim(key, key) for key in keys], lines=lines)


def test_a_chain_of_a_hundred_thousand_claims_is_labelled() -> None:
    labels = label(chain(100_000))
    assert labels["T"] == Label(Standing.IN, Reason.ARGUED, ("l0",))


def test_a_circle_of_attacks_ten_thousand_long_is_labelled() -> None:
    size = 10_000
    lines = [Line(f"x{n}", Sign.ATTACK, (f"c{n + 1}",), f"c{n}") for n in range(size - 1)]
    lines.append(Line("back", Sign.ATTACK, ("c0",), f"c{size - 1}"))
    lines.append(Line("i", Sign.SUPPORT, ("c0",), "T"))
    graph = Graph.of(thesis="T", claims=[Claim("T", "T"), *(Claim(f"c{n}", "c") for n in range(size))], lines=lines)
    assert label(graph)["T"].reason is Reason.CONTESTED
    assert label(graph, reject={f"c{size - 1}"})["c1"].standing is Standing.OUT

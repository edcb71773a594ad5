"""The worked examples E1 to E8: what argmap says of them, to the letter.

`i: T <- a, b` supports, `x: T <x o` attacks; leaves are granted. A verdict reads "falls 0/1 (unsupported)": lines that
stand without the section, of those that stand with it.
"""

from __future__ import annotations

import pytest
from small_maps import as_text, loads, small_map

from argmap.analysis.cuts import cuts, section_cuts
from argmap.analysis.dependence import dependence
from argmap.analysis.labels import label
from argmap.analysis.outcomes import Dependence, Outcome, Part
from argmap.analysis.whatif import what_if
from argmap.model import Graph

E1 = small_map("r1: T <- a1, a2\nr2: T <- b", {"I": "T", "A": "a1 a2", "B": "b"})
E2 = small_map("r1: T <- a, L\nr2: T <- c, L\nr3: L <- p", {"A": "a", "B": "L p", "C": "c"})
E3 = small_map("i: T <- a\nx: T <x o\ny: o <x r", {"A": "a", "R": "o r"})
E4 = small_map("i1: T <- a\ni2: T <- b\nx: i1 <x u", {"A": "a", "B": "b"})
E4B = small_map("i1: T <- a\ni2: T <- b\nx: i1 <x u\nz: T <x o", {"A": "a", "B": "b"})
E5 = small_map("r1: T <- a\nr2: a <- b\nr3: b <- a", {"A": "a b"})
E5B = small_map("r1: T <- a\nr2: a <- b\nr3: b <- a\nr4: a <- c", {"A": "a b", "C": "c"})
E6 = small_map("i: T <- a\nx: a <x o\ny: o <x a", {"A": "a", "O": "o"})
E6B = small_map("i: T <- a\nx: a <x s\nw: s <x s", {"A": "a"})
E7 = small_map("i: T <- p, L\nj: L <- q\nk: L <- e", {"A": "p q", "B": "p", "C": "L", "D": "", "E": "e"})
E8 = small_map("i: T <- p, w, m\nj: m <- n", {"A": "p", "B": "m n"}, granted="m", implicit="w")
E8B = small_map("j: p <- T", {"A": "p"})


def told(outcome: Outcome, found: Dependence) -> str:
    cause = f" ({outcome.cause.value})" if outcome.cause else ""
    return f"{outcome.verdict.value} {len(outcome.lines)}/{len(found.lines)}{cause}"


def withdrawn(graph: Graph, section: str) -> str:
    found = dependence(graph)
    return told(found.row(section).withdraw, found)


def deleted(graph: Graph, section: str) -> str:
    found = dependence(graph)
    return told(found.row(section).delete, found)


def standings(graph: Graph, accept: str = "", reject: str = "") -> dict[str, str]:
    labels = label(graph, accept=set(accept.split()), reject=set(reject.split()))
    return {key: made.standing.value for key, made in labels.items()}


def after(graph: Graph, *, accept: str = "", reject: str = "") -> str:
    """Claims that fall and claims that rise, besides those decided."""
    change = what_if(graph, accept=set(accept.split()), reject=set(reject.split()))
    falls = [move.id for move in change.falls]
    rises = [move.id for move in change.rises]
    return f"falls: {' '.join(sorted(falls))}; rises: {' '.join(sorted(rises))}"


def lines(graph: Graph) -> str:
    found = dependence(graph)
    return f"{len(found.lines)}/{len(found.drawn)} lines, {found.independent} independent"


def test_e1_linked_and_convergent() -> None:
    assert set(standings(E1).values()) == {"in"}
    assert lines(E1) == "2/2 lines, 2 independent"
    assert withdrawn(E1, "A") == "weakened 1/2"
    assert withdrawn(E1, "B") == "weakened 1/2"
    assert withdrawn(E1, "I") == "unaffected 2/2 (nothing to withdraw)"
    assert section_cuts(E1).sets == (("A", "B"),)
    assert as_text(cuts(E1).cuts.sets) == "a1 b | a2 b"
    assert as_text(cuts(E1).bases) == "a1 a2 | b"
    assert loads(cuts(E1)) == "b (2; 2), a1 (2; 1), a2 (2; 1)"
    assert after(E1, reject="a1") == "falls: ; rises: "


def test_e2_shared_lemma() -> None:
    assert lines(E2) == "2/2 lines, 1 independent"
    assert withdrawn(E2, "A") == withdrawn(E2, "C") == "weakened 1/2"
    assert withdrawn(E2, "B") == "falls 0/2 (unsupported)"
    assert section_cuts(E2).sets == (("B",), ("A", "C"))
    assert as_text(cuts(E2).cuts.sets) == "a c | p"
    assert as_text(cuts(E2).bases) == "a p | c p"
    assert loads(cuts(E2)) == "p (1; 1), a (2; 1), c (2; 1)"
    assert after(E2, reject="p") == "falls: L T; rises: "
    assert after(E2, reject="L") == "falls: T; rises: "
    assert after(E2, reject="a") == "falls: ; rises: "


def test_e3_defence() -> None:
    assert standings(E3)["T"] == "in"
    assert standings(E3)["o"] == "out"
    assert withdrawn(E3, "A") == deleted(E3, "A") == "falls 0/1 (unsupported)"
    assert withdrawn(E3, "R") == "falls 1/1 (undefended)"
    assert deleted(E3, "R") == "unaffected 1/1 (not needed)"
    assert dependence(E3).row("A").part is Part.SUPPORT
    assert dependence(E3).row("R").part is Part.DEFENCE
    assert section_cuts(E3).sets == (("A",), ("R",))
    assert as_text(cuts(E3).cuts.sets) == "a | r"
    assert as_text(cuts(E3).bases) == "a r"
    assert after(E3, reject="r") == "falls: T; rises: o"
    assert standings(E3, reject="o")["T"] == "in"


def test_e4_undercut() -> None:
    assert standings(E4)["T"] == "in"
    assert standings(E4)["i1"] == "out"
    assert lines(E4) == "1/2 lines, 1 independent"
    assert withdrawn(E4, "A") == "unaffected 1/1 (line already down)"
    assert withdrawn(E4, "B") == "falls 0/1 (unsupported)"
    assert as_text(cuts(E4).cuts.sets) == "b"
    assert len(dependence(E4, accept={"i1"}).lines) == 2
    assert standings(E4, reject="i2")["T"] == "out"


def test_e4b_undercut_and_an_objection_that_stands() -> None:
    assert standings(E4B)["T"] == "out"
    assert standings(E4B)["i2"] == "in"
    assert withdrawn(E4B, "A") == "unaffected 1/1 (line already down)"
    assert withdrawn(E4B, "B") == "unaffected 0/1 (thesis already down)"
    assert cuts(E4B).cuts.sets == ()
    assert standings(E4B, reject="o")["T"] == "in"


def test_e5_circle() -> None:
    labels = label(E5)
    assert {(key, labels[key].standing.value, labels[key].reason.value) for key in ("T", "a", "b")} == {
        ("T", "out", "circular"),
        ("a", "out", "circular"),
        ("b", "out", "circular"),
    }
    assert set(standings(E5, accept="a").values()) == {"in"}


def test_e5b_circle_with_a_footing() -> None:
    assert set(standings(E5B).values()) == {"in"}
    assert withdrawn(E5B, "A") == withdrawn(E5B, "C") == "falls 0/1 (unsupported)"
    assert section_cuts(E5B).sets == (("A",), ("C",))
    assert as_text(cuts(E5B).cuts.sets) == "c"
    assert after(E5B, reject="c") == "falls: T a b; rises: "


def test_e6_standoff() -> None:
    assert set(standings(E6).values()) == {"open"}
    assert withdrawn(E6, "A") == "lowered 0/0 (unsupported)"
    assert withdrawn(E6, "O") == "unaffected 0/0 (nothing to withdraw)"
    assert deleted(E6, "O") == "restored 1/0"
    for changed in (standings(E6, reject="o"), standings(E6, accept="a")):
        assert changed["T"] == "in"
        assert changed["o"] == "out"
    assert standings(E6, accept="o")["T"] == "out"


def test_e6b_an_objection_that_attacks_itself() -> None:
    found = standings(E6B)
    assert found["T"] == found["a"] == found["s"] == "open"
    assert withdrawn(E6B, "A") == "lowered 0/0 (unsupported)"
    assert standings(E6B, reject="s")["T"] == "in"


def test_e7_depth_and_a_claim_in_two_sections() -> None:
    assert standings(E7)["T"] == "in"
    assert lines(E7) == "1/1 lines, 1 independent"
    assert withdrawn(E7, "A") == "weakened 1/1"
    assert dependence(E7).row("A").withdraw.loss == "q"
    assert withdrawn(E7, "B") == "unaffected 1/1 (said in other sections too)"
    assert withdrawn(E7, "C") == "falls 0/1 (unsupported)"
    assert withdrawn(E7, "D") == "unaffected 1/1 (nothing to withdraw)"
    assert withdrawn(E7, "E") == "weakened 1/1"
    assert section_cuts(E7).sets == (("C",), ("A", "B"), ("A", "E"))
    assert as_text(cuts(E7).cuts.sets) == "e q | p"
    assert as_text(cuts(E7).bases) == "e p | p q"
    assert loads(cuts(E7)) == "p (1; 1), e (2; 1), q (2; 1)"


def test_e8_unstated_and_granted() -> None:
    assert standings(E8)["T"] == "in"
    assert withdrawn(E8, "A").startswith("falls")
    assert withdrawn(E8, "B").startswith("falls")
    unstated = dependence(E8).unstated
    assert unstated is not None
    assert unstated.claims == ("w",)
    assert unstated.withdraw.verdict.value == "falls"
    assert section_cuts(E8).sets == (("A",), ("B",))
    assert as_text(cuts(E8).cuts.sets) == "m | p | w"
    assert [load.claim for load in cuts(E8).loads if load.size is None] == ["n"]
    assert standings(E8, reject="n")["T"] == "in"
    assert standings(E8, reject="w")["T"] == "out"
    assert standings(E8, reject="w")["m"] == "in"
    assert standings(E8, reject="i")["T"] == "out"


def test_e8b_a_thesis_nobody_argues_for() -> None:
    labels = label(E8B)
    assert (labels["T"].standing.value, labels["T"].reason.value) == ("out", "unsupported")
    assert labels["p"].standing.value == "out"
    assert set(standings(E8B, accept="T").values()) == {"in"}


WITHOUT_OBJECTIONS = [
    *((E1, "A"), (E1, "B"), (E2, "A"), (E2, "B"), (E2, "C"), (E4, "A"), (E4, "B"), (E5B, "A"), (E5B, "C")),
    *((E6, "A"), (E7, "A"), (E7, "B"), (E7, "C"), (E7, "D"), (E7, "E"), (E8, "A"), (E8, "B")),
]


@pytest.mark.parametrize(("graph", "section"), WITHOUT_OBJECTIONS)
def test_to_delete_is_to_withdraw_where_a_section_holds_no_objections(graph: Graph, section: str) -> None:
    assert withdrawn(graph, section) == deleted(graph, section)

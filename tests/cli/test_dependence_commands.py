"""`argmap depends` and `argmap what-if` as their readers meet them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Run

# E3 of the semantics: a section that only answers an objection.
DEFENCE = """\
argmap: 1
title: Defence
thesis: t
sections:
  - id: ground
    heading: The ground
    claims:
      t:
        text: The thesis holds.
        implicit: true
        because: [a]
        rebuttals: [o]
      a: {text: It has a ground., implicit: true}
  - id: answers
    heading: The answers
    claims:
      o: {text: There is an objection., implicit: true, rebuttals: [r]}
      r: {text: It has an answer., implicit: true}
source: {file: essay.txt, title: Defence, author: A, date: "2024"}
"""


@pytest.fixture
def defence(project: Path) -> str:
    (project / "essay.txt").write_text("The ground\n\nOne.\n\nThe answers\n\nTwo.\n")
    (project / "defence.yaml").write_text(DEFENCE)
    return "defence.yaml"


def test_depends_says_what_becomes_of_the_thesis_without_each_section(defence: str, run: Run) -> None:
    outcome = run("depends", defence)
    assert (outcome.code, outcome.err) == (0, "")
    told = outcome.out.splitlines()
    assert "     ✗ falls, no line of support is left; 0 of 1 line of support stands. Its part: support." in told
    lines = "1 of 1 line of support stands. Struck with its objections: unaffected. Its part: defence."
    assert f"     ✗ falls, an objection is left unanswered; {lines}" in told


def test_depends_as_json_has_stable_keys(defence: str, run: Run) -> None:
    data = json.loads(run("depends", defence, "--json").out)
    assert list(data) == [
        *("version", "map", "thesis", "sections", "unstated", "section_cuts"),
        *("premise_cuts", "loads", "bases", "two_sided"),
    ]
    assert [row["withdraw"]["cause"] for row in data["sections"]] == ["unsupported", "undefended"]
    assert data["section_cuts"] == {"sets": [["ground"], ["answers"]], "limit": 3, "complete": True}
    assert data["premise_cuts"]["sets"] == [["a"], ["r"]]
    assert data["bases"] == [["a", "r"]]
    assert [load["claim"] for load in data["loads"]] == ["a", "r"]


def test_depends_says_that_there_may_be_larger_sets(project: Path, run: Run) -> None:
    because = ", ".join(f"[{key}, x]" for key in "abcde")
    claims = "".join(f"  {key}: {{text: Says {key}.}}\n" for key in "abcdex")
    (project / "lemma.yaml").write_text(
        f"argmap: 1\ntitle: Lemma\nthesis: t\nclaims:\n  t: {{text: T., because: [{because}]}}\n{claims}"
    )
    told = run("depends", "lemma.yaml").out
    assert "  x\n  Sets of more than 3 premises that bring it down together are not listed.\n" in told
    outcome = run("depends", "lemma.yaml", "--limit", "5")
    assert "  a, b, c, d and e\n" in outcome.out
    assert "not listed" not in outcome.out
    assert outcome.err == "argmap: sets of more than 4 can be very many, and take long to find\n"
    assert run("depends", "lemma.yaml", "--limit", "4").err == ""


def test_a_thesis_that_the_reader_accepts_needs_no_premise(defence: str, run: Run) -> None:
    told = run("depends", defence, "--accept", "t").out
    assert told.endswith("when all others go, one set a row\n  (none is needed)\n")


def test_what_if_tells_the_chain(defence: str, run: Run) -> None:
    outcome = run("what-if", defence, "--reject", "r")
    assert outcome.code == 0
    assert outcome.out == (
        "If r is rejected:\n"
        "The thesis ✗ falls from in to out, defeated by o; 1 of 1 line of support stands.\n"
        "\n"
        "✓ → ✗ r §2 It has an answer.\n"
        "└─ ✗ → ✓ o §2 There is an objection.\n"
        "   └─ ✓ → ✗ t §1 The thesis holds.\n"
        "\n"
        "falls: t\n"
        "rises: o\n"
    )


def test_what_if_as_json_has_the_chain_of_each_change(defence: str, run: Run) -> None:
    data = json.loads(run("what-if", defence, "--without", "answers", "--json").out)
    assert data["thesis"] == {
        "id": "t",
        "before": "in",
        "after": "out",
        "lines_before": ["t.1"],
        "lines_after": ["t.1"],
    }
    assert [(move["id"], move["chain"]) for move in data["falls"]] == [("t", ["r", "o.r1", "o", "t.r1", "t"])]
    assert [move["id"] for move in data["rises"]] == ["o"]


def test_what_if_and_depends_take_sections_by_number(defence: str, run: Run) -> None:
    assert run("what-if", defence, "--without", "2").out == run("what-if", defence, "--without", "answers").out
    assert run("depends", defence, "--without", "§2").out == run("depends", defence, "--without", "answers").out


def test_what_if_says_when_nothing_changes(defence: str, run: Run) -> None:
    assert run("what-if", defence, "--reject", "o").out == (
        "If o is rejected:\n"
        "The thesis ✓ is in as before; 1 of 1 line of support stands.\n"
        "No change in o, which was so before.\n"
        "Nothing changes.\n"
    )


def test_what_if_needs_a_decision(defence: str, run: Run) -> None:
    outcome = run("what-if", defence)
    assert outcome.code == 2
    assert "--reject" in outcome.err


def test_a_long_chain_of_changes_stops_where_there_is_no_room_for_its_text(project: Path, run: Run) -> None:
    claims = "".join(f"  c{n}: {{text: Claim {n}., because: [c{n + 1}]}}\n" for n in range(300))
    (project / "chain.yaml").write_text(
        f"argmap: 1\ntitle: Chain\nthesis: c0\nclaims:\n{claims}  c300: {{text: The last.}}\n"
    )
    shown = run("what-if", "chain.yaml", "--reject", "c300", "--width", "80").out
    assert max(map(len, shown.splitlines())) <= 80
    assert "(goes on:" in shown
    assert "and 100 more: see --json" in shown
    assert "c0 Claim 0." in run("what-if", "chain.yaml", "--reject", "c300").out


def of_lines(count: int) -> str:
    """A thesis with so many lines of support, each of two premises."""
    lines = "".join(f"      - [a{n}, b{n}]\n" for n in range(count))
    claims = "".join(f"  {kind}{n}: {{text: Ground {kind}{n}.}}\n" for n in range(count) for kind in "ab")
    return f"argmap: 1\ntitle: Lines\nthesis: t\nclaims:\n  t:\n    text: It is so.\n    because:\n{lines}{claims}"


def test_where_three_premises_are_too_few_the_smallest_sets_are_looked_for(project: Path, run: Run) -> None:
    (project / "five.yaml").write_text(of_lines(5))
    cuts = json.loads(run("depends", "five.yaml", "--json").out)["premise_cuts"]
    assert (len(cuts["sets"]), cuts["limit"], cuts["complete"]) == (32, 5, True)
    told = run("depends", "five.yaml").out
    assert "  The thesis survives the loss of any 4 premises.\n  a0, a1, a2, a3 and a4\n" in told
    limited = run("depends", "five.yaml", "--limit", "4").out
    assert "The thesis survives the loss of any 4 premises. Larger sets are not listed." in limited


def test_premises_that_are_in_no_set_are_shown_with_what_falls_with_them(project: Path, run: Run) -> None:
    (project / "many.yaml").write_text(
        of_lines(14) + "  c: {text: It follows., because: [a3]}\n  d: {text: That too., because: [c]}\n"
    )
    told = run("depends", "many.yaml").out
    assert "\na3       more than 6            2  Ground a3.\n" in told
    assert "  27 premises are in no set of up to 6 that brings the thesis down: a0, a1, a10, " in told
    assert told.endswith("\n  Not known: some sets that bring it down may be missing.\n")


def test_sets_that_are_too_large_to_be_listed_still_say_what_each_premise_carries(project: Path, run: Run) -> None:
    (project / "seven.yaml").write_text(of_lines(7))
    told = run("depends", "seven.yaml").out
    assert "The thesis survives the loss of any 6 premises. Larger sets are not listed.\n" in told
    assert "\na0       this and 6 more    64            0  Ground a0.\n" in told
    assert "when all others go, one set a row\n  a0 and b0\n  a1 and b1\n" in told
    limited = run("depends", "seven.yaml", "--limit", "3").out
    assert limited.endswith("\n  Not known: some sets that bring it down may be missing.\n")


def test_what_alone_brings_the_thesis_down_is_told_apart_from_what_does_so_together(project: Path, run: Run) -> None:
    (project / "both.yaml").write_text(
        "argmap: 1\nthesis: t\nclaims:\n"
        "  t: {text: T., because: [[a, b], [a, c]]}\n  a: {text: A.}\n  b: {text: B.}\n  c: {text: C.}\n"
    )
    told = run("depends", "both.yaml").out
    assert "\nEach of these premises alone brings the thesis down\n  a\n" in told
    assert "\nPremises that bring the thesis down only together, one set a row\n  b and c\n" in told


def test_premises_without_load_are_named(project: Path, run: Run) -> None:
    map_file = project / "idle.yaml"
    map_file.write_text(
        "argmap: 1\nthesis: t\nclaims:\n  t: {text: T., because: [a, [a, b]]}\n  a: {text: A.}\n  b: {text: B.}\n"
    )
    assert "  1 premise carries no load: b.\n" in run("depends", map_file).out
    map_file.write_text(map_file.read_text().replace("[a, b]", "[a, b, c]") + "  c: {text: C.}\n")
    assert "  2 premises carry no load: b and c.\n" in run("depends", map_file).out


@pytest.mark.parametrize("decision", [("--reject", "a1"), ("--without", "ground")])
def test_what_is_given_up_itself_counts_among_what_falls(project: Path, run: Run, decision: tuple[str, str]) -> None:
    (project / "essay.txt").write_text("Ground\n\nOne.\n")
    (project / "two.yaml").write_text(
        "argmap: 1\nthesis: t\nsource: {file: essay.txt}\nclaims:\n  t: {text: T., because: [a1, a2]}\n"
        "  a2: {text: B.}\nsections:\n- {id: ground, heading: Ground, claims: {a1: {text: A., implicit: true}}}\n"
    )
    told = run("what-if", "two.yaml", *decision).out
    assert told.endswith("falls: nothing else\nrises: nothing\n")


def test_of_a_thesis_that_does_not_stand_no_sets_are_told(defence: str, run: Run) -> None:
    told = run("depends", defence, "--reject", "a").out
    assert told.endswith("\nThe thesis does not stand, so that no loss can bring it down.\n")


def test_what_if_tells_first_what_the_thesis_falls_through(project: Path, run: Run) -> None:
    (project / "essay.txt").write_text("The ground\n\nOne.\n\nThe answers\n\nTwo.\n")
    more = "      s: {text: A further one., implicit: true}\n      q: {text: An aside., implicit: true}\nsource"
    (project / "more.yaml").write_text(
        DEFENCE.replace("source", more).replace("rebuttals: [r]", "rebuttals: [[q, r]]").replace("[a]", "[a, s]")
    )
    told = run("what-if", "more.yaml", "--reject", "a", "--without", "answers").out
    assert told == (
        "If a is rejected and §2 is given up:\n"
        "The thesis ✗ falls from in to out, for no line of support is left; "
        "0 of 2 lines of support stand, 2 stood before.\n"
        "\n"
        "✓ → ✗ a §1 It has a ground.\n"
        "└─ ✓ → ✗ t §1 The thesis holds. (together with s)\n"
        "✓ → ✗ r §2 It has an answer.\n"
        "└─ ✗ → ✓ o §2 There is an objection.\n"
        "\n"
        "also given up: s, q\n"
        "falls: t\n"
        "rises: o\n"
    )

"""AM3: objections, expectations, and whose views the thesis rests on."""

from __future__ import annotations

from rule_cases import findings, found

from argmap.rules import expectation_mismatch, opponent_supports_thesis, self_attack, unanswered_objection

# AM303 self-attack


def test_a_claim_must_not_attack_itself() -> None:
    assert found(
        self_attack,
        """\
        argmap: 1
        thesis: t
        claims:
          t: {text: T., because: [a]}
          a: {text: A., rebuttals: [[b, a]]}
          b: {text: B.}
        """,
    ) == ["5:33 a"]


def test_undercutting_the_line_that_supports_oneself_is_no_self_attack() -> None:
    yaml = (
        "argmap: 1\nthesis: t\nclaims:\n  t: {text: T., because: [{premises: [a], rebuttals: [t]}]}\n  a: {text: A.}\n"
    )
    assert found(self_attack, yaml) == []


# AM304 unanswered-objection


def test_an_objection_that_stands_is_unanswered() -> None:
    yaml = """\
argmap: 1
thesis: t
claims:
  t: {text: T., because: [a, b]}
  a: {text: A., rebuttals: [[o, p]]}
  b: {text: B.}
  o: {text: O.}
  p: {text: P.}
"""
    [finding] = findings(unanswered_objection, yaml)
    assert found(unanswered_objection, yaml) == ["5:29 [o, p]"]
    assert finding.message == "nothing answers `o` and `p`, so that `a` does not hold"


def test_an_undercut_that_stands_is_unanswered() -> None:
    yaml = "argmap: 1\nthesis: t\nclaims:\n  t: {text: T., because: [{premises: [a], rebuttals: [o]}]}\n"
    [finding] = findings(unanswered_objection, f"{yaml}  a: {{text: A.}}\n  o: {{text: O.}}\n")
    assert finding.message == "nothing answers `o`, so that line `t.1` does not hold"


def test_an_answered_objection_is_not_reported_nor_is_its_answer() -> None:
    assert (
        found(
            unanswered_objection,
            """\
        argmap: 1
        thesis: t
        claims:
          t: {text: T., because: [a], rebuttals: [o]}
          a: {text: A.}
          o: {text: O., rebuttals: [r]}
          r: {text: R.}
        """,
        )
        == []
    )


def test_an_objection_whose_premise_is_defeated_is_answered() -> None:
    assert (
        found(
            unanswered_objection,
            """\
        argmap: 1
        thesis: t
        claims:
          t: {text: T., because: [a], rebuttals: [o]}
          a: {text: A.}
          o: {text: O., because: [p]}
          p: {text: P., rebuttals: [r]}
          r: {text: R.}
        """,
        )
        == []
    )


def test_a_standoff_is_open_and_not_unanswered() -> None:
    standoff = "argmap: 1\nthesis: t\nclaims:\n  t: {text: T., because: [a]}\n"
    standoff += "  a: {text: A., rebuttals: [o]}\n  o: {text: O., rebuttals: [a]}\n"
    assert found(unanswered_objection, standoff) == []


def test_an_objection_that_is_expected_to_stand_is_known() -> None:
    yaml = "argmap: 1\nthesis: t\nclaims:\n  t: {text: T., because: [a, b]}\n"
    yaml += "  a: {text: A., rebuttals: [o]}\n  b: {text: B.}\n  o: {text: O.}\n"
    assert found(unanswered_objection, yaml) == ["5:29 o"]
    assert found(unanswered_objection, f"{yaml}expect: {{in: [o]}}\n") == []


def test_objections_to_what_the_thesis_does_not_rest_on_are_of_no_interest() -> None:
    assert (
        found(
            unanswered_objection,
            """\
        argmap: 1
        thesis: t
        claims:
          t: {text: T., because: [a]}
          a: {text: A.}
          then: {text: Rests on the thesis., because: [t], rebuttals: [o]}
          x: {text: X., aside: true, rebuttals: [o]}
          o: {text: O.}
        """,
        )
        == []
    )


def test_of_a_map_with_errors_nothing_is_said() -> None:
    faulty = "argmap: 1\nthesis: t\nclaims:\n  t: {text: T., because: [a], rebuttals: [o, misspelt]}\n"
    assert found(unanswered_objection, f"{faulty}  a: {{text: A.}}\n  o: {{text: O.}}\n") == []


# AM306 expectation-mismatch

EXPECTING = """\
argmap: 1
thesis: t
source: {{file: essay.txt}}
sections:
  - id: one
    heading: One
    claims:
      t: {{text: T., because: [a, b], rebuttals: [o]}}
      a: {{text: A.}}
  - id: two
    heading: Two
    claims:
      b: {{text: B., rebuttals: [o]}}
      r: {{text: R.}}
  - id: three
    heading: Three
    claims:
      aside: {{text: S., aside: true}}
  - id: four
    heading: Four
    claims:
      o: {{text: O., rebuttals: [r]}}
      x: {{text: X., because: [y]}}
      y: {{text: Y., rebuttals: [z]}}
      z: {{text: Z., rebuttals: [y]}}
expect: {{{expect}}}
"""


def expected(expect: str) -> list[str]:
    return [finding.message for finding in findings(expectation_mismatch, EXPECTING.format(expect=expect))]


def test_what_the_map_says_is_as_expected() -> None:
    assert expected("in: [t, a, r], out: [o], open: [x, y, z]") == []
    assert expected("falls-without: [two], weakened-without: [one], stands-without: [one, three, four]") == []


def test_a_claim_of_another_standing_is_a_mismatch_with_the_reason() -> None:
    assert expected("in: [t, o], out: [x], open: [a]") == [
        "`o` is expected to be in, but is out (defeated: `r`)",
        "`x` is expected to be out, but is open (contested: `y`)",
        "`a` is expected to be open, but is in (granted)",
    ]


def test_a_section_of_another_weight_is_a_mismatch() -> None:
    assert expected("falls-without: [one, two], weakened-without: [two, three], stands-without: [two]") == [
        "the thesis is expected to fall without `one`, but it is weakened",
        "the thesis is expected to be weakened without `two`, but it falls (undefended)",
        "the thesis is expected to be weakened without `three`, but it is unaffected",
        "the thesis is expected to stand without `two`, but it falls (undefended)",
    ]


def test_a_thesis_that_does_not_stand_anyway_neither_falls_nor_stands_without_a_section() -> None:
    yaml = """\
argmap: 1
thesis: t
sections: [{id: one, heading: One, claims: {t: {text: T., because: [a], rebuttals: [o]}, a: {text: A.}}}]
claims: {o: {text: O.}}
expect: {falls-without: [one], stands-without: [one]}
"""
    assert [finding.message for finding in findings(expectation_mismatch, yaml)] == [
        "the thesis is expected to fall without `one`, but it is out as it is",
        "the thesis is expected to stand without `one`, but it is out as it is",
    ]


def test_a_mismatch_is_reported_at_its_entry() -> None:
    yaml = "argmap: 1\nthesis: t\nclaims:\n  t: {text: T., because: [a]}\n  a: {text: A.}\nexpect:\n  out: [t, a]\n"
    assert found(expectation_mismatch, yaml) == ["7:9 t", "7:12 a"]


def test_expectations_of_a_map_with_errors_wait() -> None:
    yaml = (
        "argmap: 1\nthesis: t\nclaims:\n  t: {text: T., because: [misspelt, a]}\n  a: {text: A.}\nexpect: {out: [a]}\n"
    )
    assert found(expectation_mismatch, yaml) == []


# AM307 opponent-supports-thesis


def test_a_reported_view_that_works_for_the_thesis_is_reported() -> None:
    assert found(
        opponent_supports_thesis,
        """\
        argmap: 1
        thesis: t
        voices: {council: The council, press: The press}
        claims:
          t: {text: T., because: [a, b, c], rebuttals: [o]}
          a: {text: A., voice: council}
          b: {text: B., voice: [council, author]}
          c: {text: C.}
          o: {text: An objection is an opponent's., voice: council, rebuttals: [r]}
          r: {text: A reply is for the thesis., voice: [council, press]}
          then: {text: Rests on the thesis., voice: council, because: [t]}
        """,
    ) == ["6:24 council", "10:48 [council, press]"]


def test_a_reported_view_that_decides_nothing_holds_nothing_up() -> None:
    yaml = """\
    argmap: 1
    thesis: t
    voices: {press: The press}
    claims:
      t: {text: T., because: [a, b]}
      a: {text: A.}
      b: {text: Contested., rebuttals: [o], voice: press}
      o: {text: An objection., rebuttals: [b]}
    """
    assert found(opponent_supports_thesis, yaml) == []

"""AM2: whether the lines of argument hang together."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from rule_cases import also, findings, found

from argmap.rules import (
    aside_that_bears,
    conflicting_lines,
    duplicate_line,
    off_thesis,
    orphan_claim,
    self_support,
    support_cycle,
    thesis_unsupported,
    two_sided,
)

# AM203 thesis-unsupported


def test_a_thesis_needs_a_line_that_supports_it() -> None:
    assert found(
        thesis_unsupported,
        """\
        argmap: 1
        thesis: t
        claims:
          t: {text: T., rebuttals: [a]}
          a: {text: A.}
        """,
    ) == ["4:3 t"]


def test_a_thesis_whose_only_line_is_faulty_is_not_called_unsupported() -> None:
    faulty = "argmap: 1\nthesis: t\nclaims:\n  t: {text: T., because: [misspelt]}\n  a: {text: A.}\n"
    assert found(thesis_unsupported, faulty) == []


def test_a_map_without_a_thesis_has_no_unsupported_one() -> None:
    assert found(thesis_unsupported, "argmap: 1\nclaims:\n  a: {text: A.}\n") == []


# AM204 support-cycle

CIRCLE = """\
argmap: 1
thesis: t
claims:
  t: {text: T., because: [a]}
  a: {text: A., because: [[b, d]]}
  b: {text: B., because: [d, c]}
  c: {text: C., because: [a]}
  d: {text: D.}
"""


def test_a_circle_is_reported_with_every_step() -> None:
    [finding] = findings(support_cycle, CIRCLE)
    assert found(support_cycle, CIRCLE) == ["5:28 b"]
    assert finding.message == ("3 claims support each other in a circle: `a` because `b` because `c` because `a`")
    assert finding.label == "`a` rests on `b` here"
    assert also(finding, CIRCLE) == [
        "map.yaml:6:30 c | `b` rests on `c` here",
        "map.yaml:7:27 a | `c` rests on `a` here",
    ]


def test_circles_that_share_a_claim_are_all_reported() -> None:
    assert found(
        support_cycle,
        """\
        argmap: 1
        thesis: t
        claims:
          t: {text: T., because: [a]}
          a: {text: A., because: [b, c]}
          b: {text: B., because: [a]}
          c: {text: C., because: [a]}
        """,
    ) == ["5:27 b", "5:30 c"]


def test_attacks_close_no_circle_of_support() -> None:
    standoff = "argmap: 1\nthesis: t\nclaims:\n  t: {text: T., because: [a]}\n"
    standoff += "  a: {text: A., rebuttals: [b]}\n  b: {text: B., rebuttals: [a], because: [a]}\n"
    assert found(support_cycle, standoff) == []


def test_a_claim_that_supports_itself_is_another_rules_matter() -> None:
    itself = "argmap: 1\nthesis: t\nclaims:\n  t: {text: T., because: [t]}\n"
    assert found(support_cycle, itself) == []
    assert found(self_support, itself) == ["4:27 t"]


def test_a_circle_of_thousands_of_claims_is_named_by_its_first() -> None:
    count = 3000
    chain = "".join(f"  c{i}: {{text: C., because: [c{(i + 1) % count}]}}\n" for i in range(count))
    [finding] = findings(support_cycle, f"argmap: 1\nthesis: c0\nclaims:\n{chain}")
    assert finding.message.startswith("3000 claims support each other in a circle: `c0` because `c1` because")
    assert finding.message.endswith("`c5` because …")
    assert len(finding.related) == support_cycle.MOST_STEPS - 1


def test_so_many_circles_are_reported_and_no_more() -> None:
    pairs = "".join(
        f"  a{i}: {{text: A., because: [b{i}]}}\n  b{i}: {{text: B., because: [a{i}]}}\n" for i in range(150)
    )
    assert len(findings(support_cycle, f"argmap: 1\nthesis: a0\nclaims:\n{pairs}")) == support_cycle.MOST_CYCLES


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=14))
def test_every_step_that_is_in_a_circle_is_in_one_that_is_reported(steps: list[tuple[int, int]]) -> None:
    premises = {c: sorted({p for claim, p in steps if claim == c and p != c}) for c in range(7)}
    claims = "".join(f"  c{c}: {{text: C., because: [{', '.join(f'c{p}' for p in premises[c])}]}}\n" for c in premises)
    yaml = f"argmap: 1\nthesis: c0\nclaims:\n{claims}"
    reported = set()
    for finding in findings(support_cycle, yaml):
        said = " ".join([finding.label, *(related.message for related in finding.related)])
        reported |= {(int(claim), int(premise)) for claim, premise in re.findall(r"`c(\d)` rests on `c(\d)`", said)}

    def reach(start: int) -> set[int]:
        seen, todo = set(), list(premises[start])
        while todo:
            claim = todo.pop()
            if claim not in seen:
                seen.add(claim)
                todo += premises[claim]
        return seen

    assert reported == {(c, p) for c in premises for p in premises[c] if c in reach(p)}


# AM205 self-support


def test_a_claim_among_its_own_linked_premises_supports_itself() -> None:
    yaml = "argmap: 1\nthesis: t\nclaims:\n  t: {text: T., because: [a, {premises: [a, t], id: l}]}\n  a: {text: A.}\n"
    assert found(self_support, yaml) == ["4:45 t"]


# AM207 orphan-claim


def test_a_claim_in_no_line_is_an_orphan_unless_it_is_an_aside() -> None:
    assert found(
        orphan_claim,
        """\
        argmap: 1
        thesis: t
        claims:
          t: {text: T., because: [a]}
          a: {text: A.}
          b: {text: B.}
          c: {text: C., aside: true}
        """,
    ) == ["6:3 b"]


def test_a_claim_that_a_misspelt_id_meant_is_no_orphan() -> None:
    yaml = "argmap: 1\nthesis: t\nclaims:\n  t: {text: T., because: [many-wold-come]}\n  many-would-come: {text: A.}\n"
    assert found(orphan_claim, yaml) == []


def test_a_claim_whose_id_has_to_be_written_anew_is_not_called_an_orphan_too() -> None:
    assert found(orphan_claim, "argmap: 1\nthesis: t\nclaims:\n  t: {text: T.}\n  Bad_Id: {text: B.}\n") == []


# AM208 off-thesis


def test_a_claim_that_is_argued_about_must_bear_on_the_thesis_or_rest_on_it() -> None:
    assert found(
        off_thesis,
        """\
        argmap: 1
        thesis: t
        claims:
          t: {text: T., because: [a]}
          a: {text: A., rebuttals: [o]}
          o: {text: O.}
          then: {text: Rests on the thesis., because: [[t, b]]}
          b: {text: Bears on what rests on the thesis.}
          x: {text: X., because: [y]}
          y: {text: Y.}
          lone: {text: An orphan.}
        """,
    ) == ["9:3 x", "10:3 y"]


def test_what_may_be_connected_through_a_faulty_line_is_not_called_off_thesis() -> None:
    assert found(
        off_thesis,
        """\
        argmap: 1
        thesis: t
        claims:
          t: {text: T., because: [a, {premises: [x], shceme: [1]}]}
          a: {text: A.}
          x: {text: X., because: [y]}
          y: {text: Y.}
          p: {text: P., because: [q]}
          q: {text: Q.}
        """,
    ) == ["8:3 p", "9:3 q"]


def test_without_a_thesis_nothing_is_off_it() -> None:
    assert found(off_thesis, "argmap: 1\nclaims:\n  a: {text: A., because: [b]}\n  b: {text: B.}\n") == []


# AM211 conflicting-lines


def test_the_same_claim_cannot_support_and_attack_one_target() -> None:
    yaml = "argmap: 1\nthesis: t\nclaims:\n  t: {text: T., because: [a, [b, c]], rebuttals: [c]}\n"
    yaml += "  a: {text: A., because: [b]}\n  b: {text: B., rebuttals: [d]}\n  c: {text: C.}\n  d: {text: D.}\n"
    [finding] = findings(conflicting_lines, yaml)
    assert found(conflicting_lines, yaml) == ["4:51 c"]
    assert also(finding, yaml) == ["map.yaml:4:34 c | it supports it here"]


# AM212 aside-that-bears


def test_an_aside_must_not_bear_on_the_thesis() -> None:
    assert found(
        aside_that_bears,
        """\
        argmap: 1
        thesis: t
        claims:
          t: {text: T., because: [a]}
          a: {text: A., because: [b]}
          b: {text: B., aside: true}
          c: {text: C., aside: true, because: [d]}
          d: {text: D., aside: true}
        """,
    ) == ["6:24 true"]


def test_the_thesis_is_no_aside() -> None:
    yaml = "argmap: 1\nthesis: t\nclaims:\n  t: {text: T., aside: true, because: [a]}\n  a: {text: A.}\n"
    [finding] = findings(aside_that_bears, yaml)
    assert finding.message == "`t` is marked as an aside, but is the thesis"


# AM213 duplicate-line


def test_lines_with_the_same_premises_are_duplicates_whatever_their_order() -> None:
    assert found(
        duplicate_line,
        """\
        argmap: 1
        thesis: t
        claims:
          t: {text: T., because: [a, [a, b], [b, a]], rebuttals: [c, c]}
          a: {text: A.}
          b: {text: B.}
          c: {text: C.}
        """,
    ) == ["4:38 [b, a]", "4:62 c"]


def test_the_same_premises_for_and_against_or_on_different_targets_are_no_duplicates() -> None:
    yaml = "argmap: 1\nthesis: t\nclaims:\n  t: {text: T., because: [a], rebuttals: [a]}\n"
    assert found(duplicate_line, f"{yaml}  a: {{text: A.}}\n  b: {{text: B., because: [a]}}\n") == []


# AM214 two-sided


def test_a_claim_that_works_for_and_against_the_thesis_is_two_sided() -> None:
    yaml = """\
argmap: 1
thesis: t
claims:
  t: {text: T., because: [a], rebuttals: [o]}
  a: {text: A., because: [both]}
  o: {text: O., because: [both]}
  both: {text: B., because: [below]}
  below: {text: Inherits it.}
"""
    [finding] = findings(two_sided, yaml)
    assert found(two_sided, yaml) == ["7:3 both"]
    assert also(finding, yaml) == [
        "map.yaml:5:27 both | it works for the thesis here",
        "map.yaml:6:27 both | and against it here",
    ]


def test_replies_and_standoffs_are_one_sided() -> None:
    assert (
        found(
            two_sided,
            """\
        argmap: 1
        thesis: t
        claims:
          t: {text: T., because: [a], rebuttals: [o]}
          a: {text: A., rebuttals: [o]}
          o: {text: O., rebuttals: [a, r]}
          r: {text: R.}
        """,
        )
        == []
    )


def test_an_odd_circle_of_attacks_is_reported_once() -> None:
    assert found(
        two_sided,
        """\
        argmap: 1
        thesis: t
        claims:
          t: {text: T., because: [a]}
          a: {text: A., rebuttals: [b]}
          b: {text: B., rebuttals: [c]}
          c: {text: C., rebuttals: [a]}
        """,
    ) == ["5:3 a"]


def test_what_another_rule_says_is_not_said_again() -> None:
    conflict = "argmap: 1\nthesis: t\nclaims:\n  t: {text: T., because: [a], rebuttals: [a]}\n  a: {text: A.}\n"
    itself = "argmap: 1\nthesis: t\nclaims:\n  t: {text: T., because: [a]}\n  a: {text: A., rebuttals: [a]}\n"
    assert found(two_sided, conflict) == []
    assert found(two_sided, itself) == []


def test_a_claim_two_sided_only_off_the_thesis_is_of_no_interest() -> None:
    assert (
        found(
            two_sided,
            """\
        argmap: 1
        thesis: t
        claims:
          t: {text: T., because: [a]}
          a: {text: A.}
          then: {text: Rests on the thesis., because: [t, x], rebuttals: [y]}
          x: {text: X., because: [both]}
          y: {text: Y., because: [both]}
          both: {text: B.}
        """,
        )
        == []
    )


def test_a_two_sided_corollary_does_not_hide_where_the_ways_to_the_thesis_part() -> None:
    assert found(
        two_sided,
        """\
        argmap: 1
        thesis: t
        claims:
          t: {text: T., because: [both], rebuttals: [o]}
          o: {text: O., because: [both]}
          both: {text: B.}
          then: {text: Rests on the thesis., because: [t, x], rebuttals: [x]}
          x: {text: X., because: [both]}
        """,
    ) == ["6:3 both"]


def test_a_chain_of_thousands_of_claims_is_no_trouble() -> None:
    count = 5000
    chain = "".join(f"  c{i}: {{text: C., {'because' if i % 3 else 'rebuttals'}: [c{i + 1}]}}\n" for i in range(count))
    yaml = f"argmap: 1\nthesis: t\nclaims:\n  t: {{text: T., because: [c0]}}\n{chain}  c{count}: {{text: C.}}\n"
    for rule in (support_cycle, two_sided, off_thesis, aside_that_bears, conflicting_lines):
        assert found(rule, yaml) == []

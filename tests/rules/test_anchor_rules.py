"""AM4: whether the essay says what the map says it does."""

from __future__ import annotations

import pytest
from rule_cases import ESSAY, also, findings, found, two_sections

from argmap.rules import (
    altered_quote,
    ambiguous_quote,
    ellipsis_gap,
    missing_anchor,
    quote_misplaced,
    quote_not_found,
    quote_too_long,
    section_off_thesis,
    shared_passage,
    uncovered_paragraph,
)
from argmap.rules.base import CheckingRule

ANCHOR_RULES = (
    altered_quote,
    ambiguous_quote,
    ellipsis_gap,
    missing_anchor,
    quote_misplaced,
    quote_not_found,
    quote_too_long,
    shared_passage,
    uncovered_paragraph,
)

WELL_QUOTED = two_sections(
    """
    t: {text: T., quote: "They were readers", because: [{premises: [a], quote: "finds the doors closed"}, b]}
    a: {text: A., quote: "Four hundred people [...] at closing time"}
    """,
    """
    b: {text: B., quote: ["It would cost two wages", "heating is on"]}
    """,
)


@pytest.mark.parametrize("rule", ANCHOR_RULES, ids=lambda rule: rule.RULE.name)
def test_a_well_quoted_map_is_right(rule: CheckingRule) -> None:
    assert found(rule, WELL_QUOTED, ESSAY) == []


@pytest.mark.parametrize("rule", [rule for rule in ANCHOR_RULES if rule not in {missing_anchor, quote_too_long}])
def test_without_its_essay_nothing_is_said_of_quotes(rule: CheckingRule) -> None:
    assert found(rule, two_sections('a: {text: A., quote: "nowhere"}')) == []


# AM401 missing-anchor


def test_a_claim_of_a_section_needs_a_quote() -> None:
    yaml = """\
argmap: 1
thesis: t
source: {file: essay.txt}
sections:
  - id: demand
    heading: Demand
    claims:
      t: {text: T., because: [a, b, c]}
      a: {text: A., quote: "They were readers"}
      b: {text: B., implicit: true}
claims:
  c: {text: C. is somebody else's.}
"""
    assert found(missing_anchor, yaml) == ["8:7 t"]
    assert found(missing_anchor, yaml.replace("source: {file: essay.txt}\n", "")) == []


def test_a_quote_that_was_set_aside_is_not_missing() -> None:
    assert found(missing_anchor, two_sections("a: {text: A., quote: {words: no}}"), ESSAY) == []
    assert found(missing_anchor, two_sections("a: {text: A., qoute: They were readers}"), ESSAY) == []


# AM402 quote-not-found


def test_a_quote_with_another_word_is_not_found_but_its_passage_is() -> None:
    yaml = two_sections('a: {text: A., quote: "people was still inside"}')
    [finding] = findings(quote_not_found, yaml, ESSAY)
    assert found(quote_not_found, yaml, ESSAY) == ['8:28 "people was still inside"']
    assert finding.message == "quote of `a` is not in essay.txt"
    assert also(finding, yaml, ESSAY) == [
        "essay.txt:3:14 people were still inside | (Demand, ¶1): one word differs: `was` should be `were`"
    ]


def test_a_quote_like_nothing_in_the_essay_has_no_passage() -> None:
    yaml = two_sections('a: {text: A., quote: "pelicans never juggle quickly"}')
    [finding] = findings(quote_not_found, yaml, ESSAY)
    assert finding.related == ()


def test_each_quote_of_a_list_and_of_a_line_is_looked_up() -> None:
    yaml = two_sections(
        """
        t:
          text: T.
          quote: ["They were readers", "They were writers"]
          because:
            - {premises: [a], quote: "They were scholars", rebuttals: [{premises: [a], quote: "nowhere at all"}]}
        a: {text: A., quote: "closing time"}
        """
    )
    assert found(quote_not_found, yaml, ESSAY) == [
        '10:38 "They were writers"',
        '12:36 "They were scholars"',
        '12:93 "nowhere at all"',
    ]
    messages = [finding.message for finding in findings(quote_not_found, yaml, ESSAY)]
    assert messages[1:] == ["quote of line `t.1` is not in essay.txt", "quote of line `t.1.r1` is not in essay.txt"]


def test_of_a_quote_with_omissions_the_missing_part_is_named() -> None:
    yaml = two_sections('a: {text: A., quote: "Four hundred people […] inside at the closing time"}')
    [finding] = findings(quote_not_found, yaml, ESSAY)
    assert finding.message == "part of the quote of `a` is not in essay.txt"
    assert finding.label == "not there: “inside at the closing time”"
    assert also(finding, yaml, ESSAY) == [
        "essay.txt:3:32 inside at closing time | (Demand, ¶1): one word differs: `the` is not there"
    ]


def test_a_quote_of_marks_alone_has_no_words() -> None:
    [finding] = findings(quote_not_found, two_sections('a: {text: A., quote: "[...] !"}'), ESSAY)
    assert finding.message == "quote of `a` has no words"


@pytest.mark.parametrize("dots", ["...", "(...)", ". . .", "( ... )"])
def test_dots_that_are_meant_for_an_omission_are_said_to_be_written_in_brackets(dots: str) -> None:
    yaml = two_sections(f'a: {{text: A., quote: "Four hundred {dots} at closing time"}}')
    [finding] = findings(quote_not_found, yaml, ESSAY)
    assert finding.help == f"an omission is written `[...]`; write that for `{dots}`"
    assert also(finding, yaml, ESSAY) == [
        "essay.txt:3:1 Four hundred people were still inside at closing time "
        "| (Demand, ¶1): it stands here, with an omission"
    ]
    assert all("paragraph 1 " not in other.message for other in findings(uncovered_paragraph, yaml, ESSAY))


def test_dots_in_a_quote_that_is_not_there_even_so_are_mentioned_as_well() -> None:
    yaml = two_sections('a: {text: A., quote: "Four hundred people was ... at closing time"}')
    [finding] = findings(quote_not_found, yaml, ESSAY)
    assert finding.help == "copy the source's words; an omission is written `[...]`"


def test_dots_of_the_essay_are_quoted_as_they_are() -> None:
    yaml = two_sections('a: {text: A., quote: "closed ... the doors"}')
    assert found(quote_not_found, yaml, ESSAY.replace("closed. The doors", "closed... the doors")) == []


# AM403 quote-misplaced


def test_a_quote_of_another_section_is_misplaced() -> None:
    yaml = two_sections('a: {text: A., quote: "calls late opening a luxury"}')
    [finding] = findings(quote_misplaced, yaml, ESSAY)
    assert found(quote_misplaced, yaml, ESSAY) == ['8:28 "calls late opening a luxury"']
    assert also(finding, yaml, ESSAY) == ["essay.txt:9:13 calls late opening a luxury | (Cost, ¶3): it stands here"]


def test_the_quote_of_a_line_belongs_to_the_section_of_its_claim() -> None:
    yaml = two_sections('a: {text: A., because: [{premises: [b], quote: "two wages"}]}', "b: {text: B.}")
    assert found(quote_misplaced, yaml, ESSAY) == ['8:54 "two wages"']


def test_a_claim_outside_the_sections_may_quote_from_anywhere() -> None:
    yaml = two_sections("{}") + 'claims:\n  a: {text: A., quote: "two wages"}\n'
    assert found(quote_misplaced, yaml, ESSAY) == []


def test_the_words_of_a_heading_are_in_no_section() -> None:
    yaml = two_sections('a: {text: A., quote: "Demand"}')
    [finding] = findings(quote_misplaced, yaml, ESSAY)
    assert finding.message == "quote of `a` is in no section of the essay"
    assert also(finding, yaml, ESSAY) == ["essay.txt:1:1 Demand | (in no paragraph): it stands here"]


def test_where_the_heading_is_not_found_no_quote_is_misplaced() -> None:
    yaml = two_sections('a: {text: A., quote: "They were readers"}').replace("heading: Demand", "heading: Demandd")
    assert found(quote_misplaced, yaml, ESSAY) == []


@pytest.mark.parametrize(
    ("quote", "message", "help"),
    [
        (
            "Open late, I say",
            "quote of `a` is from before the essay's first heading",
            "write the claim under the top-level `claims:`, not in a section, or quote this section",
        ),
        (
            "Demand",
            "quote of `a` is in no section of the essay",
            "quote a paragraph of this section: headings and ignored lines are in none",
        ),
        (
            "It would cost two wages",
            "quote of `a` is in another section of the essay",
            "write it under the section that the quote is from, or quote this section",
        ),
    ],
)
def test_the_advice_is_one_that_can_be_followed(quote: str, message: str, help: str) -> None:
    essay = "Open late, I say.\n\n" + ESSAY.replace("The council calls", "The board calls")
    [finding] = findings(quote_misplaced, two_sections(f'a: {{text: A., quote: "{quote}"}}'), essay)
    assert (finding.message, finding.help) == (message, help)


# AM404 ambiguous-quote


def test_a_quote_that_stands_twice_in_its_section_is_ambiguous() -> None:
    yaml = two_sections('a: {text: A., quote: "the doors"}')
    [finding] = findings(ambiguous_quote, yaml, ESSAY)
    assert found(ambiguous_quote, yaml, ESSAY) == ['8:28 "the doors"']
    assert also(finding, yaml, ESSAY) == [
        "essay.txt:5:31 the doors | (Demand, ¶2): the map takes this one",
        "essay.txt:5:49 The doors | (Demand, ¶2): it stands here too",
    ]


def test_a_quote_that_stands_once_in_each_section_is_clear_inside_one() -> None:
    essay = ESSAY.replace("They were readers", "The heating is on")
    assert found(ambiguous_quote, two_sections('a: {text: A., quote: "heating is on"}'), essay) == []


def test_outside_the_sections_a_quote_must_be_the_only_one_of_the_essay() -> None:
    essay = ESSAY.replace("They were readers", "The heating is on")
    yaml = two_sections("{}") + 'claims:\n  a: {text: A., quote: "heating is on"}\n'
    [finding] = findings(ambiguous_quote, yaml, essay)
    assert finding.message == "quote of `a` stands more than once in the essay"


# AM405 altered-quote


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("four Hundred people", "Four hundred people"),
        ("at closing time, They", "at closing time. They"),
        ("They were readers!", "They were readers."),
    ],
)
def test_another_case_or_punctuation_is_an_alteration(quote: str, words: str) -> None:
    [finding] = findings(altered_quote, two_sections(f'a: {{text: A., quote: "{quote}"}}'), ESSAY)
    assert finding.help == f"the source has: {words}"


@pytest.mark.parametrize("quote", ["four hundred people", "Still inside", "They  were readers", "“They were readers”"])
def test_typography_and_a_capital_at_the_start_are_no_alteration(quote: str) -> None:
    essay = ESSAY.replace("They were readers.", '"They were readers".')
    assert found(altered_quote, two_sections(f"a: {{text: A., quote: '{quote}'}}"), essay) == []


# AM406 ellipsis-gap


def test_parts_in_another_order_are_no_quote() -> None:
    yaml = two_sections('a: {text: A., quote: "They were readers [...] Four hundred people"}')
    [finding] = findings(ellipsis_gap, yaml, ESSAY)
    assert finding.message == "the parts of the quote of `a` are in another order in the essay"
    assert also(finding, yaml, ESSAY) == [
        "essay.txt:3:56 They were readers | (Demand, ¶1): part 1",
        "essay.txt:3:1 Four hundred people | (Demand, ¶1): part 2",
    ]


def test_parts_pages_apart_are_no_quote() -> None:
    essay = ESSAY.replace("They were readers.", "They were readers. " + "On and on. " * 100)
    yaml = two_sections('a: {text: A., quote: "Four hundred people [...] Whoever works"}')
    [finding] = findings(ellipsis_gap, yaml, essay)
    assert finding.message == "the parts of the quote of `a` are far apart in the essay"


def test_a_part_that_is_missing_is_another_rules_matter() -> None:
    yaml = two_sections('a: {text: A., quote: "They were readers [...] Four hundred persons"}')
    assert found(ellipsis_gap, yaml, ESSAY) == []


# AM407 quote-too-long


def test_sixty_words_are_enough() -> None:
    def quoting(count: int) -> str:
        return f'argmap: 1\nthesis: a\nclaims:\n  a: {{text: A., quote: "{" ".join(["long"] * count)} [...] -"}}\n'

    assert found(quote_too_long, quoting(60)) == []
    [finding] = findings(quote_too_long, quoting(61))
    assert finding.message == "quote of `a` has 61 words, more than 60"


# AM408 shared-passage


def test_quotes_of_two_claims_that_overlap_share_a_passage() -> None:
    yaml = two_sections(
        """
        a: {text: A., quote: "people were still inside"}
        b: {text: B., quote: ["They were readers", "still inside at closing"]}
        c: {text: C., quote: "Four hundred"}
        """
    )
    [finding] = findings(shared_passage, yaml, ESSAY)
    assert found(shared_passage, yaml, ESSAY) == ['9:50 "still inside at closing"']
    assert finding.message == "quote of `b` overlaps with that of `a`"
    assert also(finding, yaml, ESSAY) == ['map.yaml:8:28 "people were still inside" | the other quote']


def test_what_is_left_out_of_a_quote_is_not_shared() -> None:
    yaml = two_sections(
        """
        a: {text: A., quote: "Four hundred people [...] at closing time"}
        b: {text: B., quote: "still inside"}
        """
    )
    assert found(shared_passage, yaml, ESSAY) == []


def test_a_claim_may_quote_a_passage_twice_and_a_line_what_its_claim_quotes() -> None:
    yaml = two_sections(
        """
        a: {text: A., quote: ["They were", "were readers"], because: [{premises: [b], quote: "They were readers"}]}
        b: {text: B., quote: "closing time"}
        """
    )
    assert found(shared_passage, yaml, ESSAY) == []


# AM410 uncovered-paragraph


def test_a_paragraph_without_a_quote_is_reported_at_its_heading() -> None:
    yaml = two_sections('a: {text: A., quote: "They were readers"}', 'b: {text: B., quote: "two wages"}')
    assert found(uncovered_paragraph, yaml, ESSAY) == ["6:14 Demand", "10:14 Cost"]
    first, second = findings(uncovered_paragraph, yaml, ESSAY)
    assert [finding.message for finding in (first, second)] == [
        "no quote is from paragraph 2 of the essay",
        "no quote is from paragraph 4 of the essay",
    ]
    assert also(second, yaml, ESSAY) == ["essay.txt:11:1 The heating is on all night. | (Cost, ¶4): this paragraph"]


def test_a_quote_over_two_paragraphs_covers_both() -> None:
    yaml = two_sections('a: {text: A., quote: "They were readers. Whoever works"}', 'b: {text: B., quote: "It would"}')
    yaml += "gaps: [{paragraph: 4, reason: R.}]\n"
    assert found(uncovered_paragraph, yaml, ESSAY) == []


def test_a_paragraph_before_the_first_heading_is_reported_at_the_source() -> None:
    [finding] = findings(uncovered_paragraph, WELL_QUOTED, f"A preface.\n\n{ESSAY}")
    assert found(uncovered_paragraph, WELL_QUOTED, f"A preface.\n\n{ESSAY}") == ["3:16 essay.txt"]
    assert finding.related[0].message == "(in no section, ¶1): this paragraph"


def test_a_paragraph_that_a_faulty_quote_is_from_is_not_called_uncovered() -> None:
    yaml = WELL_QUOTED.replace("heating is on", "heating was on").replace("Four hundred", "Five hundred")
    assert len(found(quote_not_found, yaml, ESSAY)) == 2
    assert found(uncovered_paragraph, yaml, ESSAY) == []


def test_a_section_with_a_damaged_claim_may_have_lost_a_quote() -> None:
    yaml = two_sections('a: {text: A., quote: {words: no}}\nt: {text: T., quote: "They were readers"}')
    assert found(uncovered_paragraph, yaml, ESSAY) == ["11:14 Cost", "11:14 Cost"]


def test_gaps_must_be_true() -> None:
    gaps = "gaps:\n" + "".join(f"  - {{paragraph: {n}, reason: R.}}\n" for n in (4, 1, 9, 4, 0))
    yaml = WELL_QUOTED.replace(', "heating is on"', "") + gaps
    assert [finding.message for finding in findings(uncovered_paragraph, yaml, ESSAY)] == [
        "paragraph 1 is listed as a gap, but `t` has a quote from it",
        "the essay has no paragraph 9: it has 4",
        "paragraph 4 is listed as a gap twice",
        "the essay has no paragraph 0: it has 4",
    ]
    assert found(uncovered_paragraph, yaml, ESSAY) == ["16:17 1", "17:17 9", "18:17 4", "19:17 0"]


def test_a_gap_that_cannot_be_is_found_although_a_heading_is_missing() -> None:
    yaml = WELL_QUOTED.replace("heading: Cost", "heading: Csot") + "gaps: [{paragraph: 6, reason: R.}, "
    assert found(uncovered_paragraph, yaml + "{paragraph: 99, reason: R.}]\n", ESSAY) == ["14:48 99"]
    assert found(uncovered_paragraph, yaml + "{paragraph: 0, reason: R.}]\n", ESSAY) == ["14:48 0"]


def test_the_help_for_a_paragraph_names_its_three_ways_out() -> None:
    first = findings(uncovered_paragraph, two_sections(""), ESSAY)[0]
    assert first.message == "no quote is from paragraph 1 of the essay"
    assert all(way in first.help for way in ("quote it", "`gaps`", "`source.ignore`"))


def test_a_gap_with_another_fault_still_lists_its_paragraph() -> None:
    yaml = WELL_QUOTED.replace(', "heating is on"', "") + "gaps: [{paragraph: 4}]\n"
    assert found(uncovered_paragraph, yaml, ESSAY) == []


# AM412 section-off-thesis


def test_a_section_of_which_no_claim_has_to_do_with_the_thesis_is_off_it() -> None:
    yaml = two_sections(
        """
        t: {text: T., because: [a]}
        a: {text: A.}
        """,
        """
        b: {text: B., because: [c]}
        c: {text: C.}
        d: {text: D., aside: true}
        """,
    )
    assert found(section_off_thesis, yaml) == ["11:14 Cost"]


def test_a_section_with_an_objection_is_not_off_the_thesis() -> None:
    demand = "t: {text: T., because: [a], rebuttals: [c]}\na: {text: A.}"
    assert found(section_off_thesis, two_sections(demand, "c: {text: C.}")) == []


def test_a_section_that_may_be_connected_through_a_faulty_line_is_not() -> None:
    demand = "t: {text: T., because: [a]}\na: {text: A.}"
    cost = "b: {text: B., because: [misspelt, c]}\nc: {text: C.}"
    assert found(section_off_thesis, two_sections(demand, cost)) == []


def test_a_section_that_draws_a_conclusion_is_not_off_the_thesis_nor_is_an_empty_one() -> None:
    assert found(section_off_thesis, two_sections("t: {text: T., because: [a]}\na: {text: A.}")) == []
    conclusion = "c: {text: C., because: [t]}"
    assert found(section_off_thesis, two_sections("t: {text: T., because: [a]}\na: {text: A.}", conclusion)) == []

"""`argmap rule`: rules by code or name, however they are written."""

from __future__ import annotations

import pytest
from conftest import Run

from argmap.cli.rule import named_rules, rule
from argmap.errors import UsageError
from argmap.report.rule_text import rule_list, rule_markdown, rule_text, rules_page, rules_text
from argmap.rules import duplicate_key, orphan_claim
from argmap.rules.registry import all_rules


@pytest.mark.parametrize("name", ["AM207", "am207", "orphan-claim", "Orphan-Claim"])
def test_a_rule_goes_by_its_code_and_its_name(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    rule([name])
    assert capsys.readouterr().out == rule_text(orphan_claim)


def test_several_rules_are_told_in_the_order_asked_for_each_once(capsys: pytest.CaptureFixture[str]) -> None:
    rule(["orphan-claim", "AM002", "am207"])
    assert capsys.readouterr().out == rules_text([orphan_claim, duplicate_key])


def test_all_rules(capsys: pytest.CaptureFixture[str]) -> None:
    rule(everything=True)
    assert capsys.readouterr().out == rules_text(all_rules())


def test_without_a_name_the_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    rule()
    assert capsys.readouterr().out == rule_list(all_rules())


def test_all_rules_as_markdown_are_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    rule(everything=True, markdown=True)
    assert capsys.readouterr().out == rules_page(all_rules())


def test_one_rule_as_markdown(capsys: pytest.CaptureFixture[str]) -> None:
    rule(["am207"], markdown=True)
    assert capsys.readouterr().out == rule_markdown(orphan_claim)


@pytest.mark.parametrize(
    ("name", "help"),
    [
        ("orphan-clam", "did you mean `orphan-claim`?"),
        ("AM2O7", "did you mean `AM207`?"),
        ("quite-another-thing", "`argmap rule` lists all rules"),
        ("", "`argmap rule` lists all rules"),
    ],
)
def test_an_unknown_rule_is_refused_with_the_nearest(name: str, help: str) -> None:
    with pytest.raises(UsageError) as error:
        named_rules([name], all_rules())
    assert error.value.message == f"there is no rule `{name}`"
    assert error.value.help == help


def test_a_hostile_name_is_shown_as_what_it_is() -> None:
    with pytest.raises(UsageError) as error:
        named_rules(["\x1b[31mAM999"], all_rules())
    assert "\x1b" not in error.value.message


def test_all_and_a_name_do_not_go_together() -> None:
    with pytest.raises(UsageError):
        rule(["AM207"], everything=True)


def test_on_the_command_line(run: Run) -> None:
    outcome = run("rule", "am207")
    assert (outcome.code, outcome.out, outcome.err) == (0, rule_text(orphan_claim), "")
    assert run("rule", "--all", "--markdown").out == rules_page(all_rules())


def test_an_unknown_rule_on_the_command_line_exits_with_2(run: Run) -> None:
    outcome = run("rule", "orphan-clam")
    assert (outcome.code, outcome.out) == (2, "")
    assert "did you mean `orphan-claim`?" in outcome.err

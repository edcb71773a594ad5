"""The documentation of the rules as text and as the page `docs/rules.md`."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.report.rule_text import rule_list, rule_markdown, rule_text, rules_page, rules_text
from argmap.rules import orphan_claim, source_missing
from argmap.rules.base import RuleModule
from argmap.rules.documentation import ESSAY, documentation
from argmap.rules.registry import all_rules

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def test_the_page_of_the_rules_is_what_the_rules_say() -> None:
    """Written by `argmap rule --all --markdown > docs/rules.md`."""
    assert PAGE.read_text(encoding="utf-8") == rules_page(all_rules())


def test_a_rule_is_told_from_its_title_to_its_fix() -> None:
    lines = rule_text(orphan_claim).splitlines()
    assert lines[:3] == ["AM207 orphan-claim (warning)", "", "A claim is in no line of argument."]
    assert [line for line in lines if line in {"Bad:", "Good:"} or line.startswith("Fix:")] == [
        "Bad:",
        "Good:",
        "Fix: name the claim in a `because` or `rebuttals` line, or mark it `aside:",
    ]
    assert "        text: The library should open late." in lines


def test_an_example_that_quotes_the_essay_is_told_with_it() -> None:
    assert "Demand" in rule_text(source_missing)
    assert "with essay.txt:" in rule_text(source_missing).splitlines()
    assert "essay.txt" not in rule_text(orphan_claim)


def test_of_several_rules_the_essay_comes_once() -> None:
    text = rules_text([source_missing, orphan_claim, source_missing])
    assert text.count("A trial can be undone.") == 1
    assert text.count("AM207 orphan-claim") == 1


@pytest.mark.parametrize("module", all_rules(), ids=[module.RULE.name for module in all_rules()])
def test_prose_fits_eighty_columns_and_examples_stay_as_they_are(module: RuleModule) -> None:
    text = rule_text(module, with_essay=False)
    for example in (documentation(module).bad, documentation(module).good):
        assert "".join(f"    {line}\n" if line else "\n" for line in example.splitlines()) in text
    prose = [line for line in text.splitlines() if not line.startswith("    ")]
    assert [line for line in prose if len(line) > 80] == []


def test_a_list_has_one_row_for_each_rule() -> None:
    rows = rule_list(all_rules()).splitlines()
    assert [row.split()[:2] for row in rows] == [[module.RULE.code, module.RULE.name] for module in all_rules()]
    assert all(row.endswith(documentation(module).headline) for row, module in zip(rows, all_rules(), strict=True))


def test_markdown_keeps_maps_as_code() -> None:
    text = rule_markdown(orphan_claim)
    assert text.startswith("### AM207 orphan-claim (warning)\n")
    assert text.count("```yaml\nargmap: 1\n") == 2
    assert ESSAY not in text

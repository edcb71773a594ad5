"""The documentation of every rule is true: its bad map has the fault, its good map has nothing wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import argmap
from argmap.findings import Finding, Severity
from argmap.pipeline import check_text
from argmap.rules.base import RuleModule
from argmap.rules.documentation import ESSAY, ESSAY_FILE, documentation
from argmap.rules.registry import all_rules
from argmap.source.text import SourceText

BY_NAME = {module.RULE.name: module for module in all_rules()}

each_rule = pytest.mark.parametrize("module", all_rules(), ids=list(BY_NAME))


def findings(text: str, folder: Path) -> tuple[Finding, ...]:
    (folder / ESSAY_FILE).write_text(ESSAY, encoding="utf-8")
    return check_text(SourceText("map.yaml", text), folder).findings


@each_rule
def test_the_bad_example_has_this_fault_and_no_error_of_another_rule(module: RuleModule, tmp_path: Path) -> None:
    found = findings(documentation(module).bad, tmp_path)
    assert module.RULE in {finding.rule for finding in found}
    assert [
        finding for finding in found if finding.rule.severity is Severity.ERROR and finding.rule != module.RULE
    ] == []


@each_rule
def test_the_good_example_is_clean(module: RuleModule, tmp_path: Path) -> None:
    found = findings(documentation(module).good, tmp_path)
    # Information is asked for by --pedantic: other rules may have some, but not the rule whose example it is.
    assert [f for f in found if f.rule.severity is not Severity.INFO or f.rule == module.RULE] == []


@each_rule
def test_a_rule_has_one_name_everywhere(module: RuleModule) -> None:
    name = getattr(module, "__name__", "")
    assert name == f"argmap.rules.{module.RULE.name.replace('-', '_')}"
    assert re.fullmatch(r"AM\d{3}", module.RULE.code)


@each_rule
def test_the_words_of_a_rule_are_whole_sentences(module: RuleModule) -> None:
    words = documentation(module)
    assert words.headline.endswith(".")
    assert len(words.headline) <= 100
    assert all(paragraph.endswith((".", "?")) for paragraph in words.reasoning)
    assert words.fix.endswith(".")


def test_the_rules_are_listed_in_the_order_of_their_codes_each_once() -> None:
    codes = [module.RULE.code for module in all_rules()]
    assert codes == sorted(set(codes))
    assert len(BY_NAME) == len(all_rules())


def test_every_rule_that_is_made_anywhere_is_listed() -> None:
    listed = {module.RULE.code: module.RULE.name for module in all_rules()}
    package = Path(argmap.__file__).parent
    made: dict[str, str] = {}
    for path in sorted(package.rglob("*.py")):
        made |= dict(re.findall(r'\bRule\(\s*"(AM\d+)",\s*"([a-z-]+)"', path.read_text(encoding="utf-8")))
    assert made == listed


def test_every_module_with_a_rule_is_listed() -> None:
    package = Path(argmap.__file__).parent / "rules"
    with_rule = {
        path.stem for path in package.glob("*.py") if re.search(r"^RULE = |as RULE$", path.read_text("utf-8"), re.M)
    }
    assert with_rule == {name.replace("-", "_") for name in BY_NAME}

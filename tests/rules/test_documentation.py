"""A rule's docstring, taken apart."""

from __future__ import annotations

from types import ModuleType

import pytest

from argmap.findings import Rule, Severity
from argmap.rules.base import RuleModule
from argmap.rules.documentation import ESSAY, Documentation, documentation
from argmap.rules.registry import all_rules
from argmap.source.essay import read_essay
from argmap.source.text import SourceText


class Described(ModuleType):
    """A rule module that is nothing but its docstring."""

    RULE = Rule("AM999", "made-up", Severity.INFO)


def described(text: str) -> RuleModule:
    return Described("made_up", text)


WHOLE = """A headline.

Why it matters, over
two lines.

And more.

Bad:

    argmap: 1
    claims:

      a: {text: A.}

Good:

    argmap: 1

Fix: write
it well.
"""


def test_a_docstring_has_a_headline_reasoning_two_maps_and_a_fix() -> None:
    assert documentation(described(WHOLE)) == Documentation(
        headline="A headline.",
        reasoning=("Why it matters, over two lines.", "And more."),
        bad="argmap: 1\nclaims:\n\n  a: {text: A.}\n",
        good="argmap: 1\n",
        fix="write it well.",
    )


@pytest.mark.parametrize("part", ["A headline.\n\n", "Bad:\n\n", "Good:\n\n", "Fix: "])
def test_a_docstring_that_lacks_a_part_is_refused(part: str) -> None:
    with pytest.raises(ValueError, match="docstring of made-up"):
        documentation(described(WHOLE.replace(part, "")))


def test_a_rule_without_a_docstring_is_refused() -> None:
    with pytest.raises(ValueError, match="docstring of made-up"):
        documentation(described(""))


def test_the_essay_of_the_examples_has_three_sections_of_two_paragraphs() -> None:
    essay = read_essay(SourceText("essay.txt", ESSAY), ["Demand", "Cost", "What then?"])
    assert None not in essay.headings
    assert [paragraph.section for paragraph in essay.paragraphs] == [0, 0, 1, 1, 2, 2]


def test_examples_that_quote_the_essay_name_it() -> None:
    for module in all_rules():
        words = documentation(module)
        for example in (words.bad, words.good):
            assert ("quote:" in example) <= words.quotes_essay, module.RULE.name

"""Comments that speak to argmap, and texts that only look like them."""

from __future__ import annotations

import pytest

from argmap.source.comments import Directive, directives
from argmap.source.text import SourceText
from argmap.source.yaml import parse


def read(text: str) -> list[Directive]:
    tree, findings = parse(SourceText("map.yaml", text))
    assert findings == []
    assert tree is not None
    return directives(tree)


def rules(directive: Directive) -> list[str] | None:
    return None if directive.rules is None else [word for word, _ in directive.rules]


def test_at_the_end_of_a_line_it_speaks_of_that_line() -> None:
    (found,) = read("a: b\nc: d # argmap: ignore[AM503] it is a quote\n")
    assert (found.line, rules(found), found.reason) == (2, ["AM503"], "it is a quote")


@pytest.mark.parametrize("indent", ["", "  ", "      "])
def test_on_a_line_of_its_own_it_speaks_of_the_next(indent: str) -> None:
    (found,) = read(f"a:\n{indent}# argmap: ignore[AM503] why\n  b: c\n")
    assert found.line == 3


@pytest.mark.parametrize(
    "comment", ["#argmap:ignore[AM503]why", "#  argmap:  ignore[AM503]  why", "# argmap: ignore[ AM503 ] why"]
)
def test_spaces_do_not_matter(comment: str) -> None:
    (found,) = read(f"a: b {comment}\n")
    assert (rules(found), found.reason) == (["AM503"], "why")


def test_several_rules_each_have_their_place() -> None:
    text = "a: b # argmap: ignore[AM503, duplicate-text] why\n"
    (found,) = read(text)
    assert found.rules is not None
    assert [text[span.start : span.end] for _, span in found.rules] == ["AM503", "duplicate-text"]
    assert text[found.span.start : found.span.end] == text[5:-1]


@pytest.mark.parametrize(
    "comment",
    ["# argmap: ignore", "# argmap: ignore AM503", "# argmap: ignore[]", "# argmap: ignroe[AM503] x", "# argmap:"],
)
def test_one_of_another_form_is_told_from_one_that_is_right(comment: str) -> None:
    (found,) = read(f"a: b {comment}\n")
    assert found.rules is None


def test_the_reason_may_be_missing() -> None:
    (found,) = read("a: b # argmap: ignore[AM503]\n")
    assert (rules(found), found.reason) == (["AM503"], "")


@pytest.mark.parametrize(
    "text",
    [
        "a: 'b # argmap: ignore[AM503] why'\n",
        'a: "b # argmap: ignore[AM503] why"\n',
        "a: |\n  b # argmap: ignore[AM503] why\n",
        "a: b#argmap:ignore[AM503]why\n",
        "'# argmap: ignore[AM503] why': b\n",
        "a: b # another comment\n",
    ],
)
def test_words_inside_a_text_are_no_comment(text: str) -> None:
    assert read(text) == []


def test_lines_of_windows() -> None:
    (found,) = read("a: b # argmap: ignore[AM503] why\r\nc: d\r\n")
    assert (found.line, found.reason) == (1, "why")

"""The YAML parser's complaints in plain words: what is wrong, and the one next step."""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml


class _Case(NamedTuple):
    """A complaint of the parser, by words of its problem and of its context, and by the text where it stopped."""

    problem: str
    context: str
    here: str
    message: str
    help: str


_CASES = (
    _Case("end of stream", "quoted scalar", "", "a text that starts here has no closing quote", "close the quote"),
    _Case("document indicator", "quoted scalar", "", "a text that starts here has no closing quote", "close the quote"),
    _Case("tab", "", "", "a tab is used for indentation", "indent with spaces"),
    _Case("", "", r"\t", "a tab is used for indentation", "indent with spaces"),
    _Case(
        "mapping values are not allowed",
        "",
        "",
        "a colon followed by a space makes this text look like a key",
        "put the whole text in quotes",
    ),
    _Case("", "", "`", "a text can't start with a backquote", "put the whole text in quotes"),
    _Case("", "", "[@%]", "a text can't start with `{here}`", "put the whole text in quotes"),
    _Case("", "alias", "", "a text can't start with `*`", "put the whole text in quotes"),
    _Case("", "anchor", "", "a text can't start with `&`", "put the whole text in quotes"),
    _Case("", "tag", "", "a text can't start with `!`", "put the whole text in quotes"),
    _Case("", "block scalar", "", "a text can't start with `|` or `>`", "put the whole text in quotes"),
    _Case(
        "could not find expected ':'",
        "",
        "",
        "a key without its colon",
        "write `key: value`, with a space after the colon",
    ),
    _Case(
        "unknown escape", "", "", "a backslash in double quotes starts an escape", "use single quotes, or write `\\\\`"
    ),
    _Case(
        "expected ',' or ']'", "", "", "a list in brackets is not closed, or lacks a comma", "write `[first, second]`"
    ),
    _Case(
        "expected ',' or '}'", "", "", "a `{` is not closed, or a comma is missing", "write `{key: value, key: value}`"
    ),
    _Case(
        "expected",
        "block mapping",
        "",
        "this line does not fit the lines above it",
        "give it the indentation of its neighbours, and put texts that go on after a quote wholly in quotes",
    ),
    _Case(
        "expected", "block collection", "", "this line does not fit the list above it", "line it up with the other `-`"
    ),
)


def plain_words(error: yaml.MarkedYAMLError, text: str, offset: int) -> tuple[int, str, str]:
    """Where to point, what is wrong, and what to do, for a complaint of the parser at an offset."""
    problem, context = error.problem or "", error.context or ""
    here = text[offset : offset + 1]
    if (start := _unclosed_quote(text, offset)) is not None and "expected" in problem:
        return start, "a text that starts here has no closing quote", "close the quote"
    if "mapping values are not allowed" in problem and (start := _tight_colon(text, offset)) is not None:
        return start, "a key without a space after its colon", "write `key: value`"
    if "expected" in problem and "block" in context and text[:offset].rstrip(" ")[-1:] in {"'", '"'}:
        help = "put the whole of it in quotes, and write a quote in it twice ('') or as \\\""
        return offset, "a text goes on after its closing quote", help
    for case in _CASES:
        if case.problem in problem and case.context in context and re.match(case.here, here):
            # Where it began says more than where the parser gave up.
            opening = case.context in {"quoted scalar", "alias", "anchor", "tag", "block scalar"}
            opening = opening or case.problem.startswith("expected ','")
            if opening and error.context_mark is not None:
                offset = min(error.context_mark.index, len(text))
            return offset, case.message.replace("{here}", here), case.help
    words = " ".join(f"{context} {problem}".split())
    return offset, f"this is not valid YAML: {words}", "check the indentation and the quotes around here"


_KEY = re.compile(r"\n[ \t]*(?:- )?[a-z][a-z0-9-]*:[ \n]")
_TIGHT_KEY = re.compile(r"[ \t]*(?:- )?[a-z][a-z0-9-]*(:)[^\s:/]")


def _unclosed_quote(text: str, offset: int) -> int | None:
    """Where the quoted text before an offset starts, if it has swallowed lines that look like keys of their own."""
    end = len(text[:offset].rstrip(" "))
    mark = text[end - 1 : end]
    if mark not in ("'", '"'):
        return None
    start = text.rfind(mark, 0, end - 1)
    return start if start >= 0 and _KEY.search(text, start, end) else None


def _tight_colon(text: str, offset: int) -> int | None:
    """Where the line above says `key:value`, so that the parser took it and this line for one text."""
    line = text.rfind("\n", 0, offset) + 1
    above = text.rfind("\n", 0, max(line - 1, 0)) + 1
    found = _TIGHT_KEY.match(text, above, line)
    return found.start(1) if found else None

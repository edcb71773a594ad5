"""Comments that speak to argmap: `# argmap: ignore[AM304] reason`."""

from __future__ import annotations

import re
from typing import NamedTuple

from argmap.findings import Span
from argmap.source.tree import Tree

_DIRECTIVE = re.compile(
    r"#[ \t]*argmap:[ \t]*(?P<word>[\w-]*)(?P<list>\[(?P<items>[^\]\r\n]*)\])?[ \t]*(?P<reason>[^\r\n]*)"
)


class Directive(NamedTuple):
    """One such comment.

    `line` is the 1-based line whose findings it speaks of: its own, or the next when it stands alone. `rules` are the
    codes or names in the brackets, with their places; None when the comment is not of the known form.
    """

    span: Span
    line: int
    rules: tuple[tuple[str, Span], ...] | None
    reason: str


def directives(tree: Tree) -> list[Directive]:
    """The directives of a map file, in order."""
    text = tree.text
    found = []
    for match in _DIRECTIVE.finditer(text.text):
        start = match.start()
        before = text.text[start - 1] if start else "\n"
        # YAML takes a # for a comment only after white space, and never inside a text.
        if not before.isspace() or tree.in_scalar(start):
            continue
        line, column = text.position(start)
        alone = not text.line(line)[: column - 1].strip()
        span = text.span(start, match.end())
        rules = None
        if match["word"] == "ignore" and match["list"]:
            rules = tuple(
                (item.group(), text.span(match.start("items") + item.start(), match.start("items") + item.end()))
                for item in re.finditer(r"[^\s,]+", match["items"])
            )
        found.append(Directive(span, line + 1 if alone else line, rules or None, match["reason"].strip()))
    return found

"""The documentation of the rules, for the terminal and as the page `docs/rules.md`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from argmap.findings import Rule
from argmap.rules.base import RuleModule
from argmap.rules.documentation import ESSAY, ESSAY_FILE, Documentation, documentation

WIDTH = 80

GROUPS = {
    "AM0": "The file",
    "AM1": "References",
    "AM2": "Structure",
    "AM3": "Objections",
    "AM4": "Anchors",
    "AM5": "Wording",
    "AM6": "Documentation",
    "AM9": "Suppressions",
}
"""What the rules of each hundred are about."""

_PAGE_HEAD = f"""\
# The rules of `argmap check`

Every fault that `argmap check` can find has a code and a name; `argmap rule CODE` prints what stands here about it.
Errors make the check fail, warnings do so with `--strict`, and information is shown with `--pedantic` only. A finding
is suppressed where it arises by a comment, `# argmap: ignore[CODE] reason`, at the end of its line or on a line of its
own before it; those of the groups AM0, AM1 and AM9 can't be.

How a map is written is in [format.md](format.md), what follows from it in [semantics.md](semantics.md), and how it
looks in [gallery.md](gallery.md); output for programs is in [json.md](json.md).

This page is written by `argmap rule --all --markdown`. Tests check that the first map of each rule has its fault, and
that the second has none. Maps that name `{ESSAY_FILE}` have this essay beside them:
"""


def rule_list(modules: Iterable[RuleModule]) -> str:
    """One row for each rule: code, name, severity and headline."""
    rows = [(module.RULE, documentation(module).headline) for module in modules]
    width = max(len(rule.name) for rule, _ in rows)
    return "".join(f"{rule.code}  {rule.name:{width}}  {rule.severity.value:7}  {line}\n" for rule, line in rows)


def rule_text(module: RuleModule, *, with_essay: bool = True) -> str:
    """All about one rule, with the essay where its examples quote it."""
    rule, words = module.RULE, documentation(module)
    blocks = [_title(rule), *map(_wrapped, (words.headline, *words.reasoning))]
    blocks += ["Bad:", _indented(words.bad), "Good:", _indented(words.good)]
    if with_essay and words.quotes_essay:
        blocks += [f"with {ESSAY_FILE}:", _indented(ESSAY)]
    return "\n\n".join([*blocks, _wrapped(f"Fix: {words.fix}")]) + "\n"


def rules_text(modules: Sequence[RuleModule]) -> str:
    """All about each of these rules, one after the other, and at the end the essay where one of them quotes it."""
    parts = [rule_text(module, with_essay=False) for module in modules]
    if any(documentation(module).quotes_essay for module in modules):
        parts.append(f"The maps above quote this {ESSAY_FILE}:\n\n{_indented(ESSAY)}\n")
    return f"\n{'-' * WIDTH}\n\n".join(parts)


def rule_markdown(module: RuleModule) -> str:
    """All about one rule as Markdown, under a heading of the third level."""
    return "\n".join(_markdown(module.RULE, documentation(module)))


def rules_page(modules: Iterable[RuleModule]) -> str:
    """The page of the rules as Markdown; the rules in the order of their codes."""
    parts = [_PAGE_HEAD, f"```text\n{ESSAY}```\n"]
    for group, members in groupby(modules, key=lambda module: module.RULE.code[:3]):
        parts.append(f"## {GROUPS[group]} ({group})\n")
        parts += map(rule_markdown, members)
    return "\n".join(parts)


def _markdown(rule: Rule, words: Documentation) -> Iterator[str]:
    yield f"### {_title(rule)}\n"
    yield f"**{words.headline}**\n"
    yield from (f"{paragraph}\n" for paragraph in words.reasoning)
    yield f"Bad:\n\n```yaml\n{words.bad}```\n"
    yield f"Good:\n\n```yaml\n{words.good}```\n"
    yield f"Fix: {words.fix}\n"


def _title(rule: Rule) -> str:
    return f"{rule.code} {rule.name} ({rule.severity.value})"


def _wrapped(paragraph: str) -> str:
    return textwrap.fill(paragraph, WIDTH, break_long_words=False, break_on_hyphens=False)


def _indented(text: str) -> str:
    return textwrap.indent(text.rstrip("\n"), "    ")

"""`argmap rule`: what a rule says, why, with an example of each kind, and what to do about it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from argmap.rules.base import RuleModule

Names = Annotated[
    list[str] | None,
    typer.Argument(metavar="CODE|NAME", help="Rules, by code or by name; none for a list of all."),
]


def rule(
    names: Names = None,
    everything: Annotated[bool, typer.Option("--all", help="Print all about every rule.")] = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print it as Markdown.")] = False,
) -> None:
    """Explain the rules of `argmap check`: what each finds, why, and how to mend it."""
    from argmap.errors import UsageError
    from argmap.report.rule_text import rule_list, rule_markdown, rule_text, rules_page, rules_text
    from argmap.rules.registry import all_rules

    if names and everything:
        raise UsageError("--all and the name of a rule ask for different things", help="choose one of them")
    if markdown and not names:
        text = rules_page(all_rules())
    elif markdown:
        text = "\n".join(rule_markdown(module) for module in named_rules(names or (), all_rules()))
    elif everything:
        text = rules_text(all_rules())
    elif not names:
        text = rule_list(all_rules())
    elif len(names) == 1:
        text = rule_text(*named_rules(names, all_rules()))
    else:
        text = rules_text(named_rules(names, all_rules()))
    sys.stdout.write(text)


def named_rules(names: Sequence[str], rules: Sequence[RuleModule]) -> list[RuleModule]:
    """The rules of these codes and names, in this order, each once. Raises UsageError for one that does not exist."""
    by_name = {module.RULE.code.lower(): module for module in rules}
    by_name |= {module.RULE.name: module for module in rules}
    found: dict[str, RuleModule] = {}
    for name in names:
        if name.lower() not in by_name:
            raise _unknown(name, by_name)
        module = by_name[name.lower()]
        found[module.RULE.code] = module
    return list(found.values())


def _unknown(name: str, by_name: dict[str, RuleModule]) -> Exception:
    from argmap.errors import UsageError
    from argmap.printable import visible
    from argmap.source.near import nearest_word

    meant = nearest_word(name, by_name)
    if meant is None:
        return UsageError(f"there is no rule `{visible(name)}`", help="`argmap rule` lists all rules")
    near = by_name[meant].RULE
    known_as = near.code if meant == near.code.lower() else near.name
    return UsageError(f"there is no rule `{visible(name)}`", help=f"did you mean `{known_as}`?")

"""Which rules count: `--select` and `--ignore`, by code, by the beginning of a code, or by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from argmap.errors import UsageError
from argmap.findings import Rule, Severity
from argmap.source.near import nearest_word

ALWAYS = ("AM0", "AM1")
"""Errors of these groups always count: a map that can't be read, or means nothing, must not pass for a good one."""


@dataclass(frozen=True)
class Selection:
    """Selected and ignored prefixes of codes. The longest prefix of a rule's code decides; a tie is ignored."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def counts(self, rule: Rule) -> bool:
        """Whether findings of a rule are reported."""
        if rule.severity is Severity.ERROR and rule.code.startswith(ALWAYS):
            return True
        selected = max((len(p) for p in self.select if rule.code.startswith(p)), default=-1)
        ignored = max((len(p) for p in self.ignore if rule.code.startswith(p)), default=-1)
        if not self.select:
            return ignored < 0
        return selected > ignored


def selection(select: Iterable[str], ignore: Iterable[str], rules: Sequence[Rule]) -> Selection:
    """The selection these words mean. Words may be lists with commas. Raises UsageError for one that names no rule."""
    return Selection(_prefixes(select, rules), _prefixes(ignore, rules))


def _prefixes(words: Iterable[str], rules: Sequence[Rule]) -> tuple[str, ...]:
    by_name = {rule.name: rule.code for rule in rules}
    found = []
    for word in (part.strip() for parts in words for part in parts.split(",")):
        code = by_name.get(word.lower(), word.upper())
        if not code or not any(rule.code.startswith(code) for rule in rules):
            meant = nearest_word(word, [*by_name, *by_name.values()])
            help = f"did you mean `{meant}`?" if meant else "`argmap rule --all` lists the rules"
            raise UsageError(f"no rule is called `{word}`", help=help)
        found.append(code)
    return tuple(found)

"""What a rule says of itself: its module's docstring, taken apart, and the essay that the examples quote.

The docstring is the only place where a rule is documented. `argmap rule` and the page of the rules are made from it,
and both of its maps are checked by the tests.
"""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass

from argmap.rules.base import RuleModule

ESSAY_FILE = "essay.txt"
"""The name by which examples speak of the essay; it lies beside their map."""

ESSAY = """\
Demand

Four hundred people were still inside at closing time in October, and most of them come after work. The doors close at
seven.

A public service should be usable by everyone who pays for it. Whoever works until six pays for it, and finds the doors
closed.

Cost

The council calls late opening a luxury. By its own figures it would cost two wages, and the new heating saves more than
that every winter.

Nor is the building the difficulty. It is heated through the night in any case, since the old books suffer from damp;
the lamps in the reading room stay on for the cleaners until ten; the porter sits at the door until eleven, because the
archive upstairs is never left alone. What late opening needs beyond all this is two people at the desk, on four
evenings a week.

What then?

Open the library until ten on four weekdays for a year, and count who comes. A trial can be undone.

If nobody comes, the council was right. If they come, the city has a library for those who pay for it.
"""
"""The essay of the examples, of three sections with two paragraphs each."""

_SHAPE = re.compile(
    r"(?P<headline>[^\n]+)\n\n(?P<reasoning>.+)"
    r"\n\nBad:\n\n(?P<bad> {4}.+)\n\nGood:\n\n(?P<good> {4}.+)\n\nFix: (?P<fix>.+)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Documentation:
    """The documentation of a rule.

    `headline` and `fix` are one paragraph each, `reasoning` one or more; in them line breaks are not kept. `bad` and
    `good` are whole map files: one that has the fault, one that has not.
    """

    headline: str
    reasoning: tuple[str, ...]
    bad: str
    good: str
    fix: str

    @property
    def quotes_essay(self) -> bool:
        """Whether the examples need the essay beside them."""
        return ESSAY_FILE in self.bad or ESSAY_FILE in self.good


def documentation(module: RuleModule) -> Documentation:
    """The documentation of a rule. Raises ValueError when its docstring has not the shape that `RuleModule` states."""
    found = _SHAPE.fullmatch(inspect.cleandoc(module.__doc__ or ""))
    if found is None:
        raise ValueError(f"the docstring of {module.RULE.name} is not headline, reasoning, Bad:, Good:, Fix:")
    return Documentation(
        headline=found["headline"],
        reasoning=tuple(_flowing(paragraph) for paragraph in found["reasoning"].split("\n\n")),
        bad=inspect.cleandoc(found["bad"]) + "\n",
        good=inspect.cleandoc(found["good"]) + "\n",
        fix=_flowing(found["fix"]),
    )


def _flowing(paragraph: str) -> str:
    return " ".join(paragraph.split())

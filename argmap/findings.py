"""What is wrong with a map, as plain values.

A finding names a rule, a place and what is wrong there. It is made where the fault is seen, rides beside the data and
is printed at the end; nothing is raised.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Severity(Enum):
    """How much a finding matters: errors make `check` fail; information is shown on request only."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Rule(NamedTuple):
    """What a finding is an instance of.

    `code` is `AM` and three digits, never renumbered; `name` is the rule's name everywhere, also of its module.
    """

    code: str
    name: str
    severity: Severity


class Here(Enum):
    """Path steps that are not part of the data."""

    KEY = "key"
    """The key itself, not the value it leads to."""


Path = tuple["str | int | Here", ...]
"""Where an element is written in the map file: keys and 0-based positions from the top of the document.

`("sections", 0, "claims", "fair", "text")` is the text of the claim `fair`; with `Here.KEY` at its end it is the word
`text` itself.
"""


class Span(NamedTuple):
    """A stretch of one file: `file` as it is shown to the reader, and 0-based character offsets, `end` exclusive."""

    file: str
    start: int
    end: int


class Related(NamedTuple):
    """A second place that explains a finding: where an id was first defined, or the passage of the essay."""

    span: Span
    message: str


class Finding(NamedTuple):
    """One fault of a map.

    Shapes: `message` is the headline, with names in backquotes; `label` the few words under the caret; `help` the one
    next step, with `help_span` as the place it speaks of. All are plain text, one line each.
    """

    rule: Rule
    span: Span
    message: str
    label: str = ""
    related: tuple[Related, ...] = ()
    help: str = ""
    help_span: Span | None = None

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """File, place, code, message: the order in which findings are reported."""
        return (self.span.file, self.span.start, self.span.end, self.rule.code, self.message)

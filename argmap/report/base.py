"""What a report is made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from argmap.analysis.coverage import Coverage
from argmap.findings import Finding, Severity, Span
from argmap.printable import harmless, visible
from argmap.source.text import SourceText

Piece = tuple[str, str]
"""A stretch of text and its style: a word of rich, or nothing for plain."""

Row = tuple[Piece, ...]
"""One line of a report, of plain text throughout: nothing in it steers a terminal or a CI system."""


@dataclass(frozen=True)
class Report:
    """Findings, in order, with the texts they point into.

    `unshown` are those that are left out, `width` the columns of the terminal that reads the report, None where it goes
    elsewhere.
    """

    findings: Sequence[Finding]
    texts: Mapping[str, SourceText]
    coverage: Coverage = field(default_factory=Coverage)
    unshown: Sequence[Finding] = ()
    width: int | None = None

    def position(self, span: Span) -> tuple[int, int]:
        """1-based line and column of the start of a span."""
        return self.texts[span.file].position(span.start)

    def end_position(self, span: Span) -> tuple[int, int]:
        """1-based line and column of the end of a span, which is exclusive."""
        return self.texts[span.file].position(max(span.start, span.end))

    def place(self, span: Span) -> str:
        """`file:line:column` of a span."""
        line, column = self.position(span)
        return f"{span.file}:{line}:{column}"

    def count(self, severity: Severity) -> int:
        """How many findings there are, shown or not."""
        return sum(finding.rule.severity is severity for finding in (*self.findings, *self.unshown))


def words(foreign: str) -> str:
    """Words of a map or an essay, safe to print inside a line."""
    return harmless(visible(foreign))


class Format(Protocol):
    """A module of this package that writes a report: the rows of standard output, valid even with no findings."""

    def rows(self, report: Report, /) -> Iterator[Row]: ...

"""One line a finding: `file:line:column: severity[code] name: message`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Severity
from argmap.printable import guarded
from argmap.report.base import Report, Row, words

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}


def rows(report: Report) -> Iterator[Row]:
    """A line for each finding."""
    for finding in report.findings:
        yield headline(report, finding)


def headline(report: Report, finding: Finding) -> Row:
    """The first line of a finding, which editors and CI know how to read."""
    rule = finding.rule
    return (
        (f"{guarded(words(report.place(finding.span)))}: ", "bold"),
        (f"{rule.severity.value}[{rule.code}]", STYLES[rule.severity]),
        (f" {rule.name}: {words(finding.message)}", ""),
    )

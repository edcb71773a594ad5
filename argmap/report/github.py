"""Findings as annotations of a pull request: the workflow commands of GitHub Actions."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Severity
from argmap.report.base import Report, Row, words

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def rows(report: Report) -> Iterator[Row]:
    """A workflow command for each finding."""
    for finding in report.findings:
        line, column = report.position(finding.span)
        end_line, end_column = report.end_position(finding.span)
        rule = finding.rule
        # GitHub refuses an end column on another line than the column.
        place = f"file={_property(finding.span.file)},line={line},col={column},endLine={end_line}"
        if end_line == line:
            place += f",endColumn={end_column}"
        said = finding.message + (f"; {finding.help}" if finding.help else "")
        title = _property(f"{rule.code} {rule.name}")
        yield ((f"::{_COMMANDS[rule.severity]} {place},title={title}::{_data(said)}", ""),)


def _data(text: str) -> str:
    return words(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

"""Findings for programs. The keys are stable; a later version may add some.

`{"version": 1, "findings": [...], "summary": {...}}`. A finding has `file`, `line`, `column`, `end_line`, `end_column`
(1-based, in characters, the end exclusive), `code`, `name`, `severity`, `message`, `help` (or null) and `related`, a
list of places with a `message` each.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from argmap.findings import Finding, Severity, Span
from argmap.printable import CI_COMMAND
from argmap.report.base import Report, Row


def rows(report: Report) -> Iterator[Row]:
    """One JSON document, in ASCII so that nothing in it is hidden and any encoding carries it."""
    import json

    document = {
        "version": 1,
        "findings": [_finding(report, finding) for finding in report.findings],
        "summary": {severity.value: report.count(severity) for severity in Severity}
        | {"unshown": len(report.unshown)}
        | asdict(report.coverage),
    }
    for line in json.dumps(document, indent=2).splitlines():
        # In JSON, `#` stands inside texts only, where it may be escaped.
        yield ((CI_COMMAND.sub(r"\\u0023#", line), ""),)


def _finding(report: Report, finding: Finding) -> dict[str, Any]:
    return {
        **_place(report, finding.span),
        "code": finding.rule.code,
        "name": finding.rule.name,
        "severity": finding.rule.severity.value,
        "message": finding.message,
        "help": finding.help or None,
        "related": [{**_place(report, r.span), "message": r.message} for r in finding.related],
    }


def _place(report: Report, span: Span) -> dict[str, Any]:
    line, column = report.position(span)
    end_line, end_column = report.end_position(span)
    return {"file": span.file, "line": line, "column": column, "end_line": end_line, "end_column": end_column}

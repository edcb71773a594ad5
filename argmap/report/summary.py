"""The last line of a check: how much was found, in how much."""

from __future__ import annotations

from argmap.analysis.coverage import Coverage
from argmap.findings import Severity
from argmap.report.base import Report


def summary(report: Report) -> str:
    """For instance `2 errors in 1 map (41 claims, 18 lines; 6 of 7 sections, 20 of 26 paragraphs covered)`."""
    counts = [(report.count(severity), severity) for severity in Severity]
    found = ", ".join(count(n, severity.value) for n, severity in counts if n)
    whole = f"{found or 'nothing to report'} in {count(report.coverage.maps, 'map')}"
    details = _details(report.coverage)
    return f"{whole} ({details})" if details else whole


def _details(coverage: Coverage) -> str:
    if not coverage.claims:
        return ""
    parts = [f"{count(coverage.claims, 'claim')}, {count(coverage.lines, 'line')}"]
    covered = []
    if coverage.sections:
        covered.append(f"{coverage.sections_covered} of {count(coverage.sections, 'section')}")
    if coverage.paragraphs:
        covered.append(f"{coverage.paragraphs_covered} of {count(coverage.paragraphs, 'paragraph')}")
    if covered:
        parts.append(", ".join(covered) + " covered")
    return "; ".join(parts)


def count(number: int, word: str) -> str:
    """`1 claim`, `2 claims`; `info` has no plural."""
    return f"{number:,} {word}" if number == 1 or word == "info" else f"{number:,} {word}s"

"""A finding with the line it speaks of, a caret under the fault, and the next step; in the manner of rustc."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Related, Span
from argmap.printable import cells, visible
from argmap.report.base import Report, Row
from argmap.report.concise import STYLES, headline
from argmap.source.text import SourceText

WIDTH = 96
"""Columns of a shown line; a longer one is clipped round its caret."""

LEAD = 24
"""Columns kept before the caret when a line is clipped."""

GUTTER = "bold blue"


def rows(report: Report) -> Iterator[Row]:
    """Every finding, each followed by an empty line."""
    for finding in report.findings:
        yield from _finding(report, finding)
        yield ()


def _finding(report: Report, finding: Finding) -> Iterator[Row]:
    style = STYLES[finding.rule.severity]
    yield headline(report, finding)
    line = report.position(finding.span)[0]
    gutter = max(len(str(report.position(span)[0])) for span in (finding.span, *(r.span for r in finding.related)))
    yield from _snippet(report.texts[finding.span.file], finding.span, line, gutter, "^", style, finding.label)
    for related in finding.related:
        yield from _related(report, related, gutter)
    if finding.help:
        where = f" ({report.place(finding.help_span)})" if finding.help_span is not None else ""
        yield (" " * gutter, ""), (" = ", GUTTER), ("help: ", "bold"), (visible(finding.help + where), "")


def _related(report: Report, related: Related, gutter: int) -> Iterator[Row]:
    text = report.texts[related.span.file]
    line, _ = report.position(related.span)
    place = visible(report.place(related.span))
    yield (" " * gutter, ""), (" ::: ", GUTTER), (f"{place}: {visible(related.message)}", "")
    yield from _snippet(text, related.span, line, gutter, "-", GUTTER)


def _snippet(
    text: SourceText, span: Span, line: int, gutter: int, mark: str, style: str, label: str = ""
) -> Iterator[Row]:
    """The line a span starts in, and marks under it: in columns, not characters, so that they stand right."""
    if not text.text:
        return
    column = text.position(span.start)[1] - 1
    whole = text.line(line)
    before, marked, after = whole[:column], whole[column : column + max(1, span.end - span.start)], ""
    after = whole[column + len(marked) :]
    shown_before, shown, shown_after = visible(before), visible(marked), visible(after)
    if cells(shown_before + shown + shown_after) > WIDTH:
        if cells(shown_before) > LEAD:
            shown_before = "... " + _tail(shown_before, LEAD - 4)
        room = WIDTH - cells(shown_before)
        if cells(shown) > room - 4:
            shown, shown_after = _head(shown, room - 4) + " ...", ""
        elif cells(shown + shown_after) > room:
            shown_after = _head(shown_after, room - cells(shown) - 4) + " ..."
    marks = mark * max(1, cells(shown.removesuffix(" ...")))
    yield (f"{'':{gutter}} |", GUTTER), ("", "")
    yield (f"{line:>{gutter}} | ", GUTTER), ((shown_before + shown + shown_after).rstrip(), "")
    notes = f" {visible(label)}" if label else ""
    yield (f"{'':{gutter}} | ", GUTTER), (" " * cells(shown_before) + marks + notes, style)


def _head(text: str, width: int) -> str:
    """As much of the beginning as fits."""
    while cells(text) > width:
        text = text[: max(width, 0)] if len(text) > width else text[:-1]
    return text


def _tail(text: str, width: int) -> str:
    """As much of the end as fits."""
    while cells(text) > width:
        text = text[-width:] if len(text) > width else text[1:]
    return text

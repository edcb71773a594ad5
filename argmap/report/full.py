"""A finding with the line it speaks of, a caret under the fault, and the next step; in the manner of rustc."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.findings import Finding, Related, Span
from argmap.printable import cells, harmless, harmless_offset, visible, wrap
from argmap.report.base import Report, Row, words
from argmap.report.concise import STYLES, headline
from argmap.source.text import SourceText

WIDTH = 96
"""Columns of a shown line where no terminal says how many there are; a longer one is clipped round its caret."""

NARROWEST = 32
"""Columns of text at least, however narrow the terminal."""

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
    yield from _folded((), headline(report, finding), 2, report.width)
    gutter = max(len(str(report.position(span)[0])) for span in (finding.span, *(r.span for r in finding.related)))
    yield from _snippet(report, finding.span, gutter, "^", style, finding.label)
    for related in finding.related:
        yield from _related(report, related, gutter)
    if finding.help:
        where = f" ({report.place(finding.help_span)})" if finding.help_span is not None else ""
        lead = (" " * gutter, ""), (" = ", GUTTER), ("help: ", "bold")
        yield from _folded(lead, ((words(finding.help + where), ""),), gutter + 3, report.width)


def _related(report: Report, related: Related, gutter: int) -> Iterator[Row]:
    said = f"{words(report.place(related.span))}: {words(related.message)}"
    yield from _folded(((" " * gutter, ""), (" ::: ", GUTTER)), ((said, ""),), gutter + 5, report.width)
    yield from _snippet(report, related.span, gutter, "-", GUTTER)


def _snippet(report: Report, span: Span, gutter: int, mark: str, style: str, label: str = "") -> Iterator[Row]:
    """The line a span starts in, and marks under it: in columns, not characters, so that they stand right."""
    text = report.texts[span.file]
    if not text.text:
        return
    width = WIDTH if report.width is None else max(NARROWEST, report.width - gutter - 3)
    line, before, shown, after = _clipped(text, span, width)
    marks = mark * max(1, cells(shown.removesuffix(" ...")))
    margin = (f"{'':{gutter}} | ", GUTTER)
    yield (f"{'':{gutter}} |", GUTTER), ("", "")
    yield (f"{line:>{gutter}} | ", GUTTER), ((before + shown + after).rstrip(), "")
    under, notes = cells(before), words(label)
    if notes and (report.width is None or under + len(marks) + 1 + cells(notes) <= width):
        yield margin, (f"{' ' * under}{marks} {notes}", style)
        return
    yield margin, (" " * under + marks, style)
    # Beside the marks the label finds no room: it goes below them, as far to the right as it can stand.
    indent = max(0, min(under, width - cells(notes)))
    for start, end in wrap(notes, width - indent) if notes else ():
        yield margin, (" " * indent + notes[start:end], style)


def _clipped(text: SourceText, span: Span, width: int) -> tuple[int, str, str, str]:
    """The number of the line that a span starts in, and as much of it as fits, before, inside and after the span."""
    line, column = text.position(span.start)
    raw = text.line(line)
    whole = harmless(raw)
    start, end = (harmless_offset(raw, at) for at in (column - 1, column - 1 + max(1, span.end - span.start)))
    before, shown, after = visible(whole[:start]), visible(whole[start:end]), visible(whole[end:])
    if cells(before + shown + after) > width:
        if cells(before) > LEAD:
            before = "... " + _tail(before, LEAD - 4)
        room = width - cells(before)
        if cells(shown) > room - 4:
            shown, after = _head(shown, room - 4) + " ...", ""
        elif cells(shown + after) > room:
            after = _head(after, room - cells(shown) - 4) + " ..."
    return line, before, shown, after


def _folded(lead: Row, said: Row, indent: int, width: int | None) -> Iterator[Row]:
    """The row that leads into these words and holds them; on a terminal as many rows as they take, broken at spaces."""
    if width is None:
        yield lead + said
        return
    whole = "".join(text for text, _ in said)
    room = max(NARROWEST, width)
    places = wrap(whole, room - indent, room - sum(cells(text) for text, _ in lead))
    for number, (start, end) in enumerate(places):
        yield (((" " * indent, ""),) if number else lead) + _part(said, start, end)


def _part(row: Row, start: int, end: int) -> Row:
    """The part of a row between two offsets into its text."""
    found, at = [], 0
    for text, style in row:
        if text[max(0, start - at) : max(0, end - at)]:
            found.append((text[max(0, start - at) : max(0, end - at)], style))
        at += len(text)
    return tuple(found)


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

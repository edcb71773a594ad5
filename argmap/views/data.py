"""A map as plain data for programs: what `argmap show --json` prints.

The keys are stable. Where something is not known the value is null; lists are empty rather than absent.

    version       1
    map           path of the map file, as it was given
    title, question, thesis (a claim id)
    source        file, title, author, date, url, license; or null
    voices        list of id, name
    sections      list of id, number, heading, note, claims (ids)
    claims        list of id, text, section (id or null), voices (ids), implicit, aside, tags, note, role, standing,
                  reason, by, paragraph, quotes, supported_by, attacked_by, premise_of (ids of lines)
    lines         list of id, relation (supports, attacks, undercuts), target (id of a claim, or of a line that is
                  undercut), conclusion (the claim it bears on in the end), premises (ids), scheme, note, standing,
                  reason, by, quotes, undercut_by (ids of lines)

`standing` is in, out or open, with its `reason` in a word or two and in `by` the ids that decide it. A quote has
quote, file, line, column (from 1), paragraph and section.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from argmap.analysis.labels import Label, Labels
from argmap.model import Anchor, Claim, Graph, Line
from argmap.model.roles import Role
from argmap.views.theme import relation_of

VERSION = 1

Data = dict[str, object]
Place = Callable[[Anchor], tuple[str, int, int] | None]
"""Where a quote begins in the essay: file, line and column from 1; None when that is not known."""


def map_data(file: str, graph: Graph, labels: Labels, roles: Mapping[str, Role], place: Place) -> Data:
    """The whole map with roles, standings and places."""
    return {
        "version": VERSION,
        "map": file,
        "title": graph.title,
        "question": graph.question,
        "thesis": graph.thesis,
        "source": None if graph.source is None else graph.source._asdict(),
        "voices": [{"id": voice.id, "name": voice.name} for voice in graph.voices.values()],
        "sections": [
            {
                "id": section.id,
                "number": section.number,
                "heading": section.heading,
                "note": section.note,
                "claims": list(section.claims),
            }
            for section in graph.sections.values()
        ],
        "claims": [_claim(graph, claim, labels[claim.id], roles, place) for claim in graph.claims.values()],
        "lines": [_line(graph, line, labels[line.id], place) for line in graph.lines.values()],
    }


def _claim(graph: Graph, claim: Claim, label: Label, roles: Mapping[str, Role], place: Place) -> Data:
    return {
        "id": claim.id,
        "text": claim.text,
        "section": claim.section,
        "voices": list(claim.voices),
        "implicit": claim.implicit,
        "aside": claim.aside,
        "tags": list(claim.tags),
        "note": claim.note,
        "role": roles[claim.id].value,
        **_standing(label),
        "paragraph": claim.paragraph,
        "quotes": [_quote(anchor, place) for anchor in claim.anchors],
        "supported_by": _ids(graph.supporting(claim.id)),
        "attacked_by": _ids(graph.attacking(claim.id)),
        "premise_of": _ids(graph.used_by(claim.id)),
    }


def _line(graph: Graph, line: Line, label: Label, place: Place) -> Data:
    return {
        "id": line.id,
        "relation": relation_of(line).value,
        "target": line.target,
        "conclusion": graph.conclusion(line),
        "premises": list(line.premises),
        "scheme": line.scheme,
        "note": line.note,
        **_standing(label),
        "quotes": [_quote(anchor, place) for anchor in line.anchors],
        "undercut_by": _ids(graph.attacking(line.id)),
    }


def _standing(label: Label) -> Data:
    return {"standing": label.standing.value, "reason": label.reason.value, "by": list(label.by)}


def _quote(anchor: Anchor, place: Place) -> Data:
    file, line, column = place(anchor) or (None, None, None)
    return {
        "quote": anchor.quote,
        "file": file,
        "line": line,
        "column": column,
        "paragraph": anchor.paragraph,
        "section": anchor.section,
    }


def _ids(lines: Iterable[Line]) -> list[str]:
    return [line.id for line in lines]

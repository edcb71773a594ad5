"""The quotes of a map as the rules of anchors see them: whose each is, and what the essay has of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.findings import Path, Related
from argmap.model import Anchor, Claim, Graph, Line
from argmap.schema.anchors import home_passage
from argmap.source.essay import Essay, Match, Passage

if TYPE_CHECKING:
    from argmap.source.nearest import Nearest


DOTS = re.compile(r"\(\s*\.\s?\.\s?\.\s*\)|(?<!\.)\.\s?\.\s?\.(?!\s?\.)")
"""What is written for an omission elsewhere, and in a map is part of the quote."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quote of a claim or of a line.

    `owner` names the claim or line in messages; `path` and `index` say where it is written, `position` the section,
    from 0, that this is under (None: outside the sections). `passage` is the place that the quote means; None when the
    essay has not the whole of it.
    """

    owner: str
    of_claim: bool
    path: Path
    index: int
    text: str
    position: int | None
    match: Match
    passage: Passage | None


def quotes_of(graph: Graph, essay: Essay | None, matches: Mapping[str, Match]) -> Iterator[Quoted]:
    """Every quote of a map, those of claims first; without an essay none has a match."""
    for claim in graph.claims.values():
        for index, anchor in enumerate(claim.anchors):
            yield _quoted(claim, index, anchor, essay, matches)
    for line in graph.lines.values():
        for index, anchor in enumerate(line.anchors):
            yield _quoted(line, index, anchor, essay, matches)


def _quoted(
    element: Claim | Line, index: int, anchor: Anchor, essay: Essay | None, matches: Mapping[str, Match]
) -> Quoted:
    of_claim = isinstance(element, Claim)
    owner = f"`{element.id}`" if of_claim else f"line `{element.id}`"
    position = section_position(element.path)
    match = matches.get(anchor.quote, Match())
    passage = None if essay is None else home_passage(match, essay, position)
    return Quoted(owner, of_claim, element.path, index, anchor.quote, position, match, passage)


def section_position(path: Path) -> int | None:
    """The position, from 0, of the section that an element is written under; None outside the sections."""
    position = path[1] if path and path[0] == "sections" else None
    return position if isinstance(position, int) else None


def inside_section(essay: Essay, quoted: Quoted) -> tuple[Passage, ...]:
    """The passages of a quote in the section that it is written under; outside the sections, all of them."""
    if quoted.position is None:
        return quoted.match.passages
    paragraphs = [(passage, essay.paragraph_at(passage.start)) for passage in quoted.match.passages]
    return tuple(passage for passage, p in paragraphs if p is not None and p.section == quoted.position)


def has_heading(essay: Essay, quoted: Quoted) -> bool:
    """Whether it is known where in the essay a quote is due; what is outside the sections may be anywhere."""
    return quoted.position is None or essay.headings[quoted.position] is not None


def is_unfound(quoted: Quoted) -> bool:
    """Whether the essay lacks some part of a quote, or the quote has no words to find."""
    return quoted.passage is None and (bool(quoted.match.missing) or not quoted.match.loose)


def nearest_of(essay: Essay, unfound: Iterable[Quoted]) -> dict[str, Nearest]:
    """For quotes that are not in the essay, by their text: the nearest passage of the first part that is missing."""
    # Imported here: a map whose quotes are all found never needs it.
    from argmap.source.nearest import nearest_passages

    parts = {quoted.text: quoted.match.missing[0] for quoted in unfound if quoted.match.missing}
    near = nearest_passages(essay, parts.values())
    return {text: near[part] for text, part in parts.items() if part in near}


def with_omissions(essay: Essay, unfound: Iterable[Quoted]) -> dict[str, Passage]:
    """Where quotes stand whose dots are meant for omissions, by their text; those that the essay has not even so are
    left out."""
    marked = {quoted.text: DOTS.sub("[...]", quoted.text) for quoted in unfound if DOTS.search(quoted.text)}
    matches = essay.locate(marked.values()) if marked else {}
    return {text: matches[other].passages[0] for text, other in marked.items() if matches[other].passages}


def in_essay(graph: Graph, essay: Essay, start: int, end: int, words: str) -> Related:
    """A passage of the essay as the second place of a finding: its section, its paragraph, and what is to say of it."""
    return Related(essay.text.span(start, end), f"({_where(graph, essay, start)}): {words}")


def _where(graph: Graph, essay: Essay, offset: int) -> str:
    paragraph = essay.paragraph_at(offset)
    if paragraph is None:
        return "in no paragraph"
    headings = (section.heading for section in graph.sections.values() if section.number - 1 == paragraph.section)
    return f"{' '.join(next(headings, 'in no section').split())}, ¶{paragraph.number}"

"""The quotes of a map as the rules of anchors see them: whose each is, and what the essay has of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.findings import Path, Related, Span
from argmap.model import Anchor
from argmap.rules.base import Case
from argmap.schema.build import home_passage
from argmap.source.essay import Essay, Match, Passage
from argmap.source.nearest import Nearest, nearest_passages


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quote of a claim or of a line.

    `owner` names the claim or line in messages; `claim` is the id of the claim that it belongs to. `position` counts,
    from 0, the section it is written under; None is outside the sections. `passage` is the place that the quote means,
    None when the essay has not the whole of it.
    """

    owner: str
    claim: str
    text: str
    span: Span
    position: int | None
    match: Match
    passage: Passage | None


def quotes(case: Case) -> Iterator[Quoted]:
    """Every quote, those of claims first; without an essay none has a match."""
    for claim in case.graph.claims.values():
        yield from _quotes_of(case, f"`{claim.id}`", claim.id, claim.path, claim.anchors)
    for line in case.graph.lines.values():
        if line.anchors:
            claim_id = case.graph.conclusion(line)
            yield from _quotes_of(case, f"line `{line.id}`", claim_id, line.path, line.anchors)


def _quotes_of(case: Case, owner: str, claim: str, path: Path, anchors: tuple[Anchor, ...]) -> Iterator[Quoted]:
    position = section_position(path)
    for index, anchor in enumerate(anchors):
        match = case.matches.get(anchor.quote, Match())
        passage = home_passage(match, case.essay, position) if case.essay is not None else None
        yield Quoted(owner, claim, anchor.quote, case.quote_span(path, index), position, match, passage)


def section_position(path: Path) -> int | None:
    """The position of the section that an element is written under; None outside the sections."""
    position = path[1] if path and path[0] == "sections" else None
    return position if isinstance(position, int) else None


def section_of(essay: Essay, passage: Passage) -> int | None:
    """The position of the section that a passage stands in; None before all headings and outside the paragraphs."""
    paragraph = essay.paragraph_at(passage.start)
    return None if paragraph is None else paragraph.section


def inside_section(essay: Essay, quoted: Quoted) -> tuple[Passage, ...]:
    """The passages of a quote in the section that it is written under; outside the sections, all of them."""
    if quoted.position is None:
        return quoted.match.passages
    return tuple(p for p in quoted.match.passages if section_of(essay, p) == quoted.position)


def has_heading(essay: Essay, position: int | None) -> bool:
    """Whether it is known where in the essay a section is; what is outside the sections may be anywhere."""
    return position is None or essay.headings[position] is not None


def in_essay(case: Case, essay: Essay, start: int, end: int, words: str) -> Related:
    """A passage of the essay as the second place of a finding: its section, its paragraph, and what is to say of it."""
    return Related(essay.text.span(start, end), f"({_where(case, essay, start)}): {words}")


def _where(case: Case, essay: Essay, offset: int) -> str:
    paragraph = essay.paragraph_at(offset)
    if paragraph is None:
        return "in no paragraph"
    headings = (s.heading for s in case.graph.sections.values() if s.number - 1 == paragraph.section)
    return f"{' '.join(next(headings, 'before the first heading').split())}, ¶{paragraph.number}"


def nearest_of(essay: Essay, unfound: list[Quoted]) -> dict[str, Nearest]:
    """For quotes that are not in the essay, by their text: the nearest passage of the first part that is missing."""
    parts = {quoted.text: quoted.match.missing[0] for quoted in unfound if quoted.match.missing}
    near = nearest_passages(essay, parts.values())
    return {text: near[part] for text, part in parts.items() if part in near}


def unfound(case: Case) -> list[Quoted]:
    """The quotes of which the essay does not have every part."""
    return [q for q in quotes(case) if q.passage is None and (q.match.missing or not q.match.loose)]

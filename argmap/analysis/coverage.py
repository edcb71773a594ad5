"""How much of the essay a map covers."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.model import Graph
from argmap.source.essay import Essay


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of a map, or of several added up; covered sections hold a claim, covered paragraphs an anchor or a gap."""

    maps: int = 0
    claims: int = 0
    lines: int = 0
    sections: int = 0
    sections_covered: int = 0
    paragraphs: int = 0
    paragraphs_covered: int = 0

    def __add__(self, other: Coverage) -> Coverage:
        return Coverage(
            self.maps + other.maps,
            self.claims + other.claims,
            self.lines + other.lines,
            self.sections + other.sections,
            self.sections_covered + other.sections_covered,
            self.paragraphs + other.paragraphs,
            self.paragraphs_covered + other.paragraphs_covered,
        )


def anchored_paragraphs(graph: Graph, essay: Essay) -> frozenset[int]:
    """The numbers of the paragraphs that an anchor of some claim or line stands in, wholly or in part."""
    found: set[int] = set()
    of_claims = [anchor for claim in graph.claims.values() for anchor in claim.anchors]
    of_lines = [anchor for line in graph.lines.values() for anchor in line.anchors]
    for anchor in (*of_claims, *of_lines):
        if anchor.start is None or anchor.end is None:
            continue
        first, last = essay.paragraph_at(anchor.start), essay.paragraph_at(anchor.end - 1)
        if first is not None and last is not None:
            found.update(range(first.number, last.number + 1))
    return frozenset(found)


def coverage(graph: Graph | None, essay: Essay | None) -> Coverage:
    """The counts of one map; of a map that could not be built, only that it is one."""
    if graph is None:
        return Coverage(maps=1)
    paragraphs = 0 if essay is None else len(essay.paragraphs)
    covered = 0
    if essay is not None:
        known = anchored_paragraphs(graph, essay) | graph.gaps.keys()
        covered = sum(paragraph.number in known for paragraph in essay.paragraphs)
    return Coverage(
        maps=1,
        claims=len(graph.claims),
        lines=len(graph.lines),
        sections=len(graph.sections),
        sections_covered=sum(1 for section in graph.sections.values() if section.claims),
        paragraphs=paragraphs,
        paragraphs_covered=covered,
    )

"""The built map: every claim and line by its id, in the order they were written, and what is next to what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from argmap.model.elements import Claim, Expectations, Line, Section, Source, Voice
from argmap.model.links import Links, links_of

NO_EXPECTATIONS = Expectations()


@dataclass(frozen=True, slots=True)
class Graph:
    """An argument map, ready to be analysed and drawn.

    Make one with `Graph.of`. All mappings are read-only and keep the order of writing. `links` says by number what is
    next to what; by id, `supporting`, `attacking` and `used_by` do.
    """

    title: str
    thesis: str
    claims: Mapping[str, Claim]
    lines: Mapping[str, Line]
    sections: Mapping[str, Section] = field(default_factory=dict)
    voices: Mapping[str, Voice] = field(default_factory=dict)
    question: str = ""
    source: Source | None = None
    gaps: Mapping[int, str] = field(default_factory=dict)
    expect: Expectations = NO_EXPECTATIONS
    links: Links = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Whatever claims and lines a graph is made with, also by `replace`, its links are theirs.
        object.__setattr__(self, "links", links_of(self.claims, self.lines))

    @classmethod
    def of(
        cls,
        *,
        claims: Iterable[Claim],
        lines: Iterable[Line],
        thesis: str,
        sections: Iterable[Section] = (),
        voices: Iterable[Voice] = (),
        title: str = "",
        question: str = "",
        source: Source | None = None,
        gaps: Mapping[int, str] | None = None,
        expect: Expectations = NO_EXPECTATIONS,
    ) -> Graph:
        """The graph of these elements, with its neighbourhoods. Ids must be unique and references defined."""
        by_id = {claim.id: claim for claim in claims}
        line_by_id = {line.id: line for line in lines}
        return cls(
            title=title,
            thesis=thesis,
            claims=MappingProxyType(by_id),
            lines=MappingProxyType(line_by_id),
            sections=MappingProxyType({s.id: s for s in sections}),
            voices=MappingProxyType({v.id: v for v in voices}),
            question=question,
            source=source,
            gaps=MappingProxyType(dict(gaps or {})),
            expect=expect,
        )

    def supporting(self, claim: str) -> tuple[Line, ...]:
        """Lines that support this claim; none for an id of a line."""
        return self._named(self.links.body, claim) if claim in self.claims else ()

    def attacking(self, target: str) -> tuple[Line, ...]:
        """Lines that attack this claim (rebuttals) or this line (undercuts)."""
        return self._named(self.links.attackers, target)

    def used_by(self, claim: str) -> tuple[Line, ...]:
        """Lines that have this claim among their premises; none for an id of a line."""
        return self._named(self.links.users, claim) if claim in self.claims else ()

    def conclusion(self, line: Line) -> str:
        """Id of the claim that a line bears on in the end: through the lines it undercuts, if it does."""
        while line.on_line:
            line = self.lines[line.target]
        return line.target

    def _named(self, lists: list[list[int]], id: str) -> tuple[Line, ...]:
        number = self.links.index.get(id)
        if number is None or not lists[number]:
            return ()
        ids, lines = self.links.ids, self.lines
        return tuple([lines[ids[node]] for node in lists[number]])

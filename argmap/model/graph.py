"""The built map: every claim and line by its id, in the order they were written, and what is next to what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from argmap.model.elements import Claim, Expectations, Line, Section, Source, Voice

NO_EXPECTATIONS = Expectations()


@dataclass(frozen=True, slots=True)
class Graph:
    """An argument map, ready to be analysed and drawn.

    Make one with `Graph.of`. All mappings are read-only and keep the order of writing. `supports`, `attacks` and `uses`
    have an entry for every id that has such lines and no other: use `supporting`, `attacking` and `used_by`.
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
    supports: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)
    attacks: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)
    uses: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)

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
        supports: dict[str, list[Line]] = {}
        attacks: dict[str, list[Line]] = {}
        uses: dict[str, list[Line]] = {}
        for line in line_by_id.values():
            (supports if line.supports else attacks).setdefault(line.target, []).append(line)
            for premise in dict.fromkeys(line.premises):
                uses.setdefault(premise, []).append(line)
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
            supports=_frozen(supports),
            attacks=_frozen(attacks),
            uses=_frozen(uses),
        )

    def supporting(self, claim: str) -> tuple[Line, ...]:
        """Lines that support this claim."""
        return self.supports.get(claim, ())

    def attacking(self, target: str) -> tuple[Line, ...]:
        """Lines that attack this claim (rebuttals) or this line (undercuts)."""
        return self.attacks.get(target, ())

    def used_by(self, claim: str) -> tuple[Line, ...]:
        """Lines that have this claim among their premises."""
        return self.uses.get(claim, ())

    def conclusion(self, line: Line) -> str:
        """Id of the claim that a line bears on in the end: through the lines it undercuts, if it does."""
        while line.on_line:
            line = self.lines[line.target]
        return line.target


def _frozen(groups: dict[str, list[Line]]) -> Mapping[str, tuple[Line, ...]]:
    return MappingProxyType({key: tuple(group) for key, group in groups.items()})

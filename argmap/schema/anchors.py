"""Quotes to anchors: where in the essay each quote of a map stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from argmap.model import Anchor
from argmap.schema.validate import Parts
from argmap.schema.written import all_lines, texts
from argmap.source.essay import Essay, Match, Passage


@dataclass(frozen=True)
class Anchoring:
    """All the quotes of a map, located in one pass; without an essay none is found. `section_ids` are by position."""

    essay: Essay | None
    section_ids: Sequence[str | None]
    matches: Mapping[str, Match] = field(default_factory=dict)

    @classmethod
    def of(cls, parts: Parts, essay: Essay | None, section_ids: Sequence[str | None]) -> Anchoring:
        if essay is None:
            return cls(None, section_ids)
        quotes: dict[str, None] = {}
        for entry in parts.claims:
            quotes.update(dict.fromkeys(texts(entry.claim.quote)))
            for written in all_lines(entry):
                if written.full is not None:
                    quotes.update(dict.fromkeys(texts(written.full.quote)))
        return cls(essay, section_ids, essay.locate(quotes))

    def anchors(self, quotes: str | list[str], section: int | None) -> tuple[Anchor, ...]:
        """The anchors of a claim or line that is written under the section at this position."""
        return tuple(self._anchor(quote, section) for quote in texts(quotes))

    def _anchor(self, quote: str, section: int | None) -> Anchor:
        essay = self.essay
        passage = None if essay is None else home_passage(self.matches[quote], essay, section)
        if essay is None or passage is None:
            return Anchor(quote)
        paragraph = essay.paragraph_at(passage.start)
        if paragraph is None:
            return Anchor(quote, passage.start, passage.end)
        home = None if paragraph.section is None else self.section_ids[paragraph.section]
        return Anchor(quote, passage.start, passage.end, paragraph.number, home)


def home_passage(match: Match, essay: Essay, section: int | None) -> Passage | None:
    """The passage of a match that a claim of this section means: the first inside the section, else the first."""
    if section is not None:
        for passage in match.passages:
            paragraph = essay.paragraph_at(passage.start)
            if paragraph is not None and paragraph.section == section:
                return passage
    return match.passages[0] if match.passages else None

"""The valid parts of a map file to a graph: the one place where ids become elements.

A reference that leads nowhere is reported and left out; its line goes on with the premises that are left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from argmap.findings import Finding, Here, Path, Related, Rule, Severity
from argmap.model import AUTHOR, Claim, Expectations, Graph, Line, Section, Sign, Source, Voice
from argmap.schema.anchors import Anchoring
from argmap.schema.references import References
from argmap.schema.validate import ClaimEntry, Parts
from argmap.schema.written import WrittenLine, lines_on, texts
from argmap.source.essay import Essay, Match
from argmap.source.tree import Tree

DUPLICATE_REFERENCE = Rule("AM103", "duplicate-reference", Severity.WARNING)
THESIS_MISSING = Rule("AM201", "thesis-missing", Severity.ERROR)


class Built(NamedTuple):
    """A graph, and the matches of all its quotes.

    `damaged` are the ids of claims that lost some part on the way; `mentioned` the texts in what was set aside, and the
    ids that undefined ones were probably meant to be.
    """

    graph: Graph
    matches: Mapping[str, Match]
    damaged: frozenset[str]
    mentioned: frozenset[str]


def build(parts: Parts, tree: Tree, essay: Essay | None) -> tuple[Built, list[Finding]]:
    """The graph of a map's parts, with anchors where there is an essay, and what is wrong with its references."""
    references = References.of(parts, tree)
    builder = _Builder(parts, tree, references, Anchoring.of(parts, essay, references.section_ids))
    built = builder.build()
    return built, references.findings


@dataclass
class _Builder:
    parts: Parts
    tree: Tree
    references: References
    anchoring: Anchoring
    damaged: set[str] = field(default_factory=set)
    mentioned: set[str] = field(default_factory=set)

    def build(self) -> Built:
        head = self.parts.head
        graph = Graph.of(
            title=head.title,
            question=head.question,
            thesis=self._thesis(),
            claims=self._claims(),
            lines=[line for entry in self.parts.claims for line in self._lines(entry)],
            sections=self._sections(),
            voices=[Voice(id, name, ("voices", id)) for id, name in head.voices.items()],
            source=self._source(),
            gaps={gap.paragraph: gap.reason for _, gap in self.parts.gaps},
            expect=self._expectations(),
        )
        return Built(
            graph,
            self.anchoring.matches,
            frozenset(self.parts.damaged | self.damaged),
            frozenset(self.parts.mentioned | self.mentioned | self.references.mentioned),
        )

    def _thesis(self) -> str:
        thesis = self.parts.head.thesis
        if thesis:
            return self.references.claim(thesis, ("thesis",), "the thesis") or ""
        if "thesis" not in self.tree.data:
            span = self.tree.span(("title", Here.KEY) if "title" in self.tree.data else ())
            message = "the map does not say which claim is its thesis"
            help = "add `thesis:` with the id of the claim that the whole argues for"
            self.references.findings.append(Finding(THESIS_MISSING, span, message, help=help))
        return ""

    def _sections(self) -> Iterator[Section]:
        members: dict[int, list[str]] = {}
        for entry in self.parts.claims:
            if entry.section is not None and self._counts(entry):
                members.setdefault(entry.section, []).append(entry.id)
        for position, (path, section) in enumerate(self.parts.sections):
            id = self.references.section_ids[position]
            if id is not None and section is not None:
                claims = tuple(members.get(position, ()))
                yield Section(id, position + 1, section.heading, claims, section.note, path)

    def _source(self) -> Source | None:
        source = self.parts.source
        if source is None:
            return None
        return Source(source.file, source.title, source.author, source.date, source.url, source.license)

    def _expectations(self) -> Expectations:
        expect, references = self.parts.expect, self.references

        def claims(key: str, ids: list[str]) -> tuple[str, ...]:
            found = (references.claim(id, ("expect", key, i), "an expected claim") for i, id in enumerate(ids))
            return tuple(id for id in found if id is not None)

        def sections(key: str, ids: list[str]) -> tuple[str, ...]:
            found = (references.section(id, ("expect", key, i)) for i, id in enumerate(ids))
            return tuple(id for id in found if id is not None)

        return Expectations(
            in_=claims("in", expect.in_),
            out=claims("out", expect.out),
            open=claims("open", expect.open),
            falls_without=sections("falls-without", expect.falls_without),
            weakened_without=sections("weakened-without", expect.weakened_without),
            stands_without=sections("stands-without", expect.stands_without),
        )

    def _counts(self, entry: ClaimEntry) -> bool:
        """Whether an entry is the first, or only, definition of its claim."""
        return self.references.claims[entry.id] == entry.path

    def _claims(self) -> Iterator[Claim]:
        for entry in filter(self._counts, self.parts.claims):
            claim = entry.claim
            section = None if entry.section is None else self.references.section_ids[entry.section]
            yield Claim(
                id=entry.id,
                text=claim.text,
                sections=() if section is None else (section,),
                voices=self._voices(entry),
                implicit=claim.implicit,
                aside=claim.aside,
                anchors=self.anchoring.anchors(claim.quote, entry.section),
                tags=tuple(claim.tags),
                note=claim.note,
                path=entry.path,
            )

    def _voices(self, entry: ClaimEntry) -> tuple[str, ...]:
        written = entry.claim.voice
        found = []
        for index, voice in enumerate(texts(written)):
            path = (*entry.path, "voice") if isinstance(written, str) else (*entry.path, "voice", index)
            if voice == AUTHOR or self.references.voice(voice, path) is not None:
                found.append(voice)
        return () if found == [AUTHOR] else tuple(dict.fromkeys(found))

    def _lines(self, entry: ClaimEntry) -> list[Line]:
        """The lines on a claim, and the undercuts of each after it, as deep as they go.

        Of a line that is left out, the undercuts are still read for faults of their own.
        """
        found: list[Line] = []
        stack = [(written, False) for written in reversed(lines_on(entry))]
        while stack:
            written, lost = stack.pop()
            line = self._line(written, entry)
            if line is not None and lost:
                self.mentioned.update(line.premises)
            elif line is not None:
                found.append(line)
            undercuts = written.undercuts(written.id if line is None else line.id)
            stack += ((undercut, lost or line is None) for undercut in reversed(undercuts))
        return found

    def _line(self, written: WrittenLine, entry: ClaimEntry) -> Line | None:
        """The line with the premises that are defined; None when there are none left."""
        premises = self._premises(written, entry)
        if not premises:
            return None
        full = written.full
        named = full is not None and self.references.lines.get(full.id) == written.path
        return Line(
            id=full.id if full is not None and named else written.id,
            sign=written.sign,
            premises=tuple(premises),
            target=written.target,
            on_line=written.on_line,
            scheme="" if full is None else full.scheme,
            anchors=() if full is None else self.anchoring.anchors(full.quote, entry.section),
            note="" if full is None else full.note,
            named=named,
            path=written.path,
            premise_paths=tuple(premises.values()),
        )

    def _premises(self, written: WrittenLine, entry: ClaimEntry) -> dict[str, Path]:
        what = "premise" if written.sign is Sign.SUPPORT else "rebuttal"
        premises: dict[str, Path] = {}
        for id, path in written.premises():
            if id in premises:
                related = Related(self.tree.span(premises[id]), "first named here")
                message, help = f"`{id}` is named twice in one line", "delete one"
                finding = Finding(DUPLICATE_REFERENCE, self.tree.span(path), message, related=(related,), help=help)
                self.references.findings.append(finding)
            elif self.references.claim(id, path, what) is not None:
                premises[id] = path
            else:
                self.damaged.add(entry.id)
        return premises

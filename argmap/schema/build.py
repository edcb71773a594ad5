"""The valid parts of a map file to a graph: the one place where ids become elements and quotes become anchors.

A reference that leads nowhere is reported and left out; its line goes on with the premises that are left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from argmap.findings import Finding, Here, Path, Related, Rule, Severity
from argmap.model import AUTHOR, Anchor, Claim, Expectations, Graph, Line, Section, Sign, Source, Voice
from argmap.schema import document
from argmap.schema.validate import PLACEHOLDER, ClaimEntry, Parts
from argmap.source.essay import Essay, Match, Passage
from argmap.source.near import nearest_word
from argmap.source.yaml import Fault, Tree

UNDEFINED_ID = Rule("AM101", "undefined-id", Severity.ERROR)
DUPLICATE_ID = Rule("AM102", "duplicate-id", Severity.ERROR)
DUPLICATE_REFERENCE = Rule("AM103", "duplicate-reference", Severity.WARNING)
WRONG_KIND = Rule("AM104", "wrong-kind", Severity.ERROR)
UNDEFINED_VOICE = Rule("AM107", "undefined-voice", Severity.ERROR)
THESIS_MISSING = Rule("AM201", "thesis-missing", Severity.ERROR)

SUGGESTIONS = 100
"""In a map with more undefined ids than this, the rest get no suggestion: each costs a look at every id."""


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
    builder = _Builder(parts, tree, essay)
    return builder.build(), builder.findings


def home_passage(match: Match, essay: Essay, section: int | None) -> Passage | None:
    """The passage of a match that a claim of this section means: the first inside the section, else the first."""
    if section is not None:
        for passage in match.passages:
            paragraph = essay.paragraph_at(passage.start)
            if paragraph is not None and paragraph.section == section:
                return passage
    return match.passages[0] if match.passages else None


@dataclass
class _Builder:
    parts: Parts
    tree: Tree
    essay: Essay | None
    findings: list[Finding] = field(default_factory=list)
    damaged: set[str] = field(default_factory=set)
    mentioned: set[str] = field(default_factory=set)
    suggestions: int = SUGGESTIONS

    def build(self) -> Built:
        self.claims: dict[str, Path] = {}
        self.line_ids: dict[str, Path] = {}
        self.damaged |= self.parts.damaged
        self.mentioned |= self.parts.mentioned
        self.section_ids = self._sections_by_position()
        self.matches = self._matches()
        self._name_everything()
        head = self.parts.head
        lines = [line for entry in self.parts.claims for line in self._lines_of(entry)]
        graph = Graph.of(
            title=head.title,
            question=head.question,
            thesis=self._thesis(),
            claims=self._claims(),
            lines=lines,
            sections=self._sections(),
            voices=[Voice(id, name, ("voices", id)) for id, name in head.voices.items()],
            source=self._source(),
            gaps={gap.paragraph: gap.reason for _, gap in self.parts.gaps},
            expect=self._expectations(),
        )
        return Built(graph, self.matches, frozenset(self.damaged), frozenset(self.mentioned))

    # What there is: ids, in one pass over everything, so that a reference may come before its definition.

    def _sections_by_position(self) -> list[str | None]:
        first: dict[str, Path] = {}
        ids: list[str | None] = []
        for path, section in self.parts.sections:
            id = None if section is None or section.id == PLACEHOLDER else section.id
            if id is not None and id in first:
                self._duplicate(id, (*path, "id"), first[id], "section")
                id = None
            if id is not None:
                first[id] = (*path, "id")
            ids.append(id)
        return ids

    def _name_everything(self) -> None:
        for entry in self.parts.claims:
            if entry.id in self.claims:
                self._duplicate(entry.id, (*entry.path, Here.KEY), (*self.claims[entry.id], Here.KEY), "claim")
            else:
                self.claims[entry.id] = entry.path
        for entry in self.parts.claims:
            for path, line in _written_lines(entry):
                if not isinstance(line, document.Line) or not line.id:
                    continue
                if line.id in self.claims:
                    self._duplicate(line.id, (*path, "id"), (*self.claims[line.id], Here.KEY), "line")
                elif line.id in self.line_ids:
                    self._duplicate(line.id, (*path, "id"), (*self.line_ids[line.id], "id"), "line")
                else:
                    self.line_ids[line.id] = path

    def _duplicate(self, id: str, path: Path, first: Path, what: str) -> None:
        related = Related(self.tree.span(first), "first defined here")
        message = f"the id `{id}` is defined twice; a {what} needs one of its own"
        self.findings.append(
            Finding(DUPLICATE_ID, self.tree.span(path), message, related=(related,), help="rename one of them")
        )

    # References.

    def _refer(self, id: str, path: Path, what: str) -> str | None:
        """The id of a claim that a reference means, or None with a finding."""
        if id in self.claims:
            return id
        span = self.tree.span(path)
        if id in self.line_ids:
            message = f"{what} `{id}` is a line of argument; a claim is due here"
            self.findings.append(Finding(WRONG_KIND, span, message, help="name the claim that the line supports"))
            return None
        self._undefined(UNDEFINED_ID, id, path, f"{what} `{id}` is not defined", self.claims)
        return None

    def _undefined(self, rule: Rule, id: str, path: Path, message: str, known: Mapping[str, Path]) -> None:
        meant = None
        if self.suggestions > 0:
            self.suggestions -= 1
            meant = nearest_word(id, known)
        span = self.tree.span(path)
        if meant is not None:
            self.mentioned.add(meant)
            where = self.tree.span((*known[meant], Here.KEY))
            self.findings.append(
                Finding(rule, span, message, "nothing has this id", (), f"did you mean `{meant}`?", where)
            )
        else:
            help = f"write `[{id}]`" if "," in id else "define it, or correct the id"
            self.findings.append(Finding(rule, span, message, "nothing has this id", help=help))

    def _thesis(self) -> str:
        thesis = self.parts.head.thesis
        if not thesis:
            if "thesis" not in self.tree.data:
                span = self.tree.span(("title", Here.KEY) if "title" in self.tree.data else ())
                help = "add `thesis:` with the id of the claim that the whole argues for"
                self.findings.append(
                    Finding(THESIS_MISSING, span, "the map does not say which claim is its thesis", help=help)
                )
            return ""
        return self._refer(thesis, ("thesis",), "the thesis") or ""

    def _expectations(self) -> Expectations:
        expect = self.parts.expect
        sections: dict[str, Path] = {
            id: (*path, "id") for (path, _), id in zip(self.parts.sections, self.section_ids, strict=True) if id
        }

        def of_claims(key: str, ids: list[str]) -> tuple[str, ...]:
            found = (self._refer(id, ("expect", key, i), "an expected claim") for i, id in enumerate(ids))
            return tuple(id for id in found if id is not None)

        def of_sections(key: str, ids: list[str]) -> tuple[str, ...]:
            for index, id in enumerate(ids):
                if id not in sections:
                    message = f"section `{id}` is not defined"
                    self._undefined(UNDEFINED_ID, id, ("expect", key, index), message, sections)
            return tuple(id for id in ids if id in sections)

        return Expectations(
            in_=of_claims("in", expect.in_),
            out=of_claims("out", expect.out),
            open=of_claims("open", expect.open),
            falls_without=of_sections("falls-without", expect.falls_without),
            weakened_without=of_sections("weakened-without", expect.weakened_without),
            stands_without=of_sections("stands-without", expect.stands_without),
        )

    # Elements.

    def _sections(self) -> Iterator[Section]:
        members: dict[int, list[str]] = {}
        for entry in self.parts.claims:
            if entry.section is not None and self.claims[entry.id] is entry.path:
                members.setdefault(entry.section, []).append(entry.id)
        for position, (path, section) in enumerate(self.parts.sections):
            id = self.section_ids[position]
            if id is not None and section is not None:
                claims = tuple(members.get(position, ()))
                yield Section(id, position + 1, section.heading, claims, section.note, path)

    def _source(self) -> Source | None:
        source = self.parts.source
        if source is None:
            return None
        return Source(source.file, source.title, source.author, source.date, source.url, source.license)

    def _claims(self) -> Iterator[Claim]:
        for entry in self.parts.claims:
            if self.claims[entry.id] is not entry.path:
                continue
            claim = entry.claim
            section = None if entry.section is None else self.section_ids[entry.section]
            yield Claim(
                id=entry.id,
                text=claim.text,
                sections=() if section is None else (section,),
                voices=self._voices(entry),
                implicit=claim.implicit,
                aside=claim.aside,
                anchors=self._anchors(claim.quote, entry.section),
                tags=tuple(claim.tags),
                note=claim.note,
                path=entry.path,
            )

    def _voices(self, entry: ClaimEntry) -> tuple[str, ...]:
        known = {id: ("voices", id) for id in self.parts.head.voices}
        written = entry.claim.voice
        found = []
        for index, voice in enumerate(_texts(written)):
            if voice == AUTHOR or voice in known:
                found.append(voice)
                continue
            path = (*entry.path, "voice") if isinstance(written, str) else (*entry.path, "voice", index)
            self._undefined(UNDEFINED_VOICE, voice, path, f"the voice `{voice}` is not defined", known)
        return () if found == [AUTHOR] else tuple(dict.fromkeys(found))

    def _matches(self) -> Mapping[str, Match]:
        if self.essay is None:
            return {}
        quotes: dict[str, None] = {}
        for entry in self.parts.claims:
            quotes.update(dict.fromkeys(_texts(entry.claim.quote)))
            for _, line in _written_lines(entry):
                if isinstance(line, document.Line):
                    quotes.update(dict.fromkeys(_texts(line.quote)))
        return self.essay.locate(quotes)

    def _anchors(self, quotes: str | list[str], section: int | None) -> tuple[Anchor, ...]:
        return tuple(self._anchor(quote, section) for quote in _texts(quotes))

    def _anchor(self, quote: str, section: int | None) -> Anchor:
        passage = None
        if self.essay is not None:
            passage = home_passage(self.matches[quote], self.essay, section)
        if passage is None or self.essay is None:
            return Anchor(quote)
        paragraph = self.essay.paragraph_at(passage.start)
        if paragraph is None:
            return Anchor(quote, passage.start, passage.end)
        home = None if paragraph.section is None else self.section_ids[paragraph.section]
        return Anchor(quote, passage.start, passage.end, paragraph.number, home)

    # Lines.

    def _lines_of(self, entry: ClaimEntry) -> list[Line]:
        """The lines on a claim, and the undercuts of each after it, as deep as they go."""
        found: list[Line] = []
        claim = entry.claim
        stack = [*self._numbered(claim.because, (*entry.path, "because"), Sign.SUPPORT, entry.id, on_line=False)]
        stack += self._numbered(claim.rebuttals, (*entry.path, "rebuttals"), Sign.ATTACK, entry.id, on_line=False)
        stack.reverse()
        while stack:
            written = stack.pop()
            line = self._line(written, entry)
            if line is not None and written.lost:
                self.mentioned.update(line.premises)
            elif line is not None:
                found.append(line)
            if isinstance(written.line, document.Line):
                path = (*written.path, "rebuttals")
                target = written.id if line is None else line.id
                undercuts = self._numbered(written.line.rebuttals, path, Sign.ATTACK, target, on_line=True)
                # Of a line that is left out, the undercuts are still read for faults of their own.
                lost = line is None or written.lost
                stack += (replace(undercut, lost=lost) for undercut in reversed(undercuts))
        return found

    def _numbered(
        self, lines: list[document.AnyLine], path: Path, sign: Sign, target: str, *, on_line: bool
    ) -> list[_Written]:
        mark = "" if sign is Sign.SUPPORT else "r"
        return [
            _Written(line, (*path, index), sign, target, on_line, f"{target}.{mark}{index + 1}")
            for index, line in enumerate(lines)
        ]

    def _line(self, written: _Written, entry: ClaimEntry) -> Line | None:
        line, path = written.line, written.path
        if isinstance(line, Fault):
            return None
        what = "premise" if written.sign is Sign.SUPPORT else "rebuttal"
        if isinstance(line, str):
            references: list[tuple[str | Fault, Path]] = [(line, path)]
        elif isinstance(line, list):
            references = [(id, (*path, i)) for i, id in enumerate(line)]
        else:
            references = [(id, (*path, "premises", i)) for i, id in enumerate(line.premises)]
        premises: dict[str, Path] = {}
        for id, place in references:
            if isinstance(id, Fault):
                continue
            if id in premises:
                related = Related(self.tree.span(premises[id]), "first named here")
                message = f"`{id}` is named twice in one line"
                self.findings.append(
                    Finding(DUPLICATE_REFERENCE, self.tree.span(place), message, related=(related,), help="delete one")
                )
            elif self._refer(id, place, what) is not None:
                premises[id] = place
            else:
                self.damaged.add(entry.id)
        if not premises:
            return None
        named = isinstance(line, document.Line) and self.line_ids.get(line.id) == path
        full = line if isinstance(line, document.Line) else None
        return Line(
            id=full.id if full is not None and named else written.id,
            sign=written.sign,
            premises=tuple(premises),
            target=written.target,
            on_line=written.on_line,
            scheme=full.scheme if full is not None else "",
            anchors=self._anchors(full.quote, entry.section) if full is not None else (),
            note=full.note if full is not None else "",
            named=named,
            path=path,
            premise_paths=tuple(premises.values()),
        )


@dataclass(frozen=True, slots=True)
class _Written:
    """A line as written, with what its place says of it."""

    line: document.AnyLine
    path: Path
    sign: Sign
    target: str
    on_line: bool
    id: str
    lost: bool = False


def _written_lines(entry: ClaimEntry) -> Iterator[tuple[Path, document.AnyLine]]:
    """Every line under a claim, undercuts included, with its path, in the order of writing."""
    stack: list[tuple[Path, document.AnyLine]] = []
    for key, lines in (("rebuttals", entry.claim.rebuttals), ("because", entry.claim.because)):
        stack += [((*entry.path, key, i), line) for i, line in reversed(list(enumerate(lines)))]
    while stack:
        path, line = stack.pop()
        yield path, line
        if isinstance(line, document.Line):
            stack += [((*path, "rebuttals", i), below) for i, below in reversed(list(enumerate(line.rebuttals)))]


def _texts(value: str | Iterable[str]) -> list[str]:
    """One text or several, as a list."""
    return [value] if isinstance(value, str) else list(value)

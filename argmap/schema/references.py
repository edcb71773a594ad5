"""Ids and references: what is defined where, and what a reference means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.findings import Finding, Here, Path, Related, Rule, Severity
from argmap.schema.validate import PLACEHOLDER, Parts
from argmap.schema.written import all_lines
from argmap.source.near import nearest_word
from argmap.source.tree import Tree

UNDEFINED_ID = Rule("AM101", "undefined-id", Severity.ERROR)
DUPLICATE_ID = Rule("AM102", "duplicate-id", Severity.ERROR)
WRONG_KIND = Rule("AM104", "wrong-kind", Severity.ERROR)
UNDEFINED_VOICE = Rule("AM107", "undefined-voice", Severity.ERROR)

SUGGESTIONS = 100
"""In a map with more undefined ids than this, the rest get no suggestion: each costs a look at every id."""


@dataclass
class References:
    """Every id of a map with the path of what it names, gathered first, so that a reference may precede its definition.

    Of an id that is defined twice the first definition counts. `section_ids` has the id of each section by its
    position, None for one that can't be referred to. `mentioned` are ids that undefined ones were probably meant to
    be.
    """

    tree: Tree
    claims: dict[str, Path] = field(default_factory=dict)
    lines: dict[str, Path] = field(default_factory=dict)
    sections: dict[str, Path] = field(default_factory=dict)
    voices: dict[str, Path] = field(default_factory=dict)
    section_ids: list[str | None] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    mentioned: set[str] = field(default_factory=set)
    suggestions: int = SUGGESTIONS

    @classmethod
    def of(cls, parts: Parts, tree: Tree) -> References:
        """The ids of these parts; those that are defined twice are reported."""
        known = cls(tree)
        known.voices.update((id, ("voices", id)) for id in parts.head.voices)
        for path, section in parts.sections:
            id = None if section is None or section.id == PLACEHOLDER else section.id
            known.section_ids.append(id if id and known._define(id, path, known.sections, "section", "id") else None)
        for entry in parts.claims:
            known._define(entry.id, entry.path, known.claims, "claim", Here.KEY)
        for entry in parts.claims:
            for written in all_lines(entry):
                if written.full is not None and written.full.id:
                    known._define(written.full.id, written.path, known.lines, "line", "id")
        return known

    def claim(self, id: str, path: Path, what: str) -> str | None:
        """The id of a claim that a reference means, or None with a finding; `what` says what the claim would be."""
        if id in self.claims:
            return id
        if id in self.lines:
            message = f"{what} `{id}` is a line of argument; a claim is due here"
            help = "name the claim that the line supports"
            self.findings.append(Finding(WRONG_KIND, self.tree.span(path), message, help=help))
            return None
        self._undefined(UNDEFINED_ID, id, path, f"{what} `{id}` is not defined", self.claims)
        return None

    def section(self, id: str, path: Path) -> str | None:
        """The id of a section that a reference means, or None with a finding."""
        if id in self.sections:
            return id
        self._undefined(UNDEFINED_ID, id, path, f"section `{id}` is not defined", self.sections)
        return None

    def voice(self, id: str, path: Path) -> str | None:
        """The id of a voice that a reference means, or None with a finding."""
        if id in self.voices:
            return id
        self._undefined(UNDEFINED_VOICE, id, path, f"the voice `{id}` is not defined", self.voices)
        return None

    def _define(self, id: str, path: Path, kind: dict[str, Path], what: str, step: str | Here) -> bool:
        """Note what an id names; False, with a finding, when something else has it. Claims and lines share ids."""
        for others, place in ((kind, step), (self.claims if kind is self.lines else {}, Here.KEY)):
            if id in others:
                related = Related(self.tree.span((*others[id], place)), "first defined here")
                message = f"the id `{id}` is defined twice; a {what} needs one of its own"
                span = self.tree.span((*path, step))
                help = "rename one of them"
                self.findings.append(Finding(DUPLICATE_ID, span, message, related=(related,), help=help))
                return False
        kind[id] = path
        return True

    def _undefined(self, rule: Rule, id: str, path: Path, message: str, known: Mapping[str, Path]) -> None:
        span, label = self.tree.span(path), "nothing has this id"
        meant = None
        if self.suggestions > 0:
            self.suggestions -= 1
            meant = nearest_word(id, known)
        if meant is None:
            help = f"write `[{id}]`" if "," in id else "define it, or correct the id"
            self.findings.append(Finding(rule, span, message, label, help=help))
            return
        self.mentioned.add(meant)
        place = "id" if known is self.sections else Here.KEY
        where = self.tree.span((*known[meant], place))
        self.findings.append(Finding(rule, span, message, label, help=f"did you mean `{meant}`?", help_span=where))

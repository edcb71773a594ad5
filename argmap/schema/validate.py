"""Plain data to the parts of a document, or findings at the right place.

Validation goes claim by claim. A faulty part is reported, set aside, and the rest is read on: a misspelt key is read as
the key it was meant to be, a faulty line is left out of its claim. What was set aside is remembered, so that nothing is
later reported as missing that is there but faulty.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from argmap.findings import Finding, Here, Path, Rule, Severity
from argmap.schema import document, faults
from argmap.source.near import nearest_word
from argmap.source.tree import FAULT, Data, Tree

UNSUPPORTED_VERSION = Rule("AM011", "unsupported-version", Severity.ERROR)

VERSION = "1"
ATTEMPTS = 32
"""Each attempt sets something aside; a part that is still faulty after so many is given up."""

PLACEHOLDER = "?"
"""Stands for a required text that is missing, so that the rest of its part can be checked."""

Model = TypeVar("Model", bound=BaseModel)


class ClaimEntry(NamedTuple):
    """A claim as written: its place, its id, and the position of the section it is under, None for outside."""

    path: Path
    id: str
    section: int | None
    claim: document.Claim


class Parts(NamedTuple):
    """The valid parts of a map file.

    `sections` has None for a section that was set aside. `damaged` are the ids of claims of which some part was set
    aside; `mentioned` every text in what was set aside, for it may be the id of a claim.
    """

    head: document.Head
    source: document.Source | None
    sections: tuple[tuple[Path, document.SectionHead | None], ...]
    claims: tuple[ClaimEntry, ...]
    gaps: tuple[tuple[Path, document.Gap], ...]
    expect: document.Expect
    damaged: frozenset[str]
    mentioned: frozenset[str]


def validate(tree: Tree) -> tuple[Parts | None, list[Finding]]:
    """The valid parts of a map file and what is wrong with the others; no parts when it can't be read as a map."""
    if not isinstance(tree.data, dict):
        return None, [faults.not_a_map(tree)]
    version = tree.data.get("argmap", VERSION)
    if isinstance(version, str) and version.strip() and version != VERSION:
        message = f"the format version `{version}` is not known"
        help = f"this argmap reads version {VERSION}: write `argmap: {VERSION}`"
        return None, [Finding(UNSUPPORTED_VERSION, tree.span(("argmap",)), message, help=help)]
    reader = _Reader(tree)
    return reader.parts(), reader.findings


@dataclass
class _Reader:
    tree: Tree
    findings: list[Finding] = field(default_factory=list)
    damaged: set[str] = field(default_factory=set)
    mentioned: set[str] = field(default_factory=set)

    def parts(self) -> Parts | None:
        head = self._part(document.Head, (), apart=("source", "sections", "claims", "gaps", "expect"))
        if head is None:
            return None
        for voice in head.voices:
            self._check_id(voice, ("voices", voice, Here.KEY), "voice")
        source = self._part(document.Source, ("source",))
        sections, claims = [], []
        for index, path in enumerate(self._entries(("sections",))):
            section = self._part(document.SectionHead, path, apart=("claims",))
            if section is not None and section.id != PLACEHOLDER:
                self._check_id(section.id, (*path, "id"), "section")
            sections.append((path, section))
            claims += self._claims((*path, "claims"), index)
        claims += self._claims(("claims",), None)
        gaps = [(path, self._part(document.Gap, path)) for path in self._entries(("gaps",))]
        return Parts(
            head=head,
            source=source,
            sections=tuple(sections),
            claims=tuple(claims),
            gaps=tuple((path, gap) for path, gap in gaps if gap is not None),
            expect=self._part(document.Expect, ("expect",)) or document.Expect(),
            damaged=frozenset(self.damaged),
            mentioned=frozenset(self.mentioned),
        )

    def _entries(self, path: Path) -> Iterator[Path]:
        """The path of every entry of a list that may be absent."""
        value = self._value(path)
        if isinstance(value, list):
            yield from ((*path, index) for index in range(len(value)))
        elif value is not None and value is not FAULT:
            self._report(path, value, "list_type")

    def _claims(self, path: Path, section: int | None) -> list[ClaimEntry]:
        value = self._value(path)
        if value is None or value is FAULT:
            return []
        if not isinstance(value, dict):
            self._report(path, value, "claims_type")
            return []
        entries = []
        for id, written in value.items():
            place = (*path, id)
            self._check_id(id, (*place, Here.KEY), "claim")
            before = len(self.findings)
            self._mend(place, written)
            claim = self._part(document.Claim, place)
            if claim is None or len(self.findings) > before:
                self.damaged.add(id)
            entries.append(ClaimEntry(place, id, section, claim or _unreadable_claim()))
        return entries

    def _value(self, path: Path) -> Data:
        """The data at a path; None where there is nothing."""
        value = self.tree.data
        for step in path:
            if isinstance(value, dict):
                value = value.get(step)
            elif isinstance(value, list) and isinstance(step, int):
                value = value[step]
            else:
                return None
        return value

    def _report(self, path: Path, value: Data, kind: str) -> None:
        self.findings.append(faults.fault(self.tree, path, value, kind))

    def _check_id(self, id: str, path: Path, what: str) -> None:
        if not document.is_id(id):
            self.findings.append(faults.bad_id(self.tree.span(path), id, what))

    def _part(self, model: type[Model], path: Path, apart: tuple[str, ...] = ()) -> Model | None:
        """One part, validated, without what had to be set aside; None when it is absent or nothing can be kept.

        `apart` are keys that are parts of their own.
        """
        value = self._value(path)
        if value is None or value is FAULT:
            return None
        if not isinstance(value, dict):
            self._report(path, value, "model_type")
            _collect(value, self.mentioned)
            return None
        self._mend_keys(model, path, value, apart)
        working = {key: entry for key, entry in value.items() if key not in apart and entry is not FAULT}
        try:
            return model.model_validate(working)
        except ValidationError:
            return self._salvage(model, path, _without_faults(working))

    def _salvage(self, model: type[Model], path: Path, working: dict[str, Data]) -> Model | None:
        """What of a part is left when all that is faulty is reported and set aside."""
        for _ in range(ATTEMPTS):
            try:
                return model.model_validate(working)
            except ValidationError as error:
                found = error.errors(include_url=False, include_context=False)
            for fault in found:
                missing = fault["type"] == "missing"
                place = _data_path(working, fault["loc"], missing)
                # What is missing or faulty only now was reported before, when it was set aside.
                if not (self._value((*path, *place)) is not None if missing else fault["input"] is FAULT):
                    self._report((*path, *place), fault["input"], fault["type"])
                if not missing:
                    self._set_aside(working, place)
                elif len(place) == 1:
                    working[str(place[0])] = VERSION if place[0] == "argmap" else PLACEHOLDER
                else:
                    self._set_aside(working, place[:-1])
            if model in {document.Source, document.Gap}:
                return None
        return None

    def _set_aside(self, working: dict[str, Data], place: tuple[int | str, ...]) -> None:
        """Take out the smallest part that a fault is in and that the rest can do without.

        Lines and premises have their positions in the file, so that another value keeps their place.
        """
        *front, last = place
        container: Data = working
        for step in front:
            container = container[step]
        _collect(container.get(last) if isinstance(container, dict) else container[last], self.mentioned)
        if isinstance(container, dict):
            container.pop(last, None)
        elif isinstance(front[-1], int) or front[-1] in {"because", "rebuttals", "premises"}:
            container[last] = FAULT
        else:
            self._set_aside(working, tuple(front))

    def _mend(self, path: Path, claim: Data) -> None:
        """Mend the keys of a claim and of every line written out under it, undercuts included, and check their ids."""
        stack = [(path, claim)]
        while stack:
            place, owner = stack.pop()
            if not isinstance(owner, dict):
                continue
            if place is path:
                self._mend_keys(document.Claim, place, owner, ())
            else:
                self._mend_keys(document.Line, place, owner, ())
                id = owner.get("id")
                if isinstance(id, str) and id.strip():
                    self._check_id(id, (*place, "id"), "line")
            for key in ("because", "rebuttals"):
                lines = owner.get(key)
                if isinstance(lines, list):
                    stack += [((*place, key, i), line) for i, line in enumerate(lines) if isinstance(line, dict)]

    def _mend_keys(self, model: type[BaseModel], path: Path, value: dict[str, Data], apart: tuple[str, ...]) -> None:
        """Report keys that nobody knows, and read a misspelt one as what it was meant to be."""
        known = _known_keys(model, apart)
        if value.keys() <= known.keys():
            return
        # What is set aside already was reported.
        for key in [key for key in value if key not in known and value[key] is not FAULT]:
            meant = nearest_word(key, [name for name in known if name not in value])
            self.findings.append(faults.unknown_key(self.tree, (*path, key), meant, list(known)))
            if meant:
                self.tree.rename_key(path, key, meant)
            else:
                _collect(value[key], self.mentioned)
                value[key] = FAULT


@cache
def _unreadable_claim() -> document.Claim:
    """What stands for every claim that can't be read; made once, for there may be thousands."""
    return document.Claim.model_construct(text=PLACEHOLDER)


@lru_cache
def _known_keys(model: type[BaseModel], apart: tuple[str, ...]) -> dict[str, None]:
    return dict.fromkeys([field.alias or name for name, field in model.model_fields.items()] + list(apart))


def _data_path(data: Data, location: tuple[int | str, ...], missing: bool) -> tuple[int | str, ...]:
    """The path of a fault in the data: pydantic's own, without the tags of unions."""
    path: list[int | str] = []
    for step in location[:-1] if missing else location:
        inside = step in data if isinstance(data, dict) else isinstance(data, list) and isinstance(step, int)
        if inside:
            path.append(step)
            data = data[step]
    return (*path, location[-1]) if missing else tuple(path)


def _without_faults(value: Data) -> Data:
    """A copy without the keys that were set aside; depth is bounded by the YAML reader."""
    if isinstance(value, dict):
        return {key: _without_faults(entry) for key, entry in value.items() if entry is not FAULT}
    if isinstance(value, list):
        return [_without_faults(entry) for entry in value]
    return value


def _collect(value: Data, found: set[str]) -> None:
    """All the texts in a value, and those between the commas of a text that was to be a list."""
    stack = [value]
    while stack:
        part = stack.pop()
        if isinstance(part, str):
            found.update(item.strip() for item in (part, *part.split(",")))
        elif isinstance(part, list):
            stack += part
        elif isinstance(part, dict):
            stack += part.values()

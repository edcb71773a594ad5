"""A map as its reader meets it, and how one claim, line or quote reads in a row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from argmap.analysis.labels import Labels, Standing
from argmap.model import Anchor, Claim, Graph, Line
from argmap.model.roles import Role
from argmap.printable import cut
from argmap.views.terminal.styled import GLUE, Paper, Row, Run, join
from argmap.views.terminal.words import counted, lead
from argmap.views.theme import RELATION_TONES, ROLE_TONES, STANDING_TONES, Relation, Tone, relation_of

REMINDER = 44
"""Columns of a claim's text that remind the reader of a claim shown before."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A map with what was found out about it.

    `place` says where a quote stands in the essay, as `file:line`, or nothing when it is not known; `command` is the
    command that shows this map, for hints.
    """

    graph: Graph
    labels: Labels
    roles: Mapping[str, Role]
    place: Callable[[Anchor], str] = lambda anchor: ""
    command: str = "argmap show"

    def section_number(self, claim: Claim) -> int | None:
        """The number of the section that a claim is written under."""
        section = self.graph.sections.get(claim.section or "")
        return None if section is None else section.number


def relation_run(relation: Relation, paper: Paper) -> Run:
    """The sign of a relation."""
    return Run(paper.signs.relations[relation], RELATION_TONES[relation])


def standing_run(standing: Standing, paper: Paper) -> Run:
    """The sign of a standing."""
    return Run(paper.signs.standings[standing], STANDING_TONES[standing])


def claim_runs(
    reading: Reading,
    claim: Claim,
    paper: Paper,
    *,
    section: str | None = None,
    attacking: bool = False,
    brief: bool = False,
) -> Row:
    """A claim in a row: id, standing, section if it is not the one given, part or voice, text, paragraph.

    `attacking` says that it is shown as an attack, so that objections and replies are called so; `brief` only
    reminds of a claim shown before.
    """
    role = reading.roles[claim.id]
    words = lead(claim, role, attacking=attacking)
    text = _text(reading, claim, paper, brief=brief)
    tail = Run("" if brief else paragraph(claim.paragraph, paper), Tone.MUTED)
    return join(
        (
            (Run(claim.id, _id_tone(role)),),
            (standing_run(reading.labels[claim.id].standing, paper),),
            (_section(reading, claim, paper, section),),
            (Run(words, ROLE_TONES.get(role, Tone.MUTED) if attacking else Tone.MUTED),),
            (text, GLUE, tail) if tail.text else (text,),
            (Run("unstated" if claim.implicit and not brief else "", Tone.MUTED),),
        )
    )


def line_runs(reading: Reading, line: Line, paper: Paper) -> Row:
    """A line of argument in a row: relation, id if its writer gave one, standing, scheme, how many premises."""
    words = [paper.text(line.scheme)] if line.scheme else []
    if line.linked:
        words.append(f"{counted(len(line.premises), 'premise')} together")
    return join(
        (
            (relation_run(relation_of(line), paper),),
            (Run(line.id if line.named else "", Tone.SUPPORT),),
            (standing_run(reading.labels[line.id].standing, paper),),
            (Run(f" {paper.signs.dot} ".join(words), Tone.MUTED),),
        )
    )


def quote_runs(reading: Reading, anchor: Anchor, paper: Paper) -> Row:
    """A quote and where it stands in the essay."""
    return join(
        (
            (Run(f'"{paper.text(anchor.quote)}"', Tone.UNSTATED),),
            (Run(place(reading, anchor, paper), Tone.MUTED),),
        )
    )


def place(reading: Reading, anchor: Anchor, paper: Paper) -> str:
    """`file:line (¶3, §2)`, as much of it as is known."""
    section = reading.graph.sections.get(anchor.section or "")
    within = [paragraph(anchor.paragraph, paper), f"{paper.signs.section}{section.number}" if section else ""]
    known = ", ".join(word for word in within if word)
    return " ".join(word for word in (paper.text(reading.place(anchor)), f"({known})" if known else "") if word)


def paragraph(number: int | None, paper: Paper) -> str:
    """`¶3`, or nothing."""
    return "" if number is None else f"{paper.signs.paragraph}{number}"


def _id_tone(role: Role) -> Tone:
    return Tone.STRONG if role is Role.THESIS else ROLE_TONES.get(role, Tone.SUPPORT)


def _section(reading: Reading, claim: Claim, paper: Paper, around: str | None) -> Run:
    number = None if claim.section == around else reading.section_number(claim)
    return Run("" if number is None else f"{paper.signs.section}{number}", Tone.MUTED)


def _text(reading: Reading, claim: Claim, paper: Paper, *, brief: bool) -> Run:
    text = paper.text(claim.text)
    if brief:
        text = cut(text, REMINDER, paper.signs.ellipsis)
    if claim.implicit:
        text = f"[{text}]"
    if brief or reading.labels[claim.id].standing is Standing.OUT:
        return Run(text, Tone.MUTED)
    if claim.id == reading.graph.thesis:
        return Run(text, Tone.STRONG)
    return Run(text, Tone.UNSTATED if claim.implicit else Tone.TEXT)

"""Everything about one claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from argmap.model import AUTHOR, Claim
from argmap.printable import padded
from argmap.views.terminal.branches import Branch, branched
from argmap.views.terminal.entries import entry_branch
from argmap.views.terminal.invert import bearing_runs
from argmap.views.terminal.key import key_rows
from argmap.views.terminal.outline import Bounds, Entry, Seen, outline
from argmap.views.terminal.reading import Reading, claim_runs, paragraph, quote_runs, standing_run
from argmap.views.terminal.styled import Paper, Row, Run, folded
from argmap.views.terminal.tree import WHOLE, Wish
from argmap.views.terminal.words import listed, reason
from argmap.views.theme import Tone

_LABEL_COLUMNS = 10


def claim_view(reading: Reading, claim_id: str, paper: Paper, wish: Wish = WHOLE) -> Iterator[Row]:
    """Its text, part, standing, voice, place, quotes and notes; what it bears on; and what bears on it, as a tree."""
    claim = reading.graph.claims[claim_id]
    yield from folded(claim_runs(reading, claim, paper), paper)
    yield ()
    for label, runs in _facts(reading, claim, paper):
        first = (Run(padded(label, _LABEL_COLUMNS), Tone.MUTED),)
        yield from folded(runs, paper, first, (Run(" " * _LABEL_COLUMNS),))
    yield from _bears_on(reading, claim, paper)
    yield from _bearing(reading, claim, paper, wish)


def _facts(reading: Reading, claim: Claim, paper: Paper) -> Iterator[tuple[str, Row]]:
    """What is known of a claim, each with its label."""
    graph = reading.graph
    label = reading.labels[claim.id]
    standing = (standing_run(label.standing, paper), Run(f" {label.standing.value}, {reason(graph, label)}"))
    yield "standing", standing
    yield "part", (Run(str(reading.roles[claim.id].value)),)
    yield "voice", (Run(_voices(reading, claim, paper)),)
    for section in (graph.sections[name] for name in claim.sections if name in graph.sections):
        heading = f"{paper.signs.section}{section.number} {paper.text(section.heading)}"
        place = paragraph(claim.paragraph, paper)
        yield "section", (Run(f"{heading}, {place}" if place else heading),)
    if claim.implicit:
        yield "unstated", (Run("the essay relies on it but does not say it"),)
    for anchor in claim.anchors:
        yield "quote", quote_runs(reading, anchor, paper)
    if claim.note:
        yield "note", (Run(paper.text(claim.note)),)
    if claim.tags:
        yield "tags", (Run(", ".join(paper.text(tag) for tag in claim.tags)),)


def _voices(reading: Reading, claim: Claim, paper: Paper) -> str:
    """Whose view it is, by name."""
    names = {AUTHOR: "the author"} | {voice.id: paper.text(voice.name) for voice in reading.graph.voices.values()}
    return listed([names.get(voice, voice) for voice in claim.voices or (AUTHOR,)])


def _bears_on(reading: Reading, claim: Claim, paper: Paper) -> Iterator[Row]:
    uses = reading.graph.used_by(claim.id)
    if not uses:
        return
    yield ()
    yield (Run("Bears on", Tone.STRONG),)
    bearings = (bearing_runs(reading, line, claim.id, paper, made_ids=True) for line in uses)
    yield from branched((Branch(0, True, runs) for runs in bearings), paper)


def _bearing(reading: Reading, claim: Claim, paper: Paper, wish: Wish) -> Iterator[Row]:
    """What supports the claim and what attacks it, as trees."""
    bounds = Bounds(wish.levels, paper.deepest)
    entries = list(outline(reading.graph, reading.labels, claim.id, bounds, Seen(), claim.section))[1:]
    if not entries:
        yield ()
        yield from folded((Run("Nothing is said for or against it.", Tone.MUTED),), paper)
        return
    first_attack = next((at for at, entry in enumerate(entries) if _attacks(entry)), len(entries))
    for title, part in (("Supported by", entries[:first_attack]), ("Attacked by", entries[first_attack:])):
        if part:
            yield ()
            yield (Run(title, Tone.STRONG),)
            raised = (replace(entry, depth=entry.depth - 1) for entry in part)
            yield from branched((entry_branch(reading, entry, paper, quotes=wish.quotes) for entry in raised), paper)
    yield from key_rows(reading, paper, entries)


def _attacks(entry: Entry) -> bool:
    """Whether an entry is an attack on the claim at the root."""
    return entry.depth == 1 and entry.line is not None and not entry.line.supports

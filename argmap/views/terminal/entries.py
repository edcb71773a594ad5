"""How the entries of an outline read as branches of a tree."""

from __future__ import annotations

from argmap.views.terminal.branches import Branch
from argmap.views.terminal.outline import Entry, State
from argmap.views.terminal.reading import Reading, claim_runs, line_runs, quote_runs, relation_run
from argmap.views.terminal.styled import Paper, Row, Run, join, unbroken
from argmap.views.theme import Relation, Tone, relation_of


def entry_branch(reading: Reading, entry: Entry, paper: Paper, *, quotes: bool) -> Branch:
    """An entry as a branch, with its quotes under it if they are wanted."""
    runs = join((_runs(reading, entry, paper), _state(reading, entry, paper)))
    if not quotes or entry.state is State.ABOVE:
        return Branch(entry.depth, entry.last, runs)
    anchors = [*(entry.claim.anchors if entry.claim else ()), *(entry.line.anchors if entry.line else ())]
    return Branch(entry.depth, entry.last, runs, tuple(quote_runs(reading, anchor, paper) for anchor in anchors))


def _runs(reading: Reading, entry: Entry, paper: Paper) -> Row:
    line, claim = entry.line, entry.claim
    if claim is None:
        return () if line is None else line_runs(reading, line, paper)
    above = entry.state is State.ABOVE
    if line is None:
        return claim_runs(reading, claim, paper, section=entry.section, brief=above)
    relation = relation_of(line)
    attacking = relation is not Relation.SUPPORT
    runs = claim_runs(reading, claim, paper, section=entry.section, attacking=attacking, brief=above)
    return join(((relation_run(relation, paper),), runs))


def _state(reading: Reading, entry: Entry, paper: Paper) -> Row:
    """What is said of an entry whose grounds do not follow in full."""
    if entry.state is State.CONTINUES:
        claim = entry.claim.id if entry.claim else reading.graph.conclusion(entry.line) if entry.line else ""
        return (Run(f"(continues: {paper.text(reading.command)} --claim {claim})", Tone.OPEN),)
    words = {
        State.FULL: "",
        State.ABOVE: paper.signs.above,
        State.BENEATH: paper.signs.beneath,
        State.ELSEWHERE: "(argued there)",
    }
    return unbroken(words[entry.state], Tone.MUTED)

"""The tree the other way up: from one claim to all that rests on it."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model import Graph, Line
from argmap.views.terminal.branches import Branch, branched
from argmap.views.terminal.reading import Reading, claim_runs
from argmap.views.terminal.styled import Paper, Row, Run, folded, join, unbroken
from argmap.views.terminal.words import listed
from argmap.views.theme import RELATION_TONES, Relation, Tone, relation_of


def inverted_tree(reading: Reading, claim: str, paper: Paper, levels: int | None = None) -> Iterator[Row]:
    """The claim, what it supports, attacks or undercuts, what that supports in turn, and so on up to the thesis."""
    yield from branched(_branches(reading, claim, paper, levels), paper)
    if not reading.graph.used_by(claim):
        yield from folded((Run("It supports and attacks nothing.", Tone.MUTED),), paper)


def bearing_runs(
    reading: Reading, line: Line, claim: str, paper: Paper, *, brief: bool = False, made_ids: bool = False
) -> Row:
    """What a claim does through one of the lines it is a premise of: `supports fair ✓ … with cheap`.

    Ids of lines that nobody named, such as `fair.2`, are said only with `made_ids`.
    """
    graph = reading.graph
    relation = relation_of(line)
    verb = relation.value
    if relation is Relation.UNDERCUT:
        verb = f"{verb} {_undercut_name(graph, line)} for"
    others = listed([premise for premise in line.premises if premise != claim])
    tail = [line.id] if line.named or made_ids else []
    tail += [f"with {others}"] if others else []
    return join(
        (
            (Run(verb, RELATION_TONES[relation]),),
            claim_runs(reading, graph.claims[graph.conclusion(line)], paper, brief=brief),
            (Run(f"{paper.signs.dot} {', '.join(tail)}" if tail else "", Tone.MUTED),),
        )
    )


def _undercut_name(graph: Graph, line: Line) -> str:
    """What to call the line that a line undercuts."""
    target = graph.lines[line.target]
    return target.id if target.named else f"the line from {listed(target.premises)}"


def _branches(reading: Reading, claim: str, paper: Paper, levels: int | None) -> Iterator[Branch]:
    graph = reading.graph
    expanded: set[str] = set()
    # Depth, whether it is the last sibling, the line that leads here and the premise it is reached from, the claim.
    stack: list[tuple[int, bool, Line | None, str, str]] = [(0, True, None, "", claim)]
    while stack:
        depth, last, line, premise, here = stack.pop()
        above = here in expanded
        if line is None:
            runs = claim_runs(reading, graph.claims[here], paper)
        else:
            runs = bearing_runs(reading, line, premise, paper, brief=above)
        uses = graph.used_by(here)
        mark: Row = ()
        if above:
            mark = unbroken(paper.signs.above, Tone.MUTED)
        elif uses and levels is not None and depth >= levels:
            mark = (Run(paper.signs.beneath, Tone.MUTED),)
        elif uses and depth >= paper.deepest:
            mark = (Run(f"(continues: {paper.text(reading.command)} --invert {here})", Tone.OPEN),)
        elif uses:
            expanded.add(here)
            steps = [
                (depth + 1, number == len(uses), use, here, graph.conclusion(use))
                for number, use in enumerate(uses, start=1)
            ]
            stack.extend(reversed(steps))
        yield Branch(depth, last, join((runs, mark)))

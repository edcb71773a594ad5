"""What a reader's decisions change, and through what: the report of `argmap what-if`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.analysis.labels import Reason, Standing
from argmap.analysis.whatif import Change, Move
from argmap.model import Graph
from argmap.views.terminal.branches import Branch, branched
from argmap.views.terminal.reading import Reading, standing_run
from argmap.views.terminal.styled import Paper, Row, Run, folded, join
from argmap.views.terminal.words import line_name, lines_stand, listed, reason
from argmap.views.theme import STANDING_TONES, Tone

MOST = 200
"""Ids that a list shows; the rest are counted, and in the JSON."""

MOST_ALONG = 3
"""Lines that a change takes besides the one that it is shown under; the rest are counted."""

_RANK = (Standing.OUT, Standing.OPEN, Standing.IN)


@dataclass(frozen=True, slots=True)
class Decided:
    """What the reader decided, as it was asked for: ids of claims and lines, and of sections."""

    accept: Sequence[str] = ()
    reject: Sequence[str] = ()
    without: Sequence[str] = ()


def change_report(reading: Reading, change: Change, decided: Decided, paper: Paper) -> Iterator[Row]:
    """The decisions, what becomes of the thesis, and every change under the one that brings it about: first the way to
    the thesis, then the rest, and last what is given up with its section and changes nothing further."""
    yield from folded((Run(f"{_decisions(reading, decided, paper)}:", Tone.STRONG),), paper)
    yield from folded(_thesis(reading, change, paper), paper)
    moves = [*change.decided, *change.falls, *change.rises, *change.lines_fall, *change.lines_rise]
    idle = [key for key in (*decided.accept, *decided.reject) if key not in {move.id for move in moves}]
    if idle:
        yield from folded((Run(f"No change in {listed(idle)}, which was so before.", Tone.MUTED),), paper)
    if not moves:
        yield from folded((Run("Nothing changes."),), paper)
        return
    steps = _Steps(reading.graph, change)
    asked_for = {*decided.accept, *decided.reject}
    roots = [move for move in steps.first() if move.id in asked_for or steps.after(move)]
    if roots:
        yield ()
        yield from branched(_branches(reading, steps, roots, paper), paper)
    yield ()
    shown = {move.id for move in roots}
    alone = [move for move in change.decided if move.id not in shown]
    if alone:
        yield from _list("also given up", alone, paper)
    fallen = any(_rises(move.after, move.before) for move in change.decided)
    risen = any(_rises(move.before, move.after) for move in change.decided)
    yield from _list("falls", change.falls, paper, none="nothing else" if fallen else "nothing")
    yield from _list("rises", change.rises, paper, none="nothing else" if risen else "nothing")


def _list(title: str, moves: Sequence[Move], paper: Paper, none: str = "") -> Iterator[Row]:
    names = ", ".join(move.id for move in moves[:MOST]) or none
    if len(moves) > MOST:
        names += f" and {len(moves) - MOST:,} more: see --json"
    yield from folded((Run(f"{title}: ", Tone.STRONG), Run(names)), paper, rest=(Run("   "),))


def _decisions(reading: Reading, decided: Decided, paper: Paper) -> str:
    """`If a and b are rejected and §2 is given up`."""
    numbers = {key: section.number for key, section in reading.graph.sections.items()}
    sections = [f"{paper.signs.section}{numbers[key]}" for key in decided.without]
    parts = [
        f"{listed(names)} {'is' if len(names) == 1 else 'are'} {verb}"
        for names, verb in ((decided.reject, "rejected"), (decided.accept, "accepted"), (sections, "given up"))
        if names
    ]
    return f"If {listed(parts)}" if parts else "If nothing is decided"


def _thesis(reading: Reading, change: Change, paper: Paper) -> Row:
    before, after = len(change.lines_before), len(change.lines_after)
    lines = lines_stand(after, len(reading.graph.supporting(change.thesis))) + (
        "" if before == after else f", {before} stood before"
    )
    if change.before is change.after:
        verb = f"is {change.after.value} as before"
    else:
        verb = f"{'rises' if _rises(change.before, change.after) else 'falls'} from {change.before.value} to"
        verb += f" {change.after.value}{_cause(reading, change)}"
    return join(((Run("The thesis"),), (standing_run(change.after, paper),), (Run(f"{verb}; {lines}."),)))


def _cause(reading: Reading, change: Change) -> str:
    """Why a thesis that has moved does not stand. Without its supports it would not, whatever else attacks it."""
    through, label = change.moves()[change.thesis].through, reading.labels[change.thesis]
    if change.after is Standing.OUT and through is not None and reading.graph.lines[through].supports:
        return ", for no line of support is left"
    return f", {reason(reading.graph, label)}" if label.reason in (Reason.DEFEATED, Reason.CONTESTED) else ""


def _rises(before: Standing, after: Standing) -> bool:
    return _RANK.index(after) > _RANK.index(before)


class _Steps:
    """What follows from what: changes of claims, each beneath the one it comes through, the way to the thesis first.

    Lines are steps of their own only where the reader needs to know them.
    """

    def __init__(self, graph: Graph, change: Change) -> None:
        self._graph, self._moves = graph, change.moves()
        self._way = {move.id for move in change.chain(change.thesis)} if change.thesis in self._moves else set()
        self._beneath: dict[str | None, list[Move]] = {}
        for move in self._moves.values():
            self._beneath.setdefault(move.through, []).append(move)

    def first(self) -> list[Move]:
        """The decisions, from which all else comes."""
        return self._ordered(self._beneath.get(None, []))

    def after(self, move: Move) -> list[Move]:
        """What comes through a change. A line is left out if it has no name and something further comes through it,
        or if nothing does and what it bears on changes through something else."""
        found = []
        for step in self._beneath.get(move.id, []):
            line = self._graph.lines.get(step.id)
            further = self._beneath.get(step.id, [])
            if line is None or (further and line.named) or (not further and line.target not in self._moves):
                found.append(step)
            else:
                found.extend(further)
        return self._ordered(found)

    def _ordered(self, moves: list[Move]) -> list[Move]:
        return sorted(moves, key=lambda move: move.id not in self._way)


def _branches(reading: Reading, steps: _Steps, roots: Sequence[Move], paper: Paper) -> Iterator[Branch]:
    stack = [(0, True, move) for move in reversed(roots)]
    while stack:
        depth, last, move = stack.pop()
        further = steps.after(move)
        if further and depth >= paper.deepest:
            more = Run("(goes on: what falls and rises is listed below)", Tone.OPEN)
            yield Branch(depth, last, join((_move(reading, move, paper), (more,))))
            continue
        yield Branch(depth, last, _move(reading, move, paper))
        stack.extend((depth + 1, number == 0, step) for number, step in enumerate(reversed(further)))


def _move(reading: Reading, move: Move, paper: Paper) -> Row:
    graph = reading.graph
    change = (
        standing_run(move.before, paper),
        Run(f" {paper.signs.becomes} ", Tone.MUTED),
        standing_run(move.after, paper),
    )
    line = graph.lines.get(move.id)
    if line is not None:
        kind = "line of support for" if line.supports else "attack on"
        target = line_name(graph, graph.lines[line.target]) if line.on_line else line.target
        return join((change, (Run(f"{kind} {target}: {line_name(graph, line)}", Tone.MUTED),)))
    claim = graph.claims[move.id]
    section = graph.sections.get(claim.section or "")
    return join(
        (
            change,
            (Run(move.id, Tone.STRONG if move.id == graph.thesis else STANDING_TONES[move.after]),),
            (Run("" if section is None else f"{paper.signs.section}{section.number}", Tone.MUTED),),
            (Run(paper.text(claim.text)),),
            (Run(_along(graph, move), Tone.MUTED),),
        )
    )


def _along(graph: Graph, move: Move) -> str:
    """The other lines that had to change for this: a claim falls only with the last of its supports."""
    names = [line_name(graph, graph.lines[key]) for key in move.along[:MOST_ALONG]]
    names += [f"{len(move.along) - MOST_ALONG:,} more"] if len(move.along) > MOST_ALONG else []
    return f"(together with {listed(names)})" if names else ""

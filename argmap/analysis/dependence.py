"""How the thesis depends on each section: what becomes of it when the section is withdrawn, or struck.

To *withdraw* a section is to give up the author's claims in it; the objections it reports stay. To *delete* it strikes
its objections too. The thesis itself is never given up. All sections are tried at once, each in a world of its own.
"""

from __future__ import annotations

from collections.abc import Set
from functools import cached_property

from argmap.analysis.clauses import Clauses, clauses_of
from argmap.analysis.footing import Sections
from argmap.analysis.independence import independent_groups
from argmap.analysis.labels import Standing, decisions, standing
from argmap.analysis.lending import direct_sections, loans
from argmap.analysis.nearest import NO_LOSS, Loss, nearest_losses
from argmap.analysis.outcomes import BETTER, WORSE, Cause, Dependence, Outcome, Part, Row, Verdict
from argmap.analysis.worlds import Worlds
from argmap.model import Graph
from argmap.model.sides import BOTH, FOR
from argmap.model.traverse import reachable


def dependence(graph: Graph, *, accept: Set[str] = frozenset(), reject: Set[str] = frozenset()) -> Dependence:
    """How the thesis depends on each section, in the order of the essay.

    `accept` and `reject` are the reader's decisions, as in `label`; what the reader accepts is not given up with its
    section. Takes less than a second for a hundred sections of 100,000 claims.
    """
    clauses = clauses_of(graph)
    return _Trial(graph, clauses, *decisions(clauses, accept, reject)).dependence()


class _Trial:
    """All rows tried at once.

    World 0 is the map as it is; in world 1 the author gives up everything; then, for `n` rows, come `n` worlds in which
    each is withdrawn, `n` in which each is struck, and `n` in which it is struck and the author gives up everything. In
    the last world the author gives up what goes with no row.
    """

    def __init__(self, graph: Graph, clauses: Clauses, accepted: list[int], rejected: list[int]) -> None:
        self.graph, self.clauses = graph, clauses
        self.accepted, self.rejected = accepted, rejected
        self.parts = Sections(graph, clauses)
        self.stance = self.parts.stance
        self.order = [section.id for section in sorted(graph.sections.values(), key=lambda section: section.number)]
        implicit = [n for n, claim in enumerate(graph.claims.values()) if claim.implicit]
        self.members = [self.parts.members[key] for key in self.order] + ([implicit] if implicit else [])
        struck = [self.parts.struck([key]) for key in self.order]
        if implicit:
            struck.append([n for n in implicit if n != clauses.thesis])
        self.struck = struck
        self.given_up = [[n for n in nodes if n not in self.parts.opponents] for nodes in struck]
        self.count = len(struck)
        self.worlds = self._worlds()
        self.lines = [line for line in clauses.body[clauses.thesis] if self.worlds.low[line] & 1]

    def _worlds(self) -> Worlds:
        clauses, count = self.clauses, self.count
        width = 3 + 3 * count
        everything = 2 | ((1 << count) - 1) << 2 + 2 * count
        goes: dict[int, int] = {}
        for row, nodes in enumerate(self.struck):
            for node in nodes:
                goes[node] = goes.get(node, 0) | 1 << row

        # One mask for all claims of a side that go with the same rows.
        theirs = {rows: rows << 2 + count | rows << 2 + 2 * count for rows in {0, *goes.values()}}
        mine = {rows: struck | everything | (rows << 2 or 1 << width - 1) for rows, struck in theirs.items()}
        opponents = self.parts.opponents
        reject = {n: (theirs if n in opponents else mine)[goes.get(n, 0)] for n in range(clauses.count)}
        del reject[clauses.thesis]
        full = (1 << width) - 1
        reject.update(dict.fromkeys(self.rejected, full))
        return Worlds(clauses, width, accept=dict.fromkeys(self.accepted, full), reject=reject)

    def dependence(self) -> Dependence:
        clauses = self.clauses
        rows = self._rows()
        groups, shared = independent_groups(
            self.worlds,
            self.lines,
            spared={clauses.thesis, *self.parts.opponents, *self.accepted},
            trials=0 if BOTH in self.stance else ((1 << self.count) - 1) << 2 | 1 << 2 + 3 * self.count,
        )
        return Dependence(
            thesis=self.graph.thesis,
            standing=standing(self.worlds, clauses.thesis),
            drawn=clauses.names(clauses.body[clauses.thesis]),
            lines=clauses.names(self.lines),
            groups=tuple(clauses.names(group) for group in groups),
            shared=tuple((clauses.ids[claim], clauses.names(lines)) for claim, lines in shared),
            sections=tuple(rows[: len(self.order)]),
            unstated=rows[-1] if len(rows) > len(self.order) else None,
        )

    def _rows(self) -> list[Row]:
        losses = nearest_losses(self.worlds, self.count)
        lending, direct = loans(self.clauses, self.parts), direct_sections(self.clauses, self.parts)
        low, high = self.worlds.low, self.worlds.high
        rows = []
        for row, members in enumerate(self.members):
            key = self.order[row] if row < len(self.order) else None
            withdraw = self._outcome(2 + row, members, self.given_up[row], losses[row])
            delete = self._outcome(2 + self.count + row, members, self.struck[row], losses[self.count + row])
            lends = lending[key] if key else ()
            through = {loan.section: None for loan in lends} if key not in direct else {}
            standing_in = sum([low[node] & 1 for node in members])
            not_out = sum([high[node] & 1 for node in members])
            rows.append(
                Row(
                    section=key,
                    claims=self.clauses.names(members),
                    given_up=self.clauses.names(self.given_up[row]),
                    standing_in=standing_in,
                    standing_open=not_out - standing_in,
                    standing_out=len(members) - not_out,
                    withdraw=withdraw,
                    delete=delete,
                    part=_part(withdraw.verdict, delete.verdict),
                    lends=lends,
                    direct=key in direct,
                    through=tuple(section for section in self.order if section in through),
                )
            )
        return rows

    def _outcome(self, world: int, members: list[int], gone: list[int], loss: Loss) -> Outcome:
        worlds, clauses, thesis = self.worlds, self.clauses, self.clauses.thesis
        after = standing(worlds, thesis, world)
        lines = [line for line in clauses.body[thesis] if worlds.low[line] >> world & 1]
        verdict = _verdict(standing(worlds, thesis), after, weakened=loss != NO_LOSS)
        if verdict is Verdict.UNAFFECTED:
            cause: Cause | None = self._why_unaffected(members, gone, same_lines=lines == self.lines)
        elif after is Standing.OUT:
            cause = Cause.UNDEFENDED if lines or clauses.granted[thesis] else Cause.UNSUPPORTED
        else:
            cause = Cause.CONTESTED if verdict is Verdict.IN_DOUBT else None
        weakened = verdict is Verdict.WEAKENED
        return Outcome(
            verdict=verdict,
            cause=cause,
            thesis=after,
            lines=clauses.names(lines),
            loss=loss.claim if weakened else None,
            line_lost=loss.line if weakened else None,
            unanswered=loss.unanswered or (None if loss.claim or loss.line else loss.gained) if weakened else None,
        )

    def _why_unaffected(self, members: list[int], gone: list[int], *, same_lines: bool) -> Cause:
        if not gone:
            own = [n for n in members if n not in self.parts.opponents and n != self.clauses.thesis]
            return Cause.SHARED if own else Cause.NOTHING
        if set(gone) <= set(self.rejected):
            return Cause.GIVEN_UP
        if not any(self.stance[node] for node in gone):
            return Cause.OFF_THESIS
        thesis = self.clauses.thesis
        if same_lines and thesis not in self.accepted and not self._below_failing_lines.isdisjoint(gone):
            return Cause.LINE_DOWN
        by_standing = {
            Standing.IN: Cause.NOT_NEEDED,
            Standing.OUT: Cause.THESIS_DOWN,
            Standing.OPEN: Cause.THESIS_OPEN,
        }
        return by_standing[standing(self.worlds, thesis)]

    @cached_property
    def _below_failing_lines(self) -> frozenset[int]:
        """Everything under a line of the author's that supports its claim but is out."""
        clauses, high = self.clauses, self.worlds.high
        lines = range(clauses.count, len(clauses.ids))
        failing = [n for n in lines if not high[n] & 1 and n not in clauses.against and self.stance[n] & FOR]
        return frozenset(reachable(failing, clauses.inputs))


def _verdict(before: Standing, after: Standing, *, weakened: bool) -> Verdict:
    if before is Standing.IN:
        if after is Standing.IN:
            return Verdict.WEAKENED if weakened else Verdict.UNAFFECTED
        return Verdict.FALLS if after is Standing.OUT else Verdict.IN_DOUBT
    if after is before:
        return Verdict.UNAFFECTED
    if after is Standing.IN:
        return Verdict.RESTORED
    return Verdict.LOWERED if after is Standing.OUT else Verdict.RAISED


def _part(withdraw: Verdict, delete: Verdict) -> Part:
    if delete in WORSE:
        return Part.SUPPORT
    if withdraw in WORSE:
        return Part.DEFENCE
    return Part.OPPOSITION if delete in BETTER else Part.NONE

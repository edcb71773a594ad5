"""What would change if a reader rejected some claims, accepted others, or left out whole sections, and through what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from types import MappingProxyType

from argmap.analysis.causes import causes
from argmap.analysis.clauses import Clauses, clauses_of
from argmap.analysis.footing import Sections
from argmap.analysis.labels import Standing, decisions, standing
from argmap.analysis.worlds import Worlds, everywhere
from argmap.model import Graph


@dataclass(frozen=True, slots=True)
class Move:
    """A claim or line whose standing changes.

    `through` is the neighbour whose own change brings this one about: a premise or support that falls or rises with
    it, or an attacker that moves the other way. It is None for what the reader changed. `along` are the neighbours that
    have to change with that one: the other supports of a claim that falls for want of any, say.
    """

    id: str
    before: Standing
    after: Standing
    through: str | None
    along: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What a reader's decisions change, each list in the order of the map.

    `decided` are the claims and lines that the reader accepted, rejected or left out with a section and that change by
    it; the other lists hold what follows: claims that fall and rise, lines that fall and rise. Falling is to go from
    in to open or out, or from open to out.
    """

    thesis: str
    before: Standing
    after: Standing
    lines_before: tuple[str, ...]
    lines_after: tuple[str, ...]
    decided: tuple[Move, ...]
    falls: tuple[Move, ...]
    rises: tuple[Move, ...]
    lines_fall: tuple[Move, ...]
    lines_rise: tuple[Move, ...]
    by_id: Mapping[str, Move] = field(repr=False, compare=False)

    def moves(self) -> Mapping[str, Move]:
        """Every change by its id: first what was decided, then claims, then lines."""
        return self.by_id

    def chain(self, id: str) -> tuple[Move, ...]:
        """The steps that lead from a decision of the reader to this change, both included; claims and lines alternate.

        KeyError if nothing of this id changes.
        """
        steps = [self.by_id[id]]
        while (through := steps[-1].through) is not None:
            steps.append(self.by_id[through])
        return tuple(reversed(steps))


_RANK = {Standing.OUT: 0, Standing.OPEN: 1, Standing.IN: 2}


def what_if(
    graph: Graph,
    *,
    accept: Set[str] = frozenset(),
    reject: Set[str] = frozenset(),
    without: Sequence[str] = (),
) -> Change:
    """What changes when a reader accepts and rejects these claims and lines and leaves out these sections.

    Leaving a section out withdraws it: the author's claims in it are given up, except the thesis and what the reader
    accepts; what stands in other sections too goes only with all of them. UsageError for an unknown id or section, and
    for an id both accepted and rejected.
    """
    clauses = clauses_of(graph)
    accepted, rejected = decisions(clauses, accept, reject)
    given_up = Sections(graph, clauses).withdrawn(without) if without else []
    old = Worlds(clauses)
    new = Worlds(clauses, accept=everywhere(accepted, 1), reject=everywhere([*rejected, *given_up], 1))
    decided = {*accepted, *rejected, *given_up}
    moved = {
        node: (before, after)
        for node in range(len(clauses.ids))
        if (before := standing(old, node)) is not (after := standing(new, node))
    }
    found = causes(clauses, old, new, moved, decided)
    moves = {}
    for node, (before, after) in moved.items():
        through, *along = clauses.names(found[node]) if node in found else (None,)
        moves[node] = Move(clauses.ids[node], before, after, through, tuple(along))

    def listed(*, lines: bool, up: bool) -> tuple[Move, ...]:
        return tuple(
            move
            for node, move in moves.items()
            if node not in decided and (node >= clauses.count) is lines and _rises(move) is up
        )

    by_kind = (
        tuple(move for node, move in moves.items() if node in decided),
        listed(lines=False, up=False),
        listed(lines=False, up=True),
        listed(lines=True, up=False),
        listed(lines=True, up=True),
    )
    return Change(
        graph.thesis,
        standing(old, clauses.thesis),
        standing(new, clauses.thesis),
        _standing_lines(clauses, old),
        _standing_lines(clauses, new),
        *by_kind,
        by_id=MappingProxyType({move.id: move for kind in by_kind for move in kind}),
    )


def _rises(move: Move) -> bool:
    return _RANK[move.after] > _RANK[move.before]


def _standing_lines(clauses: Clauses, worlds: Worlds) -> tuple[str, ...]:
    return clauses.names(line for line in clauses.body[clauses.thesis] if worlds.low[line])

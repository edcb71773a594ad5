"""Which claims stand: the well-founded model of a map."""

from __future__ import annotations

from collections.abc import Mapping, Set
from enum import Enum
from typing import NamedTuple

from argmap.analysis.clauses import Clauses, clauses_of
from argmap.analysis.worlds import Worlds, everywhere
from argmap.errors import UsageError
from argmap.model import Graph


class Standing(Enum):
    """Whether a claim or line holds in the map as it is; the value is the word that readers see."""

    IN = "in"
    OUT = "out"
    OPEN = "open"


class Reason(Enum):
    """Why it has that standing."""

    ACCEPTED = "accepted by the reader"
    REJECTED = "rejected by the reader"
    WITHDRAWN = "withdrawn with its section"
    GRANTED = "granted"
    ARGUED = "argued"
    DEFEATED = "defeated"
    UNSUPPORTED = "unsupported"
    CIRCULAR = "circular"
    CONTESTED = "contested"


class Label(NamedTuple):
    """The standing of one claim or line, and why.

    `by` holds the ids that decide it, in the order of writing: for a claim the supporting lines that hold (argued),
    for a line its premises (argued); the attacking lines that hold (defeated); the open attackers, supports or premises
    (contested); the supports of a claim that do not hold, the premises of a line that do not (unsupported); those
    of them that only the circle would hold up (circular). Otherwise it is empty.
    """

    standing: Standing
    reason: Reason
    by: tuple[str, ...] = ()


Labels = Mapping[str, Label]
"""A label for every claim and every line of a map."""


def label(graph: Graph, *, accept: Set[str] = frozenset(), reject: Set[str] = frozenset()) -> Labels:
    """The label of every claim and line, with the reader's own decisions applied.

    `accept` and `reject` are ids of claims and lines and must not share one: UsageError if they do, or if an id is not
    in the map. An accepted claim is in whatever attacks it; an accepted line ignores its undercuts, not its premises.
    """
    return labels_of(clauses_of(graph), accept=accept, reject=reject)


def labels_of(
    clauses: Clauses,
    *,
    accept: Set[str] = frozenset(),
    reject: Set[str] = frozenset(),
    withdrawn: Set[str] = frozenset(),
) -> Labels:
    """As `label`, for a map already compiled; `withdrawn` are claims given up with their section."""
    accepted, rejected = decisions(clauses, accept, reject)
    given_up = set(clauses.numbers(sorted(withdrawn)))
    worlds = Worlds(clauses, accept=everywhere(accepted, 1), reject=everywhere([*rejected, *given_up], 1))
    low, high = worlds.low, worlds.high
    plain = _plainly_out(clauses, worlds)
    decided = dict.fromkeys(given_up, Reason.WITHDRAWN)
    decided.update(dict.fromkeys(rejected, Reason.REJECTED))

    def label_of(node: int) -> Label:
        if low[node]:
            return _in(clauses, node, worlds)
        if high[node]:
            return _open(clauses, node, worlds)
        if node in decided:
            return Label(Standing.OUT, decided[node])
        return _out(clauses, node, worlds, plain)

    return {key: label_of(node) for node, key in enumerate(clauses.ids)}


def decisions(clauses: Clauses, accept: Set[str], reject: Set[str]) -> tuple[list[int], list[int]]:
    """Nodes that the reader accepts and rejects; UsageError when an id is in both, or not in the map."""
    if both := sorted(set(accept) & set(reject)):
        raise UsageError(f"`{both[0]}` cannot be both accepted and rejected")
    return clauses.numbers(sorted(accept)), clauses.numbers(sorted(reject))


def standing(worlds: Worlds, node: int, world: int = 0) -> Standing:
    """The standing of a node in one of the worlds."""
    if worlds.low[node] >> world & 1:
        return Standing.IN
    return Standing.OPEN if worlds.high[node] >> world & 1 else Standing.OUT


def _in(clauses: Clauses, node: int, worlds: Worlds) -> Label:
    if node in worlds.accept:
        return Label(Standing.IN, Reason.ACCEPTED)
    if clauses.granted[node]:
        return Label(Standing.IN, Reason.GRANTED)
    return Label(Standing.IN, Reason.ARGUED, clauses.names(n for n in clauses.body[node] if worlds.low[n]))


def _open(clauses: Clauses, node: int, worlds: Worlds) -> Label:
    argued = node < clauses.count and (clauses.granted[node] or any(worlds.low[n] for n in clauses.body[node]))
    inputs = clauses.attackers[node] if argued else clauses.inputs(node)
    by = clauses.names(n for n in inputs if worlds.high[n] and not worlds.low[n])
    return Label(Standing.OPEN, Reason.CONTESTED, by)


def _out(clauses: Clauses, node: int, worlds: Worlds, plain: bytearray) -> Label:
    if node not in worlds.accept and (attackers := [n for n in clauses.attackers[node] if worlds.low[n]]):
        return Label(Standing.OUT, Reason.DEFEATED, clauses.names(attackers))
    missing = [n for n in clauses.body[node] if not worlds.high[n]]
    if plain[node]:
        return Label(Standing.OUT, Reason.UNSUPPORTED, clauses.names(missing))
    return Label(Standing.OUT, Reason.CIRCULAR, clauses.names(n for n in missing if not plain[n]))


def _plainly_out(clauses: Clauses, worlds: Worlds) -> bytearray:
    """Which nodes are out for a reason outside every circle: given up, defeated, or resting on what is plainly out."""
    low, high, count = worlds.low, worlds.high, clauses.count
    plain = bytearray(len(clauses.ids))
    waiting: dict[int, int] = {}
    queue = []
    for node in range(len(clauses.ids)):
        if high[node]:
            continue
        baseless = node < count and not clauses.body[node]
        defeated = node not in worlds.accept and any(low[attacker] for attacker in clauses.attackers[node])
        if baseless or defeated or node in worlds.reject:
            queue.append(node)
            plain[node] = 1
    for node in queue:
        if node in clauses.against:
            continue
        for user in clauses.users[node]:
            if plain[user] or high[user]:
                continue
            if user < count:
                waiting[user] = waiting.get(user, len(clauses.body[user])) - 1
                if waiting[user]:
                    continue
            plain[user] = 1
            queue.append(user)
    return plain

"""How a section reaches the thesis: by itself, or through claims that it lends to other sections."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from argmap.analysis.clauses import Clauses
from argmap.analysis.footing import Sections


class Loan(NamedTuple):
    """A claim of one section that bears on a claim of another: as a support, or in its defence by an attack."""

    claim: str
    section: str
    supports: bool


def loans(clauses: Clauses, sections: Sections) -> dict[str, tuple[Loan, ...]]:
    """For each section the author's claims that it lends, in the order of writing; the thesis borrows from nobody."""
    homes, users, count = sections.homes, clauses.users, clauses.count
    found: dict[str, dict[Loan, None]] = {key: {} for key in sections.members}
    for key, members in sections.members.items():
        for node in members:
            if node == clauses.thesis or node in sections.opponents:
                continue
            for line in users[node]:
                target = line
                while target >= count:  # through the lines that it undercuts, if it does
                    target = users[target][0]
                if target == clauses.thesis or homes[target] == homes[node]:
                    continue
                for borrower in homes[target]:
                    if borrower in found and borrower not in homes[node]:
                        found[key][Loan(clauses.ids[node], borrower, line not in clauses.against)] = None
    return {key: tuple(loan) for key, loan in found.items()}


def direct_sections(clauses: Clauses, sections: Sections) -> frozenset[str]:
    """Sections with a way to the thesis that leads through no other section."""
    bit = {key: 1 << number for number, key in enumerate(sections.members)}
    anywhere = (1 << len(bit)) - 1
    ways = {clauses.thesis: anywhere}
    queue = [clauses.thesis]
    for node in queue:
        for other in clauses.inputs(node):
            open_to = ways[node]
            if other < clauses.count and sections.homes[other]:
                open_to &= _mask(sections.homes[other], bit)
            if open_to & ~ways.get(other, 0):
                ways[other] = ways.get(other, 0) | open_to
                queue.append(other)
    direct = 0
    for node, mask in ways.items():
        if node < clauses.count and node != clauses.thesis and node not in sections.opponents:
            direct |= mask & _mask(sections.homes[node], bit)
    return frozenset(key for key, one in bit.items() if direct & one)


def _mask(homes: Iterable[str], bit: dict[str, int]) -> int:
    mask = 0
    for home in homes:
        mask |= bit.get(home, 0)
    return mask

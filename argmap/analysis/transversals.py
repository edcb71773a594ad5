"""Minimal sets that meet every set of a family (Berge 1989): what a base is to the cuts."""

from __future__ import annotations

from collections.abc import Sequence


def transversals(sets: Sequence[Sequence[int]], *, most: int, work: int) -> list[tuple[int, ...]] | None:
    """All minimal sets of numbers that share one with each of these sets; None if there are more than `most`.

    `work` bounds the comparisons of one set with another; None beyond it, too.
    """
    found = [0]
    for members in sorted(sets, key=len):
        masks = [1 << member for member in members]
        whole = sum(masks)
        meeting = [one for one in found if one & whole]
        missing = [one for one in found if not one & whole]
        work -= len(missing) * len(masks) * (1 + len(meeting))
        if work < 0:
            return None
        extended = [one | mask for one in missing for mask in masks]
        found = meeting + [one for one in extended if not any(other & one == other for other in meeting)]
        if len(found) > most:
            return None
    return sorted((_members(one) for one in found), key=lambda one: (len(one), one))


def _members(mask: int) -> tuple[int, ...]:
    members = []
    while mask:
        lowest = mask & -mask
        members.append(lowest.bit_length() - 1)
        mask ^= lowest
    return tuple(members)

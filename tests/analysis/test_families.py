"""Families of small sets do what sets of sets do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_maps import thorough

from argmap.analysis.families import ALWAYS, NEVER, Families, TooMuchWorkError

Sets = set[frozenset[int]]
some_sets = st.frozensets(st.frozensets(st.integers(0, 6), max_size=3), max_size=5)


def minimal(sets: Sets) -> Sets:
    return {one for one in sets if not any(other < one for other in sets)}


def made(families: Families, sets: frozenset[frozenset[int]]) -> int:
    family = NEVER
    for one in sorted(sets, key=sorted):
        family = families.union(family, families.of(one))
    return family


def members(families: Families, family: int) -> Sets:
    return {frozenset(one) for one in families.sets(family)}


@thorough(1000)
@given(st.integers(1, 4), some_sets, some_sets)
def test_union_and_product_are_those_of_the_sets_kept_minimal_and_small(
    limit: int, one: frozenset[frozenset[int]], other: frozenset[frozenset[int]]
) -> None:
    families = Families(limit, work=10_000)
    left, right = made(families, one), made(families, other)
    small_one = minimal({s for s in one if len(s) <= limit})
    small_other = minimal({s for s in other if len(s) <= limit})
    assert members(families, left) == small_one
    assert members(families, families.union(left, right)) == minimal(small_one | small_other)
    joint = {a | b for a in small_one for b in small_other}
    product = families.product(left, right)
    assert members(families, product) == {s for s in minimal(joint) if len(s) <= limit}
    assert families.count(product) == len(members(families, product))


def test_the_empty_set_absorbs_all_others() -> None:
    families = Families(3, work=100)
    assert families.union(families.of([1]), ALWAYS) == ALWAYS
    assert families.product(families.of([1]), ALWAYS) == families.of([1])


def test_sets_beyond_the_limit_are_dropped_and_it_says_so() -> None:
    families = Families(2, work=100)
    pair = families.product(families.of([1]), families.of([2]))
    assert not families.dropped
    assert families.product(pair, families.of([3])) == NEVER
    assert families.dropped


def test_a_million_sets_are_counted_without_being_listed() -> None:
    families = Families(3, work=10_000)
    thirds = [NEVER, NEVER, NEVER]
    for third in range(3):
        thirds[third] = families.union_of(families.of([third * 100 + member]) for member in range(100))
    assert families.count(families.product(families.product(*thirds[:2]), thirds[2])) == 1_000_000


def test_work_is_bounded() -> None:
    families = Families(3, work=5)
    with pytest.raises(TooMuchWorkError):
        made(families, frozenset(frozenset({n}) for n in range(10)))


def test_ten_thousand_members_in_a_row_need_no_depth() -> None:
    families = Families(2, work=1_000_000)
    family = NEVER
    for member in reversed(range(10_000)):
        family = families.union(families.of([member]), family)
    assert families.count(family) == 10_000
    assert families.product(family, family) == family

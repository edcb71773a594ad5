"""Many worlds at once are the same worlds one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from small_maps import any_map, small_map, thorough

from argmap.analysis.clauses import Block, clauses_of
from argmap.analysis.worlds import Worlds, bits, column_sums, everywhere
from argmap.model import Graph

WIDTH = 5


@st.composite
def masks(draw: st.DrawFn, graph: Graph) -> dict[int, int]:
    nodes = st.integers(0, len(graph.claims) + len(graph.lines) - 1)
    return draw(st.dictionaries(nodes, st.integers(1, 2**WIDTH - 1), max_size=6))


@thorough(600)
@given(st.data())
def test_each_bit_is_the_world_it_would_be_alone(data: st.DataObject) -> None:
    graph = data.draw(any_map(7))
    accept, reject = data.draw(masks(graph)), data.draw(masks(graph))
    clauses = clauses_of(graph)
    together = Worlds(clauses, WIDTH, accept=accept, reject=reject)
    for world in range(WIDTH):
        alone = Worlds(
            clauses,
            accept={node: 1 for node, mask in accept.items() if mask >> world & 1},
            reject={node: 1 for node, mask in reject.items() if mask >> world & 1},
        )
        assert [low >> world & 1 for low in together.low] == alone.low
        assert [high >> world & 1 for high in together.high] == alone.high


@thorough(600)
@given(st.data())
def test_a_variation_is_what_a_fresh_start_would_give(data: st.DataObject) -> None:
    graph = data.draw(any_map(7))
    clauses = clauses_of(graph)
    fixed = everywhere(data.draw(st.lists(st.integers(0, len(clauses.ids) - 1), max_size=2)), WIDTH)
    accept, reject = data.draw(masks(graph)), data.draw(masks(graph))
    worlds = Worlds(clauses, WIDTH, reject=fixed)
    before = list(zip(worlds.low, worlds.high, strict=True))
    varied = worlds.vary(accept, reject)
    fresh = Worlds(clauses, WIDTH, accept=accept, reject={**reject, **fixed})
    for node, labels in enumerate(zip(fresh.low, fresh.high, strict=True)):
        assert varied.get(node, before[node]) == labels
    assert before == list(zip(worlds.low, worlds.high, strict=True))


def test_steps_put_every_node_after_what_it_depends_on() -> None:
    clauses = clauses_of(small_map("i: T <- a\nj: a <- b\nk: b <- a\nx: i <x o"))
    done: set[int] = set()
    for step in clauses.steps():
        nodes = step.nodes if isinstance(step, Block) else (step,)
        inputs = {other for node in nodes for other in clauses.inputs(node)}
        assert inputs <= done | set(nodes)
        done.update(nodes)
    assert done == set(range(len(clauses.ids)))
    assert [clauses.names(step.nodes) for step in clauses.steps() if isinstance(step, Block)] == [("a", "j", "b", "k")]


@thorough(200)
@given(st.lists(st.integers(0, 2**WIDTH - 1), max_size=40))
def test_columns_are_summed_as_if_one_by_one(masks: list[int]) -> None:
    assert column_sums(masks, WIDTH) == [sum(world in bits(mask) for mask in masks) for world in range(WIDTH)]

"""The maps that argmap is measured on."""

from __future__ import annotations

from pathlib import Path

from argmap.analysis.labels import Standing, label
from argmap.model.sides import Side, sides
from argmap.pipeline import check_text
from argmap.source.text import SourceText
from bench.generate import graph_of, yaml_of


def test_a_generated_map_has_the_size_and_the_mix_it_is_said_to_have() -> None:
    graph = graph_of(5_000, sections=20)
    lines = graph.lines.values()
    attacks = sum(not line.supports for line in lines)
    shared = sum(any(len(graph.used_by(premise)) > 1 for premise in line.premises) for line in lines)
    assert len(graph.claims) == 5_000
    assert len(graph.sections) == 20
    assert 0.08 < attacks / len(lines) < 0.12
    assert shared / len(lines) > 0.3
    assert Side.BOTH not in sides(graph).values()
    assert label(graph)["c0"].standing is Standing.IN


def test_the_same_size_gives_the_same_map() -> None:
    assert yaml_of(graph_of(300)) == yaml_of(graph_of(300))


def test_written_as_a_file_it_is_the_same_map() -> None:
    graph = graph_of(400, sections=7)
    result = check_text(SourceText("generated.yaml", yaml_of(graph)), Path())
    assert not result.faulty
    assert result.graph is not None
    written = [(line.id, line.sign, line.premises, line.target, line.on_line) for line in graph.lines.values()]
    read = [(line.id, line.sign, line.premises, line.target, line.on_line) for line in result.graph.lines.values()]
    assert set(read) == set(written)
    assert {c.id: c.sections for c in result.graph.claims.values()} == {c.id: c.sections for c in graph.claims.values()}

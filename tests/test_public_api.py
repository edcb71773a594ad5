"""What `import argmap` offers, and what it costs."""

from __future__ import annotations

import inspect
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import GOOD_MAP

import argmap


def test_the_public_names_are_these() -> None:
    assert sorted(argmap.__all__) == [
        "ArgmapError",
        "Claim",
        "FaultyMapError",
        "Finding",
        "Graph",
        "Line",
        "Result",
        "Section",
        "Severity",
        "Span",
        "check",
        "cuts",
        "dependence",
        "label",
        "load",
        "what_if",
    ]
    assert set(dir(argmap)) == {*argmap.__all__, "__version__"}


@pytest.mark.parametrize("name", argmap.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    assert inspect.getdoc(getattr(argmap, name))


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        getattr(argmap, "chekc")  # noqa: B009 - written out, the type checker would refuse it


def test_importing_argmap_imports_nothing_else_of_it() -> None:
    program = "import argmap, sys; print([name for name in sys.modules if name.startswith('argmap.')])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_map_is_loaded_and_asked(good_map: Path) -> None:
    graph = argmap.load(good_map)
    assert list(graph.claims) == ["open-late", "many-would-come"]
    assert argmap.label(graph)["open-late"].standing.value == "in"
    assert argmap.what_if(graph, reject={"many-would-come"}).moves()
    assert argmap.check(str(good_map)).findings == ()


def test_a_map_with_errors_is_not_loaded(project: Path) -> None:
    (project / "late.yaml").write_text(GOOD_MAP.replace("[many-would-come]", "[many]"))
    with pytest.raises(argmap.FaultyMapError, match=r"^late\.yaml:7:15: premise `many` is not defined$"):
        argmap.load("late.yaml")

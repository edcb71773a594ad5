"""Maps for tests of how they are drawn: those of this repository, the library debate, and grown ones of many sizes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from library import library

from argmap.model import Graph
from argmap.pipeline import check_file
from bench.generate import graph_of

_OURS = Path(__file__).parent.parent.parent / "maps"


def _ours(name: str) -> Graph:
    graph = check_file(_OURS / f"{name}.yaml").graph
    assert graph is not None
    return graph


MAPS: Mapping[str, Callable[[], Graph]] = {
    "library": library,
    **{name: partial(_ours, name) for name in ("open-late", "stalin-from-the-left")},
    **{
        f"{size} claims, seed {seed}": partial(graph_of, size, sections=6, seed=seed)
        for size in (40, 100, 200)
        for seed in (1, 2, 3)
    },
}

"""How long analysis takes, by the size of the map: `python -m bench.analysis [SIZE ...]`.

Each row is a map of 100 sections with 10% attacks and 30% shared premises; times are seconds of CPU beyond building
the graph, the best of some runs. What-if for every claim rejects each claim in a world of its own and notes what falls.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from time import process_time

from argmap.analysis.clauses import clauses_of
from argmap.analysis.cuts import cuts, section_cuts
from argmap.analysis.dependence import dependence
from argmap.analysis.labels import label
from argmap.analysis.search import Losses
from argmap.analysis.whatif import what_if
from argmap.model import Graph
from bench.generate import graph_of

SIZES = (100, 1_000, 10_000, 100_000)


def what_if_for_every_claim(graph: Graph) -> dict[int, int]:
    """For each claim, the number of claims that fall with it."""
    return Losses(graph, frozenset(), frozenset()).falling_with(range(len(graph.claims)))


MEASURED: dict[str, Callable[[Graph], object]] = {
    "clauses": clauses_of,
    "labels": label,
    "sections": dependence,
    "what-if": lambda graph: what_if(graph, reject={"c1"}),
    "every what-if": what_if_for_every_claim,
    "cuts": cuts,
    "section cuts": section_cuts,
}


def seconds(act: Callable[[Graph], object], graph: Graph) -> float:
    """CPU time of the fastest of a few runs, of only one if that takes long."""
    best = float("inf")
    for _ in range(3):
        start = process_time()
        act(graph)
        best = min(best, process_time() - start)
        if best > 2:
            break
    return best


def main(sizes: tuple[int, ...]) -> None:
    print(f"{'claims':>8}" + "".join(f"{name:>15}" for name in MEASURED))
    for size in sizes:
        graph = graph_of(size)
        # As the command line does, which never collects garbage.
        gc.collect()
        gc.disable()
        times = (f"{seconds(act, graph):15.3f}" for act in MEASURED.values())
        print(f"{size:>8}" + "".join(times), flush=True)
        gc.enable()


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)

"""What several rules ask of the lines of argument: where a premise is written, and what is off the thesis."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from argmap.findings import Span
from argmap.model import Line
from argmap.model.roles import bearers
from argmap.model.traverse import reachable
from argmap.rules.base import Case


def premise_span(case: Case, line: Line, premise: str) -> Span:
    """The place where a line names a premise."""
    return case.span(line.premise_paths[line.premises.index(premise)])


def off_thesis(case: Case) -> frozenset[str]:
    """The claims that surely neither bear on the thesis, nor rest on it, nor bear on what rests on it.

    Of a claim that is connected to a damaged part of the map, nothing is sure. Without a thesis, none is off it.
    """
    graph = case.graph
    if not graph.thesis:
        return frozenset()
    unsure = [claim for claim in graph.claims if claim in case.damaged or claim in case.mentioned]

    def conclusions(claim: str) -> Iterable[str]:
        return [line.target for line in graph.used_by(claim) if line.supports]

    connected = reachable(reachable(unsure, conclusions), partial(bearers, graph))
    return frozenset(claim for claim in graph.claims if claim not in case.sides and claim not in connected)

"""The page on semantics says what argmap finds: every map in it is read, and every line under it worked out again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from argmap.analysis.cuts import cuts, section_cuts
from argmap.analysis.dependence import dependence
from argmap.analysis.labels import label
from argmap.analysis.outcomes import Dependence
from argmap.analysis.whatif import what_if
from argmap.model import Graph
from argmap.pipeline import check_text
from argmap.source.text import SourceText

PAGE = Path(__file__).parents[2] / "docs" / "semantics.md"
EXAMPLES = re.findall(r"```yaml\n(.*?)```\n\n```text\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


def graph_of(text: str) -> Graph:
    found = check_text(SourceText("semantics.md", text), PAGE.parent).graph
    assert found is not None
    return found


def told(graph: Graph, line: str) -> str:
    """The same line as argmap would have it."""
    what, _, said = line.partition(": ")
    key, *ids = what.split()
    if key in ("in", "out", "open"):
        labels = label(graph)
        named = re.findall(r"([\w-]+) \(", said)
        assert {labels[id].standing.value for id in named} == {key}
        return f"{key}: " + ", ".join(f"{id} ({labels[id].reason.value})" for id in named)
    if key in ("reject", "accept"):
        return f"{what}: {consequences(graph, key, ids, said)}"
    if key in ("without", "deleted"):
        return f"{what}: {verdict(dependence(graph), key, ' '.join(ids))}"
    found = cuts(graph)
    if what == "lines":
        depends = dependence(graph)
        return f"lines: {len(depends.lines)} of {len(depends.drawn)} stand, {depends.independent} independent"
    if what == "section cuts":
        return f"section cuts: {listed(section_cuts(graph).sets)}"
    if what == "load":
        return "load: " + ", ".join(f"{load.claim} ({load.size})" for load in found.loads)
    answers = {
        "cuts": listed(found.cuts.sets),
        "bases": "not known" if found.bases is None else listed(found.bases),
        "two-sided": ", ".join(found.two_sided),
    }
    return f"{what}: {answers[what]}"


def consequences(graph: Graph, key: str, ids: list[str], said: str) -> str:
    """What rises and falls, in the order in which the page names it: claims, and what the reader accepted."""
    decided = frozenset(ids)
    change = what_if(graph, accept=decided) if key == "accept" else what_if(graph, reject=decided)
    accepted = change.decided if key == "accept" else ()
    words = []
    for direction, moves in (("rise", (*accepted, *change.rises)), ("fall", change.falls)):
        if moves:
            order = sorted((move.id for move in moves), key=said.find)
            words.append(f"{', '.join(order)} {direction}{'s' if len(order) == 1 else ''}")
    return ", ".join(words) or "nothing else falls"


def verdict(found: Dependence, key: str, name: str) -> str:
    row = found.unstated if name == "unstated premises" else found.row(name)
    assert row is not None
    outcome = row.withdraw if key == "without" else row.delete
    cause = f" ({outcome.cause.value})" if outcome.cause else ""
    parts = [f"{outcome.verdict.value}{cause}", f"{len(outcome.lines)} of {len(found.lines)} lines"]
    if outcome.loss:
        parts.append(f"loses {outcome.loss}")
    if key == "without":
        parts.append(row.part.value)
    return ", ".join(parts)


def listed(sets: Iterable[Iterable[str]]) -> str:
    return ", ".join("{" + ", ".join(one) + "}" for one in sets)


def test_the_page_has_a_map_for_every_notion() -> None:
    assert len(EXAMPLES) >= 12
    assert PAGE.read_text(encoding="utf-8").count("```yaml") == len(EXAMPLES)


@pytest.mark.parametrize(("text", "lines"), EXAMPLES, ids=[re.findall(r"title: (.*)", text)[0] for text, _ in EXAMPLES])
def test_the_lines_under_a_map_are_what_argmap_finds(text: str, lines: str) -> None:
    graph = graph_of(text)
    assert [told(graph, line) for line in lines.splitlines()] == lines.splitlines()

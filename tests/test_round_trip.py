"""Whatever is written can be read back the same, and no text whatever makes a command fail."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.findings import Severity
from argmap.model import Graph, Line
from argmap.pipeline import Result, check_text
from argmap.source.text import SourceText, decode
from argmap.source.yaml import FORBIDDEN

WORDS = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=40).filter(
    lambda text: text.strip() and not FORBIDDEN.search(text)
)
IDS = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4})?", fullmatch=True)


@st.composite
def maps(draw: st.DrawFn) -> dict[str, Any]:
    """The plain data of a map in its fullest writing: every line written out, every text in a list."""
    ids = draw(st.lists(IDS, min_size=1, max_size=8, unique=True))
    free = [f"l{n}-line" for n in range(40)]

    def lines(depth: int) -> list[dict[str, Any]]:
        return [line(depth) for _ in range(draw(st.integers(0, 2)))]

    def line(depth: int) -> dict[str, Any]:
        written: dict[str, Any] = {
            "premises": draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True))
        }
        if draw(st.booleans()) and free:
            written["id"] = free.pop()
        for key in ("scheme", "note"):
            if draw(st.booleans()):
                written[key] = draw(WORDS)
        undercuts = lines(depth + 1) if depth < 2 else []
        if undercuts:
            written["rebuttals"] = undercuts
        return written

    def claim() -> dict[str, Any]:
        written: dict[str, Any] = {"text": draw(WORDS)}
        for key in ("because", "rebuttals"):
            found = lines(0)
            if found:
                written[key] = found
        for key in ("implicit", "aside"):
            if draw(st.booleans()):
                written[key] = True
        if draw(st.booleans()):
            written["tags"] = draw(st.lists(WORDS, min_size=1, max_size=2))
        if draw(st.booleans()):
            written["voice"] = ["opposition"]
        return written

    cut = draw(st.integers(0, len(ids)))
    document: dict[str, Any] = {
        "argmap": 1,
        "thesis": draw(st.sampled_from(ids)),
        "voices": {"opposition": draw(WORDS)},
    }
    document["sections"] = [{"id": "only", "heading": draw(WORDS), "claims": {id: claim() for id in ids[:cut]}}]
    document["claims"] = {id: claim() for id in ids[cut:]}
    return document


def written(graph: Graph) -> dict[str, Any]:
    """A graph as the plain data of a map in its fullest writing."""

    def line_data(line: Line) -> dict[str, Any]:
        data: dict[str, Any] = {"premises": list(line.premises)}
        if line.named:
            data["id"] = line.id
        for key, value in (("scheme", line.scheme), ("note", line.note)):
            if value:
                data[key] = value
        undercuts = [line_data(below) for below in graph.attacking(line.id)]
        if undercuts:
            data["rebuttals"] = undercuts
        return data

    def claim_data(id: str) -> dict[str, Any]:
        claim = graph.claims[id]
        data: dict[str, Any] = {"text": claim.text}
        for key, lines in (("because", graph.supporting(id)), ("rebuttals", graph.attacking(id))):
            if lines:
                data[key] = [line_data(line) for line in lines]
        for key, on in (("implicit", claim.implicit), ("aside", claim.aside)):
            if on:
                data[key] = True
        for key, texts in (("tags", claim.tags), ("voice", claim.voices)):
            if texts:
                data[key] = list(texts)
        return data

    sections = [
        {"id": s.id, "heading": s.heading, "claims": {id: claim_data(id) for id in s.claims}}
        for s in graph.sections.values()
    ]
    return {
        "argmap": 1,
        "thesis": graph.thesis,
        "voices": {voice.id: voice.name for voice in graph.voices.values()},
        "sections": sections,
        "claims": {id: claim_data(id) for id, claim in graph.claims.items() if claim.section is None},
    }


def check(text: str) -> Result:
    return check_text(SourceText("map.yaml", text), Path.cwd())


@given(maps(), st.integers())
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_map_that_is_loaded_dumped_and_loaded_again_is_the_same(document: dict[str, Any], seed: int) -> None:
    style = random.Random(seed)

    def dump(data: dict[str, Any]) -> str:
        return (
            yaml.safe_dump(
                data,
                sort_keys=False,
                allow_unicode=style.random() < 0.5,
                default_flow_style=style.choice([None, True, False]),
                default_style=style.choice([None, '"', "'"]) if style.random() < 0.3 else None,
                # Narrower, PyYAML breaks long texts in double quotes so that nobody can read them back.
                width=10_000,
                indent=style.choice([2, 4, 7]),
            )
            .replace("!!bool ", "")
            .replace("!!int ", "")
        )

    first = check(dump(document))
    assert first.graph is not None, first.findings
    assert written(first.graph) == document
    second = check(dump(written(first.graph)))
    assert second.graph is not None
    assert written(second.graph) == document


FRAGMENTS = st.sampled_from(
    [
        *("argmap: 1\n", "thesis: a\n", "sections:\n", "claims:\n", "  - id: a\n", "  a:\n", "    text: x\n"),
        *("    because: [a, b]\n", "    rebuttals:\n", "      - premises: [a]\n", "source: {file: x}\n", "expect:\n"),
        *("gaps: [{paragraph: 0}]\n", "voices: {a: b}\n", "- ", "[", "]", "{", "}", ": ", "&a ", "*a", "!t ", "? "),
        *("# argmap: ignore[AM1]", "\n", "\t", '"', "'", "\\x1b", "%YAML", "---\n", "<<: ", "~", "null", "yes"),
        *("\ufeff", "\u2028"),
    ]
)


@given(st.one_of(st.text(), st.lists(st.one_of(FRAGMENTS, st.text(max_size=5)), max_size=30).map("".join)))
@settings(max_examples=300, deadline=None)
def test_no_text_whatever_makes_check_fail(text: str) -> None:
    content = text.encode("utf-8", "surrogatepass")
    result = check_text(decode(content, "map.yaml", 10**6), Path.cwd())
    for finding in result.findings:
        line, column = result.texts[finding.span.file].position(finding.span.start)
        assert line >= 1
        assert column >= 1
        assert "\n" not in finding.message
    if result.graph is None:
        assert result.faulty


@given(maps(), st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_map_with_a_piece_cut_out_is_still_read_with_every_fault_inside_it(
    document: dict[str, Any], data: st.DataObject
) -> None:
    text = yaml.safe_dump(document, sort_keys=False)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 30)))
    result = check(text[:start] + text[end:])
    for finding in result.findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(text)
        assert finding.rule.severity in Severity

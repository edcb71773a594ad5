"""From the parts of a file to the graph: ids, lines, undercuts, anchors, and references that lead nowhere."""

from __future__ import annotations

import pytest

from argmap.findings import Finding
from argmap.model import Sign
from argmap.schema.build import Built, build
from argmap.schema.validate import validate
from argmap.source.essay import read_essay
from argmap.source.text import SourceText
from argmap.source.yaml import parse

Found = list[tuple[str, int, int, str]]

ESSAY = "One\n\nThe doors close. It rains.\n\nTwo\n\nThe doors close again.\n"


def built(text: str, essay: str | None = None) -> tuple[Built, Found, list[Finding]]:
    """The graph, and for each finding: code, line, column and the text it points at."""
    source = SourceText("map.yaml", text)
    tree, findings = parse(source)
    assert tree is not None
    parts, faults = validate(tree)
    assert parts is not None
    headings = [section.heading for _, section in parts.sections if section is not None]
    read = None if essay is None else read_essay(SourceText("essay.txt", essay), headings)
    result, more = build(parts, tree, read)
    every = sorted([*findings, *faults, *more], key=lambda finding: finding.sort_key)
    placed = [(f.rule.code, *source.position(f.span.start), source.text[f.span.start : f.span.end]) for f in every]
    return result, placed, every


def claims(*written: str) -> str:
    """A map with these claims and with thesis `a`."""
    return "argmap: 1\nthesis: a\nclaims:\n" + "".join(f"  {line}\n" for line in written)


# The three ways to write a line are one.


def test_a_line_is_an_id_a_list_or_written_out() -> None:
    result, placed, _ = built(
        claims("a: {text: A., because: [b, [b], {premises: [b]}, [b, c]]}", "b: {text: B.}", "c: {text: C.}")
    )
    assert placed == []
    lines = result.graph.supporting("a")
    assert [line.premises for line in lines] == [("b",), ("b",), ("b",), ("b", "c")]
    assert [line.id for line in lines] == ["a.1", "a.2", "a.3", "a.4"]
    assert [line.linked for line in lines] == [False, False, False, True]


def test_rebuttals_and_undercuts_have_ids_of_their_target() -> None:
    text = claims(
        "a: {text: A., because: [{premises: [b], rebuttals: [c, {premises: [d], rebuttals: [b]}]}], rebuttals: [d]}",
        "b: {text: B.}",
        "c: {text: C.}",
        "d: {text: D.}",
    )
    graph = built(text)[0].graph
    assert [(line.id, line.sign, line.target, line.on_line) for line in graph.lines.values()] == [
        ("a.1", Sign.SUPPORT, "a", False),
        ("a.1.r1", Sign.ATTACK, "a.1", True),
        ("a.1.r2", Sign.ATTACK, "a.1", True),
        ("a.1.r2.r1", Sign.ATTACK, "a.1.r2", True),
        ("a.r1", Sign.ATTACK, "a", False),
    ]
    assert graph.conclusion(graph.lines["a.1.r2.r1"]) == "a"


def test_a_line_keeps_the_id_its_author_gave_it_and_undercuts_follow() -> None:
    text = claims("a: {text: A., because: [b, {id: step, premises: [b], rebuttals: [b]}]}", "b: {text: B.}")
    graph = built(text)[0].graph
    assert [(line.id, line.named) for line in graph.lines.values()] == [
        ("a.1", False),
        ("step", True),
        ("step.r1", False),
    ]


def test_claims_and_lines_keep_the_order_of_writing() -> None:
    section = "  - id: s\n    heading: S\n    claims:\n      b: {text: B.}\n      a: {text: A.}\n"
    text = f"argmap: 1\nthesis: a\nsections:\n{section}claims:\n  c: {{text: C.}}\n"
    graph = built(text)[0].graph
    assert list(graph.claims) == ["b", "a", "c"]
    assert graph.sections["s"].claims == ("b", "a")
    assert [graph.claims[id].section for id in graph.claims] == ["s", "s", None]


def test_voices() -> None:
    text = "voices: {x: X}\n" + claims(
        "a: {text: A., voice: x}", "b: {text: B., voice: [x, author, x]}", "c: {text: C., voice: author}"
    )
    graph = built(text)[0].graph
    assert [claim.voices for claim in graph.claims.values()] == [("x",), ("x", "author"), ()]


# References that lead nowhere.


def test_every_undefined_id_is_found_at_its_place() -> None:
    text = claims(
        "a: {text: A., because: [x, [b, y], {premises: [z], rebuttals: [w]}], rebuttals: [v]}", "b: {text: B.}"
    )
    result, placed, _ = built(text)
    assert [(code, at) for code, _, _, at in placed] == [("AM101", at) for at in "xyzwv"]
    # The line goes on with the premises that are left; a line that has none is left out with what stands on it.
    assert [line.premises for line in result.graph.lines.values()] == [("b",)]
    assert "a" in result.damaged


def test_an_id_like_one_that_is_defined_is_suggested_with_its_place() -> None:
    _, _, (finding,) = built(claims("a: {text: A., because: [many-come]}", "many-came: {text: M.}"))
    assert finding.help == "did you mean `many-came`?"
    assert finding.help_span is not None
    assert finding.help_span.start == len(claims("a: {text: A., because: [many-come]}")) + 2


def test_an_undefined_thesis_voice_section_and_expectation() -> None:
    expect = "expect: {in: [y], falls-without: [z]}\n"
    text = expect + claims("a: {text: A., voice: w}", "b: {text: B., voice: [author, v]}").replace(": a\n", ": x\n")
    assert built(text)[1] == [
        ("AM101", 1, 15, "y"),
        ("AM101", 1, 35, "z"),
        ("AM101", 3, 9, "x"),
        ("AM107", 5, 24, "w"),
        ("AM107", 6, 33, "v"),
    ]


def test_a_map_without_a_thesis() -> None:
    assert built("argmap: 1\ntitle: T\nclaims:\n  a: {text: A.}\n")[1] == [("AM201", 2, 1, "title")]


@pytest.mark.parametrize("where", ["because: [step]", "rebuttals: [step]", "because: [[b, step]]"])
def test_a_line_where_a_claim_is_due(where: str) -> None:
    text = claims("a: {text: A., because: [{id: step, premises: [b]}]}", f"b: {{text: B., {where}}}")
    assert [(code, at) for code, _, _, at in built(text)[1]] == [("AM104", "step")]


def test_a_premise_twice_in_one_line() -> None:
    result, placed, (finding,) = built(claims("a: {text: A., because: [[b, b]]}", "b: {text: B.}"))
    assert placed == [("AM103", 4, 31, "b")]
    assert finding.related[0].span.start == finding.span.start - 3
    assert result.graph.lines["a.1"].premises == ("b",)


# Ids that are defined twice.


def test_the_same_claim_in_two_sections_is_read_once() -> None:
    text = "sections:\n  - {id: s, heading: S, claims: {a: {text: First.}}}\n" + claims("a: {text: Second.}")
    result, placed, (finding,) = built(text)
    assert placed == [("AM102", 6, 3, "a")]
    assert finding.related[0].message == "first defined here"
    assert result.graph.claims["a"].text == "First."


def test_ids_of_lines_and_sections_twice() -> None:
    lines = "{id: l, premises: [b]}, {id: l, premises: [b]}, {id: b, premises: [b]}"
    sections = "sections:\n  - {id: s, heading: S}\n  - {id: s, heading: T}\n"
    result, placed, _ = built(sections + claims(f"a: {{text: A., because: [{lines}]}}", "b: {text: B.}"))
    assert [(code, line, at) for code, line, _, at in placed] == [
        ("AM102", 3, "s"),
        ("AM102", 7, "l"),
        ("AM102", 7, "b"),
    ]
    assert list(result.graph.lines) == ["l", "a.2", "a.3"]


def test_the_id_of_a_section_may_be_that_of_a_claim() -> None:
    text = "argmap: 1\nthesis: a\nsections:\n  - {id: a, heading: S, claims: {a: {text: A.}}}\n"
    assert built(text)[1] == []


# Anchors.


def test_a_quote_gives_a_claim_its_paragraph_and_section() -> None:
    claim = "a: {text: A., quote: [it rains, nowhere]}"
    text = f"argmap: 1\nthesis: a\nsections:\n  - {{id: s, heading: One, claims: {{{claim}}}}}\n"
    found = built(text, ESSAY)[0].graph.claims["a"]
    first, second = found.anchors
    assert (first.start, first.end) == (ESSAY.index("It"), ESSAY.index("rains") + 5)
    assert (first.paragraph, first.section) == (1, "s")
    assert (second.quote, second.start, second.paragraph) == ("nowhere", None, None)
    assert found.paragraph == 1


@pytest.mark.parametrize(("own", "paragraph"), [("One", 1), ("Two", 2)])
def test_of_several_passages_the_one_in_the_claims_own_section_is_meant(own: str, paragraph: int) -> None:
    text = "argmap: 1\nthesis: a\nsections:\n"
    for heading in ("One", "Two"):
        text += f"  - id: {heading.lower()}\n    heading: {heading}\n"
        text += "    claims: {a: {text: A., quote: the doors close}}\n" if heading == own else ""
    assert built(text, ESSAY)[0].graph.claims["a"].paragraph == paragraph


def test_a_line_has_anchors_of_its_own() -> None:
    text = claims("a: {text: A., because: [{premises: [b], quote: it rains}]}", "b: {text: B.}")
    graph = built(text, ESSAY)[0].graph
    (anchor,) = graph.lines["a.1"].anchors
    assert (anchor.start, anchor.end) == (ESSAY.index("It"), ESSAY.index("rains") + 5)


# Long maps.


def test_a_chain_of_ten_thousand_claims_is_built() -> None:
    length = 10_000
    chain = [f"a{n}: {{text: A., because: [a{n + 1}]}}" for n in range(length)]
    result, placed, _ = built(claims(*chain, f"a{length}: {{text: A.}}").replace("thesis: a", "thesis: a0"))
    assert placed == []
    assert len(result.graph.lines) == length

"""A map file's data, part by part: what is wrong, at which place, and what is read nevertheless."""

from __future__ import annotations

from typing import Any

import pytest

from argmap.findings import Finding
from argmap.schema.validate import Parts, validate
from argmap.source.text import SourceText
from argmap.source.yaml import parse

Found = list[tuple[str, int, int, str]]


def read(text: str) -> tuple[Parts | None, Found, list[Finding]]:
    """The parts, and for each finding: code, line, column and the text it points at."""
    source = SourceText("map.yaml", text)
    tree, syntax = parse(source)
    assert tree is not None
    parts, findings = validate(tree)
    findings = sorted([*syntax, *findings], key=lambda finding: finding.sort_key)
    placed = [(f.rule.code, *source.position(f.span.start), source.text[f.span.start : f.span.end]) for f in findings]
    return parts, placed, findings


def found(text: str) -> Found:
    return read(text)[1]


def said(text: str) -> tuple[str, str]:
    """Message and help of the only finding."""
    (finding,) = read(text)[2]
    return finding.message, finding.help


def claim(*lines: str) -> str:
    """A map with one claim of these lines."""
    return "argmap: 1\nclaims:\n  a:\n" + "".join(f"    {line}\n" for line in lines)


WHOLE = """\
argmap: 1
title: T
question: Q?
thesis: a
voices: {council: The council}
source: {file: e.txt, title: t, author: w, date: 2024, url: u, license: l, ignore: [x]}
gaps: [{paragraph: 3, reason: r}]
expect: {in: [a], out: [b], open: [], falls-without: [s], weakened-without: [], stands-without: []}
sections:
  - id: s
    heading: H
    note: n
    claims:
      a:
        text: A.
        quote: [q, r]
        because: [b, [b, c], {id: l, premises: [b], scheme: x, quote: q, note: n, rebuttals: [c]}]
        rebuttals: [c]
        implicit: false
        voice: [council, author]
        aside: false
        tags: [x, y]
        note: n
claims:
  b: {text: B.}
  c: {text: C., implicit: true}
"""


def test_a_map_with_every_key_there_is() -> None:
    parts, placed, _ = read(WHOLE)
    assert placed == []
    assert parts is not None
    assert [entry.id for entry in parts.claims] == ["a", "b", "c"]
    assert [entry.section for entry in parts.claims] == [0, None, None]
    assert parts.damaged == frozenset()
    assert parts.head.voices == {"council": "The council"}
    assert parts.gaps[0][1].paragraph == 3


def test_what_is_typed_as_a_text_stays_it() -> None:
    parts, placed, _ = read("argmap: 1\ntitle: 1.10\nclaims:\n  a: {text: no}\n  b: {text: 2022-08-16}\n")
    assert placed == []
    assert parts is not None
    assert parts.head.title == "1.10"
    assert [entry.claim.text for entry in parts.claims] == ["no", "2022-08-16"]


# What a file holds.


@pytest.mark.parametrize("text", ["- a\n- b\n", "just a sentence\n", "'argmap: 1'\n", "[]\n"])
def test_a_file_that_is_no_map(text: str) -> None:
    parts, placed, _ = read(text)
    assert parts is None
    assert [code for code, *_ in placed] == ["AM005"]


def test_a_file_without_its_version() -> None:
    assert found("title: T\n") == [("AM004", 1, 1, "title: T")]
    assert said("title: T\n") == ("the map has no `argmap`", "start the file with `argmap: 1`")


@pytest.mark.parametrize("version", ["2", "1.0", "one", "0"])
def test_a_version_that_is_not_known_ends_the_file(version: str) -> None:
    parts, placed, _ = read(f"argmap: {version}\nnonsense: x\n")
    assert parts is None
    assert placed == [("AM011", 1, 9, version)]


def test_an_empty_version_is_missing() -> None:
    assert [code for code, *_ in found("argmap:\ntitle: T\n")] == ["AM005"]


# Keys.


def test_an_unknown_key_is_placed_at_the_key() -> None:
    assert found(claim("text: A.", "colour: red")) == [("AM003", 5, 5, "colour")]
    assert "known here: text, quote, because" in said(claim("text: A.", "colour: red"))[1]


@pytest.mark.parametrize(
    ("key", "meant"),
    [("txt", "text"), ("becuase", "because"), ("rebutals", "rebuttals"), ("Quote", "quote"), ("implicit?", "implicit")],
)
def test_a_misspelt_key_is_one_finding_with_the_word_that_was_meant(key: str, meant: str) -> None:
    others = [] if meant == "text" else ["text: A."]
    value = {"text": "A.", "because": "[b]", "rebuttals": "[b]", "quote": "q", "implicit": "true"}[meant]
    text = claim(*others, f"{key}: {value}")
    assert [(code, column, at) for code, _, column, at in found(text)] == [("AM003", 5, key)]
    assert said(text)[1] == f"did you mean `{meant}`?"


def test_a_misspelt_key_is_read_as_what_was_meant() -> None:
    parts, _, _ = read(claim("txet: A.", "becuase: [b]"))
    assert parts is not None
    assert parts.claims[0].claim.text == "A."
    assert parts.claims[0].claim.because == ["b"]


def test_what_stands_under_a_misspelt_key_is_checked_at_its_own_place() -> None:
    text = claim("text: A.", "becuase:", "  - premises: [b]", "    scheem: x", "implict: yes")
    assert found(text) == [
        ("AM003", 5, 5, "becuase"),
        ("AM003", 7, 9, "scheem"),
        ("AM003", 8, 5, "implict"),
        ("AM005", 8, 14, "yes"),
    ]


def test_a_misspelt_key_beside_the_right_one_is_not_taken_for_it() -> None:
    parts, placed, _ = read(claim("text: A.", "txt: B."))
    assert placed == [("AM003", 5, 5, "txt")]
    assert parts is not None
    assert parts.claims[0].claim.text == "A."


def test_misspelt_keys_of_the_map_itself() -> None:
    text = "argmap: 1\ntitel: T\nthesys: a\nclaim:\n  a: {text: A.}\n"
    assert found(text) == [("AM003", 2, 1, "titel"), ("AM003", 3, 1, "thesys"), ("AM003", 4, 1, "claim")]
    parts, _, _ = read(text)
    assert parts is not None
    assert (parts.head.title, parts.head.thesis, parts.claims[0].id) == ("T", "a", "a")


@pytest.mark.parametrize(
    ("text", "place", "key"),
    [
        (claim("note: n"), (3, 3, "a"), "text"),
        ("argmap: 1\nsections:\n  - heading: H\n", (3, 5, "heading: H"), "id"),
        ("argmap: 1\nsections:\n  - id: s\n", (3, 5, "id: s"), "heading"),
        ("argmap: 1\nsource: {title: T}\n", (2, 1, "source"), "file"),
        ("argmap: 1\ngaps:\n  - paragraph: 1\n", (3, 5, "paragraph: 1"), "reason"),
    ],
)
def test_a_key_that_is_missing(text: str, place: tuple[int, int, str], key: str) -> None:
    assert found(text) == [("AM004", *place)]
    assert f"`{key}`" in said(text)[0]


def test_a_line_without_premises() -> None:
    text = claim("text: A.", "because:", "  - note: n", "  - premises: []", "  - []")
    assert [(code, line) for code, line, *_ in found(text)] == [("AM206", 6), ("AM206", 7), ("AM206", 8)]


# Values.


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("implicit: yes", "yes"),
        ("implicit: True", "True"),
        ("aside: 1", "1"),
        ("note: [a]", "[a]"),
        ("note: {a: b}", "{a: b}"),
        ("quote: {a: b}", "{a: b}"),
        ("quote: [[a]]", "[a]"),
        ("tags: {a: b}", "{a: b}"),
        ("because: {premises: [b]}", "{premises: [b]}"),
        ("because: [[[b]]]", "[b]"),
        ("because: [[{premises: [b]}]]", "{premises: [b]}"),
        ("note: '  '", "'  '"),
        ("because: [{premises: [b], id: [x]}]", "[x]"),
    ],
)
def test_a_value_of_the_wrong_kind_is_placed_at_the_value(line: str, value: str) -> None:
    assert [(code, at) for code, _, _, at in found(claim("text: A.", line))] == [("AM005", value)]


@pytest.mark.parametrize("key", ["text", "quote", "because", "implicit", "tags", "note", "voice"])
def test_a_key_with_nothing_behind_it(key: str) -> None:
    others = [] if key == "text" else ["text: A."]
    ((code, line, _, _),) = found(claim(f"{key}:", *others))
    assert (code, line) == ("AM005", 4)
    assert said(claim(f"{key}:", *others))[1] == "write it, or delete the key"


@pytest.mark.parametrize("key", ["because", "rebuttals", "tags"])
def test_a_text_where_a_list_is_due_is_shown_as_a_list(key: str) -> None:
    text = claim("text: A.", f"{key}: b, c")
    assert [(code, at) for code, _, _, at in found(text)] == [("AM007", "b, c")]
    assert said(text)[1] == f"write `{key}: [b, c]`"


def test_premises_as_a_text() -> None:
    text = claim("text: A.", "because:", "  - premises: b, c")
    assert [(code, at) for code, _, _, at in found(text)] == [("AM007", "b, c")]


def test_claims_as_a_list_are_told_how_claims_are_written() -> None:
    text = "argmap: 1\nclaims:\n  - a: {text: A.}\n"
    assert [code for code, *_ in found(text)] == ["AM005"]
    assert "without dashes" in said(text)[1]


@pytest.mark.parametrize("number", ["0x3", "-1", "1.5", "three", "٣", "1_0", "9999999999"])
def test_a_paragraph_is_a_whole_number(number: str) -> None:
    text = f"argmap: 1\ngaps: [{{paragraph: {number}, reason: r}}]\n"
    assert [(code, at) for code, _, _, at in found(text)] == [("AM005", number)]


# Ids.


@pytest.mark.parametrize("id", ["A", "a_b", "1a", "-a", "a-", "a--b", "ä", "a.b", "'a b'", "''", "a" * 65])
def test_an_id_of_another_form(id: str) -> None:
    assert [(code, at) for code, _, _, at in found(f"argmap: 1\nclaims:\n  {id}: {{text: A.}}\n")] == [("AM006", id)]


@pytest.mark.parametrize("id", ["a", "a1", "a-1", "no", "a" * 64, "null"])
def test_an_id_of_the_right_form(id: str) -> None:
    assert found(f"argmap: 1\nclaims:\n  {id}: {{text: A.}}\n") == []


def test_ids_of_sections_and_voices_have_the_same_form() -> None:
    text = "argmap: 1\nvoices: {The_Council: C}\nsections:\n  - {id: One, heading: H}\n"
    assert found(text) == [("AM006", 2, 10, "The_Council"), ("AM006", 4, 10, "One")]


def test_the_id_of_a_line_has_the_same_form() -> None:
    text = claim("text: A.", "because:", "  - {id: My Line, premises: [b]}")
    assert [(code, at) for code, _, _, at in found(text)] == [("AM006", "My Line")]


# The rest is read on.


def test_a_faulty_claim_does_not_hide_the_others() -> None:
    parts, placed, _ = read(
        "argmap: 1\nclaims:\n  a: text\n  b: {text: [x]}\n  c: {text: C.}\n  d: {txt: D., implicit: maybe}\n"
    )
    assert [(code, line) for code, line, *_ in placed] == [("AM005", 3), ("AM005", 4), ("AM003", 6), ("AM005", 6)]
    assert parts is not None
    assert [entry.id for entry in parts.claims] == ["a", "b", "c", "d"]
    assert parts.damaged == {"a", "b", "d"}


def test_a_faulty_line_leaves_the_other_lines_of_its_claim() -> None:
    parts, placed, _ = read(claim("text: A.", "because:", "  - b", "  - {premise: c, note: [x]}", "  - [d]"))
    assert placed != []
    assert parts is not None
    because: list[Any] = parts.claims[0].claim.because
    assert because[0] == "b"
    assert because[2] == ["d"]
    assert "c" in parts.mentioned


def test_everything_is_found_in_one_run() -> None:
    text = """\
argmap: 1
titel: T
thesis: [a]
source: {fil: e.txt}
voices: [council]
gaps:
  - {paragraph: one, reason: r}
  - {reason: r}
sections:
  - {id: S, heading: H, claims: [a]}
  - {id: t}
  - text
claims:
  a: {text: A., because: b}
  b: {text: B., becuase: [{premise: [c]}]}
  c: {}
"""
    assert [(code, line) for code, line, *_ in found(text)] == [
        ("AM003", 2),
        ("AM005", 3),
        ("AM003", 4),
        ("AM005", 5),
        ("AM005", 7),
        ("AM004", 8),
        ("AM006", 10),
        ("AM005", 10),
        ("AM004", 11),
        ("AM005", 12),
        ("AM007", 14),
        ("AM003", 15),
        ("AM003", 15),
        ("AM004", 16),
    ]


def test_a_key_set_aside_by_the_reader_of_yaml_is_not_missing() -> None:
    assert [code for code, *_ in found("argmap: 1\nclaims:\n  a: {text: *x}\n")] == ["AM009"]


def test_many_faults_in_one_claim_are_all_reported_once() -> None:
    lines = [f"  - {{premises: [b], note: [x{n}]}}" for n in range(100)]
    placed = found(claim("text: A.", "because:", *lines))
    assert [code for code, *_ in placed] == ["AM005"] * 100
    assert len({line for _, line, *_ in placed}) == 100

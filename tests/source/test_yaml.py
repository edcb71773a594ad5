"""YAML to plain data with the place of everything, and what a map must not contain."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from argmap.findings import Finding, Here, Path, Span
from argmap.source import yaml as reader
from argmap.source.text import SourceText, decode
from argmap.source.tree import FAULT, Tree
from argmap.source.yaml import FORBIDDEN, parse

Found = list[tuple[str, int, int, str]]


def read(text: str) -> tuple[Tree | None, Found]:
    """The tree, and for each finding: code, line, column and the text it points at."""
    source = SourceText("map.yaml", text)
    tree, findings = parse(source)
    return tree, [_placed(source, finding) for finding in findings]


def _placed(source: SourceText, finding: Finding) -> tuple[str, int, int, str]:
    return (
        finding.rule.code,
        *source.position(finding.span.start),
        source.text[finding.span.start : finding.span.end],
    )


def data(text: str) -> Any:
    tree, found = read(text)
    assert found == []
    assert tree is not None
    return tree.data


def only(text: str) -> Finding:
    _, (finding,) = parse(SourceText("map.yaml", text))
    return finding


# Whatever is written comes back, with its place.

PLAIN_CHARACTERS = st.characters(codec="utf-8").filter(lambda c: not FORBIDDEN.match(c))
TEXTS = st.text(PLAIN_CHARACTERS, max_size=12) | st.sampled_from(
    ["no", "1.10", "2022-08-16", "~", "null", "0x1F", ": ", "#", "- a", "a: b", "'", '"', "|", "", " x ", "a\nb\n"]
)
KEYS = TEXTS.filter(lambda key: key != "<<")
TREES = st.dictionaries(
    KEYS,
    st.recursive(TEXTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4)),
    min_size=1,
    max_size=4,
)


class FlatDumper(yaml.SafeDumper):
    """Writes a thing that occurs twice out twice."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


@st.composite
def written(draw: st.DrawFn) -> tuple[Any, str]:
    """A tree and its text in some style of YAML."""
    tree = draw(TREES)
    text = yaml.dump(
        tree,
        Dumper=FlatDumper,
        default_style=draw(st.sampled_from([None, "'", '"', "|", ">"])),
        default_flow_style=draw(st.sampled_from([True, False, None])),
        indent=draw(st.integers(2, 7)),
        width=draw(st.sampled_from([10, 80, 10_000])),
        allow_unicode=draw(st.booleans()),
        explicit_start=draw(st.booleans()),
        sort_keys=False,
    )
    assert isinstance(text, str)
    # In narrow columns PyYAML breaks some texts in double quotes so that it can't read them back itself.
    assume(yaml.load(text, yaml.BaseLoader) == tree)
    return tree, text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


def places(value: Any) -> list[tuple[Path, Any]]:
    """Every path of a tree with what stands there."""
    found: list[tuple[Path, Any]] = []
    stack: list[tuple[Path, Any]] = [((), value)]
    while stack:
        path, part = stack.pop()
        found.append((path, part))
        entries: list[tuple[Any, Any]] = []
        if isinstance(part, dict):
            entries = list(part.items())
        elif isinstance(part, list):
            entries = list(enumerate(part))
        stack += [((*path, step), inner) for step, inner in entries]
    return found


@given(written())
@settings(deadline=None, max_examples=300)
def test_a_tree_dumped_in_any_style_loads_back_equal_and_its_spans_slice_to_it(given_tree: tuple[Any, str]) -> None:
    expected, text = given_tree
    tree, found = read(text)
    assert found == []
    assert tree is not None
    assert tree.data == expected
    for path, value in places(expected):
        span = tree.span(path)
        if isinstance(value, str):
            assert says(text, span, value)
        if path and isinstance(path[-1], str):
            key = tree.span((*path, Here.KEY))
            assert says(text, key, path[-1])
            assert key.end <= span.start


def says(text: str, span: Span, value: str) -> bool:
    """Whether a stretch of the text, read by itself, is this scalar."""
    scalar = text[span.start : span.end]
    if scalar[:1] in {"|", ">"}:
        # A block says something only inside of what it is in: here its words must do.
        return scalar.split()[1:] == value.split()
    return (str(yaml.load(scalar, yaml.BaseLoader)) if scalar else "") == value


def test_the_spans_of_keys_texts_lists_and_groups() -> None:
    text = "a:\n  - one\n  - [two, 'th''ree']\nb: {c: d}\n"
    tree, _ = read(text)
    assert tree is not None

    def at(*path: Any) -> str:
        span = tree.span(path)
        return text[span.start : span.end]

    assert at("a", Here.KEY) == "a"
    assert at("a") == "- one\n  - [two, 'th''ree']"
    assert at("a", 1) == "[two, 'th''ree']"
    assert at("a", 1, 1) == "'th''ree'"
    assert at("b") == "{c: d}"
    assert at("b", "c", Here.KEY) == "c"
    assert at("b", "c") == "d"


def test_a_path_that_leads_nowhere_gives_the_nearest_part_that_is_there() -> None:
    tree, _ = read("a:\n  b: c\n")
    assert tree is not None
    assert tree.span(("a", "b", "x", 3)) == tree.span(("a", "b"))
    assert tree.span(("nothing",)) == tree.span(())


# Nothing is retyped.


@pytest.mark.parametrize(
    "scalar",
    ["no", "yes", "on", "1.10", "2022-08-16", "1e3", "0o17", "12:30:45", "null", "~", ".inf", "1_000", "=", "True"],
)
def test_a_scalar_stays_the_text_that_was_written(scalar: str) -> None:
    assert data(f"a: {scalar}\n") == {"a": scalar}
    assert data(f"{scalar}: a\n") == {scalar: "a"}


def test_nothing_behind_a_key_is_an_empty_text() -> None:
    assert data("a:\nb: ''\n") == {"a": "", "b": ""}


def test_line_ends_of_windows_are_read_and_counted() -> None:
    tree, found = read("a: 1\r\nb: 2\r\nb: 3\r\n")
    assert tree is not None
    assert tree.data == {"a": "1", "b": "2"}
    assert found == [("AM002", 3, 1, "b")]


def test_columns_count_characters_whatever_their_width() -> None:
    assert read("é漢😀: {x: 1, x: 2}\n")[1] == [("AM002", 1, 13, "x")]


# What is reported and set aside, with the rest read on.


def test_a_key_twice_keeps_the_first_and_says_where_it_is() -> None:
    tree, found = read("a: 1\nb:\n  c: 1\na:\n  x: [y]\nb: 2\nd: 4\n")
    assert tree is not None
    assert tree.data == {"a": "1", "b": {"c": "1"}, "d": "4"}
    assert found == [("AM002", 4, 1, "a"), ("AM002", 6, 1, "b")]
    _, findings = parse(SourceText("map.yaml", "a: 1\nb: 2\nb: 3\n"))
    assert findings[0].related[0].span.start == 5
    assert tree.span(("d",)).start == len("a: 1\nb:\n  c: 1\na:\n  x: [y]\nb: 2\nd: ")


def test_a_key_twice_inside_a_part_that_is_set_aside_is_reported_too() -> None:
    assert [code for code, *_ in read("a: 1\na: {b: 1, b: 2}\nc: 1\nc: 2\n")[1]] == ["AM002", "AM002", "AM002"]


def test_anchors_aliases_and_tags_are_refused_each_at_its_place() -> None:
    tree, found = read("a: &x 1\nb: *x\nc: !!str 2\nd: !python/object 3\ne: &y [1]\nf: !t {g: h}\n")
    assert tree is not None
    assert tree.data == {"a": "1", "b": FAULT, "c": "2", "d": "3", "e": ["1"], "f": {"g": "h"}}
    assert [(code, line, column) for code, line, column, _ in found] == [
        ("AM009", 1, 4),
        ("AM009", 2, 4),
        ("AM009", 3, 4),
        ("AM009", 4, 4),
        ("AM009", 5, 4),
        ("AM009", 6, 4),
    ]


def test_a_merge_key_is_refused_and_nothing_is_merged() -> None:
    tree, found = read("a: {b: 1}\nc:\n  <<: {b: 2}\n  d: 3\n")
    assert tree is not None
    assert tree.data == {"a": {"b": "1"}, "c": {"d": "3"}}
    assert found == [("AM009", 3, 3, "<<")]


def test_a_billion_laughs_stay_small() -> None:
    levels = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 30))
    tree, found = read("l0: &l0 lol\n" + levels)
    assert tree is not None
    assert len(tree.starts) < 1000
    assert {code for code, *_ in found} == {"AM009"}


@pytest.mark.parametrize("text", ["? [a, b]\n: c\n", "{a: b}: c\n", "[a]: b\n"])
def test_a_key_that_is_no_text_ends_the_file(text: str) -> None:
    tree, found = read(text)
    assert tree is None
    assert [code for code, *_ in found] == ["AM009"]


def test_a_second_document_ends_the_file() -> None:
    tree, found = read("a: 1\n---\nb: 2\n")
    assert tree is None
    assert found == [("AM001", 2, 1, "---")]


def test_the_end_of_a_document_is_no_second_one() -> None:
    assert data("---\na: 1\n...\n") == {"a": "1"}


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing yet\n", "---\n", "---\n...\n", "''\n"])
def test_an_empty_file(text: str) -> None:
    tree, found = read(text)
    assert tree is None
    assert [code for code, *_ in found] == ["AM010"]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('a:\n  text: "not closed\n  quote: "hello there"\n', (2, 9), "no closing quote"),
        ("a:\n  text: 'not closed\n  quote: 'hello there'\n", (2, 9), "no closing quote"),
        ("a:\n  text:Ostwick is\n  quote: hello\n", (2, 7), "a key without a space after its colon"),
        ("a:\n  list: [one, two\n  quote: hello\nb: c\n", (2, 9), "a list in brackets is not closed"),
    ],
)
def test_what_the_parser_notices_late_is_reported_where_it_began(text: str, place: tuple[int, int], words: str) -> None:
    source = SourceText("map.yaml", text)
    _, [finding] = parse(source)
    assert source.position(finding.span.start) == place
    assert words in finding.message


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: Ostwick is #1 for visitors\n", [("AM012", 1, 15, "#1")]),
        ("- first #2\n- b\n", [("AM012", 1, 9, "#2")]),
        ("a: b   #no space\n", [("AM012", 1, 8, "#no")]),
        ("a: b # a comment\n", []),
        ("a: b ## a comment\n", []),
        ("a: b #\n", []),
        ("a: 'b' #c\n", []),
        ('a: "b is #1 here"\n', []),
        ("a: b#1\n", []),
        ("a: >-\n  b is #1 here\n", []),
        ("a: [b, c] #d\n", []),
    ],
)
def test_a_text_that_a_comment_may_have_cut_short_is_reported(text: str, found: Found) -> None:
    assert read(text)[1] == found


# Bounds.


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: "])
def test_deep_nesting_is_refused_and_never_crashes(opening: str) -> None:
    tree, found = read("a: " * (opening == "[") + opening * 50_000)
    assert tree is None
    assert [code for code, *_ in found] in (["AM008"], ["AM009"])


def test_the_deepest_nesting_that_is_read() -> None:
    deepest = reader.DEPTH_LIMIT
    assert data("[" * deepest + "]" * deepest)
    assert read("[" * (deepest + 1) + "]" * (deepest + 1))[1] == [("AM008", 1, deepest + 1, "[")]


def test_a_map_of_too_many_parts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "NODE_LIMIT", 10)
    assert data("[" + "a, " * 9 + "]")
    tree, found = read("[" + "a, " * 10 + "]")
    assert tree is None
    assert found == [("AM008", 1, 29, "a")]


# Characters that hide something.


@pytest.mark.parametrize(
    "character",
    ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\x9f", "\u2028", "\u2029", "\u202e", "\u2066", "\ufeff", "\uffff"],
)
@pytest.mark.parametrize("before", ["a: b", "a: b # ", "a: 'b", "ab"])
def test_a_hidden_character_ends_the_file_wherever_it_stands(before: str, character: str) -> None:
    tree, found = read(f"{before}{character}c'\n")
    assert tree is None
    assert found == [("AM001", 1, len(before) + 1, character)]
    assert f"U+{ord(character):04X}" in only(f"{before}{character}c'\n").message


@pytest.mark.parametrize("escape", ["\\u2028", "\\x1b", "\\e", "\\N", "\\L", "\\0", "\\u202e", "\\uFEFF"])
def test_an_escape_does_not_bring_a_hidden_character_back(escape: str) -> None:
    assert read(f'a: "b{escape}c"\n')[1] == [("AM001", 1, 4, f'"b{escape}c"')]


def test_an_escape_writes_no_surrogate() -> None:
    tree, found = read('a: "b\\uD800c"\n')
    assert tree is None
    assert [code for code, *_ in found] == ["AM001"]


def test_ordinary_text_of_any_script_passes() -> None:
    text = "Ελλάδα 漢字 नमस्ते עברית 👩‍👩‍👧 é ‘“–…”’ \u00ad \u200d"
    assert data(f"a: '{text}'\n") == {"a": text}


def test_text_that_is_not_utf_8_is_placed() -> None:
    tree, (finding,) = parse(decode(b"a: 1\nb: caf\xe9\n", "map.yaml", 1000))
    assert tree is None
    assert finding.rule.code == "AM001"
    assert finding.span.start == 11
    assert finding.message == "this is not UTF-8 text"


# Syntax errors in plain words.


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a: 'b\nc: d\n", (1, 4), "a text that starts here has no closing quote"),
        ('a: "b\nc: d\n', (1, 4), "a text that starts here has no closing quote"),
        ("a: b: c\n", (1, 5), "a colon followed by a space makes this text look like a key"),
        ("a:\n\tb: c\n", (2, 1), "a tab is used for indentation"),
        ("a: @b\n", (1, 4), "a text can't start with `@`"),
        ("a: `b`\n", (1, 4), "a text can't start with a backquote"),
        ("a: %b\n", (1, 4), "a text can't start with `%`"),
        ("a: * b\n", (1, 4), "a text can't start with `*`"),
        ("a: & b\n", (1, 4), "a text can't start with `&`"),
        ("a: |b\n", (1, 4), "a text can't start with `|` or `>`"),
        ("a: 'b' c\n", (1, 8), "a text goes on after its closing quote"),
        ("a: b\n c: d\n", (2, 3), "a colon followed by a space makes this text look like a key"),
        ("a:\n  - b\n c\n", None, None),
        ("a: b\nc\nd: e\n", None, "a key without its colon"),
        ('a: "b\\qc"\n', (1, 6), "a backslash in double quotes starts an escape"),
        ("a: [b, c\nd: e\n", None, "a list in brackets is not closed, or lacks a comma"),
        ("a: {b: c\nd: e\n", None, "a `{` is not closed, or a comma is missing"),
    ],
)
def test_a_syntax_error_is_said_in_plain_words(text: str, place: tuple[int, int] | None, message: str | None) -> None:
    finding = only(text)
    assert finding.rule.code == "AM001"
    assert finding.help
    if message is not None:
        assert finding.message == message
    if place is not None:
        assert SourceText("map.yaml", text).position(finding.span.start) == place


@given(st.text(max_size=60) | st.text("ab:-[]{},'\"#&*!|>?%@` \n\t\\", max_size=60))
@settings(deadline=None, max_examples=500)
def test_no_text_whatever_makes_reading_raise(text: str) -> None:
    source = SourceText("map.yaml", text)
    tree, findings = parse(source)
    assert tree is not None or findings
    for finding in findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(text)
        assert finding.message.isprintable() or FORBIDDEN.search(text) or not text.isprintable()

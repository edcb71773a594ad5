"""Text of a map never becomes part of the DOT or its labels."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.printable import visible
from argmap.views.diagram.markup import edge, end, escape, font, name, node, quoted


@given(st.text(st.characters()))
def test_escaped_text_is_that_text_and_nothing_else(text: str) -> None:
    """An XML parser reads it back; Graphviz takes one backslash of each two."""
    read = ET.fromstring(f"<x>{escape(text)}</x>").text or ""
    assert read.replace("\\\\", "\\") == visible(text)


@pytest.mark.parametrize("live", ["\\N", "\\G", "\\L", "\\l", "\\"])
def test_graphviz_own_escapes_are_doubled(live: str) -> None:
    assert escape(live) == "\\" + live


def test_markup_is_shown() -> None:
    assert font("<b>&", 9, "#000000") == '<font point-size="9" color="#000000">&lt;b&gt;&amp;</font>'


def test_ids_with_dots_and_hyphens_are_plain_names() -> None:
    assert node(name("line", "fair.r1"), id="line-fair.r1") == '"line-fair.r1" [id="line-fair.r1"];'
    assert edge(end("claim-a"), end("line-b.1", "head", "e"), weight=5) == (
        '"claim-a" -> "line-b.1":"head":e [weight="5"];'
    )


def test_quotes_and_backslashes_in_a_dot_string_are_escaped() -> None:
    assert quoted('a"b\\') == '"a\\"b\\\\"'

"""Text measured and wrapped for cards, without asking a font."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.views.diagram.metrics import clip, narrow_width, wide_width, width, wrap

ROOM = 196.0

texts = st.text(st.one_of(st.sampled_from("abc WMil.,- \u00a0城市é"), st.characters(exclude_categories=["Cs", "Cc"])))


@given(texts, st.booleans())
def test_every_line_fits_its_room(text: str, bold: bool) -> None:
    for line in wrap(text, 12, ROOM, bold=bold):
        assert width(line, 12, bold=bold) <= ROOM


@given(texts)
def test_wrapping_loses_no_letter(text: str) -> None:
    breaking = str.maketrans("", "", " \t\n")
    assert "".join(wrap(text, 12, ROOM)).translate(breaking) == text.translate(breaking)


@given(texts)
def test_clipped_text_fits_and_says_that_it_was_clipped(text: str) -> None:
    shown = clip(text, 9, 60)
    assert width(shown, 9) <= 60
    assert shown == text or shown.endswith("…")


def test_a_word_of_seventy_letters_is_broken() -> None:
    assert len(wrap("x" * 70, 12, ROOM)) > 1


def test_a_line_breaks_at_spaces_and_not_at_no_break_spaces() -> None:
    assert wrap("costs 96\u00a0000 a year", 12, 60) == ("costs", "96\u00a0000 a", "year")


def test_scripts_without_spaces_break_between_characters_but_not_before_a_full_stop() -> None:
    lines = wrap("城市图书馆应在四个工作日开放。", 12, 7 * 12)
    assert lines == ("城市图书馆应在", "四个工作日开", "放。") or lines[0] == "城市图书馆应在"
    assert not any(line.startswith("。") for line in lines)


@pytest.mark.parametrize(("char", "ems"), [("城", 1.0), ("\u0301", 0.0), ("é", 0.556)])
def test_characters_outside_the_tables_have_the_width_of_their_kind(char: str, ems: float) -> None:
    assert width(char, 1000) == pytest.approx(ems * 1000, abs=20)


def test_nothing_is_empty() -> None:
    assert wrap("", 12, ROOM) == ("",)
    assert wrap(" \n ", 12, ROOM) == ("",)


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126)))
def test_cards_are_measured_for_the_wider_of_two_families(text: str) -> None:
    assert narrow_width(text, 12) <= width(text, 12) + 1e-9
    assert 0.9 * wide_width(text, 12) <= width(text, 12) + 0.01 * len(text) + 1e-9

"""Comparing texts by their letters, or by all but their typography."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.source.fold import fold, plain_typography


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the doors", "The  DOORS!"),
        ("“don’t”", '"don\'t"'),
        ("well-known", "well—known"),
        ("co-\noperate", "cooperate"),
        ("li\u00adbra\u00adry", "library"),
        ("ﬁne", "fine"),
        ("cafe\u0301", "café"),
        ("Straße", "STRASSE"),
        ("１２", "12"),
    ],
)
def test_typography_and_case_are_folded(one: str, other: str) -> None:
    assert fold(one).letters == fold(other).letters


@pytest.mark.parametrize(
    ("one", "other"), [("was", "were"), ("color", "colour"), ("cafe", "café"), ("12", "21"), ("कि", "की")]
)
def test_words_are_never_folded(one: str, other: str) -> None:
    assert fold(one).letters != fold(other).letters


def test_each_letter_knows_where_it_stands() -> None:
    text = "A ﬁne, co-op!"
    folded = fold(text)
    assert folded.letters == "afinecoop"
    assert [text[offset] for offset in folded.offsets] == list("Aﬁﬁnecoop")
    start, end = folded.span(1, 5)
    assert text[start:end] == "ﬁne"


@given(st.text(max_size=60))
def test_every_letter_has_its_offset_in_order(text: str) -> None:
    folded = fold(text)
    assert len(folded.letters) == len(folded.offsets)
    assert list(folded.offsets) == sorted(folded.offsets)
    assert all(0 <= offset < len(text) for offset in folded.offsets)


@given(st.text(max_size=30), st.text(max_size=30))
def test_texts_apart_fold_apart(one: str, other: str) -> None:
    assert fold(f"{one} {other}").letters == fold(one).letters + fold(other).letters


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("‘a’ “b”", "'a' 'b'"),
        ("a — b", "a--b"),
        ("a\u00a0b\n c", "a b c"),
        ("so...", "so…"),
        ("re-\nopen", "reopen"),
    ],
)
def test_plain_typography_is_one_for_all_marks_and_spaces(one: str, other: str) -> None:
    assert plain_typography(one) == plain_typography(other)


@pytest.mark.parametrize(("one", "other"), [("a, b", "a b"), ("A", "a"), ("a b", "ab"), ("a?", "a!")])
def test_plain_typography_keeps_case_and_punctuation(one: str, other: str) -> None:
    assert plain_typography(one) != plain_typography(other)


@given(st.text(max_size=40))
def test_plain_typography_is_plain_already(text: str) -> None:
    once = plain_typography(text)
    assert fold(once).letters == fold(plain_typography(once)).letters

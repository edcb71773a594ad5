"""The passage that a quote was meant to be, and the words that differ."""

from __future__ import annotations

import random
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.source import nearest
from argmap.source.essay import Essay, read_essay
from argmap.source.nearest import nearest_passages
from argmap.source.text import SourceText

TEXT = """\
After six

The council calls late opening a luxury, and the doors were open until
ten, which nobody minded. The porters didn’t note who was in the read-
ing room; four hundred people were.

People who pay for a public service should be able to use it.
"""


def essay(text: str = TEXT) -> Essay:
    return read_essay(SourceText("essay.txt", text), ())


def passage(quote: str, text: str = TEXT) -> tuple[str, str] | None:
    """The passage nearest to a quote, and the difference."""
    found = nearest_passages(essay(text), [quote]).get(quote)
    return None if found is None else (" ".join(text[found.start : found.end].split()), found.difference)


def test_one_word_that_differs_is_named() -> None:
    assert passage("the doors was open until ten") == (
        "the doors were open until ten",
        "one word differs: `was` should be `were`",
    )


def test_a_word_that_is_missing_is_named_with_the_one_before() -> None:
    assert passage("People who pay for public service should be able") == (
        "People who pay for a public service should be able",
        "one word differs: `a` is missing after `for`",
    )


def test_a_word_too_many_is_named() -> None:
    assert passage("the doors were always open until ten") == (
        "the doors were open until ten",
        "one word differs: `always` is not there",
    )


def test_several_differences_are_listed_up_to_three() -> None:
    quote = "The councils calls late opening one luxury and doors were open till ten which nobody ever minded"
    assert passage(quote) == (
        "The council calls late opening a luxury, and the doors were open until ten, which nobody minded",
        "5 words differ: `councils` should be `council`; `one` should be `a`; `the` is missing after `and`; …",
    )


def test_the_first_and_the_last_word_may_differ() -> None:
    assert passage("Folk who pay for a public service") == (
        "People who pay for a public service",
        "one word differs: `Folk` should be `People`",
    )
    assert passage("four hundred people wore") == (
        "four hundred people were",
        "one word differs: `wore` should be `were`",
    )


def test_a_word_broken_over_two_lines_is_shown_whole() -> None:
    assert passage("note who was in the eating room") == (
        "note who was in the read- ing room",
        "one word differs: `eating` should be `reading`",
    )


def test_a_word_with_an_apostrophe_is_one_word() -> None:
    assert passage("The porters did not note who was in") == (
        "The porters didn’t note who was in",
        "2 words differ: `did not` should be `didn’t`",
    )


def test_a_passage_alike_in_few_words_is_shown_without_a_list() -> None:
    found = passage("thee doors where opened untill ten")
    assert found == ("the doors were open until ten", "the nearest passage")


@pytest.mark.parametrize("quote", ["pelicans juggle quickly in moonlight", "zebra", "?", ""])
def test_nothing_is_offered_for_a_quote_that_is_like_nothing(quote: str) -> None:
    assert passage(quote) is None


def test_scripts_without_spaces_are_compared_by_characters() -> None:
    text = "图书馆应该开放到晚上十点。市政府说这是奢侈。"
    assert passage("图书馆应该开放到晚上九点", text) == (
        "图书馆应该开放到晚上十点",
        "one word differs: `九` should be `十`",
    )


def test_an_empty_essay_has_no_passage() -> None:
    assert passage("anything at all", "") is None


def test_of_a_very_long_quote_the_beginning_is_compared() -> None:
    words = [f"word{number}" for number in range(400)]
    text = " ".join(words)
    quote = " ".join(["other" if word == "word7" else word for word in words])
    found = passage(quote, text)
    assert found is not None
    assert found[0].startswith("word0 word1")
    assert found[1] == "one word differs: `other` should be `word7`"


def test_searches_are_bounded_in_number() -> None:
    quotes = [f"the doors was open until ten {number}" for number in range(nearest.SEARCHES + 5)]
    assert list(nearest_passages(essay(), quotes)) == quotes[: nearest.SEARCHES]


def test_searches_are_bounded_in_work(monkeypatch: pytest.MonkeyPatch) -> None:
    assert passage("the doors was open until ten") is not None
    monkeypatch.setattr(nearest, "WORK", 100)
    assert passage("the doors was open until ten") is None


def test_text_made_to_be_slow_takes_no_more_than_seconds() -> None:
    text = "ab" * 50_000
    quotes = ["ba" * 300 + "c" * 150 + str(number) for number in range(50)]
    started = time.process_time()
    nearest_passages(essay(text), quotes)
    assert time.process_time() - started < 10


def test_in_a_long_essay_pairs_of_words_show_where_to_look() -> None:
    rng = random.Random(1)
    words = ["".join(rng.choices("abcdefghij", k=rng.randint(2, 8))) for _ in range(500)]
    text = " ".join(rng.choice(words) for _ in range(40_000)) + ". The doors were open until ten. " + " ".join(words)
    assert len(essay(text).folded.letters) > nearest.WHOLE_ESSAY
    assert passage("The doors was open until ten", text) == (
        "The doors were open until ten",
        "one word differs: `was` should be `were`",
    )
    assert passage("pelicans juggle quickly", text) is None


@given(st.integers(0, 10_000), st.integers(4, 25))
def test_a_word_swapped_anywhere_is_the_one_that_is_named(seed: int, length: int) -> None:
    rng = random.Random(seed)
    words = list(dict.fromkeys("".join(rng.choices("bcdfghjklmnpqrstvwz", k=7)) for _ in range(30)))
    text = " ".join(words)
    start = rng.randrange(len(words) - length + 1)
    swapped = rng.randrange(length)
    quote = words[start : start + length]
    right = quote[swapped]
    quote[swapped] = "xx"
    found = passage(" ".join(quote), text)
    if found is not None:
        assert found == (" ".join(words[start : start + length]), f"one word differs: `xx` should be `{right}`")


@given(st.text(max_size=60), st.text(max_size=300))
def test_any_quote_and_any_essay_give_a_passage_of_the_essay_or_none(quote: str, text: str) -> None:
    for found in nearest_passages(essay(text), [quote]).values():
        assert 0 <= found.start < found.end <= len(text)
        assert "\n" not in found.difference


def test_rapidfuzz_is_loaded_only_when_something_is_searched() -> None:
    code = "import sys, argmap.source.nearest; sys.exit('rapidfuzz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

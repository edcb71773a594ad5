"""Sections, paragraphs, and where a quote stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.source.essay import FAR_APART, Essay, Match, read_essay
from argmap.source.text import SourceText

TEXT = """\
Opening late

by A. Reader

Demand

Four hundred people were still inside at closing time.
The doors, “as ever”, close at seven — sharp.

* * *

Whoever works until six finds the doors closed.

Subscribe to our newsletter

Cost

The council calls it a lux-
ury. The doors cost nothing.
"""


def essay(text: str = TEXT, headings: tuple[str, ...] = ("Demand", "Cost"), ignore: tuple[str, ...] = ()) -> Essay:
    return read_essay(SourceText("essay.txt", text), headings, ignore)


def paragraphs(essay: Essay) -> list[tuple[int, int | None, str]]:
    return [(p.number, p.section, essay.text.text[p.start : p.end]) for p in essay.paragraphs]


def match(quote: str, text: str = TEXT) -> Match:
    return essay(text).locate([quote])[quote]


def places(quote: str, text: str = TEXT) -> list[str]:
    """What stands where the whole quote was found."""
    return [text[passage.start : passage.end] for passage in match(quote, text).passages]


# Sections and paragraphs.


def test_paragraphs_are_counted_through_the_essay_and_know_their_section() -> None:
    found = paragraphs(essay())
    assert [(number, section, text.split()[0]) for number, section, text in found] == [
        (1, None, "Opening"),
        (2, None, "by"),
        (3, 0, "Four"),
        (4, 0, "Whoever"),
        (5, 0, "Subscribe"),
        (6, 1, "The"),
    ]


def test_lines_to_ignore_are_no_paragraphs() -> None:
    ignoring = essay(ignore=("Opening late", "BY A. READER", "Subscribe to our newsletter"))
    assert [number for number, _, _ in paragraphs(ignoring)] == [1, 2, 3]


def test_an_ignored_line_parts_what_is_above_it_from_what_is_below() -> None:
    assert [text for *_, text in paragraphs(essay("a\nAdvert\nb\n", (), ("Advert",)))] == ["a", "b"]


def test_a_heading_is_a_line_of_its_own_and_comes_after_the_ones_before() -> None:
    text = "Cost\n\nThe Demand\n\nDemand\n\nx\n\nCost\n\ny\n"
    found = essay(text)
    assert [text[place[0] : place[1]] for place in found.headings if place] == ["Demand", "Cost"]
    assert found.headings[1] == (text.rindex("Cost"), text.rindex("Cost") + 4)


def test_a_heading_that_is_not_there_takes_no_paragraphs() -> None:
    found = essay(headings=("Demand", "Benefits", "Cost"))
    assert found.headings[1] is None
    assert [section for _, section, _ in paragraphs(found)][-1] == 2


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends_of_any_kind_make_the_same_paragraphs(ending: str) -> None:
    expected = [(number, section, text.split()) for number, section, text in paragraphs(essay())]
    found = paragraphs(essay(TEXT.replace("\n", ending)))
    assert [(number, section, text.split()) for number, section, text in found] == expected


def test_the_paragraph_of_an_offset() -> None:
    found = essay()
    inside = found.paragraph_at(TEXT.index("hundred"))
    assert inside is not None
    assert inside.number == 3
    assert found.paragraph_at(TEXT.index("* * *")) is None
    assert found.paragraph_at(TEXT.index("Demand")) is None
    assert found.paragraph_at(len(TEXT)) is None


def test_an_essay_without_words_has_no_paragraphs() -> None:
    assert essay("\n\n---\n\n", ()).paragraphs == ()
    assert essay("", ("Demand",)).headings == (None,)


# Quotes.


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("people were still inside", "people were still inside"),
        ('The doors, "as ever", close', "The doors, “as ever”, close"),
        ("close at seven - sharp", "close at seven — sharp"),
        ("inside at closing time. The doors", "inside at closing time.\nThe doors"),
        ("calls it a luxury", "calls it a lux-\nury"),
        ("FOUR HUNDRED", "Four hundred"),
    ],
)
def test_a_quote_is_found_whatever_its_typography(quote: str, passage: str) -> None:
    assert places(quote) == [passage]


@pytest.mark.parametrize("quote", ["people was still inside", "our hundred", "hundred peop", "…", "!", ""])
def test_other_words_and_parts_of_words_are_not_found(quote: str) -> None:
    assert places(quote) == []


def test_a_passage_that_is_there_several_times_is_found_each_time() -> None:
    assert len(places("the doors")) == 3


@pytest.mark.parametrize("mark", ["[...]", "[…]", "…", "[ ... ]"])
def test_an_omission_parts_a_quote(mark: str) -> None:
    (passage,) = match(f"Four hundred people {mark} at closing time").passages
    assert [TEXT[start:end] for start, end in passage.parts] == ["Four hundred people", "at closing time"]


def test_three_dots_without_brackets_are_no_omission() -> None:
    assert match("Four hundred ... at closing time").passages == ()


def test_parts_out_of_order_are_loose() -> None:
    found = match("at closing time […] Four hundred people")
    assert found.passages == ()
    assert [TEXT[start:end] for start, end in found.loose] == ["at closing time", "Four hundred people"]
    assert found.missing == ()


def test_parts_far_apart_are_loose() -> None:
    near, far = "x " * (FAR_APART // 2 - 10), "x " * (FAR_APART // 2 + 10)
    assert match("Alpha beta […] gamma delta", f"Alpha beta {near} gamma delta").passages
    assert len(match("Alpha beta […] gamma delta", f"Alpha beta {far} gamma delta").loose) == 2


def test_the_part_that_is_missing_is_told() -> None:
    found = match("Four hundred people […] went home")
    assert found.missing == ("went home",)
    assert [TEXT[start:end] for start, end in found.loose] == ["Four hundred people"]


def test_scripts_without_spaces_are_found_inside_a_run() -> None:
    assert places("図書館は夜", "この図書館は夜も開く。") == ["図書館は夜"]


def test_a_quote_at_the_very_end_is_found() -> None:
    assert places("the end", "This is the end") == ["the end"]
    assert places("end", "This is the end") == ["end"]


# A quote changed in its typography only is found in the same place.

WORDS = st.text("abcdeéñß", min_size=1, max_size=6)
JOINTS = st.sampled_from([" ", "  ", "\n", ", ", " — ", "-", " “", "” ", ". ", "’"])


@st.composite
def essays_with_a_passage(draw: st.DrawFn) -> tuple[str, int, int, str]:
    """An essay, the start and end of a passage in it, and the passage in another typography."""
    words = draw(st.lists(WORDS, min_size=3, max_size=30))
    joints = draw(st.lists(JOINTS, min_size=len(words), max_size=len(words)))
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first, len(words) - 1))
    text, start, end = "", 0, 0
    for index, (word, joint) in enumerate(zip(words, joints, strict=True)):
        start = len(text) if index == first else start
        text += word
        end = len(text) if index == last else end
        text += joint
    quote = text[start:end]
    for old, new in draw(
        st.lists(
            st.sampled_from(
                [
                    ("’", "'"),
                    ("“", '"'),
                    ("”", "«"),
                    (" — ", "--"),
                    ("-", "–"),
                    (" ", "\n  "),
                    ("\n", " "),
                    (", ", ",\u00a0"),
                ]
            ),
            max_size=6,
        )
    ):
        quote = quote.replace(old, new)
    if draw(st.booleans()):
        quote = quote.replace("ab", "a\u00adb")
    return text, start, end, quote


@given(essays_with_a_passage())
@settings(deadline=None, max_examples=300)
def test_a_quote_changed_in_typography_only_is_found_in_the_same_place(given_case: tuple[str, int, int, str]) -> None:
    text, start, end, quote = given_case
    found = essay(text, ())
    passages = found.locate([quote])[quote].passages
    assert (start, end) in [(passage.start, passage.end) for passage in passages]
    (same,) = [passage for passage in passages if (passage.start, passage.end) == (start, end)]
    assert found.alteration(quote, same) is None


@given(st.text(max_size=80), st.lists(st.text(max_size=12), max_size=5))
@settings(deadline=None)
def test_no_text_whatever_makes_it_raise(text: str, words: list[str]) -> None:
    found = read_essay(SourceText("essay.txt", text), words, words)
    for quote, where in found.locate(words).items():
        for passage in where.passages:
            assert 0 <= passage.start < passage.end <= len(text)
            found.alteration(quote, passage)


# Where a quote differs from its passage.


@pytest.mark.parametrize(
    ("quote", "original"),
    [
        ("people were still inside", None),
        ("People were still inside", None),  # a capital at the start passes
        ("people, were still inside", "people were still inside"),
        ("people Were still inside", "people were still inside"),
        ("Four hundred people ... still", "no match"),
        ("The doors as ever", "The doors, “as ever"),
        ("it a luxury", None),
        ("closing time.", None),
        ("closing time!", "closing time."),
    ],
)
def test_an_altered_quote_is_told_with_the_words_of_the_essay(quote: str, original: str | None) -> None:
    found = essay()
    passages = found.locate([quote])[quote].passages
    if original == "no match":
        assert passages == ()
    else:
        assert found.alteration(quote, passages[0]) == original


def test_many_quotes_and_many_repetitions_stay_quick() -> None:
    text = "a " * 20_000
    quotes = ["a " * length + f"b{length}" for length in range(1, 200)]
    found = essay(text, ()).locate(quotes)
    assert all(not where.passages for where in found.values())

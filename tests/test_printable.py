"""Foreign text cannot hide anything or steer the terminal, and its width is known."""

from __future__ import annotations

import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.printable import (
    cells,
    cut,
    encodable,
    guarded,
    harmless,
    harmless_offset,
    padded,
    terminal_width,
    visible,
    wrap,
)

any_text = st.text(st.characters(codec=None, categories=None), max_size=60)


@pytest.mark.parametrize(
    ("hidden", "shown"),
    [
        ("red \x1b[31malert", "red \\x1b[31malert"),
        ("rings\x07", "rings\\x07"),
        ("C1 \x9b31m", "C1 \\x9b31m"),
        ("gone\x7f", "gone\\x7f"),
        ("two\nlines", "two lines"),
        ("a\ttab\r\nand\u2028more", "a tab and more"),
        ("evil\u202etxt.exe", "evil\\u202etxt.exe"),
        ("iso\u2066late\u2069", "iso\\u2066late\\u2069"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("mark\u200e", "mark\\u200e"),
        ("soft\xadhyphen", "soft\\xadhyphen"),
        ("joined\u200dlatin", "joined\\u200dlatin"),
        ("\ufeffmark", "\\ufeffmark"),
        ("half \ud83d", "half \\ud83d"),
        ("not \ufffe a character", "not \\ufffe a character"),
        ("tag \U000e0041", "tag \\U000e0041"),
        ("a\ufe0f\ufe0f", "a\\ufe0f\\ufe0f"),
    ],
)
def test_what_is_hidden_is_shown(hidden: str, shown: str) -> None:
    assert visible(hidden) == shown


@pytest.mark.parametrize(
    "ordinary",
    [
        "See [p. 12], [/x] and <b>.",
        "naïve café — “quoted”…",
        "図書館は夜十時まで開くべきだ。",
        "يجب أن تبقى المكتبة مفتوحة",
        "می‌خواهم",
        "क्‍ष",
        "👩‍👩‍👧 ❤️ 1️⃣ 🇩🇪 👍🏽",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "ᠮᠣᠩᠭᠣᠯ",
        "e\u0301",
    ],
)
def test_ordinary_text_of_any_script_stays_as_it_is(ordinary: str) -> None:
    assert visible(ordinary) == ordinary


@given(any_text)
def test_no_text_breaks_a_line_or_holds_a_control(text: str) -> None:
    shown = visible(text)
    assert len(shown.splitlines()) <= 1
    assert not [char for char in shown if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")]
    shown.encode("utf-8")
    assert visible(shown) == shown


@given(any_text, st.sampled_from(["ascii", "cp1252", "latin-1", "utf-8", "shift_jis"]))
def test_any_text_can_be_written_in_any_encoding(text: str, encoding: str) -> None:
    encodable(visible(text), encoding).encode(encoding)


def test_typography_is_simplified_before_it_is_escaped() -> None:
    assert encodable("“It’s – well … naïve”", "ascii") == '"It\'s - well ... na\\xefve"'
    assert encodable("“naïve”", "cp1252") == "“naïve”"


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("plain", 5),
        ("図書館", 6),
        ("e\u0301", 1),
        ("ＡＢ", 4),
        ("👍", 2),
        ("❤️", 2),
        ("می‌خواهم", 7),
        ("한국", 4),
        ("", 0),
    ],
)
def test_width_is_counted_in_columns(text: str, columns: int) -> None:
    assert cells(text) == columns


def test_padding_and_cutting_count_columns() -> None:
    assert padded("図", 4) == "図  "
    assert cut("図書館は夜まで開く", 9) == "図書館は…"
    assert cut("The library should open late", 14) == "The library…"
    assert cut("short", 5) == "short"


def rows(text: str, width: int, first: int | None = None) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width, first)]


def test_text_is_wrapped_at_spaces() -> None:
    assert rows("the library should open late", 12) == ["the library", "should open", "late"]
    assert rows("the library should open late", 12, 5) == ["the", "library", "should open", "late"]


def test_a_no_break_space_holds() -> None:
    assert rows("about 96\xa0000 a year", 9) == ["about", "96\xa0000 a", "year"]


def test_text_without_spaces_is_wrapped_between_characters_but_not_before_a_full_stop() -> None:
    assert rows("図書館は夜まで開く。", 6) == ["図書館", "は夜ま", "で開", "く。"]


def test_korean_is_wrapped_at_its_spaces() -> None:
    assert rows("시민 모두가", 8) == ["시민", "모두가"]


def test_a_word_wider_than_the_row_is_cut() -> None:
    assert rows("x" * 10 + " y", 4) == ["xxxx", "xxxx", "xx y"]


@given(any_text.map(visible), st.integers(1, 30))
def test_wrapping_loses_nothing_but_spaces_and_never_overflows(text: str, width: int) -> None:
    found = rows(text, width)
    assert "".join(found).replace(" ", "") == text.replace(" ", "")
    assert all(cells(row) <= max(width, 2) + 1 for row in found)


def test_a_very_long_word_is_wrapped_in_one_pass() -> None:
    found = rows("図x" * 100_000, 80)
    assert len(found) == 3_774
    assert {cells(row) for row in found[:-1]} == {79, 80}


@pytest.mark.parametrize("text", ["##vso[task.complete]x", "a ###[error] b", "##teamcity[x]##[y]"])
def test_a_command_to_a_ci_system_is_defused_wherever_it_stands(text: str) -> None:
    shown = harmless(text)
    assert "##vso[" not in shown
    assert "##[" not in shown
    assert "##teamcity[" not in shown
    assert shown.replace("\\", "") == text


def test_headings_of_markdown_are_no_commands() -> None:
    assert harmless("## Demand [1]") == "## Demand [1]"


@given(st.text("#[ a", max_size=20), st.integers(0, 20))
def test_places_move_with_their_characters(text: str, at: int) -> None:
    if at < len(text):
        assert harmless(text)[harmless_offset(text, at)] == text[at]


def test_a_line_cannot_start_with_a_command() -> None:
    assert [guarded(line) for line in ("::error::x", " ::x", "a ::x")] == ["\\::error::x", "\\ ::x", "a ::x"]


class Terminal(io.StringIO):
    """A stream that says it is a terminal, and not how wide."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_has_a_width_and_nothing_else_has() -> None:
    assert terminal_width(io.StringIO(), {"COLUMNS": "70"}) is None
    assert terminal_width(Terminal(), {"COLUMNS": "70"}) == 70
    assert [terminal_width(Terminal(), {"COLUMNS": odd}) for odd in ("0", "-1", "wide", "")] == [80, 80, 80, 80]

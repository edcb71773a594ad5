"""What is found out about the reader's screen, and what reaches it."""

from __future__ import annotations

import io
import os
import re

import pytest
from evening import evening, read

from argmap.views.terminal.colour import write_in_colour
from argmap.views.terminal.screen import screen, write
from argmap.views.terminal.styled import Paper, Row, Run, folded, plain
from argmap.views.terminal.tree import map_tree
from argmap.views.theme import ASCII_SIGNS, SIGNS, Tone


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def __init__(self, encoding: str = "utf-8") -> None:
        self.bytes = io.BytesIO()
        super().__init__(self.bytes, encoding=encoding, newline="")

    def isatty(self) -> bool:
        return True

    def written(self) -> str:
        self.flush()
        return self.bytes.getvalue().decode(self.encoding)


def pipe(encoding: str = "utf-8") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding)


def test_a_pipe_gets_no_colour_and_is_not_wrapped() -> None:
    found = screen(pipe(), {})
    assert (found.colour, found.paper.width) == (False, None)


def test_a_terminal_gets_both() -> None:
    found = screen(Terminal(), {"COLUMNS": "97"})
    assert (found.colour, found.paper.width) == (True, 97)


@pytest.mark.parametrize(
    ("environ", "colour"),
    [
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
    ],
)
def test_the_environment_decides_about_colour(environ: dict[str, str], colour: bool) -> None:
    assert screen(Terminal(), environ).colour is colour


def test_colour_can_be_forced_on_a_pipe_and_text_is_still_not_wrapped() -> None:
    found = screen(pipe(), {"FORCE_COLOR": "1"})
    assert (found.colour, found.paper.width) == (True, None)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
def test_signs_are_ascii_where_the_encoding_carries_no_others(encoding: str) -> None:
    found = screen(pipe(encoding), {})
    assert found.paper.signs is ASCII_SIGNS
    stream = pipe(encoding)
    write(map_tree(read(evening()), found.paper), stream)
    stream.flush()


def test_signs_are_ascii_when_asked_for() -> None:
    assert screen(pipe(), {}, ascii_only=True).paper.signs is ASCII_SIGNS
    assert screen(pipe(), {}).paper.signs is SIGNS


def test_colour_changes_nothing_but_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", {**os.environ, "TERM": "xterm-256color"})
    rows = list(map_tree(read(evening()), Paper(width=60)))
    coloured, bare = Terminal(), io.StringIO()
    write_in_colour(rows, coloured)
    write(rows, bare)
    written = coloured.written()
    assert "\x1b[" in written
    assert re.sub(r"\x1b\[[0-9;]*m", "", written) == bare.getvalue()


def test_markup_in_a_claim_is_text() -> None:
    stream = Terminal()
    write_in_colour([(Run("[bold]x[/bold] [/y] :smile: 12:30"),)], stream)
    assert stream.written() == "[bold]x[/bold] [/y] :smile: 12:30\n"


@pytest.mark.parametrize("text", ["::error file=x::gotcha", "  ::set-output name=x::y"])
def test_no_line_passes_for_a_command_to_a_ci_system(text: str) -> None:
    bare, coloured = io.StringIO(), Terminal()
    write([(Run(text),)], bare)
    write_in_colour([(Run(text),)], coloured)
    assert bare.getvalue() == f"\\{text}\n" == coloured.written()


def test_no_word_of_a_map_passes_for_one_either() -> None:
    assert (
        Paper().text("see ##vso[task.complete] and ##[error], # 1") == "see #\\#vso[task.complete] and #\\#[error], # 1"
    )


def test_tones_survive_wrapping() -> None:
    runs: Row = (Run("one two", Tone.STRONG), Run(" "), Run("three four", Tone.MUTED))
    wrapped = list(folded(runs, Paper(width=41), rest=(Run("." * 33),)))
    assert [plain(row) for row in wrapped] == ["one two three four"]
    wrapped = list(folded((*runs, *runs), Paper(width=41), first=(Run("." * 33),), rest=(Run("." * 33),)))
    assert [plain(row).strip(".") for row in wrapped] == ["one two", "three", "fourone", "two", "three", "four"]
    assert wrapped[1] == (Run("." * 33), Run("three", Tone.MUTED))

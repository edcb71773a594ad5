"""Reading files safely, and turning offsets into lines and columns."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import UnreadableError
from argmap.source.text import SourceText, TooLargeError, decode, read_text, shown

unix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


def reading(path: Path, limit: int = 1000) -> SourceText:
    return read_text(path, path.name, limit)


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableError) as error:
        reading(path)
    return error.value.message


def test_a_file_is_read_as_it_is_with_its_line_ends(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("é: 1\r\nb: 2\rc: 3\n".encode())
    assert reading(tmp_path / "a.yaml").text == "é: 1\r\nb: 2\rc: 3\n"


def test_a_byte_order_mark_at_the_start_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfargmap: 1\n")
    assert reading(tmp_path / "a.yaml").text == "argmap: 1\n"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.yaml") == "none.yaml does not exist"


def test_a_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"{tmp_path.name} is a folder, not a file"


@unix_only
def test_a_pipe_without_a_writer_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe") == "pipe is not a regular file"


@unix_only
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/random"])
def test_a_device(device: str) -> None:
    assert refusal(Path(device)).endswith("is not a regular file")


@unix_only
def test_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s")
        assert refusal(Path("s")).startswith("s cannot be read")


@unix_only
def test_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    assert refusal(tmp_path / "loop").startswith("loop cannot be read")


@unix_only
def test_a_name_that_no_file_can_have() -> None:
    assert refusal(Path("a\0b")).startswith("a\0b cannot be read")


@unix_only
def test_refusing_leaves_no_file_open(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    before = os.dup(0)
    os.close(before)
    for path in (tmp_path, tmp_path / "pipe", tmp_path / "none"):
        refusal(path)
    after = os.dup(0)
    os.close(after)
    assert after == before


def test_a_file_at_the_bound_is_read_and_one_above_is_not(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 1000)
    assert len(reading(tmp_path / "a").text) == 1000
    (tmp_path / "b").write_bytes(b"x" * 1001)
    with pytest.raises(TooLargeError):
        reading(tmp_path / "b")


def test_the_message_for_a_large_file_names_the_bound() -> None:
    with pytest.raises(TooLargeError, match="a is larger than 2 MiB"):
        decode(b"x" * (2 * 1024 * 1024 + 1), "a", 2 * 1024 * 1024)


@pytest.mark.parametrize(
    ("content", "offset"),
    [
        (b"caf\xe9 noir", 3),  # Latin-1
        ("ü".encode() + b"\xff", 1),
        (b"\xef\xbb\xbfab\xc3", 2),  # cut off in the middle of a character
        (b"\xff\xfea\x00", 0),  # UTF-16
        (b"ok \xed\xa0\x80", 3),  # a surrogate
        (b"\xc0\xaf", 0),  # an overlong slash
    ],
)
def test_what_is_not_utf_8_is_placed_and_can_still_be_shown(content: bytes, offset: int) -> None:
    text = decode(content, "a", 1000)
    assert text.undecodable == offset
    assert "\ufffd" in text.text


@given(st.text(alphabet="ab\r\n\u2028\u0085é", max_size=40))
def test_lines_and_columns_are_those_of_an_editor(text: str) -> None:
    source = SourceText("a", text)
    line = column = 1
    for offset, character in enumerate(text):
        assert source.position(offset) == (line, column)
        column += 1
        # A line ends at \n, \r or both together; at nothing else.
        if character == "\n" or (character == "\r" and text[offset + 1 : offset + 2] != "\n"):
            line, column = line + 1, 1
    assert source.position(len(text)) == (line, column)


@given(st.text(alphabet="ab\r\n\u2028", max_size=40))
def test_a_line_has_no_line_end(text: str) -> None:
    source = SourceText("a", text)
    lines = [source.line(number) for number in range(1, len(source.line_starts) + 1)]
    assert lines == text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def test_paths_are_shown_from_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    assert shown(Path("maps/a.yaml")) == "maps/a.yaml"
    assert shown(tmp_path / "below" / "a.yaml") == "a.yaml"
    assert shown(tmp_path / "a.yaml") == "../a.yaml"
    assert shown(Path("/no/such/a.yaml")) == "/no/such/a.yaml"

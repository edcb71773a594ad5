"""Graphviz in a process of its own: what it draws, and how it fails."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from argmap.engine import Format, GraphvizMissingError, Job, draw
from argmap.engine.fonts import configuration, font_folders
from argmap.errors import EngineError

DOT = 'digraph argmap {\ngraph [rankdir="LR"];\n"a" -> "b";\n}\n'


@pytest.fixture
def without_pygraphviz(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without pygraphviz, and the only folder on its PATH."""
    modules, programs = tmp_path / "modules", tmp_path / "programs"
    modules.mkdir()
    programs.mkdir()
    (modules / "pygraphviz.py").write_text("raise ImportError('not here')\n")
    monkeypatch.setenv("PYTHONPATH", str(modules))
    monkeypatch.setenv("PATH", str(programs))
    return programs


def program(folder: Path, code: str) -> None:
    """A `dot` made of a few lines of Python."""
    path = folder / "dot"
    path.write_text(f"#!{sys.executable}\nimport os, sys, time\n{code}\n")
    path.chmod(0o755)


def test_each_format_is_what_it_says() -> None:
    drawn = draw([Job(DOT, tuple(Format))])[0]
    assert b"<svg" in drawn[Format.SVG]
    assert drawn[Format.PNG].startswith(b"\x89PNG")
    assert drawn[Format.PDF].startswith(b"%PDF")


def test_several_drawings_come_back_in_order() -> None:
    jobs = [Job(DOT.replace("argmap", f"map{n}"), (Format.SVG,)) for n in range(3)]
    for number, pictures in enumerate(draw(jobs)):
        assert f"<title>map{number}</title>".encode() in pictures[Format.SVG]


def test_whatever_graphviz_complains_of_is_an_error() -> None:
    """It draws all the same and exits with 0: the label would be the node's name."""
    with pytest.raises(EngineError, match="could not draw"):
        draw([Job("digraph { a [label=<<b>not closed>] }", (Format.SVG,))])


def test_nonsense_is_an_error() -> None:
    with pytest.raises(EngineError):
        draw([Job("digraph {", (Format.SVG,))])


def test_what_takes_too_long_is_tried_again_and_then_given_up() -> None:
    edges = "\n".join(f'"{n}" -> "{n * 7 % 1500}"; "{n}" -> "{n * 13 % 1500}";' for n in range(1500))
    started = time.monotonic()
    with pytest.raises(EngineError, match=r"longer than 0\.5 seconds twice"):
        draw([Job(DOT.replace('"a" -> "b";', edges), (Format.SVG,))], timeout=0.5)
    assert time.monotonic() - started < 10


def test_without_graphviz_it_says_what_to_install(without_pygraphviz: Path) -> None:
    with pytest.raises(GraphvizMissingError) as caught:
        draw([Job(DOT, (Format.SVG,))])
    assert "pip install pygraphviz" in caught.value.help


@pytest.mark.skipif(os.name != "posix", reason="a script can be a program on POSIX only")
def test_dot_on_the_path_is_used_where_pygraphviz_is_not(without_pygraphviz: Path) -> None:
    program(without_pygraphviz, "sys.stdout.write('<svg>' + str(len(sys.stdin.read())))")
    assert draw([Job(DOT, (Format.SVG,))])[0][Format.SVG] == f"<svg>{len(DOT)}".encode()


@pytest.mark.skipif(os.name != "posix", reason="a script can be a program on POSIX only")
def test_what_dot_says_on_standard_error_is_an_error(without_pygraphviz: Path) -> None:
    program(without_pygraphviz, "sys.stderr.write('Warning: odd'); sys.stdout.write('<svg>')")
    with pytest.raises(EngineError, match="Warning: odd"):
        draw([Job(DOT, (Format.SVG,))])


@pytest.mark.skipif(os.name != "posix", reason="a script can be a program on POSIX only")
def test_a_process_that_does_not_end_does_not_outlive_the_call(without_pygraphviz: Path) -> None:
    pid = without_pygraphviz / "pid"
    program(without_pygraphviz, f"open({str(pid)!r}, 'w').write(str(os.getpid())); time.sleep(60)")
    with pytest.raises(EngineError, match="twice"):
        draw([Job(DOT, (Format.SVG,))], timeout=2)
    assert _ends(int(pid.read_text()))


def _ends(pid: int) -> bool:
    for _ in range(50):
        try:
            os.kill(pid, 0)
            if Path(f"/proc/{pid}/stat").read_text().split()[2] == "Z":
                return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.1)
    return False


def test_fontconfig_is_told_the_folders_of_this_machine() -> None:
    assert all(str(folder) in configuration() for folder in font_folders())


def test_a_picture_of_pixels_needs_a_font(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from argmap.engine import draw as module
    from argmap.engine import fonts

    monkeypatch.setattr(fonts, "font_folders", lambda: [tmp_path])
    with pytest.raises(EngineError, match="no fonts are installed"):
        module([Job(DOT, (Format.PNG,))])

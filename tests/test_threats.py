"""Whoever writes a map, an essay, a file name or a configuration may be hostile; whoever runs argmap is not.

One test or more for each threat: files that never end, paths that lead out, code in texts, depth, hidden characters,
words for CI systems, full disks, closed pipes, and terminals that carry little.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import GOOD_MAP, Run

from argmap.source import text, yaml

WITH_ESSAY = """\
argmap: 1
title: Opening hours
thesis: open-late
source:
  file: {file}
  title: Open late
  author: A. Writer
  date: 2024
sections:
  - id: demand
    heading: Demand
    claims:
      open-late:
        text: The library should open late.
        quote: "open the doors"
        because: [many-would-come]
      many-would-come:
        text: Many residents would come.
        quote: "many would come"
"""
ESSAY = "Demand\n\nWe should open the doors, for many would come.\n"
SECRET = "root:x:0:0"


# Files.


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/tty", "/dev/stdin"])
def test_a_device_is_not_read_as_a_map(project: Path, run: Run, device: str) -> None:
    outcome = run("check", device)
    assert outcome.code == 2
    assert len(outcome.err.splitlines()) == 1


def test_a_pipe_named_as_the_source_never_hangs(project: Path, run: Run) -> None:
    os.mkfifo(project / "essay.txt")
    (project / "map.yaml").write_text(WITH_ESSAY.format(file="essay.txt"))
    outcome = run("check", "map.yaml", "--select", "AM106", "--output-format", "concise")
    assert outcome.out == "map.yaml:5:9: error[AM106] source-missing: essay.txt is not a regular file\n"


def test_a_map_beyond_the_size_limit_is_refused(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.pipeline.MAP_LIMIT", 1024 * 1024)
    (project / "map.yaml").write_text(GOOD_MAP + "#" * 1024 * 1024)
    outcome = run("check", "map.yaml", "--output-format", "concise")
    assert outcome.out == "map.yaml:1:1: error[AM008] too-large: map.yaml is larger than 1 MiB\n"
    assert text.MAP_LIMIT == 64 * 1024 * 1024


# Paths.


@pytest.mark.parametrize(
    "file", ["/etc/passwd", "../outside.txt", "sub/../../outside.txt", "link.txt", "folder/outside.txt"]
)
def test_a_source_outside_the_project_is_refused_and_nothing_of_it_shown(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    (tmp_path / "outside.txt").write_text(SECRET)
    inside = tmp_path / "project"
    (inside / "sub").mkdir(parents=True)
    (inside / "argmap.toml").write_text("")
    (inside / "link.txt").symlink_to("../outside.txt")
    (inside / "folder").symlink_to("..")
    (inside / "map.yaml").write_text(WITH_ESSAY.format(file=file))
    monkeypatch.chdir(inside)
    outcome = run("check", "map.yaml")
    assert outcome.code == 1
    assert "error[AM106]" in outcome.out
    assert SECRET not in outcome.out + outcome.err


@pytest.mark.parametrize("file", ["~/essay.txt", "$HOME/essay.txt", "${HOME}/essay.txt", "`id`", "%HOME%"])
def test_nothing_in_a_path_is_expanded_or_run(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    monkeypatch.setenv("HOME", str(project))
    (project / "essay.txt").write_text(ESSAY)
    (project / "map.yaml").write_text(WITH_ESSAY.format(file=f'"{file}"'))
    assert "error[AM106]" in run("check", "map.yaml").out


@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.system ['touch evil']", "!!python/name:os.system", "!!binary aGk="]
)
def test_a_tag_runs_nothing(project: Path, run: Run, tag: str) -> None:
    (project / "map.yaml").write_text(GOOD_MAP.replace("Opening hours", tag))
    assert "error[AM009]" in run("check", "map.yaml").out
    assert not (project / "evil").exists()


# Depth, and much of everything.


@pytest.mark.parametrize(
    "nested", ["[" * 100_000, "{a: " * 50_000, "- " * 50_000, "a:\n" + "".join(" " * n + "a:\n" for n in range(1, 500))]
)
def test_deep_nesting_is_a_finding_and_not_a_crash(project: Path, spawn: Run, nested: str) -> None:
    (project / "map.yaml").write_text(nested)
    outcome = spawn("check", "map.yaml", "--output-format", "concise", cwd=project)
    assert outcome.code == 1
    assert "AM008" in outcome.out


def test_more_parts_than_the_limit_end_the_file(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "NODE_LIMIT", 10)
    (project / "map.yaml").write_text(GOOD_MAP)
    assert "AM008" in run("check", "map.yaml").out


def test_aliases_do_not_explode(project: Path, run: Run) -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )
    (project / "map.yaml").write_text(bomb)
    outcome = run("check", "map.yaml", "--output-format", "concise")
    assert outcome.code == 1
    assert "AM009" in outcome.out


def test_a_chain_of_10000_claims_is_checked_and_shown(project: Path, run: Run) -> None:
    count = 10_000
    claims = "".join(f"  c{n}:\n    text: Claim number {n}.\n    because: [c{n + 1}]\n" for n in range(count))
    (project / "map.yaml").write_text(
        f"argmap: 1\ntitle: T\nthesis: c0\nclaims:\n{claims}  c{count}:\n    text: End.\n"
    )
    assert run("check", "map.yaml").code == 0
    shown = run("show", "map.yaml").out
    assert "c2000 " in shown
    assert "continues: argmap show map.yaml --claim" in shown


# Texts that hide, steer or command.


HIDDEN = "\x1b[2J\x1b]0;owned\x07\u202e\u2066\u200b\x85\x9b"


def test_what_an_essay_hides_is_shown_as_escapes(project: Path, run: Run) -> None:
    (project / "essay.txt").write_text(ESSAY.replace("open the", f"opened {HIDDEN} the"), encoding="utf-8")
    (project / "map.yaml").write_text(WITH_ESSAY.format(file="essay.txt"))
    outcome = run("check", "map.yaml")
    assert "AM402" in outcome.out
    assert "\\x1b[2J" in outcome.out
    assert not set(HIDDEN.replace("[2J]0;owned", "")) & set(outcome.out + outcome.err) - set("[2J]0;owned")


@pytest.mark.parametrize("character", list(HIDDEN.replace("[2J", "").replace("]0;owned", "")))
def test_a_map_may_not_hide_anything_even_behind_an_escape(project: Path, run: Run, character: str) -> None:
    escape = f"\\x{ord(character):02x}" if ord(character) < 256 else f"\\u{ord(character):04x}"
    (project / "map.yaml").write_text(GOOD_MAP.replace("Opening hours", f'"a{escape}b"'))
    shown = run("show", "map.yaml").out + run("check", "map.yaml").out
    assert character not in shown


def test_a_file_name_may_not_steer_the_terminal(project: Path, run: Run) -> None:
    name = "a\x1b[31m\u202e.yaml"
    (project / name).write_text(GOOD_MAP.replace("thesis: open-late", "thesis: open"))
    outcome = run("check", name)
    assert outcome.code == 1
    assert "\x1b" not in outcome.out + outcome.err
    assert "\u202e" not in outcome.out + outcome.err


@pytest.mark.parametrize("form", ["full", "concise", "github", "json"])
def test_no_line_of_a_report_begins_with_the_words_of_the_essay(project: Path, run: Run, form: str) -> None:
    command = "::error file=x::injected"
    (project / "essay.txt").write_text(f"Demand\n\n{command} We should open the door.\n\n::set-output name=x::y\n")
    quoted = WITH_ESSAY.format(file="essay.txt").replace('"many would come"', f'"{command} many"')
    (project / "map.yaml").write_text(quoted)
    lines = run("check", "map.yaml", "--output-format", form).out.splitlines()
    assert lines
    assert not [
        line
        for line in lines
        if line.startswith("::") and not line.startswith(("::error file=map.yaml", "::warning file=map.yaml"))
    ]


def test_no_line_of_a_view_begins_with_a_command_to_ci(project: Path, run: Run) -> None:
    text = GOOD_MAP.replace("Opening hours", '"::error::injected"').replace("Many residents", "'::warning::residents'")
    (project / "map.yaml").write_text(
        text.replace("'::warning::residents' would come.", "'::warning::residents would come.'")
    )
    for wish in ([], ["--sections"], ["--claim", "many-would-come"], ["--invert", "many-would-come"], ["--quotes"]):
        lines = run("show", "map.yaml", *wish).out.splitlines()
        assert lines
        assert not [line for line in lines if line.lstrip().startswith("::")]


@pytest.mark.parametrize("id", ["-rf", "a" * 65, "é", "a b", "a--b", "A", "a.b", "a\u200b", "1a", "con;rm"])
def test_an_id_is_plain_ascii(project: Path, run: Run, id: str) -> None:
    (project / "map.yaml").write_text(GOOD_MAP + f'  "{id}":\n    text: Odd.\n    aside: true\n')
    assert "AM006" in run("check", "map.yaml").out


# Where the output goes.


def test_a_reader_who_leaves_early_is_no_fault(project: Path) -> None:
    claims = "".join(f"  c{n}:\n    text: Claim number {n}.\n    aside: true\n" for n in range(20_000))
    (project / "map.yaml").write_text(GOOD_MAP + claims)
    command = f"'{sys.executable}' -m argmap show map.yaml; echo code $? >&2"
    done = subprocess.run(
        ["bash", "-c", f"({command}) | head -n 1"], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.stderr == "code 0\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_is_exit_code_2_and_one_line(project: Path) -> None:
    (project / "map.yaml").write_text(GOOD_MAP.replace("thesis: open-late", "thesis: open"))
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "argmap", "check", "map.yaml"],
            cwd=project, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert "argmap: the system refused: No space left on device" in done.stderr
    assert "Traceback" not in done.stderr


def test_ctrl_c_exits_with_130_and_no_traceback(project: Path) -> None:
    program = (
        "import sys; sys.argv = ['argmap', 'check', 'map.yaml']\n"
        "import argmap.pipeline\n"
        "def stop(path): raise KeyboardInterrupt\n"
        "argmap.pipeline.check_file = stop\n"
        "from argmap.cli import main; main()"
    )
    (project / "map.yaml").write_text(GOOD_MAP)
    done = subprocess.run([sys.executable, "-c", program], cwd=project, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.strip()) == (130, "", "")


def test_a_fault_of_argmap_itself_is_one_line_and_exit_code_2(project: Path) -> None:
    program = (
        "import sys; sys.argv = ['argmap', 'check', 'map.yaml']\n"
        "import argmap.pipeline\n"
        "def fail(path): raise ValueError('of our own')\n"
        "argmap.pipeline.check_file = fail\n"
        "from argmap.cli import main; main()"
    )
    (project / "map.yaml").write_text(GOOD_MAP)
    done = subprocess.run([sys.executable, "-c", program], cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("argmap: argmap itself failed: ValueError: of our own")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "cp1252"},
        {"COLUMNS": "1"},
        {"TERM": "dumb", "FORCE_COLOR": "1"},
    ],
)
@pytest.mark.parametrize("command", [["check"], ["show"], ["show", "--sections"], ["rule", "AM402"], ["--help"]])
def test_a_terminal_that_carries_little_still_gets_an_answer(
    project: Path, spawn: Run, environment: dict[str, str], command: list[str]
) -> None:
    essay = ESSAY.replace("open the doors", "opened the “doors” – 図書館")
    (project / "essay.txt").write_text(essay, encoding="utf-8")
    (project / "maps").mkdir()
    shown = command[0] == "show"
    words = "opened the “doors” – 図書館" if shown else "open the “doors” – 図書館"
    text = WITH_ESSAY.format(file="../essay.txt").replace('"open the doors"', f"'{words}'")
    (project / "maps" / "map.yaml").write_text(text, encoding="utf-8")
    outcome = spawn(*command, cwd=project, **environment)
    assert outcome.code == (1 if command == ["check"] else 0), outcome.err
    assert outcome.out
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize(("redirection", "code"), [(">&-", 0), ("2>&-", 0), ("2>/dev/full", 0), (">&- 2>&-", 0)])
@pytest.mark.parametrize("command", ["check map.yaml", "show map.yaml", "show map.yaml --json", "schema", "rule AM402"])
def test_a_closed_or_full_stream_does_not_change_how_a_command_ends(
    project: Path, command: str, redirection: str, code: int
) -> None:
    (project / "map.yaml").write_text(GOOD_MAP)
    line = f"'{sys.executable}' -m argmap {command} {redirection}"
    done = subprocess.run(["bash", "-c", line], cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert "Traceback" not in done.stderr


def test_the_version_too_ends_as_documented_on_a_full_disk(project: Path) -> None:
    done = subprocess.run(
        ["bash", "-c", f"'{sys.executable}' -m argmap --version >/dev/full"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr == "argmap: the system refused: No space left on device\n"


def test_ctrl_c_inside_the_error_of_a_library_is_ctrl_c(project: Path) -> None:
    program = (
        "import sys; sys.argv = ['argmap', 'check', 'map.yaml']\n"
        "import argmap.pipeline\n"
        "def stop(path):\n"
        "    try:\n"
        "        raise KeyboardInterrupt\n"
        "    except KeyboardInterrupt as error:\n"
        "        raise RuntimeError('of a library') from error\n"
        "argmap.pipeline.check_file = stop\n"
        "from argmap.cli import main; main()"
    )
    (project / "map.yaml").write_text(GOOD_MAP)
    done = subprocess.run([sys.executable, "-c", program], cwd=project, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "")


def test_findings_count_even_for_a_reader_who_leaves_after_the_first_line(project: Path) -> None:
    faults = "".join(f"  c{n}:\n    text: T.\n    because: [q{n}]\n" for n in range(2_000))
    (project / "map.yaml").write_text(GOOD_MAP + faults)
    command = f"'{sys.executable}' -m argmap check map.yaml --max-findings 0 2>/dev/null; echo code $? >&2"
    done = subprocess.run(
        ["bash", "-c", f"({command}) | head -n 1"], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.stderr == "code 1\n"

"""How findings are printed: what they may not do to a CI system, and how they fit a terminal."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from conftest import GOOD_MAP, Run

from argmap.cli.common import print_rows
from argmap.findings import Finding, Related, Rule, Severity
from argmap.printable import cells
from argmap.report import concise, full
from argmap.report.base import Report
from argmap.source.text import SourceText

RULE = Rule("AM101", "undefined-id", Severity.ERROR)
HOSTILE = "argmap: 1\nthesis: '##vso[task.complete]x ##[error]'\ntitle: Late\n"


def report(line: str, marked: str, *, width: int | None = None, **details: str) -> Report:
    """A finding about some words of a line."""
    text = SourceText("map.yaml", line)
    start = line.index(marked)
    span = text.span(start, start + len(marked))
    finding = Finding(RULE, span, details.get("message", "that is wrong"), details.get("label", ""))
    help = details.get("help", "")
    return Report([finding._replace(help=help)], {"map.yaml": text}, width=width)


def printed(shown: Report) -> list[str]:
    return ["".join(text for text, _ in row).rstrip() for row in full.rows(shown)]


@pytest.mark.parametrize("name", ["full", "concise", "github", "json"])
def test_no_word_of_a_map_passes_for_a_command_to_a_ci_system(project: Path, run: Run, name: str) -> None:
    (project / "map.yaml").write_text(HOSTILE)
    outcome = run("check", "map.yaml", "--output-format", name)
    assert outcome.code == 1
    assert "vso[" in outcome.out
    assert "##vso[" not in outcome.out
    assert "##[" not in outcome.out


def test_json_keeps_the_words_as_they_are(project: Path, run: Run) -> None:
    (project / "map.yaml").write_text(HOSTILE)
    [finding] = json.loads(run("check", "map.yaml", "--output-format", "json").out)["findings"]
    assert "`##vso[task.complete]x ##[error]`" in finding["message"]


@pytest.mark.parametrize("name", ["full", "concise"])
def test_no_path_passes_for_one_at_the_start_of_a_line(project: Path, run: Run, name: str) -> None:
    folder = project / "::error title=x"
    folder.mkdir()
    (folder / "map.yaml").write_text(HOSTILE)
    outcome = run("check", folder, "--output-format", name)
    assert outcome.out.startswith("\\::error title=x/map.yaml:2:")


def test_a_map_shown_as_json_holds_no_command_either(project: Path, run: Run) -> None:
    (project / "map.yaml").write_text(GOOD_MAP.replace("Many residents", "Many;##vso[task.complete]x residents"))
    shown = run("show", "map.yaml", "--json").out
    assert "##vso[" not in shown
    assert "Many;##vso[task.complete]x residents" in json.dumps(json.loads(shown))


def test_the_github_format_keeps_its_own_commands(project: Path, run: Run) -> None:
    (project / "map.yaml").write_text(HOSTILE)
    assert run("check", "map.yaml", "--output-format", "github").out.startswith("::error file=map.yaml,line=2,")


def test_complaints_are_no_commands_either(project: Path, run: Run) -> None:
    assert "##vso[" not in run("check", "##vso[task.complete]x.yaml").err
    assert "#\\#vso[" in run("check", "##vso[task.complete]x.yaml").err


def test_the_summary_of_a_hostile_file_is_no_command(project: Path, run: Run) -> None:
    folder = project / "::error title=x"
    folder.mkdir()
    unknown = ", ".join(f"q{n}" for n in range(3))
    (folder / "map.yaml").write_text(GOOD_MAP.replace("[many-would-come]", f"[many-would-come, {unknown}]"))
    assert run("check", folder, "--max-findings", "1").err.startswith("\\::error title=x/map.yaml: and 2 more")


@pytest.mark.parametrize("marked", ["##vso[x]", "vso", "#vso", "after", "before"])
def test_marks_stand_right_beside_a_command_that_was_defused(marked: str) -> None:
    _, _, line, marks, *_ = printed(report("before ##vso[x] after", marked))
    start, length = marks.index("^"), marks.count("^")
    assert line[start : start + length].replace("\\", "") == marked.replace("\\", "")
    assert "##vso[" not in line


LONG = "note: " + "word " * 30 + "FAULT " + "word " * 30


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_on_a_terminal_no_row_is_wider_and_marks_stand_under_the_fault(width: int) -> None:
    shown = report(
        LONG,
        "FAULT",
        width=width,
        message="a message of more words than find room on a line of this terminal, which is not so very wide",
        label="a label that is so long that it finds no room beside",
        help="a help that goes on and on for longer than anybody would think who has not seen it on the terminal",
    )
    rows = printed(shown)
    assert max(map(cells, rows)) <= width
    [line] = [row for row in rows if "FAULT" in row]
    [marks] = [row for row in rows if "^^^^^" in row]
    assert line.index("FAULT") == marks.index("^")
    # Nothing is lost, and no word is broken.
    whole = " ".join(" ".join(rows).replace("|", " ").split())
    assert "a message of more words than find room on a line of this terminal, which is not so very wide" in whole
    assert "a label that is so long that it finds no room beside" in whole
    assert "a help that goes on and on for longer than anybody would think" in whole


def test_elsewhere_a_finding_keeps_its_lines_whole() -> None:
    message = "a message of many words " * 20
    rows = printed(report(LONG, "FAULT", message=message, help=message))
    assert rows[0].endswith(message.strip())
    assert len(rows) == 6


def test_a_wide_terminal_shows_more_of_a_line() -> None:
    shown = [max(map(cells, printed(report(LONG, "FAULT", width=width)))) for width in (60, 120, 200)]
    assert shown == sorted(set(shown))


def test_the_columns_of_the_terminal_are_asked_for_only_where_there_is_one(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "map.yaml").write_text(HOSTILE)
    monkeypatch.setenv("COLUMNS", "40")
    narrow = run("check", "map.yaml").out
    monkeypatch.setenv("COLUMNS", "200")
    assert run("check", "map.yaml").out == narrow


def test_a_second_place_is_wrapped_too() -> None:
    shown = report(LONG, "FAULT", width=60)
    [finding] = shown.findings
    related = Related(finding.span, "words about the second place that are too many for one row of the terminal")
    rows = printed(Report([finding._replace(related=(related,))], shown.texts, width=60))
    assert max(map(cells, rows)) <= 60


def test_signs_that_the_encoding_lacks_are_those_of_the_ascii_views() -> None:
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, encoding="ascii")
    print_rows(concise.rows(report("x: 1", "x", message="(in no section, ¶1), §2")), stream)
    stream.flush()
    assert written.getvalue().endswith(b"(in no section, par.1), sec.2\n")

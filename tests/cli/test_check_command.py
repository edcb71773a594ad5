"""`argmap check` as its users meet it: findings, formats, selection, exit codes."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from conftest import GOOD_MAP, Run

UNDEFINED = GOOD_MAP.replace("[many-would-come]", "[many-wold-come]")
ORPHAN = GOOD_MAP + "  old-building:\n    text: The building is old.\n"


def test_a_map_without_fault_exits_with_0_and_prints_nothing_on_standard_output(good_map: Path, run: Run) -> None:
    outcome = run("check", good_map)
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == "nothing to report in 1 map (2 claims, 1 line)\n"


def test_a_finding_says_where_what_and_what_to_do(project: Path, run: Run) -> None:
    (project / "late.yaml").write_text(UNDEFINED)
    outcome = run("check", "late.yaml")
    assert outcome.code == 1
    assert outcome.out == (
        "late.yaml:7:15: error[AM101] undefined-id: premise `many-wold-come` is not defined\n"
        "  |\n"
        "7 |     because: [many-wold-come]\n"
        "  |               ^^^^^^^^^^^^^^ nothing has this id\n"
        "  = help: did you mean `many-would-come`? (late.yaml:8:3)\n"
        "\n"
    )


def test_concise_is_one_line_a_finding(project: Path, run: Run) -> None:
    (project / "late.yaml").write_text(UNDEFINED)
    outcome = run("check", "late.yaml", "--output-format", "concise")
    assert outcome.out == "late.yaml:7:15: error[AM101] undefined-id: premise `many-wold-come` is not defined\n"


def test_json_is_one_document_also_when_nothing_is_found(good_map: Path, run: Run) -> None:
    outcome = run("check", good_map, "--output-format", "json")
    assert json.loads(outcome.out)["findings"] == []
    assert outcome.err == ""


def test_json_has_the_place_the_rule_and_the_help(project: Path, run: Run) -> None:
    (project / "late.yaml").write_text(UNDEFINED)
    found = json.loads(run("check", "late.yaml", "--output-format", "json").out)["findings"]
    assert found == [
        {
            "file": "late.yaml",
            "line": 7,
            "column": 15,
            "end_line": 7,
            "end_column": 29,
            "code": "AM101",
            "name": "undefined-id",
            "severity": "error",
            "message": "premise `many-wold-come` is not defined",
            "help": "did you mean `many-would-come`?",
            "related": [],
        }
    ]


def test_github_annotates_the_line(project: Path, run: Run) -> None:
    (project / "late, draft.yaml").write_text(UNDEFINED)
    outcome = run("check", "late, draft.yaml", "--output-format", "github")
    assert outcome.out == (
        "::error file=late%2C draft.yaml,line=7,col=15,endLine=7,endColumn=29,title=AM101 undefined-id"
        "::premise `many-wold-come` is not defined; did you mean `many-would-come`?\n"
    )


def test_warnings_pass_and_fail_with_strict_or_beyond_a_number(project: Path, run: Run) -> None:
    (project / "late.yaml").write_text(ORPHAN)
    assert run("check", "late.yaml").code == 0
    assert run("check", "late.yaml", "--strict").code == 1
    assert run("check", "late.yaml", "--max-warnings", "1").code == 0
    assert run("check", "late.yaml", "--max-warnings", "0").code == 1
    assert run("check", "late.yaml", "--max-warnings", "0", "--exit-zero").code == 0


def test_rules_are_selected_and_ignored_by_code_prefix_and_name(project: Path, run: Run) -> None:
    (project / "late.yaml").write_text(ORPHAN)
    assert "AM207" in run("check", "late.yaml", "--select", "orphan-claim").out
    assert "AM207" in run("check", "late.yaml", "--select", "am2").out
    assert "AM207" not in run("check", "late.yaml", "--select", "AM1").out
    assert "AM207" not in run("check", "late.yaml", "--ignore", "AM207").out
    assert "AM207" in run("check", "late.yaml", "--ignore", "AM2", "--select", "AM207").out


def test_a_rule_that_nobody_knows_is_a_usage_error_with_a_suggestion(good_map: Path, run: Run) -> None:
    outcome = run("check", good_map, "--select", "orfan-claim")
    assert outcome.code == 2
    assert outcome.err == "argmap: no rule is called `orfan-claim` (did you mean `orphan-claim`?)\n"


def test_standard_input_is_checked_under_its_name(project: Path, run: Run) -> None:
    outcome = run("check", "-", "--output-format", "concise", stdin=UNDEFINED.encode())
    assert outcome.out.startswith("stdin:7:15: error[AM101]")
    outcome = run(
        "check", "-", "--stdin-filename", "maps/x.yaml", "--output-format", "concise", stdin=UNDEFINED.encode()
    )
    assert outcome.out.startswith("maps/x.yaml:7:15: error[AM101]")


def test_without_a_path_the_folder_maps_is_checked(project: Path, run: Run) -> None:
    (project / "maps" / "deeper").mkdir(parents=True)
    (project / "maps" / "b.yaml").write_text(UNDEFINED)
    (project / "maps" / "deeper" / "a.yml").write_text(UNDEFINED)
    (project / "maps" / "notes.txt").write_text("not a map")
    (project / "other.yaml").write_text(UNDEFINED)
    lines = run("check", "--output-format", "concise").out.splitlines()
    assert [line.split(":")[0] for line in lines] == ["maps/b.yaml", "maps/deeper/a.yml"]


def test_without_a_path_the_configuration_names_the_maps(project: Path, run: Run) -> None:
    (project / "argmap.toml").write_text('maps = ["essays/*.yaml"]\nselect = ["AM1"]\n')
    (project / "essays").mkdir()
    (project / "essays" / "a.yaml").write_text(UNDEFINED)
    (project / "essays" / "b.yaml").write_text(ORPHAN)
    lines = run("check", "--output-format", "concise").out.splitlines()
    assert [line.split(":")[0] for line in lines] == ["essays/a.yaml"]


def test_the_configuration_may_stand_in_pyproject_and_above(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "argmap.toml").unlink()
    (project / "pyproject.toml").write_text("[tool.argmap]\nstrict = true\n")
    (project / "maps").mkdir()
    (project / "maps" / "a.yaml").write_text(ORPHAN)
    monkeypatch.chdir(project / "maps")
    assert run("check", "a.yaml").code == 1


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("strct = true", "the key `strct` is not known (did you mean `strict`?)"),
        ("strict = 1", "`strict` must be true or false"),
        ("max-warnings = true", "`max-warnings` must be a whole number"),
        ("max-warnings = -1", "`max-warnings` can't be negative"),
        ("select = [1]", "`select` must be a list of texts"),
        ("maps = [", "argmap.toml is not valid TOML"),
    ],
)
def test_a_fault_of_the_configuration_is_a_usage_error(good_map: Path, run: Run, line: str, words: str) -> None:
    Path("argmap.toml").write_text(line)
    outcome = run("check", good_map)
    assert outcome.code == 2
    assert words in outcome.err


def test_a_missing_file_exits_with_2_and_the_others_are_checked(project: Path, run: Run) -> None:
    (project / "maps").mkdir()
    (project / "maps" / "late.yaml").write_text(UNDEFINED)
    os.mkfifo(project / "pipe.yaml")
    outcome = run("check", "maps", "pipe.yaml")
    assert outcome.code == 2
    assert "maps/late.yaml:7:15" in outcome.out
    assert outcome.err.startswith("argmap: pipe.yaml is not a regular file\n")
    assert run("check", "gone.yaml").err == "argmap: gone.yaml does not exist\n"


def test_no_map_at_all_exits_with_2(project: Path, run: Run) -> None:
    outcome = run("check")
    assert outcome.code == 2
    assert "there is no map in a folder `maps` here" in outcome.err


def test_a_flood_of_findings_is_cut_off_with_a_word_and_can_be_had_whole(project: Path, run: Run) -> None:
    ids = ", ".join(f"q{n:03}" for n in range(250))
    (project / "late.yaml").write_text(GOOD_MAP.replace("[many-would-come]", f"[many-would-come, {ids}]"))
    outcome = run("check", "late.yaml", "--output-format", "concise")
    assert len(outcome.out.splitlines()) == 200
    assert "late.yaml: and 50 more (--max-findings 0 reports all)" in outcome.err
    assert len(run("check", "late.yaml", "--output-format", "concise", "--max-findings", "0").out.splitlines()) == 250


def test_a_comment_with_a_reason_silences_a_warning_on_its_line_or_the_next(project: Path, run: Run) -> None:
    silenced = ORPHAN.replace("old-building:", "old-building: # argmap: ignore[AM207] kept for the second edition")
    (project / "late.yaml").write_text(silenced)
    assert run("check", "late.yaml", "--strict").code == 0
    above = ORPHAN.replace("  old-building:", "  # argmap: ignore[orphan-claim] kept for later\n  old-building:")
    (project / "late.yaml").write_text(above)
    assert run("check", "late.yaml", "--strict").code == 0


def test_a_warning_in_reading_the_map_can_be_silenced_too(project: Path, run: Run) -> None:
    cut = GOOD_MAP.replace("Many residents would come.", "Many would come #1.")
    (project / "late.yaml").write_text(cut)
    assert "AM012" in run("check", "late.yaml").out
    answered = cut.replace(
        "    text: Many", "    # argmap: ignore[AM012] the number is left out on purpose\n    text: Many"
    )
    (project / "late.yaml").write_text(answered)
    assert run("check", "late.yaml", "--strict").code == 0


@pytest.mark.parametrize(
    ("comment", "code"),
    [
        ("# argmap: ignore[AM207]", "AM902"),
        ("# argmap: ignore[AM999] why", "AM902"),
        ("# argmap: ignore[AM101] why", "AM902"),
        ("# argmap: ignroe[AM207] why", "AM902"),
        ("# argmap: ignore[AM213] why", "AM901"),
        ("# argmap: ignore[AM103] why", "AM901"),
    ],
)
def test_a_comment_that_does_nothing_or_is_faulty_is_reported(project: Path, run: Run, comment: str, code: str) -> None:
    (project / "late.yaml").write_text(ORPHAN.replace("old-building:", f"old-building: {comment}"))
    out = run("check", "late.yaml", "--output-format", "concise").out
    assert code in out
    assert "AM207" in out


def test_a_comment_inside_a_text_is_text(project: Path, run: Run) -> None:
    text = GOOD_MAP.replace("Many residents would come.", '"Many would # argmap: ignore[AM207] come."')
    (project / "late.yaml").write_text(text)
    assert run("check", "late.yaml", "--strict").code == 0


def test_an_output_format_that_nobody_knows_is_a_usage_error(good_map: Path, run: Run) -> None:
    outcome = run("check", good_map, "--output-format", "xml")
    assert (outcome.code, outcome.err) == (
        2,
        "argmap: there is no output format `xml` (choose one of full, concise, json, github)\n",
    )


def test_findings_come_in_the_order_of_files_lines_columns_and_are_the_same_bytes_each_time(
    project: Path, spawn: Run
) -> None:
    (project / "b.yaml").write_text(UNDEFINED.replace("title: Opening hours\n", "tilte: x\n"))
    (project / "a.yaml").write_text(ORPHAN)
    first = spawn("check", "b.yaml", "a.yaml", cwd=project, PYTHONHASHSEED="1")
    second = spawn("check", "a.yaml", "b.yaml", cwd=project, PYTHONHASHSEED="2")
    assert first == second
    places = [line.split(" ")[0] for line in first.out.splitlines() if "[AM" in line]
    assert places == ["a.yaml:10:3:", "b.yaml:2:1:", "b.yaml:7:15:"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "--stric"], "No such option: --stric"),
        (["chekc"], "No such command 'chekc'"),
        (["check", "--max-warnings", "many"], "Invalid value for '--max-warnings'"),
        (["show", "a.yaml", "b.yaml"], "unexpected extra argument"),
    ],
)
def test_a_slip_on_the_command_line_is_a_usage_error(run: Run, arguments: list[str], words: str) -> None:
    outcome = run(*arguments)
    assert outcome.code == 2
    assert words in outcome.err


@pytest.mark.parametrize(
    ("command", "usage"),
    [("check", "[OPTIONS] [PATHS]..."), ("rule", "[OPTIONS] [CODE|NAME]..."), ("render", "[OPTIONS] [MAP]")],
)
def test_help_says_plainly_what_a_command_takes(run: Run, command: str, usage: str) -> None:
    assert run(command, "--help").out.splitlines()[0] == f"Usage: argmap {command} {usage}"


def test_help_names_every_command(run: Run) -> None:
    outcome = run("--help")
    assert outcome.code == 0
    assert all(
        f"  {name} " in outcome.out for name in ("check", "show", "depends", "what-if", "render", "rule", "schema")
    )
    assert run("-h").out == outcome.out


@pytest.mark.parametrize("option", [["--select", "AM4"], ["--ignore", "AM0,AM1"]])
def test_what_makes_a_map_unreadable_always_counts(project: Path, run: Run, option: list[str]) -> None:
    (project / "broken.yaml").write_text("argmap: 1\n\tx")
    (project / "late.yaml").write_text(UNDEFINED)
    assert run("check", "broken.yaml", *option).code == 1
    assert run("check", "late.yaml", *option).code == 1


def test_one_missing_path_does_not_keep_the_others_from_being_checked(project: Path, run: Run) -> None:
    (project / "late.yaml").write_text(UNDEFINED)
    outcome = run("check", "nope.yaml", "late.yaml", "--output-format", "concise")
    assert outcome.code == 2
    assert outcome.out.startswith("late.yaml:7:15")
    assert outcome.err.startswith("argmap: nope.yaml does not exist\n")


def test_what_has_the_name_of_a_map_and_cannot_be_read_is_not_passed_over(project: Path, run: Run) -> None:
    (project / "maps").mkdir()
    (project / "maps" / "gone.yaml").symlink_to("nowhere")
    (project / "maps" / "loop.yaml").symlink_to("loop.yaml")
    os.mkfifo(project / "maps" / "pipe.yaml")
    outcome = run("check")
    assert outcome.code == 2
    assert [line.split(" ")[1] for line in outcome.err.splitlines()] == [
        "maps/gone.yaml",
        "maps/loop.yaml",
        "maps/pipe.yaml",
    ]


def test_a_pattern_of_the_configuration_that_leads_to_no_map_is_said(good_map: Path, run: Run) -> None:
    Path("argmap.toml").write_text('maps = ["good.yaml", "essays/*.yaml"]')
    outcome = run("check")
    assert outcome.code == 2
    assert outcome.err == "argmap: `maps` in the configuration: `essays/*.yaml` leads to no map\n"


def test_where_the_maps_lie_elsewhere_they_are_named(good_map: Path, run: Run) -> None:
    outcome = run("check")
    assert outcome.code == 2
    assert outcome.err == "argmap: there is no map in a folder `maps` here (name one: good.yaml)\n"


def test_an_empty_path_is_not_the_whole_folder(good_map: Path, run: Run) -> None:
    outcome = run("check", "")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("argmap: a path is empty")


def test_standard_input_goes_with_files(good_map: Path, run: Run) -> None:
    outcome = run("check", "-", good_map, "--output-format", "concise", stdin=UNDEFINED.encode())
    assert outcome.out.startswith("stdin:7:15")
    assert "in 2 maps" in outcome.err


CIRCLE = """\
argmap: 1
title: A circle
thesis: a
claims:
  a:
    text: A.
    because: [b]
  b:
    text: B.
    because: [a]
"""


@pytest.mark.parametrize(
    "command", [["show"], ["depends"], ["what-if", "--accept", "b"], ["render", "--dot", "-o", "-"]]
)
def test_a_map_with_a_circle_can_be_looked_at_and_its_error_is_said(
    project: Path, run: Run, command: list[str]
) -> None:
    (project / "circle.yaml").write_text(CIRCLE)
    assert run("check", "circle.yaml").code == 1
    outcome = run(command[0], "circle.yaml", *command[1:])
    assert outcome.code == 0
    assert outcome.out
    assert outcome.err.startswith("argmap: circle.yaml has 1 error; `argmap check` shows them\n")


@pytest.mark.parametrize("command", [["show"], ["depends"], ["what-if", "--reject", "open-late"], ["render", "--svg"]])
def test_a_map_that_lacks_something_is_not_shown(project: Path, run: Run, command: list[str]) -> None:
    (project / "late.yaml").write_text(UNDEFINED)
    outcome = run(command[0], "late.yaml", *command[1:])
    assert (outcome.code, outcome.out) == (1, "")
    assert "late.yaml:7:15: error[AM101]" in outcome.err


OBJECTION = """\
  too-costly:
    text: Late opening costs too much.
"""
JUDGED = GOOD_MAP.replace("[many-would-come]", "[many-would-come]\n    rebuttals: [too-costly]") + OBJECTION


@pytest.mark.parametrize("slip", [("title:", "titel:"), ("text: Many", "voice: nobody\n    text: Many")])
def test_an_error_that_leaves_the_map_whole_keeps_nothing_from_being_judged(
    project: Path, run: Run, slip: tuple[str, str]
) -> None:
    (project / "late.yaml").write_text(JUDGED.replace(*slip))
    outcome = run("check", "late.yaml", "--output-format", "concise")
    assert "error[" in outcome.out
    assert "AM304" in outcome.out
    assert "is not judged" not in outcome.err


def test_what_could_not_be_judged_is_said(project: Path, run: Run) -> None:
    (project / "late.yaml").write_text(JUDGED.replace("[many-would-come]", "[many-would-come, nobody]"))
    outcome = run("check", "late.yaml", "--output-format", "concise")
    assert "AM304" not in outcome.out
    assert outcome.err.startswith("late.yaml: what follows from it (AM304, AM306, AM307) is not judged until")

"""`argmap show` as its readers meet it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import GOOD_MAP, Run

TREE = """\
Opening hours
2 claims, 1 line of support, 0 attacks, 0 sections. The thesis ✓ stands on 1 of 1 line of support.

open-late ✓ The library should open late.
└─ ⇐ many-would-come ✓ Many residents would come.

✓ stands   ⇐ supports
"""

ESSAY = "Demand\n\nMany residents would come.\n\nThey say so.\n\nCost\n\nIt is too dear, says the council.\n"
ESSAY_MAP = """\
argmap: 1
title: Opening hours
thesis: open-late
source: {file: essay.txt, title: Opening hours, author: A, date: "2024"}
voices: {council: The council}
sections:
  - id: demand
    heading: Demand
    claims:
      open-late:
        text: The library should open late.
        implicit: true
        because: [many-would-come]
        rebuttals: [too-dear]
      many-would-come:
        text: Many residents would come.
        quote: "Many residents would come"
  - id: cost
    heading: Cost
    claims:
      too-dear:
        text: Late opening is too dear.
        voice: council
        quote: "It is too dear"
"""


@pytest.fixture
def essay_map(project: Path) -> Path:
    (project / "essay.txt").write_text(ESSAY)
    path = project / "hours.yaml"
    path.write_text(ESSAY_MAP)
    return path


def test_the_only_map_of_the_project_is_shown(project: Path, run: Run) -> None:
    (project / "maps").mkdir()
    (project / "maps" / "hours.yaml").write_text(GOOD_MAP)
    outcome = run("show")
    assert (outcome.code, outcome.out, outcome.err) == (0, TREE, "")


def test_a_map_with_errors_is_not_shown(project: Path, run: Run) -> None:
    (project / "late.yaml").write_text(GOOD_MAP.replace("[many-would-come]", "[many-wold-come]"))
    outcome = run("show", "late.yaml")
    assert (outcome.code, outcome.out) == (1, "")
    assert "AM101" in outcome.err


def test_a_claim_is_shown_with_the_place_of_its_quote(essay_map: Path, run: Run) -> None:
    shown = run("show", essay_map.name, "--claim", "too-dear").out
    assert 'quote     "It is too dear" essay.txt:9 (¶3, §2)' in shown
    assert "voice     The council" in shown


@pytest.mark.parametrize(
    ("options", "first"),
    [
        (("--section", "cost"), "§2 Cost"),
        (("--invert", "many-would-come"), "many-would-come ✓ §1 Many residents would come. ¶1"),
        (("--depth", "1"), "Opening hours"),
        (("--quotes",), "Opening hours"),
        (("--sections",), "Opening hours"),
    ],
)
def test_each_view_can_be_asked_for(essay_map: Path, run: Run, options: tuple[str, ...], first: str) -> None:
    outcome = run("show", essay_map.name, *options)
    assert outcome.code == 0
    assert outcome.out.splitlines()[0] == first


@pytest.mark.parametrize("option", ["--claim", "--invert", "--accept", "--reject"])
def test_an_unknown_claim_is_answered_with_the_nearest_one(good_map: Path, run: Run, option: str) -> None:
    outcome = run("show", good_map, option, "many-wold-come")
    assert (outcome.code, outcome.out) == (2, "")
    assert "did you mean `many-would-come`?" in outcome.err


@pytest.mark.parametrize("option", ["--section", "--without"])
def test_an_unknown_section_is_answered_with_the_nearest_one(essay_map: Path, run: Run, option: str) -> None:
    outcome = run("show", essay_map.name, option, "demnd")
    assert outcome.code == 2
    assert "did you mean `demand`?" in outcome.err


@pytest.mark.parametrize("number", ["2", "§2"])
def test_a_section_can_be_named_by_its_number(essay_map: Path, run: Run, number: str) -> None:
    by_id = run("show", essay_map.name, "--section", "cost").out
    assert run("show", essay_map.name, "--section", number).out == by_id


def test_a_section_that_is_not_there_is_answered_with_those_that_are(essay_map: Path, run: Run) -> None:
    outcome = run("show", essay_map.name, "--section", "9")
    assert (outcome.code, outcome.err) == (2, "argmap: the map has no section `9` (it has demand, cost)\n")


def test_a_line_is_no_claim(essay_map: Path, run: Run) -> None:
    outcome = run("show", essay_map.name, "--claim", "open-late.1")
    assert outcome.code == 2
    assert outcome.err == "argmap: `open-late.1` is a line, not a claim (it bears on `open-late`)\n"


@pytest.mark.parametrize(
    "options",
    [
        ("--claim", "open-late", "--sections"),
        ("--json", "--sections"),
        ("--json", "--depth", "1"),
        ("--json", "--claim", "open-late"),
        ("--sections", "--quotes"),
    ],
)
def test_options_that_ask_for_different_things_are_refused(good_map: Path, run: Run, options: tuple[str, ...]) -> None:
    outcome = run("show", good_map, *options)
    assert (outcome.code, outcome.out) == (2, "")
    assert options[0] in outcome.err


def test_a_claim_both_accepted_and_rejected_is_refused(good_map: Path, run: Run) -> None:
    outcome = run("show", good_map, "--accept", "open-late", "--reject", "open-late")
    assert outcome.code == 2
    assert "both accepted and rejected" in outcome.err


def test_the_map_is_shown_as_it_would_stand(essay_map: Path, run: Run) -> None:
    assert "open-late ✗" in run("show", essay_map.name).out
    assert "open-late ✓" in run("show", essay_map.name, "--reject", "too-dear").out
    supposed = run("show", essay_map.name, "--accept", "open-late", "--without", "demand").out
    assert supposed.startswith("As it would stand with open-late accepted and §1 given up:\n\nOpening hours\n")
    assert "many-would-come ✗" in supposed


def test_json_has_the_whole_map_with_roles_standings_and_places(essay_map: Path, run: Run) -> None:
    data = json.loads(run("show", essay_map.name, "--json").out)
    assert list(data) == [
        *("version", "map", "title", "question", "thesis", "source", "voices", "sections", "claims", "lines")
    ]
    claims = {claim["id"]: claim for claim in data["claims"]}
    assert claims["too-dear"] == {
        "id": "too-dear",
        "text": "Late opening is too dear.",
        "section": "cost",
        "voices": ["council"],
        "implicit": False,
        "aside": False,
        "tags": [],
        "note": "",
        "role": "objection",
        "standing": "in",
        "reason": "granted",
        "by": [],
        "paragraph": 3,
        "quotes": [
            {"quote": "It is too dear", "file": "essay.txt", "line": 9, "column": 1, "paragraph": 3, "section": "cost"}
        ],
        "supported_by": [],
        "attacked_by": [],
        "premise_of": ["open-late.r1"],
    }
    assert [line["relation"] for line in data["lines"]] == ["supports", "attacks"]


def test_it_works_in_an_encoding_that_is_not_utf_8(project: Path, spawn: Run) -> None:
    (project / "late.yaml").write_text(GOOD_MAP.replace("Many", "Très “many” 図"), encoding="utf-8")
    shown = spawn("show", "late.yaml", cwd=project, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert shown.code == 0
    assert '`- <= many-would-come + Tr\\xe8s "many" \\u56f3 residents would come.' in shown.out


def test_piped_output_is_plain_whatever_the_columns(good_map: Path, spawn: Run) -> None:
    shown = spawn("show", good_map, cwd=good_map.parent, COLUMNS="1", FORCE_COLOR="", PYTHONIOENCODING="utf-8")
    assert shown.out == TREE


def test_colour_can_be_forced_and_no_color_wins(good_map: Path, spawn: Run) -> None:
    terminal = {"TERM": "xterm-256color", "FORCE_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    assert "\x1b[" in spawn("show", good_map, cwd=good_map.parent, **terminal).out
    assert "\x1b[" not in spawn("show", good_map, cwd=good_map.parent, **terminal, NO_COLOR="1").out

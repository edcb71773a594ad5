"""The corpus of maps: what `argmap check` says of each broken one, and that it has nothing to say of a sound one.

Beside each map in `tests/maps/err` lies what is printed for it. After a change of the words that is wanted, write it
anew with `pytest tests/test_corpus.py --update`, and read the difference before committing it.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import Run

MAPS = Path(__file__).parent / "maps"
BROKEN = sorted((MAPS / "err").glob("*.yaml"))
SOUND = sorted((MAPS / "ok").glob("*.yaml"))


@pytest.fixture(autouse=True)
def in_the_corpus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(MAPS)


@pytest.mark.parametrize("path", BROKEN, ids=[path.stem for path in BROKEN])
def test_a_broken_map_is_reported_as_it_always_was(path: Path, run: Run, request: pytest.FixtureRequest) -> None:
    outcome = run("check", "--strict", "--output-format", "full", f"err/{path.name}")
    printed = outcome.out + outcome.err
    expected = path.with_suffix(".txt")
    if request.config.getoption("--update"):
        expected.write_text(printed, encoding="utf-8")
    assert printed == expected.read_text(encoding="utf-8")
    assert outcome.code == 1


@pytest.mark.parametrize("path", SOUND, ids=[path.stem for path in SOUND])
def test_a_sound_map_has_nothing_reported(path: Path, run: Run) -> None:
    outcome = run("check", "--strict", f"ok/{path.name}")
    assert (outcome.out, outcome.code) == ("", 0)


def test_every_expected_output_has_its_map() -> None:
    assert [path.with_suffix(".yaml") for path in sorted((MAPS / "err").glob("*.txt"))] == BROKEN


def test_fourteen_different_faults_are_all_found_in_one_run(run: Run) -> None:
    outcome = run("check", "--output-format", "concise", "err/dozen.yaml")
    assert re.findall(r"^err/dozen.yaml:(\d+):\d+: \w+\[(AM\d+)\]", outcome.out, re.M) == [
        ("4", "AM003"),
        ("15", "AM005"),
        ("23", "AM402"),
        ("27", "AM002"),
        ("29", "AM006"),
        ("33", "AM105"),
        ("38", "AM107"),
        ("39", "AM007"),
        ("41", "AM005"),
        ("43", "AM103"),
        ("44", "AM004"),
        ("53", "AM101"),
        ("55", "AM009"),
        ("60", "AM205"),
    ]


def test_words_of_a_map_begin_no_line_and_steer_no_terminal(run: Run) -> None:
    """Lines that begin with `::` are commands to some CI systems."""
    for path in BROKEN:
        outcome = run("check", "--strict", f"err/{path.name}")
        assert re.findall(r"^::(?!:)", outcome.out, re.M) == []
        assert re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]", outcome.out) == []


def test_all_maps_at_once_say_what_each_says_alone(run: Run) -> None:
    together = run("check", "--strict", "--max-findings", "0", *[f"err/{path.name}" for path in BROKEN])
    alone = [run("check", "--strict", f"err/{path.name}").out for path in BROKEN]
    assert together.out == "".join(alone)

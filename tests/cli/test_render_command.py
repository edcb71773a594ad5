"""`argmap render` as its users meet it: what is drawn, where it goes, and what is never touched."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from conftest import GOOD_MAP, Run, as_yaml

ESSAY = """\
Opening hours

Demand

Many people come in the evening, and they stay.

Cost

It costs little. The council says that it costs too much.
"""
MAP = """\
argmap: 1
title: Opening hours
thesis: open-late
source:
  file: essay.txt
  title: Opening hours
sections:
  - id: demand
    heading: Demand
    claims:
      many:
        text: Many people come.
        quote: "Many people come in the evening"
      open-late:
        text: The library should open late.
        implicit: true
        because: [many, cheap]
  - id: cost
    heading: Cost
    claims:
      cheap:
        text: It costs little.
        quote: "It costs little"
        rebuttals: [dear]
      dear:
        text: It costs too much.
        quote: "it costs too much"
"""


@pytest.fixture
def late(project: Path) -> Path:
    (project / "essay.txt").write_text(ESSAY)
    path = project / "late.yaml"
    path.write_text(MAP)
    return path


def test_the_map_and_its_overview_are_drawn_as_svg(late: Path, project: Path, run: Run) -> None:
    outcome = run("render", late)
    assert (outcome.code, outcome.out, outcome.err) == (0, "wrote late.svg\nwrote late-sections.svg\n", "")
    for name in ("late.svg", "late-sections.svg"):
        ET.fromstring((project / name).read_bytes())


def test_with_no_path_every_map_is_drawn_into_the_working_directory(project: Path, run: Run) -> None:
    maps = project / "maps"
    maps.mkdir()
    for name in ("a", "b"):
        (maps / f"{name}.yaml").write_text(GOOD_MAP)
    assert run("render").out == "wrote a.svg\nwrote b.svg\n"
    assert (project / "a.svg").is_file()


def test_several_formats_at_once(good_map: Path, project: Path, run: Run) -> None:
    outcome = run("render", good_map, "--svg", "--png", "--pdf", "--dot", "-q")
    assert (outcome.code, outcome.out) == (0, "")
    starts = {"svg": b"<svg", "png": b"\x89PNG", "pdf": b"%PDF", "dot": b"// argmap-picture"}
    for suffix, start in starts.items():
        assert (project / f"good.{suffix}").read_bytes().startswith(start)


@pytest.mark.parametrize(
    ("options", "names"),
    [
        (["--view", "map"], ["late.svg"]),
        (["--view", "sections"], ["late-sections.svg"]),
        (["--view", "section"], ["late-section-demand.svg", "late-section-cost.svg"]),
        (["--section", "cost"], ["late-section-cost.svg"]),
        (["--claim", "cheap", "--hops", "1"], ["late-claim-cheap.svg"]),
        (["--view", "map", "-o", "out/picture.svg"], ["out/picture.svg"]),
        (["--view", "map", "-o", "picture.png"], ["picture.png"]),
        (["--view", "sections", "-o", "picture.svg"], ["picture.svg"]),
        (["--section", "cost", "-o", "picture.svg"], ["picture.svg"]),
        (["-o", "out/picture.svg"], ["out/picture.svg", "out/picture-sections.svg"]),
        (["--view", "map", "-o", "folder"], ["folder/late.svg"]),
        (["--view", "map", "-o", "PICTURE.SVG"], ["PICTURE.SVG"]),
        (["--view", "map", "-o", "out.svg", "--svg", "--png"], ["out.svg", "out.png"]),
    ],
)
def test_views_and_names(late: Path, project: Path, run: Run, options: list[str], names: list[str]) -> None:
    outcome = run("render", late, *options)
    assert outcome.out.splitlines() == [f"wrote {name}" for name in names]
    assert all((project / name).is_file() for name in names)


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--section", "demnd"], "did you mean `demand`?"),
        (["--claim", "chep"], "did you mean `cheap`?"),
        (["--view", "claim"], "--claim ID"),
        (["--view", "map", "--section", "cost"], "--view"),
        (["--section", "cost", "--claim", "cheap"], "different views"),
        (["--link-base", "javascript:alert(1)"], "--link-base"),
        (["--link-base", "//evil.example/x"], "--link-base"),
        (["--link-base", 'x" onload="y'], "--link-base"),
        (["--accept", "cheap", "--reject", "cheap"], "both accepted and rejected"),
        (["--paper", "a4"], "add --pdf"),
        (["--paper", "a4", "-o", "late.png"], "add --pdf"),
        (["--paper", "a4", "--svg"], "add --pdf"),
        (["--hops", "3"], "add --claim ID"),
        (["--hops", "3", "--section", "cost"], "add --claim ID"),
        (["--link-base", "essay.html", "--png"], "add --svg"),
        (["--check", "--force"], "--force does nothing"),
        (["--check", "--open"], "--open does nothing"),
        (["-o", "picture.jpg"], "argmap does not draw .jpg (end --output with .svg, .png, .pdf or .dot"),
        (["-o", "out/picture.txt", "--png"], "argmap does not draw .txt"),
        (["-o", "picture.svg", "--png"], "different formats (name it .png, or add --svg to write both)"),
        (["-o", "picture.png", "--pdf", "--svg"], "name it .svg, or add --png"),
        (["-o", "-"], "standard output"),
        (["-o", "-", "--view", "map", "--check"], "--check needs a file"),
        (["-o", "-", "--view", "map", "--open"], "--open needs a file"),
    ],
)
def test_what_cannot_be_drawn_is_refused(
    late: Path, project: Path, run: Run, options: list[str], complaint: str
) -> None:
    there = sorted(project.iterdir())
    outcome = run("render", late, *options)
    assert outcome.code == 2
    assert sorted(project.iterdir()) == there
    assert complaint in outcome.err
    assert len(outcome.err.splitlines()) == 1


def test_a_file_that_argmap_did_not_make_is_kept(good_map: Path, project: Path, run: Run) -> None:
    (project / "good.svg").write_text("<svg>mine</svg>")
    outcome = run("render", good_map)
    assert outcome.code == 2
    assert "argmap did not make it (--force" in outcome.err
    assert (project / "good.svg").read_text() == "<svg>mine</svg>"
    assert run("render", good_map, "--force").code == 0
    assert run("render", good_map).code == 0


def test_a_folder_may_have_a_dot_in_its_name_when_it_is_there(good_map: Path, project: Path, run: Run) -> None:
    for folder in ("v1.2", "old.svg"):
        (project / folder).mkdir()
        assert run("render", good_map, "-o", folder, "--png").out == f"wrote {folder}/good.png\n"


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf", "dot"])
def test_a_picture_that_was_edited_is_kept_and_not_called_fresh(
    good_map: Path, project: Path, run: Run, suffix: str
) -> None:
    picture = project / f"good.{suffix}"
    run("render", good_map, f"--{suffix}")
    drawn = picture.read_bytes()
    at = len(drawn) // 2
    edited = drawn[:at] + bytes([drawn[at] ^ 1]) + drawn[at + 1 :]
    picture.write_bytes(edited)
    outcome = run("render", good_map, f"--{suffix}", "--check")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err == f"argmap: good.{suffix} was edited after argmap drew it\n"
    outcome = run("render", good_map, f"--{suffix}")
    assert outcome.code == 2
    assert f"good.{suffix} was edited after argmap drew it (--force replaces it" in outcome.err
    assert picture.read_bytes() == edited
    assert run("render", good_map, f"--{suffix}", "--force").code == 0
    assert picture.read_bytes() == drawn


def test_check_calls_a_picture_of_somebody_else_nothing_of_its_own(good_map: Path, project: Path, run: Run) -> None:
    (project / "good.svg").write_text("<svg>mine</svg>")
    outcome = run("render", good_map, "--check")
    assert (outcome.code, outcome.err) == (1, "argmap: good.svg is there already and argmap did not make it\n")
    (project / "good.svg").unlink()
    (project / "good.svg").mkdir()
    assert run("render", good_map, "--check").err == "argmap: good.svg can't be read: is a directory\n"


def test_nothing_is_written_when_one_file_may_not_be(late: Path, project: Path, run: Run) -> None:
    (project / "late-sections.svg").write_text("mine")
    assert run("render", late).code == 2
    assert not (project / "late.svg").exists()


@pytest.mark.parametrize("name", ["late.yaml", "essay.txt"])
def test_the_map_and_its_source_are_never_replaced(late: Path, project: Path, run: Run, name: str) -> None:
    before = (project / name).read_bytes()
    (project / "late.dot").symlink_to(project / name)
    outcome = run("render", late, "--view", "map", "--dot", "--force")
    assert outcome.code == 2
    assert "is the map or its source" in outcome.err
    assert (project / name).read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_is_not_written_to(good_map: Path, project: Path, run: Run) -> None:
    os.mkfifo(project / "good.svg")
    assert "not a regular file" in run("render", good_map, "--force").err


def test_a_folder_that_cannot_be_written_is_a_plain_message(good_map: Path, run: Run) -> None:
    outcome = run("render", good_map, "-o", "argmap.toml/x.svg")
    assert outcome.code == 2
    assert "can't be written" in outcome.err


def test_no_temporary_file_is_left(good_map: Path, project: Path, run: Run) -> None:
    run("render", good_map)
    assert sorted(path.name for path in project.iterdir()) == ["argmap.toml", "good.svg", "good.yaml"]


def test_the_same_map_gives_the_same_bytes(late: Path, project: Path, run: Run) -> None:
    def drawn() -> list[bytes]:
        run("render", late, "--svg", "--png", "--pdf", "--dot")
        return [path.read_bytes() for path in sorted(project.glob("late*.*"))]

    first = drawn()
    time.sleep(1.1)
    assert drawn() == first


def test_check_tells_a_stale_picture_from_a_fresh_one(good_map: Path, project: Path, run: Run) -> None:
    outcome = run("render", good_map, "--check")
    assert (outcome.code, outcome.err) == (1, "argmap: good.svg is missing\n")
    run("render", good_map)
    assert run("render", good_map, "--check").code == 0
    good_map.write_text(GOOD_MAP.replace("open late.", "open very late."))
    outcome = run("render", good_map, "--check")
    assert (outcome.code, outcome.err) == (1, "argmap: good.svg is stale\n")
    assert run("render", good_map, "--check", "--theme", "dark").code == 1


def test_a_picture_can_go_to_standard_output(good_map: Path, spawn: Run) -> None:
    outcome = spawn("render", good_map.name, "-o", "-", cwd=good_map.parent)
    assert outcome.code == 0
    ET.fromstring(outcome.out)


def test_the_readers_decisions_are_drawn_and_said(late: Path, project: Path, run: Run) -> None:
    run("render", late, "--view", "map", "--reject", "dear")
    told = (project / "late.svg").read_text(encoding="utf-8")
    assert "As it would stand with dear rejected" in told
    run("render", late, "--view", "map", "--without", "demand")
    assert "with §1 given up" in (project / "late.svg").read_text(encoding="utf-8")


def test_cards_lead_to_their_paragraphs(late: Path, project: Path, run: Run) -> None:
    run("render", late, "--view", "map", "--link-base", "https://example.org/essay.html")
    assert 'href="https://example.org/essay.html#p1"' in (project / "late.svg").read_text(encoding="utf-8")


def test_the_first_picture_is_shown_on_request(
    late: Path, project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def show(address: str) -> bool:
        shown.append(address)
        return True

    monkeypatch.setattr("webbrowser.open", show)
    assert run("render", late, "--open").err == ""
    assert shown == [(project / "late.svg").as_uri()]


def test_where_nothing_shows_pictures_that_is_said(
    late: Path, project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("webbrowser.open", lambda address: False)
    outcome = run("render", late, "--open")
    assert outcome.code == 0
    assert outcome.err == "argmap: nothing here shows pictures: open late.svg by hand\n"


def test_a_map_with_errors_is_not_drawn(good_map: Path, project: Path, run: Run) -> None:
    good_map.write_text(GOOD_MAP.replace("[many-would-come]", "[nobody]"))
    outcome = run("render", good_map)
    assert outcome.code == 1
    assert "AM101" in outcome.err
    assert not (project / "good.svg").exists()


def test_without_graphviz_the_dot_is_written_and_the_word_said(good_map: Path, project: Path, spawn: Run) -> None:
    modules = project / "modules"
    modules.mkdir()
    (modules / "pygraphviz.py").write_text("raise ImportError('not here')\n")
    root = str(Path(__file__).parent.parent.parent)
    outcome = spawn(
        "render", good_map, cwd=project, PYTHONPATH=os.pathsep.join([str(modules), root]), PATH=str(modules)
    )
    assert outcome.code == 2
    assert "Graphviz is not installed" in outcome.err
    assert outcome.out == "wrote good.dot\n"
    assert "digraph" in (project / "good.dot").read_text(encoding="utf-8")


def test_a_large_map_is_drawn_as_an_overview_and_a_picture_a_section(project: Path, run: Run) -> None:
    from library import generated

    (project / "large.yaml").write_text(as_yaml(generated(320)), encoding="utf-8")
    outcome = run("render", "large.yaml")
    assert outcome.code == 0
    assert "large.yaml has 320 claims: drawn as an overview and a picture a section" in outcome.err
    assert "wrote large-sections.svg\nwrote large-section-s1.svg\n" in outcome.out
    assert not (project / "large.svg").exists()
    overview = (project / "large-sections.svg").read_text(encoding="utf-8")
    assert 'href="large-section-s2.svg"' in overview
    assert 'href="large-section-' in (project / "large-section-s1.svg").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")
def test_control_c_leaves_nothing_behind(project: Path) -> None:
    from library import generated

    (project / "large.yaml").write_text(as_yaml(generated(280)), encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "argmap", "render", "large.yaml", "--png", "--view", "map"],
        cwd=project,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)},
    )
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=30) in (0, 130)
    assert not [path for path in project.iterdir() if path.name.startswith(".argmap")]


def test_two_maps_do_not_share_one_picture(project: Path, run: Run) -> None:
    for folder in ("maps/one", "maps/two"):
        (project / folder).mkdir(parents=True)
        (project / folder / "same.yaml").write_text(GOOD_MAP)
    outcome = run("render")
    assert (outcome.code, outcome.out) == (2, "")
    assert "two maps would be drawn to same.svg" in outcome.err
    assert "several maps do not fit into one file" in run("render", "-o", "all.svg").err


def test_a_link_that_leads_nowhere_is_not_followed(good_map: Path, project: Path, run: Run) -> None:
    (project / "good.svg").symlink_to(project / "elsewhere" / "x.svg")
    assert "a link that leads nowhere" in run("render", good_map).err


def test_a_link_to_a_picture_stays_a_link(good_map: Path, project: Path, run: Run) -> None:
    run("render", good_map, "-o", "kept.svg")
    (project / "good.svg").symlink_to("kept.svg")
    assert run("render", good_map, "--theme", "dark").code == 0
    assert (project / "good.svg").is_symlink()
    assert run("render", good_map, "-o", "kept.svg", "--theme", "dark", "--check").code == 0


def test_a_map_without_sections_has_no_overview(good_map: Path, run: Run) -> None:
    assert run("render", good_map).out == "wrote good.svg\n"
    for view in ("section", "sections"):
        assert "the map has no sections" in run("render", good_map, "--view", view).err


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX permissions")
def test_a_picture_keeps_its_permissions(good_map: Path, project: Path, run: Run) -> None:
    run("render", good_map)
    (project / "good.svg").chmod(0o640)
    run("render", good_map, "--theme", "dark")
    assert (project / "good.svg").stat().st_mode & 0o777 == 0o640

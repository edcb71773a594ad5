"""The gallery: every picture that is shown was drawn by the command below it, and still shows its map."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from conftest import ROOT, Run

PAGE = ROOT / "docs" / "gallery.md"
PICTURES = ROOT / "docs" / "pictures"
ENTRY = re.compile(r"^!\[[^\]]+\]\((?P<picture>[^)]+)\)\n\n```sh\n(?P<command>argmap .*)\n```$", re.MULTILINE)
"""A picture with the command that drew it; `docs/gallery.md` says how to draw them all anew."""

ENTRIES = {Path(entry["picture"]).name: entry["command"] for entry in ENTRY.finditer(PAGE.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("picture", ENTRIES)
def test_a_picture_of_the_gallery_shows_its_map(picture: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw them anew with: grep '^argmap render' docs/gallery.md | sh"""
    monkeypatch.chdir(ROOT)
    program, *words = shlex.split(ENTRIES[picture])
    assert program == "argmap"
    outcome = run(*words, "--check")
    assert (outcome.code, outcome.out, outcome.err) == (0, f"docs/pictures/{picture} is up to date\n", "")


def test_every_picture_is_in_the_gallery_and_below_each_is_its_command() -> None:
    assert sorted(ENTRIES) == sorted(path.name for path in PICTURES.iterdir())
    assert len(ENTRIES) == PAGE.read_text(encoding="utf-8").count("![")


def test_every_view_of_every_map_is_there_light_and_dark() -> None:
    for map in sorted((ROOT / "maps").glob("*.yaml")):
        for view in ("--view map", "--view sections", "--section ", "--claim "):
            for theme in ("light", "dark"):
                asked = (f"maps/{map.name} {view}", f"--theme {theme} ")
                assert any(all(words in command for words in asked) for command in ENTRIES.values()), asked


def test_the_pages_of_the_documentation_lead_to_each_other() -> None:
    pages = sorted((ROOT / "docs").glob("*.md"))
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for other in pages:
            assert other == page or f"]({other.name})" in text, f"{page.name} to {other.name}"

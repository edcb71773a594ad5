"""The font of widths that Graphviz makes room by."""

from __future__ import annotations

import re
from pathlib import Path

from argmap.engine import Format, Job, draw
from argmap.engine.typeface import write_faces

DOT = "digraph { graph [pad=0]; node [shape=plain fontsize=12]; a [label=<%s>]; }"


def room(text: str, widths: dict[str, int]) -> float:
    """The width in points of a picture of this text and nothing else, at 12 points."""
    svg = draw([Job(DOT % text, (Format.SVG,), lambda char, bold: widths.get(char, 0) * (2 if bold else 1))])
    found = re.search(rb'viewBox="0.00 0.00 ([\d.]+) ', svg[0][Format.SVG])
    assert found is not None
    return float(found.group(1))


def test_a_text_takes_the_room_that_its_characters_are_said_to_have() -> None:
    widths = {"a": 1000, "b": 500, "城": 2000}
    assert abs(room("a" * 100, widths) - 1200) < 5
    assert abs(room("ab" * 50, widths) - 900) < 5
    assert abs(room("<b>" + "ab" * 50 + "</b>", widths) - 1800) < 5
    assert abs(room("<i>" + "ab" * 50 + "</i>", widths) - 900) < 5
    assert abs(room("城" * 100, widths) - 2400) < 5


def test_characters_written_as_entities_have_their_width() -> None:
    assert abs(room("&amp;" * 100, {"&": 1000}) - 1200) < 5


def test_the_faces_depend_on_nothing_but_the_characters(tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "other"]
    for folder, texts in zip(folders, (["äbc", "x\ud800\x00"], ["cbä"]), strict=True):
        folder.mkdir()
        write_faces(folder, texts, lambda char, bold: ord(char) % 900)
    for face in ("Regular.ttf", "Bold.ttf"):
        assert (folders[0] / face).read_bytes() == (folders[1] / face).read_bytes()

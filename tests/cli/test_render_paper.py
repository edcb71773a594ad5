"""Pictures on paper: every sheet has the size of the paper, every text is legible, every card is whole somewhere."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from conftest import ROOT, Run, as_yaml
from hypothesis import given
from hypothesis import strategies as st
from library import generated
from pypdf import PdfReader

from argmap.cli.paper import Paper, for_paper
from argmap.engine import Format, Job, draw
from argmap.engine.layout import Box, Layout, layout_of
from argmap.engine.sheets import LEGIBLE, MARGIN, planned, spans


def scales(path: Path) -> list[float]:
    """How much smaller than its own size a picture is on each of its sheets."""
    contents = [page.get_contents() for page in PdfReader(path).pages]
    found = [re.match(rb"q (\S+) 0 0 \1 ", content.get_data()) for content in contents if content is not None]
    return [float(match.group(1)) for match in found if match is not None]


@pytest.mark.parametrize(("size", "paper"), [(40, Paper.A3), (100, Paper.A4), (400, Paper.A4), (1000, Paper.A3)])
def test_a_map_of_any_size_is_legible_on_paper(project: Path, run: Run, size: int, paper: Paper) -> None:
    (project / "any.yaml").write_text(as_yaml(generated(size)), encoding="utf-8")
    assert run("render", "any.yaml", "--pdf", "--paper", paper.value, "-q").code == 0
    for view in ("map", "sections", "section"):
        assert run("render", "any.yaml", "--dot", "--view", view, "-q").code == 0
    drawn = sorted(project.glob("*.pdf"))
    assert len(drawn) > 1
    for path in drawn:
        pages = PdfReader(path).pages
        assert len(scales(path)) == len(pages)
        smallest = min(map(float, re.findall('point-size="([^"]+)"', path.with_suffix(".dot").read_text())))
        assert min(scales(path)) * smallest >= LEGIBLE - 0.001
        for page in pages:
            assert sorted(map(float, page.mediabox[2:])) == pytest.approx(paper.points, abs=0.01)


def test_other_formats_are_drawn_as_without_paper(project: Path, run: Run) -> None:
    (project / "medium.yaml").write_text(as_yaml(generated(60)), encoding="utf-8")
    outcome = run("render", "medium.yaml", "--pdf", "--svg", "--paper", "a4")
    assert "medium.yaml has 60 claims: drawn on a4 as an overview and a picture a section" in outcome.err
    assert sorted(path.name for path in project.glob("*.svg")) == ["medium-sections.svg", "medium.svg"]
    assert (project / "medium-section-s1.pdf").exists()
    assert not (project / "medium.pdf").exists()


def test_what_fits_is_on_one_sheet_without_a_number(project: Path, run: Run) -> None:
    (project / "small.yaml").write_text(as_yaml(generated(6)), encoding="utf-8")
    outcome = run("render", "small.yaml", "--pdf", "--paper", "a3", "--view", "map")
    assert (outcome.out, outcome.err) == ("wrote small.pdf\n", "")
    (page,) = PdfReader(project / "small.pdf").pages
    assert "1 of 1" not in page.extract_text()


def test_a_large_picture_says_how_many_sheets_it_takes(project: Path, run: Run) -> None:
    (project / "large.yaml").write_text(as_yaml(generated(120)), encoding="utf-8")
    outcome = run("render", "large.yaml", "--pdf", "--paper", "a4", "--view", "map")
    pages = PdfReader(project / "large.pdf").pages
    assert f"large.pdf takes {len(pages)} sheets of a4" in outcome.err
    for number, page in enumerate(pages, 1):
        assert f"{number} of {len(pages)}: row" in page.extract_text()


def test_more_sheets_hardly_make_the_file_larger(project: Path, run: Run) -> None:
    (project / "large.yaml").write_text(as_yaml(generated(120)), encoding="utf-8")
    run("render", "large.yaml", "--pdf", "--view", "map", "-o", "one.pdf")
    run("render", "large.yaml", "--pdf", "--view", "map", "-o", "many.pdf", "--paper", "a4")
    assert (project / "many.pdf").stat().st_size < 1.5 * (project / "one.pdf").stat().st_size


def test_another_paper_makes_the_picture_stale(project: Path, run: Run) -> None:
    picture = ("render", ROOT / "maps" / "open-late.yaml", "--view", "sections", "-o", "late.pdf", "--paper")
    assert run(*picture, "a4").code == 0
    assert run(*picture, "a4", "--check").code == 0
    assert run(*picture, "a3", "--check").code == 1


def test_the_same_map_gives_the_same_sheets(project: Path, run: Run) -> None:
    drawn = set()
    for _ in range(2):
        run("render", ROOT / "maps" / "open-late.yaml", "--view", "map", "-o", "late.pdf", "--paper", "a4")
        drawn.add((project / "late.pdf").read_bytes())
    assert len(drawn) == 1


def test_the_layout_tells_where_cards_and_free_texts_are() -> None:
    dot = """digraph {
        graph [pad=0 margin=0];
        a [shape=box fixedsize=true width=1 height=0.5 label=""];
        b [shape=plain label=<<table border="0" cellborder="1"><tr><td>text</td></tr></table>>];
        a -> b [label="leads to"];
    }"""
    layout = layout_of(draw([Job(dot, (Format.SVG,))])[0][Format.SVG])
    first = layout.wholes[0]
    assert (first.right - first.left, first.bottom - first.top) == pytest.approx((72, 36), abs=1)
    assert first.top == pytest.approx(0, abs=1)
    assert len(layout.wholes) == 3
    assert all(0 <= box.left < box.right <= layout.width + 1 for box in layout.wholes)
    assert all(0 <= box.top < box.bottom <= layout.height + 1 for box in layout.wholes)
    assert layout.smallest == 14


@pytest.mark.parametrize("paper", list(Paper), ids=lambda paper: paper.value)
def test_every_card_is_whole_on_a_sheet(project: Path, run: Run, paper: Paper) -> None:
    run("render", ROOT / "maps" / "open-late.yaml", "--view", "map", "--dot", "-o", "late.dot")
    job = for_paper(Job((project / "late.dot").read_text(encoding="utf-8"), (Format.PDF,)))
    layout = layout_of(draw([job])[0][Format.SVG])
    plan = planned(layout, *paper.points)
    assert len(plan.sheets) > 1
    for card in layout.wholes:
        if max((card.right - card.left) / plan.width, (card.bottom - card.top) / plan.height) * plan.scale < 0.45:
            assert any(_holds(sheet.part, card) for sheet in plan.sheets), card


def _holds(part: Box, card: Box) -> bool:
    return part.left <= card.left and card.right <= part.right and part.top <= card.top and card.bottom <= part.bottom


lengths = st.floats(1, 5000)
wholes = st.lists(st.tuples(st.floats(0, 4900), st.floats(0, 300)).map(lambda it: (it[0], it[0] + it[1])), max_size=40)


@given(length=lengths, room=st.floats(50, 1000), wholes=wholes)
def test_sheets_cover_everything_and_what_is_small_is_whole_on_one(
    length: float, room: float, wholes: list[tuple[float, float]]
) -> None:
    wholes = [(start, end) for start, end in wholes if end <= length]
    found = spans(length, room, wholes)
    assert found[0][0] == 0
    assert found[-1][1] == length
    assert all(before < start <= end for (before, end), (start, _) in pairwise(found))
    assert all(end - start <= room + 1e-6 for start, end in found)
    for start, end in wholes:
        if end - start <= room / 2:
            assert any(first <= start and end <= last for first, last in found), (start, end)


def test_a_cut_goes_between_cards_where_it_can() -> None:
    assert spans(250, 100, [(10, 40), (50, 90), (95, 125), (200, 240)]) == [(0, 92.5), (92.5, 192.5), (192.5, 250)]


def test_where_it_cannot_the_next_sheet_begins_above_what_was_cut() -> None:
    assert spans(150, 100, [(45, 75), (70, 95), (90, 120), (115, 140)]) == [(0, 100), (90, 150)]


def test_the_paper_is_turned_when_that_saves_a_sheet() -> None:
    wide = Layout(1100, 500, 9.0, (Box(0, 0, 100, 100), Box(1000, 400, 1100, 500)))
    plan = planned(wide, *Paper.A4.points)
    assert len(plan.sheets) == 1
    assert plan.width > plan.height
    assert plan.scale == pytest.approx((plan.width - 2 * MARGIN) / 1100, rel=0.001)


def test_nothing_is_enlarged_and_what_is_blank_gets_no_sheet() -> None:
    corner = Layout(3000, 3000, 9.0, (Box(0, 0, 100, 100), Box(2900, 2900, 3000, 3000)))
    plan = planned(corner, *Paper.A4.points)
    assert plan.scale == 1.0
    assert len(plan.sheets) == 2

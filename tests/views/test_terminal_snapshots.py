"""What the terminal views look like, as plain text at four widths and unwrapped.

Look at a new picture before you keep it; `python tests/views/test_terminal_snapshots.py` writes them anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from evening import evening, read

from argmap.analysis.cuts import cuts, section_cuts
from argmap.analysis.dependence import dependence
from argmap.analysis.whatif import what_if
from argmap.printable import cells
from argmap.views.terminal.change import Decided, change_report
from argmap.views.terminal.claim import claim_view
from argmap.views.terminal.depends import depends_report
from argmap.views.terminal.invert import inverted_tree
from argmap.views.terminal.reading import Reading
from argmap.views.terminal.sections import sections_table
from argmap.views.terminal.styled import Paper, Row, plain
from argmap.views.terminal.tree import Wish, map_tree, section_tree
from argmap.views.theme import ASCII_SIGNS

FOLDER = Path(__file__).parent / "snapshots"


def sections(reading: Reading, paper: Paper) -> Iterator[Row]:
    return sections_table(reading, dependence(reading.graph), paper)


def depends(reading: Reading, paper: Paper) -> Iterator[Row]:
    graph = reading.graph
    return depends_report(reading, dependence(graph), section_cuts(graph), cuts(graph), paper)


def rejected(reading: Reading, paper: Paper) -> Iterator[Row]:
    change = what_if(reading.graph, reject=frozenset({"november"}), without=["cost"])
    return change_report(reading, change, Decided(reject=["november"], without=["cost"]), paper)


def quoted(reading: Reading, paper: Paper) -> Iterator[Row]:
    return claim_view(reading, "affordable", paper, Wish(quotes=True))


VIEWS: dict[str, tuple[Callable[[Reading, Paper], Iterator[Row]], Paper]] = {
    **{f"tree-{width}": (map_tree, Paper(width=width)) for width in (60, 80, 120, 200)},
    **{f"sections-{width}": (sections, Paper(width=width)) for width in (60, 80, 120, 200)},
    **{f"claim-{width}": (quoted, Paper(width=width)) for width in (60, 80, 120, 200)},
    "tree-piped": (map_tree, Paper()),
    "tree-ascii": (map_tree, Paper(ASCII_SIGNS, 80, "ascii")),
    "section-80": (lambda reading, paper: section_tree(reading, "cost", paper), Paper(width=80)),
    "invert-80": (lambda reading, paper: inverted_tree(reading, "spring-count", paper), Paper(width=80)),
    "depends-80": (depends, Paper(width=80)),
    "what-if-80": (rejected, Paper(width=80)),
}


def picture(name: str) -> str:
    view, paper = VIEWS[name]
    return "".join(plain(row).rstrip() + "\n" for row in view(read(evening()), paper))


@pytest.mark.parametrize("name", VIEWS)
def test_the_view_looks_as_it_did(name: str) -> None:
    assert picture(name) == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", VIEWS)
def test_no_row_is_wider_than_the_paper(name: str) -> None:
    width = VIEWS[name][1].width
    assert width is None or max(cells(row) for row in picture(name).splitlines()) <= width


if __name__ == "__main__":
    for name in VIEWS:
        (FOLDER / f"{name}.txt").write_text(picture(name), encoding="utf-8")

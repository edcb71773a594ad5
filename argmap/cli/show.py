"""`argmap show`: the map as a tree, one of its sections, or all about one claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from argmap.cli.reader import Decisions
    from argmap.model import Anchor, Graph
    from argmap.pipeline import Result
    from argmap.views.terminal.reading import Reading
    from argmap.views.terminal.styled import Paper, Row

MapArgument = Annotated[
    Path | None, typer.Argument(metavar="MAP", help="The map; needed only where there is more than one.")
]
Accept = Annotated[
    list[str] | None, typer.Option("--accept", metavar="ID", help="Take this claim or line as given. Repeatable.")
]
Reject = Annotated[
    list[str] | None, typer.Option("--reject", metavar="ID", help="Do not grant this claim or line. Repeatable.")
]
Without = Annotated[
    list[str] | None,
    typer.Option("--without", metavar="SECTION", help="Give up what the author claims there. Repeatable."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print it as JSON.")]
Ascii = Annotated[bool, typer.Option("--ascii", help="Use ASCII signs only.")]
Width = Annotated[
    int | None, typer.Option("--width", min=1, metavar="N", help="Wrap text at N columns, some 40 at least.")
]


def show(
    path: MapArgument = None,
    section: Annotated[str | None, typer.Option(metavar="ID", help="Show the claims of one section.")] = None,
    claim: Annotated[str | None, typer.Option(metavar="ID", help="Show everything about one claim.")] = None,
    invert: Annotated[str | None, typer.Option(metavar="ID", help="Show what rests on a claim.")] = None,
    sections: Annotated[bool, typer.Option("--sections", help="Show how the thesis depends on each section.")] = False,
    depth: Annotated[int | None, typer.Option(min=1, metavar="N", help="Show N levels of claims.")] = None,
    quotes: Annotated[bool, typer.Option("--quotes", help="Print the quotes under their claims.")] = False,
    accept: Accept = None,
    reject: Reject = None,
    without: Without = None,
    as_json: AsJson = False,
    ascii_only: Ascii = False,
    width: Width = None,
) -> None:
    """Show a map in the terminal, from its thesis down."""
    from argmap.cli.common import load_map
    from argmap.cli.output import print_json, print_rows, this_screen
    from argmap.cli.reader import decisions, labels_under
    from argmap.model.roles import roles
    from argmap.views.terminal.reading import Reading

    views = (("--section", section), ("--claim", claim), ("--invert", invert), ("--sections", sections))
    _refuse_mixtures(
        [name for name, value in views if value],
        [name for name, value in (("--depth", depth), ("--quotes", quotes)) if value],
        as_json=as_json,
    )
    result = load_map(path)
    graph = result.graph
    assert graph is not None, "a map without a graph is not loaded"
    decided = decisions(graph, accept or (), reject or (), without or ())
    labels = labels_under(graph, decided)
    if as_json:
        from argmap.views.data import map_data

        print_json(map_data(result.file, graph, labels, roles(graph), lambda anchor: _place(result, anchor)))
        return
    reading = Reading(graph, labels, roles(graph), lambda anchor: _place_text(result, anchor), _command(path))
    to = this_screen(ascii_only=ascii_only, width=width)
    if sections:
        rows = _sections(reading, decided, to.paper)
    else:
        rows = _tree(reading, to.paper, section=section, claim=claim, invert=invert, depth=depth, quotes=quotes)
    print_rows(supposed(graph, decided, rows, to.paper), to)


def _refuse_mixtures(views: list[str], details: list[str], *, as_json: bool) -> None:
    """Raise UsageError for options that ask for different things: none of them is passed over."""
    from argmap.errors import UsageError

    if len(views) > 1:
        raise UsageError(f"{views[0]} and {views[1]} ask for different views", help="choose one of them")
    if as_json and (views or details):
        raise UsageError(f"--json holds the whole map, whatever {[*views, *details][0]} asks for", help="leave one out")
    if "--sections" in views and details:
        raise UsageError(f"--sections shows no claims, so that {details[0]} asks for nothing", help="leave one out")


def supposed(graph: Graph, decided: Decisions, rows: Iterable[Row], paper: Paper) -> Iterator[Row]:
    """The rows of a view, below the reader's decisions, if there are any: it then shows what is not so."""
    from argmap.cli.reader import supposition
    from argmap.views.terminal.styled import Run, folded
    from argmap.views.theme import Tone

    if decided.any:
        yield from folded((Run(f"{supposition(graph, decided)}:", Tone.OPEN),), paper)
        yield ()
    yield from rows


def _tree(
    reading: Reading,
    paper: Paper,
    *,
    section: str | None,
    claim: str | None,
    invert: str | None,
    depth: int | None,
    quotes: bool,
) -> Iterator[Row]:
    """The rows of the tree that was asked for."""
    from argmap.cli.reader import known_claim, known_section
    from argmap.views.terminal.claim import claim_view
    from argmap.views.terminal.invert import inverted_tree
    from argmap.views.terminal.tree import Wish, map_tree, section_tree

    graph, wish = reading.graph, Wish(depth, quotes)
    if section is not None:
        return section_tree(reading, known_section(section, graph), paper, wish)
    if claim is not None:
        return claim_view(reading, known_claim(claim, graph), paper, wish)
    if invert is not None:
        return inverted_tree(reading, known_claim(invert, graph), paper, depth)
    return map_tree(reading, paper, wish)


def _sections(reading: Reading, decided: Decisions, paper: Paper) -> Iterator[Row]:
    from argmap.analysis.dependence import dependence
    from argmap.views.terminal.sections import sections_table

    found = dependence(reading.graph, accept=decided.accept, reject=decided.reject)
    return sections_table(reading, found, paper)


def _place(result: Result, anchor: Anchor) -> tuple[str, int, int] | None:
    """File, line and column of a quote in the essay."""
    if result.essay is None or anchor.start is None:
        return None
    line, column = result.essay.text.position(anchor.start)
    return result.essay.text.file, line, column


def _place_text(result: Result, anchor: Anchor) -> str:
    place = _place(result, anchor)
    return "" if place is None else f"{place[0]}:{place[1]}"


def _command(path: Path | None) -> str:
    """The command that shows this map again, for hints."""
    import shlex

    return "argmap show" if path is None else f"argmap show {shlex.quote(str(path))}"

"""`argmap render`: a map, a section, a claim or the overview drawn as SVG, PNG, PDF or DOT."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.files import STDOUT, Choices, File, files_of, suffixes_of
from argmap.cli.paper import Paper
from argmap.cli.pictures import View
from argmap.errors import UsageError

if TYPE_CHECKING:
    from argmap.engine import Format
    from argmap.pipeline import Result


class ThemeWord(Enum):
    """The themes by the words on the command line; `views.diagram.themes` knows their colours."""

    LIGHT = "light"
    DARK = "dark"
    AUTO = "auto"


def render(
    path: Annotated[
        Path | None, typer.Argument(metavar="MAP", help="The map to draw; without it, every map is drawn.")
    ] = None,
    svg: Annotated[
        bool, typer.Option("--svg", help="Draw SVG. This is what is drawn when no format is named.")
    ] = False,
    png: Annotated[bool, typer.Option("--png", help="Draw PNG.")] = False,
    pdf: Annotated[bool, typer.Option("--pdf", help="Draw PDF.")] = False,
    dot: Annotated[bool, typer.Option("--dot", help="Write the DOT that the pictures are drawn from.")] = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE|DIR", help="Where to write; `-` is standard output."),
    ] = None,
    view: Annotated[View | None, typer.Option(help="What to draw. Without it: the map, and its sections.")] = None,
    section: Annotated[str | None, typer.Option(metavar="ID", help="Draw this section.")] = None,
    claim: Annotated[str | None, typer.Option(metavar="ID", help="Draw this claim and what is near it.")] = None,
    hops: Annotated[
        int | None, typer.Option(min=0, metavar="N", help="How many steps from the claim; without it, 2.")
    ] = None,
    theme: Annotated[
        ThemeWord, typer.Option(help="The ground to draw on; `auto` follows whoever looks at the SVG.")
    ] = ThemeWord.AUTO,
    accept: Annotated[
        list[str] | None, typer.Option("--accept", metavar="ID", help="Take this claim or line as given. Repeatable.")
    ] = None,
    reject: Annotated[
        list[str] | None, typer.Option("--reject", metavar="ID", help="Do not grant this claim or line. Repeatable.")
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option("--without", metavar="SECTION", help="Give up what the author claims there. Repeatable."),
    ] = None,
    link_base: Annotated[
        str | None, typer.Option(metavar="URL", help="Link each card to its passage: URL#p12 for paragraph 12.")
    ] = None,
    paper: Annotated[
        Paper | None,
        typer.Option(
            help="Print the PDF on this paper, on as many sheets as keep it legible; above 40 claims by section."
        ),
    ] = None,
    timeout: Annotated[float, typer.Option(min=0.1, metavar="SECONDS", help="How long Graphviz may take.")] = 60.0,
    force: Annotated[bool, typer.Option("--force", help="Replace files that argmap did not make.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit with 1 when a picture is missing, stale or edited.")
    ] = False,
    open_: Annotated[bool, typer.Option("--open", help="Show the first picture when it is drawn.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Do not say what was written.")] = False,
) -> None:
    """Draw a map: as it is argued, section by section, and how its thesis depends on each section."""
    from argmap.cli.pictures import HOPS, Wish, checked_link, wished_view
    from argmap.views.diagram.themes import Theme

    if output == STDOUT and (check or open_):
        raise UsageError(f"{'--check' if check else '--open'} needs a file", help="name another --output")
    if check and (open_ or force):
        raise UsageError(
            f"--check writes nothing, so {'--open' if open_ else '--force'} does nothing", help="leave it out"
        )
    meant = wished_view(view, section, claim)
    if hops is not None and meant is not View.CLAIM:
        raise UsageError("--hops is about what is near a claim", help="add --claim ID")
    suffixes = suffixes_of({"svg": svg, "png": png, "pdf": pdf, "dot": dot}, output)
    if paper is not None and "pdf" not in suffixes:
        raise UsageError("--paper is for PDF alone", help="add --pdf")
    if link_base is not None and "svg" not in suffixes:
        raise UsageError("--link-base is for SVG alone", help="add --svg")
    wish = Wish(
        view=meant,
        theme=Theme(theme.value),
        section=section,
        claim=claim,
        hops=HOPS if hops is None else hops,
        link_base=checked_link(link_base),
    )
    results = _results(path)
    files = files_of(results, wish, Choices(accept or (), reject or (), without or ()), suffixes, paper, output)
    if check:
        _check(files, quiet=quiet)
        return
    _write(files, results, paper, timeout=timeout, force=force, quiet=quiet)
    if open_:
        _show(files[0].path)


def _results(path: Path | None) -> Sequence[Result]:
    """The maps to draw: this one, or every map that there is."""
    from argmap.cli.common import load_map, load_whole
    from argmap.cli.config import read_config
    from argmap.cli.maps import find_maps

    if path is not None:
        return [load_map(path)]
    return [load_whole(found) for found in find_maps([], read_config(Path.cwd()))]


def _check(files: Iterable[File], *, quiet: bool) -> None:
    """End with exit code 1 when a file is missing, was edited, or shows something else than its map."""
    from argmap.cli.common import Exit

    bad = 0
    for file in files:
        state = _state(file)
        if state:
            bad += 1
            _say(f"{file.path} {state}")
        elif not quiet:
            _print(f"{file.path} is up to date")
    if bad:
        raise SystemExit(Exit.FINDINGS)


def _state(file: File) -> str:
    """What is wrong with a picture that is there, or is not; nothing when it shows its map."""
    from argmap.views.diagram.mark import mark_of

    try:
        content = file.path.read_bytes()
    except FileNotFoundError:
        return "is missing"
    except OSError as error:
        return f"can't be read: {(error.strerror or str(error)).lower()}"
    if foreign := _foreign(file.suffix, content):
        return foreign
    mark = mark_of(content, file.suffix)
    return "" if mark is not None and mark.digest == file.digest else "is stale"


def _foreign(suffix: str, content: bytes) -> str:
    """What makes a file somebody else's than argmap's."""
    from argmap.views.diagram.mark import mark_of

    mark = mark_of(content, suffix)
    if mark is None:
        return "is there already and argmap did not make it"
    return "" if mark.intact else "was edited after argmap drew it"


def _write(
    files: Sequence[File], results: Iterable[Result], paper: Paper | None, *, timeout: float, force: bool, quiet: bool
) -> None:
    """Draw and write all files; none is touched before all have been drawn."""
    from argmap.cli.write import may_write
    from argmap.engine import GraphvizMissingError

    sacred = [path for result in results for path in _sources(result)]
    for file in files:
        if file.path != STDOUT:
            may_write(file.path, partial(_foreign, file.suffix), force=force, sacred=sacred)
    try:
        contents = _drawn(files, paper, timeout)
    except GraphvizMissingError:
        _write_dot_instead(files, force=force, sacred=sacred)
        raise
    for file, content in zip(files, contents, strict=True):
        _put(file, content, quiet=quiet)


def _sources(result: Result) -> Iterable[Path]:
    """The files that a picture must never replace: the map and its essay."""
    if result.path is not None:
        yield result.path
        if result.graph is not None and result.graph.source is not None and result.graph.source.file:
            yield result.path.parent / result.graph.source.file


def _drawn(files: Sequence[File], paper: Paper | None, timeout: float) -> list[bytes]:
    """The content of each file, marked as ours. All pictures are laid out in one child process."""
    from argmap.cli.paper import for_paper
    from argmap.cli.progress import busy
    from argmap.engine import Format, Job, draw
    from argmap.views.diagram.mark import marked
    from argmap.views.diagram.metrics import advance

    wanted = [file for file in files if file.suffix != "dot"]
    jobs = [
        Job(file.picture.drawing.dot, (Format(file.suffix),), advance if file.suffix == "svg" else None)
        for file in wanted
    ]
    if paper is not None:
        jobs = [for_paper(job) if Format.PDF in job.formats else job for job in jobs]
    with busy(f"drawing {len(wanted)} {'picture' if len(wanted) == 1 else 'pictures'}"):
        drawn = iter(draw(jobs, timeout=timeout) if jobs else [])
    contents = []
    for file in files:
        dot = file.picture.drawing.dot.encode()
        content = dot if file.suffix == "dot" else _finished(file, next(drawn), paper)
        contents.append(marked(content, file.suffix, file.digest))
    return contents


def _finished(file: File, drawn: Mapping[Format, bytes], paper: Paper | None) -> bytes:
    """What Graphviz has drawn, as argmap gives it out."""
    from argmap.cli.paper import on_paper
    from argmap.engine import Format
    from argmap.views.diagram.svg import finished

    content = drawn[Format(file.suffix)]
    if file.suffix == "svg":
        return finished(content, file.picture.drawing)
    if file.suffix == "pdf" and paper is not None:
        content, sheets = on_paper(drawn, paper)
        if sheets > 1:
            _say(f"{file.path} takes {sheets} sheets of {paper.value}, so that its text stays legible")
    return content


def _write_dot_instead(files: Iterable[File], *, force: bool, sacred: Iterable[Path]) -> None:
    """Without Graphviz, write what it would draw, for a machine that has it."""
    from argmap.cli.write import may_write
    from argmap.views.diagram.mark import marked

    instead = {file.path.with_suffix(".dot"): file for file in files if file.path != STDOUT}
    for path, file in instead.items():
        may_write(path, partial(_foreign, "dot"), force=force, sacred=sacred)
        content = marked(file.picture.drawing.dot.encode(), "dot", file.digest)
        _put(replace(file, path=path, suffix="dot"), content, quiet=False)


def _show(path: Path) -> None:
    """Open a picture in the reader's browser, which draws every format, or say that there is none."""
    import webbrowser

    if not webbrowser.open(path.resolve().as_uri()):
        _say(f"nothing here shows pictures: open {path} by hand")


def _put(file: File, content: bytes, *, quiet: bool) -> None:
    from argmap.cli.write import write_atomically

    if file.path == STDOUT:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    write_atomically(file.path, content)
    if not quiet:
        _print(f"wrote {file.path}")


def _print(words: str) -> None:
    from argmap.printable import encodable, visible

    sys.stdout.write(encodable(visible(words), sys.stdout.encoding or "utf-8") + "\n")


def _say(words: str) -> None:
    from argmap.cli.common import complain

    complain(words)

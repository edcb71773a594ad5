"""The files that `argmap render` writes: which pictures, in which formats, under which names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.errors import UsageError

if TYPE_CHECKING:
    from argmap.cli.paper import Paper
    from argmap.cli.pictures import Picture, Wish
    from argmap.pipeline import Result

SUFFIXES = ("svg", "png", "pdf", "dot")
STDOUT = Path("-")


@dataclass(frozen=True, slots=True)
class Choices:
    """The reader's decisions, not yet looked up in a map."""

    accept: Iterable[str]
    reject: Iterable[str]
    without: Iterable[str]


@dataclass(frozen=True, slots=True)
class File:
    """One file to write: a picture in one format. `path` is `-` for standard output."""

    path: Path
    picture: Picture
    suffix: str
    digest: str


def suffixes_of(asked: Mapping[str, bool], output: Path | None) -> Sequence[str]:
    """The formats to draw: those asked for, else what the output's name says, else SVG.

    Raises UsageError for a name that speaks of a format that argmap does not draw, or that was not asked for.
    """
    chosen = [suffix for suffix, wanted in asked.items() if wanted]
    named = _format_named(output)
    if named and chosen and named not in chosen:
        raise UsageError(
            f"--output {output} and --{chosen[0]} ask for different formats",
            help=f"name it .{chosen[0]}, or add --{named} to write both",
        )
    return chosen or [named or "svg"]


def _format_named(output: Path | None) -> str:
    """The format that an output's name ends with; nothing for a folder and for standard output."""
    if output is None or output == STDOUT or not output.suffix or output.is_dir():
        return ""
    named = output.suffix.lower().removeprefix(".")
    if named not in SUFFIXES:
        raise UsageError(
            f"argmap does not draw {output.suffix}",
            help="end --output with .svg, .png, .pdf or .dot; a folder with a dot in its name must be there already",
        )
    return named


def files_of(
    results: Sequence[Result],
    wish: Wish,
    choices: Choices,
    suffixes: Sequence[str],
    paper: Paper | None,
    output: Path | None,
) -> list[File]:
    """Every file to write, in order. Raises UsageError when two would have one name."""
    from argmap.cli.common import complain
    from argmap.cli.pictures import is_split, pictures, stem_of
    from argmap.cli.reader import decisions
    from argmap.views.diagram.mark import fingerprint

    folder, stem = _target(output, len(results))
    files: dict[Path, File] = {}
    for result in results:
        assert result.graph is not None, "a map without a graph is not loaded"
        decided = decisions(result.graph, choices.accept, choices.reject, choices.without)
        for meant, formats in _plans(wish, suffixes, paper):
            on_paper = paper.value if paper is not None and formats == ["pdf"] else ""
            if is_split(result.graph, meant):
                complain(
                    f"{result.file} has {len(result.graph.claims)} claims: drawn{' on ' * bool(on_paper)}{on_paper}"
                    " as an overview and a picture a section"
                )
            drawn = pictures(result.graph, decided, meant, stem or stem_of(result.path, result.file))
            for picture, suffix in product(drawn, formats):
                # One picture has the name that was asked for; several are told apart by what they show.
                path = folder / f"{stem if stem and len(drawn) == 1 else picture.name}.{suffix}"
                if output is not None and str(path).lower() == str(output).lower():
                    path = output  # in the letters that were asked for: PICTURE.SVG
                if path in files:
                    raise UsageError(f"two maps would be drawn to {path}", help="draw them one at a time with --output")
                files[path] = File(path, picture, suffix, fingerprint(picture.drawing, *filter(None, [on_paper])))
    return _to_stdout(list(files.values())) if output == STDOUT else list(files.values())


def _plans(wish: Wish, suffixes: Sequence[str], paper: Paper | None) -> list[tuple[Wish, list[str]]]:
    """What is drawn in which formats: a sheet of paper holds less than a screen does."""
    from argmap.cli.pictures import MANY_CLAIMS, MANY_ON_PAPER

    sheets = [suffix for suffix in suffixes if paper is not None and suffix == "pdf"]
    screens = [suffix for suffix in suffixes if suffix not in sheets]
    plans = ((screens, MANY_CLAIMS), (sheets, MANY_ON_PAPER))
    return [(replace(wish, suffix=formats[0], many=many), formats) for formats, many in plans if formats]


def _target(output: Path | None, maps: int) -> tuple[Path, str]:
    """The folder to write to, and what the pictures are called after; nothing for each map's own name."""
    if output is None or output == STDOUT:
        return Path(), ""
    if not _format_named(output):
        return output, ""
    if maps > 1:
        raise UsageError("several maps do not fit into one file", help="name a folder with --output, or one map")
    return output.parent, output.stem


def _to_stdout(files: list[File]) -> list[File]:
    if len(files) != 1:
        raise UsageError(
            f"{len(files)} files do not fit into standard output", help="name one format and one --view, or a folder"
        )
    return [replace(files[0], path=STDOUT)]

"""From a map file to everything that is known of it: read, parse, validate, build, check.

Findings ride beside the data. A syntax error ends a file; anything else is set aside and the rest is checked on.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from argmap.errors import FaultyMapError, UnreadableError
from argmap.findings import Finding, Severity
from argmap.model import Expectations, Graph
from argmap.rules.base import Case
from argmap.rules.registry import all_rules, checks
from argmap.rules.source_missing import RULE as SOURCE_MISSING
from argmap.schema.build import Built, build
from argmap.schema.validate import Parts, validate
from argmap.source.comments import directives
from argmap.source.essay import Essay, read_essay
from argmap.source.text import MAP_LIMIT, SOURCE_LIMIT, SourceText, TooLargeError, read_text, shown
from argmap.source.tree import Tree
from argmap.source.yaml import TOO_LARGE, parse

PROJECT_MARKS = ("argmap.toml", "pyproject.toml", ".git")
"""Any of these makes a folder the project's: an essay must lie below it."""


LEAVES_WHOLE = frozenset({"AM203", "AM204", "AM303", "AM306"})
"""Errors of a map that means something all the same: what follows from a circle, or from a claim that attacks itself,
is defined, and to see it is the way to mend it."""


HARMLESS = LEAVES_WHOLE | {"AM003", "AM006", "AM101", "AM105", "AM106", "AM107"}
"""With these, and no claim that lost a part, every claim and line is in the graph: what follows can be judged."""


@dataclass(frozen=True)
class Result:
    """A map file, read and checked.

    `file` is its path as shown. `findings` are in order, of every severity, less those that the file itself answers.
    `graph` is None when the file can't be read as a map; it is whole only when `faulty` is false. `texts` has the
    text of every file that a finding may point into.
    """

    file: str
    findings: tuple[Finding, ...]
    texts: Mapping[str, SourceText]
    graph: Graph | None = None
    essay: Essay | None = None
    path: Path | None = None
    unjudged: bool = False
    """Whether errors kept the rules from judging what follows from the map."""

    @property
    def faulty(self) -> bool:
        """Whether there is an error."""
        return any(finding.rule.severity is Severity.ERROR for finding in self.findings)

    @property
    def whole(self) -> bool:
        """Whether the graph is all that the file says, so that something follows from it."""
        errors = {finding.rule.code for finding in self.findings if finding.rule.severity is Severity.ERROR}
        return self.graph is not None and errors <= LEAVES_WHOLE


def check_file(path: Path) -> Result:
    """A map file, checked. Raises UnreadableError when it can't be read at all."""
    file = shown(path)
    try:
        text = read_text(path, file, MAP_LIMIT)
    except TooLargeError as error:
        empty = SourceText(file, "")
        return Result(file, (Finding(TOO_LARGE, empty.span(0, 0), error.message, help="split it"),), {file: empty})
    return check_text(text, path.parent, path)


def check(path: str | Path) -> Result:
    """A map file and everything that is known of it. Raises UnreadableError when it can't be read at all."""
    return check_file(Path(path))


def load(path: str | Path) -> Graph:
    """The graph of a map file.

    Raises UnreadableError, and FaultyMapError when errors leave the graph incomplete: `check` says which.
    """
    result = check(path)
    if result.graph is None or not result.whole:
        first = next(finding for finding in result.findings if finding.rule.severity is Severity.ERROR)
        line, column = result.texts[first.span.file].position(first.span.start)
        raise FaultyMapError(f"{first.span.file}:{line}:{column}: {first.message}", help="`check` says everything")
    return result.graph


def check_text(text: SourceText, folder: Path, path: Path | None = None) -> Result:
    """The text of a map, checked; `folder` is where its essay's path starts."""
    with _no_garbage_collection():
        return _check(text, folder, path)


def _check(text: SourceText, folder: Path, path: Path | None) -> Result:
    texts = {text.file: text}
    tree, findings = parse(text)
    if tree is None:
        return Result(text.file, tuple(findings), texts, path=path)
    parts, faults = validate(tree)
    findings += faults
    if parts is None:
        return Result(text.file, _final(findings, tree), texts, path=path)
    essay, faults = _essay(parts, tree, folder)
    findings += faults
    if essay is not None:
        texts[essay.text.file] = essay.text
    built, faults = build(parts, tree, essay)
    findings += faults
    faulty = _lacks_something(built, findings)
    case = Case(built.graph, tree, essay, built.matches, built.damaged, built.mentioned, faulty)
    for rule in checks():
        findings += rule.check(case)
    unjudged = faulty and bool(built.graph.links.against or built.graph.expect != Expectations())
    return Result(text.file, _final(findings, tree), texts, built.graph, essay, path, unjudged)


def _lacks_something(built: Built, findings: list[Finding]) -> bool:
    """Whether a claim or a line of the file is missing in the graph, so that nothing can be said of what follows."""
    errors = {finding.rule.code for finding in findings if finding.rule.severity is Severity.ERROR}
    return bool(built.damaged) or built.graph.thesis not in built.graph.claims or not errors <= HARMLESS


def _final(findings: list[Finding], tree: Tree) -> tuple[Finding, ...]:
    """Findings in order, without those that comments in the map answer."""
    comments = directives(tree)
    if comments:
        from argmap.rules.suppression import suppress

        known = {key: module.RULE for module in all_rules() for key in (module.RULE.code, module.RULE.name)}
        findings = suppress(findings, comments, tree.text, known)
    return tuple(sorted(findings, key=lambda finding: finding.sort_key))


def _essay(parts: Parts, tree: Tree, folder: Path) -> tuple[Essay | None, list[Finding]]:
    """The essay that a map names, or why there is none."""
    if parts.source is None:
        quoted = next((entry for entry in parts.claims if entry.claim.quote), None)
        if "source" in tree.data or quoted is None:
            return None, []
        span = tree.span((*quoted.path, "quote"))
        message, help = "the map quotes and names no source", "add `source:` with the essay's `file:`"
        return None, [Finding(SOURCE_MISSING, span, message, help=help)]
    try:
        text = _source_text(parts.source.file, folder)
    except UnreadableError as error:
        span = tree.span(("source", "file"))
        help = error.help or "correct the path; it starts from the map's own folder"
        return None, [Finding(SOURCE_MISSING, span, error.message, help=help)]
    headings = ["" if section is None else section.heading for _, section in parts.sections]
    # The essay's title, on a line of its own, is no paragraph either.
    return read_essay(text, headings, [*parts.source.ignore, parts.source.title]), []


def _source_text(file: str, folder: Path) -> SourceText:
    """The text of the essay. Whoever writes a map may not make argmap read files outside the project."""
    relative = Path(file)
    if relative.is_absolute() or relative.drive or "\0" in file:
        raise UnreadableError("the source is not a relative path", help="write the path from the map's own folder")
    path = folder / relative
    root = project_root(folder)
    try:
        inside = path.resolve().is_relative_to(root)
    except (OSError, RuntimeError, ValueError):
        raise UnreadableError("the source's path can't be followed", help="write the path of a file") from None
    if not inside:
        help = "keep the essay in the project, the folder with .git, pyproject.toml or an argmap.toml, be it empty"
        raise UnreadableError("the source lies outside the project", help=help)
    text = read_text(path, shown(path), SOURCE_LIMIT)
    if text.undecodable is not None:
        line, column = text.position(text.undecodable)
        message = f"{text.file} is not UTF-8 text (line {line}, column {column})"
        raise UnreadableError(message, help="save it as UTF-8")
    return text


def project_root(folder: Path) -> Path:
    """The nearest folder above that is a project's; else the working directory, if it is above; else the folder."""
    start = folder.resolve()
    for candidate in (start, *start.parents):
        if any((candidate / mark).exists() for mark in PROJECT_MARKS):
            return candidate
    here = Path.cwd()
    return here if start.is_relative_to(here) else start


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Without it, half the time goes into looking for garbage among millions of small objects that all stay."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()

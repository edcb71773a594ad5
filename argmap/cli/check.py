"""`argmap check`: is the map well made?"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from argmap.cli.config import Config
    from argmap.findings import Finding
    from argmap.pipeline import Result
    from argmap.report.base import Report
    from argmap.rules.selection import Selection
    from argmap.source.text import SourceText

MOST_FINDINGS = 200


def check(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATHS", help="Maps, or folders with maps; - is standard input.")
    ] = None,
    output_format: Annotated[
        str, typer.Option(metavar="FORMAT", help="full, concise, json or github. [default: full]")
    ] = "",
    select: Annotated[
        list[str] | None, typer.Option(metavar="RULES", help="Only these rules: codes, beginnings of codes, names.")
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="RULES", help="Not these rules.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
    pedantic: Annotated[bool, typer.Option("--pedantic", help="Report information as well.")] = False,
    max_warnings: Annotated[int | None, typer.Option(min=0, metavar="N", help="Fail on more than N warnings.")] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")] = False,
    max_findings: Annotated[
        int, typer.Option(min=0, metavar="N", help="Report at most N findings a file; 0 is all.")
    ] = MOST_FINDINGS,
    stdin_filename: Annotated[
        str, typer.Option(metavar="FILE", help="The name to give standard input, and where its source's path starts.")
    ] = "stdin",
) -> None:
    """Check maps and say what is wrong, where, and what to do.

    Exit code: 0 nothing that fails, 1 findings that fail, 2 argmap could not check.
    """
    from argmap.cli.common import Exit, nobody_listens, print_rows
    from argmap.cli.config import read_config
    from argmap.report.registry import report_format

    config = read_config(Path.cwd())
    chosen = _selection(select or config.select, [*config.ignore, *(ignore or ())])
    name = output_format or config.output_format or "full"
    format = report_format(name)
    results, failed = _results(paths or [], config, stdin_filename)
    report = _report(results, chosen, pedantic=pedantic or config.pedantic, most=max_findings)
    try:
        print_rows(format.rows(report), sys.stdout)
        sys.stdout.flush()
    except BrokenPipeError:  # what was found counts, also for a reader who leaves after the first line
        nobody_listens()
    if name in {"full", "concise"} and results:
        _say(report, [result for result in results if result.unjudged])
    if failed:
        raise typer.Exit(Exit.FAILED)
    limit = config.max_warnings if max_warnings is None else max_warnings
    if not exit_zero and _fails(report, strict=strict or config.strict, max_warnings=limit):
        raise typer.Exit(Exit.FINDINGS)


def _selection(select: Sequence[str], ignore: Sequence[str]) -> Selection:
    from argmap.rules.selection import Selection, selection

    if not (select or ignore):
        return Selection()
    from argmap.rules.registry import all_rules

    return selection(select, ignore, [module.RULE for module in all_rules()])


def _results(paths: Sequence[str], config: Config, stdin_filename: str) -> tuple[list[Result], bool]:
    """The maps checked, and whether one of them could not be read."""
    from argmap.cli.common import STDIN, complain, read_map
    from argmap.cli.maps import find_maps
    from argmap.cli.progress import progress
    from argmap.errors import UnreadableError, UsageError

    if "" in paths:
        raise UsageError("a path is empty", help="without any path, the maps of the project are checked")
    named = [Path(path) for path in paths if path != str(STDIN)]
    files = [STDIN] if str(STDIN) in paths else []
    if named or not files:
        files += find_maps(named, config)
    results, failed = [], False
    for path in progress(files, "Checking"):
        try:
            results.append(read_map(path, stdin_filename))
        except UnreadableError as error:
            complain(error.message, error.help)
            failed = True
    return results, failed


def _report(results: Iterable[Result], selection: Selection, *, pedantic: bool, most: int) -> Report:
    from argmap.analysis.coverage import Coverage, coverage
    from argmap.findings import Severity
    from argmap.printable import terminal_width
    from argmap.report.base import Report

    findings: list[Finding] = []
    texts: dict[str, SourceText] = {}
    unshown: list[Finding] = []
    total = Coverage()
    for result in sorted(results, key=lambda result: result.file):
        own = [
            f
            for f in result.findings
            if selection.counts(f.rule) and (pedantic or f.rule.severity is not Severity.INFO)
        ]
        kept = own[:most] if most else own
        findings += kept
        unshown += own[len(kept) :]
        texts.update(result.texts)
        total += coverage(result.graph, result.essay)
    return Report(findings, texts, total, unshown, terminal_width(sys.stdout, os.environ))


def _say(report: Report, unjudged: Sequence[Result]) -> None:
    """The summary, on standard error: standard output carries findings only."""
    from collections import Counter

    from argmap.cli.common import say
    from argmap.printable import visible
    from argmap.report.summary import summary

    hidden = Counter(finding.span.file for finding in report.unshown)
    lines = [f"{visible(file)}: and {n:,} more (--max-findings 0 reports all)" for file, n in hidden.items()]
    lines += [
        f"{visible(result.file)}: what follows from it (AM304, AM306, AM307) is not judged until the errors are mended"
        for result in unjudged
    ]
    for line in (*lines, summary(report)):
        say(line)


def _fails(report: Report, *, strict: bool, max_warnings: int | None) -> bool:
    from argmap.findings import Severity

    warnings = report.count(Severity.WARNING)
    too_many = max_warnings is not None and warnings > max_warnings
    return report.count(Severity.ERROR) > 0 or (strict and warnings > 0) or too_many

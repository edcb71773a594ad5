"""`argmap depends`: what the thesis depends on, section by section and premise by premise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.show import Accept, Ascii, AsJson, MapArgument, Reject, Width, Without, supposed

if TYPE_CHECKING:
    from argmap.analysis.cuts import Cuts, SetCuts
    from argmap.analysis.outcomes import Dependence, Outcome, Row


def depends(
    path: MapArgument = None,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            min=1,
            max=6,
            metavar="N",
            help="Look for sets of up to N members. [default: 3, or as many as the smallest sets have, if up to 6]",
        ),
    ] = None,
    accept: Accept = None,
    reject: Reject = None,
    without: Without = None,
    as_json: AsJson = False,
    ascii_only: Ascii = False,
    width: Width = None,
) -> None:
    """Say how the thesis depends on each section, and which premises it cannot lose."""
    from argmap.analysis import cuts
    from argmap.analysis.dependence import dependence
    from argmap.cli.common import complain, load_map
    from argmap.cli.output import print_json, print_rows, this_screen
    from argmap.cli.reader import decisions, labels_under
    from argmap.model.roles import roles
    from argmap.views.terminal.depends import depends_report
    from argmap.views.terminal.reading import Reading

    result = load_map(path)
    graph = result.graph
    assert graph is not None, "a map without a graph is not loaded"
    decided = decisions(graph, accept or (), reject or (), without or ())
    found = dependence(graph, accept=decided.accept, reject=decided.reject)
    if limit is not None and limit > cuts.WARNED:
        complain(f"sets of more than {cuts.WARNED} can be very many, and take long to find")
    most, deepest = (cuts.LIMIT, cuts.DEEPEST) if limit is None else (limit, limit)
    sections = cuts.section_cuts(graph, accept=decided.accept, reject=decided.reject, limit=most, deepest=deepest)
    premises = cuts.cuts(graph, accept=decided.accept, reject=decided.reject, limit=most, deepest=deepest)
    if as_json:
        print_json(_data(result.file, found, sections, premises))
        return
    to = this_screen(ascii_only=ascii_only, width=width)
    reading = Reading(graph, labels_under(graph, decided), roles(graph))
    rows = depends_report(reading, found, sections, premises, to.paper)
    print_rows(supposed(graph, decided, rows, to.paper), to)


def _data(file: str, found: Dependence, sections: SetCuts, premises: Cuts) -> dict[str, object]:
    """The report as plain data. The keys are stable.

    version, map; thesis: id, standing, lines_drawn, lines (that stand), independent (lists of lines), shared (list of
    claim and lines: what makes these lines dependent on each other); sections: list of
    section, claims, given_up, in, open, out, withdraw, delete, part, lends (claim, section, supports), direct, through;
    unstated: the same for the unstated premises, or null; section_cuts, premise_cuts: sets, limit, complete;
    loads: list of claim, size, cuts, falls; bases: list of lists, or null if not known; two_sided: claims.
    An outcome (withdraw, delete) has verdict, cause, thesis, lines, loss, line_lost, unanswered. Sets and lists hold
    ids.
    """
    return {
        "version": 1,
        "map": file,
        "thesis": {
            "id": found.thesis,
            "standing": found.standing.value,
            "lines_drawn": list(found.drawn),
            "lines": list(found.lines),
            "independent": [list(group) for group in found.groups],
            "shared": [{"claim": claim, "lines": list(lines)} for claim, lines in found.shared],
        },
        "sections": [_row(row) for row in found.sections],
        "unstated": None if found.unstated is None else _row(found.unstated),
        "section_cuts": _sets(sections),
        "premise_cuts": _sets(premises.cuts),
        "loads": [
            {"claim": load.claim, "size": load.size, "cuts": load.cuts, "falls": load.falls} for load in premises.loads
        ],
        "bases": None if premises.bases is None else [list(base) for base in premises.bases],
        "two_sided": list(premises.two_sided),
    }


def _row(row: Row) -> dict[str, object]:
    return {
        "section": row.section,
        "claims": list(row.claims),
        "given_up": list(row.given_up),
        "in": row.standing_in,
        "open": row.standing_open,
        "out": row.standing_out,
        "withdraw": _outcome(row.withdraw),
        "delete": _outcome(row.delete),
        "part": row.part.value,
        "lends": [{"claim": loan.claim, "section": loan.section, "supports": loan.supports} for loan in row.lends],
        "direct": row.direct,
        "through": list(row.through),
    }


def _outcome(outcome: Outcome) -> dict[str, object]:
    return {
        "verdict": outcome.verdict.value,
        "cause": None if outcome.cause is None else outcome.cause.value,
        "thesis": outcome.thesis.value,
        "lines": list(outcome.lines),
        "loss": outcome.loss,
        "line_lost": outcome.line_lost,
        "unanswered": outcome.unanswered,
    }


def _sets(found: SetCuts) -> dict[str, object]:
    return {"sets": [list(ids) for ids in found.sets], "limit": found.limit, "complete": found.complete}

"""`argmap what-if`: what falls and what rises if the reader decides otherwise, and through what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.cli.show import Accept, Ascii, AsJson, MapArgument, Reject, Width, Without

if TYPE_CHECKING:
    from argmap.analysis.whatif import Change, Move
    from argmap.views.terminal.change import Decided


def what_if(
    path: MapArgument = None,
    reject: Reject = None,
    accept: Accept = None,
    without: Without = None,
    as_json: AsJson = False,
    ascii_only: Ascii = False,
    width: Width = None,
) -> None:
    """Show what would change in a map if a reader rejected or accepted claims, or gave up sections."""
    from argmap.analysis import whatif
    from argmap.cli.common import load_map
    from argmap.cli.output import print_json, print_rows, this_screen
    from argmap.cli.reader import decisions, labels_under
    from argmap.errors import UsageError
    from argmap.model.roles import roles
    from argmap.views.terminal.change import Decided, change_report
    from argmap.views.terminal.reading import Reading

    if not (reject or accept or without):
        raise UsageError("nothing is decided", help="give --reject, --accept or --without")
    result = load_map(path)
    graph = result.graph
    assert graph is not None, "a map without a graph is not loaded"
    checked = decisions(graph, accept or (), reject or (), without or ())
    decided = Decided(*(list(dict.fromkeys(ids)) for ids in (accept or (), reject or (), checked.without)))
    change = whatif.what_if(graph, accept=checked.accept, reject=frozenset(decided.reject), without=decided.without)
    if as_json:
        print_json(_data(result.file, change, decided))
        return
    to = this_screen(ascii_only=ascii_only, width=width)
    reading = Reading(graph, labels_under(graph, checked), roles(graph))
    print_rows(change_report(reading, change, decided, to.paper), to)


def _data(file: str, change: Change, decided: Decided) -> dict[str, object]:
    """The change as plain data. The keys are stable.

    version, map, accept, reject, without (as asked for); thesis: id, before, after, lines_before, lines_after (ids of
    the supporting lines that stand); decided, falls, rises (claims), lines_fall, lines_rise: lists of id, before,
    after; chain, the ids of the changes that lead here from a decision, both ends included; along, the ids of what had
    to change together with the last step of the chain before this one.
    """

    def moves(found: tuple[Move, ...]) -> list[dict[str, object]]:
        return [
            {
                "id": move.id,
                "before": move.before.value,
                "after": move.after.value,
                "chain": [step.id for step in change.chain(move.id)],
                "along": list(move.along),
            }
            for move in found
        ]

    return {
        "version": 1,
        "map": file,
        "accept": list(decided.accept),
        "reject": list(decided.reject),
        "without": list(decided.without),
        "thesis": {
            "id": change.thesis,
            "before": change.before.value,
            "after": change.after.value,
            "lines_before": list(change.lines_before),
            "lines_after": list(change.lines_after),
        },
        "decided": moves(change.decided),
        "falls": moves(change.falls),
        "rises": moves(change.rises),
        "lines_fall": moves(change.lines_fall),
        "lines_rise": moves(change.lines_rise),
    }

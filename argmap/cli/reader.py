"""The reader's own decisions on the command line: ids that must exist, and what is accepted, rejected or withdrawn."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.errors import UsageError
from argmap.model import Graph

if TYPE_CHECKING:
    from argmap.analysis.labels import Labels


@dataclass(frozen=True, slots=True)
class Decisions:
    """Ids of claims and lines that the reader accepts and rejects; no id is in both.

    `given_up` are those of the rejected that go only because their section is withdrawn, `without` those sections.
    """

    accept: frozenset[str] = frozenset()
    reject: frozenset[str] = frozenset()
    given_up: frozenset[str] = frozenset()
    without: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        """Whether the reader decided anything."""
        return bool(self.accept or self.reject)


def decisions(graph: Graph, accept: Iterable[str], reject: Iterable[str], without: Iterable[str]) -> Decisions:
    """What the options `--accept`, `--reject` and `--without` say, checked against the map."""
    accepted, rejected = frozenset(accept), frozenset(reject)
    for key in sorted(accepted | rejected):
        if key not in graph.claims:
            known(key, graph.lines, "claim or line", others=graph.claims)
    both = sorted(accepted & rejected)
    if both:
        raise UsageError(f"`{both[0]}` is both accepted and rejected", help="choose one of --accept and --reject")
    sections = [known_section(section, graph) for section in without]
    given_up = withdrawn(graph, sections) - accepted - rejected if sections else frozenset()
    return Decisions(accepted, rejected | given_up, given_up, tuple(sections))


def labels_under(graph: Graph, decided: Decisions) -> Labels:
    """The standing of every claim and line under the reader's decisions."""
    from argmap.analysis.clauses import clauses_of
    from argmap.analysis.labels import labels_of

    rejected = decided.reject - decided.given_up
    return labels_of(clauses_of(graph), accept=decided.accept, reject=rejected, withdrawn=decided.given_up)


def supposition(graph: Graph, decided: Decisions) -> str:
    """The reader's decisions in words: a view of a map as it might be must say so."""
    numbers = sorted(graph.sections[section].number for section in decided.without)
    decisions = (
        (sorted(decided.accept), "accepted"),
        (sorted(decided.reject - decided.given_up), "rejected"),
        ([f"§{number}" for number in numbers], "given up"),
    )
    said = [
        f"{', '.join(names[:4])}{f' and {len(names) - 4} more' if len(names) > 4 else ''} {word}"
        for names, word in decisions
        if names
    ]
    return f"As it would stand with {' and '.join(said)}" if said else ""


MOST_NAMED = 12
"""Of more ids than these, none is near enough to what was asked for to be worth naming."""


def known_section(key: str, graph: Graph) -> str:
    """The id of a section, given as such or by its number in the essay, as views show it: `demand`, `2`, `§2`."""
    number = key.removeprefix("§")
    by_number = {str(section.number): section.id for section in graph.sections.values()}
    return by_number[number] if number in by_number else known(key, graph.sections, "section")


def known_claim(key: str, graph: Graph) -> str:
    """The id of a claim; a line is none, and whoever names one is told where it belongs."""
    line = graph.lines.get(key)
    if line is not None:
        raise UsageError(f"`{key}` is a line, not a claim", help=f"it bears on `{graph.conclusion(line)}`")
    return known(key, graph.claims, "claim")


def known(key: str, ids: Collection[str], kind: str, *, others: Collection[str] = ()) -> str:
    """The id, if the map has it; else UsageError with the nearest id there is."""
    if key in ids:
        return key
    import difflib

    from argmap.printable import visible

    every = [*others, *ids]
    if near := difflib.get_close_matches(key.lower(), every, n=1):
        help = f"did you mean `{near[0]}`?"
    elif len(every) <= MOST_NAMED:
        help = f"it has {', '.join(every)}" if every else "it has none"
    else:
        help = f"the map has {len(every)} of them; see argmap show"
    raise UsageError(f"the map has no {kind} `{visible(key)}`", help=help)


def withdrawn(graph: Graph, sections: Sequence[str]) -> frozenset[str]:
    """The author's claims that are given up when these sections are withdrawn together; never the thesis."""
    from argmap.analysis.clauses import clauses_of
    from argmap.analysis.footing import Sections

    clauses = clauses_of(graph)
    return frozenset(clauses.names(Sections(graph, clauses).withdrawn(sections)))

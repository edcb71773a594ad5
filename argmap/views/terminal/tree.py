"""The tree of a map: from the thesis down to what is granted, then what the thesis does not rest on."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from argmap.model import Graph
from argmap.model.roles import Role, resting_on
from argmap.views.terminal.branches import Branch, branched
from argmap.views.terminal.entries import entry_branch
from argmap.views.terminal.invert import bearing_runs
from argmap.views.terminal.key import key_rows
from argmap.views.terminal.outline import Bounds, Entry, Seen, outline
from argmap.views.terminal.reading import Reading, standing_run
from argmap.views.terminal.styled import Paper, Row, Run, folded, join
from argmap.views.terminal.words import counted, size, thesis_stands
from argmap.views.theme import Tone


@dataclass(frozen=True, slots=True)
class Wish:
    """What the reader wants to see of a tree: levels of claims under a root (None: all), and quotes."""

    levels: int | None = None
    quotes: bool = False


WHOLE = Wish()


@dataclass(frozen=True, slots=True)
class _Page:
    """What is printed on, and what stands on it so far.

    `covered` is what would stand on it without bounds: a claim that is too deep to be shown must not turn up again as
    one that nothing leads to.
    """

    reading: Reading
    paper: Paper
    wish: Wish
    seen: Seen = field(default_factory=Seen)
    covered: Seen = field(default_factory=Seen)
    entries: list[Entry] = field(default_factory=list)

    def grow(self, root: str, section: str | None = None) -> list[Branch]:
        """The tree under a claim, kept to a section if one is given, unless the page covers the claim already."""
        if root in self.covered.shown:
            return []
        graph, labels = self.reading.graph, self.reading.labels
        deque(outline(graph, labels, root, Bounds(within=section), self.covered, section), maxlen=0)
        bounds = Bounds(self.wish.levels, self.paper.deepest, section)
        entries = list(outline(graph, labels, root, bounds, self.seen, section))
        self.entries.extend(entries)
        return [entry_branch(self.reading, entry, self.paper, quotes=self.wish.quotes) for entry in entries]

    def key(self) -> Iterator[Row]:
        return key_rows(self.reading, self.paper, self.entries)


def map_tree(reading: Reading, paper: Paper, wish: Wish = WHOLE) -> Iterator[Row]:
    """The whole map."""
    page = _Page(reading, paper, wish)
    yield from heading(reading, paper)
    yield ()
    yield from branched(page.grow(reading.graph.thesis), paper)
    for title, roles in _GROUPS:
        yield from _group(page, title, roles)
    yield from page.key()


def section_tree(reading: Reading, section_id: str, paper: Paper, wish: Wish = WHOLE) -> Iterator[Row]:
    """The claims of one section, each under what it bears on there; claims argued elsewhere are only named."""
    graph = reading.graph
    section = graph.sections[section_id]
    page = _Page(reading, paper, wish)
    claims = [claim.id for claim in graph.claims.values() if section_id in claim.sections]
    title = f"{paper.signs.section}{section.number} {paper.text(section.heading)}"
    yield from folded((Run(title, Tone.STRONG),), paper)
    yield from folded((Run(f"{counted(len(claims), 'claim')}. {paper.text(section.note)}".rstrip()),), paper)
    for root in _tops(graph, claims):
        branches = page.grow(root, section_id)
        if branches:
            yield ()
            yield from branched([_with_uses(reading, root, branches[0], paper), *branches[1:]], paper)
    yield from page.key()


def heading(reading: Reading, paper: Paper) -> Iterator[Row]:
    """Title, question, size, and whether the thesis stands."""
    graph, labels = reading.graph, reading.labels
    if graph.title:
        yield from folded((Run(paper.text(graph.title), Tone.STRONG),), paper)
    if graph.question and graph.question.casefold() not in graph.title.casefold():
        yield from folded((Run(paper.text(graph.question), Tone.UNSTATED),), paper)
    verdict = join(
        (
            (Run(f"{size(graph)}. The thesis"),),
            (standing_run(labels[graph.thesis].standing, paper),),
            (Run(f"{thesis_stands(graph, labels)}."),),
        )
    )
    yield from folded(verdict, paper)


_GROUPS: Sequence[tuple[str, tuple[Role, ...]]] = (
    ("Rests on the thesis", (Role.COROLLARY,)),
    ("Asides", (Role.ASIDE,)),
    ("Not connected with the thesis", tuple(Role)),
)
"""What is shown after the thesis: a title, and the roles of the claims that belong there if not shown before."""


def _group(page: _Page, title: str, roles: tuple[Role, ...]) -> Iterator[Row]:
    graph, shown = page.reading.graph, page.covered.shown
    left = [claim for claim in graph.claims if claim not in shown and page.reading.roles[claim] in roles]
    if not left:
        return
    yield ()
    yield from folded((Run(title, Tone.STRONG),), page.paper)
    nearest = resting_on(graph, graph.thesis)
    for root in sorted(_tops(graph, left), key=lambda claim: nearest.get(claim, 0)):
        yield from branched(page.grow(root), page.paper)


def _tops(graph: Graph, claims: Sequence[str]) -> list[str]:
    """The claims in an order fit for roots: first those that bear on no other of these, then the rest."""
    among = set(claims)

    def bears(claim: str) -> bool:
        return any(graph.conclusion(line) in among and graph.conclusion(line) != claim for line in graph.used_by(claim))

    return sorted(claims, key=bears)


def _with_uses(reading: Reading, claim: str, branch: Branch, paper: Paper) -> Branch:
    """The branch of a claim, with what it bears on said under it."""
    uses = tuple(bearing_runs(reading, line, claim, paper, brief=True) for line in reading.graph.used_by(claim))
    return replace(branch, under=branch.under + uses)

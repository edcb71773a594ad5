"""Argument maps of any size, for measuring: as graphs, and as the files that argmap reads.

A map of N claims hangs from its thesis, claim c0, as a tree that grows level by level: each line brings one to three
new claims to bear on an earlier one, and every premise has a higher number than its conclusion, so that support never
runs in a circle. After four lines that support the thesis, one line in ten attacks, a claim or a line in equal parts;
three lines in ten share a premise with other lines of the same side. A section is a stretch near the thesis with all
that hangs from it. The same size, sections and seed give the same map.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from argmap.model import Claim, Graph, Line, Section, Sign

ATTACKS = 0.1
SHARED = 0.3
MAIN_LINES = 4


def graph_of(size: int, sections: int = 100, seed: int = 3) -> Graph:
    """A map of `size` claims in (at most) `sections` sections, as a graph."""
    grown = _Grown(random.Random(seed), size, sections)
    members: dict[int, list[str]] = {number: [] for number in sorted(set(grown.home))}
    for number, section in enumerate(grown.home):
        members[section].append(f"c{number}")
    return Graph.of(
        title=f"A map of {size} claims",
        thesis="c0",
        claims=[Claim(id=key, text=_text(key), sections=(f"s{n}",)) for n, keys in members.items() for key in keys],
        lines=grown.lines,
        sections=[Section(f"s{n}", n + 1, f"Section {n + 1}", tuple(keys)) for n, keys in members.items()],
    )


def yaml_of(graph: Graph) -> str:
    """The same map as a map file. Its claims are implicit, since no essay stands behind them."""
    return "".join(_yaml(graph))


class _Grown:
    """A tree of claims, grown line by line: for each claim its section and whether it works for the opponent."""

    def __init__(self, rng: random.Random, size: int, sections: int) -> None:
        self.rng, self.size, self.sections = rng, size, sections
        self.lines: list[Line] = []
        self.home = [0]
        self.opposed = [False]
        self.counted: dict[tuple[str, Sign], int] = {}
        argued = 0
        while len(self.home) < size:
            if len(self.lines) >= MAIN_LINES and rng.random() < ATTACKS / (2 - ATTACKS):
                self._object(argued)
            else:
                self._argue(f"c{argued}", Sign.SUPPORT, argued)
            argued += len(self.lines) >= MAIN_LINES and rng.random() < 0.7

    def _object(self, argued: int) -> None:
        """An objection to a claim or to the newest line, and the reply to it."""
        objection = len(self.home)
        if self.rng.random() < 0.5:
            self._argue(f"c{argued}", Sign.ATTACK, argued)
        else:
            undercut = self.lines[-1]
            self._argue(undercut.id, Sign.ATTACK, int(undercut.premises[0][1:]), on_line=True)
        if len(self.home) < self.size:
            self._argue(f"c{objection}", Sign.ATTACK, objection)

    def _argue(self, target: str, sign: Sign, beside: int, *, on_line: bool = False) -> None:
        """A line of new claims, and perhaps a shared one; it sides with or against the claim `beside`."""
        first = len(self.home)
        opposed = self.opposed[beside] != (sign is Sign.ATTACK)
        fresh = range(first, min(self.size, first + self.rng.choice((1, 2, 2, 3))))
        for number in fresh:
            self.home.append(number % self.sections if number < 4 * self.sections else self.home[beside])
            self.opposed.append(opposed)
        premises = [f"c{n}" for n in (*fresh, *self._shared(beside, first, opposed))]
        number = self.counted[target, sign] = self.counted.get((target, sign), 0) + 1
        made = f"{target}.{'r' if sign is Sign.ATTACK else ''}{number}"
        self.lines.append(Line(made, sign, tuple(premises), target, on_line=on_line))

    def _shared(self, beside: int, first: int, opposed: bool) -> list[int]:
        """An earlier claim of this side, in three cases out of ten; always later than the conclusion."""
        if self.rng.random() >= SHARED or first - beside < 2:
            return []
        some = [self.rng.randrange(beside + 1, first) for _ in range(8)]
        return [n for n in some if self.opposed[n] == opposed][:1]


def _text(key: str) -> str:
    return f"Matter {key} is as this claim says it is."


def _yaml(graph: Graph) -> Iterator[str]:
    yield f"argmap: 1\ntitle: {graph.title}\nthesis: {graph.thesis}\nsections:\n"
    for section in graph.sections.values():
        yield f"  - id: {section.id}\n    heading: {section.heading}\n    claims:\n"
        for key in section.claims:
            yield f"      {key}:\n        text: {graph.claims[key].text}\n        implicit: true\n"
            yield from _block(graph, "because", graph.supporting(key), 8)
            yield from _block(graph, "rebuttals", graph.attacking(key), 8)


def _block(graph: Graph, key: str, lines: tuple[Line, ...], indent: int) -> Iterator[str]:
    """The lines on one target, in block style; lines that are undercut are written out."""
    if not lines:
        return
    space = " " * indent
    yield f"{space}{key}:\n"
    for line in lines:
        flow = f"[{', '.join(line.premises)}]"
        undercuts = graph.attacking(line.id)
        if not undercuts:
            yield f"{space}  - {flow}\n"
            continue
        yield f"{space}  - premises: {flow}\n"
        yield from _block(graph, "rebuttals", undercuts, indent + 4)

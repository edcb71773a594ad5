"""Small maps for the tests of analysis: written in a line or two, made at random, and labelled by definition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from argmap.analysis.cuts import Cuts
from argmap.model import Claim, Graph, Line, Section, Sign


def small_map(
    lines: str, sections: Mapping[str, str] | None = None, *, granted: str = "", implicit: str = "", thesis: str = "T"
) -> Graph:
    """A map from lines such as `i: T <- a, b` (supports) and `x: i <x o` (attacks), one a line of text.

    Sections are given as the claims in them, parted by blanks; `granted` and `implicit` likewise.
    """
    made: list[Line] = []
    claims: dict[str, None] = {}
    homes = {key: text.split() for key, text in (sections or {}).items()}
    for members in homes.values():
        claims.update(dict.fromkeys(members))
    for row in filter(None, map(str.strip, lines.splitlines())):
        id, rest = row.split(": ")
        attack = "<x" in rest
        target, premises = rest.split(" <x " if attack else " <- ")
        parts = tuple(premises.split(", "))
        on_line = target in {line.id for line in made}
        if not on_line:
            claims[target] = None
        claims.update(dict.fromkeys(parts))
        made.append(Line(id, Sign.ATTACK if attack else Sign.SUPPORT, parts, target, on_line=on_line))
    return Graph.of(
        thesis=thesis,
        claims=[
            Claim(
                id=key,
                text=f"This is {key}.",
                sections=tuple(home for home, members in homes.items() if key in members),
                granted=key in granted.split(),
                implicit=key in implicit.split(),
            )
            for key in claims
        ],
        lines=made,
        sections=[
            Section(key, number, f"Section {key}", tuple(members))
            for number, (key, members) in enumerate(homes.items(), 1)
        ],
    )


def as_text(sets: tuple[tuple[str, ...], ...] | None) -> str:
    """Sets in a fixed order, members parted by blanks, sets by bars."""
    return " | ".join(sorted(" ".join(sorted(one)) for one in sets or ()))


def loads(found: Cuts) -> str:
    """The premises in order of load, each with the size of its smallest cut and the number of cuts of that size."""
    return ", ".join(f"{load.claim} ({load.size}; {load.cuts})" for load in found.loads)


def thorough(examples: int) -> settings:
    """So many random maps, however slow the machine."""
    return settings(max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.too_slow])


CLAIMS = ("T", "a", "b", "c", "d", "e", "f", "g")


@st.composite
def random_maps(draw: st.DrawFn, *, size: int = 6, circles: bool = True, sides: bool = False) -> Graph:
    """Any small map: circles of support and of attack, undercuts of undercuts, shared premises, up to three sections.

    Without `circles` every premise comes later than its conclusion. With `sides` no claim works for both.
    """
    count = draw(st.integers(2, size))
    keys = CLAIMS[:count]
    opposed = {key: draw(st.booleans()) if sides and key != "T" else False for key in keys}
    lines: list[Line] = []
    for number in range(draw(st.integers(0, 2 * size))):
        attack = draw(st.sampled_from((False, False, True)))
        undercut = (
            draw(st.sampled_from([line.id for line in lines])) if attack and lines and draw(st.booleans()) else ""
        )
        target = undercut or draw(st.sampled_from(keys))
        side = (opposed[_premise(lines, undercut)] if undercut else opposed[target]) != attack
        first = 0 if circles else 1 + keys.index(_conclusion(lines, target))
        possible = [key for key in keys[first:] if not sides or opposed[key] == side]
        if not possible:
            continue
        premises = draw(st.lists(st.sampled_from(possible), min_size=1, max_size=3, unique=True))
        sign = Sign.ATTACK if attack else Sign.SUPPORT
        lines.append(Line(f"l{number}", sign, tuple(premises), target, on_line=bool(undercut)))
    home = {key: draw(st.sampled_from(((), ("A",), ("B",), ("C",), ("A",), ("B",), ("A", "B")))) for key in keys}
    claims = [
        Claim(
            id=key,
            text=key,
            sections=home[key],
            granted=key != "T" and draw(st.integers(0, 5)) == 0,
            implicit=draw(st.integers(0, 4)) == 0,
        )
        for key in keys
    ]
    sections = [Section(key, number, key) for number, key in enumerate("ABC", 1)]
    return Graph.of(thesis="T", claims=claims, lines=lines, sections=sections)


@st.composite
def grown_maps(draw: st.DrawFn, *, size: int = 8, sides: bool = True) -> Graph:
    """A small map that grows from its thesis, so that nearly all of it bears on the thesis: arguments for objections,
    replies to most of them, undercuts, now and then a shared premise. With `sides` no claim works for both.
    """
    opposed = {"T": False}
    """Claims and lines, and whether they work for the opponent."""
    claims = ["T"]
    lines: list[Line] = []

    def grow(target: str, *, attack: bool, most: int = 3) -> None:
        side = opposed[target] != attack
        known = [key for key in claims[1:] if key != target and (not sides or opposed[key] == side)]
        premises: dict[str, None] = {}
        for _ in range(draw(st.integers(1, most))):
            if known and (len(claims) >= size or draw(st.integers(0, 4)) == 0):
                premises[draw(st.sampled_from(known))] = None
            elif len(claims) < size:
                claims.append(chr(ord("a") + len(claims) - 1))
                opposed[claims[-1]] = side
                premises[claims[-1]] = None
        if premises:
            sign = Sign.ATTACK if attack else Sign.SUPPORT
            lines.append(Line(f"l{len(lines)}", sign, tuple(premises), target, on_line=target not in claims))
            opposed[lines[-1].id] = side

    grow("T", attack=False)
    for _ in range(draw(st.integers(1, 6))):
        if draw(st.integers(0, 4)) == 0:
            grow(draw(st.sampled_from(lines)).id, attack=True, most=1)
        else:
            grow(draw(st.sampled_from(["T", *claims[-3:]])), attack=draw(st.integers(0, 2)) == 0, most=2)
    size += 3
    for key in claims[1:]:
        if opposed[key] and draw(st.integers(0, 3)):
            grow(key, attack=True, most=1)
    homes = {key: draw(st.sampled_from((("A",), ("B",), ("C",), ("A", "B"), ()))) for key in claims}
    return Graph.of(
        thesis="T",
        claims=[Claim(key, key, homes[key], implicit=draw(st.integers(0, 6)) == 0) for key in claims],
        lines=lines,
        sections=[Section(key, number, key) for number, key in enumerate("ABC", 1)],
    )


def any_map(size: int) -> st.SearchStrategy[Graph]:
    """Maps of every kind: scattered and grown, with claims that work for both sides and without."""
    return st.booleans().flatmap(lambda sides: random_maps(size=size, sides=sides) | grown_maps(size=size, sides=sides))


@st.composite
def decisions(draw: st.DrawFn, graph: Graph) -> tuple[frozenset[str], frozenset[str]]:
    """What a reader accepts and rejects: mostly nothing."""
    ids = sorted((*graph.claims, *graph.lines))
    accept = draw(st.frozensets(st.sampled_from(ids), max_size=2))
    reject = draw(st.frozensets(st.sampled_from(ids), max_size=2))
    return accept, reject - accept


def labels_by_definition(graph: Graph, accept: Iterable[str] = (), reject: Iterable[str] = ()) -> dict[str, str]:
    """The well-founded model as an alternating fixpoint, as slowly and plainly as it can be said."""
    accept, reject = set(accept), set(reject)
    certain: Set[str] = set()
    while True:
        possible = _follows(graph, accept, reject, certain)
        again = _follows(graph, accept, reject, possible)
        if again == certain:
            break
        certain = again
    keys = (*graph.claims, *graph.lines)
    return {key: "in" if key in certain else "open" if key in possible else "out" for key in keys}


def _follows(graph: Graph, accept: Set[str], reject: Set[str], attacking: Set[str]) -> Set[str]:
    """All that can be derived when exactly these lines are taken to hold as attackers."""
    held: set[str] = set()
    while True:
        new = {key for key in graph.claims if _claim_follows(graph, key, accept, reject, attacking, held)}
        for line in graph.lines.values():
            attacked = any(attack.id in attacking for attack in graph.attacking(line.id)) and line.id not in accept
            if set(line.premises) <= held and not attacked and line.id not in reject:
                new.add(line.id)
        if new <= held:
            return held
        held |= new


def _claim_follows(
    graph: Graph, key: str, accept: Set[str], reject: Set[str], attacking: Set[str], held: Set[str]
) -> bool:
    if key in accept:
        return True
    lines = graph.supporting(key)
    granted = graph.claims[key].granted or (not lines and key != graph.thesis)
    attacked = any(attack.id in attacking for attack in graph.attacking(key))
    return (granted or any(line.id in held for line in lines)) and not attacked and key not in reject


def _premise(lines: list[Line], id: str) -> str:
    return next(line.premises[0] for line in lines if line.id == id)


def _conclusion(lines: list[Line], target: str) -> str:
    targets = {line.id: line.target for line in lines}
    while target in targets:
        target = targets[target]
    return target

"""The overview in words: what becomes of the thesis without a section, and what the section lends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.analysis.labels import Standing
from argmap.analysis.outcomes import BETTER, Cause, Dependence, Part, Row, Verdict
from argmap.model.roles import Role
from argmap.views.diagram.scene import Scene
from argmap.views.diagram.words import counted
from argmap.views.theme import SIGNS, Paint, Palette

_SIGNS: Mapping[Verdict, str] = {
    Verdict.FALLS: SIGNS.standings[Standing.OUT],
    Verdict.LOWERED: SIGNS.standings[Standing.OUT],
    Verdict.IN_DOUBT: SIGNS.standings[Standing.OPEN],
    Verdict.WEAKENED: "−",
    Verdict.UNAFFECTED: SIGNS.standings[Standing.IN],
    Verdict.RAISED: "+",
    Verdict.RESTORED: "+",
}
MEANINGS: Mapping[Verdict, str] = {
    Verdict.FALLS: "does not stand",
    Verdict.IN_DOUBT: "is open",
    Verdict.WEAKENED: "stands, but on less",
    Verdict.UNAFFECTED: "stands as before",
    Verdict.LOWERED: "is worse off",
    Verdict.RAISED: "is better off",
    Verdict.RESTORED: "stands",
}
_CAUSES: Mapping[Cause, str] = {
    Cause.NOTHING: "The author claims nothing here that could be withdrawn.",
    Cause.SHARED: "What it claims is said in other sections too.",
    Cause.OFF_THESIS: "Nothing in it bears on the thesis.",
    Cause.LINE_DOWN: "The line it belongs to is down already.",
    Cause.THESIS_DOWN: "The thesis does not stand anyway.",
    Cause.NOT_NEEDED: "The thesis does not need it.",
}


def verdict_words(verdict: Verdict) -> str:
    """The verdict as a card's badge says it: `✗ falls`."""
    return f"{_SIGNS[verdict]} {verdict.value}"


def verdict_paint(palette: Palette, verdict: Verdict) -> Paint:
    """The colours of a verdict."""
    if verdict in (Verdict.FALLS, Verdict.LOWERED):
        return palette.standings[Standing.OUT]
    if verdict in (Verdict.IN_DOUBT, Verdict.WEAKENED):
        return palette.standings[Standing.OPEN]
    if verdict in BETTER:
        return palette.role(Role.REPLY)
    return palette.standings[Standing.IN]


def sentence(scene: Scene, dependence: Dependence, one: Row) -> str:
    """What a section carries, what becomes of the thesis without it, and what it lends."""
    return " ".join([*_carries(dependence, one), _without(dependence, one), *_lending(scene, one)])


def lost(dependence: Dependence, one: Row) -> int:
    """How many standing lines of support go with a section."""
    return len(set(dependence.lines) - set(one.withdraw.lines))


def _carries(dependence: Dependence, one: Row) -> Iterable[str]:
    gone = lost(dependence, one)
    if gone:
        yield f"Carries {gone} of {counted(len(dependence.drawn), 'line')} of support."
    elif one.part is Part.DEFENCE:
        yield "Defends the thesis by answering objections."
    elif one.part is Part.OPPOSITION:
        yield "Speaks against the thesis."


def _without(dependence: Dependence, one: Row) -> str:
    outcome, drawn = one.withdraw, len(dependence.drawn)
    on = f"{len(outcome.lines)}\u00a0of\u00a0{drawn}"
    gone = "If it falls" if one.section is not None else "If they fall"
    match outcome.verdict:
        case Verdict.FALLS if outcome.cause is Cause.UNDEFENDED:
            return f"{gone}, an objection wins and the thesis falls, though {on} lines of support stand."
        case Verdict.FALLS:
            return f"{gone}, the thesis falls."
        case Verdict.IN_DOUBT:
            return f"{gone}, the thesis is in doubt, with {on} lines."
        case Verdict.WEAKENED if not lost(dependence, one) and (loss := outcome.loss or outcome.line_lost):
            return f"{gone}, the thesis loses {loss} and stands on {on}."
        case Verdict.WEAKENED:
            return f"{gone}, the thesis stands on {on}."
        case Verdict.UNAFFECTED:
            return _CAUSES[outcome.cause] if outcome.cause else f"{gone}, nothing changes for the thesis."
        case Verdict.LOWERED:
            return f"{gone}, the thesis is out."
        case Verdict.RAISED:
            return f"{gone}, the thesis is open again."
        case Verdict.RESTORED:
            return f"{gone}, the thesis stands."


def _lending(scene: Scene, one: Row) -> Iterable[str]:
    if one.through and not one.direct:
        yield f"Works only through {', '.join(number(scene, key) for key in one.through)}."
    elif one.lends:
        lent = [f"{loan.claim} to {number(scene, loan.section)}" for loan in one.lends]
        more = f" and {len(lent) - 3} more" if len(lent) > 3 else ""
        yield f"Also lends {'; '.join(lent[:3])}{more}."


def number(scene: Scene, section: str) -> str:
    """A section as it is named in passing: `§2`."""
    return f"{SIGNS.section}{scene.graph.sections[section].number}"

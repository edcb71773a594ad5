"""The overview in words: what becomes of the thesis without a section, and what the section lends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.analysis.labels import Standing
from argmap.analysis.outcomes import BETTER, Cause, Dependence, Outcome, Part, Row, Verdict
from argmap.model.roles import Role
from argmap.views.diagram.scene import Scene
from argmap.views.diagram.words import counted
from argmap.views.theme import SIGNS, Paint, Palette

_SIGNS: Mapping[Verdict, str] = {
    Verdict.WEAKENED: "−",
    Verdict.RAISED: "+",
    Verdict.RESTORED: "+",
}
"""Of the other verdicts the sign is that of the standing that the thesis then has."""
MEANINGS: Mapping[Verdict, str] = {
    Verdict.FALLS: "does not stand",
    Verdict.IN_DOUBT: "is open",
    Verdict.WEAKENED: "stands, but on less",
    Verdict.UNAFFECTED: "is as before",
    Verdict.LOWERED: "is worse off",
    Verdict.RAISED: "is better off",
    Verdict.RESTORED: "stands",
}
_CAUSES: Mapping[Cause, str] = {
    Cause.NOTHING: "The author claims nothing here that could be withdrawn.",
    Cause.GIVEN_UP: "All that could be withdrawn here is given up already.",
    Cause.SHARED: "What it claims is said in other sections too.",
    Cause.OFF_THESIS: "Nothing in it bears on the thesis.",
    Cause.LINE_DOWN: "The line it belongs to is down already.",
    Cause.THESIS_DOWN: "The thesis does not stand anyway.",
    Cause.THESIS_OPEN: "The thesis is open anyway.",
    Cause.NOT_NEEDED: "The thesis does not need it.",
}


def verdict_words(outcome: Outcome) -> str:
    """The verdict as a card's badge says it: `✗ falls`."""
    return f"{_SIGNS.get(outcome.verdict, SIGNS.standings[outcome.thesis])} {outcome.verdict.value}"


def verdict_paint(palette: Palette, outcome: Outcome) -> Paint:
    """The colours of a verdict: those of the standing that the thesis then has, unless it has changed on the way."""
    if outcome.verdict is Verdict.WEAKENED:
        return palette.standings[Standing.OPEN]
    return palette.role(Role.REPLY) if outcome.verdict in BETTER else palette.standings[outcome.thesis]


def sentence(scene: Scene, dependence: Dependence, one: Row) -> str:
    """What a section carries, what becomes of the thesis without it, and what it lends."""
    return " ".join([*_carries(dependence, one), _without(dependence, one), *_lending(scene, one)])


def lost(dependence: Dependence, one: Row) -> int:
    """How many standing lines of support go with a section."""
    return len(set(dependence.lines) - set(one.withdraw.lines))


def _carries(dependence: Dependence, one: Row) -> Iterable[str]:
    lines = f"{lost(dependence, one)} of {counted(len(dependence.drawn), 'line')} of support"
    if one.part is Part.OPPOSITION:
        yield "Speaks against the thesis."
    if one.part is Part.DEFENCE:
        yield (
            f"Answers objections to {lines}."
            if lost(dependence, one)
            else "Defends the thesis by answering objections."
        )
    elif lost(dependence, one):
        yield f"Carries {lines}."


def _without(dependence: Dependence, one: Row) -> str:
    outcome, drawn = one.withdraw, len(dependence.drawn)
    on = f"{len(outcome.lines)}\u00a0of\u00a0{drawn}"
    lines = f"{on} {'line' if drawn == 1 else 'lines'}"
    gone = "If it falls" if one.section is not None else "If they fall"
    match outcome.verdict:
        case Verdict.FALLS if outcome.cause is Cause.UNDEFENDED:
            stand = "stands" if len(outcome.lines) == 1 else "stand"
            return f"{gone}, an objection wins and the thesis falls, though {lines} of support {stand}."
        case Verdict.FALLS:
            return f"{gone}, the thesis falls."
        case Verdict.IN_DOUBT:
            return f"{gone}, the thesis is in doubt, with {lines}."
        case Verdict.WEAKENED if not lost(dependence, one) and (loss := outcome.loss or outcome.line_lost):
            return f"{gone}, the thesis loses {loss} and stands on {on}."
        case Verdict.WEAKENED:
            return f"{gone}, the thesis stands on {on}."
        case Verdict.UNAFFECTED:
            return _CAUSES[outcome.cause] if outcome.cause else f"{gone}, nothing changes for the thesis."
        case Verdict.LOWERED:
            return f"{gone}, the thesis is out."
        case Verdict.RAISED:
            return f"{gone}, the thesis is open."
        case Verdict.RESTORED:
            return f"{gone}, the thesis stands."


def _lending(scene: Scene, one: Row) -> Iterable[str]:
    if one.through and not one.direct:
        yield f"Works only through {', '.join(number(scene, key) for key in one.through)}."
    elif one.lends:
        borrowers: dict[str, list[str]] = {}
        for loan in one.lends:
            borrowers.setdefault(loan.claim, []).append(number(scene, loan.section))
        lent = [f"{claim} to {', '.join(dict.fromkeys(sections))}" for claim, sections in borrowers.items()]
        more = f" and {len(lent) - 3} more" if len(lent) > 3 else ""
        yield f"Also lends {'; '.join(lent[:3])}{more}."


def number(scene: Scene, section: str) -> str:
    """A section as it is named in passing: `§2`."""
    return f"{SIGNS.section}{scene.graph.sections[section].number}"

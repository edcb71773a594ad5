"""Sentences about standings and counts, for the terminal views."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from argmap.analysis.labels import Label, Labels, Reason, Standing
from argmap.model import AUTHOR, Claim, Graph, Line
from argmap.model.roles import Role


def counted(number: int, noun: str) -> str:
    """A number and its noun: `1 claim`, `2 claims`, `1 line of support`, `2 lines of support`."""
    first, _, rest = noun.partition(" ")
    return f"{number:,} {first}{'' if number == 1 else 's'}{' ' + rest if rest else ''}"


def listed(words: Sequence[str], conjunction: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"


def size(graph: Graph) -> str:
    """How large a map is, in words."""
    supports = sum(line.supports for line in graph.lines.values())
    return ", ".join(
        (
            counted(len(graph.claims), "claim"),
            counted(supports, "line of support"),
            counted(len(graph.lines) - supports, "attack"),
            counted(len(graph.sections), "section"),
        )
    )


def thesis_stands(graph: Graph, labels: Labels) -> str:
    """On how many lines of support the thesis stands, or why it does not."""
    thesis = labels[graph.thesis]
    lines = graph.supporting(graph.thesis)
    standing = sum(labels[line.id].standing is Standing.IN for line in lines)
    on, stand = lines_on(standing, len(lines)), lines_stand(standing, len(lines))
    if thesis.standing is Standing.IN and thesis.reason is Reason.ARGUED:
        return f"stands on {on}"
    if thesis.standing is Standing.IN:
        return f"stands, {reason(graph, thesis)}; {stand}"
    verdict = "falls" if thesis.standing is Standing.OUT else "is open"
    return f"{verdict}, {reason(graph, thesis)}; {stand}"


def lines_on(number: int, drawn: int) -> str:
    """`3 of 4 lines of support`."""
    return f"{number:,} of {counted(drawn, 'line of support')}"


def lines_stand(number: int, drawn: int) -> str:
    """`3 of 4 lines of support stand`, `1 of 4 lines of support stands`."""
    return f"{lines_on(number, drawn)} stand{'s' if 1 in (number, drawn) else ''}"


_REASONS: Mapping[Reason, str] = {
    Reason.ACCEPTED: "accepted by the reader",
    Reason.REJECTED: "rejected by the reader",
    Reason.WITHDRAWN: "given up with its section",
    Reason.GRANTED: "granted without argument",
    Reason.ARGUED: "argued for by {}",
    Reason.DEFEATED: "defeated by {}",
    Reason.UNSUPPORTED: "nothing that stands supports it",
    Reason.CIRCULAR: "supported only by itself, in a circle",
    Reason.CONTESTED: "contested by {}, which {} open",
}


def reason(graph: Graph, label: Label) -> str:
    """Why a claim or a line has its standing, in words that follow it after a comma."""
    names = [_deciding(graph, by) for by in label.by]
    if not names and label.reason in (Reason.ARGUED, Reason.DEFEATED, Reason.CONTESTED):
        return str(label.reason.value)
    if label.reason is Reason.UNSUPPORTED and names:
        return f"{listed(names)} {'is' if len(names) == 1 else 'are'} out"
    return _REASONS[label.reason].format(listed(names), "is" if len(names) == 1 else "are")


def _deciding(graph: Graph, by: str) -> str:
    """What to call that which decides a standing: of an attack, the objections, which a reader knows by name."""
    line = graph.lines.get(by)
    if line is None:
        return by
    return line_name(graph, line) if line.supports else " + ".join(line.premises)


def line_name(graph: Graph, line: Line) -> str:
    """What to call a line: the id that its writer gave it, else its premises; an unnamed line needs no more."""
    return line.id if line.named else " + ".join(line.premises)


def speakers(claim: Claim) -> str:
    """Whose view it is, if not simply the author's: `council`, `council and author`."""
    return "" if claim.voices in ((), (AUTHOR,)) else listed(claim.voices)


def lead(claim: Claim, role: Role, *, attacking: bool) -> str:
    """What is said before a claim's text: what part it plays, where the tree does not show that, and who says it."""
    part: str = role.value if attacking and role in (Role.OBJECTION, Role.REPLY) else ""
    voice = speakers(claim)
    if part and voice:
        return f"{part} by {voice}:"
    return f"{part or voice}:" if part or voice else ""

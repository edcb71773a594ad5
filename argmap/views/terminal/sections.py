"""How the thesis depends on each section: the table of `argmap show --sections`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.analysis.labels import Standing
from argmap.analysis.outcomes import Cause, Dependence, Outcome, Part, Verdict
from argmap.analysis.outcomes import Row as SectionRow
from argmap.views.terminal.reading import Reading, standing_run
from argmap.views.terminal.styled import Paper, Row, Run, folded
from argmap.views.terminal.table import Column, table
from argmap.views.terminal.tree import heading
from argmap.views.terminal.words import counted, listed
from argmap.views.theme import STANDING_TONES, Tone

_BAR = 12

_CAUSES = {
    Cause.UNSUPPORTED: "no line is left",
    Cause.UNDEFENDED: "an objection wins",
}


def sections_table(reading: Reading, found: Dependence, paper: Paper) -> Iterator[Row]:
    """A row for every section in the essay's order, and one for the unstated premises of the whole map."""
    yield from heading(reading, paper)
    rows = [*found.sections, *([found.unstated] if found.unstated else [])]
    if not rows:
        yield from folded((Run("The map has no sections.", Tone.MUTED),), paper)
        return
    drawn = len(found.drawn)
    yield ()
    yield from table(
        [
            Column("section", [_section(reading, row, paper) for row in rows]),
            Column("without it", [_outcome(row.withdraw, paper) for row in rows], rank=1),
            Column("lines left", [(Run(f"{len(row.withdraw.lines)} of {drawn}"),) for row in rows], rank=2, right=True),
            Column("claims", [_bar(row, paper) for row in rows], rank=4),
            Column("in/open/out", [_counts(row) for row in rows], rank=3),
            Column("part", [(Run(part(row)),) for row in rows], rank=5, name=""),
            Column("because", [(Run(because(row.withdraw), Tone.MUTED),) for row in rows], rank=6, name=""),
            Column("lends", [(Run(lends(reading, row, paper), Tone.MUTED),) for row in rows], rank=7, name="lends"),
        ],
        paper,
    )
    yield ()
    yield from folded(_key(rows, paper), paper)


def section_name(reading: Reading, row: SectionRow, paper: Paper) -> str:
    """Number and heading of a section, or what the row of unstated premises is called."""
    if row.section is None:
        return "(unstated premises)"
    section = reading.graph.sections[row.section]
    return f"{section.number} {paper.text(section.heading)}"


def because(outcome: Outcome) -> str:
    """Why the thesis fares so without the section: the nearest loss, or the cause."""
    if outcome.verdict is Verdict.WEAKENED:
        return weakening(outcome)
    return "" if outcome.cause is None else _CAUSES.get(outcome.cause, str(outcome.cause.value))


def weakening(outcome: Outcome) -> str:
    """The nearest change in what the thesis rests on."""
    if outcome.unanswered:
        return f"leaves {outcome.unanswered} unanswered"
    return f"loses {outcome.loss or outcome.line_lost}"


def part(row: SectionRow) -> str:
    """What a section does for the thesis, or nothing."""
    return "" if row.part is Part.NONE else str(row.part.value)


def lends(reading: Reading, row: SectionRow, paper: Paper, most: int = 2) -> str:
    """Which claims of a section bear on which other sections: `spring-count to §1 and §6`; of more than `most`, how
    many."""
    borrowers: dict[str, dict[int, None]] = {}
    for loan in row.lends:
        borrowers.setdefault(loan.claim, {})[reading.graph.sections[loan.section].number] = None

    def to(numbers: Iterable[int]) -> str:
        return "to " + listed([f"{paper.signs.section}{number}" for number in sorted(numbers)])

    if len(borrowers) > most:
        return f"{counted(len(borrowers), 'claim')} {to({n for numbers in borrowers.values() for n in numbers})}"
    return ", ".join(f"{claim} {to(numbers)}" for claim, numbers in borrowers.items())


def _section(reading: Reading, row: SectionRow, paper: Paper) -> Row:
    return (Run(section_name(reading, row, paper), Tone.TEXT if row.section else Tone.UNSTATED),)


def _outcome(outcome: Outcome, paper: Paper) -> Row:
    tone = Tone.OPEN if outcome.verdict is Verdict.WEAKENED else STANDING_TONES[outcome.thesis]
    if outcome.verdict is Verdict.UNAFFECTED:
        tone = Tone.TEXT
    return (standing_run(outcome.thesis, paper), Run(" "), Run(str(outcome.verdict.value), tone))


def _counts(row: SectionRow) -> Row:
    return (Run(f"{row.standing_in}/{row.standing_open}/{row.standing_out}"),)


def _bar(row: SectionRow, paper: Paper) -> Row:
    """How many of a section's claims are in, open and out, in proportion; what there is shows, however little."""
    counts = (row.standing_in, row.standing_open, row.standing_out)
    total = sum(counts)
    if not total:
        return ()
    parts = [max(round(count * _BAR / total), 1 if count else 0) for count in counts]
    parts[parts.index(max(parts))] += _BAR - sum(parts)
    signs = (paper.signs.full, paper.signs.part, paper.signs.none)
    tones = (Tone.IN, Tone.OPEN, Tone.OUT)
    return tuple(Run(sign * part, tone) for sign, part, tone in zip(signs, parts, tones, strict=True) if part)


def _key(rows: list[SectionRow], paper: Paper) -> Row:
    standings = {row.withdraw.thesis for row in rows}
    words = {Standing.IN: "the thesis stands", Standing.OUT: "it is out", Standing.OPEN: "it is open"}
    runs: list[Run] = []
    for standing, word in words.items():
        if standing in standings:
            runs += [standing_run(standing, paper), Run(f" {word}   ", Tone.MUTED)]
    runs.append(Run("without it: when the author's claims there are given up", Tone.MUTED))
    return tuple(runs)

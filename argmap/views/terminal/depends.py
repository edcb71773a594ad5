"""What the thesis depends on, in words and tables: the report of `argmap depends`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.analysis.cuts import Cuts, Load, SetCuts
from argmap.analysis.dependence import Cause, Dependence, Outcome, Verdict
from argmap.analysis.dependence import Row as SectionRow
from argmap.printable import cut
from argmap.views.terminal.reading import Reading, standing_run
from argmap.views.terminal.sections import lends, part, section_name
from argmap.views.terminal.styled import Paper, Row, Run, folded, join
from argmap.views.terminal.table import Column, table
from argmap.views.terminal.tree import heading
from argmap.views.terminal.words import counted, line_name, lines_stand, listed
from argmap.views.theme import Tone

MOST = 20
"""Sets and premises that a list shows; the rest are counted, and in the JSON."""

_TEXT = 72
"""Columns of a premise's text in the table."""

_MARGIN: Row = (Run("  "),)
_HANGING: Row = (Run("     "),)


def depends_report(
    reading: Reading, found: Dependence, sections: SetCuts, premises: Cuts, paper: Paper
) -> Iterator[Row]:
    """The thesis and its lines, each section, sets of sections, premises in order of load, bases."""
    yield from heading(reading, paper)
    claim = reading.graph.claims[found.thesis]
    yield from folded((Run(f"{claim.id}: ", Tone.MUTED), Run(paper.text(claim.text))), paper, _MARGIN, _HANGING)
    yield from _independence(reading, found, paper)
    rows = [*found.sections, *([found.unstated] if found.unstated else [])]
    if rows:
        yield from _title("Without each section", paper)
    for row in rows:
        yield from _section(reading, found, row, paper)
    if found.sections:
        yield from _title("Sections that bring the thesis down together", paper)
        yield from _sets(_numbered(reading, sections.sets, paper), paper, _none_of(sections, "sections"))
    yield from _title("Premises, the most load-bearing first", paper)
    yield from _loads(reading, premises, paper)
    yield from _title("Premises that bring the thesis down together", paper)
    yield from _sets([listed(names) for names in premises.cuts.sets], paper, _none_of(premises.cuts, "premises"))
    yield from _title("Premises that are enough to keep the thesis when all others go", paper)
    yield from _bases(premises, paper)


def _title(text: str, paper: Paper) -> Iterator[Row]:
    yield ()
    yield from folded((Run(text, Tone.STRONG),), paper)


def _independence(reading: Reading, found: Dependence, paper: Paper) -> Iterator[Row]:
    """How many of the lines that stand are independent, and which are not."""
    graph, number = reading.graph, len(found.lines)
    if number < 2:
        return
    shared = [listed([line_name(graph, graph.lines[key]) for key in group]) for group in found.groups if len(group) > 1]
    if shared:
        text = f"The {number} lines that stand count as {found.independent} independent"
        text += "".join(f"; {names} share a claim that none of them can do without" for names in shared)
    else:
        text = f"The {number} lines that stand are independent of each other"
    yield from folded((Run(f"{text}."),), paper, _MARGIN, _HANGING)


def _section(reading: Reading, found: Dependence, row: SectionRow, paper: Paper) -> Iterator[Row]:
    mark = paper.signs.section if row.section else ""
    yield from folded((Run(f"{mark}{section_name(reading, row, paper)}", Tone.SUPPORT),), paper, _MARGIN, _HANGING)
    outcome = row.withdraw
    words = _sentence(outcome, found)
    if row.delete.verdict is not outcome.verdict:
        words += f" Struck with its objections: {row.delete.verdict.value}."
    if part(row):
        words += f" Its part: {part(row)}."
    if row.lends:
        words += f" Lends {lends(reading, row, paper, most=MOST)}."
    runs = join(((standing_run(outcome.thesis, paper),), (Run(words),)))
    yield from folded(runs, paper, _HANGING, _HANGING)


def _sentence(outcome: Outcome, found: Dependence) -> str:
    """What becomes of the thesis without a section, and why."""
    lines = lines_stand(len(outcome.lines), len(found.drawn))
    verdict = outcome.verdict
    if verdict is Verdict.UNAFFECTED:
        return f"unaffected, {outcome.cause.value}; {lines}." if outcome.cause else f"unaffected; {lines}."
    if verdict is Verdict.WEAKENED:
        return f"weakened, loses {outcome.loss or outcome.line_lost}; {lines}."
    causes = {
        Cause.UNSUPPORTED: "no line of support is left",
        Cause.UNDEFENDED: "an objection is left unanswered",
        Cause.CONTESTED: "it is contested",
    }
    cause = causes.get(outcome.cause) if outcome.cause else None
    return f"{verdict.value}, {cause}; {lines}." if cause else f"{verdict.value}; {lines}."


def _numbered(reading: Reading, sets: Sequence[Sequence[str]], paper: Paper) -> list[str]:
    sections = reading.graph.sections
    return [listed([f"{paper.signs.section}{sections[key].number} {key}" for key in keys]) for keys in sets]


def _none_of(found: SetCuts, kind: str) -> str:
    """What an empty list of cuts means."""
    if found.complete:
        return f"No set of {kind} does."
    return f"No set of up to {found.limit} {kind} does; --limit {found.limit + 1} looks further."


def _sets(sets: Sequence[str], paper: Paper, none: str) -> Iterator[Row]:
    for text in sets[:MOST]:
        yield from folded((Run(text),), paper, _MARGIN, _HANGING)
    if len(sets) > MOST:
        yield from folded((Run(f"and {len(sets) - MOST:,} more: see --json", Tone.MUTED),), paper, _MARGIN, _HANGING)
    if not sets:
        yield from folded((Run(none, Tone.MUTED),), paper, _MARGIN, _HANGING)


def _loads(reading: Reading, premises: Cuts, paper: Paper) -> Iterator[Row]:
    loads = [load for load in premises.loads if load.size is not None]
    if loads:
        yield from table(
            [
                Column("premise", [(Run(load.claim, Tone.SUPPORT),) for load in loads[:MOST]]),
                Column("falls with", [(Run(_needed(load)),) for load in loads[:MOST]], rank=1),
                Column("ways", [(Run(str(load.cuts)),) for load in loads[:MOST]], rank=2, right=True),
                Column("claims lost", [(Run(str(load.falls)),) for load in loads[:MOST]], rank=3, right=True),
                Column("it says", [_text(reading, load, paper) for load in loads[:MOST]], rank=4, name=""),
            ],
            paper,
        )
        yield from folded((Run(_LOAD_KEY, Tone.MUTED),), paper, _MARGIN, _MARGIN)
    rest = len(premises.loads) - len(loads[:MOST])
    if rest:
        idle = len(premises.loads) - len(loads)
        none = "carry no load" if premises.cuts.complete else f"are in no set of up to {premises.cuts.limit}"
        texts = [f"{len(loads) - MOST:,} more: see --json"] if len(loads) > MOST else []
        texts += [f"{counted(idle, 'premise')} {none}"] if idle else []
        yield from folded((Run("; ".join(texts) + ".", Tone.MUTED),), paper, _MARGIN, _HANGING)
    if not premises.loads:
        yield from folded((Run("The thesis rests on no premise.", Tone.MUTED),), paper, _MARGIN, _HANGING)


_LOAD_KEY = (
    "falls with: the fewest premises that bring the thesis down when they go together; ways: how many such sets there "
    "are; claims lost: how many other claims fall with this premise alone"
)


def _text(reading: Reading, load: Load, paper: Paper) -> Row:
    text = paper.text(reading.graph.claims[load.claim].text)
    return (Run(cut(text, _TEXT, paper.signs.ellipsis), Tone.MUTED),)


def _needed(load: Load) -> str:
    """With how many other premises the thesis falls at least."""
    return "this alone" if load.critical else f"this and {(load.size or 1) - 1} more"


def _bases(premises: Cuts, paper: Paper) -> Iterator[Row]:
    if premises.bases is None:
        why = "the map is two-sided" if premises.two_sided else "some sets that bring it down may be missing"
        yield from folded((Run(f"Not known: {why}.", Tone.MUTED),), paper, _MARGIN, _HANGING)
        return
    yield from _sets([listed(names) for names in premises.bases], paper, "None.")

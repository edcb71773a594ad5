"""What the thesis depends on, in words and tables: the report of `argmap depends`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.analysis.cuts import Cuts, Load, SetCuts
from argmap.analysis.labels import Standing
from argmap.analysis.outcomes import Cause, Dependence, Outcome, Verdict
from argmap.analysis.outcomes import Row as SectionRow
from argmap.printable import cut
from argmap.views.terminal.reading import Reading, standing_run
from argmap.views.terminal.sections import lends, part, section_name, weakening
from argmap.views.terminal.styled import Paper, Row, Run, folded, join
from argmap.views.terminal.table import Column, table
from argmap.views.terminal.tree import heading
from argmap.views.terminal.words import counted, line_name, lines_stand, listed
from argmap.views.theme import Tone

MOST = 20
"""Sets and premises that a list shows; the rest are counted, and in the JSON."""

_MOST_LENT = 4
"""Claims lent to other sections that are named; more are counted."""

_TEXT = 72
"""Columns of a premise's text in the table."""

_MARGIN: Row = (Run("  "),)
_HANGING: Row = (Run("     "),)


def depends_report(
    reading: Reading, found: Dependence, sections: SetCuts, premises: Cuts, paper: Paper
) -> Iterator[Row]:
    """The thesis and its lines, each section, sets of sections, premises in order of load, bases."""
    yield from heading(reading, paper)
    claim, stands = reading.graph.claims[found.thesis], found.standing is Standing.IN
    yield from folded((Run(f"{claim.id}: ", Tone.MUTED), Run(paper.text(claim.text))), paper, _MARGIN, _HANGING)
    yield from _independence(reading, found, paper)
    rows = [*found.sections, *([found.unstated] if found.unstated else [])]
    if rows:
        yield from _title("Without each section", paper, _WITHOUT_KEY)
    for row in rows:
        yield from _section(reading, found, row, paper)
    if not stands:
        yield ()
        yield from folded((Run("The thesis does not stand, so that no loss can bring it down.", Tone.MUTED),), paper)
        return
    if found.sections:
        yield from _losses(sections, "section", _numbered(reading, sections.sets, paper), paper)
    yield from _title("Premises, the most load-bearing first", paper)
    yield from _loads(reading, premises, paper)
    yield from _losses(premises.cuts, "premise", [listed(names) for names in premises.cuts.sets], paper)
    each = ", one set a row" if premises.bases else ""
    yield from _title(f"Premises that are enough to keep the thesis when all others go{each}", paper)
    yield from _bases(premises, paper)


_WITHOUT_KEY = (
    "What becomes of the thesis when all that the author claims there is given up. Objections that are reported there "
    "stay, and may then be left unanswered."
)


def _title(text: str, paper: Paper, key: str = "") -> Iterator[Row]:
    yield ()
    yield from folded((Run(text, Tone.STRONG),), paper)
    if key:
        yield from folded((Run(key, Tone.MUTED),), paper, _MARGIN, _MARGIN)


def _independence(reading: Reading, found: Dependence, paper: Paper) -> Iterator[Row]:
    """How many of the lines that stand are independent, and which are not."""
    graph, number = reading.graph, len(found.lines)
    if number < 2:
        return
    if found.shared:
        joined = [
            f"{listed([line_name(graph, graph.lines[key]) for key in lines])} fall with {claim}"
            for claim, lines in found.shared
        ]
        text = f"The {number} lines that stand count as {found.independent} independent: {'; '.join(joined)}"
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
        words += f" Lends {lends(reading, row, paper, most=_MOST_LENT)}."
    runs = join(((standing_run(outcome.thesis, paper),), (Run(words),)))
    yield from folded(runs, paper, _HANGING, _HANGING)


def _sentence(outcome: Outcome, found: Dependence) -> str:
    """What becomes of the thesis without a section, and why."""
    lines = lines_stand(len(outcome.lines), len(found.drawn))
    verdict = outcome.verdict
    if verdict is Verdict.UNAFFECTED:
        return f"unaffected, {outcome.cause.value}; {lines}." if outcome.cause else f"unaffected; {lines}."
    if verdict is Verdict.WEAKENED:
        return f"weakened, {weakening(outcome)}; {lines}."
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


def _losses(found: SetCuts, kind: str, names: Sequence[str], paper: Paper) -> Iterator[Row]:
    """What the thesis cannot lose: first what brings it down alone, apart from it the sets that do so together."""
    alone = [name for name, members in zip(names, found.sets, strict=True) if len(members) == 1]
    together = [name for name, members in zip(names, found.sets, strict=True) if len(members) > 1]
    if alone:
        yield from _title(f"Each of these {kind}s alone brings the thesis down", paper)
        yield from _sets(alone, paper)
        if not together:
            yield from _unlisted(found, kind, paper)
    if together or not alone:
        rows = ", one set a row" if together else ""
        yield from _title(f"{kind.capitalize()}s that bring the thesis down only together{rows}", paper)
        yield from _fewest(found, kind, paper)
        yield from _sets(together, paper)
        if together:
            yield from _unlisted(found, kind, paper)


def _fewest(found: SetCuts, kind: str, paper: Paper) -> Iterator[Row]:
    """How many have to go at least before the thesis falls, which is also what an empty list of cuts means."""
    if found.sets:
        spared = len(found.sets[0]) - 1
        text = f"The thesis survives the loss of any {counted(spared, kind)}." if spared else ""
    elif found.complete:
        text = f"The thesis survives the loss of all {kind}s."
    elif found.limit:
        text = f"The thesis survives the loss of any {counted(found.limit, kind)}. Larger sets are not listed."
    else:
        text = f"Not known: there are too many {kind}s."
    if text:
        yield from folded((Run(text, Tone.MUTED),), paper, _MARGIN, _HANGING)


def _unlisted(found: SetCuts, kind: str, paper: Paper) -> Iterator[Row]:
    """That there may be sets beyond those that were looked for."""
    if not found.complete:
        text = f"Sets of more than {counted(found.limit, kind)} that bring it down together are not listed."
        yield from folded((Run(text, Tone.MUTED),), paper, _MARGIN, _HANGING)


def _sets(sets: Sequence[str], paper: Paper) -> Iterator[Row]:
    for text in sets[:MOST]:
        yield from folded((Run(text),), paper, _MARGIN, _HANGING)
    if len(sets) > MOST:
        yield from folded((Run(f"and {len(sets) - MOST:,} more: see --json", Tone.MUTED),), paper, _MARGIN, _HANGING)


def _loads(reading: Reading, premises: Cuts, paper: Paper) -> Iterator[Row]:
    loads = [load for load in premises.loads if load.size is not None]
    if not loads and not premises.exact:
        loads = [load for load in premises.loads if load.falls]
    if loads:
        yield from table(
            [
                Column("premise", [(Run(load.claim, Tone.SUPPORT),) for load in loads[:MOST]]),
                Column("falls with", [(Run(_needed(load, premises.cuts)),) for load in loads[:MOST]], rank=1),
                Column("ways", [(Run(str(load.cuts or "")),) for load in loads[:MOST]], rank=2, right=True),
                Column("claims lost", [(Run(str(load.falls)),) for load in loads[:MOST]], rank=3, right=True),
                Column("it says", [_text(reading, load, paper) for load in loads[:MOST]], rank=4, name=""),
            ],
            paper,
        )
        yield from folded((Run(_LOAD_KEY, Tone.MUTED),), paper, _MARGIN, _MARGIN)
    heavy = {load.claim for load in loads}
    idle = [load.claim for load in premises.loads if load.claim not in heavy]
    texts = [f"{len(loads) - MOST:,} more: see --json"] if len(loads) > MOST else []
    texts += [_idle(idle, premises)] if idle else []
    if texts:
        yield from folded((Run("; ".join(texts) + ".", Tone.MUTED),), paper, _MARGIN, _HANGING)
    if not premises.loads:
        yield from folded((Run("The thesis rests on no premise.", Tone.MUTED),), paper, _MARGIN, _HANGING)


def _idle(names: Sequence[str], found: Cuts) -> str:
    """Which premises no set that was found holds; where all sets are known, the thesis does not need them."""
    shown = listed(names) if len(names) <= MOST else f"{', '.join(names[:MOST])} and {len(names) - MOST:,} more"
    if found.exact:
        return f"{counted(len(names), 'premise')} {'carries' if len(names) == 1 else 'carry'} no load: {shown}"
    verb = "is" if len(names) == 1 else "are"
    sets = f"no set of up to {found.cuts.limit} that brings the thesis down"
    return f"{counted(len(names), 'premise')} {verb} in {sets}: {shown}"


_LOAD_KEY = (
    "falls with: the fewest premises that bring the thesis down when they go together; ways: how many such sets there "
    "are; claims lost: how many other claims fall with this premise alone"
)


def _text(reading: Reading, load: Load, paper: Paper) -> Row:
    text = paper.text(reading.graph.claims[load.claim].text)
    return (Run(cut(text, _TEXT, paper.signs.ellipsis), Tone.MUTED),)


def _needed(load: Load, found: SetCuts) -> str:
    """With how many other premises the thesis falls at least."""
    if load.size is None:
        return f"more than {found.limit}"
    return "this alone" if load.critical else f"this and {load.size - 1} more"


def _bases(premises: Cuts, paper: Paper) -> Iterator[Row]:
    if premises.bases is None:
        why = "the map is two-sided" if premises.two_sided else "some sets that bring it down may be missing"
        yield from folded((Run(f"Not known: {why}.", Tone.MUTED),), paper, _MARGIN, _HANGING)
        return
    texts = [
        listed([*names[:MOST], f"{len(names) - MOST:,} more"] if len(names) > MOST else names)
        for names in premises.bases
    ]
    yield from _sets([text or "(none is needed)" for text in texts], paper)
    if not premises.bases:
        yield from folded((Run("None.", Tone.MUTED),), paper, _MARGIN, _HANGING)

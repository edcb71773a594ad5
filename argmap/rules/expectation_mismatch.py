"""The map no longer says what its writer holds to be true of it.

`expect` is the map's own test: which claims are in, out or open, and without which sections the thesis falls, is
weakened, or stands. It is worked out anew whenever the map is checked, so that a reviewer sees at once when an edit far
away moves the thesis off its footing. After mapping, it is also the last question put to the essay: is it true of the
text that this section carries the thesis?

A section is taken away by giving up what the author says there, while the objections stay. `stands-without` holds as
long as the thesis is in, `weakened-without` when it is in but has lost something that it rested on.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because:
          - many-would-come
          - cheap
      many-would-come:
        text: Many residents would come.
      cheap:
        text: Late opening costs little.
        rebuttals: [two-wages]
      two-wages:
        text: Late opening costs two wages.
        rebuttals: [heating-saves]
      heating-saves:
        text: The new heating saves more than two wages every winter.
    expect:
      in: [open-late, two-wages]

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because:
          - many-would-come
          - cheap
      many-would-come:
        text: Many residents would come.
      cheap:
        text: Late opening costs little.
        rebuttals: [two-wages]
      two-wages:
        text: Late opening costs two wages.
        rebuttals: [heating-saves]
      heating-saves:
        text: The new heating saves more than two wages every winter.
    expect:
      in: [open-late]
      out: [two-wages]

Fix: find the edit that changed it (`argmap show --claim ID` says why a claim stands or not, `argmap depends` why a
section matters), and mend the map or the expectation.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.dependence import dependence
from argmap.analysis.labels import Label, Standing
from argmap.analysis.outcomes import Outcome, Verdict
from argmap.findings import Finding, Rule, Severity
from argmap.model import Graph
from argmap.rules.base import Case

RULE = Rule("AM306", "expectation-mismatch", Severity.ERROR)

MOST_NAMED = 3
"""Of more ids that decide about a claim, the rest are not named."""


def check(case: Case) -> Iterator[Finding]:
    if not case.faulty:
        yield from _claims(case)
        yield from _sections(case)


def _claims(case: Case) -> Iterator[Finding]:
    expect = case.graph.expect
    for standing, ids in ((Standing.IN, expect.in_), (Standing.OUT, expect.out), (Standing.OPEN, expect.open)):
        for index, claim in enumerate(ids):
            found = case.labels[claim]
            if found.standing is not standing:
                message = f"`{claim}` is expected to be {standing.value}, but is {_why(case.graph, found)}"
                yield _mismatch(case, standing.value, index, message)


def _sections(case: Case) -> Iterator[Finding]:
    expect = case.graph.expect
    expected = {
        "falls-without": ("fall", expect.falls_without),
        "weakened-without": ("be weakened", expect.weakened_without),
        "stands-without": ("stand", expect.stands_without),
    }
    if not any(sections for _, sections in expected.values()):
        return
    found = {row.section: row.withdraw for row in dependence(case.graph).sections}
    for key, (verb, sections) in expected.items():
        for index, section in enumerate(sections):
            if not _holds(key, found[section]):
                message = f"the thesis is expected to {verb} without `{section}`, but {_instead(found[section])}"
                yield _mismatch(case, key, index, message)


def _holds(key: str, outcome: Outcome) -> bool:
    if key == "stands-without":
        return outcome.thesis is Standing.IN
    return outcome.verdict is (Verdict.FALLS if key == "falls-without" else Verdict.WEAKENED)


def _instead(outcome: Outcome) -> str:
    if outcome.verdict is Verdict.FALLS:
        return "it falls" if outcome.cause is None else f"it falls ({outcome.cause.value})"
    if outcome.verdict is Verdict.UNAFFECTED and outcome.thesis is not Standing.IN:
        return f"it is {outcome.thesis.value} as it is"
    return f"it is {outcome.verdict.value}"


def _why(graph: Graph, label: Label) -> str:
    """The standing of a claim and what decides it: of lines, the premises, since a reader knows those by name."""
    lines = [graph.lines[line].premises for line in label.by[:MOST_NAMED]]
    by = [" and ".join(f"`{premise}`" for premise in premises) for premises in lines]
    by += ["…"] * (len(label.by) > MOST_NAMED)
    return f"{label.standing.value} ({label.reason.value}{': ' if by else ''}{', '.join(by)})"


def _mismatch(case: Case, key: str, index: int, message: str) -> Finding:
    return Finding(RULE, case.span(("expect", key, index)), message, help="mend the map, or correct the expectation")

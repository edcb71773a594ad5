"""Findings that the map's writer has answered in a comment: `# argmap: ignore[AM304] reason`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from argmap.findings import Finding, Rule, Severity
from argmap.rules.bad_suppression import RULE as BAD_SUPPRESSION
from argmap.rules.unused_suppression import RULE as UNUSED_SUPPRESSION
from argmap.source.comments import Directive
from argmap.source.text import SourceText


def always_reported(rule: Rule) -> bool:
    """Whether no comment silences a rule: without it the map can't be read as it stands, or a comment is at fault."""
    return rule.code.startswith("AM9") or (rule.severity is Severity.ERROR and rule.code.startswith(("AM0", "AM1")))


def suppress(
    findings: Iterable[Finding], directives: Sequence[Directive], text: SourceText, known: Mapping[str, Rule]
) -> list[Finding]:
    """The findings that no directive answers, and one for each directive that is faulty or answers nothing.

    `known` gives the rule for every code and every name.
    """
    faults: list[Finding] = []
    wanted: dict[tuple[int, str], tuple[Directive, str]] = {}
    for directive in directives:
        faults += _faults(directive, known)
        for word, _ in directive.rules or ():
            rule = known.get(word.upper()) or known.get(word.lower())
            if rule is not None and directive.reason:
                wanted[directive.line, rule.code] = (directive, word)
    used: set[tuple[int, str]] = set()
    kept: list[Finding] = []
    for finding in findings:
        key = (text.position(finding.span.start)[0], finding.rule.code) if wanted else (0, "")
        if key in wanted and finding.span.file == text.file and not always_reported(finding.rule):
            used.add(key)
        else:
            kept.append(finding)
    unused = [
        Finding(
            UNUSED_SUPPRESSION,
            next((span for item, span in directive.rules or () if item == word), directive.span),
            f"nothing on line {line} needs `ignore[{word}]`",
            help="delete it",
        )
        for (line, code), (directive, word) in wanted.items()
        if (line, code) not in used and not always_reported(known[code])
    ]
    return [*kept, *faults, *unused]


def _faults(directive: Directive, known: Mapping[str, Rule]) -> Iterable[Finding]:
    words = ", ".join(word for word, _ in directive.rules or ()) or "AM304"
    form = f"write `# argmap: ignore[{words}] and the reason`"
    if directive.rules is None:
        yield Finding(BAD_SUPPRESSION, directive.span, "this comment to argmap is not of a known form", help=form)
        return
    if not directive.reason:
        yield Finding(BAD_SUPPRESSION, directive.span, "the reason for ignoring this is missing", help=form)
    for word, span in directive.rules:
        rule = known.get(word.upper()) or known.get(word.lower())
        if rule is None:
            help = "`argmap rule --all` lists the rules"
            yield Finding(BAD_SUPPRESSION, span, f"no rule is called `{word}`", help=help)
        elif always_reported(rule):
            yield Finding(
                BAD_SUPPRESSION, span, f"`{rule.code}` ({rule.name}) can't be ignored", help="mend what it says"
            )

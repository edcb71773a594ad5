"""Maps written out in tests, as the rules see them, and what a rule finds in them."""

from __future__ import annotations

from textwrap import dedent

from argmap.findings import Finding, Severity
from argmap.rules.base import Case, CheckingRule
from argmap.schema.build import build
from argmap.schema.validate import validate
from argmap.source.essay import read_essay
from argmap.source.text import SourceText
from argmap.source.yaml import parse

ESSAY = """\
Demand

Four hundred people were still inside at closing time. They were readers.

Whoever works until six finds the doors closed. The doors close at six.

Cost

The council calls late opening a luxury. It would cost two wages.

The heating is on all night.
"""
"""Two sections with two paragraphs each; `The doors` and `It would` among others stand where tests count on them."""

TWO_SECTIONS = """\
argmap: 1
thesis: t
source: {{file: essay.txt}}
sections:
  - id: demand
    heading: Demand
    claims:
{demand}
  - id: cost
    heading: Cost
    claims:
{cost}
"""


def case_of(yaml: str, essay: str | None = None) -> Case:
    """The map of a YAML text (indentation that all lines share is taken off), with the text of its essay."""
    text = SourceText("map.yaml", dedent(yaml))
    tree, findings = parse(text)
    assert tree is not None, findings
    parts, faults = validate(tree)
    assert parts is not None, faults
    headings = ["" if section is None else section.heading for _, section in parts.sections]
    read = None
    if essay is not None:
        ignore = parts.source.ignore if parts.source is not None else ()
        read = read_essay(SourceText("essay.txt", essay), headings, ignore)
    built, unbuilt = build(parts, tree, read)
    faulty = any(finding.rule.severity is Severity.ERROR for finding in (*findings, *faults, *unbuilt))
    return Case(built.graph, tree, read, built.matches, built.damaged, built.mentioned, faulty)


def findings(rule: CheckingRule, yaml: str, essay: str | None = None) -> list[Finding]:
    """What a rule finds in a map, in the order of reports."""
    found = list(rule.check(case_of(yaml, essay)))
    assert all(finding.rule is rule.RULE for finding in found)
    return sorted(found, key=lambda finding: finding.sort_key)


def found(rule: CheckingRule, yaml: str, essay: str | None = None) -> list[str]:
    """The line and column of every finding of a rule, and the text there: `4:12 many-come`."""
    return [place(finding, yaml) for finding in findings(rule, yaml, essay)]


def place(finding: Finding, yaml: str) -> str:
    """The line and column of a finding, and the text there."""
    text = SourceText("map.yaml", dedent(yaml))
    line, column = text.position(finding.span.start)
    return f"{line}:{column} {text.text[finding.span.start : finding.span.end]}"


def also(finding: Finding, yaml: str, essay: str = "") -> list[str]:
    """The second places of a finding: file, line and column, text, and what is said of it."""
    texts = {"map.yaml": SourceText("map.yaml", dedent(yaml)), "essay.txt": SourceText("essay.txt", essay)}
    shown = []
    for related in finding.related:
        text = texts[related.span.file]
        line, column = text.position(related.span.start)
        words = " ".join(text.text[related.span.start : related.span.end].split())
        shown.append(f"{related.span.file}:{line}:{column} {words} | {related.message}")
    return shown


def two_sections(demand: str, cost: str = "") -> str:
    """A map of the essay above: the claims of its two sections, indented by six columns. The first starts at line 8."""

    def indented(claims: str) -> str:
        lines = dedent(claims).strip("\n").splitlines()
        return "\n".join(f"      {line}" for line in lines) or "      {}"

    return TWO_SECTIONS.format(demand=indented(demand), cost=indented(cost))

"""A quote is not in the essay.

A quote is evidence that the essay makes a claim, so it has to be the essay's own words. Typography is forgiven: kinds
of quotation marks and dashes, white space, line breaks, hyphenation. Words never are. If a passage is nearly the same,
it is shown with the words that differ: mostly a slip in copying, sometimes an essay that was edited afterwards.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    source: {file: essay.txt, title: Opening hours, author: A. Writer, date: 2024-03-01, license: CC0}
    sections:
      - id: demand
        heading: Demand
        claims:
          many-come:
            text: Many people use the library until closing time.
            quote: "Four hundred people was still inside"
          fair:
            text: A public service should be usable by everyone who pays for it.
            quote: "usable by everyone who pays for it"
      - id: cost
        heading: Cost
        claims:
          cheap:
            text: Late opening costs two wages.
            quote: ["two wages", "two people at the desk"]
      - id: trial
        heading: What then?
        claims:
          open-late:
            text: The library should open until ten on four weekdays.
            quote: ["Open the library until ten", "If they come"]
            because: [many-come, fair, cheap]

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    source: {file: essay.txt, title: Opening hours, author: A. Writer, date: 2024-03-01, license: CC0}
    sections:
      - id: demand
        heading: Demand
        claims:
          many-come:
            text: Many people use the library until closing time.
            quote: "Four hundred people were still inside"
          fair:
            text: A public service should be usable by everyone who pays for it.
            quote: "usable by everyone who pays for it"
      - id: cost
        heading: Cost
        claims:
          cheap:
            text: Late opening costs two wages.
            quote: ["two wages", "two people at the desk"]
      - id: trial
        heading: What then?
        claims:
          open-late:
            text: The library should open until ten on four weekdays.
            quote: ["Open the library until ten", "If they come"]
            because: [many-come, fair, cheap]

Fix: copy the passage from the essay; mark what is left out with `[...]`, in brackets: three dots alone, or
`(...)`, are taken for part of the quote.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from argmap.findings import Finding, Related, Rule, Severity
from argmap.rules.base import Case
from argmap.rules.quotes import DOTS, Quoted, in_essay, is_unfound, nearest_of, with_omissions

RULE = Rule("AM402", "quote-not-found", Severity.ERROR)

SHOWN = 60
"""Characters of a missing part that are shown."""


def check(case: Case) -> Iterator[Finding]:
    essay = case.essay
    if essay is None:
        return
    unfound = [quoted for quoted in case.quotes if is_unfound(quoted)]
    omitting = with_omissions(essay, unfound)
    near = nearest_of(essay, [quoted for quoted in unfound if quoted.text not in omitting]) if unfound else {}
    for quoted in unfound:
        span = case.quote_span(quoted.path, quoted.index)
        if not quoted.match.missing:
            help = "copy the source's words, or delete it"
            yield Finding(RULE, span, f"quote of {quoted.owner} has no words", help=help)
            continue
        related: tuple[Related, ...] = ()
        if quoted.text in omitting:
            whole = omitting[quoted.text]
            related = (in_essay(case.graph, essay, whole.start, whole.end, "it stands here, with an omission"),)
        elif quoted.text in near:
            passage = near[quoted.text]
            related = (in_essay(case.graph, essay, passage.start, passage.end, passage.difference),)
        message, label = _said(quoted, essay.text.file)
        yield Finding(RULE, span, message, label, related, _next_step(quoted, omitting))


def _next_step(quoted: Quoted, omitting: Container[str]) -> str:
    dots = DOTS.search(quoted.text)
    if dots is None:
        return "copy the source's words"
    if quoted.text in omitting:
        return f"an omission is written `[...]`; write that for `{dots.group()}`"
    return "copy the source's words; an omission is written `[...]`"


def _said(quoted: Quoted, file: str) -> tuple[str, str]:
    """The message, and which part of a quote with omissions it is about."""
    if not quoted.match.loose and len(quoted.match.missing) == 1:
        return f"quote of {quoted.owner} is not in {file}", ""
    part = " ".join(quoted.match.missing[0].split())
    shown = part if len(part) <= SHOWN else f"{part[:SHOWN]}…"
    return f"part of the quote of {quoted.owner} is not in {file}", f"not there: “{shown}”"

"""No quote is from this paragraph of the essay.

A map that leaves out a paragraph leaves out what it says for the thesis or against it, and its reader can't see that it
is missing. What is left out on purpose, a greeting or a story, is listed under `gaps` with the reason; that list is
kept true as well: it names paragraphs that the essay has and no quote is from. Paragraphs are counted from 1 through
the whole essay, without headings and ignored lines.

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
            quote: "Open the library until ten"
            because: [many-come, fair, cheap]

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    source: {file: essay.txt, title: Opening hours, author: A. Writer, date: 2024-03-01, license: CC0}
    gaps:
      - paragraph: 6
        reason: It says again what is at stake, and adds no reason.
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
            quote: "Open the library until ten"
            because: [many-come, fair, cheap]

Fix: quote the paragraph in a claim or a line, or list it under `gaps` with the reason. A line that is no part of the
essay, its byline say, goes under `ignore` in `source`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.findings import Finding, Path, Related, Rule, Severity
from argmap.rules.base import Case
from argmap.rules.quotes import Quoted, in_essay, is_unfound, nearest_of, section_position, with_omissions
from argmap.source.essay import Essay, Place

RULE = Rule("AM410", "uncovered-paragraph", Severity.WARNING)


def check(case: Case) -> Iterator[Finding]:
    essay = case.essay
    if essay is None:
        return
    gaps = _gaps(case)
    # Where a heading is not found, it is itself taken for a paragraph, and all after it are counted wrong.
    if None in essay.headings:
        yield from _impossible_gaps(case, essay, gaps)
        return
    quoted = _quoted_paragraphs(case, essay)
    yield from _false_gaps(case, essay, gaps, quoted)
    spared = {paragraph for paragraph, _ in gaps} | _meant(case, essay)
    damaged = {section_position(case.graph.claims[c].path) for c in case.damaged if c in case.graph.claims}
    for paragraph in essay.paragraphs:
        if paragraph.number in quoted or paragraph.number in spared or paragraph.section in damaged - {None}:
            continue
        path: Path = ("source", "file") if paragraph.section is None else ("sections", paragraph.section, "heading")
        yield Finding(
            RULE,
            case.span(path),
            f"no quote is from paragraph {paragraph.number} of the essay",
            related=(in_essay(case.graph, essay, paragraph.start, paragraph.end, "this paragraph"),),
            help="quote it in a claim, list it under `gaps` with the reason, or list what is no part of the essay "
            "under `source.ignore`",
        )


def _quoted_paragraphs(case: Case, essay: Essay) -> dict[int, Quoted]:
    """The numbers of the paragraphs that quotes are from, each with its first quote."""
    found: dict[int, Quoted] = {}
    for quoted in case.quotes:
        passage = quoted.passage
        for place in quoted.match.loose if passage is None else ((passage.start, passage.end),):
            for number in _paragraphs(essay, place):
                found.setdefault(number, quoted)
    return found


def _meant(case: Case, essay: Essay) -> set[int]:
    """The paragraphs that quotes which are not found were probably meant to be from."""
    unfound = [quoted for quoted in case.quotes if is_unfound(quoted)]
    if not unfound:
        return set()
    places = [(passage.start, passage.end) for passage in nearest_of(essay, unfound).values()]
    places += [(passage.start, passage.end) for passage in with_omissions(essay, unfound).values()]
    return {number for place in places for number in _paragraphs(essay, place)}


def _paragraphs(essay: Essay, place: Place) -> Iterable[int]:
    first, last = essay.paragraph_at(place[0]), essay.paragraph_at(place[1] - 1)
    if first is not None and last is not None:
        return range(first.number, last.number + 1)
    return [paragraph.number for paragraph in (first, last) if paragraph is not None]


def _gaps(case: Case) -> list[tuple[int, Path]]:
    """The paragraphs listed as gaps and where; from the data, so that a gap that has another fault counts as well."""
    entries = case.tree.data.get("gaps")
    found: list[tuple[int, Path]] = []
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        number = entry.get("paragraph") if isinstance(entry, dict) else None
        if isinstance(number, str) and number.isascii() and number.isdigit() and len(number) < 10:
            found.append((int(number), ("gaps", index, "paragraph")))
    return found


def _impossible_gaps(case: Case, essay: Essay, gaps: list[tuple[int, Path]]) -> Iterator[Finding]:
    """Gaps that name no paragraph even if each heading that is not found parts one paragraph into two."""
    most = len(essay.paragraphs) + essay.headings.count(None)
    for number, path in gaps:
        if not 1 <= number <= most:
            yield Finding(RULE, case.span(path), f"the essay has no paragraph {number}", help="correct the number")


def _false_gaps(case: Case, essay: Essay, gaps: list[tuple[int, Path]], quoted: dict[int, Quoted]) -> Iterator[Finding]:
    """A gap that names no paragraph, or one that is listed before, or one that a quote is from."""
    first: dict[int, Path] = {}
    for number, path in gaps:
        related: tuple[Related, ...] = ()
        if not 1 <= number <= len(essay.paragraphs):
            message, help = f"the essay has no paragraph {number}: it has {len(essay.paragraphs)}", "correct the number"
        elif number in first:
            message, help = f"paragraph {number} is listed as a gap twice", "delete one of the two"
            related = (Related(case.span(first[number]), "first listed here"),)
        elif number in quoted:
            quote = quoted[number]
            message = f"paragraph {number} is listed as a gap, but {quote.owner} has a quote from it"
            help = "delete the gap"
            related = (Related(case.quote_span(quote.path, quote.index), "the quote"),)
        else:
            first[number] = path
            continue
        yield Finding(RULE, case.span(path), message, related=related, help=help)

"""One fault, planted anywhere in a sound map of any style, is found as what it is, where it is, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.pipeline import check_text
from argmap.source.text import SourceText

OPEN, CLOSE = "\ue000", "\ue001"
"""Mark the place at which the fault is to be found; they are taken out before the map is read."""


def here(text: str) -> str:
    return f"{OPEN}{text}{CLOSE}"


@st.composite
def maps(draw: st.DrawFn) -> tuple[list[str], int]:
    """The lines of a sound map, and which of them is the `text` of a claim that is written in block style.

    The claims are a tree of support and objection below the first, written in any order and style.
    """
    count = draw(st.integers(2, 7))
    below: dict[int, list[int]] = {number: [] for number in range(count)}
    for number in range(1, count):
        below[draw(st.integers(0, number - 1))].append(number)
    chosen = draw(st.integers(0, count - 1))
    step = " " * draw(st.integers(1, 4))
    head = ["argmap: 1", "title: 'Opening: hours'", "thesis: claim-0", "voices: {council: The council}"]
    lines, place = [*draw(st.permutations(head)), "claims:"], 0
    for number in draw(st.permutations(range(count))):
        if draw(st.booleans()):
            lines.append(draw(st.sampled_from(["", f"{step}# a comment: with a colon", "# déjà vu 漢字 😀"])))
        premises = _premises([f"claim-{premise}" for premise in below[number]], draw(st.integers(0, 2)))
        text = f"The library number {number} should open late."
        if number != chosen and draw(st.booleans()):
            because = f", because: {premises}" if premises else ""
            lines.append(f"{step}claim-{number}: {{text: {text}{because}}}")
            continue
        lines.append(f"{step}claim-{number}:")
        place = len(lines) if number == chosen else place
        lines.append(_text_line(step * 2, text, draw(st.integers(0, 3))))
        if premises:
            lines.append(f"{step}{step}because: {premises}")
    return lines, place


def _premises(ids: list[str], style: int) -> str:
    """Lines of argument: each premise alone, all linked, or written out."""
    if not ids:
        return ""
    together = ", ".join(ids)
    return (f"[{together}]", f"[[{together}]]", f"[{{premises: [{together}], scheme: any}}]")[style]


def _text_line(indent: str, text: str, style: int) -> str:
    return indent + (f"text: {text}", f"text: '{text}'", f'"text": "{text}"', f"text:   {text}  # so it says")[style]


Fault = Callable[[list[str], int], None]


def in_claim(*written: str) -> Fault:
    """Writes these lines into the claim, after its text."""

    def plant(lines: list[str], place: int) -> None:
        indent = lines[place][: len(lines[place]) - len(lines[place].lstrip())]
        lines[place + 1 : place + 1] = [indent + line for line in written]

    return plant


def in_head(key: str, value: str) -> Fault:
    def plant(lines: list[str], place: int) -> None:
        lines[next(number for number, line in enumerate(lines) if line.startswith(key))] = f"{key}: {value}"

    return plant


def another_claim(line: str) -> Fault:
    """Writes another claim before the chosen one."""

    def plant(lines: list[str], place: int) -> None:
        indent = lines[place - 1][: len(lines[place - 1]) - len(lines[place - 1].lstrip())]
        lines.insert(place - 1, indent + line)

    return plant


def no_text(lines: list[str], place: int) -> None:
    """Writes a note where the text of the claim was."""
    indent = lines[place][: len(lines[place]) - len(lines[place].lstrip())]
    key = lines[place - 1].strip().rstrip(":")
    lines[place - 1] = lines[place - 1].replace(key, here(key))
    lines[place] = f"{indent}note: something"


def misspelt(lines: list[str], place: int) -> None:
    start = lines[place].index("text")
    quoted = lines[place][start - 1] == '"'
    wrong = here('"txet"') if quoted else here("txet")
    lines[place] = lines[place][: start - quoted] + wrong + lines[place][start + 4 + quoted :]


FAULTS: dict[str, tuple[str, Fault]] = {
    "hidden character": ("AM001", in_claim(f"note: a{here(chr(0x202E))}b")),
    "hidden character in a comment": ("AM001", in_claim(f"# a{here(chr(0x2028))}b")),
    "escaped control": ("AM001", in_claim(f"note: {here(chr(34) + 'a' + chr(92) + 'x1b' + chr(34))}")),
    "key twice": ("AM002", in_claim("note: x", f"{here('note')}: y")),
    "text twice": ("AM002", in_claim(f"{here('text')}: Another.")),
    "unknown key": ("AM003", in_claim(f"{here('colour')}: red")),
    "unknown key with much under it": ("AM003", in_claim(f"{here('colour')}: {{a: [b, {{c: d}}]}}")),
    "misspelt key": ("AM003", misspelt),
    "misspelt key with a list": ("AM003", in_claim(f"{here('tag')}: [x]")),
    "missing text": ("AM004", no_text),
    "yes": ("AM005", in_claim(f"implicit: {here('yes')}")),
    "empty": ("AM005", in_claim(f"note: {here(chr(39) * 2)}")),
    "list for a text": ("AM005", in_claim(f"note: {here('[a, b]')}")),
    "bad id": ("AM006", another_claim(f"{here('Bad_Id')}: {{text: X., aside: true}}")),
    "text for a list": ("AM007", in_claim(f"tags: {here('x, y')}")),
    "too deep": ("AM008", in_claim(f"tags: {'[' * 29}{here('[')}a{']' * 30}")),
    "alias": ("AM009", in_claim(f"note: {here('*x')}")),
    "tag": ("AM009", in_claim(f"note: {here('!t x')}")),
    "merge": ("AM009", in_claim(f"{here('<<')}: {{note: x}}")),
    "version": ("AM011", in_head("argmap", here("2"))),
    "undefined rebuttal": ("AM101", in_claim(f"rebuttals: [{here('zzz')}]")),
    "undefined undercut": ("AM101", in_claim(f"rebuttals: [{{premises: [{here('zzz')}]}}]")),
    "undefined thesis": ("AM101", in_head("thesis", here("zzz"))),
    "undefined voice": ("AM107", in_claim(f"voice: {here('zzz')}")),
    "undefined voice of several": ("AM107", in_claim(f"voice: [author, {here('zzz')}]")),
    "no premises": ("AM206", in_claim(f"rebuttals: [{here('[]')}]")),
    "orphan": ("AM207", another_claim(f"{here('lonely')}: {{text: X.}}")),
}


@pytest.mark.parametrize("name", FAULTS)
@given(maps(), st.sampled_from(["\n", "\r\n"]))
@settings(deadline=None, max_examples=15)
def test_one_fault_is_found_as_what_it_is_where_it_is_and_nothing_else(
    name: str, sound: tuple[list[str], int], line_end: str
) -> None:
    code, plant = FAULTS[name]
    lines, place = list(sound[0]), sound[1]
    plant(lines, place)
    marked = line_end.join(lines) + line_end
    start = marked.index(OPEN)
    end = marked.index(CLOSE) - 1
    text = marked.replace(OPEN, "").replace(CLOSE, "")
    findings = check_text(SourceText("map.yaml", text), Path("/")).findings
    assert [(f.rule.code, text[f.span.start : f.span.end]) for f in findings] == [(code, text[start:end])]
    assert (findings[0].span.start, findings[0].span.end) == (start, end)


@given(maps(), st.sampled_from(["\n", "\r\n"]))
@settings(deadline=None, max_examples=60)
def test_without_a_fault_nothing_is_found(sound: tuple[list[str], int], line_end: str) -> None:
    text = line_end.join(sound[0]) + line_end
    assert check_text(SourceText("map.yaml", text), Path("/")).findings == ()

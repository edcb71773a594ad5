"""Maps with very many faults take time in proportion to their size: whoever sends one must not hold up the check."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from argmap.pipeline import check_text
from argmap.source.text import SourceText

MANY = 10_000
SECONDS = 6.0
"""Far above what these take, and far below what they take when every fault looks at all the others."""


def claims(line: str) -> str:
    return "argmap: 1\nthesis: k0\nclaims:\n" + "".join(f"  {line.replace('#', str(n))}\n" for n in range(MANY))


def lines_of_argument(line: str) -> str:
    return (
        "argmap: 1\nthesis: a\nclaims:\n  b: {text: B.}\n  a:\n    text: A.\n    because:\n"
        + f"      - {line}\n" * MANY
    )


MAPS = {
    "one key again and again": "argmap: 1\n" + "title: x\n" * MANY,
    "the last key again and again": claims("k#: {text: A.}") + f"  k{MANY - 1}: {{text: A.}}\n" * MANY,
    "every key twice": "argmap: 1\nclaims:\n" + "".join(f"  k{n}: {{text: A.}}\n" * 2 for n in range(MANY)),
    "a misspelt key in every claim": claims("k#: {txt: A.}"),
    "unknown keys in one claim": "argmap: 1\nclaims:\n  a:\n" + "".join(f"    k{n}: x\n" for n in range(MANY)),
    "no text in any claim": claims("k#: {}"),
    "an alias in every claim": claims("k#: *x"),
    "undefined ids": claims("k#: {text: A., because: [zz#]}"),
    "undefined voices": claims("k#: {text: A., voice: zz#}"),
    "one claim in every section": "argmap: 1\nsections:\n"
    + "  - {id: s, heading: h, claims: {a: {text: A.}}}\n" * MANY,
    "faulty lines on one claim": lines_of_argument("{premises: [b], note: [x]}"),
    "undercuts on one claim": lines_of_argument("{premises: [b], rebuttals: [b, b]}"),
    "suppressions that nothing needs": claims("k#: {text: A., because: [k0]} # argmap: ignore[AM207] x"),
}


def seconds(text: str, folder: Path) -> float:
    start = time.process_time()
    check_text(SourceText("map.yaml", text), folder)
    return time.process_time() - start


@pytest.mark.parametrize("name", MAPS)
def test_many_faults_are_found_in_time(name: str, tmp_path: Path) -> None:
    assert seconds(MAPS[name], tmp_path) < SECONDS


ESSAY = "a " * 20_000 + "\n\nH\n\n" + "x\n\n" * 1000
WITH_ESSAY = "argmap: 1\nthesis: k0\nsource: {file: essay.txt}\n"

OF_AN_ESSAY = {
    "quotes that begin alike": "claims:\n"
    + "".join(f"  k{n}: {{text: A., quote: a a a a a a a a a b{n}}}\n" for n in range(1000)),
    "quotes that are not there": "claims:\n"
    + "".join(f"  k{n}: {{text: A., quote: number {n} is not there at all}}\n" for n in range(1000)),
    "a quote of many parts": "claims:\n  k0: {text: A., quote: " + "a … " * 5000 + "}\n",
    "headings that are not there": "sections:\n"
    + "".join(f"  - {{id: s{n}, heading: nothing {n}}}\n" for n in range(1000)),
    "one heading again and again": "sections:\n" + "".join(f"  - {{id: s{n}, heading: H}}\n" for n in range(1000)),
}


@pytest.mark.parametrize("name", OF_AN_ESSAY)
def test_many_faults_of_quotes_and_headings_are_found_in_time(name: str, tmp_path: Path) -> None:
    (tmp_path / "argmap.toml").touch()
    (tmp_path / "essay.txt").write_text(ESSAY, encoding="utf-8")
    assert seconds(WITH_ESSAY + OF_AN_ESSAY[name], tmp_path) < SECONDS

"""The page on output for programs names every key that there is, and no other."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from conftest import ROOT, Run

MAP = ROOT / "maps" / "open-late.yaml"
COMMANDS = {
    "argmap check --output-format json": [
        "check",
        ROOT / "tests" / "maps" / "err" / "dozen.yaml",
        "--output-format",
        "json",
    ],
    "argmap show --json": ["show", MAP, "--json"],
    "argmap depends --json": ["depends", MAP, "--json"],
    "argmap what-if --json": ["what-if", MAP, "--json", "--reject", "spring-count", "--accept", "no-tenant"],
}


def keys(value: Any) -> set[str]:
    """Every key in a value, however deep."""
    if isinstance(value, dict):
        return set(value).union(*map(keys, value.values()))
    return set().union(*map(keys, value)) if isinstance(value, list) else set()


def named() -> dict[str, str]:
    text = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    return dict(re.findall(r"^## `(.+?)`\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL))


@pytest.mark.parametrize("command", COMMANDS)
def test_the_keys_that_are_printed_are_the_keys_that_are_named(command: str, run: Run) -> None:
    printed = keys(json.loads(run(*COMMANDS[command]).out))
    words = set(re.findall(r"`([a-z_]+)`", named()[command]))
    assert printed - words == set()
    assert words - printed <= {"message"}

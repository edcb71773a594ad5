"""The shape of the code is kept by tools: layers, types, lint, and what a short command may import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT


def _passes(*command: str) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_import_goes_down_the_layers() -> None:
    _passes(str(Path(sys.executable).with_name("lint-imports")), "--no-cache")


def test_every_type_checks_strictly() -> None:
    _passes(sys.executable, "-m", "mypy")


def test_the_linter_finds_nothing() -> None:
    _passes(sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format", "concise")


def test_the_code_is_formatted() -> None:
    _passes(sys.executable, "-m", "ruff", "format", "--no-cache", "--check")


HEAVY = ("rich", "graphviz", "pygraphviz", "rapidfuzz", "xml.etree", "http")


@pytest.mark.parametrize(
    ("arguments", "forbidden"),
    [
        (["--version"], (*HEAVY, "typer", "pydantic", "yaml")),
        (["check", "maps/stalin-from-the-left.yaml"], HEAVY),
        (["check", "maps/open-late.yaml"], HEAVY),
    ],
)
def test_a_short_command_imports_nothing_that_it_does_not_need(
    arguments: list[str], forbidden: tuple[str, ...]
) -> None:
    program = f"""
import sys
sys.argv = ["argmap", *{arguments!r}]
from argmap.cli import main
try:
    main()
except SystemExit as ended:
    assert ended.code == 0, ended.code
imported = [name for name in {forbidden!r} if name in sys.modules]
assert not imported, imported
"""
    _passes(sys.executable, "-c", program)


def test_no_module_is_longer_than_a_reader_can_hold() -> None:
    long = [path for path in (ROOT / "argmap").rglob("*.py") if len(path.read_text("utf-8").splitlines()) > 400]
    assert long == []

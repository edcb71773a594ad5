"""What all tests share: running the command line, and small maps on disk."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from argmap.model import Graph

ROOT = Path(__file__).parent.parent

pytest_plugins = ["chromium", "gallery"]  # fixtures of tests/browser, for one browser in the whole run


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write what is printed now as what is expected from now on")


@dataclass(frozen=True)
class Outcome:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in this process, as `run("check", "map.yaml")`."""
    import gc

    from argmap.cli import main

    def call(*arguments: str | Path, stdin: bytes = b"") -> Outcome:
        import io

        monkeypatch.setattr(sys, "argv", ["argmap", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsys.readouterr()
        try:
            main()
        except SystemExit as ended:
            code = ended.code
        finally:
            gc.enable()  # the command line switches it off, for good as it thinks
        printed = capsys.readouterr()
        assert isinstance(code, int)
        return Outcome(int(code), printed.out, printed.err)

    return call


@pytest.fixture
def spawn() -> Run:
    """Run the command line in a process of its own."""

    def call(*arguments: str | Path, cwd: Path | None = None, **environment: str) -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", "argmap", *map(str, arguments)],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            cwd=cwd,
            env={**os.environ, **environment},
            timeout=120,
            check=False,
        )
        return Outcome(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))

    return call


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project, which is the working directory."""
    (tmp_path / "argmap.toml").write_text("")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return tmp_path


GOOD_MAP = """\
argmap: 1
title: Opening hours
thesis: open-late
claims:
  open-late:
    text: The library should open late.
    because: [many-would-come]
  many-would-come:
    text: Many residents would come.
"""


@pytest.fixture
def good_map(project: Path) -> Path:
    """A small map without fault, in the project."""
    path = project / "good.yaml"
    path.write_text(GOOD_MAP)
    return path


def as_yaml(graph: Graph) -> str:
    """A generated map as a file; its claims are unstated, so that it needs no essay."""
    rows = ["argmap: 1", "title: Large", f"thesis: {graph.thesis}", "sections:"]
    for section in graph.sections.values():
        rows += [f"  - id: {section.id}", f"    heading: Part {section.number}", "    claims:"]
        for claim in graph.claims.values():
            if claim.section != section.id:
                continue
            rows += [f"      {claim.id}:", f'        text: "{claim.text}"', "        implicit: true"]
            for key, lines in (("because", graph.supporting(claim.id)), ("rebuttals", graph.attacking(claim.id))):
                if lines:
                    rows.append(f"        {key}: [{', '.join(f'[{chr(44).join(line.premises)}]' for line in lines)}]")
    return "\n".join(rows) + "\n"

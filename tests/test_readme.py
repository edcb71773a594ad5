"""What the README says is so: its tour is walked, its outputs are compared, and what it names exists."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

README = ROOT / "README.md"
BLOCK = re.compile(
    r"(?:^<!-- (?P<what>file|edit): (?P<name>\S+) -->\n)?^```(?P<language>\w+)\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


def walked(text: str, folder: Path) -> str:
    """The text with every console block as it comes out when the tour is walked in a folder."""

    def walk(block: re.Match[str]) -> str:
        body = block["body"]
        if block["what"] == "file":
            (folder / block["name"]).write_text(body, encoding="utf-8")
        elif block["what"] == "edit":
            _edit(folder / block["name"], body)
        elif block["language"] == "console":
            commands = [line[2:] for line in body.splitlines() if line.startswith("$ ")]
            printed = "".join(f"$ {command}\n{_output(command, folder)}" for command in commands)
            return block.group().replace(body, printed)
        return block.group()

    return BLOCK.sub(walk, text)


def _edit(path: Path, diff: str) -> None:
    """Apply a diff without line numbers: its old lines, which must stand in the file once, become its new lines."""
    lines = diff.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if line[0] in " -")
    new = "".join(line[1:] for line in lines if line[0] in " +")
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), encoding="utf-8")


def _output(command: str, folder: Path) -> str:
    words = shlex.split(command)
    assert words[0] == "argmap", command
    done = subprocess.run(
        [sys.executable, "-m", *words], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
        env={**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1"},
    )  # fmt: skip
    return done.stdout.decode("utf-8")


def test_the_tour_prints_what_the_readme_shows(project: Path, request: pytest.FixtureRequest) -> None:
    text = README.read_text(encoding="utf-8")
    now = walked(text, project)
    if request.config.getoption("--update"):
        README.write_text(now, encoding="utf-8")
    assert now == text


def _commands() -> dict[str, set[str]]:
    """Every command, and its options."""
    import typer.main

    from argmap.cli.app import application

    group = typer.main.get_command(application([]))
    commands: dict[str, set[str]] = {}
    for name, command in group.commands.items():  # type: ignore[attr-defined]  # typer's group is a click group
        commands[name] = {option for parameter in command.params for option in parameter.opts if option.startswith("-")}
    return commands


DOCUMENTS = [README, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_commands_options_and_rules_that_are_named_exist(document: Path) -> None:
    from argmap.rules.registry import all_rules

    text = document.read_text(encoding="utf-8")
    commands = _commands()
    for command, rest in re.findall(r"(?:`|\$ |bin/)argmap ([a-z][a-z-]*)([^`\n|&#]*)", text):
        assert command in commands, command
        for option in re.findall(r"(?<!\S)--?[a-z][a-z-]*", rest):
            assert option in commands[command] | {"--help", "-h"}, f"argmap {command} {option}"
    codes = {module.RULE.code for module in all_rules()}
    for code in re.findall(r"\bAM\d{3}\b", text):
        assert code in codes, code


def test_every_command_and_exit_code_is_in_the_readme() -> None:
    from argmap.cli.common import Exit

    text = README.read_text(encoding="utf-8")
    for command in _commands():
        assert f"`argmap {command}" in text, command
    for code in Exit:
        assert f"| {code.value} |" in text, code


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_and_pictures_lead_to_files(document: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", document.read_text(encoding="utf-8")):
        assert (document.parent / target).exists(), target


def test_the_python_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    example = next(b["body"] for b in BLOCK.finditer(README.read_text(encoding="utf-8")) if b["language"] == "python")
    exec(compile(example, "README.md", "exec"), {})
    assert capsys.readouterr().out.splitlines()[0].split() == ["demand", "falls"]


def test_the_map_of_the_format_page_is_a_map(project: Path) -> None:
    from argmap.schema.validate import validate
    from argmap.source.text import SourceText
    from argmap.source.yaml import parse

    text = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
    example = next(block["body"] for block in BLOCK.finditer(text) if block["language"] == "yaml")
    tree, findings = parse(SourceText("format.md", example))
    assert findings == []
    assert tree is not None
    parts, findings = validate(tree)
    assert findings == []
    assert parts is not None


def test_the_configuration_of_the_format_page_is_one(project: Path) -> None:
    from argmap.cli.config import read_config

    text = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
    example = next(block["body"] for block in BLOCK.finditer(text) if block["language"] == "toml")
    (project / "argmap.toml").write_text(example)
    config = read_config(project)
    assert config.maps == ("maps", "essays/*.yaml")
    assert config.strict
    (project / "argmap.toml").unlink()
    (project / "pyproject.toml").write_text(f"[tool.argmap]\n{example}")
    assert read_config(project) == config

"""How long argmap takes to start, as a ratio to importing the libraries that it imports.

    python bench/startup.py [RUNS]

The floor of a command is a process that imports every module outside argmap that the command ends up with, and does
nothing. Command and floor run in turn; CPU seconds (user and system) of each process, median and smallest.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
MAP = "maps/stalin-from-the-left.yaml"

COMMANDS = {
    "argmap --version": ["--version"],
    "argmap check": ["check", MAP],
    "argmap show": ["show", MAP],
    "argmap show --sections": ["show", "--sections", MAP],
    "argmap depends": ["depends", MAP],
    "argmap what-if": ["what-if", MAP, "--without", "mission"],
}

BYTECODE = tempfile.TemporaryDirectory()
# As pip installs it, every module is compiled: here by the first run, which is not counted, and out of the way.
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    "PYTHONPYCACHEPREFIX": BYTECODE.name,
    "PYDANTIC_DISABLE_PLUGINS": "__all__",
}

MODULES = """
import sys
before = set(sys.modules)
sys.argv = ["argmap", *sys.argv[1:]]
from argmap.cli import main
try:
    main()
except SystemExit:
    pass
names = [name for name in sys.modules if name not in before and name.split(".")[0] != "argmap"]
sys.stderr.write("modules:" + ",".join(names))
"""


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    print(f"{'command':24} {'median':>8} {'floor':>8} {'ratio':>6}   {'least':>8} {'floor':>8} {'ratio':>6}")
    for name, arguments in COMMANDS.items():
        command = [sys.executable, "-m", "argmap", *arguments]
        floor = [sys.executable, "-c", _imports(arguments)]
        times: list[tuple[float, float]] = []
        for _ in range(runs + 1):
            times.append((_cpu(command), _cpu(floor)))
        ours, floors = zip(*times[1:], strict=True)
        median, least = (statistics.median(ours), statistics.median(floors)), (min(ours), min(floors))
        print(
            f"{name:24} {median[0]:7.3f}s {median[1]:7.3f}s {median[0] / median[1]:6.2f}"
            f"   {least[0]:7.3f}s {least[1]:7.3f}s {least[0] / least[1]:6.2f}"
        )


def _imports(arguments: list[str]) -> str:
    """A program that imports what a command imports, less argmap itself."""
    done = subprocess.run([sys.executable, "-c", MODULES, *arguments], cwd=ROOT, capture_output=True, check=True)
    names = done.stderr.decode().rpartition("modules:")[2].split(",")
    return f"import importlib\nfor name in {[n for n in names if n]!r}:\n    importlib.import_module(name)\n"


def _cpu(command: list[str]) -> float:
    """CPU seconds of a process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()

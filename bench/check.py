"""How `argmap check` grows with the map: CPU seconds and memory on generated maps of 100 to 100,000 claims.

python bench/check.py [LARGEST]
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.generate import graph_of, yaml_of

SIZES = (100, 1_000, 10_000, 100_000)


def main() -> None:
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else SIZES[-1]
    print(f"{'claims':>8} {'file':>10} {'CPU':>9} {'per claim':>10} {'memory':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for size in (size for size in SIZES if size <= largest):
            path = Path(folder) / f"m{size}.yaml"
            path.write_text(yaml_of(graph_of(size)), encoding="utf-8")
            seconds, kibibytes = _check(path)
            print(
                f"{size:>8,} {path.stat().st_size / 1e6:>7.2f} MB {seconds:>8.2f}s {1e6 * seconds / size:>7.0f} µs"
                f" {kibibytes / 1024:>5.0f} MiB"
            )


def _check(path: Path) -> tuple[float, int]:
    """CPU seconds and largest resident memory, in KiB on Linux, of checking a file in a process of its own."""
    process = subprocess.Popen(
        [sys.executable, "-m", "argmap", "check", str(path), "--exit-zero"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


if __name__ == "__main__":
    main()

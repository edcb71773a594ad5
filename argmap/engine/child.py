"""The process that Graphviz runs in: jobs in on standard input, pictures out on standard output.

Run by its path, and importing nothing of argmap, so that it starts quickly and sees no modules of the working folder.
Graphviz is C code that now and then crashes or does not end; here that costs a process and not the program. What
Graphviz has to say goes to standard error, which the caller reads.

In: a JSON list of `{"dot": text, "formats": [[format, dpi], ...]}`. Out: a JSON list of lengths on one line, then the
pictures one after the other.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

MISSING = 3
"""Exit code: neither pygraphviz nor `dot` is there."""

Renderer = Callable[[str, str], bytes]


def main() -> int:
    jobs = json.loads(sys.stdin.buffer.read())
    render = _renderer()
    if render is None:
        return MISSING
    pictures = [render(_at(job["dot"], dpi), form) for job in jobs for form, dpi in job["formats"]]
    out = sys.stdout.buffer
    out.write(json.dumps([len(picture) for picture in pictures]).encode() + b"\n")
    for picture in pictures:
        out.write(picture)
    out.flush()
    return 0


def _at(dot: str, dpi: int | None) -> str:
    """The drawing at a resolution; the first `graph [` is its own settings."""
    return dot if dpi is None else dot.replace("graph [", f"graph [dpi={dpi} ", 1)


def _renderer() -> Renderer | None:
    """pygraphviz, which brings Graphviz along; else `dot` on the PATH."""
    try:
        import pygraphviz
    except ImportError:
        return _dot_on_path()

    def render(dot: str, form: str) -> bytes:
        picture = pygraphviz.AGraph(string=dot).draw(format=form, prog="dot")
        if not isinstance(picture, bytes):
            raise TypeError(f"Graphviz made no {form}")
        return picture

    return render


def _dot_on_path() -> Renderer | None:
    import shutil

    import graphviz

    if shutil.which("dot") is None:
        return None

    def render(dot: str, form: str) -> bytes:
        picture: bytes = graphviz.pipe("dot", form, dot.encode(), quiet=False)
        return picture

    return render


if __name__ == "__main__":
    raise SystemExit(main())

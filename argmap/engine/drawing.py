"""Pictures drawn in a child process, with a time limit and one more try that asks for less."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from argmap.engine import child, fonts, typeface
from argmap.engine.typeface import Measure
from argmap.errors import EngineError


class GraphvizMissingError(EngineError):
    """Neither pygraphviz nor `dot` is installed."""


class Format(Enum):
    """What a picture can be drawn as; the value is also its file's suffix."""

    SVG = "svg"
    PNG = "png"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class Job:
    """One drawing and the formats that it is wanted in, all with the same layout.

    With a `measure` there is as much room for text as that says, on every machine the same; without, as the fonts found
    here need, which a PNG or PDF shows.
    """

    dot: str
    formats: tuple[Format, ...]
    measure: Measure | None = None


DPI = {Format.SVG: None, Format.PNG: 144, Format.PDF: None}
TIMEOUT = 60.0
"""Seconds that one run of Graphviz may take."""

INSTALL = "pip install pygraphviz, which brings Graphviz along, or install Graphviz so that `dot` is on the PATH"

# What Graphviz and Fontconfig say on standard error although all is well.
_NOISE = re.compile(
    r"Fontconfig (warning|error)|layout may take a long time|graph is too large for cairo-renderer bitmaps|^\s*$"
)


def draw(jobs: Sequence[Job], *, timeout: float = TIMEOUT) -> list[Mapping[Format, bytes]]:
    """The pictures of each job, in order; one child process draws all jobs that have the same measure.

    Raises EngineError when Graphviz is missing, fails, says that something is wrong, or takes longer than `timeout`
    seconds twice: the second time with straight lines and less care for a good layout.
    """
    pictures: dict[int, Mapping[Format, bytes]] = {}
    for measure in dict.fromkeys(job.measure for job in jobs):
        alike = {number: job for number, job in enumerate(jobs) if job.measure is measure}
        pictures.update(zip(alike, _drawn([*alike.values()], measure, timeout), strict=True))
    return [pictures[number] for number in range(len(jobs))]


def _drawn(jobs: Sequence[Job], measure: Measure | None, timeout: float) -> list[Mapping[Format, bytes]]:
    """The pictures of each job, all from one child process."""
    if any(Format.PNG in job.formats or Format.PDF in job.formats for job in jobs) and not fonts.any_fonts():
        raise EngineError(
            "no fonts are installed, so a PNG or PDF would have no text",
            help="install a font such as DejaVu Sans (fonts-dejavu-core), or draw an SVG",
        )
    try:
        out = _run(jobs, measure, timeout)
    except subprocess.TimeoutExpired:
        try:
            out = _run([replace(job, dot=_hurried(job.dot)) for job in jobs], measure, timeout)
        except subprocess.TimeoutExpired:
            raise EngineError(
                f"Graphviz took longer than {timeout:g} seconds twice",
                help="draw one section at a time (--view section), or allow more time (--timeout)",
            ) from None
    return _pictures(jobs, out)


def _hurried(dot: str) -> str:
    """The drawing with settings that cost less time; a setting given twice counts the last time."""
    return dot.replace('"];', '" splines="line" nslimit="1" nslimit1="1" mclimit="0.3"];', 1)


def _run(jobs: Sequence[Job], measure: Measure | None, timeout: float) -> bytes:
    sent = json.dumps([{"dot": job.dot, "formats": [[f.value, DPI[f]] for f in job.formats]} for job in jobs])
    with tempfile.TemporaryDirectory(prefix="argmap-") as folder:
        code, out, err = _communicate(
            sent.encode(), {**os.environ, **_font_settings(Path(folder), jobs, measure)}, timeout
        )
    if code == child.MISSING:
        raise GraphvizMissingError("Graphviz is not installed", help=INSTALL)
    said = [line for line in err.decode("utf-8", "replace").splitlines() if not _NOISE.search(line)]
    if code < 0:
        raise EngineError(f"Graphviz crashed (signal {-code})", help="please report this map to argmap's developers")
    if code or said:
        reason = said[-1] if said else f"exit code {code}"
        raise EngineError(f"Graphviz could not draw this: {reason.strip()[:300]}")
    return out


def _font_settings(folder: Path, jobs: Iterable[Job], measure: Measure | None) -> Mapping[str, str]:
    """Where the child finds its fonts: those made for this drawing, in `folder`, or those of this machine."""
    configuration = folder / "fonts.conf"
    settings = {"FONTCONFIG_FILE": str(configuration)}
    if measure is None:
        configuration.write_text(fonts.configuration(), encoding="utf-8")
        return settings
    typeface.write_faces(folder, [job.dot for job in jobs], measure)
    configuration.write_text(typeface.configuration(folder), encoding="utf-8")
    return {**settings, "PANGOCAIRO_BACKEND": "fc"}  # macOS and Windows have fonts that do not come from Fontconfig


def _communicate(sent: bytes, environment: Mapping[str, str], timeout: float) -> tuple[int, bytes, bytes]:
    """Run the child to its end; whatever happens here, it and what it started do not outlive this call."""
    process = subprocess.Popen(
        [sys.executable, child.__file__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        start_new_session=os.name == "posix",
    )
    with process:
        try:
            out, err = process.communicate(sent, timeout)
        except BaseException:
            _kill(process)
            raise
    return process.returncode, out, err


def _kill(process: subprocess.Popen[bytes]) -> None:
    if os.name == "posix":
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
    else:
        process.kill()


def _pictures(jobs: Sequence[Job], out: bytes) -> list[Mapping[Format, bytes]]:
    head, _, body = out.partition(b"\n")
    lengths = iter(json.loads(head))
    start = 0
    drawn: list[Mapping[Format, bytes]] = []
    for job in jobs:
        pictures: dict[Format, bytes] = {}
        for form in job.formats:
            length = next(lengths)
            pictures[form] = body[start : start + length]
            start += length
        drawn.append(pictures)
    return drawn

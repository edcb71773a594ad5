"""All formats of a report, by the name that `--output-format` takes."""

from __future__ import annotations

from typing import Final

from argmap.report import concise, full, github, json
from argmap.report.base import Format

FORMATS: Final[tuple[Format, ...]] = (full, concise, json, github)

"""argmap: map what a text argues, check the map, show it and draw it.

From Python, `check` gives everything that is known of a map file and `load` its graph; `label`, `dependence`, `cuts`
and `what_if` say what follows from it. Names are imported when they are first used: `import argmap` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argmap.analysis.cuts import cuts
    from argmap.analysis.dependence import dependence
    from argmap.analysis.labels import label
    from argmap.analysis.whatif import what_if
    from argmap.errors import ArgmapError, FaultyMapError
    from argmap.findings import Finding, Severity, Span
    from argmap.model import Claim, Graph, Line, Section
    from argmap.pipeline import Result, check, load

__version__ = "0.1.0"

__all__ = [
    "ArgmapError",
    "Claim",
    "FaultyMapError",
    "Finding",
    "Graph",
    "Line",
    "Result",
    "Section",
    "Severity",
    "Span",
    "check",
    "cuts",
    "dependence",
    "label",
    "load",
    "what_if",
]

_HOMES = {
    "argmap.analysis.cuts": ("cuts",),
    "argmap.analysis.dependence": ("dependence",),
    "argmap.analysis.labels": ("label",),
    "argmap.analysis.whatif": ("what_if",),
    "argmap.errors": ("ArgmapError", "FaultyMapError"),
    "argmap.findings": ("Finding", "Severity", "Span"),
    "argmap.model": ("Claim", "Graph", "Line", "Section"),
    "argmap.pipeline": ("Result", "check", "load"),
}


def __getattr__(name: str) -> Any:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'argmap' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]

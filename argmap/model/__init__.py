"""What an argument map is: frozen values, standard library only."""

from argmap.model.elements import (
    AUTHOR,
    Anchor,
    Claim,
    Expectations,
    Line,
    Section,
    Sign,
    Source,
    Voice,
)
from argmap.model.graph import Graph

__all__ = [
    "AUTHOR",
    "Anchor",
    "Claim",
    "Expectations",
    "Graph",
    "Line",
    "Section",
    "Sign",
    "Source",
    "Voice",
]

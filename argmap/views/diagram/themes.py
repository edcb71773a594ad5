"""The themes of a drawing: light, dark, or light with dark colours for viewers who prefer them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum

from argmap.views.theme import DARK, LIGHT, Palette


class Theme(Enum):
    """What a picture's colours follow; the value is the word on the command line."""

    LIGHT = "light"
    DARK = "dark"
    AUTO = "auto"

    @property
    def palette(self) -> Palette:
        """The colours that the drawing is written in."""
        return DARK if self is Theme.DARK else LIGHT

    @property
    def dark(self) -> Mapping[str, str]:
        """For each colour of the drawing its colour on a dark ground; empty unless the picture follows its viewer."""
        return dict(_pairs(LIGHT, DARK)) if self is Theme.AUTO else {}


def _pairs(light: object, dark: object) -> Iterable[tuple[str, str]]:
    """Every colour of one palette with the colour in the same place of the other."""
    if isinstance(light, str) and isinstance(dark, str):
        if light.startswith("#"):
            yield light, dark
    elif isinstance(light, Mapping) and isinstance(dark, Mapping):
        for key in light:
            yield from _pairs(light[key], dark[key])
    elif is_dataclass(light):
        for part in fields(light):
            yield from _pairs(getattr(light, part.name), getattr(dark, part.name))

"""The palettes can be read and told apart by everybody, and every meaning has its sign."""

from __future__ import annotations

import itertools
import math
from operator import mul

import pytest

from argmap.analysis.labels import Standing
from argmap.model import Line, Sign
from argmap.model.roles import Role
from argmap.views.theme import (
    ASCII_SIGNS,
    PALETTES,
    SIGNS,
    STROKES,
    Palette,
    Relation,
    Signs,
    Tone,
    relation_of,
)

Linear = tuple[float, float, float]

TEXT_CONTRAST = 4.5  # WCAG 2.2, 1.4.3
LINE_CONTRAST = 3.0  # WCAG 2.2, 1.4.11
NOTICEABLE = 3 * 2.3  # three times the just noticeable difference in CIE Lab (Mahy et al. 1994)

# Complete colour blindness of each kind, on linear RGB (Machado, Oliveira and Fernandes 2009, severity 1).
SIGHT = {
    "full": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}

palettes = pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)


def linear(colour: str) -> Linear:
    def channel(at: int) -> float:
        value = int(colour[at : at + 2], 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return channel(1), channel(3), channel(5)


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def seen(colour: str, sight: str) -> Linear:
    """The colour in CIE Lab as somebody with this sight sees it."""
    rgb = linear(colour)
    red, green, blue = (min(1.0, max(0.0, sum(map(mul, row, rgb)))) for row in SIGHT[sight])

    def curve(value: float) -> float:
        return value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116

    x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
    y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@palettes
def test_text_stands_out_from_its_ground(palette: Palette) -> None:
    grounds = [palette.canvas, palette.section]
    pairs = [(ink, ground) for ink in (palette.ink, palette.muted) for ground in grounds]
    pairs += [(paint.ink, paint.fill) for paint in (*palette.roles.values(), *palette.standings.values())]
    pairs += [(palette.defeated.ink, palette.defeated.fill)]
    pairs += [(standing.ink, ground) for standing in palette.standings.values() for ground in grounds]
    for role, paint in palette.roles.items():
        if role is not Role.THESIS:  # whose card is inverted and has one ink for all
            pairs += [(ink, paint.fill) for ink in (palette.muted, paint.line)]
            pairs += [(standing.ink, paint.fill) for standing in palette.standings.values()]
    pairs += [(standing.ink, palette.defeated.fill) for standing in palette.standings.values()]
    assert min(contrast(*pair) for pair in pairs) >= TEXT_CONTRAST


@palettes
def test_lines_stand_out_from_the_ground_they_cross(palette: Palette) -> None:
    lines = [*palette.relations.values(), palette.defeated.line]
    lines += [paint.line for paint in (*palette.roles.values(), *palette.standings.values())]
    grounds = [palette.canvas, palette.section]
    assert min(contrast(line, ground) for line in lines for ground in grounds) >= LINE_CONTRAST


@palettes
@pytest.mark.parametrize("sight", SIGHT)
def test_relations_roles_and_standings_can_be_told_apart(palette: Palette, sight: str) -> None:
    roles = [palette.role(role).line for role in (Role.CLAIM, Role.PREMISE, Role.OBJECTION, Role.REPLY)]
    standings = [paint.ink for paint in palette.standings.values()]
    for colours in (list(palette.relations.values()), roles, standings):
        for one, other in itertools.combinations(colours, 2):
            assert math.dist(seen(one, sight), seen(other, sight)) >= NOTICEABLE, (one, other)


def test_relations_differ_in_stroke_for_those_who_see_no_colour() -> None:
    assert len({STROKES[relation] for relation in Relation}) == len(Relation)


@palettes
def test_every_role_relation_and_standing_has_its_colours(palette: Palette) -> None:
    assert list(palette.relations) == list(Relation)
    assert set(palette.roles) == set(Role)
    assert set(palette.standings) == set(Standing)


@pytest.mark.parametrize("signs", [SIGNS, ASCII_SIGNS], ids=["signs", "ascii"])
def test_every_relation_and_standing_has_a_sign_of_its_own(signs: Signs) -> None:
    assert len({signs.relations[relation] for relation in Relation}) == len(Relation)
    assert len({signs.standings[standing] for standing in Standing}) == len(Standing)
    assert {len(branch) for branch in (signs.branch, signs.last, signs.bar, signs.blank)} == {signs.level}


def test_the_ascii_signs_are_ascii() -> None:
    assert ASCII_SIGNS.characters.isascii()


def test_an_attack_on_a_line_is_an_undercut() -> None:
    assert relation_of(Line("i", Sign.SUPPORT, ("a",), "t")) is Relation.SUPPORT
    assert relation_of(Line("i", Sign.ATTACK, ("a",), "t")) is Relation.REBUTTAL
    assert relation_of(Line("i", Sign.ATTACK, ("a",), "j", on_line=True)) is Relation.UNDERCUT


@pytest.mark.parametrize("tone", [tone for tone in Tone if tone.value.startswith("color(")])
def test_terminal_colours_can_be_read_on_black_and_on_white(tone: Tone) -> None:
    colour = colour_256(int(tone.value.removeprefix("color(").removesuffix(")")))
    assert contrast(colour, "#000000") >= LINE_CONTRAST
    assert contrast(colour, "#ffffff") >= LINE_CONTRAST


def colour_256(number: int) -> str:
    """The colour that terminals give to a number from 16 to 255."""
    if number >= 232:
        return "#" + f"{8 + 10 * (number - 232):02x}" * 3
    steps = (0, 95, 135, 175, 215, 255)
    red, green, blue = (number - 16) // 36, (number - 16) // 6 % 6, (number - 16) % 6
    return f"#{steps[red]:02x}{steps[green]:02x}{steps[blue]:02x}"

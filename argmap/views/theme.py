"""One vocabulary for every view: the signs, words and colours of claims, relations and standings.

Terminal and diagram read the same tables, so that a relation looks and reads the same wherever it is met. Colour is
never the only sign of a meaning: each has a sign or a word, and a stroke, besides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from argmap.analysis.labels import Standing
from argmap.model import Line
from argmap.model.roles import Role


class Relation(Enum):
    """How a line of argument bears on its target; the value is the verb that readers see."""

    SUPPORT = "supports"
    REBUTTAL = "attacks"
    UNDERCUT = "undercuts"


def relation_of(line: Line) -> Relation:
    """The relation that a line draws: an attack on another line is an undercut."""
    if line.supports:
        return Relation.SUPPORT
    return Relation.UNDERCUT if line.on_line else Relation.REBUTTAL


class Stroke(Enum):
    """How a relation is drawn; the value is Graphviz's word for it."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"


STROKES: Mapping[Relation, Stroke] = MappingProxyType(
    {Relation.SUPPORT: Stroke.SOLID, Relation.REBUTTAL: Stroke.DASHED, Relation.UNDERCUT: Stroke.DOTTED}
)

SHORT_ROLES: Mapping[Role, str] = MappingProxyType(
    {Role.UNSTATED: "unstated", Role.OBJECTION: "objection", Role.REPLY: "reply"}
)
"""The word said beside a claim whose place in the tree does not show its role already."""


@dataclass(frozen=True, slots=True)
class Signs:
    """The characters that stand for relations, standings and places.

    `branch`, `last`, `bar` and `blank` draw the tree and are `level` columns wide each; `full`, `part` and `none` fill
    the bars of the sections table.
    """

    relations: Mapping[Relation, str]
    standings: Mapping[Standing, str]
    section: str
    paragraph: str
    above: str
    beneath: str
    dot: str
    ellipsis: str
    becomes: str
    rule: str
    branch: str
    last: str
    bar: str
    blank: str
    full: str
    part: str
    none: str

    @property
    def level(self) -> int:
        """Columns that one level of the tree takes."""
        return len(self.blank)

    @property
    def characters(self) -> str:
        """Every character that these signs may print, to see whether an encoding can carry them."""
        words = (
            self.section,
            self.paragraph,
            self.above,
            self.beneath,
            self.dot,
            self.ellipsis,
            self.becomes,
            self.rule,
        )
        lines = (self.branch, self.last, self.bar, self.blank, self.full, self.part, self.none)
        return "".join((*self.relations.values(), *self.standings.values(), *words, *lines))


SIGNS = Signs(
    relations=MappingProxyType({Relation.SUPPORT: "⇐", Relation.REBUTTAL: "⊣", Relation.UNDERCUT: "◇"}),
    standings=MappingProxyType({Standing.IN: "✓", Standing.OUT: "✗", Standing.OPEN: "?"}),
    section="§",
    paragraph="¶",
    above="(↑ above)",
    beneath="(…)",
    dot="·",
    ellipsis="…",
    becomes="→",
    rule="─",
    branch="├─ ",
    last="└─ ",
    bar="│  ",
    blank="   ",
    full="█",
    part="▒",
    none="░",
)

ASCII_SIGNS = Signs(
    relations=MappingProxyType({Relation.SUPPORT: "<=", Relation.REBUTTAL: "-|", Relation.UNDERCUT: "-o"}),
    standings=MappingProxyType({Standing.IN: "+", Standing.OUT: "x", Standing.OPEN: "?"}),
    section="sec.",
    paragraph="par.",
    above="(see above)",
    beneath="(...)",
    dot="-",
    ellipsis="...",
    becomes="->",
    rule="-",
    branch="|- ",
    last="`- ",
    bar="|  ",
    blank="   ",
    full="#",
    part="+",
    none=".",
)


class Tone(Enum):
    """What a stretch of text in the terminal is, for its colour; the value is a style in rich's words.

    The numbered colours stand out about equally from a black and from a white ground, because nobody knows which the
    reader has.
    """

    TEXT = ""
    STRONG = "bold"
    MUTED = "color(244)"
    UNSTATED = "italic"
    SUPPORT = "color(32)"
    ATTACK = "color(166)"
    UNDERCUT = "color(133)"
    REPLY = "color(30)"
    IN = "color(28)"
    OUT = "color(160)"
    OPEN = "color(136)"


RELATION_TONES: Mapping[Relation, Tone] = MappingProxyType(
    {Relation.SUPPORT: Tone.SUPPORT, Relation.REBUTTAL: Tone.ATTACK, Relation.UNDERCUT: Tone.UNDERCUT}
)
STANDING_TONES: Mapping[Standing, Tone] = MappingProxyType(
    {Standing.IN: Tone.IN, Standing.OUT: Tone.OUT, Standing.OPEN: Tone.OPEN}
)
ROLE_TONES: Mapping[Role, Tone] = MappingProxyType({Role.OBJECTION: Tone.ATTACK, Role.REPLY: Tone.REPLY})
"""Tones of the role words; a role that is not named here needs no tone of its own."""


@dataclass(frozen=True, slots=True)
class Paint:
    """The colours of one kind of card or mark, as `#rrggbb`: its border or stroke, its ground, its text."""

    line: str
    fill: str
    ink: str


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a drawing on a light or a dark ground, as `#rrggbb`.

    Text is at least 4.5:1 on every ground it is set on, lines 3:1; relations and standings can be told apart under
    simulated colour blindness. A test holds every pair to that.
    """

    name: str
    canvas: str
    ink: str
    muted: str
    section: str
    section_line: str
    roles: Mapping[Role, Paint]
    relations: Mapping[Relation, str]
    standings: Mapping[Standing, Paint]
    defeated: Paint

    def role(self, role: Role) -> Paint:
        """Colours of a claim's card."""
        return self.roles[role]


def _roles(thesis: Paint, claim: Paint, premise: Paint, objection: Paint, reply: Paint) -> Mapping[Role, Paint]:
    """Colours for every role: those that differ, and the roles that share them."""
    return MappingProxyType(
        {
            Role.THESIS: thesis,
            Role.CLAIM: claim,
            Role.COROLLARY: claim,
            Role.PREMISE: premise,
            Role.UNSTATED: premise,
            Role.ASIDE: premise,
            Role.LOOSE: premise,
            Role.OBJECTION: objection,
            Role.REPLY: reply,
        }
    )


LIGHT = Palette(
    name="light",
    canvas="#ffffff",
    ink="#1b2430",
    muted="#556170",
    section="#f4f6f9",
    section_line="#cbd4dd",
    roles=_roles(
        thesis=Paint("#14304f", "#14304f", "#fffffd"),
        claim=Paint("#0b5fa5", "#e6f0fa", "#1b2430"),
        premise=Paint("#5f6e7e", "#fffffe", "#1b2430"),
        objection=Paint("#b3400a", "#fdeee6", "#1b2430"),
        reply=Paint("#0a6b5a", "#e3f4ef", "#1b2430"),
    ),
    relations=MappingProxyType(
        {Relation.SUPPORT: "#0b5fa5", Relation.REBUTTAL: "#b3400a", Relation.UNDERCUT: "#8f2a7a"}
    ),
    standings=MappingProxyType(
        {
            Standing.IN: Paint("#0a6b40", "#e1f3e8", "#0a6b40"),
            Standing.OUT: Paint("#9c1c1c", "#fbe6e5", "#9c1c1c"),
            Standing.OPEN: Paint("#7d5a00", "#fbf1d8", "#7d5a00"),
        }
    ),
    defeated=Paint("#7c8793", "#eceff2", "#556170"),
)

DARK = Palette(
    name="dark",
    canvas="#0d141b",
    ink="#e6ebf1",
    muted="#9fadbc",
    section="#121a23",
    section_line="#34414f",
    roles=_roles(
        thesis=Paint("#d6e6f7", "#d6e6f7", "#0d1b2a"),
        claim=Paint("#6db3f2", "#12304d", "#e6ebf1"),
        premise=Paint("#8494a5", "#17202a", "#e6ebf1"),
        objection=Paint("#ff9d66", "#3a2013", "#e6ebf1"),
        reply=Paint("#5cd0b4", "#0f332c", "#e6ebf1"),
    ),
    relations=MappingProxyType(
        {Relation.SUPPORT: "#6db3f2", Relation.REBUTTAL: "#ff9d66", Relation.UNDERCUT: "#e79bd8"}
    ),
    standings=MappingProxyType(
        {
            Standing.IN: Paint("#62d69b", "#0f3323", "#62d69b"),
            Standing.OUT: Paint("#ff8577", "#451a1a", "#ff8577"),
            Standing.OPEN: Paint("#f2c45c", "#3a2c0b", "#f2c45c"),
        }
    ),
    defeated=Paint("#7c8a99", "#1f2831", "#9fadbc"),
)

PALETTES: Mapping[str, Palette] = MappingProxyType({palette.name: palette for palette in (LIGHT, DARK)})

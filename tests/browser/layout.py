"""Where everything lies in a picture that a browser shows: its cards and texts, in the picture's own units (points)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from playwright.sync_api import Page

LOOK = """() => {
  const CARD = 'g.node, g[id^="claim-"], g[id^="ref-"]';
  const box = e => { const b = e.getBBox(); return [b.x, b.y, b.x + b.width, b.y + b.height]; };
  const area = b => (b[2] - b[0]) * (b[3] - b[1]);
  const svg = document.querySelector('svg.argmap');
  const shapes = [...svg.querySelectorAll('polygon, path')]
    .filter(e => !e.closest('g.edge') && getComputedStyle(e).fill !== 'none')
    .map(e => ({element: e, card: e.closest(CARD), box: box(e), fill: getComputedStyle(e).fill}));
  shapes.sort((a, b) => area(a.box) - area(b.box));
  const around = (x, y) => shapes.find(s => s.box[0] <= x && x <= s.box[2] && s.box[1] <= y && y <= s.box[3]);
  const frames = new Map();
  for (const s of shapes) if (s.card) frames.set(s.card, s.box);  // the largest comes last
  return {
    cards: [...svg.querySelectorAll(CARD)].map(g => ({
      id: g.id, box: frames.get(g) ?? box(g), inside: g.parentElement.closest(CARD)?.id ?? '',
    })),
    groups: [...svg.querySelectorAll('g.section.cluster, g.cluster.section')].map(g => ({
      id: g.id, box: box(g.querySelector('path, polygon')), inside: '',
    })),
    texts: [...svg.querySelectorAll('text')].filter(t => t.textContent.trim()).map(t => {
      const b = box(t), ground = around((b[0] + b[2]) / 2, (b[1] + b[3]) / 2), style = getComputedStyle(t);
      return {words: t.textContent, box: b, card: t.closest(CARD)?.id ?? '', ground: ground?.box ?? null,
        colour: style.fill, on: ground?.fill ?? '', size: parseFloat(style.fontSize), edge: !!t.closest('g.edge')};
    }),
  };
}"""


class Box(NamedTuple):
    """The room that something takes."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: Box, aside: float, above: float) -> bool:
        """Whether another box lies in this one, but for so many points aside, and above or below."""
        return (
            self.left - aside <= other.left
            and other.right <= self.right + aside
            and self.top - above <= other.top
            and other.bottom <= self.bottom + above
        )

    def meets(self, other: Box) -> bool:
        """Whether two boxes share more than an edge."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > 0.5
            and min(self.bottom, other.bottom) - max(self.top, other.top) > 0.5
        )


class Card(NamedTuple):
    """A card, chip, pill, box or group by its id, and the id of the box that it is a part of."""

    id: str
    box: Box
    inside: str


class Text(NamedTuple):
    """A line of text, its card, and the smallest shape that it stands on."""

    words: str
    box: Box
    card: str
    ground: Box | None
    colour: str
    on: str
    size: float
    edge: bool


class Layout(NamedTuple):
    """All that a picture shows but its edges."""

    cards: Sequence[Card]
    groups: Sequence[Card]
    texts: Sequence[Text]

    def box_of(self, identifier: str) -> Box:
        return next(one.box for one in (*self.cards, *self.groups) if one.id == identifier)


def look(page: Page) -> Layout:
    """What a page with one picture shows."""
    seen = page.evaluate(LOOK)
    return Layout(
        cards=[Card(**{**one, "box": Box(*one["box"])}) for one in seen["cards"]],
        groups=[Card(**{**one, "box": Box(*one["box"])}) for one in seen["groups"]],
        texts=[
            Text(**{**one, "box": Box(*one["box"]), "ground": Box(*one["ground"]) if one["ground"] else None})
            for one in seen["texts"]
        ],
    )


def escaped(layout: Layout) -> Iterator[str]:
    """Texts that leave the card, pill or badge that they stand on. A line is a little higher than its letters."""
    frames = {card.id: card.box for card in layout.cards}
    for text in layout.texts:
        for room in (text.ground, frames.get(text.card)):
            if room is not None and not room.holds(text.box, aside=0.5, above=2.5):
                yield f"{text.card}: {text.words!r} at {text.box} leaves {room}"
        if text.ground is None:
            yield f"{text.words!r} stands on nothing"


def twice(layout: Layout) -> Iterator[str]:
    """Ids that more than one card has."""
    ids = [one.id for one in (*layout.cards, *layout.groups)]
    yield from (f"{identifier} is there twice" for identifier in dict.fromkeys(ids) if ids.count(identifier) > 1)


def overlaps(layout: Layout) -> Iterator[str]:
    """Cards that lie on one another, cards that leave their box, and words at an edge that lie on a card."""
    whole = {card.id: card.box for card in layout.cards}
    for one, other in combinations(layout.cards, 2):
        if one.inside == other.inside and one.box.meets(other.box):
            yield f"{one.id} overlaps {other.id}"
    for card in layout.cards:
        if card.inside and not whole[card.inside].holds(card.box, 0.5, 0.5):
            yield f"{card.id} leaves {card.inside}"
    for text in layout.texts:
        if text.edge:
            yield from (f"{text.words!r} lies on {card.id}" for card in layout.cards if text.box.meets(card.box))
    for one, other in combinations(layout.groups, 2):
        if one.box.meets(other.box):
            yield f"{one.id} overlaps {other.id}"


def faint(layout: Layout, least: float) -> Iterator[str]:
    """Texts with less than this contrast to what they stand on."""
    for text in layout.texts:
        if contrast(text.colour, text.on) < least and text.words not in "▶┫◇":  # samples of an arrow's tip
            yield f"{text.words!r}: {text.colour} on {text.on}"


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 defines it; colours as a browser computes them, `rgb(1, 2, 3)`."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(part) / 255 for part in colour.removeprefix("rgb(").removesuffix(")").split(","))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

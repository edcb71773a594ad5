"""A small map with one of everything that the terminal shows, and hostile and foreign words in it."""

from __future__ import annotations

from argmap.analysis.labels import label
from argmap.model import Anchor, Claim, Graph, Line, Section, Sign, Voice
from argmap.model.roles import roles
from argmap.views.terminal.reading import Reading

S, A = Sign.SUPPORT, Sign.ATTACK


def claim(
    id: str,
    section: str,
    paragraph: int | None,
    text: str,
    voice: str = "",
    *,
    implicit: bool = False,
    aside: bool = False,
) -> Claim:
    anchors = () if paragraph is None else (Anchor(f"words about {id}", paragraph * 10, 0, paragraph, section),)
    sections = (section,) if section else ()
    return Claim(id, text, sections, tuple(voice.split()), implicit=implicit, aside=aside, anchors=anchors)


CLAIMS = (
    claim("open-late", "demand", 1, "The city library should open until 22:00 on four weekdays."),
    claim("many-would-come", "demand", 2, "Many residents would use the library between 18:00 and 22:00."),
    claim("spring-count", "demand", 2, "In the spring count, 410 people a week were still inside at closing time."),
    claim("exam-weeks", "demand", 3, "The count took place in exam weeks, so it overstates normal use.", "council"),
    claim("november", "demand", 3, "The November count, outside exams, gave 385: nearly the same."),
    claim("towns-alike", "demand", None, "The two towns are alike in size and transport.", implicit=True),
    claim("next-town", "demand", 4, "The neighbouring town doubled its evening visits after a similar change."),
    claim("affordable", "cost", 5, "The extra cost is affordable within the present budget [see p. 12]."),
    claim("refit-saves", "cost", 5, "The energy refit saves about 70 000 a year from next winter."),
    claim("evening-cost", "cost", 6, "Four late evenings cost about 96 000 a year, 2 % of the budget."),
    claim("best-use", "", None, "Affordable is not the same as best use: the same sum would buy 4 000 books."),
    claim("safe", "cost", 7, "The building is safe to use after dark."),
    claim("incidents", "cost", 7, "Two incidents were reported in the square last winter."),
    claim("few-incidents", "cost", 8, "Two incidents in a thousand visits are not many."),
    claim("branches-too", "cost", 9, "Other branches could open late too."),
    claim("founded", "cost", 10, "The library was founded in 1894.", aside=True),
    claim("blue-doors", "cost", 10, "図書館の扉は青い。"),
)
LINES = (
    Line("need", S, ("many-would-come", "affordable"), "open-late", scheme="practical reasoning", named=True),
    Line("open-late.2", S, ("safe",), "open-late"),
    Line("many-would-come.1", S, ("spring-count",), "many-would-come"),
    Line("many-would-come.2", S, ("next-town", "towns-alike"), "many-would-come", scheme="analogy"),
    Line("spring-count.r1", A, ("exam-weeks",), "spring-count"),
    Line("exam-weeks.r1", A, ("november",), "exam-weeks"),
    Line("affordable.1", S, ("refit-saves", "evening-cost"), "affordable", scheme="sum"),
    Line("affordable.2", S, ("spring-count", "evening-cost"), "affordable"),
    Line("affordable.1.r1", A, ("best-use",), "affordable.1", on_line=True),
    Line("safe.r1", A, ("incidents",), "safe"),
    Line("incidents.r1", A, ("few-incidents",), "incidents"),
    Line("few-incidents.r1", A, ("incidents",), "few-incidents"),
    Line("branches-too.1", S, ("open-late",), "branches-too"),
)


def evening() -> Graph:
    return Graph.of(
        title="Open late",
        question="Should the city library stay open until 22:00?",
        thesis="open-late",
        claims=CLAIMS,
        lines=LINES,
        sections=[Section("demand", 1, "Demand after work"), Section("cost", 2, "What it costs")],
        voices=[Voice("council", "The city council, as the essay reports it")],
    )


def read(graph: Graph, accept: str = "", reject: str = "") -> Reading:
    """The map as a reader meets it, with the words of an essay at made-up places."""
    labels = label(graph, accept=frozenset(accept.split()), reject=frozenset(reject.split()))
    return Reading(graph, labels, roles(graph), lambda anchor: f"essay.txt:{anchor.start}")

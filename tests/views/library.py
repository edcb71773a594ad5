"""The library debate: a modest map with every kind of claim and line, and generated maps of any size."""

from __future__ import annotations

import random

from argmap.model import Anchor, Claim, Graph, Line, Section, Sign, Source, Voice

_TEXTS: dict[str, list[tuple[str, str]]] = {
    "demand": [
        (
            "open-late",
            "The city library should stay open until 22:00 on four weekdays, starting with a one-year trial.",
        ),
        ("many-would-come", "Many residents would use the library between 18:00 and 22:00."),
        ("november", "The November count, outside exams, gave 385: nearly the same."),
        ("spring-count", "In the spring count, 410 people a week were still inside at closing time."),
        ("next-town", "The neighbouring town doubled its evening visits after a similar change."),
        ("towns-alike", "The two towns are alike in size, transport and working hours."),
        ("workers", "Most card holders work or study until at least 17:30."),
        ("exam-weeks", "The spring count took place in exam weeks, so it overstates normal use."),
    ],
    "fair-access": [
        ("hours-shut-out", "Present hours shut out people with daytime jobs."),
        ("closes-at-six", "On weekdays the library closes at 18:00."),
        ("weekends-serve", "Weekend hours already serve people who work on weekdays."),
        ("saturday-shifts", "Half of shift workers also work on Saturdays."),
        ("fair", "A public service should be usable by everyone who pays for it."),
        ("only-quiet-place", "For those households the library is the only free place to study in the evening."),
        ("no-room", "A third of households have no quiet room to work in."),
        ("no-substitute", "Cafes and stations are not a fair substitute for a quiet public room."),
    ],
    "cost": [
        ("affordable", "The extra cost is affordable within the present budget."),
        ("evening-cost", "Four late evenings cost about 96 000 a year, 2 % of the library budget."),
        ("refit-saves", "The energy refit saves about 70 000 a year from next winter."),
        ("room-hire", "Evening room hire would bring in about 30 000 a year."),
        ("hire-a-guess", "Room hire income is a guess: no tenant has signed."),
        ("roof-repairs", "Refit savings are already promised to roof repairs."),
        ("roof-voted", "The roof is paid from the building fund, voted separately in March."),
        ("best-use", "Affordable is not the same as best use: the same sum would buy 4 000 books."),
    ],
    "staff": [
        ("can-be-staffed", "Late opening can be staffed without hardship."),
        ("nine-of-fourteen", "Nine of fourteen staff said they would accept one late shift a week."),
        ("eight-shifts", "Four evenings need eight late shifts a week."),
        ("survey-matches", "What staff say in a survey matches what they will accept in a contract."),
        ("not-anonymous", "The survey was not anonymous, so it cannot show what staff would freely accept."),
        ("secret-ballot", "The union repeated it by secret ballot with the same result."),
        ("safe", "The building is safe to use after dark."),
        ("square-lit", "The square is lit, and trams stop outside until midnight."),
        ("incidents", "Two incidents were reported in the square last winter."),
    ],
    "online": [
        ("online-no-substitute", "Online lending does not replace evening opening."),
        ("no-desks", "The online service offers books but no desks, rooms or help."),
        ("loans-grew", "Online loans grew 40 % while visits fell, so people prefer online."),
        ("refit-closed", "Visits fell because the building was closed for the refit, not by preference."),
    ],
    "trial": [
        ("reversible", "A one-year trial is cheap to reverse if it fails."),
        ("fixed-term", "Late shifts would be fixed-term contracts ending with the trial."),
        ("informative", "A trial tells us more than any forecast can."),
        ("monthly-counts", "Monthly counts would show within a year whether the evenings are used."),
        ("history", "The library was founded in 1894."),
    ],
}
_HEADINGS = {
    "demand": "Demand after work",
    "fair-access": "Fair access",
    "cost": "What it costs",
    "staff": "Staff and safety",
    "online": "The online alternative",
    "trial": "What a trial would show",
}
_IMPLICIT = {"towns-alike", "no-substitute", "survey-matches"}
_REPORTED = {"exam-weeks": ("council",), "weekends-serve": ("council",), "roof-repairs": ("council", "union")}

S, A = Sign.SUPPORT, Sign.ATTACK
_LINES = (
    Line("open-late.1", S, ("many-would-come", "hours-shut-out"), "open-late", scheme="need"),
    Line("fairness", S, ("fair", "only-quiet-place"), "open-late", named=True),
    Line("feasible", S, ("affordable", "can-be-staffed", "safe"), "open-late", named=True),
    Line("open-late.4", S, ("reversible", "informative"), "open-late", scheme="worth trying"),
    Line("many-would-come.1", S, ("next-town", "towns-alike"), "many-would-come", scheme="analogy"),
    Line("many-would-come.2", S, ("spring-count",), "many-would-come"),
    Line("spring-count.r1", A, ("exam-weeks",), "spring-count"),
    Line("exam-weeks.r1", A, ("november",), "exam-weeks"),
    Line("hours-shut-out.1", S, ("workers", "closes-at-six"), "hours-shut-out", scheme="from cases"),
    Line("hours-shut-out.r1", A, ("weekends-serve",), "hours-shut-out"),
    Line("weekends-serve.r1", A, ("saturday-shifts",), "weekends-serve"),
    Line("only-quiet-place.1", S, ("no-room", "no-substitute"), "only-quiet-place", scheme="elimination"),
    Line("only-quiet-place.2", S, ("online-no-substitute",), "only-quiet-place"),
    Line("affordable.1", S, ("evening-cost", "refit-saves"), "affordable", scheme="sum"),
    Line("affordable.2", S, ("evening-cost", "room-hire"), "affordable", scheme="sum"),
    Line("room-hire.r1", A, ("hire-a-guess",), "room-hire"),
    Line("refit-saves.r1", A, ("roof-repairs",), "refit-saves"),
    Line("roof-repairs.r1", A, ("roof-voted",), "roof-repairs"),
    Line("affordable.1.r1", A, ("best-use",), "affordable.1", on_line=True),
    Line(
        "can-be-staffed.1", S, ("nine-of-fourteen", "eight-shifts", "survey-matches"), "can-be-staffed", scheme="survey"
    ),
    Line("can-be-staffed.1.r1", A, ("not-anonymous",), "can-be-staffed.1", on_line=True),
    Line("not-anonymous.r1", A, ("secret-ballot",), "not-anonymous"),
    Line("safe.1", S, ("square-lit",), "safe"),
    Line("safe.r1", A, ("incidents",), "safe"),
    Line("incidents.r1", A, ("few-visits-end-badly",), "incidents"),
    Line("few-visits-end-badly.r1", A, ("incidents",), "few-visits-end-badly"),
    Line("online-no-substitute.1", S, ("no-desks",), "online-no-substitute"),
    Line("online-no-substitute.r1", A, ("loans-grew",), "online-no-substitute"),
    Line("loans-grew.r1", A, ("refit-closed",), "loans-grew"),
    Line("reversible.1", S, ("fixed-term",), "reversible"),
    Line("informative.1", S, ("monthly-counts", "spring-count"), "informative", scheme="method"),
)


def library() -> Graph:
    """Should the library open late? Six sections, an outside claim, every role but a corollary."""
    paragraph = 0
    claims: list[Claim] = []
    for section, texts in _TEXTS.items():
        for key, text in texts:
            paragraph += key not in _IMPLICIT and len(claims) % 2
            anchors = () if key in _IMPLICIT else (Anchor("...", 0, 3, paragraph + 1, section),)
            claims.append(
                Claim(
                    key,
                    text,
                    (section,),
                    voices=_REPORTED.get(key, ()),
                    implicit=key in _IMPLICIT,
                    aside=key == "history",
                    anchors=anchors,
                )
            )
    claims.append(Claim("few-visits-end-badly", "Two incidents in a thousand visits are not many."))
    sections = [
        Section(key, number, _HEADINGS[key], tuple(k for k, _ in texts))
        for number, (key, texts) in enumerate(_TEXTS.items(), 1)
    ]
    return Graph.of(
        title="Open late: should the city library stay open until 22:00?",
        question="Should the city library stay open until 22:00?",
        thesis="open-late",
        claims=claims,
        lines=_LINES,
        sections=sections,
        voices=[Voice("council", "The city council"), Voice("union", "The union")],
        source=Source(title="Open late", author="A. Writer"),
    )


def generated(size: int, *, sections: int = 0, seed: int = 1) -> Graph:
    """A map of `size` claims: trees of argument over sections, a tenth of the lines attacks, some premises shared."""
    rng = random.Random(seed)
    sections = sections or max(3, round(size**0.5 / 2.2))
    words = [
        "the",
        "evening",
        "hours",
        "of",
        "a",
        "public",
        "library",
        "serve",
        "readers",
        "who",
        "pay",
        "for",
        "it",
        "with",
    ]
    claims, lines = [Claim("thesis", "The whole of the argument comes down to this one sentence.", ("s1",))], []
    of_section: dict[int, list[str]] = {n: [] for n in range(1, sections + 1)}
    count: dict[str, int] = {}

    def add(section: int) -> str:
        key = f"c{len(claims)}"
        text = " ".join(rng.choice(words) for _ in range(rng.randint(5, 18))).capitalize() + "."
        anchors = (Anchor("...", 0, 3, len(claims), f"s{section}"),)
        claims.append(Claim(key, text, (f"s{section}",), anchors=anchors))
        of_section[section].append(key)
        return key

    def join(target: str, premises: tuple[str, ...], sign: Sign) -> None:
        kind = "" if sign is S else "r"
        count[target + kind] = count.get(target + kind, 0) + 1
        lines.append(Line(f"{target}.{kind}{count[target + kind]}", sign, premises, target))

    for section in of_section:
        join("thesis", tuple(add(section) for _ in range(rng.choice((1, 1, 2)))), S)
    while len(claims) < size:
        section = rng.randint(1, sections)
        target = rng.choice(of_section[section][:8] + of_section[section][-3:])
        attack = rng.random() < 0.12
        wanted = 1 if attack else rng.choice((1, 1, 2, 3))
        premises = [add(section) for _ in range(min(wanted, size - len(claims)))]
        if not attack and rng.random() < 0.1:
            other = [k for s in range(section + 1, sections + 1) for k in of_section[s]]
            premises += rng.sample(other, min(1, len(other)))
        join(target, tuple(premises), A if attack else S)
    parts = [Section(f"s{n}", n, f"Part {n} of the essay", tuple(keys)) for n, keys in of_section.items()]
    return Graph.of(title="A generated map", thesis="thesis", claims=claims, lines=lines, sections=parts)

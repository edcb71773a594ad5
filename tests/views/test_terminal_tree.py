"""The tree of a map, and the views of one claim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from evening import evening, read
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model import Claim, Graph, Line, Section, Sign, Voice
from argmap.printable import cells
from argmap.views.terminal.claim import claim_view
from argmap.views.terminal.invert import inverted_tree
from argmap.views.terminal.styled import Paper, Row, plain
from argmap.views.terminal.tree import WHOLE, Wish, map_tree, section_tree


def lines(rows: Iterable[Row]) -> list[str]:
    return [plain(row).rstrip() for row in rows]


def tree(graph: Graph, wish: Wish = WHOLE, width: int | None = None) -> list[str]:
    return lines(map_tree(read(graph), Paper(width=width), wish))


def argued(*lines: Line, thesis: str = "t", **texts: str) -> Graph:
    """A map of these lines, whose claims say these texts or else their ids."""
    ids = dict.fromkeys([thesis, *(key for line in lines for key in (*line.premises, line.target)), *texts])
    claims = [Claim(key, texts.get(key, key)) for key in ids if key not in {line.id for line in lines}]
    return Graph.of(claims=claims, lines=lines, thesis=thesis)


def chain(length: int, *, linked: bool = False) -> Graph:
    def premises(number: int) -> tuple[str, ...]:
        return (f"c{number + 1}", f"d{number}") if linked else (f"c{number + 1}",)

    return argued(*(Line(f"c{n}.1", Sign.SUPPORT, premises(n), f"c{n}") for n in range(length)), thesis="c0")


def test_a_single_premise_stands_on_the_row_of_its_line() -> None:
    assert "└─ ⇐ a ✓ a" in tree(argued(Line("t.1", Sign.SUPPORT, ("a",), "t")))


@pytest.mark.parametrize(
    ("line", "row"),
    [
        (Line("t.1", Sign.SUPPORT, ("a", "b"), "t"), "└─ ⇐ ✓ 2 premises together"),
        (Line("t.1", Sign.SUPPORT, ("a",), "t", scheme="analogy"), "└─ ⇐ ✓ analogy"),
        (Line("why", Sign.SUPPORT, ("a",), "t", named=True), "└─ ⇐ why ✓"),
        (Line("t.r1", Sign.ATTACK, ("a", "b"), "t"), "└─ ⊣ ✓ 2 premises together"),
    ],
)
def test_a_line_has_a_row_when_there_is_something_to_say_of_it(line: Line, row: str) -> None:
    assert row in tree(argued(line))


def test_an_undercut_hangs_from_its_line() -> None:
    graph = argued(
        Line("t.1", Sign.SUPPORT, ("a",), "t"),
        Line("t.1.r1", Sign.ATTACK, ("u",), "t.1", on_line=True),
    )
    assert tree(graph)[2:6] == ["t ✗ t", "└─ ⇐ ✗", "   ├─ a ✓ a", "   └─ ◇ u ✓ objection: u"]


def test_a_circle_ends_where_it_comes_back() -> None:
    graph = argued(Line("t.1", Sign.SUPPORT, ("a",), "t"), Line("a.1", Sign.SUPPORT, ("t",), "a"))
    assert tree(graph)[2:5] == ["t ✗ t", "└─ ⇐ a ✗ a", "   └─ ⇐ t ✗ t (↑ above)"]


def test_nobody_is_named_for_the_authors_own_claims() -> None:
    claims = [Claim("t", "T."), Claim("a", "A.", voices=("x", "author")), Claim("b", "B.", voices=("author",))]
    support = [Line("t.1", Sign.SUPPORT, ("a",), "t"), Line("t.2", Sign.SUPPORT, ("b",), "t")]
    graph = Graph.of(claims=claims, lines=support, thesis="t", voices=[Voice("x", "Mr X")])
    assert {"├─ ⇐ a ✓ x and author: A.", "└─ ⇐ b ✓ B.", "x: Mr X"} <= set(tree(graph))


def test_depth_counts_claims_under_the_thesis() -> None:
    shown = tree(evening(), Wish(levels=1))
    assert any("affordable" in row and row.endswith("(…)") for row in shown)
    assert not any("refit-saves" in row for row in shown)


def test_what_is_too_deep_to_be_shown_is_not_taken_for_unconnected() -> None:
    graph = replace(evening(), claims={key: claim for key, claim in evening().claims.items() if key != "blue-doors"})
    assert "Not connected with the thesis" not in tree(graph, Wish(levels=1))


def test_piped_every_claim_is_on_one_line_with_all_its_text() -> None:
    shown = tree(evening())
    for claim in evening().claims.values():
        assert any(f"{claim.id} " in row and claim.text in row for row in shown), claim.id


def test_quotes_are_printed_with_their_places() -> None:
    assert '│  "words about open-late" essay.txt:10 (¶1, §1)' in tree(evening(), Wish(quotes=True))


@pytest.mark.parametrize("linked", [False, True])
def test_a_chain_a_thousand_claims_deep_is_all_there_when_piped(linked: bool) -> None:
    shown = "\n".join(tree(chain(1_000, linked=linked)))
    assert "c1000 ✓" in shown
    assert "continues" not in shown


@pytest.mark.parametrize("width", [1, 60, 80, 120])
def test_on_a_terminal_a_deep_chain_says_where_it_goes_on(width: int) -> None:
    shown = tree(chain(1_000), width=width)
    text = " ".join(row.strip("│ ") for row in shown)
    assert "(continues: argmap show --claim c" in text
    assert max(map(cells, shown)) <= max(width, 41)


def test_the_claim_named_there_shows_the_rest() -> None:
    shown = lines(claim_view(read(chain(1_000)), "c990", Paper(width=80)))
    assert any("c1000 ✓" in row for row in shown)


def test_two_thousand_siblings_are_all_shown() -> None:
    graph = argued(*(Line(f"t.{n}", Sign.SUPPORT, (f"c{n}",), "t") for n in range(2_000)))
    assert sum(row.startswith(("├─", "└─")) for row in tree(graph, width=80)) == 2_000


def test_hostile_words_are_shown_and_do_nothing() -> None:
    graph = argued(Line("t.1", Sign.SUPPORT, ("a",), "t"), t="\x1b[31m[/x] [bold]\u202ex\nsecond row", a="::error")
    assert tree(graph)[2:4] == ["t ✓ \\x1b[31m[/x] [bold]\\u202ex second row", "└─ ⇐ a ✓ ::error"]


def test_a_section_names_claims_that_are_argued_elsewhere_and_goes_no_further() -> None:
    shown = lines(section_tree(read(evening()), "cost", Paper()))
    assert any("spring-count ✓ §1" in row and row.endswith("(argued there)") for row in shown)
    assert not any("exam-weeks" in row for row in shown)


def test_an_empty_section_says_so() -> None:
    graph = Graph.of(claims=[Claim("t", "T")], lines=(), thesis="t", sections=[Section("s", 1, "Nothing here")])
    assert lines(section_tree(read(graph), "s", Paper()))[:2] == ["§1 Nothing here", "0 claims."]


def test_a_claim_is_told_with_its_standing_and_why() -> None:
    shown = lines(claim_view(read(evening()), "exam-weeks", Paper()))
    assert "standing  ✗ out, defeated by november" in shown
    assert "voice     The city council, as the essay reports it" in shown
    assert 'quote     "words about exam-weeks" essay.txt:30 (¶3, §1)' in shown
    assert shown[shown.index("Bears on") + 1].startswith("attacks spring-count ✓")
    assert shown[shown.index("Attacked by") + 1].startswith("⊣ november ✓ reply:")


def test_the_readers_decisions_are_told_as_reasons() -> None:
    shown = lines(claim_view(read(evening(), reject="november"), "november", Paper()))
    assert "standing  ✗ out, rejected by the reader" in shown


def test_upside_down_the_tree_ends_at_the_thesis_and_what_rests_on_it() -> None:
    shown = lines(inverted_tree(read(evening()), "best-use", Paper()))
    assert [row.strip("│├└─ ").split(":")[0].split(" ✓")[0] for row in shown] == [
        "best-use",
        "undercuts the line from refit-saves and evening-cost for affordable",
        "supports open-late",
        "supports branches-too",
    ]


@st.composite
def any_map(draw: st.DrawFn) -> Graph:
    """Up to six claims and any lines among them: circles, undercuts of undercuts, shared premises, two sections."""
    ids = [f"c{number}" for number in range(draw(st.integers(1, 6)))]
    claims = [Claim(key, f"Says {key}.", draw(st.sampled_from([(), ("s1",), ("s2",)]))) for key in ids]
    found: list[Line] = []
    for number in range(draw(st.integers(0, 8))):
        premises = tuple(draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True)))
        target = draw(st.sampled_from([*ids, *(line.id for line in found)]))
        sign = Sign.ATTACK if target not in ids else draw(st.sampled_from(Sign))
        found.append(Line(f"line{number}", sign, premises, target, target not in ids, named=draw(st.booleans())))
    sections = [Section("s1", 1, "One"), Section("s2", 2, "Two")]
    return Graph.of(claims=claims, lines=found, thesis="c0", sections=sections)


@settings(max_examples=150, deadline=None)
@given(any_map())
def test_every_claim_of_any_map_is_expanded_once(graph: Graph) -> None:
    reading = read(graph)
    shown = tree(graph)
    for claim in graph.claims:
        rows = [row for row in shown if f"{claim} {_sign(reading.labels[claim].standing.value)} " in row]
        assert rows, claim
        assert sum("(↑ above)" not in row for row in rows) == 1, claim


def _sign(standing: str) -> str:
    return {"in": "✓", "out": "✗", "open": "?"}[standing]

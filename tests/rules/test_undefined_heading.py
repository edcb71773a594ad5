"""AM105: headings that the essay does not have, or not in this order."""

from __future__ import annotations

from pathlib import Path

from argmap.pipeline import Result, check_text
from argmap.rules.documentation import ESSAY
from argmap.source.text import SourceText


def checked(folder: Path, *headings: str) -> Result:
    sections = "".join(f"  - id: s{number}\n    heading: {heading}\n" for number, heading in enumerate(headings))
    (folder / "essay.txt").write_text(ESSAY, encoding="utf-8")
    text = f"argmap: 1\nsource:\n  file: essay.txt\nsections:\n{sections}"
    return check_text(SourceText("map.yaml", text), folder)


def found(folder: Path, *headings: str) -> list[tuple[tuple[int, int], str, str]]:
    result = checked(folder, *headings)
    return [
        (result.texts[f.span.file].position(f.span.start), f.message, f.help)
        for f in result.findings
        if f.rule.name == "undefined-heading"
    ]


def test_headings_in_the_order_of_the_essay_are_right(tmp_path: Path) -> None:
    assert found(tmp_path, "Demand", "Cost", "What then?") == []


def test_a_section_of_the_essay_may_be_left_out(tmp_path: Path) -> None:
    assert found(tmp_path, "Demand", "What then?") == []


def test_case_and_typography_do_not_count(tmp_path: Path) -> None:
    assert found(tmp_path, "DEMAND", "What then") == []


def test_a_misspelt_heading_is_found_with_the_one_that_was_meant(tmp_path: Path) -> None:
    assert found(tmp_path, "Demnad", "Cost") == [
        ((6, 14), "the essay has no heading `Demnad`", "did you mean `Demand`?")
    ]


def test_the_help_points_into_the_essay(tmp_path: Path) -> None:
    result = checked(tmp_path, "Demand", "Costs")
    (finding,) = [f for f in result.findings if f.rule.code == "AM105"]
    assert finding.help_span is not None
    assert result.texts[finding.help_span.file].text[finding.help_span.start : finding.help_span.end] == "Cost"


def test_a_heading_like_nothing_in_the_essay_gets_no_suggestion(tmp_path: Path) -> None:
    ((_, message, help),) = found(tmp_path, "Epilogue in heaven")
    assert message == "the essay has no heading `Epilogue in heaven`"
    assert "did you mean" not in help


def test_words_inside_a_paragraph_are_no_heading(tmp_path: Path) -> None:
    assert len(found(tmp_path, "The council")) == 1


def test_sections_out_of_order_are_said_to_be_so(tmp_path: Path) -> None:
    result = checked(tmp_path, "Cost", "Demand")
    (finding,) = [f for f in result.findings if f.rule.code == "AM105"]
    assert finding.message == "the sections are not in the essay's order: `Demand` stands earlier there"
    assert result.texts["map.yaml"].position(finding.span.start) == (8, 14)
    (related,) = finding.related
    assert result.texts[related.span.file].position(related.span.start) == (1, 1)


def test_the_same_heading_twice_is_out_of_order_once(tmp_path: Path) -> None:
    assert len(found(tmp_path, "Cost", "Cost")) == 1


def test_a_heading_that_is_missing_is_no_wrong_heading(tmp_path: Path) -> None:
    (tmp_path / "essay.txt").write_text(ESSAY, encoding="utf-8")
    text = "argmap: 1\nsource:\n  file: essay.txt\nsections:\n  - id: demand\n"
    codes = [f.rule.code for f in check_text(SourceText("map.yaml", text), tmp_path).findings]
    assert "AM004" in codes
    assert "AM105" not in codes


def test_a_section_with_the_id_of_another_has_its_heading_checked_as_well(tmp_path: Path) -> None:
    (tmp_path / "essay.txt").write_text(ESSAY, encoding="utf-8")
    text = (
        "argmap: 1\nsource:\n  file: essay.txt\nsections:\n  - id: demand\n    heading: Demand\n"
        "  - id: demand\n    heading: No such heading\n"
    )
    result = check_text(SourceText("map.yaml", text), tmp_path)
    places = {f.rule.code: result.texts["map.yaml"].position(f.span.start) for f in result.findings}
    assert places["AM102"] == (7, 9)
    assert places["AM105"] == (8, 14)

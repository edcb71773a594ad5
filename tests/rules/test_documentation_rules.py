"""AM6: what a map says of itself and of its essay."""

from __future__ import annotations

from rule_cases import findings, found

from argmap.rules import missing_license, missing_title, source_details


def test_a_map_needs_a_title() -> None:
    assert found(missing_title, "argmap: 1\nclaims: {}\n") == ["1:1 argmap"]
    assert found(missing_title, "argmap: 1\ntitle: Hours\nclaims: {}\n") == []


def test_a_title_of_the_wrong_kind_is_not_missing() -> None:
    assert found(missing_title, "argmap: 1\ntitle: [Hours]\nclaims: {}\n") == []


def test_a_source_needs_author_title_and_date() -> None:
    yaml = "argmap: 1\nsource: {file: essay.txt, title: Late}\n"
    assert found(source_details, yaml) == ["2:1 source"]
    assert [finding.message for finding in findings(source_details, yaml)] == ["the source has no `author` and `date`"]
    [all_three] = findings(source_details, "argmap: 1\nsource: {file: essay.txt}\n")
    assert all_three.message == "the source has no `author`, `title` and `date`"
    assert all_three.help == (
        "add `author:`, `title:` and `date:` under `source`; write `unsigned` or `undated` if the essay has none"
    )
    full = "argmap: 1\nsource: {file: essay.txt, title: Late, author: A. Writer, date: 2024}\n"
    assert found(source_details, full) == []


def test_a_source_should_have_a_licence() -> None:
    assert found(missing_license, "argmap: 1\nsource: {file: essay.txt}\n") == ["2:1 source"]
    assert found(missing_license, "argmap: 1\nsource: {file: essay.txt, license: CC0}\n") == []


def test_a_map_without_a_source_has_nothing_to_say_of_it() -> None:
    for rule in (source_details, missing_license):
        assert found(rule, "argmap: 1\nclaims: {}\n") == []

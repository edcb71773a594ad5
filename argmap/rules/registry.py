"""All rules, by the names of their modules. A rule that is not in these lists does not exist.

They are named and not imported, so that checking a map loads the rules that it runs and not the documentation of the
others.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import Final, cast

from argmap.rules.base import CheckingRule, RuleModule

READING: Final = (
    "yaml_syntax",
    "duplicate_key",
    "unknown_key",
    "missing_key",
    "wrong_type",
    "bad_id",
    "list_expected",
    "too_large",
    "alias_or_tag",
    "empty_file",
    "unsupported_version",
    "cut_text",
    "undefined_id",
    "duplicate_id",
    "duplicate_reference",
    "wrong_kind",
    "source_missing",
    "undefined_voice",
    "thesis_missing",
    "no_premises",
    "unused_suppression",
    "bad_suppression",
)
"""What is seen while a file is read; these modules say what it means."""

CHECKING: Final = (
    "undefined_heading",
    "thesis_unsupported",
    "support_cycle",
    "self_support",
    "orphan_claim",
    "off_thesis",
    "conflicting_lines",
    "aside_that_bears",
    "duplicate_line",
    "two_sided",
    "self_attack",
    "unanswered_objection",
    "expectation_mismatch",
    "opponent_supports_thesis",
    "missing_anchor",
    "quote_not_found",
    "quote_misplaced",
    "ambiguous_quote",
    "altered_quote",
    "ellipsis_gap",
    "quote_too_long",
    "shared_passage",
    "uncovered_paragraph",
    "section_off_thesis",
    "missing_title",
    "source_details",
    "missing_license",
)
"""What is checked on the built map; these modules do it."""


@lru_cache
def all_rules() -> tuple[RuleModule, ...]:
    """Every rule, in the order of their codes."""
    return tuple(sorted((_module(name) for name in READING + CHECKING), key=lambda module: module.RULE.code))


@lru_cache
def checks() -> tuple[CheckingRule, ...]:
    """The rules that are checked on the built map."""
    return tuple(cast("CheckingRule", _module(name)) for name in CHECKING)


def _module(name: str) -> RuleModule:
    return cast("RuleModule", import_module(f"argmap.rules.{name}"))

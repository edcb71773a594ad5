"""All rules, in the order of their codes. A rule that is not in this list does not exist."""

from __future__ import annotations

from typing import Final

from argmap.rules import (
    alias_or_tag,
    bad_id,
    bad_suppression,
    duplicate_id,
    duplicate_key,
    duplicate_reference,
    empty_file,
    list_expected,
    missing_key,
    orphan_claim,
    source_missing,
    too_large,
    undefined_heading,
    undefined_id,
    undefined_voice,
    unknown_key,
    unsupported_version,
    unused_suppression,
    wrong_kind,
    wrong_type,
    yaml_syntax,
)
from argmap.rules.base import CheckingRule, RuleModule

RULES: Final[tuple[RuleModule, ...]] = (
    yaml_syntax,
    duplicate_key,
    unknown_key,
    missing_key,
    wrong_type,
    bad_id,
    list_expected,
    too_large,
    alias_or_tag,
    empty_file,
    unsupported_version,
    undefined_id,
    duplicate_id,
    duplicate_reference,
    wrong_kind,
    undefined_heading,
    source_missing,
    undefined_voice,
    orphan_claim,
    unused_suppression,
    bad_suppression,
)
"""Every rule."""

CHECKS: Final[tuple[CheckingRule, ...]] = tuple(rule for rule in RULES if isinstance(rule, CheckingRule))
"""The rules that are checked on the built map."""

"""The JSON Schema for editors: it takes what argmap takes, and refuses what an editor can see to be wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from argmap.rules.documentation import documentation
from argmap.rules.registry import all_rules
from argmap.schema.document import json_schema

VALIDATOR = jsonschema.Draft202012Validator(json_schema())
MAPS = sorted(Path(__file__).parents[2].glob("maps/*.yaml"))


def as_an_editor_reads_it(text: str) -> Any:
    """The data of a YAML file with true, false and numbers, as JSON has them; dates stay texts."""
    return json.loads(json.dumps(yaml.safe_load(text), default=str))


def faults(text: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(as_an_editor_reads_it(text))]


def test_it_is_a_schema_of_the_2020_12_draft() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())
    assert json_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("path", MAPS, ids=[path.stem for path in MAPS])
def test_it_takes_our_own_maps(path: Path) -> None:
    assert faults(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("module", all_rules(), ids=[module.RULE.name for module in all_rules()])
def test_it_takes_the_good_example_of_every_rule(module: Any) -> None:
    assert faults(documentation(module).good) == []


@pytest.mark.parametrize(
    "name", ["unknown-key", "missing-key", "wrong-type", "bad-id", "list-expected", "unsupported-version"]
)
def test_it_refuses_what_is_wrong_in_form(name: str) -> None:
    (module,) = [module for module in all_rules() if module.RULE.name == name]
    bad = documentation(module).bad
    # To an editor that reads YAML 1.1, `yes` is true.
    assert faults(bad.replace("implicit: yes", "implicit: 'yes'")) != []


def test_every_key_is_described_to_the_editor_by_its_part() -> None:
    schema = json_schema()
    assert set(schema["properties"]) == {
        "argmap",
        "title",
        "question",
        "thesis",
        "source",
        "voices",
        "sections",
        "claims",
        "gaps",
        "expect",
    }
    for part in schema["$defs"].values():
        assert part["description"]
        assert part["additionalProperties"] is False


def test_every_key_is_described() -> None:
    schema = json_schema()
    for part in (schema, *schema["$defs"].values()):
        assert all(key["description"].endswith(".") for key in part["properties"].values())


def test_an_id_has_an_end() -> None:
    assert faults(f"argmap: 1\nthesis: {'a' * 65}\n") != []
    assert faults(f"argmap: 1\nthesis: {'a' * 64}\n") == []


def test_it_is_the_same_from_run_to_run() -> None:
    assert json.dumps(json_schema()) == json.dumps(json_schema())

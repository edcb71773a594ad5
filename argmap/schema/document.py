"""The map file as pydantic models, version 1: what keys there are and what each may hold.

Every value arrives as the text that was written, so the models are strict and only say which texts stand for `true`,
for a number or for a version. The JSON Schema for editors is made from the same models.
"""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    InstanceOf,
    StringConstraints,
    Tag,
    WithJsonSchema,
)
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from argmap.source.tree import Fault

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
ID_LENGTH = 64


def is_id(text: str) -> bool:
    """Whether a text has the form of an id."""
    return len(text) <= ID_LENGTH and re.fullmatch(ID_PATTERN, text) is not None


def _truth(value: Any) -> Any:
    if value == "true":
        return True
    if value == "false":
        return False
    raise PydanticCustomError("truth", "write `true` or `false`")


def _whole_number(value: Any) -> Any:
    # ASCII digits only: int() would take other scripts' digits, signs and underscores.
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10:
        return int(value)
    raise PydanticCustomError("whole_number", "write a whole number")


# The tags of unions turn up in the places of pydantic's errors: in angle brackets, they can't be taken for keys.
def _kind_of_line(value: Any) -> str | None:
    kinds: dict[type, str] = {str: "<id>", list: "<list>", dict: "<mapping>", Line: "<mapping>", Fault: "<fault>"}
    return kinds.get(type(value))


def _kind_of_list(value: Any) -> str | None:
    kinds: dict[type, str] = {str: "<one>", list: "<several>"}
    return kinds.get(type(value))


Text = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
Reference = Annotated[Text, WithJsonSchema({"type": "string", "pattern": ID_PATTERN, "maxLength": ID_LENGTH})]
AnyReference = Annotated[
    Annotated[Reference, Tag("<id>")] | SkipJsonSchema[Annotated[InstanceOf[Fault], Tag("<fault>")]],
    Discriminator(lambda value: "<fault>" if isinstance(value, Fault) else "<id>"),
]
"""An id, or what stands for one that was set aside."""

Truth = Annotated[bool, BeforeValidator(_truth), WithJsonSchema({"type": "boolean"})]
WholeNumber = Annotated[int, BeforeValidator(_whole_number), WithJsonSchema({"type": "integer", "minimum": 1})]
Loose = Annotated[Text, WithJsonSchema({"type": ["string", "number"]})]
"""A text that an editor, reading the file as YAML, may take for a number: a year."""

Texts = Annotated[
    Annotated[Text, Tag("<one>")] | Annotated[list[Text], Tag("<several>")],
    Discriminator(_kind_of_list),
]
"""One text or a list of texts."""


class Part(BaseModel):
    """Base of all parts: immutable, strict, and without keys that nobody knows."""

    # Built at first use: the whole document is only ever asked for its JSON Schema.
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)


# Lists by default are made anew by a factory: pydantic would copy an empty one deeply for every claim.
class Line(Part):
    """A line of argument written out, because something is said about it."""

    id: Reference = ""
    premises: Annotated[list[AnyReference], Field(min_length=1)]
    scheme: Text = ""
    quote: Texts = Field(default_factory=list)
    note: Text = ""
    rebuttals: list[AnyLine] = Field(default_factory=list)


AnyLine = Annotated[
    Annotated[Reference, Tag("<id>")]
    | Annotated[Annotated[list[AnyReference], Field(min_length=1)], Tag("<list>")]
    | Annotated[Line, Tag("<mapping>")]
    | SkipJsonSchema[Annotated[InstanceOf[Fault], Tag("<fault>")]],
    Discriminator(_kind_of_line),
]
"""A line as one premise, as a list of linked premises, or written out."""


class Claim(Part):
    """One proposition of the essay."""

    text: Text
    quote: Texts = Field(default_factory=list)
    because: list[AnyLine] = Field(default_factory=list)
    rebuttals: list[AnyLine] = Field(default_factory=list)
    implicit: Truth = False
    voice: Texts = Field(default_factory=list)
    aside: Truth = False
    tags: list[Text] = Field(default_factory=list)
    note: Text = ""


class Source(Part):
    """The essay: where its text is, and what it is."""

    file: Text
    title: Text = ""
    author: Text = ""
    date: Loose = ""
    url: Text = ""
    license: Text = ""
    ignore: list[Text] = []


class Gap(Part):
    """A paragraph that the map leaves out on purpose, and why."""

    paragraph: WholeNumber
    reason: Text


class Expect(Part):
    """What the map's writer holds to be true of it."""

    in_: Annotated[list[Reference], Field(alias="in")] = []
    out: list[Reference] = []
    open: list[Reference] = []
    falls_without: Annotated[list[Reference], Field(alias="falls-without")] = []
    weakened_without: Annotated[list[Reference], Field(alias="weakened-without")] = []
    stands_without: Annotated[list[Reference], Field(alias="stands-without")] = []


class SectionHead(Part):
    """A section without its claims."""

    id: Reference
    heading: Text
    note: Text = ""


class Section(SectionHead):
    """A section of the essay and the claims made there."""

    claims: dict[str, Claim] = {}


class Head(Part):
    """A map without its larger parts."""

    argmap: Annotated[Text, WithJsonSchema({"const": 1})]
    title: Text = ""
    question: Text = ""
    thesis: Reference = ""
    voices: dict[str, Text] = {}


class Document(Head):
    """A map file."""

    source: Source | None = None
    gaps: list[Gap] = []
    expect: Expect | None = None
    sections: list[Section] = []
    claims: dict[str, Claim] = {}


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a map file, for editors."""
    from argmap.schema.descriptions import DESCRIPTIONS

    schema = Document.model_json_schema(by_alias=True)
    for part, keys in DESCRIPTIONS.items():
        properties = (schema if part == "Document" else schema["$defs"][part])["properties"]
        for key, description in keys.items():
            properties[key]["description"] = description
    names = {"propertyNames": {"pattern": ID_PATTERN, "maxLength": ID_LENGTH}}
    schema["properties"]["claims"].update(names)
    schema["properties"]["voices"].update(names)
    schema["$defs"]["Section"]["properties"]["claims"].update(names)
    schema["required"] = ["argmap", "thesis"]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "An argument map"}

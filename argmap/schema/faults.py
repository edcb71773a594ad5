"""What is wrong with a value of the map file, in plain words: what was found, what is due, and the one next step."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.findings import Finding, Here, Path, Rule, Severity, Span
from argmap.source.tree import Data, Tree

UNKNOWN_KEY = Rule("AM003", "unknown-key", Severity.ERROR)
MISSING_KEY = Rule("AM004", "missing-key", Severity.ERROR)
WRONG_TYPE = Rule("AM005", "wrong-type", Severity.ERROR)
BAD_ID = Rule("AM006", "bad-id", Severity.ERROR)
LIST_EXPECTED = Rule("AM007", "list-expected", Severity.ERROR)
NO_PREMISES = Rule("AM206", "no-premises", Severity.ERROR)

_DUE = {
    "string_type": "a text",
    "string_too_short": "a text",
    "string_pattern_mismatch": "a text",
    "list_type": "a list",
    "dict_type": "a group of keys",
    "model_type": "a group of keys",
    "claims_type": "claims by their ids",
    "union_tag_not_found": "a text or a list of texts",
    "truth": "`true` or `false`",
    "whole_number": "a whole number",
}

_HELP = {
    "string_type": "write one text; put it in quotes when it holds a colon",
    "claims_type": "write each claim as `its-id:` with its keys below, without dashes",
    "truth": "write `true` or `false`, in small letters",
    "whole_number": "count paragraphs from 1",
}


def fault(tree: Tree, path: Path, value: Data, kind: str) -> Finding:
    """The finding for a fault that pydantic calls `kind`, in the value at a path."""
    name = _name(path)
    if kind == "missing":
        return _missing(tree, path)
    if kind == "too_short":
        return Finding(
            NO_PREMISES, tree.span(path), "a line of argument has no premises", help="name a claim, or delete it"
        )
    if kind == "list_type" and isinstance(value, str) and value:
        items = ", ".join(part.strip() for part in value.split(",") if part.strip())
        help = f"write `{path[-1]}: [{items}]`"
        return Finding(LIST_EXPECTED, tree.span(path), f"{name} is a list, and this is one text", help=help)
    found = _found(value)
    due = _DUE.get(kind, "another kind of value")
    help = _HELP.get(kind, "")
    if value == "":
        help = "write it, or delete the key"
    return Finding(WRONG_TYPE, tree.span(path), f"{name} is {found}; {due} is due here", help=help)


def not_a_map(tree: Tree) -> Finding:
    """The finding for a file that holds a text or a list."""
    help = "write `key: value` lines, with a space after each colon; start with `argmap: 1`"
    return Finding(WRONG_TYPE, tree.span(()), f"the file holds {_found(tree.data)}, not a map", help=help)


def unknown_key(tree: Tree, path: Path, meant: str | None, known: Sequence[str]) -> Finding:
    """The finding for a key that nobody knows, with the one that was probably meant."""
    help = f"did you mean `{meant}`?" if meant else f"known here: {', '.join(known)}"
    return Finding(UNKNOWN_KEY, tree.span((*path, Here.KEY)), f"the key `{path[-1]}` is not known here", help=help)


def bad_id(span: Span, id: str, what: str) -> Finding:
    """The finding for an id of the wrong form."""
    message = f"`{id}` can't be the id of a {what}"
    return Finding(
        BAD_ID, span, message, help="write small letters a-z and digits in words joined by `-`, up to 64 in all"
    )


def _missing(tree: Tree, path: Path) -> Finding:
    *container, key = path
    owner = (
        f"`{container[-1]}`"
        if container and isinstance(container[-1], str)
        else "this entry"
        if container
        else "the map"
    )
    if key == "premises":
        message, help = "a line of argument has no premises", "add `premises:` with the ids of claims"
        return Finding(NO_PREMISES, tree.span(tuple(container)), message, help=help)
    where = (*container, Here.KEY) if container and isinstance(container[-1], str) else tuple(container)
    help = "start the file with `argmap: 1`" if key == "argmap" else f"add `{key}:`"
    return Finding(MISSING_KEY, tree.span(where), f"{owner} has no `{key}`", help=help)


def _name(path: Path) -> str:
    """What the value at a path is called: its key, or the key of the list it is in."""
    keys = [step for step in path if isinstance(step, str)]
    if not keys:
        return "this"
    return f"`{keys[-1]}`" if path[-1] == keys[-1] else f"an entry of `{keys[-1]}`"


def _found(value: Data) -> str:
    if isinstance(value, dict):
        return "a group of keys"
    if isinstance(value, list):
        return "a list"
    return "empty" if not str(value).strip() else "a text"

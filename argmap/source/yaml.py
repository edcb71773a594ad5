"""YAML text to plain data with the place of every key and value.

PyYAML's event stream is read by an iterative builder, never by its loaders: deep nesting crashes the C loader, aliases
explode, and every loader retypes `no`, `1.10` and `2022-08-16`. Here each scalar stays the text that was written.
What a map must not contain (aliases, tags, a key twice) is reported at its place and set aside, and the rest is read
on.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from typing import Any

import yaml

from argmap.findings import Finding, Related, Rule, Severity
from argmap.source.syntax import plain_words
from argmap.source.text import SourceText
from argmap.source.tree import FAULT, Data, Tree

YAML_SYNTAX = Rule("AM001", "yaml-syntax", Severity.ERROR)
DUPLICATE_KEY = Rule("AM002", "duplicate-key", Severity.ERROR)
TOO_LARGE = Rule("AM008", "too-large", Severity.ERROR)
ALIAS_OR_TAG = Rule("AM009", "alias-or-tag", Severity.ERROR)
EMPTY_FILE = Rule("AM010", "empty-file", Severity.ERROR)
CUT_TEXT = Rule("AM012", "cut-text", Severity.WARNING)

WRITE_OUT = "write the value out where it is needed; a text that starts with `&` or `*` needs quotes"

DEPTH_LIMIT = 32
NODE_LIMIT = 5_000_000

TOO_DEEP = f"the map is nested deeper than {DEPTH_LIMIT} levels"
NOT_SO_DEEP = "a map needs no more than a dozen"

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
"""Characters that hide what a reader would see: controls, exotic line ends, text direction, byte order marks."""

_COMMENT_OR_TEXT = re.compile(r" +(#(?!argmap:)[^\s#]\S*)")
"""What YAML takes for a comment, and its writer perhaps for text: a comment of prose has a space after its `#`."""


def parse(text: SourceText) -> tuple[Tree | None, list[Finding]]:
    """The tree of a YAML text, and what is wrong with it; no tree after a syntax error or when nothing is in it."""
    if text.undecodable is not None:
        return None, [
            _finding(YAML_SYNTAX, text, text.undecodable, "this is not UTF-8 text", help="save the file as UTF-8")
        ]
    hidden = FORBIDDEN.search(text.text)
    if hidden is not None:
        return None, [_forbidden(text, hidden.start(), hidden.group())]
    return _Builder(text).build()


def _finding(rule: Rule, text: SourceText, start: int, message: str, end: int | None = None, help: str = "") -> Finding:
    end = min(start + 1, len(text.text)) if end is None else end
    return Finding(rule, text.span(start, end), message, help=help)


def _forbidden(text: SourceText, offset: int, character: str) -> Finding:
    return _finding(
        YAML_SYNTAX,
        text,
        offset,
        f"the character U+{ord(character):04X} cannot be seen and is not allowed in a map",
        help="delete it; it may have come in by copying",
    )


class _StopError(Exception):
    """Nothing more of this file can be read."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding


class _Builder:
    """Builds data from events, with a stack of its own.

    `container` is the list or dict that is being filled, with its `number`; `key` is the key that waits for its value.
    A key that is set aside (written twice, a merge) has its record cut off again at `cut`, so that numbers go on
    matching the data.
    """

    def __init__(self, text: SourceText) -> None:
        self.text = text
        self.starts, self.ends, self.nexts = array("l"), array("l"), array("l")
        self.findings: list[Finding] = []
        self.root: Data = None
        self.container: Data = None
        self.number = 0
        self.key: str | None = None
        self.cut: int | None = None
        self.stack: list[tuple[Data, int, int | None]] = []
        self.key_cache: dict[str, str] = {}
        self.places: dict[int, tuple[dict[str, int], int]] = {}

    def build(self) -> tuple[Tree | None, list[Finding]]:
        try:
            for event in _events(self.text.text):
                self._take(event)
        except _StopError as stop:
            return None, [*self.findings, stop.finding]
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            start = min(mark.index if mark is not None else 0, len(self.text.text))
            if "nesting depth" in (error.problem or ""):
                # libyaml has a limit of its own since 0.2.6, and reads far enough ahead to meet it before we meet ours.
                return None, [*self.findings, _finding(TOO_LARGE, self.text, start, TOO_DEEP, help=NOT_SO_DEEP)]
            start, message, advice = plain_words(error, self.text.text, start)
            return None, [*self.findings, _finding(YAML_SYNTAX, self.text, start, message, help=advice)]
        if self.root is None or self.root == "":
            advice = "start with `argmap: 1` and a title"
            return None, [*self.findings, _finding(EMPTY_FILE, self.text, 0, "the file is empty", help=advice)]
        return Tree(self.text, self.root, self.starts, self.ends, self.nexts), self.findings

    def _take(self, event: Any) -> None:
        kind = event.__class__
        if kind is yaml.ScalarEvent:
            if event.anchor is not None or event.tag is not None or event.style == '"':
                self._check_scalar(event)
            if self.key is None and self.container.__class__ is dict:
                self._open_key(event)
            else:
                if self.text.text.startswith(" ", event.end_mark.index):
                    self._check_end(event)
                self._put(event.value, event)
                self._close_key()
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._refuse_anchor_or_tag(event)
            self._open({} if kind is yaml.MappingStartEvent else [], event)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self.nexts[self.number] = len(self.starts)
            self.ends[self.number] = self._trimmed_end(self.starts[self.number], event)
            self.container, self.number, self.cut = self.stack.pop()
            self._close_key()
        elif kind is yaml.AliasEvent:
            self._refuse(event, f"`*{event.anchor}` repeats another part of the file: a map is flat data", WRITE_OUT)
            self._put(FAULT, event)
            self._close_key()
        elif kind is yaml.DocumentStartEvent and self.root is not None:
            message = "a second document starts here: a map file holds one map"
            raise _StopError(self._at(YAML_SYNTAX, event, message, "delete it"))

    def _open_key(self, event: Any) -> None:
        self.key = self.key_cache.setdefault(event.value, event.value)
        if self.key in self.container or self.key == "<<":
            self._refuse_key(self.key, event)
            self.cut = len(self.starts)
        self._record(event)

    def _close_key(self) -> None:
        self.key = None
        if self.cut is not None:
            del self.starts[self.cut :], self.ends[self.cut :], self.nexts[self.cut :]
            self.cut = None

    def _put(self, value: Data, event: Any) -> None:
        if self.container is None:
            self.root = value
        elif self.container.__class__ is list:
            self.container.append(value)
        elif self.key is None:
            raise _StopError(self._at(ALIAS_OR_TAG, event, "a key must be plain text", "write the key as one word"))
        elif self.cut is None:
            self.container[self.key] = value
        self._record(event)

    def _open(self, value: Data, event: Any) -> None:
        if len(self.stack) >= DEPTH_LIMIT:
            raise _StopError(self._at(TOO_LARGE, event, TOO_DEEP, NOT_SO_DEEP))
        self._put(value, event)
        self.stack.append((self.container, self.number, self.cut))
        self.container, self.number, self.key, self.cut = value, len(self.starts) - 1, None, None

    def _record(self, event: Any) -> None:
        if len(self.starts) >= NODE_LIMIT:
            raise _StopError(self._at(TOO_LARGE, event, f"the map has more than {NODE_LIMIT:,} parts", "split it"))
        self.starts.append(event.start_mark.index)
        self.ends.append(event.end_mark.index)
        self.nexts.append(len(self.starts))

    def _trimmed_end(self, start: int, event: Any) -> int:
        """The end of a container; a block one ends, for the parser, only where the next thing starts."""
        end = int(event.end_mark.index)
        if event.start_mark.index == end:
            text = self.text.text
            while end > start + 1 and text[end - 1].isspace():
                end -= 1
        return end

    def _at(self, rule: Rule, event: Any, message: str, help: str = "") -> Finding:
        start, end = event.start_mark.index, event.end_mark.index
        return _finding(rule, self.text, start, message, max(end, start + 1), help)

    def _refuse(self, event: Any, message: str, help: str) -> None:
        self.findings.append(self._at(ALIAS_OR_TAG, event, message, help))

    def _refuse_anchor_or_tag(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse(event, f"`&{event.anchor}` marks a part for repetition: a map is flat data", WRITE_OUT)
        if event.tag is not None:
            help = "delete the tag; a text that starts with `!` needs quotes"
            self._refuse(event, "a tag (`!...`) is not allowed: a map is plain text", help)

    def _check_scalar(self, event: Any) -> None:
        self._refuse_anchor_or_tag(event)
        # The escapes of a double-quoted text can bring back what the text of the file must not hold.
        hidden = FORBIDDEN.search(event.value) or re.search("[\ud800-\udfff]", event.value)
        if hidden is not None:
            code = f"U+{ord(hidden.group()):04X}"
            message = f"an escape writes the character {code}, which cannot be seen and is not allowed in a map"
            self.findings.append(self._at(YAML_SYNTAX, event, message, "delete the escape"))

    def _check_end(self, event: Any) -> None:
        """A plain text that a comment follows may have lost its own end to it."""
        rest = _COMMENT_OR_TEXT.match(self.text.text, event.end_mark.index)
        if rest is not None and not event.style:
            message = f"this text ends before `{rest.group(1)}`: what follows is a comment"
            help = "put the whole text in quotes, or write a space after the `#`"
            self.findings.append(_finding(CUT_TEXT, self.text, rest.start(1), message, rest.end(), help))

    def _refuse_key(self, key: str, event: Any) -> None:
        if key == "<<":
            message = "`<<` merges another part of the file: a map is flat data"
            self._refuse(event, message, "write the keys out where they are needed")
            return
        first = self._first_place(key)
        related = Related(self.text.span(self.starts[first], self.ends[first]), "first written here")
        span = self.text.span(event.start_mark.index, event.end_mark.index)
        message, label = f"the key `{key}` is written twice", "only the first is read"
        advice = "merge the two, or rename one"
        self.findings.append(Finding(DUPLICATE_KEY, span, message, label, (related,), advice))

    def _first_place(self, key: str) -> int:
        """The number of a key that the container has. What was counted is kept: a file may have any number of these."""
        places, following = self.places.get(self.number, ({}, self.number + 1))
        uncounted = []
        for earlier in reversed(self.container):
            if earlier in places:
                break
            uncounted.append(earlier)
        for earlier in reversed(uncounted):
            places[earlier] = following
            following = self.nexts[following + 1]
        self.places[self.number] = (places, following)
        return places[key]


def _events(text: str) -> Iterator[Any]:
    """The events of a YAML text, from the C parser where PyYAML has it."""
    parser = yaml.CSafeLoader(text) if yaml.__with_libyaml__ else yaml.SafeLoader(text)
    try:
        event = parser.get_event()
        while event is not None:
            yield event
            if event.__class__ is yaml.StreamEndEvent:
                return
            event = parser.get_event()
    finally:
        parser.dispose()

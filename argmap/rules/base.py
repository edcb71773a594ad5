"""What a rule is given, and what a rule is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from argmap.analysis.labels import Labels, label
from argmap.findings import Finding, Here, Path, Rule, Span
from argmap.model import Graph
from argmap.model.roles import Role, roles
from argmap.model.sides import Side, sides
from argmap.rules.quotes import Quoted, quotes_of
from argmap.source.essay import Essay, Match
from argmap.source.tree import Tree


@dataclass(frozen=True)
class Case:
    """A map as the rules see it.

    `essay` is None where the map names none or it could not be read; `matches` then is empty. `damaged` are the ids of
    claims of which some part was faulty and set aside, `mentioned` the texts that stood there: what seems to be missing
    may be among them, so a rule about absence passes over them. `faulty` says that errors have left something out of
    it, so that nothing can be said of what follows from it.
    """

    graph: Graph
    tree: Tree
    essay: Essay | None = None
    matches: Mapping[str, Match] = field(default_factory=dict)
    damaged: frozenset[str] = frozenset()
    mentioned: frozenset[str] = frozenset()
    faulty: bool = False

    def span(self, path: Path) -> Span:
        """The place of a value in the map file."""
        return self.tree.span(path)

    def key_span(self, path: Path) -> Span:
        """The place of a value's key: of a claim's id."""
        return self.tree.span((*path, Here.KEY))

    def quote_span(self, owner: Path, index: int) -> Span:
        """The place of the quote at a position among those of a claim or a line."""
        return self.tree.span((*owner, "quote", index))

    @cached_property
    def roles(self) -> Mapping[str, Role]:
        return roles(self.graph)

    @cached_property
    def sides(self) -> Mapping[str, Side]:
        return sides(self.graph)

    @cached_property
    def labels(self) -> Labels:
        """Which claims and lines stand; the map must have a thesis."""
        return label(self.graph)

    @cached_property
    def quotes(self) -> tuple[Quoted, ...]:
        """Every quote of the map, those of claims first; without an essay none has a match."""
        return tuple(quotes_of(self.graph, self.essay, self.matches))


class RuleModule(Protocol):
    """A module of this package that describes a rule.

    Its docstring is the rule's documentation: a headline, the reasoning with its source, a map that fails (`Bad:`),
    one that passes (`Good:`), and the fix (`Fix:`). A rule that the reader of files sees for itself has no `check`.
    """

    __doc__: str | None
    RULE: Rule


class CheckingRule(RuleModule, Protocol):
    """A rule that is checked on the built map."""

    def check(self, case: Case, /) -> Iterator[Finding]: ...

"""What a query gives: a table (SELECT), a truth (ASK) or triples (CONSTRUCT, DESCRIBE)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import BlankNode, Literal, NamedNode, QueryResultsFormat, QuerySolutions, parse_query_results
from pyoxigraph import Triple as RdfTriple

from graphbuild.errors import UsageError, nearest

Term = NamedNode | BlankNode | Literal | RdfTriple


@dataclass(frozen=True)
class Table:
    """Solutions, which may be read any number of times.

    Attributes:
        results: the solutions as SPARQL 1.1 Query Results JSON.
        prefixes: prefix → namespace, by which IRIs may be shortened.
    """

    results: bytes
    prefixes: Mapping[str, str]

    @classmethod
    def of(
        cls, columns: Sequence[str], rows: Iterable[Mapping[str, object]], prefixes: Mapping[str, str]
    ) -> Table:
        """A table of rows, each from the names of its columns to their terms as that JSON writes terms."""
        results = {"head": {"vars": list(columns)}, "results": {"bindings": list(rows)}}
        return cls(json.dumps(results, ensure_ascii=False).encode(), prefixes)

    def solutions(self) -> QuerySolutions:
        """The engine's own solutions."""
        found = parse_query_results(self.results, QueryResultsFormat.JSON)
        assert isinstance(found, QuerySolutions)  # noqa: S101 - a Table is made of solutions only
        return found

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(variable.value for variable in self.solutions().variables)

    @cached_property
    def rows(self) -> tuple[tuple[Term | None, ...], ...]:
        """The rows, with ``None`` where a variable is not bound."""
        return tuple(tuple(solution) for solution in self.solutions())

    def only(self, columns: Sequence[str]) -> Table:
        """The table with these columns, in this order; raises UsageError for a column it does not have."""
        for name in columns:
            if name not in self.columns:
                remedy = nearest(name, self.columns, "the columns are")
                raise UsageError(f"the answer has no column {name!r}", remedy=remedy)
        results = json.loads(self.results)
        bindings = [
            {name: binding[name] for name in columns if name in binding}
            for binding in results["results"]["bindings"]
        ]
        return Table.of(columns, bindings, self.prefixes)

    def first(self, number: int) -> Table:
        """The table with its first rows only, all of them where it has fewer."""
        if number >= len(self.rows):
            return self
        rows = json.loads(self.results)["results"]["bindings"]
        return Table.of(self.columns, rows[:number], self.prefixes)

    def __iter__(self) -> Iterator[tuple[Term | None, ...]]:
        return iter(self.rows)


@dataclass(frozen=True)
class Truth:
    """Whether it is so."""

    value: bool


@dataclass(frozen=True)
class Triples:
    """Triples in the order of their N-Triples; blank nodes have canonical names (RDFC-1.0)."""

    triples: tuple[RdfTriple, ...]
    prefixes: Mapping[str, str]

    def first(self, number: int) -> Triples:
        """The first triples only, all of them where there are fewer."""
        return Triples(self.triples[:number], self.prefixes)


Answer = Table | Truth | Triples

"""A SPARQL endpoint: what a vocabulary follows, asked page by page in one order."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    parse_query_results,
)

from graphbuild.errors import InputError
from graphbuild.link.source import Source
from graphbuild.link.statements import TYPE, Statement
from graphbuild.link.vocabulary import Step, Vocabulary
from graphbuild.link.web import RESULTS, Limits, fetch, is_result, with_query

_PAGE: Final = "{query}\nORDER BY {order}\nLIMIT {limit} OFFSET {offset}"
_TERMS: Final = NamedNode | BlankNode | Literal


class Endpoint(Source):
    """An endpoint of SPARQL 1.1; only the name of the user's address makes it be asked."""

    def __init__(self, url: str, limits: Limits) -> None:
        self.name = url
        self._limits = limits
        self._largest = 0  # rows of a page: a server may give fewer than it is asked for

    def statements(self, vocabulary: Vocabulary | None) -> Iterator[Statement]:
        """As ``Source`` has it.

        Raises:
            InputError: an answer that is slow, cut off, or no result of the question; a page twice.
        """
        if vocabulary is None:
            query = f"SELECT DISTINCT ?o WHERE {{ ?s <{TYPE}> ?o }}"
            for (value,) in self._pages(query, ("o",)):
                yield NamedNode("urn:any"), TYPE, value
            return
        classes = " ".join(sorted(f"<{name}>" for name in vocabulary.kinds))
        values = f"VALUES ?class {{ {classes} }} ?e <{TYPE}> ?class ."
        query = f"SELECT DISTINCT ?s ?o WHERE {{ VALUES ?o {{ {classes} }} ?s <{TYPE}> ?o }}"
        for subject, value in self._pages(query, ("s", "o")):
            yield subject, TYPE, value
        followed = " ".join(sorted(f"<{name}>" for name in vocabulary.predicates))
        for reach in _reaches(vocabulary):
            where = f"{values} {reach} VALUES ?p {{ {followed} }} ?s ?p ?o"
            for subject, predicate, value in self._pages(
                f"SELECT DISTINCT ?s ?p ?o WHERE {{ {where} }}", ("s", "p", "o")
            ):
                if isinstance(predicate, NamedNode):
                    yield subject, predicate.value, value

    def _pages(
        self, query: str, names: Sequence[str]
    ) -> Iterator[tuple[NamedNode | BlankNode | Literal, ...]]:
        order = " ".join(f"?{name}" for name in names)
        limit = self._limits.rows
        earlier, offset = b"", 0
        for _ in range(self._limits.pages):
            digest, rows = self._page(
                _PAGE.format(query=query, order=order, limit=limit, offset=offset), names
            )
            if rows and digest == earlier:
                raise self._lying("two pages are the same: it does not heed OFFSET")
            if len(rows) > limit:
                raise self._lying(f"a page has {len(rows):,} rows, and {limit:,} were asked for")
            yield from (row for row in rows if all(isinstance(cell, _TERMS) for cell in row))
            if not rows or len(rows) < self._largest:
                return
            earlier, offset, self._largest = digest, offset + len(rows), len(rows)
        raise self._lying(f"there are more than {self._limits.pages * limit:,} rows")

    def _page(self, query: str, names: Sequence[str]) -> tuple[bytes, list[tuple[Any, ...]]]:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "rows"
            kind = fetch(with_query(self.name, query), RESULTS, path, self._limits, name=self.name)
            if kind != RESULTS and not is_result(path):
                raise self._lying(f"the answer to a question is {kind or 'of no type'}, and no result")
            content = path.read_bytes()
        rows = _table(content, names)
        if isinstance(rows, str):
            raise self._lying(rows)
        if any(cell is None for row in rows for cell in row):
            raise self._lying("the result lacks values that were asked for")
        return hashlib.sha256(content).digest(), rows

    def _lying(self, what: str) -> InputError:
        return InputError(
            what, remedy="fetch the graph and name its file, or ask who runs it", path=self.name
        )


def _table(content: bytes, names: Sequence[str]) -> list[tuple[Any, ...]] | str:
    """The rows of a result, or why there are none.

    That is told and not raised: the frames of an error would keep an object of the engine, which only the
    thread that made it may let go.
    """
    try:
        in_xml = content.lstrip().startswith(b"<")
        found = parse_query_results(content, QueryResultsFormat.XML if in_xml else QueryResultsFormat.JSON)
        if isinstance(found, QueryBoolean) or not isinstance(found, QuerySolutions):
            return "the answer to SELECT is no table"
        return [tuple(solution[name] for name in names) for solution in found]
    except (SyntaxError, KeyError, ValueError) as error:
        return f"the result cannot be read: {getattr(error, 'msg', None) or error}"


def _reaches(vocabulary: Vocabulary) -> list[str]:
    """Patterns from an entity ``?e`` to each node ``?s`` whose statements its paths follow."""
    patterns = {"BIND(?e AS ?s)"}
    for paths in vocabulary.paths.values():
        for path in paths:
            for length in range(1, len(path) + 1):
                patterns.add(_pattern(path[:length]))
    return sorted(patterns)


def _pattern(path: Sequence[Step]) -> str:
    steps = [f"{'^' if step.inverse else ''}<{step.predicate}>" for step in path]
    return f"?e {'/'.join(steps)} ?s ."

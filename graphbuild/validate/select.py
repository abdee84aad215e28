"""Asks the dataset on behalf of the checks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, cast

from pyoxigraph import BlankNode, QuerySolutions, Store

from graphbuild.vocab import prefixes

_PREFIXES: Final = prefixes()


def select(store: Store, query: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a SELECT query over the union of all graphs: variable → IRI or text, where bound.

    The prefixes of ``vocab`` are given.
    """
    rows = cast(QuerySolutions, store.query(query, prefixes=_PREFIXES, use_default_graph_as_union=True))
    names = [variable.value for variable in rows.variables]
    for row in rows:
        terms = ((name, row[name]) for name in names)
        yield {
            name: str(term) if isinstance(term, BlankNode) else term.value
            for name, term in terms
            if term is not None
        }

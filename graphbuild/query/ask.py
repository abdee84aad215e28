"""Asking: a question and its arguments, put to the store of a build."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, Final

from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    Store,
    Triple,
)

from graphbuild import vocab
from graphbuild.errors import InputError, UsageError, nearest
from graphbuild.query.answer import Answer, Table, Triples, Truth
from graphbuild.query.arguments import Bound, bind
from graphbuild.query.labels import by_name
from graphbuild.query.question import Question
from graphbuild.query.syntax import check_names, fault, guard, objection
from graphbuild.query.terms import GRAPH, Terms, is_ours
from graphbuild.query.tokens import tokens

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

LARGEST: Final = 200_000_000
"""Bytes that a table may have as SPARQL 1.1 Query Results JSON."""
MOST: Final = 500_000
"""Triples that an answer may have."""

_TYPE: Final = NamedNode(vocab.EXTERNAL_PREFIXES["rdf"] + "type")
_PLAN: Final = NamedNode(vocab.ONTOLOGY + "Plan")


def ask(store: Store, question: Question, arguments: Mapping[str, str] | None = None) -> Answer:
    """Put a question to a store.

    Args:
        store: the graphs of a build; a query asks all of them as one, unless it says FROM.
        question: what is asked.
        arguments: name → value as a person writes it, for those that are given.

    Raises:
        UsageError: no such argument, a value it does not take or that the graph does not hold; no SPARQL, a
            name that the ontology does not declare, or an answer without end.
        InputError: the store cannot be read.
    """
    try:
        return _answer(store, question, arguments or {})
    except (OSError, RuntimeError) as error:
        raise InputError(
            f"the store of the graph cannot be read: {error}", remedy="build it again: graphbuild build"
        ) from None


def _answer(store: Store, question: Question, arguments: Mapping[str, str]) -> Answer:
    """As ``ask``, but with what the engine raises for a store that cannot be read: OSError, RuntimeError."""
    base = base_of(store)
    text, terms = bind(question, by_name(question, arguments, store, base), base)
    prefixes = vocab.prefixes(base)
    ontology = Terms(store, base)
    guard(text, prefixes, question.path, ontology)
    check_names(question.text, prefixes, ontology, question.path)
    for name, bound in terms.items():
        _check_known(store, name, bound, ontology)
    as_one = not any(token.is_word("FROM") for token in tokens(text))
    try:
        found = store.query(text, prefixes=prefixes, use_default_graph_as_union=as_one)
        if isinstance(found, QueryBoolean):
            return Truth(bool(found))
        if isinstance(found, QuerySolutions):
            sheet = _Sheet()
            found.serialize(sheet, QueryResultsFormat.JSON)
            return Table(sheet.getvalue(), prefixes)
        return Triples(_in_order(found), prefixes)
    except (SyntaxError, RuntimeError):
        error = objection(text, prefixes)
        if error is None:  # the query is none the worse for it: it is the store
            raise
        raise fault(text, error, prefixes, question.path, ontology) from None


class _Sheet(BytesIO):
    """What is written to it, which has an end; a product of patterns would else fill the memory."""

    def write(self, part: ReadableBuffer, /) -> int:
        """Raises UsageError for more than a table may have."""
        if self.tell() > LARGEST:
            raise _endless(f"{LARGEST // 1_000_000} MB")
        return super().write(part)


def _endless(much: str) -> UsageError:
    return UsageError(
        f"the answer has more than {much}",
        remedy="tie the query's patterns to each other by common variables, or end it with LIMIT",
    )


def base_of(store: Store) -> str:
    """What the IRIs of a build's things begin with, told by the name of its graph of the ontology."""
    if store.contains_named_graph(NamedNode(vocab.BASE + GRAPH)):
        return vocab.BASE
    names = (graph.value for graph in store.named_graphs())
    return next((name.removesuffix(GRAPH) for name in names if name.endswith(f"/{GRAPH}")), vocab.BASE)


def _check_known(store: Store, name: str, bound: Bound, ontology: Terms) -> None:
    """An IRI that the graph does not hold would give an empty answer that looks like a finding."""
    if not isinstance(bound, NamedNode):
        return
    held = store.quads_for_pattern(bound, None, None), store.quads_for_pattern(None, None, bound)
    if any(next(quads, None) is not None for quads in held):
        return
    namespace = f"{ontology.base}plan/"
    local = bound.value.removeprefix(namespace)
    remedy = "see what there is: graphbuild query find"
    if is_ours(bound.value):
        remedy = ontology.remedy(bound.value, vocab.prefixes(ontology.base))
    elif local != bound.value and "/" not in local:
        known = store.quads_for_pattern(None, _TYPE, _PLAN)
        plans = sorted(str(quad.subject).strip("<>").removeprefix(namespace) for quad in known)
        remedy = nearest(local, plans, "the plans are") if plans else "build a plan first: graphbuild build"
    raise UsageError(f"the graph says nothing of {bound}, which {name} was given as", remedy=remedy)


def _in_order(triples: Iterable[Triple]) -> tuple[Triple, ...]:
    found = list(islice(triples, MOST + 1))
    if len(found) > MOST:
        raise _endless(f"{MOST:,} triples")
    if any(isinstance(term, BlankNode) for triple in found for term in triple):
        dataset = Dataset(Quad(*triple) for triple in found)
        dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
        found = [quad.triple for quad in dataset]
    return tuple(sorted(set(found), key=str))

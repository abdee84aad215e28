"""The terms of the ontology, as the store of a build declares them.

A name in a namespace of ours that means nothing gives an empty answer, which looks like a finding. What the
ontology declares is a subject in its graph; a store without that graph holds no query to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import Final

from pyoxigraph import NamedNode, Store

from graphbuild import vocab
from graphbuild.query.tokens import Token, prologue, tokens

GRAPH: Final = "graph/ontology"
"""The name of the ontology's graph, after the base of the build."""

_ESCAPE: Final = re.compile(r"\\(.)")


@dataclass(frozen=True)
class Terms:
    """The classes, properties and concepts of the ontology in a store.

    Attributes:
        store: the store of a build.
        base: what the IRIs of the build's things begin with.
    """

    store: Store
    base: str

    def first_unknown(self, text: str, prefixes: Mapping[str, str]) -> tuple[Token, str] | None:
        """The first name in a query that the ontology ought to declare and does not, and what to do about it.

        Args:
            text: the query.
            prefixes: prefix → namespace for those that the query does not declare itself.
        """
        graph = NamedNode(self.base + GRAPH)
        if not self.store.contains_named_graph(graph):
            return None
        declared, rest = prologue(tokens(text))
        known = {**prefixes, **declared}
        seen: set[str] = set()
        for token, iri in _names(rest, known):
            if iri not in seen and not self._holds(NamedNode(iri), graph):
                return token, self.remedy(iri, known, in_full=token.kind == "iri")
            seen.add(iri)
        return None

    def remedy(self, iri: str, prefixes: dict[str, str], *, in_full: bool = False) -> str:
        """What to write instead of an IRI in a namespace of ours: the nearest, or what there is."""
        namespace = _namespace(iri)
        terms = [term.removeprefix(namespace) for term in self.all if _namespace(term) == namespace]
        near = get_close_matches(iri.removeprefix(namespace), terms, n=1)
        found = near or (terms if namespace != vocab.ONTOLOGY else [])
        names = [
            f"<{namespace}{name}>" if in_full else shortened(namespace + name, prefixes) for name in found
        ]
        if near:
            return f"did you mean {names[0]}?"
        if names:
            return f"there are {', '.join(names)}"
        return f"see what there is: SELECT ?term {{ GRAPH <{self.base}{GRAPH}> {{ ?term a ?kind }} }}"

    @cached_property
    def all(self) -> tuple[str, ...]:
        """The IRIs in the namespaces of the ontology, in order."""
        quads = self.store.quads_for_pattern(None, None, None, NamedNode(self.base + GRAPH))
        subjects = {quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)}
        return tuple(sorted(subject for subject in subjects if is_ours(subject)))

    def _holds(self, term: NamedNode, graph: NamedNode) -> bool:
        """Whether it is declared, or else at least used, so that the answer need not be empty."""
        return any(
            next(self.store.quads_for_pattern(*pattern), None) is not None
            for pattern in (
                (term, None, None, graph),
                (None, term, None),
                (None, None, term),
                (term, None, None),
            )
        )


def is_ours(iri: str) -> bool:
    """Whether it is a name in a namespace of the ontology: more than the namespace alone."""
    return iri.startswith((vocab.ONTOLOGY, vocab.CONCEPT)) and iri != _namespace(iri)


def shortened(iri: str, prefixes: dict[str, str]) -> str:
    """A term of the ontology with its prefix, the last of several; in full where its namespace has none."""
    namespace = _namespace(iri)
    found = next((prefix for prefix in reversed(prefixes) if prefixes[prefix] == namespace), None)
    return f"<{iri}>" if found is None else f"{found}:{iri.removeprefix(namespace)}"


def _namespace(iri: str) -> str:
    """The namespace of a term of the ontology; a code list itself has that of all of them."""
    if iri.startswith(vocab.ONTOLOGY):
        return vocab.ONTOLOGY
    scheme, slash, _ = iri.removeprefix(vocab.CONCEPT).partition("/")
    return f"{vocab.CONCEPT}{scheme}/" if slash else vocab.CONCEPT


def _names(rest: Sequence[Token], prefixes: Mapping[str, str]) -> Iterator[tuple[Token, str]]:
    """The names of ours after the prologue, but for those that a CONSTRUCT makes up."""
    for token in rest[_template(rest) :]:
        prefix, colon, local = token.text.partition(":")
        if token.kind == "iri":
            iri = token.text[1:-1]
        elif token.kind == "name" and colon and prefix in prefixes:
            iri = prefixes[prefix] + _ESCAPE.sub(r"\1", local)
        else:
            continue
        if is_ours(iri):
            yield token, iri


def _template(rest: Sequence[Token]) -> int:
    """How many tokens the template of a CONSTRUCT takes."""
    if len(rest) < 2 or not rest[0].is_word("CONSTRUCT") or rest[1].text != "{":
        return 0
    depth = 0
    for index, token in enumerate(rest):
        depth += {"{": 1, "}": -1}.get(token.text, 0)
        if index and depth == 0:
            return index + 1
    return len(rest)

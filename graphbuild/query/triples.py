"""Triples as text in one of the formats of RDF: the same bytes for the same triples."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from pyoxigraph import RdfFormat, serialize

from graphbuild import vocab
from graphbuild.errors import UsageError
from graphbuild.query.answer import Triples

RDF_FORMATS: Final = {
    "turtle": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "json-ld": RdfFormat.JSON_LD,
    "n-triples": RdfFormat.N_TRIPLES,
}
"""Name of a format → the engine's."""

_TYPE: Final = vocab.EXTERNAL_PREFIXES["rdf"] + "type"


def serialised(answer: Triples, form: str) -> str:
    """The triples in one of ``RDF_FORMATS``, with those prefixes that they need.

    Raises:
        UsageError: a triple says something of a triple, and the format has no such thing.
    """
    text = "".join(f"{triple} " for triple in answer.triples)
    used = {prefix: namespace for prefix, namespace in answer.prefixes.items() if f"<{namespace}" in text}
    try:
        written = serialize(answer.triples, format=RDF_FORMATS[form], prefixes=used)
    except OSError as error:
        raise UsageError(
            f"these triples have no {form}: {error}", remedy="take turtle, trig or n-triples"
        ) from None
    if form == "json-ld":
        return _compacted(
            written or b"", {key: value for key, value in used.items() if f"<{key}:" not in text}
        )
    return (written or b"").decode()


def _compacted(expanded: bytes, prefixes: Mapping[str, str]) -> str:
    """JSON-LD with a context of prefixes, where the engine has full IRIs; none is the scheme of an IRI."""
    graph = _compact(json.loads(expanded), prefixes)
    text = json.dumps(graph)
    used = {prefix: namespace for prefix, namespace in prefixes.items() if f'"{prefix}:' in text}
    return json.dumps({"@context": used, "@graph": graph}, ensure_ascii=False, indent=2) + "\n"


def _compact(node: Any, prefixes: Mapping[str, str]) -> Any:
    if isinstance(node, list):
        return [_compact(item, prefixes) for item in node]
    if not isinstance(node, dict):
        return node
    compact: dict[str, Any] = {}
    for key, value in node.items():
        if key == _TYPE and all("@id" in item for item in value):
            compact["@type"] = [_short(item["@id"], prefixes) for item in value]
        elif key in ("@id", "@type"):
            compact[key] = _short(value, prefixes)
        elif key.startswith("@"):
            compact[key] = value
        else:
            compact[_short(key, prefixes)] = _compact(value, prefixes)
    return compact


def _short(iri: str, prefixes: Mapping[str, str]) -> str:
    for prefix, namespace in prefixes.items():
        if iri.startswith(namespace) and not iri.startswith(f"{namespace}//"):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri

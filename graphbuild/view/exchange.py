"""What the page has to know to write the graph for other programs: their namespaces, and our properties."""

from __future__ import annotations

from typing import Final

from graphbuild.view.network import AMONG_SHARED, FROM_PARTS
from graphbuild.vocab import prefixes

FORMATS: Final = {
    "gexf": "http://gexf.net/1.3",
    "viz": "http://gexf.net/1.3/viz",
    "graphml": "http://graphml.graphdrawing.org/xmlns",
}
"""Namespaces of the XML formats."""

PROPERTIES: Final = {
    **{relation: name for name, relation in (FROM_PARTS | AMONG_SHARED).items()},
    "publisher": "dcterms:publisher",
}
"""Relation → the property it stands for; of other relations the graph makes things with two ends."""

PREFIXES: Final = (
    "plan",
    "rdfs",
    "dcterms",
    "geo",
    "org",
    "mention-relation",
    "responsibility-role",
    "basis",
)


def exchange() -> dict[str, dict[str, str]]:
    """The tables as the page's scripts read them."""
    known = prefixes()
    return {
        "formats": dict(FORMATS),
        "properties": dict(PROPERTIES),
        "prefixes": {prefix: known[prefix] for prefix in PREFIXES},
    }

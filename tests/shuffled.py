"""Copies of a graph in which every thing has another IRI, as another publisher would give it."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from graphbuild.vocab import BASE

OTHER = "https://data.example.org/thing/"
_IRI = re.compile(rf"<{re.escape(BASE)}([^<>]+)>")


def other_iri(iri: str) -> str:
    """What a thing of ours is called in the copy: nothing of its id, code or kind is left."""
    return OTHER + hashlib.sha256(iri.encode()).hexdigest()[:16]


def shuffled(graph: Path, copy: Path) -> Path:
    """Write the graph (N-Quads) with other IRIs, its lines in another order."""
    lines = _IRI.sub(lambda match: f"<{other_iri(BASE + match[1])}>", graph.read_text("utf-8")).splitlines()
    lines.sort(key=lambda line: hashlib.sha256(line.encode()).digest())
    copy.write_text("\n".join(lines) + "\n", "utf-8")
    return copy

"""Writes the golden datasets anew, to be read before they are committed: ``python tests/rewrite_golden.py``.

Each holds the graphs of a sample plan, of the authorities, and of mappings. The ontology's graph is a copy of
the files in ``ontology/`` and has a test of its own, so that a new definition there changes nothing here.
"""

from __future__ import annotations

from pathlib import Path

from conftest import AUTHORITIES, DRAFT, LINKS, SAMPLE

from graphbuild.build import in_memory
from graphbuild.vocab import Names

FOLDER = Path(__file__).parent / "golden"
GOLDEN = {plan: FOLDER / f"{plan.stem}.nq" for plan in (SAMPLE, DRAFT)}
"""Encoding → what it becomes."""
LINKED = {DRAFT: [LINKS]}
"""The encoding that is built with mappings."""


def golden(nquads: bytes) -> bytes:
    """The lines of canonical N-Quads that are not in the ontology's graph."""
    ending = f"<{Names().graph('ontology')}> .\n".encode()
    return b"".join(line for line in nquads.splitlines(keepends=True) if not line.endswith(ending))


if __name__ == "__main__":
    for plan, path in GOLDEN.items():
        made = in_memory([plan], authorities=AUTHORITIES, links=LINKED.get(plan, ()))
        path.write_bytes(golden(made.nquads))

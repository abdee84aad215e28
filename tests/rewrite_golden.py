"""Writes the golden dataset anew, to be read before it is committed: ``python tests/rewrite_golden.py``.

It holds the graphs of the sample plan and of the authorities. The ontology's graph is a copy of the files in
``ontology/`` and has a test of its own, so that a new definition there changes nothing here.
"""

from __future__ import annotations

from pathlib import Path

from conftest import AUTHORITIES, SAMPLE

from graphbuild.build import in_memory
from graphbuild.vocab import Names

GOLDEN = Path(__file__).parent / "golden" / "lakeside-2020.nq"


def golden(nquads: bytes) -> bytes:
    """The lines of canonical N-Quads that are not in the ontology's graph."""
    ending = f"<{Names().graph('ontology')}> .\n".encode()
    return b"".join(line for line in nquads.splitlines(keepends=True) if not line.endswith(ending))


if __name__ == "__main__":
    GOLDEN.write_bytes(golden(in_memory([SAMPLE], authorities=AUTHORITIES).nquads))

"""Finds ontology, questions, authorities in a package or its checkout; reads what its pages are made of."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from graphbuild.errors import InputError

_PACKAGE = Path(__file__).resolve().parent


def ontology_directory() -> Path:
    """The folder of ``core.ttl``, ``concepts.ttl``, ``alignments.ttl`` and ``shapes.ttl``."""
    return _directory("ontology", "ontology")


def queries_directory() -> Path:
    """The folder of the questions, one ``.rq`` file each."""
    return _directory("queries", "queries")


def authorities_directory() -> Path:
    """The folder of the authorities, one CSV file each."""
    return _directory("authorities", "data/authorities")


def inline(path: Path) -> tuple[str, str]:
    """A style sheet or script for a page, and the source by which the page's policy admits it.

    Reading makes line ends alike, as an HTML parser does: of that text the digest is taken.
    """
    text = path.read_text(encoding="utf-8")
    return text, f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _directory(installed: str, checkout: str) -> Path:
    """``InputError`` when neither is there: the installation is broken."""
    for candidate in (_PACKAGE / "_assets" / installed, _PACKAGE.parent / checkout):
        if candidate.is_dir():
            return candidate
    raise InputError(
        f"the folder {checkout} is missing from this installation of graphbuild",
        remedy="install graphbuild again, or run it from a complete checkout",
        path=_PACKAGE.parent / checkout,
    )

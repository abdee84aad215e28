"""Finds ontology, questions and authorities: inside an installed package, or in the checkout around it."""

from __future__ import annotations

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

"""When a figure holds, and how that is known."""

from __future__ import annotations

from graphbuild.extract.pieces import piece
from graphbuild.terms import Basis


@piece
class Period:
    """A year (ISO), how it is known, and from which words."""

    written: str
    basis: Basis
    source: str

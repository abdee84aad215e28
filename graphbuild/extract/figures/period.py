"""When a figure holds, and how that is known."""

from __future__ import annotations

from typing import NamedTuple

from graphbuild.terms import Basis


class Period(NamedTuple):
    """A year (ISO), how it is known, and from which words."""

    written: str
    basis: Basis
    source: str

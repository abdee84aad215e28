"""A build as Python has it: asked with Python's values, answered in them."""

from __future__ import annotations

from graphbuild.opened.build import Build
from graphbuild.opened.rows import Row, Rows
from graphbuild.opened.values import Iri, Value

__all__ = ["Build", "Iri", "Row", "Rows", "Value"]

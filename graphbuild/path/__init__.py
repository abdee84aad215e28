"""What joins two things of the graph: all shortest ways between them, as sentences with their evidence."""

from __future__ import annotations

from graphbuild.path.links import Link, Span
from graphbuild.path.sentences import sentence
from graphbuild.path.things import Thing, Things
from graphbuild.path.ways import LONGEST, Path, Ways, paths, ways

__all__ = ["LONGEST", "Link", "Path", "Span", "Thing", "Things", "Ways", "paths", "sentence", "ways"]

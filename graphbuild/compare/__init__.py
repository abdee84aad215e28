"""Plans side by side: what they promise, share and lack, level by level, and what came of it."""

from __future__ import annotations

from graphbuild.compare.comparison import Comparison, compare
from graphbuild.compare.cube import cube
from graphbuild.compare.document import page
from graphbuild.compare.glance import glance
from graphbuild.compare.tables import PARTS, table

__all__ = ["PARTS", "Comparison", "compare", "cube", "glance", "page", "table"]

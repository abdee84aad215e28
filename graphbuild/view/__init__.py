"""The network of one or more plans as a single HTML file that opens offline."""

from __future__ import annotations

from graphbuild.view.document import page

__all__ = ["page"]

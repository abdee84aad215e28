"""Government plans as a knowledge graph: measures, targets, places, programs and responsible bodies.

In Python, ``graphbuild.open("build").query("targets")`` asks what ``graphbuild query targets`` does.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from os import PathLike

    from graphbuild.opened import Build

__version__ = "0.1.0"
__all__ = ["__version__", "open"]


def open(build: str | PathLike[str] = "build") -> Build:
    """Open the build in a folder, to ask it from Python.

    Raises:
        InputError: there is no build in the folder, or its store is damaged.
    """
    from graphbuild.opened import Build

    return Build(build)

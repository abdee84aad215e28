"""Python's collector of cycles, left alone while a text is read."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_cycles_collected() -> Iterator[None]:
    """Keep the collector from running meanwhile.

    A text becomes hundreds of thousands of small things, and none of them holds itself in a circle: each is
    freed when nothing holds it any more. The collector would look through all of them, and through the lists
    of names, again and again, and find nothing. Nor is it to look through them all when it is let run again:
    what is left then is told to be old at once.
    """
    ran = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if ran:
            gc.freeze()
            gc.unfreeze()  # what was frozen is of the oldest generation afterwards
            gc.enable()

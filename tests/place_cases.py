"""A sentence and the places in it, as the tests of places write them down."""

from __future__ import annotations

from typing import NamedTuple

from graphbuild.extract.fold import fold
from graphbuild.extract.places.find import find_places


class Case(NamedTuple):
    """A sentence, whose plan it is from, and all that is found in it as surface and code."""

    text: str
    territory: str
    found: tuple[tuple[str, str], ...]


def found_in(case: Case) -> tuple[tuple[str, str], ...]:
    """What is found in the sentence of a case, as surface and code, in a plan of 2020."""
    return tuple((each.surface, each.code) for each in find_places(fold(case.text), case.territory, 2020))

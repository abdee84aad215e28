"""What is matched: one thing of a graph, described by nothing but what a matcher may use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from graphbuild.vocab import ONTOLOGY

KINDS: Final = {
    "place": f"{ONTOLOGY}Place",
    "indicator": f"{ONTOLOGY}Indicator",
    "program": f"{ONTOLOGY}Program",
    "body": f"{ONTOLOGY}Body",
    "measure": f"{ONTOLOGY}Measure",
}
"""Kind of thing → the class of our ontology; things of two kinds never match."""

LEVELS: Final = ("national", "provincial", "prefectural", "county", "township")
"""Levels of government, highest first."""


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing of a graph; what its graph does not tell is empty or ``None``.

    ``territory`` is an id of our places (``cn-330411``, ``china``) or the name of one, ``part_of`` the name
    of what it belongs to, ``neighbours`` the names of what it stands with, ``same`` the IRIs that its own
    graph states to be the same thing; ``year`` is that of the plan it comes from.
    """

    kind: str
    iri: str
    zh: str = ""
    en: str = ""
    pinyin: str = ""
    alternatives: tuple[str, ...] = ()
    code: str = ""
    unit: str = ""
    territory: str = ""
    level: str = ""
    year: int | None = None
    part_of: str = ""
    neighbours: tuple[str, ...] = ()
    same: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The name to show: Chinese, else English, else pinyin, else the IRI."""
        return self.zh or self.en or self.pinyin or self.iri

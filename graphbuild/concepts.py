"""The code lists of the ontology as Python reads them: what kinds, roles, levels and words there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from graphbuild import assets
from graphbuild.errors import InputError
from graphbuild.vocab import CONCEPT, EXTERNAL_PREFIXES, SCHEMES

_SKOS = EXTERNAL_PREFIXES["skos"]


@dataclass(frozen=True, slots=True)
class Concept:
    """An entry of a code list; ``words`` are its other Chinese words, ``notation`` the sign of tables."""

    scheme: str
    name: str
    zh: str
    en: str
    words: tuple[str, ...]
    notation: str | None


class Concepts:
    """Every code list by name, each a mapping from the concept's name."""

    def __init__(self, schemes: Mapping[str, Mapping[str, Concept]]) -> None:
        self._schemes = {scheme: MappingProxyType(dict(schemes.get(scheme, {}))) for scheme in SCHEMES}

    def names(self, scheme: str) -> Mapping[str, Concept]:
        """The concepts of a code list by name; ``KeyError`` for a list that does not exist."""
        return self._schemes[scheme]

    def modality(self, word: str) -> Concept | None:
        """The modality that a cue word of a text stands for."""
        return self._modalities.get(word)

    @cached_property
    def _modalities(self) -> dict[str, Concept]:
        return {word: each for each in self.names("modality").values() for word in (each.zh, *each.words)}


def read_concepts(directory: Path | None = None) -> Concepts:
    """Read ``concepts.ttl`` of the ontology folder; ``InputError`` when it is missing or no Turtle."""
    path = (directory or assets.ontology_directory()) / "concepts.ttl"
    values: dict[str, dict[str, list[Literal]]] = {}
    try:
        for triple in parse(path=str(path), format=RdfFormat.TURTLE):
            subject, value = triple.subject, triple.object
            if not isinstance(subject, NamedNode) or not isinstance(value, Literal):
                continue
            if subject.value.startswith(CONCEPT) and triple.predicate.value.startswith(_SKOS):
                properties = values.setdefault(subject.value.removeprefix(CONCEPT), {})
                properties.setdefault(triple.predicate.value.removeprefix(_SKOS), []).append(value)
    except OSError as error:
        what = f"the code lists cannot be read: {error.strerror or error}"
        raise InputError(what, remedy="install graphbuild again", path=path) from None
    except SyntaxError as error:
        raise InputError(
            f"the code lists are no Turtle: {error.msg}", remedy="mend the line", path=path, line=error.lineno
        ) from None
    schemes: dict[str, dict[str, Concept]] = {}
    for key, properties in sorted(values.items()):
        scheme, _, name = key.partition("/")
        if name:
            schemes.setdefault(scheme, {})[name] = _concept(scheme, name, properties)
    return Concepts(schemes)


def _concept(scheme: str, name: str, properties: Mapping[str, list[Literal]]) -> Concept:
    labels = {label.language: label.value for label in properties.get("prefLabel", ())}
    others = (*properties.get("altLabel", ()), *properties.get("hiddenLabel", ()))
    words = tuple(sorted(other.value for other in others if other.language == "zh"))
    notation = next((each.value for each in properties.get("notation", ())), None)
    return Concept(scheme, name, labels.get("zh", name), labels.get("en", name), words, notation)

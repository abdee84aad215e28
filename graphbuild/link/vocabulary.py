"""How another graph speaks: which of its classes are which kind of thing, and which properties say what.

A vocabulary is a small YAML file; ready ones lie in ``vocabularies``. A property is an IRI in short or in
angle brackets, or a path of them: ``a/b`` follows ``a`` and then ``b``, ``^a`` follows ``a`` backwards.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from graphbuild.encoding.document import Document
from graphbuild.errors import Fault, InputError, UsageError
from graphbuild.link.entity import KINDS
from graphbuild.vocab import prefixes

FOLDER: Final = Path(__file__).parent / "vocabularies"
READY: Final = ("graphbuild", "sdg", "schema", "org", "skos")
"""The ready vocabularies; what a class is that several know, the one named first tells."""

_STEP: Final = re.compile(r"(\^?)(?:<([^<>\s]+)>|([\w-]*):([\w.-]+))")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: a predicate, followed to its objects or (``inverse``) to its subjects."""

    predicate: str
    inverse: bool


Path_ = tuple[Step, ...]


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


Names = Annotated[tuple[str, ...], BeforeValidator(_listed), Field(min_length=1)]


KEYS: Final = {
    "classes": tuple(KINDS),
    "properties": (
        *("label", "alternative", "code", "unit", "territory", "level", "year", "within", "neighbour"),
        *("plan_territory", "plan_level", "plan_year", "same", "retired"),
    ),
}
"""Kinds, which have classes; and what an entity tells by properties or paths of them, all of them read."""


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    prefixes: dict[str, str] = Field(default_factory=dict)
    classes: dict[str, Names]
    properties: dict[str, Names]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A vocabulary with every name in full: class IRI → kind, and what is told → paths."""

    name: str
    kinds: Mapping[str, str]
    paths: Mapping[str, tuple[Path_, ...]]

    @property
    def predicates(self) -> frozenset[str]:
        """Every predicate that its paths follow."""
        return frozenset(step.predicate for paths in self.paths.values() for path in paths for step in path)


def read_vocabulary(name: str) -> Vocabulary:
    """A ready vocabulary by its name, or one of a file.

    Raises:
        UsageError: no ready vocabulary and no file is called so.
        InputError: the file is no vocabulary; every fault with its line.
    """
    path = FOLDER / f"{name}.yaml" if name in READY else Path(name)
    if name not in READY and not path.is_file():
        remedy = f"name one of {', '.join(sorted(READY))}, or a YAML file that is there"
        raise UsageError(f"no vocabulary is called {name!r}", remedy=remedy)
    document = Document(path)
    try:
        read = _File.model_validate(document.tree)
    except ValidationError as error:
        raise _failed(path, [_told(each, document) for each in error.errors(include_url=False)]) from None
    known = prefixes() | read.prefixes
    faults = [
        _unknown(key, KEYS[section], document, (section, key))
        for section, given in (("classes", read.classes), ("properties", read.properties))
        for key in given
        if key not in KEYS[section]
    ]
    if "label" not in read.properties:
        faults.append(_missing("label", document, ("properties",)))
    kinds: dict[str, str] = {}
    for location, kind, written in _each(read.classes, "classes"):
        steps = _steps(written, known)
        if steps is None or len(steps) != 1 or steps[0].inverse:
            faults.append(_wrong(written, known, document, location))
        elif kinds.get(steps[0].predicate, kind) != kind:
            what, remedy = f"the class {written} stands twice", "keep it under one kind"
            faults.append(Fault(what, remedy, path, document.line(location)))
        else:
            kinds |= dict.fromkeys((each[0].predicate for each in _in_both_schemes(steps)), kind)
    paths: dict[str, tuple[Path_, ...]] = {}
    for location, told, written in _each(read.properties, "properties"):
        steps = _steps(written, known)
        if steps is None:
            faults.append(_wrong(written, known, document, location))
        else:
            paths[told] = (*paths.get(told, ()), *_in_both_schemes(steps))
    if not kinds and not faults:
        what, remedy = "no class is named", f"name the classes of {' or '.join(KINDS)}"
        faults.append(Fault(what, remedy, path, document.line(("classes",))))
    if faults:
        raise _failed(path, faults)
    return Vocabulary(path.stem, kinds, paths)


def ready() -> tuple[Vocabulary, ...]:
    """The ready vocabularies, the most particular first."""
    return tuple(read_vocabulary(name) for name in READY)


def together(several: Sequence[Vocabulary]) -> Vocabulary:
    """What they know between them: a graph may speak in more ways than one."""
    kinds = {name: kind for one in reversed(several) for name, kind in one.kinds.items()}
    paths: dict[str, tuple[Path_, ...]] = {}
    for told, ways in (each for one in several for each in one.paths.items()):
        paths[told] = tuple(dict.fromkeys((*paths.get(told, ()), *ways)))
    return Vocabulary(" and ".join(one.name for one in several), kinds, paths)


def _each(section: Mapping[str, Names], key: str) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    for name, several in section.items():
        for position, written in enumerate(several):
            yield (key, name, position), name, written


def _steps(written: str, known: Mapping[str, str]) -> Path_ | None:
    """The steps of a path; ``None`` where it is none, or a prefix is unknown."""
    steps: list[Step] = []
    position = 0
    while True:
        match = _STEP.match(written, position)
        if match is None or (match[2] is None and match[3] not in known):
            return None
        steps.append(Step(match[2] or known[match[3]] + match[4], bool(match[1])))
        if match.end() == len(written):
            return tuple(steps)
        if written[match.end()] != "/":
            return None
        position = match.end() + 1


def _in_both_schemes(steps: Path_) -> tuple[Path_, ...]:
    """A path, and where it follows schema.org the same with http, which many graphs have."""
    other = tuple(
        Step(re.sub(r"^https(?=://schema\.org/)", "http", step.predicate), step.inverse) for step in steps
    )
    return (steps,) if other == steps else (steps, other)


def _wrong(
    written: str, known: Mapping[str, str], document: Document, location: tuple[str | int, ...]
) -> Fault:
    prefix = written.lstrip("^").partition(":")[0]
    near = difflib.get_close_matches(prefix, known, n=1)
    remedy = f"write such as skos:prefLabel, a path such as a:b/^c:d, or <https://…>; define {prefix!r} under"
    remedy += " prefixes" + (f", or did you mean {near[0]!r}?" if near else "")
    return Fault(f"{written!r} names nothing", remedy, document.path, document.line(location))


def _unknown(key: str, names: Iterable[str], document: Document, location: tuple[str | int, ...]) -> Fault:
    near = difflib.get_close_matches(key, names, n=1)
    remedy = f"did you mean {near[0]!r}?" if near else f"write one of {', '.join(sorted(names))}"
    return Fault(f"the key {key!r} is unknown here", remedy, document.path, document.line(location))


def _missing(key: str, document: Document, location: tuple[str | int, ...]) -> Fault:
    what, remedy = f"the key {key!r} is missing", f"add it: {key}: with what it holds"
    return Fault(what, remedy, document.path, document.line(location))


def _told(details: Any, document: Document) -> Fault:
    location = tuple(details["loc"])
    key = next((step for step in reversed(location) if isinstance(step, str)), "file")
    match details["type"]:
        case "extra_forbidden":
            return _unknown(key, _File.model_fields, document, location)
        case "missing":
            return _missing(key, document, location)
        case "too_short":
            what, remedy = f"{key!r} names nothing", "name one, or remove the key"
        case _:
            what = f"{key!r} is not what belongs here"
            remedy = (
                "write a mapping under classes and properties, and under their keys a name or a list of names"
            )
    return Fault(what, remedy, document.path, document.line(location))


def _failed(path: Path, faults: list[Fault]) -> InputError:
    ordered = sorted(faults, key=lambda fault: (fault.line or 0, fault.what))
    return InputError("the vocabulary has faults", remedy="mend them", path=path, faults=ordered)

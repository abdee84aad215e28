"""The header of a question: YAML on the ``#+`` lines at the top of its file, as grlc has it.

grlc reads such lines as one YAML mapping and owns the key ``parameters``; ours stand under ``arguments``.
The keys are a closed set, and each fault is told with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from graphbuild.errors import UsageError, nearest

ARGUMENT_TYPES: Final = ("iri", "plan", "place-code", "integer", "year", "text")
COLUMN_TYPES: Final = ("iri", "text", "word", "integer", "decimal", "year")
"""``text`` is in a language, ``word`` is not: a sign, a code, the last part of a concept's IRI."""
LANGUAGES: Final = ("zh", "en")
"""The languages that a header is written in, and that a column may be wholly in."""

MARK: Final = "#+"
_KEYS: Final = ("id", "title", "question", "why", "tags", "arguments", "columns")
_NAME: Final = re.compile(r"[a-z][a-z0-9_]*")
_STEM: Final = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class Words:
    """The same in Chinese and in English."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Argument:
    """What may be given to a question; ``default`` and ``example`` as one writes them after ``--param``."""

    name: str
    type: str
    description: Words
    example: str
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer.

    Attributes:
        name: its variable, without the question mark.
        type: one of ``COLUMN_TYPES``.
        description: what it holds.
        unit: the unit of its numbers, where they have one and the same.
        language: one of ``LANGUAGES`` where all its words are in it; else they are in the text's own.
    """

    name: str
    type: str
    description: Words
    unit: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """What a question says of itself; with ``defect`` each row of its answer is something to mend."""

    id: str
    title: Words
    question: Words
    why: Words
    tags: tuple[str, ...]
    arguments: tuple[Argument, ...]
    columns: tuple[Column, ...]
    defect: bool = False

    def columns_in(self, language: str) -> tuple[str, ...]:
        """The names of the columns that are in this language, or in the text's own."""
        return tuple(column.name for column in self.columns if column.language in (None, language))


def read_header(text: str, path: Path) -> Header | None:
    """The header of a query's text, or ``None`` without ``#+`` lines; raises UsageError for a faulty one."""
    lines = text.split("\n")
    marked = [index for index, line in enumerate(lines) if line.startswith(MARK)]
    if not marked:
        return None
    if marked != list(range(len(marked))):
        stray = next(index for position, index in enumerate(marked) if position != index)
        raise _fault(path, stray, f"a header line ({MARK}) away from the top of the file", "put it on top")
    source = "\n".join(line[len(MARK) :] for line in lines[: len(marked)])
    try:
        node = yaml.compose(source, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        raise _fault(path, line, f"the header is no YAML: {error.problem}", "mend the YAML") from None
    return _Reader(path).header(node)


def _fault(path: Path, line: int, what: str, remedy: str) -> UsageError:
    return UsageError(what, remedy=remedy, path=path, line=line + 1)


class _Reader:
    """Turns the YAML nodes of one header into its parts; every scalar is text."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def header(self, node: Any) -> Header:
        keys = self._mapping(node, _KEYS, ("defect",))
        identifier = self._text(keys["id"])
        if not _STEM.fullmatch(identifier) or identifier != self._path.stem:
            raise self._fault(
                keys["id"], f"the id {identifier!r} is not the file's name", "call both the same"
            )
        arguments = self._named(keys["arguments"])
        return Header(
            id=identifier,
            title=self._words(keys["title"]),
            question=self._words(keys["question"]),
            why=self._words(keys["why"]),
            tags=self._tags(keys["tags"]),
            arguments=tuple(self._argument(name, value) for name, value in arguments.items()),
            columns=self._columns(keys["columns"]),
            defect="defect" in keys and self._one_of(keys["defect"], ("true", "false"), "value") == "true",
        )

    def _tags(self, node: Any) -> tuple[str, ...]:
        """At least one: the first is the group that the question is listed in."""
        items = self._sequence(node)
        if not items:
            raise self._fault(node, "a question has at least one tag", "write [tag]")
        return tuple(self._text(item) for item in items)

    def _argument(self, name: str, node: Any) -> Argument:
        keys = self._mapping(node, ("type", "description", "example"), ("default",))
        return Argument(
            name=name,
            type=self._one_of(keys["type"], ARGUMENT_TYPES),
            description=self._words(keys["description"]),
            example=self._text(keys["example"]),
            default=self._text(keys["default"]) if "default" in keys else None,
        )

    def _columns(self, node: Any) -> tuple[Column, ...]:
        columns: dict[str, Column] = {}
        for item in self._sequence(node):
            keys = self._mapping(item, ("name", "type", "description"), ("unit", "language"))
            name = self._text(keys["name"])
            if not _NAME.fullmatch(name) or name in columns:
                raise self._fault(keys["name"], f"{name!r} cannot name a column", "use another name")
            columns[name] = Column(
                name=name,
                type=self._one_of(keys["type"], COLUMN_TYPES),
                description=self._words(keys["description"]),
                unit=self._text(keys["unit"]) if "unit" in keys else None,
                language=self._language(keys),
            )
        return tuple(columns.values())

    def _language(self, keys: Mapping[str, Any]) -> str | None:
        if "language" not in keys:
            return None
        if self._text(keys["type"]) != "text":
            raise self._fault(
                keys["language"], "only a column of type text has a language", "leave language out"
            )
        return self._one_of(keys["language"], LANGUAGES, "language")

    def _words(self, node: Any) -> Words:
        keys = self._mapping(node, ("zh", "en"), ())
        return Words(zh=self._text(keys["zh"]), en=self._text(keys["en"]))

    def _named(self, node: Any) -> dict[str, Any]:
        pairs = self._pairs(node)
        for name in pairs:
            if not _NAME.fullmatch(name):
                raise self._fault(node, f"{name!r} cannot name an argument", "use letters, digits and _")
        return pairs

    def _mapping(self, node: Any, required: Iterable[str], optional: Iterable[str]) -> Mapping[str, Any]:
        pairs = self._pairs(node)
        known = (*required, *optional)
        for key, value in pairs.items():
            if key not in known:
                raise self._fault(value, f"unknown key {key!r}", nearest(key, known, "the keys are"))
        for key in required:
            if key not in pairs:
                raise self._fault(node, f"the key {key!r} is missing", f"write {key}: …")
        return pairs

    def _pairs(self, node: Any) -> dict[str, Any]:
        if not isinstance(node, yaml.MappingNode):
            raise self._fault(node, "here belongs a mapping", "write key: value")
        pairs: dict[str, Any] = {}
        for key, value in node.value:
            name = self._text(key)
            if name in pairs:
                raise self._fault(key, f"the key {name!r} stands twice", "keep one of them")
            pairs[name] = value
        return pairs

    def _sequence(self, node: Any) -> list[Any]:
        if not isinstance(node, yaml.SequenceNode):
            raise self._fault(node, "here belongs a list", "write [a, b], or a line with - for each")
        return list(node.value)

    def _text(self, node: Any) -> str:
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
            raise self._fault(node, "here belongs a text", "write it after the colon")
        return str(node.value).strip()

    def _one_of(self, node: Any, known: tuple[str, ...], what: str = "type") -> str:
        text = self._text(node)
        if text not in known:
            raise self._fault(node, f"unknown {what} {text!r}", f"the {what}s are {', '.join(known)}")
        return text

    def _fault(self, node: Any, what: str, remedy: str) -> UsageError:
        return _fault(self._path, node.start_mark.line if node is not None else 0, what, remedy)

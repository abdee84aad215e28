"""From the characters of a YAML file to a tree of mappings, lists and texts, with the line of each node.

It reads the parser's events, not its nodes: they are three times as fast, and still know anchors and tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from graphbuild.errors import Fault, InputError
from graphbuild.files import read_utf8

MAXIMUM_DEPTH = 20
"""Levels of nesting; a plan's deepest entry has eleven."""

Location = tuple[str | int, ...]
"""Keys and list positions from the root of the file down to a node."""

_INVISIBLE = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_END = yaml.StreamEndEvent | yaml.DocumentEndEvent | yaml.SequenceEndEvent | yaml.MappingEndEvent
_TAG = "tag:yaml.org,2002:"
_WIDE = re.compile("[ -]*(?:[a-z_]+(?P<colon>：)|(?:[a-z_]+:)?[\u3000\xa0])")
"""What a Chinese keyboard puts into a line in place of a colon or of spaces."""
_TAB = ("a tab stands here", "indent with spaces")
_COLON = ("a Chinese colon stands here", "write the colon as : with a space after it")
_SPACE = ("a wide or hard space stands here", "write plain spaces")
_DEEP = (
    f"more than {MAXIMUM_DEPTH} levels lie in each other",
    "close the brackets; an encoding is not so deep",
)
_WORDS = {
    "found a tab character that violates indentation": _TAB,
    "exceeded maximum nesting depth": _DEEP,
    "could not find expected ':'": ("this is no key with its value", "write key: value, or quote the text"),
    "mapping values are not allowed in this context": (
        "a colon does not belong here",
        "mend the indentation, or quote a value that holds a colon and a space",
    ),
    "did not find expected key": (
        "no key begins here",
        "mend the indentation, or close the quotes above",
    ),
    "did not find expected '-' indicator": (
        "no list entry begins here",
        "begin it with - and mend the indentation",
    ),
    "did not find expected ',' or ']'": (
        "a list is not closed",
        "close it with ]",
    ),
    "did not find expected ',' or '}'": (
        "a mapping is not closed",
        "close it with }, and quote a text that holds commas, colons or brackets",
    ),
    "found unexpected end of stream": (
        "a quote is not closed",
        "close it",
    ),
    "block sequence entries are not allowed in this context": (
        "a list entry does not belong here",
        "put it in a line of its own",
    ),
    "did not find expected node content": (
        "a value is missing here",
        "write it, or close the brackets before it",
    ),
    "did not find expected <document start>": (
        "this key is not indented like the ones above it",
        "begin every outer key at the start of its line, with a space after its colon",
    ),
    "found unknown escape character": (
        "this backslash means nothing in double quotes",
        "put the text in single quotes",
    ),
}
"""What the parser says → what is wrong, and the remedy, in plain words."""


@dataclass(frozen=True, slots=True)
class _Node:
    """Where a node stands; ``below`` are the nodes in it, by key or by position."""

    line: int
    below: dict[str | int, _Node] = field(default_factory=dict)


class Document:
    """A YAML file as ``tree`` (every scalar is text), which can tell the line of each node.

    Raises:
        InputError: it cannot be read, is no YAML, or has what no encoding has (anchors, tags, a key twice).
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        _, characters = read_utf8(path, "encoding", missing=f"check its name; {_begin(path)}")
        self.tree, self._root = _Reader(path, characters.removeprefix("\ufeff")).read()

    def line(self, location: Location) -> int:
        """The line (from 1) of the node there, or of its nearest node above that the file has."""
        node = self._root
        for step in location:
            below = node.below.get(step)
            if below is None:
                break
            node = below
        return node.line


class _Reader:
    def __init__(self, path: Path, characters: str) -> None:
        self._path = path
        self._characters = characters
        self._faults: list[Fault] = []
        self._events: Iterator[yaml.Event] = iter(())

    def read(self) -> tuple[Any, _Node]:
        self._refuse_invisible()
        self._events = iter(yaml.parse(self._characters, Loader=yaml.CSafeLoader))
        try:
            next(self._events)
            first = next(self._events)
            if isinstance(first, yaml.StreamEndEvent):
                what = "the encoding says nothing"
                raise InputError(what, remedy=_begin(self._path), path=self._path, line=1)
            tree, root = self._value(next(self._events), 0)
            next(self._events)
            further = next(self._events)
        except yaml.MarkedYAMLError as error:
            raise self._syntax(error) from None
        if not isinstance(further, yaml.StreamEndEvent):
            self._fault(further, "a second document begins here", "remove the line ---; one file is one plan")
        if self._faults:
            raise InputError("the encoding has faults", remedy="mend them", faults=self._faults)
        if not isinstance(tree, dict):
            what = "the encoding does not begin with a key"
            raise InputError(what, remedy=_begin(self._path), path=self._path, line=root.line)
        return tree, root

    def _value(self, event: yaml.Event, depth: int) -> tuple[Any, _Node]:
        line, _ = _place(event)
        node = _Node(line)
        if depth > MAXIMUM_DEPTH:
            what, remedy = _DEEP
            raise InputError(what, remedy=remedy, path=self._path, line=line)
        if isinstance(event, yaml.AliasEvent):
            what = f"the alias *{event.anchor} stands for another part"
            self._fault(event, what, "write that part out here")
            return f"*{event.anchor}", node
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            what = f"the anchor &{event.anchor} has no use here"
            self._fault(event, what, "remove it, and write out what repeats")
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
            what = f"the tag {event.tag.replace(_TAG, '!!')} has no meaning here"
            self._fault(event, what, "remove it: every value is read as text")
        if isinstance(event, yaml.ScalarEvent):
            return event.value, node
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Any] = []
            while not isinstance(event := next(self._events), _END):
                value, node.below[len(items)] = self._value(event, depth + 1)
                items.append(value)
            return items, node
        return self._mapping(node, depth), node

    def _mapping(self, node: _Node, depth: int) -> dict[str, Any]:
        entries: dict[str, Any] = {}
        while not isinstance(event := next(self._events), _END):
            key, at_key = self._value(event, depth + 1)
            value, below = self._value(next(self._events), depth + 1)
            if not isinstance(key, str) or isinstance(event, yaml.AliasEvent):
                self._fault(event, "a key is one word", "quote a text that begins with a bracket or a star")
                continue
            if key in entries:
                what = f"the key {key!r} stands in line {node.below[key].line} too"
                self._fault(event, what, "keep one of the two, or begin another entry with - before its keys")
            if value == "":
                remedy = _COLON[1] if "：" in key else "give it one, or remove the key"
                self._fault(event, f"{key!r} has no value", remedy)
            entries[key] = value
            node.below[key] = _Node(at_key.line, below.below)
        return entries

    def _refuse_invisible(self) -> None:
        """Refuse characters that YAML forbids, or that break lines unseen and move every line number."""
        for found in _INVISIBLE.finditer(self._characters):
            line = self._characters.count("\n", 0, found.start()) + 1
            what = f"the invisible character U+{ord(found.group()):04X} stands here"
            raise InputError(what, remedy="remove it", path=self._path, line=line)

    def _syntax(self, error: yaml.MarkedYAMLError) -> InputError:
        lines = self._characters.splitlines()
        mark = error.problem_mark
        if error.context_mark is not None and (mark is None or mark.line >= len(lines)):
            mark = error.context_mark  # what is open at the end of the file, where it begins
        if mark is None:
            return InputError("the encoding is no YAML", remedy=_begin(self._path), path=self._path)
        for number in (mark.line, mark.line - 1):  # the parser stumbles over the line after
            wide = _WIDE.match(lines[number]) if 0 <= number < len(lines) else None
            if wide is not None:
                what, remedy = _COLON if wide["colon"] else _SPACE
                return InputError(what, remedy=remedy, path=self._path, line=number + 1, column=wide.end())
        line, column = mark.line + 1, mark.column + 1
        what, remedy = _WORDS.get(error.problem or "", ("", ""))
        character = lines[mark.line][mark.column : mark.column + 1] if mark.line < len(lines) else ""
        if error.problem == "found character that cannot start any token":
            if character == "\t":
                what, remedy = _TAB
            else:
                what, remedy = f"no value begins with {character}", "put the value in quotes"
        if not what:
            told = ", ".join(part for part in (error.context, error.problem) if part)
            what, remedy = f"this is no YAML: {told}", "mend the indentation, the quotes or the brackets"
        return InputError(what, remedy=remedy, path=self._path, line=line, column=column)

    def _fault(self, event: yaml.Event, what: str, remedy: str) -> None:
        self._faults.append(Fault(what, remedy, self._path, *_place(event)))


def _place(event: yaml.Event) -> tuple[int, int]:
    """Line and column, from 1."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)


def _begin(path: Path) -> str:
    return f"begin one: graphbuild new {path.stem}"

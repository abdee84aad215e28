"""From the bytes of a file to a tree of mappings, lists and texts, with the line of each node."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import yaml

from graphbuild.errors import Fault, InputError

MAXIMUM_BYTES = 10_000_000
MAXIMUM_DEPTH = 20

Location = tuple[str | int, ...]
"""Keys and list positions from the root of the file down to a node."""

_MARKS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"), (b"\x00", "UTF-16 or binary data"))


class Document:
    """A YAML file as ``tree`` (every scalar is text), which can tell the line of each node."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._root = _compose(path)
        self._faults: list[Fault] = []
        self._seen: set[int] = set()
        self.tree: Any = self._plain(self._root, 0)
        if self._faults:
            raise InputError("the encoding has faults", remedy="mend them", faults=self._faults)

    def line(self, location: Location) -> int:
        """The line (from 1) of the node there, or of its nearest node above that the file has."""
        node = self._root
        line = 1
        for step in location:
            if isinstance(node, yaml.MappingNode):
                found = next(((key, value) for key, value in node.value if key.value == step), None)
                if found is None:
                    return line
                line, node = found[0].start_mark.line + 1, found[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                line = node.start_mark.line + 1
            else:
                return line
        return line

    def _plain(self, node: yaml.Node, depth: int) -> Any:
        if depth > MAXIMUM_DEPTH:
            self._fault(node, f"more than {MAXIMUM_DEPTH} levels deep", "an encoding is as deep as its plan")
            return ""
        if id(node) in self._seen:
            self._fault(
                node, "an alias (*) repeats a part of the file", "write the part out where it is meant"
            )
            return ""
        self._seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            if node.tag.startswith("!"):
                self._fault(
                    node, f"the tag {node.tag} has no meaning here", "remove it: every value is a text"
                )
            return node.value
        if isinstance(node, yaml.SequenceNode):
            return [self._plain(each, depth + 1) for each in node.value]
        return self._mapping(node, depth) if isinstance(node, yaml.MappingNode) else ""

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, Any]:
        lines: dict[str, int] = {}
        plain: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._fault(key, "a key that is no word", "give the key as a plain word")
                continue
            if key.value in plain:
                what = f"the key {key.value!r} stands in line {lines[key.value]} too"
                self._fault(key, what, "keep one of the two, or join them")
            lines[key.value] = key.start_mark.line + 1
            plain[key.value] = self._plain(value, depth + 1)
            if plain[key.value] == "":
                self._fault(key, f"{key.value!r} has no value", "give it one, or remove the key")
        return plain

    def _fault(self, node: yaml.Node, what: str, remedy: str) -> None:
        mark = node.start_mark
        self._faults.append(Fault(what, remedy, self.path, mark.line + 1, mark.column + 1))


def _compose(path: Path) -> yaml.Node:
    text = _text(path)
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = ", ".join(part for part in (error.context, error.problem) if part)
        raise InputError(
            f"this is no YAML: {what}",
            remedy="mend the indentation, quotes or brackets there; one file is one document, without tabs",
            path=path,
            line=mark.line + 1 if mark else None,
            column=mark.column + 1 if mark else None,
        ) from None
    except yaml.YAMLError as error:
        remedy = "remove the character; an encoding holds printable text"
        raise InputError(f"this is no YAML: {error}", remedy=remedy, path=path) from None
    if node is None:
        raise InputError(
            "the file holds nothing", remedy=f"begin with: graphbuild new {path.stem}", path=path
        )
    if not isinstance(node, yaml.MappingNode):
        raise InputError("the file is no mapping", remedy="begin with 'id:' and a name", path=path, line=1)
    return node


def _text(path: Path) -> str:
    try:
        size = os.stat(path).st_size
        if size > MAXIMUM_BYTES:
            raise InputError(
                f"the file has {size:,} bytes; an encoding has at most {MAXIMUM_BYTES:,}",
                remedy="split the plan, or check that this is an encoding",
                path=path,
            )
        raw = path.read_bytes()
    except FileNotFoundError:
        raise InputError(
            "there is no such file", remedy="check the name of the encoding", path=path
        ) from None
    except OSError as error:
        what = f"the file cannot be read: {error.strerror}"
        raise InputError(what, remedy="name a file that you may read", path=path) from None
    return decode(raw, path)


def decode(raw: bytes, path: Path) -> str:
    """The text of a UTF-8 file without its byte order mark; ``InputError`` that says what it is instead."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        looks = next((name for mark, name in _MARKS if mark in raw[:64]), "another encoding, such as GB18030")
        raise InputError(
            f"the file is no UTF-8; it looks like {looks}",
            remedy="save it as UTF-8",
            path=path,
            line=raw[: error.start].count(b"\n") + 1,
        ) from None
    if "\x00" in text:
        line = text[: text.index("\x00")].count("\n") + 1
        remedy = "save it as UTF-8"
        raise InputError("the file holds NUL; it looks like UTF-16", remedy=remedy, path=path, line=line)
    if not text.strip():
        remedy = f"begin with: graphbuild new {path.stem}"
        raise InputError("the file is empty", remedy=remedy, path=path)
    return text

"""Writes a draft as the YAML of an encoding, in the manner of one written by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

Scalar: TypeAlias = str | int | tuple[int, int]
Value: TypeAlias = "Scalar | Sequence[str] | Mapping[str, Value] | Sequence[Mapping[str, Value]]"
Entry: TypeAlias = dict[str, Value]
"""Keys in the order in which they are written."""

_IN_A_LINE: Final = frozenset(("title", "period", "source", "name", "label", "does", "deadline", "publisher"))
"""Mappings that are written in braces."""
_ITEMS_IN_A_LINE: Final = frozenset(
    ("places", "programs", "bodies", "beneficiaries", "left_out", "qualifiers", "indicators", "units")
)
"""Lists whose entries are written in braces, one a line."""
_PLAIN: Final = re.compile(r"[A-Za-z0-9_一-鿿](?:[\w一-鿿./-]*[A-Za-z0-9_一-鿿])?")
_NUMBER: Final = re.compile(r"[0-9.]+")
"""An id that YAML would read as a number."""
_WORDS: Final = frozenset(("zh", "quote"))
_PRINTABLE: Final = re.compile(r"[\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")
_INVISIBLE: Final = re.compile("[\u2028\u2029\ufeff]")
_ESCAPED: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def written(entry: Mapping[str, Value], comment: str = "") -> str:
    """The entry as a YAML document, the comment's lines before it."""
    head = "".join(f"# {line}".rstrip() + "\n" for line in comment.splitlines())
    return head + "".join(f"{line}\n" for line in _block(entry, ""))


def scalar(value: Scalar, *, words: bool = False) -> str:
    """A span, a number, or a text: plain where YAML reads it back as it is, else in quotes."""
    if isinstance(value, tuple):
        return f"[{value[0]}, {value[1]}]"
    text = str(value)
    if not words and _PLAIN.fullmatch(text):
        return text
    if text.isprintable() or (_PRINTABLE.fullmatch(text) and not _INVISIBLE.search(text)):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escape(sign) for sign in text) + '"'


def _escape(sign: str) -> str:
    if sign in _ESCAPED:
        return _ESCAPED[sign]
    if _PRINTABLE.fullmatch(sign) and not _INVISIBLE.fullmatch(sign):
        return sign
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"


def _block(entry: Mapping[str, Value], indent: str) -> Iterator[str]:
    for key, value in entry.items():
        if isinstance(value, dict):
            if key in _IN_A_LINE:
                yield f"{indent}{key}: {_flow(value)}"
            else:
                yield f"{indent}{key}:"
                yield from _block(value, f"{indent}  ")
        elif isinstance(value, list):
            yield f"{indent}{key}:"
            for item in value:
                yield from _item(item, indent, in_a_line=key in _ITEMS_IN_A_LINE)
        else:
            yield f"{indent}{key}: {_value(key, value)}"


def _item(item: Mapping[str, Value], indent: str, *, in_a_line: bool) -> Iterator[str]:
    if in_a_line:
        yield f"{indent}- {_flow(item)}"
        return
    lines = _block(item, f"{indent}  ")
    yield f"{indent}- {next(lines).strip()}"
    yield from lines


def _flow(entry: Mapping[str, Value]) -> str:
    return "{" + ", ".join(f"{key}: {_value(key, value)}" for key, value in entry.items()) + "}"


def _value(key: str, value: Value) -> str:
    if isinstance(value, dict):
        return _flow(value)
    if key == "id" and isinstance(value, str) and _NUMBER.fullmatch(value):
        return f"'{value}'"
    if isinstance(value, (str, int)):
        return scalar(value, words=key in _WORDS)
    return "[" + ", ".join(scalar(each) for each in value if isinstance(each, (str, int))) + "]"

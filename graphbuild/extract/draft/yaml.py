"""Writes a draft as the YAML of an encoding, in the manner of one written by hand."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from io import BytesIO
from typing import Final, TypeAlias

from graphbuild.extract.draft.statement import Statement

Scalar: TypeAlias = str | int | tuple[int, int]
Value: TypeAlias = (
    "Scalar | Sequence[str] | Mapping[str, Value] | Sequence[Mapping[str, Value]] | Sequence[Statement]"
)
Entry: TypeAlias = dict[str, Value]
"""Keys in the order in which they are written."""

_IN_A_LINE: Final = frozenset(("title", "period", "source", "name", "publisher"))
"""Mappings that are in braces."""
_PLAIN: Final = re.compile(r"[A-Za-z0-9_一-鿿](?:[\w./-]*[A-Za-z0-9_一-鿿])?")
_NUMBER: Final = re.compile(r"[0-9.]+")
_MANY: Final = 100
_PRINTABLE: Final = re.compile("[^\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]*")
_INVISIBLE: Final = re.compile("[\u2028\u2029\ufeff]")
_ESCAPED: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def written(entry: Mapping[str, Value], comment: str = "") -> bytes:
    """The entry as a YAML document in UTF-8, the comment's lines before it.

    A long draft has a hundred thousand lines, which are held no longer than some entries of a list take.
    """
    document = BytesIO()
    document.writelines(f"# {line}".rstrip().encode() + b"\n" for line in comment.splitlines())
    for key, value in entry.items():
        lines: list[str] = []
        if isinstance(value, list) and not (value and isinstance(value[0], str)):
            lines.append(f"{key}:")
            for item in value:
                _item(item, "", lines)
                if len(lines) > _MANY:
                    _put(lines, document)
            if lines:
                _put(lines, document)
        else:
            _block({key: value}, "", lines)
            _put(lines, document)
    return document.getvalue()


def _put(lines: list[str], document: BytesIO) -> None:
    lines.append("")
    document.write("\n".join(lines).encode())
    lines.clear()


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """A text, plain where YAML reads it back as it is, else in quotes: the same few again and again."""
    return text if _PLAIN.fullmatch(text) else quoted(text)


def identifier(text: str) -> str:
    """An id, a slug or the number of a part: in quotes where YAML would read it as a number."""
    return quoted(text) if text[0].isdecimal() and _NUMBER.fullmatch(text) else text


def quoted(text: str) -> str:
    """A text in quotes."""
    if text.isprintable() or (_PRINTABLE.fullmatch(text) and not _INVISIBLE.search(text)):
        return "'" + (text.replace("'", "''") if "'" in text else text) + "'"
    return '"' + "".join(_escape(sign) for sign in text) + '"'


def in_chinese(text: str) -> str:
    """What is said in Chinese alone, in braces."""
    return f"{{zh: {quoted(text)}}}"


def _escape(sign: str) -> str:
    if sign in _ESCAPED:
        return _ESCAPED[sign]
    if _PRINTABLE.fullmatch(sign) and not _INVISIBLE.fullmatch(sign):
        return sign
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"


_SPELT: Final[Mapping[str, Callable[[str], str]]] = {"zh": quoted, "id": identifier}
"""Keys whose texts are written otherwise than others, and how."""


def _block(entry: Mapping[str, Value], indent: str, lines: list[str]) -> None:
    """Add the lines of a mapping to those written before."""
    for key, value in entry.items():
        if type(value) is str:
            spelt = _SPELT[key](value) if key in _SPELT else plain(value)
            lines.append(f"{indent}{key}: {spelt}")
        elif type(value) is list:
            lines.append(f"{indent}{key}:")
            if value and isinstance(value[0], str):  # written already, as the others are
                lines += [f"{indent}- {row}" for row in value]
            else:
                for item in value:
                    _item(item, indent, lines)
        elif type(value) is dict and key not in _IN_A_LINE:
            lines.append(f"{indent}{key}:")
            _block(value, f"{indent}  ", lines)
        else:
            lines.append(f"{indent}{key}: {_value(value)}")


def _item(item: Statement | Mapping[str, Value], indent: str, lines: list[str]) -> None:
    """Add the lines of an entry of a list."""
    if isinstance(item, Statement):
        joint = f"\n{indent}  "
        lines.append(f"{indent}- {joint.join(item.lines)}")
        if item.mentions:
            joint += "- "
            lines += [f"{indent}  {key}:{joint}{joint.join(named)}" for key, named in item.mentions.items()]
    else:
        first = len(lines)
        _block(item, f"{indent}  ", lines)
        lines[first] = f"{indent}- {lines[first].lstrip()}"


def in_braces(entry: Mapping[str, Value]) -> str:
    """A mapping in one line."""
    told: list[str] = []
    for key, value in entry.items():
        if type(value) is str:
            spelt = _SPELT[key](value) if key in _SPELT else plain(value)
            told.append(f"{key}: {spelt}")
        else:
            told.append(f"{key}: {_value(value)}")
    return f"{{{', '.join(told)}}}"


def _value(value: Value) -> str:
    """What is no text: a mapping in braces, a span, a number."""
    if type(value) is dict:
        return in_braces(value)
    return f"[{value[0]}, {value[1]}]" if type(value) is tuple else str(value)

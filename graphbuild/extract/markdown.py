"""The marks of Markdown in a text, which are passed over: what they set off is read as if it stood plain."""

from __future__ import annotations

import re
from typing import Final

_HEADING: Final = re.compile(r"^ {0,3}(#{1,6})[ \t]+(?=\S)", re.MULTILINE)
_EMPHASIS: Final = re.compile(r"\*\*[^\s*][^*\n]*\*\*")
_MARK: Final = re.compile(
    r"^[ \t]*(?:>[ \t]?)+"
    r"|^ {0,3}#{1,6}[ \t]+(?=\S)"
    r"|[ \t]{1,9}#{1,9}[ \t]{0,9}$"
    r"|(?<=[^\s\\])\*+|(?<!\\)\*+(?=\S)"
    r"|(?<!\\)(?:`+|~~)"
    r"|!\[[^\]\n]{0,300}\]\([^)\n]{0,300}\)"
    r"|\[(?=[^\]\n]{1,300}\]\()|(?<=[^\s\[])\]\([^)\n]{0,300}\)"
    r"|(?<=\[)\^(?=[^\]\s]{1,30}\])"
    r"|\\(?=[!-/:-@\[-`{-~])",
    re.MULTILINE,
)
"""Quotation, heading, emphasis, code, picture, link, caret of a note, what keeps a mark from being one."""


def marks(characters: str) -> list[tuple[int, int]]:
    """The spans of the marks in text order; none where neither a heading nor bold text tells of Markdown."""
    if not headings(characters) and ("**" not in characters or _EMPHASIS.search(characters) is None):
        return []
    return [mark.span() for mark in _MARK.finditer(characters)]


def headings(characters: str) -> dict[int, int]:
    """The offset of the mark of each heading → its level from 1 to 6."""
    if "#" not in characters:
        return {}
    return {mark.start(): len(mark[1]) for mark in _HEADING.finditer(characters)}

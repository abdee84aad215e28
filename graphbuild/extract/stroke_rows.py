"""Rows between upright strokes of which the first cell is empty, in tables that no stroke opens."""

from __future__ import annotations

import re
from typing import Final

_LINE: Final = re.compile(r"[^\r\n]+")
_BREAKS: Final = re.compile(r"[\s]*")
_STROKE: Final = re.compile(r"[|│]")


def with_first_cells(characters: str) -> str:
    """The text, as long as it was, with tabs between the cells of such rows.

    Below a head that no stroke opens, a row that one opens has an empty first cell, and not an edge, where it
    has as many cells as the head.
    """
    if "|" not in characters and "│" not in characters:
        return characters
    pieces: list[str] = []
    at = width = reach = 0
    for row in _LINE.finditer(characters):
        line = row.group().strip()
        if "|" not in line and "│" not in line:
            continue
        if width == 0 or _BREAKS.fullmatch(characters, reach, row.start()) is None:
            opened = _STROKE.match(line) is not None
            width = 0 if opened else len(_STROKE.findall(line)) + (line[-1] not in "|│")
        elif width > 2 and _STROKE.match(line) and len(line) > width:
            ended = _STROKE.match(line[-1]) is not None
            if len(_STROKE.findall(line)) + (not ended) == width:
                shut = row.start() + len(row.group().rstrip()) - ended
                pieces += (characters[at : row.start()], _STROKE.sub("\t", characters[row.start() : shut]))
                pieces.append(" " * ended)
                at = shut + ended
        reach = row.end()
    return "".join(pieces) + characters[at:] if pieces else characters

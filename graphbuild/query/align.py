"""Columns that line up on a terminal, where a Chinese character is two cells wide."""

from __future__ import annotations

from collections.abc import Sequence

from wcwidth import wcswidth

_GAP = "  "


def align(header: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[bool] = ()) -> str:
    """Lines of cells under a header and a rule; the columns that ``right`` marks are flush right."""
    cells = [[_printable(cell) for cell in row] for row in (header, *rows)]
    widths = [max(wcswidth(row[index]) for row in cells) for index in range(len(header))]
    sides = [*right, *[False] * (len(header) - len(right))]
    rule = ["─" * width for width in widths]
    return "".join(_line(row, widths, sides) for row in (cells[0], rule, *cells[1:]))


def _line(row: Sequence[str], widths: Sequence[int], sides: Sequence[bool]) -> str:
    padded = []
    for cell, width, right in zip(row, widths, sides, strict=True):
        space = " " * (width - wcswidth(cell))
        padded.append(space + cell if right else cell + space)
    return _GAP.join(padded).rstrip() + "\n"


def _printable(text: str) -> str:
    """Line breaks and what would steer a terminal, written as escapes."""
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text)

"""Columns that line up in a fixed-width font, where a Chinese character is two cells wide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from wcwidth import wcswidth

_GAP = "  "
_LINE_BREAK: Final = re.compile(r"\r\n|[\r\n]")
_MARKUP: Final = re.compile(r"[\\|<*`~\[]|&(?=#?\w+;)|(?<![^\W_])_|_(?![^\W_])")
"""What Markdown would take for more than itself, wherever in a cell it stands."""


def align(header: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[bool] = ()) -> str:
    """Lines of cells under a header and a rule; the columns that ``right`` marks are flush right."""
    cells = [[printable(cell) for cell in row] for row in (header, *rows)]
    widths = _widths(cells)
    sides = [*right, *[False] * (len(header) - len(right))]
    rule = ["─" * width for width in widths]
    lines = (_GAP.join(_padded(row, widths, sides)) for row in (cells[0], rule, *cells[1:]))
    return "".join(f"{line.rstrip()}\n" for line in lines)


def pipes(header: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[bool] = ()) -> str:
    """The same as a table of GitHub Flavored Markdown; a line break in a cell becomes ``<br>``."""
    cells = [[_escaped(cell) for cell in row] for row in (header, *rows)]
    widths = [max(3, width) for width in _widths(cells)]
    sides = [*right, *[False] * (len(header) - len(right))]
    rule = [
        "-" * (width - side) + ":" * side for width, side in zip(widths, sides, strict=True)
    ]  # a side counts as 0 or 1
    lines = (" | ".join(_padded(row, widths, sides)) for row in (cells[0], rule, *cells[1:]))
    return "".join(f"| {line} |\n" for line in lines)


def records(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A block of lines a row, a cell a line after the name of its column; empty cells are left out."""
    names = [printable(name) for name in header]
    widest = max(map(wcswidth, names), default=0)
    blocks = []
    for number, row in enumerate(rows, 1):
        told = [(name, printable(cell)) for name, cell in zip(names, row, strict=True) if cell]
        lines = [f"{name}{' ' * (widest - wcswidth(name))}{_GAP}{cell}" for name, cell in told]
        blocks.append("\n".join([f"── {number} ──", *lines]))
    return "\n".join([*blocks, ""])


def _widths(cells: Sequence[Sequence[str]]) -> list[int]:
    return [max(wcswidth(row[index]) for row in cells) for index in range(len(cells[0]))]


def _padded(row: Sequence[str], widths: Sequence[int], sides: Sequence[bool]) -> list[str]:
    spaces = [" " * (width - wcswidth(cell)) for cell, width in zip(row, widths, strict=True)]
    return [
        space + cell if right else cell + space for cell, space, right in zip(row, spaces, sides, strict=True)
    ]


def _escaped(text: str) -> str:
    lines = (printable(line) for line in _LINE_BREAK.split(text))
    return "<br>".join(_MARKUP.sub(r"\\\g<0>", line) for line in lines)


def printable(text: str) -> str:
    """Line breaks and what would steer a terminal, written as escapes."""
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text)

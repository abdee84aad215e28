"""PDFium in a process of its own: bytes of a PDF on stdin, the lines of its pages as JSON on stdout.

A PDF can be made that takes PDFium hours, all memory, or down; only the process it runs in can be stopped. It
is started by its path and imports nothing of the package, so it starts fast.
"""

from __future__ import annotations

import contextlib
import json
import re
import sys
from bisect import bisect
from ctypes import c_double
from math import pi
from typing import Any

MEMORY = 2_000_000_000
SECONDS = 120
_THIN = 3.0
_MOST_RULES = 6000
_HYPHENS = frozenset({0x02, 0xFFFE})
"""What PDFium makes of the hyphen that ends a line, be it a word's, a range's or a railway's."""
COLUMN = "\x1f"
"""What stands where a line leaves out more than a character and nobody wrote a space."""
_COLUMN, _APART, _BESIDE, _TOUCHING = 1.0, 0.6, 0.35, 0.1
"""Of a line's height: what may part two cells, two words, two wide characters of a line, two narrow ones."""
_SPREAD, _EVEN, _FEW = 0.15, 0.25, 4
"""Of a line's height: between the letters of a spread line, and what a gap may add; least number of gaps."""
_RAISED = 0.3
"""Of a line's height: a digit so far above its foot is the mark of a note, which is left out, or a power."""
RAISED_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""A digit raised behind a digit, be it a power (10⁶) or a note's: lowered it would make another number."""
_CROSSED = re.compile("([〔《（【])([”’])")
"""Marks of two fonts that are set into each other; nothing is quoted that a bracket ends."""
_IS_WIDE = re.compile("[\u2e80-\uffef“”‘’—…·]")


def main() -> None:
    """Read what the arguments allow: pages, characters and lines at most.

    The answer is ``{"pages": [[width, height, lines, rules], …]}`` or ``{"refused": NAME, "said": DETAIL}``
    with the name ``pages``, ``length`` or ``damaged``. A line is ``[characters, left, right, bottom, top]``,
    a rule (a thin drawn line, as those between the cells of a table) its box in that order.
    """
    _bound()
    import pypdfium2

    pages, characters, lines = map(int, sys.argv[1:4])
    try:
        answer = _read(sys.stdin.buffer.read(), pages, characters, lines)
    except pypdfium2.PdfiumError as error:
        answer = {"refused": "damaged", "said": str(error)}
    json.dump(answer, sys.stdout)


def _bound() -> None:
    """Bound memory and time where the system can (not on Windows, where the caller's clock alone runs)."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _read(raw: bytes, most_pages: int, most_characters: int, most_lines: int) -> dict[str, Any]:
    import pypdfium2

    document = pypdfium2.PdfDocument(raw)
    count = len(document)
    if count > most_pages or count == 0:
        return {"refused": "pages", "said": str(count)}
    pages, length, lines = [], 0, 0
    for number in range(count):
        page = document[number]
        text = page.get_textpage()
        characters = text.count_chars()
        length += characters
        sheet = _Sheet(page, text, characters)
        rules = _rules(page, sheet) if length <= most_characters else []
        found = [] if length > most_characters else _lines(text, characters, rules, sheet)
        lines += len(found)
        if length > most_characters or lines > most_lines:
            return {"refused": "length", "said": ""}
        pages.append([*sheet.size, found, rules])
        text.close()
        page.close()
    return {"pages": pages}


class _Sheet:
    """A page as it is read: many a wide table lies on its side, and a page so turned keeps its own axes."""

    def __init__(self, page: Any, text: Any, count: int) -> None:
        import pypdfium2.raw as pdfium

        size = page.get_size()
        some = range(0, count, count // 40 + 1)
        angles = [round(pdfium.FPDFText_GetCharAngle(text, at) / (pi / 2)) % 4 for at in some]
        self.turns = max(set(angles), key=angles.count, default=0)
        self.width, self.height = size[:: -1 if page.get_rotation() % 180 else 1]
        self.size = (self.height, self.width) if self.turns % 2 else (self.width, self.height)

    def upright(
        self, left: float, right: float, low: float, high: float
    ) -> tuple[float, float, float, float]:
        """A box of the page, turned a quarter for each that the letters are turned clockwise."""
        for side in (self.height, self.width, self.height)[: self.turns]:
            left, right, low, high = side - high, side - low, left, right
        return left, right, low, high


def _rules(page: Any, sheet: _Sheet) -> list[list[float]]:
    """The thin lines that are drawn on a page; none where there are more than a table has."""
    import pypdfium2.raw as pdfium

    found = []
    for drawn in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        left, low, right, high = drawn.get_bounds()
        if (right - left < _THIN) != (high - low < _THIN):
            found.append([round(each, 1) for each in sheet.upright(left, right, low, high)])
        if len(found) > _MOST_RULES:
            return []
    return found


def _lines(text: Any, count: int, rules: list[list[float]], sheet: _Sheet) -> list[list[Any]]:
    """The lines of a page in reading order, each with the box around its characters; a rule ends a line.

    PDFium tells lines apart by their height and misses one that begins with a dash, which has hardly any: a
    character above or below the line, and on another base line, begins a new one. It
    makes up line ends between the characters of a page of short lines, as if they were written downwards, and
    spaces between those of a line that is spread to its width: neither is there if the next stands close by.
    """
    import pypdfium2.raw as pdfium

    box = pdfium.FS_RECTF()
    lines: list[list[Any]] = []
    line: list[Any] = []
    characters: list[str] = []
    gaps: dict[int, float] = {}
    edge, middle, last = 0.0, 0.0, 0
    parted = ""
    upright = sorted(rule for rule in rules if rule[1] - rule[0] < _THIN)
    edges = [rule[0] for rule in upright]
    for at in range(count):
        code = pdfium.FPDFText_GetUnicode(text, at)
        if code in {0x0A, 0x0D}:
            parted = "\n"
        elif code == 0x20 and pdfium.FPDFText_IsGenerated(text, at) == 1:
            parted = parted or " "
        elif code in _HYPHENS:
            characters.append("-")
        elif 0x20 <= code <= 0x10FFFF:
            character = chr(code)
            placed = not character.isspace() and bool(pdfium.FPDFText_GetLooseCharBox(text, at, box))
            left, right, low, high = box.left, box.right, box.bottom, box.top
            if sheet.turns:
                left, right, low, high = sheet.upright(left, right, low, high)
            here, height = (left + right) / 2, (low + high) / 2
            tall = max(high - low, line[4] - line[3]) if line and placed else 0.0
            gap = (left - edge) / tall if tall else _APART
            beside = bool(line) and (min(high, line[4]) - max(low, line[3])) * 2 > high - low
            new = False
            if line and placed:
                crossed = upright[bisect(edges, middle) : bisect(edges, here)] if upright else []
                off = (
                    not line[3] <= height <= line[4]
                    and abs(_base(text, at, sheet) - _base(text, last, sheet)) > 1
                )
                new = off or any(rule[2] <= height <= rule[3] for rule in crossed)
            touching = _BESIDE if _IS_WIDE.match(character) else _TOUCHING
            if new or (parted == "\n" and not (beside and -_APART < gap < touching)):
                lines += _ended(line, characters, gaps)
                line, characters, gaps = [], [], {}
            elif parted == " ":
                characters.append(" " if gap < _COLUMN else COLUMN)
            if characters and placed and gap < _APART:
                gaps[len(characters) - 1] = gap
            parted = ""
            if placed:
                if line:
                    line[2:] = [max(line[2], right), min(line[3], low), max(line[4], high)]
                else:
                    line = ["", left, right, low, high]
                last, edge, middle = at, right, here
            raised = placed and low - line[3] > _RAISED * tall and high - low < (1 - _RAISED) * tall
            raised = raised and character.isdecimal()
            if raised and characters[-1].isdigit():
                characters.append(character.translate(RAISED_DIGITS))
            elif not raised or characters[-1] == "m":
                characters.append(character)
    return lines + _ended(line, characters, gaps)


def _base(text: Any, at: int, sheet: _Sheet) -> float:
    """The height at which a character stands: the same for 一, a comma and a letter of one line."""
    import pypdfium2.raw as pdfium

    across, along = c_double(), c_double()
    pdfium.FPDFText_GetCharOrigin(text, at, across, along)
    return sheet.upright(across.value, across.value, along.value, along.value)[2]


def _ended(line: list[Any], characters: list[str], gaps: dict[int, float]) -> list[list[Any]]:
    """The line, if it has a character: its words without the spaces that nobody wrote where it is spread.

    ``gaps`` has the place in front of each gap. Halves of a character are put together.
    """
    usual = sorted(gaps.values())[len(gaps) // 2] if len(gaps) >= _FEW else 0.0
    if usual > _SPREAD:
        for at, gap in gaps.items():
            characters[at] = characters[at] if gap > usual + _EVEN else characters[at].strip(" ")
    whole = "".join(characters).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return [[_CROSSED.sub(r"\2\1", whole).strip(), *line[1:]]] if line else []


if __name__ == "__main__":
    main()

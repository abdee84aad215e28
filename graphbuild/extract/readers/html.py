"""Web pages: the title and the main text, a paragraph or a row of a table a line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graphbuild.errors import InputError
from graphbuild.extract.readers.charset import decoded
from graphbuild.extract.readers.main_text import BLOCKS, main_element
from graphbuild.extract.readers.numerals import numeral
from graphbuild.extract.readers.reading import BODIES, Lines, Reading, lowered

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,30})", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_TYPES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_SITE = re.compile(
    r"\s*[_|]\s*|\s+[-–—]+\s+|[-–—]+(?=[^-–—\d]*(?:网站?|门户|政府|[^\W\d][部委办局厅]|办公[厅室]|委员会)$)"
)
"""What parts a title from the name of the site."""
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_SPAN = 64
_ROWS = 2000
_DEPTH = 200


def read_html(raw: bytes, path: Path) -> Reading:
    """The main text of a page, its title first; scripts, navigation, footer and the hidden are left out.

    Numbers of ordered lists, which stand nowhere in the text, are written before their items. In a table,
    columns that a merged cell covers are empty fields.

    Raises:
        InputError: it is empty, binary, in no known encoding, or without text.
    """
    from lxml import etree

    declared = _CHARSET.search(raw[:4096])
    characters, name = decoded(raw, path, declared[1].decode("ascii") if declared else "")
    characters = characters.removeprefix("\ufeff")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(characters.encode(), parser)
    except (etree.LxmlError, ValueError) as error:
        root, said = None, str(error)[:200]
    else:
        fatal = [entry.message for entry in parser.error_log if entry.level_name == "FATAL"]
        said = fatal[0] if fatal else "no element in it"
        if "depth" in said.lower():
            remedy = "open it in a browser, and copy its text into a .txt"
            raise InputError("the page nests its elements too deep", remedy=remedy, path=path)
        root = None if fatal else root  # the parser stopped there, and what follows would be lost
    if root is None:
        remedy = "open it in a browser and save it as .html again, or as .txt"
        raise InputError(f"the page cannot be parsed: {said}", remedy=remedy, path=path)
    title, of_body = _title(root)
    main, beside = main_element(root)
    walk = _Walk(Lines(path))
    heading = " ".join("".join(main.itertext()).split())[:200]
    if title and not _same(heading).startswith(_same(title)):
        walk.lines.add(title, "paragraph", "title")
        beside -= len("".join(title.split())) if of_body else 0
    walk.block(main, 0)
    walk.flush()
    notes = [] if name == "UTF-8" else [f"the page was taken as {name}"]
    if beside > 0:
        notes.append(f"{beside} characters beside the main text are left out")
    if walk.too_deep:
        notes.append(f"what is nested more than {_DEPTH} elements deep was read as one paragraph")
    return walk.lines.reading(notes)


def _title(root: Any) -> tuple[str, bool]:
    """What the page says of itself, its only ``h1`` (then true), or its ``title`` without the site."""
    for each in root.iter("meta"):  # which every page of a government is to have
        if (each.get("name") or "").lower() == "articletitle" and (each.get("content") or "").strip():
            return " ".join(each.get("content").split()), False
    headings = [" ".join("".join(each.itertext()).split()) for each in root.iter("h1")]
    headings = [each for each in headings if each]
    if len(headings) == 1:
        return headings[0], True
    found = next(root.iter("title"), None)
    said = "" if found is None else " ".join("".join(found.itertext()).split())
    return _SITE.split(said)[0], False


def _same(characters: str) -> str:
    return "".join(each for each in characters if each.isalnum())


@dataclass(slots=True)
class _Walk:
    """Goes through the main element in order, gathering inline text until a block begins or ends."""

    lines: Lines
    too_deep: bool = False
    _paragraphs: int = 0
    _tables: int = 0
    _inline: list[str] = field(default_factory=list)
    _before: str = ""
    _level: int = 0

    def block(self, element: Any, depth: int) -> None:
        """Read an element whose tail is the caller's; ``depth`` bounds how far this goes down."""
        if depth > _DEPTH:
            self.too_deep = True
            self._inline.append("".join(element.itertext()))
            return
        if element.tag == "pre":
            self.flush()
            for line in "".join(element.itertext()).splitlines():
                self._inline.append(line)
                self.flush()
            return
        self._inline.append(element.text or "")
        numbers = _list_numbers(element) if element.tag == "ol" else None
        for child in element:
            self._child(child, depth, numbers)
            self._inline.append(child.tail or "")

    def flush(self) -> None:
        """End the paragraph that has been gathered; one that is blank keeps the number for what comes."""
        characters = lowered(_collapsed("".join(self._inline)))
        self._inline.clear()
        if characters:
            self._paragraphs += 1
            label = f"paragraph {self._paragraphs}"
            self.lines.add(self._before + characters, "paragraph", label, self._level)
            self._before = ""

    def _child(self, child: Any, depth: int, numbers: Iterator[str] | None) -> None:
        tag = child.tag
        if tag == "br":
            self.flush()
        elif tag == "table":
            self.flush()
            self._table(child, depth)
        elif tag in {"rt", "rp"}:  # how a word is spoken, not what is written
            return
        elif tag in BLOCKS:
            self.flush()
            if tag == "li":
                self._before = next(numbers) if numbers is not None else ""
            around, self._level = self._level, _LEVELS.get(tag, self._level)
            self.block(child, depth + 1)
            self.flush()
            self._level = around
            if tag == "li":
                self._before = ""
        else:
            self._inline += ["\x0e"] * (tag == "sup")
            self.block(child, depth + 1)
            self._inline += ["\x0f"] * (tag == "sup")

    def _table(self, table: Any, depth: int) -> None:
        self._tables += 1
        for caption in table.findall("caption"):
            self._inline.append(" ".join(caption.itertext()))
            self.flush()
        rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
        if _lays_out(table):
            for cell in (each for row in rows for each in row if each.tag in {"td", "th"}):
                self.block(cell, depth + 1)
                self.flush()
            return
        covered: dict[int, tuple[int, list[str], str]] = {}
        for number, row in enumerate(rows, 1):
            fields: list[tuple[list[str], str]] = []
            for cell in (each for each in row if each.tag in {"td", "th"}):
                _skip(covered, fields)
                label = f"table {self._tables}, row {number}, cell {len(fields) + 1}"
                width, height = _span(cell, "colspan", _SPAN), _span(cell, "rowspan", _ROWS)
                said = self._said(cell, depth)
                again = said if number > 1 and width == 1 and BODIES.fullmatch(" ".join(said)) else []
                covered |= dict.fromkeys(range(len(fields), len(fields) + width), (height, again, label))
                fields += [(said, label)] + [([], "")] * (width - 1)
            _skip(covered, fields)
            covered = {at: (left - 1, said, told) for at, (left, said, told) in covered.items() if left > 1}
            full = [each for each in fields if each[0]]
            if len(full) == 1 and len(full[0][0]) > 1:  # a frame around paragraphs, no row of data
                for characters in full[0][0]:
                    self.lines.add(characters, "cell", full[0][1])
            else:
                self.lines.add_row((" ".join(said), label) for said, label in fields)

    def _said(self, cell: Any, depth: int) -> list[str]:
        """The paragraphs of a cell, and the rows of the tables in it."""
        within = _Walk(Lines(self.lines.path))
        within.block(cell, depth + 1)
        within.flush()
        self.too_deep = self.too_deep or within.too_deep
        return within.lines.written()


def _lays_out(table: Any) -> bool:
    """Whether a table but lays out the page: one in a cell of it has several rows, or half of its words."""
    inner = [each for each in table.iter("table") if each is not table]
    half = len("".join(table.itertext())) / 2
    return any(len(list(each.iter("tr"))) > 1 or len("".join(each.itertext())) >= half for each in inner)


def _skip(covered: dict[int, tuple[int, list[str], str]], fields: list[tuple[list[str], str]]) -> None:
    """Pass the columns that a cell of a row above reaches down into, with the bodies it names."""
    while len(fields) in covered:
        fields.append(covered[len(fields)][1:])


def _list_numbers(element: Any) -> Iterator[str]:
    """The numbers that a browser shows before the items of an ``ol``."""
    form = _TYPES.get(element.get("type") or "1", "decimal")
    start = element.get("start") or ""
    number = int(start) if re.fullmatch(r"-?[0-9]{1,6}", start) else 1
    for item in element:
        if item.tag == "li":
            own = item.get("value") or ""
            number = int(own) if re.fullmatch(r"-?[0-9]{1,6}", own) else number
            yield f"{numeral(number, form)}. "
            number += 1


def _span(cell: Any, name: str, most: int) -> int:
    said = cell.get(name) or ""
    return min(max(int(said), 1), most) if re.fullmatch(r"[0-9]{1,9}", said) else 1


def _collapsed(characters: str) -> str:
    """White space as a browser shows it; a line end of the source between two wide characters is none."""
    parts: list[str] = []
    position = 0
    for found in _SPACE.finditer(characters):
        before, after = (
            characters[max(0, found.start() - 1) : found.start()],
            characters[found.end() : found.end() + 1],
        )
        between = "" if "\n" in found.group() and _wide(before) and _wide(after) else " "
        parts += [characters[position : found.start()], between]
        position = found.end()
    return "".join([*parts, characters[position:]]).strip()


def _wide(character: str) -> bool:
    return bool(character) and unicodedata.east_asian_width(character) in "WF"

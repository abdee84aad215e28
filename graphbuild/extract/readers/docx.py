"""Word documents (docx): paragraphs with their automatic numbers, tables in place, text boxes, notes."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

from graphbuild.errors import InputError
from graphbuild.extract.readers.heading_levels import heading_level, style_levels
from graphbuild.extract.readers.numbering import Numbering, W, read_numbering, value_of
from graphbuild.extract.readers.package import checked, damaged
from graphbuild.extract.readers.reading import BODIES, Lines, Reading, lowered

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_PICTURES = (f"{W}drawing", f"{W}pict", f"{W}object")
_SPAN = 64
_WRAPPERS = frozenset(
    f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "hyperlink")
)
_UNSEEN = frozenset(
    f"{W}{name}" for name in ("del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr", "rt")
)
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_SYMBOLS = dict(zip((0xA3, 0xB0, 0xB1, 0xB3, 0xB4), "≤°±≥×", strict=True))
_NO_MARK, _MOVED_MARK = (f"{W}pPr/{W}rPr/{W}{name}" for name in ("del", "moveFrom"))
"""A paragraph's mark that a change takes out: the next paragraph goes on in its line."""
_OFF = frozenset({"0", "false", "off"})


def read_docx(raw: bytes, path: Path) -> Reading:
    """The body of a document, a paragraph or a row of a table a line; text boxes follow their paragraph.

    Footnotes and endnotes come last, a line each. Headers, footers, comments, deleted and hidden text are
    left out. In a table, columns that a merged cell covers are empty fields, or hold its bodies.

    Raises:
        InputError: no docx, damaged, protected, a bomb, or without text.
    """
    import docx

    checked(raw, path)
    try:
        document = docx.Document(io.BytesIO(raw))
        parts = {
            rel.reltype.rpartition("/")[2]: rel for rel in document.part.rels.values() if not rel.is_external
        }
        roots = {name: _root(parts[name].target_part.blob) for name in _PARTS if name in parts}
        body = document.element.find(f"{W}body")
    except Exception as error:  # whatever a damaged package raises in the libraries that open it
        raise damaged(path, error) from None
    if body is None:
        raise damaged(path, ValueError("it has no body"))
    styles = roots.get("styles")
    walk = _Walk(Lines(path), read_numbering(roots.get("numbering"), styles), style_levels(styles))
    try:
        walk.blocks(body)
        for kind in ("footnote", "endnote"):
            walk.notes(roots.get(f"{kind}s"), kind)
    except RecursionError as error:
        raise damaged(path, error) from None
    if not walk.lines.written() and next(body.iter(*_PICTURES), None) is not None:
        what = "the docx holds pictures only: no text layer"
        raise InputError(what, remedy="run OCR first, and give its text", path=path)
    said = ["its comments are left out"] if len(roots.get("comments", ())) else []
    if next(body.iter(f"{W}altChunk"), None) is not None:
        said.append("a file inserted into it is left out: save it again in Word to take it in")
    return walk.lines.reading(said)


_PARTS = ("numbering", "styles", "footnotes", "endnotes", "comments")


def _root(blob: bytes) -> Any:
    from lxml import etree

    return etree.fromstring(blob, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


@dataclass(slots=True)
class _Walk:
    """Goes through the body once, in order, since automatic numbers count on."""

    lines: Lines
    numbering: Numbering
    levels: Mapping[str, int]
    _paragraphs: int = 0
    _tables: int = 0
    _boxes: int = 0
    _joint: str | None = None
    _pending: list[Any] = field(default_factory=list)

    def blocks(self, parent: Any) -> None:
        for block in _children(parent):
            if block.tag == f"{W}p":
                self._paragraphs += 1
                level, joint = heading_level(block, self.levels), self._joint
                said = self._paragraph(block, numbered=joint is None)
                self.lines.add(said, "paragraph", f"paragraph {self._paragraphs}", level, joint=joint)
                broken = block.find(_NO_MARK) is None and block.find(_MOVED_MARK) is None
                self._joint = None if broken or self._pending else joint if not said.strip() else ""
                self._text_boxes()
            elif block.tag == f"{W}tbl":
                self._table(block)

    def notes(self, root: Any, kind: str) -> None:
        """The foot- or endnotes, numbered in their order; separators are none."""
        if root is None:
            return
        found = [each for each in root.findall(f"{W}{kind}") if not each.get(f"{W}type")]
        for number, note in enumerate(found, 1):
            for paragraph in note.iter(f"{W}p"):
                self.lines.add(self._paragraph(paragraph), "paragraph", f"{kind} {number}")

    def _text_boxes(self) -> None:
        """The boxes that hang on what was just read; a box may hold another."""
        while self._pending:
            box = self._pending.pop(0)
            self._boxes += 1
            for paragraph in box.iter(f"{W}p"):
                if next(paragraph.iterancestors(f"{W}txbxContent")) is box:
                    self.lines.add(self._paragraph(paragraph), "paragraph", f"text box {self._boxes}")

    def _table(self, table: Any) -> None:
        self._tables += 1
        name = f"table {self._tables}"
        rows = [each for each in _children(table) if each.tag == f"{W}tr"]
        above: dict[int, tuple[str, str]] = {}
        for number, row in enumerate(rows, 1):
            framed = _framed(row)
            if framed is not None:
                self.blocks(framed)
                continue
            cells: list[tuple[str, str]] = [("", "")] * _count(row, f"{W}trPr/{W}gridBefore", 0)
            for cell in _children(row):
                if cell.tag != f"{W}tc":
                    continue
                said = "" if _goes_on(cell) else " ".join(each for each in self._cell(cell) if each.strip())
                label = f"{name}, row {number}, cell {len(cells) + 1}"
                told = above.get(len(cells), ("", "")) if _goes_on(cell) else (said, label)
                above[len(cells)] = told if number > 1 and BODIES.fullmatch(told[0]) else ("", "")
                cells += [told] + [("", "")] * (_count(cell, f"{W}tcPr/{W}gridSpan", 1) - 1)
            self.lines.add_row(cells)
            self._text_boxes()

    def _cell(self, cell: Any) -> Iterator[str]:
        """The paragraphs of a cell, one that but counts its row too, and those of the tables in it."""
        for block in _children(cell):
            if block.tag == f"{W}p":
                yield self._paragraph(block).strip() or self.numbering.label(block)
            elif block.tag == f"{W}tbl":
                for row in (each for each in _children(block) if each.tag == f"{W}tr"):
                    inner = (each for each in _children(row) if each.tag == f"{W}tc")
                    yield " ".join(chain.from_iterable(map(self._cell, inner)))

    def _paragraph(self, paragraph: Any, *, numbered: bool = True) -> str:
        characters = lowered("".join(self._inline(paragraph)))
        # an empty paragraph shows its number in Word, and says nothing
        numbered = numbered and bool(characters.strip())
        return self.numbering.label(paragraph) + characters if numbered else characters

    def _inline(self, parent: Any) -> Iterator[str]:
        for child in parent:
            tag = child.tag
            if tag in _UNSEEN or (tag == f"{W}r" and _hidden(child)):
                continue
            if tag in {f"{W}t", f"{_MATH}t"}:
                yield child.text or ""
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif tag == f"{W}br":
                yield "" if child.get(f"{W}type") in {"page", "column"} else "\n"
            elif tag == f"{W}sym":
                yield _symbol(child.get(f"{W}char") or "", child.get(f"{W}font") or "")
            elif tag == f"{W}txbxContent":
                self._pending.append(child)
            elif tag == f"{_CHOICE}AlternateContent":  # the same thing twice: for new readers and for old
                choice = child.find(f"{_CHOICE}Choice")
                said = [] if choice is None else list(self._inline(choice))
                boxed = choice is not None and next(choice.iter(f"{W}txbxContent"), None) is not None
                fallback = child.find(f"{_CHOICE}Fallback")
                if not said and not boxed and fallback is not None:
                    said = list(self._inline(fallback))
                yield from said
            elif len(child):
                raised = value_of(child, f"{W}rPr/{W}vertAlign") == "superscript"
                yield from ("\x0e" * raised, *self._inline(child), "\x0f" * raised)


def _children(parent: Any) -> Iterator[Any]:
    """The blocks, rows or cells of an element, out of the wrappers they may stand in."""
    for child in parent:
        if child.tag in _WRAPPERS:
            yield from _children(child)
        else:
            yield child


def _framed(row: Any) -> Any:
    """The only cell of a row that says something, where it frames several blocks or a table; or nothing."""
    cells = [each for each in _children(row) if each.tag == f"{W}tc" and not _goes_on(each)]
    full = [cell for cell in cells if _says(cell)]
    blocks = [block.tag for cell in full for block in _children(cell) if _says(block)]
    return full[0] if len(full) == 1 and (len(blocks) > 1 or f"{W}tbl" in blocks) else None


def _says(block: Any) -> bool:
    return any(text.text and not text.text.isspace() for text in block.iter(f"{W}t", f"{_MATH}t"))


def _hidden(run: Any) -> bool:
    found = run.find(f"{W}rPr/{W}vanish")
    return found is not None and found.get(f"{W}val") not in _OFF


def _goes_on(cell: Any) -> bool:
    """Whether a cell only continues a merged one, above it or left of it."""
    merges = (cell.find(f"{W}tcPr/{W}{name}") for name in ("vMerge", "hMerge"))
    return any(merge is not None and merge.get(f"{W}val") != "restart" for merge in merges)


def _count(element: Any, path: str, least: int) -> int:
    found = element.find(path)
    said = "" if found is None else found.get(f"{W}val") or ""
    return min(max(int(said), least), _SPAN) if re.fullmatch(r"[0-9]{1,9}", said) else least


def _symbol(code: str, font: str) -> str:
    """The character of a symbol font's code; one in the private area means something in ``Symbol`` only."""
    number = int(code, 16) if re.fullmatch(r"[0-9A-Fa-f]{1,4}", code) else 0xF000
    known = _SYMBOLS.get(number & 0xFF, "•") if font == "Symbol" else "•"
    return known if number < 0x20 or 0xD800 <= number <= 0xF8FF else chr(number)

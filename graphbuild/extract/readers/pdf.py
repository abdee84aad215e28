"""PDF with a text layer: lines as they stand on the page, then the paragraphs they were set from."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from graphbuild.errors import InputError
from graphbuild.extract.fold import fold
from graphbuild.extract.readers import pdfium
from graphbuild.extract.readers.page_lines import Line, Page
from graphbuild.extract.readers.paging import paragraphs
from graphbuild.extract.readers.reading import MAXIMUM_LINES, SPLIT, Lines, Reading, too_long
from graphbuild.extract.readers.ruling import in_rows
from graphbuild.files import MAXIMUM_BYTES

MAXIMUM_PAGES = 3000

_OCR = "run OCR first (ocrmypdf, or the scanner's own), and give its result"
_PRINT = "open it in a reader and print it into a new PDF"
_RADICAL = re.compile("[\u2e80-\u2fd5]")
_UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff]")


def read_pdf(raw: bytes, path: Path) -> Reading:
    """The text layer, a paragraph or a row of a ruled table a line; page numbers and running heads left out.

    Raises:
        InputError: damaged, protected, too long, too costly to open, without a text layer, or with one that
            names no characters.
    """
    answer = _answer(raw, path)
    overleaf: dict[int, str] = {}
    pages = [
        Page(number, width, height, in_rows(_named(lines), rules, overleaf))
        for number, (width, height, lines, rules) in enumerate(answer["pages"], 1)
    ]
    blank = [page.number for page in pages if not page.lines]
    if len(blank) == len(pages):
        raise InputError("the PDF is scanned: no text layer", remedy=_OCR, path=path)
    seen = "".join(line.characters for page in pages for line in page.lines)
    unreadable = len(_UNREADABLE.findall(seen))
    if unreadable * 5 > len(seen):
        what = "the PDF's text layer names no characters: its fonts have no table of them"
        raise InputError(what, remedy=_OCR, path=path)
    lines = Lines(path)
    for number, characters, joint in paragraphs(pages):
        if "\t" in characters:
            lines.add_row(((cell, f"page {number}") for cell in characters.split("\t")), "page")
        else:
            lines.add(characters, "page", f"page {number}", joint=joint)
    notes = [f"{_listed(blank)} no text layer: run OCR if there is more than blank paper"] if blank else []
    if unreadable:
        notes.append(f"{unreadable} characters have no meaning outside their font")
    return lines.reading(notes)


def _named(lines: list[list[Any]]) -> list[Line]:
    """The lines; where a font names a radical (⼈, ⺠) and means the word, it is that."""
    return [Line(_RADICAL.sub(lambda radical: fold(radical[0]), words), *box) for words, *box in lines]


def _answer(raw: bytes, path: Path) -> dict[str, Any]:
    """What PDFium reads, in a process that can be stopped."""
    most = map(str, (MAXIMUM_PAGES, MAXIMUM_BYTES, MAXIMUM_LINES))
    # -P: the folder of the script has modules named like those of Python
    command = [sys.executable, "-P", pdfium.__file__, *most]
    try:
        done = subprocess.run(command, input=raw, capture_output=True, timeout=pdfium.SECONDS)  # noqa: S603
    except subprocess.TimeoutExpired:
        what = f"the PDF cannot be read in {pdfium.SECONDS} s"
        raise InputError(what, remedy=_PRINT, path=path) from None
    if done.returncode != 0:
        what = f"the PDF takes more than {pdfium.MEMORY // 1_000_000:,} MB, or breaks the reader"
        raise InputError(what, remedy=_PRINT, path=path)
    answer: dict[str, Any] = json.loads(done.stdout)
    if "refused" in answer:
        raise _refused(answer["refused"], answer["said"], path)
    return answer


def _refused(name: str, said: str, path: Path) -> InputError:
    if name == "length":
        return too_long(path)
    if name == "pages":
        what = f"the PDF has {int(said):,} pages; from 1 to {MAXIMUM_PAGES:,} can be read"
        return InputError(what, remedy=SPLIT, path=path)
    if "password" in said.lower() or "security" in said.lower():
        remedy = "open it with its password and print it into a new PDF"
        return InputError("the PDF is protected by a password", remedy=remedy, path=path)
    return InputError(f"the PDF is damaged: {said[:200]}", remedy=f"get it again, or {_PRINT}", path=path)


def _listed(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:10])) + (" …" if len(numbers) > 10 else "")
    return f"pages {shown} have" if len(numbers) > 1 else f"page {shown} has"

"""A plan's text: read as it is, cut into clauses, and held against what an encoding says of it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graphbuild.files import read_utf8
from graphbuild.paragraphs import BULLET, CLAUSE_END, NUMBERING, SENTENCE_END, paragraphs

_BRACKETS = {
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "《": "》",
    "(": ")",
    "（": "）",
    '"': '"',
    "'": "'",
}
_OPENED_BY = {closing: opening for opening, closing in _BRACKETS.items()}
_BRACKET = re.compile(f"[{re.escape(''.join(sorted({*_BRACKETS, *_OPENED_BY})))}]")
_LETTER = re.compile(r"[^\W_]")
_LEAD = re.compile(rf"{BULLET}{NUMBERING}?\s*")
RAISED_POINTS = "·•‧∙"
"""The decimal points of old prints (8·2%)."""
_THOUSANDS = re.compile(r",(?<=\d,)(?=\d{3}(?!\d))")
_WORD = re.compile(r"[^\W\d_]")
_DATUM = re.compile(r"[^\w\s]{0,2}\d(?:[\d.,]*\d)?[%％‰]?[^\W\d_]{0,6}[^\w\s]?")


@dataclass(frozen=True, slots=True)
class PlanText:
    """The code points of a text (line ends and all), and the SHA-256 of its bytes."""

    path: Path
    characters: str
    sha256: str


_MISSING = "put the text there, or name another folder with --sources"


def read_text(path: Path, *, missing: str = _MISSING) -> PlanText:
    """Read a UTF-8 text as it is; ``InputError`` when it cannot be read or is no UTF-8."""
    raw, characters = read_utf8(path, "text", missing=missing)
    return PlanText(path, characters, hashlib.sha256(raw).hexdigest())


def clauses(characters: str) -> list[tuple[int, int]]:
    """Cut a text into clauses: spans in order, without overlap, without the marks between them.

    A clause ends at a comma, semicolon or sentence end outside quotes and brackets, and with its paragraph.
    List marks (``- 1.``, ``一、``) and spaces around a clause are not part of it.
    """
    found: list[tuple[int, int]] = []
    for start, end in paragraphs(characters):
        kept = _enclosed(characters, start, end)
        marks = (mark.start() for mark in CLAUSE_END.finditer(characters, start, end))
        found += _between(characters, start, [at for at in marks if not kept[at - start]], end)
    return found


def sentences(characters: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a text as spans, without their end marks and the list marks before them."""
    for start, end in paragraphs(characters):
        marks = [mark.start() for mark in SENTENCE_END.finditer(characters, start, end)]
        last = marks[-1] + 1 if marks else start
        if last < end and _is_sentence(characters[last:end]):
            marks.append(end)
        if marks:
            yield from _between(characters, start, marks[:-1], marks[-1])


def _is_sentence(words: str) -> bool:
    """Whether what no mark ends may be one: the cells of a row, and a number with its unit, are data."""
    words = words.strip()
    return "\t" not in words and bool(_WORD.search(words)) and not _DATUM.fullmatch(words)


def _between(characters: str, start: int, marks: Sequence[int], end: int) -> list[tuple[int, int]]:
    """What stands between marks of one character each, trimmed; ``start`` may be that of a line."""
    found: list[tuple[int, int]] = []
    begin = start
    for mark in (*marks, end):
        if start < begin < mark and characters[begin].isalnum() and not characters[mark - 1].isspace():
            found.append((begin, mark))
        else:
            found += _trimmed(characters, begin, mark)
        begin = mark + 1
    return found


def _enclosed(characters: str, start: int, end: int) -> bytearray:
    """Mark the positions inside quotes and brackets that are closed again, and the commas of 12,500.

    Straight quotes pair up by turns. An opening mark that is not closed in its paragraph encloses nothing.
    """
    marks = bytearray(end - start)
    opened: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for met in _BRACKET.finditer(characters, start, end):
        position, mark = met.start(), met.group()
        wanted = _OPENED_BY.get(mark)
        depth = len(opened) - 1 if wanted else -1
        while depth >= 0 and opened[depth][0] != wanted:
            depth -= 1
        if depth >= 0:
            pairs.append((opened[depth][1], position))
            del opened[depth:]
        elif mark in _BRACKETS:
            opened.append((mark, position))
    reached = start
    for first, last in sorted(pairs):
        if last > reached:
            marks[max(first, reached) - start : last - start] = b"\1" * (last - max(first, reached))
            reached = last
    for found in _THOUSANDS.finditer(characters, start, end):
        marks[found.start() - start] = 1
    return marks


def _trimmed(characters: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The span without list marks and spaces; none where nothing is left that says something."""
    if start == 0 or characters[start - 1] in "\r\n":
        lead = _LEAD.match(characters, start, end)
        start = lead.end() if lead is not None else start
    part = characters[start:end]
    if not (part[:1].isalnum() or _LETTER.search(part)):
        return ()
    begun = part.lstrip()
    start += len(part) - len(begun)
    return ((start, start + len(begun.rstrip())),)

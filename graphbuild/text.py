"""A plan's text: read as it is, cut into clauses, and held against what an encoding says of it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
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
_HIDDEN = "\0"
"""What stands for a mark that ends no clause: it is no letter, no space and no mark."""
_CLAUSE, _SENTENCE = (
    re.compile(rf"[^\s{signs}](?:[^{signs}]*[^\s{signs}])?")
    for signs in (mark.pattern[1:-1] for mark in (CLAUSE_END, SENTENCE_END))
)
"""What stands between two marks, without the spaces around it."""
_ENDED = re.compile(rf".*{SENTENCE_END.pattern}", re.DOTALL)
_LEAD = re.compile(rf"{BULLET}{NUMBERING}?\s*")
RAISED_POINTS = "·•‧∙"
"""The decimal points of old prints (8·2%)."""
_RAISED_DIGIT = re.compile("[¹²³⁴-⁹]")
_RAISED_NOTE = re.compile(
    r"(?:(?<=[^\W!-ÿ米里])|(?<=[”’》)）%％。,，;；、]))[¹²³⁰⁴-⁹]{1,3}|(?<=[米里])[¹⁴-⁹]"
)
"""The mark of a note that is raised behind a word (行动¹, 5%²); 米² and 公里² are units."""
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
    shown = _with_marks_hidden(characters)
    return [span for start, end in paragraphs(characters) for span in _parts(_CLAUSE, shown, start, end)]


def sentences(characters: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a text as spans, without their end marks and the list marks before them."""
    for start, end in paragraphs(characters):
        ended = _ENDED.match(characters, start, end)
        last = ended.end() if ended is not None else start
        unended = last < end and _is_sentence(characters[last:end])
        yield from _parts(_SENTENCE, characters, start, end if unended else last)


def without_raised_notes(words: str, instead: str = "") -> str:
    """The words without the raised marks of notes, or with so many of a sign ``instead``."""
    if words.isalpha() or _RAISED_DIGIT.search(words) is None:
        return words
    return _RAISED_NOTE.sub(lambda mark: instead * len(mark.group()), words)


def _is_sentence(words: str) -> bool:
    """Whether what no mark ends may be one: the cells of a row, and a number with its unit, are data."""
    words = words.strip()
    return "\t" not in words and bool(_WORD.search(words)) and not _DATUM.fullmatch(words)


def _with_marks_hidden(characters: str) -> str:
    """A text with another sign for each mark that ends no clause: inside quotes, brackets and 12,500."""
    hidden: set[int] = set()
    counted = _THOUSANDS.search(characters) is not None
    for start, end in paragraphs(characters):
        inside = [CLAUSE_END.finditer(characters, *span) for span in _enclosed(characters, start, end)]
        hidden.update([mark.start() for marks in inside for mark in marks])
        if counted:
            hidden.update(mark.start() for mark in _THOUSANDS.finditer(characters, start, end))
    bounds = [-1, *sorted(hidden), len(characters)]
    return _HIDDEN.join([characters[last + 1 : mark] for last, mark in pairwise(bounds)])


def _enclosed(characters: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What stands inside quotes and brackets that are closed again, each place once.

    Straight quotes pair up by turns. An opening mark that is not closed in its paragraph encloses nothing.
    """
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
            yield max(first, reached), last
            reached = last


def _parts(part: re.Pattern[str], characters: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a paragraph that hold a letter; the list marks that it may open with are in none."""
    if start == 0 or characters[start - 1] in "\r\n":
        lead = _LEAD.match(characters, start, end)
        start = lead.end() if lead is not None else start
    return [
        span
        for found in part.finditer(characters, start, end)
        if characters[(span := found.span())[0]].isalnum() or _LETTER.search(characters, *span)
    ]

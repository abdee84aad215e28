"""A plan's text: read as it is, cut into clauses, and held against what an encoding says of it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from graphbuild.files import read_utf8

_CLAUSE_ENDS = frozenset(",，。;；!！?？")
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
_CLAUSE_END = re.compile(f"[{re.escape(''.join(sorted(_CLAUSE_ENDS)))}]")
_BRACKET = re.compile(f"[{re.escape(''.join(sorted({*_BRACKETS, *_OPENED_BY})))}]")
_LETTER = re.compile(r"[^\W_]")
_BULLET = r"[\s\-•·*]*"
NUMBERED = "人才|工程|行动|计划|战略|模式|体系"
GOES_ON = rf"\d(?!\d{{1,4}}(?:{NUMBERED}))"
"""A digit that goes on a number, and does not begin the number of something (3.365 行动)."""
_NUMBERING = (
    rf"(?:第[一二三四五六七八九十百]+[章节编条]|[（(]?[一二三四五六七八九十\d]{{1,3}}(?:[、)）]|[.．](?!{GOES_ON}))"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}[ \t\u3000]+(?=[^\W\d万亿千百元公平米吨亩个倍人户年月]))"
)
_LEAD = re.compile(rf"{_BULLET}{_NUMBERING}?\s*")
_HEADED = re.compile(rf"{_BULLET}{_NUMBERING}")
_LABEL = r"(?!目标|任务|要求)[^\W\d_是为]{2,6}[:：]"
_ANEW = re.compile(rf"{_BULLET}{_NUMBERING}|\s*(?:——|--|[●■◆★▲◇□○•·]|{_LABEL})")
"""What opens a line that goes on with none: a number, the mark of an entry, a short label."""
RAISED_POINTS = "·•‧∙"
"""The decimal points of old prints (8·2%)."""
_THOUSANDS = re.compile(r",(?<=\d,)(?=\d{3}(?!\d))")
_STOPS = frozenset('。.！？!?：:；;”"）)…')
_STOPPED = re.compile(r"""[。！？!?：:；;…][”"）)]?$""")
_OPENING = frozenset("“‘（(《「『〔[")
_CLOSING = frozenset("”’）)》」』〕]，,。、；;：:%％")
_STROKES = frozenset("|│┃")
"""What ends a cell of a table that has a line of its own."""
_DANGLES = ("的", "、")
_PREDICATE = re.compile(r"[ \t\u3000]*(?:[是为][:：]|的)")
_ADDRESSED = re.compile(r"[ \t\u3000]*(?:尊敬的)?(?:各位|同志)[^。，,]{0,12}[:：!！]")
_NUMBER_ALONE = re.compile(r"\s*\d{1,3}\s*")
_LINE_END = r"[ \t\u3000]*[\r\n]\s*(?:\d{1,3}[ \t]*[\r\n]\s*)?"
_BREAK = re.compile(rf"(?<![A-Za-z]){_LINE_END}|(?<=[A-Za-z]){_LINE_END}(?![A-Za-z])")
"""Between lines of a paragraph, with the number of a page; what parts two words of letters stays."""
_RUN_IN = re.compile(
    r"(?<=[。！？!?;；”）) \xa0\u3000])"
    r"(?:第[一二三四五六七八九十]{1,3}(?:章|节|编|部分)|[一二三四五六七八九十]{1,3}、)"
    r"|(?<![第条款])[（(][一二三四五六七八九十]{1,3}[）)]|(?<=[告案划见知点])一、|一、(?=\d{4}年|过去|去年)"
    r"|各位代表[:：]|(?:附件[:：]?\s*)?名词解释|(?<=名词解释)"
)
"""Where a paragraph begins in a text that has lost its line ends."""
_LEAST_WIDTH, _LEAST_LINES = 15, 12
_ALIKE = 4
"""Columns by which full lines differ."""
_LONGEST_PARAGRAPH, _LONGEST_ENTRY = 3000, 36
_WIDE = re.compile("[\u2e80-\uffef]+")
_WORD = re.compile(r"[^\W\d_]")
_DATUM = re.compile(r"[^\w\s]{0,2}\d(?:[\d.,]*\d)?[%％‰]?[^\W\d_]{0,6}[^\w\s]?")
_SENTENCE = re.compile(r"[。！？!?]")
_ENDED = re.compile(r"[。！？!?]|[a-z]\. ")


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
    return [span for start, end in paragraphs(characters) for span in _cut(characters, start, end)]


def line_breaks(characters: str) -> list[tuple[int, int]]:
    """What stands between two lines of a paragraph, as spans, in a text cut at a width; none in any other."""
    if not _wrapped_at(characters, _lines(characters)):
        return []
    breaks = (_BREAK.finditer(characters, *span) for span in paragraphs(characters))
    return [found.span() for each in breaks for found in each]


def _lines(characters: str) -> list[tuple[int, int]]:
    """The lines that are not blank; one that holds a whole text is cut before its headings."""
    lines = [found.span() for found in re.finditer(r"[^\r\n]+", characters) if found.group().strip()]
    if all(end - start < _LONGEST_PARAGRAPH for start, end in lines):
        return lines
    return [piece for start, end in lines for piece in _pieces(characters, start, end)]


def _pieces(characters: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if end - start >= _LONGEST_PARAGRAPH:
        for heading in _RUN_IN.finditer(characters, start, end):
            if heading.start() > start:
                yield start, heading.start()
                start = heading.start()
    yield start, end


@lru_cache(maxsize=2)  # a text as it stands and in folded form are asked for one after the other
def paragraphs(characters: str) -> tuple[tuple[int, int], ...]:
    """The paragraphs of a text as spans; one that a page break splits in mid-sentence counts as one."""
    lines = _lines(characters)
    width = _wrapped_at(characters, lines)
    joined: list[tuple[int, int]] = []
    last = (0, 0)
    for number, (start, end) in enumerate(lines):
        following = characters[slice(*lines[number + 1])].lstrip() if number + 1 < len(lines) else ""
        before, line = characters[slice(*joined[-1])] if joined else "", characters[start:end].strip()
        rows = all(any(mark in each for mark in "\t|│") for each in (before, line))
        if (joined and not rows) and (
            _broken(before, characters[start:end], following)
            or _wrapped(characters[last[0] : last[1]], characters[start:end], width)
            or _marks_a_note(characters, lines, number)
        ):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
        if _NUMBER_ALONE.fullmatch(characters[start:end]) is None:
            last = (start, end)
    return tuple(joined)


def sentences(characters: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a text as spans, without their end marks and the list marks before them."""
    for start, end in paragraphs(characters):
        begin = start
        for found in _SENTENCE.finditer(characters, start, end):
            yield from _trimmed(characters, begin, found.start())
            begin = found.end()
        if _is_sentence(characters[begin:end]):
            yield from _trimmed(characters, begin, end)


def _is_sentence(words: str) -> bool:
    """Whether what no mark ends may be one: the cells of a row, and a number with its unit, are data."""
    words = words.strip()
    return "\t" not in words and bool(_WORD.search(words)) and not _DATUM.fullmatch(words)


def _wrapped_at(characters: str, lines: list[tuple[int, int]]) -> int:
    """The columns at which a text is cut into lines without regard to its sentences; 0 when it is not."""
    told = (characters[start:end].rstrip() for start, end in lines if end - start >= _LEAST_WIDTH)
    long = [line for line in told if "\t" not in line.lstrip()]  # no rows of tables
    if len(long) < _LEAST_LINES:
        return 0
    cut = sum(line[-1] not in _STOPS for line in long)
    if cut * 2 <= len(long):
        return 0
    widths = sorted(map(_columns, long))
    usual = widths[len(widths) // 2]
    alike = sum(abs(width - usual) <= _ALIKE for width in widths)
    amid = sum(_ENDED.search(line[:-1]) is not None for line in long)  # which in a list none has
    return usual if min(cut, alike, amid * 5) * 2 > len(widths) else 0


def _columns(line: str) -> int:
    """How wide a line is: a Chinese character takes two columns."""
    return len(line) + sum(map(len, _WIDE.findall(line)))


def _wrapped(before: str, after: str, width: int) -> bool:
    """Whether a full line of a text cut at ``width`` goes on in the next."""
    if not width or _columns(before) < width - 12 or _STOPPED.search(before.rstrip()):
        return False
    return _ANEW.match(after) is None


def _marks_a_note(characters: str, lines: list[tuple[int, int]], number: int) -> bool:
    """Whether a line is but the number of a note or a page amid a sentence, or goes on after one."""
    start, end = lines[number]
    if _NUMBER_ALONE.fullmatch(characters[start:end]):
        before, after = lines[number - 1], lines[number + 1 : number + 2]
        return bool(after) and _goes_on(characters, before, after[0])
    if number >= 2 and _NUMBER_ALONE.fullmatch(characters[slice(*lines[number - 1])]):
        return _goes_on(characters, lines[number - 2], lines[number])
    return False


def _goes_on(characters: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    first, second = characters[slice(*before)].rstrip(), characters[slice(*after)]
    heading = _HEADED.match(first) is not None and _SENTENCE.search(first) is None
    if len(first) < _LEAST_WIDTH or first[-1] in _STOPS or heading:
        return False
    amid = _CLAUSE_END.search(first) is not None  # no title
    return second.lstrip()[0] in _CLOSING or (amid and _HEADED.match(second) is None)


def _broken(before: str, after: str, following: str) -> bool:
    """Whether a line goes on in the next: it stops in mid-sentence, and neither is a heading.

    One that a mark of the line ``following`` ends is amid a sentence too.
    """
    before = before.rstrip()
    if before[-1] in _STROKES and _STROKES.isdisjoint(before[:-1]):
        return False
    if before[-1] in _OPENING or after.lstrip()[0] in _CLOSING or _PREDICATE.match(after):
        return True
    if before[-1] in _DANGLES and _ANEW.match(after) is None:
        return True
    if before[-1] in _STOPS or _CLAUSE_END.search(before) is None:
        return False
    amid = following[:1] in _CLOSING or _PREDICATE.match(following)
    if not amid and _is_entry(before, after.rstrip()):
        return False
    heading = _HEADED.match(before) is not None and not _SENTENCE.search(before)
    return not heading and _ANEW.match(after) is None and _ADDRESSED.match(after) is None


def _is_entry(before: str, after: str) -> bool:
    """Whether two short lines that no mark ends are entries of a list or cells, and not of one length."""
    if len(before) > _LONGEST_ENTRY or before[-1] in _CLAUSE_ENDS or after[-1] in _STOPS | _CLAUSE_ENDS:
        return False
    return len(after) < _LEAST_WIDTH or abs(_columns(before) - _columns(after)) > _ALIKE


def _cut(characters: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    kept = _enclosed(characters, start, end)
    begin = start
    for mark in _CLAUSE_END.finditer(characters, start, end):
        position = mark.start()
        if not kept[position - start]:
            yield from _trimmed(characters, begin, position)
            begin = position + 1
    yield from _trimmed(characters, begin, end)


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
        closes = wanted is not None
        depth = (
            next((at for at in range(len(opened) - 1, -1, -1) if opened[at][0] == wanted), None)
            if closes
            else None
        )
        if depth is not None:
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

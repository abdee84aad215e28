"""The clauses of a text: cut at commas, semicolons, sentence ends and cells, outside quotes and brackets."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Sequence
from itertools import accumulate

from graphbuild.extract.outline.read import Outline
from graphbuild.extract.pieces import LONGEST_CLAUSE, LONGEST_SENTENCE, Clause

_CUTS = ",。;!?\t|"
_CELL = re.compile(
    r"(?!(?<=\d)[\t|]\s*[^\t|,。;\s]{1,3}(?:[,。;\s|]|$))"
    r"[\s|]{0,20}(?!\d(?!\d{0,3}年|\d?月|\d?[.、]))(?![^\t|]{0,4}[\t|]\s*[\d≥≤])[^\t|]{0,40}?[^\W!-ÿ]{2}"
)
"""A cell that says something by itself: no figure, and no unit of one."""
_COUNTED_APART = re.compile(r"\d[万亿]?(?:[^\W!-ÿ]|%){1,4}(?P<mark>[ ])(?=[^\W!-ÿ]{2}|\d[.、])")
"""What ends a paragraph of a cell that ends with a figure (建水厂 5 座 铺管网 9 公里)."""
_LETTER = re.compile(r"[^\W_]")
_ROW_NUMBER = re.compile(r"\s*\d{1,3}[ ]*\t\s*")
"""The number of a row of a table, which is none of its words."""
_CLOSED_BY = {"“": "”", "‘": "’", "(": ")", "《": "》", "「": "」", "『": "』", "〔": "〕", "[": "]"}
_PAIRED = "".join(('"', *_CLOSED_BY, *_CLOSED_BY.values()))
_ENDS_SENTENCE = frozenset("。!?")
_NUMBER = r"[\d.,%‰〇零一二三四五六七八九十百千万亿]"
_PARTS = tuple(map(re.compile, ("、", r"\s", rf"(?<!{_NUMBER})(?!{_NUMBER})")))
"""Where a clause that is longer is cut, the best first: after what is listed, at a space, amid no number."""


def read_clauses(folded: str, outline: Outline) -> tuple[Clause, ...]:
    """The clauses of the blocks in text order, each trimmed, with the sentence it is part of."""
    found: list[Clause] = []
    sentence = 0
    marks, paired = _standing(_CUTS, folded), _standing(_PAIRED, folded)
    for block in outline.blocks:
        opens = start = block.start
        if numbered := _ROW_NUMBER.match(folded, start, block.end):
            start = numbered.end()
        for end in (*_outer_marks(folded, block.start, block.end, marks, paired), block.end):
            whole = end - start <= LONGEST_CLAUSE
            for first, last in ((start, end),) if whole else _parts(folded, start, end):
                if last - opens > LONGEST_SENTENCE:
                    sentence, opens = sentence + 1, first
                if first >= last:
                    continue
                opened = folded[first].isalnum()
                if opened or _LETTER.search(folded, first, last):
                    begin = first if opened else last - len(folded[first:last].lstrip())
                    if folded[last - 1].isspace():
                        last = first + len(folded[first:last].rstrip())
                    found.append(Clause(begin, last, block, sentence))
            if end == block.end or folded[end] in _ENDS_SENTENCE:
                sentence, opens = sentence + 1, end
            start = end + 1
        sentence += 1
    return tuple(found)


def _parts(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a clause that is longer than any that somebody wrote as one."""
    parts: list[tuple[int, int]] = []
    while end - start > LONGEST_CLAUSE:
        half = start + LONGEST_CLAUSE // 2
        found = (each.finditer(folded, half, start + LONGEST_CLAUSE) for each in _PARTS)
        cut = next((last.end() for each in found for last in deque(each, 1)), start + LONGEST_CLAUSE)
        parts.append((start, cut))
        start = cut
    return [*parts, (start, end)]


def _standing(marks: str, folded: str) -> list[int]:
    """Where any of some marks stands in a text."""
    for mark in marks:
        folded = folded.replace(mark, marks[0])
    ends = accumulate(map(len, folded.split(marks[0])))
    return [end + passed for passed, end in enumerate(ends)][:-1]


def _within(places: Sequence[int], start: int, end: int) -> Sequence[int]:
    return places[bisect_left(places, start) : bisect_left(places, end)]


def _outer_marks(
    folded: str, start: int, end: int, marks: Sequence[int], paired: Sequence[int]
) -> Sequence[int]:
    """Those of the clause marks of a block that stand outside quotes and brackets, which are ``paired``."""
    cuts = _within(marks, start, end)
    tabbed = folded.find("\t", start, end) >= 0
    if tabbed:
        cuts = sorted(
            [*cuts, *(found.start("mark") for found in _COUNTED_APART.finditer(folded, start, end))]
        )
    if tabbed or folded.find("|", start, end) >= 0:
        cuts = [at for at in cuts if folded[at] not in "\t|" or _CELL.match(folded, at, end)]
    cuts = [at for at in cuts if folded[at] != "," or not (folded[at - 1].isdigit() and _groups(folded, at))]
    enclosed = _enclosed(folded, _within(paired, start, end))
    if not enclosed:
        return cuts
    outer: list[int] = []
    reach, place = -1, 0
    for at in cuts:
        while place < len(enclosed) and enclosed[place][0] < at:
            if enclosed[place][1] > reach:
                reach = enclosed[place][1]
            place += 1
        if at > reach:
            outer.append(at)
    return outer


def _enclosed(folded: str, paired: Sequence[int]) -> list[tuple[int, int]]:
    """What the marks of a block enclose, in order; an unclosed opening mark encloses nothing."""
    enclosed: list[tuple[int, int]] = []
    opened: list[tuple[int, str]] = []
    straight: int | None = None
    for position in paired:
        mark = folded[position]
        if mark == '"':
            if straight is None:
                straight = position
            else:
                enclosed.append((straight, position))
                straight = None
        elif mark in _CLOSED_BY:
            opened.append((position, _CLOSED_BY[mark]))
        else:
            while opened:
                begun, wanted = opened.pop()
                if wanted == mark:
                    if mark != "”" or folded.find("。", begun, position) < 0:  # else speech
                        enclosed.append((begun, position))
                    break
    return sorted(enclosed)


def _groups(folded: str, comma: int) -> bool:
    """Whether a comma groups thousands: a digit before it, three after it, and no fourth."""
    if not folded[comma - 1 : comma].isdigit():
        return False
    after = folded[comma + 1 : comma + 5]
    return len(after) >= 3 and after[:3].isdigit() and not after[3:4].isdigit()

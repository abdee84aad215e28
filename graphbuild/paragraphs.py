"""The paragraphs of a text: its lines, joined where a page or a width cuts them in mid-sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import accumulate, count
from operator import add

from graphbuild.counted import counted_parts

CLAUSE_ENDS = frozenset(",，。;；!！?？")
CLAUSE_END = re.compile(f"[{re.escape(''.join(sorted(CLAUSE_ENDS)))}]")
BULLET = r"[\s\-•·*]*"
NUMBERED = "人才|工程|行动|计划|战略|模式|体系"
GOES_ON = rf"(?!(?:19|20)\d\d年)\d(?!\d{{1,4}}(?:{NUMBERED}))"
"""A digit that goes on a number, and does not begin a year or the number of something (3.365 行动)."""
NUMBERING = (
    rf"(?:第[一二三四五六七八九十百]+[章节编条]|[（(]?[一二三四五六七八九十\d]{{1,3}}(?:[、)）]|[.．](?!{GOES_ON}))"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}[ \t\u3000]+(?=[^\W\d万亿千百元公平米吨亩个倍人户年月]))"
)
_HEADED = re.compile(rf"{BULLET}{NUMBERING}")
_DASHED = re.compile(r"[ \t\u3000]*(?:——|--)[^。！？!?；;:：\d]{4,40}")
"""A heading that a dash marks, however many phrases it has."""
_COUPLET = re.compile(r"[ \t\u3000]*([\u4e00-\u9fff“”、]{4,12})[，,]([\u4e00-\u9fff“”、]{4,12})")
_UNEVEN = 3
"""Characters by which the halves of a heading may differ."""
_LABEL = r"(?!目标|任务|要求)[^\W\d_是为]{2,6}[:：？?]"
_ANEW = re.compile(rf"{BULLET}{NUMBERING}|\s*(?:——|--|[●■◆★▲◇□○•·]|{_LABEL})")
"""What opens a line that goes on with none: a number, the mark of an entry, a short label or question."""
_STOPS = frozenset('。.！？!?：:；;”"）)…')
_STOPPED = re.compile(r"""[。！？!?：:；;…][”"）)]?$""")
_OPENING = frozenset("“‘（(《「『〔[")
_CLOSING = frozenset("”’）)》」』〕]，,。、；;：:%％")
_STROKES = frozenset("|│┃")
"""What ends a cell of a table that has a line of its own."""
_CELL_MARKS = ("\t", "|", "│")
"""What parts the cells of a row, of which none is joined to another."""
_ROW_MARKS = (*_STROKES, "\t")
"""What only rows of tables have, and no line that is cut at a width."""
_DANGLES = ("的", "、")
_JOINS = ("和", "与", "及")
_NUMBER_ONLY = re.compile(
    r"[ \t\u3000]*(?:第[一二三四五六七八九十]{1,3}(?:[章节篇编]|部分)"
    r"|[（(][一二三四五六七八九十]{1,3}[）)])[ \t\u3000]*"
)
"""The number of a heading whose words stand in the next line."""
_NUMBER_ENDS = frozenset("章节篇编分）)")
_UNCLOSED = re.compile(r"[（(《“][^（(《“”》)）。！？!?]{0,40}$")
_CLOSES = re.compile(r"[^（(《“”》)）。！？!?]{1,40}[”》)）]")
_PREDICATES = frozenset("是为的")
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
    r"|(?<=[。！？!? ])(?:——(?=[^\W\d_])|在(?:肯定|看到|总结)[^。，,]{0,10}成绩|各位代表[，,！!])"
    r"|各位代表[:：]|(?:附件[:：]?\s*)?名词解释|(?<=名词解释)|(?<=[。）) ])[〔【\[]\d{1,3}[〕】\]](?=[^\W\d])"
)
"""Where a paragraph begins in a text that has lost its line ends."""
_SPACE = re.compile(r"(?<=[。！？!?])[ \u3000]+(?=\S)")
_ALONE = re.compile(r"[^\s。！？!?；;：:]{4,50}[ \u3000]+(?=[^\s。！？!?]{2,60}[，,。：:])")
_LEAST_WIDTH, _LEAST_LINES = 15, 12
_ALIKE = 4
"""Columns by which full lines differ."""
_LONGEST_PARAGRAPH, _LONGEST_ENTRY = 3000, 36
_LEAST_PARTS = 40
"""Characters of a line that may count its parts."""
_WIDE = re.compile("[\u2e80-\uffef]+")
_SENTENCE_ENDS = frozenset("。！？!?")
SENTENCE_END = re.compile(f"[{''.join(sorted(_SENTENCE_ENDS))}]")
_ENDED = re.compile(r"[。！？!?]|[a-z]\. ")


@lru_cache(maxsize=2)  # a text as it stands and in folded form are asked for one after the other
def paragraphs(characters: str) -> tuple[tuple[int, int], ...]:
    """The paragraphs of a text as spans; one that a page break splits in mid-sentence counts as one."""
    lines, cut = _cut_lines(characters)
    words = [characters[start:end] for start, end in lines]
    alone = [_NUMBER_ALONE.fullmatch(line) is not None for line in words]
    numbered, celled = any(alone), _holds(characters, _CELL_MARKS)
    joined = lines[:1]
    last = words[0] if words and not alone[0] else ""
    for number, (start, end) in enumerate(lines[1:], 1):
        line, begin = words[number], joined[-1][0]
        before = characters[begin : joined[-1][1]]
        following = words[number + 1].lstrip() if number + 1 < len(words) else ""
        if not (celled and _holds(before, _CELL_MARKS) and _holds(line.strip(), _CELL_MARKS)) and (
            _broken(before, line, following)
            or (cut[0] and _wrapped(last, line, cut))
            or (numbered and _marks_a_note(characters, lines, number, alone))
        ):
            joined[-1] = (begin, end)
        else:
            joined.append((start, end))
        if not alone[number]:
            last = line
    return tuple(joined)


def _holds(words: str, marks: tuple[str, ...]) -> bool:
    return any(map(words.__contains__, marks))


def is_couplet(line: str) -> bool:
    """Whether a line is a heading of two phrases about as long (聚焦产业振兴，夯实发展基础)."""
    halves = _COUPLET.fullmatch(line)
    return halves is not None and abs(len(halves[1]) - len(halves[2])) <= _UNEVEN


def line_breaks(characters: str) -> list[tuple[int, int]]:
    """What stands between two lines of a paragraph, as spans, in a text cut at a width; none in any other."""
    if not _cut_lines(characters)[1][0]:
        return []
    breaks = (_BREAK.finditer(characters, *span) for span in paragraphs(characters))
    return [found.span() for each in breaks for found in each]


@lru_cache(maxsize=2)  # asked for by ``line_breaks`` and ``paragraphs`` of a text
def _cut_lines(characters: str) -> tuple[list[tuple[int, int]], tuple[int, Callable[[str], int]]]:
    """The lines of a text, and how wide they are where it is cut at a width, with what measures them."""
    lines = _lines(characters)
    return lines, _wrapped_at(characters, lines)


def _lines(characters: str) -> list[tuple[int, int]]:
    """The lines that are not blank; one that holds many headings is cut before them."""
    lines = characters.replace("\r", "\n").split("\n")
    ends = map(add, accumulate(map(len, lines)), count())
    filled = [
        (end - len(line), end) for line, end in zip(lines, ends, strict=True) if line and not line.isspace()
    ]
    return [piece for start, end in filled for piece in _pieces(characters, start, end)]


def _pieces(characters: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A line, or the parts that it counts through; what holds a whole text is cut at all headings."""
    counted = counted_parts(characters, start, end) if end - start >= _LEAST_PARTS else ()
    if not counted and end - start < _LONGEST_PARAGRAPH:
        yield start, end
        return
    cuts = {at for at, _ in counted}
    if end - start >= _LONGEST_PARAGRAPH or any(style == "comma" for _, style in counted):
        cuts.update(heading.start() for heading in _RUN_IN.finditer(characters, start, end))
        cuts.update(_spaced(characters, start, end))
    for cut in sorted(cuts):
        if characters[start:cut].strip():
            yield start, cut
            start = cut
    yield start, end


def _spaced(characters: str, start: int, end: int) -> Iterator[int]:
    """Where a space stands for a line end: after a sentence, and after a heading that follows."""
    spaces = list(_SPACE.finditer(characters, start, end))
    if len(spaces) * 2 > len(SENTENCE_END.findall(characters, start, end)):
        return  # each sentence has one
    for space in spaces:
        yield space.end()
        if heading := _ALONE.match(characters, space.end(), end):
            yield heading.end()


def _wrapped_at(characters: str, lines: list[tuple[int, int]]) -> tuple[int, Callable[[str], int]]:
    """How wide the lines are that a text is cut into without regard to its sentences; 0 when it is not.

    With what measures them: columns, or characters where digits were as wide as words when it was cut.
    """
    long = [characters[start:end].rstrip() for start, end in lines if end - start >= _LEAST_WIDTH]
    if _holds(characters, _ROW_MARKS):
        long = [line for line in long if not _holds(line.lstrip(), _ROW_MARKS)]
    if len(long) < _LEAST_LINES:
        return 0, _columns
    cut = sum(line[-1] not in _STOPS for line in long)
    if cut * 2 <= len(long):
        return 0, _columns
    amid = sum(_ENDED.search(line[:-1]) is not None for line in long)  # which in a list none has
    for measure in (_columns, len):
        widths = sorted(map(measure, long))
        usual = widths[len(widths) // 2]
        alike = sum(abs(width - usual) <= _ALIKE for width in widths)
        if min(cut, alike, amid * 5) * 2 > len(widths):
            return usual, measure
    return 0, _columns


def _columns(line: str) -> int:
    """How wide a line is: a Chinese character takes two columns."""
    return len(line) + sum(map(len, _WIDE.findall(line)))


def _wrapped(before: str, after: str, cut: tuple[int, Callable[[str], int]]) -> bool:
    """Whether a full line of a text that is ``cut`` at a width goes on in the next."""
    width, measure = cut
    if measure(before) < width - 12 or _STOPPED.search(before.rstrip()):
        return False
    headed = _HEADED.match(before) is not None and SENTENCE_END.search(before) is None
    full = measure(before) >= width - _ALIKE  # a heading that fills no line is over
    return (full or not headed) and _ANEW.match(after) is None


def _marks_a_note(characters: str, lines: list[tuple[int, int]], number: int, alone: list[bool]) -> bool:
    """Whether a line is but the number of a note or a page amid a sentence, or goes on after one.

    ``alone`` says of each line whether it is but a number.
    """
    if alone[number]:
        before, after = lines[number - 1], lines[number + 1 : number + 2]
        return bool(after) and _goes_on(characters, before, after[0])
    if number >= 2 and alone[number - 1]:
        return _goes_on(characters, lines[number - 2], lines[number])
    return False


def _goes_on(characters: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    first, second = characters[slice(*before)].rstrip(), characters[slice(*after)]
    heading = _HEADED.match(first) is not None and SENTENCE_END.search(first) is None
    if len(first) < _LEAST_WIDTH or first[-1] in _STOPS or heading:
        return False
    amid = CLAUSE_END.search(first) is not None  # no title
    return second.lstrip()[0] in _CLOSING or (amid and _HEADED.match(second) is None)


def _broken(before: str, after: str, following: str) -> bool:
    """Whether a line goes on in the next: it stops in mid-sentence, and neither is a heading.

    One that a mark of the line ``following`` ends is amid a sentence too.
    """
    before = before.rstrip()
    last, begun = before[-1], after.lstrip()[0]
    if last in _STROKES and _STROKES.isdisjoint(before[:-1]):
        return False
    if last in _OPENING or begun in _CLOSING or (begun in _PREDICATES and _PREDICATE.match(after)):
        return True
    if last in _SENTENCE_ENDS:
        return False
    if last in _DANGLES and _ANEW.match(after) is None:
        return True
    numbers = last in _NUMBER_ENDS and _NUMBER_ONLY.fullmatch(before) is not None
    if numbers or (last in _JOINS and len(before) >= _LEAST_WIDTH):
        return _HEADED.match(after) is None
    if _UNCLOSED.search(before[-41:]) and _CLOSES.match(after) and _ANEW.match(after) is None:
        return True
    if last in _STOPS or CLAUSE_END.search(before) is None:
        return False
    amid = following[:1] in _CLOSING or _PREDICATE.match(following)
    if not amid and _is_entry(before, after.rstrip()):
        return False
    numbered = _HEADED.match(before) is not None and not SENTENCE_END.search(before)
    heading = numbered or _DASHED.fullmatch(before) is not None or is_couplet(before)
    return not heading and _ANEW.match(after) is None and _ADDRESSED.match(after) is None


def _is_entry(before: str, after: str) -> bool:
    """Whether two short lines that no mark ends are entries of a list or cells, and not of one length."""
    if len(before) > _LONGEST_ENTRY or before[-1] in CLAUSE_ENDS or after[-1] in _STOPS | CLAUSE_ENDS:
        return False
    return len(after) < _LEAST_WIDTH or abs(_columns(before) - _columns(after)) > _ALIKE

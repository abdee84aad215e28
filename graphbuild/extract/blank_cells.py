"""Tables of tasks whose cells nothing but blanks parts, as pages leave them: read as if tabs did."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from graphbuild.extract.table_lines import BESIDE, LONGEST_HEAD, TASK_HEAD, Span

_BLANK: Final = "[ \xa0\u3000]"
_CUE: Final = re.compile(
    rf"(?:单位|部门|主体|责任人|领导|局|投资|年限|元[)）])(?:{_BLANK}+\S|{_BLANK}*$)", re.M
)
"""How a head of bodies, of leaders or of what a project costs ends, before another or the end of its line."""
_LINE: Final = re.compile(r"[^\r\n]+")
_HEAD_WORD: Final = re.compile(rf"\S(?:{_BLANK}+\S(?={_BLANK}|$))+|\S+")
"""A word of a head, or letters that are set apart (工 作 任 务)."""
_WORD: Final = re.compile(r"\S+")
_WIDE: Final = re.compile(rf"\S+(?:{_BLANK}\S+)*")
"""What blanks in pairs part."""
_NUMBERS: Final = re.compile(r"[序编]\s?号")
_NO_HEAD: Final = re.compile(r"[\d。；;，,：:！!？?\t|│、]")
_YEAR: Final = re.compile(r"20\d\d年度?")
_COST: Final = re.compile(
    r"(?:总|概算|估算|计划|年度|累计|完成)*(?:投资|资金)[额量]?(?:估算|计划|规模)?(?:[(（][万亿]?元[)）])?"
)
"""The head of what a project costs, but for the year that opens it."""
_OTHER: Final = re.compile(
    r"备注|类别|领域|分类|指标|(?:建设|起止)(?:起止|工程)?(?:规模|地[点址]|性质|年限|周期|工期)|[^\W!-ÿ]{0,6}(?:领导|负责人|目标|要求|依据|来源|成效|效果)"
)
"""Heads of columns that hold neither tasks nor what stands beside them."""
_BODY_HEAD: Final = re.compile(r"单位|部门|主体|[司厅]局")
_LEADER_HEAD: Final = re.compile(r"领导|责任人|负责人|[省市县区]长")
_LEADER: Final = re.compile(r"[^\W!-ÿ]{2,4}(?:、[^\W!-ÿ]{2,4})*")
_BODY: Final = re.compile(
    r"[^\d。；;！!？?：:]{1,120}(?:[局委办厅部院会府处镇乡社行校团]|中心|公司|集团|街道|园区|[发新各]区|[各新]县|单位|部门|人民政府|同上)"
    r"等?(?:[（(][^()（）]*[）)])?"
)
_NAMES: Final = re.compile(r"[^\d。；;！!？?：:]{2,200}")
"""What the columns beside a task may hold: the name of a leader, or of bodies."""


def with_tabs(characters: str) -> str:
    """The text, as long as it was, with a tab between the cells of such tables.

    A row opens with a number where the head does (序号). It has a cell for each head but the last ones: of
    more words than heads, those before what names a leader or bodies are the task's, and those over the
    last column's of bodies.
    """
    pieces: list[str] = []
    at = reach = 0
    for cue in _CUE.finditer(characters):
        start = characters.rfind("\n", 0, cue.start()) + 1
        head = _LINE.match(characters, start)
        if start < reach or head is None or not (heads := _heads(characters, *head.span())):
            continue
        reach = head.end()
        for row in (heads, *_rows(characters, reach, [_closed(characters, cell) for cell in heads])):
            for cell in row[1:]:
                place = max(at, _blank_before(characters, cell[0]))
                pieces += (characters[at:place], "\t")
                at = place + 1
            reach = row[-1][1]
    return "".join(pieces) + characters[at:] if pieces else characters


def _closed(characters: str, cell: Span) -> str:
    return "".join(characters[slice(*cell)].split())


def _blank_before(characters: str, start: int) -> int:
    """The first of the blanks that end where a cell begins."""
    while characters[start - 1] in " \xa0\u3000":
        start -= 1
    return start


def _heads(characters: str, start: int, end: int) -> tuple[Span, ...]:
    """The heads of a line that holds nothing else, one of them of tasks and one of what is beside them."""
    if _NO_HEAD.search(_YEAR.sub("", characters[start:end])):
        return ()
    cells = tuple(each.span() for each in _HEAD_WORD.finditer(characters, start, end))
    words = [_closed(characters, cell) for cell in cells]
    numbered = _NUMBERS.fullmatch(words[0]) is not None if words else False
    tasks = [TASK_HEAD.fullmatch(word) is not None for word in words]
    costs = [_COST.fullmatch(_YEAR.sub("", word)) is not None for word in words]
    beside = [
        each or (word != "单位" and BESIDE.fullmatch(word) is not None)
        for each, word in zip(costs, words, strict=True)
    ]
    others = (numbered or _OTHER.fullmatch(word) for word in words)
    known = all(map(any, zip(tasks, beside, others, strict=True)))
    known = known and all(cost or not _YEAR.search(word) for cost, word in zip(costs, words, strict=True))
    short = all(len(word) <= LONGEST_HEAD for word in words)
    return cells if any(tasks) and any(beside) and known and short else ()


def _rows(characters: str, start: int, heads: Sequence[str]) -> Iterator[tuple[Span, ...]]:
    """The rows below a head, to the next; a line that is none is passed over where rows are numbered."""
    numbered = _NUMBERS.fullmatch(heads[0]) is not None
    for line in _LINE.finditer(characters, start):
        if not line.group().strip():
            continue
        words = [each.span() for each in _WORD.finditer(characters, *line.span())]
        opens = len(words) > 2 and ("\t" not in line.group())
        another = _NUMBERS.match(characters, words[0][0]) or _heads(characters, *line.span())
        prose = line.group().rstrip().endswith("。") and not opens
        if another or prose or not (numbered or opens):
            return
        wide = [each.span() for each in _WIDE.finditer(characters, *line.span())]
        if opens and (not numbered or characters[slice(*words[0])].isdecimal()):
            cells = tuple(wide) if len(wide) == len(heads) else _fitted(characters, words, heads)
            fits = _fits(characters, cells, heads, listed=_NAMES if numbered else _BODY)
            if fits or (numbered and len(cells) == len(heads) in (len(words), len(wide))):
                yield cells
            elif not numbered:
                return


def _fitted(characters: str, words: Sequence[Span], heads: Sequence[str]) -> tuple[Span, ...]:
    """The cells of a row of words: what is left over is the task's, else the last column's of bodies."""
    spare = len(words) - len(heads)
    tasks = [at for at, head in enumerate(heads) if TASK_HEAD.fullmatch(head)]
    bodies = [at for at, head in enumerate(heads) if at > max(tasks, default=0) and _BODY_HEAD.search(head)]
    if spare <= 0 or max(tasks) + 1 == len(heads):
        return tuple(words)
    last = max(tasks)
    beside = _kind(heads[last + 1])
    wide = 0
    while wide < spare and not (beside and beside.fullmatch(characters, *words[last + wide + 1])):
        wide += 1
    cells: list[Span] = []
    at = 0
    for column in range(len(heads)):
        size = 1 + wide * (column == last) + (spare - wide) * (column in bodies[-1:])
        cells.append((words[at][0], words[min(at + size, len(words)) - 1][1]))
        at += size
    return tuple(cells)


def _kind(head: str) -> re.Pattern[str] | None:
    """What the cells below a head look like, where it is one of leaders or of bodies."""
    return _LEADER if _LEADER_HEAD.search(head) else _BODY if _BODY_HEAD.search(head) else None


def _fits(characters: str, cells: Sequence[Span], heads: Sequence[str], *, listed: re.Pattern[str]) -> bool:
    """Whether leaders, and bodies as ``listed`` has them, stand below their heads."""
    if len(cells) > len(heads) or len(cells) < 2:
        return False
    for cell, head in zip(cells, heads, strict=False):
        kind = listed if _kind(head) is _BODY else _kind(head)
        if kind is not None and not kind.fullmatch(characters, *cell):
            return False
    return any(_kind(head) for head in heads[: len(cells)])

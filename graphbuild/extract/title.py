"""What a plan is called, and which characters of its text say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graphbuild.extract.outline.read import Outline
from graphbuild.extract.pieces import Clause
from graphbuild.extract.places.territory import division_name
from graphbuild.extract.year import PlanYears
from graphbuild.paragraphs import paragraphs

Span = tuple[int, int]
_LOOKED_AT: Final = 14
_SHORTEST: Final = 6
_LONGEST: Final = 60
_CALLED: Final = re.compile(
    r"^\s*(?:标\s*题\s*[:|]|[^\W\d]{1,8}[〔\[(]\d{4}[〕\])]\s*\d+号(?=\s*[《关])|【[^】]{2,6}】|(?:政策|文件)解读\s*:)\s*"
)
"""Before a title: that it is one, or the number of the document."""
_KIND: Final = re.compile(
    r"(?:报\s*告|规\s*划|计\s*划|方\s*案|要\s*点|意\s*见|通\s*知|措\s*施|纲\s*要|安\s*排|办\s*法|决\s*定|总\s*结|公\s*报|批\s*复|细\s*则|清\s*单|预\s*案|责任分[工解]|任务分解)表?[》”\"]?(?:\([^()]{1,12}\))?\W*$"
)
_NONE: Final = re.compile(
    r"各位代表|同志们|会议(?:上|文件)|^\W*(?:来源|发文|发布|更新|点击|时间|日期|报告人|作者|正文|附件|文\s*号|索引)"
    r"|https?:|[〔\[]\s*\d{4}\s*[〕\]]\s*\d+\s*号|^(?:规划|计划|方案|通知|公告|文件|政策|重点|专项|发展|信息|公开|目录|公示|规章)+$"
    r"|^\W*(?:首页|(?:您的|您现在的|当前|所在)?位置)\W|^[^<>]+>[^<>]+>"
    r"|^\W{0,3}[\d一二〇○零三四五六七八九]{4}\s*年\s*\S{1,3}\s*月|[省市县区州盟旗]长(?:\s|$)|[:。;,]\s*$|^\W*$"
)
_SESSION: Final = re.compile(r"\s*[—―─\-]{1,4}[^—]{0,12}年[^—]*(?:会议|大会)\S*$")
_OPENED: Final = re.compile(r"关于|^\S{2,12}(?:人民政府|办公厅|委员会)")
_SALUTED: Final = re.compile(r"各位代表|作工作报告|作政府工作报告|报告工作|报告政府工作")
_GIVEN_AT: Final = re.compile(r"人民代表大会第\S{1,3}次会议")


def title_of(
    characters: str, folded: str, outline: Outline, clauses: Sequence[Clause], code: str, years: PlanYears
) -> tuple[str, Span]:
    """The title in the words of the text, and its span.

    A text without one is called by its territory, whose code this is, and its years, and its first clause
    stands for the title.
    """
    lines = paragraphs(folded)[:_LOOKED_AT]
    found = _printed(folded, lines, outline)
    if found is not None:
        start, end = found
        return "".join(characters[start:end].split()) if _spaced(folded[start:end]) else _joined(
            characters[start:end]
        ), found
    first = (clauses[0].start, clauses[0].end) if clauses else (0, len(characters))
    when = f"{years.first}年" if years.first == years.last else f"{years.first}—{years.last}年"
    reported = _SALUTED.search(folded[:400]) or _GIVEN_AT.search(folded[:400])
    kind = "政府工作报告" if reported else "规划"
    return f"{division_name(code)}{when}{kind}", first


def _printed(folded: str, lines: Sequence[Span], outline: Outline) -> Span | None:
    """The line above the text that names a kind of document, else its first line if that can be a title."""
    opened = next((block.start for block in outline.blocks if block.path), len(folded))
    above: list[Span] = []
    for start, end in lines:
        line = folded[start:end]
        if start >= opened or len(line.strip()) > _LONGEST or _SALUTED.search(line):
            break
        called = _CALLED.match(line)
        if called is None and _NONE.search(_SESSION.sub("", line).strip()):
            continue
        above.append(_trimmed(folded, start + (called.end() if called else 0), end))
    if not above and lines:
        return _handed_on(folded, lines)
    for place, (start, end) in enumerate(above):
        if _KIND.search(folded[start:end]):
            before = above[place - 1] if place else None
            joins = before is not None and _OPENED.search(folded[slice(*before)]) and start - before[1] < 6
            return (before[0], end) if joins and before is not None else (start, end)
    opens = above[0] if above and len(lines) > 1 else (0, 0)
    return opens if opens[0] < lines[0][1] and opens[1] - opens[0] >= _SHORTEST else None


def _handed_on(folded: str, lines: Sequence[Span]) -> Span | None:
    """The title of the plan that the first paragraph, which is none itself, names as handed on."""
    first = folded[slice(*lines[0])]
    for start, end in lines[1:] if "《" in first else ():
        line = folded[start:end].strip()
        if _SHORTEST <= len(line) <= _LONGEST and f"《{line}》" in first and _KIND.search(line):
            return _trimmed(folded, start, end)
    return None


def _trimmed(folded: str, start: int, end: int) -> Span:
    line = _SESSION.sub("", folded[start:end])
    begin, shut = start + len(line) - len(line.lstrip(" \t-—―─–")), start + len(line.rstrip(" \t\r|\u3000"))
    quoted = folded.startswith("《", begin) and folded.endswith("》", begin, shut)
    return (begin + 1, shut - 1) if quoted and folded.find("》", begin, shut - 1) < 0 else (begin, shut)


def _spaced(line: str) -> bool:
    """Whether the letters of a title are set apart (政 府 工 作 报 告), or it is cut into lines."""
    return "\n" in line or len(re.findall(r"[^\W!-ÿ]\s(?=[^\W!-ÿ])", line)) > 2


def _joined(words: str) -> str:
    return " ".join(words.split())

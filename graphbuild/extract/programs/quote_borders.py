"""How far a name between quotation marks goes beyond them: the words before and after that belong to it."""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from graphbuild.extract.programs.borders import Border, left_border
from graphbuild.extract.programs.quote_words import (
    ACTED,
    CITY_GOES_ON,
    ENDS_IN_VERB,
    FIRST_OF,
    OF_BODY,
    POINTS,
    SHORT_HEADS,
    TAIL_CUT,
    TAIL_HEADS,
)
from graphbuild.extract.programs.words import AFTER_HEAD_NO, ANY_HEAD, HARD, TITLE_ENDS

Named: TypeAlias = dict[int, list[int]]
"""Where known programs end, and where those begin that end there."""
REACH: Final = 16
_AFTER_PLACE: Final = re.compile("建设|布局|打造|创建|争创|培育")
_QUOTE_BEFORE: Final = re.compile(r"“[^“”]{1,20}”(?:[^\W!-ÿ]{0,6}?(?:、|和|与))?$")
_BETWEEN_QUOTES: Final = frozenset("”、和与\n")
"""What stands right before a quote that another one goes before in a row, or a mark and the end of a line."""
_PLAIN: Final = re.compile(r"[^\W!-ÿ]{2,18}")
_JOINT: Final = re.compile(
    rf"(?:(?:{ANY_HEAD}|精神|部署|要求|讲话|意见)(?:和(?!谐|美|平|睦)|以及|及(?!时|其)))|"
    "(?:和|以及|及)(?=(?:国家|全?[省市县区州])[级委]?$)"
)
"""A whole name and what joins it to the words right before the quotes; or what joins a bare level."""
_SUMMED: Final = re.compile(
    r"[“\"][两二三四五六七八九十\d]{1,2}(?:大|项|个|场)[^\W!-ÿ]{0,6}?(?P<class>[^\W!-ÿ]{2})[”\"]"
)
"""What sums up the names of a list, the last of which stands right before it and is of that class."""
_JOINTS: Final = ("和", "及")
_NOT_BEFORE: Final = re.compile(
    r"(?:深化|强化|打响)$|(?<![重主需])要|必须|深刻|领悟|[为是了过以在把将让使对向从到被的]|有(?![机限色序])|(?<!高)等|(?<![高初])中(?![小心医华国学职药])|申报|事项$|工作$|社会发展$|参与|面向|与|"
    r"^(?:(?:[省市县区]?(?:委|政府)|中央|国务院)+$|我们|以|唯一|首[个批家]|全(?!国|省))"
)
"""What no words have that belong to a name before its quotes."""
_CUTS: Final = frozenset("、:()—“”")
"""Marks that no name goes on beyond, of which one stands behind most quotes."""
_MARKS: Final = "、:()》”’「」\"' "
_LONGEST_ROW: Final = 6
_LONGEST_BEFORE: Final = 20
_SHORT, _LONG, _LONGEST_ACTED = 3, 6, 8


def row_start(folded: str, floor: int, start: int) -> int:
    """Where the row of quotes begins that this one stands in (“甲”“乙”, “甲”、“乙”)."""
    for _ in range(_LONGEST_ROW):
        if start == floor or folded[start - 1] not in _BETWEEN_QUOTES:
            break
        found = _QUOTE_BEFORE.search(folded, max(floor, start - 28), start)
        if found is None:
            break
        start = found.start()
    return start


def tail_of(folded: str, start: int, stop: int) -> int:
    """Where the words end that belong to the name after the closing mark; ``start`` if there are none."""
    if start == stop or folded[start] in _CUTS:
        return start
    reach = min(stop, start + REACH)
    cut = TAIL_CUT.search(folded, start, reach)
    limit = cut.start() if cut else reach
    if limit == start:
        return start
    hard = HARD.search(folded, start, limit)
    if hard and folded.startswith(("工程", "行动", "计划", "活动"), hard.end()):  # “一村一景”打造工程
        hard = HARD.search(folded, hard.end(), limit)
    limit = hard.start() if hard else limit
    end = start
    for found in TAIL_HEADS.finditer(folded, start, limit):
        if found.group() in ("企业", "总要求", "目标") and end > start:
            continue
        if found.group() == "称号":
            continue
        if found.group() in ("城市", "县城") and CITY_GOES_ON.match(folded, found.end(), stop):
            continue
        if not AFTER_HEAD_NO.match(folded, found.end(), stop) or found.end() == limit:
            end = found.end()
    return end


def head_before(folded: str, floor: int, start: int, named: Named) -> int:
    """Where the words begin that belong to the name before the opening mark; ``start`` if there are none."""
    if folded[start - 1 : start] in _MARKS:
        return start
    floor = max(floor, start - _LONGEST_BEFORE)
    begin = floor + 1 + max(map(folded[floor:start].rfind, _MARKS))
    summed = _SUMMED.match(folded, start)
    if begin == start or (
        summed and (folded[begin - 1 : begin] == "、" or folded.startswith(summed["class"], start - 2))
    ):
        return start
    if folded[begin - 1 : begin] == "、" and TITLE_ENDS.search(folded[begin:start]):
        return start
    if (touching := known_before(begin, start, named)) < start:
        return touching
    border = left_border(folded, begin, start, ())
    words = folded[border.start : start]
    if not words or words.endswith(("和", "与", "及", "或")) or FIRST_OF.match(words):
        return start
    placed = list(_AFTER_PLACE.finditer(folded, border.start + 2, start))
    if placed and start - placed[-1].end() != 1:
        border = Border(placed[-1].end(), True)
        words = folded[border.start : start]
    joined = list(_JOINT.finditer(words)) if any(joint in words for joint in _JOINTS) else ()
    if joined:
        border = Border(border.start + joined[-1].end(), True)
        words = folded[border.start : start]
    if not (border.verb or (border.start == begin and len(words) <= _LONGEST_ACTED)):
        return start
    if not (len(words) > _SHORT or SHORT_HEADS.fullmatch(words)) or not _PLAIN.fullmatch(words):
        return start
    if not (border.verb or _acted(folded, begin, start, words)) or _NOT_BEFORE.search(words):
        return start
    return start if len(words) < _LONG and ENDS_IN_VERB.search(words) else border.start


def _acted(folded: str, begin: int, start: int, words: str) -> bool:
    """Whether the words from a mark to the quotes say what is done, or stand in a row with another name."""
    if ACTED.search(words) or POINTS.match(folded, start):
        return True
    return folded[begin - 2 : begin] == "”、" and "和" not in words and not OF_BODY.search(words)


def known_before(begin: int, start: int, named: Named) -> int:
    """Where the longest known name begins, at ``begin`` or later, that ends at ``start``, or ``start``."""
    return min((at for at in named[start] if at >= begin), default=start) if start in named else start

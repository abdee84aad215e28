"""How a figure is bounded: the words before and after it that say at least, more than, at most, about."""

from __future__ import annotations

import re
from typing import Literal

from graphbuild.extract.alternatives import BLANKS, by_first_sign

Comparator = Literal[">=", ">", "<=", "<", "=", "~"]

_BEFORE: tuple[tuple[Comparator, str], ...] = (
    (
        ">=",
        r"不低于|不少于|不小于|不下于|不得低于|不得少于|至少|最低|达到或超过|[≥≧]|"
        r"(?<![发到通直下])达到?了?|高达|多达|满|[迈跨站跃登]上",
    ),
    ("<=", r"[≤≦]|不超过|不高于|不大于|不多于|不得超过|不得高于|不突破|控制在|最多|至多|最高|压缩在|限制在"),
    (
        ">",
        r"突破了?|超过了?|超出|首超|(?<![赶反])超|逾|(?<!不)高于|大于|多于|(?<![侦告攻打])破|跨过|迈过|跨越|"
        r"(?<=[收入值额量资税数争中汇,、;])过|(?<=[亩总单资]产)过|(?<=[\d三四五六七八九十][个家座户项])过|^过|越过",
    ),
    ("<", r"[<<]|低于|少于|小于|不到|不足|未满|不满"),
    ("~", r"(?<![附最远接亲])近|(?<![签节集合履制])约为?|大约|将近|接近|大概"),
)
_AFTER: tuple[tuple[Comparator, str], ...] = (
    (">=", r"(?:\(含\)|(?<=[万\d])人口)?及?(?:以上|之上)"),
    ("<=", r"[及]?以内|之内|(?:\(含\))?[及]?以下|内(?=[,。;、!)]|$|办结|完成|办理|答复|审结)"),
    ("~", r"左右|上下"),
)
_LEFT = tuple((sign, re.compile(rf"(?:{words})\s*$")) for sign, words in _BEFORE)
_RIGHT = tuple((sign, re.compile(rf"\s*(?:{words})")) for sign, words in _AFTER)
_ANY_LEFT = re.compile(by_first_sign("|".join(words for _, words in _BEFORE)) + r"\s*$")
_ENDS = frozenset("于少低过≥≧达到了满上≤≦破在多高出超逾越<足近约为概")
"""What the words before a figure end with, one or the other."""
_ANY_RIGHT = re.compile(rf"\s*(?:{by_first_sign('|'.join(words for _, words in _AFTER))})")
_BEGINS = frozenset(f"(人及以之内左上{BLANKS}")
"""What those after it begin with, one or the other."""
_PER = re.compile(
    r"(?<=[到过破于])(?:每[人户村校]每?[年月天日]?|每[年月天日亩]|每[十百千万]+(?:平方公里|人口|人|户))\s*$"
)
"""For each of whom or what a figure is told, between it and the words that bound it."""
_PER_ENDS = frozenset("人户村校年月天日亩里口")
_ENDS_SO = _ENDS | _PER_ENDS | frozenset(BLANKS)
_OF_MULTIPLE = re.compile(
    r"(?:(?P<most>不得?超过|不得?高于)|不得?低于|不得?少于|达到)[^,。;、\d]{2,20}的\s*$|"
    r"(?P<about>约占)[^,。;、\d]{2,24}(?:的|比[重例]|份额)\s*$|"
    r"(?:(?P<over>超过|高于)|(?P<less>不足|不到|低于))[^,。;、\d]{2,16}(?:平均|水平)的\s*$"
)
_AT_LEAST = re.compile(r"(?:至少|不少于|不低于|不得少于)[^\W!-ÿ]{0,5}$|至少[^\W!-ÿ]{,14}$")
_THAN = re.compile(
    r"(?<![对占])[比较](?!例|重)[^,。;、]{0,20}(?:目标|计划|预算|任务|上年|去年)[^,。;、]{0,10}$"
)
"""Before how much more something is than what it is set against (比计划 30 亿元超过 17 亿元)."""
_UP_THERE = re.compile(r"[以之线网晚早身会路市海府书江河湖山村镇迈跨站跃登加]上$")
_ABOVE = re.compile(r"[千百万亿]|\d[\d.]*[万亿]+元")
_SUM = re.compile(r"[千百十亿]|\d[\d.]*亿")
_GONE = re.compile(r"[超通经不越跨迈]过$")
_REACH = 8
_LONGEST = 32


def before(folded: str, position: int, floor: int) -> tuple[Comparator | None, int]:
    """The comparator whose words end at ``position``, and where they start; else ``None``, ``position``."""
    if position <= floor or folded[position - 1] not in _ENDS_SO:
        return None, position
    begin = floor if floor > position - _REACH else position - _REACH
    text = folded[begin:position]
    last = text.rstrip()[-1:]
    if last in _PER_ENDS and (per := _PER.search(text)):  # 达到每人每月 | 800 元
        return before(folded, begin + per.start(), floor)[0], position
    if last not in _ENDS:
        return None, position
    if text[-1:] == "上" and _ABOVE.match(folded, position) and not _UP_THERE.search(text):  # 上亿元
        return ">=", position - 1
    if text[-1:] == "过" and _SUM.match(folded, position) and not _GONE.search(text):  # 引进过亿元项目
        return ">", position - 1
    if _ANY_LEFT.search(text) is None:
        return None, position
    for sign, pattern in _LEFT:
        found = pattern.search(text)
        if found:
            start = begin + found.start()
            margin = sign == ">" and _THAN.search(folded, max(floor, start - _LONGEST), start)
            return ("=" if margin else sign), start
    return None, position


def at_least(before: str) -> bool:
    """Whether the words before a number set a lower bound that a verb parts from it (至少新建一所)."""
    return ("少" in before or "低" in before) and _AT_LEAST.search(before) is not None


def of_multiple(before: str) -> Comparator | None:
    """The comparator that a whole parts from its multiple or share (不低于标准的 1.6 倍, 约占总量的 9%)."""
    if not before.rstrip().endswith(("的", "重", "例", "份额")):
        return None
    found = _OF_MULTIPLE.search(before)
    signs: tuple[tuple[str, Comparator], ...] = (("most", "<="), ("about", "~"), ("over", ">"), ("less", "<"))
    return None if found is None else next((sign for name, sign in signs if found[name]), ">=")


def after(folded: str, position: int, ceiling: int) -> tuple[Comparator | None, int]:
    """The comparator whose words begin at ``position``, and where they end."""
    begins_so = position < ceiling and folded[position] in _BEGINS
    if not begins_so or _ANY_RIGHT.match(folded, position, ceiling) is None:
        return None, position
    for sign, pattern in _RIGHT:
        found = pattern.match(folded, position, ceiling)
        if found:
            return sign, found.end()
    return None, position


def combined(left: Comparator | None, right: Comparator | None, *, more: bool) -> Comparator:
    """One comparator of what stands before, after and inside (``more``: 余 or 多 after the number)."""
    if right is not None:
        return right if left is None or left != ">" or right != ">=" else ">"
    if more:
        return ">"
    return left or "="

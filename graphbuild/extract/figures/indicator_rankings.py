"""What a rank is held in, and among whom."""

from __future__ import annotations

import re

from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.indicator_lists import FIRST_SCOPE

_SCOPE = re.compile(
    r"(全国|全省|全市|全区|全州|全盟|全旗|世界|全球|自治区|(?:中国|中)?西部|(?:中国)?[中东]部|全县|亚洲|内地|西南|西北|东北|华[东南西北中]|[省市州]内(?!总?产值|生产)|国内(?!生产))(?:第|前|位居|[^,。;]{0,4})$"
)
_RANKED = re.compile(
    r"(?:均|一直|始终|长期|分别|继续|连续(?:[多数两三四五六七八九十]年)?|冲[刺击]|保持|稳居|跃[居升]|挺进|跻身于?|列入|[迈步跨进挤]入|[跨挤]进|重[返回]|入围|入选|上榜|"
    r"位[居列]|排位|居(?!民)|[列占在为]|(?:提升|上升|跃升|攀升|前移|进位|[升进降])[至到]当?前?)+"
)
_AMONG = re.compile(
    r"^(?P<what>.{2,}?)(?:已经?)?(?:跻身于?|列入|进入|迈[入进]|冲刺|挺进|位[列居])(?P<among>[^,。;、]{2,10}?)(?:前列?)?$"
)
_ENTERED = re.compile(rf"^{_RANKED.pattern}|{_RANKED.pattern}$")
_HELD_IN = re.compile(r"在?(?P<scope>全[国省市区]|世界|全球)的?(?:位次|排位)$")
_FROM_RANK = re.compile(r"的?(?:位次|排名|排位)[由从](?:第|前)?[\d一二三四五六七八九十]+[位名]?$")
_PLACED = re.compile(r"(?:排名|[位名]次|排位)$")
_TOWARDS = re.compile(r"^对(?![非美欧华外台日韩俄]|共建)")
_LISTED = re.compile(
    rf"^(?:{words.ENTERS})(?P<list>[^的]{{2,16}}?)(?:企业)?[\d百十千]{{1,4}}强的(?P<who>.+?)数?$"
)
"""What a count is of that the rank next to it tells (8 个市场进入全国百强)."""

RATED = re.compile(
    r"(?P<what>[^,。;、\d]{2,16}?(?:评价|考核|竞争力|实力|(?:经济|总|产业)[总规][量模]|指标(?:增[速幅])?|(?<=..)增[速幅]))"
    r"(?:位次|排名|排位|(?:不断|持续|继续|明显|显著|稳步|进一步|大幅)*(?:保持|稳居|高于|快于|进位|增强|提升|位居|跃升|上升|壮大))"
)
"""What a clause says does well, before the rank that it has or is to have."""


def ranking(phrase: str, left: str, last: str = "") -> str:
    """What a rank is held in (else what was ``last`` named), with the scope told in ``left``.

    综合实力居全省 → 综合实力全省排名.
    """
    phrase = _FROM_RANK.sub("", _TOWARDS.sub("", phrase).removesuffix("行列"))
    phrase, last = (_LISTED.sub(r"\g<list>\g<who>", each.removesuffix("前")) for each in (phrase, last))
    placed = _HELD_IN.search(phrase) or _HELD_IN.search(last)
    phrase, last = (_HELD_IN.sub("", each) for each in (phrase, last))
    scope = scope_of(left) or (placed["scope"] if placed else scope_of(phrase))
    listed = _PLACED.sub("", _ENTERED.sub("", phrase))
    if scope and not ranked(phrase) and listed.startswith(scope) and len(listed) > len(scope) + 1:
        return f"{listed}排名"
    held = ranked(phrase) or ranked(FIRST_SCOPE.sub("", last))
    if held == "综合":
        return f"{scope}综合排名"
    return f"{held.removeprefix(scope)}{scope}排名"


def ranked(phrase: str) -> str:
    """What is ranked, without its scope and the words of ranking; empty where nothing else is told."""
    if phrase.count("“") > phrase.count("”"):  # the quotation ends with the rank
        phrase = phrase.replace("“", "")
    among = _AMONG.match(phrase)
    if among and not _SCOPE.search(phrase):
        return among["among"] + words.without_tail(among["what"]).removesuffix("排名")
    held = words.without_tail(phrase).removesuffix("排名")
    scope = _SCOPE.search(held)
    whole = scope and scope[1][0] == "全" and not scope.start() and len(held) > scope.end(1) + 2
    held = held[: scope.start()] if scope and not whole else held  # but 全省经济总量
    held = _ENTERED.sub("", held)
    return _PLACED.sub("", words.without_tail(held))


def scope_of(phrase: str) -> str:
    """The territory that the end of a phrase names for a rank (居全省 → 全省), or nothing."""
    scope = _SCOPE.search(phrase)
    return scope[1] if scope else ""

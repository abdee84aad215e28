"""The verb that governs a counted noun."""

from __future__ import annotations

import re

from graphbuild.extract.ending import Ending
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.indicator_leads import without_lead
from graphbuild.extract.figures.indicator_phrases import TOWARDS, after_first

_HANDLED = Ending(r"^(?:突出|重点|全力|狠|着力|集中|切实)*(?:抓|做)|^(?:加大|加强)?对")
_JOINED_BY = re.compile(r"[^、并]{2,}(?:以及|[和及与])$")  # 建成医院和 | 20 个卫生站
_WELL = Ending(r"(?<![建办用管])好|(?<=[抓做握])好?(?:以下|下列|如下)")
_PARTLY = re.compile(r"首[批期轮]|剩余|其余|全部|余下|第[一二三四五六七八九十\d]+(?:轮|批次?|期|阶段)")
_ALONG = Ending(r"(?<=^..)[^,。;、]{3,}(?:沿线|周边|境内|范围内|区域|一带)")
_SORTS = re.compile(r"(?:[一二三四五六七八九十]+|\d+)(?:大|个)?(?:类别?|方面)")
_LED_IN = re.compile(r"^(?:全[国省市县区]|年内|全年|今年|重点|力争|确保|全面|\s)+")
_LEANT_ON = frozenset(("围绕", "聚焦", "瞄准", "锚定", "紧扣", "紧盯", "依托", "立足"))
_QUOTED = re.compile(r"“[^”]*”|《[^》]*》")
_BESIDE = re.compile(r"(?:改造|提升|更新|改扩建|扩建|建设|整治|修缮)(?!工程|项目)")
"""A work that is told beside another, both of which are done to the same."""


def verb_before(left: str) -> str:
    """The verb that governs a counted noun, out of the words before its number."""
    left = after_first(left).replace("实施并完成", "完成")
    lead = without_lead(left)
    opening = words.VERB.match(lead)
    if TOWARDS.fullmatch(lead):  # 为全市 | 2 万人建立帐户
        return ""
    if (lead.startswith("在") or lead.endswith("在")) and not (opening or words.VERB.search(lead)):
        return ""
    opening = None if opening and opening.group() == "新" else opening
    mark = _masked(lead).rfind("、")
    if lead.rstrip().endswith("等") or (opening and _JOINED_BY.match(lead, opening.end())):
        lead = _both(lead, opening.end()) if opening else ""
    elif mark > 0:
        after = words.VERB.match(lead, mark + 1)
        both = after and after.end() == len(lead) and words.are_verbs(lead, mark)
        first = opening.group() if opening else closing_verb(lead)
        lead = lead if both else lead[mark + 1 :] if after else first
    verb = "" if _SORTS.fullmatch(lead) else _WELL.sub("", words.without_tail(lead)) if lead else ""
    if _HANDLED.match(verb) or verb in _LEANT_ON:
        return ""
    verb = "" if _PARTLY.fullmatch(verb) else _ALONG.sub("", verb)
    if left.strip().removesuffix("有") == "争取":  # what is striven for is told by what follows
        return ""
    if not verb:
        front = words.without_number(left.strip())
        led = words.VERB.match(_LED_IN.sub("", front))
        return led.group() if led and led.group() != "新" else ""
    if len(verb) > 12:
        verbs = words.VERB.finditer(_masked(verb))
        found = [each for each in verbs if not verb.startswith(("项目", "工程"), each.end())]
        verb = verb[found[-1].start() :] if found else verb
    return verb


def _both(lead: str, end: int) -> str:
    """The verb that ends at ``end``, with the work beside it (维修改造东湖路等, 新建提升)."""
    beside = _BESIDE.match(lead, end)
    return lead[: beside.end() if beside else end]


def closing_verb(phrase: str) -> str:
    """The verb that a phrase ends with (各区、县新增 | 5 座公厕), or nothing."""
    found = [each for each in words.VERB.finditer(_masked(phrase)) if each.end() == len(phrase)]
    verb = found[0].group() if found else ""
    return verb if len(verb) > 1 and verb not in ("发展", "服务", "保护", "绿化") else ""


def _masked(phrase: str) -> str:
    """A phrase with what it quotes struck out, as long as it was."""
    quotes = "“" in phrase or "《" in phrase
    return _QUOTED.sub(lambda found: "“" * len(found.group()), phrase) if quotes else phrase

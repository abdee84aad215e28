"""Clauses that hold a verb and yet commit to nothing: they tell how things are, or name a thing by a verb."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.extract.action_verbs import ADVERBS, NOMINAL

_OPENERS: Final = (
    "要",
    "将",
    "应",
    "可",
    "来",
    "去",
    "并",
    "或",
    "须",
    "得",
    "力",
    "以",
    "再",
    "能",
    "会",
    "就",
    "上",
    "专项",
)
_LONGEST: Final = max(map(len, ADVERBS))
_LED: Final = re.compile(
    r"(?:依托|利用|运用|通过|借助|联合|会同|结合|鼓励|支持|引导|允许|授权|推动|组织|按|凭|由|对于?)[^,]{2,}"
)
_COMPOUND: Final = re.compile(
    r"[区部总局委厅处室站田业品商](?![分署域理置托员])|部门|机关|规定|办法|权限|中国家|周年|\d+周?年|大潮|之路|机遇|战略"
    r"|后劲|实际|要求|目标|阶段|主体|主线|价值|细节|地位|作用|理念|思想|成果|成就|大局|全局|需要|需求|共识|意识"
)
"""What makes a compound noun with the verb before it (试验区, 发展机遇, 建设目标)."""
_IS: Final = re.compile(
    r"^(?![^是]*(?:重点|关键|任务|目标|要求)是)[^,、是]{0,16}(?<![但于还别其而总凡可若一二三四五六七八九十])是(?![否非])"
)
_STATE: Final = re.compile(
    r"仍处|处于|已经?(?:成为|进入|形成)|取得了?[一-鿿]{0,4}性|呈现|得到[一-鿿]{0,4}(?:解决|改善|提升|保障)|不断[显涌]现"
    r"|一定[能会]|必将|即将|起到|越来越|越[一-鿿]{1,3}越|更加[一-鿿]{2}$|更[一-鿿]、|任务重|人人有责|扎实推进$"
    r"|直接关系|产生[一-鿿]{2,4}的|(?:加速演进|深刻(?:变化|调整)|复杂严峻|艰巨繁重)$"
)
_DONE: Final = re.compile(r"[一-鿿](?<![为除])了(?![解然如却望])")
"""A verb with the mark of what is done; in the part about what is to be done it tells the background."""
_BEGINS: Final = re.compile(
    r"(?:也|正|仍|更|就|都|既|又|这)?是|这[将就]|随着|标志着|意味着|体现了?|符合|适应|站在|面[对临]|迎接|直接关系|正值|仍"
)
_CIRCUMSTANCE: Final = re.compile(
    r"(?:前提|领导|形势|背景|情况|统筹领导)下$|面临[^,]{0,10}(?:挑战|压力|困难|机遇|形势|考验)$|(?<=[一-鿿]{4})时$"
)
_OF_THE_YEAR: Final = re.compile(
    r"(?:全力|扎实|切实)?做好(?:今年|明年|全年|新时[代期]|新的一年|当前|\d{4}年|全[省市县区])?的?(?:政府|各项|经济社会发展)*工作"
)
"""The year's work as a whole."""
_MANNER: Final = re.compile(
    r"(?:我们|要|将|必须|始终|更加|紧紧|牢牢|着力|主动|坚决)*(?:围绕|聚焦|紧扣|立足|着眼|瞄准|对标|锚定|勇于|敢于|善于|心怀|胸怀)(?P<to>[^,]*)$"
)
_AIMED_AT: Final = re.compile(
    r"(?:任务|目标|方向|使命|要求|定位|重点|关键|环节|问题|布局|标准|理念|需求|短板|优势|特点|大局|全局|担当|作为|斗争|亮剑|实干|干)$"
)
_QUOTED: Final = re.compile(r"[“\"][^“”\"]*[”\"]")
_ANNOUNCED: Final = re.compile(
    r"(?:[一-鿿]{0,6}?)(?:做好|抓好|完成)(?:以下|如下)[一-鿿]{0,8}(?:工作|任务|事情)$"
    r"|(?:[一-鿿]{0,6}?)(?:做好|抓好|完成)(?:以下)?(?:[一二三四五六七八九十\d]+个?|几个?|各)(?:方面|项|件|大)的?"
    r"(?:重点|主要)?(?:工作|任务|事情)$"
)


def is_state(words: str) -> bool:
    """Whether a clause tells how things are or stand: X 是 Y, 取得了 …, 随着 …, 在 … 前提下."""
    return (
        _BEGINS.match(words) is not None
        or _IS.match(words) is not None
        or _STATE.search(words) is not None
        or is_circumstance(words)
    )


def commits_to_nothing(words: str, begin: int) -> bool:
    """Whether a clause (its words from ``begin`` on) tells a circumstance or a manner, or but announces."""
    return is_circumstance(words) or announces(words[begin:]) or is_manner(words[begin:])


def is_circumstance(words: str) -> bool:
    """Whether a clause tells what is done already, or but under which circumstances something is done."""
    return ("了" in words and _DONE.search(words) is not None) or _CIRCUMSTANCE.search(
        words.rstrip(" :。;")
    ) is not None


def announces(words: str) -> bool:
    """Whether a clause but announces the list that follows (重点做好五方面工作)."""
    told = words.strip(" :。;")
    if not told.endswith(("工作", "任务", "事情")):
        return False
    return _ANNOUNCED.fullmatch(told) is not None or _OF_THE_YEAR.fullmatch(told) is not None


def is_manner(words: str) -> bool:
    """Whether a clause but says by what or in what spirit something is done: 聚焦 … 目标, 勇于担当."""
    found = _MANNER.match(words)
    if found is None:
        return False
    return _AIMED_AT.search(_QUOTED.sub("", found["to"].rstrip(' :。;”"'))) is not None


def is_noun(words: str, begin: int, position: int, verb: str) -> bool:
    """Whether a verb inside a clause that begins at ``begin`` is a noun there, or a part of one."""
    if verb not in NOMINAL:
        return False
    if _COMPOUND.match(words, position + len(verb)):
        return True
    if position <= begin or not "一" <= words[position - 1] <= "鿿":
        return False
    before = words[begin:position]
    if before.endswith(_OPENERS) or _LED.match(before):
        return False
    return not any(before[-length:] in ADVERBS for length in range(1, min(_LONGEST, len(before)) + 1))

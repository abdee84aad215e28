"""Clauses that hold a verb and yet commit to nothing: they tell how things are, or name a thing by a verb."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.extract.actions.verbs import ADVERBS, NOMINAL
from graphbuild.extract.alternatives import one_of

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
_AIM: Final = re.compile(r"(?:围绕|聚焦|针对|立足)[^,]{3,}")
_COMPOUND: Final = re.compile(
    r"[区部总局委厅处室站田业品商](?![分署域理置托员])|部门|机关|规定|办法|权限|中国家|周年|\d+周?年|大潮|之路|机遇|战略"
    r"|后劲|实际|要求|目标|阶段|主体|主线|价值|细节|地位|作用|理念|思想|成果|成就|大局|全局|需要|需求|共识|意识|平台|意见|下$"
)
"""What makes a compound noun with the verb before it (试验区, 发展机遇, 建设目标)."""
_NAMED_BY: Final = re.compile(r"区(?![分域块内级属县划间])|业(?![务态余])")
NAMED: Final = NOMINAL | {"建成"}
"""Verbs that a noun may open with."""
_TAUGHT: Final = re.compile(r"[、和]?(?:卫生|医疗|文化|体育|科技|事业|资源|质量|教学|系统|领域)")
"""What education stands beside, or has: it is no verb before that."""
_IS: Final = re.compile(
    r"^(?![^是]*(?:重点|关键|任务|目标|要求)是)[^,、是]{0,16}(?<![但于还别其而总凡可若一二三四五六七八九十])是(?![否非])"
)
_STATE: Final = one_of(
    r"仍处|处于|已经?(?:成为|进入|形成)|取得了?[^\W!-ÿ]{0,4}性|呈现|得到[^\W!-ÿ]{0,4}(?:解决|改善|提升|保障)|不断[显涌]现"
    r"|一定[能会]|必将|即将|起到|越来越|越[^\W!-ÿ]{1,3}越|更加[^\W!-ÿ]{2}$|更[^\W!-ÿ]、|任务重|人人有责|扎实推进$"
    r"|直接关系|产生[^\W!-ÿ]{2,4}的|(?:加速演进|深刻(?:变化|调整)|复杂严峻|艰巨繁重)$"
)
_BACKGROUND_OPENS: Final = one_of(
    r"公开透明|(?:特别是|尤其是)?(?:党?中央|中共中央|国家|国务院)(?:已经?|也|还|将)?(?:提出|明确|强调|要求|作出|部署|(?<=将)[^\W!-ÿ])"
    r"|(?:只有|只要|才能?|方能|如果|假如|倘若|越要)|[与和同][^,]{2,}相(?:匹配|适应|协调|衔接|一致|统一)$"
)
_BACKGROUND: Final = one_of(
    r"高度重视、|具有[^,]*(?:意义|作用)$|充满[^,]*(?:信心|希望)$|完全(?:可以|能够)"
    r"|(?<!积极|主动|加快|推动)进入[^,]{0,12}(?:期|阶段|时代|轨道|通道)$|正在[^\W!-ÿ]{2}|带来[^,]{2,12}(?:机遇|机会|挑战|变化|影响|可能|空间)$"
    r"|(?:初步|逐步|日益|日趋|逐渐|加速|加快)(?:显现|凸显|形成)$|(?:加速|加快|全面|深入|有序|稳步|持续)(?:推进|实施|展开)$|(?:向[^,]{2,12}|历史性)(?:拓展|延伸|转变|迈进|转移|跨越)$"
    r"|认识到?[^,]*(?:意义|重要性|必要性|紧迫性|形势|作用)$|有利于[^,]+$"
)
_SINCE_A_DAY: Final = re.compile(r"[^,]{0,16}自[^,]{2,10}之日起")
"""What others say or do, on what something hangs, and what comes about by itself."""
_JUDGED: Final = one_of(r"(?:并非|离不开)[^,]+$|(?:至关重要|意义重大|意义深远|势在必行|刻不容缓)$")
_JUDGED_ENDS: Final = frozenset("要大远行缓\n")
_COMES_ABOUT: Final = one_of(
    r"取得[^,]{0,8}(?:突破|进展|进步|成效|成果|成绩|成就|胜利)$|[迈再]上[^,]{0,6}台阶$|(?:全面|圆满|如期|顺利)完成(?:任务|目标)$"
    r"|保持[^,]{0,16}(?:稳定|平稳|增长|合理|稳中[有求]进[^,]*|向好|势头|态势|区间|前列|领先)$"
)
_AIMED: Final = one_of(r"力争|确保|争取|努力|推动|促进|加快|[使让]|将?[把对]|支持|帮助|引导")
_LENT: Final = re.compile(
    r"[^,为]{0,6}为[^,]{2,40}(?:提供|奠定|打下|打牢|注入|创造|积蓄|增添|贡献)[^,]{0,4}?"
    r"(?:坚实|坚强|强大|强劲|强有力|有力|有利|良好|重要|可靠|不竭|持久|源源不断|参考)的?[^,]{0,16}"
    r"(?:支撑|保障|保证|基础|根基|条件|动力|动能|势能|活力|力量|环境|依据|底气)"
)
"""What but says for whose good the rest is (为 … 提供坚实保障)."""
_TAKEN_AS: Final = re.compile(
    r"[^,]{0,20}以[^,]{2,40}为(?:总|主要|重要|根本|基本|首要)?(?:目标|抓手|主线|引领|核心|导向|载体|指导|动力|支撑|重点|基础|牵引|统领|契机"
    r"|突破口|遵循|中心|依托|龙头|纽带|主导|宗旨|出发点|目的)"
)
_DONE: Final = re.compile(r"[^\W!-ÿ](?<![为除])了(?![解然如却望])")
"""A verb with the mark of what is done; in the part about what is to be done it tells the background."""
_BEGINS: Final = re.compile(
    r"(?:也|正|仍|更|就|都|既|又|这)?是|这[将就]|随着|标志着|意味着|体现了?|符合|适应|站在|面[对临]|迎接|直接关系|正值|仍"
)
_CIRCUMSTANCE: Final = one_of(
    r"^(?:要|为)?(?:实现|完成|达到)(?:上述|以上|这些|这一)[^,]{0,8}(?:目标|任务|指标)$|(?:前提|领导|形势|背景|情况|统筹领导)下$|基础上$|面临[^,]{0,10}(?:挑战|压力|困难|机遇|形势|考验)$|(?<=[^\W!-ÿ]{4})时$"
)
_CIRCUMSTANCE_ENDS: Final = frozenset("标务下上战力难遇势验时")
"""What ends every circumstance but that something is done."""
_CLOSING: Final = " :。;"
_OF_THE_YEAR: Final = re.compile(
    r"(?:全力|扎实|切实)?做好(?:今年|明年|全年|新时[代期]|新的一年|当前|\d{4}年|全[省市县区])?的?(?:政府|各项|经济社会发展)*工作"
)
"""The year's work as a whole."""
_MANNER: Final = re.compile(
    r"(?:我们|要|将|必须|始终|更加|紧紧|牢牢|着力|主动|坚决)*(?:围绕|聚焦|紧扣|立足|着眼|瞄准|对标|锚定|勇于|敢于|善于|心怀|胸怀)(?P<to>[^,]*)$"
)
_MANNER_OPENS: Final = frozenset("我要将必始更紧牢着主坚围聚立瞄对锚勇敢善心胸")
_AIMED_AT: Final = re.compile(
    r"(?:任务|目标|方向|使命|要求|定位|重点|关键|环节|问题|布局|标准|理念|需求|短板|优势|特点|大局|全局|担当|作为|斗争|亮剑|实干|干)$"
)
_QUOTED: Final = re.compile(r"[“\"][^“”\"]*[”\"]")
_ANNOUNCED_ENDS: Final = ("工作", "任务", "事情", "方面", "几点", "重点")
_ANNOUNCED: Final = re.compile(
    r"(?:[^\W!-ÿ]{0,6}?)(?:做好|抓好|抓住|把握好?|突出)(?:以下|如下)[^\W!-ÿ]{0,8}$|(?:[^\W!-ÿ]{0,6}?)(?:做好|抓好|完成)(?:以下|如下)[^\W!-ÿ]{0,8}(?:工作|任务|事情)$"
    r"|(?:[^\W!-ÿ]{0,6}?)(?:做好|抓好|抓实|完成|推进|落实|实施|突出)(?:以下)?(?:[一二三四五六七八九十\d]+个?|几个?|各)(?:方面|项|件|大)的?"
    r"(?:重点|主要)?(?:工作|任务|事情)$"
)


def is_state(words: str) -> bool:
    """Whether a clause tells how things are or stand: X 是 Y, 取得了 …, 随着 …, 在 … 前提下."""
    return (
        _BEGINS.match(words) is not None
        or ("是" in words and _IS.match(words) is not None)
        or _STATE.search(words) is not None
        or _BACKGROUND_OPENS.match(words) is not None
        or _BACKGROUND.search(words) is not None
        or ("之日起" in words and _SINCE_A_DAY.match(words) is not None)
        or ("以" in words and _TAKEN_AS.fullmatch(words) is not None)
        or is_circumstance(words)
    )


def comes_about(words: str) -> bool:
    """Whether a clause that no firm verb opens tells what is to have come about: 经济保持稳中向好."""
    return _COMES_ABOUT.search(words) is not None and _AIMED.search(words) is None


def commits_to_nothing(words: str, begin: int) -> bool:
    """Whether a clause (its words from ``begin`` on) tells a circumstance or a manner, or but announces."""
    told = words.rstrip(_CLOSING)
    judged = told[-1:] in _JUDGED_ENDS or "并非" in words or "离不开" in words
    return (
        ("了" in words and _DONE.search(words) is not None)
        or (told[-1:] in _CIRCUMSTANCE_ENDS and _CIRCUMSTANCE.search(told) is not None)
        or (told.endswith(_ANNOUNCED_ENDS) and announces(words, begin))
        or (words[begin : begin + 1] in _MANNER_OPENS and is_manner(words, begin))
        or ("为" in words and _LENT.fullmatch(words, begin) is not None)
        or (judged and _JUDGED.search(words) is not None)
    )


def is_circumstance(words: str) -> bool:
    """Whether a clause tells what is done already, or but under which circumstances something is done."""
    if "了" in words and _DONE.search(words) is not None:
        return True
    told = words.rstrip(_CLOSING)
    return told[-1:] in _CIRCUMSTANCE_ENDS and _CIRCUMSTANCE.search(told) is not None


def announces(words: str, begin: int) -> bool:
    """Whether a clause but announces the list that follows (重点做好五方面工作)."""
    told = words[begin:].strip(_CLOSING)
    return _ANNOUNCED.fullmatch(told) is not None or _OF_THE_YEAR.fullmatch(told) is not None


def is_manner(words: str, begin: int) -> bool:
    """Whether a clause but says by what or in what spirit something is done: 聚焦 … 目标, 勇于担当."""
    found = _MANNER.match(words, begin)
    if found is None:
        return False
    return _AIMED_AT.search(_QUOTED.sub("", found["to"].rstrip(' :。;”"'))) is not None


def is_named_by(words: str, after: int, verb: str) -> bool:
    """Whether what opens a clause like a verb is but the first part of a noun: 建成区, 开发区, 服务业."""
    if verb == "教育" and _TAUGHT.match(words, after):
        return True
    return verb in NAMED and _NAMED_BY.match(words, after) is not None


def is_noun(words: str, begin: int, position: int, verb: str) -> bool:
    """Whether a verb inside a clause that begins at ``begin`` is a noun there, or a part of one."""
    if verb not in NOMINAL:
        return False
    if _COMPOUND.match(words, position + len(verb)):
        return True
    if position <= begin or not "一" <= words[position - 1] <= "鿿":
        return False
    before = words[begin:position]
    if before.endswith(_OPENERS) or _LED.match(before) or (verb == "建设" and _AIM.match(before)):
        return False
    return not any(before[-length:] in ADVERBS for length in range(1, min(_LONGEST, len(before)) + 1))

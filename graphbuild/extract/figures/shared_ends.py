"""What ends a clause and is told of all that its figures count: 3 个县、20 个乡镇脱贫."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphbuild.extract.figures.figure import Figure

_ALL_TELL = re.compile(
    r"\s*(?:实现|通过|达到|纳入|列入|入选|获评)[^,。;、\d]{2,20}$|\s*(?:群众|村民|居民|农民|牧民|职工)?(?:住[上进]|搬[入进]|[用吃喝走]上|告别)了?[^,。;、\d]{1,12}$|\s*(?:稳定|全部|如期|达标)*(?:脱贫(?:摘帽|出列)?|摘帽|出列|退出|竣工|投产|开工)$"
)
_OWN_DEED = re.compile(r"(?:完成|开展|建立|获得|得到|享受|接受)[^,。;、\d]{2,}[、和及与\s]*$")
"""What is told of the first alone (5 个小区完成治理、9 万户居民用上舒心电)."""
_DEEDS = re.compile(r"(?:开工|竣工|完工|投[产用运]|建成|签约|落地|通车|达产|交付)+")
_ALL_DONE = re.compile(
    r"(?<=..)的(?:修复重建|修复|重建|维修|改造|升级改造|改造提升|提升|建设|整治|治理|更新|搬迁|拆除|清理|验收|规划编制|实施|落地|投产|[^,。;、的]{2,5}(?:困难|问题|难题))$"
)
_ALL_NEED = re.compile(
    r"(?<=[人口民众生工户员畜])[^,。;、的\d]{0,2}(?:饮水|用水|吃水|住房|用电|出行|行路|就业|就医|上学|入学)[^,。;、的\d]{0,4}(?:问题|困难|难题|条件)$"
)
"""What is solved for all who are counted in a list (5 万居民、3 万师生 | 饮水安全问题)."""
_ALL_WORKED = re.compile(
    r"(?P<thing>[^,。;、的\d]{2,}?)(?P<deed>(?:(?:标准化)?(?:(?:新|改|扩)*(?<!创)建|建设)|改造(?:提升)?|整治|治理|维修|修缮|升级|硬化|亮化|安装)(?:项目|工程|任务)?)$"
)
"""What is done to the last of a list, and to those before it that nothing else is said of."""
_WORKING = re.compile(r"(?:完成|实施|推进|启动|加快|开展|抓好|做好)(?:了|好)?(?:[^,。;\d]{2,30}等)?$")
_BARE = re.compile(
    r"[^,。;、的\d]{2,14}(?<![羊牛猪])(?<!项目|工程|任务|[改新扩]建|建设|改造|整治|治理|提升|扶持|帮扶|培育|创建|维修|加固|安装|升级|绿化|硬化)[、和及与\s]*(?:(?<=[、和及与])[^,。;、的\d]{2,12}等)?"
)
_BETTERING = re.compile(r"(?:提升|改善|优化|整治|美化)(?:了|好)?$")
_ALL_PLACE = re.compile(
    r"[^,。;、的\d]{2,}?(?P<what>(?:周边|基础|校园|内部|室内|外部|办学|就医)+(?:环境|设施|条件|面貌|风貌))"
)
"""What of all those listed is bettered (提升 9 所学校、5 家医院周边环境)."""
_HOUSES = "村校院区镇乡"
"""What may be told of last in the name of a place or a house that is counted."""
_WHO = ("人", "口", "民", "众", "生", "工", "户", "员")
_LONGEST, _VERB, _LED = 10, 4, 36
_MARK = re.compile(r"\s*[、和及与]\s*")


def told_of_all(text: str, gap: str, last: int, end: int) -> str:
    """What follows the ``last`` figure of a list and is told of each, where ``gap`` tells no such thing."""
    own = _OWN_DEED.search(gap) or _DEEDS.fullmatch(gap.strip("、和及与 "))
    told = None if _ALL_TELL.search(gap) or own else _ALL_TELL.match(text, last, end)
    return told.group().strip() if told else ""


def done_to_all(text: str, gap: str, span: tuple[int, int, int]) -> str:
    """What is done to all of a list, or what they lack, told at its end.

    ``span`` tells where its first figure begins, its last ends, and where the clause ends.
    """
    first, last, end = span
    if "的" in gap:
        return ""
    working = _WORKING.search(text, max(0, first - _LED), first) and _BARE.fullmatch(gap)
    worked = _ALL_WORKED.fullmatch(text[last:end].strip()) if working else None
    if worked:
        house = gap.rstrip("、和及与 ")[-1]
        at = worked["thing"].find(house, 1) if house in _HOUSES else -1
        return (worked["thing"][at + 1 :] if at >= 0 else "") + worked["deed"]
    bettering = _BETTERING.search(text, max(0, first - _VERB), first) and _BARE.fullmatch(gap)
    place = _ALL_PLACE.fullmatch(text[last:end].strip()) if bettering else None
    if place:
        return place["what"]
    done = _ALL_DONE.search(text, max(last, end - _LONGEST), end)
    if done is None and gap.rstrip("、和及与 ").endswith(_WHO):
        done = _ALL_NEED.search(text, max(last, end - _LONGEST), end)
    return done.group() if done else ""


def is_next_class(text: str, figures: Sequence[Figure]) -> bool:
    """Whether a class stands alone in a list of classes that are counted: 3 个千亿级、6 个百亿级集群."""
    if len(figures) < 3 or figures[0].kind != "class" or figures[2].kind != "class":
        return False
    close = text[figures[1].outer_end : figures[2].outer_start].strip() == ""
    return close and _MARK.fullmatch(text, figures[0].outer_end, figures[1].outer_start) is not None

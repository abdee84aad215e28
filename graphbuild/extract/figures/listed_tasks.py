"""Counts of what a text goes on to list: 五方面重点工作, 三项举措, 10 件民生实事包括."""

from __future__ import annotations

import re

from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.pieces import Clause

_TASKS = re.compile(
    r"^(?:[的大]|具有[^,。;、\d]{1,6}的)?(?:发展|重点|主要|重要|主导|重大|具体|关键|基本|民生|方面的?|突出|中心|核心|"
    r"主攻|专项|日常|目标)*(?:工作(?!者|人员|站|日)|任务|重点(?!项目|[企镇村乡县区园中水])|环节|方面|抓手|举措|措施|"
    r"保障|关键|补贴(?!资金)|"
    r"原则|关系|问题|坚持|转变|突破|转型|提升|环境|目标|方向|要求|着力点|行动(?!计划)|"
    r"战略|理念|主题|优势|机遇|挑战|政策|规定|赛道|腿|主线|底线|红线|关口|翅膀|轮子|引擎|"
    r"品牌(?!企)|链条|短板|维度|层面|产业链|支撑|阶段|意见|办法|制度|机制|改革|攻坚|矛盾|"
    r"矛头|上水平|明显|:(?=[一1][要是、.]))"
)
_SET_OUT = re.compile(r"(?:提出|涉及|设[置定]|确定|包[括含]|其中)[^,。;]{0,16}$")
_BRACKETED = re.compile(r"(?<!工程|项目|实事)\(共?$")
"""What leads from the heading of tasks to how many there are: 一、改善民生(12 项)."""
_AIMS = re.compile(r"(?:主要|核心|具体|量化|预期性|约束性)*指标")
"""The aims that a plan sets out, where it but tells how many they are."""
_WORKS_LISTED = re.compile(
    r"(?:\d+[件项个])?(?:为民|民生|惠民|利民|便民)*(?:办)?[实好]事(?:重点)?(?:项目)?(?:具体|主要|分别)*(?:还?包括|[是为]|有(?!序|力|效|望)|如下|涉及|涵盖)"
)
"""Works for the people that are told one by one, after it was said that they are to be done."""
_TOLD_OF = re.compile(r"(?:提出|确定|明确|部署|现[将就]|分解|细化)(?:了|的|为|成|出)?[^,。;:]{0,20}$")
"""What a text tells of the tasks that it goes on to share out (现将 8 个方面 60 项任务分解如下)."""
_SHARED_OUT = re.compile(r"(?:\d+[项条件个])?(?:重点|主要|目标|民生)*(?:工作|任务)")
_LOOKED_INTO = re.compile(
    r"[^,。;、\d]{0,6}(?:实事|任务|工作|项目|指标|目标)[^,。;、\d]{0,4}(?:进展|完成|落实|推进|办理|执行)情况"
)
"""What is but reported on or looked into (对十件实事进展情况进行督查)."""
_AIMS_SHARED = re.compile(rf"{_AIMS.pattern}(?:任务)?(?:层层)?(?:分解|下达)")
_OF_THE_COUNTRY = re.compile(r"(?:国家(?:确定|明确|实施)?的?|规划(?:纲要)?[》”]?(?:确定|明确|中|部署)?的?)$")
_GREAT_WORKS = re.compile(r"重大(?:建设)?(?:工程|项目)")
"""The works that a plan of the country has, which another's are to be among (国家规划 102 项重大工程)."""
_DONE_WELL = re.compile(r"办|实施|完成|[抓做]好|推进|落实|兑现")
_ISSUED = re.compile(r"(?:出台|制定|推出|发布)[^,。;]{0,6}$")
TASK_UNITS = frozenset(["个", "项", "条", "方面", "个方面", "件", "类", "种", "大"])
_POLICY = re.compile(r"(?:落实|执行|贯彻|落细)[^,。;]{0,16}$")
_TASK_BEFORE = re.compile(
    r"(?:^|[,;、.])[^,。;、\d]{0,4}(?:超额|提前|全面|圆满|顺利)+(?:完成|实现)[^,。;、\d]{0,14}(?:“[^”]{2,6}”(?:期间)?的?)?$"
)
_TASK = re.compile(r"的?(?:[^,。;、\d的]{0,6}(?:目标|任务|指标))+(?:要求)?(?=[,。;、]|$)")
"""A task that is told by its figure, when it was done (超额完成省下达的 15% 的目标任务)."""


def counts_tasks(folded: str, clause: Clause, figure: Figure) -> bool:
    """Whether a figure in one of these units but counts what is listed (五方面重点工作, 三项举措)."""
    if figure.kind != "plain":
        return False
    after = folded[figure.outer_end : min(clause.end, figure.outer_end + 14)].lstrip()
    before = folded[clause.start : figure.outer_start]
    aims = "分别是" in after or ("指标" in after and _AIMS.match(after) and _SET_OUT.search(before))
    listed = before.endswith("这") or (
        "方面" in figure.counted and before.rstrip().endswith(("从", "以下", "等"))
    )
    bracketed = after == ")" and figure.counted in ("项", "条", "件") and _BRACKETED.search(before)
    shown = figure.counted in ("件", "项", "个") and "事" in after and _WORKS_LISTED.match(after)
    told = after and _SHARED_OUT.match(after) and _TOLD_OF.search(before)
    great = "重大" in after and _GREAT_WORKS.match(after) and _OF_THE_COUNTRY.search(before)
    if told or great or ("情况" in after and _LOOKED_INTO.match(after)):
        return True
    if "指标" in after and _AIMS_SHARED.match(after):
        return True
    if aims or listed or bracketed or (shown and not _DONE_WELL.search(before)):
        return True
    if not _TASKS.match(after) or _ISSUED.search(before):
        return False
    return figure.chinese or figure.counted in ("方面", "个方面") or _POLICY.search(before) is not None


def is_task(before: str, after: str) -> bool:
    """Whether a share is the task that is said to be done, by the words on both sides of it."""
    return _TASK.match(after) is not None and _TASK_BEFORE.search(before) is not None

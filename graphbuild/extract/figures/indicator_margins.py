"""By how much a figure lies above what was planned: 增长 26%, 高于 12% 的目标 14 个百分点."""

from __future__ import annotations

import re
from dataclasses import replace

from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.clause_figures import ClauseFigures
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.listed_tasks import is_task
from graphbuild.extract.figures.named import Named
from graphbuild.extract.figures.role_aims import ASIDE_AIM, LIMIT, SET
from graphbuild.extract.figures.units import is_counter

_SIDE = re.compile(r"(?P<side>高于|低于|超过|快于|慢于|[好优]于|超)(?P<whose>[^,。;、\d]{0,12})$")
PLANNED = re.compile(rf"的?(?P<what>{SET})的?")
"""What a figure is called that another is set against."""
_TASK = re.compile(
    r"^\s*(?:为|占|完成|达到?)(?P<plan>[^,。;、\d的]{0,8}?(?:预算|计划|目标|任务)(?:任务|内?投资)?[数量额]?)\(?$"
)
_SET_FOR = re.compile(r"^\s*(?:超额)?完成(?:国家|[省市区县州]|上级)[^,。;、\d]{0,8}$")
_SET_BY = re.compile(r"完成了?[^,。;\d]{0,16}(?:确定|下达|制定|安排|提出|预定|分配|核定)的?(?:增长)?$")
_BARE_TASK = re.compile(r"的?(?P<what>(?:预期|年度)?(?:目标|任务))(?:任务)?(?=[,。;]|$)")
"""A task that nothing but its sum tells, after who has set it."""
_WHOLE = re.compile(r"占(?P<whole>[^,。;、\d的占]{3,16})$")
_WORK_SET = re.compile(r"的?(?P<plan>[^,。;、\d的]{2,8}(?:任务|计划|目标))的")
"""A task whose sum stands amid its name: 完成省下达我市 40 万亩造林任务的 133%."""
_THAN_BEFORE = re.compile(r"[\s,、]*[比较](?:上年|去年)(?:同期|决算数?|完成数?|执行数?)?的?")
_THAN_PLAN = re.compile(
    r"\s*[比较](?P<plan>[^,。;、\d]{0,12}?(?:目标|计划|预算|任务|指标|(?<=会议)批准)(?:目标|任务)?)数?的?(?:[\d.]+[^,。;、\d]{1,4}?)?"
    r"(?P<over>超[收支过出产额]?(?:完成)?|(?P<less>短收|[少低])(?:完成|[收支于])?|[多高](?:完成|[收支出])?)?"
)
"""What is told against a plan (比计划目标 30 亿元超过 17 亿元, 比预算超收 2 亿元)."""
_THAN_AIM = re.compile(
    r"\s*[比较](?P<whose>[^,。;、\d]{0,24}?)的?(?:年均?|平均)?(?:增长|递增|下降|上涨|提高|降低)?\s*$"
)
_BEYOND = re.compile(r"(?:高出?|超[出过额]?|[快多])$")
"""An aim that is told amid a comparison (比规划的年递增 15% 的目标超出 10 个百分点)."""
_OF_THE_YEAR = re.compile(r"\s*(?:[本当今]年|[本当]?年度)(?:计划|预计|拟|力争|安排)+(?:完成)?\s*")
_MORE = re.compile(r"\s*(?P<how>增加|减少)(?P<of>收入|支出)\s*")
_NEAR = 8
_TO_INVEST = re.compile(r"(?<=..)(?:计划)?总投资额?$")
_AIM = re.compile(
    r"(?<=..)(?:年度|年初|全年|调整)?(?:任务|计划|目标|预算)(?:[数量额]|面积|里程|人数)?$|^(?:年初|全年)?计划(?!生育|经济)(?=..)"
)
_REACHED = re.compile(r"(?:实际|已经?|现已|全年|年内|累计|共)*(?:完成|实现|到位|执行)")
_POINTS = frozenset(("个百分点", "百分点"))
_MARGIN = re.compile(
    r"(?:高于|低于|快于|慢于|[好优]于|超过?)[^,。;]*的幅度$|(?<=[增降涨][速幅])(?:提高|下降)幅度$|(?:增加|减少|增收)额$"
)


def without_margin(name: str) -> str:
    """What was set against something, where the name tells by how much (增速高于计划的幅度 → 增速)."""
    return _MARGIN.sub("", name)


def _of_sum(within: ClauseFigures, place: int, last: Named) -> Named | None:
    """The name of a planned sum that a share is told of, or of the share: 完成预算数 6 亿元的 40%."""
    first = place - 1 if within.figures[place].counted == "%" else place
    if first < 0 or first + 1 >= len(within.figures) or within.figures[first + 1].counted != "%":
        return None
    one, share = within.figures[first], within.figures[first + 1]
    start = max(within.clause.start, within.text.rfind(",", within.clause.start, one.outer_start) + 1)
    before = within.text[start : one.outer_start].removesuffix("(")
    between = within.text[one.outer_end : share.outer_start].strip()
    if _SET_FOR.search(before) and (work := _WORK_SET.fullmatch(between)):
        text = work["plan"] if place == first else f"完成{work['plan']}比例"
        return replace(last, text=text)
    plan = _TASK.search(before) if between in ("的", ")的") else None
    if plan is None:
        whole = _WHOLE.search(before) if between == ")的" and place == first else None
        return replace(last, text=whole["whole"]) if whole else None
    text = last.base + (plan["plan"] if place == first else f"完成{plan['plan'].removesuffix('数')}比例")
    return Named(text, last.base, last.verb, last.subject, last.unit)


def as_reached(figure: Figure, base: str, left: str, last: Named) -> str:
    """What was reached, out of what it was called before: 收入任务 5 亿元, 完成 6 亿元 → 收入.

    Of things that are counted so many are done (开工项目 9 个, 年内完成 6 个 → 完成项目数).
    """
    if left.rstrip().endswith("完成") and last.verb.startswith("开工") and is_counter(last.unit):
        return base.replace(last.verb, "完成", 1)
    base = words.NEW.sub("", base, count=1) if figure.bounded_before else base
    base = _TO_INVEST.sub("完成投资", base) if left.rstrip().endswith("完成") else base
    base = _AIM.sub("", base) if _REACHED.match(left.strip(" ,")) else base
    return words.with_noun(base, figure.unit)


def planned(within: ClauseFigures, place: int, last: Named) -> Named | None:
    """The name of a plan that the next figure is set against, or of how far this one lies from it."""
    figure = within.figures[place]
    text, clause = within.text, within.clause
    follows = figure.outer_end < clause.end
    set_to = follows and last.unit in (figure.counted, "%")
    task = _BARE_TASK.match(text, figure.outer_end, clause.end) if set_to else None
    if task and _SET_BY.search(text, clause.start, figure.outer_start):  # 超额完成年初确定的 9 亿元任务
        what = last.text if figure.counted == last.unit else last.base
        return replace(last, text=what.removeprefix("完成") + task["what"])
    before = within.words[: figure.start - clause.start]
    aside = ASIDE_AIM.search(before) if "(" in before else None
    if aside and figure.counted == last.unit:
        return replace(last, text=last.text.removeprefix("完成") + aside["what"])
    percent = figure.counted == "%"
    if percent and follows and is_task(before, text[figure.outer_end : clause.end]):
        return last  # 能耗下降 18%, 超额完成 15% 的目标
    alike = figure.counted == last.unit
    told = alike and "年" in before
    told = told and "年" in text[max(clause.start, figure.outer_start - _NEAR) : figure.outer_start]
    if told and _THAN_BEFORE.fullmatch(within.left(place)):
        return replace(last, text=last.base)  # 比上年同期 5 亿元增收 1 亿元
    own = within.left(place) if figure.counted == "元" else ""
    more = _MORE.fullmatch(own) if own else None
    if more and last.base.endswith(more["of"]):  # 税收收入下降 9%, 减少收入 1 亿元
        return replace(last, text=f"{last.base}{more['how']}额")
    of_year = _OF_THE_YEAR.fullmatch(own) if "年" in own else None
    if of_year and last.base.endswith("投资"):  # 大桥总投资 12 亿元, 年度计划完成 2 亿元
        return replace(last, text=last.base.removesuffix("投资").removesuffix("总") + "年度计划完成投资")
    against = ("比" in before or "较" in before) and before.lstrip()[:1] in ("比", "较")
    than = _THAN_PLAN.fullmatch(before) if against else None
    if than and (than["over"] or place + 1 < len(within.figures)):
        under = "低于" if than["less"] else "超"
        name = f"{last.base}{under}{than['plan']}的幅度" if than["over"] else last.base + than["plan"]
        return replace(last, text=name)
    alone = len(within.figures) == 1
    if not alone and (of_sum := _of_sum(within, place, last)):
        return of_sum
    of_next = follows and text.startswith("的", figure.outer_end)
    limit = LIMIT.match(text, figure.outer_end, clause.end) if of_next else None
    set_by = _SIDE.search(before) if limit else None
    if limit and set_by:  # 占比 4%, 低于财政部 9%的规定
        own = "" if last.base in set_by["whose"] else without_margin(last.text)
        return replace(last, text=f"{own}{set_by['whose']}{limit['what']}")
    first = place if percent else place - 1
    if (
        alone
        or first < 0
        or first + 1 >= len(within.figures)
        or within.figures[first + 1].counted not in _POINTS
    ):
        return None
    one, other = within.figures[first], within.figures[first + 1]
    beyond = _BEYOND.search(text, one.outer_end, other.start)
    end = beyond.start() if beyond else other.outer_start
    called = PLANNED.fullmatch(text[one.outer_end : end].strip())
    before = text[clause.start : one.start]
    side = (_THAN_AIM.fullmatch(before) if beyond else _SIDE.search(before)) if called else None
    if called is None or side is None:
        return None
    name = without_margin(last.text)
    if place == first:
        name += called["what"]
    else:
        above = "超过" if beyond else side["side"]
        name = f"{name.removesuffix(called['what'])}{above}{side['whose']}{called['what']}的幅度"
    return Named(name, last.base, last.verb, last.subject, last.unit)

"""What a figure is a share of: 占总数的 30%, 三分之一的村, 完成 80%."""

from __future__ import annotations

import re

from graphbuild.extract.ending import Ending
from graphbuild.extract.figures import indicator_lists as lists
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.clause_figures import ClauseFigures
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.indicator_leads import without_lead
from graphbuild.extract.figures.indicator_parts import WHOLE_NAME
from graphbuild.extract.figures.named import Named, as_told, those_who
from graphbuild.extract.figures.units import is_counter

_OF_WHOLE = re.compile(r"占(?!比|地(?!区)|有)[^占]{2,}(?<!比例)(?<!比重)(?<!份额)(?<!占比)(?<!率)$")
_SHARE_TAIL = re.compile(r"^占比|的?(?:比重|比例|份额)?$")
_RATE_OF = re.compile(r"率(?![先领])")
"""A rate that is told before those whose it is (普及率乡镇达到 80%)."""
_SHARE_NOUNS = ("比重", "比例", "份额", "率")
_LEANT = re.compile(
    r"(?<=.)(?:占[^占]{2,20}(?:比例|比重|份额)|(?:全[国省市县区州盟旗]|世界)?排名|[增降涨][速幅])$"
)
"""What a name tells of a thing that is a share, a rank or a pace of it."""
_MEMBERS = re.compile(r".的[^\W!-ÿ]{1,4}$")
_PLACES = Ending(r"..(?:行政村|自然村|建制村|乡镇|农户)")
_DONE_MOST = 4
_COMPLETED = re.compile(r"(?<=.)完成(?:近|约|超过?|逾|了)*\s*$")
_DEEDS = "开工|动工|复工|完工|竣工|投产|通车|交付|入住|验收"
_DEED = re.compile(rf"(?:其中|[已均全部]|[,、])*(?P<deed>{_DEEDS})(?P<rate>率)?了?")
_DEED_LAST = re.compile(rf"[已均]*(?P<deed>{_DEEDS})(?P<rate>率)?$")
_OF_COUNTED = re.compile(rf"[^,。;、\d和与及的]{{2,}}?[已均]*(?P<deed>(?:开复工|{_DEEDS})+)")
_DEED_TOLD = re.compile(rf"(?<=..)[已均]*(?:开复工|{_DEEDS})+(?:比例|率)?$")

_DONE_BY = re.compile(
    r"(?P<who>[^,。;、]{2,}?)(?:[均都全要将]|基本)*(?:实现|做到)\s*|(?:实现|做到)(?P<all>[^,。;、]{2,12})"
)
_COVERS = re.compile(r"(?:覆盖|达标|普及|接入|通达)")
_DEED_OF_ALL = re.compile(r"(?!以[上下]|左右|的)[\u4e00-\u9fff]{2,12}(?<!目标)")
_SOMEWHERE = re.compile(
    r"(?:全面|基本|力争|年内|年底前)*(?P<deed>完成|推进|推动|实施|开展)(?:全[国省市县区州])?(?P<where>[^,。;\d]{0,16}?)(?<!任务)(?<!计划)(?<!目标)的?$"
)
"""Where that is of which so much is done (完成农村 | 50% 危房改造)."""
_CAUSED = re.compile(r"^(?:确保|保证|保障|力争|实现)(?=..)")
_SHORTEST = 2
_ALL_OF_IT = re.compile(r"(?:总投资额?|投资总额|总?工程总?量|总任务量?|工作量)$")
"""All of a work that so much is done of (完成总投资的 45%)."""


def done_somewhere(figure: Figure, left: str, right: str) -> tuple[str, str]:
    """The words about a share of what is somewhere, with the place behind it: 完成, 农村危房改造."""
    found = (
        _SOMEWHERE.fullmatch(left.strip()) if figure.counted == "%" and len(right) > _DONE_MOST - 1 else None
    )
    if found is None or words.is_measured(found["where"]):
        return left, right
    if not (words.VERB.search(right, 2) or _COVERS.search(right)):
        return left, right
    return found["deed"], found["where"] + right


def done_by(figure: Figure, left: str, right: str) -> Named | None:
    """毕业生实现 100% 就业 → 毕业生就业率, 行政村 100% 通硬化路 → 行政村通硬化路比例."""
    if figure.counted != "%" or figure.bounded_before or not _DEED_OF_ALL.fullmatch(right):
        return None
    what = without_lead(left)
    found = _DONE_BY.fullmatch(what)
    if found:
        who = found["all"] or found["who"]
        apart = not right.startswith(("覆盖", "达标")) and words.PREDICATE.match(right)
    elif figure.value == "100" or _COVERS.fullmatch(right):  # 实现幼儿园 100% 覆盖, 贫困户 100% 参加医保
        who = _CAUSED.sub("", what).replace("实现", "", 1)
        apart = words.VERB.match(who)
    else:
        return None
    if apart or len(who) < _SHORTEST or words.is_measured(who):
        return None
    return as_told(figure, f"{who}{right}{'率' if len(right) == 2 else '比例'}", who)


def share_done(within: ClauseFigures, place: int, last: Named | None) -> Named | None:
    """What share of the things counted before is begun or done: 9 所学校开工 80%, 其中完工 60%."""
    figure = within.figures[place]
    done = _done_of(within, place - 1) if last and place else None
    if last and done:
        return those_who(figure, done["deed"], last.subject)
    if last is None or figure.counted != "%":
        return None
    deed = _DEED.fullmatch(within.left(place).strip())
    if deed is None and place and is_counter(within.figures[place - 1].counted):
        deed = _DEED_LAST.search(within.text, within.figures[place - 1].end, figure.outer_start)
    if deed is None:
        return None
    thing = _DEED_TOLD.sub("", last.base if last.unit == "%" else last.subject)
    return as_told(figure, f"{thing}{deed['deed']}{deed['rate'] or '比例'}", thing)


def _done_of(within: ClauseFigures, place: int) -> re.Match[str] | None:
    """The deed between a count of things and how many of them it is done to: 9 个项目开工 | 7 个."""
    pair = within.figures[place : place + 2]
    if len(pair) < 2 or pair[0].counted != pair[1].counted or not is_counter(pair[0].counted):
        return None
    return _OF_COUNTED.fullmatch(within.text, pair[0].outer_end, pair[1].outer_start)


def before_share(within: ClauseFigures, place: int) -> str:
    """The words after a count, but for the deed of which the next figure tells the share."""
    right = within.right(place)
    if not right or place + 1 == len(within.figures):
        return right
    next_share = within.figures[place + 1].counted == "%" or _done_of(within, place) is not None
    return _DEED_TOLD.sub("", right) if next_share else right


def of_whole(figure: Figure, lead: str, last: Named | None, left: str) -> str:
    """A phrase that tells a share of a whole ends with a word for shares: 占总数 → 占总数比例.

    Else it is a share of what was named last (产业项目占九成), or so much is completed (完成 80%).
    """
    relative = figure.counted in ("%", "‰", "成") or figure.kind == "share"
    if not relative:
        return lead
    beside = part_beside(lead[:-1].removeprefix(last.verb), last) if last and lead.endswith("占") else ""
    if beside:
        return beside
    if "完成" in left and left.endswith("的") and figure.counted == "%" and _ALL_OF_IT.search(lead):
        head, done, whole = lead.replace("已完成", "完成").rpartition("完成")
        return f"{lead}完成比例" if not done else f"{head.removesuffix('累计')}完成{whole}比例"
    if _COMPLETED.search(left) and not words.is_measured(lead):
        return f"{lead}完成比例"
    members = None if _RATE_OF.search(lead) else _MEMBERS.search(lead) or _PLACES.search(lead)
    if members and not words.is_measured(lead):  # 20 万元以上的村达到 60%
        return f"{lead}比例"
    if lead.startswith("完成") and len(lead) > _DONE_MOST and not words.is_measured(lead):
        return f"{lead.removeprefix('完成')}完成比例"
    share = lead.removesuffix("数").removesuffix("占")
    part = lead.endswith("占") or (figure.kind == "share" and not words.is_measured(share))
    if part and not _OF_WHOLE.search(lead):
        if words.VERB.match(share):  # 压缩会议三分之一
            return f"{share}比例"
        apart = last is None or len(share) > WHOLE_NAME or last.base.endswith(("占比", "率"))
        apart = apart or (last is not None and last.base.startswith("人均"))
        whole = "" if apart or last is None else f"{last.base}中"
        return f"{whole}{share}占比"
    return f"{lead}比例" if _OF_WHOLE.search(lead) else lead


def part_beside(part: str, last: Named) -> str:
    """The share of another part of the whole that the figure before is a share of; else nothing."""
    whole = last.base.removesuffix(f"{last.subject}占比")
    return f"{whole}{part}占比" if whole.endswith("中") else ""


def share_of(figure: Figure, lead: str, last: Named) -> Named:
    """占财政收入比重: the share that the figure before is of something."""
    share = re.search(r"比重|比例|份额|^占比", lead)
    if len(lead) < 3:
        told = "占比"
    elif lead.endswith("占比"):  # 在沿江地区占比
        told = lead
    else:
        told = _SHARE_TAIL.sub("", lead) + (share.group() if share else "比例")
    whole = last.whole if words.is_measured(last.whole) and len(last.whole) > 2 else last.base
    text = _LEANT.sub("", whole.removeprefix("完成")).removesuffix("年均") + told
    return as_told(figure, text, last.subject, last.verb)


def shares_of(group: list[Figure], lead: str, before: list[Named]) -> list[Named]:
    """What one is of several wholes (占全市、全省的 12% 和 3%), else each before of one.

    The one is told before 占 (税收占收入、支出的比重), else it is the last before.
    """
    own, _, told = lead.partition("占")
    if own and "占" in told:  # 税收占收入的比重、投资占产值的比重
        return []
    wholes = lists.items(_SHARE_TAIL.sub("", told))
    if own and len(lists.items(own)) < len(group) == len(wholes):
        before = [Named(own, own, "", own, group[0].counted)]
    elif own and len(lists.items(own)) == len(group) and not told.endswith(_SHARE_NOUNS):
        lead, before = f"占{told}", [Named(each, each, "", each, "") for each in lists.items(own)]
    elif own:
        return []
    if before and len(wholes) == len(group):
        scope = lists.FIRST_SCOPE.match(wholes[-1])
        what = wholes[-1][scope.end() :] if scope else ""
        what += lead[-2:] if lead.endswith(("比重", "比例", "份额")) else ""
        names = [f"占{each.removesuffix(what)}{what}" for each in wholes]
        scopes = all(lists.FIRST_SCOPE.fullmatch(each) for each in wholes)
        paired = not own and not scopes and len(before) == len(group)
        parts = before if paired else [before[-1]] * len(group)
        told_of = zip(group, names, parts, strict=True)
        return [share_of(figure, each, part) for figure, each, part in told_of]
    if len(before) != len(group):
        return []
    return [share_of(figure, lead, each) for figure, each in zip(group, before, strict=True)]

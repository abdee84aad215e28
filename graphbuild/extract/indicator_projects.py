"""Sums and extents of a thing that is named after the figure: 投资 5 亿元的水厂, 投资 500 万元, 新建学校."""

from __future__ import annotations

import re

from graphbuild.extract import indicator_phrases as phrases
from graphbuild.extract import indicator_words as words
from graphbuild.extract.clause_figures import ClauseFigures, without_brackets
from graphbuild.extract.indicator_phrases import Named

_INVESTING = re.compile(r"(?:总?投资|总?投入|概算|估算)(?:额|约|近|达|超)*\s*$")
_FUNDED = re.compile(r"(?:筹资|筹集|统筹|拿出|安排|拨付)(?:财政|专项|各类)*(?:资金)?\s*$")
_EXTENT = re.compile(
    r"^、?(?:规划|建设|占地|建筑|总|年|设计|预计|计划)*(?:面积|长度?|全长|里程|库容|装机(?:容量)?|产能|产量)(?:约|近|达|为)*$"
)
"""What is told of a thing that is named after the number (总面积 15 平方公里的新城)."""
_ATTRIBUTES = re.compile(
    r"(?:、(?:[^,。;、\d]{0,6}?\d[\d.,]*[^,。;、的\d]{1,8}))+的(?P<noun>[^,。;、\d的]{2,20}?)(?:建设|工作|任务)?$"
)
_TOLD_FIRST = re.compile(
    r"^(?:[市县区省]?财政|多方|共|又|再|累计)*(?:投资|投入|筹资|筹集|安排|争取)(?:财政|专项)?(?:资金)?$"
)
_OPENS = re.compile(
    r"(?:^|[。;:!\n)])[^,。;:!\n\d]*$|(?:^|[,。;:!\n])\s*(?:加强|加大|加快|坚持|突出|大力|着力|重视|强化|改善|完善|推进|实施)[^,。;\d]*,$"
)
_DONE_WITH = re.compile(
    r"(?:用于)?对(?P<what>[^,。;]{2,24}?)(?:进行|实施|开展)了?(?:全面|彻底)?(?P<deed>[^,。;]{2,8})$"
)
_DEED = re.compile(r"(?:实施|完成|启动|用于|开展|支持|组织|推进|抓好)了?(?=..)")
_NUMBERS = re.compile(
    r"\d[\d.,]*[余多]?[万亿]*(?:平方米|平方公里|公里|个(?:(?:行政)?村|乡镇|县|社区)的|"
    r"[个家所条座项亩米栋处户口眼盏套台吨件间株])"
)
_BESIDES = re.compile(r"、|等|(?<=..)[和及](?=..)")
_LONGEST = 60


def told_of_project(within: ClauseFigures, place: int, left: str, last: Named | None) -> Named | None:
    """The name of a sum or an extent by the thing that it is told of, where that follows it."""
    figure = within.figures[place]
    if "元" in figure.unit and _INVESTING.search(left):
        what = phrases.project(_described(within, place) or within.after(place))
        tail = "投资"
    elif "元" in figure.unit and _FUNDED.search(left):
        what, tail = phrases.project(within.after(place)), "资金"
        what = what.removesuffix("资金")
    elif _EXTENT.search(left):
        what = phrases.project(within.after(place))
        tail = words.without_tail(words.without_lead(left))
    else:
        what, tail = "", ""
    if not what and "元" in figure.unit:
        what = _used(within, place, left, last)
        tail = "投资" if "投资" in left else "资金"
    if not what:
        return None
    return Named(what + tail, what + tail, "", what, figure.counted)


def _described(within: ClauseFigures, place: int) -> str:
    """The noun that several attributes stand before: 投资 5 亿元、年产 60 万吨的化工项目."""
    figure = within.figures[place]
    after = within.text[figure.outer_end : within.clause.end]
    found = _ATTRIBUTES.match(after) if after.startswith("、") and "的" in after else None
    return found["noun"] if found else ""


def _used(within: ClauseFigures, place: int, left: str, last: Named | None) -> str:
    """What the next clause says is done with a sum that has a clause of its own; empty where unclear."""
    text, figure = within.text, within.figures[place]
    end = within.clause.end
    bare = words.without_lead(left)
    again = text[within.clause.start - 1 : within.clause.start] == ";"
    if (last is not None and not again) or place or _TOLD_FIRST.match(bare) is None:
        return ""
    if text[figure.outer_end : end].strip() or text[end : end + 1] != ",":
        return ""
    if _OPENS.search(text, max(0, within.clause.start - _LONGEST), within.clause.start) is None:
        return ""
    following = re.match(r"[^,。;!\n]*", text[end + 1 : end + 1 + _LONGEST])
    told = without_brackets(following.group()).strip() if following else ""
    told = _NUMBERS.sub("", words.without_lead(told) if not told.startswith("对") else told)
    done = _DONE_WITH.match(told)
    if done:
        return done["what"].removeprefix("的") + done["deed"]
    told = told.removeprefix("用于")
    if words.VERB.match(told) is None:
        return ""
    return _BESIDES.split(_DEED.sub("", told, count=1))[0].removesuffix("工程").removesuffix("任务")

"""Sums and extents of a thing that is named after the figure: 投资 5 亿元的水厂, 投资 500 万元, 新建学校."""

from __future__ import annotations

import re
from dataclasses import replace

from graphbuild.extract.ending import Ending
from graphbuild.extract.figures import indicator_lists as lists
from graphbuild.extract.figures import indicator_phrases as phrases
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.clause_figures import ClauseFigures, without_brackets
from graphbuild.extract.figures.clause_fronts import without_one
from graphbuild.extract.figures.governing_verbs import closing_verb
from graphbuild.extract.figures.indicator_leads import without_lead
from graphbuild.extract.figures.named import Named, as_told

_INVESTING = Ending(r"(?:总?投资|总?投入|概算|估算)(?:额|约|近|达|超)*\s*")
_FUNDED = Ending(r"(?:筹资|筹集|筹措|统筹|整合|拿出|安排|拨付)(?:财政|专项|各类)*(?:资金)?\s*")
_SPENT_ON = re.compile(r"(?P<money>.{2,}?(?:资金|国债|债券|基金))(?:专项)?(?:用于|支持|投向)(?P<use>.{2,})$")
"""Money of a kind, and what it is spent on."""
_GOES_TO = re.compile(r"(?:用于|投向)(?P<use>[^,。;、的]{2,20})$")
_EXTENT = Ending(
    r"^(?:、|和|及|开工建设|新建|建成|改造|打造)?(?P<extent>(?:规划|建设|占地|建筑|总|年|设计|预计|计划)*"
    r"(?:面积|长度?|全长|里程|库容|装机(?:容量)?|产能|产量|吞吐量|(?:日|处理|供水|供热|吞吐|加工|生产)+能力))(?:约|近|达|为)*"
)
"""What is told of a thing that is named after the number (总面积 15 平方公里的新城)."""
_EXTENT_END = re.compile(r"(?:占地(?:面积)?|总?建筑面积)$")
_NOUN_AFTER = re.compile(
    r"的(?P<noun>[^,。;、\d和及的]{2,16}?)(?:建设|工程|(?:建成)?开[园业馆])?(?=[,。;、和及]|$)"
)
_ATTRIBUTES = re.compile(
    r"(?:、(?:[^,。;、\d]{0,6}?\d[\d.,]*[^,。;、的\d]{1,8}))+的(?P<noun>[^,。;、\d的]{2,20}?)(?:建设|工作|任务)?$"
)
_TOLD_NEXT = re.compile(
    r",(?:总?投资|概算|全长|总长|宽|(?:总|占地|建筑)+面积|设计时速|年产)[^,。;、\d]{0,4}\d[\d.,]*[余多]?[万亿]*[^,。;、\d的]{1,6}的(?P<noun>[^,。;\d]{2,40})"
)
"""What the clause after tells by another extent (全长 12 公里, | 投资 3 亿元的大桥建成通车)."""
_ALONE = re.compile(r"(?:总?投资额?|概算|全长|总长度?|(?:总|占地|建筑)+面积)(?:约|近|达|超)*$")
_EACH_TOLD = re.compile(r"的(?P<noun>[^、,。;\d]{2,16})、(?:总|计划)*投资")
"""What the first of several such sums is for (投资 5 亿元的电站、投资 2 亿元的水厂)."""
_TOLD_FIRST = Ending(
    r"^(?:[市县区省]?财政|多方|共|又|再|累计)*(?:投资|投入|筹资|筹集|安排|争取|配套)(?:财政|专项|配套)?(?:资金)?"
)
_OPENS = re.compile(
    r"(?:^|[。;:!\n)])[^,。;:!\n\d]*$|(?:^|[。;!\n])\s*(?:(?:19|20)\d\d年|今年),$|(?:^|[,。;:!\n])\s*(?:[一二三四五六七八九十]+[是、])?(?:积极|继续|进一步|大力)*(?:发展|争取|加强|加大|加快|坚持|突出|大力|着力|重视|强化|改善|完善|推进|实施)[^,。;\d]*,$"
)
_KEPT = re.compile(r"财政投入|配套资金|投资|投入")
_DEED = re.compile(r"(?:实施|完成|启动|用于|开展|支持|组织|推进|抓好)了?(?=..)")
_EXAMPLE = re.compile(r"[^,。;、\d]{2,14}等(?=\d)")
"""One of those whose number follows, behind the verb (改造 | 第二中学等 9 所学校)."""
_ALL_OF_THEM = re.compile(
    r"等(?P<all>[^,。;、\d]{0,8}(?:项目|工程))(?:的?(?:建设|实施|前期工作))?(?=[,。;]|$)"
)
"""What several works are called together, whose sum is told next (9 亿元的水厂等重大项目建设, 完成投资 …)."""
_ALL_IN_ONE = re.compile(r"集[^,。;]{2,40}?[为于]一体的")
_PLACE = 4
"""Characters of a place in a list of such, before what is built at each (北山、南山供水工程)."""
_NUMBERS = re.compile(
    r"一(?:大?批|系列)|\d[\d.,]*[余多]?[万亿]*(?:平方米|平方公里|公里|个(?:(?:行政)?村|乡镇|县|社区)的|"
    r"[个家所条座项亩米栋处户口眼盏套台吨件间株名位人])|[一二两三四五六七八九十百千]*[二两三四五六七八九十百千](?:公里|亩|平方米|[个条座处眼所项])(?=$|[^\W\d]{2})"
)
_SUM = re.compile(r"\d[\d.]*(?:[万亿]*元|%)")
"""What tells that a clause has a sum of its own, and says nothing of the use of one before."""
_BESIDES = re.compile(r"、|等|(?<=..)[和及](?=..)")
_ENDS = ("", "。", ";", ":")
_WORKS = ("治理", "改造", "整治", "建设", "修复", "更新", "提升")
"""What is done to any work, so that it says nothing by itself."""
_LONGEST = 60


def told_of_project(within: ClauseFigures, place: int, left: str, last: Named | None) -> Named | None:
    """The name of a sum or an extent by the thing that it is told of, where that follows it."""
    figure = within.figures[place]
    sum_told, end = "元" in figure.unit, figure.outer_end
    if sum_told and last and not left.strip(" 、,和及其中") and (use := _use(within, place)):
        money = (last.whole or last.subject).removesuffix("额度")  # 发行国债 9 亿元, 其中 3 亿元用于治湖
        return replace(as_told(figure, f"用于{use}的{money}"), whole=money)
    if sum_told and (_INVESTING.search(left) or _invested_too(within, place, left, last)):
        what = phrases.project(_described(within, place) or within.after(place))
        tail = "总投资" if "总投资" in left[-8:] else "投资"
    elif sum_told and _FUNDED.search(left):
        what, tail = phrases.project(within.after(place)), "资金"
        what = _SPENT_ON.sub(r"\g<use>\g<money>", what)
        what, tail = what.removesuffix("资金"), "" if what.endswith(("基金", "国债", "债券")) else tail
    elif extent := _EXTENT.search(left):
        what, tail = phrases.project(_described(within, place) or within.after(place)), extent["extent"]
    elif within.text.startswith("的", end, within.clause.end):
        what, tail = _sized(within, place, left)
    else:
        what = tail = ""
    if not what and sum_told:
        what = _used(within, place, left, last)
        kept = _KEPT.search(left)
        tail = kept.group() if kept else "资金"
    if not what:
        return None
    of_all = _ALL_OF_THEM.search(within.text, end, within.clause.end)
    return as_told(figure, what + tail, of_all["all"] if of_all else what)


def _use(within: ClauseFigures, place: int) -> str:
    """What a part of a sum goes to, told behind it; empty where nothing is."""
    found = _GOES_TO.match(within.right(place))
    return found["use"] if found else ""


def _invested_too(within: ClauseFigures, place: int, left: str, last: Named | None) -> bool:
    """Whether a sum goes on with those invested before it: 投资 5 亿元的水厂、3 亿元的 | 电厂."""
    of_next = within.text[within.figures[place].outer_end : within.clause.end].startswith("的")
    return of_next and last is not None and last.base.endswith("投资") and not left.strip(" 、和及与")


def _described(within: ClauseFigures, place: int) -> str:
    """The noun that several attributes stand before: 投资 5 亿元、年产 60 万吨的化工项目."""
    figure, end = within.figures[place], within.clause.end
    begins = "".join(within.text[max(0, within.clause.start - 1) : within.clause.start].split()) in _ENDS
    if (
        begins
        and figure.outer_end == end
        and _ALONE.fullmatch(within.text, within.clause.start, figure.start)
    ):
        told = _TOLD_NEXT.match(within.text, end, within.clause.block.end)
        return told["noun"] if told else ""
    after = within.text[figure.outer_end : end]
    found = _ATTRIBUTES.match(after) if after.startswith("、") and "的" in after else _EACH_TOLD.match(after)
    return found["noun"] if found else ""


def _sized(within: ClauseFigures, place: int, left: str) -> tuple[str, str]:
    """The thing that an extent is told of before it, and the extent: 建设占地 500 亩的物流园区."""
    found = _EXTENT_END.search(left)
    noun = (
        _NOUN_AFTER.match(within.text, within.figures[place].outer_end, within.clause.end) if found else None
    )
    if found is None or noun is None:
        return "", ""
    extent = found.group()
    return noun["noun"], f"{extent}面积" if extent == "占地" else extent


def _used(within: ClauseFigures, place: int, left: str, last: Named | None) -> str:
    """What a sum is used for: told by the rest of its clause, else by the next; empty where unclear."""
    text, figure, end = within.text, within.figures[place], within.clause.end
    if _TOLD_FIRST.match(without_lead(left)) is None:
        return ""
    if text[figure.outer_end : end].strip():
        return ""
    itemised = place > 0 and ":" in text[within.figures[place - 1].outer_end : figure.outer_start]
    if (place and not itemised) or text[end : end + 1] != ",":
        return ""
    if not itemised and not _leads_on(within, left, last):
        return ""
    following = re.match(r"[^,。;:!\n]*", text[end + 1 : end + 1 + _LONGEST])
    told = without_one(without_brackets(following.group()).strip()) if following else ""
    done = phrases.DONE_TO.match(_NUMBERS.sub("", told)) if told[:1] in ("对", "将", "把") else None
    if done:  # 安排 9 万元, 对 80 条小巷进行整治
        return phrases.done_to(done)
    told = without_lead(told)
    done = words.VERB.match(told) if "等" in told else None
    if done and (example := _EXAMPLE.match(told, done.end())):
        told = done.group() + told[example.end() :]
    told = _NUMBERS.sub("", told).removeprefix("用于")
    if words.VERB.match(told) is None or _SUM.search(told):
        return ""
    told = lists.without_examples(told)
    told = _ALL_IN_ONE.sub("", _DEED.sub("", told, count=1))
    first, *others = _BESIDES.split(told)
    what = others[-1] if others and len(first) <= _PLACE and told.endswith(("工程", "项目")) else first
    bare = what.removesuffix("工程").removesuffix("任务")
    verb = words.VERB.match(bare)
    done = words.VERB.search(bare, verb.end() if verb else 0)
    return what if what.endswith("重点工程") or done is None else bare


def _leads_on(within: ClauseFigures, left: str, last: Named | None) -> bool:
    """Whether a sum in a clause of its own is told of what follows, not of what went before."""
    start = within.clause.start
    if last is not None:
        return "投入" in left or last.unit == "元" or within.text[start - 1 : start] == ";"
    return _OPENS.search(within.text, max(0, start - _LONGEST), start) is not None


def of_work(about: str, deed: str, *, alone: bool) -> str:
    """What a bare deed is done to, by the work the clause before names (整治小巷工程, 完成治理 | 9 条)."""
    thing = about.removesuffix("工程").removesuffix("项目")
    if deed[0] in "入并上到投":
        return thing + deed
    done = closing_verb(thing)
    if not alone or not (deed in done or deed in _WORKS):
        return ""
    return thing if done else thing + deed

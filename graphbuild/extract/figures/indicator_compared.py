"""A figure that is set against another by its own words: times, margins, shares of what was planned."""

from __future__ import annotations

import re

from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.clause_figures import ClauseFigures
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.indicator_dependents import GROWN
from graphbuild.extract.figures.indicator_leads import without_lead
from graphbuild.extract.figures.indicator_leaning import PLANNED, leaning
from graphbuild.extract.figures.indicator_margins import without_margin
from graphbuild.extract.figures.indicator_parts import PART_OF
from graphbuild.extract.figures.indicator_peers import times_of
from graphbuild.extract.figures.named import Named, as_told
from graphbuild.extract.year import FIVE

_WHEN = rf"(?:19|20)\d\d年[底末初]?|[一二三四五六七八九十\d]{{1,2}}年前|[“\"]?{FIVE}[”\"]?期?末?期?"
_SINCE = re.compile(
    rf"^(?P<what>[^,。;]{{2,}}?)(?:[比较]|在)(?P<than>{_WHEN}|上年|去年)(?:的?基础之?上)?(?:实现|再|又)*$"
)
_AGAINST = re.compile(
    rf"[\s,、]*(?:[到至](?:19|20)\d\d年[底末]?(?:要|将|力争|实现)*)?(?:提前(?:[一二两三四五\d]年)?(?:实现|达到|完成)|再)?(?:[比较]|在)(?P<than>{_WHEN})(?:的?基础之?上)?(?:实现|再)?翻?了?"
)
_FOR_THE_SAKE = re.compile(r"\s*为(?:(?:确保|如期|实现)*到?(?:19|20)\d\d年|(?=确保|如期|实现))")
_MEASURE = re.compile(rf"(?:{words.MEASURES}|平均|上年|去年|同期|时期|末|[\d初]年?|年前|任务)$")
_EVER = "(?:目前|现已?|[仍均都也已远略]|已经|继续|持续|大幅|明显|显著|双双|始终|一直)*"
"""How something lies above or below another (均高于全市)."""
_OVER = re.compile(
    rf"[\s,、]*{_EVER}"
    r"(?P<over>(?:高[于出]|低[于出]|快于|超过|超出|超(?=[年全计目预时序均进“]|额完成[^,。;]*(?:目标|任务|计划))|[好优]于(?![^,。;]{1,4}类)|多于)[^,。;]{2,16})$"
)
_TURNED = re.compile(
    r"(?P<who>[^,。;]*?)(?:[由从](?:上年|去年|(?:19|20)\d\d年)?同?期?的?净?亏损|(?P<won>[转变改]为?(?:(?:19|20)\d\d年)?的?净?盈利))"
)
"""A loss that was turned into a profit (由上年亏损 9 万元 | 转为盈利 3 万元)."""
_OF_PROFIT = re.compile(r"(?:实现)?(?:净?利润|盈亏相?抵后?|利税|效益)?$")
_PLAN = (
    rf"(?:实际|仅|只|已经?|[均都])*(?:{{}})了?(?P<plan>(?:[省市县区镇乡]?人(?:大|代会)(?:会议)?(?:通过|批准|审议)+的?)?"
    rf"{PLANNED}(?:投资|任务|指标)?数?)的"
)
_OF_PLAN = re.compile(rf"\s*{_PLAN.format('为|是|占|完成|达到?|')}?\s*")
_OWN_OF_PLAN = re.compile(rf"(?P<own>[^,。;、\d]{{2,}}?){_PLAN.format('为|占(?!预算的)|完成|相当于')}\s*")
"""A share of what was planned, of the figure before or of what is told with it (产量仅完成计划的 29%)."""
_COUNT_ONLY = re.compile(r"(?<=..)(?<![人户次])数$")
_OWN_OVER = re.compile(
    rf"\s*(?!{_EVER}[高低快好优超])(?P<what>[^,。;、]{{2,}}?){_EVER}"
    r"(?P<over>(?:[高低快]于|[好优]于(?![^,。;]{1,4}类)|超(?=全))[^,。;、\d]{2,16})$"
)
_RELATIVE = frozenset(("倍", "%", ""))
_POINTS = frozenset(("个百分点", "百分点", "%"))


def turned(within: ClauseFigures, place: int, last: Named | None) -> Named | None:
    """A loss, or the profit that it was turned into; nothing for other figures."""
    figure = within.figures[place]
    begin = within.figures[place - 1].outer_end if place else within.clause.start
    left = within.text[begin : figure.outer_start]
    found = _TURNED.fullmatch(left) if "亏损" in left or "盈利" in left else None
    if found is None or "元" not in figure.unit:
        return None
    who = without_lead(_OF_PROFIT.sub("", found["who"])) or (last.subject if found["won"] and last else "")
    text = f"{who}{'盈利' if found['won'] else '亏损'}额"
    return as_told(figure, text, who)


def compared_with(figure: Figure, left: str, last: Named | None) -> Named | None:
    """是去年的 2.5 倍, 高于全省平均 3 个百分点: the figure before, set against something."""
    leant = leaning(figure, left, last)
    if leant:
        return leant
    times = times_of(figure, left) if figure.unit in _RELATIVE else None
    own = words.without_tail(without_lead(left[: times.start()])) if times else ""
    measured = own and (words.is_measured(own) or own.startswith("人均"))
    if times and measured and _MEASURE.search(times["than"]):
        text = f"{own}与{times['than']}之比"
        return Named(text, own, "", own, figure.counted)
    since = _SINCE.match(left) if figure.counted in ("倍", "番") else None
    if since:
        told = _FOR_THE_SAKE.sub("", since["what"].rpartition("、实现")[2])
        told = words.without_tail(without_lead(told))
        if own := told.removeprefix("提前").removeprefix("实现"):
            return Named(f"{own}与{since['than']}之比", own, "", own, figure.counted)
    rated = figure.counted == "%" and PART_OF.search(left)  # 好于Ⅲ类水体比例
    own_over = _OWN_OVER.match(left) if figure.counted in _POINTS and not rated else None
    own = without_lead(own_over["what"]) if own_over else ""
    if last and own_over and GROWN.fullmatch(own):  # 增长 23%, 增幅高于目标 8 个百分点
        left = own = own_over["over"]
    if own_over and len(own) > 1 and own != left:
        text = f"{own}{own_over['over'].rstrip('的')}的幅度"
        return Named(text, own, "", GROWN.sub("", own), figure.counted)
    shared = figure.counted == "%" and left.rstrip().endswith("的")
    planned = _OWN_OF_PLAN.fullmatch(left) if shared else None
    own = without_lead(planned["own"]) if planned else ""
    if planned and (words.is_measured(own) or (len(own) > 3 and not words.VERB.match(own))):
        return Named(f"{own}完成{planned['plan'].removesuffix('数')}比例", own, "", own, figure.counted)
    if last is None:
        return None
    plan = _OF_PLAN.fullmatch(left) if figure.counted == "%" else None
    if plan:  # 为年计划的 102%
        text = f"{GROWN.sub('', _COUNT_ONLY.sub('', last.base))}完成{plan['plan'].removesuffix('数')}比例"
        return Named(text, last.base, last.verb, last.subject, figure.counted)
    against = _AGAINST.fullmatch(left) if figure.counted in ("倍", "番") else None
    if against:  # 较“十五”期末翻一番
        text = f"{last.base}与{against['than']}之比"
        return Named(text, last.base, last.verb, last.subject, last.unit)
    over = _OVER.match(left)
    if times and not without_lead(left[: times.start()]):
        text = f"{last.base}与{times['than']}之比"
    elif over:
        text = f"{without_margin(last.text)}{over['over'].rstrip('的')}的幅度"
    else:
        return None
    return Named(text, last.base, last.verb, last.subject, last.unit)

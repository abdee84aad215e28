"""What a figure is set against of other territories and years: 比全省(7%)高 2 点, 恢复至 2029 年的 81%."""

from __future__ import annotations

import re

from graphbuild.extract.ending import Ending
from graphbuild.extract.figures import indicator_lists as lists
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.clause_figures import ClauseFigures
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.indicator_leads import without_lead
from graphbuild.extract.figures.indicator_leaning import PLANNED
from graphbuild.extract.figures.indicator_margins import without_margin
from graphbuild.extract.figures.named import Named, as_told
from graphbuild.extract.figures.units import is_counter

_PEER = r"(?:全[国省市县区州盟旗]|世界|全球|[东中西]部)"
_OF_PEER = re.compile(_PEER)
_TOLD_OF_PEER = re.compile(
    rf"(?:[比较]|[高低]于|[快慢]于|与|和|、|及)(?P<who>{_PEER})(?P<what>[^,。;、\d()]{{0,8}})"
    rf"\((?:{_PEER}?[^,。;、\d()]{{0,8}})$"
)
"""Before the figure of a territory that others are set against, in a bracket after its name."""
_SET_AGAINST = re.compile(r"[比较]|[高低快慢]于")
_RATE = re.compile(r"(?:[增降涨]速|[增降涨]幅|率|比重|占比|比例)$")
_MARGINS = re.compile(
    r"[\s,、]*(?P<own>[^,。;、\d]{0,12}?(?:增速|[增涨降]幅|总量|占比|率))?(?:分别|各|均)*"
    r"(?:(?P<side>[高低快慢好优]于|超过|[高低]出)(?P<wholes>[^,。;\d]{4,30}?)(?:分别|各|均)*|"
    r"[比较](?P<than>[^,。;\d]{4,30}?)(?:分别|各|均)*(?P<up>[高低快慢多少])出?)"
)
_EACH_OVER = re.compile(
    rf"(?P<subjects>[^,。;\d]{{4,60}}?)(?P<rate>[增涨降][速幅]|占比|比重|率)(?:分别|各|均)*"
    rf"(?P<over>[高低快慢]于{_PEER}[^,。;、\d]{{0,8}}?)(?:分别|各|均)*"
)
"""What several rates are set against in turn (A、B 增速分别高于全省 1、2 个百分点)."""
_PACE = re.compile(r"[增降涨][速幅](?:(?:提高|下降)幅度)?$")
_POINTS = frozenset(("%", "个百分点", "百分点"))
RANK = "排名"
_TIMES_OF = re.compile(
    r"(?:大?约|仅|只)?(?:^、(?=\d)|是|为|相当于|不[低少]于|达到|超过|不足|不到|低于)(?P<than>[^,。;(]{2,16}?)\(?的?\s*$"
)
_OF_MEAN = Ending(r"(?:平均|水平)的\s*")
_RANKED = re.compile(rf"(?<=..)(?:[增降涨][速幅]|总量)?{_PEER}?排名$")
CHANGES = frozenset(("增加", "减少", "净增", "增", "减"))
"""What alone may tell how the figure before has changed."""
LEANING = frozenset("的高低快慢多少出")
"""What the words of a figure end with that is set against another."""
_AS_SAID = {"多": "高", "少": "低"}
_MEANS = ("平均", "水平", "同期")
"""How a territory's own figure is called, which is kept with it."""
_RANK_HELD = Ending(rf"{_PEER}?排名")
_NAMED = 4
"""Characters of a subject that says by itself what is set against others (工业增加值增速)."""
_OF_ANOTHER_YEAR = re.compile(
    r"(?P<own>[^,。;、]*?)(?:已经?|将|基本|大体)*(?:(?:恢复|回升)[到至]|相当于|达到?|[是为])了?约?"
    r"(?P<than>(?:(?:19|20)?\d\d年|上年|去年|疫情前)(?:同期)?)(?:的?水平)?的\s*"
)
"""What is told as a share of what it was (恢复至 2029 年同期水平的 81%)."""
_THAN_ANOTHER = re.compile(
    r"(?P<own>(?!继续|保持|力争)[^,。;、]{2,}?)?(?:均|都|继续|保持|力争)*(?:(?<!占)比(?![例重比])|较(?![大高多好快低]))(?P<than>(?![上去前今同当本此过往历原]|年[初均]|期初|[一二三四]季|[“\"]?[十八九七])"
    r"(?:(?!目标|计划|任务|指标|预[期算]|控制|要求|上年|去年|同期|以[前往])[^,。;、\d]){2,16}?)(?P<side>(?<![提增降减])[高低快慢多少])出?\s*"
)
"""What a rate is set against that is neither a year nor an aim (比城镇居民高, 比生产总值增幅高出)."""
_NEXT_YEAR = ("明年", "后年")
_LEANT = Ending(r"(?:比例|比重|占比|[增降涨][速幅]|率|幅度|之比|排名)")


def times_of(figure: Figure, left: str) -> re.Match[str] | None:
    """What a multiple, or a share of a mean, is set against (是去年的 2 倍, 不足全国平均水平的一半)."""
    set_against = figure.unit == "倍" or (figure.unit in ("%", "") and _OF_MEAN.search(left))
    return _TIMES_OF.search(left) if set_against else None


def peers(within: ClauseFigures, named: list[Named]) -> dict[int, Named]:
    """The names of the figures that a bracket tells of other territories, by their place in the clause."""
    text, clause = within.text, within.clause
    found: dict[int, Named] = {}
    for place, figure in enumerate(within.figures):
        told = _TOLD_OF_PEER.search(text, clause.start, figure.start) if figure.counted == "%" else None
        if told is None or text[figure.outer_end : clause.end].lstrip()[:1] != ")":
            continue
        if not _SET_AGAINST.search(text, clause.start, told.end()):
            continue
        mean = "平均" if "平均" in told["what"] else ""
        rate = next((each.text for each in reversed(named) if _RATE.search(each.text)), told["what"])
        name = f"{told['who']}{mean}{without_margin(rate)}"
        found[place] = as_told(figure, name)
    return found


_EACH_OF_PLAN = re.compile(
    rf"(?P<subjects>[^,。;]{{2,}}?)(?:已|均)*分别(?:为|占|完成|达到?)了?(?P<plan>{PLANNED}(?:投资|任务|指标)?数?)的"
)


def planned(left: str, group: list[Figure]) -> list[Named]:
    """What shares of what was planned are done of each of several (A、B 分别完成年计划的 80%、90%)."""
    told = _EACH_OF_PLAN.fullmatch(left.strip(" ,、")) if group[0].counted == "%" else None
    done = lists.items(told["subjects"]) if told else []
    if told is None or len(done) != len(group):
        return []
    names = [f"{without_lead(each)}完成{told['plan'].removesuffix('数')}比例" for each in done]
    return [Named(name, name, "", name, group[0].unit) for name in names]


def margins(left: str, group: list[Figure], last: Named | None) -> list[Named]:
    """By how much a figure lies above each of several (分别高于全市、全省 1、2 点), or several above it."""
    each_over = _EACH_OVER.fullmatch(left.strip(" ,、")) if group[0].counted in _POINTS else None
    subjects = lists.items(each_over["subjects"]) if each_over else []
    if each_over and len(subjects) == len(group):
        rates = [f"{without_lead(subject)}{each_over['rate']}" for subject in subjects]
        return [Named(f"{rate}{each_over['over']}的幅度", rate, "", rate, group[0].unit) for rate in rates]
    told = _MARGINS.fullmatch(left.strip()) if group[0].counted in _POINTS else None
    own = without_lead(told["own"] or "") if told else ""
    wholes = lists.items(told["wholes"] or told["than"]) if told else []
    scope = lists.FIRST_SCOPE.match(wholes[-1]) if len(wholes) == len(group) else None
    if told is None or scope is None or (last is None and len(own) < _NAMED):
        return []
    what = wholes[-1][scope.end() :]
    side = told["side"] or ("高于" if told["up"] in "高快多" else "低于")
    if last is None or len(own) >= _NAMED:
        last = Named(own, own, "", own, group[0].counted)
    name = without_margin(last.text)
    name = f"{last.base}{own}" if own != name and own and not _RATE.search(name) else name
    texts = (f"{name}{side}{each.removesuffix(what)}{what}的幅度" for each in wholes)
    return [Named(text, last.base, last.verb, last.subject, last.unit) for text in texts]


def beside(figure: Figure, left: str, named: list[Named]) -> Named | None:
    """A share of what a year held, or how far a figure lies from that of another territory."""
    of, left = left.rstrip().endswith("的"), left.lstrip(" ,、")
    share = figure.counted in ("%", "成") and of
    if share and (year := _OF_ANOTHER_YEAR.fullmatch(left)):
        own = words.without_tail(without_lead(year["own"]))
        own = own or next((each.base for each in reversed(named) if not _LEANT.search(each.base)), "")
        text = f"{own}与{year['than'].removesuffix('同期')}之比"
        return Named(text, own, "", own, figure.counted) if own and not _LEANT.search(own) else None
    return None if of else _set_against(figure, left, named)


def _set_against(figure: Figure, left: str, named: list[Named]) -> Named | None:
    """How far a figure lies from that of something else: by points a rate, else that of a territory."""
    told = _THAN_ANOTHER.fullmatch(left)
    points = "百分点" in figure.counted
    peer = _OF_PEER.match(told["than"]) if told else None
    if told is None or not (points or peer):
        return None
    own, than = without_lead(told["own"] or ""), told["than"]
    measure = than[peer.end() :] if peer else ""
    than = peer.group() if peer and not measure.startswith(_MEANS) else than  # 较全省|人均花费低
    side = f"{_AS_SAID.get(told['side'], told['side'])}于{than}的幅度"
    if len(own) >= (_NAMED if points else 2) and (_RATE.search(own) or words.is_measured(own)):
        return Named(f"{without_margin(own)}{side}", own, "", own, figure.counted)
    if told["own"] and not _RATE.search(told["own"]):
        return None
    levels = [each for each in named if not _LEANT.search(each.base)]
    if levels and (paced := _RATE.search(measure)):  # 较全省总体|增速高
        return _beside(levels[-1], f"{levels[-1].base}{paced.group()}{side}", figure)
    rated = [each for each in named if points == bool(_RATE.search(_RANK_HELD.sub("", each.text)))]
    if not (rated or (named and not points)):
        return None
    last = (rated or named)[-1]
    return _beside(last, f"{without_margin(_RANK_HELD.sub('', last.text))}{side}", figure)


def _beside(last: Named, text: str, figure: Figure) -> Named:
    return Named(text, last.base, last.verb, last.subject, figure.counted)


def unranked(named: list[Named]) -> Named | None:
    """What was named last that is no rank: no plan is set for one."""
    for each in reversed(named):
        if RANK not in each.base or not each.base.endswith(RANK):
            return each
    return None


def paced(last: Named, base: str) -> str:
    """What changes by points after a growth: 增加值增长 7%, 较一季度回升 1 个百分点 → 增加值增速."""
    pace = _PACE.search(last.text)
    return f"{base}增速" if pace and last.text.startswith(base) and not _RATE.search(base) else base


def again(figure: Figure, verb: str, left: str, named: list[Named]) -> Named | None:
    """What was named by the same verb, of a part the last: 新增林地 9 万亩, 其中 2032 年新增 4 万亩."""
    before = named[-1:] if "其中" in left else reversed(named)
    told = next((each for each in before if each.verb == verb and each.unit == figure.counted), None)
    more = named[-1:] if left.startswith(_NEXT_YEAR) else ()  # 今年造林 3 万亩, 明年再安排 2 万亩
    return told or next((each for each in more if each.unit == figure.counted), None)


def is_more(figure: Figure, verb: str, last: Named | None) -> bool:
    """Whether a verb alone tells how the figure before has changed (企业 30 家, 增加 5 家).

    Of what is new a net increase is no change (新增 9 家, 净增 5 家).
    """
    if last is None or verb not in CHANGES:
        return False
    grew = last.unit == "%" and last.text.endswith(("增速", "降幅")) and words.is_measured(last.base)
    alike = last.unit == figure.counted or (grew and not is_counter(figure.counted))  # 增长 7%, 增加 170 元
    return alike and not (verb == "净增" and last.verb.startswith("新"))


def grown(figure: Figure, last: Named, named: list[Named], *, moves: bool) -> str:
    """What a change or a sum is told of that follows a rank (收入居第 1 位, 增长 8%): no rank grows so."""
    if figure.unit == "位":
        return last.base.removesuffix("连续月数")
    whole = last.base.removeprefix("新增")
    if moves and whole != last.base and any(each.base == whole for each in named):
        return whole  # 产值 9 亿元, 新增 2 亿元, 增长 8%
    counts = moves and is_counter(figure.counted) and figure.counted not in (*_POINTS, "成")
    if counts and last.unit != figure.counted:  # 企业 9 家, 资本 3 亿元, 增加 2 家
        alike = (each.base for each in reversed(named) if each.unit == figure.counted)
        return next(alike, last.base)
    if not last.base.endswith(RANK):
        return last.base
    found = unranked(named) if moves else None
    return found.base if found else _RANKED.sub("", last.base)

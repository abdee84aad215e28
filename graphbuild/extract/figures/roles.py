"""What a figure is: aimed at, reached, or neither of both; and the word that says so."""

from __future__ import annotations

import re

from graphbuild.extract.alternatives import one_of
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.listed_tasks import TASK_UNITS, counts_tasks, is_task
from graphbuild.extract.figures.period_bases import QUALIFIED, told_aside
from graphbuild.extract.figures.role_aims import SET, done_of_plan, is_limit, is_old_aim, set_for_now
from graphbuild.extract.figures.role_changes import CHANGED, goes_on, starts_from, without_origin
from graphbuild.extract.figures.role_times import (
    begin_of_set,
    future_in_past,
    is_due,
    is_to_come,
    sentence_opens_ahead,
    sentence_start,
    state_told,
    told_as_over,
    within_reach,
)
from graphbuild.extract.figures.thresholds import is_threshold
from graphbuild.extract.figures.units import is_counter
from graphbuild.extract.pieces import Clause, QuantityRole
from graphbuild.extract.year import A_YEAR, BASE_PRICES, FIVE, number_of_year

UNSURE_RULES = frozenset(("no-part", "future-cue", "past-words", "future-words"))
"""The rules of a role that go by words alone: no heading says whether a part tells what was or is to be."""
MODALITY = re.compile(
    r"力争|确保|争取|预期(?!寿命)|预计|计划|拟|达到?|突破|完成|实现|保持|控制|保证|努力|不低于|不超过|要求|争创|力保"
)
_AIMED = re.compile(
    r"力争|确保|争取(?!到|了)|预期目标|奋斗目标|目标[是为]|将(?!近|军|来|要求|其|原)|"
    r"计划(?:完成|投资|实施|新|建)|拟"
)
_REACHED = one_of(
    r"已(?!开工)|目前|(?<!改造|提升|完善|整合|盘活|巩固|扩建|维修|加固)现有(?!基础|水平|规模|条件|的?(?:基础|水平))|现已|截至|截止|去年|(?<!以)上年(?!度?计划|结[转余])|(?<!下)降[到至]了|以来|去冬|"
    r"了(?<=[^\W\d为除定出确]了)(?<!定下了)(?<![发公]布了)(?![解然])|先后(?!顺)|[\d一二三四五六七八九十几近多]年来|连续[一二三四五六七八九十\d]+年"
)
_COMPARED = re.compile(
    r"(?:[比较高低于占]|不[低高]于[^,。;\d]{0,16}?|不高于|超过|同比)\s*(?:去年|上年|\d{4}年)[^,。;]*$"
)
_STATE = one_of(
    r"(?:接壤|相距|距离|毗邻|横跨|途经|流经|坐拥|地处|全长|现存|境内有|(?:国土|幅员)总?面积|(?<![差间株行])距(?!离)[^,。;\d]{0,6}\d{0,3}[^,。;、\d]{0,4})\s*$|"
    r"(?<![直管])辖(?!区)(?:\D{0,2}\d[^,。;]*)?$"
)
_HAS = re.compile(
    r"[^,。;、]{2,6}(?<![具所没只占保享持国公私自既])(?<!均拥)有(?!:|量|率|升|进|降|增|减|突破|提[升高]|改善|序|效|力|望|关|机|条件|所|利|限|意|一|助|基础|害|毒)"
)
_ACTING = re.compile(
    r"新增|新建|建设|完成|实施|引进|培育|建成|改造|打造|开展|推进|组织|安排|培训|争取|"
    r"发展|创建|提升|整治|治理|谋划|落实|举办|扶持|解决|达到"
)
_PEOPLES = re.compile(
    r"(?:多|余)?(?:民族(?!自治|村|乡|团结|特色|地区|学校|品牌)|[^\W!-ÿ]{2,3}(?:人民(?!至上|币|医院|法院|满意)|儿女|父老)|(?:全体|各族|勤劳|英雄|优秀|纯朴|"
    r"[^,。;、]{0,8}(?:市|县|区|省|"
    r"全国|中国|燕赵|三秦|巴蜀|齐鲁|[^,。;、]{2})的?)?(?:人民(?!至上|币|医院|法院|满意)|儿女|父老|各族群众|中国人))"
)
_A_PEOPLE, _LONGEST_PEOPLE = re.compile("民|儿女|父老|群众|中国人"), 18
"""One of which stands in what the people are called, and the characters that has at most."""
_BENEFITING = ("惠及", "受益", "覆盖", "服务")
_LACKING = re.compile(r"[^,。;、\d]{2,16}?(?:还没有|尚未|仍未|[仍尚]无)[^,。;、\d]{1,10}[,。;]?")
"""What those counted are still without, where nothing says that it is to change."""

_FROM = re.compile(
    r"(?:现行|[从由](?:现行|目前|现在|原来|上年|去年|每人每[月年]|\d{4}年|"
    rf"[“\"]?{FIVE}[”\"]?期?末?)*的?[^,。;、\d从由]{{0,8}})\s*$"
)
_FROM_BEFORE = re.compile(r"[从由][^,。;]*[、和及:∶]\s*$")
_TO = re.compile(
    r"^(?:的?[^,。;、\d]{1,8}?)?(?:[、和及:∶]\s*[\d.]+[^,。;、\d]{0,4})*\s*(?:,?(?:分别|逐步|"
    rf"稳步|再|预计|力争|将|可望)?(?:{CHANGED}|[减调改])[为到至]|,?到20\d\d年)"
)
_HEAD = 60
"""Characters before a clause in which it may say of what time it tells."""
_NEXT = 12
"""Characters of the clause after, which may tell what a state is changed to."""
_GIVEN = re.compile(r"已[^,。;]{1,18}的")
"""What is said of what a figure counts (已下达资金的 23 个项目): no cue for the figure."""
_LAST_YEARS = re.compile(r"[去上]年[^,。;]{1,12}的$")
_ALREADY = re.compile(r"[^,。;、\d的]{2,24}已经?(?:全部|[均都]|基本|如期|成功)*[^\W\d的][^,。;、的]+$")
"""What is told of things counted that are so by now (4 个基地已全部列入规划)."""
_STILL_TO = re.compile(r"[要将](?!求)|力争|确保|年底前")
"""What is still to be done with what was begun (去年引进的 3 家企业要全部投产)."""
_OF_THAT_YEAR = re.compile(r"(?:^|[,;、:])[^,。;、\d]{0,6}[对将把为](?:19|20)\d\d年[^,。;、\d]{1,14}的$")
"""What is to be done to those of a year (对 2030 年建成的 9 个小区实行 …)."""
_TIMES = frozenset(("倍", "番"))
"""A multiple is told of the year that it is one of (是 2015 年的 2 倍)."""
_LONGEST = 400  # characters of a clause
_PRICED = re.compile(rf"{BASE_PRICES}|的?(?:基础|水平)之?上|为基数|度?结[转余]")
_ONE_OF = re.compile(r"[^,。;]{2,24}(?:之一|中的一[个件项])")
_SET = re.compile(
    r"[^,。;、\d]{2,16}?(?:已(?:经)?(?:全部)?(?:交付|建成|完成|开工|投用|投产|竣工|改制|解困|脱贫|通[车水电油])|(?:(?:达标|合格|优良)率|(?<!占)比例)(?:达到?|为|均)*)\s*\d|"
    r"[^,。;、\d]{0,8}?(?<!其)中有?\s*\d|[^,。;、\d]{0,4}城市[^,。;、\d]{2,16}(?:价格|物价|费用)[^,。;、\d]{0,8}(?:上涨|下降|回落|涨幅)|[^,。;、\d()]{2,12}中(?![心小型学药医])[^,。;、\d]{2,24}(?:率|比例|占比)(?:达到?|为|控制在|不[低少高]于|超过?|高于)*\s*\d"
)
_OF_KIND = frozenset(("位", "名", "分", "米"))
_SET_SIGNS, _LEANT_SIGNS = frozenset("已率例中市"), frozenset("聚依围立针紧瞄")
_FOR_EACH = re.compile(r"(?:全[国省市县区]|我[省市县区])?(?:每|[人户]均|[百千万][人户])")
_AMONG = re.compile(r"在(?:全[国省市县区球]|世界)?\s*$")
_RANKED = re.compile(r"[^,。;、\d]{0,16}?(?:中|里)?[^,。;、\d]{0,8}?(?:排|列|居|位|倒数)")
_FIRST_OF = re.compile(
    r"[^,。;、\d]{2,12}?[中里]?(?:排名|位列|位居)?(?:前|第|倒数第?)\s*[\d一二三四五六七八九十]+[位名]"
)
_SET_AGAINST = re.compile(rf"的?{SET}的?(?:高出?|超[出过]?|[低快慢])?\s*[\d.]+\s*个?百分点")
"""After what was planned: by how much that was passed or missed (高于 12% 的目标 14 个百分点)."""
_LEANT_ON = re.compile(
    r"(?:^|[,;])(?:重点|紧紧|主要)*(?:聚焦|依托|围绕|立足|针对|紧盯|瞄准)(?:[“\"][^”\"]{2,24}[”\"])*"
    r"(?:[^,。;、\d]{0,6}|[^,。;\d]{2,40}等)$"
)
_STANDARD = re.compile(r"按照?\s*$")
_SIZED = re.compile(r"(?:宽度?|厚度?|半径|间距|株距|行距)(?:一律|均|控制|达到?|为|应|要)*\s*$")
_GRANT = re.compile(
    r"(?<!平均)每(?!年)[^,。;、\d]{1,14}?(?:补助|补贴|奖补|奖励|资助|贴息|再补)(?:资金)?(?:最高)?\s*$|(?:补助|补贴|奖补|奖励)每[^,。;、\d]{1,4}\s*$"
)
"""What is granted for each piece by a rule, and set for none to reach."""
_REWARDED = re.compile(
    r"给予[^,。;]{0,60}?(?:奖励|补助|补贴|奖补|资助|贴息|资金支持)|最高(?:不超过|给予|奖|补|资助|贴|\d)|[每单][个户家人名][^,。;、\d]{0,12}不超过|[对各][^,。;]{0,30}奖励\s*\d|一次性奖|"
    r"的(?:再|分别)?给予\s*\d|的再(?:奖励|补[助贴])\s*\d|分别(?:奖励|补[助贴])\s*\d|\d%?贴息"
)
_STEP = re.compile(r"每[低高少多超增降减][^,。;、\d]{0,8}$")
_SCORED = re.compile(r"[扣加计得减]\s*\d[\d.]*分")
"""What each step above or below is worth: 每低 1 个百分点扣 0.5 分."""
_RAISED = re.compile(r"提高|增加|达到|上调|标准")
_BY_RULE = re.compile(r"(?:^|[,、;])?(?:减?按照?|依照|参照)(?!计划)[^,。;、\d]{0,14}$")
_RULE = re.compile(r"[^,。;、\d]{0,10}?的?(?<!达到)(?:要求|标准|比例(?!递增|增长)|[税费]率|原则|规定|密度)")
_FORECAST = re.compile(r"比[^,。;、\d]{0,4}(?:预计|预期|预算|计划|核定)(?:目标|任务)?的?\s*$")


def role_of(
    folded: str, clause: Clause, figure: Figure, sentence: int, plan_year: int
) -> tuple[QuantityRole, str]:
    """The role of a figure and the rule that told it; the sentence of the clause begins at ``sentence``."""
    zone = clause.block.zone
    if clause.end - clause.start > _LONGEST:  # no sentence
        clause = within_reach(clause, figure, _LONGEST)
        sentence = sentence_start(folded, clause)
    if is_threshold(folded, clause, figure) or folded.startswith("的,", clause.end - 1):  # 投资超过 1 亿元的,
        return "other", "threshold"
    if figure.counted in TASK_UNITS and counts_tasks(folded, clause, figure):
        return "other", "counts-tasks"
    around = folded[clause.start : figure.outer_start], folded[figure.outer_end : clause.end]
    follows = folded[figure.end : figure.end + 1] not in ",。;、"
    if (follows and _counts_peoples(folded, figure)) or _describes_set(folded, clause, figure, around):
        return "other", "description"
    if _is_baseline(folded, clause, figure, around):
        return "achievement", "baseline"
    if zone == "future":
        if state_told(folded, sentence, clause) or told_as_over(folded, sentence, clause, plan_year):
            return "achievement", "past-cue-in-future-part"
        begin = begin_of_set(folded, clause, figure)
        before, counted = folded[begin : figure.outer_start], begin < clause.start or figure.counted != "%"
        state = counted and _describes(before, folded[clause.start : clause.end])
        state = state and not is_due(folded, sentence, clause)
        lacks = _LACKING.fullmatch(folded, figure.outer_end, clause.end) if around[1] else None
        state = state or (lacks is not None and not _ACTING.search(before))
        if state or _is_granted(folded, clause, figure):
            return "other", "description"
        if _past_in_future(folded, clause, figure, around, plan_year):
            return "achievement", "past-cue-in-future-part"
        return "target", "future-words" if clause.block.guessed else "future-part"
    coming = is_to_come(folded, sentence, clause, figure, plan_year)
    if zone == "past":
        if is_old_aim(folded, clause, figure):
            ahead = set_for_now(folded, clause, figure)
            return ("target", "future-cue-in-past-part") if ahead else ("other", "description")
        begin = clause.start
        if sentence < begin:
            planned = sentence_opens_ahead(folded, sentence)
            planned = planned and not _ENDED.search(folded, sentence, figure.start)
            begin = sentence if planned or is_due(folded, sentence, clause) else begin
        if coming or future_in_past(folded[begin : clause.end], plan_year):
            return "target", "future-cue-in-past-part"
        return "achievement", "past-words" if clause.block.guessed else "past-part"
    due = is_due(folded, sentence, clause) and future_in_past(folded[sentence : clause.end], plan_year)
    aimed = due or _AIMED.search(folded[clause.start : clause.end])
    head = folded[max(clause.block.start, clause.start - _HEAD) : figure.start]
    if coming or (aimed and not _REACHED.search(head)):
        return "target", "future-cue"
    return "achievement", "no-part"


def _counts_peoples(folded: str, figure: Figure) -> bool:
    """Whether a figure but tells how many the people are, to whom nothing is done."""
    named = _A_PEOPLE.search(folded, figure.end, figure.end + _LONGEST_PEOPLE)
    if named is None or _PEOPLES.match(folded, figure.end) is None:
        return False
    return not folded.endswith(_BENEFITING, 0, figure.outer_start)


def modality_of(folded: str, clause: Clause, figure: Figure) -> str:
    """The cue words before a figure in its clause, joined by semicolons."""
    reach = figure.outer_start - _LONGEST
    found = MODALITY.findall(folded, clause.start if clause.start > reach else reach, figure.start)
    return ";".join(dict.fromkeys(found)) if found else ""


def _describes(before: str, clause_text: str) -> bool:
    """Whether a clause of the part about what is to be done but says how things are."""
    if _FOR_EACH.match(before):
        return False
    state = ("有" in before and _HAS.match(before)) or _STATE.search(before)
    return state is not None and not (_AIMED.search(clause_text) or _ACTING.search(before))


def _is_granted(folded: str, clause: Clause, figure: Figure) -> bool:
    """Whether a sum or a share is what is granted by a rule: 对新建的 … 给予一次性奖励 10 万元."""
    end = min(clause.end, figure.outer_end + _NEXT)
    if not ("元" in figure.unit or figure.counted in ("%", "")) or _RAISED.search(folded, clause.start, end):
        return False
    return _REWARDED.search(folded, clause.start, clause.end) is not None


def _describes_set(folded: str, clause: Clause, figure: Figure, around: tuple[str, str]) -> bool:
    """Whether a count but says how many there are of what something else is told of, by the words ``around``.

    One of 18 cities; 7th among 294 cities; the first 20 of 168; of 26 counties 18 have; focusing on 37
    clusters; a forecast; by the standard of 30 ㎡ for every 100 households; how wide a road is, what each
    house is granted.
    """
    before, after = around
    by_rule, each = "按" in before or "照" in before, "每" in before
    of_kind = figure.counted in _OF_KIND or "/" in figure.unit or "比" in before
    if (after or by_rule or each or of_kind) and (
        (figure.counted in ("位", "名") and before.endswith(("排名后", "倒数", "末")))
        or (by_rule and _RULE.match(folded, figure.outer_end, clause.end) and _BY_RULE.search(before))
        or ("比" in before and _FORECAST.search(before))
        or ("/" in figure.unit and _STANDARD.search(before))
        or (figure.unit == "分" and before.endswith(("(", "扣", "加", "计", "得", "减")))
        or (each and _SCORED.search(after) and _STEP.search(before))
        or (each and "元" in figure.unit and _GRANT.search(before) and not _RAISED.search(before))
        or (figure.counted == "米" and _SIZED.search(before))
        or (figure.counted == "%" and after and (_SET_AGAINST.match(after) or is_task(before, after)))
        or (after[:1] == "的" and is_limit(folded, clause, figure))
    ):
        return True
    if figure.kind != "plain" or figure.counted == "个月" or not is_counter(figure.counted):
        return False
    among = "在" in before and _AMONG.search(before)
    placed = "前" in after or "第" in after
    ranked = after and ((among and _RANKED.match(after)) or (placed and _FIRST_OF.match(after)))
    kinds = figure.counted in ("种", "类") and before.rstrip().endswith(("是", "为"))
    leant = not _LEANT_SIGNS.isdisjoint(before) and _LEANT_ON.search(before)
    stated = ranked or kinds or leant or ("一" in after and _ONE_OF.match(after))
    of_set = after and not _SET_SIGNS.isdisjoint(after) and _SET.match(after)
    return bool(stated or (of_set and not _ACTING.search(before)))


def _is_baseline(folded: str, clause: Clause, figure: Figure, around: tuple[str, str]) -> bool:
    """由 X 提高到 Y: the first figure is the state before."""
    before, after = around
    if after and (goes_on(after) or starts_from(before, after) or told_aside(before, after)):
        return True
    if not ("由" in before or "从" in before or "现行" in before):
        return False
    if _FROM.search(before) is None and _FROM_BEFORE.search(before) is None:
        return False
    return _TO.match(folded[figure.outer_end : min(clause.block.end, clause.end + _NEXT)]) is not None


_AGAINST = re.compile(rf"[比较以](?:[^,。;、\d比较]{{2,8}}的)?(?:[“\"]?{FIVE}[”\"]?期?末的)?\s*$")
_ENDED = re.compile(r"已|实际|目前|截[止至]|完成|现")


def _past_in_future(
    folded: str, clause: Clause, figure: Figure, around: tuple[str, str], plan_year: int
) -> bool:
    before = without_origin(folded[clause.start : figure.start])
    before = before.rpartition("(")[2] if before.rfind("(") > before.rfind(")") else before
    for found in A_YEAR.finditer(before) if "年" in before and not _OF_THAT_YEAR.search(before) else ():
        if len(found[1]) != 4 or number_of_year(found[1]) >= plan_year or figure.counted in _TIMES:
            continue
        if QUALIFIED.match(before, found.end()) or _PRICED.match(before, found.end()):
            continue
        if not (_AGAINST.search(before[: found.start()]) or _COMPARED.search(before[: found.end() + 3])):
            return True
    if (
        around[1]
        and _ALREADY.match(folded, figure.outer_end, clause.end)
        and not (
            _ACTING.search(before)
            or _AIMED.search(before)
            or _STILL_TO.search(folded, figure.end, clause.end)
        )
    ):
        return is_counter(figure.counted)
    if (
        before.endswith("的")
        and _LAST_YEARS.search(before)
        and _STILL_TO.search(folded, figure.end, clause.end)
    ):
        return False
    told = _GIVEN.sub("", before) if "已" in before else before
    cue = _REACHED.search(told) or (
        figure.counted == "%" and figure.end == figure.outer_end and done_of_plan(folded, clause, told)
    )
    meant = _AIMED.search(told) or (cue and _STILL_TO.search(told, cue.end()))
    return bool(cue and not meant and not _COMPARED.search(before))

"""Phrases that lean on the figure named before: compared with it, a part or a measure of it."""

from __future__ import annotations

import re

from graphbuild.extract.ending import Ending
from graphbuild.extract.figures import indicator_lists as lists
from graphbuild.extract.figures import indicator_rankings as ranks
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.deeds import done_alone
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.indicator_earlier import level_of
from graphbuild.extract.figures.indicator_leaning import LEVEL, honoured_alike, lowered_alike, per_head
from graphbuild.extract.figures.indicator_parts import STAFF, by_firms, held, is_bounded, stocked
from graphbuild.extract.figures.indicator_phrases import MAX, is_share
from graphbuild.extract.figures.indicator_shares import share_of
from graphbuild.extract.figures.indicator_siblings import (
    changed_alike,
    listed_alike,
    of_like,
    of_standard,
    sibling,
)
from graphbuild.extract.figures.named import Named, as_told
from graphbuild.extract.figures.units import is_counter

_LEVEL_ONLY = Ending(
    r"^(?:(?:国家|省|市|县|乡镇)级?[、和及])*(?:国家|省部?|市|县|区|县区|区县|县市区|乡镇?|村|[市县区]本|[一二三四五]星|[1-5]A)级(?:[及]?以上)?"
)
_LEVEL_AMID = re.compile(r"(?<=..)(?:国家|省|市|县|区)级(?=..)")
_INVESTED = Ending(r"^(?:总?投资|投入(?:资金)?|总投入|筹资|融资|拨付|安排资金|财政投入|争取资金)")
_AGGREGATES = frozenset(("投资", "出口", "进口"))
_WHOLE = Ending(r"^(?:[一二三四五]年累计|累计|总数|总量|总计|总|共|合计|累计总数)")
_DONE = re.compile(r"(?<=..)(?:新?(?:[开竣完]工|投产|签约|建成|开工建设)|基本建成|种植|养殖|栽植|新[栽植])$")
_SHARED = re.compile(r"占(?!地(?!区))|在[^,。;、\d]{2,8}占比$")
_DEPENDENT_FRONT = re.compile(r"^(?:实现|完成(?!率|投资)|年(?!均|度投资)度?|其)(?=..)")
_GROWTH = Ending(r"(?:增速|增幅|涨幅|[降减]幅|(?:下降|增长|递增|提高)率)")
_BOUNDED_BY = re.compile(
    r"(?:村?集体(?:经济)?(?:年|经营性)*|[人户]均(?:年?可支配|年?纯)?)收入|总?投资|总?资产|注册资[金本]|年?纳税|年?利税|年?产值|税收|年?销售(?:收入)?|(?:主营业务|营业)收入"
)
_OWN_BOUND = re.compile(
    rf"(?:{_BOUNDED_BY.pattern})?(?:超过?|[过上])*(?:[\d.]+[万亿]?[元吨头只亩人]?[~—\-])?[\d.千百十万亿]+(?:元|吨|千瓦|千伏|[头只亩]|人(?!口)|(?<=\d万))(?:[及]?以[上下]|级)?"
)
_BOUND = Ending(rf"{_OWN_BOUND.pattern}的?")
_TAXES = Ending(r"(?:非?税收?(?:收入)?)(?:占比|比重)")
_REACHING = re.compile(r"惠及|受益|带动")
_OF_COUNTED = re.compile(r"[^\W!-ÿ]{2,4}(?<!开工|竣工|完[成工]|投产|成活|合格|达标|下降|增长|递增|提高)率")
_OF_PEOPLE = re.compile(r"参合|参保|参会|入学|升学|巩固|就业|接种|出生|计划生育")
_MEASURED_SO = re.compile(
    r"(?:占地|平均|年均|(?<=..)[出存]栏|(?<=..)(?:全[国省市县区])?新增(?:通车)?)$|^年均(?:新增|增加)?"
)
_COUNTED_PEOPLE = re.compile(r"(?<=..)(?:人次|人数|(?<![农困保商用住])户数|数)$")
_ARRIVED = frozenset(("实际到位", "实际到资", "实际利用", "实际使用"))
_FUNDS = re.compile(r"[内外]资|资金")
_STRETCHES = Ending(r"(?<=..)(?:运营|在建|通车|续建)*(?:线路|项目|路段)")
_DEALINGS = re.compile("签约|签订|并购|重组|成交|交易|登记|采购|合同|订单")
_OVERRUNS = frozenset(("超收", "短收", "超支", "节支"))
_STOCKS = frozenset(("存栏", "出栏", "出笼"))
_STOCKED = re.compile(r"^年?(?:存栏|出栏|出笼)(?=..)|(?:存栏|出栏|出笼|(?:最高)?饲养量)$")
_OF_ONE = re.compile(r"(?:每[个座所处家条栋间]|单[个座体])(?=面积|建筑|占地|规模|投资|[床车机泊]位|$)")
_PARTED = frozenset(("学位", "床位", "车位", "泊位", "机位", "投资", "资金", "经费", "支出", "贷款", "债券"))
"""What is dealt out to several, of which each is told by whom it is for."""
_TRADE = frozenset(("出口", "进口", "出口额", "进口额", "出口总额", "进口总额"))
_TRADED = tuple(_TRADE)
OF_A_PLACE = _TRADE | {"进出口", "进出口额", "进出口总额", "税收", "税收收入"}
"""What a list of aims tells of a whole place by these words alone."""
_AREA_OF_TOWN = re.compile(
    r"(?P<town>[^,。;、\d]{0,6}(?:[县市]城|城[区镇市]|[镇新园]区|集镇|开发区|[小社]区))的?(?:建成区|规划区?|核心区|控制|占地|建设|总)*面积"
)
_INHABITANTS = re.compile(r"(?:常住|户籍|聚集|集聚|居住|规划|承载|总)*人口(?:总?[数量]|规模)?")
"""Who live in a town whose area is told before."""
_LOANS = frozenset(("融资", "贷款", "授信", "信贷"))
"""What those counted before are helped to."""
_PEOPLE = frozenset(("人", "名", "户", "人次"))
GROWN = re.compile(r"(?:年均)?(?:增速|增幅|增长)$")
_FOR_EACH = re.compile(r"每[十百千万]+(?:常住|户籍)?人口?")
_OF_LINE = re.compile(r"设(?![施备计想置定立])")
"""What a line has, of which no sum after it is (设站 3 座, 总投资 9 亿元)."""
_OF_SCHOOL = frozenset(("在校学生", "在校生", "专任教师", "教职工", "在职教师"))
_SCHOOL = re.compile(
    r"(?:现有)?(?P<who>[^,。;、\d]{0,8}(?:小学|[初高]中|中学|学校|[高职]校))(?:数|(?:在校学?生|教师)人数)"
)
"""Schools counted, or who is at them, whose pupils and teachers are told next."""
_SPARED = re.compile(r"(?:[能水电煤油物]耗|成本|费用|浓度|事故|时[限间长]|材料|环节)$")
"""What falls where something else rises, and has no output of its own."""
_SHARES = frozenset(("比重", "占比", "比例", "份额", "所占比重", "所占比例", "所占份额"))
"""What tells the share that a figure was of, once more before its change."""
_OF_ALL = Ending("财政|预算|固定资产|消费品零售")
"""What is told of the whole economy, so that a measure after it is not told of that."""
_SPENT = {"支出": "收入", "总支出": "总收入"}
"""What is spent by what came in, whose name says whose it is."""
_OF_FIRMS = frozenset(("利润总额", "利税总额", "资产总额", "出口交货值"))
_FIRMS = ("企业", "公司", "集团", "工业")
"""Whose the sums are that only firms have."""
_WORKS = frozenset(("项目", "工程"))
_STAGES = frozenset(("新开工", "开工", "续建", "新建", "竣工", "投产", "储备", "签约", "新签约", "落地"))
"""What tells which projects of several kinds a sum is that of (续建项目 3 个, 总投资 5 亿元)."""


def dependent(
    figure: Figure, told: tuple[str, str], suffix: str, right: str, last: Named | None
) -> Named | None:
    """A phrase that is not whole by itself: 市级, 建成, 累计, 总投资, 占财政支出的."""
    lead, left = told
    if right and _INVESTED.match(lead) and words.PREDICATE.match(right):
        what = re.sub(r"\d[\d.,]*[万亿]*[个家所条座项公里亩平方米]*", "", words.PREDICATE.sub("", right))
        return Named(what[:MAX] + lead, what + lead, "", what, figure.counted)
    if last is None or (lead == "人均收入" and "元" not in last.unit) or (suffix and lead in _AGGREGATES):
        return None  # 生产总值增长 8%, 投资增长 15%
    of_all = is_counter(last.unit) or counts_people(last.unit) or not words.is_measured(last.base)
    apart = not of_all or last.base.endswith("损失") or (_OF_PEOPLE.match(lead) and last.unit in "所座处家")
    if (
        apart and lead.endswith("率") and _OF_COUNTED.fullmatch(lead)
    ):  # 零售总额 90 亿元, 覆盖率 91%; 卫生室 45 个, 参合率 97%
        return None
    verb, subject, bound = last.verb, last.subject, False
    lead = "入库" if lead == "完成入库" else lead
    acts = figure.counted != "%" and lead != subject  # but 绿化完成 20%
    acts = acts and bool(words.VERB.fullmatch(lead) or done_alone(lead, figure.counted))
    held = _AREA_OF_TOWN.match(last.base) if "人口" in lead and _INHABITANTS.fullmatch(lead) else None
    if held:  # 县城建成区面积 18 平方公里, 人口 15 万人
        text = held["town"] + lead
    elif lead in _LOANS and last.unit in ("家", "户") and last.subject:
        text = last.subject + lead
    elif lead in _SHARES and is_share(last.base):  # 占全市的 12%, 比重提高 2 个百分点
        return Named(last.base + suffix, last.base, verb, subject, figure.counted)
    elif lead in _TRADE and "进出口" in last.base:
        text = last.base.replace("进出口", lead[:2], 1)
    elif lead in _SPENT and last.base.endswith(_SPENT[lead]) and "人均" not in last.base:
        text = last.base.removesuffix(_SPENT[lead]) + lead
    elif not suffix and _BOUND.fullmatch(lead):  # 5 亿元以上 3 个, 超 50 亿元的达到 5 家
        bound = True
        own = lead.removesuffix("的")
        subject = last.whole if last.whole and LEVEL.match(subject) else subject
        held = _OWN_BOUND.search(subject)
        measure = _BOUNDED_BY.match(held.group()) if held else None
        own = measure.group() + own if measure and not _BOUNDED_BY.match(own) else own
        subject = subject[: held.start()] + own + subject[held.end() :] if held else own + subject
        text = words.with_noun(verb + subject, figure.unit)
    elif lead in _STOCKS:  # 生猪存栏 30 万头、出栏 40 万头
        text = words.with_noun(_STOCKED.sub("", subject) + lead, figure.unit)
    elif (
        lead[:1] in "每单" and _OF_ONE.match(lead) and is_counter(last.unit)
    ):  # 市场 3 个, 单个面积 800 平方米
        text = subject + (words.with_noun(lead, figure.unit) if is_counter(figure.counted) else lead)
    elif lead in _ARRIVED and (funds := _FUNDS.search(last.base)):  # 合同外资 2 亿元, 实际到位 1 亿元
        text = lead.replace("到资", "到位") + funds.group()
    elif lead in _OVERRUNS and "元" in figure.unit:
        text = last.base + lead
        return Named(text, last.base, verb, subject, last.unit)
    elif lead in _OF_SCHOOL and (school := _SCHOOL.fullmatch(last.base)):
        text = words.with_noun(school["who"] + lead, figure.unit)
    elif "企业" in last.subject and (made := by_firms(figure, lead, last)):
        text = made
    elif "收入" in last.base and "税" not in last.base and _TAXES.match(lead):
        text = last.base + lead
    elif _LEVEL_ONLY.match(lead):
        amid = _LEVEL_AMID.search(subject) is not None
        subject = _LEVEL_AMID.sub(lead, subject, count=1) if amid else lead + LEVEL.sub("", subject)
        text = words.with_noun(verb + subject, figure.unit)
        return Named(text + suffix, text, verb, subject, figure.counted, last.whole or last.subject)
    elif acts and not lead.endswith(("造林", "还林", "还草", "育林")):
        subject = last.whole if last.whole and is_bounded(last.base) else subject
        verb, bare = lead, _DONE.sub("", subject)  # 其中亿元以上项目 9 个, 建成 20 个
        front = "" if lead in subject else lead  # 城镇新增就业 5 万人, 每年新增 1 万人
        done = front + subject if bare == subject else bare + lead  # 改造开工 3 万套、建成 5 万套
        noun = words.amount_noun(figure.unit)
        if noun and words.is_measured(bare) and not bare.endswith(noun) and not words.is_seat(bare):
            done = words.without_measure(bare) + lead  # 粮食面积 100 万亩、储备 5 万吨
        apart = (
            not last.unit
            or words.VERB.fullmatch(bare) is not None
            or (figure.counted in _PEOPLE and last.unit not in _PEOPLE)
            or figure.counted == "起" != last.unit
        )  # 查处 20 人
        text = words.with_noun(lead if apart else done, figure.unit)
        subject = lead if apart and is_counter(last.unit) else bare
    elif lead in ("人均", "户均") and not suffix.endswith("增收额"):
        of_sum = "元" in figure.unit and "元" in last.unit  # 创收 2 亿元, 人均 5000 元
        text = lead + (last.base.removeprefix("累计") if of_sum else subject).removeprefix(lead)
    elif lead in ("千人均", "万人均", "每千人", "每万人") and figure.counted == last.unit:
        text = lead + last.base
    elif lead in ("每亩", "亩均", "亩产", "单产", "亩"):  # 粮食产量达到 20 万吨, 每亩增加 30 公斤
        text = words.without_measure(subject) + ("亩均收益" if "元" in figure.unit else "亩产")
    elif _WHOLE.match(lead):
        whole = subject if lead == "总量" and subject.endswith(("总值", "总额", "总量")) else subject + lead
        text = words.with_noun("累计" + subject, figure.unit) if "累" in lead else whole
        verb = verb if "累" in lead else ""
    elif _GROWTH.search(lead) and words.DEPENDENT.match(lead):
        text = ranks.ranking(last.base + lead, left) if figure.kind == "rank" else last.base + lead
        return Named(text + suffix, last.base, verb, last.subject, last.unit)
    elif not words.DEPENDENT.match(lead) or (words.DEPENDENT.match(subject) and not _SHARED.match(lead)):
        return None
    elif _SHARED.match(lead):
        if lead.startswith("在") and is_counter(last.unit):
            return None
        text = share_of(figure, lead, last).base
    else:
        works = verb + subject if subject in _WORKS and verb in _STAGES else subject
        thing = "" if lead == subject else _DONE.sub("", last.whole or works)
        thing = thing if _REACHING.match(lead) else _MEASURED_SO.sub("", words.without_measure(thing))
        per = _FOR_EACH.match(thing)
        thing = per.group() if per else thing.removeprefix("年产").removeprefix("现有")
        apart = (
            thing.endswith(("生产总值", "税", "等", "工农业", "人数", "户数"))
            or (_OF_ALL.search(thing) is not None and "投资" not in lead)  # 财政收入 9 亿元, 税收 5 亿元
            or (STAFF.match(thing) and "均" not in lead)
            or last.base.endswith(("产销率", "销售率", "指数"))
            or (lead in _OF_FIRMS and not thing.endswith(_FIRMS))  # 消费品零售总额 9 亿元, 利税总额 2 亿元
            or (
                lead == "发电量" and last.base.endswith(("产量", "装机", "规模", "容量"))
            )  # 天然气 9 亿立方米, 发电量 3 亿千瓦时
            or (lead == "总面积" and (counts_people(last.unit) or thing.endswith(("乡镇", "街道"))))
            or _OF_LINE.match(thing) is not None
            or thing in ("播种面积", "合同", "协议", "从业")
            or _SPARED.search(last.subject) is not None  # 能耗降低 20%, 产值增长 30%
            or (thing.endswith(("资", "资产")) and lead.endswith(_TRADED))  # 引进内资 2 亿元, 出口额 1 亿元
        )
        thing = thing.removesuffix(lead[1:3]) if lead.startswith("总") else thing  # 光伏装机, 总装机容量
        thing = _STRETCHES.sub("", thing) if lead.endswith("里程") else thing
        thing = "" if apart or lead.startswith(thing) else thing
        verb, subject = ("", lead) if apart else (verb, subject)
        text = lists.joined(thing, _DEPENDENT_FRONT.sub("", lead))
        text = words.with_noun(text, figure.unit) if figure.counted in _PEOPLE or lead == "占地" else text
    if figure.kind == "rank" and not text.endswith("排名"):
        text = ranks.ranking(text, left)
    whole = (last.whole or last.subject) if bound else ""
    return Named(text + suffix, text, verb, subject, figure.counted, whole)


def counts_people(unit: str) -> bool:
    """Whether a unit counts people, visits or households."""
    return unit in _PEOPLE


def is_headed(figure: Figure, last: Named, left: str) -> bool:
    """Whether the figure before counts heads, or things right before this one, so that a sum is theirs."""
    things = (
        is_counter(last.unit)
        and last.base.endswith("数")
        and not (left.strip(" 、") or figure.bounded_before)
    )
    return counts_people(last.unit) or things


def spent_on(base: str) -> str:
    """What is spent on those whom the figure before counts, or dealt in: 资助学生人次 → 资助学生资金."""
    return _COUNTED_PEOPLE.sub("", base) + ("金额" if _DEALINGS.search(base) else "资金")


def summed(figure: Figure, lead: str, left: str, last: Named) -> Named:
    """累计分别达到, 排名分别升至: the figures of the group before, summed up or ranked one by one."""
    if figure.kind == "rank":
        text = ranks.ranking(last.base + (lead if GROWN.fullmatch(lead) else ""), left)
        return as_told(figure, text, last.subject, last.verb)
    subject = words.NEW.sub("", last.subject, count=1)
    text = words.with_noun(lead + subject, figure.unit) if "累" in lead else subject + lead
    return as_told(figure, text, subject, last.verb)


def elided(figure: Figure, lead: str, told: tuple[str, str], named: list[Named]) -> str:
    """A thing whose standard the figure before names: 孤儿基本生活保障标准提高到 A, 散居孤儿提高到 B."""
    suffix, left = told
    last = of_like(lead, figure, named)
    last = level_of(last, figure, named) if last else None
    if suffix:
        return changed_alike(figure, lead, told, last)
    if last is None:
        return per_head(figure, lead, left)
    part = next((each.whole for each in reversed(named) if each.whole), "")
    told_so = part and last.unit == figure.counted and part in last.base
    if told_so and part in _PARTED and not words.is_measured(lead):
        return lead + part  # 增加学位 900 个, 其中小学 500 个、中学 400 个
    if told_so and (of_all := held(figure, lead, last, part)):
        return of_all
    other = sibling(figure, lead, last, named) or ("元" in lead and _bounded_alike(lead, last))
    other = other or honoured_alike(lead, left, last) or lowered_alike(lead, left, last)
    if other := other or listed_alike(figure, lead, last):
        return other
    if left.startswith("、") and (kind := stocked(figure, lead, last)):
        return kind
    return of_standard(figure, per_head(figure, lead, left), last)


def _bounded_alike(lead: str, last: Named) -> str:
    """年销售收入超 5 亿元的企业 2 家、超 1 亿元的企业 10 家: the bound is one of the same measure."""
    own = lead.removeprefix(last.verb)
    bound = _OWN_BOUND.match(own) if "元" in own else None
    held = _OWN_BOUND.search(last.subject) if bound else None
    measure = _BOUNDED_BY.match(held.group()) if held else None
    alike = own[-2:] == last.subject[-2:] and not _BOUNDED_BY.match(own)
    return lead.removesuffix(own) + measure.group() + own if measure and alike else ""

"""Figures in Chinese numerals, which count only where what stands around them says that they do."""

from __future__ import annotations

import re
from decimal import Decimal

from graphbuild.extract import numerals
from graphbuild.extract.figures import comparators
from graphbuild.extract.figures.figure import Figure, Part
from graphbuild.extract.figures.named_counts import counts_many
from graphbuild.extract.figures.scales import DATE, carried_on, of_class, scaled_by
from graphbuild.extract.figures.units import CHINESE_COUNTED, UNIT

_SLOGAN = re.compile(
    r"\s*(?:个(?:意识|自信|全面|维护|确立|代表|务必|一百年|百年|毫不动摇|健康|革命|倡导|"
    r"服务|不摘|伟大|决不|更加|坚持|坚定|着力|确保|"
    r"文明(?!城|村|单)|一律|不让|不准|不得|不变|导向|规范|体系|行动|走在前|率先|翻一?番|振兴|统一|结合|轮子|大局|基本)|"
    r"讲[一二三四五]|项(?:基本(?:原则|国策)|(?:重点|民生)?支出(?=[增占完达]|$)|规定)|位一体|权分置|好农村|不愁|保障|"
    r"严三实|学一做|中全会|岸|会(?:精神)?|地(?=[^块])|手|头|(?<=[二三])元(?![以左的钱,。;、])|端|翼|轴|核|带|圈|廊|万?大?山|条腿|项赛|项全能|份[^,。;、]{0,6}答卷)"
)
_YEARLY = re.compile(r"每[年季月周][^,。;、\d]{0,6}$")
_EACH = re.compile(r"每个?(?:[县市区乡镇村]|街道|乡镇|县区)(?:\([^()]{1,6}\))?[^,。;、\d每]{1,8}$")
_PLACES_COUNTED = re.compile(r"[^\W!-ÿ]等?\d{1,2}个(?:街道|[乡镇县市区]|社区|片区|村)")
_ONE_A_YEAR = re.compile(
    r"每年(?:至少|力争|确保|新)*(?:创建|创成|建设|建成|打造|培育|举办|新?增|引进|推出|实施|完成|组织|开展|评选|编制)了?$"
)
_TIMES = re.compile("次")
_THING_MADE = re.compile(
    r"(?:(?:建[设成有]?|购[置买]?|安装|[打钻凿]|架设?|铺设|设[立置]|引进|培育|发展|配备|添[置设]|新?增[加设]?|新上|改造|维修|修[建筑复]?|"
    r"创[建成]|开?办|成立|挖|认定|[获评]|荣获|投[产用]|拥有|现有|实施)[^,。;、]{0,24}|"
    r"[一二两三四五六七八九十\d][座处所台辆眼口栋幢家套艘架间个名部条](?:、|以?及|和)[^,。;、\d]{0,14})"
    r"[^\W!-ÿ][^\W!-ÿ第同每唯其某了的为是有成逐进专统不到出这那任另再仅只建一]$"
)
_THING_ENDS = re.compile(r"[、,。;()及和\d]|[近约共]\d")
_THINGS = frozenset("座处所台辆眼口栋幢家套艘架间个名部条")
_A_STEP = re.compile(r"[十百千]?[万亿]*元?新?(?:台阶|大关)")
_BY_TURNOVER = re.compile(r"(?:龙头|骨干|工业)?(?:企业|集群|园区|产业链?)(?=\d|达|[、,。;]|$)")
"""What is called by its turnover."""
_SEVERAL = re.compile(r"(?<![人户口件个总家])数$")
_RELATIVE = frozenset(("倍", "番", "成", "个百分点", "个多百分点", "个点"))
"""What even one of tells how much something changes."""
_MANY = 100
"""From here on a Chinese numeral is no mere word (三百头)."""


def chinese_figure(part: Part, start: int, end: int, value: Decimal) -> Figure | None:
    """A Chinese numeral counts where a counter follows it that is no part of a slogan or a date."""
    many = value >= _MANY and end - start > 1
    last = part.before(start, 1)
    if part.match(DATE, end) or last == "普" or (not many and part.match(_SLOGAN, end)):
        return None
    if part.text[start] in "十百千" and _SEVERAL.search(part.before(start, 2)):
        return None
    if last in ("、", "和") and part.match(_PLACES_COUNTED, end):  # 二龙、五台 3 个乡镇
        return None
    if last == "个" and part.match(_A_STEP, end):  # 五个十亿元台阶
        return None
    scale, more, among, after = scaled_by(part, end)
    number, kept, over = "", scale, False
    if scale:
        number, kept = numerals.scaled(numerals.plain(value), scale)
        number, kept, after, over = carried_on(part, after, number, kept)
    any_unit = scale or (many and not part.text.startswith("里", after))
    unit = part.match(UNIT if any_unit else CHINESE_COUNTED, after)
    yearly = unit is None and not scale and value >= 2 and _YEARLY.search(part.before(start, 8))
    unit = part.match(_TIMES, after) if yearly else unit
    if unit is None and (not scale or value < 2 or part.text[after : after + 1] in ("计", "千", "亿")):
        return None
    if part.text[start:end] in ("百", "千") and not more and not counts_many(part, start, end):
        return None
    counted = unit.group() if unit else ""
    if unit is None and kept == "亿" and part.match(_BY_TURNOVER, after):  # 五十亿企业 9 家
        return None
    if counted == "番" and part.before(start, 2) == "个翻":
        return None
    span = (start, unit.end() if unit else after)
    single = value in (0, 1) and not scale and counted not in _RELATIVE
    if single and not (_one_each(part, start) or _one_thing(part, span)):
        return None
    number = number or numerals.plain(value)
    base = numerals.multiplied_out(number, kept)
    exceeded = over or among or more
    figure = part.figure(span, number, base, scale=kept, counted=counted, more=exceeded)
    return of_class(part, figure, kept) if counted == "级" else figure


def _one_each(part: Part, start: int) -> bool:
    """Whether 一 counts: where at least one is aimed at, or one for each place (每个县建一所)."""
    before = part.before(start, 16)
    each = _EACH.search(before) or _ONE_A_YEAR.search(before)
    return comparators.at_least(part.before(start, 8)) or each is not None


def _one_thing(part: Part, span: tuple[int, int]) -> bool:
    """Whether 一 counts a thing that stands before it, among what was built or bought (新建水塔一座)."""
    start, end = span
    if part.text[end - 1] not in _THINGS or not (end >= part.end or part.match(_THING_ENDS, end)):
        return False
    return end - start == 2 and _THING_MADE.search(part.before(start, 32)) is not None

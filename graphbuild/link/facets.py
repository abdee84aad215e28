"""What the name of a program says that it is: a pilot, a title, a later round, a law, an event.

A thing and its pilot, the title that is given for it, the law or the fund for it bear nearly one name and are
never one. What a facet says is compared by ``vetoes``; the clauses of a measure's heading are kept here too.
"""

from __future__ import annotations

import re
from typing import Final

from graphbuild.link.names import fold, form
from graphbuild.link.program_wordings import period, without_period

_TITLED: Final = (
    r"(?:[县市区乡镇村城户店街厂校园岗班]|城市|企业|学校|单位|项目|工厂|车间|基地|社区|家庭|机关|集体|个人)"
)
_FACETS: Final = (
    ("pilot", r"试点|(?<!经济)试验(?!区)|先行先试", r"\bpilots?\b(?! free)"),
    (
        "title",
        rf"(?:示范|模范|样板|标杆|达标|先进){_TITLED}(?![点面])"
        r"|(?:文明|卫生|园林|森林|宜居|生态)(?:城市|县城|县|村镇|乡镇|村|镇)",
        r"\b(?:model|demonstration|exemplary) (?:county|city|district|village|town|area|unit)s?\b",
    ),
    (
        "zone",
        r"(?:示范|试验|实验|先行|合作|保税|改革|创新|引领|先导)区|园区|产业园|片区|新区(?!域)|自贸区|综保区|综试区|(?:高新|经开|开发)区(?=$|创建|建设)",
        r"\bzones?\b|(?<!national )\bparks?\b",
    ),
    (
        "round",
        r"第[一二三四五六七八九十\d]+(?:轮|批|期|阶段|届)|新一轮|再(?:提升|深化|出发|突破)|[二三四五六]期|升级版|\d\.0|回头看"
        r"|新(?:三|五|[345])年|后续|巩固(?:拓展|提升)|拓展(?:提升|版)",
        r"\b(?:second|third|fourth|new|next|later) (?:phase|round|stage)\b",
    ),
    (
        "years",
        r"[一二三四五六七八两\d]年(?=(?:提升|攻坚|大?提升|滚动)?(?:行动|计划|方案|攻坚))",
        r"\b(?:two|three|five)-year\b",
    ),
    (
        "law",
        r"条例|指南|白皮书|目录|(?<![做作办方打手司执立守普违解])法$|(?<!高)标准(?![化地厂])|指数|清单",
        r"\b(?:regulations?|law|index|guidelines?)\b",
    ),
    ("document", r"规划(?!区|师|馆)", r"\b(?:blueprint|outline plan)\b"),
    ("money", r"基金|专项资金|引导资金|债券", r"\b(?:funds?|bonds?)\b"),
    ("grant", r"奖|(?<!债)券(?!商)|补贴|补助", r"\b(?:awards?|prizes?|vouchers?|subsid\w+|allowances?)\b"),
    ("loan", r"贷款|信贷|小贷|(?<!护理)保险", r"\b(?:loans?|insurance)\b"),
    (
        "event",
        r"(?<![季环春细章])节(?:系列)?(?:活动)?$|文化节|博览会|展览会|展会|交易会|洽谈会|[大年博洽交]会$|论坛|峰会|赛$|竞赛|锦标赛|运动会",
        r"\b(?:festival|expo|exhibition|fair|forum|conference|contest|games|summit)\b",
    ),
    (
        "organisation",
        r"联盟|协会|研究院|学院|(?<!个)中心(?![城区镇村小卫组])|公司|委员会",
        r"\b(?:alliance|association|institute)\b",
    ),
    (
        "service",
        r"(?<![里时快汇申速易]办)(?<![政事服企]通)(?<!省事)(?:平台|小程序|app)"
        r"|(?<!\d)热线|网站|服务站|驿站",
        r"\b(?:platform|hotline|app|website|station)\b",
    ),
    (
        "works",
        r"^[一二三四五六七八九十两双百千万\d]+(?:[个大项]|批)[一-鿿]{2}(?:重点|重大|建设)?(?:项目|企业|基地|园区|集群|产业|产品|工程)$",
        r"(?!)",
    ),
    ("part", r"(?:段|专项|部分|片区|标段|子项目)[)）]?$|专项规划", r"\bsection\b"),
)  # fmt: skip
_COMPILED: Final = tuple((name, re.compile(zh), re.compile(en)) for name, zh, en in _FACETS)
_ANY: Final = tuple(re.compile("|".join(facet[way] for facet in _FACETS)) for way in (1, 2))
OF_YEARS: Final = "of the years "
"""What stands before the years that a program is for."""
OWN: Final = "own"
"""What a program is that is named with the territory of its own plan."""
_SCOPED: Final = "pilot"
OF_THE_COUNTRY: Final = "of the country"
"""What the country calls a pilot is the thing itself where others name it; what another does is its part.

It is the pilot too where the others say so.
"""
_COUNTED_IN: Final = re.compile(r"人民币|本外币|现价|可比价|不变价")
_GROUPS: Final = {"人民币": "currency", "本外币": "currency"}
"""In what an indicator is counted, where its name tells it: one may leave it out, and two are not one."""
_CLAUSE: Final = re.compile(r"[，,。；;：:\s]+")


def facets(kind: str, written: str, en: str, national: bool) -> tuple[str, ...]:
    """What a name says that the thing is, in order; of a measure the clauses of its heading, as they stand.

    Of an indicator it is in what it is counted, behind what that is (``currency``, ``price``).

    Args:
        kind: one of ``KINDS``.
        written: its first Chinese name as it is written; empty where it has none.
        en: its English name, looked at where it has no other.
        national: whether the plan that names it is the country's.
    """
    if kind == "measure":
        return tuple(filter(None, (form(kind, each) for each in _CLAUSE.split(written))))
    if kind == "indicator":
        return tuple(
            sorted(f"{_GROUPS.get(each, 'price')} {each}" for each in set(_COUNTED_IN.findall(written)))
        )
    if kind != "program":
        return ()
    name, told = (fold(without_period(written)), 0) if written else (en.casefold(), 1)
    years = period(written)
    found = {OF_YEARS + years} if years else set()
    if not _ANY[told].search(name):
        return tuple(found)
    found |= {facet for facet, *ways in _COMPILED if ways[told].search(name)}
    if national and _SCOPED in found:
        found = found - {_SCOPED} | {OF_THE_COUNTRY}
    return tuple(sorted(found))


def counted_otherwise(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether both tell in what they are counted, and not in the same."""
    groups = [{each.split()[0] for each in facets} for facets in (left, right)]
    return bool(groups[0] & groups[1]) and left.isdisjoint(right)

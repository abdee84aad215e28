"""Words that tell two things apart however alike their names are: growth and level, town and country."""

from __future__ import annotations

import re
from typing import Final

_MARKS: Final = {
    "indicator": (
        (
            "growth",
            r"增速|增长|增幅|涨幅|上涨|提高幅度",
            r"\b(?:growth|rise|increase|grow(?!ing stock)\w*)\b",
        ),
        (
            "fall",
            r"降幅|下降|降低|压减|减少|压缩",
            r"\b(?:fall|cut|reduction|decline|drop|decrease|reduced)\b",
        ),
        ("real", r"实际增速|实际增长|扣除价格", r"\breal\b"),
        ("net", r"净增", r"\bnet (?:increase|added)\b"),
        ("recognised", r"认定", r"\brecogni[sz]ed\b"),
        ("value added", r"增加值", r"\bvalue[ -]added\b|\badded value\b"),
        ("output", r"产值", r"\boutput\b"),
        ("profit", r"利润", r"\bprofits?\b"),
        ("tax", r"税收", r"\btax(?:es)?\b"),
        ("area", r"面积", r"\barea\b"),
        ("days", r"天数", r"\bdays\b"),
        ("villages", r"村(?:消除|退出|脱贫|出列|达标|创建|整治|改造|建设)?个?数|村庄数", r"\bvillages\b"),
        ("households", r"(?<![用门帐账商])户数", r"\bhouseholds\b"),
        (
            "added",
            r"新增|新建|新培育|新认定|净增|新引进|新签|新开工|新设|新登记|新入|增加(?!值)",
            r"(?<!value[ -])\badded\b(?! value)"
            r"|\bnew(?:ly)?\b(?![- ](?:energy|materials?|type|generation|quality|urbani|era))",
        ),
        ("cumulative", r"累计|累积", r"\bcumulative\b|\bin total\b"),
        (
            "per head",
            r"人均|户均|每?[千万百]人",
            r"\bper (?:capita|person|head|household|[\d,]+(?![\d,])|(?:ten |hundred )?thousand|million)\b"
            r"(?! (?:million )?yuan)",
        ),
        ("yearly", r"年均", r"\b(?:average annual|annual average|annually)\b"),
        (
            "share",
            r"比重|占比|比例|份额|占.{2,}比|经费强度|(?<!满意)率(?=$|降幅|提高)",
            r"(?<!growth )\b(?:share|proportion|ratio|percentage|rate)\b|%",
        ),
        ("above size", r"规上|规模以上|规模工业", r"\b(?:above[- ](?:designated|scale)|designated size)"),
        ("above limit", r"限上|限额以上", r"\babove[- ](?:the )?(?:limit|quota|norm)"),
        ("urban", r"城镇(?!化)|城市居民", r"\burban\b"),
        ("rural", r"农村|农民(?!工)|农牧民|乡村(?!振兴)", r"\b(?:rural|farmers?)\b"),
        ("registered", r"登记失业", r"\bregistered\b"),
        ("surveyed", r"调查", r"\bsurvey(?:ed)?\b"),
        (
            "per unit",
            r"单位(?!缴费|数|职工)|(?<!经费)强度|万元(?=gdp|生产总值|工业|地区)",
            r"\b(?:per unit|intensity)\b",
        ),
        ("import", r"(?<!出)进口", r"\bimports?\b"),
        ("export", r"(?<!进)出口", r"\bexports?\b"),
        ("import and export", r"进出口", r"\b(?:imports? and exports?|foreign trade)\b"),
        ("of the nation", r"全国(?=[所占的中]*(?:比[重例]|份额)|排名|位次)", r"\bnational (?:total|rank)"),
        ("rank", r"排名|位次", r"\brank(?:ing)?\b"),
        ("coverage", r"覆盖率", r"\bcoverage\b"),
        ("investment", r"投资(?!项目|者)", r"\binvestment\b"),
        ("revenue", r"收入", r"\b(?:revenue|income)\b"),
        ("expenditure", r"支出|经费", r"\b(?:expenditure|spending)\b"),
        ("first", r"第一产业|一产", r"\bprimary (?:industry|sector)\b"),
        ("second", r"第二产业|二产", r"\bsecondary (?:industry|sector)\b"),
        ("third", r"第三产业|三产", r"\btertiary (?:industry|sector)\b"),
        ("private", r"民间|民营", r"\bprivate\b"),
        ("foreign", r"(?<![省市])外资|外商", r"\bforeign (?:capital|investment|direct)\b"),
        ("technical", r"技改|技术改造", r"\btechnological (?:upgrading|transformation)\b"),
        ("national level", r"国家级|国家(?=绿色|重点实验室|企业技术|先进|示范)", r"\bnational[- ]level\b"),
        ("provincial level", r"省级", r"\bprovincial[- ]level\b"),
        ("resident", r"常住", r"\bpermanent residents?\b"),
        ("household", r"户籍", r"\bregistered (?:population|households?)\b"),
    ),
    "program": (
        ("provincial level", r"^(?:省级|全省|省|自治区)", r"\bprovincial\b"),
        ("city level", r"^(?:市级|全市)", r"\bmunicipal\b"),
        ("fund", r"基金", r"\bfund\b"),
        ("platform", r"平台", r"\bplatform\b"),
        ("base", r"基地", r"\bbase\b"),
        ("belt", r"经济带|走廊", r"\b(?:belt|corridor)\b"),
    ),
    "measure": (),
    "body": (
        ("hospital", r"医院$", r"\bhospital\b"),
        ("academy", r"(?<!医)(?<!法)(?<!检察)(?<!学)院$|研究所$", r"\b(?:academy|institute)\b"),
        ("firm", r"集团|公司", r"\b(?:group|company|corporation|co|ltd|inc)\b"),
        ("university", r"大学$|(?<!医)学院$", r"\b(?:university|college)\b"),
        ("bank", r"银行", r"\bbank\b"),
    ),
    "place": (
        ("zone", r"开发区|高新区|经开区|园区|产业园|新区|示范区|保税区|度假区", r"\b(?:zone|park)\b"),
        ("airport", r"机场", r"\bairport\b"),
        ("station", r"站$", r"\bstation\b"),
        ("port", r"港$", r"\bport\b"),
        ("lake", r"湖$", r"\blake\b"),
        ("river", r"[江河]$", r"\briver\b"),
        ("road", r"[路街道]$", r"\b(?:road|street)\b"),
        ("division", r"(?!)", r"(?<!scenic )\b(?:district|county|prefecture|banner|township)$"),
        ("hospital", r"医院$", r"\bhospital\b"),
    ),
}
_COMPILED: Final = {
    kind: tuple((name, re.compile(zh), re.compile(en)) for name, zh, en in marks)
    for kind, marks in _MARKS.items()
}


_YEARS: Final = re.compile(r"(?:19|20)\d\d|(?<!\d)123\d\d(?!\d)")
"""Years, and the numbers of the lines that a government may be called by, which count nothing."""
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")
_PER: Final = re.compile(r"\b(?:per|every) (?:1[\d,]*0)\b|(?<=\d),(?=\d{3})")
"""Of how many something is told in English, as Chinese has it in words (每千人)."""
_STAGE: Final = re.compile(r"[一二三四五六七八九十]期$")


def marks(kind: str, zh: str, en: str) -> tuple[str, ...]:
    """The marks of a name in order; read from the Chinese form where there is one, else from the English.

    The numbers in a name are marks too (PM2.5 and PM10), but for years.
    """
    if zh:
        found = {name for name, pattern, _ in _COMPILED[kind] if pattern.search(zh)}
        found |= {f"stage {stage}" for stage in _STAGE.findall(zh)}
    else:
        en = en.casefold()
        found = {name for name, _, pattern in _COMPILED[kind] if pattern.search(en)}
    if "import and export" in found:
        found -= {"import", "export"}
    told = zh or _PER.sub("", en)
    return tuple(sorted(found | {f"number {each}" for each in _NUMBER.findall(_YEARS.sub("", told))}))

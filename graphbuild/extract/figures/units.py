"""Units and counters of Chinese plans: which words follow a number and make it a measured quantity."""

from __future__ import annotations

import re
from decimal import Decimal

_MONEY = "元人民币|人民币|美元|港元|欧元|日元|英镑|元"
_PHYSICAL = (
    "平方公里|平方千米|延米|蒸吨/小时|蒸吨|平方米|平米|平方|立方米|立方|公顷|亩次|亩|公里|千米|里程|华里|市斤|厘米|"
    "毫米|微米|纳米|海里|米|里|"
    "吨标准煤|吨标煤|克标准?煤|吨公里|吨级|吨|公斤|千克|毫克|微克|克|斤|毫升|升|"
    "千瓦时|千瓦|兆瓦时|兆瓦|吉瓦|瓦|度|千伏安|兆伏安|伏安|千伏|伏|焦耳|赫兹|兆|帕|"
    "标准箱|标箱|TEU|人公里|㎡|m²|m2|m³|m3|L(?=/)|㎞|km²|km2|hm²|hm2|km|kV|KV|kv|kWh|MWh|GWh|kW|MW|GW|MPa|GB|TB|PB|EB|[kM]VA|"
    "[EP][Ff](?:LOPS|lops)|mm|"
    "P(?![A-Za-z])|摄氏度|℃|克拉|公升|担|石(?=[,。;、])|两(?=[,。;、以]|$)"
)
_TIME = "个工作日|工作日|个?工日|个小时|小时|分钟|秒钟|秒|天|个月|周岁|岁|学时|课时|个季度|年(?=[以之][上下])"
_PEOPLE = "人次|人份|人年|人(?!口)|名|户次|户|口人|位(?!数|于|置|列|居|次)|代"
_COUNTERS = (
    "个方面|个(?!百分点)|家次|家|项次|项|条次|条(?!例|件)|座|所|处|件次|件|套次|套|台次|"
    "台套|台(?!阶)|辆次|辆|艘次|艘|架次|架|列次|列(?!入|为|席)|"
    "班次|车次|航次|场次|场|次(?!产业|全会|会议|代表|党代|常委|人代)|种|类|栋|幢|间|张|"
    "份次|份(?!额)|本|部|篇|首|集|支|只|头只|头|匹|羽|锭|尾|株|棵|"
    "眼|口|盏|块|片(?!区)|段|桩|对|组(?![织建成团])|队|宗|起|例|笔|单|款|股|颗|枚|粒|瓶|箱|"
    "[峰群](?=[,。;、以左]|$|中?蜂)|袋|棒(?!球|子|冰)|桶|床|席|门|孔|窝|"
    "道|节|层|面|站|批次|批|户|期|方面|方(?=[,。;、以左]|$)|名额|"
    "标准厂房|床位|班(?!子)|机位|车位|泊位|学位|蓄|册|卷|档|分(?!别|类|布|工|公|局|期|之|"
    "级|中心|支|行|片|批|离|配|院|成|享|解|散|析|校|段|区|会)|平台|"
    "级(?!联|别|高|以上)|成(?=[以左,。;、]|$)"
)
_PLACES = (
    "县区|县市区|县市|市县|省区市|省市|乡镇|镇街|镇村|县(?!道|域|级|城|乡道)|区(?!域|间|块|"
    "级)|镇(?!域)|乡(?!村|道)|村(?!级|集)|街道|社区|校(?!长)|省(?!级|内|外|道|市|属|会)|"
    "国(?!家|道|际|内|标|产|有|债|省)|企(?!业)"
)
_PERCENT = r"/\s?10\s?万|/十万|个百分点|百分点|个千分点|千分点|%|‰|‱|成|倍|番|个点"
_SIMPLE = "|".join((_PERCENT, _MONEY, _PHYSICAL, _TIME, _PEOPLE, _COUNTERS, _PLACES))
_PER = (
    r"(?:立方米|平方米|[百千万]?(?:平方公里|平方千米|人|户|名)|千瓦时|万元|亿元|元|吨标准煤|吨|亩|公里|"
    r"公顷|千克|公斤|升|天|日|年|月|小时|秒|次|kWh|度|台|方)"
)
LATIN = re.compile(
    r"\s*(?:[EP][Ff](?:LOPS|lops)|TEU|[kM]VA|[kKM][vV]|[kMG]Wh?|MPa|[GTPE]B|P|L(?=/)|[khKH]?m[²2³3]?)(?![A-Za-z])"
)
"""A unit in letters, which no other letter follows."""
UNIT = re.compile(
    rf"(?:(?:{_SIMPLE})\s*\((?:套|间|段|片|口|次|户|座|栋|个|处|台|家|人|头|只|项|件|辆|所)\)|"
    rf"(?:{_SIMPLE})(?:\s*[/每]\s*(?:{_PER}))?)"
)
CHINESE_COUNTED = re.compile(
    rf"(?:(?:{_PERCENT})|{_MONEY}|亩|公里|平方公里|平方米|米(?!蓝|字)|公斤|吨|公顷|个月|天(?=[内之以的,。;、]|$)|小时|"
    "个方面|个(?!“|字|市场|积极性|大局)|家(?!庭)|户|人(?!民|类|行|次产)|名(?!单)|"
    "项(?!规定|费用|“)|条(?!例|件)|座|所|处|件|套(?!班子)|台|辆|艘|架|列|场|种(?!资源)|栋|幢|间|张|"
    "份(?!额)|"
    "部(?!委|门|分|署|队)|篇|支|只|株|眼|盏|片|段|组(?![织团])|宗|起|例|笔|方面|倍|番|成(?=[以左,。;、]|$)|"
    "批次|人次)"
)
_BASES = {
    unit: (factor, base)
    for base, factors in {
        "平方米": {
            "亩": "666.6667",
            "公顷 hm2": "10000",
            "平方公里 平方千米": "1000000",
            "㎡ m2 m² 平方 平米": "1",
        },
        "米": {"公里 千米 km ㎞": "1000", "华里": "500", "延米": "1"},
        "吨": {"公斤 千克": "0.001", "斤 市斤": "0.0005"},
        "人": {"名 口人": "1"},
        "元": {"元人民币 人民币": "1"},
        "%": {"‰": "0.1"},
    }.items()
    for units, factor in factors.items()
    for unit in units.split()
}
_COUNTER = re.compile(rf"(?:{_COUNTERS}|{_PLACES}|人|名|户)")
COUNTED = frozenset(
    "个家项条座所处件套台辆艘架列场次种类栋幢间张份本部篇首集支只头匹羽尾株棵眼口盏块片段对组队宗起例笔单款"
)


def base_quantity(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """A value (万 and 亿 multiplied out) in its base unit: metres, square metres, tonnes, people."""
    factor, base = _BASES.get(unit, ("1", unit))
    return value * Decimal(factor), base


def is_counter(unit: str) -> bool:
    """Whether a unit counts things (个, 家, 座 …) rather than measures them."""
    return "/" not in unit and (_COUNTER.fullmatch(unit) is not None or unit[:1] in COUNTED)

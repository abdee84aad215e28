"""The measure that a name leaves to the unit: what is counted by 亩 is an area, a road by 公里 its length.

One plan tells 治理沙化土地 with 万亩 behind the figure, another 沙化土地治理面积: the unit says what the name
does not.
"""

from __future__ import annotations

import re
from typing import Final

_LEAST: Final = 4
"""Characters of a name that says at all what it is of."""
_MEASURES: Final = (
    (
        re.compile(r"(?:万|亿)?(?:亩|公顷|平方米|平方公里|平方千米|平米|㎡)"),
        re.compile(
            r"面积|产[能量]|[率比度额价]$|耕地|湿地|(?<![售工应有])量$|用地(?:总?量|规模|指标)$|人均|每|标准"
        ),
        re.compile(r"(?:数|保有量|(?<=[售工应])总?量)$"),
        "面积",
    ),
    (
        re.compile(r"万?(?:公里|千米)"),
        re.compile(r"里程|长度|[总全]长|公里|岸线|距离|半径|时速|[率比度量线]$|人均|每"),
        re.compile(r"数$"),
        "里程",
    ),
    (
        re.compile(r"万?户"),
        re.compile(r"户(?!区|厕|用|籍)|[率比度额]$|企业|主体|公司|合作社|农场"),
        re.compile(r"数$"),
        "户数",
    ),
    (
        re.compile(r"万?套"),
        re.compile(r"套|[率比量]$|^(?!.*(?:住房|棚户区|公租房|安置房|公寓))"),
        re.compile(r"数$"),
        "套数",
    ),
    (re.compile(r"万?人次"), re.compile(r"[人客量次率额]"), re.compile(r"数$"), "人次"),
)
"""By which units; what a name has that tells its measure, or needs none; what ends it; what is told."""
_PER: Final = re.compile(r"[^/]+/每?([百千万])人")
_TOLD_PER: Final = re.compile(r"[百千万]人|[百千万]名|每|人均")
_DONE: Final = re.compile(
    r"改造|搬迁|安置|拆迁|脱贫|危房|供水|供热|供暖|通水|通气|通电|家庭|住房|沼气|厕|清洁取暖|煤改"
)
"""What is done for households: others are counted by 户 too (firms, shops)."""

_FOREIGN_UNIT: Final = re.compile(r"\s*\((?:annual %|(?:current|constant)[^()]*|years|yuan)\)", re.IGNORECASE)
"""The unit that an English name has in brackets, where the name alone tells what is counted."""


def unitless(name: str) -> str:
    """An English name without the unit that it tells in brackets (GDP growth (annual %))."""
    return _FOREIGN_UNIT.sub("", name)


def measured(names: list[str], unit: str) -> list[str]:
    """The names of an indicator, the first also with the measure that its unit tells and it does not."""
    per = _PER.fullmatch(unit)
    if per and names and not _TOLD_PER.search(names[0]):
        return [f"每{per[1]}人{names[0]}", *names]
    for units, told, end, measure in _MEASURES:
        if not names or len(names[0]) < _LEAST or not units.fullmatch(unit):
            continue
        if told.search(names[0]) or (measure == "户数" and not _DONE.search(names[0])):
            return names
        return [end.sub("", names[0]) + measure, *names]
    return names

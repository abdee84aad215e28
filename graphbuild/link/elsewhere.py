"""Places that share a name and lie elsewhere: what every town has, streets, names in another order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_ANY_TOWN: Final = re.compile(
    r"(?:国家级?|省级|中心|自贸|自由贸易|试验|示范|经开|综保|保税|主|老|新|旧|城|镇|乡|县|市|区|村|园|工业|产业|经济|技术|高新|开发|东|西|南|北|部|山|湖|路|街"
    r"|人民|中医|妇幼|保健|医院|职教|第[一二三四五]|中学|小学|幼儿园|图书馆|博物馆|文化馆|体育馆|市民|服务|广场|公园"
    r"|污水|垃圾|处理|自来|水|厂|敬老院|福利院|殡仪馆|游客|便民|汽车|客运|站)+"
)
"""What every town has: without where it lies such a name is no one's."""
_TOWNSHIP: Final = re.compile(r"[一-鿿]{2,4}(?:镇|乡|街道|村|社区)")
"""A township or a village, whose name another one far away bears too."""
_STREET: Final = re.compile(r".{1,4}(?:[^高公铁]路|街|大道)|[东南西北][一二三四五]?环(?:路|[东南西北]延)?")
"""A street, which may be called so in every town."""


def elsewhere(left: str, right: str, reached: Mapping[str, str]) -> bool:
    """Whether two bare names are those of two places; ``reached`` tells the outcome of each comparison."""
    if reached["name"] == "same words" and left != right and sorted(left) == sorted(right):
        return True  # in another order it is another place (南岭, 岭南)
    whose = {reached["territory"], reached["origin"]}
    if reached["origin"] in ("differs", "same province") and _TOWNSHIP.fullmatch(left) and left == right:
        return True
    if _ANY_TOWN.fullmatch(left or right) and "same" not in whose:
        return True
    if not whose.isdisjoint(("same", "within")):
        return False
    common = reached["name"] == "same but for common words" and reached["origin"] != "the country"
    return common or bool(_STREET.fullmatch(left or right))

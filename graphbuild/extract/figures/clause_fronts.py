"""What the words before a figure say of it that is no part of its name: prices, a basis, an aim, a slogan."""

from __future__ import annotations

import re

_AT_PRICES = re.compile(
    r"按(?:照)?(?:(?:19|20)\d\d年)?的?(?:不变|可比|现行|当年|现)?(?:价(?:格)?|口径)(?:计算|计|(?=为|达|增|年均|同比|,|$))"
)
_ON_BASIS = re.compile(r"^的?基础之?上(?:,|再|以|按)*")
_AIMED_AT = re.compile(
    r"^.*(?:任务|目标|计划)数?[是为](?=(?!力争|确保|达到|实现|保持|增长|预期|不)[\u4e00-\u9fff]{2})"
)
"""What says only that what follows is aimed at (脱贫任务数是摘帽 18 个村)."""


def without_front(left: str) -> str:
    """The words before a figure without those; after a dash they begin anew (列全国前列——收入)."""
    left = _ON_BASIS.sub("", left) if "基础" in left else left
    left = _AT_PRICES.sub("", left) if "价" in left or "口径" in left else left
    left = left.rpartition("——")[2] or left
    return _AIMED_AT.sub("", left) if "是" in left or "为" in left else left

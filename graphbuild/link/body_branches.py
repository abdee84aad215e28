"""Branches of banks, grids and networks: which house one is of, and the place that it has for its own."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.extract.places.territory import COUNTRY
from graphbuild.link.body_offices import BRANCHES
from graphbuild.link.names import fold
from graphbuild.link.territories import division

_BANKS: Final = {
    short: short
    for short in (
        "工行",
        "农行",
        "中行",
        "建行",
        "交行",
        "农发行",
        "国开行",
        "邮储银行",
        "人行",
        "农商行",
        "招行",
        "进出口银行",
        "浦发银行",
        "民生银行",
        "中信银行",
        "光大银行",
        "兴业银行",
        "华夏银行",
        "广发银行",
        "平安银行",
    )
} | {
    "工商银行": "工行",
    "农业银行": "农行",
    "中国银行": "中行",
    "建设银行": "建行",
    "交通银行": "交行",
    "农业发展银行": "农发行",
    "国家开发银行": "国开行",
    "邮政储蓄银行": "邮储银行",
    "人民银行": "人行",
}
_BRANCH: Final = re.compile(
    rf"(?:[省市县区]|中国(?!银行))?(?P<bank>{'|'.join(sorted(_BANKS, key=lambda name: (-len(name), name)))})"
    r"(?:股份有限公司)?(?P<where>[一-鿿]{0,8}?)(?:(?<=[省市县区])行?|(?:省|市|县|区|中心)?[分支]行)"
)
_OF_HOUSE: Final = re.compile(
    r"国网|国家电网|生态环境局.+分局|[银保证]监|金融监|调查总?队|联通|联合网络|移动|电信|铁塔|石化|石油|人保|人寿|邮政|烟草"
)


def branches(written: list[str], code: str) -> tuple[list[str], str]:
    """The names of a bank without where a branch of it lies, and that (农业银行陕西省分行: 农行, 陕西)."""
    names, where = list(written), ""
    for position, name in enumerate(written):
        match = _BRANCH.fullmatch(fold(name))
        if match is None:
            house, lies = _branch_of(fold(name), code)
            if lies:
                names[position], where = house, where or lies
            continue
        where_of = match["where"]
        lies = division(where_of, "", code) if where_of else code
        if not lies:  # of a county that has one sign beside its level (易县支行)
            lies = division(fold(name)[match.start("where") : match.end("where") + 1], "", code)
        if lies:
            names[position], where = _BANKS[match["bank"]], where or lies
    return names, where


def _branch_of(name: str, code: str) -> tuple[str, str]:
    """What a branch of a house of the nation is without its place, and that (湖北电力: 供电公司, 湖北)."""
    if not _OF_HOUSE.search(name):
        return name, ""
    for pattern, house in BRANCHES:
        match = pattern.fullmatch(name)
        lies = division(match["where"], "", code) if match is not None else ""
        if match is not None and lies and lies != COUNTRY:
            return match.groupdict().get("house", "") + house, lies
    return name, ""

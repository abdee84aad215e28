"""What is set aside, granted or levied by a rule, and what grows by a rate told before it.

按土地出让收入的 10% 提取保障资金, 减按 15% 的税率征收所得税, 形成年用气量 5% 的储气能力, 以 3% 的能耗增速.
"""

from __future__ import annotations

import re

from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.indicator_leads import without_lead
from graphbuild.extract.figures.named import Named, as_told

_DEED = (
    "提取|计提|安排|拨[缴付]|缴[纳存]|列支|给予|予以|配套|筹集|返还|计?征收?|收取|发放|兑现|落实|"
    "补[助贴偿]|奖励"
)
_BY = re.compile(r"按照?(?:其|该)?(?:不[低少]于|不?超过)?(?:其|该)?(?P<of>[^,。;、\d]{2,24}?)的?$")
_SHARED_OUT = re.compile(
    rf"(?:以[上内下]|左右|的?比例|的?标准|\s)*(?:用于|统筹|足额|从中)?(?:{_DEED})(?P<what>[^,。;、\d的]{{2,14}})$"
)
_PER = re.compile(r"按照?(?P<per>[^,。;、\d]{0,8}(?:每|单)[^,。;、\d]{1,8})$")
_AT_STANDARD = re.compile(
    r"的?标准(?:给予|予以|发放|兑现|落实|安排|拨付|核定)?(?P<what>[^,。;、\d的]{2,14})$"
)
_LEVIED = re.compile(r"的?(?P<rate>[税费利]率|比例)(?:计征|征收|缴纳|收取|计提)(?P<what>[^,。;、\d的]{2,12})")
_KEPT = re.compile(
    r"(?P<who>[^,。;、\d.]*?)(?:形成|具备|建立|建成|拥有|保持)(?:不[低少]于|相当于|达到|超过)(?:其|该)?(?P<of>[^,。;、\d]{2,24}?)的?$"
)
_CAPACITY = re.compile(r"[^,。;、\d的]{2,10}(?:能力|储备|规模|产能|库容)")
_GROWTH = re.compile(
    r"(?![中较]?[高快]|稳[定步]|平[均稳]|适度|合理|持续|正常|预期|年均|同[比步])(?P<what>[^,。;、\d的]{2,12}?)(?:增长率|增速|增长|增幅)"
)
_RATED = re.compile(r"(?:(?P<mean>年均)|以|保持|实现|保障|支撑了?|推动|达到|取得|实现了)\s*$")


def by_rule(figure: Figure, left: str, right: str) -> Named | None:
    """The name of a share, a sum or a rate by the words on both sides of it; else nothing."""
    if "元" in figure.unit:
        per = _PER.search(left)
        granted = _AT_STANDARD.match(right) if per else None
        name = f"{per['per']}{granted['what']}标准" if per and granted else ""
        return as_told(figure, name) if name else None
    if figure.counted != "%" or not right:
        return None
    if levied := _LEVIED.match(right):
        return as_told(figure, levied["what"] + levied["rate"])
    by = _BY.search(left) if "按" in left else None
    kept = _KEPT.search(left) if _CAPACITY.fullmatch(right) else None
    grown = None if kept or by else _GROWTH.fullmatch(right)
    rated = _RATED.search(left) if grown else None
    if by and (shared := _SHARED_OUT.match(right)):
        name = f"{shared['what']}占{by['of']}比例"
    elif kept:
        name = f"{without_lead(kept['who'])}{right}占{kept['of']}比例"
    elif grown and rated:
        name = f"{grown['what']}{rated['mean'] or ''}增速"
    else:
        return None
    return as_told(figure, name)

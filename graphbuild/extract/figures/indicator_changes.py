"""How the change of something is called, by the unit it is told in."""

from __future__ import annotations

import re
from functools import lru_cache

from graphbuild.extract.figures.indicator_words import amount_noun
from graphbuild.extract.year import FIVE

_SINCE = re.compile(
    rf"[比较](?:历史上?最[好高低](?:水平)?的?|[^,。;、\d]{{2,8}}的)?(?:(?:19|20)\d\d年|[“\"]?{FIVE}[”\"]?期?[末初]?|(?:预算|计划)数?)"
)
"""The year, or the plan, that a change is told against, where it is not the year before."""
_MEANS = (
    ("累计", ("累计",)),
    ("年均", ("年均", "年平均", "平均每年", "递增", "递减")),
    ("可比", ("可比", "口径")),
)
_LED_BY = re.compile(
    r"(?P<how>(?:平均每年|年均|每年)?(?:(?P<down>压减|压缩|削减|减少|降低|下调|精简)|提高|提升(?!工程|行动)|上调|增加(?!值)))(?P<what>[^,。;、\d]{2,})"
)
"""What is cut or raised by so much, told after its verb (压减一般性支出 10%)."""
_RATE = re.compile(r"占|率$|比例$|比重$")
"""What is raised by points, not by a share of itself."""


@lru_cache(maxsize=256)
def change_suffix(kind: str, how: str, unit: str) -> str:
    """How a rise or a fall is named as an indicator: 增速, 降幅, 提高幅度."""
    if "/" in unit:
        return "涨幅" if kind == "rise" else "降幅"
    mean = next((name for name, cues in _MEANS if any(cue in how for cue in cues)), "")
    since = _SINCE.search(how)
    mean = since.group() + mean if since else mean
    if unit == "%" and how.endswith(("压减", "压缩", "缩短", "精简", "提升")):
        return f"{mean}{how[-2:]}幅度"
    if unit in ("%", "倍", "‰", "成", "番"):
        return mean + ("涨幅" if how.endswith("涨") else "增速" if kind == "rise" else "降幅")
    if "百分点" in unit and how.endswith("缩小"):
        return mean + "缩小幅度"
    if "百分点" in unit or unit in ("点", "个点", "个基点", "基点"):
        return mean + ("提高幅度" if kind == "rise" else "下降幅度")
    if unit == "岁":
        return mean + "提高岁数" if kind == "rise" else "下降岁数"
    if unit == "位":
        return "提升位次" if kind == "rise" else "下降位次"
    noun = amount_noun(unit) or ("额" if "元" in unit else "")
    own = how[-2:] if how.endswith(("增收", "调增", "调减")) else ""
    return mean + (own or ("增加" if kind == "rise" else "减少")) + noun


def changed_by(phrase: str, unit: str) -> tuple[str, str] | None:
    """What a share or points are cut or raised, where the verb leads, and the change of it; else ``None``."""
    found = _LED_BY.fullmatch(phrase)
    if found is None or (unit == "%" and _RATE.search(found["what"])):
        return None
    return found["what"], change_suffix("fall" if found["down"] else "rise", found["how"], unit)

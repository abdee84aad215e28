"""Counts of those who do something or have it done to them: 3 家企业上云, 对 6 个乡镇进行整治."""

from __future__ import annotations

import re

from graphbuild.extract.ending import Ending
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.indicator_phrases import TOWARDS
from graphbuild.extract.figures.named import Named, acted_on, as_told, those_who
from graphbuild.extract.figures.units import is_counter

_DOERS = Ending(
    r"^(?P<who>[^的、]{0,6}(?:企业|商户|农户|机构|单位))"
    r"(?P<what>上云|上市|挂牌|入驻|入规|升规|上规|入库|入统|改制|达产|落户|上线)"
)
_PLACES = re.compile(
    r"(?P<who>乡镇|街道|[社县小]区|(?:行政|自然|贫困)?村庄?|[县市区镇乡]|项目)的(?P<what>[^的、]{2,})$"
)
_BY_NOW = re.compile(r"(?<=..)(?:已经?|[均都也]|全部|全面|如期|陆续|相继)+(?=..)")

_TIED = re.compile(
    r"(?P<who>[^,。;、\d]{1,10}?)(?:成功|已|新)?(?P<deed>(?:签订|签署|达成|建立|结成|开展)了?[^,。;、\d]{2,14})"
)
_BETTERED = re.compile(
    r"(?P<who>[^,。;、的\d]{0,10}?(?:中小学校?|小学校|学校|[高初]中|中学|小学|医院|卫生[院室]|幼儿园|企业|园区|景区|村|社区|乡镇|街道|县城|车站|口岸))的?"
    r"(?P<what>(?!周边|内部)[^,。;、的\d]{0,6}(?:能力|水平|条件|质量|环境))"
)
_BETTERING = re.compile(r"(?:提升|改善|提高|优化|增强)(?=了?\s*$)")
"""What of those that are counted is to be better (提升 9 所学校 | 办学能力)."""
HOW = r"了?(?:全面|彻底|以[^,。;、]{2,24}为(?:主要?)?(?:内容|重点)?的)?"
"""How something is done to a thing (进行了以清淤为重点的 | 整治)."""
_WORKED = re.compile(
    rf"^(?P<head>.{{2,}}?)(?:免费|集中|统一|全部|逐步)*(?:进行|开展|实施|实行|给予|予以|落实){HOW}(?P<tail>[^的,。;]{{2,16}})$"
)
_GIVEN_FREE = re.compile(r"^(?P<head>[^的,。;]{2,14}?)(?P<tail>(?:提供)?免费[^的,。;、]{2,10})$")
_SET_UP = re.compile(
    r"^(?P<head>[^的,。;、]{2,14}?)(?:率先|全面|同步|先行|大力|[均都])*(?P<tail>(?:设[置立]|布设|增设|开展|开设|推[行广]|试行|建[立成]|配备|举办|安装|启动)了?[^,。;、的]{2,})$"
)

_TOLD_LAST = re.compile(
    r"(?P<what>(?:重点|关键|主要|行业)*(?:领域|行业|环节|地区))(?P<field>[^,。;、的\d]{0,8}(?:碳达峰|减排|降碳|节能|改革|攻关|监管|执法|整治|治理|排查|检查|应用|开放))"
    r"|(?P<items>[^,。;“的\d]{0,12}事项)(?P<told>[^,。;“的\d]{0,8}“[^“”]{2,8}”)"
)
"""Fields and items that are counted, and what is told of them (等 9 个行业减排, 20 个事项“网上办”)."""


def held_by(figure: Figure, verb: str, right: str) -> Named | None:
    """The indicator of a count of doers or places, by what they do or have; else nothing."""
    doers = _DOERS.match(right)
    found = doers or (_PLACES.match(right) if figure.counted == "个" else None)
    if found is None:
        return None
    who, what = found["who"], found["what"] if doers else f"{_BY_NOW.sub('', found['what'])}的"
    return as_told(figure, verb + what + words.with_noun(who, figure.unit), who, verb)


def worked(figure: Figure, left: str, right: str) -> Named | None:
    """对 12 个园区进行了整治 → 整治园区数, 在 9 家医院设置病房 → 设置病房的医院数."""
    of_kind = _TOLD_LAST.fullmatch(right) if is_counter(figure.counted) else None
    if of_kind and (of_kind["items"] or left.rstrip().endswith("等")):
        what, told = of_kind["what"] or of_kind["items"], of_kind["field"] or of_kind["told"]
        return those_who(figure, told, what)
    bettered = _BETTERED.fullmatch(right) if is_counter(figure.counted) else None
    deed = _BETTERING.search(left) if bettered else None
    if bettered and deed:
        return those_who(figure, deed.group() + bettered["what"], bettered["who"])
    tied = _TIED.fullmatch(right) if left.strip().endswith(("与", "同", "和")) else None
    if tied:
        return those_who(figure, tied["deed"].replace("了", "", 1), tied["who"])
    found = _WORKED.match(right) if TOWARDS.search(left.strip()) else None
    if found is None and left.lstrip(" 、,").startswith(("为", "对", "给", "向")):
        found = _GIVEN_FREE.match(right)  # 为 2 万名妇女免费筛查
    elif found is None and left.endswith("在") and (found := _SET_UP.match(right)):
        return those_who(figure, found["tail"], found["head"])
    if found is None:
        return None
    return done_to(figure, found["head"], found["tail"])


def done_to(figure: Figure, thing: str, deed: str) -> Named:
    """What is done to so many things, or to something of so many places (对 90 个村的干部进行轮训)."""
    if place := _PLACES.match(thing):
        return those_who(figure, place["what"] + deed, place["who"])
    return acted_on(figure, deed, thing)

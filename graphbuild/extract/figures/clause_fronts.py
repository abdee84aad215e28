"""What the words before a figure say of it that is no part of its name: prices, a basis, an aim, a slogan."""

from __future__ import annotations

import re

from graphbuild.extract.ending import Ending
from graphbuild.extract.figures import indicator_words as words

_AT_PRICES = re.compile(
    r"按(?:照)?(?:(?:19|20)\d\d年)?的?(?:不变|可比|现行|当年|现)?(?:价(?:格)?|口径)(?:计算|计|(?=[为达增下降上提减]|年均|同比|比上年|,|$))|"
    r"按(?:照)?[新原同老](?:的?统计)?口径(?:计算|统计)?|按(?:照)?[^,。;、\d]{0,8}汇率(?:折合|折算|换算|计算)?(?:[为成约])*"
)
_DONE_AND = re.compile(r"(?<=..)(?:建成)?(?:投产|投用|通车|开工|竣工)、(?=总|年)")
"""What is told of a work before what it measures (电厂三期建成投产、总装机达 …)."""
_ASIDE = re.compile(r"(?:剔除|扣除)[^,。;]{2,20}?(?:(?:因素|影响)的?)+后?|(?<=..)了(?![解结望])")
_WHO_WILL = re.compile(
    r"^(?:[^,。;、\d]{0,10}?(?:部门|[院局委办府])|兵团|[全我]?[省市县区州镇乡]|[^,。;、\d]{0,6}各[地县市区])(?:将|已(?=完成|实现|新|建)|(?:[今明]年|全年)(?:将|拟|计划(?!总?投资|生育)|要(?!求)))(?=..)"
)
_ON_BASIS = re.compile(r"^的?基础之?上(?:,|再|以|按)*")
_TASK_IS = re.compile(
    rf"^[^,。;、\d]{{0,16}}?(?:任务|指标|目标)[是为](?={words.VERB.pattern}|(?:19|20)\d\d年)"
)
_STATED_IN = re.compile(r"^.*》中?(?:明确|规定|要求|提出|指出|显示)(?!的)")
_STATE_BEFORE = re.compile(r"(?<=...)由[^,。;、\d的]{2,8}的$")
"""What a change starts from, where words tell it (由医保报销后的 65%提高到 70%)."""
_YEARLY_FROM = re.compile(r"(?<=..)由(?=(?:原来|目前)?的?[年日](?:产|供[水气]|处理|加工))")
_THAN_AT_FIRST = re.compile(r"^\s*相比于?(?=\d|上年|去年|[“\"])")
_ON_A_BASE = re.compile(r"在较?高?基[数础]之?上")
_CAUSE = re.compile(r"^[因受][^,。;、\d的为此素]{1,8}?(?:影响)?(?=(?:[减增][产收]|下降|上涨|减少)[约近了]*$)")
"""Why something fell or rose, before how much (粮食总产 9 万吨, 因旱减产 | 5%)."""
_COURSE = re.compile(r"(?:恢复性|平稳|较快|快速|稳[步定]|大幅)增长、(?=[比较同])")
_PACED_TOO = re.compile(r"(?<=..)(?:[增涨][速幅])[^,。;、\d]{0,4}[高快]于[^,。;、\d]{2,12}、")
"""How fast something grew, before how much it is (收入增速高于经济增速、突破 3 万元)."""
_ITEM = re.compile(
    r"^(?:[^\W\da-zA-Z]{2,8}[ \u3000]+){1,2}(?=全[国省市县区州盟旗局镇乡]|全年|年[末底]|(?:19|20)\d\d年)"
)
"""What an entry of a yearbook is headed by, a blank before its text (农业 全年产粮 9 万吨)."""
_ALL_AND = re.compile(r"(?:所有|全部)[^,。;\d]{1,16}(?:以及|[和及与])$")
"""All of one kind, before a share of another (所有乡镇和 90% 的村通公交)."""
_TITLES_AND = re.compile(r"(?:《[^》]*》、?)+(?:以及|[和及与])$")
"""Titles before what is counted of their like (编制《土地规划》和 12 个村庄规划)."""
_ABOUT_A_SHARE = re.compile(r"(?:大约|(?<![签节集合履制])约)(?=占(?!地(?!区)))")
_AMONG = re.compile(r"^[^,。;、\d其]{0,8}中共?有(?=..)")
_TOGETHER = re.compile(r"(?:[^,。;、\d]{2,12}、)+[^,。;、\d]{2,12}?(?:共(?:计(?!划))?|合计|总共)")
"""Who or what did so much together, before what they did (东园、西园共 | 建设住房 9 万平方米)."""
_INCLUDING = re.compile(r"(?:包[括含]|含)[^,。;]{2,40}?在内的?")
"""One of those counted next, told before them (包括水厂在内的 | 9 个项目)."""
_ONE = re.compile(r"(?<=..)一[座所条个处家项套栋](?=[、,(]|$)")
_MADE_INTO = Ending(
    r"[^,。;、\d]{0,8}?[把将](?P<who>[^,。;\d]{2,20}?)(?:打造|培育|建设|发展|做大做强|做)(?:成为?|为)"
    r"(?:年|主营业务|综合)*(?P<measure>总?规模|总?产值|(?:营业|销售|主营业务)?收入|增加值|营收)(?:超过?|过|达到?|突破)*"
)
"""What is to be made into something of such a size (把旅游业打造成总收入超 9 亿元的产业)."""

_SIGNS = frozenset("于基价径汇将年已任标》由相因受、有部约除了内 一—")
"""One of which stands in all words before a figure that hold something of it that is no part of its name."""


def made_into(left: str) -> str:
    """What is to be made into something of a size, with what that measures; may be empty."""
    found = _MADE_INTO.match(left) if "把" in left or "将" in left else None
    return found["who"] + found["measure"] if found else ""


def without_one(text: str) -> str:
    """A phrase without the count of a single thing (新建石桥一座)."""
    return _ONE.sub("", text) if "一" in text else text


def without_front(left: str, *, sums: bool) -> str:
    """The words before a figure without those; after a dash they begin anew (列全国前列——收入).

    Before ``sums`` of money what is told of the pace besides is left out.
    """
    if _SIGNS.isdisjoint(left):
        return left
    left = _PACED_TOO.sub("", left) if sums and "于" in left else left
    left = _ON_BASIS.sub("", left) if "基础" in left else left
    left = _AT_PRICES.sub("", left) if "价" in left or "口径" in left or "汇率" in left else left
    left = _WHO_WILL.sub("", left) if "将" in left or "年" in left or "已" in left else left
    left = _TASK_IS.sub("", left) if "任务" in left or "标" in left else left
    left = _TITLES_AND.sub("", _STATED_IN.sub("", left)) if "》" in left else left
    left = _YEARLY_FROM.sub("", _STATE_BEFORE.sub("由", left)) if "由" in left else left
    left = _THAN_AT_FIRST.sub("比", left) if "相比" in left else left
    left = _ON_A_BASE.sub("", left) if "基" in left else left
    left = _CAUSE.sub("", left) if left[:1] in ("因", "受") else left
    left = _COURSE.sub("", left) if "增长、" in left else left
    left = _AMONG.sub("", left) if "有" in left else left
    left = _DONE_AND.sub("", left) if "、总" in left or "、年" in left else left
    left = _INCLUDING.sub("", left) if "在内" in left else left
    left = _ALL_AND.sub("", left) if "所有" in left or "全部" in left else left
    left = _ABOUT_A_SHARE.sub("", left) if "约" in left else left
    left = _ASIDE.sub("", left) if "除" in left or "了" in left else left
    left = _ITEM.sub("", left) if " " in left else left
    together = _TOGETHER.match(left) if "、" in left and ("共" in left or "合计" in left) else None
    if together and words.VERB.match(left, together.end()):
        left = left[together.end() :]
    left = left.rpartition("——")[2] or left if "——" in left else left
    return without_one(left) if "一" in left else left

"""Words that end in a head and name nothing: what they are as a whole, begin with, hold, or end in."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.extract.alternatives import one_of

_WHOLE: Final = one_of(
    "深层次改革|体制机制|发展规划|发展模式|工作模式|商业模式|经营模式|管理模式|长效机制|规章制度|管理制度|社会制度|工作计划|年度计划|"
    "经济体系|产业体系|体制改革|改革试点|主题活动|系列活动|社会保障体系|保障体系|(?:推进|落实|解决)项目|锐意改革|本地区?工作方案|"
    "(?:总结|积累|交流|借鉴|推广|取得|分享|学习)(?:工作|成功|好|先进)?经验|[一两二三四五六七八九十]{1,2}个五年计划|"
    "主题(?:宣传)?教育活动|宣传教育活动|共?排查工程|(?:生物|基因|遗传|细胞|软件|土木|化学)工程|"
    "(?:地下|地上|附属|配套|政府采购)工程|"
    "(?:实际|具体|果断|统一|联合|自觉|快速|立即|主动|一致|科学指引和|思想和|迅速|集体)行动"
)
_BEGINNING: Final = one_of(
    r"不(?![当动良锈])|没|无|未(?!来|就业|成年)|更|最(?!严格|美|低)|很|较|非常|十分|决不|绝不|人们|我|你|这|那|周年|该批|情况[与及和]|"
    r"[左右后](?!江)|[上下前](?![沿岗]|合[^\W!-ÿ]{2}|[^\W!-ÿ]{0,2}[海饶虞杭城山沙关陆花郭溪川江])|外(?![资商贸汇卖籍来国])|"
    r"内(?![蒙江外涝河陆贸乡黄丘])"
)
_WITHIN: Final = one_of(
    "(?:新模式新|业态新|(?<!高)新技术|新产品|新产业|新业态)(?!.*行动$)|累计|计划到第|(?:以及|[和及与])各[类种项]|"
    "(?:人大|党委|政府|常委|代表|委员|部门|企业家|干部)(?:要|都|会)"
)
_COUNTED: Final = (
    "(?:总值|收入|产量)(?=计划)|[占比为]全?年(?:度(?:投资)?)?|超[过出]|调整年度|高出|收入比|[全上下]年共|年度共|"
    "原工作|各项考核指标塌|路基|桥面|路面|土建|主体"
)
_TAKEN_IN: Final = (
    r"[和与及](?:新上)?|(?:(?<!定)[向在于可]|需要|引进(?!工程|项目)|优先|关于|举行|审理)[^\W!-ÿ]{0,20}"
)
_ENDINGS: Final = {
    head: re.compile(f"(?:{words}){head}$")
    for head, words in (
        ("战略", "重要|重大|重大国家"),
        ("系统", "政府|教育|政法|卫生|公安|财税|党政|计生|税务|信访|商务|生态|经济"),
        ("改革", "(?:建设|发展)和|带动|推动|落实|倒逼"),
        ("方案", "解决|招标|施工|出让|设计|比选"),
        ("提升", "[和与及](?:改造|整治)"),
        ("改造", "[和与及]提升"),
        ("会议", "[向就].*联席"),
        ("机制", "计算"),
        ("计划", f"{_COUNTED}|按|下达"),
        ("工程", f"{_COUNTED}|{_TAKEN_IN}"),
        ("项目", f"共(?:吸纳|引进|签约)|{_TAKEN_IN}"),
    )
}
"""By the last two characters of a head the words before it."""


def is_no_name(words: str) -> bool:
    """Whether words that end in a head are none of a name."""
    ending = _ENDINGS.get(words[-2:])
    return (
        (ending is not None and ending.search(words) is not None)
        or _BEGINNING.match(words) is not None
        or _WHOLE.fullmatch(words) is not None
        or _WITHIN.search(words) is not None
    )

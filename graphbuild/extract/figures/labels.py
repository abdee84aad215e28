"""Labels before a colon that name the figures after it: 城镇化率:达到 45%."""

from __future__ import annotations

import re

from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.indicator_leads import without_lead

_CHANGE_ONLY = re.compile(
    r"(?:\s|年均|平均|同比|比上年|每年|力争|确保|预计|到?\d{4}年|增长|递增|提高|上升|下降|降低|减少|增加|达到?|"
    r"控制在|不低于|不超过)+"
)
_THING = re.compile(
    r"(?![一二三四五六七八九十其每])[^\W\d、]{2,14}(?<![局委办厅部省市县区镇乡村州旗年是])(?<!包括)(?<!如下)(?<!涵盖)(?<!要求)(?<!提出)(?<!期间)(?<!阶段)(?<!任务)(?<!目标)(?<!方面)(?<!措施)(?<!内容)"
    r"(?<!情况)(?<!估算)(?<!安排)(?<!保障)(?<!支持)(?<!奖励)(?<!单位)(?<!街道)(?<!重点)(?<!计划)(?<!规划)"
)
_HOLDER = re.compile(
    r"[^\W\d]{2,10}(?:建筑|项目|企业|单位|医院|学校|机构|地区|区域|城市|县城|乡镇|农村|城镇|居民|小学|初中|高中|流域|河段)"
)
_WORK = re.compile(
    r"(?:工程|行动|建设|发展|改造|治理|保护|提升|项目|产业|(?<!企)业|水利|交通|文化|教育|卫生|环境|能源|旅游|民生)$"
)
"""What is worked at, and is no thing that is counted."""
_STATES = frozenset(("获批", "在建", "预研", "布局", "挂牌", "在营", "建有", "现有", "共", "达到"))


def after_label(left: str) -> str:
    """The words after a colon; with the label before it, where they say but how it changes (收入:增长).

    With it, too, where they are but a deed or a measure of what it names (实验室:建成 3 家). That the parts
    of a whole follow (其中:工业 9 亿元) is told without the colon.
    """
    if ":" not in left:
        return left
    label, _, rest = left.rpartition(":")
    if label.strip() == "其中":
        return label + rest
    if _CHANGE_ONLY.fullmatch(rest) or (not rest.strip() and words.is_measured(label.strip())):
        return label[label.rfind(":") + 1 :].lstrip("-—· \n") + rest
    thing = words.without_number(label[label.rfind(":") + 1 :].strip("-—·●■◆ \n"))
    if _THING.fullmatch(thing) is None:
        return rest
    if not rest.strip():  # 地方配套: 9 亿元
        return thing
    bare = without_lead(rest)
    if words.is_measured(thing) and _HOLDER.fullmatch(whose := words.without_tail(bare)):
        return f"{whose}{thing}"  # 技术应用率: 公共建筑达到 90%
    if bare and words.DEPENDENT.match(bare) and bare not in thing:  # 光源: 总投资 9 亿元
        return thing + rest[rest.rfind(bare) :]
    deed = bare in _STATES or words.VERB.fullmatch(bare)
    return f"{bare}{thing}" if deed and not _WORK.search(thing) else rest  # 实验室: 建成 3 家

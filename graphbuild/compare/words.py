"""The words of the page in Chinese and English."""

from __future__ import annotations

from typing import Final

from graphbuild.compare.reading import Words

PAGE: Final[dict[str, Words]] = {
    "title": Words("规划对照", "Plans compared"),
    "language": Words("语言", "Language"),
    "plans": Words("所比的规划", "The plans"),
    "plan": Words("规划", "Plan"),
    "level": Words("层级", "Level"),
    "territory": Words("地方", "Territory"),
    "year": Words("年份", "Year"),
    "draft": Words("草稿", "draft"),
    "indicators": Words("指标对照", "Indicators side by side"),
    "indicatorsHint": Words(
        "同一指标、同一范围的目标并列；数值换算为基本单位。"
        "第 1 位承诺最多（少好的指标为最少），相差是与第 1 位相比；区间以下限计。",
        "Targets of the same indicator and scope stand side by side, in base units. Rank 1 promises most, or "
        "least where less is better; the difference is to rank 1. Of a range the lower end counts.",
    ),
    "indicator": Words("指标", "Indicator"),
    "by": Words("到", "by"),
    "rank": Words("第", "rank"),
    "rankAfter": Words("位", ""),
    "apart": Words("相差", "difference"),
    "points": Words("个百分点", "percentage points"),
    "lacks": Words("没有", "none"),
    "notComparable": Words("单位不能互换，不排名", "the units do not convert; not ranked"),
    "onlyHere": Words("一份规划独有的", "What one plan alone has"),
    "nothing": Words("没有。", "Nothing."),
    "programs": Words("共有的项目与计划", "Programs that several plans name"),
    "programsHint": Words(
        "最早是就所比的规划而言；同年以上级为先。数字是提及次数。",
        "First means first among these plans; of one year, the higher level comes first. "
        "Numbers count mentions.",
    ),
    "program": Words("项目与计划", "Program"),
    "kind": Words("类型", "Kind"),
    "first": Words("最早见于", "First in"),
    "amplification": Words("层层加码", "Amplification from level to level"),
    "amplificationHint": Words(
        "同一指标、同一年，下级地方与上级地方的目标。总量是上级的一部分，不判断。",
        "Of the same indicator and year, a territory's target beside that of the territory it lies in. "
        "An amount is a part of the higher one and is not judged.",
    ),
    "higher": Words("上级", "Higher level"),
    "lower": Words("下级", "Lower level"),
    "difference": Words("相差", "Difference"),
    "direction": Words("方向", "Direction"),
    "outcomes": Words("目标与完成情况", "Targets and their outcomes"),
    "outcomesHint": Words(
        "写明的对应见于原文；推断的对应是同一指标、同一年、同一地方、同一排名范围。",
        "A stated tie stands in a plan; an inferred one is of the same indicator, year, territory "
        "and ranking.",
    ),
    "target": Words("目标", "Target"),
    "outcome": Words("完成情况", "Outcome"),
    "met": Words("达到", "Met"),
    "tie": Words("对应", "Tie"),
}

DIRECTIONS: Final[dict[str, Words]] = {
    "raised": Words("加码", "raised"),
    "lowered": Words("调低", "lowered"),
    "equal": Words("相同", "equal"),
    "amount": Words("总量", "amount"),
    "unclear": Words("不能判断", "unclear"),
}
MET: Final[dict[str, Words]] = {
    "yes": Words("达到", "yes"),
    "no": Words("没有达到", "no"),
    "unclear": Words("不能判断", "unclear"),
}
BASES: Final[dict[str, Words]] = {
    "stated": Words("写明", "stated"),
    "inferred": Words("推断", "inferred"),
}
SIGNS: Final = {">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "", "~": "≈"}

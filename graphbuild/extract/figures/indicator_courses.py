"""How something is said to do, before what it comes to: 税收稳步增长, 达到 …; 外贸出口逆势上扬, 完成 …."""

from __future__ import annotations

import re

from graphbuild.extract.figures import indicator_words as words

_COURSE = re.compile(
    r"的?(?:(?:继续|持续|总体|基本)*(?:保持|实现|呈现?)?了?"
    r"(?:稳步|稳定|快速|较快|平稳|大幅|显著|明显|不断|持续|逐[年步]|健康|强劲|稳中有)"
    r"(?:增长|提升|提高|增加|扩大|上升|发展|运行|壮大|攀升|回升|增强|改善|优化|下降|降低|缩小|[升进增])(?:态势|势头)?|"
    r"(?:实现|取得|有)了?(?:历史性|“?零”?的?|重大|新的?)+突破|"
    r"(?:保持|实现|呈现)了?(?:较[高快好]|平稳|强劲)的?(?:增长|发展)?(?:速度|态势|势头)?|(?:增长|发展)势头(?:强劲|良好)|(?:不超过|不突破|控制在|不[低少]于|达到|完成)(?:国家|[省市县区]|上级)[^,。;、\d]{0,6}(?:指标|目标|任务|要求)(?:以内)?|"
    r"(?:[再又均]|连续[^,。;、]{1,3}年)*创[下出造]?了?(?:历史|近年来?)?(?:同期)?(?:最[高好]|新[高纪])[^,。;、\d]{0,4}|(?:一年一个|[再迈登跃连][上越]|连?跨[越过]?)[^,。;、\d]{0,4}台阶|(?:增长速度|[增涨][速幅])?(?:明显|持续|始终|一直|[均都])?[高快]于[^,。;、\d]{2,10}(?:水平|增[速幅]))$"
)
_FOUR = re.compile(r"(?P<who>[^,。;、\d]{2,14}(?<![内外]资))[^\W!-ÿ的]{4}(?<!幅度|情况|目标|任务|结构|指标)")
_MORE = ("放量", "增量", "扩量", "提量", "起量", "上量")
"""A measure and four characters of any kind that say how it does."""


def without_course(phrase: str) -> str:
    """A phrase without how what it names is said to do."""
    return _COURSE.sub("", phrase)


def does_well(phrase: str) -> str:
    """The measure that four characters say something of (固定资产投资积势发力); empty where there is none."""
    told = _FOUR.fullmatch(phrase) if phrase else None
    who = told["who"] if told and words.is_measured(told["who"]) else ""
    if not who:
        return ""
    noun = words.is_measured(phrase) and not phrase.endswith(_MORE)
    return "" if noun or words.VERB.match(who) else who

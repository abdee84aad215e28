"""How something is said to do, before what it comes to: 税收稳步增长, 达到 …; 外贸出口逆势上扬, 完成 …."""

from __future__ import annotations

import re

from graphbuild.extract.alternatives import first_signs
from graphbuild.extract.ending import Ending
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.progress import come_from

_COURSE = re.compile(
    r"的?(?:(?:继续|持续|总体|基本)*(?:保持|实现|呈现?)?了?"
    r"(?:稳步|稳定|快速|较快|平稳|大幅|显著|明显|不断|持续|逐[年步]|健康|强劲|稳中有)"
    r"(?:增长|提升|提高|增加|扩大|上升|发展|运行|壮大|攀升|回升|增强|改善|优化|下降|降低|缩小|[升进增])(?:态势|势头)?|"
    r"(?:实现|取得|有)了?(?:历史性|“?零”?的?|重大|新的?)+突破|"
    r"(?:保持|实现|呈现)了?(?:较[高快好]|平稳|强劲)的?(?:增长|发展)?(?:速度|态势|势头)?|(?:增长|发展)势头(?:强劲|良好)|(?:不超过|不突破|控制在|不[低少]于|达到|完成)(?:国家|[省市县区]|上级)[^,。;、\d]{0,6}(?:指标|目标|任务|要求)(?:以内)?|"
    r"(?:[再又均]|连续[^,。;、]{1,3}年)*创[下出造]?了?(?:历史|近年来?)?(?:同期)?(?:最[高好]|新[高纪])[^,。;、\d]{0,4}|(?:一年一个|[再迈登跃连][上越]|连?跨[越过]?)[^,。;、\d]{0,4}台阶|(?:增长速度|[增涨][速幅])?(?:明显|持续|始终|一直|[均都])?[高快]于[^,。;、\d]{2,10}(?:水平|增[速幅]))$"
)
_HOW = (
    "不断|持续|进一步|明显|显著|大幅|稳步|扎实|有序|深入|全面|加快|加速|日益|日趋|逐步|顺利|蓬勃|快速|健康|竞相|有力|有效|"
    "稳定|平稳|继续|较快|迅速|广泛|普遍|深度|高效|积极|逐年|全力|同步|[再均都已]"
)
_ASPECT = (
    "步伐|力度|速度|进程|进度|进展|(?<!大)规模|数量|总量|质量|水平|实力|能力|活力|体系|队伍|(?:带动|示范|引领|辐射|支撑|主体)?作用|结构|效益|成效|网络|布局|条件|功能|面貌|"
    "格局|基础|环境|品质|竞争力|影响力|后劲|态势|势头"
)
_FIELD = "建设|发展|创建|培育|引进|工作|活动|实施|推广|保护|治理|管理|经营|整治|改造|事业"
_DOES = (
    "加快|加大|加强|扩大|壮大|增加|增长|增多|增强|提升|提高|提速|推进|铺开|展开|开展|启动|实施|推行|完善|健全|优化|改善|释放|显现|"
    "凸显|涌现|集聚|形成|深化|拓展|延伸|巩固|落实|落地|见效|发展|良好|迅速|迅猛|顺利|显著|明显|强劲|向好|活跃|繁荣|兴旺|加深|改观"
)
_AS_IS = (
    "(?:取得|实现|有了?|得到)了?(?:新的?|重大|明显|显著|积极|长足|阶段性|历史性|较大|大)*"
    "(?:进展|突破|成效|成绩|发展|跨越|提升|进步|提高|改善|加强|保障|缓解)|(?:再|迈|跃|登)*上了?新?(?:的)?台阶|再添新军|"
    "初具规模|初见成效|初步形成|方兴未艾|稳中(?:有|向)[进升好]|日新月异|欣欣向荣|蒸蒸日上|成绩斐然|异军突起|亮点纷呈|如火如荼"
)
_DOING = Ending(
    rf"(?=[{first_signs(f'{_FIELD}|{_ASPECT}|{_HOW}|{_AS_IS}|壮大')}])"
    rf"(?:(?:{_FIELD})?(?:{_ASPECT})(?:{_HOW})*(?:{_DOES})|(?:{_FIELD})?(?:{_HOW})+(?:{_DOES})|"
    rf"(?:{_FIELD})(?:{_DOES})|(?:{_FIELD})?(?:{_ASPECT})?(?:{_AS_IS})|壮大)"
)
"""How something is said to do, and in what respect (建设步伐加快, 规模不断扩大, 取得新进展)."""
_FOUR = re.compile(r"(?P<who>[^,。;、\d]{2,14}(?<![内外]资))[^\W!-ÿ的]{4}(?<!幅度|情况|目标|任务|结构|指标)")
_MORE = ("放量", "增量", "扩量", "提量", "起量", "上量")
"""A measure and four characters of any kind that say how it does."""


def without_course(phrase: str) -> str:
    """A phrase without how what it names is said to do."""
    return _COURSE.sub("", phrase)


def doing(phrase: str) -> str:
    """What is said to do somehow (家庭农场建设步伐加快 → 家庭农场); empty where nothing is said of it."""
    found = _DOING.search(phrase)
    start = min(come_from(phrase), found.start() if found else len(phrase))
    return phrase[:start] if 1 < start < len(phrase) else ""


def does_well(phrase: str) -> str:
    """The measure that four characters say something of (固定资产投资积势发力); empty where there is none."""
    told = _FOUR.fullmatch(phrase) if phrase else None
    who = told["who"] if told and words.is_measured(told["who"]) else ""
    if not who:
        return ""
    noun = words.is_measured(phrase) and not phrase.endswith(_MORE)
    return "" if noun or words.VERB.match(who) else who

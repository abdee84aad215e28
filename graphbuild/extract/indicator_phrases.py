"""The phrases that name a figure: whole ones, and those that lean on the figure before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphbuild.extract import indicator_words as words
from graphbuild.extract.figure import Figure

_LEVEL_ONLY = re.compile(r"^(?:国家|省部?|市|县|区|乡镇?|村)级(?:[及]?以上)?$")
_LEVEL = re.compile(r"^(?:国家|省|市|县|区)级(?:[及]?以上)?")
_INVESTED = re.compile(r"^(?:总?投资|投入(?:资金)?|总投入|筹资|融资|拨付|安排资金|财政投入|争取资金)$")
PURPOSE = re.compile(
    r"的?(?:任务|目标|问题|(?<!前期)工作|指标|要求)$|的[^的]{0,6}(?:进度|步伐|力度|水平|质量)$"
)
_WHOLE = re.compile(r"^(?:累计|总数|总量|总计|总|共|合计|累计总数)$")
_DEPENDENT_FRONT = re.compile(r"^(?:实现|完成(?!率|投资)|年度?|其)(?=..)")
_SHARE_TAIL = re.compile(r"的?(?:比重|比例|份额)?$")
_TIMES_OF = re.compile(r"(?:是|为|相当于)(?P<than>[^,。;]{2,16}?)的?\s*$")
_OVER = re.compile(r"[\s,、]*(?P<over>(?:高于|低于|快于|超过|超出|好于|多于)[^,。;]{2,16})$")
_RELATIVE = frozenset(("%", "‰", "个百分点", "百分点", "倍", "番", "成"))
_DOERS = frozenset(("家", "户", "人", "名", "个", "项"))
MAX = 40


@dataclass(frozen=True, slots=True)
class Named:
    """An indicator with what later figures of its sentence inherit; ``base``: without a change suffix."""

    text: str
    base: str
    verb: str
    subject: str
    unit: str


def project(after: str) -> str:
    """What a sum of investment is for (投资 5 亿元的水厂), if that follows it."""
    if len(after) <= 2 or not re.match(r"[\u4e00-\u9fff“A-Z]", after) or words.PREDICATE.match(after):
        return ""
    return PURPOSE.sub("", re.split(r"、|等|(?<=.)和", after[:MAX])[0])


def counts_first(figure: Figure, left: str, right: str) -> bool:
    """Whether what is counted stands after the number (79 个卫生室)."""
    if figure.kind == "rank" or not right or not re.match(r"[\u4e00-\u9fffA-Za-z“\"《]", right):
        return False
    if re.search(r"等\s*$", left):
        return True
    bare = words.without_tail(words.without_lead(left))
    if figure.counted in _RELATIVE and bare:
        return False
    if not words.PREDICATE.match(right):
        return True
    if figure.bounded_before or re.search(r"[达到成现为是]\s*$", left):
        return False
    return not left.strip(" 、,和及与") or (figure.counted in _DOERS and not bare)


def verb_before(left: str) -> str:
    """The verb that governs a counted noun, out of the words before its number."""
    lead = words.without_lead(left)
    opening = words.VERB.match(lead)
    mark = lead.rfind("、")
    if re.search(r"等\s*$", lead):
        lead = opening.group() if opening else ""
    elif mark > 0:
        after = words.VERB.match(lead, mark + 1)
        lead = lead[mark + 1 :] if after else opening.group() if opening else ""
    verb = words.without_tail(lead).removesuffix("好") if lead else ""
    if left.strip() == "争取":  # what is striven for is told by what follows
        return ""
    if not verb:
        led = words.VERB.match(re.sub(r"^(?:全[国省市县区]|年内|全年|今年|重点|\s)+", "", left.strip()))
        return led.group() if led else ""
    if len(verb) > 12:
        found = list(words.VERB.finditer(verb))
        verb = verb[found[-1].start() :] if found else verb
    return verb


def compared(figure: Figure, left: str, last: Named | None) -> Named | None:
    """是去年的 2.5 倍, 高于全省平均 3 个百分点: the figure before, set against something."""
    if last is None:
        return None
    times = _TIMES_OF.search(left) if figure.unit == "倍" else None
    over = _OVER.match(left)
    if times and not words.without_lead(left[: times.start()]):
        text = f"{last.base}与{times['than']}之比"
    elif over:
        text = f"{last.text}{over['over']}的幅度"
    else:
        return None
    return Named(text, last.base, last.verb, last.subject, last.unit)


def dependent(figure: Figure, lead: str, suffix: str, right: str, last: Named | None) -> Named | None:
    """A phrase that is not whole by itself: 市级, 建成, 累计, 总投资, 占财政支出的."""
    if _INVESTED.match(lead) and words.PREDICATE.match(right):
        what = re.sub(r"\d[\d.,]*[万亿]*[个家所条座项公里亩平方米]*", "", words.PREDICATE.sub("", right))
        return Named(what[:MAX] + lead, what + lead, "", what, figure.counted)
    if last is None:
        return None
    verb, subject = last.verb, last.subject
    if _LEVEL_ONLY.match(lead):
        subject = lead + _LEVEL.sub("", subject)
        text = words.with_noun(verb + subject, figure.unit)
    elif words.VERB.fullmatch(lead):
        verb = lead
        text = words.with_noun(lead + subject, figure.unit)
    elif lead in ("人均", "户均"):
        text = lead + subject.removeprefix(lead)
    elif _WHOLE.match(lead):
        text = words.with_noun("累计" + subject, figure.unit) if "累" in lead else subject + lead
    elif not words.DEPENDENT.match(lead) or words.DEPENDENT.match(subject):
        return None
    elif lead.startswith("占"):
        share = re.search(r"比重|比例|份额", lead)
        text = last.base + _SHARE_TAIL.sub("", lead) + (share.group() if share else "比例")
    else:
        text = words.without_measure(subject) + _DEPENDENT_FRONT.sub("", lead)
    return Named(text + suffix, text, verb, subject, figure.counted)


def subset(figure: Figure, last: Named, lead: str, suffix: str) -> Named:
    """其中 …: a part of what the figure before counts."""
    if suffix or lead.endswith("数"):
        text = lead
    elif words.is_measured(lead):
        text = f"{last.base}中{lead}"
    elif len(lead) <= 4 and last.unit == figure.counted:
        text = lead + last.base
    else:
        text = words.with_noun(lead, figure.unit)
    return Named(text + suffix, text, last.verb, lead, figure.counted)

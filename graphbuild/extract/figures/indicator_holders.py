"""Counts of those who do something or have it done to them: 3 家企业上云, 6 个乡镇的整治项目."""

from __future__ import annotations

import re

from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.clause_figures import ClauseFigures
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.indicator_dependents import counts_people
from graphbuild.extract.figures.indicator_phrases import Named
from graphbuild.extract.figures.units import is_counter

_DOERS = re.compile(
    r"^(?P<who>[^的、]{0,6}(?:企业|商户|农户|机构|单位))"
    r"(?P<what>上云|上市|挂牌|入驻|入规|升规|上规|入库|入统|改制|达产|落户|上线)$"
)
_PLACES = re.compile(
    r"^(?P<who>乡镇|街道|县区|(?:行政|自然)?村|[县市区镇乡])的(?P<what>[^的]{3,}(?:项目|工程))$"
)
_PART_LEADS = re.compile(r"[,、]?其中(?:有|已有?)?")
_TOLD = re.compile(
    r"(?:在(?![建编岗])|入选|进入|跻身|获|通过|达到|[纳列]入|开工|竣工|投[产用]|落户|上市|完成|实现|升级|成为)[^,。;、]+$"
)


def part_told(within: ClauseFigures, place: int, last: Named | None) -> Named | None:
    """新建医院 12 家, 其中 10 家在城区外 → 在城区外的医院数; nothing where no part is told of."""
    figure, right = within.figures[place], within.right(place)
    if last is None or last.unit != figure.counted or not last.subject or counts_people(figure.counted):
        return None
    if not (_PART_LEADS.fullmatch(within.left(place)) and is_counter(figure.counted) and _TOLD.match(right)):
        return None
    text = f"{right}的{words.with_noun(last.subject, figure.unit)}"
    return Named(text, text, "", last.subject, figure.counted)


def held_by(figure: Figure, verb: str, right: str) -> Named | None:
    """The indicator of a count of doers or places, by what they do or have; else nothing."""
    doers = _DOERS.match(right)
    found = doers or _PLACES.match(right)
    if found is None:
        return None
    who, what = found["who"], found["what"] if doers else f"{found['what']}的"
    text = verb + what + words.with_noun(who, figure.unit)
    return Named(text, text, verb, who, figure.counted)

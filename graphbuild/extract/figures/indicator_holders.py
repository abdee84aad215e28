"""Counts of those who do something or have it done to them: 3 家企业上云, 6 个乡镇的整治项目."""

from __future__ import annotations

import re

from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.indicator_phrases import Named

_DOERS = re.compile(
    r"^(?P<who>[^的、]{0,6}(?:企业|商户|农户|机构|单位))"
    r"(?P<what>上云|上市|挂牌|入驻|入规|升规|上规|入库|入统|改制|达产|落户|上线)$"
)
_PLACES = re.compile(
    r"^(?P<who>乡镇|街道|县区|(?:行政|自然)?村|[县市区镇乡])的(?P<what>[^的]{3,}(?:项目|工程))$"
)


def held_by(figure: Figure, verb: str, right: str) -> Named | None:
    """The indicator of a count of doers or places, by what they do or have; else nothing."""
    doers = _DOERS.match(right)
    found = doers or _PLACES.match(right)
    if found is None:
        return None
    who, what = found["who"], found["what"] if doers else f"{found['what']}的"
    text = verb + what + words.with_noun(who, figure.unit)
    return Named(text, text, verb, who, figure.counted)

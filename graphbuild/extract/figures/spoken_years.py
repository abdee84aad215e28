"""The years that a report calls by where it stands itself: 今年, 明年, 明后两年."""

from __future__ import annotations

import re

from graphbuild.extract.figures.period import Period
from graphbuild.extract.pieces import Clause

_LED = r"\s*(?:其中[,:]?)?(?:预计|力争|确保|争取|计划)?"
_THIS = re.compile(rf"{_LED}今年")
_NEXT = re.compile(rf"{_LED}(?P<year>[明后])年(?:全年|年?[底末]前?)?(?![度初春产均])")
_BOTH = re.compile(r"\s*明后两?年")
_ITS_YEAR = re.compile(r"(?<![比较由从与以是])今(?:年(?!以来)|明)")
"""The year of the report, in words that do not but set something against it."""

_READY = re.compile(
    r"(?:到|至)?(?:(?:19|20)\d\d|[今明后])年[底末]?前?[^,。;\d]{0,10}?"
    r"(?:通车|竣工|投[产用运]|完工|建成|并网|投入使用|交付|启用|封顶|通水|通航)[^,。;\d]{0,4}|"
    r"(?:19|20)\d\d年[底末]?前?[^,。;\d]{0,12}?(?:完成|实现|脱贫|摘帽|创成|达标|开工|开通|退出)[^,。;\d一二三四五六七八九十]{0,14}"
)


def is_ready_by(text: str, words: str, clause: Clause) -> bool:
    """Whether the ``words`` of a clause but end what a list tells of a work: …, 2033 年建成; the next."""
    return text[clause.end : clause.end + 1] in (";", "。") and _READY.fullmatch(words) is not None


def spoken_year(text: str, words: str, clause: Clause, first: int) -> Period | None:
    """The year that the ``words`` of a clause open with as this or the next, of a report of the ``first``.

    The next alone is told only after this one in a paragraph: a session in December plans for that one.
    """
    this = _THIS.match(words)
    if this:
        return Period(str(first), "inferred", this.group())
    both = _BOTH.match(words)
    if both and clause.block.zone == "future":
        return Period(str(first + 2), "stated", both.group())
    told = _NEXT.match(words)
    if told and clause.block.zone == "future" and _ITS_YEAR.search(text, clause.block.start, clause.start):
        return Period(str(first + 1 + (told["year"] == "后")), "stated", told.group())
    return None

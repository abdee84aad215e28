"""The names in a list that a counted total sums up (甲、乙、丙等“三大工程”), each of them one of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graphbuild.extract.listed_words import Pairs
from graphbuild.extract.numerals import chinese_number
from graphbuild.extract.pieces import Clause
from graphbuild.extract.program_borders import Candidate, left_border
from graphbuild.extract.program_triggers import Triggers

_HEADS: Final = (
    "经济区|功能区|主体功能区|战略|行动|工程|计划|攻坚战|保卫战|战役|硬仗|会战|改革|专项|活动|整治|"
    "国际品牌|品牌"
)
_KINDS: Final = {
    "区": "strategy",
    "略": "strategy",
    "革": "reform",
    "划": "action-plan",
    "牌": "brand",
}
"""Kind of the items by the last character of the total; those of any other total are campaigns."""
_COUNTS: Final = "二两三四五六七八九十"
_TOTAL: Final = re.compile(
    rf"(?P<others>等)?(?P<quote>“)?(?P<count>[{_COUNTS}]{{1,3}}|\d{{1,2}})(?:大|项|场|个)"
    rf"(?:重点|专项|重大|标志性|攻坚|提升|核心|系统|主体|创建|惠民|民生)*(?:{_HEADS})(?P<closed>”)?"
)
_TRIGGERS: Final = Triggers(
    [("total", "|".join(f"{count}{unit}" for count in _COUNTS for unit in "大项场"))],
)
_ITEM: Final = re.compile(r"(?:[一-鿿A-Za-z\d+]|“[^“”\n]{1,10}”){4,20}")
_JOINTS: Final = re.compile("、|和(?!谐|美|平|睦)|以及|及(?!时|其)|与")
_COMMAS: Final = re.compile("、")
"""What cuts a list whose items hold 和 themselves."""
_MARKS: Final = ",;:()\n。"
_FEWEST: Final = 2


def totalled_items(folded: str, clauses: tuple[Clause, ...], pairs: Pairs) -> Iterator[Candidate]:
    """Yield the items before a total that is quoted or that 等 leads to; ``pairs`` are those of the text.

    Without 等 there must be as many of them as the total says.
    """
    for place in sorted(_TRIGGERS.told(folded, clauses, pairs)):
        if place < 0:
            continue
        clause = clauses[place]
        for total in _TOTAL.finditer(folded, clause.start, clause.end):
            if total["others"] or (total["quote"] and total["closed"]):
                yield from _items(folded, clause, total)


def _items(folded: str, clause: Clause, total: re.Match[str]) -> Iterator[Candidate]:
    start = max(clause.start, max(folded.rfind(mark, clause.start, total.start()) for mark in _MARKS) + 1)
    written = total["count"]
    count = int(written) if written.isdigit() else int(chinese_number(written) or 0)
    kind = _KINDS.get(total.group().rstrip("”")[-1], "campaign")
    for joints in (_JOINTS, _COMMAS):
        spans = _cut(folded, start, total.start(), joints)
        fits = _FEWEST <= len(spans) <= count if total["others"] else len(spans) == count >= _FEWEST
        if fits and all(_ITEM.fullmatch(folded, *span) for span in spans):
            for begin, end in spans:
                yield Candidate(begin, end, kind, "of-a-total", "medium", 4)
            return


def _cut(folded: str, start: int, stop: int, joints: re.Pattern[str]) -> list[tuple[int, int]]:
    """The items between joints, the first without the verb before it."""
    cuts = [start]
    for joint in joints.finditer(folded, start, stop):
        cuts += joint.span()
    cuts.append(stop)
    first, *others = zip(cuts[::2], cuts[1::2], strict=True)
    return [(left_border(folded, *first, ()).start, first[1]), *others]

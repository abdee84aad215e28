"""The names in a list that a counted total sums up: each of its kind (甲、乙等“两大工程”), or one bundle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graphbuild.extract.numerals import chinese_number
from graphbuild.extract.pieces import Clause
from graphbuild.extract.programs.borders import Candidate, is_generic, left_border
from graphbuild.extract.programs.spoken import Spoken
from graphbuild.extract.programs.triggers import Triggers

_HEADS: Final = (
    "经济区|功能区|主体功能区|战略|行动|工程|计划|攻坚战|保卫战|战役|硬仗|会战|改革|专项(?!规划)|活动|整治|"
    "国际品牌|品牌|攻坚(?!战)"
)
_KINDS: Final = {
    "区": "strategy",
    "略": "strategy",
    "革": "reform",
    "划": "action-plan",
    "牌": "brand",
}
"""Kind of the items by the last character of the total; those of any other total are campaigns."""
_BUILT: Final = re.compile(
    r"(?:[路馆站厂港桥矿]|水库|机场|枢纽|专线|高速|[一二三]期|改?扩建|铁路[^\W!-ÿ]{0,4}改造)$|高速公路$|乙烯$"
)
"""What an item ends in that is a work, where the total is one of works (工程)."""
_COUNTS: Final = "二两三四五六七八九十"
_TOTAL: Final = re.compile(
    rf"(?P<others>等)?(?P<quote>“)?(?P<count>[{_COUNTS}]{{1,3}}|\d{{1,2}})(?:大|项|场|个)"
    rf"(?:重点|专项|重大|标志性|攻坚|提升|核心|系统|主体|创建|惠民|民生|发展)*(?:{_HEADS})(?P<closed>”)?"
)
_TRIGGERS: Final = Triggers(
    [
        (
            "total",
            "|".join(
                (
                    *(f"{count}{unit}" for count in _COUNTS for unit in "大项场个座"),
                    *(f"{digit}项" for digit in range(10)),
                )
            ),
        )
    ],
)
_PLACES: Final = re.compile(
    rf"(?P<count>[{_COUNTS}])[大个座](?P<words>[^\W!-ÿ的和与等]{{0,8}}?(?:煤矿|矿山|电厂|电站|水厂|水库|水闸|集中区|工业园区|工业园|"
    r"产业园区|产业园|园区|经济区|开发区|片区|组团|港区|作业区|码头|泊位|大桥|隧道|灌区|产业基地|生产基地|安置区|小镇|渔港|项目|"
    r"商圈|枢纽|新城|货场|物流园|矿区|林场|市场)(?:改造)?(?:经济区|安置区|产业园|示范区)?)(?![^\W!-ÿ]?群)"
)
"""A total of works or grounds that share their last word with the items before it."""
_WHOLE: Final = re.compile(r"(?:[路街园馆站厂港桥库矿区圈城镇场]|基地|项目|工程)$")
"""What an item ends in that is a name without the total."""
_ITEM: Final = re.compile(r"(?:[一-鿿A-Za-z\d+]|“[^“”\n]{1,10}”){4,20}")
_JOINTS: Final = re.compile("、|和(?!谐|美|平|睦)|以及|及(?!时|其)|与")
_COMMAS: Final = re.compile("、")
"""What cuts a list whose items hold 和 themselves."""
_MARKS: Final = ",;:()\n。"
_FEWEST: Final = 2


def totalled_items(spoken: Spoken) -> Iterator[Candidate]:
    """Yield the items before a total that is quoted or that 等 leads to.

    Without 等 there must be as many of them as the total says.
    """
    folded = spoken.folded
    for place in sorted(_TRIGGERS.places(spoken)):
        clause = spoken.clauses[place]
        for total in _TOTAL.finditer(folded, clause.start, clause.end):
            if total["others"] or total["closed"] or not total["quote"]:
                yield from _items(folded, clause, total)
        for total in _PLACES.finditer(folded, clause.start, clause.end):
            yield from _together(folded, clause, total)


def _together(folded: str, clause: Clause, total: re.Match[str]) -> Iterator[Candidate]:
    """The bundle of works of which each item bears only its own word (甲山、乙河两座水库)."""
    start = max(clause.start, max(folded.rfind(mark, clause.start, total.start()) for mark in _MARKS) + 1)
    spans = _cut(folded, start, total.start(), _JOINTS)
    items = [folded[begin:end] for begin, end in spans]
    if len(items) == int(chinese_number(total["count"]) or 0) and all(
        2 <= len(item) <= 12 and not is_generic(item) and not _WHOLE.search(item) for item in items
    ):
        yield Candidate(spans[0][0], total.end(), "project-bundle", "of-a-total", "medium", 4)


def _items(folded: str, clause: Clause, total: re.Match[str]) -> Iterator[Candidate]:
    start = max(clause.start, max(folded.rfind(mark, clause.start, total.start()) for mark in _MARKS) + 1)
    written = total["count"]
    count = int(written) if written.isdigit() else int(chinese_number(written) or 0)
    kind = _KINDS.get(total.group().rstrip("”")[-1], "campaign")
    rank = 4 if total["others"] or total["quote"] else 9  # no name joins what the number tells apart
    for joints in (_JOINTS, _COMMAS):
        spans = _cut(folded, start, total.start(), joints)
        fits = _FEWEST <= len(spans) <= count if total["others"] else len(spans) == count >= _FEWEST
        if fits and all(_ITEM.fullmatch(folded, *span) for span in spans):
            works = total.group().endswith("工程")
            for begin, end in spans:
                built = works and _BUILT.search(folded, begin, end)
                yield Candidate(begin, end, "project" if built else kind, "of-a-total", "medium", rank)
            return


def _cut(folded: str, start: int, stop: int, joints: re.Pattern[str]) -> list[tuple[int, int]]:
    """The items between joints, the first without the verb before it."""
    cuts = [start]
    for joint in joints.finditer(folded, start, stop):
        cuts += joint.span()
    cuts.append(stop)
    first, *others = zip(cuts[::2], cuts[1::2], strict=True)
    begin = left_border(folded, *first, ()).start
    return [(begin, first[1]), *others]

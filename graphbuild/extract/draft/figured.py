"""The figures and milestones of a text, each with the clause it is quoted from and its thresholds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from graphbuild.extract.actions.find import spoken
from graphbuild.extract.draft.clause_list import ClauseList
from graphbuild.extract.draft.quoting import LONGEST, Cut, Quoter
from graphbuild.extract.draft.shared import said_of_each
from graphbuild.extract.pieces import Clause, FoundMilestone, FoundQuantity, piece
from graphbuild.extract.reading import Extraction

Span = tuple[int, int]
_SIZE: Final = re.compile(r"(?:总?投资|总投入|概算|造价|总?建筑面积|占地(?:面积)?)额?(?:约|近|达|超|逾)?\s*$")
_WORK: Final = re.compile(
    r"(?:以上|余|多)?的[^,。;、\d]{1,30}?(?:项目|工程|产业园|园区|基地|中心|小镇|电站|生产线|综合体|公路|铁路|大桥|学校|医院|公园)"
)
_WORK_OPENS: Final = frozenset("以余多的")
_LED: Final = re.compile(
    r"(?:力争|确保|争取|全面|基本|年内|今年|要|完成|实现|争创|创建|推进|开展|加快|建成|打造|对|在|将|启动|通过|开工建设)+"
)
_JOINS: Final = re.compile(r"(?:以上|以下|以内|左右|之内|多|余)?[、,和与及]?")
_SHUT: Final = re.compile(
    r"(?<=[建完开竣]成|[完竣开]工)(?:并?(?:投用|投产|投运|使用|启用|通车|运营)|建设)$|(?:建设|改造|工程|施工|调整|条件|投用|投产|运营)$"
)
"""What may be left of the phrase of a milestone that is a whole sentence."""
_TAIL: Final = 4
"""Characters of such a phrase that are quoted, where nothing else may be left of it."""
_PART_OF: Final = re.compile(r"[(]?(?:其中|内含)")


@piece
class Figured:
    """A figure or a milestone on its way into the draft; ``cut`` is what is quoted of it.

    ``after`` is the clause that but says what is to become of what is counted (确保如期开工).
    """

    found: FoundQuantity | FoundMilestone
    cut: Cut
    qualifiers: tuple[FoundQuantity, ...] = ()
    after: Span | None = None

    @property
    def evidence(self) -> Span:
        """The span that is quoted."""
        return self.cut.span


def year_of(found: FoundQuantity | FoundMilestone) -> int:
    """The last year a figure holds for; 0 where nothing tells it."""
    return int(found.period.rpartition("/")[2][:4]) if found.period else 0


def figured(
    extraction: Extraction, clauses: ClauseList, after: Mapping[int, Clause], quoter: Quoter
) -> list[Figured]:
    """Every target, achievement and milestone with the clause to quote from; thresholds go to their target.

    ``after``: where a clause begins → the one after it that but says what is to become of what it counts.
    """
    folded = extraction.folded
    found: list[Figured] = []
    by_clause: dict[Span, list[FoundQuantity]] = {}
    for quantity in extraction.quantities:
        by_clause.setdefault((quantity.clause_start, quantity.clause_end), []).append(quantity)
    loose: dict[Span, tuple[FoundQuantity, ...]] = {}
    earlier: list[FoundQuantity] = []
    before: int | None = None
    for clause, quantities in by_clause.items():
        around = clauses.beginning(clause[0])
        sentence = around.sentence if around is not None else None
        whole = _spoken(folded, around, clause)
        told: list[FoundQuantity] = []
        sizes: list[FoundQuantity] = []
        for each in quantities:
            if each.role != "other":
                (sizes if _is_size(folded, each) else told).append(each)
        thresholds = [*(each for each in quantities if each.rule == "threshold"), *sizes]
        if not told:
            loose[clause] = tuple(sizes)
        follows = after.get(clause[0])
        end = follows.end if follows and follows.end - whole[0] <= LONGEST else whole[1]
        begin, long = whole[0], whole[1] - whole[0] > LONGEST
        for quantity in told:
            figure = (quantity.start, quantity.end)
            if long:
                begin = min(begin, figure[0])
            aimed = quantity.role == "target"
            last = follows is not None and quantity is told[-1] and aimed
            qualifiers = _qualifiers(quantity, told, thresholds) if aimed and thresholds else ()
            for each in said_of_each(folded, quantity, earlier if before == sentence else ()):
                cut = Cut((begin, end if last else whole[1]), figure, 1 if aimed else 0)
                found.append(
                    Figured(each, cut, qualifiers, (follows.start, follows.end) if follows and last else None)
                )
            if long:
                begin = _passed(folded, quantity.end)
        earlier, before = told, sentence
    for milestone in extraction.milestones:
        clause = (milestone.clause_start, milestone.clause_end)
        whole = _spoken(folded, clauses.beginning(clause[0]), clause)
        start = milestone.start
        led = _LED.match(folded, start, milestone.end - 2)
        end = milestone.end
        if led is not None and quoter.holds_sentence(start, end):  # which no quotation may
            start = led.end()
        shut = _SHUT.search(folded, start, end) if quoter.holds_sentence(start, end) else None
        span = (start, min(shut.start() if shut else end, start + LONGEST))
        if quoter.holds_sentence(*span):
            span = (max(start, span[1] - _TAIL), span[1])
        found.append(Figured(milestone, Cut(whole, span, 2), loose.get(clause, ())))
    return sorted(found, key=lambda each: (each.found.start, each.found.end, each.cut.rank))


def _spoken(folded: str, around: Clause | None, span: Span) -> Span:
    """Where a clause, if the span is one, begins and ends without the number of a heading."""
    return span if around is None or around.end != span[1] else spoken(folded, around)


def _passed(folded: str, end: int) -> int:
    """Where the words after a figure begin: past what belongs to it (以上) and what joins them."""
    found = _JOINS.match(folded, end)
    return found.end() if found else end


def _is_size(folded: str, found: FoundQuantity) -> bool:
    """Whether a figure but says how big the work is that is named after it (总投资 X 亿元的 … 项目)."""
    if folded[found.end : found.end + 1] not in _WORK_OPENS or not _WORK.match(
        folded, found.end, found.clause_end
    ):
        return False
    return _SIZE.search(folded[found.clause_start : found.start]) is not None


def _qualifiers(
    quantity: FoundQuantity, told: Sequence[FoundQuantity], thresholds: Sequence[FoundQuantity]
) -> tuple[FoundQuantity, ...]:
    """The thresholds between the figure before a target and it; the last of a clause takes the rest."""
    place = told.index(quantity)
    begin = told[place - 1].end if place else 0
    end = quantity.start if place + 1 < len(told) else quantity.clause_end
    return tuple(each for each in thresholds if begin <= each.start < end)


def is_part_of_another(folded: str, found: FoundQuantity) -> bool:
    """Whether a figure is said to be part of the one before it (其中 …)."""
    return _PART_OF.match(folded, found.clause_start, found.clause_end) is not None


def holds(other: FoundQuantity, found: FoundQuantity) -> bool:
    """Whether a figure can be part of another of its unit: no larger, or a rate of the same kind."""
    if found.unit in ("%", "‰"):
        return other.indicator[-2:] == found.indicator[-2:]
    return _highest(found) <= _highest(other)


def _highest(found: FoundQuantity) -> Decimal:
    return Decimal(found.value.rpartition("..")[2])

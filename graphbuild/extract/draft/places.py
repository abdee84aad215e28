"""The places that a text names, each with its id in the draft and what it is to what is said."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from graphbuild.extract.draft.naming import Names
from graphbuild.extract.pieces import FoundBody, FoundPlace, FoundProgram
from graphbuild.extract.places.territory import COUNTRY
from graphbuild.extract.reading import Extraction
from graphbuild.terms import Relation

Span = tuple[int, int]
OUTSIDE: Final = frozenset(("glossary", "contents", "furniture", "signature"))
"""Zones whose text is no part of the plan."""
_PARTNER: Final = re.compile(r"(?:[与同]|对接|接轨|融入|联合|携手|协同|支援|帮扶|协作)$")
_TURNED: Final = re.compile(r"(?:面向|服务|借势)$")
"""What an own place would follow as well."""
_TOGETHER: Final = re.compile(r"(?:区域)?(?:高质量)?(?:一体化|协同发展|合作|协作|融合发展|对口)")
_SOURCE: Final = re.compile(r"(?:从|来自|引进|承接|引入|赴|吸引)$")
_THROUGH: Final = re.compile(r"[^,。;、]{0,4}(?:引进|引入|招引)")
_NAMED_AFTER: Final = re.compile(
    r"(?:[^\W!-ÿ](?<![的了是在和与及将对把等为以被由从向建推打加完开举支])){0,12}?(?:交易所|研究[院所]|(?:促进|服务|区域|创新|合作|交流)中心"
    r"|委员会|基金会?|促进会|联合会|协会|集团|有限公司|银行|总领事馆|文学馆|博物馆|图书馆|大剧院|大歌剧院|门户|博览会|大会|峰会|论坛"
    r"|艺术节|旅游节|文化节|消费季|公开赛|大奖赛|锦标赛|邀请赛|[网羽乒]球赛|大师赛|马拉松|智慧|故事|枢纽|联络线|班列)"
)
"""What a name goes on with after the place that it is named after."""
_COUNTRY: Final = re.compile(
    r"(?:特色|式|制造|服务|成立|农民|[—-]|民营企业|数联|[^\W!-ÿ]{0,10}?(?:奖|展|节|大赛|博览会|论坛|航天日|画大系|强))"
)
_HOUSES: Final = frozenset(("enterprise", "university", "hospital", "association"))
"""Bodies that are called after a place; a government is that of its place."""
_COUNTRY_NAMES: Final = frozenset(("中国", "中华人民共和国", "新中国"))
_CHAIN: Final = re.compile(r"、|和|及|与|以及|")
_TOLD: Final = re.compile(r"对$")
_ON_WORK: Final = re.compile(r"工作(?:的)?(?:系列|一系列)?(?:的)?重要")


class Named(NamedTuple):
    """A mention of a place with its id; ``outer``: it lies in no other place's name."""

    found: FoundPlace
    identifier: str
    relation: Relation
    outer: bool

    @property
    def span(self) -> Span:
        """Where it is named."""
        return self.found.start, self.found.end


@dataclass(frozen=True, slots=True)
class _Spans:
    """Spans by start, and the length of the longest, to look for those around another."""

    spans: list[Span]
    starts: list[int]
    longest: int

    @classmethod
    def of(cls, found: Iterable[FoundPlace | FoundProgram | FoundBody]) -> _Spans:
        spans = sorted({(each.start, each.end) for each in found})
        longest = max((end - start for start, end in spans), default=0)
        return cls(spans, [start for start, _ in spans], longest)

    def around(self, span: Span) -> bool:
        """Whether a span lies inside a longer one of these."""
        first = bisect_left(self.starts, span[0] - self.longest)
        for each in self.spans[first : bisect_right(self.starts, span[0])]:
            if span[1] <= each[1] and each != span:
                return True
        return False


class Mentioned:
    """Some of the mentions of a text, all of them in text order."""

    def __init__(self, listed: Sequence[Named]) -> None:
        self._listed = listed
        self._starts = [each.found.start for each in listed]

    def any_from(self, start: int, end: int) -> bool:
        """Whether one begins between two positions."""
        first = bisect_left(self._starts, start)
        return first < len(self._starts) and self._starts[first] < end

    def within(self, start: int, end: int) -> Sequence[Named]:
        """Those between two positions, nested ones too."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, first)
        return [each for each in self._listed[first:last] if each.found.end <= end] if first < last else ()


class NamedPlaces:
    """The places of a text in text order, without those of glossaries, contents and furniture."""

    def __init__(self, extraction: Extraction, names: Names) -> None:
        self._folded = extraction.folded
        self._wider = _Spans.of(extraction.places)
        self._programs = _Spans.of(extraction.programs)
        self._bodies = _Spans.of(each for each in extraction.bodies if each.kind in _HOUSES)
        self._reforms = {each.start for each in extraction.programs if each.kind == "reform"}
        self._code = extraction.territory.code
        blocks = extraction.outline.blocks
        opens = [block.start for block in blocks]
        found = extraction.places
        starts = [each.start for each in found]
        self.listed: list[Named] = []
        for place in found:
            block = bisect_right(opens, place.start) - 1
            if block < 0 or blocks[block].zone in OUTSIDE:
                continue
            first = bisect_left(starts, place.start)
            inside = (
                each
                for each in found[first : bisect_left(starts, place.end, first)]
                if each.end <= place.end and each is not place
            )
            identifier = names.place(place, inside)
            if identifier is not None:
                outer = not self._wider.around((place.start, place.end))
                last = self.listed[-1] if self.listed else None
                relation = self._relation(place, identifier, last, outer=outer)
                self.listed.append(Named(place, identifier, relation, outer))
        self.within = Mentioned(self.listed).within

    def _relation(self, place: FoundPlace, identifier: str, last: Named | None, *, outer: bool) -> Relation:
        """What a place is to what is said; ``last`` is the one named before it."""
        if place.kind == "scope-word":
            return "scope"
        if not outer or place.rule == "doctrine" or self._is_in_name(place):
            return "namesake"
        folded, start, end = self._folded, place.start, place.end
        before = folded[max(0, start - 4) : start]
        if _TOLD.search(before) and _ON_WORK.match(folded, end):
            return "scope"
        own = identifier == f"cn-{self._code}" or self._code == identifier
        national = self._code == COUNTRY
        if _PARTNER.search(before) or (not own and not national and _TURNED.search(before)):
            return "partner"
        if not national and _TOGETHER.match(folded, end):
            return "partner"
        if self._goes_on(place, last):
            return "partner"
        if (
            place.kind.startswith("admin")
            and self._programs.around((start, end))
            and place.start not in self._reforms  # held in the place that its name opens with
        ):
            return "namesake"
        through = before.endswith("通过") and _THROUGH.match(folded, end) is not None
        return "source" if through or _SOURCE.search(before) else "location"

    def _is_in_name(self, place: FoundPlace) -> bool:
        """Whether a body, an event or a house is named after a place, or the state as such is named."""
        span = (place.start, place.end)
        if self._bodies.around(span):
            return True
        if place.surface in _COUNTRY_NAMES and self._code != COUNTRY:
            return self._programs.around(span) or _COUNTRY.match(self._folded, place.end) is not None
        named = place.kind.startswith("admin") or place.kind in ("region", "river")
        return named and _NAMED_AFTER.match(self._folded, place.end) is not None

    def _goes_on(self, place: FoundPlace, last: Named | None) -> bool:
        """Whether a place goes on with a partner: 与 A 区 B 县, 与 A、B."""
        if last is None or last.relation != "partner" or last.found.end > place.start:
            return False
        return _CHAIN.fullmatch(self._folded, last.found.end, place.start) is not None

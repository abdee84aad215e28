"""The places that a text names, each with its id in the draft and what it is to what is said."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final

from graphbuild.extract.draft.naming import Names
from graphbuild.extract.pieces import FoundBody, FoundPlace, FoundProgram, piece
from graphbuild.extract.places.territory import COUNTRY
from graphbuild.extract.reading import Extraction
from graphbuild.terms import Relation

Span = tuple[int, int]
OUTSIDE: Final = frozenset(("glossary", "contents", "furniture", "signature"))
"""Zones whose text is no part of the plan."""
_PARTNER: Final = ("与", "同", "对接", "接轨", "融入", "联合", "携手", "协作", "支援", "帮扶")
_TURNED: Final = ("面向", "服务", "借势")
"""What an own place would follow as well."""
_TOGETHER: Final = re.compile(r"(?:区域)?(?:高质量)?(?:一体化|协同发展|合作|协作|融合发展|对口)")
_SOURCE: Final = ("从", "来自", "引进", "承接", "引入", "赴", "吸引")
_THROUGH: Final = re.compile(r"[^,。;、]{0,4}(?:引进|引入|招引)")
_NAMED_AFTER: Final = re.compile(
    r"[^\W!-ÿ的了是在和与及将对把等为以被由从向建推打加完开举支]{0,12}?"
    r"(?=[交研促服区创合委基协联集有银总文博图大门峰论艺旅消公锦邀网羽乒马智故枢班])(?:交易所|研究[院所]|(?:促进|服务|区域|创新|合作|交流)中心"
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
_ON_WORK: Final = re.compile(r"工作(?:的)?(?:系列|一系列)?(?:的)?重要")


@piece
class Named:
    """A mention of a place with its id; ``outer``: it lies in no other place's name."""

    found: FoundPlace
    identifier: str
    relation: Relation
    outer: bool

    @property
    def span(self) -> Span:
        """Where it is named."""
        return self.found.start, self.found.end


class _Spans:
    """The spans of mentions, to ask whether one of them is longer than another span and holds it."""

    def __init__(self, found: Iterable[FoundPlace | FoundProgram | FoundBody]) -> None:
        ends = dict(sorted([(each.start, each.end) for each in found]))  # of one start the last end is kept
        self._starts, self._ends = list(ends), list(ends.values())
        """Of what begins at each start the last end."""
        self._reached = list(accumulate(self._ends, max))

    def around(self, start: int, end: int) -> bool:
        """Whether a span lies inside a longer one of these."""
        place = bisect_left(self._starts, start)
        if place and self._reached[place - 1] >= end:
            return True
        return place < len(self._starts) and self._starts[place] == start and self._ends[place] > end


class Mentioned:
    """Some of the mentions of a text, all of them in text order."""

    def __init__(self, listed: Sequence[Named]) -> None:
        self._listed = listed
        self._starts = [each.found.start for each in listed]

    def any_from(self, start: int, end: int) -> bool:
        """Whether one begins between two positions."""
        first = bisect_left(self._starts, start)
        return first < len(self._starts) and self._starts[first] < end

    def begun(self, start: int, end: int) -> Sequence[Named]:
        """Those that begin between two positions."""
        first = bisect_left(self._starts, start)
        if first == len(self._starts) or self._starts[first] >= end:
            return ()
        return self._listed[first : bisect_left(self._starts, end, first)]

    def within(self, start: int, end: int) -> Sequence[Named]:
        """Those between two positions, nested ones too."""
        begun = self.begun(start, end)
        return [each for each in begun if each.found.end <= end] if begun else ()


class NamedPlaces:
    """The places of a text in text order, without those of glossaries, contents and furniture."""

    def __init__(self, extraction: Extraction, names: Names) -> None:
        self._folded = extraction.folded
        self._found = extraction.places
        self._starts = [each.start for each in self._found]
        self._wider = _Spans(extraction.places)
        self._programs = _Spans(extraction.programs)
        self._bodies = _Spans(each for each in extraction.bodies if each.kind in _HOUSES)
        self._reforms = {each.start for each in extraction.programs if each.kind == "reform"}
        self._code = extraction.territory.code
        self._own = (self._code, f"cn-{self._code}")
        blocks = extraction.outline.blocks
        opens = [block.start for block in blocks]
        self.listed: list[Named] = []
        last: Named | None = None
        for place in self._found:
            block = bisect_right(opens, place.start) - 1
            if block < 0 or blocks[block].zone in OUTSIDE:
                continue
            identifier = names.place(place, self._inside)
            if identifier is not None:
                outer = not self._wider.around(place.start, place.end)
                last = Named(place, identifier, self._relation(place, identifier, last, outer=outer), outer)
                self.listed.append(last)
        self.within = Mentioned(self.listed).within

    def _inside(self, place: FoundPlace) -> Iterator[FoundPlace]:
        """The places that the name of another holds."""
        first = bisect_left(self._starts, place.start)
        for each in self._found[first : bisect_left(self._starts, place.end, first)]:
            if each.end <= place.end and each is not place:
                yield each

    def _relation(self, place: FoundPlace, identifier: str, last: Named | None, *, outer: bool) -> Relation:
        """What a place is to what is said; ``last`` is the one named before it."""
        if place.kind == "scope-word":
            return "scope"
        if not outer or place.rule == "doctrine" or self._is_in_name(place):
            return "namesake"
        folded, start, end = self._folded, place.start, place.end
        before = folded[start - 4 if start > 4 else 0 : start].removesuffix("\n")
        if before.endswith("对") and _ON_WORK.match(folded, end):
            return "scope"
        national = self._code == COUNTRY
        if before.endswith(_PARTNER):
            return "partner"
        if not national:
            turned = before.endswith(_TURNED) and identifier not in self._own
            if turned or _TOGETHER.match(folded, end):
                return "partner"
        if self._goes_on(place, last):
            return "partner"
        if (
            place.kind.startswith("admin")
            and self._programs.around(start, end)
            and place.start not in self._reforms  # held in the place that its name opens with
        ):
            return "namesake"
        through = folded.endswith("通过", 0, start) and _THROUGH.match(folded, end) is not None
        return "source" if through or before.endswith(_SOURCE) else "location"

    def _is_in_name(self, place: FoundPlace) -> bool:
        """Whether a body, an event or a house is named after a place, or the state as such is named."""
        if self._bodies.around(place.start, place.end):
            return True
        if place.surface in _COUNTRY_NAMES and self._code != COUNTRY:
            named_so = _COUNTRY.match(self._folded, place.end) is not None
            return named_so or self._programs.around(place.start, place.end)
        named = place.kind.startswith("admin") or place.kind in ("region", "river")
        return named and _NAMED_AFTER.match(self._folded, place.end) is not None

    def _goes_on(self, place: FoundPlace, last: Named | None) -> bool:
        """Whether a place goes on with a partner: 与 A 区 B 县, 与 A、B."""
        if last is None or last.relation != "partner" or last.found.end > place.start:
            return False
        return _CHAIN.fullmatch(self._folded, last.found.end, place.start) is not None

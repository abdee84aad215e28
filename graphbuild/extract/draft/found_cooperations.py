"""Ties of the plan's own place to others: 接轨上海, 与 X 山海协作, 对口支援 X, X 对口帮扶, A-B“飞地”园区."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from graphbuild.extract.draft.clause_list import ClauseList
from graphbuild.extract.draft.name_forms import code_prefix
from graphbuild.extract.draft.places import Named, NamedPlaces
from graphbuild.extract.pieces import Clause, piece
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.territory import COUNTRY
from graphbuild.terms import Confidence

_HELP: Final = (
    r"对口(?:支援|帮扶|协作|合作|帮助|支持|援[疆藏青])|结对(?:帮扶|共建|合作|协作|关系)?|对接帮扶|定点帮扶"
    r"|支援|援建|帮扶"
)
_KINDS: Final = (
    ("east-west-collaboration", re.compile(r"东西部?(?:扶贫)?(?:对口)?(?:协作|合作)")),
    ("mountain-sea-collaboration", re.compile(r"山海[”\"]?(?:协作|合作)")),
    ("paired-assistance", re.compile(_HELP)),
)
_SCHEMES: Final = ("东西", "山海")
"""What the names of the first two begin with."""
_TOWARDS: Final = re.compile(r"(?P<how>对接|接轨|融入|借力)(?:和?服务)?$")
_LISTED: Final = frozenset(("、", "和", "与", "及", "以及"))
_WITH: Final = re.compile(r"(?:与|同|和)$")
_JOINED: Final = re.compile(
    r"[^,。;]{0,6}?(?P<how>深度对接|全面对接|交流合作|合作交流|互利合作|对接|接轨|同城化|融合发展|协同发展|区域合作|战略合作|协作配套|合作共建|联动发展|合作|共建)"
)
_LARGER: Final = re.compile(
    r"(?:区域)?(?:一体化|协同发展(?!中心)|城市群|都市圈|大都市圈|经济带|经济圈|经济区|示范圈|发展格局)"
)
_GROWN: Final = re.compile(r"(?:区域)?(?:高质量)?(?P<how>一体化|协同)(?:高质量)?发展(?!中心|机遇|战略机遇)")
_GROWING: Final = re.compile(r"(?:推进|推动|融入|落实|促进|参与|服务)(?:和服务|并融入)?$")
_DOING: Final = re.compile(r"(?P<how>协作|合作|一体化?|同城化|融合发展|联动发展|协同发展|共建)(?!区|示范区)")
_LETTERED: Final = re.compile(rf"[^,。;、]{{0,4}}?{_DOING.pattern}")
"""What a pair of letters, one of the plan's place or one around it, does together (川渝合作)."""
_ENCLAVE: Final = re.compile(r"飞地|协作|创业园|产业园|园区|共建")
_TIE: Final = re.compile(r"\s*(?:[-—－~]{1,2}|与|和|·)\s*")
_ITEM: Final = re.compile(r"、")
_HELPED: Final = re.compile(
    r"(?:对口)?(?:支援|帮扶|援助|援建|支持)(?:和支持)?$|对$|对口(?:协作|合作)$|结对(?:帮扶)?(?:的)?$"
)
_FROM: Final = re.compile(r"(?:市|区|省)?(?:的|等地)?(?:对口)?(?:帮扶|支援|援建|协作|合作)")
_EASTERN: Final = frozenset(("11", "12", "31", "32", "33", "35", "37", "44"))
"""Provinces that help in the east-west scheme, by the first two digits of their code."""
_ZONES: Final = frozenset(("admin-province", "admin-prefecture", "admin-county", "region", "zone"))


@piece
class FoundCooperation:
    """A tie of the plan's own place to ``partner``; ``start``, ``end`` span the words that say it.

    ``words`` names the tie as the text does, ``trigger`` is where; ``outward``: from the plan's place on.
    """

    start: int
    end: int
    kind: str
    words: str
    partner: Named
    outward: bool
    via: tuple[str, ...]
    trigger: tuple[int, int]
    confidence: Confidence
    rule: str


class _Ties:
    def __init__(self, folded: str, places: NamedPlaces, territory: str) -> None:
        self.folded = folded
        self.places = places
        own = () if territory == COUNTRY else gazetteer().ancestors(territory[:6])
        self.above = {f"cn-{code}" for code in own} | {COUNTRY}
        self.own = f"cn-{territory}"
        self.inside = "" if territory == COUNTRY else code_prefix(territory)
        self.eastern = territory[:2] in _EASTERN

        self.others = [each for each in places.listed if self._is_other(each)]
        self._starts = [each.found.start for each in self.others]
        self.pairs = [each for each in places.listed if each.found.end - each.found.start == 2]
        """What may be a pair of letters (川渝)."""

    def partners(self, start: int, end: int) -> list[Named]:
        """The places of a span that are neither the plan's own, nor around it, nor in it."""
        near = self.others[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        told: list[Named] = []
        for each in near:
            last = told[-1].found if told else None
            if each.found.end > end:
                continue
            if last is not None and last.end == each.found.start and _lies_in(each.found.code, last.code):
                told[-1] = replace(each, found=replace(each.found, start=last.start))  # 江苏省镇江市
            else:
                told.append(each)
        return told

    def _is_other(self, each: Named) -> bool:
        if each.found.kind not in _ZONES:
            return False
        if each.found.rule in ("generic", "letter", "own-letter"):
            return False
        if each.found.kind == "zone" and each.found.rule != "known-region":
            return False
        return self._is_far(each)

    def toward(self, clause: Clause, partners: Iterable[Named]) -> Iterator[FoundCooperation]:
        """接轨 X, 对接 X 和 Y, 与 X 的深度对接: the plan's place attaches itself to ``partners``."""
        start, end = clause.start, clause.end
        reached, verb, rule = -1, "对接", "place-joined"
        for each in partners:
            if not each.outer:
                continue
            before = self.folded[start : each.found.start]
            if _GROWN.match(self.folded, each.found.end) or _LARGER.match(self.folded, each.found.end):
                yield from self._within(clause, each)
                continue
            joined = _JOINED.match(self.folded, each.found.end, end) if _WITH.search(before) else None
            led = _TOWARDS.search(before)
            listed = reached >= 0 and self.folded[reached : each.found.start] in _LISTED
            if not (led or joined or listed):
                continue
            if joined or led:  # what is listed after it is joined as it is
                verb = joined["how"] if joined else led["how"] if led else ""
                rule = "place-with" if joined else "place-joined"
            reached = each.found.end
            trigger = joined.span("how") if joined else (each.found.start - 2, each.found.end)
            yield FoundCooperation(start, end, "integration", verb, each, True, (), trigger, "medium", rule)

    def lettered(self, clause: Clause) -> Iterator[FoundCooperation]:
        """苏陕协作, 韩渭同城化: what two places do together that a letter each stands for."""
        for group in self.places.within(clause.start, clause.end):
            start, end = group.span
            if end - start != 2:
                continue
            pair = [each for each in self.places.within(start, end) if each is not group]
            others = [each for each in pair if self._is_far(each)]
            joint = _LETTERED.match(self.folded, end, clause.end)
            if joint is None or len(pair) != 2 or len(others) != 1:
                continue
            eastern = others[0].found.code[:2] in _EASTERN
            paired = joint["how"] == "协作" and eastern != self.eastern
            kind = "east-west-collaboration" if paired else "integration"
            span, outward = (start, joint.end()), self.eastern or not paired
            told = (kind, self.folded[slice(*span)], others[0], outward, (), span)
            yield FoundCooperation(clause.start, clause.end, *told, "medium", "pair-of-letters")

    def _is_far(self, each: Named) -> bool:
        """Whether a place is neither the plan's own, nor around it, nor in it."""
        if each.identifier in self.above or each.identifier == self.own:
            return False
        code = each.found.code
        return not code or not (self.inside and code.startswith(self.inside))

    def _within(self, clause: Clause, each: Named) -> Iterator[FoundCooperation]:
        """推进 X 一体化发展: the region that the plan's place grows together with."""
        grown = _GROWN.match(self.folded, each.found.end, clause.end)
        led = _GROWING.search(self.folded[clause.start : each.found.start])
        if grown is None or led is None or each.found.kind != "region":
            return
        trigger = grown.span("how")
        words = grown["how"]
        yield FoundCooperation(
            clause.start, clause.end, "integration", words, each, True, (), trigger, "medium", "region-around"
        )

    def helping(self, clause: Clause, told: Mapping[str, tuple[int, int]]) -> Iterator[FoundCooperation]:
        """A tie of a scheme: its name and a partner in one member of a list, or the pair A-B there."""
        bounds = [
            clause.start,
            *(mark.end() for mark in _ITEM.finditer(self.folded, clause.start, clause.end)),
        ]
        used: set[str] = set()
        for start, end in zip(bounds, [*bounds[1:], clause.end], strict=True):
            stop = end - 1 if end < clause.end else end
            for each in self.partners(start, stop):
                found = self._tie(clause, (start, stop), each, told, used)
                if found is not None:
                    used.add(found.kind)
                    yield found
                    break

    def _tie(
        self,
        clause: Clause,
        item: tuple[int, int],
        each: Named,
        told: Mapping[str, tuple[int, int]],
        used: set[str],
    ) -> FoundCooperation | None:
        start, stop = item
        kind, trigger, sure = "", (each.found.start, each.found.end), True
        for name, pattern in _KINDS:
            near = pattern.search(
                self.folded, max(start, each.found.start - 14), min(stop, each.found.end + 14)
            )
            if near is not None:
                kind, trigger = name, near.span()
                break
        if not kind and not told:
            return None
        before = self.folded[start : each.found.start]
        own = [one for one in self.places.within(start, each.found.start) if one.identifier == self.own]
        paired = any(_TIE.fullmatch(self.folded, one.found.end, each.found.start) for one in own)
        if not kind and paired and _ENCLAVE.search(self.folded, each.found.end, stop):
            rest = [name for name in told if name not in used]
            if len(rest) == 1:
                kind, trigger, sure = rest[0], told[rest[0]], False
        if not kind:
            return None
        helped = _HELPED.search(before) is not None
        adjacent = _FROM.match(self.folded, each.found.end, stop) is not None and not helped
        with_ = _WITH.search(before) is not None
        if not (paired or helped or adjacent or with_):
            return None
        outward = self._outward(kind, each, helped=helped, adjacent=adjacent and not with_)
        wider = [one for one in self.places.within(start, stop) if one.outer and one is not each]
        via = tuple(
            one.identifier
            for one in wider
            if one.found.start <= each.found.start and each.found.end < one.found.end
        )
        begin, end = (start, stop) if paired else (clause.start, clause.end)
        words = self.folded[slice(*trigger)].replace('"', "")
        rule = "pair-of-places" if paired else "scheme-and-place"
        confidence: Confidence = "medium" if sure else "low"
        return FoundCooperation(begin, end, kind, words, each, outward, via, trigger, confidence, rule)

    def _outward(self, kind: str, each: Named, *, helped: bool, adjacent: bool) -> bool:
        """Whether the plan's own place is the one that helps."""
        if helped:
            return True
        if adjacent:
            return False
        helps = each.found.code[:2] in _EASTERN and not self.eastern
        return kind == "mountain-sea-collaboration" or not helps


def _lies_in(code: str, outer: str) -> bool:
    """Whether a division lies in another, by their codes."""
    return code != outer and bool(outer) and code.startswith(code_prefix(outer))


def find_cooperations(
    folded: str, clauses: ClauseList, places: NamedPlaces, territory: str
) -> tuple[FoundCooperation, ...]:
    """The ties of a plan's own place (``territory``: a code, or ``china``), as often as they are said.

    A plan of the country has none: all its places are its own.
    """
    if territory == COUNTRY:
        return ()
    ties = _Ties(folded, places, territory)
    named = any(word in folded for word in _SCHEMES)
    found: list[FoundCooperation] = []
    for place in sorted({clauses.place(each.found.start) for each in (*ties.others, *ties.pairs)}):
        clause = clauses.listed[place]
        if place < 0 or clause.block.zone != "future":
            continue
        if partners := ties.partners(clause.start, clause.end):
            told = _schemes(folded, clauses, place) if named else {}
            found += [*ties.helping(clause, told), *ties.toward(clause, partners)]
        if _DOING.search(folded, clause.start, clause.end):
            found += ties.lettered(clause)
    return tuple(sorted(found, key=lambda each: (each.start, each.partner.found.start)))


def _schemes(folded: str, clauses: ClauseList, place: int) -> dict[str, tuple[int, int]]:
    """The schemes that a clause, or one before it in its sentence, names, each where it is named first."""
    sentence, first = clauses.listed[place].sentence, place
    while first and clauses.listed[first - 1].sentence == sentence:
        first -= 1
    told: dict[str, tuple[int, int]] = {}
    for clause in clauses.listed[first : place + 1]:
        if clause.block.zone == "future":
            for kind, pattern in _KINDS[:2]:
                named = pattern.search(folded, clause.start, clause.end)
                if named is not None:
                    told.setdefault(kind, named.span())
    return told

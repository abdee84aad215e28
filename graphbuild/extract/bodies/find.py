"""The bodies that a text names: by the table of departments, and by how names of bodies begin and end."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from typing import Final

from graphbuild.extract.alternatives import where_begun
from graphbuild.extract.begun import begun
from graphbuild.extract.bodies.facts import facts, listed_bodies
from graphbuild.extract.bodies.names import Name, body_name, kind_of, known_name
from graphbuild.extract.bodies.scopes import is_place, own_scope, scope_before
from graphbuild.extract.listed_words import Seen
from graphbuild.extract.pieces import Clause, FoundBody
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.territory import COUNTRY
from graphbuild.extract.year import plan_years

_COMMITTEE: Final = re.compile(r"委(?<=[省市县区州盟旗镇乡]委)(?![员托会派任内培以身曲屈婉])")
_PATTERN: Final = begun(
    r"管理委员会|管委会|领导小组(?:办公室)?|协调小组|指挥部|人民政府|街道办事处|党工委|党委|集团公司|集团|公司|分行|支行|大学|学院|研究院|研究所|科学院|医院|银行|海关|联席会议",
    most=3,
)
_NO_NAME: Final = re.compile(r"[^一-鿿A-Za-z0-9·]")
"""What stands in no name."""
_BREAK: Final = re.compile(
    r"[与和及并在对为将把以的了等向从使让到至被给按]|支持|推动|引进|建成|加快|推进|组建|加强|建立|依托|鼓励|成立|新建|打造|完成|实施|携手|落户|包括|引导|促进|深化|整合|发挥|通过|托管|帮扶|全面|对口|世界|一流|指|争取|纳入|挂牌|关于|吸引|借助|利用|选派|邀请|培育|做强|做大|批|公立|连续|跻身|荣获|入选|获评|入围|位[列居]|晋升|上榜"
)
_SOFT_BREAK: Final = re.compile(r"建设|联合|服务")
"""Verbs that stand inside names, too: they break a name only where another begins after them."""
_OWN_ORGANS: Final = frozenset(("人大", "政协", "工会", "妇联", "工商联", "人大常委会"))
"""Organs every territory has, which a plan names without saying whose: its own."""
_LEAGUE: Final = re.compile(r"共青团(?![员中]|[^\W!-ÿ]{1,8}委)")
_CLASS_SUBJECT: Final = begun(
    r"(?:各级(?:人民)?政府|地方(?:各级)?(?:人民)?政府)(?=(?:及其(?:工作人员|部门))?(?:也|都|均)?(?:要|必须|应当))"
)
"""Governments of a level as the subject of a duty; elsewhere they are what something is of (…债券)."""
_BEFORE_ORGANS: Final = frozenset("、和省市县区州盟旗")
_OF_SOME: Final = frozenset("各省市县区州盟旗级委")
_OPENING: Final = re.compile(r"中国|国网|国家|中共|国务院|全国|中央")
_OPENING_SIGNS: Final = frozenset("中国全")
"""What each of them begins with."""
_UNIVERSITY: Final = re.compile(
    r"(?:^|(?<=[与及和同、在、]))(?![^\W!-ÿ]*(?:水平|型|一流|重点|地方|本科|扩|应用)大学)[^\W!-ÿ]{2,5}大学$"
)
_GENERIC: Final = re.compile(
    r"^(?:.{0,3}(?:上市|龙头|国有|子|母|分|总|各|大型|科技|有限|融资|担保|投资|平台|物业|保险|旅游|物流|集团|开发|高科技)(?:集团)?公司"
    r"|(?:企业|产业|.{0,2}大型)集团|.{0,2}(?:老年|重点|一流|名牌|知名|开放|职业|社区|乡镇|县级|市级|省级|公立|民营|三甲|专科|综合|基层|智慧|互联网)"
    r"(?:大学|医院|学院|银行)"
    r"|[^\W!-ÿ]{0,2}(?:平安|清廉|廉洁|绿色|文明|健康|放心|满意|美丽|无烟|友善|友好|示范|流动|定点|数字|标准化)(?:医院|学院))$"
)
_BRANCHES: Final = ("分行", "支行", "分公司")
_LONGEST: Final = 22
_LONGEST_PLACE: Final = 9
_LONGEST_FIELD: Final = 10
_LONGEST_OFFICE: Final = 12
_ENTRUSTS: Final = tuple("托派任培以曲屈婉")
"""What makes of the 委 before it a verb (市建委托)."""
_OFFICE: Final = re.compile(
    r"[省市县区州旗盟](?<=[、,。;:(\s“和与由经报向送对是在及].)(?![级直属内场民里镇域容长块值情外际县区]|委(?![^\W!-ÿ]{2,12}(?:小组|委员会))|政(?!务公|法))[^\W!-ÿ]{2,12}?"
    r"(?:(?<![格布大全结开定残败时当变邮政])局|委员会|集团(?:公司)?|公司|(?:(?<=媒体)|(?<=疾控)|(?<=控制)|(?<=事务)|(?<=交易)|(?<=指挥)|(?<=政务服务))中心|管委会|领导小组(?:办公室)?|指挥部(?:办公室)?|联席会议|[总支]队|办公室|办(?=[、,。;设]))"
)
"""An office of a territory that no table has, after what lets a name begin: 报市人才办公室."""
_FIELDS: Final = re.compile(r"(?<=[^\W!-ÿ]{3})和(?=[^\W!-ÿ]{2,4}局$)(?![省市县区州旗盟])")
"""What joins two fields of one bureau (市园林和绿化管理局)."""
_HOLDERS: Final = re.compile(r"担任|分别|主要|书记|主任|班子|常委|领导(?!小组)")
_SHARED: Final = re.compile(r"\)?(?:\([^()]*\))?(?:、[^\W!-ÿ]{2,9}[局厅委办室部])*(?:、|和)")
"""What may stand between a body and one that shares its territory: 省教育厅、科技厅."""
_BRANCHED: Final = "铁路局"
"""An abbreviation of a body of the country, which with a place before it is one of the bodies under it."""
_NOT_AFTER: Final = where_begun(
    r"[门署位队级件员类款]|落(?!实)|(?<=府)(?:直属|所属|各|有关|相关|组成)|代表|委员|工作报告|债|采购|投资|系统|性|引导|购买|网站|(?:前)?\d+强|[十百]强|分(?!管|别|工|头)|化|地产|(?<=大学)[生城]|(?<=台办)理"
)


_SHARES: Final = re.compile(r"[^,。;、]{0,3}分享")


def find_bodies(
    folded: str,
    clauses: Sequence[Clause],
    territory: str,
    year: int | None = None,
    seen: Seen | None = None,
) -> tuple[FoundBody, ...]:
    """The mentions of bodies inside the clauses, in text order; of mentions that overlap the longest is kept.

    ``territory`` is the plan's own (GB/T 2260 code, ``china``, or empty): a bureau named without a territory
    is the plan's; ``year`` is the first of its years. ``InputError`` when an authority cannot be read.
    """
    year, seen = plan_years(folded).first if year is None else year, seen or Seen(folded)
    starts = [clause.start for clause in clauses]
    found = {}
    for start, end, name in (
        *_known(folded, territory, year, seen),
        *_committees(folded, territory, year),
        *_by_pattern(folded, territory, year, seen),
        *_offices(folded, territory, year),
        *_classes(folded, territory, seen),
    ):
        place = bisect_right(starts, start) - 1
        if place >= 0 and end <= clauses[place].end:
            found[start, end] = name
    kept: list[FoundBody] = []
    for (start, end), name in sorted(found.items(), key=lambda one: (one[0][0], -one[0][1])):
        inside = kept and start == kept[-1].end and kept[-1].territory == COUNTRY
        branch = inside and folded[start:end].endswith(_BRANCHES) and is_place(folded[start : start + 2])
        if branch or (inside and is_place(folded[start : start + 3])):
            earlier = kept.pop()  # 国家税务总局嘉兴市税务局
            start, name = earlier.start, replace(name, name=earlier.name + name.name)
        if not kept or start >= kept[-1].end:
            kept.append(
                FoundBody(
                    start,
                    end,
                    folded[start:end],
                    name.name,
                    name.territory,
                    name.kind,
                    name.confidence,
                    name.rule,
                )
            )
    return tuple(kept)


@lru_cache(maxsize=1)
def _organs() -> frozenset[str]:
    """The names that only organs of a party committee bear: bare, they are its own in a list of them."""
    known = facts()
    return frozenset(known.party).difference(known.national, known.local, known.committee)


def _known(folded: str, territory: str, year: int, seen: Seen) -> Iterator[tuple[int, int, Name]]:
    last, whose = 0, ""
    organs = _organs()
    for begin, end, written in seen.mentions(listed_bodies()):
        if written in organs and folded[begin - 1 : begin] not in _BEFORE_ORGANS:
            continue
        if _goes_on(folded, end):
            continue
        if written.endswith("政府"):
            end = _office_end(folded, end)
        if written.endswith("委") and folded[end : end + 1] in _ENTRUSTS:
            continue
        scope = scope_before(folded, begin, territory)
        if scope is None:
            begin = _compound_start(folded, begin, end)
            written = folded[begin:end]
            scope = scope_before(folded, begin, territory)
        start = begin - scope.length if scope else begin
        if scope is not None and folded.startswith("级", start - 1):
            continue  # a class: 县级市政府
        if scope is not None and scope.code:
            own = folded[start] in "我本"
            name = known_name(folded[start + own : end], territory, year)
        elif scope is not None or folded[max(0, begin - 1) : begin] in _OF_SOME:
            continue
        elif whose and written[-1] in "局厅委办部室" and _SHARED.fullmatch(folded, last, begin):
            name = known_name(written, whose, year)
        elif written == _BRANCHED and (placed := _placed(folded, begin)) < begin:
            start, name = placed, body_name(folded[placed:end], territory, year)
        else:
            name = _bare(written, territory, year)
        if name is not None:
            last, whose = end, "" if name.territory == COUNTRY else name.territory
            yield _with_party(folded, start), end, name


def _goes_on(folded: str, end: int) -> bool:
    """Whether what stands behind a name makes another word of it (市政府债券)."""
    return _NOT_AFTER.match(folded, end) is not None or _SHARES.match(folded, end) is not None


def _placed(folded: str, begin: int) -> int:
    """Where the place begins that stands right before a name, ``begin`` if none does."""
    return next((begin - length for length in (4, 3, 2) if is_place(folded[begin - length : begin])), begin)


def _compound_start(folded: str, begin: int, end: int) -> int:
    """Where a department of two fields begins, of which only the second is known by itself (科技和经信局)."""
    if folded[end - 1] in "局委办":
        for start in range(max(0, begin - _LONGEST_FIELD), begin - 1):
            if facts().of_territory(folded[start:end]) is not None:
                return start
    return begin


def _office_end(folded: str, end: int) -> int:
    """Where the name of an office of a government ends, after the word 政府 (市政府督查室)."""
    for stop in range(min(len(folded), end + _LONGEST_OFFICE), end + 1, -1):
        if folded[stop - 1] in "室办" and facts().of_territory(folded[end - 2 : stop]) is not None:
            return stop
    return end


def _bare(written: str, territory: str, year: int) -> Name | None:
    """A name without a territory: of the country, or a bureau of the plan's own."""
    if territory != COUNTRY and written in _OWN_ORGANS:
        return known_name(written, territory, year)
    if territory != COUNTRY and written.endswith(("局", "厅", "委员会")) and len(written) > 2:
        return known_name(written, territory, year)
    if written in facts().national:
        return known_name(written, COUNTRY, year, bare=False)
    return None


def _committees(folded: str, territory: str, year: int) -> Iterator[tuple[int, int, Name]]:
    """Party committees (市委), and those of the youth league (团市委)."""
    for found in _COMMITTEE.finditer(folded):
        scope = scope_before(folded, found.start(), territory)
        if scope is None or not scope.code:
            continue
        start = found.start() - scope.length
        league = folded[max(0, start - 1) : start] == "团"
        own = not league and folded[start] in "我本"
        start -= league
        name = known_name(folded[start + own : found.end()], territory, year)
        if name is not None:
            yield _with_party(folded, start), found.end(), name


def _classes(folded: str, territory: str, seen: Seen) -> Iterator[tuple[int, int, Name]]:
    """Governments as a class, and the territory's own youth league."""
    for found in _CLASS_SUBJECT.finditer(folded, seen):
        yield *found.span(), Name(found.group(), "group", "", "medium", "class-as-subject")
    own = own_scope(territory)
    if own is None:
        return
    league = Name(f"共青团{own.name}委", "association", own.code, "medium", "own-department")
    for found in _LEAGUE.finditer(folded):
        yield *found.span(), league


def _with_party(folded: str, start: int) -> int:
    """Where a name begins, the 中共 before it taken in."""
    return start - 2 if folded.startswith("中共", max(0, start - 2)) and start > 1 else start


def _by_pattern(folded: str, territory: str, year: int, seen: Seen) -> Iterator[tuple[int, int, Name]]:
    """Names that open with a place or with 中国 and end as those of bodies do."""
    for ending in _PATTERN.finditer(folded, seen):
        if _goes_on(folded, ending.end()):
            continue
        begin = max(0, ending.end() - _LONGEST)
        begin = max((sign.end() for sign in _NO_NAME.finditer(folded, begin, ending.end())), default=begin)
        start = _opening(folded, begin, ending.start())
        if start is None:
            continue
        written = folded[start : ending.end()]
        if _GENERIC.match(written) or kind_of(written) is None:
            continue
        name = body_name(written, territory, year)
        if name is not None:
            yield start, ending.end(), name


def _offices(folded: str, territory: str, year: int) -> Iterator[tuple[int, int, Name]]:
    """Offices that are a territory's by the word before them, though no table has their name."""
    for found in _OFFICE.finditer(folded):
        written = found.group()
        broken = _BREAK.search(_FIELDS.sub("", written, count=1), 1) or _HOLDERS.search(written)
        name = None if broken else body_name(written, territory, year)
        if name is not None and name.rule == "scoped-pattern":
            yield *found.span(), name


def _opening(folded: str, begin: int, end: int) -> int | None:
    """Where a name opens in the run before its ending: the first place after the last word that breaks it."""
    breaks = [found.end() for found in _BREAK.finditer(folded, begin, end)]
    begin = breaks[-1] if breaks else begin
    soft = [found.end() for found in _SOFT_BREAK.finditer(folded, begin, end)]
    after = soft[-1] if soft else begin
    places = gazetteer().names
    for start in chain(range(after, end), range(begin, after)):
        if folded[start] in _OPENING_SIGNS and _OPENING.match(folded, start):
            return start
        for stop in range(min(start + _LONGEST_PLACE, end), start + 1, -1):
            if folded[start:stop] in places and not (stop == start + 2 and folded[start + 1] in "县市区州旗"):
                return start
    whole = _UNIVERSITY.search(folded[begin : end + 2]) if folded.startswith("大学", end) else None
    return begin + whole.start() if whole else None

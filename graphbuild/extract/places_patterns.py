"""Places told by their last word: where the name before it begins, and whether it names anything."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places_cuts import Cuts
from graphbuild.extract.places_head_forms import Heads, Scale
from graphbuild.extract.places_heads import HEADS
from graphbuild.extract.places_joins import after_kinds, around, bracketed, from_there, hyphened, quoted
from graphbuild.extract.places_lexicon import OPENING, PLAIN, is_generic, words
from graphbuild.extract.places_numbered import numbered
from graphbuild.extract.places_plain import (
    DAYS,
    IN_AREA,
    IN_ZONE,
    NAMESAKES,
    RANKS,
    STREETS,
    TOWNS,
    WAYS,
    is_natural,
    is_own,
    names_plainly,
    names_town,
    opens_own,
)
from graphbuild.extract.places_trunks import TRUNKS
from graphbuild.model.forms import Confidence

_COUNTED: Final = re.compile(r"\s?\d[\d.]*\s?万?亩|\s?\d+(?:\.\d+)?\s?[个家所座处条片]")
_MANY: Final = re.compile(
    r"(?:\d|[一二三四五六七八九十两几多数各余])\s?[个家所座处条]$|各类$|各$|批$|每$|所有$|全部$|首[家个座]$"
)
_TAIL: Final = re.compile(
    r"(?:[一-鿿]{2,4}至[一-鿿]{2,4}段|[东西南北]线|支线|复线|[东西南北中]段|延伸段|[一-鿿]{1,3}段|[东西南北]延伸?线?|延长线|\([一-鿿]{1,4}段\))"
)
_LINE: Final = re.compile(
    r"[一-鿿]{2}[东西南北]?线(?=[一-鿿]{1,3}段|改[建造]|新?[改扩]建|公路|大修|[、等绕与]|升级|连通)"
)
_CHINESE: Final = re.compile(r"[一-鿿]+")
_ALONE: Final = frozenset(("village", "admin-township", "road", "river", "mountain"))
"""Kinds whose names do not take in the division before them (台峪乡吴家庄村: 吴家庄村)."""

_ONLY_ONES: Final = words("""
    自由贸易试验区 自贸试验区 自贸区
""")
"""Zones of which a province has one, and words for the same."""
_ABOUT: Final = re.compile(r"关于|规划|计划|方案|意见|措施|办法|条例")
_TITLE: Final = 80
"""Characters from the start in which a plan says what it is about."""

_TITLES: Final = words("""
    基地 试验区 实验区 示范区 功能区 创新区 协作区
""")
_JOINED: Final = frozenset(("zone", "scenic", "facility", "region", "corridor"))
"""Kinds whose names may go on across a quotation or a hyphen."""
_AIMS: Final = words("""
    打造 争创 创建 建成 获评 获批 评为 被评为 命名为 授予 列为 认定 入选 跻身 成为 创成 荣获 形成 构建 对标
    接轨 推进 申报 列入 纳入
""")
"""Verbs after which such a word is a title that is aimed at or was won."""

_WON: Final = words("""
    争创 创建 获评 获批 评为 被评为 命名为 授予 列为 认定 入选 跻身 成为 创成 荣获 申报
""")
"""Those of them after which even a name with a division in it is a title."""

_TAKEN: Final = frozenset(("推进", "列入", "纳入"))
"""Those after which a name with a division in it is a place there already is."""

_NEVER_BARE: Final = words("""
    市场 服务中心 学院 商业街 步行街 中学 小学
""")
"""Words that a division's name alone does not make a name (浙江市场)."""

_INTO: Final = frozenset("进变带走入联办成为作")
"""Verbs that only words for a kind stand before where they do not open a clause (产业进园区)."""

_TOLD: Final = re.compile(r"[二三四五六七八九十]大$")
"""Before 都市区 and the like: all that the plan's own area has (四大都市区)."""
_WATERS: Final = "江河"
"""Last characters of rivers, after which another one may follow without a joint."""

_DIVISION: Final = frozenset("县市区旗镇乡")
_YEARS: Final = re.compile(r"\d年|[亿万]元|地走$|创\dA|[园区庙山寺城村镇馆洞湖]创$")
_AREA_OF: Final = frozenset("域位")
_NO_NAME: Final = re.compile(
    r"(?:市市|县县|乡乡|镇镇|村村)通|(?:[一-鿿]*[^一-鿿])?[一二三四五六七八九十两][一-鿿]{1,2}[一二三四五六七八九十两].*"
    r"|(?:.*[^第])?[一二两三四五六七八九十]|[一二三四五六七八九十百千万两几数]+|\d?A级?|\d+(?:千伏|[kK][vV])|中国[一-鿿]*|(?:国家)?[一-鿿]?\dA级?"
)
_OWN: Final = frozenset("省市县区镇")
_LAND: Final = frozenset(("river", "mountain"))
_QUARTERS: Final = frozenset("东西南北中")
_SITES: Final = frozenset(("机场", "口岸", "港", "港区", "新区", "景区", "车站"))
"""Between a division and the word for a line: the line leads to that (X机场铁路)."""
_HOUSES: Final = "馆院"
"""Last characters of what may bear the country's name alone (中国X馆)."""
_LOWLY: Final = ("村级", "乡级", "镇级")


def named(folded: str, cuts: Cuts, held: Mapping[int, int], level: Scale) -> Iterator[FoundPlace]:
    """Every place with a head, numbered roads too.

    ``held`` maps the end of each division and region that is named to its start. In the plan of a city or a
    county (``local``) a park or a plant without a name of its own is the one it has; in that of the nation
    only those are places that bear a division's or a region's name.
    """
    held = dict(held)
    opens = {start: end for end, start in sorted(held.items(), reverse=True)}
    inside = {at for end, start in held.items() for at in range(start + 1, end)}
    yield from numbered(folded, cuts)
    for line in _LINE.finditer(folded):
        if cuts.is_cut(line.start()) and not cuts.word_holding(line.start() + 1, line.end()):
            yield from _road(folded, line.start(), line.end())
    for heads in HEADS:
        for head in heads.heads.finditer(folded):
            start = None if head.start() in inside else _start(folded, head, heads, cuts, held, opens)
            if start is None or (heads.kind == "river" and held.get(head.end(), start) > start):
                continue
            if not _fits(folded, start, head, heads, opens, level):
                start = held.get(head.start(), start)  # 执飞|郑州机场
                if not _fits(folded, start, head, heads, opens, level):
                    continue
            if heads.kind == "road":
                start = from_there(folded, start, cuts)
                yield from _road(folded, start, head.end())
            else:
                if heads.kind in _JOINED:
                    start = hyphened(folded, start, cuts)
                yield _place(folded, start, head.end(), heads.kind, "medium", "head")
                if heads.kind == "admin-township":
                    held[head.end()] = start


def _fits(
    folded: str, start: int, head: re.Match[str], heads: Heads, opens: Mapping[int, int], level: Scale
) -> bool:
    """Whether a plan of this level speaks of one such place, and not of all of its kind."""
    if level == "local" or heads.kind not in {"zone", "facility", "scenic", "corridor", "region"}:
        return True
    if heads.need == "nothing" and heads.kind == "zone" and start == head.start():
        return (level == "province" and head[0] in _ONLY_ONES) or _is_subject(folded, head[0])
    placed = opens.get(start, head.end()) <= head.start()
    if heads.kind == "region" and head.start() - start > 1:
        return placed or not is_generic(folded[start : head.start()])
    return placed or (level == "province" and not is_generic(folded[start : head.start()]))


def _is_subject(folded: str, word: str) -> bool:
    """Whether the title says that the plan is about such zones (关于支持自由贸易试验区…)."""
    title = folded[:_TITLE]
    if _ABOUT.search(title) is None:
        return False
    return word in title or (word in _ONLY_ONES and any(name in title for name in _ONLY_ONES))


def _road(folded: str, start: int, end: int) -> Iterator[FoundPlace]:
    yield _place(folded, start, end, "road", "medium", "head")
    tail = _TAIL.match(folded, end)
    if tail:
        yield _place(folded, start, tail.end(), "road", "medium", "head-part")


def _start(
    folded: str,
    head: re.Match[str],
    heads: Heads,
    cuts: Cuts,
    held: Mapping[int, int],
    opens: Mapping[int, int],
) -> int | None:
    """Where the name before a head begins, ``None`` where the words before it name nothing."""
    at, end = head.span()
    across = cuts.word_over(end)  # 开发区域
    begun = cuts.word_over(at)  # 道路, 矿山, 乡村
    if begun is not None and heads.kind == "facility" and opens_own(folded, begun, end, cuts):
        return begun[0] - 1  # 县职业高中
    if begun is not None and heads.kind == "admin-township" and names_town(folded, head, begun, cuts):
        return cuts.last(begun[0])  # 李|村镇
    if begun is not None and not is_natural(folded, head, begun, cuts, held):
        return None
    if head[0][-1] == "区" and folded[end : end + 1] in _AREA_OF:
        return None  # 开发区域
    if cuts.word_from(at) > end or (across is not None and across[0] > at):
        return None  # 山洪
    before = at - head[0][0].isspace()  # 柳沟| 5A 景区
    firm = heads.kind in _JOINED and head[0] not in _TITLES
    start = cuts.last_firm(before) if firm else cuts.last(before)
    if heads.kind in _ALONE or heads.longest < 4:
        if (
            end - at == 1
            and heads.kind != "road"
            and at in held
            and folded[at - 1] in _DIVISION
            and held[at] >= start
        ):
            return None  # 柳沟乡|山前村
        after = max(start, next((end for end in range(at - 1, start, -1) if end in held), start))
        line = heads.kind == "road" and head[0] not in WAYS
        if folded[after:at] in _QUARTERS and after > start:
            pass  # 长城|南大街
        elif not line or not (folded[after:at] in _SITES or is_generic(folded[after:at])):
            start = after
    opening = quoted(folded, start, folded[start:at]) if heads.kind in {*_JOINED, "road"} else None
    if opening is not None:
        aims = folded[cuts.boundaries.get(opening, opening) : opening] in _WON
        counted = _MANY.search(folded[max(opening - 3, 0) : opening])
        return None if head[0] in _TITLES or aims or counted else held.get(opening, opening)
    if heads.kind in _JOINED and (opening := bracketed(folded, start, held, cuts)) is not None:
        return opening
    if start == at and heads.kind == "region" and _TOLD.search(folded, max(at - 2, 0), at):
        return at - 2
    if start == at and heads.need == "proper":
        verb = cuts.boundaries.get(at, at)
        if head[0] in STREETS and folded[verb:at] in NAMESAKES and cuts.is_cut(verb):  # 建设路
            return verb
        return None
    opened = cuts.boundaries.get(start)
    if (
        opened is not None
        and start - opened == 1
        and folded[opened] in OPENING
        and at - start == 1
        and (heads.kind == "road" or head[0] in STREETS)
    ):
        start = opened  # 建国路
    if heads.kind == "road":
        start = around(folded, start, at, cuts)
    elif heads.kind in _JOINED:
        start = after_kinds(folded, start, at, held)
    elif (
        heads.kind != "village"
        and folded[start] in "省市县区"
        and at - start > 1
        and not cuts.word_from(start) > start
    ):
        start += 1  # 市西河体育中心
    area = IN_AREA.match(folded, start, at) if head[0] in {*WAYS, *TOWNS, "商圈"} else None
    if area is None and (head[0] in WAYS or heads.kind == "river"):
        area = IN_ZONE.match(folded, start, at)
    start = area.end() if area else start
    if heads.kind in _LAND and at - start > 1 and folded[start] in "环沿跨绕":
        start += 1
    if heads.kind == "river" and (end - at == 1 or head[0] == "水系"):
        upper = max(folded.rfind(water, start + 1, at - 1) for water in _WATERS)
        start = start if folded.startswith("流", upper + 1) else max(start, upper + 1)  # 清河|柳河水系
    phrase = folded[start:at]
    opened_by = opens.get(start, end) <= at
    if head[0] in _TITLES:
        aim = folded[cuts.boundaries.get(start, start) : start]
        aimed = aim in _AIMS and not (opened_by and aim in _TAKEN)
        if aimed or _COUNTED.match(folded, end) or phrase.startswith(("国家", "全国", "省级", "首批")):
            return None
    if phrase.startswith("千伏"):  # 220 千伏黄岸变电站
        start, phrase = start + 2, phrase[2:]
    in_china = phrase.startswith("中国") and (opens.get(start + 2, at) < at or head[0][-1] in _HOUSES)
    named_line = heads.kind == "road" and (phrase in TRUNKS or phrase in DAYS)
    if at - start > heads.longest or (_NO_NAME.fullmatch(phrase) and not in_china and not named_line):
        return None
    if phrase in _QUARTERS and head[0] == "片区":
        return None  # 甲西|片区
    if phrase[-1:] in _INTO and is_generic(phrase[:-1]):
        return None
    if phrase[:1] == "级" or _YEARS.search(phrase):
        return None
    if heads.kind == "admin-township" and phrase.endswith(("铁路", "公路", "高速")):
        return None
    if heads.need == "placed":
        of_own = phrase[:1] in _OWN and at - start > 2 and phrase[1] not in RANKS
        of_own = of_own and cuts.word_from(start) == start
        bare = at in held and head[0] in _NEVER_BARE
        return start if (opened_by or of_own) and not bare else None
    if heads.kind == "village" and _COUNTED.match(folded, end):
        return None  # 精品村 5 个
    many = _COUNTED.match(folded, end) or _MANY.search(folded[max(start - 3, 0) : start])
    if heads.need == "nothing":
        lowly = phrase.endswith(_LOWLY)
        return start if not ((many or lowly) and is_generic(phrase)) else None
    if heads.need == "words":
        of_own = heads.kind == "facility" and (phrase in _OWN or is_own(phrase))
        plain = (is_generic(phrase, PLAIN) and not of_own) or phrase.startswith(_LOWLY)
        return None if plain or (many and len(phrase) < 4 and is_generic(phrase)) else start
    own = heads.kind == "facility" and is_own(phrase) and cuts.word_from(start) == start
    if own or names_plainly(phrase, head[0]):
        return start
    named_so = not is_generic(phrase.strip("0123456789ABCD"))
    return start if _CHINESE.search(phrase) and named_so else None


def _place(folded: str, start: int, end: int, kind: str, confidence: Confidence, rule: str) -> FoundPlace:
    return FoundPlace(start, end, folded[start:end], kind, "", (), confidence, rule)

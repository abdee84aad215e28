"""Places told by their last word: where the name before it begins, and whether it names anything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places_cuts import Cuts
from graphbuild.extract.places_heads import HEADS, Heads, Scale
from graphbuild.extract.places_joins import after_kinds, around, from_there, hyphened, quoted
from graphbuild.extract.places_lexicon import GENERIC, OPENING, PLAIN, is_generic, words
from graphbuild.model.forms import Confidence

_COUNTED: Final = re.compile(r"\s?\d[\d.]*\s?万?亩|\s?\d+(?:\.\d+)?\s?[个家所座处条片]")
_MANY: Final = re.compile(
    r"(?:\d|[一二三四五六七八九十两几多数各余])\s?[个家所座处条]$|各类$|各$|批$|每$|所有$|全部$"
)
_TAIL: Final = re.compile(
    r"(?:[东西南北]线|支线|[东西南北中]段|延伸段|[一-鿿]{1,3}段|[东西南北]延|延长线|\([一-鿿]{1,4}段\))"
)
_NUMBERED: Final = re.compile(
    r"(?<![A-Za-z0-9])[GSXY]\d{1,4}(?:国道|省道|县道|线|高速公路|高速)?(?![\d.]|峰会|杭州|\s?科创)"
    r"|(?<!\d)(?:\d{3}(?:国道|省道|线)|\d{2,3}(?:国道|省道)[一-鿿]{2}线|\d{2}省道)"
    r"|[经纬][一二三四五六七八九十]{1,3}(?:路|街)(?!道)"
    r"|(?:地铁|轨道交通)\d+号线|[东西南北][一二三四五]环(?:路)?(?:[东西南北中]段|[东西南北]延)?"
)
_G60: Final = re.compile(r"(?:[沪嘉杭松金苏]{2,6}\s?)?G\d+\s?科创(?:大)?走廊")
_LINE: Final = re.compile(
    r"[一-鿿]{2}[东西南北]?线(?=[一-鿿]{1,3}段|改[建造]|新?[改扩]建|公路|大修|[、等绕]|升级)"
)
_CHINESE: Final = re.compile(r"[一-鿿]+")
_ALONE: Final = frozenset(("village", "admin-township", "road", "river", "mountain"))
"""Kinds whose names do not take in the division before them (台峪乡吴家庄村: 吴家庄村)."""

_NAMESAKES: Final = words("""
    建设 发展 振兴 复兴 创新 创业 服务
""")
_STREET_WORDS: Final = words("""
    人民 文化 工业 复兴 平安 商贸 体育 科技 教育 幸福 和谐 友谊 解放 光明 团结 胜利 健康 滨河 滨湖 环城 中心
    革命 富民 生态 迎宾 和平 新华 建设
""")
"""Common words that streets are named by."""

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

_RANKS: Final = frozenset("级域委直属辖场政内外")
"""Second characters of what is of a level, and not the plan's own (省级, 县域, 市政)."""

_STREETS: Final = words("""
    路 街 大道 大街 巷 桥
""")
_NO_NAME: Final = re.compile(
    r"(?:市市|县县|乡乡|镇镇|村村)通|(?:[一-鿿]*[^一-鿿])?[一二三四五六七八九十两][一-鿿]{1,2}[一二三四五六七八九十两].*"
    r"|(?:.*[^第])?[一二两三四五六七八九十]|[一二三四五六七八九十百千万两几数]+|\d?A级?|\d+(?:千伏|[kK][vV])|中国[一-鿿]*|(?:国家)?[一-鿿]?\dA级?"
)
_OWN: Final = frozenset("省市县区镇")
_SCENIC: Final = re.compile(r"(?:\dA级?)?(?:旅游|国家|省级|生态|文化)*(?:景区|度假区|风景名胜区|风景区)$")
_STREAM: Final = re.compile(r"(?<=[水河溪])(?:湖|水库)$")


def named(folded: str, cuts: Cuts, held: Mapping[int, int], level: Scale) -> Iterator[FoundPlace]:
    """Every place with a head, numbered roads too.

    ``held`` maps the end of each division and region that is named to its start. In the plan of a city or a
    county (``local``) a park or a plant without a name of its own is the one it has; in that of the nation
    only those are places that bear a division's or a region's name.
    """
    held = dict(held)
    opens = {start: end for end, start in sorted(held.items(), reverse=True)}
    inside = {at for end, start in held.items() for at in range(start + 1, end)}
    for road in _NUMBERED.finditer(folded):
        if road[0][0] in "经纬" and not cuts.is_cut(road.start()):
            continue
        yield _place(folded, road.start(), road.end(), "road", "medium", "numbered-road")
        if road[0].endswith("段"):
            yield _place(folded, road.start(), road.end() - 2, "road", "medium", "numbered-road")
    for corridor in _G60.finditer(folded):
        yield _place(folded, corridor.start(), corridor.end(), "corridor", "high", "numbered-corridor")
    for line in _LINE.finditer(folded):
        if cuts.is_cut(line.start()) and not cuts.word_holding(line.start() + 1, line.end()):
            yield from _road(folded, line.start(), line.end())
    for heads in HEADS:
        for head in heads.heads.finditer(folded):
            start = None if head.start() in inside else _start(folded, head, heads, cuts, held, opens)
            if start is not None and not _fits(folded, start, head, heads, opens, level):
                continue
            if start is None:
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


def repeated(
    folded: str, found: Iterable[FoundPlace], cuts: Cuts, held: Mapping[int, int]
) -> Iterator[FoundPlace]:
    """Names that a head has told once, wherever they stand again, also without it (X景区: X; Y水湖: Y水)."""
    kinds: dict[str, str] = {}
    for place in found:
        if place.rule == "head" and place.kind in {"mountain", "river"} and len(place.surface) > 2:
            kinds.setdefault(place.surface, place.kind)
            stream = _STREAM.sub("", place.surface)
            if stream != place.surface and len(stream) > 1:
                kinds.setdefault(stream, "river")
        elif place.kind == "scenic":
            name = _SCENIC.sub("", place.surface)
            divided = any(place.start < end < place.start + len(name) for end in held)
            if name != place.surface and len(name) > 2 and not divided and _CHINESE.fullmatch(name):
                kinds.setdefault(name, "scenic")
    begun = set(held.values())
    for name in sorted(kinds):
        start = folded.find(name)
        while start >= 0:
            end = start + len(name)
            if start in begun and len(name) == 2:  # 衡水市
                pass
            elif len(name) > 2 or not (cuts.word_over(start) or folded[end : end + 1] in _WATERS):
                begin = start - (
                    len(name) == 2 and cuts.is_cut(start - 1) and folded[start - 1] in "东西南北中"
                )
                yield _place(folded, begin, end, kinds[name], "medium", "name-again")
            start = folded.find(name, end)


def _fits(
    folded: str, start: int, head: re.Match[str], heads: Heads, opens: Mapping[int, int], level: Scale
) -> bool:
    """Whether a plan of this level speaks of one such place, and not of all of its kind."""
    if level == "local" or heads.kind not in {"zone", "facility", "scenic", "corridor", "region"}:
        return True
    placed = opens.get(start, head.end()) <= head.start()
    if heads.kind == "region" and head.start() - start > 1:
        return placed or not is_generic(folded[start : head.start()])
    return placed or (level == "province" and not is_generic(folded[start : head.start()]))


def named_for(found: Iterable[FoundPlace], held: Mapping[int, int]) -> Iterator[FoundPlace]:
    """The places that mines, plants and ruins are named for, where only that name is before the head."""
    for place in found:
        if place.rule != "head" or not _AFTER_PLACES.search(place.surface):
            continue
        named_at = max((end for end, _ in _inside(held, place)), default=place.start)
        phrase = _AFTER_PLACES.fullmatch(place.surface, named_at - place.start)
        if (
            phrase
            and phrase[1] not in _LETTERED
            and phrase[1][0] not in "跨环沿"
            and not any(word in phrase[1] for word in GENERIC if len(word) > 1)
        ):
            kind = _KIND_OF_LAST.get(phrase[1][-1], "village")
            yield FoundPlace(named_at, named_at + len(phrase[1]), phrase[1], kind, "", (), "low", "named-for")


def _inside(held: Mapping[int, int], place: FoundPlace) -> Iterator[tuple[int, int]]:
    """The divisions and regions that open the name of a place, as end and start."""
    for end in range(place.start + 2, min(place.end, place.start + 9)):
        if held.get(end) == place.start:
            yield end, place.start


_AFTER_PLACES: Final = re.compile(
    r"([一-鿿]{2,4}?)(?:\d+(?:千伏|[kK][vV]))?(?:煤矿|露天矿|矿井|输变电站|变电站|风电场|水电站|电站|电厂|林场"
    r"|古城|文化遗址|遗址|酒店|收费站|港区|水库|大桥|机场|索道|互通|文化小镇|养老中心|托养中心|博物院|渡口)"
)
_LETTERED: Final = frozenset(("港珠澳",))
"""Names of letters, which are places each."""
_KIND_OF_LAST: Final = {"山": "mountain", "岭": "mountain", "峰": "mountain", "河": "river", "江": "river",
                        "水": "river", "溪": "river"}  # fmt: skip
_WATERS: Final = frozenset("湖库")


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
    if cuts.word_over(at) or cuts.word_from(at) > end or (across is not None and across[0] > at):
        return None  # 道路, 矿山, 乡村; 山洪
    start = cuts.last_firm(at) if heads.kind in _JOINED and head[0] not in _TITLES else cuts.last(at)
    if heads.kind in _ALONE or heads.longest < 4:
        start = max(start, next((end for end in range(at - 1, start, -1) if end in held), start))
    opening = quoted(folded, start, folded[start:at]) if heads.kind in {*_JOINED, "road"} else None
    if opening is not None:
        aims = folded[cuts.boundaries.get(opening, opening) : opening] in _WON
        counted = _MANY.search(folded[max(opening - 3, 0) : opening])
        return None if head[0] in _TITLES or aims or counted else opening
    if start == at and heads.need == "proper":
        before = cuts.boundaries.get(at, at)
        if head[0] in _STREETS and folded[before:at] in _NAMESAKES and cuts.is_cut(before):  # 建设路
            return before
        return None
    opened = cuts.boundaries.get(start)
    if (
        opened is not None
        and start - opened == 1
        and folded[opened] in OPENING
        and at - start == 1
        and (heads.kind == "road" or head[0] in _STREETS)
    ):
        start = opened  # 建国路
    if heads.kind == "road":
        start = around(folded, start, at, cuts)
    elif heads.kind in _JOINED:
        start = after_kinds(folded, start, at, held)
    elif folded[start] in "省市县区" and at - start > 1 and not cuts.word_from(start) > start:
        start += 1  # 市西河体育中心
    phrase = folded[start:at]
    opened_by = opens.get(start, end) <= at
    if head[0] in _TITLES:
        verb = folded[cuts.boundaries.get(start, start) : start]
        aimed = verb in _AIMS and not (opened_by and verb in _TAKEN)
        if aimed or _COUNTED.match(folded, end) or phrase.startswith(("国家", "全国", "省级", "首批")):
            return None
    if phrase.startswith("千伏"):  # 220 千伏黄岸变电站
        start, phrase = start + 2, phrase[2:]
    in_china = phrase.startswith("中国") and opens.get(start + 2, at) < at
    if at - start > heads.longest or (_NO_NAME.fullmatch(phrase) and not in_china):
        return None
    if phrase[-1:] in _INTO and is_generic(phrase[:-1]):
        return None
    if heads.kind == "admin-township" and phrase.endswith(("铁路", "公路", "高速")):
        return None
    if heads.need == "placed":
        of_own = phrase[:1] in _OWN and at - start > 2 and phrase[1] not in _RANKS
        of_own = of_own and cuts.word_from(start) == start
        bare = at in held and head[0] in _NEVER_BARE
        return start if (opened_by or of_own) and not bare else None
    many = _COUNTED.match(folded, end) or _MANY.search(folded[max(start - 3, 0) : start])
    if heads.need == "nothing":
        lowly = phrase.endswith(("村级", "乡级", "镇级"))
        return start if not ((many or lowly) and is_generic(phrase)) else None
    if heads.need == "words":
        own = heads.kind == "facility" and phrase in _OWN
        plain = is_generic(phrase, PLAIN) and not own
        return None if plain or (many and len(phrase) < 4 and is_generic(phrase)) else start
    if (head[0] in _STREETS or head[0] in {"公园", "广场"}) and phrase in _STREET_WORDS:
        return start
    return start if _CHINESE.search(phrase) and not is_generic(phrase.strip("0123456789ABCD")) else None


def _place(folded: str, start: int, end: int, kind: str, confidence: Confidence, rule: str) -> FoundPlace:
    return FoundPlace(start, end, folded[start:end], kind, "", (), confidence, rule)

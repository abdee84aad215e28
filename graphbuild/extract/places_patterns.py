"""Places told by their last word: where the name before it begins, and whether it names anything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places_cuts import Cuts
from graphbuild.extract.places_heads import HEADS, Heads, Scale
from graphbuild.extract.places_lexicon import GENERIC, OPENING, PLAIN, is_generic, words
from graphbuild.model.forms import Confidence

_COUNTED: Final = re.compile(r"\s?\d[\d.]*\s?万?亩|\s?\d+(?:\.\d+)?\s?[个家所座处条片]")
_MANY: Final = re.compile(
    r"(?:\d|[一二三四五六七八九十两几多数各余])\s?[个家所座处条]$|各类$|各$|批$|每$|所有$|全部$"
)
_TAIL: Final = re.compile(r"(?:[东西南北中]段|延伸段|[一-鿿]{1,3}段|[东西南北]延|延长线)")
_NUMBERED: Final = re.compile(
    r"(?<![A-Za-z0-9])[GSXY]\d{1,4}(?:国道|省道|县道|线|高速公路|高速)?(?![\d.]|峰会|杭州|\s?科创)"
    r"|(?<!\d)\d{3}(?:国道|省道|线)"
    r"|(?:地铁|轨道交通)\d+号线|[东西南北][一二三四五]环(?:路)?(?:[东西南北中]段|[东西南北]延)?"
)
_G60: Final = re.compile(r"(?:[沪嘉杭松金苏]{2,6}\s?)?G\d+\s?科创(?:大)?走廊")
_LINE: Final = re.compile(r"[一-鿿]{2}线(?=[一-鿿]{1,3}段|改[建造]|公路|大修|、|升级)")
_VOLTAGE: Final = re.compile(r"\d+\s?$")
_CHINESE: Final = re.compile(r"[一-鿿]")
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
    基地 试验区 实验区 示范区 功能区
""")
_AIMS: Final = words("""
    打造 争创 创建 建成 获评 获批 评为 被评为 命名为 授予 列为 认定 入选 跻身 成为 创成 荣获 形成 构建 对标
    接轨 推进 申报 列入 纳入
""")
"""Verbs after which such a word is a title that is aimed at or was won."""

_STREETS: Final = words("""
    路 街 大道 大街 巷 桥
""")
_NO_NAME: Final = re.compile(
    r"(?:市市|县县|乡乡|镇镇|村村)通|(?:[一-鿿]*[^一-鿿])?[一二三四五六七八九十两][一-鿿]{1,2}[一二三四五六七八九十两].*"
    r"|(?:.*[^第])?[一二两三四五六七八九十]|[一二三四五六七八九十百千万两几数]+|\d?A级?|中国[一-鿿]*|(?:国家)?[一-鿿]?\dA级?"
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
    inside = {at for end, start in held.items() for at in range(start + 1, end)}
    for road in _NUMBERED.finditer(folded):
        yield _place(folded, road.start(), road.end(), "road", "medium", "numbered-road")
    for corridor in _G60.finditer(folded):
        yield _place(folded, corridor.start(), corridor.end(), "corridor", "high", "numbered-corridor")
    for line in _LINE.finditer(folded):
        if cuts.is_cut(line.start()) and not cuts.word_holding(line.start() + 1, line.end()):
            yield from _road(folded, line.start(), line.end())
    for heads in HEADS:
        for head in heads.heads.finditer(folded):
            start = None if head.start() in inside else _start(folded, head, heads, cuts, held)
            if start is not None and not _fits(folded, start, head, heads, held, level):
                continue
            if start is None:
                continue
            if heads.kind == "road":
                start = _from_there(folded, start, cuts)
                yield from _road(folded, start, head.end())
            else:
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
            if name != place.surface and len(name) > 2 and not divided:
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
    folded: str, start: int, head: re.Match[str], heads: Heads, held: Mapping[int, int], level: Scale
) -> bool:
    """Whether a plan of this level speaks of one such place, and not of all of its kind."""
    if level == "local" or heads.kind not in {"zone", "facility", "scenic", "corridor"}:
        return True
    placed = any(held.get(end) == start for end in range(start + 2, head.start() + 1))
    return placed or (level == "province" and not is_generic(folded[start : head.start()]))


def named_for(found: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """The places that mines, plants and ruins are named for, where only that name is before the head."""
    for place in found:
        phrase = _AFTER_PLACES.fullmatch(place.surface) if place.rule == "head" else None
        if phrase and not any(word in phrase[1] for word in GENERIC if len(word) > 1):
            yield FoundPlace(
                place.start, place.start + len(phrase[1]), phrase[1], "village", "", (), "low", "named-for"
            )  # fmt: skip


_AFTER_PLACES: Final = re.compile(
    r"([一-鿿]{2,3}?)(?:\d+(?:千伏|[kK][vV]))?(?:煤矿|露天矿|矿井|变电站|风电场|水电站|电站|电厂|林场|古城|石窟|遗址|酒店|收费站|港区)"
)
_WATERS: Final = frozenset("湖库")


def _from_there(folded: str, start: int, cuts: Cuts) -> int:
    """Where a road begins that is named for its two ends (X至Y公路), else the start given."""
    joint = _BETWEEN.search(folded, max(start - 7, 0), start)
    if joint and cuts.is_cut(joint.start(1)) and _CHINESE.match(folded, start):
        return joint.start(1)
    return start


_BETWEEN: Final = re.compile(r"(?:^|(?<=[^一-鿿])|(?<=[设成通施动进快]))([一-鿿]{2,4})(?:至|—|-|–)$")


def _road(folded: str, start: int, end: int) -> Iterator[FoundPlace]:
    yield _place(folded, start, end, "road", "medium", "head")
    tail = _TAIL.match(folded, end)
    if tail:
        yield _place(folded, start, tail.end(), "road", "medium", "head-part")


def _start(folded: str, head: re.Match[str], heads: Heads, cuts: Cuts, held: Mapping[int, int]) -> int | None:
    """Where the name before a head begins, ``None`` where the words before it name nothing."""
    at, end = head.span()
    across = cuts.word_over(end)  # 开发区域
    if cuts.word_over(at) or cuts.word_from(at) > end or (across is not None and across[0] > at):
        return None  # 道路, 矿山, 乡村; 山洪
    start = cuts.last(at)
    if heads.kind in _ALONE:
        start = max(start, next((end for end in range(at - 1, start, -1) if end in held), start))
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
        and head[0] in _STREETS
    ):
        start = opened  # 建国路
    phrase = folded[start:at]
    aimed = folded[cuts.boundaries.get(start, start) : start] in _AIMS
    if head[0] in _TITLES and (
        aimed or _COUNTED.match(folded, end) or phrase.startswith(("国家", "全国", "省级", "首批"))
    ):
        return None
    voltage = _VOLTAGE.search(folded, max(start - 6, 0), start) if phrase.startswith("千伏") else None
    if voltage:  # 220 千伏黄岸变电站
        start = voltage.start()
    if at - start > heads.longest or _NO_NAME.fullmatch(phrase):
        return None
    if heads.need == "placed":
        return start if any(held.get(end) == start for end in range(start + 2, at + 1)) else None
    many = _COUNTED.match(folded, end) or _MANY.search(folded[max(start - 3, 0) : start])
    if heads.need == "nothing":
        return start if not (many and is_generic(phrase)) else None
    if heads.need == "words":
        own = heads.kind == "facility" and phrase in _OWN
        plain = is_generic(phrase, PLAIN) and not own
        return None if plain or (many and len(phrase) < 4 and is_generic(phrase)) else start
    if (head[0] in _STREETS or head[0] in {"公园", "广场"}) and phrase in _STREET_WORDS:
        return start
    return start if _CHINESE.search(phrase) and not is_generic(phrase.strip("0123456789ABCD")) else None


def _place(folded: str, start: int, end: int, kind: str, confidence: Confidence, rule: str) -> FoundPlace:
    return FoundPlace(start, end, folded[start:end], kind, "", (), confidence, rule)

"""Where words end in a plan's text, as far as closed lists of words and the names of divisions tell it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.lexicon import BOUNDARY, GENERIC, OPENING, ORDINARY, SOFT
from graphbuild.extract.places.words import NEVER, WEAK

_MARK: Final = r"[^一-鿿A-Za-z0-9·・•.]"
_MARKS: Final = re.compile(f"{_MARK}{_MARK}*+")
"""A run of marks; ``re`` passes over what begins none only where no repeat comes first."""
_OPENINGS: Final = re.compile(f"[{''.join(sorted(OPENING))}]")
_FAMILY: Final = re.compile("家[坝庄村沟湾坪营堡屯岗铺店寨山河桥集洼]")
"""After one character: a family that a village is named for."""
_BEFORE_AND: Final = frozenset("义永太呼人协仁中德孟顺泰安福祥共元兴雍万天庆同保怡")
_STARTING: Final = frozenset("(-—–～~")
"""Before 和 where it opens a name."""
_AFTER_AND: Final = frozenset("庄村屯店镇乌木乡街路巷桥寨堡")
"""Around 和 where it is part of a name (义和庄, 泰和街, 呼和乌素)."""
_MONGOLIAN: Final = frozenset("呼孟")
"""Before 和: the first character of a Mongolian word (孟和水库)."""
_PAIR: Final = 2
_CROSSED: Final = frozenset("流内河上临水美平达自")
"""Last characters of such words of two that may only arise between others."""
_TRULY: Final = {
    "其": re.compile("[^毛木格仁拉]"),
    "将": re.compile("[^军乐山台]"),
    "本": re.compile("[省市县区乡镇村旗州盟地国级届次年月季周土质人着身能部科校院行]"),
    "达": re.compile(r"\s?(?:[\d近约上到成标以产不国世一二三四五六七八九十百千])"),
    "那": re.compile("[些里么样种个是时天年座条]"),
    "居": re.compile(r"\s?[\d全第首前世国省市县各于榜列中一二三四五六七八九十]"),
}
"""A word of one character → what follows it; elsewhere it is part of a name."""
_COUNT: Final = re.compile(
    r"[0-9.第一二三四五六七八九十两几数百千多国省县](?:(?:(?<=[\d.])(?<![\d.].)[\d.]*+\s?(?:%|余|多)?[万亿]?"
    r"|(?<![^\W!-ÿ].)(?:(?<=第)[一二三四五六七八九十两几数百千多]|(?<=[一二三四五六七八九十两几数百千多]))[一二三四五六七八九十百千多余]{0,9}"
    r"|(?<=[^第][一二三四五六七八九十两几数])[一二三四五六七八九十两几数]{0,9})"
    r"(?=[个家条座处项所批片栋幢公亩平亿万元吨名人辆台套期年月日次兆米%届位户类种大宗场块])(?:个|块(?!状|茎|石)|场(?=社区)|家(?![庄村镇坪沟湾子店屯堡])|条|座(?!店)|处|项|所|批|片|栋|幢|公里|亩|平方米|平方公里|亿元|万元|元|吨|名|人(?!民)|辆|台(?![坡山子工县乡镇村])|套|期|年度?(?!一?[贯制])|月|日|次|万千瓦|兆瓦|米|%|届|位|户|类|种|大|宗)"
    r"|(?<=\d)(?<![A-Za-z0-9.].)\d?\.(?=[一-鿿“])|(?<=[国省县])道\d{3}线?(?=[^\W!-ÿ]))"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cuts:
    """The cuts of a text, ascending, and the common words that no name may begin or end in.

    ``boundaries`` maps the end of a word of the boundary list to its start; ``soft`` has the ends of those
    that may stand within a name and that no cut goes before. ``starts`` and ``ends`` have those of the common
    words, one as the other. ``is_cut`` tells whether a cut stands at an offset.
    """

    cuts: list[int]
    boundaries: dict[int, int]
    starts: list[int]
    ends: list[int]
    soft: frozenset[int]
    is_cut: Callable[[int], bool]

    def last(self, at: int) -> int:
        """The last cut at or before the offset."""
        return self.cuts[bisect_right(self.cuts, at) - 1]

    def last_firm(self, at: int) -> int:
        """The last cut at or before the offset that no word makes which a name may hold (X物流加工园)."""
        index = bisect_right(self.cuts, at) - 1
        while index > 0 and self.cuts[index] in self.soft:
            index -= 1
        return self.cuts[index]

    def word_from(self, at: int) -> int:
        """The end of the common word that begins at the offset, the offset itself where none does."""
        index = bisect_right(self.starts, at) - 1
        return self.ends[index] if index >= 0 and self.starts[index] == at else at

    def word_over(self, at: int) -> tuple[int, int] | None:
        """The common word that the offset lies inside of, its edges excluded."""
        index = bisect_left(self.starts, at) - 1
        return (self.starts[index], self.ends[index]) if index >= 0 and self.ends[index] > at else None

    def word_holding(self, start: int, end: int) -> bool:
        """Whether one common word holds the span and begins before it or is the span."""
        index = bisect_right(self.starts, start) - 1
        return index >= 0 and self.ends[index] >= end


class _Word(NamedTuple):
    """A word of a closed list; what may be said of it wherever it stands is said here."""

    is_single: bool
    """Whether it has one character."""
    is_common: bool
    is_boundary: bool
    opens: bool
    """Whether its first character may open a name as well."""
    doubtful: bool
    """Whether it may arise between others, or be one character of a name."""
    is_soft: bool
    """Whether it is a boundary that a name may hold as well."""

    @property
    def is_plain(self) -> bool:
        """Whether it is a common word wherever it stands, and no more than that or a boundary."""
        return self.is_common and not (self.is_single or self.opens or self.doubtful)

    @property
    def is_lone(self) -> bool:
        """Whether it is a boundary of one character wherever no name holds it, and no more than that."""
        return self.is_single and self.is_boundary and not (self.opens or self.doubtful)


class _Words(NamedTuple):
    """What finds the words of the lists by their numbers, and by these what is said of each."""

    search: AhoCorasick
    said: Sequence[_Word | None]
    soft: int
    """Those with smaller numbers are firm, and ``SOFT``."""
    firm: int
    """Those with smaller numbers are plain and boundaries: the most of all that texts hold."""
    plain: int
    """Those with smaller numbers are plain."""
    lone: int
    """Those with smaller numbers are lone, if they are not plain."""


def _word(word: str, kind: str) -> _Word | None:
    """What is said of a word; nothing of one that but keeps others from being found across its edges.

    One of one character does not even do that.
    """
    doubtful = (
        word[-1] in _CROSSED or word[0] == "和" if len(word) == _PAIR else word in _TRULY or word == "和"
    )
    is_common, is_boundary, opens = kind in ("ordinary", "boundary"), kind == "boundary", word[0] in OPENING
    inert = not (is_boundary if len(word) == 1 else is_common or opens or (doubtful and len(word) == _PAIR))
    return (
        None
        if inert
        else _Word(len(word) == 1, is_common, is_boundary, opens, doubtful, is_boundary and word in SOFT)
    )


@lru_cache(maxsize=1)
def _words() -> _Words:
    listed = ((GENERIC, "generic"), (ORDINARY, "ordinary"), (BOUNDARY, "boundary"))
    kinds = {word: kind for words, kind in listed for word in words}
    for name in gazetteer().names:
        if name in kinds or (len(name) > _PAIR and name[:-1] in BOUNDARY):
            continue  # 新建|区医院
        if name not in WEAK and (name[0] != "和" or name == "和平" or name not in NEVER) and name != "西和":
            kinds[name] = "name"
    said = {word: _word(word, kind) for word, kind in kinds.items()}
    told = {word: its for word, its in said.items() if its is not None}
    plain = [word for word, its in told.items() if its.is_plain]
    firm = [word for word in plain if kinds[word] == "boundary"]
    soft = [word for word in firm if told[word].is_soft]
    lone = [word for word, its in told.items() if its.is_lone]
    longer = [word for word in said if len(word) > 1]
    ordered = [*dict.fromkeys((*soft, *firm, *plain, *lone, *told, *longer))]
    search = AhoCorasick(ordered, MatchKind.LeftmostLongest, store_patterns=False)
    ends = (len(soft), len(firm), len(plain), len(plain) + len(lone))
    return _Words(search, [said[word] for word in ordered], *ends)


def _is_part_of_name(folded: str, at: int) -> bool:
    """Whether a word of one character stands in a name there: 向家坝, 成达万, 那良."""
    if folded.startswith("家", at + 1):
        return _FAMILY.match(folded, at + 1) is not None
    if folded[at] == "和" and folded[at - 1 : at] in _STARTING and at:
        return True  # (甲路-和阳路)
    if folded[at] == "和":
        if (folded[at - 1 : at] in _MONGOLIAN or folded.startswith("协和医", at - 1)) and at:
            return True
        return folded[at + 1 : at + 2] in _AFTER_AND and folded[at - 1 : at] in _BEFORE_AND
    truly = _TRULY.get(folded[at])
    return truly is not None and truly.match(folded, at + 1) is None


def _crosses(folded: str, end: int) -> bool:
    """Whether a word of two characters only arises between others: 黄河|流域, 年|内蒙古, 以|上海."""
    if folded.startswith("以上海", end - 2) and folded[end + 1 : end + 2] not in "鲜里域洋水":
        return True
    if (
        folded[end - 2] == "和"
        and {folded[end - 4 : end - 2], folded[end - 2 : end]} <= gazetteer().names.keys()
    ):
        return True  # 黄梅和|龙感湖
    if folded[end - 1] == "达":
        return folded[end - 1 : end + 2] in gazetteer().names  # 到|达拉特
    if folded[end - 1] == "平":
        return folded[end - 2] == "和" and folded[end - 1 : end + 1] in gazetteer().names  # 电站和|平凉
    if folded[end - 1] == "美":
        return folded[end - 2] == "和" and folded[end - 3] in "河湖江溪沟山"  # 甲河和|美沟
    if folded[end - 1] == "自":
        return folded[end : end + 1] == "然"  # 甲江源|自然保护区
    if folded[end - 1] == "临":
        return folded[end : end + 1] in "港空时"  # 西南|临港
    if folded[end - 1] == "水":
        return folded[end - 2] == "山" and folded[end : end + 1] in "源库厂电"  # 甲山|水源
    return folded.startswith(("河流域", "治河北", "治河南"), end - 2) or folded.startswith("内蒙古", end - 1)


def cuts_of(folded: str, names: Iterable[tuple[int, int]] = ()) -> Cuts:
    """Read the text once, at every place the longest word first.

    ``names`` are spans known to be names, in which a verb or particle of one character is none (乌额格其).
    """
    boundaries: dict[int, int] = {}
    starts, ends = list[int](), list[int]()
    within, held = list[int](), set[int]()
    whole = {at for start, end in names for at in range(start, end)}
    parts = whole.union(family.start() - 1 for family in _FAMILY.finditer(folded))
    search, words, soft, firm, plain, lone = _words()
    for index, start, end in search.find_matches_as_indexes(folded):
        if index < plain:
            starts.append(start)
            ends.append(end)
            if index < firm:
                boundaries[end] = start
                if index < soft:
                    within.append(end)
            continue
        if index < lone:
            if start not in parts:
                boundaries[end] = start
            continue
        word = words[index]
        if word is None:
            continue
        is_single, is_common, is_boundary, opens, doubtful, is_soft = word
        if not is_single:
            if doubtful and _crosses(folded, end):
                if folded[start] in "以和到":
                    boundaries[start + 1] = start
                continue
            if opens:
                held.add(start)
            if is_common:
                starts.append(start)
                ends.append(end)
        elif start in whole or (
            (doubtful or folded.startswith("家", end)) and _is_part_of_name(folded, start)
        ):
            continue
        if is_boundary:
            boundaries[end] = start
            if is_soft:
                within.append(end)
    cuts = {0, *boundaries}
    cuts.update(chain.from_iterable(map(re.Match.span, _MARKS.finditer(folded))))
    cuts.update(map(re.Match.end, _COUNT.finditer(folded)))
    signs = set(map(re.Match.start, _OPENINGS.finditer(folded)))
    openings = (cuts & signs | signs.intersection(end for _, end in names)) - held - whole
    boundaries.update((at + 1, at) for at in openings)
    cuts.update(at + 1 for at in openings)
    inside = frozenset(end for end in within if boundaries[end] not in cuts and end - 1 not in openings)
    return Cuts(sorted(cuts), boundaries, starts, ends, inside, cuts.__contains__)

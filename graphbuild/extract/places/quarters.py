"""Villages told by what is done to them, or by the word 村 elsewhere (柳台棚户区改造, 柳台村)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from graphbuild.extract.alternatives import one_of
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.lexicon import is_generic, words

_DONE: Final = one_of(
    "集镇(?=[一-鿿、,。])|(?:棚户区|城中村|旧村)(?:改造|拆迁|搬迁|征收)|棚改(?!安置|工作|任务|遗留|政策|资金)"
)
_JOINTS: Final = frozenset("、和及与")
_FEWEST, _MOST = 2, 4
_CHINESE: Final = re.compile(r"[^\W!-ÿ]+")
_NO_VILLAGES: Final = words("""
    全市 全县 全区 全旗 新增 重点 各类 大规模 加快 城区 县城 中心 城市 国有 工矿 林区 垦区 煤矿 矿区 老城 旧城
    剧院 影院 主城 区域 沿街 沿路 分期 新建 统筹 成片 连片 集中
""")
_VILLAGES: Final = frozenset("庄村屯台沟湾营堡寨坪")
"""Last characters of villages, which may begin with any word (东西庄)."""
_PEOPLE: Final = frozenset("改的了和与及在等套户万亿个项处")
"""Last characters of what no name of a village ends in."""


def quarters(folded: str, found: Iterable[FoundPlace], cuts: Cuts) -> Iterator[FoundPlace]:
    """The villages in a list before what is done to them or built there."""
    known = list(found)
    taken = {at for place in known for at in (place.start, -place.end)}
    for done in _DONE.finditer(folded):
        end = done.start()
        while end > 0:
            start = cuts.last(end - 1)
            name = folded[start:end]
            if -end not in taken:
                if not _is_village(name, start, end, cuts) or start in taken:
                    break
                yield FoundPlace(start, end, name, "village", "", (), "low", "cleared-village")
            if folded[start - 1 : start] not in _JOINTS:
                break
            end = start - 1


def _is_village(name: str, start: int, end: int, cuts: Cuts) -> bool:
    """Whether the characters are a name: short, none of the common words, cut from what is before it."""
    plain = _CHINESE.fullmatch(name) and _FEWEST <= len(name) <= _MOST
    if not plain or name in _NO_VILLAGES or is_generic(name) or name[-1] in _PEOPLE:
        return False
    if name[-1] in _VILLAGES:
        return not cuts.word_holding(start, end)
    return not (cuts.word_holding(start, end) or cuts.word_over(end) or cuts.word_from(start) > start)

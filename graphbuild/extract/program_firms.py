"""Projects listed by the short names of the firms that build them (甲某泰、某威等项目)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graphbuild.extract.listed_words import Pairs
from graphbuild.extract.pieces import Clause
from graphbuild.extract.program_borders import Candidate, left_border
from graphbuild.extract.program_triggers import Triggers
from graphbuild.extract.program_words import HARD, NUMERAL

_LIST: Final = re.compile(
    rf"(?P<items>[一-鿿A-Za-z\d]{{2,20}}(?:、[一-鿿A-Za-z\d]{{2,16}})*)等(?:一批|(?:\d+|{NUMERAL}{{1,3}})个)?"
    r"(?:重点|重大|优质|龙头|亿元以上|产业|工业|制造业|招商|签约|合作|骨干)*(?:大)?项目"
)
_FIRM: Final = re.compile(
    r"[一-鿿]{1,2}[泰威佳创德瑞祥达亚迪鑫隆盛龙邦宝恒诚特克斯尔伦森昌顺润泽豪凯法思图讯捷腾翔宇泓鸿晟昊奥诺维拓麦曼格莱坤皓硕熠钧铭]"
)
"""Names of two or three characters that end as those of firms do and hardly a word of everyday use does."""
_WORDS: Final = re.compile(
    "道德|品德|功德|发达|抵达|下达|恐龙|沙龙|水龙|真诚|忠诚|思维|纤维|运维|开拓|价格|合格|资格|规格|独特|奇特|农创|文创|科创|双创|地图|蓝图|宣传图|昌盛|兴盛|森林|保险|国宝|东亚|港澳|粤港|办法|立法|执法|司法|普法|思想|柔顺|玛瑙|通讯|快捷|恒温|旅创|首创|原创|小麦|荞麦|燕麦|大麦|恩格尔"
)
_TRIGGERS: Final = Triggers(
    [
        (
            "list",
            "|".join(f"等{first}" for first in "项一重优龙亿产工制招签合骨大123456789二两三四五六七八九十"),
        )
    ]
)


def of_firms(folded: str, clauses: tuple[Clause, ...], pairs: Pairs) -> Iterator[Candidate]:
    """Yield the short names in lists of projects; ``pairs`` are those of the text."""
    for place in sorted(_TRIGGERS.told(folded, clauses, pairs)):
        clause = clauses[place]
        for found in _LIST.finditer(folded, clause.start, clause.end) if place >= 0 else ():
            start, stop = found.span("items")
            begin = left_border(folded, start, _first_end(folded, start, stop), ()).start
            for item in folded[begin:stop].split("、"):
                named = _FIRM.fullmatch(item) and not _WORDS.search(item) and not HARD.search(item)
                if named:
                    yield Candidate(begin, begin + len(item), "project", "listed-firm", "low", 2)
                begin += len(item) + 1


def _first_end(folded: str, start: int, stop: int) -> int:
    """Where the first item of a list ends."""
    at = folded.find("、", start, stop)
    return stop if at < 0 else at

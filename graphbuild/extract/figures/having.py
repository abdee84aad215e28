"""Those told apart by how much they have, handle or use: 床位 100 张以上的养老机构."""

from __future__ import annotations

import re

from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.governing_verbs import closing_verb

_COUNT_BEFORE = re.compile(
    r"\d\s*(?:[个家座条处所栋]|左右|以上)[^,。;、\d]{2,12}?(?<!达到)(?<!超过)(?<!突破)(?<!不低于)(?<!不少于)$"
)
"""A count whose noun comes after how much each one has (3 个集聚企业 | 500 家以上的园区)."""
_COUNTED = re.compile(
    r"的(?!目标|水平|任务|规模|速度|要求)[^,。;、\d]{2,20}?(?:分别|达到?|[共已]?有|不[少低]于|超过|突破)*"
    r"\d+[个家座条处所栋户项](?![百千万亿])"
)
"""How many there are of those that have so much (床位 100 张以上的 | 养老机构 40 家)."""
_MEASURED = re.compile(
    r"(?:[能容产流存销输气水电客运发]量|能[力耗]|面积|人口|床位|库容|装机|接待[^,。;、\d]{0,6}|职工|员工|从业人员)"
    r"(?:达到?|超过?|为|在|高于|不低于)*$"
)
"""By what those are told apart who are named next."""
_SUCH = re.compile(
    r"的(?![^,。;、\d]{0,6}(?:目标|水平|任务|规模|速度|要求|标准|能力|成绩|基础|产量|产能))[\u4e00-\u9fff“]{2}"
)
_NEAR = 24
"""Characters of what stands before a figure that tell what is done to what it counts."""


def has_so_much(before: str, figure: Figure, after: str) -> bool:
    """Whether a bounded figure tells how much those have that are named ``after`` it (的养老机构 40 家)."""
    if "元" in figure.unit or figure.counted in ("%", "‰") or not before[-1:].isalpha():
        return False
    if _MEASURED.search(before):
        return _SUCH.match(after) is not None
    counted = _COUNTED.match(after) or (_COUNT_BEFORE.search(before) and _SUCH.match(after))
    return counted is not None and not closing_verb(before[-_NEAR:])

"""Where a table of figures may begin: what stands in its head, or above it."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.extract.alternatives import one_of
from graphbuild.extract.figures.above_tables import units_above
from graphbuild.extract.figures.indicator_heads import MOST_COLUMNS, OF_ROWS, PER, UNITS, column_of
from graphbuild.extract.table_lines import LONGEST_HEAD, Span

NAMED: Final = one_of(
    "指\\s*标|(?:\t|\n|\\|)"
    r"[^\S\t\n]*单 ?位\s*[\t|\n]|单位\s+(?=(?:[合总]计\s+)?(?:19|20)\d\d ?年)|"
    r"单位\s*:\s*[百千万亿]{0,2}[元亩公吨人个户套株平所座%]|"
    rf"\((?:{PER}|{UNITS})\)(?:[ \t|\n]|$)|[户人栋目区业]数量?[ ]*[\t|\n]"
)
"""What stands in the head of a table of figures."""
_OF_PLACES: Final = re.compile(
    r"[^\d,。;:|\t]{0,8}(?:[省市县区州旗镇乡]|街道|单位|地区|名称|品种|产品|任务|项目|污染物|行业|年[度份])\s*(?:\([^()]{1,12}\))?"
)
"""The first head of a table whose rows are places, works or years."""
_SAID: Final = re.compile(r"[。,;:!?]|\d(?!\d{0,3} ?年)")
_YEARS: Final = re.compile(r"[\t|]\s*(?:19|20)\d\d年\s*[\t|]\s*(?:19|20)\d\d年")
"""Years side by side in the head of a table."""
_UNITS_BELOW: Final = re.compile(
    rf"[\t |]*\n(?:[ |]*(?:计量)?单位\s*[|\t]|(?=[\t|])[^\n]{{0,200}}\((?:{PER}|{UNITS})\)(?:[ \t|\n]|$))"
)
"""How a row of units begins below the heads of a table whose rows are years; or heads that have units."""


def may_begin(folded: str, line: Span) -> bool:
    """Whether a line may be the head of a table of figures, or the first of its heads."""
    words = folded[slice(*line)]
    if len(words) > LONGEST_HEAD * MOST_COLUMNS:
        return False
    said = NAMED.search(words) is not None
    if not said and words.lstrip()[:1] in OF_ROWS:
        said = column_of("".join(words.split())).role in ("number", "group")
    if said or _OF_PLACES.fullmatch(words):
        return True
    parted = "\t" in words or "|" in words
    if parted and (_YEARS.search(words) or _UNITS_BELOW.match(folded, line[1])):
        return True
    parted = parted or not _SAID.search(words)
    return parted and bool(units_above(folded, line[0]))

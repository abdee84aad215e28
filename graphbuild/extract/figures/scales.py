"""What follows a number and makes it larger: 万 and 亿, 多 and 余; or makes it a date."""

from __future__ import annotations

import re
from dataclasses import replace

from graphbuild.extract import numerals
from graphbuild.extract.alternatives import BLANKS, one_of
from graphbuild.extract.figures.figure import Figure, Part
from graphbuild.extract.figures.units import UNIT

SCALE = re.compile(
    rf"\s*(?:个(?=亿(?:[,。;、)以左的]|$)))?(?P<scale>{numerals.SCALE}|[千百十][多余]万|[千百](?=[余多]?\s*(?:[人户亩名个家吨元套株头册件台只箱辆羽棵]|公[顷里]|[立平]方|千瓦)))"
)
MORE = one_of(r"\s*[多余几](?!元化|样|边|种经营|式|层次|功能|维|彩|能|方)")
_SCALED = re.compile(rf"(?P<more>{MORE.pattern})?(?:{SCALE.pattern}(?(more)|(?P<over>{MORE.pattern})?))?")
SCALED_SIGNS = frozenset(f"多余几个百十千万亿{BLANKS}")
"""What begins what does."""
DATE = re.compile(
    r"\s*(?:年(?![以之]?[上下内])|月|日(?!均)|号|时(?!段)|点(?!\d)|周年|世纪|年代|个五年|"
    r"届|版|大(?=[^型中棚类])|中全会)"
)
DATE_SIGNS = frozenset(f"年月日号时点周世个届版大中{BLANKS}")
"""What begins it."""


def scaled_by(part: Part, position: int) -> tuple[str, bool, bool, int]:
    """What makes a number larger that ends at a position, and where that is over.

    Its 万 or 亿; whether 多 or 余 stands beside it; whether it does amid it (千余万).
    """
    scaled = part.text[position : position + 1] in SCALED_SIGNS
    found = _SCALED.match(part.text, position, part.end) if scaled else None
    if found is None or not found[0]:
        return "", False, False, position
    more, written, over = found.group("more", "scale", "over")
    if not written:
        return "", True, False, found.end()
    among = written[1:2] in ("多", "余")
    scale = written.replace("多", "").replace("余", "") if among else written
    return scale, bool(more or over), among, found.end()


def carried_on(part: Part, position: int, number: str, scale: str) -> tuple[str, str, int, bool]:
    """A number of 万 or 亿 with what goes on after its scale, where a unit ends it (三亿二千万元).

    Also its scale, which may come only there (一万四千 | 亿元).
    """
    if scale not in ("万", "亿"):
        return number, scale, position, False
    value, end, over = numerals.goes_on(part.text, position, number, scale)
    kept = scale
    if position < end and scale == "万" and part.text.startswith("亿", end):
        value, kept = numerals.plain(numerals.multiplied_out(value, scale)), "亿"
        value, end, low = numerals.goes_on(part.text, end + 1, value, kept)
        over = over or low
    if end <= position or part.match(UNIT, end) is None:
        return number, scale, position, False
    return value, kept, end, over


def of_class(part: Part, figure: Figure, scale: str) -> Figure:
    """千亿级产业: a class of at least so much money."""
    if figure.counted != "级" or not part.is_money_class(figure.end, scale):
        return figure
    return replace(figure, unit=f"{scale}元", counted="元", comparator=">=", kind="class")

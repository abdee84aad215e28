"""What makes two programs of nearly one name two: projects of a strategy, other years, other members."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.link.lexicon import lexicons
from graphbuild.link.names import bare

PROJECTS: Final = re.compile(r"(?<!工程|建设|改造|棚改|设施|整治|保护|修复|开发|治理)项目$")
"""Projects of something that is itself no works, and so not it (新型城镇化, 新型城镇化项目)."""
PAPER: Final = re.compile(r"(?:体制机制|总体方案|改革方案)$")
"""A paper, or rules, for what a list has without it."""
_CAMPAIGN: Final = re.compile(r"(?<=[一-鿿]{4})(?<![百千五十三两多])年(?:主题)?(?:活动|行动)?$")
"""A year's motto, which another year may have again (项目建设提速年)."""
_COUNTED: Final = re.compile(r"(?:[一两双二三四五六七八九十][一-鿿])+")

_TELLING: Final = 7
"""Characters of a name that two governments do not come upon by themselves, at least."""
_DEED: Final = re.compile(r"(?:建设|改革|开放|保护|治理|管理|监管|创新|服务|保障)$")
"""What a heading says that is done with a thing, behind it."""
_NUMBERED: Final = re.compile(r"[一二三四五六七八九十百千万双两\d]")


def of_both(name: str) -> bool:
    """Whether a bare name tells so much that two governments mean what is over both."""
    if len(name) < _TELLING or _NUMBERED.search(name):
        return False
    lexicon = lexicons()["program"]
    told = sum(len(word) for word in lexicon.words(name) if lexicon.tells(word))
    return 2 * told >= len(name)


def only_one(ending: re.Pattern[str], left: str, right: str) -> bool:
    """Whether only one of two names ends so (``PROJECTS``, ``PAPER``)."""
    return bool(ending.search(left)) != bool(ending.search(right))


def campaign_years(name: str, year: int | None) -> frozenset[str]:
    """The years that a motto may be of: that of the plan that names it, and the year it looks back on."""
    return frozenset((str(year - 1), str(year))) if year and _CAMPAIGN.search(name) else frozenset()


def counts_more(left: str, right: str) -> bool:
    """Whether a name that counts what another lists tells more behind it, unlike the list (三城同创)."""
    shorter, longer = sorted((left, right), key=len)
    behind = _COUNTED.split(bare("program", shorter))[1:]
    return not set("".join(behind)) <= set(longer)


def other_deed(left: str, right: str) -> bool:
    """Whether two headings tell what is done with one thing, and not the same (自身建设, 自身改革)."""
    one, other = _DEED.search(left), _DEED.search(right)
    return one is not None and other is not None and one[0] != other[0]

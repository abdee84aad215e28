"""One figure that is said of several things: A、B 均达到 X, A、B 各 X, or 均 of what was counted before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.pieces import FoundQuantity

_EACH: Final = re.compile(
    r"(?:均|都|各)(?:已|可|将)?(?:[为达到在超过控制完成实现保持]*|增长|提高|下降|降低)(?:约|近|超)?\s*$"
)
_LISTED: Final = re.compile(r"[、]|(?<=[一-鿿”])(?:和|及|与|以及)(?=[一-鿿“])")
_SHARED: Final = re.compile(
    r"(?:年均|可比)?(?:增速|降幅|涨幅|增长率|提高幅度|覆盖率|普及率|占比|(?<=[^\W!-ÿ])率|人数|数)$"
)
_COUNT: Final = re.compile(r"(?:件|项|条|人|户|个)?数$")
_OWN: Final = re.compile(r"^(?:办结|办复|答复|满意|完成|合格|达标|开工|竣工|落实|执行|参保|到位|面商)率$")
_MOST: Final = 4


def said_of_each(
    folded: str, found: FoundQuantity, earlier: Sequence[FoundQuantity]
) -> tuple[FoundQuantity, ...]:
    """The figure once for each thing that it is said of; itself where it is said of one.

    ``earlier`` are the figures of the clause before, in its sentence: of each of them 办结率均为 … is said.
    """
    before = folded[found.clause_start : found.start]
    if ("均" not in before and "都" not in before and "各" not in before) or not _EACH.search(before):
        return (found,)
    names = _listed(found.indicator) or _earlier(found.indicator, earlier)
    return tuple(replace(found, indicator=name) for name in names) or (found,)


def _listed(indicator: str) -> list[str]:
    """A、B 增速 as A 增速 and B 增速; 新建 A、B 数 as 新建 A 数 and 新建 B 数."""
    ending = _SHARED.search(indicator)
    tail = ending.group() if ending else ""
    bare = indicator[: ending.start()] if ending else indicator
    members = [each.strip() for each in _LISTED.split(bare)]
    if not 2 <= len(members) <= _MOST or min(map(len, members)) < 2:
        return []
    verb = words.VERB.match(bare)
    lead = verb.group() if verb and len(verb.group()) < len(members[0]) else ""
    told = [members[0], *(each if words.VERB.match(each) else lead + each for each in members[1:])]
    return [each if _SHARED.search(each) else each + tail for each in told]


def _earlier(indicator: str, earlier: Sequence[FoundQuantity]) -> list[str]:
    """办结率 of the proposals and of the motions that the clause before counts."""
    if not 2 <= len(earlier) <= _MOST:
        return []
    counted = [_COUNT.sub("", each.indicator) for each in earlier]
    verbs = [words.VERB.match(each) for each in counted]
    bare = [each[verb.end() :] if verb else each for each, verb in zip(counted, verbs, strict=True)]
    own = indicator.removeprefix(bare[-1])
    return [f"{each}{own}" for each in bare] if _OWN.match(own) and min(map(len, bare)) > 1 else []

"""What a scored pair is: one thing, nearly one, the wider and the narrower of two, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from graphbuild.link.comparisons import UNTOLD
from graphbuild.link.model import Scored
from graphbuild.link.parameters import Parameters

_SHORTEST: Final = 4
"""Characters of a name that a longer one may qualify."""
_MORE: Final = 3
"""Characters that the name of a place may have more than another name of it."""
_HOW: Final = frozenset(
    (
        "growth",
        "fall",
        "added",
        "net",
        "cumulative",
        "per head",
        "yearly",
        "share",
        "per unit",
        "rank",
        "coverage",
    )
)
"""Marks of how a thing is measured: where they differ, neither is the wider of the two."""
Relation = Literal["exact", "close", "broad", "narrow"]
"""``broad``: the other is broader than ours."""

_NAMED: Final = frozenset(
    ("same", "same form", "known as one", "sounds alike", "same but for common words", "same letters")
)
_CERTAIN: Final = frozenset(("same", "same form", "known as one"))
_UNLIKE: Final = frozenset(("somewhat alike", "differs", "known as two"))
_NEAR: Final = frozenset(("one letter apart", "contained", "abbreviated", "alike"))


@dataclass(frozen=True, slots=True)
class Told:
    """A relation, how sure it is, and what was compared with its outcome."""

    relation: Relation
    probability: float
    features: tuple[tuple[str, str], ...]


def relation(kind: str, row: Scored, model: Parameters, *, outdone: bool) -> Told | None:
    """The relation of a scored pair; ``outdone``: either has another candidate that is much better."""
    reached = dict(row.levels)
    features = tuple((name.replace(" ", "_"), level) for name, level in row.levels if level != UNTOLD)
    probability = model.probability(row.weight)
    certain = reached["name"] in _CERTAIN or reached.get("division") == "same"
    if probability >= model.exact and (certain or not outdone) and not forbidden(kind, reached, row.cores):
        return Told("exact", probability, features)
    wider = _wider(kind, row, reached)
    if wider is not None:
        return Told(wider, model.broad if wider == "broad" else model.narrow, features)
    if probability < model.related or reached["name"] not in _NAMED | _NEAR:
        return None
    return Told("close", model.close, features)


def _wider(kind: str, row: Scored, reached: dict[str, str]) -> Relation | None:
    """Whether one name is the other with a qualifier, and both measure alike; the longer is the narrower."""
    ours, theirs = row.cores
    if ours == theirs or min(len(ours), len(theirs)) < _SHORTEST or not (ours in theirs or theirs in ours):
        return None
    if _HOW & (row.marks[0] ^ row.marks[1]) or kind == "body" or kind == "measure":
        return None
    if "differs" in (reached.get("unit"), reached.get("division"), reached.get("territory")):
        return None
    return "broad" if len(ours) > len(theirs) else "narrow"


def forbidden(kind: str, reached: dict[str, str], cores: tuple[str, str]) -> bool:
    """Whether the two can be like each other and never one.

    So are measures of two plans; names that are nothing alike in any language; names whose marks differ;
    places of which one's name is part of the other's while nothing tells where they lie (龙泉, 龙泉驿区) or
    with much besides (秀洲区, 秀洲区图书馆); a body and what is under it (区委, 区委办公室); and what looks
    like an abbreviation and is no body's (平安建设, 平安中国建设).
    """
    name = reached["name"]
    same_division = reached.get("division") == "same"
    if name in _UNLIKE and reached["english"] != "same" and not same_division:
        return True
    if name == UNTOLD and reached["english"] not in ("same", "alike") and not same_division:
        return True
    if kind != "body" and name == "abbreviated":
        return True
    if kind == "measure":
        return reached["plan"] == "differs"
    if kind == "body" and name == "contained" and not max(cores, key=len).endswith(min(cores, key=len)):
        return True
    if kind == "place" and name in _NEAR and not same_division:
        lengths = sorted(map(len, cores))
        where = {reached["territory"], reached["origin"]}
        if where.isdisjoint(("same", "within")) or lengths[1] - lengths[0] > _MORE:
            return True
    return reached.get("marks") == "differs" and name not in _CERTAIN

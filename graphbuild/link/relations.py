"""What a scored pair is: one thing, nearly one, the wider and the narrower of two, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from graphbuild.extract.gazetteer import gazetteer
from graphbuild.link.comparisons import UNTOLD
from graphbuild.link.kindred import merged, taken_over
from graphbuild.link.model import Scored
from graphbuild.link.parameters import Parameters

_SHORTEST: Final = {"indicator": 3, "program": 3, "place": 2, "body": 3}
"""Characters of a name that a longer one may qualify."""
_PART: Final = re.compile(
    r"[东西南北中]部?|[东西南北]?段|[东西南北]岸|[上中下]游(?:地区|流域)?|流域|核心区|起步区|启动区|先行区|[^区]*新?片区"
    r"|[一二三四五]期|城区|延伸段"
)
"""What the name of a part of a place has more than that of the place, and not merely that of one in it."""
_CONTAINING: Final = frozenset(
    ("contained", "listed as two", "known as two", "same quotation", "abbreviated")
)
_BESIDE: Final = re.compile(r"^(?:巩固|拓展|衔接)|(?:经验|事项|平台|成果|评价|理念|窗口|app)$")
"""What a program's name has more where it is no part of the other, and something beside it."""
_ANY_TOWN: Final = re.compile(
    r"(?:中心|主|老|新|旧|城|镇|乡|县|市|区|村|园|工业|产业|经济|技术|高新|开发|东|西|南|北|部|山|湖|路|街)+"
)
"""What every town has: without where it lies such a name is no one's."""
_TELLING: Final = 6
"""Characters of the bare name of a program that two territories do not both come upon by chance."""
_HOUSE: Final = re.compile(r"(?:院|学|集团|公司|[部局委会社])$|中心$")
"""How the name of a body ends that another one's stands behind: that which it belongs to."""
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
_UNLIKE: Final = frozenset(("somewhat alike", "differs", "known as two", "listed as two"))
_GROUP: Final = re.compile(r"(?:部门|单位|机构|企业)$")
"""How the name of several bodies ends, of which none is the one that shares the rest of the name."""
_NEAR: Final = frozenset(("one letter apart", "contained", "abbreviated", "alike", "same quotation"))


@dataclass(frozen=True, slots=True)
class Told:
    """A relation, how sure it is, and what was compared with its outcome."""

    relation: Relation
    probability: float
    features: tuple[tuple[str, str], ...]


def relation(kind: str, row: Scored, model: Parameters, *, outdone: bool, apart: bool = False) -> Told | None:
    """The relation of a scored pair.

    Args:
        kind: of both things.
        row: the pair.
        model: the parameters of the kind.
        outdone: either has another candidate that is much better; a name that is certain needs none.
        apart: both graphs have both names, so that the two are two things.
    """
    reached = dict(row.levels)
    features = tuple((name.replace(" ", "_"), level) for name, level in row.levels if level != UNTOLD)
    probability = model.probability(row.weight)
    certain = reached["name"] in _CERTAIN or reached.get("division") == "same"
    if probability >= model.exact and not apart and (certain or not outdone) and not forbidden(kind, row):
        return Told("exact", probability, features)
    wider = _wider(kind, row, reached)
    if wider is not None:
        return Told(wider, {"broad": model.broad, "narrow": model.narrow}.get(wider, model.close), features)
    if probability < model.related or reached["name"] not in _NAMED | _NEAR or _apart(kind, row):
        return None
    return Told("close", model.close, features)


def same_name(kind: str, row: Scored, model: Parameters) -> bool:
    """Whether the two are one thing that bears the very same name in both graphs."""
    is_same = dict(row.levels)["name"] == "same"
    return is_same and model.probability(row.weight) >= model.exact and not forbidden(kind, row)


def _wider(kind: str, row: Scored, reached: dict[str, str]) -> Relation | None:
    """Whether one leads to the other, or bears its name with a qualifier, and both measure alike."""
    if "differs" in (reached.get("unit"), reached.get("division"), reached.get("territory")):
        return None
    if kind == "measure":
        return "close" if reached["plan"] == "differs" and reached["name"] in _NAMED else None
    if reached["name"] in _CERTAIN and kind != "body":
        return None
    if kind == "program" and reached["origin"] in ("differs", "same province", "same prefecture"):
        return None
    if kind == "place" and {reached["territory"], reached["origin"]}.isdisjoint(("same", "within")):
        return None
    if _HOW & (row.marks[0] ^ row.marks[1]):
        return None
    if row.above[0] != row.above[1]:
        return "close" if kind == "body" else "broad" if row.above[0] else "narrow"
    for names in (row.bares, row.cores) if reached["name"] in _CONTAINING else ():
        shorter, longer = sorted(names, key=len)
        if kind == "body" or shorter == longer or len(shorter) < _SHORTEST[kind] or shorter not in longer:
            continue
        more = longer.replace(shorter, " ", 1).strip()
        if kind == "program" and _BESIDE.search(more):
            return "close"
        if kind == "place" and not _PART.fullmatch(more):
            return None
        return "broad" if longer == names[0] else "narrow"
    return None


def _apart(kind: str, row: Scored) -> bool:
    """Whether two are different things, and so not even close: by number, measure, history or ground."""
    differing = row.marks[0] ^ row.marks[1]
    if any(mark.startswith(("number ", "stage ")) for mark in differing):
        return True
    if kind == "place":
        return dict(row.levels)["name"] in _NEAR and dict(row.levels)["division"] != "same"
    return merged(*row.cores) if kind == "body" else kind == "indicator" and bool(_HOW & differing)


def forbidden(kind: str, row: Scored) -> bool:
    """Whether the two can be like each other and never one.

    So are measures of two plans; names that are nothing alike in any language; names whose marks differ;
    names that differ by more than words that tell nothing (平安建设, 平安中国建设), but for abbreviations of
    bodies; a short name of programs far apart; a body and what is under it (区委, 区委办公室); a part and its
    whole; and a body that went into another.
    """
    reached = dict(row.levels)
    name = reached["name"]
    same_division = reached.get("division") == "same"
    if same_division:
        return False
    if kind == "body" and (taken_over(*row.cores) or merged(*row.cores) or _some_of_several(*row.cores)):
        return True
    if name in _UNLIKE and reached["english"] != "same":
        return True
    if name == UNTOLD and reached["english"] not in ("same", "alike"):
        return True
    if kind == "measure":
        unlike = reached["places named"] == "others" or name not in _NAMED | {"contained", "alike", UNTOLD}
        return reached["plan"] == "differs" or unlike
    far = reached.get("origin") in ("differs", "same province")
    if kind == "program" and far and name != "known as one" and min(map(len, row.bares)) < _TELLING:
        return True
    if name == "part of it":
        return True
    if kind == "body":
        names = sorted(row.cores, key=len)
        return name in _NEAR and not (_shortened(*names) if name == "abbreviated" else _behind(*names))
    if kind == "place" and {reached["territory"], reached["origin"]}.isdisjoint(("same", "within")):
        any_town = _ANY_TOWN.fullmatch(row.bares[0] or row.bares[1])
        if any_town or name == "same but for common words":
            return True
    certain = name in _CERTAIN and (name != "known as one" or row.listed)
    return name in _NEAR or (reached.get("marks") == "differs" and not certain)


def _some_of_several(left: str, right: str) -> bool:
    return bool(left and right) and bool(_GROUP.search(left)) != bool(_GROUP.search(right))


def _shortened(shorter: str, longer: str) -> bool:
    """Whether characters are left out here and there (教体局), not one word (中国银行, 中国农业银行)."""
    same = 0
    while same < len(shorter) and shorter[same] == longer[same]:
        same += 1
    return not longer.endswith(shorter[same:])


def _behind(shorter: str, longer: str) -> bool:
    """Whether a body's name stands whole behind that of its house or its place (中医院广安门医院)."""
    if not longer.endswith(shorter) or len(shorter) < _SHORTEST["body"]:
        return False
    house = longer.removesuffix(shorter)
    return bool(_HOUSE.search(house)) or house in gazetteer().names

"""What a scored pair is: one thing, nearly one, the wider and the narrower of two, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.link.comparisons import LIKE, NAMES, UNTOLD
from graphbuild.link.elsewhere import elsewhere
from graphbuild.link.kindred import merged, taken_over
from graphbuild.link.model import Scored
from graphbuild.link.parameters import Parameters
from graphbuild.link.shortened import of_first_letters, only_described
from graphbuild.link.translated import HOW, translated
from graphbuild.link.undertakings import of_both
from graphbuild.link.vetoes import nameless, vetoed

_SHORTEST: Final = {"indicator": 3, "program": 3, "place": 2, "body": 3}
"""Characters of a name that a longer one may qualify."""
_PART: Final = re.compile(
    r"[东西南北中]部?|[东西南北]?段|[东西南北]岸|[上中下]游(?:地区|流域)?|流域|核心区|起步区|启动区|先行区|[^区]*新?片区"
    r"|[一二三四五]期|城区|延伸段"
)
"""What the name of a part of a place has more than that of the place, and not merely that of one in it."""
_TOLD: Final = 3
"""Characters of a name that tell words of another, at least; two (京冀) stand in too many."""
_LEFT_OUT: Final = 2
"""Characters that such a name leaves out, at least; one alone is a qualifier (冬奥会, 冬残奥会)."""
_ROAD: Final = re.compile(r"[道路街桥]$")
"""What has many of its kind in one town, so that each word of its name tells which."""
_CONTAINING: Final = frozenset(
    ("contained", "listed as two", "known as two", "same quotation", "abbreviated")
)
_BESIDE: Final = re.compile(r"^(?:巩固|拓展|衔接)|(?:经验|事项|平台|成果|评价|理念|窗口|app)$")
"""What a program's name has more where it is no part of the other, and something beside it."""
_TELLING: Final = 6
"""Characters of the bare name of a program that two territories do not both come upon by chance."""
_ELSEWHERE: Final = ("differs", "same province", "same prefecture")
"""Where the plans are from that name programs of two governments."""
_HOUSE: Final = re.compile(r"(?:院|学|集团|公司|[部局委会社])$|中心$")
"""How the name of a body ends that another one's stands behind: that which it belongs to."""
_HOLDING: Final = frozenset(("contained", "same quotation", "abbreviated", "alike"))
DESCRIBED: Final = ("more", "described")
"""The feature of a program whose longer name only says what it is about."""
_NUMERALS: Final = re.compile(r"[一二三四五六七八九十双两\d]+")
_FOR_YEARS: Final = re.compile(r"[一二三四五六七八九十两\d]+(?=年)(?!年代|年规划|年来)")
_SLOGAN: Final = re.compile(r"(?=.{1,5}$).*[一二三四五六七八九十百千万双两\d].*")
"""A short name with a number in it: many places have one, each for something else (五个一, 双百)."""
_NEARBY: Final = ("same", "within", "the country", "same prefecture")
Relation = Literal["exact", "close", "broad", "narrow"]
"""``broad``: the other is broader than ours."""

_CERTAIN: Final = frozenset(("same", "same form", "known as one"))
_WORDED: Final = frozenset(("same words", "short form"))
_UNLIKE: Final = frozenset(("somewhat alike", "differs", "known as two", "listed as two"))
_NAMED: Final = NAMES - LIKE - _UNLIKE - {UNTOLD, "part of it", "same quotation"}
_BRANCH: Final = re.compile(r"分会|分院|分公司|分行|分局|支队|专业委员会$")
"""What the name of a part of a body has more."""
_GROUP: Final = re.compile(r"(?:部门|单位|机构|企业)$")
"""How the name of several bodies ends, of which none is the one that shares the rest of the name."""
_NEAR: Final = LIKE - {"somewhat alike"} | {"same quotation"}


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
    if kind == "indicator":
        certain = certain or reached["name"] in _WORDED or reached["translation"] == "same"
    if probability >= model.exact and not apart and (certain or not outdone) and not forbidden(kind, row):
        return Told("exact", probability, features)
    if nameless(kind, row) and reached["name"] not in _CERTAIN:
        return None
    described = kind == "program" and not apart and not outdone and _described(row, reached)
    if described and not vetoed(kind, row):
        return Told("exact", model.described, (*features, DESCRIBED))
    wider = _wider(kind, row, reached)
    if wider is not None:
        return Told(wider, {"broad": model.broad, "narrow": model.narrow}.get(wider, model.close), features)
    if probability < model.related or reached["name"] not in _NAMED | _NEAR or _apart(kind, row):
        return None
    return Told("close", model.close, features)


def one_name(kind: str, row: Scored) -> bool:
    """Whether the names are one, or surely two of one thing, so that both may stand in one graph."""
    name = dict(row.levels)["name"]
    return name in ("same", "same form") or (name == "known as one" and (kind == "place" or row.listed))


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
    if kind == "program" and reached["origin"] in _ELSEWHERE:
        return None
    if kind == "place" and {reached["territory"], reached["origin"]}.isdisjoint(("same", "within")):
        return None
    if HOW & (row.marks[0] ^ row.marks[1]):
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
    differing, reached = row.marks[0] ^ row.marks[1], dict(row.levels)
    name = reached["name"]
    if any(mark.startswith(("number ", "stage ")) for mark in differing):
        return True
    if _another_round(*row.cores) and name != "known as one":
        return True
    if kind == "place":
        return name in _NEAR and reached["division"] != "same"
    unlike = name in LIKE and "differs" in (reached.get("unit"), reached.get("origin"))
    return merged(*row.cores) if kind == "body" else unlike or (kind == "indicator" and bool(HOW & differing))


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
    if vetoed(kind, row):
        return True
    if kind == "body" and (taken_over(*row.cores) or merged(*row.cores) or _some_of_several(*row.cores)):
        return True
    heading = kind == "measure" and name == "somewhat alike"
    if name in _UNLIKE and reached["english"] != "same" and not heading:
        return True
    if name == UNTOLD and not translated(kind, row, reached):
        return True
    if kind == "measure":
        return reached["plan"] == "differs" or reached["places named"] == "others"
    if _another_round(*row.cores):
        return True
    far = _ELSEWHERE[: 1 if name == "known as one" else 2]
    short = kind == "program" and reached["origin"] in far and min(map(len, row.bares)) < _TELLING
    if short and not of_both(row.bares[0]):
        return True
    if name == "part of it":
        return True
    if kind == "body":
        names = sorted(row.cores, key=len)
        return name in _NEAR and not (_shortened(*names) if name == "abbreviated" else _behind(*names))
    one_form = row.cores[0] == row.cores[1]  # the place that it begins with too
    if kind == "place" and elsewhere(*(row.cores if one_form else row.bares), reached):
        return True
    if reached.get("unit") == "differs" and name not in _CERTAIN:
        return True
    others = reached.get("places named") == "others" and not row.listed and name != "written out"
    if kind == "program" and (others or _slogan_of_another(row, reached)):
        return True
    certain = name in _CERTAIN | {"short form"} and (name != "known as one" or row.listed)
    near = name in _NEAR and not (name == "abbreviated" and _of_letters(kind, row))
    return near or (reached.get("marks") == "differs" and not certain)


def _described(row: Scored, reached: dict[str, str]) -> bool:
    """Whether one program bears the other's own name and only says more (“6S”行动, 城市管理“6S”行动)."""
    if reached["name"] not in _HOLDING or reached["origin"] in _ELSEWHERE:
        return False
    if any(mark.startswith("number ") for mark in row.marks[0] ^ row.marks[1]):
        return False
    shorter, longer = sorted(row.cores, key=len)
    described = only_described(shorter, longer, row.quoted, of_all=reached["origin"] == UNTOLD)
    return described or of_first_letters(*sorted(row.bares, key=len))


def _another_round(left: str, right: str) -> bool:
    """Whether names differ in their numbers alone (五五普法, 七五普法), or in for how many years they are."""
    years = _FOR_YEARS.findall(left), _FOR_YEARS.findall(right)
    same = _NUMERALS.sub("#", left) == _NUMERALS.sub("#", right)
    return (all(years) and years[0] != years[1]) or (same and left != right and left != "" != right)


def _slogan_of_another(row: Scored, reached: dict[str, str]) -> bool:
    """Whether a short name with a number is all that two programs share, and not whose they are."""
    if reached["name"] in _CERTAIN | {"written out"} or reached["origin"] in _NEARBY:
        return False
    return any(_SLOGAN.fullmatch(name) for name in row.bares)


def _of_letters(kind: str, row: Scored) -> bool:
    """Whether a name tells words of another by one character each (深哈产业园), not a kind (西安东站)."""
    shorter, longer = sorted(row.cores, key=len)
    if kind not in ("place", "program") or len(shorter) < _TOLD or len(longer) - len(shorter) < _LEFT_OUT:
        return False
    at, pieces = -1, list[str]()
    for sign in shorter:
        found = longer.find(sign, at + 1)
        if found < 0:
            return False
        pieces = [*pieces[:-1], pieces[-1] + sign] if pieces and found == at + 1 else [*pieces, sign]
        at = found
    ended = pieces[:-1] if at == len(longer) - 1 else pieces
    return any(len(piece) == 1 for piece in ended) and not _ROAD.search(shorter)


def _some_of_several(left: str, right: str) -> bool:
    """Whether one is several bodies, or a part of one, and the other is not."""
    if not left or not right:
        return False
    return any(bool(ending.search(left)) != bool(ending.search(right)) for ending in (_GROUP, _BRANCH))


def _shortened(shorter: str, longer: str) -> bool:
    """Whether characters are left out here and there (教体局), not one word (中国银行, 中国农业银行)."""
    pairs = enumerate(zip(shorter, longer, strict=False))
    return not longer.endswith(shorter[next((at for at, (a, b) in pairs if a != b), len(shorter)) :])


def _behind(shorter: str, longer: str) -> bool:
    """Whether a body's name stands whole behind that of its house or its place (中医院广安门医院)."""
    if not longer.endswith(shorter) or len(shorter) < _SHORTEST["body"]:
        return False
    house = longer.removesuffix(shorter)
    return bool(_HOUSE.search(house)) or house in gazetteer().names

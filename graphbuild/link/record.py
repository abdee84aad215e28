"""From an entity to the columns that are compared: forms of its names, its marks, its whereabouts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from graphbuild.authorities import read_authorities
from graphbuild.extract.body_names import body_name
from graphbuild.extract.body_scopes import scope_at
from graphbuild.extract.gazetteer import gazetteer
from graphbuild.extract.territory import COUNTRY
from graphbuild.link.entity import Entity
from graphbuild.link.kindred import above, own
from graphbuild.link.known import Known
from graphbuild.link.marks import marks
from graphbuild.link.names import bare, bigrams, english_words, fold, form, latin, without_brackets
from graphbuild.link.territories import digits, division, heir, place_words, prefix
from graphbuild.pinyin import initials, pinyin

_HAN: Final = re.compile(r"[㐀-鿿]")
_ENDING: Final = re.compile(r"(?:自治[区州县旗]|街道|[省市区县旗州盟镇乡村])$")
NO_DIVISION: Final = re.compile(
    r"(?:园|发|新|保税|示范|度假|景|试验|合作|片|高|经开|功能|核心|城|城镇|山|库|灾|社|小)区$|地区$"
)

_HOUSES: Final = re.compile(
    r"\b(?:university|company|corporation|group|bank|association|academy|institute)\b"
)
_QUOTED: Final = re.compile(r"[“「『\"]([^“”「」『』\"]+)[”」』\"]")
_WATER: Final = re.compile(r"[湖江河海山]$")
"""How a short name ends that is rather a lake's than that of the district called after it (西湖)."""
_LEFT: Final = 4
"""Characters that are left of the name of a place without those that it begins with."""

_ANYWHERE: Final = frozenset(("university", "enterprise", "association"))
"""Kinds of body that a plan of any place may name."""


@dataclass(frozen=True, slots=True)
class Record:
    """The columns of one entity; an empty one is not told.

    ``territory`` is the prefix of a division's code behind ``=`` (``=`` alone is the country), or the folded
    name of a territory that is no division: whose a body or a measure is, what a place lies in. ``origin`` is
    the same of the plan that names a place or a program; ``division`` is the code of what a place itself is.
    """

    names: tuple[str, ...]
    forms: tuple[str, ...]
    core: str
    bare: str
    ordered: str
    letters: tuple[str, ...]
    bigrams: tuple[str, ...]
    english: tuple[str, ...]
    sounds: tuple[str, ...]
    spoken: tuple[str, ...]
    initials: str
    known: tuple[str, ...]
    sure: bool
    quoted: tuple[str, ...]
    own: tuple[str, ...]
    above: tuple[str, ...]
    marks: tuple[str, ...]
    marked: bool
    unit: str
    dimension: str
    code: str
    division: str
    ending: str
    territory: str
    origin: str
    level: str
    year: int | None
    part: str
    near: tuple[str, ...]
    places: tuple[str, ...]


class Recorder:
    """Makes records; ``with_sounds`` reads Chinese names aloud, which only names in Latin script need."""

    def __init__(self, known: Known, *, with_sounds: bool) -> None:
        self._known = known
        self._with_sounds = with_sounds
        self._units = _units()

    def record(self, entity: Entity) -> Record:
        """The columns of an entity."""
        kind = entity.kind
        written = [name for name in (entity.zh, *entity.alternatives) if name and _HAN.search(name)]
        foreign = [
            name for name in (entity.en, entity.zh, *entity.alternatives) if name and not _HAN.search(name)
        ]
        territory, origin, own_code = _territory(entity.territory), "", ""
        if kind == "body":
            written, territory = _departments(written, entity, territory)
        elif kind == "place":
            own_code = _own_division(entity)
            origin = "" if own_code else territory
            territory = _territory(entity.part_of, _code(territory))
        elif kind == "program":
            territory, origin = "", territory
        plain = [*written, *(each for name in written if (each := without_brackets(name)) != name)]
        forms = _each(form(kind, name) for name in plain)
        core = form(kind, written[0]) if written else ""
        spoken = _each(latin(name) for name in (entity.pinyin, *foreign)) if not written else ()
        of_place = place_words(_code(territory)) if kind == "body" and foreign else frozenset()
        keys = self._known.keys(kind, plain, foreign, without=of_place) or self._known.spoken(kind, spoken)
        if own_code and (digits(entity.code) or any(_ENDING.search(name) for name in written)):
            keys = (*keys, f"division:{own_code}")
        if kind == "program" and keys and all(self._known.level.get(key) == "national" for key in keys):
            origin = ""
        plainest, before = bare(kind, core), set[str]()
        if kind == "place" and not own_code:
            plainest, before = _without_places(plainest)
        dimension, unit = self._units.get(entity.unit, ("", fold(entity.unit)))
        sounded = self._with_sounds and bool(written)
        return Record(
            names=_each(fold(name) for name in written),
            forms=forms,
            core=core,
            bare=plainest,
            ordered="".join(sorted(plainest)),
            letters=tuple(sorted(core)),
            bigrams=bigrams(core),
            english=english_words(foreign[0]) if foreign else (),
            sounds=_each(pinyin(name) for name in written) if sounded else (),
            spoken=spoken,
            initials=initials(written[0]) if sounded else "",
            known=keys,
            sure=self._known.surely(kind, plain),
            quoted=_quoted(kind, written, plainest),
            own=own(kind, core, keys),
            above=above(kind, core, keys, self._known),
            marks=marks(kind, core, foreign[0] if foreign else ""),
            marked=bool(core or foreign),
            unit=unit,
            dimension=dimension,
            code=digits(entity.code) or fold(entity.code),
            division=own_code,
            ending=_ending(written) if kind == "place" else "",
            territory=territory,
            origin=origin,
            level=entity.level,
            year=entity.year,
            part=fold(entity.part_of),
            near=_each(fold(name) for name in entity.neighbours),
            places=tuple(sorted(before)) if kind == "place" else _places(core),
        )


def _territory(told: str, within: str = "") -> str:
    """The prefix of a territory behind ``=``, or its name; empty where it is not told."""
    code = digits(told) or (division(told.strip(), "", within) if told.strip() else "")
    return f"={prefix(heir(code))}" if code else fold(told)


def _own_division(entity: Entity) -> str:
    """The code of the division that a place is, by its code or by its name in its surroundings."""
    code = digits(entity.code)
    if code:
        return heir(code)
    told = digits(entity.territory)
    for name in (entity.zh, entity.en, entity.pinyin, *entity.alternatives):
        if _WATER.search(name):
            continue
        found = division(name.strip(), entity.part_of.strip(), told) if name else ""
        if found:
            return found
    return ""


def _departments(written: list[str], entity: Entity, territory: str) -> tuple[list[str], str]:
    """The names of a body without its territory's, and that territory: as the name tells, else as given."""
    code = _code(territory)
    inner = division(entity.part_of, "", code) if entity.part_of else ""
    code = inner or code
    if inner:
        territory = f"={prefix(heir(inner))}"
    if not inner and not written and _HOUSES.search(entity.en.casefold()):
        territory = ""
    plain: list[str] = []
    for position, name in enumerate(written):
        read = body_name(fold(name), code, entity.year or 0)
        if read is None:
            plain.append(name)
            continue
        if not inner and position == 0 and read.kind in _ANYWHERE and read.rule == "pattern":
            territory = ""  # the plan's territory, and nothing says that it is this body's
        scope = scope_at(read.name.removeprefix("中共"), code or read.territory)
        cut = scope.length if scope is not None and scope.code == read.territory else 0
        party = "中共" if read.name.startswith("中共") else ""
        plain.append(party + read.name.removeprefix("中共")[cut:] if cut else read.name)
        if position == 0 and read.territory and (read.confidence != "low" or not territory):
            territory = f"={prefix(heir(read.territory))}"
    return plain, territory


def _places(core: str) -> tuple[str, ...]:
    """The divisions that a name names, by their short names (平安河北: 河北), the longest at each spot."""
    found = sorted(gazetteer().mentions(core), key=lambda spot: (spot[0], -spot[1]))
    kept: list[str] = []
    until = 0
    for start, end, name in found:
        if start >= until:
            kept.append(_ENDING.sub("", name) if len(name) > 2 else name)
            until = end
    return _each(kept)


def _without_places(name: str) -> tuple[str, set[str]]:
    """A name without the divisions that it begins with, and those (河北易县经济开发区: 经济开发区)."""
    before: set[str] = set()
    while True:
        ends = {end: spot for start, end, spot in gazetteer().mentions(name) if start == 0}
        longest = max(ends, default=0)
        if not longest or len(name) - longest < _LEFT:
            return name, before
        before.add(_ENDING.sub("", ends[longest]) if longest > 2 else ends[longest])
        name = name[longest:]


def _quoted(kind: str, written: Iterable[str], plainest: str) -> tuple[str, ...]:
    """What a program is called in quotation marks, else its bare name."""
    if kind != "program":
        return ()
    found = _each(bare(kind, fold(quoted)) for name in written for quoted in _QUOTED.findall(name))
    return tuple(each for each in found if len(each) > 1) or _each([plainest])


def _code(territory: str) -> str:
    """The code of a prefix behind ``=``."""
    if not territory.startswith("="):
        return ""
    return territory[1:].ljust(6, "0") if len(territory) > 1 else COUNTRY


def _ending(written: list[str]) -> str:
    """The ending of a division's full name; empty for other places and short names."""
    match = _ENDING.search(written[0]) if written and not NO_DIVISION.search(written[0]) else None
    return match.group() if match and len(written[0]) > 2 else ""


@lru_cache(maxsize=1)
def _units() -> dict[str, tuple[str, str]]:
    """A unit as it is written, or its label → its dimension and its base."""
    found: dict[str, tuple[str, str]] = {}
    for written, unit in read_authorities().units.items():
        for name in (written, unit.zh, unit.en):
            found.setdefault(name, (unit.dimension, unit.base))
    return found


def _each(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({name for name in names if name}))

"""From an entity to the columns that are compared: forms of its names, its marks, its whereabouts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from graphbuild.authorities import read_authorities
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.heirs import heir
from graphbuild.link.abbreviations import coded, spelled
from graphbuild.link.entity import Entity
from graphbuild.link.facets import OF_YEARS, OWN, facets
from graphbuild.link.kindred import above, own
from graphbuild.link.known import Known
from graphbuild.link.lexicon import lexicons
from graphbuild.link.marks import marks
from graphbuild.link.measured import measured, unitless
from graphbuild.link.names import bare, bigrams, english_words, fold, form, latin, without_brackets
from graphbuild.link.program_wordings import without_period
from graphbuild.link.shortened import first_clauses, short_forms
from graphbuild.link.territories import digits, division, place_words
from graphbuild.link.undertakings import campaign_years
from graphbuild.link.whereabouts import (
    ENDING,
    code_of,
    departments,
    ending,
    named_places,
    own_division,
    territory_of,
    with_territory,
    without_places,
    without_territory,
)
from graphbuild.link.wordings import NATIONAL
from graphbuild.pinyin import initials, pinyin

_HAN: Final = re.compile(r"[㐀-鿿]|^[GgSs]\d{1,4}$")
"""A Chinese name, that of a road by its number included."""
_FIRM: Final = re.compile(r"(?:集团|公司|厂)$")
_BEFORE_QUOTED: Final = re.compile(r"([一-鿿]{1,6})(?=[“「『\"])")
"""Whose a program is, before its name in quotation marks."""
_ABOVE: Final = re.compile(r"全?([省市])(?:(?<=全[省市])|委|政府)")
_IN_BRACKETS: Final = re.compile(r"[(（]([^()（）]+)[)）]")
_QUOTED: Final = re.compile(r"[“「『\"]([^“”「」『』\"]+)[”」』\"]")


@dataclass(frozen=True, slots=True)
class Record:
    """The columns of one entity; an empty one is not told.

    ``marked_off`` is what a name has in quotation marks, ``quoted`` that or else its bare name.
    ``words`` are the meanings of its Chinese name, ``gist`` those of them that tell it from others.
    Across languages ``meant`` of one name is looked for in
    ``reach`` of the other: of a Chinese name what it means and the English words for that, of an English
    one its words and what they may mean.

    ``territory`` is the prefix of a division's code behind ``=`` (``=`` alone is the country), or the folded
    name of a territory that is no division: whose a body or a measure is, what a place lies in. ``origin`` is
    the same of the plan that names a place or a program; ``division`` is the code of what a place itself is.
    """

    names: tuple[str, ...]
    forms: tuple[str, ...]
    core: str
    bare: str
    short: tuple[str, ...]
    ordered: str
    letters: tuple[str, ...]
    bigrams: tuple[str, ...]
    english: tuple[str, ...]
    words: tuple[str, ...]
    gist: tuple[str, ...]
    meant: tuple[str, ...]
    reach: tuple[str, ...]
    sounds: tuple[str, ...]
    spoken: tuple[str, ...]
    initials: str
    known: tuple[str, ...]
    sure: bool
    quoted: tuple[str, ...]
    marked_off: tuple[str, ...]
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
    facets: tuple[str, ...]
    coded: tuple[str, ...]
    spelled: tuple[str, ...]
    wide: tuple[str, ...]
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
        others = filter(None, (entity.en, entity.zh, *entity.alternatives))
        foreign = [unitless(name) for name in others if not _HAN.search(name)]
        territory, origin, own_code = territory_of(entity.territory), "", ""
        as_written, written = list(written) if kind == "body" else [], measured(written, entity.unit)
        if kind == "body":
            written, territory = departments(written, entity, territory)
        elif kind == "place":
            own_code = own_division(entity)
            origin = "" if own_code else territory
            written = [with_territory(name, code_of(origin)) for name in written]
            territory = territory_of(entity.part_of, code_of(territory))
        elif kind == "program":
            territory, origin = "", _raised(entity.zh, territory)
        explained = [name for name in written if kind != "program" or not _of_a_place(name)]
        plain = [*written, *(each for name in explained if (each := without_brackets(kind, name)) != name)]
        own_names = self._of_territory(written, code_of(origin)) if kind == "program" else []
        plain += own_names
        forms = _each(form(kind, name) for name in plain)
        core = form(kind, written[0]) if written else ""
        spoken = _each(latin(name) for name in (entity.pinyin, *foreign)) if not written else ()
        of_place = (
            place_words(code_of(territory) or code_of(origin))
            if foreign and (kind == "body" or (kind == "place" and not own_code and not written))
            else frozenset()
        )
        keys = self._known.keys(kind, [*plain, *as_written], foreign, without=of_place)
        keys = keys or self._known.spoken(kind, spoken)
        if as_written and as_written[:1] == written[:1] and self._known.wherever(keys, as_written[0]):
            territory = ""  # the nation's, whoever's plan names it
        if own_code and (digits(entity.code) or any(ENDING.search(name) for name in written)):
            keys = (*keys, f"division:{own_code}")
        own_core = form(kind, own_names[0]) if own_names else core
        plainest, before = bare(kind, own_core), set[str]()
        national = plainest in NATIONAL if kind == "program" else False
        if national:
            keys = keys or (f"nation:{plainest}",)
        facets_of = facets(kind, written[0] if written else "", foreign[0] if foreign else "", origin == "=")
        if kind == "program" and written:
            of_years = (OF_YEARS + each for each in campaign_years(core, entity.year))
            facets_of = tuple(sorted({*facets_of, *of_years, *((OWN,) if own_names else ())}))
        wide = self._wide(kind, keys, origin, forms)
        if kind == "program" and keys:
            national = national or all(self._known.level.get(key) == "national" for key in keys)
            origin = "" if national else origin
        if (kind == "place" and not own_code) or (kind == "body" and _FIRM.search(core)):
            plainest, before = without_places(plainest, territory or origin)
        if kind == "measure":
            core = plainest = "".join(bare(kind, clause) for clause in facets_of) or plainest
        dimension, unit = self._units.get(entity.unit, ("", fold(entity.unit)))
        sounded = self._with_sounds and bool(written)
        quoted = _quoted(kind, written)
        words, meant, reach = self._meanings(
            kind, core, plainest, fold(written[0]) if written else "", foreign, of_place
        )
        return Record(
            names=_each(fold(name) for name in written),
            forms=forms,
            core=core,
            bare=plainest,
            short=first_clauses(facets_of)
            if kind == "measure"
            else ()
            if own_code
            else _each([bare(kind, core)])
            if own_names
            else short_forms(kind, core, plainest, frozenset(before), territory),
            ordered="".join(sorted(plainest)),
            letters=tuple(sorted(core)),
            bigrams=bigrams(core),
            english=english_words(foreign[0]) if foreign else (),
            words=words,
            gist=lexicons()[kind].gist(words),
            meant=meant,
            reach=reach,
            sounds=_each(pinyin(name) for name in written) if sounded else (),
            spoken=spoken,
            initials=initials(written[0]) if sounded else "",
            known=keys,
            sure=self._known.surely(kind, plain),
            quoted=quoted or (_each([plainest]) if kind == "program" else ()),
            marked_off=quoted,
            own=own(kind, core, keys),
            above=above(kind, own_core, keys, self._known),
            marks=marks(kind, core, foreign[0] if foreign else ""),
            marked=bool(core or foreign),
            unit=unit,
            dimension=dimension,
            code=digits(entity.code) or fold(entity.code),
            division=own_code,
            ending=ending(written) if kind == "place" else "",
            territory=territory,
            origin=origin,
            level=entity.level,
            year=entity.year,
            part=fold(entity.part_of),
            near=_each(fold(name) for name in entity.neighbours),
            facets=facets_of,
            coded=coded(core, quoted) if kind == "program" else (),
            spelled=spelled(written[0]) if kind == "program" and written else (),
            wide=wide,
            places=tuple(sorted(before)) if kind == "place" or before else named_places(core),
        )

    def _wide(self, kind: str, keys: tuple[str, ...], origin: str, forms: tuple[str, ...]) -> tuple[str, ...]:
        """The keys of a program that is the nation's, or the province's of the plan that names it."""
        if kind != "program" or not keys:
            return self._known.of_state(forms) if kind == "program" else ()
        province = {"national": "", "provincial": code_of(origin)[:2]}
        levels = ((key, self._known.level.get(key, "")) for key in keys)
        return _each(f"{key}@{province[level]}" for key, level in levels if level in province)

    def _of_territory(self, written: list[str], code: str) -> list[str]:
        """The names of a program without that of its own territory, where that is none of the nation's."""
        told = [fold(without_period(name)) for name in written]
        left = [without_territory(name, code) for name in told] if code else []
        left += [quoted for name in written if code and (quoted := _behind_own(name, code))]
        return [name for name in left if name not in told and not self._national(name)]

    def _national(self, name: str) -> bool:
        """Whether a list has a name as one of the nation's."""
        return any(
            self._known.level.get(key) == "national" for key in self._known.keys("program", [name], ())
        )

    def _meanings(
        self, kind: str, core: str, plainest: str, told: str, foreign: list[str], of_place: frozenset[str]
    ) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """The columns ``words``, ``meant`` and ``reach``; ``told`` is the Chinese name as it is written."""
        lexicon = lexicons()[kind]
        words = lexicon.words(plainest if kind == "place" else core) if core else ()
        if core and self._with_sounds:
            return words, *lexicon.meanings(told)
        if core or not foreign:
            return words, (), ()
        meant, reach = lexicon.english(foreign[0])
        return words, tuple(word for word in meant if word not in of_place) or meant, reach


def _behind_own(name: str, code: str) -> str:
    """A name in quotation marks behind that of its own territory or its level (嘉兴“精英引领”, 市“双百”)."""
    match = _BEFORE_QUOTED.match(name)
    if match is None:
        return ""
    found = division(match[1], "", code) if len(match[1]) > 1 else ""
    own = heir(found) == heir(code) if found else match[1] in tuple("省市县区州")
    return fold(name[match.end() :]) if own else ""


def _raised(name: str, origin: str) -> str:
    """Whose a program is: of the province or the city over the plan's where its name says so (省委“双百”)."""
    match = _ABOVE.match(name)
    size = {"省": len("=33"), "市": len("=3304")}[match[1]] if match else len(origin)
    return origin[:size] if origin.startswith("=") else origin


def _of_a_place(name: str) -> bool:
    """Whether brackets tell which place's a program is (渔业班列（嘉兴）)."""
    return any(inner in gazetteer().names for inner in _IN_BRACKETS.findall(name))


def _quoted(kind: str, written: Iterable[str]) -> tuple[str, ...]:
    """What a program is called in quotation marks."""
    if kind != "program":
        return ()
    each = _each(bare(kind, form(kind, quoted)) for name in written for quoted in _QUOTED.findall(name))
    return tuple(name for name in each if len(name) > 1)


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

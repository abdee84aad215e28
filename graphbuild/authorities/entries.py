"""The authorities: the shared lists of places, programs, bodies, indicators, beneficiaries and units."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import chain

LEVELS = {
    "province": "admin-province",
    "prefecture": "admin-prefecture",
    "county": "admin-county",
    "township": "admin-township",
}
"""Level of ``divisions.csv`` → concept of the code list ``place-kind``."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What every authority tells of a thing; ``alternative`` holds its further Chinese names."""

    id: str
    zh: str
    en: str
    alternative: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name that a division had; years are inclusive, ``None`` where the lists do not reach."""

    zh: str
    en: str
    valid_from: int | None
    valid_to: int | None


@dataclass(frozen=True, slots=True)
class Place(Entry):
    """A place: ``code`` is its GB/T 2260 code (nine digits for a township), ``within`` what it lies in."""

    kind: str = ""
    code: str | None = None
    within: tuple[str, ...] = ()
    former: tuple[PlaceName, ...] = ()


@dataclass(frozen=True, slots=True)
class Program(Entry):
    """A program; ``level`` is that of the government that runs or grants it."""

    kind: str = ""
    part_of: str | None = None
    level: str | None = None


@dataclass(frozen=True, slots=True)
class Body(Entry):
    """An organisation, an office, or a group that acts; ``territory`` is the place it acts for."""

    kind: str = ""
    territory: str | None = None
    part_of: str | None = None


@dataclass(frozen=True, slots=True)
class Indicator(Entry):
    """What targets measure; ``better`` is ``higher``, ``lower`` or ``None``."""

    better: str | None = None


@dataclass(frozen=True, slots=True)
class Beneficiary(Entry):
    """Whom measures are for."""


@dataclass(frozen=True, slots=True)
class Unit(Entry):
    """A unit: one of it is ``factor`` of its ``base`` (1 亩: 2000/3 平方米), ``qudt`` its name in QUDT."""

    base: str = ""
    factor: Fraction = Fraction(1)
    dimension: str = ""
    qudt: str | None = None

    def to_base(self, number: str) -> Decimal:
        """The number in base units, rounded half to even: to four decimal places, below one to six."""
        exact = Fraction(number) * self.factor
        scale = 10**4 if abs(exact) >= 1 else 10**6
        return Decimal(format((Decimal(round(exact * scale)) / scale).normalize(), "f"))


@dataclass(frozen=True, slots=True)
class DivisionRow:
    """One name of one division, as ``divisions.csv`` has it."""

    code: str
    name: str
    short: str
    name_en: str
    level: str
    parent: str
    valid_from: str
    valid_to: str

    def place_name(self) -> PlaceName:
        """The name with its validity in years."""
        return PlaceName(self.name, self.name_en, _year(self.valid_from), _year(self.valid_to))


class Places(Mapping[str, Place]):
    """Named places and divisions as one mapping; divisions (seven thousand) are made when asked for."""

    def __init__(
        self, named: Mapping[str, Place], divisions: Mapping[str, list[tuple[str, ...]]], country: str | None
    ) -> None:
        self._named = dict(named)
        self._divisions = divisions
        self._country = country

    def __getitem__(self, key: str) -> Place:
        if key not in self._named:
            self._named[key] = self._division(key)
        return self._named[key]

    def __iter__(self) -> Iterator[str]:
        return chain((key for key in self._named if key not in self._divisions), self._divisions)

    def __len__(self) -> int:
        return len(self._named.keys() | self._divisions.keys())

    def __contains__(self, key: object) -> bool:
        return key in self._named or key in self._divisions

    def _division(self, key: str) -> Place:
        *earlier, last = (DivisionRow(*cells) for cells in self._divisions[key])
        current = (f"cn-{last.parent}",) if last.parent else (self._country,) if self._country else ()
        return Place(
            key,
            last.name,
            last.name_en,
            (last.short,) if last.short not in ("", last.name) else (),
            LEVELS[last.level],
            last.code,
            current,
            tuple(row.place_name() for row in earlier),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Authorities:
    """The lists by id; ``units`` by every written form of a unit. It equals itself alone."""

    places: Mapping[str, Place]
    programs: Mapping[str, Program]
    bodies: Mapping[str, Body]
    indicators: Mapping[str, Indicator]
    beneficiaries: Mapping[str, Beneficiary]
    units: Mapping[str, Unit]
    units_by_id: Mapping[str, Unit]

    def entries(self, kind: str) -> Mapping[str, Entry]:
        """The list of one kind of thing by id (``vocab.AUTHORITIES``); ``KeyError`` for another kind."""
        lists: dict[str, Mapping[str, Entry]] = {
            "place": self.places,
            "program": self.programs,
            "body": self.bodies,
            "indicator": self.indicators,
            "beneficiary": self.beneficiaries,
            "unit": self.units_by_id,
        }
        return lists[kind]


def _year(cell: str) -> int | None:
    return int(cell) if cell else None

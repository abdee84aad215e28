"""What a draft calls the things a text names: ids of the authorities, or of entries that it proposes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from graphbuild.authorities import Authorities, Program
from graphbuild.authorities import Entry as Listed
from graphbuild.concepts import Concepts
from graphbuild.extract.bodies.names import kind_of
from graphbuild.extract.draft.identifiers import unique
from graphbuild.extract.draft.name_forms import (
    KINDS,
    code_prefix,
    prefixes,
    with_or_without,
    with_or_without_kind,
)
from graphbuild.extract.draft.yaml import Entry, identifier, in_braces, in_chinese, plain
from graphbuild.extract.figures.indicator_forms import indicator_form, indicators_by_form
from graphbuild.extract.figures.units import is_counter
from graphbuild.extract.pieces import FoundBody, FoundPlace, FoundProgram
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.territory import COUNTRY, division_name
from graphbuild.extract.programs.slug import marked_slug, slug

_Nested = Callable[[FoundPlace], Iterable[FoundPlace]]  # what tells the places that the name of one holds
_LEVELS: Final = {
    "国": "",
    "省": "admin-province",
    **dict.fromkeys("市州盟", "admin-prefecture"),
    **dict.fromkeys("县区旗", "admin-county"),
}
_NOT_ALONE: Final = frozenset(("known-region", "known-nested", "letter-group"))
"""Rules whose places are the same wherever they are named; those of others are of the plan alone."""
_QUOTES: Final = re.compile(r"[“”‘’\"'《》\s]")
"""One plan quotes a name and another does not: it is proposed without."""
_PLAIN_NUMBER: Final = re.compile(r"-?\d+(\.\d+)?")
_MULTIPLES: Final = {"万亿": 10**12, "亿": 10**8, "万": 10**4}


class Names:
    """Tells ids from names, for one plan; what the authorities lack is proposed, once a thing."""

    def __init__(self, authorities: Authorities, concepts: Concepts, territory: str) -> None:
        self._authorities = authorities
        self._kinds = {kind: concepts.names(f"{kind}-kind") for kind in ("program", "place", "body")}
        self._territory = territory
        self._own = () if territory == COUNTRY else gazetteer().ancestors(territory[:6])
        indicators, places, bodies = _listed(authorities)
        self._indicators, self._places, self._bodies = dict(indicators), dict(places), dict(bodies)
        self._prefixes = prefixes(self._own, division_name(territory))
        self._programs: dict[str, str] = {}
        self._program_kinds: dict[str, str] = {}
        self._begun: set[str] = set()
        """The names of proposed programs without the word for their kind."""
        self._proposed: dict[str, dict[str, str]] = {
            key: {} for key in ("indicators", "programs", "places", "bodies", "units")
        }
        """List by list the rows as they are written, by id; units by how they are written."""

    @property
    def proposed(self) -> dict[str, list[str]]:
        """What is proposed, list by list, by id, as it is written; lists without an entry are left out."""
        return {key: [rows[each] for each in sorted(rows)] for key, rows in self._proposed.items() if rows}

    def indicator(self, name: str) -> str:
        """The indicator of that name, or of one that differs by nothing that matters."""
        form = indicator_form(name)
        if form not in self._indicators:
            wanted = self._free("indicators", name, self._authorities.indicators)
            self._indicators[form] = wanted
            self._proposed["indicators"][wanted] = _row(wanted, name)
        return self._indicators[form]

    def listed_indicator(self, name: str) -> str | None:
        """The indicator of that name, if it is known already."""
        return self._indicators.get(indicator_form(name))

    def program(self, found: FoundProgram) -> str:
        """The program that a mention names; its id is that of the extraction.

        A name that the draft proposed already with or without a word for its kind (… 项目) is the same.
        """
        proposed = self._proposed["programs"]
        if found.id in proposed or found.id in self._authorities.programs:
            return found.id
        name = found.surface
        if not name.isalnum():
            name = _QUOTES.sub("", name)
        with_kind = name.endswith(KINDS)
        if with_kind or name in self._begun:
            known = next(filter(self._programs.__contains__, with_or_without_kind(name)), None)
            if known is not None:
                return self._programs[known]
        kind = found.kind if found.kind in self._kinds["program"] else "project"
        proposed[found.id] = _row(found.id, name, kind)
        self._program_kinds[found.id] = kind
        self._programs[name] = found.id
        if with_kind:
            self._begun.update([name.removesuffix(each) for each in KINDS if name.endswith(each)])
        return found.id

    @property
    def listed_programs(self) -> Mapping[str, Program]:
        """The programs of the authority by id."""
        return self._authorities.programs

    def kind_of_program(self, identifier: str) -> str:
        """The kind of a listed or proposed program."""
        listed = self._authorities.programs.get(identifier)
        return listed.kind if listed else self._program_kinds[identifier]

    def place(self, found: FoundPlace, nested: _Nested | None = None) -> str | None:
        """The place that a mention names; ``None`` for a scope word that names none (省级, 市县)."""
        if found.kind == "scope-word":
            return self._scope(found.surface)
        code = found.code or next(iter(found.candidates), "")
        if code:
            return self._coded(code, found.surface)
        name = _clean(found.surface)
        known = self._places.get(name)
        if known is not None and self._may_lie_in(known):
            return known
        inside = _inside(found, [each for each in nested(found) if each.code] if nested else ())
        for other in filter(self._places.__contains__, (name, *with_or_without(name, self._prefixes))):
            if inside or self._may_lie_in(self._places[other]):
                return self._places[other]
        coded = found.kind.startswith("admin-")
        kind = found.kind if found.kind in self._kinds["place"] and not coded else "region"
        common = found.rule in _NOT_ALONE or self._territory == COUNTRY
        if common:
            wanted = self._free("places", name, self._authorities.places)
        else:
            wanted = self._free("places", name, self._authorities.places, f"cn-{inside or self._territory}")
        around = self._listed_place(inside) if inside and found.rule not in _NOT_ALONE else None
        self._places[name] = wanted
        self._proposed["places"][wanted] = _row(wanted, name, kind, _placed("within", around))
        return wanted

    def _may_lie_in(self, identifier: str) -> bool:
        """Whether a place lies in the plan's own or around it, or nobody says where: else it is another."""
        listed = self._authorities.places.get(identifier)
        if listed is None:
            return True
        coded = [each[3:9].rstrip("0") for each in listed.within if each.startswith("cn-")]
        if not coded or self._territory == COUNTRY:
            return True
        own = code_prefix(self._territory)
        return any(each.startswith(own) or own.startswith(each) for each in coded)

    def territory(self, code: str) -> str | None:
        """The place of a territory's code (GB/T 2260, ``china``); ``None`` where it is empty."""
        return self._coded(code, division_name(code)) if code else None

    def body(self, found: FoundBody) -> str:
        """The body that a mention names, by full name and territory; one that is but guessed is left out."""
        return self._body(found.name, found.territory if found.confidence != "low" else "", found.kind)

    def body_named(self, name: str, bodies: Mapping[str, FoundBody]) -> str:
        """The body of a full name; ``bodies`` are the mentions by that name, which tell whose it is."""
        if name in bodies:
            return self.body(bodies[name])
        return self._body(name, "", kind_of(name) or "group")

    def unit(self, written: str) -> str:
        """The unit as the authority writes it, or a proposed one; ``个`` for a bare number."""
        if not written:
            return "个"
        if written in self._authorities.units:
            return self._authorities.units[written].zh
        if written not in self._proposed["units"]:
            self._proposed["units"][written] = self._unit(written)
        return written

    def is_rank(self, written: str) -> bool:
        """Whether a unit counts places in an order."""
        listed = self._authorities.units.get(written)
        return listed is not None and listed.dimension == "rank"

    def _unit(self, written: str) -> str:
        """A unit of 万 or 亿 of something is counted in that, where it is defined or a counter."""
        row: Entry = {"written": written}
        multiple = next((each for each in _MULTIPLES if written.startswith(each)), None)
        if multiple is None:
            return in_braces(row)
        rest = written.removeprefix(multiple) or "个"
        listed = self._authorities.units.get(rest)
        if listed is not None:
            base = self._authorities.units_by_id[listed.base]
            row |= {"base": base.zh, "factor": str(listed.factor * _MULTIPLES[multiple])}
        elif is_counter(rest):
            self._proposed["units"].setdefault(rest, in_braces({"written": rest}))
            row |= {"base": rest, "factor": str(_MULTIPLES[multiple])}
        return in_braces(row)

    def _body(self, name: str, territory: str, kind: str) -> str:
        whose = self.territory(territory) or ""
        collective = not whose and (name, COUNTRY) in self._bodies  # a class of bodies, everywhere the same
        key = (name, COUNTRY if collective else whose)
        if key not in self._bodies:
            taken = self._authorities.bodies
            wanted = self._free("bodies", name, taken)
            known = kind if kind in self._kinds["body"] else "government"
            self._bodies[key] = wanted
            self._proposed["bodies"][wanted] = _row(wanted, name, known, _placed("territory", whose))
        return self._bodies[key]

    def _scope(self, surface: str) -> str | None:
        """全国, 全省, 我市 … as the place they mean in this plan."""
        if len(surface) != 2 or surface[0] not in "全我本" or surface[1] not in _LEVELS:
            return None
        if surface[1] == "国":
            return self._listed_place(COUNTRY)
        current = gazetteer().current
        wanted = [code for code in self._own if surface[1] == current[code].name[-1]]
        wanted += [code for code in self._own if current[code].kind == _LEVELS[surface[1]]]
        return self._listed_place(wanted[0]) if wanted else None

    def _coded(self, code: str, name: str) -> str:
        if code == COUNTRY:
            return COUNTRY
        identifier = f"cn-{code}"
        if identifier not in self._authorities.places and identifier not in self._proposed["places"]:
            kind = "admin-township" if len(code) == 9 else "admin-county"
            told = division_name(code)
            around = self._listed_place(code[:6]) if len(code) == 9 else None
            self._proposed["places"][identifier] = _row(
                identifier, name if told == code else told, kind, _placed("within", around)
            )
        return identifier

    def _listed_place(self, code: str) -> str | None:
        identifier = code if code == COUNTRY else f"cn-{code}"
        return identifier if identifier in self._authorities.places else None

    def _free(self, key: str, name: str, listed: Mapping[str, Listed], scope: str = "") -> str:
        """A slug of the name that no other thing of the kind has."""
        for spelt in (slug, marked_slug):
            own = spelt(name)
            wanted = f"{own[: 79 - len(scope)].rstrip('-')}-{scope}" if scope else own
            if wanted not in listed and wanted not in self._proposed[key]:
                return wanted
        return unique(slug(name)[:60].rstrip("-"), {*listed, *self._proposed[key]}, name)


@lru_cache(maxsize=4)
def _listed(authorities: Authorities) -> tuple[dict[str, str], dict[str, str], dict[tuple[str, str], str]]:
    """The ids of the listed indicators by form, places by name, bodies by name and territory."""
    places = authorities.places
    bodies = {
        (name, body.territory or ""): body.id
        for body in authorities.bodies.values()
        for name in (body.zh, *body.alternative)
    }
    return (
        indicators_by_form(authorities.indicators.values()),
        _by_name(places[key] for key in places if key[:3] != "cn-"),
        bodies,
    )


def _row(wanted: str, name: str, kind: str = "", placed: str = "") -> str:
    """What is proposed in its line, as a draft has hundreds; ``placed``: the place that it is in, or of."""
    told = f", kind: {kind}" if kind else ""
    return f"{{id: {identifier(wanted)}{told}, name: {in_chinese(name)}{placed}}}"


def _placed(key: str, place: str | None) -> str:
    return f", {key}: {plain(place)}" if place else ""


def plain_number(value: str) -> str:
    """A decimal without exponent, sign kept, as an encoding writes numbers."""
    return value if value.isdecimal() or _PLAIN_NUMBER.fullmatch(value) else format(Decimal(value), "f")


def _inside(found: FoundPlace, nested: Sequence[FoundPlace]) -> str:
    """The code of the place that a named place lies in, by what its name holds; empty where it tells none.

    A line lies in none of the places it joins (兰海高速), nor a thing where a letter stands for a place.
    """
    lines = found.kind in ("road", "river") and len(nested) > 1
    return "" if lines or not nested or len(nested[0].surface) < 2 else nested[0].code


def _clean(name: str) -> str:
    return "".join(name.split())


def _by_name(entries: Iterable[Listed]) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in entries:
        for name in (entry.zh, *entry.alternative):
            found.setdefault(name, entry.id)
    return found

"""Names that our authorities know: a key that names in two languages or wordings share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final

from graphbuild import assets
from graphbuild.authorities import read_authorities
from graphbuild.authorities.table import read_table
from graphbuild.extract.bodies.facts import facts
from graphbuild.extract.programs.state_names import names_of_state
from graphbuild.link.called import called
from graphbuild.link.names import bare, english_words, fold, form, without_brackets
from graphbuild.link.wordings import LEADING
from graphbuild.pinyin import pinyin

_LEVELS: Final = ("national", "provincial", "municipal", "prefectural", "county")
_IDLE: Final = {
    "body": frozenset(
        (
            "bureau", "department", "commission", "office", "committee", "ministry", "administration",
            "authority", "people", "republic", "county", "city", "district", "town", "municipality",
            "municipal", "provincial", "local", "autonomous", "region", "state", "china", "national",
            "chinese",
        )
    ),
    "program": frozenset(
        (
            "initiative", "program", "programme", "plan", "project", "action", "campaign", "reform",
            "strategy", "system", "policy", "drive", "construction", "development", "china",
        )
    ),
    "indicator": frozenset(("amount", "level", "rate", "total", "value")),
    "place": frozenset(),
}  # fmt: skip
"""Words of an English name that say what kind of office or undertaking it is, and not which."""

_OFFICES: Final = {
    "人民政府": "People's Government",
    "人民代表大会": "People's Congress",
    "人民代表大会常务委员会": "Standing Committee of the People's Congress",
    "人民法院": "People's Court",
    "人民检察院": "People's Procuratorate",
    "人民医院": "People's Hospital",
}
"""What every territory has, without its name."""
_FEWEST: Final = 3
"""Words that an English name needs for a name to be known that has nearly the same."""
_ALIKE: Final = 0.75
"""How much of the words of both names together such names share."""
_HOW: Final = frozenset(
    (
        "growth", "growing", "rise", "increase", "fall", "cut", "reduction", "decline", "added", "new",
        "newly", "built", "per", "share", "ratio", "rank", "net", "import", "export", "urban", "rural",
        "registered", "surveyed", "first", "second", "third", "primary", "secondary", "tertiary", "water",
        "air", "soil", "north", "south", "east", "west",
    )
)  # fmt: skip
"""Words by which two names are of two things, however many others they share."""
_COMPANY: Final = re.compile(r"(?<=.{2})(?:股份|控股)?(?:股份)?有限(?:责任)?公司$")
"""What the law makes a firm's name end with."""
_COUNTS: Final = re.compile(r"[一二三四五六七八九十百千万双两\d]")
"""How a name begins by which every government may call what it has so many of (十件实事)."""
_NATIONS: Final = ("国", "中", "全", "央")
"""How a body of the nation is called, which no other of its field is."""
_HOUSES: Final = frozenset(("enterprise", "university"))
"""Kinds of body that one name is enough for."""
_LARGE: Final = frozenset(("country", "region", "corridor", "economic-belt"))
"""Kinds of place that one name is enough for."""


class Known:
    """The keys of names; ``level`` tells the government level of a program by its key, where it is known.

    ``anywhere`` has the keys of bodies that are one and the same whoever's plan names them.
    """

    def __init__(self, folder: Path) -> None:
        self.level: dict[str, str] = {}
        self.anywhere: set[str] = set()
        self._parents: dict[str, tuple[str, ...]] = {}
        self._zh: dict[tuple[str, str], str] = {}
        self._bare: dict[tuple[str, str], str] = {}
        self._en: dict[tuple[str, tuple[str, ...]], str] = {}
        self._with_word: dict[tuple[str, str], list[tuple[str, ...]]] = {}
        self._names: dict[str, list[tuple[str, str]]] = {kind: [] for kind in _IDLE}
        authorities = read_authorities(folder)
        for kind in ("indicator", "program"):
            entries = authorities.entries(kind)
            for entry in entries.values():
                key = f"{kind}:{entry.id}"
                self._add(kind, key, (entry.zh,), entry.en)
                self.level[key] = getattr(entry, "level", None) or ""
                part_of = getattr(entry, "part_of", None) or ""
                self._parents[key] = tuple(f"{kind}:{one}" for one in part_of.split("|") if one)
            for entry in entries.values():
                self._add(kind, f"{kind}:{entry.id}", entry.alternative, "")
        self._departments(folder)
        for identifier in sorted(key for key in authorities.places if not key.startswith("cn-")):
            place = authorities.places[identifier]
            if not place.within or place.kind in _LARGE:
                self._add("place", f"place:{identifier}", (place.zh, *place.alternative), place.en)
        for body in authorities.bodies.values():
            if body.territory is None or body.territory == "china":
                key = self._zh.get(("body", _whole("body", body.zh)), f"body:{body.id}")
                self._add("body", key, (body.zh, *body.alternative), body.en)
                self.anywhere |= {key} if body.territory is None and body.kind in _HOUSES else set()
        for one in called():
            key = next(filter(None, (self._listed(one.kind, name) for name in one.zh)), f"called:{one.zh[0]}")
            self.level.setdefault(key, one.level)
            self.anywhere |= {key} if one.kind == "body" and key.startswith("called:") else set()
            self._add(one.kind, key, one.zh, "")
            for en in one.en:
                self._add(one.kind, key, (), en)

    def keys(
        self, kind: str, zh: Iterable[str], en: Iterable[str], *, without: frozenset[str] = frozenset()
    ) -> tuple[str, ...]:
        """The keys of an entity by its names, each once, in order; a Chinese name goes before an English one.

        ``without`` are words that an English name has from the place it is of.
        """
        names = tuple(zh)
        found = {key for name in names if (key := self._zh.get((kind, _whole(kind, name))))}
        found = found or {key for name in names if (key := self._bare.get((kind, _bare(kind, name))))}
        if not found and kind in _IDLE:
            told = tuple(english_words(name) for name in en)
            words = (_telling(kind, each, without) for each in told)
            found = {key for each in words if (key := self._by_words(kind, each, nearly=not names))}
            if not found and without:  # a name in a list may have the place itself
                found = {key for each in told if (key := self._en.get((kind, _telling(kind, each))))}
        return tuple(sorted(found))

    def parents(self, key: str) -> tuple[str, ...]:
        """The keys of all that the thing of this key is a part of, the nearest first."""
        found: list[str] = []
        ahead = list(self._parents.get(key, ()))
        while ahead:
            one = ahead.pop(0)
            if one not in found:
                found.append(one)
                ahead += self._parents.get(one, ())
        return tuple(found)

    def wherever(self, keys: Iterable[str], name: str) -> bool:
        """Whether a body is one whoever's plan names it: by its keys, or the nation's by how it is called."""
        keys = tuple(keys)
        nations = name.startswith(_NATIONS) and any(key.startswith("national:") for key in keys)
        return nations or not self.anywhere.isdisjoint(keys)

    def _by_words(self, kind: str, words: tuple[str, ...], *, nearly: bool) -> str | None:
        """The key of an English name: of the same words, or (``nearly``) the one with most of them."""
        same = self._en.get((kind, words))
        if len(words) < _FEWEST and not nearly:
            return None  # the Chinese name is another one, and so few words tell little
        if same is not None or not nearly or len(words) < _FEWEST:
            return same
        shared = Counter(each for word in words for each in self._with_word.get((kind, word), ()))
        near = sorted(
            ((many / (len(words) + len(other) - many), other) for other, many in shared.items()), reverse=True
        )
        near = [one for one in near if not _HOW.intersection(set(words) ^ set(one[1]))]
        alone = len(near) == 1 or (len(near) > 1 and near[0][0] > near[1][0])
        return self._en[kind, near[0][1]] if near and alone and near[0][0] >= _ALIKE else None

    def of_state(self, forms: Iterable[str]) -> tuple[str, ...]:
        """The forms that are names of the nation's programs, which plans all over the country use."""
        return tuple(f"state:{each}" for each in forms if each in self._state)

    @cached_property
    def _state(self) -> frozenset[str]:
        named = (form("program", name) for name in names_of_state())
        return frozenset(name for name in named if not _COUNTS.match(name))

    def spoken(self, kind: str, letters: Iterable[str]) -> tuple[str, ...]:
        """The keys of names whose pinyin is one of these (``latin``), each once, in order."""
        letters = tuple(letters)
        sounds = self._sounds.get(kind, {}) if letters else {}
        return tuple(sorted({key for each in letters if (key := sounds.get(each))}))

    @cached_property
    def _sounds(self) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {kind: {} for kind in self._names}
        for kind, named in self._names.items():
            for name, key in named:
                found[kind].setdefault(pinyin(name), key)
        return found

    def _add(self, kind: str, key: str, zh: Iterable[str], en: str) -> None:
        for name in zh:
            self._names[kind].append((name, key))
            self._zh.setdefault((kind, _whole(kind, name)), key)
            if kind in ("indicator", "program"):
                short = (kind, _bare(kind, name))
                self._bare[short] = key if self._bare.get(short, key) == key else ""  # of two it is neither's
        for words in sorted(
            {_telling(kind, english_words(each)) for each in (en, without_brackets("", en)) if each}
        ):
            if (kind, words) in self._en:
                continue
            self._en[kind, words] = key
            for word in words:
                self._with_word.setdefault((kind, word), []).append(words)

    def _listed(self, kind: str, name: str) -> str | None:
        """The key that a name has already, as it is or without words that it may lack."""
        return self._zh.get((kind, _whole(kind, name))) or self._bare.get((kind, _bare(kind, name))) or None

    def surely(self, kind: str, zh: Iterable[str]) -> bool:
        """Whether a name stands in the authorities as it is, words included that it may lack (no verb)."""
        wholes = [_whole(kind, name) for name in zh]
        leading = LEADING.get(kind) if kind == "program" else None
        wholes += [leading.sub("", whole) for whole in wholes] if leading else []
        return any((kind, whole) in self._zh for whole in wholes)

    def _departments(self, folder: Path) -> None:
        """The departments of every level: by their field, and by the names of the country's own."""
        columns = ("id", "kind", *_LEVELS, "national_en", "local_en", "within", "valid_from", "valid_to")
        for row in read_table(folder / "remit_departments.csv", columns).rows:
            key = f"department:{row['id']}"
            names = {row[level] for level in _LEVELS[1:] if row[level]}
            self._add("body", key, sorted(names), row["local_en"])
            if row["national"]:
                self._add("body", key, (row["national"],), row["national_en"])
        for name, en in _OFFICES.items():
            self._add("body", f"office:{name}", (name,), en)
        for written, facts_of in sorted(facts(folder).national.items()):
            name = facts_of[-1].name
            whole = self._zh.get(("body", _whole("body", name)), f"national:{name}")
            self._zh.setdefault(("body", _whole("body", written)), whole)
        for written, fact in facts(folder).local.items():
            known_as = self._zh.get(("body", fold(fact.name)))
            if known_as is not None:
                self._zh.setdefault(("body", fold(written)), known_as)


def _whole(kind: str, name: str) -> str:
    if kind == "body":
        return _COMPANY.sub("", fold(name).removeprefix("中华人民共和国"))
    return fold(name) if kind == "place" else form(kind, name)


def _bare(kind: str, name: str) -> str:
    return bare(kind, form(kind, name))


def _telling(kind: str, words: tuple[str, ...], without: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The words of a name that tell which it is; all, where no others are left."""
    left = tuple(word for word in words if word not in without) or words
    return tuple(word for word in left if word not in _IDLE[kind]) or left


@lru_cache(maxsize=4)
def known(folder: Path | None = None) -> Known:
    """The keys of the authorities, read once; ``InputError`` when they cannot be read."""
    return Known(folder or assets.authorities_directory())

"""Which division a name means where it stands, and whose a body is; renamed and recoded divisions are one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from graphbuild.authorities import read_authorities
from graphbuild.extract.places.gazetteer import LAST, Candidate, gazetteer, townships_of
from graphbuild.extract.places.heirs import heir
from graphbuild.extract.places.territory import COUNTRY
from graphbuild.link.names import english_words, latin
from graphbuild.pinyin import pinyin

_ENGLISH_ENDING: Final = re.compile(
    r"[\s-]+(province|municipality|city|district|county|prefecture|banner|special administrative region)$",
    re.IGNORECASE,
)
_ENDINGS: Final = {
    "province": ("省",),
    "municipality": ("市",),
    "city": ("市",),
    "district": ("区",),
    "county": ("县", "旗"),
    "prefecture": ("州", "地区", "盟", "市"),
    "banner": ("旗",),
    "special administrative region": ("特别行政区",),
}
_BANNER: Final = re.compile(r"(.).{1,6}?([前后中左右]?)旗")
_COUNTRY_NAMES: Final = frozenset(("中国", "全国", "中华人民共和国", "国家", "china"))


def digits(code: str) -> str:
    """The digits of a place's id or code (``cn-330411`` and ``330411``: ``330411``); ``china`` as it is."""
    code = code.strip().casefold().removeprefix("cn-")
    if code in _COUNTRY_NAMES:
        return COUNTRY
    return code if code.isdecimal() and len(code) in (6, 9) else ""


def prefix(code: str) -> str:
    """The digits of a code that it shares with all that lies in it (330400: ``3304``; the country: empty)."""
    if code == COUNTRY:
        return ""
    return code[:2] if code.endswith("0000") else code[:4] if code[4:] == "00" else code


@lru_cache(maxsize=4096)
def place_words(code: str) -> frozenset[str]:
    """The words of the English names of a division and of what it lies in, the endings left out."""
    names = gazetteer()
    places = read_authorities().places
    above = names.ancestors(code) if code in names.current else ()
    told = [places[f"cn-{one}"].en for one in above if f"cn-{one}" in places]
    plain = [_ENGLISH_ENDING.sub("", name) for name in told]
    return frozenset(word for name in (*told, *plain, *map(latin, plain)) for word in english_words(name))


@lru_cache(maxsize=65536)
def division(name: str, within: str = "", territory: str = "") -> str:
    """The code of the division that a name means, as the last list has it; empty where several fit, or none.

    Args:
        name: full or short (嘉兴, 嘉兴市秀洲区).
        within: the name of what it lies in, where that is told.
        territory: the code of the plan that names it.
    """
    if name.casefold() in _COUNTRY_NAMES:
        return COUNTRY
    if name.isascii():
        return _english_division(name, within, territory)
    found = _candidates(name, territory)
    for length in range(2, len(name)) if not found else ():
        above = division(name[:length], "", territory)
        inner = [one for one in _candidates(name[length:], above) if above and _lies(one.code, above)]
        if inner and above != COUNTRY:
            found = inner
            break
    if within:
        inside = [one for one in found if within in _names_above(one.code)]
        outer = division(within, "", territory) if not inside else ""
        found = inside or [one for one in found if outer and _lies(one.code, outer)]
    elif territory and territory != COUNTRY:
        found = _near(found, territory) or [one for one in found if one.code[:4] == territory[:4]] or found
    return _one(found)


def _near(found: list[Candidate], territory: str) -> list[Candidate]:
    """Those that are the territory itself, else those in it and those that it lies in."""
    own = [one for one in found if heir(one.code) == heir(territory)]
    return own or [one for one in found if _lies(one.code, territory) or _lies(territory, one.code)]


def _one(found: list[Candidate]) -> str:
    """The code that all candidates come to: those by their full name, then those that are still there."""
    full = [one for one in found if one.form == "full"] or found
    current = [one for one in full if one.last == LAST] or full
    codes = {heir(one.code) for one in current}
    return codes.pop() if len(codes) == 1 else ""


def _english_division(name: str, within: str, territory: str) -> str:
    """The same for a name in English or pinyin (Yi County, Ruo'ergai); several of one sound are none."""
    found = _latin_names().get(latin(_ENGLISH_ENDING.sub("", name)), [])
    ending = _ENGLISH_ENDING.search(name)
    if ending is not None:
        found = [one for one in found if one.name.endswith(_ENDINGS[ending[1].casefold()])] or found
    if within:
        outer = division(within, "", territory)
        found = [one for one in found if outer and _lies(one.code, outer)]
    elif territory and territory != COUNTRY:
        found = _near(found, territory) or found
    return _one(found)


def _candidates(name: str, territory: str) -> list[Candidate]:
    found = list(gazetteer().names.get(name, ()))
    if territory and territory != COUNTRY and not found:
        found = list(townships_of(prefix(heir(territory))[:6]).names.get(name, ()))
    return found or list(_autonomous().get(name, ()))


@lru_cache(maxsize=1)
def _autonomous() -> dict[str, list[Candidate]]:
    """The short names of banners and autonomous divisions → divisions (准格尔旗: 准旗)."""
    found: dict[str, list[Candidate]] = {}
    for one in gazetteer().current.values():
        match = _BANNER.fullmatch(one.name)
        names = [f"{match[1]}{match[2]}旗"] if match else []
        for ending in ("自治州", "自治县"):
            first = min((name for name in _all_names()[one.code] if one.name.startswith(name)), key=len)
            if one.name.endswith(ending) and first != one.name:
                names += [first + ending, first + ending[-1]]
        for name in names:
            found.setdefault(name, []).append(one)
    return found


def _lies(inner: str, outer: str) -> bool:
    return heir(inner) != heir(outer) and heir(inner).startswith(prefix(heir(outer)))


def _names_above(code: str) -> set[str]:
    """Every name of the divisions that a division lies in."""
    names = gazetteer()
    above = names.ancestors(code[:6])[0 if len(code) > 6 else 1 :]
    return {name for one in above for name in _all_names().get(one, ())}


@lru_cache(maxsize=1)
def _all_names() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, candidates in gazetteer().names.items():
        for one in candidates:
            found.setdefault(one.code, set()).add(name)
    return found


@lru_cache(maxsize=1)
def _latin_names() -> dict[str, list[Candidate]]:
    """Name in Latin letters without its ending, English or pinyin → divisions."""
    places = read_authorities().places
    found: dict[str, list[Candidate]] = {}
    for one in gazetteer().current.values():
        english = _ENGLISH_ENDING.sub("", places[f"cn-{one.code}"].en)
        shorts = {name for name in _all_names()[one.code] if name != one.name} or {one.name}
        for letters in sorted({latin(english), *map(pinyin, shorts)}):
            found.setdefault(letters, []).append(one)
    return found

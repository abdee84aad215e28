"""Forms of a name by which two graphs meet: what is written otherwise and means the same has one form."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache
from typing import Final

from graphbuild.extract.figures.indicator_forms import indicator_form
from graphbuild.link.implied import without_implied
from graphbuild.link.marks import marks
from graphbuild.link.program_wordings import without_period
from graphbuild.link.rewriting import rewritten
from graphbuild.link.script import SIMPLIFIED
from graphbuild.link.wordings import ANYWHERE, LEADING, SHORTEST, SYNONYMS, TRAILING

LONGEST: Final = 200
"""Characters of a name that are looked at; a longer one keeps its identity by its hash."""

_LEFT_OUT: Final = re.compile(r"[^\w+%&.‰]|_|(?<!\d)\.|\.(?!\d)")
_BRACKETED: Final = re.compile(
    r"(?<!中国)[(（](?![^()（）]*(?:段|期|片区|部分|分[园院校区]|\d)[)）])[^()（）]*[)）]"
)
_NUMBERED: Final = re.compile(
    r"^(?:\d+(?:\.\d+)*|[一二三四五六七八九十]+)[、.．](?![一二三四五六七八九十\d])\s*|^\d+(?:\.\d+)+\s+|^[（(][一二三四五六七八九十\d]+[)）]"
    r"|^[一二三四五六七八九十]+是(?!否)|^第[一二三四五六七八九十]+[，,、]"
)
_OF_WHAT: Final = re.compile(r"(.{2,})\(占(.{1,20}?)的?(?:百分比|比例|比重|%)\)$")
_YEARLY: Final = re.compile(r"(?<=增长)率?\(年度?(?:百分比|增长率|%)\)$")
"""What the UN and the World Bank tell in brackets: of what a share is, and that growth is a year's."""
_BEHIND: Final = re.compile(r"([^()]+)\(([^()/]+)\)$")
_DRESSED: Final = re.compile(
    r"^[#*\s]*(?:其中[:：]?|(?:截至|[到至])?(?:19|20)\d\d年(?:[末底度]|(?![前后代以]))(?=.{3}))"
    r"|(?<=.{3})(?:(?<![能地水煤])(?:指标|目标)值?|(?<=[率量额])(?:水平|情况))+$"
)
"""What a table has before an indicator (其中：, 2025年末) and behind it (指标, 目标值)."""
_NUMERAL: Final = re.compile(
    r"(?<![一二三四五六七八九十百千万两几红])([一二三四五六七八九]?)十([一二三四五六七八九]?)(?![一二三四五六七八九十百千万几])"
)
_COUNT: Final = re.compile(r"[一二三四五六七八九十两\d]+[大项个类种批]")
"""A number of what is not told, which is no name without it (三项制度, 三项行动)."""
_DIGITS: Final = dict(zip("一二三四五六七八九", "123456789", strict=True))
_STOP: Final = frozenset(
    (
        "the", "of", "for", "in", "and", "to", "a", "an", "on", "by", "at", "with", "from", "as", "its",
        "their", "s", "number", "city", "county", "district", "province", "regional", "region", "whole",
        "overall", "or", "between", "among", "through", "into", "up",
    )
)  # fmt: skip
_AMERICAN: Final = re.compile(r"(?<=[a-z]{3})iz(?=e|ing|ation)")
_ENGLISH: Final = re.compile(r"[a-z]+(?:\.\d+)?|\d+(?:\.\d+)?")


@lru_cache(maxsize=1 << 17)
def fold(name: str) -> str:
    """A name without what only dresses it: width, case, script, quotes, spaces, marks of direction."""
    if len(name) > LONGEST:
        digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        name = f"{name[:LONGEST]} {digest}"
    return _LEFT_OUT.sub("", unicodedata.normalize("NFKC", name).casefold().translate(SIMPLIFIED))


def form(kind: str, name: str) -> str:
    """The form that wordings of one name of this kind share (see ``indicator_form`` for indicators)."""
    if kind == "indicator":
        told = _DRESSED.sub("", _NUMBERED.sub("", _qualified(_plain(name))))
        found = rewritten(SYNONYMS[kind], in_digits(_LEFT_OUT.sub("", indicator_form(told)).casefold()))
        if found.endswith("比重") and "占" not in found:  # what is told of rates holds for them too
            found = rewritten(SYNONYMS[kind], found[:-2] + "率")
        return without_implied(kind, found)
    if kind == "measure":
        return rewritten(SYNONYMS[kind], fold(_NUMBERED.sub("", name[:LONGEST])))
    if kind == "program":
        name = without_period(name)
    found = rewritten(SYNONYMS[kind], in_digits(fold(name)) if kind != "place" else fold(name))
    return without_implied(kind, found)


def in_digits(name: str) -> str:
    """A name with the tens and their units in digits (十八条: 18条); 十百千 and 十四五 stay."""
    return _NUMERAL.sub(lambda match: _DIGITS.get(match[1], "1") + _DIGITS.get(match[2], "0"), name)


def bare(kind: str, folded: str) -> str:
    """A form without the words that a name may have or lack; itself where nothing else is left."""
    least = SHORTEST[kind]
    for words in (LEADING, TRAILING, ANYWHERE, TRAILING):
        pattern = words.get(kind)
        left = pattern.sub("", folded) if pattern else folded
        if len(left) >= least and not (kind == "program" and _COUNT.fullmatch(left)):
            folded = left
    return folded


def without_brackets(kind: str, name: str) -> str:
    """A name without what it explains in brackets, or itself, as where that tells which indicator it is."""
    if kind == "indicator" and _qualified(plain := _plain(name)) != plain:
        return name
    return _BRACKETED.sub("", name[:LONGEST]) or name


def _qualified(name: str) -> str:
    """A name with what it says in brackets behind put in front, where that tells it from the name alone."""
    name = _YEARLY.sub("率", _OF_WHAT.sub(r"\1占\2比重", name))
    match = _BEHIND.match(name)
    if match is None or marks("indicator", match[2] + match[1], "") == marks("indicator", match[1], ""):
        return name
    return match[2] + match[1]


def _plain(name: str) -> str:
    """A name in simplified script and compatibility form, signs and case kept, so that patterns see it."""
    return unicodedata.normalize("NFKC", name[:LONGEST]).translate(SIMPLIFIED)


def bigrams(folded: str) -> tuple[str, ...]:
    """Every two neighbouring characters, each once, in order."""
    return tuple(sorted({folded[start : start + 2] for start in range(len(folded) - 1)}))


@lru_cache(maxsize=65536)
def english_words(name: str) -> tuple[str, ...]:
    """The words of an English name that tell something, without plural, each once, in order."""
    plain = unicodedata.normalize("NFKD", name[:LONGEST]).casefold()
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    if _ENGLISH.search(plain) is None:
        return ()  # a % alone says no share
    plain = plain.replace("gross domestic product", "gdp").replace("research and development", "rd")
    plain = re.sub(r"(?<=\d),(?=\d)|(?<=\w)['’](?=\w)|(?<=r)&(?=d\b)", "", plain)
    plain = re.sub(r"\b(rural|urban) areas?\b", r"\1", plain)
    plain = re.sub(r"\b(?:percentage|percent|proportion)\b|%", " share ", plain)
    plain = (
        _AMERICAN.sub("is", plain)
        .replace("center", "centre")
        .replace("programme", "program")
        .replace("coverage", "cover")
        .replace("enrollment", "enrolment")
        .replace("labor", "labour")
        .replace("plow", "plough")
        .replace("co2", "carbon dioxide")
        .replace("children", "child")
    )
    found = {_singular(word) for word in _ENGLISH.findall(plain)}
    return tuple(sorted(found - _STOP)) or tuple(sorted(found))


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def latin(name: str) -> str:
    """The letters and digits of a name in Latin script as pinyin is compared: no tones, lüe as lve."""
    plain = unicodedata.normalize("NFKD", name[:LONGEST].replace("ü", "v").replace("Ü", "v"))
    letters = "".join(sign for sign in plain.casefold() if sign.isascii() and sign.isalnum())
    return re.sub(r"(?<=[ln])ue", "ve", letters)

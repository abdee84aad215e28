"""Forms of a name by which two graphs meet: what is written otherwise and means the same has one form."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache
from typing import Final

from graphbuild.extract.indicator_forms import indicator_form
from graphbuild.link.script import SIMPLIFIED

LONGEST: Final = 200
"""Characters of a name that are looked at; a longer one keeps its identity by its hash."""

_LEFT_OUT: Final = re.compile(r"[^\w+%&.‰]|_|(?<!\d)\.|\.(?!\d)")
_BRACKETED: Final = re.compile(r"[(（][^()（）]*[)）]")
_NUMBERED: Final = re.compile(
    r"^(?:\d+(?:\.\d+)*|[一二三四五六七八九十]+)[、.．]\s*|^[（(][一二三四五六七八九十\d]+[)）]"
)
_GENERIC: Final = {
    "indicator": re.compile(r"(?:套数|列数|数量|(?<![人户天])数|总?额|总?值|总?量)$|总(?=.{2,})|全社会|的"),
    "program": re.compile(
        r"^(?:实施|推进|开展|深化|打好|深入|大力|全面|加快|推动|共建)+(?=..)|的"
        r"|(?:(?:专项|三年|五年|产业)?(?:战略|行动|计划|方案|工程|活动|建设|工作|任务|政策|制度|体制|体系|项目"
        r"|攻坚战|试点|改革|创建|精神|图谱|倡议)|及其.{2,8})+$"
    ),
    "measure": re.compile(r"^(?:着力|大力|深入|全面|加快|切实|积极|持续|进一步|扎实|全力|坚持)+(?=..)|的"),
}
"""Words that a name of this kind may have or lack and be the same."""

_STOP: Final = frozenset(
    (
        "the", "of", "for", "in", "and", "to", "a", "an", "on", "by", "at", "with", "from", "as", "its",
        "their", "s", "number", "city", "county", "district", "province", "regional", "region", "whole",
        "overall",
    )
)  # fmt: skip
_ENGLISH: Final = re.compile(r"[a-z]+(?:\.\d+)?|\d+(?:\.\d+)?")


@lru_cache(maxsize=1 << 17)
def fold(name: str) -> str:
    """A name without what only dresses it: width, case, script, quotes, spaces, marks of direction."""
    if len(name) > LONGEST:
        digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        name = f"{name[:LONGEST]} {digest}"
    return _LEFT_OUT.sub("", unicodedata.normalize("NFKC", name).casefold().translate(SIMPLIFIED))


_SYNONYMS: Final = tuple(
    (re.compile(pattern), meant)
    for pattern, meant in (
        (r"市场主体", "经营主体"),
        (r"筹措", "筹集"),
        (r"第三产业|三产(?=增加值|占|投资|增速)", "服务业"),
        (r"cod(?=排放|削减|降幅)", "化学需氧量"),
        (r"(?:削减|压减|减少|下降)(?:幅度|率|量)?$", "降幅"),
        (r"金融系统", "金融机构"),
        (r"(?<=旅游)业?(?:总|综合)?收入(?=增速$|$)", "收入"),
        (r"(?:成交|交易)(?:总|金)?额", "成交额"),
        (r"(?<=天数)(?:比率|比例|比重|占比)|(?<=优良)天数(?:比率|比例|比重|占比)", "率"),
        (r"空气质量(?:达到?)?二级(?:及)?以上", "空气质量优良"),
        (r"环境空气|空气质量(?=优良)|^空气", "空气"),
        (
            r"占(?:国内|地区|全市|全省|全县)?生产总值(?:的)?(?:比重|比例|比)|(?:相当于|与)生产总值(?:的)?(?:比重|比例|比)",
            "强度",
        ),
        (r"(?:强度){2,}", "强度"),
        (r"倍差$", "比"),
        (r"合作医疗", "合"),
    )
)
"""Wordings of an indicator that its form keeps apart, since it must not bend a text; here they may meet."""


def form(kind: str, name: str) -> str:
    """The form that wordings of one name of this kind share (see ``indicator_form`` for indicators)."""
    if kind == "indicator":
        found = _LEFT_OUT.sub("", indicator_form(_plain(name))).casefold()
        for pattern, meant in _SYNONYMS:
            found = pattern.sub(meant, found)
        return found
    if kind == "measure":
        return fold(_NUMBERED.sub("", name[:LONGEST]))
    return fold(name)


def bare(kind: str, folded: str) -> str:
    """A form without the words that a name may have or lack; itself where nothing else is left."""
    pattern = _GENERIC.get(kind)
    if pattern is None:
        return folded
    left = pattern.sub("", folded)
    return left if len(left) > 2 else folded


def without_brackets(name: str) -> str:
    """A name without what it explains in brackets, or itself."""
    return _BRACKETED.sub("", name[:LONGEST]) or name


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
    plain = plain.replace("gross domestic product", "gdp").replace("research and development", "rd")
    plain = re.sub(r"(?<=\d),(?=\d)|(?<=\w)['’](?=\w)|(?<=r)&(?=d\b)", "", plain)
    found = {_singular(word) for word in _ENGLISH.findall(plain)}
    return tuple(sorted(found - _STOP)) or tuple(sorted(found))


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def latin(name: str) -> str:
    """The letters and digits of a name in Latin script as pinyin is compared: no tones, no spaces."""
    plain = unicodedata.normalize("NFKD", name[:LONGEST].replace("ü", "v").replace("Ü", "v"))
    return "".join(sign for sign in plain.casefold() if sign.isascii() and sign.isalnum())

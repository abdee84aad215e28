"""Years that are but what others are set against: 比 2020 年, 自 2020 年以来, 是 2020 年的 2 倍."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild.extract.year import FIVE, FIVE_YEARS_TO, YEAR_IN_FULL, number_of_year

_COMPARING = re.compile(
    rf"(?:(?:(?<!占)比|较)(?:历史上?最[好高低](?:水平)?的?|[^,。;、\d比较]{{2,8}}的)?|[高低]于|[高低多少]出|[快慢]于|超过|不低于|相比)(?:[“\"']?{FIVE}[”\"']?期?末(?:期?的|\())?\s*$"
)
_PRICED = re.compile(r"年?的?(?:不变|可比|当年)?价")  # the year whose prices a sum is told in
_FROM = re.compile(r"(?:由|从|自从?)\s*$")
_ON = re.compile(r"(?:年?\d*月?\d*日?)(?:起|开始)")
"""What holds from a year on holds in it (自 2020 年起)."""
_SINCE = re.compile(
    r"度?(?:以来|至今|相比|比较)|远景目标|的?(?:基础|水平)之?上|(?:[到至—-]+\d{4}年)?(?:\d+年)?的?总和"
)
_MULTIPLIED = re.compile(
    r"[”\"']?(?:期?末|时期|期间|全年|同期)?的?(?:\(?约?近?[\d.]+[万亿]*[^\W\d]{1,3}?\)?的)?约?近?(?:\d[\d.]*|[一二两三四五六七八九十百点]+)倍"
)
_RECOVERED = re.compile(r"(?:(?:恢复|回升)[到至]?|相当于|达到?|[是为])约?$")
_SHARE_OF = re.compile(r"(?:同期)?(?:的?水平)?的\s*约?近?(?:[\d.]+\s*%|[一二三四五六七八九]成)")
"""With ``_MULTIPLIED``: how a figure is told by another year (恢复至 2019 年同期的 81%)."""
_FROM_YEAR = re.compile(
    rf"(?:[由从较]|(?<!占)比|[是为]|相当于)\s*(?:(?P<year>{YEAR_IN_FULL})年(?!以来)|"
    rf"[“\"'](?P<five>{FIVE})[”\"']期?末)"
)
DECADE = 12
"""Years at most of a yearly mean."""


def bases_told(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The years that others are told against between two places, each after where its words end."""
    for each in _FROM_YEAR.finditer(text, begin, end):
        yield each.end(), FIVE_YEARS_TO[each["five"]] if each["five"] else number_of_year(each["year"])


def mean_base(text: str, begin: int, end: int, last: int) -> int:
    """The last year that what grows each year up to the ``last`` is told against there; 0 where none is."""
    told = (base for after, base in bases_told(text, begin, end) if "翻" not in text[after : after + 8])
    return next((base for base in reversed(list(told)) if 1 < last - base <= DECADE), 0)


QUALIFIED = re.compile(
    r"(?:年?底?以?前|之前)?(?:建成|建设|竣工|投用|形成|登记|出生|注册|上牌|入库|开工)[^,。;]{0,4}的"
)
"""What says only of which year a thing is (2000 年前建成的小区)."""


_ASIDE = re.compile(
    rf"(?:[比较是为]|相当于)\s*(?:(?:19|20)\d\d年|[“\"']?{FIVE}[”\"']?|[上去]年)(?:[底末]|期末|同期)*的?\($"
)


def told_aside(before: str, after: str) -> bool:
    """Whether a bracket but tells the figure of the year before it: 是 2005 年(5 亿元 | )的 2 倍."""
    return after.startswith(")") and before.endswith("(") and _ASIDE.search(before) is not None


def only_compares(text: str, span: tuple[int, int]) -> bool:
    """Whether a year is but what others are set against: 比, 由, 自 … 以来, … 的 2 倍."""
    before, end = text[: span[0]], span[1]
    if _PRICED.match(text, end) and before.endswith(("按", "按照", "以", "(")):
        return True
    if _COMPARING.search(before) or _MULTIPLIED.match(text, end) or _SINCE.match(text, end):
        return True
    shared = _SHARE_OF.match(text, end) and _RECOVERED.search(before)
    return bool(shared) or (_FROM.search(before) is not None and _ON.match(text, end) is None)


def only_qualifies(text: str, year: int, end: int, first: int) -> bool:
    """Whether a year before the plan's first but says since when a thing is there (2005 年前登记的车辆)."""
    return year < first and QUALIFIED.match(text, end) is not None

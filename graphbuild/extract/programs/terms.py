"""The terms of a text: what it keeps between quotation marks, and short names that it introduces."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from graphbuild.extract.bodies.scopes import is_place
from graphbuild.extract.programs.borders import Candidate, left_border
from graphbuild.extract.programs.quote_words import IDIOM, NO_NUMBER_NAME
from graphbuild.extract.programs.spoken import Spoken

_OFTEN = 3
"""How many times a text quotes what is a term of its own."""
_QUOTED = re.compile(r"“([^\W!-ÿ]{3,8})”")
_SHORT_NAME = re.compile(r"\((?:以下|下)简称:?“?(?P<name>[^\W!-ÿ]{4,14})”?\)")
_NO_PROGRAM = re.compile(
    "[区省市县州部委局厅院会党组]$|部门|企业|公司|集团|银行|条例|办法|法$|名单|方案|规划|通知|意见|单位|机关|人$"
)
"""What a short name ends in where it stands for a place, a body, or a document."""
_LENGTHS = {"project": 4, "strategy": 5, "slogan": 5, "brand": 5}
"""By their kind how long names are at least that a text gives once and uses again."""
_LISTED = frozenset(("known", "state", "within", "quotes", "quoted-often", "short-name"))
"""Rules that look for their names wherever they stand."""
_RUN = re.compile(r"[^\W!-ÿ]*$")
_REACH = 40
_GOES_ON = re.compile(
    r"[^\w“—-]|$|建[设成]|等|和|与|及|的|中|规划|格局|发展|项目|创建|[开完竣]工|通车|投[产用]|顺利|加快|全面|扎实|取得|将|已|为"
)
"""What follows a name that is used again."""


def terms(spoken: Spoken) -> Iterator[Candidate]:
    """Yield every mention, quoted or not, of the terms that a text quotes often or gives a short name."""
    folded = spoken.folded
    counts = Counter(found[1] for found in _QUOTED.finditer(folded)) if folded.count("“") >= _OFTEN else {}
    for name in (name for name, count in counts.items() if count >= _OFTEN):
        idle = IDIOM.fullmatch(name) or NO_NUMBER_NAME.fullmatch(name) or name.startswith(("必须", "把"))
        if not idle:
            for start, end in _mentions(folded, name):
                if folded[end : end + 1] in ("办", "指"):  # the name of an office
                    continue
                if folded[start - 1 : start] == "“" and folded[end : end + 1] == "”":
                    start, end = start - 1, end + 1
                yield Candidate(start, end, "strategy", "quoted-often", "medium", 4)
    if "简称" in folded:
        for name in dict.fromkeys(found["name"] for found in _SHORT_NAME.finditer(folded)):
            if _NO_PROGRAM.search(name) is None:
                for start, end in _mentions(folded, name):
                    yield Candidate(start, end, "designation", "short-name", "medium", 4)


def named_again(folded: str, kept: Iterable[Candidate], taken: bytearray) -> Iterator[Candidate]:
    """Yield where what was ``kept`` is named once more, whatever is said of it there.

    ``taken`` has a 1 for each character that something kept holds.
    """
    names = dict[str, Candidate]()
    for each in kept:
        if each.rule not in _LISTED and each.end - each.start >= _LENGTHS.get(each.kind, len(folded)):
            names.setdefault(folded[each.start : each.end], each)
    for name, each in names.items():
        again = folded.count(name) > 1 and not is_place(name)
        for start, end in _mentions(folded, name) if again else ():
            if taken.find(1, start, end) >= 0 or _GOES_ON.match(folded, end) is None:
                continue
            run = _RUN.search(folded, max(0, start - _REACH), start)
            if run and left_border(folded, run.start(), end - 1, ()).start == start:
                yield each._replace(start=start, end=end, rule="named-again", nested=False)


def _mentions(folded: str, name: str) -> Iterator[tuple[int, int]]:
    start = folded.find(name)
    while start >= 0:
        yield start, start + len(name)
        start = folded.find(name, start + 1)

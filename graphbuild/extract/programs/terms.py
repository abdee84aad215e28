"""The terms of a text: what it keeps between quotation marks, and short names that it introduces."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from graphbuild.extract.listed_words import Pairs
from graphbuild.extract.programs.borders import Candidate
from graphbuild.extract.programs.quote_words import IDIOM, NO_NUMBER_NAME

_OFTEN = 3
"""How many times a text quotes what is a term of its own."""
_QUOTED = re.compile(r"“([^\W!-ÿ]{3,8})”")
_SHORT_NAME = re.compile(r"\((?:以下|下)简称:?[“\"]?(?P<name>[^\W!-ÿ]{4,14})[”\"]?\)")
_NO_PROGRAM = re.compile(
    "[区省市县州部委局厅院会党组]$|部门|企业|公司|集团|银行|条例|办法|法$|名单|方案|规划|通知|意见|单位|机关|人$"
)
"""What a short name ends in where it stands for a place, a body, or a document."""


def terms(folded: str, pairs: Pairs) -> Iterator[Candidate]:
    """Yield every mention, quoted or not, of the terms that a text quotes often or gives a short name.

    ``pairs`` are those of the text.
    """
    counts = Counter(found[1] for found in _QUOTED.finditer(folded)) if folded.count("“") >= _OFTEN else {}
    for name, count in counts.items():
        if count >= _OFTEN and not (IDIOM.fullmatch(name) or NO_NUMBER_NAME.fullmatch(name)):
            for start, end in _mentions(folded, name):
                if folded[start - 1 : start] == "“" and folded[end : end + 1] == "”":
                    start, end = start - 1, end + 1
                yield Candidate(start, end, "strategy", "quoted-often", "medium", 4)
    if "简称" in pairs:
        for name in dict.fromkeys(found["name"] for found in _SHORT_NAME.finditer(folded)):
            if _NO_PROGRAM.search(name) is None:
                for start, end in _mentions(folded, name):
                    yield Candidate(start, end, "designation", "short-name", "medium", 4)


def _mentions(folded: str, name: str) -> Iterator[tuple[int, int]]:
    start = folded.find(name)
    while start >= 0:
        yield start, start + len(name)
        start = folded.find(name, start + 1)

"""Parts that are counted through within one line (1. … 2. … 3. …), each after the end of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import numeric

_ORDINAL = r"[一二三四五六七八九十]{1,3}"
_STYLES = (
    rf"(?P<comma>{_ORDINAL})、",
    rf"[（(](?P<brackets>{_ORDINAL})[）)]",
    r"(?P<number>\d{1,2})(?:[、．]|\.(?!\d))",
    r"[（(](?P<numbered>\d{1,2})[）)]",
    r"(?P<circled>[①-⑳])",
    r"(?P<small>[⑴-⒇])",
    r"(?P<ringed>[㈠-㈩])",
    r"(?P<pointed>[⒈-⒛])",
)
_NAMES = frozenset(re.findall(r"\?P<(\w+)>", "".join(_STYLES)))
_MARK = re.compile(
    rf"(?P<before>^[ \t\u3000]{{0,8}}|[。！？!?：:][”）)]?[ \xa0\u3000]{{0,4}}|[ \xa0\u3000]{{1,4}})"
    rf"(?P<mark>{'|'.join(_STYLES)})(?=[ \xa0\u3000]{{0,2}}(?:[“《]?[^\W!-ÿ]|(?:19|20)\d\d年))"
)
_LATER = re.compile(r"[。！？!?][”）)]?[ \xa0\u3000]{0,4}[（(]?(?:[二三四五六七八九十2-9②-⑨⑵-⑼㈡-㈩⒉-⒐]|1\d)")
"""What the second part of a count, or a later one, opens with."""
_ENDED = frozenset("。！？!?")


def counted_parts(characters: str, start: int, end: int) -> tuple[tuple[int, str], ...]:
    """Where each part begins that a line counts from one on, or on from its own number, and its style."""
    if _LATER.search(characters, start, end) is None:
        return ()
    last: dict[str, tuple[int, tuple[int, str] | None]] = {}
    cuts: set[tuple[int, str]] = set()
    for style, number, at, opens, ended in _marks(characters, start, end):
        before, first = last.get(style, (0, None))
        if opens:
            last[style] = number, None
        elif number == 1:
            last[style] = 1, (at, style)
        elif number == before + 1 and before and ended:
            cuts.update((*((first,) if first else ()), (at, style)))
            last[style] = number, None
    return tuple(sorted(cuts))


def _marks(characters: str, start: int, end: int) -> Iterator[tuple[str, int, int, bool, bool]]:
    """The style, number and place of each mark, if it opens the line, and if it opens a sentence."""
    for found in _MARK.finditer(characters[start:end]):
        style, written = next(
            (name, said) for name, said in found.groupdict().items() if said and name in _NAMES
        )
        ended = found["before"][:1] in _ENDED
        yield style, number_of(written), start + found.start("mark"), found.start() == 0, ended


def number_of(written: str) -> int:
    """The number that a part is counted by (三, 十二, 3, ②, ㈡), 0 for what is none."""
    if len(written) == 1:
        return int(numeric(written, 0))
    return int(written) if written.isdecimal() else ordinal(written)


def ordinal(written: str) -> int:
    """一 … 九十九 as a number, 0 for what is none."""
    digits = "一二三四五六七八九"
    tens, _, ones = written.rpartition("十")
    if "十" not in written:
        return digits.find(written) + 1 if len(written) == 1 else 0
    return (digits.find(tens) + 1 if tens else 1) * 10 + (digits.find(ones) + 1 if ones else 0)

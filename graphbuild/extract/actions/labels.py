"""What a draft calls an action: its clause in few words, a long list cut, and what is done kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from graphbuild.extract.actions.verbs import FIRM, NOMINAL, VERBS
from graphbuild.extract.alternatives import one_of

_FIRST: Final = re.compile(r" ?\(?[一1①⑴㈠⒈](?![\d十])[是)、.]?")
"""The number that a count begins with."""
LONGEST: Final = 40
"""Characters of a paraphrase; and of a clause that a target says whole."""
_SHORTENED: Final = 24
_ENOUGH: Final = 8
"""Characters that the first members of a list have to have before the rest may go."""
_LONGEST_MEMBER: Final = 14
BLANKS: Final = r" \t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""What \\s stands for: a class is looked for twice as fast with its characters."""
MARKED: Final = re.compile(rf"[(〔\[【“”《》‘’,;:{BLANKS}]")
"""What few clauses have: brackets, quotation marks, blanks, and marks that part what stands in these."""
BRACKETED: Final = re.compile(r"[(〔\[【][^()〔〕\[\]【】]*[)〕\]】]")
_CLOSES: Final = {"“": "”", "《": "》", "‘": "’"}
_OPENS: Final = {closing: opening for opening, closing in _CLOSES.items()}
_PAIRED: Final = re.compile(f"[{''.join((*_CLOSES, *_OPENS))}]")
_NARROW: Final = one_of(r"(?<=[一-鿿”》])[,;:](?=[一-鿿“《])")
_WIDE: Final = {",": "，", ";": "；", ":": "："}
_AND_OTHERS: Final = re.compile(r"(?<![高中平同均对相初优何])等(?=[一-鿿“《])(?![级候待同额于效次离差])")
_NO_MEMBER: Final = re.compile(
    r"(?<![高中平同均对相初优何])等|[面转通]向|面向|通过|进行|实现|推动|促进|提供|参与|开展|以[^、]+为|[把将]|(?<=[^\W!-ÿ])[向对在]"
)
"""What stands in more than a member of a list."""
_JOINED: Final = re.compile(r"(?<=[一-鿿”])(?:和(?![谐平睦解])|(?<!参)与|(?<![普涉])及(?!时))(?=[一-鿿“])")
"""What joins two members of a list; of what stands before it 等 may not be said."""
_ATTRIBUTE: Final = re.compile(r"[的化型性式级]$")
_OPENERS: Final = frozenset(VERBS) - NOMINAL
_FIRM: Final = one_of("|".join(sorted(FIRM)))


def paraphrase(words: str, *, marked: bool = True) -> str:
    """A verb and its object in at most 40 characters, without brackets; ``marked`` where they may have marks.

    A long list is cut after its head; what all its members have in common at the end stays.
    """
    if marked:
        words = "".join(BRACKETED.sub("", words).split())
    told = words.strip("、,;:.。-—\"'")
    if marked:
        told = _NARROW.sub(_wide, _balanced(told))
    if len(told) <= _SHORTENED:
        return told
    return _shortened(told) or (told if len(told) <= LONGEST else f"{told[: LONGEST - 1]}…")


def _wide(mark: re.Match[str]) -> str:
    return _WIDE[mark.group()]


def _balanced(told: str) -> str:
    """The words with no quotation mark that lacks its other half."""
    opened: list[int] = []
    lost: set[int] = set()
    for mark in _PAIRED.finditer(told):
        if mark.group() in _CLOSES:
            opened.append(mark.start())
        elif opened and told[opened[-1]] == _OPENS[mark.group()]:
            opened.pop()
        else:
            lost.add(mark.start())
    if not (opened or lost):
        return told
    kept = "".join(sign for position, sign in enumerate(told) if position not in lost)
    return kept + "".join(_CLOSES[told[position]] for position in reversed(opened))


def _shortened(told: str) -> str | None:
    """The words without the middle of their list; ``None`` where no list in them can be cut."""
    members = _members(told)
    if len(members) < 2:
        return None
    head = _head(members)
    others = _AND_OTHERS.search(members[-1])
    if others is not None:
        short = f"{head}{members[-1][others.start() :]}"
        listed = (*members[1:-1], members[-1][: others.start()])
        joined = any(map(_JOINED.search, members[1:-1])) or "和" in head
        if not joined and all(map(_is_member, listed)) and len(short) <= LONGEST:
            return short
    elif _is_bare(members):
        short = f"{head}等"
        if len(short) <= LONGEST:
            return short
    if len(told) <= LONGEST:
        return None
    short = f"{head}…{members[-1]}"
    return short if len(short) <= LONGEST else None


def _members(told: str) -> list[str]:
    """The parts of the words between the marks of a list that stand in no quotes."""
    if "、" not in told or not _PAIRED.search(told):
        return told.split("、")
    depths = accumulate((sign in _CLOSES) - (sign in _OPENS) for sign in told)
    cuts = [
        at for at, (sign, depth) in enumerate(zip(told, depths, strict=True)) if sign == "、" and not depth
    ]
    return [told[start + 1 : end] for start, end in zip((-1, *cuts), (*cuts, len(told)), strict=True)]


def _head(members: Sequence[str]) -> str:
    """The first members of a list, as many as say enough; never the last."""
    for number in range(1, len(members) - 1):
        if len(head := "、".join(members[:number])) >= _ENOUGH:
            return head
    return "、".join(members[:-1])


def _is_member(words: str) -> bool:
    """Whether words are but a member of a list, and no clause of their own."""
    if len(words) > _LONGEST_MEMBER or _NO_MEMBER.search(words) is not None or _opens_with_verb(words):
        return False
    return _FIRM.search(words, 0, max(0, len(words) - 2)) is None


def _is_bare(members: Sequence[str]) -> bool:
    """Whether the last member of a list is no more than a member, so that nothing is said of all of them."""
    first, *inner, last = members
    if last.endswith("等"):
        return True
    if all(map(_opens_with_verb, members)):
        return True
    if not all(map(_is_member, (*inner, last))):
        return False
    if any(map(_ATTRIBUTE.search, (first, *inner))) or (
        _ends_in_verb(last) and not any(map(_ends_in_verb, (first, *inner)))
    ):
        return False
    if inner:
        return len(last) <= max(map(len, inner)) + 1
    return abs(len(first) - 2 - len(last)) <= 2


def _opens_with_verb(words: str) -> bool:
    return words[:2] in _OPENERS or words[:3] in _OPENERS or words[:4] in _OPENERS


def _ends_in_verb(words: str) -> bool:
    return words[-2:] in VERBS or words[-3:] in VERBS or words[-4:] in VERBS


def is_counted(folded: str, opens: int, end: int) -> bool:
    """Whether a part that opens amid a paragraph, and ends, is not but the title of parts within it."""
    before = folded[max(0, opens - 4) : opens].rstrip(" ")
    return before.endswith(("。", ":", "!", "?", "”", ")")) and _FIRST.match(folded, end) is None

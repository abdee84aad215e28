"""The word that somebody may have meant who wrote one that nobody knows."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from typing import Final

from graphbuild.pinyin import pinyin

_CODE: Final = re.compile(r"cn-\d{4}")
"""A code down to its prefecture, behind which a likeness of digits says something."""


def meant(word: str, known: Iterable[str], otherwise: str) -> str:
    """The known word that is most like the given one, and what to do where it is none of them."""
    code = _CODE.match(word)
    known = [each for each in known if code is None or each.startswith(code[0])]
    near = difflib.get_close_matches(word, known, n=9 if code else 1, cutoff=0.6)
    # of codes as near the one that begins alike, since the digits before say the most
    near.sort(key=lambda each: [one != other for one, other in zip(each, word, strict=False)])
    if not near and not word.isascii():  # a slip of typing in pinyin: 万顿 for 万吨
        near = [each for each in known if pinyin(each) == pinyin(word)]
    return f"did you mean {near[0]!r}? Else {otherwise}" if near else otherwise

"""Where the last words of names stand in a text: looked for by their first characters, all kinds at once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from graphbuild.extract.listed_words import Pairs, begins
from graphbuild.extract.places.head_forms import Heads
from graphbuild.extract.places.heads import HEADS


def _by_beginning(length: int) -> Mapping[str, list[int]]:
    """What heads begin with, if it has so many characters, and the places of those heads in their list."""
    begun: dict[str, list[int]] = defaultdict(list)
    for place, heads in enumerate(HEADS):
        for opening in heads.begun:
            if len(opening) == length:
                begun[opening].append(place)
    return dict(begun)


_BY_SIGN: Final = _by_beginning(1)
_BY_PAIR: Final = _by_beginning(2)
_SIGN: Final = re.compile(f"[{''.join(sorted(_BY_SIGN))}]")
begins(_BY_PAIR)


def found_heads(folded: str, pairs: Pairs) -> Iterator[tuple[Heads, Iterator[re.Match[str]]]]:
    """The heads of each kind in the text, the kinds in the order of their list."""
    offsets: list[list[int]] = [[] for _ in HEADS]
    for pair, at in pairs.among(_BY_PAIR).items():
        for place in _BY_PAIR[pair]:
            offsets[place] += at
    for sign in _SIGN.finditer(folded):
        for place in _BY_SIGN[sign[0]]:
            offsets[place].append(sign.start())
    for heads, at in zip(HEADS, offsets, strict=True):
        yield heads, _matches(folded, heads, sorted(at)) if heads.begun else heads.heads.finditer(folded)


def _matches(folded: str, heads: Heads, offsets: Iterable[int]) -> Iterator[re.Match[str]]:
    """The heads at the offsets, one after the other."""
    end = 0
    for at in offsets:
        found = heads.heads.match(folded, at) if at >= end else None
        if found:
            end = found.end()
            yield found

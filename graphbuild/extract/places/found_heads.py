"""Where the last words of names stand in a text: looked for by their first characters, all kinds at once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graphbuild.extract.listed_words import Pairs, begins
from graphbuild.extract.places.head_forms import Heads


class Sought:
    """Heads of some kinds, ready to be looked for."""

    def __init__(self, kinds: Sequence[Heads]) -> None:
        self._kinds = tuple(kinds)
        self._by_sign = self._by_beginning(1)
        self._by_pair = self._by_beginning(2)
        self._by_three = self._by_beginning(3)
        self._sign = re.compile("|".join(sorted(self._by_sign)))
        self._pairs = dict.fromkeys((*self._by_pair, *(opening[:2] for opening in self._by_three)))
        begins(self._pairs)

    def _by_beginning(self, length: int) -> Mapping[str, list[int]]:
        """What they begin with, if it has so many characters, and the places of the kinds that do."""
        begun: dict[str, list[int]] = defaultdict(list)
        for place, heads in enumerate(self._kinds):
            for opening in heads.begun:
                if len(opening) == length:
                    begun[opening].append(place)
        return dict(begun)

    def found(self, folded: str, pairs: Pairs) -> Iterator[tuple[Heads, Iterator[re.Match[str]]]]:
        """The heads of each kind in the text, the kinds in their order; ``pairs`` are those of the text."""
        offsets: list[list[int]] = [[] for _ in self._kinds]
        for pair, there in pairs.among(self._pairs).items():
            for place in self._by_pair.get(pair, ()):
                offsets[place] += there
            for at in there:
                for place in self._by_three.get(folded[at : at + 3], ()):
                    offsets[place].append(at)
        for sign in self._sign.finditer(folded) if self._by_sign else ():
            for place in self._by_sign[sign[0]]:
                offsets[place].append(sign.start())
        for heads, begun in zip(self._kinds, offsets, strict=True):
            found = _matches(folded, heads, sorted(begun)) if heads.begun else heads.heads.finditer(folded)
            yield heads, found


def _matches(folded: str, heads: Heads, offsets: Iterable[int]) -> Iterator[re.Match[str]]:
    """The heads at the offsets, one after the other."""
    end = 0
    match = heads.heads.match
    for at in offsets:
        found = match(folded, at) if at >= end else None
        if found:
            end = found.end()
            yield found

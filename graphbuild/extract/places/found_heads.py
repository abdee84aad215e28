"""Where the last words of names stand in a text: looked for by their first characters, all kinds at once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from graphbuild.extract.begun import matches_at
from graphbuild.extract.listed_words import Seen, look_for
from graphbuild.extract.places.head_forms import Heads


class Sought:
    """Heads of some kinds, ready to be looked for."""

    def __init__(self, kinds: Sequence[Heads]) -> None:
        self._kinds = tuple(kinds)
        self._begun: dict[str, list[int]] = defaultdict(list)
        """By what heads begin with the places of their kinds."""
        for place, heads in enumerate(self._kinds):
            for opening in heads.begun:
                self._begun[opening].append(place)
        self._sought = frozenset(self._begun)
        look_for(self._sought)

    def found(self, folded: str, seen: Seen) -> Iterator[tuple[Heads, Iterator[re.Match[str]]]]:
        """The heads of each kind in the text, the kinds in their order; ``seen`` is what the text has."""
        offsets: list[list[int]] = [[] for _ in self._kinds]
        for opening, there in seen.among(self._sought).items():
            for place in self._begun[opening]:
                offsets[place] += there
        for heads, begun in zip(self._kinds, offsets, strict=True):
            form = heads.heads
            yield heads, matches_at(form, folded, sorted(begun)) if heads.begun else form.finditer(folded)

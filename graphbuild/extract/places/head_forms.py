"""What a last word of a place's name is: its kind, what it needs before it, how long the name may be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from graphbuild.extract.alternatives import beginnings, by_first_sign

Need = Literal["proper", "placed", "words", "nothing"]
"""What must stand before a head: a name of its own, that of a division first, any words, or nothing."""


Scale = Literal["nation", "province", "city", "local"]
"""Whose plan it is: the nation's, a province's (of its zones a city's), or that of a city or county."""


@dataclass(frozen=True, slots=True)
class Heads:
    """Last words of the names of one kind; ``longest`` counts the characters that may stand before them.

    What follows them where they are part of another word is in ``heads`` as well, as a look ahead.
    """

    kind: str
    heads: re.Pattern[str]
    need: Need
    longest: int
    words: frozenset[str]
    """Those that are told without what stands around them."""
    begun: frozenset[str]
    """What one begins with, in one to three characters; none where that is of many kinds."""


def heads(kind: str, need: Need, longest: int, words: str, not_after: str = "") -> Heads:
    """The last words of one kind, the longest first; ``not_after`` is what may not follow them."""
    ordered = sorted(words.split(), key=lambda word: (-len(word), word))
    after = f"(?!{not_after})" if not_after else ""
    lone = len(ordered) == 1 and ordered[0].startswith("[")  # a class is looked for as it stands
    form = ordered[0] if lone else by_first_sign("|".join(ordered))
    plain = frozenset(word for word in ordered if word.isalnum())
    begun = frozenset() if lone else beginnings("|".join(ordered), 3)
    return Heads(kind, re.compile(f"{form}{after}"), need, longest, plain, begun)

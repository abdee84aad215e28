"""What a last word of a place's name is: its kind, what it needs before it, how long the name may be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

Need = Literal["proper", "placed", "words", "nothing"]
"""What must stand before a head: a name of its own, that of a division first, any words, or nothing."""


Scale = Literal["nation", "province", "local"]
"""Whose plan it is: the nation's, a province's, or that of a city or county."""


@dataclass(frozen=True, slots=True)
class Heads:
    """Last words of the names of one kind; ``longest`` counts the characters that may stand before them.

    What follows them where they are part of another word is in ``heads`` as well, as a look ahead.
    """

    kind: str
    heads: re.Pattern[str]
    need: Need
    longest: int


_BEHIND: Final = re.compile(r"^(?:\(\?<[!=][^)]*\))+")


def heads(kind: str, need: Need, longest: int, words: str, not_after: str = "") -> Heads:
    """The last words of one kind, the longest first; ``not_after`` is what may not follow them."""
    ordered = sorted(words.split(), key=lambda word: (-len(word), word))
    after = f"(?!{not_after})" if not_after else ""
    begins = "".join(sorted({_begins(word) for word in ordered}))
    return Heads(kind, re.compile(f"(?=[{begins}])(?:{'|'.join(ordered)}){after}"), need, longest)


def _begins(word: str) -> str:
    """The characters that a word may begin with, for a class that spares the others the search."""
    rest = _BEHIND.sub("", word)
    if rest.startswith("["):
        return rest[1 : rest.index("]")]
    if rest.startswith("(?:"):
        return "".join(part[0] for part in rest[3 : rest.index(")")].split("|"))
    return rest[0]

"""Words that another word of a name implies, so that the name may have or lack them (农村 where 五保 stands).

The list is ``implied.csv``: for a kind of thing what is said, and what need not be said beside it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from graphbuild.authorities.table import read_table

FILE: Final = Path(__file__).parent / "implied.csv"
_LEAST: Final = 3
"""Characters that must be left of a name."""
_Rules = tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]]


def without_implied(kind: str, name: str) -> str:
    """A folded name without what other words of it imply; itself where too little is left."""
    rules = _rules().get(kind)
    if rules is None or not rules[0].search(name):
        return name
    for said, implied in rules[1]:
        if said.search(name):
            left = implied.sub("", name)
            if len(left) >= _LEAST and said.search(left):
                name = left
    return name


@lru_cache(maxsize=1)
def _rules() -> dict[str, _Rules]:
    rows = read_table(FILE, ("kind", "said", "implied")).rows
    found: dict[str, _Rules] = {}
    for kind in sorted({row["kind"] for row in rows}):
        of_kind = [(row.several("said"), row.several("implied")) for row in rows if row["kind"] == kind]
        any_said = sorted({each for said, _ in of_kind for each in said})
        pairs = tuple((_any(said), _any(implied)) for said, implied in of_kind)
        found[kind] = _any(any_said), pairs
    return found


def _any(words: tuple[str, ...] | list[str]) -> re.Pattern[str]:
    """A pattern for any of the words, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))))

"""The class of an action: that of its verb, or what its object says where the verb says little."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from graphbuild.extract.actions.verbs import GENERIC, OBJECTS, VERBS
from graphbuild.extract.alternatives import among_many, one_of

_EMPTY: Final = (
    *("建设", "发展", "工作", "工程", "行动", "计划", "项目", "活动"),
    *("三年行动", "成效", "成果", "力度", "步伐", "进度", "水平", "能力"),
)
"""What ends an object and says nothing of what is done."""
_LAST: Final = one_of("|".join(rf"(?<=[^\W!-ÿ]{{2}}){each}(?:{'|'.join(_EMPTY)})*$" for each in _EMPTY))
"""Such endings, where something is left before them."""
_CLOSES: Final = r"[\W!-ÿ]*$"
_ENDINGS: Final = tuple((name, re.compile(f"(?:{endings}){_CLOSES}")) for name, endings in OBJECTS)
_ENDING: Final = re.compile(among_many("|".join(f"(?:{endings}){_CLOSES}" for _, endings in OBJECTS)))
"""What stands in every object of which the end tells a class."""


def class_of(verb: str, after: str) -> str:
    """The class of a verb; of one that says little that of its object, by how it ends."""
    if verb in GENERIC:
        bare = after.rstrip("等。;”\"' ")
        if bare.endswith(_EMPTY):
            bare = _LAST.sub("", bare)
        ending = _ENDING.search(bare)
        if ending is not None:
            return _class_by(ending[0])
    return VERBS[verb]


@lru_cache(maxsize=1024)
def _class_by(ending: str) -> str:
    """The class that an ending tells; the first, where others stand within it."""
    return next(name for name, pattern in _ENDINGS if pattern.search(ending))

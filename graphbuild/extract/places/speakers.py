"""Who gives a report: a name below its title, which may hold that of a place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from graphbuild.extract.pieces import FoundPlace

_HEAD: Final = 1200
"""Characters from the start in which a report says who gives it."""
_SPEAKER: Final = re.compile(
    r"(?m)^[^\n。,;]{0,30}(?:[省市县区旗州盟镇乡]长|书记|主任|主席)[ \u3000]+"
    r"(?P<who>[^\W!-ÿ]{2,4})[ \u3000]*$"
)


def without_speakers(folded: str, places: Iterable[FoundPlace]) -> Iterable[FoundPlace]:
    """The places but for what stands in the name of the one who gives the report (县长 甲四平)."""
    names = [found.span("who") for found in _SPEAKER.finditer(folded[:_HEAD])]
    if not names:
        return places
    return (
        place
        for place in places
        if place.start >= _HEAD or not any(start <= place.start and place.end <= end for start, end in names)
    )

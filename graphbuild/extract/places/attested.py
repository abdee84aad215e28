"""Names without a last word of their own that the clause tells as places: by an honor, by who moves there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from graphbuild.extract.listed_words import Pairs
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.lexicon import ORDINARY, is_generic

_HONORED: Final = re.compile("(?:成功)?(?:入选|创建(?=[\\d国]|省级)|获评|被评为|被列[为入]|荣获|上榜|跻身)")
"""After a name: a village or a sight gets a title."""
_HONORS: Final = ("成功", "入选", "创建", "获评", "被评", "被列", "荣获", "上榜", "跻身")
_NAME: Final = re.compile("[一-鿿]{1,2}[沟湾坪岭台庄坡峪营屯寨堡坝洼崖峡滩垴峁塬畈坳]$")
_OPENED: Final = frozenset(",。;、\n")
_MOVED: Final = re.compile("(?:入驻|进驻|落户|落地)(?=[一-鿿]{2,5}(?<=园|区|城|谷|镇|港)[、,。;])")
"""Before a zone in a shorter form: who or what moves there."""
_NEW: Final = re.compile("[一-鿿]{1,2}新村(?=[、,。]|等|被|获|入选)")
"""After a division: a village whose name is like the word for any new village."""
_SHORT, _LONG = 3, 5
_ZONES: Final = frozenset(("zone", "facility", "scenic"))


def attested(folded: str, found: Iterable[FoundPlace], cuts: Cuts, pairs: Pairs) -> Iterator[FoundPlace]:
    """Villages and sights that win a title, and the ends of zones' names after a verb of moving there."""
    known = list(found)
    taken = {at for place in known for at in (place.start, -place.end)}
    honors = (_HONORED.match(folded, at) for word in _HONORS for at in pairs.get(word, ()))
    for honor in (honor for honor in honors if honor):
        name = _NAME.search(folded, max(honor.start() - 3, 0), honor.start())
        if name is None or folded[name.start() - 1] not in _OPENED or -name.end() in taken:
            continue
        if name[0] not in ORDINARY and not is_generic(name[0]) and not cuts.word_holding(*name.span()):
            yield FoundPlace(*name.span(), name[0], "village", "", (), "low", "honored")
    for place in known if "新村" in folded else ():
        village = _NEW.match(folded, place.end) if place.surface[-1] in "县区市镇乡旗" else None
        if village and not is_generic(village[0][:-2]):
            yield FoundPlace(*village.span(), village[0], "village", "", (), "low", "new-village")
    moves = list(_MOVED.finditer(folded))
    zones = {
        place.surface[-length:]
        for place in (known if moves else ())
        if place.kind in _ZONES
        for length in range(_SHORT, _LONG + 1)
        if len(place.surface) > length + 1
    }
    for moved in moves:
        for length in range(_LONG, _SHORT - 1, -1):
            start, end = moved.end(), moved.end() + length
            if folded[start:end] in zones and folded[end] in ",。;、" and start not in taken:
                yield FoundPlace(start, end, folded[start:end], "zone", "", (), "low", "moved-to")
                break

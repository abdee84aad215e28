"""What the name of a division means wherever a text has it: who bears it, and what else it may be."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from graphbuild.extract.places.context import Context, tier
from graphbuild.extract.places.districts import is_ordinary_full
from graphbuild.extract.places.gazetteer import Candidate, Gazetteer
from graphbuild.extract.places.regions import REGIONS
from graphbuild.extract.places.words import NEVER, WEAK

_SEA: Final = re.compile("[、和与]?[渤黄南]海")
"""After a name that a sea has as well: another sea (东海、黄海)."""
_FORGOTTEN: Final = 3
"""Years after which a short form of a name that is gone is not read as that name."""


class Borne(NamedTuple):
    """The divisions that bear a name, and what is to be asked of them and of it again and again."""

    candidates: list[Candidate]
    home: int
    """How near the nearest of them lies."""
    province: bool
    """Whether one of them is a province."""
    forgotten: bool
    """Whether it is but a short form of names that are gone for long."""
    doubtful: bool
    """Whether it is a common word as well."""
    counties: bool
    """Whether all of them are counties."""
    full: bool
    """Whether it is the full name of one of them."""


def borne_by(name: str, names: Gazetteer, context: Context) -> Borne:
    """Who bears a name, near the plan's year."""
    candidates = context.in_time(names.names[name])
    forgotten = all(one.form == "short" and one.years_from(context.year) > _FORGOTTEN for one in candidates)
    kinds = {one.kind for one in candidates}
    return Borne(
        candidates,
        tier(candidates, names, context),
        "admin-province" in kinds,
        forgotten,
        name in NEVER or name in WEAK or is_ordinary_full(name),
        kinds == {"admin-county"},
        any(one.form == "full" for one in candidates),
    )


def is_region(folded: str, end: int, name: str, borne: Borne) -> bool:
    """Whether a short name rather means the hill, the water or the site that is called so as well."""
    region, home = REGIONS[name], borne.home
    district = borne.candidates[0].name[-1] == "区"  # which no hill's or lake's name means away from home
    hill = len(name) == 2 if region == "mountain" else region == "river" and district and len(name) > 2
    if region == "scenic" or (hill and home < 1 + district):
        return True
    far_sea = name[1:] == "海" and not home
    return region == "river" and (far_sea or _SEA.match(folded, end) is not None)

"""Whether the English is there: only a draft may lack it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from graphbuild.encoding.document import Location
from graphbuild.encoding.proposals import Found
from graphbuild.encoding.walk import parts
from graphbuild.model import Bilingual, Entry, Mentions, Plan, TargetEntry

_SINGLY = 3
"""More than so many, as after a change of the plan's status, are told as one."""


def english_faults(plan: Plan, line: Callable[[Location], int]) -> Iterator[Found]:
    """Every label, heading and remark without English whose status (its own, else the plan's) is reviewed.

    Where there are many, one fault stands for all, and names the ``line`` of each.
    """
    found = list(_lacking(plan))
    if len(found) <= _SINGLY:
        yield from found
        return
    at, what, remedy = found[0]
    lines = ", ".join(map(str, sorted({line(other) for other, _, _ in found[1:]})))
    told = f"{what}; so it is in {len(found) - 1} more entries, in the lines {lines}"
    yield at, told, f"{remedy}; likewise with the others"


def _lacking(plan: Plan) -> Iterator[Found]:
    for place in parts(plan):
        status = getattr(place.part, "status", None) or plan.status
        yield from _missing(place.part, place.location, status)
        if isinstance(place.part, TargetEntry):
            for index, qualifier in enumerate(place.part.qualifiers):
                yield from _missing(qualifier, (*place.location, "qualifiers", index), status)
        if isinstance(place.part, Mentions):
            for key in Mentions.KINDS:
                for index, mention in enumerate(getattr(place.part, key)):
                    at = (*place.location, key, index)
                    yield from _missing(mention, at, mention.status or plan.status)


def _missing(entry: Entry, at: Location, status: str) -> Iterator[Found]:
    if status == "draft":
        return
    for key, value in entry:
        if isinstance(value, Bilingual) and value.en is None:
            what = f"the key 'en' is missing in {key!r}: only a draft may lack it"
            yield (*at, key, "en"), what, f"add en: with the English of {value.zh}, or write status: draft"

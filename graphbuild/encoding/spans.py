"""Holds the spans of an encoding to one another: inside the text, their part, their clause."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from graphbuild.encoding.document import Location
from graphbuild.encoding.proposals import Found
from graphbuild.encoding.walk import Place, parts
from graphbuild.model import (
    Action,
    Baseline,
    FocusArea,
    Measure,
    Mentions,
    Outcome,
    Plan,
    Span,
    TargetEntry,
)

_FEW: Final = 3
_OUTSIDE: Final = "mend the offsets (code points, end exclusive), or 'characters' under 'source'"


def span_faults(plan: Plan) -> list[Found]:
    """Every span that lies where it cannot."""
    text = Span((0, plan.source.characters))
    extents = heading_extents(plan)
    found = [*_order(plan)]
    for place in parts(plan):
        extent = text if isinstance(place.around, Plan) else extents[place.around.id]
        found += _part(place, extent, plan)
    spans = [getattr(place.part, "evidence", None) or text for place in parts(plan)]
    beyond = [end for _, end in spans if end > text[1]]
    if len(beyond) > _FEW:  # the number is wrong then, and not the spans
        what = f"{len(beyond)} entries end after the {text[1]} characters that the text is said to have"
        remedy = f"write how many code points the text has: {max(beyond)} or more"
        found = [each for each in found if each[2] != _OUTSIDE]
        found.append((("source", "characters"), what, remedy))
    return found


def heading_extents(plan: Plan) -> dict[str, Span]:
    """Number of a focus area or measure → from its heading to the next one, or to the text's end."""
    headings = [(area.evidence[0], area.id) for area in plan.focus_areas]
    headings += [(measure.evidence[0], measure.id) for _, measure in plan.measures()]
    headings.sort()
    ends = [start for start, _ in headings[1:]] + [plan.source.characters]
    return {number: Span((start, end)) for (start, number), end in zip(headings, ends, strict=False)}


def _order(plan: Plan) -> Iterator[Found]:
    last = 0
    for place in parts(plan):
        if isinstance(place.part, FocusArea | Measure):
            start, end = place.part.evidence
            if start < last:
                remedy = "order focus areas and measures as the text has them, and mend the span"
                what = f"the heading [{start}, {end}] is not after the one before"
                yield (*place.location, "evidence"), what, remedy
            last = end


def _part(place: Place, extent: Span, plan: Plan) -> Iterator[Found]:
    part, at = place.part, place.location
    around = "the text" if isinstance(place.around, Plan) else f"the part {place.around.id}"
    evidence: Span | None = getattr(part, "evidence", None)
    if evidence is not None:
        yield from _inside(evidence, extent, (*at, "evidence"), around, plan)
    yield from _quote(getattr(part, "quote", None), evidence, at)
    if isinstance(part, TargetEntry | Baseline | Outcome):
        yield from _inside(part.figure, part.evidence, (*at, "figure"), "its evidence", plan)
    if isinstance(part, TargetEntry):
        for index, qualifier in enumerate(part.qualifiers):
            where = (*at, "qualifiers", index, "figure")
            yield from _inside(qualifier.figure, extent, where, around, plan)
        if part.deadline is not None and part.deadline.evidence is not None:
            yield from _inside(part.deadline.evidence, extent, (*at, "deadline", "evidence"), around, plan)
    if isinstance(part, Outcome) and part.period.evidence is not None:
        # one heading may date a whole review, so that the year need not stand in the part
        text = Span((0, plan.source.characters))
        yield from _inside(part.period.evidence, text, (*at, "period", "evidence"), "the text", plan)
    if isinstance(part, Plan):
        for key in ("period", "publisher"):
            known = getattr(part, key)
            if known is not None and known.evidence is not None:
                yield from _inside(known.evidence, extent, (key, "evidence"), around, plan)
    if isinstance(part, Mentions):
        if isinstance(part, Action | TargetEntry):
            extent, around = part.evidence, "the evidence of what names it"
        for key in Mentions.KINDS:
            for index, mention in enumerate(getattr(part, key)):
                yield from _inside(mention.evidence, extent, (*at, key, index, "evidence"), around, plan)


def _quote(quote: str | None, evidence: Span | None, at: Location) -> Iterator[Found]:
    if quote is None:
        return
    if evidence is None:
        remedy = "add evidence: [start, end], or remove the quote"
        yield (*at, "quote"), "the quote has no 'evidence' to stand at", remedy
    elif len(quote) != evidence[1] - evidence[0]:
        what = f"the quote has {len(quote)} characters, its span {evidence[1] - evidence[0]}"
        yield (*at, "quote"), what, "quote the text exactly as it stands at 'evidence'"


def _inside(span: Span, around: Span, at: Location, called: str, plan: Plan) -> Iterator[Found]:
    shown = f"the span [{span[0]}, {span[1]}]"
    if span[1] > plan.source.characters:
        yield at, f"{shown} ends outside the text of {plan.source.characters} characters", _OUTSIDE
    elif span[0] < around[0] or span[1] > around[1]:
        crosses = span[0] < around[1] and span[1] > around[0]
        where = f"{'crosses the border of' if crosses else 'lies outside'} {called}"
        remedy = "mend the offsets, or move the entry to where it belongs"
        yield at, f"{shown} {where} [{around[0]}, {around[1]}]", remedy

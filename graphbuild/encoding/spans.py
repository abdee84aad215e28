"""Holds the spans of an encoding to one another: inside the text, their part, their clause."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.encoding.document import Location
from graphbuild.encoding.references import Found
from graphbuild.encoding.walk import Place, parts
from graphbuild.model import (
    Action,
    Baseline,
    FocusArea,
    Measure,
    Mentions,
    Plan,
    Span,
    TargetEntry,
)


def span_faults(plan: Plan) -> list[Found]:
    """Every span that lies where it cannot."""
    extents = heading_extents(plan)
    return [
        *_order(plan),
        *(found for place in parts(plan) for found in _part(place, extents[place.around.id], plan)),
    ]


def heading_extents(plan: Plan) -> dict[str, Span]:
    """Part number → from its heading to the next one (or the text's end); the plan's id → the text."""
    headings = [(area.evidence[0], area.id) for area in plan.focus_areas]
    headings += [(measure.evidence[0], measure.id) for _, measure in plan.measures()]
    headings.sort()
    ends = [start for start, _ in headings[1:]] + [plan.source.characters]
    extents = {number: Span((start, end)) for (start, number), end in zip(headings, ends, strict=True)}
    return extents | {plan.id: Span((0, plan.source.characters))}


def _order(plan: Plan) -> Iterator[Found]:
    last = 0
    for place in parts(plan):
        if isinstance(place.part, FocusArea | Measure):
            start, end = place.part.evidence
            if start < last:
                remedy = "order focus areas and measures as the text has them, and mend the span"
                yield (
                    (*place.location, "evidence"),
                    f"the heading [{start}, {end}] is not after the one before",
                    remedy,
                )
            last = max(last, end)


def _part(place: Place, extent: Span, plan: Plan) -> Iterator[Found]:
    part, at = place.part, place.location
    evidence: Span | None = getattr(part, "evidence", None)
    for key in ("evidence", "figure"):
        span: Span | None = getattr(part, key, None)
        if span is not None:
            yield from _inside(span, extent, (*at, key), f"the part {place.around.id}", plan)
    quote: str | None = getattr(part, "quote", None)
    if quote is not None and evidence is not None and len(quote) != evidence[1] - evidence[0]:
        what = f"the quote has {len(quote)} characters, its span {evidence[1] - evidence[0]}"
        yield (*at, "quote"), what, "quote the text exactly as it stands at 'evidence'"
    if isinstance(part, TargetEntry | Baseline):
        yield from _inside(part.figure, part.evidence, (*at, "figure"), "its evidence", plan)
    if isinstance(part, TargetEntry):
        for index, qualifier in enumerate(part.qualifiers):
            where = (*at, "qualifiers", index, "figure")
            yield from _inside(qualifier.figure, part.evidence, where, "the target's evidence", plan)
        if part.deadline is not None and part.deadline.evidence is not None:
            where = (*at, "deadline", "evidence")
            yield from _inside(part.deadline.evidence, extent, where, f"the part {place.around.id}", plan)
    if isinstance(part, Plan):
        for key in ("period", "publisher"):
            dated = getattr(part, key)
            if dated is not None and dated.evidence is not None:
                yield from _inside(dated.evidence, extent, (key, "evidence"), "the text", plan)
    if isinstance(part, Mentions):
        own = isinstance(part, Action | TargetEntry)
        around = part.evidence if own else extent
        called = "the evidence of what names it" if own else f"the part {place.around.id}"
        for key in Mentions.KINDS:
            for index, mention in enumerate(getattr(part, key)):
                yield from _inside(mention.evidence, around, (*at, key, index, "evidence"), called, plan)


def _inside(span: Span, around: Span, at: Location, called: str, plan: Plan) -> Iterator[Found]:
    shown = f"the span [{span[0]}, {span[1]}]"
    if span[1] > plan.source.characters:
        remedy = "mend the offsets (code points, end exclusive), or 'characters' under 'source'"
        yield at, f"{shown} ends outside the text of {plan.source.characters} characters", remedy
    elif span[0] < around[0] or span[1] > around[1]:
        crosses = span[0] < around[1] and span[1] > around[0]
        what = f"{shown} {'crosses the border of' if crosses else 'lies outside'} {called}"
        yield (
            at,
            f"{what} [{around[0]}, {around[1]}]",
            "mend the offsets, or move the entry to where it belongs",
        )

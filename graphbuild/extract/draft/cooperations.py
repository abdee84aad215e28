"""The cooperations of a draft: the ties of its place to others, with what carries them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Final

from graphbuild.extract.draft.found_cooperations import FoundCooperation
from graphbuild.extract.draft.identifiers import short_slug, unique
from graphbuild.extract.draft.left_out import Covered
from graphbuild.extract.draft.naming import Names
from graphbuild.extract.draft.parts import Parts
from graphbuild.extract.draft.quoting import Cut
from graphbuild.extract.draft.statement import Statement
from graphbuild.extract.draft.typeset import typeset
from graphbuild.extract.draft.yaml import identifier, in_chinese, plain, quoted
from graphbuild.extract.reading import Extraction

Tie = tuple[FoundCooperation, Cut]
_RANK: Final = 2
_KINDS_OF_PROGRAM: Final = frozenset(("mechanism", "strategy", "campaign", "action-plan", "brand"))


def first_of_each(
    ties: Sequence[Tie], acting: Iterable[tuple[int, int]], headings: Iterable[tuple[int, int]]
) -> list[Tie]:
    """The ties that stand in a commitment (``acting``), each pair of places and kind where it is first.

    What no commitment says may be said by the heading of a measure.
    """
    held: dict[tuple[str, str, bool], Tie] = {}
    for spans in (sorted(acting), sorted(headings)):
        for each, cut in ties:
            start, end = each.start, each.end
            if any(start < last and first < end for first, last in spans):
                held.setdefault((each.kind, each.partner.identifier, each.outward), (each, cut))
    return sorted(held.values(), key=lambda tie: (tie[0].start, tie[0].partner.found.start))


def ties_of(found: Sequence[FoundCooperation], headings: Mapping[int, int]) -> list[Tie]:
    """The ties with what is to be quoted of each: the words around the partner and the scheme.

    ``headings``: where the number of a heading begins → where its words do.
    """
    return [
        (each, Cut((headings.get(each.start, each.start), each.end), _core(each), _RANK)) for each in found
    ]


def _core(each: FoundCooperation) -> tuple[int, int]:
    place = each.partner.found
    if each.trigger[0] < each.start:  # the scheme is named in an earlier clause
        return place.start, place.end
    return min(place.start, each.trigger[0]), max(place.end, each.trigger[1])


def enter_cooperations(
    ties: Sequence[Tie],
    quotable: Set[int],
    extraction: Extraction,
    names: Names,
    parts: Parts,
    covered: Covered,
) -> list[tuple[int, int]]:
    """Hang each on its measure; ``quotable`` are the ids of the cuts that may be quoted.

    What stands in no measure is returned.
    """
    own = names.territory(extraction.territory.code)
    left: list[tuple[int, int]] = []
    for each, cut in ties:
        core = _core(each)
        may = id(cut) in quotable
        span = cut.span if may else core
        fitted = parts.fitted(span, core)
        if own is None or fitted is None:
            left.append(span)
            continue
        part, span = fitted
        partner = each.partner.identifier
        ends = (own, partner) if each.outward else (partner, own)
        program = _program(each, extraction, names)
        name = unique(f"with-{short_slug(each.partner.found.surface)}", part.taken, each.kind)
        lines = [
            f"id: {identifier(name)}",
            f"kind: {each.kind}",
            f"label: {in_chinese(_label(each))}",
            f"from: {plain(ends[0])}",
            f"to: {plain(ends[1])}",
        ]
        if each.via:
            lines.append(f"via: [{', '.join(map(plain, each.via))}]")
        if program is not None:
            lines.append(f"program: {plain(program)}")
        lines.append(f"evidence: [{span[0]}, {span[1]}]")
        if may:
            lines.append(f"quote: {quoted(extraction.source.characters[span[0] : span[1]])}")
        lines += (f"confidence: {each.confidence}", f"found_by: {each.rule}")
        covered.add(span)
        stated = Statement(name, span, each.confidence, each.rule, lines)
        part.lists.setdefault("cooperations", []).append(stated)
    return left


def _label(each: FoundCooperation) -> str:
    name = typeset(each.partner.found.surface)
    if each.rule == "pair-of-letters":
        return each.words
    if each.kind == "integration":
        return f"{each.words}{name}" if each.rule == "place-joined" else f"与{name}{each.words}"
    if each.kind != "paired-assistance":
        return f"与{name}的{each.words}"
    return f"{each.words}{name}" if each.outward else f"{name}{each.words}"


def _program(each: FoundCooperation, extraction: Extraction, names: Names) -> str | None:
    """The program that a tie is of: the shortest named scheme or strategy around the words of the tie."""
    start, end = each.trigger
    around = [
        program
        for program in extraction.programs
        if program.start <= start and end <= program.end and program.kind in _KINDS_OF_PROGRAM
    ]
    if not around:
        around = [program for program in extraction.programs if program.surface == each.words]
    if not around:
        return None
    return names.program(min(around, key=lambda program: (program.end - program.start, program.start)))

"""What an extraction found as tables: tab-separated values, a header line, a row a mention, in text order."""

from __future__ import annotations

import csv
import io
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from graphbuild.extract.figures.quantity_places import of_places
from graphbuild.extract.outline.numbering import measure_of, part_numbers
from graphbuild.extract.reading import Extraction

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def table(extraction: Extraction, name: str, form: str = "tsv") -> str:
    """A table of ``TABLES`` as text: start and end are code points of the text as it stands, end exclusive.

    ``form`` is tsv or csv. No field holds a tab or a line break: where the text has one, the field has a
    space.
    """
    columns, rows = TABLES[name]
    lines = ([_CONTROL.sub(" ", str(field)) for field in row] for row in (columns, *rows(extraction)))
    if form == "tsv":
        return "".join("\t".join(fields) + "\n" for fields in lines)
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(lines)
    return text.getvalue()


def _quantities(extraction: Extraction) -> Iterator[tuple[object, ...]]:
    text = extraction.source.characters
    whose = extraction.territory.code
    for each, place, indicator in of_places(
        extraction.quantities, extraction.places, whose, extraction.clauses
    ):
        yield (
            each.start,
            each.end,
            text[each.start : each.end],
            text[each.clause_start : each.clause_end],
            indicator,
            each.comparator,
            each.value,
            each.unit,
            each.base_value,
            each.base_unit,
            each.period,
            each.period and each.period_basis,
            place,
            each.role,
            each.modality,
        )


def _places(extraction: Extraction) -> Iterator[tuple[object, ...]]:
    text = extraction.source.characters
    for each in extraction.places:
        yield each.start, each.end, text[each.start : each.end], each.code, each.kind


def _programs(extraction: Extraction) -> Iterator[tuple[object, ...]]:
    text = extraction.source.characters
    for each in extraction.programs:
        yield each.start, each.end, text[each.start : each.end], each.id, each.kind


def _responsibilities(extraction: Extraction) -> Iterator[tuple[object, ...]]:
    text = extraction.source.characters
    numbers = part_numbers(extraction.folded, extraction.outline)
    blocks = extraction.outline.blocks
    starts = [block.start for block in blocks]
    for each in extraction.responsibilities:
        place = bisect_right(starts, each.start) - 1
        measure = measure_of(blocks[place], numbers) if place >= 0 else ""
        surface = text[each.start : each.end]
        yield each.start, each.end, surface, measure, each.body, each.role, each.basis, each.rule


def _outline(extraction: Extraction) -> Iterator[tuple[object, ...]]:
    text = extraction.source.characters
    for each in extraction.outline.headings:
        words = text[each.start : each.end]
        yield each.level, each.number, words, each.opens, each.end, each.zone


def _origins(extraction: Extraction) -> Iterator[tuple[object, ...]]:
    source = extraction.source
    ends = [*(origin.start for origin in source.origins[1:]), len(source.characters)]
    for origin, end in zip(source.origins, ends, strict=True):
        yield origin.start, end, origin.kind, origin.label


Rows = Callable[[Extraction], Iterator[tuple[object, ...]]]
_QUANTITIES: Final = (
    *("start", "end", "expr", "quote", "indicator", "comparator", "value", "unit"),
    *("base_value", "base_unit", "period", "period_src", "place", "role", "modality"),
)
_RESPONSIBILITIES: Final = ("start", "end", "surface", "measure", "body", "role", "basis", "rule")
TABLES: Final[Mapping[str, tuple[tuple[str, ...], Rows]]] = {
    "quantities": (_QUANTITIES, _quantities),
    "places": (("start", "end", "surface", "code", "kind"), _places),
    "programs": (("start", "end", "surface", "id", "kind"), _programs),
    "responsibilities": (_RESPONSIBILITIES, _responsibilities),
    "outline": (("level", "number", "heading", "start", "end", "zone"), _outline),
    "origins": (("start", "end", "kind", "label"), _origins),
}
"""Name → its columns, and what yields its rows."""

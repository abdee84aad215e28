"""What a reviewer changed in a draft, as a table, CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from graphbuild.extract.review.changes import Reviewed, Score, scores

Align = Callable[[Sequence[str], Sequence[Sequence[str]], Sequence[bool]], str]
"""Draws a table: its header, its rows, which columns are numbers."""

_BY: Final = ("kind", "rule", "confidence")
_FIGURES: Final = ("kept", "changed", "removed", "added", "precision", "exact", "recall")
_COLUMNS: Final = (
    *("change", "kind", "id", "rule", "confidence", "line", "reviewed_line", "start", "end"),
    *("field", "old", "new"),
)
_SIGNS: Final = {"changed": "~", "removed": "-", "added": "+"}


def report(found: Sequence[Reviewed], format_: str, align: Align) -> str:
    """The changes as ``table``, ``json`` or ``csv``; the first two with figures by kind, rule, confidence."""
    if format_ == "table":
        return _table(found, align)
    return {"json": _json, "csv": _csv}[format_](found)


def _table(found: Sequence[Reviewed], align: Align) -> str:
    parts = []
    for by in _BY:
        rows = [[score.name, *map(_shown, _figures(score))] for score in scores(found, by)]
        if rows:
            parts.append(align([by, *_FIGURES], rows, [False, *[True] * len(_FIGURES)]))
    lines = [line for each in found if each.change != "kept" for line in _lines(each)]
    parts.append("".join(f"{line}\n" for line in lines) or "nothing was changed\n")
    return "\n".join(parts)


def _lines(each: Reviewed) -> Iterator[str]:
    said = each.said
    where = f"line {said.line}" + (f" → {each.reviewed.line}" if each.drafted and each.reviewed else "")
    rule = f", {said.rule}" if each.drafted and said.rule else ""
    span = f"[{said.span[0]}, {said.span[1]}]"
    yield f"{_SIGNS[each.change]} {said.kind} {said.identifier} {span} ({where}{rule})"
    for field, old, new in each.fields:
        yield f"    {field}: {old or '—'} → {new or '—'}"


def _csv(found: Sequence[Reviewed]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, _COLUMNS)
    writer.writeheader()
    for each in found:
        for field, old, new in each.fields or (("", "", ""),):
            writer.writerow({**_row(each), "field": field, "old": old, "new": new})
    return out.getvalue()


def _json(found: Sequence[Reviewed]) -> str:
    figures = {by: [_scored(score) for score in scores(found, by)] for by in _BY}
    statements = [
        {
            **_row(each),
            "fields": [{"field": field, "old": old, "new": new} for field, old, new in each.fields],
        }
        for each in found
    ]
    whole = {"scores": figures, "statements": statements}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _row(each: Reviewed) -> dict[str, str | int | None]:
    said = each.said
    return {
        "change": each.change,
        "kind": said.kind,
        "id": said.identifier,
        "rule": each.drafted.rule if each.drafted else "",
        "confidence": each.drafted.confidence if each.drafted else "",
        "line": each.drafted.line if each.drafted else None,
        "reviewed_line": each.reviewed.line if each.reviewed else None,
        "start": said.span[0],
        "end": said.span[1],
    }


def _figures(score: Score) -> tuple[int | float | None, ...]:
    return tuple(getattr(score, name) for name in _FIGURES)


def _scored(score: Score) -> dict[str, str | int | float | None]:
    figures = zip(_FIGURES, _figures(score), strict=True)
    return {"name": score.name} | {
        key: round(value, 4) if isinstance(value, float) else value for key, value in figures
    }


def _shown(figure: int | float | None) -> str:
    if figure is None:
        return ""
    return f"{figure:.2f}" if isinstance(figure, float) else str(figure)

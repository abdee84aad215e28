"""Figures, numbers and differences as they are written for a reader."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from graphbuild.compare.figures import Figure, plain
from graphbuild.compare.reading import Words
from graphbuild.compare.words import PAGE, SIGNS


def as_written(figure: Figure) -> Words:
    """The figure with its sign, as the plan writes it."""
    shown = f"{SIGNS[figure.sign]} {number(figure.written)} ".lstrip()
    unit = figure.written_unit
    return Words(shown + unit.zh, shown + (unit.en or unit.zh))


def number(value: Decimal | str) -> str:
    """A number, or the ends of a range written as 6.5..7, with its thousands apart."""
    try:
        return "–".join(f"{Decimal(plain(Decimal(end))):,f}" for end in str(value).split(".."))
    except InvalidOperation:
        return str(value)


def signed(value: Decimal | str | None) -> str:
    """A difference with its sign; nothing for ``None``."""
    if value is None:
        return ""
    shown = number(value)
    return f"−{shown[1:]}" if shown.startswith("-") else f"+{shown}" if Decimal(value) else shown


def difference_unit(figure: Figure) -> Words:
    """The unit of a difference: two shares differ by percentage points, and by no percent."""
    return PAGE["points"] if figure.unit.endswith("/unit/percent") else figure.unit_name

"""A figure with its comparator and unit, as written and in base units (QUDT's terms where it has them)."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.authorities import Unit
from graphbuild.build.terms import concept, decimal, name, string
from graphbuild.model import COMPARATORS, Quantity


def quantity_statements(quantity: Quantity, unit: Unit, term: str) -> Iterator[tuple[str, str]]:
    """Yield ``(property, value)`` for the figure, whose unit is the node ``term``.

    A range has two bounds in place of one value.
    """
    identifier, _ = COMPARATORS[quantity.comparator]
    numbers = quantity.numbers
    bases = [str(unit.to_base(number)) for number in numbers]
    yield name("plan:comparator"), concept("comparator", identifier)
    yield name("plan:valueAsWritten"), string("..".join(numbers))
    if len(numbers) == 1:
        yield name("qudt:numericValue"), decimal(numbers[0])
        yield name("plan:baseValue"), decimal(bases[0])
    else:
        yield name("qudt:lowerBound"), decimal(numbers[0])
        yield name("qudt:upperBound"), decimal(numbers[1])
        yield name("plan:baseLowerBound"), decimal(bases[0])
        yield name("plan:baseUpperBound"), decimal(bases[1])
    yield name("qudt:hasUnit"), term

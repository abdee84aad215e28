"""The forms of an encoding's values: ids, numbers, spans, labels, years, quantities."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticKnownError

from graphbuild.terms import SLUG, Basis, Relation, Tie

Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=80)]
Number = Annotated[str, StringConstraints(pattern=r"^-?[0-9]+(\.[0-9]+)?$", max_length=40)]
PartNumber = Annotated[str, StringConstraints(pattern=r"^[0-9]+(\.[0-9]+)*$", max_length=20)]
TARGET_ADDRESS = r"^[a-z0-9]+(-[a-z0-9]+)*/[0-9]+(\.[0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$"
TargetAddress = Annotated[str, StringConstraints(pattern=TARGET_ADDRESS, max_length=180)]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Quote = Annotated[str, StringConstraints(min_length=1, max_length=40)]


def _digits(value: Any) -> Any:
    """Refuse what ``int`` reads besides plain digits: ``1_20``, ``120.0``, ``+120``, full-width digits."""
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]+", value) is None:
        raise PydanticKnownError("int_parsing")
    return value


WholeNumber = Annotated[int, BeforeValidator(_digits)]
Year = Annotated[WholeNumber, Field(ge=1949, le=2100)]
Offset = Annotated[WholeNumber, Field(ge=0)]
ReviewStatus = Literal["reviewed", "draft"]
AnyRelation = Literal[Relation, Tie]
Level = Literal["national", "provincial", "prefectural", "county", "township", "village"]

COMPARATORS: dict[str, tuple[str, str]] = {
    "at_least": ("at-least", ">="),
    "more_than": ("more-than", ">"),
    "at_most": ("at-most", "<="),
    "less_than": ("less-than", "<"),
    "exactly": ("exactly", "="),
    "about": ("about", "~"),
    "between": ("between", "="),
}
"""Key of the encoding → (concept of the code list ``comparator``, sign)."""


class Span(tuple[int, int]):
    """``(start, end)``: 0-based code points, ``end`` exclusive, ``start < end``."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from pydantic_core import core_schema

        start, end = (
            core_schema.no_info_before_validator_function(_digits, core_schema.int_schema(ge=least))
            for least in (0, 1)
        )
        pair = core_schema.tuple_schema([start, end])
        return core_schema.no_info_after_validator_function(cls._checked, pair)

    @classmethod
    def _checked(cls, pair: tuple[int, int]) -> Span:
        if pair[0] >= pair[1]:
            raise ValueError(f"a span ends after it starts: [{pair[0]}, {pair[1]}]")
        return cls(pair)


class Entry(BaseModel):
    """A mapping of the encoding: unknown keys are errors, nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Bilingual(Entry):
    """The same in Chinese and in English; only a draft may lack the English."""

    zh: Text
    en: Text | None = Field(None, description="May be missing only where the statement is a draft")


class Known(Entry):
    """How something is known: ``inferred`` says from what words, ``stated`` where the text says it."""

    basis: Basis
    from_: Text | None = Field(None, alias="from", description="The words it was inferred from")
    evidence: Span | None = None

    @model_validator(mode="after")
    def _basis_is_told(self) -> Self:
        if self.basis == "inferred" and self.from_ is None:
            raise ValueError("what is inferred says 'from' what words it was inferred")
        if self.basis == "stated" and self.evidence is None:
            raise ValueError("what is stated needs the 'evidence' that states it")
        return self


class Dated(Known):
    """A year, and how it is known."""

    year: Year


class Quantity(Entry):
    """One comparator key with its number, and a unit of the authority ``units``."""

    at_least: Number | None = None
    more_than: Number | None = None
    at_most: Number | None = None
    less_than: Number | None = None
    exactly: Number | None = None
    about: Number | None = None
    between: tuple[Number, Number] | None = None
    unit: Text

    @model_validator(mode="after")
    def _one_comparator(self) -> Quantity:
        given = [key for key in COMPARATORS if getattr(self, key) is not None]
        if len(given) != 1:
            said = " and ".join(given) or "none"
            raise ValueError(
                f"a quantity has exactly one comparator ({', '.join(COMPARATORS)}); here: {said}"
            )
        if self.between is not None and Decimal(self.between[0]) > Decimal(self.between[1]):
            raise ValueError("the lower end of 'between' comes first")
        return self

    @property
    def comparator(self) -> str:
        """The key of ``COMPARATORS`` that is given."""
        return next(key for key in COMPARATORS if getattr(self, key) is not None)

    @property
    def numbers(self) -> tuple[str, ...]:
        """The number as written, or the two ends of a range."""
        value: str | tuple[str, str] = getattr(self, self.comparator)
        return value if isinstance(value, tuple) else (value,)

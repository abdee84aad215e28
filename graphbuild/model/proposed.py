"""What a draft plan names and the authorities lack, in the form in which it may become an entry of theirs."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from graphbuild.model.forms import Bilingual, Entry, Slug, Text


class ProposedEntry(Entry):
    """An entry for one of the authorities; the plan says its names by this id."""

    id: Slug
    name: Bilingual


class ProposedIndicator(ProposedEntry):
    """An entry for ``indicators.csv``."""

    better: Literal["higher", "lower"] | None = Field(None, description="Which way is good")


class ProposedProgram(ProposedEntry):
    """An entry for ``programs.csv``."""

    kind: Slug = Field(description="A concept of the code list program-kind")


class ProposedPlace(ProposedEntry):
    """An entry for ``places.csv``."""

    kind: Slug = Field(description="A concept of the code list place-kind")
    within: Slug | None = Field(None, description="The place it lies in")


class ProposedBody(ProposedEntry):
    """An entry for ``bodies.csv``."""

    kind: Slug = Field(description="A concept of the code list body-kind")
    territory: Slug | None = Field(None, description="The place it acts for")


class ProposedUnit(Entry):
    """An entry for ``units.csv``: one of it is ``factor`` of its ``base``; without a base it is its own."""

    written: Text = Field(description="The unit as the text writes it")
    base: Text | None = Field(None, description="The unit it is converted to: a written form, or its id")
    factor: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,20}(\.[0-9]{1,20}|/[1-9][0-9]{0,19})?$")] = (
        Field("1", description="How many of the base one of it is: 10000, 0.5 or 2000/3")
    )


class Proposed(Entry):
    """The entries that a plan's draft proposes, by authority."""

    indicators: tuple[ProposedIndicator, ...] = ()
    programs: tuple[ProposedProgram, ...] = ()
    places: tuple[ProposedPlace, ...] = ()
    bodies: tuple[ProposedBody, ...] = ()
    units: tuple[ProposedUnit, ...] = ()

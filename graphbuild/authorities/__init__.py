"""The authorities: the lists of places, programs, bodies, indicators, units that plans share."""

from graphbuild.authorities.entries import (
    Authorities,
    Beneficiary,
    Body,
    Entry,
    Indicator,
    Place,
    PlaceName,
    Program,
    Unit,
)
from graphbuild.authorities.read import read_authorities

__all__ = [
    "Authorities",
    "Beneficiary",
    "Body",
    "Entry",
    "Indicator",
    "Place",
    "PlaceName",
    "Program",
    "Unit",
    "read_authorities",
]

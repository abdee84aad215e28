"""Mappings between two graphs as SSSOM TSV: read strictly, decided on by people, written whole."""

from graphbuild.mappings.mapping import Mapping, MappingSet
from graphbuild.mappings.read import read_mappings
from graphbuild.mappings.write import write_mappings

__all__ = ["Mapping", "MappingSet", "read_mappings", "write_mappings"]

"""A text cut into lines at a width, read as if it were not: no word and no figure ends with its line."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Final, TypeVar

from graphbuild.extract.readers.source import SourceText
from graphbuild.text import line_breaks

_STARTS: Final = frozenset(("start", "clause_start", "opens"))
_ENDS: Final = frozenset(("end", "clause_end"))
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """A text without the breaks within its paragraphs, and where each of its characters stands in the whole.

    ``origins`` has an offset for each character, and the length of the whole for its end.
    """

    characters: str
    origins: array[int]

    def back(self, found: _Found) -> _Found:
        """What was found, its offsets those of the text as it stands; each end at its last character."""
        told: _Found = self._back(found)
        return told

    def _back(self, found: Any) -> Any:
        if isinstance(found, Mapping):
            return {self.origins[key]: value for key, value in found.items()}
        if isinstance(found, tuple):
            spanned = len(found) == 2 and all(type(each) is int for each in found)
            told = (self.origins[found[0]], self._end(found[1])) if spanned else tuple(map(self._back, found))
            return type(found)(*told) if hasattr(found, "_fields") else told
        if not is_dataclass(found) or isinstance(found, SourceText):
            return found
        moved = {each.name: self._moved(each.name, getattr(found, each.name)) for each in fields(found)}
        made: Any = type(found)
        return made(**moved)

    def _moved(self, name: str, value: Any) -> Any:
        if name in _STARTS:
            return self.origins[value]
        return self._end(value) if name in _ENDS else self._back(value)

    def _end(self, end: int) -> int:
        return self.origins[end - 1] + 1 if end else 0


def unwrap(characters: str) -> Unwrapped:
    """The text without its line breaks, where it is cut into lines at a width; else the text as it stands."""
    pieces, origins, at = [], array("Q"), 0
    for start, end in (*line_breaks(characters), (len(characters), len(characters))):
        pieces.append(characters[at:start])
        origins.extend(range(at, start))
        at = end
    origins.append(len(characters))
    return Unwrapped("".join(pieces), origins)

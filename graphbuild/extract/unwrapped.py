"""A text cut into lines at a width, marked up or spaced out, read as if it were not."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any, Final, TypeVar

from graphbuild.extract.blank_cells import with_tabs
from graphbuild.extract.markdown import headings, marks
from graphbuild.extract.readers.source import SourceText
from graphbuild.extract.stroke_rows import with_first_cells
from graphbuild.paragraphs import line_breaks

_STARTS: Final = frozenset(("start", "clause_start", "opens"))
_ENDS: Final = frozenset(("end", "clause_end"))
_WIDTHLESS: Final = r"\0-\b\x0e-\x1f\x7f\xad\u200b-\u200f\u2060\ufeff"
_UNSEEN: Final = re.compile(
    rf"[{_WIDTHLESS}&<](?:(?<=[{_WIDTHLESS}])[{_WIDTHLESS}]*"
    r"|(?<=&)(?:nbsp|ensp|emsp|thinsp|zwnj|#160|#xa0);|(?<=<)/?[A-Za-z][^<>\r\n]{0,300}>)"
)
"""What a page shows nothing of: characters without width, spaces by their names, tags."""
_COLUMNS: Final = re.compile(
    r"\S\s{2,}\S|\d[%％]?\s\d|[\t|│]|\s(?:(?:约束|预期)性(?:\s|$)|[—-]{1,2}\s*$)|20\d\d年\S{0,8}\s20\d\d年|^(?=[^,，。;；:：、]*$)(?:\d{1,3}\s|(?:\S+\s){3})"
)
_SPACE: Final = re.compile(r"(?<=[^\W\dA-Za-z_])[ \xa0](?=\d)|(?<=[\d%％])[ \xa0](?=[^\W\dA-Za-z_])")
_SPACED_YEAR: Final = re.compile(
    r"(?<![\d.．])(?<!\d[ \xa0])(?=[\d \xa0]{5,8}年)"
    r"[12１２][ \xa0]?[90９０][ \xa0]?\d[ \xa0]?\d(?=[ \xa0]?年)"
)
"""A year whose digits are set apart (1 9 9 8 年)."""
_BLANK: Final = re.compile(r"[ \xa0]")
_PLAIN: Final = frozenset((str, int, float, bool, type(None)))
_DECLARED_PLAIN: Final = ("str", "int", "float", "bool", "Literal[", "tuple[str")
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """A text without the breaks within its paragraphs, Markdown's marks, spaces about numbers and the unseen.

    ``origins`` has the offset in the whole of each character, and the length of the whole for its end;
    ``levels`` has the offset of each line that is marked as a heading, and its level from 1 on.
    """

    characters: str
    origins: Sequence[int]
    levels: Mapping[int, int]

    def back(self, found: _Found) -> _Found:
        """What was found, its offsets those of the text as it stands; each end at its last character."""
        told: _Found = self._back(found, {})
        return told

    def _back(self, found: Any, known: dict[int, Any]) -> Any:
        """``known`` has what was moved already, by identity: a heading stands in many blocks."""
        told = known.get(id(found))
        if told is not None:
            return told
        kind: Any = type(found)
        if hasattr(kind, "__dataclass_fields__"):
            told = known[id(found)] = found if kind is SourceText else self._moved(kind, found, known)
            return told
        if isinstance(found, dict):
            return {self.origins[key]: value for key, value in found.items()}
        if kind is not tuple and not hasattr(kind, "_fields"):
            return found
        spanned = len(found) == 2 and type(found[0]) is type(found[1]) is int
        told = [each if type(each) in _PLAIN else self._back(each, known) for each in found]
        told = [self.origins[found[0]], self._end(found[1])] if spanned else told
        return tuple(told) if kind is tuple else kind(*told)

    def _moved(self, kind: Any, found: Any, known: dict[int, Any]) -> Any:
        values, starts, ends, others = _parts(kind)
        told = list(values(found))
        for at in starts:
            told[at] = self.origins[told[at]]
        for at in ends:
            told[at] = self._end(told[at])
        for at in others:
            if type(told[at]) not in _PLAIN:
                told[at] = self._back(told[at], known)
        return kind(*told)

    def _end(self, end: int) -> int:
        return self.origins[end - 1] + 1 if end else 0


@cache
def _parts(kind: Any) -> tuple[Callable[[Any], tuple[Any, ...]], list[int], list[int], list[int]]:
    """How the values of a dataclass are read; which are starts, which ends, which others may hold some."""
    names = [each.name for each in fields(kind)]
    starts, ends = ([at for at, name in enumerate(names) if name in told] for told in (_STARTS, _ENDS))
    plain = [at for at, each in enumerate(fields(kind)) if str(each.type).startswith(_DECLARED_PLAIN)]
    others = sorted({*range(len(names))}.difference(starts, ends, plain))
    return attrgetter(*names), starts, ends, others


def unwrap(characters: str) -> Unwrapped:
    """The text without line breaks where it is cut into lines at a width, nor marks, nor what is not seen."""
    characters = with_tabs(with_first_cells(characters))
    unseen = (each.span() for each in _UNSEEN.finditer(characters))
    passed_over = sorted((*line_breaks(characters), *marks(characters), *_spaces(characters), *unseen))
    if not passed_over:
        return Unwrapped(characters, range(len(characters) + 1), headings(characters))
    pieces, origins, at = [], array("Q"), 0
    offsets = _offsets(len(characters).bit_length())
    for start, end in (*passed_over, (len(characters), len(characters))):
        pieces.append(characters[at:start])
        origins += offsets[at:start]
        at = max(at, end)
    origins.append(len(characters))
    levels = {bisect_left(origins, start): level for start, level in headings(characters).items()}
    return Unwrapped("".join(pieces), origins, levels)


@lru_cache(maxsize=4)
def _offsets(bits: int) -> array[int]:
    """The offsets of so many bits, from 0 on: to count them for each text takes longer than to copy them."""
    return array("Q", range(1 << bits))


def _spaces(characters: str) -> Iterator[tuple[int, int]]:
    """Single spaces that set numbers off from words (到 2030 年新增 5 家), in lines that are no table's.

    Those within a year are none of a table, either.
    """
    end = -1
    for words in characters.replace("\r", "\n").split("\n"):
        start, end = end + 1, end + 1 + len(words)
        if " " not in words and "\xa0" not in words:
            continue
        if _COLUMNS.search(words) is None:
            yield from (space.span() for space in _SPACE.finditer(characters, start, end))
        elif "年" in words:
            for year in _SPACED_YEAR.finditer(characters, start, end):
                yield from (space.span() for space in _BLANK.finditer(characters, *year.span()))

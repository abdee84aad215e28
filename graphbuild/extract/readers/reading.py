"""What every reader gives back, and the builder that keeps characters and origins in step."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from unicodedata import normalize

from graphbuild.errors import InputError
from graphbuild.extract.readers.pdfium import RAISED_DIGITS
from graphbuild.files import MAXIMUM_BYTES

OriginKind = Literal["line", "page", "paragraph", "cell"]

MAXIMUM_LINES = 200_000
"""Forty times the lines of the longest plan; each holds an origin, so their number is bounded."""

BODIES = re.compile(
    r"[^\d。;；]{2,60}(?:[局委办厅府镇乡科会部联]|街道|部门|单位|公司|中心|集团|各[县市区旗（(、，,）)]+)"
)
"""Bodies in a cell that spans several rows: they are charged with each, and so stand in each."""

_NOTE = re.compile(
    "(?<=[^\\W!-ÿ米里]|[”’》）)，。；、%％])\\s?\x0e\\s*[\\[〔【（(]?\\s*(注?\\d{1,3}|[①-㊿*※])\\s*[\\]〕】）)]?\\s*\x0f"
)
_POWER = re.compile("(?<=\\d)\x0e(\\d{1,2})\x0f")

SPLIT = "see whether this is the right file; split it if it is"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the characters from ``start`` (0-based code points) up to the next origin stand in the file.

    ``label`` is for people: ``line 3``, ``page 2``, ``paragraph 7``, ``table 2, row 3, cell 1``.
    """

    start: int
    kind: OriginKind
    label: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The characters of a file, the origins that tile them, and what a person should know of the reading.

    ``levels`` has the offset of each line that the file itself says is a heading, and its level from 1 on.
    """

    characters: str
    origins: tuple[Origin, ...]
    notes: tuple[str, ...] = ()
    levels: Mapping[int, int] = field(default_factory=dict)


def lowered(characters: str) -> str:
    """A text without the signs SO and SI about what is raised in it; the marks of notes are in brackets."""
    told = _NOTE.sub(lambda mark: f"[{normalize('NFKC', mark[1])}]", characters.replace("\x0f\x0e", ""))
    told = _POWER.sub(lambda power: power[1].translate(RAISED_DIGITS), told)
    return told.replace("\x0e", "").replace("\x0f", "")


@dataclass(slots=True)
class Lines:
    """Builds a reading line by line: one paragraph, or one row of a table, a line."""

    path: Path
    _parts: list[str] = field(default_factory=list)
    _origins: list[Origin] = field(default_factory=list)
    _levels: dict[int, int] = field(default_factory=dict)
    _length: int = 0
    _lines: int = 0

    def add(
        self, characters: str, kind: OriginKind, label: str, level: int = 0, *, joint: str | None = None
    ) -> None:
        """Add a paragraph; what is blank adds nothing, and each of its own line ends begins a new line.

        ``level`` is that of a heading, from 1 on; one of several lines is none. With a ``joint`` the line
        before goes on, the joint between the two.
        """
        lines = [line for line in characters.splitlines() if line.strip()]
        if joint is not None and lines and self._parts:
            self._parts[-1] = self._parts[-1].removesuffix("\n") + joint
            self._length += len(joint) - 1
        elif level and len(lines) == 1:
            self._levels[self._length] = level
        for line in lines:
            self._mark(kind, label, self._length)
            self._put(line.strip() + "\n")

    def add_row(self, cells: Iterable[tuple[str, str]], kind: OriginKind = "cell") -> None:
        """Add a row of a table: text and label of its cells, one field a column of the grid, tabs between.

        A column that a merged cell covers is an empty field, or has its ``BODIES``: all rows' columns agree.
        """
        fields = [(" ".join(characters.split()), label) for characters, label in cells]
        while fields and not fields[-1][0]:
            fields.pop()
        offset = self._length
        for characters, label in fields:
            if characters:
                self._mark(kind, label, offset)
            offset += len(characters) + 1
        if fields:
            self._put("\t".join(characters for characters, _ in fields) + "\n")

    def written(self) -> list[str]:
        """The lines so far."""
        return "".join(self._parts).splitlines()

    def reading(self, notes: Iterable[str]) -> Reading:
        """What was built, its first origin beginning at 0.

        Raises:
            InputError: nothing was added.
        """
        if not self._origins:
            what = "the text is empty"
            raise InputError(what, remedy="restore its content, or give another file", path=self.path)
        first = self._origins[0]
        origins = (Origin(0, first.kind, first.label), *self._origins[1:])
        return Reading("".join(self._parts), origins, tuple(notes), self._levels)

    def _mark(self, kind: OriginKind, label: str, start: int) -> None:
        if not self._origins or (self._origins[-1].kind, self._origins[-1].label) != (kind, label):
            self._origins.append(Origin(start, kind, label))

    def _put(self, characters: str) -> None:
        self._parts.append(characters)
        self._length += len(characters)
        self._lines += 1
        if self._lines > MAXIMUM_LINES or self._length > MAXIMUM_BYTES:
            raise too_long(self.path)


def too_long(path: Path) -> InputError:
    """The text has more lines or characters than any plan."""
    what = f"the text has more than {MAXIMUM_LINES:,} lines or {MAXIMUM_BYTES:,} characters"
    return InputError(what, remedy=SPLIT, path=path)

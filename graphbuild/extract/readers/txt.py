"""Plain text: every character as it stands, line ends included."""

from __future__ import annotations

import re
from pathlib import Path

from graphbuild.extract.readers.charset import decoded
from graphbuild.extract.readers.reading import MAXIMUM_LINES, Origin, Reading, too_long

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def read_txt(raw: bytes, path: Path) -> Reading:
    """The text as ``open(path, encoding="utf-8", newline="").read()`` gives it, with an origin a line.

    Raises:
        InputError: it is empty, binary, in no known encoding, or too long.
    """
    characters, name = decoded(raw, path)
    origins: list[Origin] = []
    for number, line in enumerate(_LINE.finditer(characters), 1):
        if number > MAXIMUM_LINES:
            raise too_long(path)
        origins.append(Origin(line.start(), "line", f"line {number}"))
    notes = () if name == "UTF-8" else (f"the text was taken as {name}",)
    return Reading(characters, tuple(origins), notes)

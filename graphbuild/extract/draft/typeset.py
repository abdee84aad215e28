"""Words of a text as a label prints them: the marks of Chinese typesetting, whatever the text has."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.extract.note_marks import without_notes

_MARKS: Final = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）"}
_BESIDE: Final = re.compile(r"[,;:()](?:(?<=[()])|(?<=[一-鿿”）].)(?=[一-鿿“（]))")
_STRAIGHT: Final = re.compile(r'"([^"]*)"')
_HAN: Final = re.compile(r"[^\W!-ÿ]")


def typeset(words: str) -> str:
    """The words without blanks and marks of footnotes, with the marks and quotes that Chinese sets."""
    if words.isalpha():
        return words  # as most labels are
    told = "".join(without_notes(words).split())
    if told.isalnum() or _HAN.search(told) is None:
        return told
    if '"' in told:
        told = _STRAIGHT.sub(r"“\1”", told)
    return _BESIDE.sub(lambda mark: _MARKS[mark.group()], told)

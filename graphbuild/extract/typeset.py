"""Words of a text as a label prints them: the marks of Chinese typesetting, whatever the text has."""

from __future__ import annotations

import re
from typing import Final

_MARKS: Final = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）"}
_BESIDE: Final = re.compile(r"(?<=[一-鿿”）])[,;:](?=[一-鿿“（])|[()]")
_STRAIGHT: Final = re.compile(r'"([^"]*)"')
_HAN: Final = re.compile(r"[一-鿿]")


def typeset(words: str) -> str:
    """The words without blanks, with the marks and quotation marks that Chinese sets."""
    told = re.sub(r"\s+", "", words)
    if _HAN.search(told) is None:
        return told
    told = _STRAIGHT.sub(r"“\1”", told)
    return _BESIDE.sub(lambda mark: _MARKS[mark.group()], told)

"""The marks of footnotes (〔58〕, ¹), which stand in the middle of names and are no part of them."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.text import without_raised_notes

_NOTE: Final = re.compile(r"\s*(?:〔\s*注?\s*\d{1,3}\s*〕|[\[【]\s*注?\s*\d{1,3}\s*[\]】])")


def without_notes(words: str) -> str:
    """The words without the marks of footnotes; a year in such brackets is none."""
    if "〔" in words or "[" in words or "【" in words:
        words = _NOTE.sub("", words)
    return without_raised_notes(words)

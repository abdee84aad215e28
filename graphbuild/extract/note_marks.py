"""The marks of footnotes (〔58〕), which stand in the middle of names and are no part of them."""

from __future__ import annotations

import re
from typing import Final

_NOTE: Final = re.compile(r"\s*(?:〔\s*注?\s*\d{1,3}\s*〕|[\[【]\s*注?\s*\d{1,3}\s*[\]】])")


def without_notes(words: str) -> str:
    """The words without the marks of footnotes; a year in such brackets is none."""
    return _NOTE.sub("", words) if "〔" in words or "[" in words or "【" in words else words

"""What a bare word in a query was meant to be: a keyword of SPARQL, or a term that lacks its prefix."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

KEYWORDS: Final = frozenset(
    """
    ABS ADD ALL AS ASC ASK AVG BASE BIND BNODE BOUND BY CEIL COALESCE CONCAT CONSTRUCT CONTAINS
    COUNT DATATYPE DAY DESC DESCRIBE DISTINCT ENCODE_FOR_URI EXISTS FALSE FILTER FLOOR FROM GRAPH
    GROUP GROUP_CONCAT HAVING HOURS IF IN IRI ISBLANK ISIRI ISLITERAL ISNUMERIC ISURI LANG
    LANGMATCHES LCASE LIMIT MAX MD5 MIN MINUS MINUTES MONTH NAMED NOT NOW OFFSET OPTIONAL ORDER
    PREFIX RAND REDUCED REGEX REPLACE ROUND SAMETERM SAMPLE SECONDS SELECT SEPARATOR SERVICE SHA1
    SHA256 SHA384 SHA512 SILENT STR STRAFTER STRBEFORE STRDT STRENDS STRLANG STRLEN STRSTARTS
    STRUUID SUBSTR SUM TIMEZONE TRUE TZ UCASE UNDEF UNION URI UUID VALUES WHERE YEAR
    """.split()  # noqa: SIM905 - as a list it would fill the module
)
"""The words of SPARQL 1.1 Query Language, §19.8."""

_NEAR: Final = 0.75
"""How alike two words are (difflib's ratio, 0 to 1) of which one may be meant for the other."""


def meant(word: str, names: Sequence[str]) -> str | None:
    """The keyword or the name that a word is nearest to; ``None`` where none is near.

    Args:
        word: what stands where no bare word can.
        names: names with prefixes (``plan:deadline``) that may lack theirs.
    """
    same = [name for name in names if _local(name) == word]
    if same:
        return " or ".join(same)
    if word.upper() in KEYWORDS:  # a keyword in the wrong place
        return None
    shouted = word.isupper()
    best, found = (_NEAR, False), None
    for spelt, likely, candidates in (
        (word, not shouted, {name: _local(name) for name in names}),
        (word.upper(), shouted, {keyword: keyword for keyword in sorted(KEYWORDS)}),
    ):
        matcher = SequenceMatcher(b=spelt)
        for candidate, written in candidates.items():
            matcher.set_seq1(written)
            if matcher.quick_ratio() >= best[0] and (matcher.ratio(), likely) > best:
                best, found = (matcher.ratio(), likely), candidate
    return found


def _local(name: str) -> str:
    return name.partition(":")[2]

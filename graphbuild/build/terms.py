"""RDF terms as text in canonical N-Quads, the form in which the mapping makes them.

Text, because ten thousand lines are made and sorted in a few milliseconds, and the store loads them in bulk.
A decimal is written as the store writes it back: no exponent, no idle zeros, no point without digits.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from graphbuild import vocab
from graphbuild.model import Bilingual

Triple = tuple[str, str, str]
"""Subject, predicate and object, each a term in canonical N-Quads."""

DECIMALS = 12
"""Decimal places that a converted value or a unit's factor keeps; 1 亩 is 2000/3 square metres."""

_SPECIAL = re.compile(r'[\x00-\x1f\x7f"\\]')
_ESCAPES = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_PREFIXES = vocab.prefixes()


def iri(address: str) -> str:
    """An IRI given in full."""
    return f"<{address}>"


@cache
def name(short: str) -> str:
    """An IRI of the vocabularies, given with its prefix (``plan:evidence``)."""
    prefix, _, local = short.partition(":")
    return f"<{_PREFIXES[prefix]}{local}>"


@cache
def concept(scheme: str, identifier: str) -> str:
    """A concept of a code list."""
    return iri(vocab.concept(scheme, identifier))


def string(text: str) -> str:
    """A plain string."""
    return f'"{_escape(text)}"'


def words(text: str, language: str) -> str:
    """A text in a language (tag in lower case)."""
    return f'"{_escape(text)}"@{language}'


def both(label: Bilingual) -> tuple[str, ...]:
    """A label as its Chinese and, where it has one, its English text."""
    return labels(label.zh, label.en)


def labels(zh: str, en: str | None) -> tuple[str, ...]:
    """Words in Chinese and, where there are any, in English."""
    return (words(zh, "zh"), words(en, "en")) if en else (words(zh, "zh"),)


def integer(value: int) -> str:
    """A year, an offset or a count."""
    return f'"{value}"^^{name("xsd:integer")}'


def decimal(value: Fraction | str) -> str:
    """A number, rounded half to even where it has more than ``DECIMALS`` decimal places."""
    return f'"{plain(value)}"^^{name("xsd:decimal")}'


def plain(value: Fraction | str) -> str:
    """The number in digits: ``3.050`` is ``3.05``, ``2000/3`` is ``666.666666666667``."""
    exact = value if isinstance(value, Fraction) else Fraction(value)
    scaled = round(exact * 10**DECIMALS)
    whole, rest = divmod(abs(scaled), 10**DECIMALS)
    digits = f"{whole}.{rest:0{DECIMALS}}".rstrip("0").rstrip(".")
    return f"-{digits}" if scaled < 0 else digits


def _escape(text: str) -> str:
    return _SPECIAL.sub(_escaped, text) if _SPECIAL.search(text) else text


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    return _ESCAPES.get(character) or f"\\u{ord(character):04X}"

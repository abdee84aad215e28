"""The spans that statements rest on: how much of a text they quote, and whether the quotes stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

from pyoxigraph import Store

from graphbuild.text import read_text, sentences
from graphbuild.validate.finding import Finding
from graphbuild.validate.select import select
from graphbuild.verify import MAXIMUM_SHARE, line_ends_alone, other_number

_SOURCES: Final = """
    SELECT ?plan ?source ?file ?sha256 (COUNT(?evidence) AS ?spans) WHERE {
        ?plan plan:source ?source . ?source plan:fileName ?file ; plan:sha256 ?sha256 .
        ?evidence oa:hasSource ?source
    } GROUP BY ?plan ?source ?file ?sha256"""

_QUOTES: Final = """
    SELECT ?source ?characters ?evidence ?start ?end ?words WHERE {
        ?source plan:characters ?characters .
        ?evidence oa:hasSource ?source ; oa:hasSelector ?position ; oa:hasSelector/oa:exact ?words .
        ?position oa:start ?start ; oa:end ?end
    }"""

_FIGURES: Final = """
    SELECT ?source ?node ?number ?unit ?start ?end WHERE {
        ?node plan:valueAsWritten ?number ; qudt:hasUnit/rdfs:label ?unit ; plan:figureEvidence ?evidence .
        ?evidence oa:hasSource ?source ; oa:hasSelector ?position . ?position oa:start ?start ; oa:end ?end
        FILTER(LANG(?unit) = "zh")
    }"""


@dataclass(frozen=True, slots=True, order=True)
class _Quote:
    """Words at a span of a text, which is ``characters`` long; ``source`` and ``evidence`` are IRIs."""

    source: str
    characters: int
    start: int
    end: int
    evidence: str
    words: str


def span_findings(store: Store, sources: Path | None) -> Iterator[Finding]:
    """What is wrong with the spans of each plan; ``sources`` is the folder of their texts.

    Raises:
        InputError: a text cannot be read.
    """
    quotes = sorted(
        _Quote(
            row["source"],
            int(row["characters"]),
            int(row["start"]),
            int(row["end"]),
            row["evidence"],
            row["words"],
        )
        for row in select(store, _QUOTES)
    )
    for (source, characters), found in groupby(quotes, key=lambda quote: (quote.source, quote.characters)):
        yield from _quoted_share(source, characters, found)
    for row in select(store, _SOURCES):
        if sources is None:
            message = (
                f"{row['spans']} spans were not compared with the text:"
                " give the folder of the texts by --sources or GRAPHBUILD_TEXTS."
            )
            yield Finding("information", row["plan"], message, rule="unverified")
        else:
            own = [quote for quote in quotes if quote.source == row["source"]]
            figures = [figure for figure in select(store, _FIGURES) if figure["source"] == row["source"]]
            yield from _compared(row, own, figures, sources / row["file"])


def _quoted_share(source: str, characters: int, quotes: Iterable[_Quote]) -> Iterator[Finding]:
    """Quotes come in the order of the text."""
    covered = reached = 0
    for quote in quotes:
        covered += max(0, quote.end - max(quote.start, reached))
        reached = max(reached, quote.end)
    if covered > MAXIMUM_SHARE * characters:
        message = (
            f"Its quotes cover {covered} of its {characters} characters:"
            f" leave quotes out, or shorten them, until they cover at most {MAXIMUM_SHARE:.0%}."
        )
        yield Finding("error", source, message, rule="quoted-share")


def _compared(
    source: dict[str, str], quotes: Iterable[_Quote], figures: Iterable[dict[str, str]], path: Path
) -> Iterator[Finding]:
    text = read_text(path)
    if text.sha256 != source["sha256"]:
        message = (
            f"{path} is another text than the encoded one: find that, or encode this one and build anew."
        )
        if line_ends_alone(text, source["sha256"]):
            message = f"{path} differs from the encoded text only in its line ends: save it as it was."
        yield Finding("error", source["source"], message, rule="other-text")
        return
    whole = list(sentences(text.characters))
    for quote in quotes:
        if text.characters[quote.start : quote.end] != quote.words:
            message = f"The quote {quote.words} is not at its span: correct the quote or the offsets."
            yield Finding("error", quote.evidence, message, rule="quote-in-text")
        if any(quote.start <= start and end <= quote.end for start, end in whole):
            message = f"The quote {quote.words} holds a whole sentence: quote less."
            yield Finding("error", quote.evidence, message, rule="whole-sentence")
    for each in figures:
        written = text.characters[int(each["start"]) : int(each["end"])]
        if other_number(each["number"].split(".."), each["unit"], written):
            number = f"{each['number']} {each['unit']}"
            message = f"The number {number} is not that of its figure, {written}: correct it."
            yield Finding("error", each["node"], message, rule="number-in-text")

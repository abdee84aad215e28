"""The spans of a plan's text that its statements rest on, with the quotes that are kept.

A span's IRI ends in RFC 5147's ``char=start,end``; it selects by oa:TextPositionSelector, and where a quote
is kept also by oa:TextQuoteSelector (Web Annotation Data Model, W3C 2017, §4.2.4 and §4.2.5).
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.build.terms import Triple, concept, integer, iri, name, words
from graphbuild.model import LeftOut, Span
from graphbuild.vocab import Names

Location = tuple[str | int, ...]
"""Where in an encoding something stands: keys and indexes from the top."""


class EvidenceGraph:
    """Collects the spans of one plan, and describes them in the order of the text."""

    def __init__(self, plan: str, names: Names) -> None:
        self._plan = plan
        self._names = names
        self._quotes: dict[Span, set[str]] = {}
        self._left_out: dict[Span, tuple[LeftOut, str]] = {}
        self._first: dict[Span, Location] = {}

    def span(self, span: Span, location: Location, quote: str | None = None) -> str:
        """The term of a span, which gets described; ``location`` is where the encoding gives it."""
        quotes = self._quotes.setdefault(span, set())
        if quote is not None:
            quotes.add(quote)
        self._first.setdefault(span, location)
        return iri(self._names.evidence(self._plan, *span))

    def leave_out(self, entry: LeftOut, part: str, location: Location) -> None:
        """Record a clause that is no statement; ``part`` is the term of the part of the plan it stands in."""
        self.span(entry.evidence, location)
        self._left_out[entry.evidence] = (entry, part)

    @property
    def spans(self) -> int:
        """How many different spans there are."""
        return len(self._quotes)

    def locations(self) -> Iterator[tuple[str, Location]]:
        """Each span and selector (IRI) with the first place of the encoding that gives it, in text order."""
        for span in sorted(self._first):
            location = self._first[span]
            yield self._names.evidence(self._plan, *span), location
            for kind in ("position", "quotation") if self._quotes[span] else ("position",):
                yield self._selector(kind, span), location

    def triples(self) -> Iterator[Triple]:
        """The descriptions of all spans, in text order."""
        source = iri(self._names.source(self._plan))
        a, selects = name("rdf:type"), name("oa:hasSelector")
        for span in sorted(self._quotes):
            node = iri(self._names.evidence(self._plan, *span))
            yield node, a, name("plan:Evidence")
            if span in self._left_out:
                entry, part = self._left_out[span]
                yield node, a, name("plan:LeftOut")
                yield node, name("plan:leftOutReason"), concept("left-out-reason", entry.reason)
                yield node, name("dcterms:isPartOf"), part
            yield node, name("oa:hasSource"), source
            position = iri(self._selector("position", span))
            quotation = iri(self._selector("quotation", span))
            quotes = sorted(self._quotes[span])
            yield node, selects, position
            if quotes:
                yield node, selects, quotation
            yield position, a, name("oa:TextPositionSelector")
            yield position, name("oa:start"), integer(span[0])
            yield position, name("oa:end"), integer(span[1])
            if quotes:
                yield quotation, a, name("oa:TextQuoteSelector")
            for quote in quotes:
                yield quotation, name("oa:exact"), words(quote, "zh")

    def _selector(self, kind: str, span: Span) -> str:
        return f"{self._names.source(self._plan)}/{kind}#char={span[0]},{span[1]}"

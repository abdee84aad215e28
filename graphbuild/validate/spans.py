"""The spans that statements rest on: how much of a text they quote, and whether they stand in it as told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Final

from pyoxigraph import Store

from graphbuild.validate.finding import Finding
from graphbuild.validate.select import select

QUOTED_SHARE: Final = 0.4
"""The share of a text that its quotes may cover together."""

_QUOTES: Final = """
    SELECT ?source ?characters ?start ?end WHERE {
        ?source plan:characters ?characters .
        ?evidence oa:hasSource ?source ; oa:hasSelector ?position ; oa:hasSelector/oa:exact ?quote .
        ?position oa:start ?start ; oa:end ?end
    } ORDER BY ?source ?start ?end"""

_SPANS: Final = """
    SELECT ?plan (COUNT(?evidence) AS ?spans) WHERE {
        ?plan plan:source ?source . ?evidence oa:hasSource ?source
    } GROUP BY ?plan"""


def span_findings(
    store: Store, places: Mapping[str, tuple[str, int]], sources: Path | None
) -> Iterator[Finding]:
    """What is wrong with the spans; ``places`` tells for each node the file and line of its encoding."""
    if sources is None:
        yield from _quoted_shares(store)
        yield from _unverified(store)
    else:
        yield from _verified(places, sources)


def _quoted_shares(store: Store) -> Iterator[Finding]:
    rows = (
        (row["source"], int(row["characters"]), int(row["start"]), int(row["end"]))
        for row in select(store, _QUOTES)
    )
    for (source, characters), spans in groupby(rows, key=lambda row: row[:2]):
        quoted = _covered((start, end) for _, _, start, end in spans)
        if quoted > QUOTED_SHARE * characters:
            message = (
                f"Its quotes cover {quoted} of its {characters} characters:"
                f" leave quotes out, or shorten them, until they cover at most {QUOTED_SHARE:.0%}."
            )
            yield Finding("error", source, message, rule="quoted-share")


def _covered(spans: Iterable[tuple[int, int]]) -> int:
    """How many characters the spans, in order of their starts, cover together."""
    covered = reached = 0
    for start, end in spans:
        covered += max(0, end - max(start, reached))
        reached = max(reached, end)
    return covered


def _unverified(store: Store) -> Iterator[Finding]:
    for row in select(store, _SPANS):
        message = (
            f"{row['spans']} spans were not compared with the text:"
            " give the folder of the texts by --sources or GRAPHBUILD_TEXTS."
        )
        yield Finding("information", row["plan"], message, rule="unverified")


def _verified(places: Mapping[str, tuple[str, int]], sources: Path) -> Iterator[Finding]:
    """What ``verify`` says of each encoding."""
    from graphbuild.authorities import read_authorities
    from graphbuild.concepts import read_concepts
    from graphbuild.encoding import read_encoding
    from graphbuild.text import read_text
    from graphbuild.verify import verify

    authorities, concepts = read_authorities(), read_concepts()
    nodes = {place: node for node, place in sorted(places.items(), reverse=True)}
    for path in sorted({path for path, _ in places.values()}):
        encoding = read_encoding(Path(path), authorities, concepts)
        text = read_text(sources / encoding.plan.source.file)
        for fault in verify(encoding, text):
            node = nodes.get((path, fault.line or 0)) or nodes[min(nodes)]
            yield Finding("error", node, f"{fault.what}: {fault.remedy}", path, fault.line, "source-text")

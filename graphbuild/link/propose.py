"""Proposals as a set of mappings (SSSOM), joined with the decisions that a file already holds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Final

from graphbuild import vocab
from graphbuild.errors import UsageError
from graphbuild.link.entity import KINDS, Entity
from graphbuild.link.linking import Links, Proposal
from graphbuild.mappings.mapping import (
    BROAD,
    CLOSE,
    COMPOSITE,
    EXACT,
    EXACT_KEY,
    LEXICAL,
    NARROW,
    NO_TERM_FOUND,
    PLACES,
    Mapping,
    MappingSet,
)
from graphbuild.mappings.read import ENDING, read_mappings
from graphbuild.query import Table
from graphbuild.terms import is_slug

PREDICATES: Final = {"exact": EXACT, "close": CLOSE, "broad": BROAD, "narrow": NARROW}
JUSTIFICATIONS: Final = {"key": EXACT_KEY, "name": LEXICAL, "several": COMPOSITE}
LICENCE: Final = "https://creativecommons.org/licenses/by/4.0/"
SURE: Final = Decimal("0.9999")
"""The most that the model is sure of; only a key is more."""
LABEL: Final = 200
"""Characters of a label that a mapping shows."""

_UNSEEN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")


def checked_name(path: Path) -> str:
    """The name of the mapping set that a file will hold; ``UsageError`` where it cannot name a graph."""
    name = path.name.removesuffix(ENDING)
    if name == path.name or not is_slug(name):
        remedy = f"call it like education{ENDING}: a-z, 0-9 and single hyphens before the ending"
        raise UsageError(f"{path.name!r} cannot name a set of mappings", remedy=remedy)
    return name


def mapping_set(
    links: Links, theirs: Iterable[str], path: Path, *, source: str, subjects: str = vocab.BASE
) -> MappingSet:
    """The proposals and the things without any, with the decisions of the file that is there.

    A decision stays, with the proposal that it was made on where the linker no longer makes it.

    Args:
        links: what was proposed.
        theirs: the IRIs of the other graph's things.
        path: the file that is to be written; what it holds is kept as told.
        source: the other graph as the user named it; an address of the web is its IRI.
        subjects: what the IRIs of our things begin with.

    Raises:
        UsageError: the file's name names no graph.
        InputError: the file that is there cannot be read, or is between two other graphs.
    """
    name = checked_name(path)
    found = [_mapping(proposal) for proposal in links.proposals]
    found += [_none(entity) for entity in links.alone]
    earlier = read_mappings(path).mappings if path.exists() else ()
    decided = {mapping.pair for mapping in earlier if mapping.decision is not None}
    accepted = {mapping.subject for mapping in earlier if mapping.decision == "accepted"}
    kept = [
        mapping
        for mapping in found
        if mapping.object != NO_TERM_FOUND or mapping.subject not in accepted or mapping.pair in decided
    ]
    proposed = {mapping.pair for mapping in kept}
    kept += [
        mapping
        for mapping in earlier
        if mapping.decision is not None or (mapping.pair in decided and mapping.pair not in proposed)
    ]
    return MappingSet(
        id=f"{subjects}graph/links/{name}",
        title=f"Mappings of government plans to {name}",
        licence=LICENCE,
        subject_source=f"{subjects}dataset",
        object_source=source if re.match(r"https?://", source) else _common(theirs),
        mappings=tuple(sorted(kept, key=lambda mapping: mapping.order)),
        prefixes={kind: f"{subjects}{kind}/" for kind in KINDS if kind != "measure"}
        | {"document": f"{subjects}plan/", "subjects": subjects},
    )


def table(proposals: Iterable[Proposal]) -> Table:
    """The proposals as a table, the surest first."""
    columns = ("kind", "label", "relation", "other_label", "confidence", "features", "subject", "object")
    rows = []
    for one in sorted(proposals, key=lambda each: (-each.probability, each.ours.iri, each.theirs.iri)):
        texts = (
            one.ours.kind,
            _label(one.ours),
            one.relation,
            _label(one.theirs),
            str(_confidence(one)),
            " ".join(one.features),
        )
        cells = {name: {"type": "literal", "value": text} for name, text in zip(columns, texts, strict=False)}
        cells |= {
            name: {"type": "uri", "value": entity.iri}
            for name, entity in (("subject", one.ours), ("object", one.theirs))
        }
        rows.append(cells)
    return Table.of(columns, rows, vocab.prefixes())


def _mapping(proposal: Proposal) -> Mapping:
    return Mapping(
        proposal.ours.iri,
        _label(proposal.ours),
        PREDICATES[proposal.relation],
        proposal.theirs.iri,
        _label(proposal.theirs),
        proposal.ours.kind,
        JUSTIFICATIONS[proposal.by],
        _confidence(proposal),
        proposal.features,
    )


def _none(entity: Entity) -> Mapping:
    label = _label(entity)
    return Mapping(entity.iri, label, EXACT, NO_TERM_FOUND, "", entity.kind, COMPOSITE)


def _confidence(proposal: Proposal) -> Decimal:
    if proposal.by == "key":
        return Decimal(1)
    return min(SURE, round(Decimal(repr(proposal.probability)), PLACES))


def _label(entity: Entity) -> str:
    """The label in one line, cut where it is longer than anybody reads."""
    shown = _UNSEEN.sub(" ", entity.label).strip()
    return shown if len(shown) <= LABEL else shown[: LABEL - 1] + "…"


def _common(iris: Iterable[str]) -> str:
    """What all the IRIs begin with, to a slash or a hash: the other graph as far as a file tells it."""
    ordered = sorted(iris)
    first, last = (ordered[0], ordered[-1]) if ordered else ("", "")
    end = next(
        (place for place, signs in enumerate(zip(first, last, strict=False)) if len(set(signs)) > 1), -1
    )
    start = first if end < 0 else first[:end]
    start = start[: max(start.rfind("/"), start.rfind("#")) + 1]
    return start if re.fullmatch(r"https?://[^/]+/.*", start) else "urn:graph:other/"

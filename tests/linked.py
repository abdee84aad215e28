"""Pairs of things that tests link: one by one, or many at once where each link would take as long."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest
from duckdb import DuckDBPyConnection

from graphbuild.link import Entity, link
from graphbuild.link.keys import keyed

Told = dict[str, object]
Case = tuple[str, Told, Told]
"""A kind, and what is told of a thing of ours and of one of theirs."""


def relation(kind: str, left: Told, right: Told) -> str:
    """What is proposed for one pair; ``none`` where nothing is."""
    return _linked([(kind, left, right)])[0]


class Together:
    """``relation`` for the pairs of a table, both ways round: linked in one go when first asked for."""

    def __init__(self, cases: Iterable[Case]) -> None:
        self._cases = [way for kind, one, other in cases for way in ((kind, one, other), (kind, other, one))]
        self._told: dict[str, str] = {}

    def __call__(self, kind: str, left: Told, right: Told) -> str:
        """What is proposed for a pair of the table."""
        if not self._told:
            for sort in sorted({_sort(case) for case in self._cases}):
                cases = [case for case in self._cases if _sort(case) == sort]
                self._told |= dict(zip(map(repr, cases), _linked(cases), strict=True))
        return self._told[repr((kind, left, right))]


def _sort(case: Case) -> tuple[str, bool]:
    """What a link does for all of its pairs: those of a kind, with sounds where one has no Chinese name."""
    kind, left, right = case
    return kind, not (left.get("zh") and right.get("zh"))


def _linked(cases: Sequence[Case]) -> list[str]:
    """What is proposed for each of the pairs, none of which meets the things of another."""
    ours, theirs = (
        [
            Entity(case[0], f"https://{whose}.example.org/{number:06}", **case[side])  # type: ignore[arg-type]
            for number, case in enumerate(cases)
        ]
        for side, whose in ((1, "ours"), (2, "theirs"))
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("graphbuild.link.linking.block", _each_with_its_own)
        patch.setattr("graphbuild.link.linking.keyed", _keyed)
        proposals = link(ours, theirs).proposals
    found = {proposal.ours.iri: proposal.relation for proposal in proposals}
    assert len(found) == len(proposals)
    return [found.get(entity.iri, "none") for entity in ours]


def _each_with_its_own(connection: DuckDBPyConnection) -> int:
    connection.execute(
        "CREATE OR REPLACE TABLE pairs AS SELECT ours.unique_id AS id_l, theirs.unique_id AS id_r "
        "FROM ours JOIN theirs ON ours.unique_id = theirs.unique_id"
    )
    return 0


def _keyed(ours: Sequence[Entity], theirs: Sequence[Entity]) -> list[tuple[int, int, str]]:
    pairs = enumerate(zip(ours, theirs, strict=True))
    return [(place, place, key) for place, (one, other) in pairs for _, _, key in keyed([one], [other])]

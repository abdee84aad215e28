"""What mappings, taken together, cannot all be: told with both files, both lines and the chain between.

Only accepted and rejected mappings count. ``skos:exactMatch`` and ``owl:sameAs`` hold on over chains.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as Table
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType
from typing import Final

from graphbuild.errors import Fault
from graphbuild.mappings.mapping import (
    CLOSE,
    IDENTITY,
    NO_TERM_FOUND,
    Mapping,
    MappingSet,
    Pair,
)

_CODE: Final = re.compile(r".*/place/cn-(\d{6}(?:\d{3})?)")
_DIFFERENT: Final = frozenset({"code=differs", "division=differs", "territory=differs"})
"""Features of a proposal that speak against one place, or one body, being the other."""
_OF_ONE_PLACE: Final = ("place", "body")
_NO_CODES: Final[Table[str, str]] = MappingProxyType({})
_RECONSIDER: Final = "review both, and take one of the decisions back"


@dataclass(frozen=True, slots=True)
class _Row:
    """A decision, and the set it stands in."""

    set: MappingSet
    mapping: Mapping

    def __str__(self) -> str:
        line = self.set.line(self.mapping)
        place = f"{self.set.path or self.set.id}" + ("" if line is None else f":{line}")
        return f"{place} by {self.mapping.author}"


def contradictions(sets: Sequence[MappingSet], codes: Table[str, str] = _NO_CODES) -> list[Fault]:
    """Find what cannot hold together, ordered by file and line.

    Args:
        sets: the mapping sets that are to be applied together.
        codes: IRI of a place, or of a body → its GB/T 2260 code, or that of the body's territory. A place
            whose IRI ends in ``place/cn-`` and a code has that one.
    """
    rows = [
        _Row(each, mapping)
        for each in sorted(sets, key=lambda one: one.name)
        for mapping in each.mappings
        if mapping.decision in ("accepted", "rejected")
    ]
    accepted = [row for row in rows if row.mapping.decision == "accepted"]
    rejected = [row for row in rows if row.mapping.decision == "rejected"]
    chains = _Chains(row for row in accepted if row.mapping.predicate in IDENTITY)
    faults = [
        *_of_one_pair(accepted, rejected),
        *_against_a_chain(rejected, chains),
        *_one_graph(accepted, chains),
        *_codes(chains, codes),
        *_features(accepted),
        *_none_and_one(accepted),
    ]
    return sorted(faults, key=lambda fault: (str(fault.path), fault.line or 0, fault.what))


class _Chains:
    """Things that are one by accepted mappings, over any number of steps."""

    def __init__(self, rows: Iterable[_Row]) -> None:
        self._next: dict[str, list[tuple[str, _Row]]] = {}
        for row in rows:
            one, other = row.mapping.pair
            if other != NO_TERM_FOUND:
                self._next.setdefault(one, []).append((other, row))
                self._next.setdefault(other, []).append((one, row))
        self._parent = {node: node for node in self._next}
        for node, steps in self._next.items():
            for other, _ in steps:
                self._parent[self._root(node)] = self._root(other)

    def _root(self, node: str) -> str:
        while self._parent[node] != node:
            self._parent[node] = self._parent[self._parent[node]]
            node = self._parent[node]
        return node

    def joined(self, one: str, other: str) -> bool:
        """Whether a chain leads from one to the other."""
        return one in self._parent and other in self._parent and self._root(one) == self._root(other)

    def direct(self, one: str, other: str) -> bool:
        """Whether one mapping does."""
        return any(node == other for node, _ in self._next.get(one, ()))

    def clusters(self) -> list[list[str]]:
        """The things of each chain, sorted."""
        found: dict[str, list[str]] = {}
        for node in sorted(self._next):
            found.setdefault(self._root(node), []).append(node)
        return list(found.values())

    def way(self, one: str, other: str) -> list[_Row]:
        """The rows of a shortest chain from one to the other, which there is."""
        came: dict[str, tuple[str, _Row]] = {}
        ahead = deque([one])
        while ahead and other not in came:
            node = ahead.popleft()
            for step, row in self._next[node]:
                if step != one and step not in came:
                    came[step] = (node, row)
                    ahead.append(step)
        rows: list[_Row] = []
        while other != one:
            other, row = came[other]
            rows.append(row)
        return rows[::-1]


def _of_one_pair(accepted: Sequence[_Row], rejected: Sequence[_Row]) -> Iterator[Fault]:
    """Accepted and rejected, or accepted as two things that exclude each other."""
    by_pair: dict[Pair, list[_Row]] = {}
    for row in (*accepted, *rejected):
        by_pair.setdefault(row.mapping.pair, []).append(row)
    for rows in by_pair.values():
        for one, other in combinations(rows, 2):
            first, second = one.mapping, other.mapping
            if first.decision != second.decision:
                if _denies(second.predicate, first.predicate):
                    what = f"{_name(second)} is rejected as {second.predicate}, and accepted in {one}"
                    yield _fault(other, what)
            elif first.decision == "accepted" and _exclude(first.predicate, second.predicate):
                what = f"{_name(second)} is accepted as {second.predicate}, and as {first.predicate} in {one}"
                yield _fault(other, what)


def _denies(rejected: str, accepted: str) -> bool:
    return rejected == accepted or (accepted in IDENTITY and rejected in (*IDENTITY, CLOSE))


def _exclude(one: str, other: str) -> bool:
    """What is exact is neither broader nor narrower (SKOS Reference, S46)."""
    return one != other and not {one, other} <= {*IDENTITY, CLOSE} and CLOSE not in (one, other)


def _against_a_chain(rejected: Sequence[_Row], chains: _Chains) -> Iterator[Fault]:
    for row in rejected:
        one, other = row.mapping.pair
        if row.mapping.predicate not in (*IDENTITY, CLOSE) or not chains.joined(one, other):
            continue
        way = chains.way(one, other)
        if len(way) == 1 and way[0].mapping.pair == row.mapping.pair:
            continue  # told of as one pair
        what = f"{_name(row.mapping)} is rejected as {row.mapping.predicate}, and follows from {_told(way)}"
        yield _fault(row, what)


def _one_graph(accepted: Sequence[_Row], chains: _Chains) -> Iterator[Fault]:
    """Two things of one graph that become one, which their graph keeps apart."""
    graphs: dict[str, set[str]] = {}
    for row in accepted:
        here, there = row.set.subject_source, row.set.object_source
        if here != there:
            graphs.setdefault(row.mapping.subject, set()).add(here)
            graphs.setdefault(row.mapping.object, set()).add(there)
    for cluster in chains.clusters():
        first: dict[str, str] = {}
        for node in cluster:
            for graph in sorted(graphs.get(node, ())):
                one = first.setdefault(graph, node)
                if one != node and not chains.direct(one, node):
                    way = chains.way(one, node)
                    what = f"{one} and {node} are two things of {graph}, and become one by {_told(way)}"
                    yield _fault(way[-1], what, "accept one of them as closeMatch, broadMatch or narrowMatch")


def _codes(chains: _Chains, codes: Table[str, str]) -> Iterator[Fault]:
    for cluster in chains.clusters():
        first: tuple[str, str] | None = None
        for node in cluster:
            found = _CODE.fullmatch(node)
            code = codes.get(node) or (found[1] if found else None)
            if code is None:
                continue
            first = first or (node, code)
            if code != first[1]:
                way = chains.way(first[0], node)
                what = f"{first[0]} is {first[1]}, {node} is {code}, and they are one by {_told(way)}"
                yield _fault(way[-1], what, "reject the one that is wrong; namesakes have different codes")


def _features(accepted: Sequence[_Row]) -> Iterator[Fault]:
    for row in accepted:
        proposal = row.set.proposals.get(row.mapping.pair)
        found = sorted(_DIFFERENT.intersection(() if proposal is None else proposal.features))
        if found and row.mapping.predicate in IDENTITY and row.mapping.kind in _OF_ONE_PLACE:
            what = f"{_name(row.mapping)} is accepted as {row.mapping.predicate}, and has {', '.join(found)}"
            yield _fault(row, what, "reject it, or accept it as closeMatch, broadMatch or narrowMatch")


def _none_and_one(accepted: Sequence[_Row]) -> Iterator[Fault]:
    """A thing that was accepted to have no match in a graph, and has one there."""
    none = {
        (row.mapping.subject, row.set.object_source): row
        for row in accepted
        if row.mapping.object == NO_TERM_FOUND
    }
    for row in accepted:
        other = none.get((row.mapping.subject, row.set.object_source))
        if other is not None and row.mapping.object != NO_TERM_FOUND:
            yield _fault(row, f"{_name(row.mapping)} is accepted, and that there is none in {other}")


def _name(mapping: Mapping) -> str:
    return f"{mapping.subject} → {mapping.object}"


def _told(way: Sequence[_Row]) -> str:
    return ", ".join(f"{_name(row.mapping)} ({row})" for row in way)


def _fault(row: _Row, what: str, remedy: str = _RECONSIDER) -> Fault:
    return Fault(f"by {row.mapping.author}: {what}", remedy, row.set.path, row.set.line(row.mapping))

"""All shortest ways between two things, found by networkx in the network of links."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any, Final, cast

from graphbuild.errors import InputError, UsageError
from graphbuild.path.links import Link, links, spans
from graphbuild.path.things import KINDS, Thing, Things
from graphbuild.query.ask import base_of
from graphbuild.view.statements import Statements, read_statements

if TYPE_CHECKING:
    import networkx as nx
    from pyoxigraph import Store

LONGEST: Final = 6
"""Steps that a way may have, unless more or fewer are asked for."""


@dataclass(frozen=True, slots=True)
class Path:
    """One way: the things it leads through, and for each step every link that joins the two.

    There is one step fewer than things; a link may point either way.
    """

    things: tuple[Thing, ...]
    steps: tuple[tuple[Link, ...], ...]


@dataclass(frozen=True, slots=True)
class Ways:
    """What was asked for, how many shortest ways there are in all, and the first of them."""

    a: Thing
    b: Thing
    number: int
    paths: tuple[Path, ...]


def paths(store: Store, a: str, b: str, longest: int = LONGEST) -> list[Path]:
    """All shortest ways from ``a`` to ``b``; none where even the shortest has more than ``longest`` steps.

    Args:
        store: the graphs of a build.
        a: an IRI, a prefixed name (``place:cn-310000``), or a label of one thing.
        b: the same for the other end.
        longest: the most steps that a way may have.

    Returns:
        The ways in a fixed order: parts of plans before what plans share, and those in the order of the text.
        No way leads through a plan, of which everything is a part; it may begin or end there.

    Raises:
        UsageError: a or b names nothing or several things, or both name the same one.
        InputError: the store holds no plan, or cannot be read.
    """
    return list(ways(store, a, b, longest).paths)


def ways(store: Store, a: str, b: str, longest: int = LONGEST, limit: int | None = None) -> Ways:
    """As ``paths``, but with the first ``limit`` ways only, and with the number of all."""
    try:
        statements = read_statements(store)
        things = Things(statements, base_of(store))
        begin, end = things.called(a), things.called(b)
        if begin == end:
            raise UsageError(f"{a} and {b} are the same thing: {begin}", remedy="give two different things")
        network = _network(links(store, statements, things), begin, end)
    except (OSError, RuntimeError) as error:
        raise InputError(
            f"the store of the graph cannot be read: {error}", remedy="build it again: graphbuild build"
        ) from None
    number, found = _shortest(network, begin, end, longest, _order(statements))
    return Ways(begin, end, number, tuple(_path(network, route) for route in islice(found, limit)))


def _network(joining: Iterator[Link], *ends: Thing) -> nx.Graph[Thing]:
    """An edge for each pair of things, with its ``links``; plans only where they are an end."""
    import networkx as nx

    network: nx.Graph[Thing] = nx.Graph()
    network.add_nodes_from(ends)
    for link in joining:
        pair = (link.subject, link.object)
        if all(each.kind != "Plan" or each in ends for each in pair):
            network.add_edge(*pair)
            network.edges[pair].setdefault("links", []).append(link)
    return network


def _shortest(
    network: nx.Graph[Thing],
    begin: Thing,
    end: Thing,
    longest: int,
    order: Callable[[Thing], tuple[Any, ...]],
) -> tuple[int, Iterator[tuple[Thing, ...]]]:
    """How many shortest ways there are, and each of them when its turn comes: there may be very many."""
    import networkx as nx

    onward = cast("dict[Thing, list[Thing]]", nx.predecessor(network, end, cutoff=longest))
    if begin not in onward:
        return 0, iter(())

    @cache
    def number(thing: Thing) -> int:
        return 1 if thing == end else sum(map(number, onward[thing]))

    def walk(route: tuple[Thing, ...]) -> Iterator[tuple[Thing, ...]]:
        if route[-1] == end:
            yield route
        for following in sorted(onward[route[-1]], key=order):
            yield from walk((*route, following))

    return number(begin), walk((begin,))


def _order(statements: Statements) -> Callable[[Thing], tuple[Any, ...]]:
    rank = {kind: index for index, kind in enumerate(KINDS)}

    def order(thing: Thing) -> tuple[Any, ...]:
        places = [(span.plan, span.start) for span in spans(statements, thing.iri)[:1]]
        return rank[thing.kind], places, thing.iri

    return order


def _path(network: nx.Graph[Thing], route: Sequence[Thing]) -> Path:
    steps = (network.edges[pair]["links"] for pair in pairwise(route))
    return Path(tuple(route), tuple(tuple(sorted(step, key=_in_text)) for step in steps))


def _in_text(link: Link) -> tuple[Any, ...]:
    return [(span.plan, span.start, -span.end) for span in link.evidence], link.kind, link.relation, link.node

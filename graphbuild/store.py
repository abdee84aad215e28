"""A build on disk, as the other commands open it.

``build/store/current`` holds the name of the folder beside it that is the store. A new build makes a new
folder and renames the pointer last, so that who opens the store gets a whole one, old or new.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pyoxigraph import RdfFormat, Store

from graphbuild.errors import InputError

if TYPE_CHECKING:
    from rdflib import Dataset

GRAPH: Final = "graph.nq"
TURTLE: Final = "graph.ttl"
NODES: Final = "nodes.tsv"
REPORT: Final = "report.json"
STORES: Final = "store"
POINTER: Final = "current"

FORMATS: Final = {
    ".nq": RdfFormat.N_QUADS,
    ".nt": RdfFormat.N_TRIPLES,
    ".ttl": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
}
"""Ending of a file → what is in it."""

LARGEST_IN_MEMORY: Final = 10_000_000
"""Bytes of a graph that loads in the time in which the store of it opens, or little more."""
_ATTEMPTS = 3


def open_store(out: Path) -> Store:
    """Open the store of a build read-only; ask it with ``use_default_graph_as_union=True``.

    Raises:
        InputError: there is no build in ``out``, or its store is damaged.
    """
    for attempt in range(_ATTEMPTS):
        directory = store_directory(out)
        try:
            return Store.read_only(str(directory))
        except OSError as error:
            replaced_meanwhile = store_directory(out) != directory
            if not replaced_meanwhile or attempt == _ATTEMPTS - 1:
                raise InputError(
                    f"the store of this build cannot be opened: {error}",
                    remedy=f"make it again with: graphbuild build -o {out}",
                    path=directory,
                ) from error
    raise AssertionError("the last attempt returns or raises")


def store_to_ask(out: Path) -> Store:
    """The graphs of a build, to be asked: a small graph in memory, where it answers five times as fast.

    A file that is not of this very build is left alone, and the store opened instead. Raises what
    ``open_store`` raises.
    """
    named = store_directory(out).name
    with suppress(OSError, SyntaxError):
        path = out / GRAPH
        if path.stat().st_size <= LARGEST_IN_MEMORY:
            content = path.read_bytes()
            if hashlib.sha256(content).hexdigest().startswith(named.partition("-")[0]):
                store = Store()
                store.bulk_load(content, RdfFormat.N_QUADS, lenient=True)  # our own bytes: their hash says so
                return store
    return open_store(out)


def store_directory(out: Path) -> Path:
    """The folder of the store that the pointer names; ``InputError`` where there is no build."""
    pointer = out / STORES / POINTER
    try:
        return pointer.with_name(pointer.read_text("ascii").strip())
    except (OSError, UnicodeDecodeError) as error:
        raise _no_build(out, error) from error


def open_dataset(out: Path) -> Dataset:
    """The same store as an rdflib Dataset (read-only; its default graph is the union of all graphs)."""
    from oxrdflib import OxigraphStore
    from rdflib import Dataset

    return Dataset(store=OxigraphStore(store=open_store(out)), default_union=True)


def load(path: Path) -> Store:
    """Load a file of RDF into a store in memory; its ending says what it is (see ``FORMATS``).

    Raises:
        InputError: an ending that is not known, a file that cannot be read, a syntax error.
    """
    syntax = FORMATS.get(path.suffix.lower())
    if syntax is None:
        raise InputError(
            f"the ending {path.suffix or '(none)'} says no syntax of RDF that can be read",
            remedy=f"give a file that ends in {', '.join(FORMATS)}",
            path=path,
        )
    store = Store()
    try:
        store.load(path.read_bytes(), syntax, base_iri=path.resolve().as_uri())
    except OSError as error:
        raise InputError(
            f"cannot be read: {error.strerror or error}", remedy="name a file that is there", path=path
        ) from error
    except SyntaxError as error:
        raise InputError(
            f"the graph cannot be read: {error.msg}",
            remedy="mend the file, or write it again",
            path=path,
            line=error.lineno,
        ) from error
    return store


def nodes(out: Path) -> dict[str, tuple[str, int]]:
    """IRI of each node of the plans → file and line of the encoding that says it."""
    path = out / NODES
    try:
        lines = path.read_text("utf-8").splitlines()
        rows = (line.split("\t") for line in lines[1:])
        return {iri: (file, int(line)) for iri, file, line in rows}
    except OSError as error:
        raise _no_build(out, error) from error
    except ValueError as error:
        raise InputError(
            "this table of nodes is not what build writes",
            remedy=f"make it again with: graphbuild build -o {out}",
            path=path,
        ) from error


def _no_build(out: Path, error: Exception) -> InputError:
    missing = isinstance(error, FileNotFoundError | NotADirectoryError)
    return InputError(
        "there is no build here" if missing else f"this build cannot be read: {error}",
        remedy=f"run: graphbuild build -o {out}",
        path=out,
    )

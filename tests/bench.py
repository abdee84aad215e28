"""How long things take on this machine, as a table (``make bench``). It measures and judges nothing.

Whole processes are the median of five runs, and so is a question within a process: ``query.ask`` on the store
of the build, the same on its graph in memory, and its SPARQL on rdflib's own engine, which is in memory too.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from rdflib import Dataset as RdflibDataset
from rdflib import Graph

from graphbuild import vocab
from graphbuild.authorities import read_authorities
from graphbuild.build.dataset import Dataset, assemble
from graphbuild.concepts import read_concepts
from graphbuild.encoding import read_encoding
from graphbuild.query import Question, Table, ask, questions
from graphbuild.query.arguments import bind
from graphbuild.store import GRAPH, load, open_store
from graphbuild.vocab import Names

ROOT = Path(__file__).parent.parent
PLANS = sorted((ROOT / "data" / "plans").glob("*.yaml"))
RUNS = 5


def main() -> None:
    """Measure everything and print it."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "build"
        plans = ", ".join(path.stem for path in PLANS)
        print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, {plans}")
        table(("process", "seconds"), processes(out))
        table(("question", "rows", "store ms", "memory ms", "rdflib ms", "ratio"), asked(out))
        table(("writing", "triples", "triples a second", "ratio"), written(Path(folder)))


def processes(out: Path) -> Iterator[tuple[str, ...]]:
    """The commands, each from its start to its end."""
    commands = {
        "graphbuild --help": ["--help"],
        "graphbuild build": ["build", *map(str, PLANS), "-o", str(out)],
        "graphbuild validate": ["validate", "-o", str(out)],
        "graphbuild query targets": ["query", "targets", "--build", str(out)],
        "graphbuild view": ["view", "--build", str(out), "-o", str(out / "graph.html")],
    }
    for name, arguments in commands.items():
        yield name, f"{median(partial(process, arguments)):.2f}"


def process(arguments: list[str]) -> None:
    """Run one command; what it prints is of no interest here, unless it fails."""
    command = [sys.executable, "-m", "graphbuild", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")


def asked(out: Path) -> Iterator[tuple[str, ...]]:
    """Every question; the one about a node asks for the node of its header's example."""
    store = open_store(out)
    memory = load(out / GRAPH)
    dataset = RdflibDataset(default_union=True)
    dataset.parse(out / GRAPH, format="nquads")
    for question in questions():
        arguments = needed(question)
        answer = ask(store, question, arguments)
        rows = len(answer.rows) if isinstance(answer, Table) else 1
        sparql, _ = bind(question, arguments, vocab.BASE)
        on_disk = median(partial(ask, store, question, arguments))
        in_memory = median(partial(ask, memory, question, arguments))
        on_rdflib = median(partial(drained, dataset, sparql))
        times = (f"{seconds * 1000:.1f}" for seconds in (on_disk, in_memory, on_rdflib))
        yield question.name, str(rows), *times, f"{on_rdflib / in_memory:.0f}"


def drained(dataset: RdflibDataset, sparql: str) -> list[object]:
    """All of what rdflib answers."""
    return list(dataset.query(sparql, initNs=vocab.prefixes()))


def needed(question: Question) -> Mapping[str, str]:
    """The example of ``node`` for the question that is about one node; nothing for all others."""
    return {one.name: one.example for one in question.arguments if one.name == "node" and one.default is None}


def written(folder: Path) -> Iterator[tuple[str, ...]]:
    """The dataset onto disk: ours from the encoding's model, rdflib's from terms made before."""
    authorities, concepts = read_authorities(), read_concepts()
    plans = [read_encoding(path, authorities, concepts).plan for path in PLANS]
    ours = folder / "ours.nq"

    def write() -> Dataset:
        dataset = assemble(plans, authorities, concepts, Names())
        ours.write_bytes(dataset.nquads)
        return dataset

    quads = write().quads
    seconds = median(write)
    yield "graphbuild, from the model to canonical N-Quads", str(quads), f"{quads / seconds:,.0f}", "1.0"

    union = RdflibDataset(default_union=True)
    union.parse(ours, format="nquads")
    triples = [(subject, predicate, value) for subject, predicate, value, _ in union.quads()]

    def add_and_serialise() -> None:
        graph = Graph()
        for triple in triples:
            graph.add(triple)
        graph.serialize(folder / "theirs.nt", format="nt", encoding="utf-8")

    theirs = len(triples) / median(add_and_serialise)
    ratio = f"{quads / seconds / theirs:.1f}"
    yield "rdflib, Graph.add and serialise to N-Triples", str(len(triples)), f"{theirs:,.0f}", f"1/{ratio}"


def median(action: Callable[[], object]) -> float:
    """Seconds that the action takes, in the middle of a few runs."""
    seconds = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        action()
        seconds.append(time.perf_counter() - begin)
    return statistics.median(seconds)


def table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> None:
    """Print rows under their head, the first column left, the others right."""
    lines = [head, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    print()
    for line in lines:
        cells = (cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True))
        print("  ".join((line[0].ljust(widths[0]), *cells)))


if __name__ == "__main__":
    main()

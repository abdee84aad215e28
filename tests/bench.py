"""How long things take on this machine, as tables (``make bench``). It measures and judges nothing.

Whole processes are the median of five runs, and so is a question within a process (of fewer runs where five
would take more than two seconds): ``query.ask`` on a store on disk, the same on the graph in memory, and its
SPARQL on rdflib's own engine, which is in memory too. Every question is asked in a process of its own, forked
from one that holds the graphs, so that an answer which does not come can be given up.
"""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

import bench_extract
import bench_link
import synthetic
from pyoxigraph import NamedNode, Store
from rdflib import Dataset as RdflibDataset
from rdflib import Graph

from graphbuild import vocab
from graphbuild.authorities import read_authorities
from graphbuild.build.dataset import Dataset, assemble
from graphbuild.build.write import write
from graphbuild.concepts import read_concepts
from graphbuild.encoding import read_encoding
from graphbuild.query import Question, Table, ask, questions
from graphbuild.query.arguments import bind
from graphbuild.store import GRAPH, LARGEST_IN_MEMORY, load, open_store
from graphbuild.vocab import Names

ROOT = Path(__file__).parent.parent
PLANS = sorted((ROOT / "data" / "plans").glob("*.yaml"))
RUNS = 5
LONG = 2.0
"""Seconds of runs after which there are no more of them."""
GIVEN_UP = 30.0
"""Seconds after which no answer of the store is waited for."""
SLOW_ON_PLANS, SLOW_ON_SYNTHETIC = 0.010, 0.300
"""Seconds; questions that take longer, as the command asks them, are named at the end."""
HEAD = ("question", "rows", "store ms", "memory ms", "rdflib ms", "ratio", "one plan, store ms")
TYPE = NamedNode(f"{vocab.EXTERNAL_PREFIXES['rdf']}type")
PLAN = NamedNode(f"{vocab.ONTOLOGY}Plan")
FORK = multiprocessing.get_context("fork")


@dataclass(frozen=True)
class Options:
    """What is measured: ``only`` names questions, none of them stands for all that there is."""

    quads: int
    seed: int
    rdflib_seconds: float
    only: tuple[str, ...]


@dataclass(frozen=True)
class Timed:
    """How long a question takes, and how many rows it gives; ``None`` where nothing came within ``limit``."""

    seconds: float | None
    rows: int | None
    limit: float
    failed: bool = False

    def __str__(self) -> str:
        """Milliseconds."""
        if self.seconds is None:
            return "failed" if self.failed else f"> {self.limit * 1000:,.0f}" if self.limit else "-"
        return f"{self.seconds * 1000:,.1f}" if self.seconds < 1 else f"{self.seconds * 1000:,.0f}"


def main() -> None:
    """Measure everything and print it."""
    options = arguments()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        out, large = folder / "build", folder / "synthetic"
        plans = ", ".join(path.stem for path in PLANS)
        print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, {plans}")
        process(["build", *map(str, PLANS), "-o", str(out)])
        if not options.only:
            table(("process", "seconds"), processes(out))
        slow = asked(out, options, SLOW_ON_PLANS)
        more: list[str] = []
        if options.quads:
            print(f"\n{invented(large, options)}")
            more = asked(large, options, SLOW_ON_SYNTHETIC)
        if not options.only:
            table(("writing", "triples", "triples a second", "ratio"), written(folder))
            bench_extract.section(table, progress)
            bench_link.section(table, progress, bench_link.QUICK)
    print()
    tell(slow, SLOW_ON_PLANS, plans)
    if options.quads:
        tell(more, SLOW_ON_SYNTHETIC, "the synthetic plans")


def arguments() -> Options:
    """The options of the command line."""
    parser = argparse.ArgumentParser(description="Measure how long things take.")
    parser.add_argument("--quads", type=int, default=1_000_000, help="size of the synthetic data; 0 for none")
    parser.add_argument("--seed", type=int, default=1, help="of the synthetic data")
    parser.add_argument(
        "--rdflib-seconds",
        type=float,
        default=10.0,
        help="limit of a question on rdflib; 0 leaves rdflib out",
    )
    parser.add_argument("--only", nargs="+", default=(), help="names of questions; nothing else is measured")
    given = parser.parse_args()
    unknown = set(given.only) - {question.name for question in questions()}
    if unknown:
        parser.error(f"no question is called {', '.join(sorted(unknown))}")
    return Options(given.quads, given.seed, given.rdflib_seconds, tuple(given.only))


def processes(out: Path) -> Iterator[tuple[str, ...]]:
    """The commands, each from its start to its end."""
    commands = {
        "graphbuild --help": ["--help"],
        "graphbuild build": ["build", *map(str, PLANS), "-o", str(out)],
        "graphbuild validate": ["validate", "--build", str(out)],
        "graphbuild query --list": ["query", "--list"],
        "graphbuild query targets": ["query", "targets", "--build", str(out)],
        "graphbuild view": ["view", "--build", str(out), "-o", str(out / "graph.html"), "--force"],
    }
    for name, given in commands.items():
        progress(name)
        yield name, f"{median(partial(process, given)):.2f}"


def process(given: list[str]) -> None:
    """Run one command; what it prints is of no interest here, unless it fails."""
    command = [sys.executable, "-m", "graphbuild", *given]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")


def invented(out: Path, options: Options) -> str:
    """Write the synthetic plans as a build; what they are, and how long they took."""
    progress("synthetic plans")
    begin = time.perf_counter()
    dataset = synthetic.dataset(options.seed, options.quads)
    quads, made = dataset.quads, time.perf_counter()
    write(out, dataset.nquads, dataset.sha256, {GRAPH: dataset.nquads})
    wrote = time.perf_counter()
    process(["query", "actions", "--build", str(out), "--format", "csv"])
    told = (
        f"{len(dataset.plans)} synthetic plans, seed {options.seed}, {quads:,} quads:",
        f"invented and mapped in {made - begin:.1f} s, written in {wrote - made:.1f} s;",
        f"graphbuild query actions {time.perf_counter() - wrote:.2f} s",
    )
    return " ".join(told)


def asked(out: Path, options: Options, slow: float) -> list[str]:
    """Print how long the questions take; the names of those that take the command longer than ``slow``."""
    progress(f"loading {out.name}")
    memory = load(out / GRAPH)
    on_rdflib = RdflibDataset(default_union=True)
    if options.rdflib_seconds:
        on_rdflib.parse(out / GRAPH, format="nquads")
    gc.freeze()  # what is loaded is not looked through again, here or in a process forked from here
    plans = sorted(str(quad.subject).strip("<>") for quad in memory.quads_for_pattern(None, TYPE, PLAN))
    plan = plans[len(plans) // 2]
    in_memory = (out / GRAPH).stat().st_size <= LARGEST_IN_MEMORY
    named = []

    def rows() -> Iterator[tuple[str, ...]]:
        for question in chosen(options):
            given = needed(question, plan)
            sparql, _ = bind(question, given, vocab.BASE)
            store = timed(partial(answers, partial(open_store, out), question, given), GIVEN_UP)
            held = timed(partial(answers, lambda: memory, question, given), GIVEN_UP)
            theirs = timed(partial(drained, on_rdflib, sparql), options.rdflib_seconds)
            usual = held if in_memory else store
            if usual.seconds is None or usual.seconds > slow:
                named.append(f"{question.name} ({usual} ms)")
            found = "-" if held.rows is None else f"{held.rows:,}"
            one = of_one(out, question, given, plan)
            row = (question.name, found, str(store), str(held), str(theirs), ratio(theirs, held), one)
            progress("  ".join(row))
            yield row

    table(HEAD, rows())
    gc.unfreeze()
    return named


def of_one(out: Path, question: Question, given: Mapping[str, str], plan: str) -> str:
    """How long it takes on the store to ask of one plan, where the question can be asked so."""
    if all(argument.type != "plan" for argument in question.arguments):
        return "-"
    only = {**given, "plan": plan.rpartition("/")[2]}
    return str(timed(partial(answers, partial(open_store, out), question, only), GIVEN_UP))


def chosen(options: Options) -> Iterable[Question]:
    """The questions that were asked for."""
    return [each for each in questions() if not options.only or each.name in options.only]


def needed(question: Question, plan: str) -> Mapping[str, str]:
    """For the question about one node a measure of the plan; nothing for all others."""
    wanted = (one.name for one in question.arguments if one.name == "node" and one.default is None)
    return dict.fromkeys(wanted, f"{plan}/1.1")


def answers(opened: Callable[[], Store], question: Question, given: Mapping[str, str]) -> Callable[[], int]:
    """What asks a store, once it is opened, and counts the rows."""
    store = opened()

    def count() -> int:
        answer = ask(store, question, given)
        return len(answer.rows) if isinstance(answer, Table) else 1

    return count


def drained(dataset: RdflibDataset, sparql: str) -> Callable[[], int]:
    """What asks rdflib, and counts all that it answers."""
    return lambda: len(list(dataset.query(sparql, initNs=vocab.prefixes())))


def ratio(theirs: Timed, ours: Timed) -> str:
    """How many times as long rdflib takes; at least so many where it was given up."""
    if ours.seconds is None or theirs.failed or not theirs.limit:
        return "-"
    if theirs.seconds is None and theirs.limit <= ours.seconds:
        return "-"
    if theirs.seconds is None:
        return f"> {theirs.limit / ours.seconds:,.0f}"
    return f"{theirs.seconds / ours.seconds:,.0f}"


def timed(prepare: Callable[[], Callable[[], int]], limit: float) -> Timed:
    """Time what is prepared, in a process that is ended when one run lasts longer than ``limit`` seconds."""
    if not limit:
        return Timed(None, None, limit)
    ours, theirs = FORK.Pipe(duplex=False)
    child = FORK.Process(target=_run, args=(theirs, prepare), daemon=True)
    child.start()
    theirs.close()
    try:
        if not ours.poll(limit):
            return Timed(None, None, limit)
        rows, seconds = ours.recv(), ours.recv()
        return Timed(seconds, rows, limit)
    except EOFError:  # the process has told why, and ended
        return Timed(None, None, limit, failed=True)
    finally:
        child.kill()
        child.join()
        ours.close()


def _run(told: Connection, prepare: Callable[[], Callable[[], int]]) -> None:
    """Tell how many rows the first run gives, and then how long a run takes."""
    count = prepare()
    seconds: list[float] = []
    while not seconds or (len(seconds) < RUNS and sum(seconds) < LONG):
        begin = time.perf_counter()
        rows = count()
        seconds.append(time.perf_counter() - begin)
        if len(seconds) == 1:
            told.send(rows)
    told.send(statistics.median(seconds))


def written(folder: Path) -> Iterator[tuple[str, ...]]:
    """The dataset onto disk: ours from the encoding's model, rdflib's from terms made before."""
    progress("writing")
    authorities, concepts = read_authorities(), read_concepts()
    plans = [read_encoding(path, authorities, concepts).plan for path in PLANS]
    ours = folder / "ours.nq"

    def write_ours() -> Dataset:
        dataset = assemble(plans, authorities, concepts, Names())
        ours.write_bytes(dataset.nquads)
        return dataset

    quads = write_ours().quads
    seconds = median(write_ours)
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
    faster = f"{quads / seconds / theirs:.1f}"
    yield "rdflib, Graph.add and serialise to N-Triples", str(len(triples)), f"{theirs:,.0f}", f"1/{faster}"


def median(action: Callable[[], object]) -> float:
    """Seconds that the action takes, in the middle of a few runs."""
    seconds = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        action()
        seconds.append(time.perf_counter() - begin)
    return statistics.median(seconds)


def tell(slow: list[str], limit: float, over: str) -> None:
    """Name the questions that take long."""
    print(f"More than {limit * 1000:.0f} ms over {over}: {', '.join(slow) or 'none'}")


def progress(what: str) -> None:
    """Tell what is measured now, apart from the tables."""
    print(f"… {what}", file=sys.stderr, flush=True)


def table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> None:
    """Print rows under their head, the first column left, the others right."""
    lines = [head, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    print()
    for line in lines:
        cells = (cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True))
        print("  ".join((line[0].ljust(widths[0]), *cells)), flush=True)


if __name__ == "__main__":
    main()

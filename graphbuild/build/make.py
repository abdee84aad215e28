"""From the files of plans to a build in a folder: read, verify, assemble, write."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from graphbuild import store, vocab
from graphbuild.authorities import Authorities, read_authorities
from graphbuild.build.dataset import Dataset, assemble
from graphbuild.build.plan_graph import PlanGraph
from graphbuild.build.report import BuildReport, PlanReport, report_file
from graphbuild.build.write import write
from graphbuild.concepts import Concepts, read_concepts
from graphbuild.encoding import Encoding, read_encoding
from graphbuild.errors import Fault, FindingsError, InputError
from graphbuild.text import read_text
from graphbuild.verify import Coverage, coverage, verify


def build(
    paths: Sequence[Path],
    out: Path,
    *,
    base: str = vocab.BASE,
    sources: Path | None = None,
    authorities: Path | None = None,
) -> BuildReport:
    """Build the encodings into the folder ``out``; with ``sources``, hold them against their texts first.

    Raises:
        InputError: an encoding, an authority or a text cannot be read or has faults.
        FindingsError: a text does not say what its encoding says, or has clauses that are not covered.
        GraphbuildError: the folder cannot be written.

    Whatever is raised, the build that was in ``out`` stays as it was.
    """
    encodings, lists, concepts = _read(paths, authorities)
    coverages = {} if sources is None else _held_against_texts(encodings, sources)
    dataset = assemble([encoding.plan for encoding in encodings], lists, concepts, vocab.Names(base))
    report = _report(out, base, dataset, encodings, coverages)
    files = {
        store.GRAPH: dataset.nquads,
        store.TURTLE: dataset.turtle(),
        store.NODES: _nodes(dataset, encodings),
        store.REPORT: report_file(report),
    }
    write(out, dataset.nquads, dataset.sha256, files)
    return report


def in_memory(paths: Sequence[Path], *, base: str = vocab.BASE, authorities: Path | None = None) -> Dataset:
    """The dataset of the encodings, not written anywhere; raises what ``build`` raises of its input."""
    encodings, lists, concepts = _read(paths, authorities)
    return assemble([encoding.plan for encoding in encodings], lists, concepts, vocab.Names(base))


def _read(paths: Sequence[Path], authorities: Path | None) -> tuple[list[Encoding], Authorities, Concepts]:
    """Read every encoding, and raise the faults of all of them at once."""
    concepts = read_concepts()
    lists = read_authorities(authorities, concepts)
    encodings: list[Encoding] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            encodings.append(read_encoding(path, lists, concepts))
        except InputError as error:
            faults += error.faults
    first: dict[str, Encoding] = {}
    for encoding in encodings:
        other = first.setdefault(encoding.plan.id, encoding)
        if other is not encoding:
            what = f"the plan {encoding.plan.id!r} is in {other.path} too"
            faults.append(
                Fault(
                    what, "give each file once, each plan its own id", encoding.path, encoding.line(("id",))
                )
            )
    if faults:
        raise InputError("the encodings have faults", remedy="mend them", faults=faults)
    return sorted(encodings, key=lambda each: each.plan.id), lists, concepts


def _held_against_texts(encodings: Sequence[Encoding], sources: Path) -> dict[str, Coverage]:
    """Plan id → coverage; ``FindingsError`` where spans, quotes or coverage do not hold."""
    found: dict[str, Coverage] = {}
    faults: list[Fault] = []
    for encoding in encodings:
        text = read_text(sources / encoding.plan.source.file)
        wrong = verify(encoding, text)
        faults += wrong
        if not wrong:
            covered = found[encoding.plan.id] = coverage(encoding, text)
            for start, end, words in covered.uncovered:
                what = f"the clause [{start}, {end}] is not covered: {words}"
                faults.append(
                    Fault(what, "encode it, or list it under 'left_out' with a reason", encoding.path)
                )
    if faults:
        raise FindingsError(
            "the encodings do not hold against their texts", remedy="mend them", faults=faults
        )
    return found


def _report(
    out: Path,
    base: str,
    dataset: Dataset,
    encodings: Sequence[Encoding],
    coverages: Mapping[str, Coverage],
) -> BuildReport:
    plans = tuple(
        PlanReport(
            encoding.plan.id,
            _shown(encoding.path),
            len(set(graph.outline) | set(graph.evidence)),
            encoding.plan.counts(),
            graph.spans,
            coverages.get(encoding.plan.id),
        )
        for encoding, graph in zip(encodings, dataset.plans, strict=True)
    )
    return BuildReport(
        out, base, plans, len(dataset.authorities), len(dataset.ontology), dataset.quads, dataset.sha256
    )


def _nodes(dataset: Dataset, encodings: Sequence[Encoding]) -> bytes:
    """The table of nodes: IRI, file and line of the encoding, sorted by IRI."""
    rows = [
        f"{address}\t{_shown(encoding.path)}\t{line}\n"
        for encoding, graph in zip(encodings, dataset.plans, strict=True)
        for address, line in _lines(encoding, graph).items()
    ]
    return "".join(["iri\tfile\tline\n", *sorted(rows)]).encode()


def _lines(encoding: Encoding, graph: PlanGraph) -> dict[str, int]:
    return {address: encoding.line(location) for address, location in graph.locations.items()}


def _shown(path: Path) -> str:
    """The path from the current folder where it is below it, with forward slashes."""
    try:
        return Path(os.path.abspath(path)).relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()

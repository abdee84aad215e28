"""From the files of plans to a build in a folder: read, verify, assemble, write."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from graphbuild import assets, store, vocab
from graphbuild.authorities import Authorities, read_authorities
from graphbuild.authorities.remits import read_remits
from graphbuild.authorities.sustainable_development_goals import Goal, is_goal, read_goals
from graphbuild.build.dataset import SHARED_GRAPHS, Dataset, assemble
from graphbuild.build.report import BuildReport, LinkReport, PlanReport, coverage_line, report_file
from graphbuild.build.write import write
from graphbuild.concepts import Concepts, read_concepts
from graphbuild.encoding import Encoding, read_encodings
from graphbuild.errors import Fault, FindingsError, InputError, UsageError
from graphbuild.mappings import MappingSet, read_mappings
from graphbuild.mappings.read import mapping_files
from graphbuild.text import read_text
from graphbuild.verify import Coverage, coverage, verify

_SHOWN = 40
"""Characters of an uncovered clause that a message shows."""
_BASE = re.compile(r'https?://[^\s<>"{}|^`\\#?]+/')


def build(
    paths: Sequence[Path],
    out: Path,
    *,
    base: str = vocab.BASE,
    sources: Path | None = None,
    authorities: Path | None = None,
    remits: bool = False,
    links: Sequence[Path] = (),
) -> BuildReport:
    """Build the encodings into the folder ``out``; with ``sources``, hold them against their texts first.

    With ``remits``, who is responsible is inferred where no text says it, in a graph of its own. ``links``
    are folders or files of mappings: what was accepted of each file is a graph of its own.

    Raises:
        InputError: an encoding, an authority, a text or a mapping set cannot be read or has faults, or
            mappings contradict one another.
        FindingsError: a text does not say what its encoding says, or has clauses that are not covered.
        UsageError: the base cannot be one.
        GraphbuildError: the folder cannot be written.

    Whatever is raised, the build that was in ``out`` stays as it was.
    """
    names = _names(base)
    encodings, lists, concepts = _read(paths, authorities)
    coverages = {} if sources is None else _held_against_texts(encodings, sources)
    table = read_remits(authorities or assets.authorities_directory(), concepts) if remits else None
    sets = [read_mappings(path) for path in mapping_files(links)]
    goals = _goals(sets, authorities)
    plans = [encoding.plan for encoding in encodings]
    dataset = assemble(plans, lists, concepts, names, table, sets, goals)
    report = _report(out, base, dataset, encodings, coverages)
    files = {
        store.GRAPH: dataset.nquads,
        store.TURTLE: dataset.turtle(),
        store.NODES: _nodes(dataset, encodings),
        store.REPORT: report_file(report),
    }
    write(out, dataset.nquads, dataset.sha256, files)
    return report


def in_memory(
    paths: Sequence[Path],
    *,
    base: str = vocab.BASE,
    authorities: Path | None = None,
    links: Sequence[Path] = (),
) -> Dataset:
    """The dataset of the encodings, not written anywhere; raises what ``build`` raises of its input."""
    names = _names(base)
    encodings, lists, concepts = _read(paths, authorities)
    sets = [read_mappings(path) for path in mapping_files(links)]
    plans = [encoding.plan for encoding in encodings]
    return assemble(plans, lists, concepts, names, links=sets, goals=_goals(sets, authorities))


def _read(paths: Sequence[Path], authorities: Path | None) -> tuple[list[Encoding], Authorities, Concepts]:
    """Read every encoding, and raise the faults of all of them at once."""
    concepts = read_concepts()
    lists = read_authorities(authorities, concepts)
    encodings: list[Encoding] = []
    faults: list[Fault] = []
    try:
        encodings = read_encodings(paths, lists, concepts)
    except InputError as error:
        faults += error.faults
    first: dict[str, Encoding] = {}
    for encoding in encodings:
        if encoding.plan.id in SHARED_GRAPHS:
            what = f"the id {encoding.plan.id!r} is the name of a graph that all plans share"
            faults.append(Fault(what, "give the plan another id", encoding.path, encoding.line(("id",))))
        other = first.setdefault(encoding.plan.id, encoding)
        if other is not encoding:
            what = f"the plan {encoding.plan.id!r} is in {other.path} too"
            remedy = "give each file once, and each plan an id of its own"
            faults.append(Fault(what, remedy, encoding.path, encoding.line(("id",))))
    if faults:
        raise InputError("the encodings have faults", remedy="mend them", faults=faults)
    return sorted(encodings, key=lambda each: each.plan.id), lists, concepts


def _goals(sets: Sequence[MappingSet], authorities: Path | None) -> dict[str, Goal]:
    """The goals and targets of the United Nations, where an accepted mapping names one."""
    rows = (mapping for each in sets for mapping in each.mappings if mapping.decision == "accepted")
    if any(is_goal(mapping.object) for mapping in rows):
        return read_goals(authorities or assets.authorities_directory())
    return {}


def _names(base: str) -> vocab.Names:
    """The IRIs under a base; a span's own fragment and the paths below it need one that ends in a slash."""
    if not _BASE.fullmatch(base):
        remedy = "give an absolute one that ends in /, without # and ?: https://example.org/plans/"
        raise UsageError(f"{base!r} is no base for the IRIs of things", remedy=remedy)
    return vocab.Names(base)


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
            if covered.uncovered:
                clauses = [f"[{start}, {end}] {words[:_SHOWN]}" for start, end, words in covered.uncovered]
                what = "\n    ".join([f"the text is not covered whole: {coverage_line(covered)}", *clauses])
                remedy = "encode these clauses, or list them under 'left_out' with a reason"
                faults.append(Fault(what, remedy, encoding.path))
    if faults:
        what = "the encodings do not hold against their texts"
        raise FindingsError(what, remedy="mend them", faults=faults)
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
        out,
        base,
        plans,
        len(dataset.authorities),
        len(dataset.ontology),
        len(dataset.card),
        len(dataset.remits),
        dataset.quads,
        dataset.sha256,
        tuple(
            LinkReport(
                each.name,
                len(set(each.triples)),
                sum(each.links.values()),
                each.gaps,
                each.absent,
                each.undecided,
            )
            for each in dataset.links
        ),
    )


def _nodes(dataset: Dataset, encodings: Sequence[Encoding]) -> bytes:
    """The table of nodes: IRI, file and line of the encoding, sorted by IRI."""
    rows: list[str] = []
    for encoding, graph in zip(encodings, dataset.plans, strict=True):
        file = _shown(encoding.path)
        rows += (f"{node}\t{file}\t{encoding.line(place)}\n" for node, place in graph.locations.items())
    return "".join(["iri\tfile\tline\n", *sorted(rows)]).encode()


def _shown(path: Path) -> str:
    """The path from the current folder where it is below it, with forward slashes."""
    try:
        return Path(os.path.abspath(path)).relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()

"""What a build made, counted."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from graphbuild.verify import Coverage


@dataclass(frozen=True, slots=True)
class PlanReport:
    """One plan's share: ``counts`` has the keys of ``model.Expect``.

    ``coverage`` is known only when the text was at hand; else the ``spans`` are not verified.
    """

    plan: str
    file: str
    triples: int
    counts: dict[str, int]
    spans: int
    coverage: Coverage | None


@dataclass(frozen=True, slots=True)
class LinkReport:
    """A mapping set's share: the mappings applied, the things that it found nothing for, and the rest.

    ``absent`` are accepted mappings of things that the build does not have; ``undecided`` are candidates.
    """

    links: str
    triples: int
    applied: int
    gaps: int
    absent: int
    undecided: int


@dataclass(frozen=True, slots=True)
class BuildReport:
    """A build: where it is, the base of its IRIs, how many quads it has, the SHA-256 of ``graph.nq``."""

    out: Path
    base: str
    plans: tuple[PlanReport, ...]
    authority_triples: int
    ontology_triples: int
    card_triples: int
    remit_triples: int
    quads: int
    sha256: str
    links: tuple[LinkReport, ...] = ()


def coverage_line(coverage: Coverage) -> str:
    """``clauses 312, encoded 281, left out 31, uncovered 0: 100 %``; the share is rounded down."""
    share = 100 * (coverage.clauses - len(coverage.uncovered)) // max(1, coverage.clauses)
    return (
        f"clauses {coverage.clauses}, encoded {coverage.encoded}, left out {coverage.left_out}, "
        f"uncovered {len(coverage.uncovered)}: {share} %"
    )


def report_file(report: BuildReport) -> bytes:
    """The report as JSON: it tells of the graph alone, so that the same graph has the same report."""
    linked = {"links": [asdict(each) for each in report.links]} if report.links else {}
    inferred = {"remit_triples": report.remit_triples} if report.remit_triples else {}
    content = {
        "base": report.base,
        "quads": report.quads,
        "sha256": report.sha256,
        "authority_triples": report.authority_triples,
        "ontology_triples": report.ontology_triples,
        "card_triples": report.card_triples,
        **inferred,
        "plans": [_plan(plan) for plan in report.plans],
        **linked,
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _plan(plan: PlanReport) -> dict[str, Any]:
    content: dict[str, Any] = {"plan": plan.plan, "triples": plan.triples, **plan.counts, "spans": plan.spans}
    if plan.coverage is not None:
        content["clauses"] = plan.coverage.clauses
        content["clauses_encoded"] = plan.coverage.encoded
        content["clauses_left_out"] = plan.coverage.left_out
    return content

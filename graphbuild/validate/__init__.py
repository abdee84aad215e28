"""Dataset → findings: the ontology's SHACL shapes, what SHACL cannot say, and the spans against the texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from graphbuild import store as build_store
from graphbuild.validate.checks import CHECKS
from graphbuild.validate.finding import Finding, Severity, summary
from graphbuild.validate.shacl import shacl_findings
from graphbuild.validate.spans import span_findings

__all__ = ["Finding", "Severity", "summary", "validate"]


def validate(out: Path, *, sources: Path | None) -> list[Finding]:
    """Validate the build in ``out``, the gravest findings first.

    Args:
        out: the folder that ``build`` wrote.
        sources: the folder of the plans' texts; without it a finding says that no span was verified.

    Raises:
        InputError: there is no build, or a text or an encoding cannot be read.
    """
    store = build_store.open_store(out)
    places = build_store.nodes(out)
    found = set(span_findings(store, sources))  # first: it is quick to tell that a text is not there
    found |= shacl_findings(store)
    for check in CHECKS:
        found.update(check.findings(store))
    return sorted({_placed(finding, places) for finding in found}, key=lambda finding: finding.order)


def _placed(finding: Finding, places: Mapping[str, tuple[str, int]]) -> Finding:
    """The finding with the file and line of its node's encoding, where it has none of its own."""
    if finding.path is not None or finding.node not in places:
        return finding
    path, line = places[finding.node]
    return replace(finding, path=path, line=line)

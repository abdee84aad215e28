"""``graphbuild build``: from encodings to the graph."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphbuild import vocab
from graphbuild.errors import InputError, UsageError

if TYPE_CHECKING:
    from graphbuild.build import BuildReport, PlanReport

PLANS = Path("data/plans")


@click.command(epilog="\b\nExample:\n  graphbuild build data/plans/xiuzhou-2019.yaml --sources texts -o build")
@click.argument("plans", nargs=-1, type=click.Path(path_type=Path), metavar="[PLAN.yaml …]")
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    default=Path("build"),
    show_default=True,
    help="Folder of the build.",
)
@click.option(
    "--sources",
    type=click.Path(path_type=Path),
    envvar="GRAPHBUILD_TEXTS",
    show_envvar=True,
    help="Folder of the plans' texts: verify every span and quote, and print the coverage.",
)
@click.option("--base", default=vocab.BASE, show_default=True, help="What the IRIs of things begin with.")
@click.option("--authorities", type=click.Path(path_type=Path), help="Folder of the authorities.  [default: its own]")
def command(
    plans: tuple[Path, ...], out: Path, sources: Path | None, base: str, authorities: Path | None
) -> None:
    """Turn encodings and authorities into the graph.

    Without PLAN it takes every encoding in data/plans. It writes graph.nq (canonical N-Quads, a named graph a
    plan), graph.ttl (Turtle, for people), and the store that the other commands open.
    """
    from graphbuild.build import build

    begin = time.perf_counter()
    if not base.startswith(("http://", "https://", "urn:")) or base[-1] not in "/#:" or set(base) & set(' <>"{}|^`\\'):
        raise UsageError(f"{base!r} is no base of IRIs", remedy="give an absolute IRI that ends in / such as the default")
    report = build(plans or _encodings(), out, base=base, sources=sources, authorities=authorities)
    seconds = time.perf_counter() - begin
    click.echo(_summary(report))
    click.echo(f"{report.quads} quads in {out}, {seconds:.2f} s")


def _encodings() -> tuple[Path, ...]:
    found = tuple(sorted(PLANS.glob("*.yaml")))
    if not found:
        remedy = "name the encodings, or run it where data/plans is; graphbuild new begins one"
        raise InputError("there is no encoding", remedy=remedy, path=PLANS)
    return found


def _summary(report: BuildReport) -> str:
    parts = [_plan(plan) for plan in report.plans]
    parts.append(f"authorities: {report.authority_triples} triples; ontology: {report.ontology_triples} triples")
    return "\n".join(parts)


def _plan(plan: PlanReport) -> str:
    counts = {key.replace("_", " "): number for key, number in plan.counts.items()}
    lines = [f"{plan.plan}: {plan.triples} triples"]
    names = [*counts.items()]
    for start in range(0, len(names), 5):
        lines.append("  " + ", ".join(f"{number} {key}" for key, number in names[start : start + 5]))
    if plan.coverage is None:
        lines.append(f"  {plan.spans} spans not verified against the text (give --sources DIR)")
    else:
        found = plan.coverage
        covered = found.encoded + found.left_out
        lines.append(
            f"  {plan.spans} spans verified; clauses {found.clauses}: encoded {found.encoded}, "
            f"left out {found.left_out}, uncovered {len(found.uncovered)}: coverage {covered / found.clauses:.0%}"
        )
    return "\n".join(lines)

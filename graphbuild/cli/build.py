"""``graphbuild build``: from encodings to the graph."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphbuild import vocab
from graphbuild.cli import options
from graphbuild.errors import InputError, UsageError

if TYPE_CHECKING:
    from graphbuild.build import BuildReport

PLANS = Path("data/plans")
LINKS = "links"
"""The folder of mappings beside a folder of plans."""
COLUMNS = 4
"""More plans than this are counted together."""


@click.command(
    epilog="\b\nExample:\n  graphbuild build data/plans/xiuzhou-2019.yaml --sources texts -o build"
)
@click.argument("plans", nargs=-1, type=click.Path(path_type=Path), metavar="[PLAN.yaml …]")
@options.out
@options.sources
@click.option(
    "--authorities",
    type=click.Path(path_type=Path),
    help="Folder of the lists that plans share.  [default: graphbuild's own]",
)
@click.option(
    "--remits", is_flag=True, help="Infer who is responsible where no text says it, in a graph of its own."
)
@click.option(
    "--links",
    type=click.Path(path_type=Path),
    multiple=True,
    help="Folder of mappings to other graphs; may be given more than once.  [default: links beside plans]",
)
@click.option("--no-links", is_flag=True, help="Apply no mappings.")
@click.option("--base", default=vocab.BASE, show_default=True, help="What the IRIs of things begin with.")
def command(
    plans: tuple[Path, ...],
    out: Path,
    sources: Path | None,
    authorities: Path | None,
    remits: bool,
    links: tuple[Path, ...],
    no_links: bool,
    base: str,
) -> None:
    """Turn encodings and authorities into the graph.

    Without PLAN it takes every encoding in data/plans. It writes graph.nq (canonical N-Quads, a named graph a
    plan), graph.ttl (Turtle, for people), and the store that the other commands open. What was accepted of
    each file of mappings gets a graph of its own. What goes wrong leaves the build that was there.
    """
    begin = time.perf_counter()
    from graphbuild.build import build

    if links and no_links:
        remedy = "give --links to apply mappings, or --no-links to apply none"
        raise UsageError("--links and --no-links exclude each other", remedy=remedy)
    encodings = plans or _encodings()
    report = build(
        encodings,
        out,
        base=base,
        sources=sources,
        authorities=authorities,
        remits=remits,
        links=() if no_links else links or _links(encodings),
    )
    seconds = time.perf_counter() - begin
    click.echo(_counted(report), nl=False)
    for line in (*_verified(report), *_linked(report)):
        click.echo(line)
    click.echo(f"{report.quads} quads in {out}, {seconds:.2f} s")


def _encodings() -> tuple[Path, ...]:
    found = tuple(sorted(PLANS.glob("*.yaml")))
    if not found:
        remedy = "name the encodings, or run it where data/plans is; graphbuild new begins one"
        raise InputError("there is no encoding here", remedy=remedy, path=PLANS)
    return found


def _links(encodings: Iterable[Path]) -> tuple[Path, ...]:
    """The folders of mappings beside those of the plans, where there are any: data/links for data/plans."""
    folders = dict.fromkeys(path.absolute().parent for path in encodings)
    beside = [path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path for path in folders]
    found = [path.with_name(LINKS) for path in beside if path.name == PLANS.name]
    return tuple(path for path in found if path.is_dir())


def _counted(report: BuildReport) -> str:
    """A line a kind of thing; a column a plan, or one for all where there are many."""
    from graphbuild.query.align import align

    plans = report.plans
    together = len(plans) > COLUMNS
    header = ["", f"{len(plans)} plans"] if together else ["", *(plan.plan for plan in plans)]
    rows = []
    for name in ("triples", *plans[0].counts):
        numbers = [plan.triples if name == "triples" else plan.counts[name] for plan in plans]
        shown = [sum(numbers)] if together else numbers
        told = "stretches left out" if name == "left_out" else name.replace("_", " ")  # clauses are below
        rows.append([told, *map(str, shown)])
    return align(header, rows, [False, *[True] * (len(header) - 1)])


def _verified(report: BuildReport) -> Iterator[str]:
    """Coverage of each plan whose text was at hand, and how many spans were not verified."""
    from graphbuild.build import coverage_line

    unverified = 0
    for plan in report.plans:
        if plan.coverage is None:
            unverified += plan.spans
        else:
            yield f"{plan.plan}: {plan.spans} spans verified; {coverage_line(plan.coverage)}"
    if unverified:
        yield f"{unverified} spans not verified against the text (give --sources DIR)"


def _linked(report: BuildReport) -> Iterator[str]:
    """What each mapping set gave, and what of it could not be applied."""
    for each in report.links:
        yield (
            f"links {each.links}: mappings applied {each.applied}, nothing found {each.gaps}, "
            f"not of this build {each.absent}, undecided {each.undecided}"
        )

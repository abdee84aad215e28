"""``graphbuild link``: what the things of a build are in another graph, proposed, reviewed and checked."""

from __future__ import annotations

import datetime
import sys
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from graphbuild.cli import options
from graphbuild.errors import FindingsError, InputError, UsageError
from graphbuild.outputs import STDOUT, Output, see_that_they_may_be_written, write_together

if TYPE_CHECKING:
    from graphbuild.link import Links
    from graphbuild.link.entity import Entity

KINDS = ("place", "indicator", "program", "body", "measure")
FORMATS = (*options.READ, "csv", "tsv", "json", "xml", "markdown", "ndjson")
NEEDED = ("duckdb", "splink")
LINKS = Path("data/links")


@click.command(
    epilog="""\b
Example:
  graphbuild link other.ttl -o data/links/other.sssom.tsv
  graphbuild link https://example.org/sparql --vocabulary skos --kind indicator --format table
  graphbuild link --review data/links/other.sssom.tsv --author "Wang Xiaoming"
  graphbuild link --check
"""
)
@click.argument("other", metavar="[OTHER]", required=False)
@options.directory
@click.option(
    "-o", "output", type=click.Path(path_type=Path), help="Write the mappings here, NAME.sssom.tsv."
)
@click.option(
    "--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Link this kind only (repeatable)."
)
@click.option(
    "--vocabulary",
    metavar="NAME|FILE",
    help="How OTHER speaks: graphbuild, org, schema, sdg, skos or a YAML file.  [default: those that fit]",
)
@click.option(
    "--threshold",
    type=click.FloatRange(0, 1),
    help="Least probability of a proposal.  [default: that of the model]",
)
@click.option(
    "--train", is_flag=True, help="Fit the model to both graphs, of 10,000 things together or more."
)
@click.option("--format", "form", type=click.Choice(FORMATS), help="Show the proposals on stdout too.")
@click.option(
    "--review", type=click.Path(path_type=Path), metavar="FILE", help="Decide on the candidates of a file."
)
@click.option(
    "--author", envvar="GRAPHBUILD_AUTHOR", show_envvar=True, help="Who decides: a name, or orcid:…."
)
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="Date of the decisions.  [default: today]")
@click.option("--again", is_flag=True, help="Review those too that somebody was unsure of.")
@click.option("--gaps", is_flag=True, help="Review those too for which nothing was found.")
@options.language("Language of the review.")
@click.option(
    "--check", is_flag=True, help="Find mappings in data/links, or in -o FILE, that contradict each other."
)
def command(
    other: str | None,
    directory: Path,
    output: Path | None,
    kinds: tuple[str, ...],
    vocabulary: str | None,
    threshold: float | None,
    train: bool,
    form: str | None,
    review: Path | None,
    author: str | None,
    date: datetime.datetime | None,
    again: bool,
    gaps: bool,
    language: Literal["zh", "en"],
    check: bool,
) -> None:
    """Propose what the things of a build are in another graph.

    OTHER is a file or folder of RDF in any syntax, a web page with RDF in it, the folder of another build, or
    an address of one of these or of a SPARQL endpoint. Proposals are candidates: nothing enters a build
    before somebody accepts it. What was decided in FILE stays when it is written again; what has no
    counterpart is recorded as such.
    """
    given = [name for name, value in (("OTHER", other), ("--review", review), ("--check", check)) if value]
    if len(given) != 1:
        told = f"{' and '.join(given)} exclude each other" if given else "there is nothing to do"
        raise UsageError(told, remedy="name the other graph, or give --review FILE, or --check")
    if review is not None:
        _review(review, author, date, language, again=again, gaps=gaps)
    elif check:
        _check(directory, output)
    elif other is not None:
        if output is None and form is None:
            remedy = "give -o data/links/NAME.sssom.tsv, or --format table to look only"
            raise UsageError("the proposals go nowhere", remedy=remedy)
        _link(other, directory, output, kinds, vocabulary, threshold, form, train=train)


def _link(
    other: str,
    directory: Path,
    output: Path | None,
    kinds: tuple[str, ...],
    vocabulary: str | None,
    threshold: float | None,
    form: str | None,
    *,
    train: bool,
) -> None:
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        told = f"link needs {' and '.join(missing)}, and the environment lacks them"
        raise UsageError(told, remedy="in the project's folder: pip install -e '.[link]'")
    begin = time.perf_counter()
    from graphbuild.link import link, read_graph
    from graphbuild.link.propose import checked_name, mapping_set, table
    from graphbuild.link.training import LARGE
    from graphbuild.mappings.write import sssom
    from graphbuild.query import render

    pieces = []
    if output is not None:
        checked_name(output)
        pieces.append(Output(output, "mapping set"))
    if form is not None:
        pieces.append(Output(STDOUT, "table"))
    # a set that is there is read first, and its decisions stay
    see_that_they_may_be_written(pieces, [Path(other), *options.files_of_build(directory)], force=True)
    ours = read_graph(str(directory), "graphbuild", kinds)
    theirs = read_graph(other, vocabulary, kinds)
    if not theirs.entities:
        said = f"the vocabulary {theirs.vocabulary} finds nothing to link in it"
        said += f" of the kind {' or '.join(kinds)}" if kinds else ""
        remedy = "leave --vocabulary out, name another, or describe this graph in a YAML file"
        raise InputError(said, remedy=remedy, path=other)
    if vocabulary is None:
        click.echo(f"{other}: read with the vocabulary {theirs.vocabulary}", err=True)
    for many, what in ((theirs.without_iri, "have no IRI"), (theirs.retired, "are deprecated")):
        if many:
            click.echo(f"{other}: {many:,} things {what} and cannot be linked", err=True)
    things = len(ours.entities) + len(theirs.entities)
    if train and things < LARGE:
        told = f"{things:,} things are too few to fit the model to; it stays as the package has it"
        click.echo(told, err=True)
    links = link(ours.entities, theirs.entities, threshold=threshold, told=_progress(), train=train)
    texts = []
    if output is not None:
        mappings = mapping_set(links, (entity.iri for entity in theirs.entities), output, source=other)
        texts.append(sssom(mappings, output))
    if form is not None:
        texts.append(render(table(links.proposals), form, width=options.terminal_width(STDOUT)))
    write_together(list(zip(pieces, texts, strict=True)))
    if output is not None:
        click.echo(f"{output}: {len(mappings.mappings):,} rows", err=True)
    click.echo(_counted(links, ours.entities, theirs.entities), err=True)
    click.echo(f"linked in {time.perf_counter() - begin:.1f} s", err=True)


def _counted(links: Links, ours: Sequence[Entity], theirs: Sequence[Entity]) -> str:
    """What was found, seen from both sides: of a small graph much of ours has no counterpart."""
    found = dict.fromkeys(("exact", "close", "broad", "narrow"), 0)
    for proposal in links.proposals:
        found[proposal.relation] += 1
    told = ", ".join(f"{many:,} {relation}" for relation, many in found.items())
    shared = f"; {links.shared:,} have one IRI in both" if links.shared else ""
    found_there = {proposal.theirs.iri for proposal in links.proposals} | {each.iri for each in ours}
    alone = sum(each.iri not in found_there for each in theirs)
    return (
        f"{len(ours):,} things here and {len(theirs):,} there: {told}; without a counterpart "
        f"{len(links.alone):,} here and {alone:,} there{shared}"
    )


def _progress() -> Callable[[str, int, int], None]:
    """Shows on stderr how far it is, where that is a terminal."""
    terminal = sys.stderr.isatty()

    def tell(kind: str, done: int, of: int) -> None:
        if terminal:
            click.echo(f"\r{kind}: {done:,} of {of:,} pairs", err=True, nl=done >= of)

    return tell


def _review(
    path: Path,
    author: str | None,
    date: datetime.datetime | None,
    language: Literal["zh", "en"],
    *,
    again: bool,
    gaps: bool,
) -> None:
    from graphbuild.mappings.review import review_file

    today = datetime.date.today() if date is None else date.date()
    review_file(path, author=author, today=today, language=language, again=again, gaps=gaps)


def _check(directory: Path, output: Path | None) -> None:
    from graphbuild.link import codes, read_graph
    from graphbuild.mappings import read_mappings
    from graphbuild.mappings.contradictions import contradictions
    from graphbuild.mappings.read import mapping_files

    files = mapping_files([LINKS if output is None else output])
    sets = [read_mappings(path) for path in files]
    built = codes(read_graph(str(directory), "graphbuild", ("place", "body")).entities)
    faults = contradictions(sets, built)
    if faults:
        raise FindingsError("the mappings contradict", remedy="reconsider them", faults=faults)
    click.echo(
        f"{len(files)} {'set' if len(files) == 1 else 'sets'} of mappings, "
        f"{sum(len(one.mappings) for one in sets):,} rows: no contradiction"
    )

"""``graphbuild compare``: plans side by side, as a table, as one HTML page, as a data cube."""

from __future__ import annotations

from pathlib import Path

import click

from graphbuild.cli import options
from graphbuild.errors import UsageError
from graphbuild.outputs import STDOUT, Output, see_that_they_may_be_written, write_together

FORMATS = (*options.READ, "csv", "tsv", "json", "xml", "markdown", "ndjson", "html")
PARTS = ("indicators", "programs", "only-here", "amplification", "outcomes")


@click.command(
    epilog="""\b
Example:
  graphbuild compare xiuzhou-2019 yixian-2019 -o compare.html
  graphbuild compare xiuzhou-2019 yixian-2019 --part programs --format csv
  graphbuild compare xiuzhou-2019 yixian-2019 --cube cube.ttl
"""
)
@click.argument("plans", metavar="PLAN PLAN …", nargs=-1, required=True)
@options.directory
@click.option(
    "--part",
    type=click.Choice(PARTS),
    help="Which table; the page has all of them.  [default: indicators]",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Format of the comparison.  [default: that of the file's ending, else table]",
)
@click.option("--columns", metavar="A,B,…", help="Show these columns of a table only, in this order.")
@options.language("Language of table and records; the page opens in it and has both.")
@click.option(
    "--cube",
    "cube_path",
    type=click.Path(path_type=Path),
    help="Write the figures as an RDF Data Cube too: .ttl, .nq or .trig.",
)
@click.option("-o", "output", type=click.Path(path_type=Path), help="Write here, not to stdout (-).")
@options.force
def command(
    plans: tuple[str, ...],
    directory: Path,
    part: str | None,
    form: str | None,
    columns: str | None,
    language: str,
    cube_path: Path | None,
    output: Path | None,
    force: bool,
) -> None:
    """Put plans side by side: what they promise, share and lack.

    PLAN is the id of a plan in the build; two or more are compared. Numbers are in base units; rank 1
    promises most (where less is better, least), the difference is to it. Targets compare where they count
    the same thing: the same indicator, place, threshold and ranking; of a range the lower end counts. The
    order of the plans is the order of the columns, and changes nothing else.

    The formats table and records are for reading: a column a plan, figures as written, #1 for rank 1. The
    others have all columns, and --columns chooses among them.
    """
    from graphbuild.compare import compare, cube, glance, page, table
    from graphbuild.query import render
    from graphbuild.store import store_to_ask

    width = options.terminal_width(output)
    form = form or options.by_ending(output, FORMATS) or FORMATS[0]
    if form == "html" and (columns is not None or part is not None):
        raise UsageError(
            "--part and --columns are for tables", remedy="leave them out, or choose another --format"
        )
    outputs = [Output(output or STDOUT, "comparison")]
    if cube_path is not None:
        outputs.append(Output(cube_path, "cube", "--cube"))
    see_that_they_may_be_written(outputs, options.files_of_build(directory), force=force)
    comparison = compare(store_to_ask(directory), plans)
    if form == "html":
        text = page(comparison, language=language)
    elif form in options.READ and columns is None:
        text = render(glance(comparison, part or PARTS[0], language), form, width=width)
    else:
        answer = table(comparison, part or PARTS[0])
        if columns is not None:
            answer = answer.only([column.strip() for column in columns.split(",")])
        text = render(answer, form, width=width)
    texts = [text] if cube_path is None else [text, cube(comparison, cube_path)]
    write_together(list(zip(outputs, texts, strict=True)))
    if not outputs[0].to_stdout:
        click.echo(f"{output}: {len(text.encode()) / 1e6:.2f} MB", err=True)
    if cube_path is not None:
        click.echo(f"{cube_path}: {len(comparison.figures):,} figures", err=True)
    for outcome, target in comparison.loose_ends:
        click.echo(f"{outcome}: the build does not hold the target that it answers, {target}", err=True)
    for row in comparison.not_comparable:
        units = ", ".join(words.zh for words in row.units)
        click.echo(f"{row.name.zh}: the units do not convert ({units}); not ranked", err=True)

"""``graphbuild validate``: what is wrong with a build."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphbuild import vocab
from graphbuild.cli import options
from graphbuild.errors import UsageError
from graphbuild.outputs import STDOUT, Output, see_that_they_may_be_written, write_together

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphbuild.query import Table
    from graphbuild.validate import Finding

COLUMNS = ("severity", "node", "message", "file", "line")
FORMATS = ("table", "records", "csv", "tsv", "json", "markdown", "ndjson")
_XSD = vocab.EXTERNAL_PREFIXES["xsd"]


@click.command(epilog="\b\nExample:\n  graphbuild validate --sources texts -o findings.csv")
@options.directory
@options.sources
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Format of the findings.  [default: that of the file's ending, else table]",
)
@click.option("-o", "output", type=click.Path(path_type=Path), help="Write here, not to stdout (-).")
@options.force
@click.pass_context
def command(
    ctx: click.Context,
    directory: Path,
    sources: Path | None,
    form: str | None,
    output: Path | None,
    force: bool,
) -> None:
    """Check the graph by SHACL, and by what SHACL cannot say.

    Gives a table of findings with severity, node, message, and the file and line of the encoding; stderr
    says how many there are. Exits with 1 when a finding is an error.
    """
    if output is not None and output.is_dir():
        raise UsageError(
            "-o says where the findings are written",
            remedy=f"a folder of a build is given by --build {output}",
            path=output,
        )
    from graphbuild.query import render
    from graphbuild.validate import summary, validate

    form = form or options.by_ending(output, FORMATS) or FORMATS[0]
    told = Output(output or STDOUT, "findings")
    see_that_they_may_be_written([told], options.files_of_build(directory), force=force)
    findings = validate(directory, sources=sources)
    width = options.terminal_width(output)
    text = _json(findings) if form == "json" else render(_table(findings), form, width=width)
    write_together([(told, text)])
    click.echo(summary(findings), err=True)
    if any(finding.severity == "error" for finding in findings):
        ctx.exit(1)


def _table(findings: Sequence[Finding]) -> Table:
    from graphbuild.query import Table

    types = {"node": {"type": "uri"}, "line": {"type": "literal", "datatype": f"{_XSD}integer"}}
    rows = [
        {
            column: {"type": "literal", "value": str(value)} | types.get(column, {})
            for column, value in _cells(finding).items()
            if value is not None
        }
        for finding in findings
    ]
    return Table.of(COLUMNS, rows, vocab.prefixes())


def _json(findings: Sequence[Finding]) -> str:
    return json.dumps([_cells(finding) for finding in findings], ensure_ascii=False, indent=2) + "\n"


def _cells(finding: Finding) -> dict[str, str | int | None]:
    values = (finding.severity, finding.node, finding.message, finding.path, finding.line)
    return dict(zip(COLUMNS, values, strict=True))

"""``graphbuild validate``: what is wrong with a build."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphbuild import vocab
from graphbuild.cli import options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphbuild.validate import Finding

COLUMNS = ("severity", "node", "message", "file", "line")


@click.command(epilog="\b\nExample:\n  graphbuild validate --sources texts --format csv")
@options.directory_or_out
@options.sources
@click.option(
    "--format", "format_", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True
)
@click.pass_context
def command(ctx: click.Context, directory: Path, sources: Path | None, format_: str) -> None:
    """Check the graph by SHACL, and by what SHACL cannot say.

    Prints a table of findings with severity, node, message, and the file and line of the encoding.
    Exits with 1 when a finding is an error.
    """
    from graphbuild.validate import summary, validate

    findings = validate(directory, sources=sources)
    click.echo({"table": _table, "csv": _csv, "json": _json}[format_](findings).encode(), nl=False)
    click.echo(summary(findings), err=format_ != "table")
    if any(finding.severity == "error" for finding in findings):
        ctx.exit(1)


def _table(findings: Sequence[Finding]) -> str:
    from graphbuild.query.align import align
    from graphbuild.query.render import shorten

    prefixes = vocab.prefixes()
    rows = [[shorten(cell, prefixes) for cell in _cells(finding)] for finding in findings]
    return align(COLUMNS, rows, [column == "line" for column in COLUMNS]) if rows else ""


def _csv(findings: Sequence[Finding]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows([COLUMNS, *map(_cells, findings)])
    return text.getvalue()


def _json(findings: Sequence[Finding]) -> str:
    rows = [
        dict(zip(COLUMNS, (each.severity, each.node, each.message, each.path, each.line), strict=True))
        for each in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _cells(finding: Finding) -> tuple[str, ...]:
    line = "" if finding.line is None else str(finding.line)
    return finding.severity, finding.node, finding.message, finding.path or "", line

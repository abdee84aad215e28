"""``graphbuild schema``: what an encoding may say, for editors."""

from __future__ import annotations

from pathlib import Path

import click

from graphbuild.cli import options
from graphbuild.outputs import STDOUT, Output, see_that_they_may_be_written, write_together


@click.command(epilog="\b\nExample:\n  graphbuild schema -o encoding.schema.json")
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    default=STDOUT,
    help="Write it here.  [default: stdout]",
)
@options.force
def command(out: Path, force: bool) -> None:
    """Write the JSON Schema of encodings, for editors.

    An editor that speaks YAML completes and checks an encoding by it when the encoding begins with
    "# yaml-language-server: $schema=" and the place of the schema.

    What needs the text or the authorities (spans, quotes, ids) is checked by graphbuild build only.
    """
    from graphbuild.concepts import read_concepts
    from graphbuild.schema import schema_file

    options.by_ending(out, ("json",))
    output = Output(out, "schema")
    see_that_they_may_be_written([output], (), force=force)
    write_together([(output, schema_file(read_concepts()))])
    if not output.to_stdout:
        click.echo(f"{out}: the JSON Schema of encodings", err=True)

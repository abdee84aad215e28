"""``graphbuild schema``: what an encoding may say, for editors."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(epilog="\b\nExample:\n  graphbuild schema -o encoding.schema.json")
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    default=Path("-"),
    help="Write it here.  [default: stdout]",
)
def command(out: Path) -> None:
    """Write the JSON Schema of encodings, for editors.

    An editor that speaks YAML completes and checks an encoding by it when the encoding begins with
    "# yaml-language-server: $schema=" and the place of the schema.

    What needs the text or the authorities (spans, quotes, ids) is checked by graphbuild build only.
    """
    from graphbuild.concepts import read_concepts
    from graphbuild.files import write_whole
    from graphbuild.schema import schema_file

    content = schema_file(read_concepts())
    if out == Path("-"):
        click.echo(content, nl=False)
    else:
        write_whole(out, content, "schema")
        click.echo(f"{out}: the JSON Schema of encodings", err=True)

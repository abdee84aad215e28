"""``graphbuild new``: the template of an encoding."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(epilog="\b\nExample:\n  graphbuild new lakeside-2020 --text texts/lakeside-2020.txt")
@click.argument("identifier", metavar="ID")
@click.option(
    "--text",
    "text_path",
    type=click.Path(path_type=Path),
    help="The plan's text: its title, hash, length and headings are filled in.",
)
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    help="Write here; - is stdout.  [default: ID.yaml]",
)
@click.option("--force", is_flag=True, help="Overwrite a file that is there.")
def command(identifier: str, text_path: Path | None, out: Path | None, force: bool) -> None:
    """Write the template of an encoding for another plan.

    ID names the plan, in a-z, 0-9 and hyphens. What the text shows is filled in, with spans; what it does
    not is left empty, and reading the encoding names the line of each empty value.
    """
    from graphbuild.new import new, text_for, write_new

    text = None if text_path is None else text_for(text_path)
    if out == Path("-"):
        click.echo(new(identifier, text), nl=False)
        return
    path = out or Path(f"{identifier}.yaml")
    write_new(identifier, text, path, force=force)
    click.echo(f"{path}: fill in what is empty, then: graphbuild build {path}", err=True)

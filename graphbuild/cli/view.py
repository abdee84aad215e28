"""``graphbuild view``: the network of a build as one HTML file."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import click

from graphbuild.cli import options
from graphbuild.errors import GraphbuildError, UsageError
from graphbuild.outputs import Output, see_that_they_may_be_written, write_together

PAGE = "graph.html"


@click.command(epilog="\b\nExample:\n  graphbuild view --plan xiuzhou-2019 -o xiuzhou.html --open")
@click.option(
    "-o",
    "output",
    type=click.Path(path_type=Path),
    help=f"Write here; - is stdout.  [default: {PAGE} in the folder of the build]",
)
@click.option(
    "--plan", "plans", metavar="ID", multiple=True, help="Show this plan (repeatable).  [default: all]"
)
@options.language("Language the page opens in; it has both.  [default: that of the browser]", default=None)
@click.option(
    "--layout",
    type=click.Choice(["outline", "force", "place"]),
    default="outline",
    show_default=True,
    help="Layout the page opens with; it has all three.",
)
@click.option("--title", metavar="WORDS", help="What the page is called.  [default: the titles of its plans]")
@click.option(
    "--sources",
    type=click.Path(path_type=Path),
    help="Folder of the plans' texts: show the words around each quote. Such a page is not to be published.",
)
@click.option("--open", "opened", is_flag=True, help="Open the page in the browser.")
@options.force
@options.directory
def command(
    output: Path | None,
    plans: tuple[str, ...],
    language: str | None,
    title: str | None,
    layout: str,
    sources: Path | None,
    opened: bool,
    force: bool,
    directory: Path,
) -> None:
    """Draw the network into one HTML file that needs nothing else.

    The file opens offline in any browser: positions, labels in both languages, figures, quotes and the
    program that draws them are in it, and it asks no other host for anything.
    """
    path = output if output is not None else directory / PAGE
    page_output = Output(path, "page")
    if opened and page_output.to_stdout:
        raise UsageError(
            "stdout cannot be opened in a browser", remedy="give a file with -o, or leave --open out"
        )
    from graphbuild.store import open_store
    from graphbuild.view import page

    options.by_ending(output, ("html",))
    # the page that is beside a build is a part of it, and is drawn again with it
    read = options.files_of_build(directory)
    see_that_they_may_be_written([page_output], read, force=force or output is None)
    store = open_store(directory)
    text = page(store, plans=plans, language=language, title=title, layout=layout, sources=sources)
    write_together([(page_output, text)])
    if page_output.to_stdout:
        return
    click.echo(f"{path}: {len(text.encode()) / 1e6:.2f} MB", err=True)
    if opened and not webbrowser.open(path.resolve().as_uri()):
        raise GraphbuildError("no browser could be started", remedy="open the file by hand", path=path)

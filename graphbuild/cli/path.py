"""``graphbuild path``: what joins two things of the graph, as sentences."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphbuild.cli import options
from graphbuild.outputs import STDOUT, Output, see_that_they_may_be_written, write_together

if TYPE_CHECKING:
    from graphbuild.path import Ways

LONGEST = 6
LIMIT = 10
FORMATS = ("text", "json")


@click.command(epilog="\b\nExample:\n  graphbuild path place:cn-330411 place:cn-331181 --lang zh")
@click.argument("a")
@click.argument("b")
@options.directory
@click.option(
    "--lang",
    "language",
    type=click.Choice(["zh", "en", "both"]),
    default="both",
    show_default=True,
    help="Language of the sentences.",
)
@click.option(
    "--longest",
    type=click.IntRange(min=1),
    default=LONGEST,
    show_default=True,
    metavar="N",
    help="The most steps that a way may have.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=LIMIT,
    show_default=True,
    metavar="N",
    help="Show this many ways at most; stderr says how many there are.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Format of the answer.  [default: that of the file's ending, else text]",
)
@click.option("-o", "output", type=click.Path(path_type=Path), help="Write here, not to stdout (-).")
@options.force
def command(
    a: str,
    b: str,
    directory: Path,
    language: str,
    longest: int,
    limit: int,
    form: str | None,
    output: Path | None,
    force: bool,
) -> None:
    """Show what joins two things of the graph, sentence by sentence.

    A and B are IRIs, names with a prefix (place:cn-310000), or words that are a label of one thing. All
    shortest ways between them are shown. A step is a property, a mention, a responsibility or a baseline;
    code lists, units, spans and names inside names are no steps. No way leads through a plan, of which
    everything is a part, but it may begin or end there. Without a way nothing is printed, and stderr says
    so. Offsets are code points of the plan's text, from 0, the end exclusive.
    """
    from graphbuild.path import ways
    from graphbuild.path.sentences import text, to_json
    from graphbuild.query.header import LANGUAGES
    from graphbuild.store import store_to_ask

    form = form or options.by_ending(output, FORMATS) or FORMATS[0]
    answered = Output(output or STDOUT, "answer")
    see_that_they_may_be_written([answered], options.files_of_build(directory), force=force)
    found = ways(store_to_ask(directory), a, b, longest, limit)
    languages = LANGUAGES if language == "both" else (language,)
    answer = {"text": text, "json": to_json}[form](found.paths, languages)
    write_together([(answered, answer)])
    click.echo(_counted(found, longest), err=True)


def _counted(found: Ways, longest: int) -> str:
    if not found.number:
        steps = "1 step" if longest == 1 else f"{longest} steps"
        return f"no way of at most {steps} joins {found.a} and {found.b}"
    length = len(found.paths[0].steps)
    steps = "1 step" if length == 1 else f"{length} steps"
    number = "1 way" if found.number == 1 else f"{found.number:,} ways"
    shown = f", {len(found.paths)} shown" if len(found.paths) < found.number else ""
    return f"{number} of {steps}{shown}"

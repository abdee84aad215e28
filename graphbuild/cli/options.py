"""Options that several verbs have, so that each is called and explained alike."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeVar

import click

from graphbuild.errors import UsageError
from graphbuild.outputs import STDOUT

Command = TypeVar("Command", bound=Callable[..., object])

OUT = Path("build")
_ENDINGS: Final = {
    **{each: each for each in ("csv", "tsv", "json", "xml", "ndjson", "html", "trig", "yaml")},
    **{"jsonl": "ndjson", "htm": "html", "yml": "yaml", "md": "markdown", "ttl": "turtle"},
    **{"nt": "n-triples", "jsonld": "json-ld"},
}
"""Ending of a file → the format in it."""
_OF_TEXT: Final = ("", "txt", "text", "out", "log")
"""Endings that promise nothing."""


def _build_folder(*names: str) -> Callable[[Command], Command]:
    return click.option(
        *names,
        type=click.Path(path_type=Path),
        default=OUT,
        show_default=True,
        help="Folder of the build.",
    )


out = _build_folder("-o", "--out")
"""Where the build is, for the verbs whose output it is."""

directory = _build_folder("--build", "directory")
"""Where the build is, for the verbs whose ``-o`` is something else."""

sources = click.option(
    "--sources",
    type=click.Path(path_type=Path),
    envvar="GRAPHBUILD_TEXTS",
    show_envvar=True,
    help="Folder of the plans' texts: verify every span, number and quote.",
)


force = click.option("--force", is_flag=True, help="Overwrite a file that is there.")
"""Of every verb that writes where an option says."""


def files_of_build(directory: Path) -> list[Path]:
    """What a build consists of, which no output may be written over."""
    from graphbuild import store

    own = (store.GRAPH, store.TURTLE, store.NODES, store.REPORT)
    return [*(directory / name for name in own), *(directory / store.STORES).rglob("*")]


def by_ending(output: Path | None, formats: Sequence[str]) -> str | None:
    """The format that the ending of a file promises; ``None`` where it promises none.

    Raises:
        UsageError: the ending is that of another format.
    """
    ending = "" if output is None or output == STDOUT else output.suffix.lower().removeprefix(".")
    if ending in _OF_TEXT or ending.isdecimal():
        return None
    promised = _ENDINGS.get(ending, ending)
    if promised in formats:
        return promised
    several = len(formats) > 1
    told = f"one of {', '.join(formats)}" if several else formats[0]
    remedy = "give it another ending, or choose with --format" if several else f"give it the ending .{told}"
    raise UsageError(
        f"the ending .{ending} promises what this is not: it is {told}", remedy=remedy, path=output
    )


READ: Final = ("table", "records")
"""The formats for reading, which other programs need not understand."""


def terminal_width(output: Path | None) -> int | None:
    """How many characters wide the terminal is that shows what is written; ``None`` where none does."""
    shown = output in (None, STDOUT) and sys.stdout.isatty()
    return shutil.get_terminal_size().columns if shown else None


def language(what: str, default: str | None = "zh") -> Callable[[Command], Command]:
    """The option ``--lang``, zh or en; ``what`` says of what it is the language."""
    choice = click.Choice(["zh", "en"])
    return click.option("--lang", "language", type=choice, default=default, show_default=True, help=what)

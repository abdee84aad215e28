"""Options that several verbs have, so that each is called and explained alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., object])

OUT = Path("build")

out = click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    default=OUT,
    show_default=True,
    help="Folder of the build.",
)
"""Where the build is, for the verbs whose output it is."""

directory = click.option(
    "--build",
    "directory",
    type=click.Path(path_type=Path),
    default=OUT,
    show_default=True,
    help="Folder of the build.",
)
"""Where the build is, for the verbs whose ``-o`` is something else."""

sources = click.option(
    "--sources",
    type=click.Path(path_type=Path),
    envvar="GRAPHBUILD_TEXTS",
    show_envvar=True,
    help="Folder of the plans' texts: verify every span and quote.",
)


def language(what: str) -> Callable[[Command], Command]:
    """The option ``--lang``, zh or en; ``what`` says of what it is the language."""
    choice = click.Choice(["zh", "en"])
    return click.option("--lang", "language", type=choice, default="zh", show_default=True, help=what)

"""Options that several verbs have, so that each is called and explained alike."""

from __future__ import annotations

from pathlib import Path

import click

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

"""The command ``graphbuild``: one subcommand a verb, each loaded only when it is run.

Here errors become messages and exit codes (see ``errors``); the subcommands know nothing of either.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from io import TextIOWrapper
from typing import Any, Final

import click

from graphbuild import __version__
from graphbuild.errors import GraphbuildError

COMMANDS: Final = {
    "extract": "Draft the encoding of a plan from its text.",
    "build": "Turn encodings and authorities into the graph.",
    "validate": "Check the graph by SHACL, and by what SHACL cannot say.",
    "query": "Ask the graph a question and show the answer as a table.",
    "path": "Show what joins two things of the graph, sentence by sentence.",
    "view": "Draw the network into one HTML file that needs nothing else.",
    "link": "Propose what the things of a build are in another graph.",
    "compare": "Put plans side by side: what they promise, share and lack.",
    "new": "Write the template of an encoding for another plan.",
    "schema": "Write the JSON Schema of encodings, for editors.",
    "diff": "Show what differs between two builds or two encodings.",
}
"""Name → the first line of its help, so that ``--help`` imports none of them."""

INTERRUPTED: Final = 130
"""128 + SIGINT, as shells have it."""
READER_GONE: Final = 141
"""128 + SIGPIPE: who read the output has closed it (``| head``)."""


class Verbs(click.Group):
    """A group whose subcommands are the modules beside this one, and whose errors end in one place."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs in the order in which one uses them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a verb; ``None`` for one that is unknown."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"graphbuild.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the verbs without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run a verb; what it raises on purpose becomes a message on stderr and an exit code."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except GraphbuildError as error:
            click.echo(str(error), err=True)
            if len(error.faults) > 1:
                click.echo(f"{len(error.faults)} faults", err=True)
            ctx.exit(error.exit_code)
        except KeyboardInterrupt:
            click.echo("interrupted", err=True)
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            _let_go_of_stdout()
            ctx.exit(READER_GONE)
        except UnicodeEncodeError as error:
            click.echo(
                f"the output has characters that {error.encoding} cannot show\n"
                "  → set PYTHONIOENCODING=utf-8, or leave it unset",
                err=True,
            )
            ctx.exit(GraphbuildError.exit_code)
        return result

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """As click's, on streams that can show Chinese."""
        _speak_utf8()
        return super().main(*args, **kwargs)


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says, unless PYTHONIOENCODING says what to write."""
    if os.environ.get("PYTHONIOENCODING"):
        return
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    if isinstance(sys.stderr, TextIOWrapper):
        sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")


def _let_go_of_stdout() -> None:
    """Point stdout at nothing, so that the interpreter's last flush does not complain."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.command(
    cls=Verbs,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog="\b\nExample:\n  graphbuild build && graphbuild query targets && graphbuild view --open",
)
@click.version_option(__version__, "--version", message="graphbuild %(version)s")
def main() -> None:
    """Government plans as a knowledge graph: built, checked, asked and drawn."""

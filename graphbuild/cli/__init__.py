"""The command ``graphbuild``: one subcommand a verb, each loaded only when it is run.

Here errors become messages and exit codes (see ``errors``); the subcommands know nothing of either.
"""

from __future__ import annotations

import errno
import os
import re
import sys
from contextlib import suppress
from importlib import import_module
from io import BufferedWriter, RawIOBase, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

import click

from graphbuild import __version__
from graphbuild.errors import GraphbuildError

if TYPE_CHECKING:
    from typing_extensions import Buffer

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
_EXTRA: Final = re.compile(r"unexpected extra arguments? \((.+)\)")
_UNWRITABLE: Final = {
    getattr(errno, name, None) for name in ("ENOSPC", "EDQUOT", "EFBIG", "EIO", "EBADF", "ENXIO", "ESTALE")
} - {None}
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
            return super().invoke(ctx)
        except click.UsageError as error:
            raise _with_remedy(error) from None
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

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """As click's, on streams that can show Chinese, and with an exit code that tells of a full stdout."""
        if sys.stdout is None:
            sys.stdout = TextIOWrapper(BufferedWriter(_Closed()), encoding="utf-8")
        _speak_utf8()
        try:
            return super().main(*args, **kwargs)
        except OSError as error:
            _end_without(error)
        finally:
            _see_that_it_was_written()


def _with_remedy(error: click.UsageError) -> click.UsageError:
    """The error, with its remedy where the folder of a build was given as a word of its own."""
    extra = _EXTRA.search(error.message)
    options = error.ctx.command.params if error.ctx else ()
    named = any("--build" in option.opts for option in options)
    folder = next((word for word in extra[1].split() if Path(word).is_dir()), "") if extra and named else ""
    remedy = f"\n  → a folder of a build is given by --build {folder}"
    return click.UsageError(error.message + remedy, error.ctx) if folder else error


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says, unless PYTHONIOENCODING says what to write."""
    if os.environ.get("PYTHONIOENCODING"):
        return
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    if isinstance(sys.stderr, TextIOWrapper):
        sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")


class _Closed(RawIOBase):
    """In place of a stdout that the caller has closed: what is written into it fails, once."""

    _told = False

    def writable(self) -> bool:
        return True

    def write(self, content: Buffer, /) -> int:
        if self._told:
            return memoryview(content).nbytes
        self._told = True
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def _see_that_it_was_written() -> None:
    """Flush stdout while its faults can still be told; some disks tell of theirs when a file is closed."""
    try:
        sys.stdout.flush()
        if isinstance(sys.stdout, TextIOWrapper) and sys.stdout is sys.__stdout__:
            os.close(os.dup(sys.stdout.fileno()))
    except OSError as error:
        _end_without(error)


def _end_without(error: OSError) -> NoReturn:
    """End where a stream cannot be written to; any other fault is a bug, and shows its traceback."""
    if isinstance(error, BrokenPipeError):
        _let_go_of_stdout()
        sys.exit(READER_GONE)
    if error.errno not in _UNWRITABLE or error.filename is not None:
        raise error
    _let_go_of_stdout()
    with suppress(OSError):
        click.echo(f"stdout cannot be written to: {error.strerror}", err=True)
    sys.exit(GraphbuildError.exit_code)


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

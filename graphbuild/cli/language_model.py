"""The options by which ``extract`` asks a language model, the same wherever they are given."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from graphbuild.errors import UsageError

if TYPE_CHECKING:
    from graphbuild.authorities import Authorities
    from graphbuild.concepts import Concepts
    from graphbuild.extract.language_model.endpoint import Endpoint
    from graphbuild.extract.language_model.hints import Hinted
    from graphbuild.extract.reading import Extraction

KEY: Final = "GRAPHBUILD_LLM_KEY"
_OPTIONS: Final = (
    click.option(
        "--llm",
        "llm_address",
        metavar="URL",
        help="Ask the language model at this OpenAI-compatible address what the rules leave open: parts of "
        "the text are sent there. What it adds must stand in the text, and is marked.",
    ),
    click.option("--llm-model", metavar="NAME", help="The model's name there."),
    click.option(
        "--llm-key-file",
        type=click.Path(path_type=Path),
        help=f"Read its key from this file.  [default: the variable {KEY}]",
    ),
    click.option("--llm-calls", type=int, help="Send at most this many requests.  [default: 20]"),
    click.option("--llm-timeout", type=float, help="Wait this many seconds for an answer.  [default: 60]"),
)


def options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options; it takes an ``Endpoint`` as ``endpoint``, ``None`` where none is named."""

    @wraps(command)
    def called(*arguments: Any, **given: Any) -> None:
        names = ("llm_address", "llm_model", "llm_key_file", "llm_calls", "llm_timeout")
        endpoint = _endpoint(*(given.pop(name) for name in names))
        command(*arguments, endpoint=endpoint, **given)

    for option in reversed(_OPTIONS):
        option(called)
    return called


def hinted(
    extraction: Extraction, endpoint: Endpoint | None, authorities: Authorities, concepts: Concepts
) -> Hinted | None:
    """The extraction with the model's hints; ``None`` where no model is to be asked."""
    if endpoint is None:
        return None
    from graphbuild.extract.language_model.hints import improved
    from graphbuild.extract.programs.known import known_programs

    kinds = frozenset(concepts.names("program-kind"))
    with endpoint.opened() as ask:
        return improved(extraction, ask, known_programs(authorities.programs), kinds)


def commented(yaml: bytes, hints: Hinted | None, endpoint: Endpoint | None) -> bytes:
    """A draft with a comment before it that names the model, where one was asked."""
    if hints is None or endpoint is None:
        return yaml
    from graphbuild.extract.draft.yaml import written
    from graphbuild.extract.language_model.hints import head_comment

    return written({}, head_comment(hints, endpoint.model)) + yaml


def tell(hints: Hinted | None, endpoint: Endpoint | None) -> None:
    """What came of asking, on stderr; raises what ended it, once the draft is written."""
    if hints is None or endpoint is None:
        return
    from graphbuild.extract.language_model.hints import summary

    for line in summary(hints, endpoint.model):
        click.echo(line, err=True)
    if hints.fault is not None:
        alone = "of" if any(hints.added.values()) else "made by the rules alone, for"
        click.echo(f"the draft is written, {alone} what could be had before this fault:", err=True)
        raise hints.fault


def _endpoint(
    address: str | None, model: str | None, key_file: Path | None, calls: int | None, seconds: float | None
) -> Endpoint | None:
    if address is None:
        given = {
            "--llm-model": model,
            "--llm-key-file": key_file,
            "--llm-calls": calls,
            "--llm-timeout": seconds,
        }
        alone = next((name for name, value in given.items() if value is not None), None)
        if alone is not None:
            raise UsageError(f"{alone} is of --llm", remedy="name the endpoint with --llm, or leave it out")
        return None
    if model is None:
        raise UsageError("--llm says where, and not which model", remedy="name the model with --llm-model")
    import os

    from graphbuild.extract.language_model.endpoint import CALLS, SECONDS, Endpoint, read_key

    key = read_key(key_file, os.environ.get(KEY))
    return Endpoint(
        address,
        model,
        key,
        CALLS if calls is None else calls,
        SECONDS if seconds is None else seconds,
    )

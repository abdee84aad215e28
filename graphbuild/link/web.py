"""A graph in the web: a document or a SPARQL endpoint, within limits of time and size."""

from __future__ import annotations

import re
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import IO, Final

from graphbuild.errors import InputError
from graphbuild.link.contents import ending
from graphbuild.link.source import FileSource, Source
from graphbuild.link.syntaxes import TYPES


@dataclass(frozen=True, slots=True)
class Limits:
    """What is waited for and taken: seconds until a byte comes, seconds and bytes of an answer, its rows."""

    silence: float = 30
    seconds: float = 600
    size: int = 4_000_000_000
    rows: int = 10_000
    pages: int = 5_000


LIMITS: Final = Limits()
RESULTS: Final = "application/sparql-results+json"
_ACCEPT: Final = ", ".join(
    f"{name};q={1 - position / 20:.2f}" for position, name in enumerate(TYPES, start=1)
)
_RESULT: Final = re.compile(
    rb'\s*(?:\{\s*"(?:head|results|boolean)"\s*:|(?:<\?xml.*?\?>\s*)?(?:<!--.*?-->\s*)*<sparql\b)', re.DOTALL
)
_PROBE: Final = "SELECT ?s WHERE { ?s ?p ?o } LIMIT 1"
_CHUNK: Final = 1 << 16


@contextmanager
def fetched(url: str, limits: Limits = LIMITS) -> Iterator[Source]:
    """The graph at a URL: an endpoint where it answers a SELECT with a result, a document otherwise.

    Raises:
        InputError: nobody answers, too slowly, too much, or something that is no graph.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph"
        asked = with_query(url, _PROBE)
        try:
            kind = fetch(asked, f"{RESULTS}, {_ACCEPT}", path, limits, name=url)
        except _RefusedError:
            kind = fetch(url, _ACCEPT, path, limits, name=url)
        if kind == RESULTS or is_result(path):
            from graphbuild.link.endpoint import Endpoint

            yield Endpoint(url, limits)
            return
        if "html" in kind:  # of an address that asks, a page may tell of an error only
            kind = fetch(url, _ACCEPT, path, limits, name=url)
        yield FileSource(path, url, kind if kind in TYPES else ending(urllib.parse.urlsplit(url).path))


def is_result(path: Path) -> bool:
    """Whether a content begins as the result of a question does, in JSON or XML, whatever its type."""
    with path.open("rb") as file:
        return _RESULT.match(file.read(_CHUNK)) is not None


def with_query(url: str, query: str) -> str:
    """The address that asks an endpoint this (SPARQL 1.1 Protocol §2.1.1)."""
    parts = urllib.parse.urlsplit(url)
    asked = urllib.parse.urlencode({"query": query})
    return urllib.parse.urlunsplit(parts._replace(query=f"{parts.query}&{asked}" if parts.query else asked))


def fetch(url: str, accept: str, path: Path, limits: Limits, *, name: str) -> str:
    """Write what an address answers into a file; the type of the answer, without its parameters.

    Raises:
        InputError: nobody answers, too slowly, or with more than is taken.
        _RefusedError: the server answers with an error; an ``InputError`` too.
    """
    request = urllib.request.Request(url, headers={"Accept": accept, "User-Agent": "graphbuild"})  # noqa: S310
    begin = time.monotonic()
    try:
        with (
            urllib.request.urlopen(request, timeout=limits.silence) as answer,  # noqa: S310
            path.open("wb") as file,
        ):
            _copy(answer, file, begin, limits, name)
            return str(answer.headers.get_content_type() if answer.headers.get("Content-Type") else "")
    except urllib.error.HTTPError as error:
        error.close()
        what = f"the server answers {error.code} {error.reason}"
        raise _RefusedError(
            what, remedy="check the address (an endpoint has to answer SELECT), or ask who runs it", path=name
        ) from None
    except TimeoutError:
        raise _slow(f"no answer within {limits.silence:g} s", name) from None
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", error)
        if isinstance(reason, TimeoutError):
            raise _slow(f"no answer within {limits.silence:g} s", name) from None
        what = f"nobody answers there: {getattr(reason, 'strerror', None) or reason or type(reason).__name__}"
        remedy = "check the address and the network, or fetch the graph and name its file"
        raise InputError(what, remedy=remedy, path=name) from None


def _copy(answer: IO[bytes], file: IO[bytes], begin: float, limits: Limits, name: str) -> None:
    size = 0
    read = getattr(answer, "read1", answer.read)
    while chunk := read(_CHUNK):
        size += len(chunk)
        if size > limits.size:
            what = f"the answer has more than {limits.size / 1e6:,.0f} MB"
            raise InputError(what, remedy="fetch a part of it into a file, and name that", path=name)
        if time.monotonic() - begin > limits.seconds:
            raise _slow(f"the answer is not complete after {limits.seconds:g} s", name)
        file.write(chunk)
    expected = getattr(answer, "length", None)
    if expected:
        what = f"the answer ends {expected:,} bytes too early"
        raise InputError(what, remedy="try again, or fetch the graph and name its file", path=name)


def _slow(what: str, name: str) -> InputError:
    return InputError(what, remedy="try again later, or fetch the graph and name its file", path=name)


class _RefusedError(InputError):
    """The server answers, and not with what was asked for."""

"""Where a language model is asked: the endpoint that the user names, and what must hold of it."""

from __future__ import annotations

import ipaddress
import re
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from urllib.parse import SplitResult, urlsplit

from graphbuild.errors import UsageError
from graphbuild.extract.language_model.hints import Asker

CALLS: Final = 20
"""Requests, unless the user says otherwise."""
SECONDS: Final = 60.0
"""How long an answer is waited for, unless the user says otherwise."""
_NAME: Final = re.compile(r"[!-~]{1,200}")
_KEY: Final = re.compile(r"[!-~]{1,4096}")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An OpenAI-compatible endpoint: the address that ``/chat/completions`` is put after, and the model.

    ``key`` is shown nowhere; ``None`` sends none. ``calls`` is how many requests may be sent at most, with
    those that are sent again; ``seconds`` how long the answer to a batch of questions may take as a whole.

    Raises:
        UsageError: the address, the model's name, the key or a limit cannot be used, or the extra is missing.
    """

    address: str
    model: str
    key: str | None = field(default=None, repr=False)
    calls: int = CALLS
    seconds: float = SECONDS

    def __post_init__(self) -> None:
        parts = _parts(self.address)
        if not _NAME.fullmatch(self.model):
            remedy = "give its name at the endpoint in ASCII without spaces, such as qwen3:8b"
            raise UsageError("this cannot be the name of a language model", remedy=remedy)
        if self.key is not None and not _KEY.fullmatch(self.key):
            what = "the key holds what no key can: a space, a line break, a sign outside ASCII"
            raise UsageError(what, remedy="look at GRAPHBUILD_LLM_KEY or --llm-key-file")
        if self.key is not None and parts.scheme == "http" and not _is_this_machine(parts.hostname or ""):
            what = f"the key would go to {parts.hostname} for everybody to read on its way"
            raise UsageError(what, remedy="give an https address, or leave the key out")
        if self.calls < 1 or not 0 < self.seconds <= 3600:
            remedy = "give at least one call, and up to 3600 seconds"
            raise UsageError("the language model could not be asked within these limits", remedy=remedy)
        if any(find_spec(name) is None for name in ("pydantic_ai", "openai", "httpx2")):
            what = "what asks a language model is not installed"
            raise UsageError(what, remedy="in the project's folder: pip install -e '.[llm]'")

    @property
    def host(self) -> str:
        """Host and port, for messages."""
        return _parts(self.address).netloc

    def opened(self) -> AbstractContextManager[Asker]:
        """What asks the model, until it is closed; the first prompt opens the connection."""
        from graphbuild.extract.language_model.client import Client

        return Client(self)


def read_key(path: Path | None, given: str | None) -> str | None:
    """The key in a file, else the given one; ``None`` without both or where it is empty.

    Raises:
        UsageError: the file cannot be read, or is empty.
    """
    if path is None:
        return (given or "").strip() or None
    try:
        key = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        remedy = "give a text file with the key in it"
        raise UsageError("the key cannot be read", remedy=remedy, path=path) from None
    if not key:
        raise UsageError("there is no key in the file", remedy="write the key into it", path=path)
    return key


def _parts(address: str) -> SplitResult:
    """The address taken apart; ``UsageError`` when it is none."""
    remedy = "give it as https://HOST/v1, without a name, a password or a query in it"
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise UsageError("the language model's address is none", remedy=remedy) from None
    odd = parts.username or parts.password or parts.query or parts.fragment or port == 0
    if parts.scheme not in ("http", "https") or not parts.hostname or odd or not _NAME.fullmatch(address):
        raise UsageError("the language model's address cannot be used", remedy=remedy)
    return parts


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"

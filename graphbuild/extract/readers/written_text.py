"""The UTF-8 text that a draft's spans count in: the plan itself, or what was read from it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from graphbuild.errors import InputError, UsageError
from graphbuild.extract.readers.plan_bytes import STDIN
from graphbuild.extract.readers.source import SourceText


@dataclass(frozen=True, slots=True)
class WrittenText:
    """A text's file name and SHA-256; ``path`` is where it is to be written, ``None`` where it is there."""

    file: str
    sha256: str
    path: Path | None
    characters: str


def text_of(source: SourceText, draft: Path | None, identifier: str) -> WrittenText:
    """The text of a plan: the plan's file where that is UTF-8 text, else one beside the draft with its stem.

    Without a draft's path it is named after the plan, one from stdin by the identifier, and nobody writes
    it. ``InputError`` when the plan cannot be read any more.
    """
    characters = source.characters
    name = Path(f"{identifier}.txt" if source.path == STDIN else source.path.name)
    try:
        if source.path != STDIN and source.path.read_bytes() == characters.encode():
            return WrittenText(source.path.name, source.sha256, None, characters)
    except OSError as error:
        what = f"the plan cannot be read: {error.strerror}"
        raise InputError(what, remedy="see that it is still there", path=source.path) from None
    beside = draft or name
    path = beside.with_suffix(".txt")
    if source.path == STDIN and draft is None:
        path = name
    elif path.resolve() == source.path.resolve() or path == draft:
        path = beside.with_name(f"{beside.stem}-utf8.txt")
    digest = hashlib.sha256(characters.encode()).hexdigest()
    return WrittenText(path.name, digest, None if draft is None else path, characters)


def see_that_it_may_be_written(text: WrittenText, *, force: bool) -> None:
    """``UsageError`` when another file has the text's name and ``force`` is not given."""
    path = text.path
    if path is None or force or not path.exists() or _same(path, text):
        return
    remedy = "give another name for the draft with -o, or --force"
    raise UsageError("another file is where the plan's text would be written", remedy=remedy, path=path)


def _same(path: Path, text: WrittenText) -> bool:
    try:
        return path.read_bytes() == text.characters.encode()
    except OSError:
        return False

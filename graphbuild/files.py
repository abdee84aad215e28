"""Files of text: read strictly as UTF-8, and written whole or not at all."""

from __future__ import annotations

import shlex
from pathlib import Path

from graphbuild.errors import InputError
from graphbuild.outputs import Output, write_together

MAXIMUM_BYTES = 10_000_000
"""More than any plan, encoding or authority has; a larger file is refused before it is read whole."""

HEAD = 4096
"""So many bytes tell what a file is."""

_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_GUESSES = ("gb18030", "big5")
_GUESSED = 4096


def read_utf8(path: Path, thing: str, *, missing: str) -> tuple[bytes, str]:
    """The bytes of a file and its characters, a byte order mark and all line ends included.

    Args:
        path: the file.
        thing: what it is, for the message: ``encoding``, ``text``, ``authority``.
        missing: what to do when it is not there, for the message.

    Raises:
        InputError: it is missing, no file, too large, empty, or not UTF-8.
    """
    raw = _bytes(path, thing, missing)
    return raw, decoded(raw, path, thing)


def decoded(raw: bytes, path: Path, thing: str) -> str:
    """The characters of UTF-8 bytes; ``InputError`` when they are something else, or blank."""
    name = next((name for mark, name in _MARKS if raw.startswith(mark)), None)
    if name is not None:
        raise _other(path, thing, name, 1)
    try:
        characters = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _other(path, thing, _guessed(raw), raw[: error.start].count(b"\n") + 1) from None
    position = characters.find("\x00")
    if position >= 0:
        name = "UTF-16" if raw[:_GUESSED].count(0) * 4 > len(raw[:_GUESSED]) else None
        raise _other(path, thing, name, characters.count("\n", 0, position) + 1)
    if not characters.removeprefix("\ufeff").strip():
        remedy = "restore its content, or give another file"
        raise InputError(f"the {thing} is empty", remedy=remedy, path=path)
    return characters


def write_whole(path: Path, characters: str, thing: str, *, option: str = "-o") -> None:
    """Write UTF-8 beside the name, then rename it: what goes wrong leaves the file that was there.

    Raises:
        GraphbuildError: the disk is full, or the place cannot be written to; ``thing`` names the content and
            ``option`` what names another place.
    """
    write_together([(Output(path, thing, option), characters)])


def _bytes(path: Path, thing: str, missing: str) -> bytes:
    try:
        with path.open("rb") as file:
            raw = file.read(MAXIMUM_BYTES + 1)
    except FileNotFoundError:
        raise InputError(f"the {thing} is not there", remedy=missing, path=path) from None
    except IsADirectoryError:
        remedy = "name a file inside it"
        raise InputError(f"this is a folder, not the {thing}", remedy=remedy, path=path) from None
    except OSError as error:
        what = f"the {thing} cannot be read: {error.strerror}"
        raise InputError(what, remedy="see that you may read it, or give another file", path=path) from None
    if len(raw) > MAXIMUM_BYTES:
        what = f"the {thing} has more than {MAXIMUM_BYTES // 1_000_000} MB"
        remedy = "see whether this is the right file; split it if it is"
        raise InputError(what, remedy=remedy, path=path)
    return raw


def _guessed(raw: bytes) -> str | None:
    """GB18030 or Big5 where the bytes fit one of them, and read as Chinese."""
    for name in _GUESSES:
        try:
            characters = raw.decode(name)
        except UnicodeDecodeError:
            continue
        beyond = [each for each in characters[:_GUESSED] if ord(each) > 127]
        common = sum("\u3000" <= each <= "\u9fff" or "\uff00" <= each <= "\uffef" for each in beyond)
        if common * 10 > len(beyond) * 9:
            return name.upper()
    return None


def _other(path: Path, thing: str, name: str | None, line: int) -> InputError:
    if name is None:
        what = f"the {thing} is not UTF-8"
        remedy = "save it as UTF-8 in your editor"
    else:
        what = f"the {thing} is not UTF-8; it looks like {name}"
        command = f"iconv -f {name} -t UTF-8 {shlex.quote(path.name)} > {shlex.quote(f'utf-8-{path.name}')}"
        remedy = f"save it as UTF-8 in your editor, or: {command}"
    return InputError(what, remedy=remedy, path=path, line=line)

"""Where a command writes: never over what it reads, not over what is there, and everything or nothing."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from graphbuild.errors import GraphbuildError, UsageError

STDOUT: Final = Path("-")
_STREAMS: Final = ("/dev", "/proc")
"""Folders whose names are streams that are open already."""


@dataclass(frozen=True, slots=True)
class Output:
    """What a command writes, where, and the option that says where; ``-`` is stdout."""

    path: Path
    thing: str
    option: str = "-o"

    @property
    def to_stdout(self) -> bool:
        """Whether it goes to stdout, under whichever name."""
        if self.path == STDOUT:
            return True
        named = str(self.path.absolute()).startswith(_STREAMS)
        return named and _file(self.path) is not None and _file(self.path) == _file(1)


def see_that_they_may_be_written(outputs: Iterable[Output], inputs: Iterable[Path], *, force: bool) -> None:
    """See to it before the work begins; links, other names of a file and open streams are looked through.

    Args:
        outputs: all that the command is to write.
        inputs: the files that it reads; ``-`` is stdin.
        force: whether files that are there may be written over.

    Raises:
        UsageError: an output is an input or another output, or is there already and ``force`` is not given.
        GraphbuildError: an output is a folder.
    """
    read = {_file(0) if path == STDOUT else _file(path) for path in inputs} - {None}
    taken: set[object] = set()
    for output in outputs:
        path, is_stdout = output.path, output.to_stdout
        told = None if is_stdout else path
        other = f"give another file with {output.option}"
        file = _file(1 if is_stdout else path)
        if file is not None and file.is_regular and file in read:
            what = f"the {output.thing} would be written over what is read"
            raise UsageError(what, remedy=other, path=told)
        if not is_stdout and path.is_dir():
            what = f"the {output.thing} cannot be written: Is a directory"
            raise GraphbuildError(what, remedy=f"name a file in it with {output.option}", path=path)
        place = "stdout" if is_stdout else _place(path)
        same = {place} if file is None else {place, file}
        if taken & same and not (file is not None and file.is_nothing):
            shown = "stdout" if is_stdout else str(path)
            raise UsageError(f"two outputs go to {shown}", remedy="give each a file of its own")
        taken |= same
        if not force and not is_stdout and file is not None and file.is_regular:
            remedy = f"give another with {output.option}, or --force"
            raise UsageError("this file is there already", remedy=remedy, path=path)


def write_together(pieces: Sequence[tuple[Output, str | bytes]]) -> None:
    """Write texts in UTF-8, all or none: beside their names first, and renamed when all could be written.

    What goes to stdout or to a device goes there before the files get their names. What goes wrong leaves
    the files as they were.

    Raises:
        GraphbuildError: the disk is full, or a place cannot be written to.
        OSError: stdout cannot be written to.
    """
    parts: list[tuple[Output, Path, Path]] = []
    try:
        for output, text in pieces:
            if not output.to_stdout:
                parts += _written(output, _encoded(text))
        for output, text in pieces:
            if output.to_stdout:
                _to_stdout(_encoded(text))
        _renamed(parts)
    finally:
        for _, part, _ in parts:
            with suppress(OSError):
                part.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class _File:
    """What a name or an open stream leads to: two names of one file are equal."""

    device: int
    number: int
    is_regular: bool
    is_nothing: bool
    """Whether it is the null device, which takes any number of outputs."""


def _file(path: Path | int) -> _File | None:
    """``None`` where there is nothing yet."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    nothing = stat.S_ISCHR(found.st_mode) and found.st_rdev == _null()
    return _File(found.st_dev, found.st_ino, stat.S_ISREG(found.st_mode), nothing)


def _null() -> int | None:
    try:
        return os.stat(os.devnull).st_rdev
    except OSError:
        return None


def _place(path: Path) -> str:
    """The name of a file that is not there, alike for names that some disks take for one."""
    return unicodedata.normalize("NFC", str(path.resolve())).casefold()


def _written(output: Output, content: bytes) -> list[tuple[Output, Path, Path]]:
    """Write the content beside the name; into what is no file, such as a device, at once."""
    try:
        there = _file(output.path)
        if there is not None and not there.is_regular:
            output.path.write_bytes(content)
            return []
        place = output.path.resolve()
        part = _beside(place)
        try:
            with part.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except BaseException:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise _fault(output, error) from None
    return [(output, part, place)]


def _beside(place: Path, ending: str = "") -> Path:
    return place.with_name(f".{place.name}.{os.getpid()}{ending}")


def _encoded(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text


def _to_stdout(content: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _renamed(parts: Sequence[tuple[Output, Path, Path]]) -> None:
    """Give each file its name; where one cannot get it, the others lose theirs again."""
    kept: list[tuple[Path, Path | None]] = []
    try:
        for output, part, place in parts:
            try:
                kept.append((place, _kept(place) if len(parts) > 1 and place.exists() else None))
                part.replace(place)
            except OSError as error:
                raise _fault(output, error) from None
    except BaseException:
        if len(parts) > 1:
            for place, before in reversed(kept):
                with suppress(OSError):
                    place.unlink() if before is None else before.replace(place)
        raise
    finally:
        for _, before in kept:
            if before is not None:
                with suppress(OSError):
                    before.unlink(missing_ok=True)


def _kept(place: Path) -> Path:
    """A second name of a file that is about to be replaced; a copy where the disk knows no such names."""
    before = _beside(place, ".before")
    try:
        os.link(place, before)
    except OSError:
        shutil.copy2(place, before)
    return before


def _fault(output: Output, error: OSError) -> GraphbuildError:
    what = f"the {output.thing} cannot be written: {error.strerror or error}"
    lacking = "make its folder" if error.errno == errno.ENOENT else "make room"
    remedy = f"give another file with {output.option}, or {lacking}"
    return GraphbuildError(what, remedy=remedy, path=output.path)

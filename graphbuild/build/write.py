"""Puts a build into its folder all at once, or leaves what was there.

Everything is first written whole into a hidden folder inside the output folder, then renamed into place while
signals wait. What goes wrong before leaves the old build untouched, what goes wrong between two renames is
undone. A process that is killed leaves at most the hidden folder, which the next build removes.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from pyoxigraph import RdfFormat, Store

from graphbuild.errors import GraphbuildError
from graphbuild.store import POINTER, STORES

_STAGING = ".building-"
_OWN_STORE = re.compile(r"[0-9a-f]{16}(-\d+)?")


def write(out: Path, nquads: bytes, sha256: str, files: Mapping[str, bytes]) -> None:
    """Write the store of ``nquads`` and the files (name → content) into ``out``.

    Raises:
        GraphbuildError: the disk is full, the folder cannot be written, another build is writing there.
    """
    created = not out.exists()
    try:
        with _sole_writer(out):
            _remove_leftovers(out)
            staging = Path(tempfile.mkdtemp(prefix=_STAGING, dir=out))
            try:
                for name, content in files.items():
                    _write_file(staging / name, content)
                store = _store(out, staging, nquads, sha256)
                _write_file(staging / POINTER, f"{store}\n".encode())
                _move_into_place(out, staging, store, [*files])
            finally:
                shutil.rmtree(staging, ignore_errors=True)
            _remove_old_stores(out, store)
    except OSError as error:
        raise _told(out, error) from error
    finally:
        if created:
            with suppress(OSError):  # it is empty only when the build failed
                out.rmdir()


@contextmanager
def _sole_writer(out: Path) -> Iterator[None]:
    """Make the folder, and hold it against other builds (on systems that can lock a folder)."""
    out.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        yield
        return
    import fcntl

    folder = os.open(out, os.O_RDONLY)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise GraphbuildError(
                "another build is writing here", remedy="wait until it ends, or give another folder", path=out
            ) from error
        yield
    finally:
        os.close(folder)


def _remove_leftovers(out: Path) -> None:
    for leftover in out.glob(f"{_STAGING}*"):
        shutil.rmtree(leftover, ignore_errors=True)


def _remove_old_stores(out: Path, current: str) -> None:
    """Remove stores that are no longer pointed to; one that Windows holds open stays until the next build."""
    for old in (out / STORES).iterdir():
        if old.name != current and _OWN_STORE.fullmatch(old.name):
            shutil.rmtree(old, ignore_errors=True)


def _store(out: Path, staging: Path, nquads: bytes, sha256: str) -> str:
    """Make the store in the staging folder, unless a sound one of this graph is there; returns its name."""
    name = sha256[:16]
    quads = nquads.count(b"\n")
    attempt = 0
    while (out / STORES / name).exists():
        if _is_sound(out / STORES / name, quads):
            return name
        attempt += 1
        name = f"{sha256[:16]}-{attempt}"
    store = Store(staging / STORES)
    store.bulk_load(nquads, RdfFormat.N_QUADS)
    store.optimize()
    store.flush()
    return name


def _is_sound(directory: Path, quads: int) -> bool:
    try:
        return len(Store.read_only(str(directory))) == quads
    except (OSError, RuntimeError):  # pyoxigraph raises either of a store that has lost a file
        return False


def _write_file(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _move_into_place(out: Path, staging: Path, store: str, names: list[str]) -> None:
    """Rename store, files and, last, the pointer; put the old ones back when one cannot be renamed."""
    stores = out / STORES
    stores.mkdir(exist_ok=True)
    moves = [(staging / name, out / name) for name in names]
    moves.append((staging / POINTER, stores / POINTER))
    kept = staging / "kept"
    kept.mkdir()
    with _signals_wait():
        if (staging / STORES).exists():
            (staging / STORES).rename(stores / store)
        done: list[Path] = []
        try:
            for new, place in moves:
                if place.exists():
                    _keep(place, kept / place.name)
                new.replace(place)
                done.append(place)
        except OSError:
            for place in reversed(done):
                _put_back(kept / place.name, place)
            raise
        _sync(out)


def _keep(place: Path, copy: Path) -> None:
    try:
        os.link(place, copy)
    except OSError:  # a file system without hard links
        shutil.copy2(place, copy)


def _put_back(copy: Path, place: Path) -> None:
    if copy.exists():
        copy.replace(place)
    else:
        place.unlink()


def _sync(folder: Path) -> None:
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _signals_wait() -> Iterator[None]:
    """Hold SIGINT and SIGTERM back until the block is over (only the main thread can)."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        came.append(number)

    held = [(number, signal.signal(number, note)) for number in (signal.SIGINT, signal.SIGTERM)]
    try:
        yield
    finally:
        for number, handler in held:
            signal.signal(number, handler)
        for caught in came:
            signal.raise_signal(caught)


def _told(out: Path, error: OSError) -> GraphbuildError:
    """What is wrong with the disk, and what to do; the old build is as it was."""
    what = error.strerror or str(error)
    place = error.filename or out
    if out.exists() and not out.is_dir():
        return GraphbuildError(
            "this is a file, and the build needs a folder", remedy="give a folder with -o", path=out
        )
    return GraphbuildError(
        f"the build cannot be written: {what}",
        remedy="make room, or give a folder that may be written to with -o; the old build is as it was",
        path=place,
    )

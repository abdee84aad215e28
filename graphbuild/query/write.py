"""Answers on disk: a file is written beside its name and renamed, so that a failed run leaves the old one."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from graphbuild.errors import GraphbuildError


def write(path: Path, text: str) -> None:
    """Write a file as UTF-8, its line breaks as they are; raises GraphbuildError where the disk fails."""
    try:
        whole = path.resolve()
        if whole.exists() and not whole.is_file():  # a device, or a folder, which says so itself
            whole.write_bytes(text.encode())
            return
        part = whole.with_name(f".{whole.name}.{os.getpid()}")
        try:
            part.write_bytes(text.encode())
            part.replace(whole)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
    except OSError as error:
        raise GraphbuildError(
            f"the answer cannot be written: {error.strerror or error}",
            remedy="give another file with -o, or make room",
            path=path,
        ) from None

"""The bytes of a plan, from a file or from stdin, and no more of them than a plan can have."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import BinaryIO, Final

from graphbuild.errors import InputError
from graphbuild.extract.readers.reading import SPLIT
from graphbuild.files import HEAD, MAXIMUM_BYTES
from graphbuild.outputs import STDOUT

STDIN: Final = STDOUT
"""``-``, as stdout is called where something is written."""
MAXIMUM_DOCUMENT_BYTES: Final = 100_000_000
"""For formats that carry pictures: docx and pdf."""


def plan_bytes(path: Path) -> bytes:
    """Read them; ``-`` is stdin.

    Raises:
        InputError: the file is missing, no file, empty or too large.
    """
    try:
        if path == STDIN:
            raw = _read(sys.stdin.buffer, path)
        else:
            # a pipe would be waited for, and a device never ends
            if not stat.S_ISREG(os.stat(path).st_mode):
                folder = path.is_dir()
                what = "this is a folder, not a plan" if folder else "this is no file but a device or a pipe"
                remedy = "name a file inside it" if folder else "give - for a plan that comes from stdin"
                raise InputError(what, remedy=remedy, path=path)
            with path.open("rb") as file:
                raw = _read(file, path)
    except FileNotFoundError:
        raise InputError("the plan is not there", remedy="see how the file is called", path=path) from None
    except (OSError, ValueError, AttributeError) as error:  # a name with a NUL in it; a stdin that is closed
        what = f"the plan cannot be read: {getattr(error, 'strerror', None) or error}"
        raise InputError(what, remedy="see that you may read it, or give another file", path=path) from None
    if not raw:
        what = "nothing comes from stdin" if path == STDIN else "the file is empty"
        raise InputError(what, remedy="get it again, or give another file", path=path)
    return raw


def _read(file: BinaryIO, path: Path) -> bytes:
    raw = file.read(HEAD)
    documents = raw.startswith(b"PK") or b"%PDF-" in raw[:1024]
    most = MAXIMUM_DOCUMENT_BYTES if documents else MAXIMUM_BYTES
    raw += file.read(most + 1 - len(raw))
    if len(raw) > most:
        raise InputError(f"the file has more than {most // 1_000_000} MB", remedy=SPLIT, path=path)
    return raw

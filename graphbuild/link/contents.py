"""The bytes of a graph: the files of a folder or an archive, unpacked, as UTF-8."""

from __future__ import annotations

import bz2
import codecs
import gzip
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import nullcontext
from io import BytesIO
from pathlib import Path
from typing import IO, Any, Final

from graphbuild.link.syntaxes import ENDINGS

BEGIN: Final = 65536
"""Bytes by which a syntax and an encoding are known."""
DAMAGED: Final = (EOFError, gzip.BadGzipFile, lzma.LZMAError, zipfile.BadZipFile, zlib.error, RuntimeError)
"""What reading a packed file raises where it is cut off, broken or locked."""
_PACKED: Final[dict[bytes, Any]] = {b"\x1f\x8b": gzip.open, b"BZh": bz2.open, b"\xfd7zXZ": lzma.open}
_PACKING: Final = re.compile(r"\.(?:gz|bz2|xz)$", re.IGNORECASE)
_MARKS: Final = {  # UTF-32 first, which begins as UTF-16 does
    **{codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF32_LE: "utf-32", codecs.BOM_UTF32_BE: "utf-32"},
    **{codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"},
}
_IN_XML: Final = re.compile(rb"""\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']""")
_IN_HTML: Final = re.compile(rb"\s*<.{,4000}?<meta[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I | re.DOTALL)


def ending(name: str) -> str:
    """The ending of a name, without that of its packing: ``.ttl`` of ``graph.ttl.gz``."""
    return Path(_PACKING.sub("", name)).suffix.lower()


def contents(path: Path) -> Iterator[tuple[str, IO[bytes]]]:
    """What is in a file, or in each graph of a folder or an archive: its name below, and it in UTF-8.

    Raises:
        OSError: it cannot be read.
        UnicodeError: its encoding is not the one that it declares.
        One of ``DAMAGED``: it is packed, and cannot be unpacked.
    """
    if path.is_dir():
        for each in sorted(one for one in path.rglob("*") if ending(one.name) in ENDINGS and one.is_file()):
            yield from ((f"/{each.relative_to(path)}{below}", file) for below, file in contents(each))
        return
    with path.open("rb") as file:
        begin = file.read(BEGIN)
        file.seek(0)
        if begin.startswith(b"PK\3\4"):
            with zipfile.ZipFile(file) as archive:
                names = sorted(each.filename for each in archive.infolist() if not each.is_dir())
                for name in [name for name in names if ending(name) in ENDINGS] or names:
                    with archive.open(name) as member:
                        yield f"/{name}", _in_utf8(member)
            return
        unpack = next((each for mark, each in _PACKED.items() if begin.startswith(mark)), nullcontext)
        with unpack(file) as unpacked:
            yield "", _in_utf8(unpacked)


def _in_utf8(file: IO[bytes]) -> IO[bytes]:
    """The same from its begin; another encoding that a mark, XML or HTML declares is turned into UTF-8."""
    begin = file.read(BEGIN)
    declared = _IN_XML.match(begin) or _IN_HTML.match(begin)
    encoding = declared[1].decode().lower() if declared else "utf-8"
    encoding = next((name for mark, name in _MARKS.items() if begin.startswith(mark)), encoding)
    if encoding == "utf-8":
        file.seek(len(codecs.BOM_UTF8) if begin.startswith(codecs.BOM_UTF8) else 0)
        return file
    try:
        text = (begin + file.read()).decode("gb18030" if encoding.startswith("gb") else encoding)
    except LookupError as error:
        raise UnicodeError(str(error)) from error
    return BytesIO(_IN_XML.sub(b"<?xml version='1.0'", text.encode(), count=1))

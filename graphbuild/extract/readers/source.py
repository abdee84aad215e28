"""A plan as it was published, read into characters whose offsets lead back to the file."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graphbuild.errors import InputError
from graphbuild.extract.readers.plan_bytes import plan_bytes
from graphbuild.extract.readers.reading import Origin, Reading
from graphbuild.files import HEAD

__all__ = ["Origin", "SourceText", "media_type", "read_source"]

KINDS = {
    "txt": "text/plain",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
    "pdf": "application/pdf",
}
"""What can be read → its media type."""

_AS_DOCX = "open it in Word, WPS or LibreOffice and save it as .docx"
_GIVE = "give a plan as .txt, .docx, .html or .pdf"
_HTML = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_REFUSED = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "this is an old binary Office file (.doc)", _AS_DOCX),
    (b"{\\rtf", "this is rich text (RTF)", _AS_DOCX),
    (b"<?mso-application", "this is Word's single XML file", _AS_DOCX),
    (b"\x89PNG\r\n", "this is a picture: no text layer", "run OCR first, and give its text"),
    (b"\xff\xd8\xff", "this is a picture: no text layer", "run OCR first, and give its text"),
    (b"II*\x00", "this is a picture: no text layer", "run OCR first, and give its text"),
    (b"MM\x00*", "this is a picture: no text layer", "run OCR first, and give its text"),
    (b"\x1f\x8b", "this is a compressed file (gzip)", f"unpack it, then {_GIVE}"),
    (b"7z\xbc\xaf\x27\x1c", "this is an archive (7z)", f"unpack it, then {_GIVE}"),
    (b"Rar!\x1a\x07", "this is an archive (RAR)", f"unpack it, then {_GIVE}"),
)


@dataclass(frozen=True, slots=True)
class SourceText:
    """A plan's text: its code points, the SHA-256 of the file's bytes, and where each stretch of it stands.

    The origins tile the text: the first begins at 0, each ends where the next begins. ``notes`` says what a
    person should know: the encoding that was taken, what was left out. ``levels`` has the offset of each line
    that the file itself says is a heading, and its level from 1 on.
    """

    path: Path
    characters: str
    sha256: str
    media: str
    origins: tuple[Origin, ...]
    notes: tuple[str, ...] = ()
    levels: Mapping[int, int] = field(default_factory=dict)

    def origin_at(self, offset: int) -> Origin:
        """The place of a character in the file; the end of the text counts to its last place.

        Raises:
            ValueError: the offset is outside the text.
        """
        if not 0 <= offset <= len(self.characters):
            raise ValueError(f"offset {offset} is outside the text of {len(self.characters)} characters")
        return self.origins[bisect_right(self.origins, offset, key=_start) - 1]


def read_source(path: Path, kind: str | None = None) -> SourceText:
    """Read a plan from txt, docx, html or pdf; ``-`` is stdin.

    ``kind`` is one of ``KINDS``; without it the content decides which it is, then the suffix.

    Raises:
        InputError: it is missing, too large, damaged, protected, in another format, or has no text.
    """
    raw = plan_bytes(path)
    media, reader = _reader(raw, path, kind)
    reading = reader(raw, path)
    digest = hashlib.sha256(raw).hexdigest()
    return SourceText(path, reading.characters, digest, media, reading.origins, reading.notes, reading.levels)


def media_type(raw: bytes, path: Path) -> str:
    """What the bytes of a file are: one of the values of ``KINDS``; ``InputError`` for what is not read."""
    return _reader(raw, path, None)[0]


def _start(origin: Origin) -> int:
    return origin.start


def _reader(raw: bytes, path: Path, kind: str | None) -> tuple[str, Callable[[bytes, Path], Reading]]:
    found = kind or _kind(raw, path)
    return KINDS[found], _reader_of(found)


def _reader_of(kind: str) -> Callable[[bytes, Path], Reading]:
    """What reads a kind, loaded without what reads the others."""
    if kind == "docx":
        from graphbuild.extract.readers.docx import read_docx as read
    elif kind == "html":
        from graphbuild.extract.readers.html import read_html as read
    elif kind == "pdf":
        from graphbuild.extract.readers.pdf import read_pdf as read
    else:
        from graphbuild.extract.readers.txt import read_txt as read
    return read


def _kind(raw: bytes, path: Path) -> str:
    head, suffix = raw[:HEAD], path.suffix.lower()
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK"):
        return "docx"
    _refuse(raw, head, path)
    if suffix in {".docx", ".pdf"}:
        what = f"this is called {suffix} and is none: it is damaged, or in another format"
        raise InputError(what, remedy=f"get the file again, or {_GIVE}", path=path)
    if suffix in {".html", ".htm", ".xhtml"} or _HTML.match(_glimpse(head)):
        return "html"
    return "txt"


def _refuse(raw: bytes, head: bytes, path: Path) -> None:
    """``InputError`` for the formats that are known and not read."""
    if "EncryptedPackage".encode("utf-16-le") in raw and head.startswith(b"\xd0\xcf\x11\xe0"):
        remedy = "open it with its password and save it without one"
        raise InputError("this document is protected by a password", remedy=remedy, path=path)
    for magic, what, remedy in _REFUSED:
        if head.startswith(magic) or (magic.startswith(b"<?") and magic in head):
            raise InputError(what, remedy=remedy, path=path)
    if re.match(rb"(?:[\w-]+:[^\r\n]*\r?\n)*MIME-Version:", head, re.I) and b"multipart/" in head.lower():
        remedy = "open it in a browser and save it as .html"
        raise InputError("this is a web archive (MHTML)", remedy=remedy, path=path)


def _glimpse(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", errors="replace")
    return head.decode("utf-8", errors="replace")

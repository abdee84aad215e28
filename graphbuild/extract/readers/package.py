"""The zip package of a docx, looked through before anything in it is unpacked or parsed."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

from graphbuild.errors import InputError
from graphbuild.extract.readers.reading import SPLIT

MAXIMUM_ENTRIES = 10_000
MAXIMUM_UNPACKED = 200_000_000
MAXIMUM_XML = 64_000_000
MAXIMUM_RATIO = 300
"""How much an XML part may shrink; plans shrink 5 to 30 times, a bomb a thousand times."""

_SMALL = 1_000_000
_DAMAGED = "get the file again, or open it in Word, WPS or LibreOffice and save it as .docx"
_OTHERS = {
    "xl/workbook.xml": "a spreadsheet (.xlsx)",
    "ppt/presentation.xml": "a presentation (.pptx)",
    "content.xml": "an OpenDocument file (.odt)",
    "META-INF/container.xml": "an e-book (.epub)",
    "OFD.xml": "an OFD document",
}


def checked(raw: bytes, path: Path) -> None:
    """See that the bytes are the package of a docx and no bomb.

    Sizes are bounded as declared and as read (zipfile reads no more than is declared, and fails when less or
    something else comes); a document type declaration, which the format forbids (ECMA-376 part 2), is refused
    because entities come with it.

    Raises:
        InputError: no zip, damaged, another format, protected, or a bomb.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            entries = archive.infolist()
            _bounded(entries, path)
            names = {entry.filename for entry in entries}
            if "[Content_Types].xml" not in names:
                raise _other(names, path)
            for other, what in _OTHERS.items():
                if other in names:
                    raise InputError(f"this is {what}, not a docx", remedy="save it as .docx", path=path)
            for entry in entries:
                if entry.filename.endswith((".xml", ".rels")):
                    _declares_nothing(archive.read(entry), entry.filename, path)
    except InputError:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
        raise damaged(path, error) from None


def damaged(path: Path, error: Exception) -> InputError:
    """The package cannot be read through; the first line of the error says where it broke."""
    said = (str(error).splitlines() or [""])[0][:200] or type(error).__name__
    kind = path.suffix.lower().removeprefix(".") or "docx"
    remedy = _DAMAGED if kind == "docx" else f"get the file again; of a sound .{kind}, give a .docx of it"
    return InputError(f"the {kind} is damaged: {said}", remedy=remedy, path=path)


def _bounded(entries: list[zipfile.ZipInfo], path: Path) -> None:
    texts = [entry for entry in entries if entry.filename.endswith((".xml", ".rels"))]
    unpacked, xml = (sum(entry.file_size for entry in some) for some in (entries, texts))
    if len(entries) > MAXIMUM_ENTRIES:
        raise InputError(f"the docx has {len(entries):,} parts: no plan has", remedy=SPLIT, path=path)
    if unpacked > MAXIMUM_UNPACKED or xml > MAXIMUM_XML:
        what = f"the docx unpacks to {unpacked // 1_000_000:,} MB, {xml // 1_000_000:,} MB of them XML"
        raise InputError(what, remedy=SPLIT, path=path)
    for entry in texts:
        if entry.file_size > _SMALL and entry.file_size > MAXIMUM_RATIO * entry.compress_size:
            what = f"{entry.filename} in the docx grows more than {MAXIMUM_RATIO} times when it is unpacked"
            raise InputError(what, remedy="do not trust this file; get the plan from its source", path=path)
    for entry in entries:
        if entry.flag_bits & 1:
            remedy = "open it with its password and save it without one"
            raise InputError("this document is protected by a password", remedy=remedy, path=path)
        if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise damaged(path, ValueError(f"{entry.filename} is packed in a way that no docx uses"))


def _declares_nothing(part: bytes, name: str, path: Path) -> None:
    marks = ("<!DOCTYPE", "<!ENTITY")
    if any(mark.encode(code) in part for mark in marks for code in ("utf-8", "utf-16-le", "utf-16-be")):
        what = f"{name} in the docx declares a document type, which the format forbids"
        raise InputError(what, remedy="do not trust this file; get the plan from its source", path=path)


def _other(names: set[str], path: Path) -> InputError:
    what = next((what for other, what in _OTHERS.items() if other in names), None)
    if what is None:
        remedy = "unpack it, and give the plan that is in it"
        return InputError("this is a zip, not a docx", remedy=remedy, path=path)
    return InputError(f"this is {what}, not a docx", remedy="open it, and save it as .docx", path=path)

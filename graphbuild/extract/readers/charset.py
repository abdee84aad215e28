"""Bytes of text whose encoding nobody tells: UTF-8, UTF-16, GB18030 or Big5."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from graphbuild.errors import InputError

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LEGACY = ["gb18030", "big5"]
_SEEN = 200_000
_LONGEST_CHARACTER = 4
_TELLING = 4
"""So many Chinese characters in UTF-8 are no accident in another encoding."""
_ODD = re.compile("[\0-\b\x0e-\x1f\x7f]")
_ALIASES = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030"}
_KNOWN = {"utf-8": "UTF-8", "utf-16": "UTF-16", "utf-32": "UTF-32", "gb18030": "GB18030", "big5": "Big5"}


def decoded(raw: bytes, path: Path, declared: str = "") -> tuple[str, str]:
    """The characters of a text, and the name of the encoding that was taken.

    A byte order mark decides; then UTF-8 is tried, what the file declares, UTF-16 without a mark, and at last
    GB18030 and Big5, told apart by how Chinese they read. All strictly: a byte that does not fit is an error.
    The mark of UTF-8 stays in (offsets are those of the file read as UTF-8), the others go.

    Raises:
        InputError: it is none of them, or it is binary.
    """
    characters, name = _decoded(raw, path, declared)
    if _is_binary(characters):
        raise _unreadable(path)
    if not characters.removeprefix("\ufeff").strip():
        what = "the text is empty"
        raise InputError(what, remedy="restore its content, or give another file", path=path)
    return characters, name


def _decoded(raw: bytes, path: Path, declared: str) -> tuple[str, str]:
    for mark, name in _MARKS:
        if raw.startswith(mark):
            try:
                return raw.decode(name), _KNOWN[name]
            except UnicodeDecodeError as error:
                what = f"the text begins as {_KNOWN[name]} and breaks that at byte {error.start}"
                raise InputError(what, remedy="save it again as UTF-8", path=path) from None
    named = _ALIASES.get(declared.lower(), declared.lower())
    names = ["utf-8", *([named] if named in _LEGACY else [])]
    for name in names:
        try:
            return raw.decode(name), _KNOWN[name]
        except UnicodeDecodeError:
            continue
    unmarked = _utf16(raw)
    if unmarked is not None:
        return unmarked, "UTF-16"
    broken = _broken_off(raw, path)
    if broken is not None:  # before GB18030, as which almost any even number of bytes can be read
        raise broken
    guessed = _legacy(raw)
    if guessed is None:
        raise _unreadable(path)
    return guessed


def _broken_off(raw: bytes, path: Path) -> InputError | None:
    """The error of bytes that are UTF-8 up to one of them: a download cut short, or two encodings."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        sound = raw[: error.start].decode("utf-8")
        if sum("\u4e00" <= each <= "\u9fff" for each in sound) < _TELLING:
            return None
        place = f"byte {error.start:,}, in line {sound.count(chr(10)) + 1:,}"
        if len(raw) - error.start < _LONGEST_CHARACTER and error.reason == "unexpected end of data":
            what = f"the text is UTF-8 and ends in the middle of a character, at {place}: it was cut short"
            return InputError(what, remedy="get it again, whole", path=path)
        what = f"the text is UTF-8 up to {place}, and something else from there"
        remedy = "save each of its parts as UTF-8 before they are joined, or get it again"
        return InputError(what, remedy=remedy, path=path)
    return None


def _utf16(raw: bytes) -> str | None:
    """UTF-16 without a mark, in the byte order in which the text is nearly all Chinese or ASCII."""
    if len(raw) % 2:
        return None
    for name in ("utf-16-le", "utf-16-be"):
        try:
            characters = raw.decode(name)
        except UnicodeDecodeError:
            continue
        if _plausible(characters[:_SEEN]) > 0.95:
            return characters
    return None


def _legacy(raw: bytes) -> tuple[str, str] | None:
    from charset_normalizer import from_bytes

    fitting = {}
    for name in _LEGACY:
        try:
            fitting[name] = raw.decode(name)
        except UnicodeDecodeError:
            continue
    plausible = [name for name, characters in fitting.items() if _plausible(characters[:_SEEN]) > 0.9]
    if len(plausible) > 1:
        best = from_bytes(raw[:_SEEN], cp_isolation=plausible).best()
        plausible = [best.encoding] if best is not None and best.encoding in plausible else plausible
    return (fitting[plausible[0]], _KNOWN[plausible[0]]) if plausible else None


def _plausible(characters: str) -> float:
    """The share of the characters that a Chinese text is made of."""
    usual = sum(
        "\u4e00" <= each <= "\u9fff"
        or " " <= each <= "~"
        or each in "\t\r\n·—‘’“”…"
        or "\u3000" <= each <= "\u303f"
        or "\uff00" <= each <= "\uffef"
        for each in characters
    )
    return usual / max(1, len(characters))


def _is_binary(characters: str) -> bool:
    if "\x00" in characters:
        return True
    seen = characters[:_SEEN]
    return len(_ODD.findall(seen)) * 50 > len(seen)


def _unreadable(path: Path) -> InputError:
    what = "this is no text that can be read: neither UTF-8, UTF-16, GB18030 nor Big5"
    return InputError(what, remedy="save it as text in UTF-8, or as .docx, .html or .pdf", path=path)

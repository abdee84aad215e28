"""The id proposed for a program that the authority does not list: its name in pinyin."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

from graphbuild.extract.programs.known import bare
from graphbuild.pinyin import phrases, sounds_by_characters, syllable, syllables

LONGEST = 80
_NO_SLUG = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=16384)
def slug(name: str) -> str:
    """A slug of at most 80 characters, the same for names that sound the same.

    A longer one is cut and ends in a hash of the whole name.
    """
    words = bare(name)
    signs = [*words]
    if sounds_by_characters(signs):
        whole = "-".join(map(_SPELT.__getitem__, signs))
        if not whole.isprintable():
            latin = whole.replace(f"{_LATIN}-{_LATIN}", "").replace(_LATIN, "")
            whole = "-".join(filter(None, latin.replace(_SILENT, "").split("-")))
    else:
        whole = "-".join(filter(None, map(_spelt, phrases(words))))
    if whole and len(whole) <= LONGEST:
        return whole
    mark = _mark(name)
    return f"{whole[: LONGEST - len(mark) - 1].rstrip('-')}-{mark}" if whole else f"program-{mark}"


@lru_cache(maxsize=16384)
def _spelt(phrase: str) -> str:
    """The slug of a phrase: names are made of the same few thousand, and spelling one takes long."""
    return "-".join(filter(None, map(_plain, syllables(phrase))))


class _Spelt(dict[str, str]):
    """Sign → its slug, with marks about it where it is no Chinese character; filled as signs are met."""

    def __missing__(self, sign: str) -> str:
        latin = sign.isascii() and sign.isalnum()
        self[sign] = f"{_LATIN}{sign.lower()}{_LATIN}" if latin else _plain(syllable(sign)) or _SILENT
        return self[sign]


_SPELT = _Spelt()
_LATIN, _SILENT = "\t", "\n"
"""What stands about a Latin letter or digit, which goes on a word, and for a sign that has no slug."""


@lru_cache(maxsize=4096)
def _plain(sound: str) -> str:
    return _NO_SLUG.sub("-", sound).strip("-")


def marked_slug(name: str) -> str:
    """The slug of a name whose plain slug another name has: the same with a hash of the name."""
    mark = _mark(name)
    return f"{slug(name)[: LONGEST - len(mark) - 1].rstrip('-')}-{mark}"


def scoped_slug(own: str, scope: str) -> str:
    """The slug of a thing that is one in a territory alone, whose id is the scope."""
    if len(own) + 1 + len(scope) <= LONGEST:
        return f"{own}-{scope}"
    mark = _mark(own)
    return f"{own[: LONGEST - len(mark) - len(scope) - 2].rstrip('-')}-{mark}-{scope}"


def _mark(name: str) -> str:
    return hashlib.sha256(bare(name).encode()).hexdigest()[:8]

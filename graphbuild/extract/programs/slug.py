"""The id proposed for a program that the authority does not list: its name in pinyin."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

from graphbuild.extract.programs.known import bare, without_marks
from graphbuild.pinyin import phrases, sounds_by_characters, syllable, syllables

LONGEST = 80
_NO_SLUG = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=16384)
def slug(name: str) -> str:
    """A slug of at most 80 characters, the same for names that sound the same.

    A longer one is cut and ends in a hash of the whole name.
    """
    return slug_of_bare(without_marks(name))


def slug_of_bare(words: str) -> str:
    """The slug of a name that is ``bare``."""
    if sounds_by_characters(words):
        whole = "-".join(words.translate(_SPELT).split())
    else:
        whole = "-".join(filter(None, map(_spelt, phrases(words))))
    if whole and len(whole) <= LONGEST:
        return whole
    mark = _mark(words)
    return f"{whole[: LONGEST - len(mark) - 1].rstrip('-')}-{mark}" if whole else f"program-{mark}"


@lru_cache(maxsize=16384)
def _spelt(phrase: str) -> str:
    """The slug of a phrase: names are made of the same few thousand, and spelling one takes long."""
    return "-".join(filter(None, map(_plain, syllables(phrase))))


class _Spelt(dict[int, str]):
    """Sign → its slug, between blanks where it is no Latin letter or digit; filled as signs are met."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        latin = sign.isascii() and sign.isalnum()  # it goes on a word
        self[code] = sign.lower() if latin else f" {_plain(syllable(sign))} "
        return self[code]


_SPELT = _Spelt()


@lru_cache(maxsize=4096)
def _plain(sound: str) -> str:
    return _NO_SLUG.sub("-", sound).strip("-")


def marked_slug(name: str) -> str:
    """The slug of a name whose plain slug another name has: the same with a hash of the name."""
    mark = _mark(bare(name))
    return f"{slug(name)[: LONGEST - len(mark) - 1].rstrip('-')}-{mark}"


def scoped_slug(own: str, scope: str) -> str:
    """The slug of a thing that is one in a territory alone, whose id is the scope."""
    if len(own) + 1 + len(scope) <= LONGEST:
        return f"{own}-{scope}"
    mark = _mark(bare(own))
    return f"{own[: LONGEST - len(mark) - len(scope) - 2].rstrip('-')}-{mark}-{scope}"


def _mark(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:8]

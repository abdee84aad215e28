"""Words in pinyin, as one types them into a search: ``若尔盖县`` is ``ruoergaixian``.

They are search keys, not facts: a character with several readings may be given the wrong one outside the
phrases that pypinyin knows and those listed here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

_PHRASES = {
    "长三角": ("cháng", "sān", "jiǎo"),
    "长效": ("cháng", "xiào"),
}
"""What pypinyin reads otherwise."""


@cache
def _load() -> tuple[Mapping[str, object], frozenset[str], re.Pattern[str]]:
    """The phrases that pypinyin reads as such, what they begin with (two characters or more), and a run."""
    from pypinyin import load_phrases_dict
    from pypinyin.constants import PHRASES_DICT, RE_HANS

    load_phrases_dict({words: [[sound] for sound in sounds] for words, sounds in _PHRASES.items()})
    begun = frozenset(phrase[:stop] for phrase in PHRASES_DICT for stop in range(2, len(phrase) + 1))
    run = re.compile(RE_HANS.pattern.removeprefix("^").removesuffix("$"))
    return PHRASES_DICT, begun, run


def phrases(words: str) -> list[str]:
    """The words cut into the phrases that pypinyin reads them by, and the characters between these.

    It is the cut of ``pypinyin.seg.simpleseg.seg``, which copies what is left of the words at each phrase.
    """
    _, _, chinese = _load()
    cut: list[str] = []
    at = 0
    for run in chinese.finditer(words):
        if at < run.start():
            cut.append(words[at : run.start()])
        cut += _phrases(run.group())
        at = run.end()
    return [*cut, words[at:]] if at < len(words) else cut


def _phrases(run: str) -> list[str]:
    """The same for a run of Chinese characters: at each the longest phrase that begins there."""
    known, begun, _ = _load()
    cut: list[str] = []
    at, end = 0, len(run)
    while at < end:
        shut, stop = at + 1, at + 2
        while stop <= end and run[at:stop] in begun:
            if run[at:stop] in known:
                shut = stop
            stop += 1
        if stop > end and shut == at + 1:  # a phrase that is broken off there is not cut further
            return cut + list(run[at:])
        cut.append(run[at:shut])
        at = shut
    return cut


def syllables(words: str) -> list[str]:
    """The pinyin of each character, lower case without tones, ``ü`` as ``v``; other signs as they are."""
    return [sound for part in phrases(words) for sound in _syllables(part)]


@lru_cache(maxsize=8192)
def _syllables(part: str) -> tuple[str, ...]:
    """The same for a phrase, a character, or what is not Chinese: what ``pypinyin.lazy_pinyin`` reads."""
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

    if part in PHRASES_DICT:
        return tuple(_without_tone(sounds[0]) for sounds in PHRASES_DICT[part])
    if len(part) == 1 and ord(part) in PINYIN_DICT:
        return (_without_tone(PINYIN_DICT[ord(part)].split(",")[0]),)
    return (part.lower(),)


@cache
def _without_tone(sound: str) -> str:
    from pypinyin.contrib.tone_convert import to_normal

    return str(to_normal(sound)).lower()


def pinyin(words: str) -> str:
    """The letters and digits of the words' pinyin: lower case, no tones, no spaces, ``ü`` as ``v``."""
    return "".join(sign for sound in syllables(words) for sign in sound if sign.isalnum())


def initials(words: str) -> str:
    """The first letter of each character's pinyin, other letters and digits as they are (上海市: ``shs``)."""
    from pypinyin import Style, lazy_pinyin

    _load()
    return "".join(
        sign for sound in lazy_pinyin(words, Style.FIRST_LETTER) for sign in sound.lower() if sign.isalnum()
    )

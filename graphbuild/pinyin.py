"""Words in pinyin, as one types them into a search: ``若尔盖县`` is ``ruoergaixian``.

They are search keys, not facts: a character with several readings may be given the wrong one outside the
phrases that pypinyin knows and those listed here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation

READ_OTHERWISE: Final = Path(__file__).with_name("read_otherwise.csv")
"""The phrases of pypinyin that sound otherwise than their characters do, without those that hold another.

The tests tell what it has to hold where another version of pypinyin knows others.
"""
_PHRASES = {
    "长三角": ("cháng", "sān", "jiǎo"),
    "长效": ("cháng", "xiào"),
}
"""What pypinyin reads otherwise."""
_UMLAUTS = str.maketrans("üǖǘǚǜ", "vvvvv")
_HAN = "〇㐀-䶿一-鿿"
_OTHER = re.compile(f"([^{_HAN}]+)")


@cache
def _load() -> tuple[Mapping[str, list[list[str]]], Mapping[str, list[str]]]:
    """The phrases of pypinyin, those listed here too; by their first two characters, the longest first."""
    from pypinyin import phrases_dict
    from pypinyin.constants import PHRASES_DICT
    from pypinyin.seg import mmseg

    phrases_dict.phrases_dict = PHRASES_DICT  # else what pypinyin copied from is held, and never read
    shared: dict[tuple[str, ...], list[str]] = {}
    for sounds in PHRASES_DICT.values():  # half a million lists and texts, few of them different
        sounds[:] = map(shared.setdefault, map(tuple, sounds), sounds)
    PHRASES_DICT.update({words: [[sound] for sound in sounds] for words, sounds in _PHRASES.items()})
    mmseg.seg.train(iter(_PHRASES))  # load_phrases_dict would train it with all phrases a second time
    begun: dict[str, list[str]] = {}
    for phrase in PHRASES_DICT:
        begun.setdefault(phrase[:2], []).append(phrase)
    for beside in begun.values():
        beside.sort(key=len, reverse=True)
    return PHRASES_DICT, begun


def phrases(words: str) -> list[str]:
    """The words cut into the phrases that pypinyin reads them by, and the characters between these."""
    found: list[str] = []
    for place, run in enumerate(_OTHER.split(words)):
        if place % 2:
            found.append(run)
        elif run:
            found += _cut(run)
    return found


def sounds_by_characters(words: str) -> bool:
    """Whether no phrase in words sounds otherwise than its characters do: so it is with most names."""
    return not _read_otherwise().find_matches_as_indexes(words)


@cache
def _read_otherwise() -> AhoCorasick:
    """Finds the phrases that sound otherwise than their characters one by one."""
    listed = READ_OTHERWISE.read_text(encoding="utf-8").split()[1:]
    return AhoCorasick(listed, implementation=Implementation.ContiguousNFA, store_patterns=False)


def _cut(han: str) -> list[str]:
    """At each place the longest phrase: what ``pypinyin.seg.mmseg`` does, which takes much longer."""
    _, begun = _load()
    found: list[str] = []
    at, end = 0, len(han)
    while at < end:
        phrase = han[at : at + 2]
        known = begun.get(phrase)
        if known is None:
            phrase = han[at]
        elif known[0] != phrase:
            for each in known:
                if han.startswith(each, at):
                    phrase = each
                    break
            else:
                phrase = han[at]
                if end - at < len(known[0]) and any(each.startswith(han[at:]) for each in known):
                    break
        found.append(phrase)
        at += len(phrase)
    found += han[at:]
    return found


def syllables(words: str) -> list[str]:
    """The pinyin of each character, lower case without tones, ``ü`` as ``v``; other signs as they are."""
    return [sound for phrase in phrases(words) for sound in _sounds(phrase)]


def _sounds(phrase: str) -> list[str]:
    """The syllables of a phrase: pypinyin's first reading, which it takes much longer to give itself."""
    known, _ = _load()
    if phrase in known:
        return [_without_tone(readings[0]) for readings in known[phrase]]
    if len(phrase) == 1:
        return [syllable(phrase)]

    from pypinyin import lazy_pinyin

    return [sound.lower() for sound in lazy_pinyin(phrase)]


@lru_cache(maxsize=8192)
def syllable(character: str) -> str:
    """The syllable of a character by itself; another sign as it is."""
    from pypinyin.constants import PINYIN_DICT

    readings = PINYIN_DICT.get(ord(character))
    return _without_tone(readings.partition(",")[0]) if readings else character.lower()


@lru_cache(maxsize=2048)
def _without_tone(syllable: str) -> str:
    return "".join(filter(str.isalpha, unicodedata.normalize("NFD", syllable.translate(_UMLAUTS))))


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

"""Words in pinyin, as one types them into a search: ``若尔盖县`` is ``ruoergaixian``.

They are search keys, not facts: a character with several readings may be given the wrong one outside the
phrases that pypinyin knows and those listed here.
"""

from __future__ import annotations

import re
from functools import cache

_PHRASES = {
    "长三角": ("cháng", "sān", "jiǎo"),
    "长效": ("cháng", "xiào"),
}
"""What pypinyin reads otherwise."""
_HAN = "〇㐀-䶿一-鿿"
_RUNS = re.compile(f"([{_HAN}]+)|([^{_HAN}]+)")


@cache
def _load() -> None:
    from pypinyin import load_phrases_dict

    load_phrases_dict({words: [[sound] for sound in sounds] for words, sounds in _PHRASES.items()})


def phrases(words: str) -> list[str]:
    """The words cut into the phrases that pypinyin reads them by, and the characters between these."""
    from pypinyin.seg.mmseg import seg

    _load()
    runs: list[tuple[str, str]] = _RUNS.findall(words)
    return [phrase for han, other in runs for phrase in (seg.cut(han) if han else (other,))]


def syllables(words: str) -> list[str]:
    """The pinyin of each character, lower case without tones, ``ü`` as ``v``; other signs as they are."""
    from pypinyin import lazy_pinyin

    _load()
    return [sound.lower() for sound in lazy_pinyin(words)]


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

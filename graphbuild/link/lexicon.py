"""What the words of a name mean: wordings of one meaning in Chinese, and how they are told in English.

The list is ``lexicon.csv``: a row is one meaning, with its Chinese wordings, its English ones, the kinds of
thing in whose names it may be left out, and the kinds that the row is for (all, where none is named).
It was written by hand from common usage; no other list went into it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Final

from graphbuild.authorities.table import read_table
from graphbuild.link.entity import KINDS
from graphbuild.link.names import english_words
from graphbuild.link.soft import SOFT, WORKING
from graphbuild.pinyin import syllables

FILE: Final = Path(__file__).parent / "lexicon.csv"
_COLUMNS: Final = ("zh", "en", "idle", "kinds")
_UNKNOWN: Final = 10
"""What a character in no word costs, beside 1 for a word: the reading that costs least is taken."""
_RUN: Final = re.compile(r"[0-9a-z.]+|[^0-9a-z.]+")
_SPREAD: Final = frozenset(("indicator", "place", "body"))
"""Kinds in whose names what is in no word is taken character by character, as words there change places."""
_NAMING: Final = frozenset(("place", "body"))
"""Kinds whose names have characters by their sound as often as by their meaning (天河: Tianhe)."""
_SPOKEN: Final = 4
"""Characters whose pinyin is written in one word, at most."""
_SYLLABLE: Final = re.compile(
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|[aeiouv])"
)
_LONGEST: Final = 6
"""Letters of a syllable."""
_VERB: Final = re.compile(r"(?<=\w{4})(?:(?:is|at)(?:ation|ion|ed|ing|e)|ement|ition|ment|ing|ed|ion|al|e)$")
_DOUBLED: Final = re.compile(r"([bdglmnprt])\1$")
_OF_SIGNS: Final = (
    ("率", ("rate", "ratio")),
    ("比", ("ratio", "rate")),
    ("指数", ("index",)),
    ("度", ("degree",)),
    ("速", ("rate",)),
)
"""What English tells of a number in a word of its own, and Chinese by its last sign."""

_TELLING: Final = 2
_LEAST: Final = 4
"""Meanings, and characters of them, that a gist has at least."""


class Lexicon:
    """The meanings of one kind of thing's names."""

    def __init__(self, kind: str, rows: Iterable[tuple[str, str, str, str]]) -> None:
        self._spread = kind in _SPREAD
        self._meaning: dict[str, str] = {}
        self._glossed: dict[str, str] = {}
        self._idle: set[str] = set()
        self._told: dict[str, frozenset[str]] = {}
        self._phrases: dict[str, list[tuple[frozenset[str], str]]] = defaultdict(list)
        idle_words: set[str] = set()
        chosen = [row for row in rows if not row[3] or kind in row[3].split()]
        for zh, en, idle, _ in sorted(chosen, key=lambda row: not row[3]):  # a row for this kind goes first
            meaning, *others = zh.split("|")
            for wording in (meaning, *others):
                self._meaning.setdefault(wording, meaning)
                if en or idle:
                    self._glossed.setdefault(wording, meaning)
            phrases = [frozenset(stems(each)) for each in en.split("|") if each]
            if kind in idle.split():
                self._idle.add(meaning)
                idle_words |= {word for phrase in phrases for word in phrase if len(phrase) == 1}
            self._told[meaning] = self._told.get(meaning, frozenset()).union(*phrases)
            for phrase in phrases:
                self._phrases[min(phrase)].append((phrase, meaning))
        self._idle_words = frozenset(idle_words)
        for word in SOFT[kind].split():
            self._meaning.setdefault(word, word)
        self._soft_ends = tuple(word for word in SOFT[kind].split() if len(word) >= _TELLING)
        self._soft = frozenset(self._meaning.get(word, word) for word in SOFT[kind].split())
        self._working = frozenset(self._meaning.get(word, word) for word in WORKING[kind].split())
        self._kind = kind
        self._spoken_of: dict[str, set[str]] = defaultdict(set)
        self._alone: dict[str, set[str]] = defaultdict(set)
        for wording, meaning in self._glossed.items():
            if len(wording) == 1:
                self._spoken_of[_sound(wording)].add(meaning)
                self._alone[meaning].add(wording)
        self._longest: dict[str, int] = {}
        for wording in self._meaning:
            self._longest[wording[:1]] = max(self._longest.get(wording[:1], 0), len(wording))

    def words(self, name: str) -> tuple[str, ...]:
        """The meanings of a Chinese name in order, and what is in no word; a second time with its number.

        Words that may be left out are, unless nothing else is there.
        """
        found = self._read(name, self._meaning)
        kept = [word for word in found if word not in self._idle] or found
        many: dict[str, int] = defaultdict(int)
        told = []
        for word in kept:
            many[word] += 1
            told.append(word if many[word] == 1 else f"{word} {many[word]}")
        return tuple(sorted(told))

    def gist(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The meanings (``words``) that tell a name from others; none where fewer than two are left."""
        found = tuple(sorted(self._hard(word) for word in words if word not in self._soft))
        return found if len(found) >= _TELLING and sum(map(len, found)) >= _LEAST else ()

    def _hard(self, word: str) -> str:
        """A word of several without the soft one that it begins or ends with (服务中心: 中心)."""
        if len(word) < _LEAST:
            return word
        for soft in self._soft_ends:
            if len(word) - len(soft) >= _TELLING and word.startswith(soft):
                word = word.removeprefix(soft)
            if len(word) - len(soft) >= _TELLING and word.endswith(soft):
                word = word.removesuffix(soft)
        return self._meaning.get(word, word)

    def each_its_own(self, left: tuple[str, ...], right: tuple[str, ...]) -> bool:
        """Whether each of two names (``words``) has a word of its own for what is counted or done."""
        ours, theirs = self._working.intersection(left), self._working.intersection(right)
        return bool(ours - theirs) and bool(theirs - ours)

    def tells(self, word: str) -> bool:
        """Whether a word of a name (``words``) is a meaning that the list has, and more than a sign."""
        return len(word) > 1 and word in self._told and word not in self._soft

    def meanings(self, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What a Chinese name means, and the English words by which that may be told.

        A character in no word means its pinyin, and so does a word of one; of any characters in a row the
        pinyin may be told.
        """
        found = self._read(name, self._glossed)
        sounds = syllables(name)
        spoken = dict(zip(name, sounds, strict=True)) if len(sounds) == len(name) else {}
        meant: set[str] = set()
        for word in [word for word in found if word not in self._idle] or found:
            if word in self._told and len(word) == 1:
                meant.add(_sound(word))  # a coined name may have it too (立中: Lizhong)
            elif word in self._told or word.isascii():
                meant.add(word)
            else:
                meant.update(spoken.get(sign) or _sound(sign) for sign in word)
        told = {each for word in found for each in self._told.get(word) or stems(word)}
        for start in range(len(sounds)):
            runs = ["".join(sounds[start : start + many]) for many in range(1, _SPOKEN + 1)]
            told.update(runs, map(_stem, runs))
        told.update(_stem(each) for sign, words in _OF_SIGNS if sign in name for each in words)
        if self._kind in _NAMING:
            told.update(*(self._told[self._glossed[sign]] for sign in name if sign in self._glossed))
        return tuple(sorted(meant)), tuple(sorted(told))

    def english(self, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words of an English name but those that may be left out, and what they all may tell."""
        words = frozenset(stems(name))
        meant = {
            meaning for word in words for phrase, meaning in self._phrases.get(word, ()) if phrase <= words
        }
        kept = words - self._idle_words or words
        spoken = {sound for word in english_words(name) for sound in _spelled(word)}
        spoken |= {_sound(meaning) for meaning in meant if len(meaning) == 1}
        if self._kind in _NAMING:
            spoken.update(*(self._spoken_of[sound] for sound in tuple(spoken) if sound in self._spoken_of))
            spoken |= {_sound(sign) for sign in self._signs_of(meant)}
        return tuple(sorted(kept)), tuple(sorted(meant.union(words, english_words(name), spoken)))

    def _signs_of(self, meant: Iterable[str]) -> set[str]:
        """The characters that say by themselves what these meanings do (湖 for 湖泊)."""
        return {sign for meaning in meant for sign in self._alone.get(meaning, ())}

    def _read(self, name: str, meaning: dict[str, str]) -> list[str]:
        """The reading of a name with the fewest characters in no word (of these), then the fewest words."""
        size = len(name)
        cost = [0] * (size + 1)
        step = [1] * size
        for start in range(size - 1, -1, -1):
            cost[start] = cost[start + 1] + _UNKNOWN
            longest = min(self._longest.get(name[start], 0), size - start)
            for length in range(1, longest + 1):
                if name[start : start + length] in meaning and cost[start + length] + 1 < cost[start]:
                    cost[start], step[start] = cost[start + length] + 1, length
        pieces = []
        start = 0
        while start < size:
            pieces.append(name[start : start + step[start]])
            start += step[start]
        found: list[str] = []
        run = ""
        for piece, after in zip(pieces, [*pieces[1:], ""], strict=True):
            if piece in meaning and not self._inside(piece, run, after, meaning):
                found += self._unread(run)
                found.append(meaning[piece])
                run = ""
            else:
                run += piece
        return found + self._unread(run)

    def _inside(self, piece: str, before: str, after: str, meaning: dict[str, str]) -> bool:
        """Whether a word of one character is rather a part of one that is not known (天 in 航天)."""
        if len(piece) > 1 or meaning[piece] in self._idle:
            return False
        return bool(after) and (bool(before) or after not in meaning)

    def _unread(self, run: str) -> list[str]:
        pieces = _RUN.findall(run)
        if not self._spread:
            return pieces
        return [sign for piece in pieces for sign in ([piece] if piece.isascii() else piece)]


@lru_cache(maxsize=65536)
def _sound(sign: str) -> str:
    """The pinyin of a character by itself."""
    return "".join(syllables(sign))


@lru_cache(maxsize=65536)
def _spelled(word: str) -> frozenset[str]:
    """The syllables that a word in pinyin may be read in (xian: xi, an, xian); none where it is no pinyin."""
    size = len(word)
    ends: dict[int, frozenset[str]] = {size: frozenset()}
    for start in range(size - 1, -1, -1):
        found: frozenset[str] | None = None
        for end in range(start + 1, min(size, start + _LONGEST) + 1):
            if end in ends and _SYLLABLE.fullmatch(word, start, end):
                found = (found or frozenset()) | ends[end] | {word[start:end]}
        if found is not None:
            ends[start] = found
    return ends.get(0, frozenset())


@lru_cache(maxsize=65536)
def stems(name: str) -> tuple[str, ...]:
    """The words of an English name without what they end with as verbs and as their nouns."""
    return tuple(sorted({_stem(word) for word in english_words(name)}))


def _stem(word: str) -> str:
    """A word without what it ends with as a verb (transferred: transfer)."""
    left = _VERB.sub("", word)
    return _DOUBLED.sub(r"\1", left) if left != word else word


@lru_cache(maxsize=1)
def lexicons() -> dict[str, Lexicon]:
    """Kind → its meanings; the list is read once."""
    rows = [(row["zh"], row["en"], row["idle"], row["kinds"]) for row in read_table(FILE, _COLUMNS).rows]
    return {kind: Lexicon(kind, rows) for kind in KINDS}

"""The programs that the authority lists, found in a text by their names and told from a name's wording."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from graphbuild.authorities.entries import Program
from graphbuild.authorities.read import read_authorities
from graphbuild.extract.fold import fold
from graphbuild.extract.listed_words import Seen, look_for, of_several
from graphbuild.extract.programs.state_names import names_of_state
from graphbuild.extract.programs.words import HARD

_QUOTES = str.maketrans("", "", "“”‘’\"'《》「」 \t\u3000")
SHORTEST_BARE = 3
"""Characters of a name that stands for its program without quotation marks."""
_REMOVED = ("战略", "建设", "工作", "要求", "改革", "制度", "活动", "政策", "精神")
_ROUND = re.compile(r"^第(?:\d+|[一二三四五六七八九十百]+)届")
"""Which time an occasion is held, which its name in a list does not say."""
FOUGHT = "纠正|纠治|整治|纠"
"""What is done against a bad practice, before its name."""
_BAD = "四风"
_AGAINST = re.compile(rf"^(?:{FOUGHT})(?={_BAD}$)")
_NATIONS = ("国家", "全国")
_OF_NATION = re.compile(r"^(?:国家级?|全国)(?=..)")
"""The level that a title of the nation is told with, and that its name in the list may not say."""
_NATIONAL_TITLE = ("designation", "national")
_BEGUN = frozenset(f"第{''.join(each[0] for each in _NATIONS)}")
_ENDED = frozenset(each[-1] for each in (*_REMOVED, _BAD))
"""What a name begins or ends with that may stand for a program in other words than the list has."""
_PAIR = 2
_ADDED = ("战略", "改革", "制度", "活动", "工程")


@lru_cache(maxsize=8192)
def bare(name: str) -> str:
    """A name in folded form without quotation marks, title marks and spaces."""
    return without_marks(name)


def without_marks(name: str) -> str:
    """The same of a name that is asked for once: to remember it takes as long."""
    folded = fold(name)
    return folded if folded.isalnum() else folded.translate(_QUOTES)


@dataclass(frozen=True, slots=True)
class KnownPrograms:
    """Bare names and the program each stands for, with every program's kind."""

    ids: Mapping[str, str]
    kinds: Mapping[str, str]
    _sought: frozenset[str]
    _forms: Mapping[str, str]
    """By its forms as they stand in texts the program."""
    with_verb: frozenset[str]
    """The forms that begin with a verb, or end in one."""
    _shortened: Mapping[str, str]
    _of_nation: frozenset[str]

    def named(self, seen: Seen) -> list[tuple[int, int, str]]:
        """Every name in the text that the authority has, or the list of the state, overlapping ones too."""
        return seen.mentions(self._sought)

    def mentions(self, folded: str, named: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
        """Those that are ``named`` in the text that the authority has, each with its id instead of its name.

        A name of two characters is one only between quotation marks: unquoted it is an everyday word.
        """
        ids = self._forms
        for start, end, name in named:
            if name in ids and (end - start >= SHORTEST_BARE or _in_quotes(folded, start, end)):
                yield start, end, ids[name]

    def alone(self, folded: str, start: int, end: int, identifier: str) -> tuple[int, int]:
        """The span of the name alone where the list has it with what is done too (推进…, …建设).

        Such a name is one of those ``with_verb``.
        """
        verb = HARD.match(folded, start, end)
        begin = verb.end() if verb else start
        built = folded.startswith("建设", end - 2) and self.kinds[identifier] != "strategy"
        stop = end - 2 if built else end
        more = verb or built
        return (begin, stop) if more and self.identify(folded[begin:stop]) == identifier else (start, end)

    def identify(self, name: str) -> str | None:
        """The id of the program a name stands for, with or without quotes and an ending (战略, 改革)."""
        return self.of_bare(bare(name))

    def of_bare(self, wanted: str) -> str | None:
        """The same of a name that is ``bare``."""
        found = self.ids.get(wanted)
        if not found and (wanted[:1] in _BEGUN or wanted[-1:] in _ENDED):
            found, wanted = self._reworded(wanted)
        return found or self._shortened.get(wanted)

    def _reworded(self, wanted: str) -> tuple[str | None, str]:
        """The program of a name with other words about it, and what is left of the name without its round."""
        found = None
        if wanted[:1] == "第":
            wanted = _ROUND.sub("", wanted)
            found = self.ids.get(wanted)
        if not found and wanted.endswith(_REMOVED):
            found = self.ids.get(wanted[:-_PAIR])
        if not found and wanted.endswith(_BAD) and (against := _AGAINST.match(wanted)):
            found = self.ids.get(wanted[against.end() :])
        if not found and wanted.startswith(_NATIONS) and (level := _OF_NATION.match(wanted)):
            own = self.ids.get(wanted[level.end() :], "")
            found = own if own in self._of_nation else None
        return found, wanted


def _in_quotes(folded: str, start: int, end: int) -> bool:
    """Whether quotation marks stand right before a span and behind it."""
    opened = start > 0 and folded[start - 1] in "“‘\"'"
    return opened and folded[end : end + 1] in ("”", "’", '"', "'")


def known_programs(programs: Mapping[str, Program]) -> KnownPrograms:
    """The programs of an authority, ready to be found; a name that two of them bear stands for the first."""
    return _known(
        tuple(
            (key, each.kind, each.level or "", each.zh, *each.alternative) for key, each in programs.items()
        )
    )


@lru_cache(maxsize=4)
def _known(programs: tuple[tuple[str, ...], ...]) -> KnownPrograms:
    """The programs, each as its id, its kind, its level and its names."""
    ids: dict[str, str] = {}
    forms: set[str] = set()
    for identifier, _, _, *names in sorted(programs):
        for name in names:
            if bare(name):
                ids.setdefault(bare(name), identifier)
                forms |= {bare(name), fold(name)}
    shortened: dict[str, str] = {}
    for added in _ADDED:
        for name, identifier in ids.items():
            if name.endswith(added):
                shortened.setdefault(name.removesuffix(added), identifier)
    kinds = {identifier: kind for identifier, kind, *_ in programs}
    titles = frozenset(each for each, kind, level, *_ in programs if (kind, level) == _NATIONAL_TITLE)
    of_forms = {form: ids[bare(form)] for form in forms}
    with_verb = frozenset(form for form in forms if form.endswith("建设") or HARD.match(form))
    sought = of_several((*forms, *names_of_state()))
    look_for(sought)
    return KnownPrograms(ids, kinds, sought, of_forms, with_verb, shortened, titles)


@lru_cache(maxsize=4)
def listed_programs(folder: Path | None = None) -> KnownPrograms:
    """The programs of ``programs.csv``, read once; ``InputError`` when the authorities have faults."""
    return known_programs(read_authorities(folder).programs)

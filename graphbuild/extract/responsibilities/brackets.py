"""Duties in brackets (A牵头,B配合), (负责部门:A、B), and after labels that open a line or a sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graphbuild.extract.responsibilities.lists import SCOPED, Item, parted, read_list
from graphbuild.extract.responsibilities.words import (
    BEGUN,
    OTHER_LABEL,
    VERB,
    Role,
    after_by,
    label_at,
    role_of,
)

RULES: Final[dict[Role, str]] = {
    "lead": "lead",
    "responsible": "duty-department",
    "support": "support",
    "participate": "participant",
    "supervise": "supervisor",
    "leader-in-charge": "leader",
}
"""Role → how the rule is named after where it was read (``bracketed-lead``)."""
_PHRASE: Final = re.compile(r"[,;。()〈〉]|[ ]+(?=[^\W!-ÿ]{2,8}[:∶])")
_LABELLED: Final = re.compile(
    r"[总牵责负配协参督主分落承实任工职包联挂市县区州支完执具建项第其省](?:(?<=^.)|(?<=^\(.)|(?<=[\s\d。;,:!?|\[【—.)、的标务目作-].))",
    re.M,
)
_LINE_END: Final = re.compile(r"[。;\t]|(?<!、)\n")
_LONGEST_LIST: Final = 400
_LONGEST_NAME: Final = 12
_FEW: Final = 2
"""More known bodies than this stand in a list for each that nobody knows."""
_HABIT: Final = 3
"""More bare brackets than this are no chance."""
_SENTENCE_BEFORE: Final = re.compile(r"[。;]\(")
_SENTENCE_AFTER: Final = re.compile(r"[)\]】〕]?\s*(?:[。;\n]|$)")
_STARRED: Final = re.compile(
    r"(?:^|(?<=[。;)]))[ \t]*(?P<list>(?:[^\W!-ÿ]+[、,])*[★☆▲△][^\n。;:()]+)(?=[。\n]|$)", re.M
)
"""A list without a label: on a line or in a sentence of its own, and one of its bodies starred."""
_STARS: Final = "★☆▲△"
BARE: Final = "bracketed-bodies"
_NOTE: Final = re.compile(
    r"(?:[,;。、]?(?P<first>(?:排|列|标?注?[★☆*▲△])[^,;。()]{0,12}?(?:牵头|主办|主责|汇总)[^,;。()]{0,4})"
    r"|[,;。、](?:以)?下(?:均|皆)?同|[,;。]?不再(?:逐一|一一)?[列分][^,;。()]{0,6})+$"
)
"""What a bracket says of all those that follow, after its bodies: 排第一位的为牵头单位,下同."""


_SURE: Final = ("group", "enterprise", "government")
"""Kinds of body that a list of them may have, whatever their names are."""
_KNOWN: Final = SCOPED | {"scoped-pattern"}
_TELLING: Final = re.compile(r"(?:管委会|管理委员会|海关|分局|街道|办事处|[大支总]队)$")
"""How the name of a body ends that nothing else does."""


@dataclass(frozen=True, slots=True)
class Duty:
    """Bodies that share a role at one place; ``listed`` tells that they stand in a list of their own."""

    role: Role
    items: tuple[Item, ...]
    rule: str
    listed: bool

    @property
    def start(self) -> int:
        """Where its first body begins."""
        return self.items[0].start

    @property
    def end(self) -> int:
        """Where its last body ends."""
        return self.items[-1].end


def duties_in(folded: str, start: int, end: int, territory: str, year: int) -> Iterator[Duty]:
    """The duties of a bracket's inside: phrases with a label, or bodies with a verb after them."""
    role: Role | None = None
    other = False
    waiting: int | None = None
    for begin, stop in parted(_PHRASE, folded, start, end):
        if begin == end:
            break
        opens = _after_blanks(folded, begin, stop)
        label = label_at(folded, opens, stop)
        if label is not None:
            role, begin = label
            other, waiting = False, None
        elif OTHER_LABEL.match(folded, begin, stop):
            role, other, waiting = None, True, None
            continue
        elif begin > start and folded[begin - 1] == "。":
            role, other, waiting = None, True, None  # a sentence of its own: what is said of all lists
            continue
        if role is not None:
            told = list(_by_verbs(folded, begin, stop, territory, year)) if role == "responsible" else []
            yield from told
            items = [] if told else read_list(folded, begin, stop, territory, year)
            items = _of_label(folded, opens, begin, items)
            yield from _duty(role, items, f"bracketed-{RULES[role]}", listed=True)
        elif not other:
            waiting = begin if waiting is None else waiting
            found = list(_by_verbs(folded, waiting, stop, territory, year))
            if found:
                yield from _apart(found, begin)
                waiting = None


def _apart(duties: Sequence[Duty], begin: int) -> Iterator[Duty]:
    """The duties of phrases of which the last begins there: who but helps stands in it (A,B、C配合)."""
    first, *others = duties
    leads = [item for item in first.items if item.start < begin]
    if first.role == "support" and 0 < len(leads) < len(first.items):
        yield Duty("responsible", tuple(leads), f"bracketed-{RULES['responsible']}", True)
        first = replace(first, items=first.items[len(leads) :])
    yield from (first, *others)


def bare_duties(
    folded: str, brackets: Sequence[tuple[int, int]], territory: str, year: int, *, told: bool
) -> list[Duty]:
    """Brackets and starred lists that end a sentence, of bodies and nothing else, where there are several.

    One alone counts where other brackets of the text have ``told`` duties. So do bodies that do not say whose
    they are, or where as many have them as make a habit.
    """
    found: list[Duty] = []
    own: list[Duty] = []
    starred = _STARRED.finditer(folded) if any(star in folded for star in _STARS) else ()
    for start, end in (*brackets, *(each.span("list") for each in starred)):
        if _SENTENCE_BEFORE.search(folded, max(0, start - 2), start) or _SENTENCE_AFTER.match(folded, end):
            last = before_note(folded, start, end)
            items = read_list(folded, start, last, territory, year)
            sure = sum(item.sure or _is_sure(folded, item) for item in items)
            if _named(items) and 2 * sure >= len(items):
                known = any(item.name and item.name.rule in _KNOWN for item in items)
                (found if known else own).append(Duty("responsible", tuple(items), BARE, True))
                told = told or (known and (last < end or any(item.leads for item in items)))
    found += own if told or len(found) + len(own) > _HABIT else []
    return found if told or len(found) > 1 else []


def _is_sure(folded: str, item: Item) -> bool:
    """Whether an item of a list of bodies is one, though no table has it."""
    name = item.name
    if name is None:
        return False
    telling = _TELLING.search(folded, item.start, item.end) is not None
    return name.kind in _SURE or name.rule == "scoped-pattern" or telling


def before_note(folded: str, start: int, end: int) -> int:
    """Where what a bracket says of those that follow begins, or its end."""
    note = _NOTE.search(folded, start, end)
    return note.start() if note else end


def labelled_duties(
    folded: str, brackets: Sequence[tuple[int, int]], territory: str, year: int
) -> Iterator[Duty]:
    """The duties after labels (牵头单位:A、B) outside of brackets, to the end of the line or sentence."""
    begins = [begin for begin, _ in brackets]
    for place in _LABELLED.finditer(folded):
        start = place.start()
        if not (folded[start] in BEGUN or folded[start : start + 2] in BEGUN):
            continue
        label = label_at(folded, start, min(len(folded), start + 60))
        if label is None:
            continue
        role, begin = label
        alone = folded[begin - 2 : begin].rstrip(":")[-1:] in ("]", "】", ")")
        if _inside(start, begins, brackets) and not alone:
            continue
        reach = min(len(folded), begin + _LONGEST_LIST)
        ends = _LINE_END.search(folded, begin, reach)
        stop = _next_label(folded, begin, ends.start() if ends else reach)
        said = folded[begin - 1] not in ":]】)" and role != "leader-in-charge"
        if said and (comma := folded.find(",", begin, stop)) >= 0:
            stop = comma
        items = _of_label(folded, start, begin, read_list(folded, begin, stop, territory, year))
        named = all(item.name for item in items)
        known = not said or sum(item.name is not None for item in items) > 1
        if not named and (verbs := list(_by_verbs(folded, begin, stop, territory, year))):
            yield from (replace(duty, rule=f"labelled-{RULES[duty.role]}") for duty in verbs)
        elif named or (all(item.end - item.start <= 16 for item in items if item.name is None) and known):
            yield from _duty(role, items, f"labelled-{RULES[role]}", listed=True)


def _of_label(folded: str, start: int, begin: int, items: list[Item]) -> list[Item]:
    """The bodies after a label that spans ``start`` to ``begin``; a person alone (责任人:张三) is none."""
    persons = "人" in folded[start:begin]
    told = [item for item in items if "《" not in folded[item.start : item.end]]  # 按《分工》
    return [item for item in told if item.name is not None] if persons else told


def _next_label(folded: str, begin: int, stop: int) -> int:
    for place in _LABELLED.finditer(folded, begin + 1, stop):
        if label_at(folded, place.start(), stop) or OTHER_LABEL.match(folded, place.start(), stop):
            return place.start()
    return stop


def _inside(position: int, begins: list[int], spans: Sequence[tuple[int, int]]) -> bool:
    place = bisect_right(begins, position) - 1
    return place >= 0 and position < spans[place][1]


def _by_verbs(folded: str, start: int, end: int, territory: str, year: int) -> Iterator[Duty]:
    """Bodies and the verbs after them; what follows 会同 supports what stands before it."""
    begin, joined = start, False
    for verb in VERB.finditer(folded, start, end):
        if folded[verb.start() - 1] in "(<〔":
            continue  # a note of the body before it: A(牵头)、B
        role = role_of(verb)
        first = after_by(folded, begin, verb.start())
        items = _named(read_list(folded, first, verb.start(), territory, year))
        if items:
            if joined:
                yield from _duty("support", items, "bracketed-with")
                joined = False
            elif role is None:
                yield from _duty("lead", items, "bracketed-with")
            else:
                yield from _duty(role, items, f"bracketed-{RULES[role]}", listed=True)
        if role is None:
            joined = True
        begin = verb.end()
    if joined:
        yield from _duty("support", _named(read_list(folded, begin, end, territory, year)), "bracketed-with")


def _named(items: list[Item]) -> list[Item]:
    """The items, where every one names a body, or all but a few short ones; else none: they are no list."""
    unknown = [item for item in items if item.name is None]
    few = not unknown or len(unknown) * _FEW < sum(item.sure for item in items)
    return items if items and few and all(item.end - item.start <= _LONGEST_NAME for item in unknown) else []


def _duty(role: Role, items: Sequence[Item], rule: str, *, listed: bool = False) -> Iterator[Duty]:
    if items:
        yield Duty(role, tuple(items), rule, listed)


def _after_blanks(folded: str, begin: int, end: int) -> int:
    while begin < end and folded[begin].isspace():
        begin += 1
    return begin

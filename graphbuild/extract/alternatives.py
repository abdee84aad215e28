"""Long alternatives of a pattern, put together by what they begin with, so that a search takes few steps.

``re`` tries alternatives one after the other at every place, but passes over all that no match begins with
fast where each of them opens with a character of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild.extract.rare import Rare

_CLOSED_BY = {"(": ")", "[": "]"}
_DIGITS = "0123456789"
_ANYWHERE = frozenset("^$.")
_AT_START = re.compile(r"(?<![\[\\])\^")
_GROUP = re.compile(r"(?<!\\)\((?:\?P<\w+>|(?!\?))")
"""What opens a group that has a name or a number."""
BLANKS = "".join(sign for sign in map(chr, range(0x3001)) if sign.isspace())
"""All that ``\\s`` matches: in a class of single characters ``re`` finds them several times as fast."""
_ITSELF = "\0"  # stands for the first character where it is looked back at
_FEW, _PARTS = 16, 4
"""How many alternatives are tried one after the other, and into how many parts more of them are put."""
_NO_CHARACTER, _LOOKS = ("^", "$", r"\b", r"\B", r"\A", r"\Z"), ("(?=", "(?!", "(?<")
_REPEAT = re.compile(r"(?:(?P<sign>[?*+])|\{(?P<least>\d+)(?P<range>,?)(?P<most>\d*)\})(?P<other>[?+]?)")


def one_of(alternatives: str) -> re.Pattern[str]:
    """The pattern of ``by_first_sign``, compiled."""
    return re.compile(by_first_sign(alternatives))


def by_first_sign(alternatives: str) -> str:
    """A pattern that matches what the alternatives do, tried only where one of them may begin.

    Each alternative begins with a character, a class of a few characters, or a plain group of such
    alternatives; looks at what stands before it may come first. What it begins with may be optional or
    repeated if something follows. A digit that it begins with is one of 0 to 9, as a text in folded form has
    them. ``ValueError`` where one begins otherwise.
    """
    grouped = _grouped(alternatives)
    forms = "|".join(grouped.values())
    wide = any(sign[0] == "\\" and sign[1].isalpha() for sign in grouped)  # \s: none that re could look for
    return f"(?=[{''.join(sorted(grouped))}])(?:{forms})" if wide else f"(?:{forms})"


def among_many(alternatives: str) -> str:
    """A pattern that matches what that of ``by_first_sign`` does; for a hundred first characters and more.

    Two characters are looked at before all else, then in which part of them the first one is: so few of the
    alternatives are tried one after the other. It cannot stand in other alternatives.
    """
    grouped = _grouped(alternatives)
    alone, firsts, seconds = list[str](), list[str](), set[str]()
    for sign, form in grouped.items():
        following = _further(form[len(sign) :], 1)
        if "" in following:
            alone.append(sign)
        else:
            firsts.append(sign)
            seconds.update(following)
    looks = [f"[{''.join(firsts)}][{re.escape(''.join(sorted(seconds)))}]"] if firsts else []
    looks += [f"[{''.join(alone)}]"] if alone else []
    return f"(?={'|'.join(looks)}){_parted_again(grouped)}"


def _parted_again(grouped: dict[str, str]) -> str:
    """One of the forms, in parts that are told by the characters that the forms in them begin with."""
    if len(grouped) <= _FEW:
        return f"(?:{'|'.join(grouped.values())})"
    signs = list(grouped)
    parts = ({sign: grouped[sign] for sign in signs[part::_PARTS]} for part in range(_PARTS))
    told = (f"(?=[{''.join(part)}]){_parted_again(part)}" for part in parts)
    return f"(?:{'|'.join(told)})"


def patterns_by_sign(alternatives: str) -> dict[str, Rare]:
    """What the alternatives match that begin with a character, by that; each as in ``by_first_sign``.

    For many that are asked for at one place. Those that go on alike behind several characters are one.
    """
    alike: dict[str, list[str]] = {}
    for sign, rest in _rests(alternatives).items():
        alike.setdefault(rest, []).append(sign[-1])
    patterns: dict[str, Rare] = {}
    for rest, signs in alike.items():
        one = f"[{''.join(map(re.escape, signs))}]"
        patterns |= dict.fromkeys(signs, Rare(one + rest.replace(_ITSELF, one)))
    return patterns


def _grouped(alternatives: str) -> dict[str, str]:
    """The alternatives that begin with the same character, put together, by that character."""
    return {sign: sign + rest.replace(_ITSELF, sign) for sign, rest in _rests(alternatives).items()}


def _rests(alternatives: str) -> dict[str, str]:
    """What goes on behind the first character of the alternatives, put together, by that character."""
    rests: dict[str, list[str]] = {}
    for each in _alternatives(alternatives):
        for sign, rest in _parted(each):
            rests.setdefault(sign, []).append(rest)
    return {sign: each[0] if len(each) == 1 else f"(?:{'|'.join(each)})" for sign, each in rests.items()}


def where_begun(alternatives: str) -> re.Pattern[str]:
    """What the alternatives match, tried only where one of them may begin; they are kept as they are written.

    For those with groups that have names, and those that ``by_first_sign`` would write in too many forms.
    """
    return re.compile(f"(?=[{first_signs(alternatives)}])(?:{alternatives})")


def first_signs(alternatives: str) -> str:
    """What a class holds of all characters that what the alternatives match may begin with."""
    plain = _AT_START.sub("", _GROUP.sub("(?:", alternatives))
    signs = {sign for each in _alternatives(plain) for sign, _ in _parted(each)}
    if not _ANYWHERE.isdisjoint(signs):
        raise ValueError(f"an alternative begins with a mark that is no character: {alternatives}")
    return "".join(sorted(signs))


def led_by(leads: str, alternatives: str) -> re.Pattern[str]:
    """What the alternatives match, with any number of ``leads`` before it; both as in ``by_first_sign``.

    The leads are not put together with what follows, which would write it once for each of them.
    """
    signs = {sign for each in _alternatives(f"{leads}|{alternatives}") for sign, _ in _parted(each)}
    return re.compile(f"(?=[{''.join(sorted(signs))}])(?:{leads})*{by_first_sign(alternatives)}")


def beginnings(alternatives: str, most: int = 2) -> frozenset[str]:
    """What all that the alternatives match begins with: as many characters, fewer where any may follow."""
    parted = [begun for each in _alternatives(alternatives) for begun in _parted(each)]
    if any(sign in _ANYWHERE for sign, _ in parted):
        raise ValueError(f"an alternative begins with a mark that is no character: {alternatives}")
    return frozenset(sign + more for sign, rest in parted for more in _further(rest, most - 1))


def whatever_follows(alternatives: str) -> str:
    """The alternatives without looks at what follows and without ends: they match wherever those begin."""
    kept, at = [], 0
    while at < len(alternatives):
        closing = _closing(alternatives, at) if alternatives[at] in _CLOSED_BY else at
        if alternatives.startswith(("(?=", "(?!"), at):
            at = closing + 1
            continue
        end = at + 1
        if alternatives[at] == "[":
            end = closing + 1
        elif alternatives[at] == "\\":
            end = at + 2
        kept.append(alternatives[at:end] if alternatives[at] != "$" else "")
        at = end
    return "".join(kept)


def endings(pattern: str) -> frozenset[str]:
    """The characters that a text may end with that a pattern matches to its end.

    What is looked at behind the last character is no part of what matches. ``ValueError`` where any
    character may be the last, or nothing need match.
    """
    signs, optional = _last(pattern)
    if optional:
        raise ValueError(f"what nothing need match of ends with any character: {pattern}")
    return frozenset(signs)


def _last(pattern: str) -> tuple[set[str], bool]:
    """The characters that a pattern may end with, and whether it may match nothing at all."""
    signs: set[str] = set()
    empty = False
    for alternative in _alternatives(pattern):
        optional = True
        for element, may_lack in reversed(list(_elements(alternative))):
            inner, optional = _closed_by(element)
            signs |= inner
            optional = optional or may_lack
            if not optional:
                break
        empty = empty or optional
    return signs, empty


def _elements(alternative: str) -> Iterator[tuple[str, bool]]:
    """The characters, classes and groups of an alternative in order, and whether each may be left out."""
    at = 0
    while at < len(alternative):
        opened = alternative[at]
        end = _closing(alternative, at) + 1 if opened in _CLOSED_BY else at + (2 if opened == "\\" else 1)
        repeat = _REPEAT.match(alternative, end)
        seldom = repeat is not None and repeat["sign"] != "+" and repeat["least"] in (None, "0")
        yield alternative[at:end], seldom
        at = repeat.end() if repeat else end


def _closed_by(element: str) -> tuple[set[str], bool]:
    """The characters that an element may end with, and whether it may match nothing at all."""
    if element in _NO_CHARACTER:
        return ({"\n"} if element == "$" else set()), True  # a line break may follow the end of a text
    if element.startswith(_LOOKS):
        return set(), True
    if element[0] == "(":
        named = _GROUP.match(element)
        return _last(element[named.end() if named else len("(?:") : -1])
    if element == r"\s":
        return set(BLANKS), False
    if element == "." or (element[0] == "\\" and element[1].isalpha() and element[1] != "d"):
        raise ValueError(f"what may be any character: {element}")
    return {sign[-1] for sign in _signs(element.replace(r"\s", BLANKS), element)}, False


def _further(rest: str, most: int) -> list[str]:
    """What goes on after the first character: as many at most, none of them where it may be others."""
    try:
        found = list(_parted(rest)) if most else []
    except ValueError:  # nothing need follow, or what is there is looked at and no more
        return [""]
    if not found or any(len(sign) > 1 or sign in _ANYWHERE for sign, _ in found):
        return [""]
    return [sign + more for sign, then in found for more in _further(then, most - 1)]


def _parted(alternative: str) -> Iterator[tuple[str, str]]:
    """Each sign that the alternative may begin with, and what follows it, looks back over the sign first."""
    at, looks = 0, []
    while alternative.startswith(("(?<!", "(?<="), at):
        end = _closing(alternative, at)
        looks.append(f"{alternative[at : at + 4]}(?:{alternative[at + 4 : end]})")
        at = end + 1
    if at == len(alternative):
        raise ValueError("an alternative is empty, or all of it is optional")
    opened = alternative[at]
    end = _closing(alternative, at) + 1 if opened in _CLOSED_BY else at + (2 if opened == "\\" else 1)
    behind, element, rest = alternative[:at], alternative[at:end], alternative[end:]
    repeat = _REPEAT.match(rest)
    if repeat:
        for once in _once(element, repeat, alternative):
            yield from _parted(behind + once + rest[repeat.end() :])
    elif opened == "(":
        if not element.startswith("(?:"):
            raise ValueError(f"an alternative begins with a look or a group with a name: {alternative}")
        for inner in _alternatives(element[3:-1]):
            yield from _parted(behind + inner + rest)
    else:
        for sign in _signs(element, alternative):
            yield sign, "".join(f"{look}{_ITSELF})" for look in looks) + rest


def _once(element: str, repeat: re.Match[str], alternative: str) -> Iterator[str]:
    """What is repeated, once and then as often as it still may be; and nothing where it is optional."""
    if repeat["other"]:
        raise ValueError(f"an alternative begins with what is repeated as seldom as may be: {alternative}")
    least = int(repeat["least"] or repeat["sign"] == "+")
    if repeat["sign"]:
        again = "" if repeat["sign"] == "?" else f"{element}*"
    else:
        most = str(int(repeat["most"]) - 1) if repeat["most"] else ""
        again = f"{element}{{{max(least - 1, 0)}{repeat['range']}{most}}}"
    yield element + again
    if not least:
        yield ""


def _signs(element: str, alternative: str) -> str | tuple[str]:
    """The characters that a class or a single character stands for."""
    if element == r"\d":
        return _DIGITS
    if element[0] != "[":
        return (element,)
    signs = element[1:-1].replace(r"\d", _DIGITS).replace(r"\"", '"')
    if any(mark in signs for mark in "^-\\"):
        raise ValueError(f"an alternative begins with a class of many characters: {alternative}")
    return signs


def _alternatives(pattern: str) -> Iterator[str]:
    """The parts of a pattern between the bars that stand in no group and no class."""
    begin = at = 0
    while at < len(pattern):
        if pattern[at] in _CLOSED_BY:
            at = _closing(pattern, at)
        elif pattern[at] == "|":
            yield pattern[begin:at]
            begin = at + 1
        at += 2 if pattern[at : at + 1] == "\\" else 1
    yield pattern[begin:]


def _closing(pattern: str, opening: int) -> int:
    """Where the group or the class closes that opens at ``opening``."""
    wanted = _CLOSED_BY[pattern[opening]]
    at = opening + 1
    while pattern[at] != wanted:
        if pattern[at] in _CLOSED_BY and wanted == ")":
            at = _closing(pattern, at)
        at += 2 if pattern[at] == "\\" else 1
    return at

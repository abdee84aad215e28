"""The verb of a clause that does not open with one, and from where on such a clause says what is done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from operator import add
from typing import Final

from graphbuild.extract.actions.contexts import is_named_by, is_noun
from graphbuild.extract.actions.verbs import ADVERBS, FIRM, VERB_LENGTHS, VERBS

_NO_VERB_AFTER: Final = re.compile(
    r"[的性度率者力面型家式界化值](?!化)|等(?!级)|以及|水平|能力|工作(?!者)|体系|机制|方案|情况|成效|成果|作用|措施|标准|政策"
    r"|方式|模式|基金|费用|阶段|中(?=[作把求谋促提推找实进])|(?:工程|行动|计划|项目)$"
)
_JOINED: Final = ("的", "、", "和")
_NEAR: Final = 24
"""Characters before a verb in which a word tells that it is none."""
_NO_VERB_BEFORE: Final = re.compile(r"(?:[与及不未对从按经依]|(?<![重贵旨])在)$")
_AND: Final = frozenset("和与及")
_LIGHT: Final = re.compile(r"(?:进行|予以|加以)[^\W!-ÿ]{0,4}$")
"""Verbs whose object says what is done (对老街进行改造, 进行动态调整)."""
_NEVER_INSIDE: Final = frozenset(("力推", "细化"))
"""What stands inside a clause by chance (财|力推|动, 精|细化|管控)."""
_MADE: Final = frozenset(verb for verb in VERBS if verb.endswith("化") and len(verb) > 2)
"""Verbs that inside a clause say what something is like (一体化服务)."""
_FRAME: Final = re.compile(
    r"(?P<whom>为|面向|按照?)?(?(whom)|(?:依托|围绕|紧扣|聚焦|针对|立足|着眼|通过|结合|利用|运用|借助|根据|以|在))[^,]{1,40}"
)
"""What is said before a verb of for whom, by what and where: what is done is told without it."""
_AIMED: Final = re.compile(
    r"(?:紧紧|牢牢|主动|积极|着力|更加|进一步)*(?:围绕|聚焦|立足|着眼|紧扣|锚定|针对|结合|依托|顺应|适应)"
)
_TURNS: Final = ("聚焦", "围绕", "突出", "着眼", "立足")
_JOINING: Final = re.compile(r"(?:并且|并|又|还|也|或|再|同时|此外|另外|另|特别是|尤其是|以及|我们|要|应当?)")


def verb_inside(words: str, begin: int) -> tuple[int, str] | None:
    """The verb of a clause from ``begin`` on and where it stands: the first that is hardly a noun, or any."""
    aimed = _AIMED.match(words, begin)
    if aimed is None:
        return _firm_or_first(verbs_in(words, begin))
    found = list(verbs_in(words, begin))
    if not found or not _is_manner(words[aimed.end() : found[0][0]]):
        return _firm_or_first(found)
    # what is aimed at is itself told by a verb: another has to say what is done
    said = found[0][0] + len(found[0][1])
    later = (each for each in found if each[0] > said)
    return next((each for each in later if each[1] in FIRM or VERBS[each[1]] == "build"), None)


def _firm_or_first(found: Iterable[tuple[int, str]]) -> tuple[int, str] | None:
    first = None
    for each in found:
        if each[1] in FIRM:
            return each
        first = first or each
    return first


def told_from(words: str, opening: int, at: int, verb: str) -> int:
    """Where the paraphrase of such a clause begins: at its subject, at its verb where it has none."""
    joined = _JOINING.match(words, opening)
    begin = joined.end() if joined is not None and joined.end() < at else opening
    frame = _FRAME.fullmatch(words, begin, at)
    if frame is not None:
        return at if verb in FIRM or VERBS[verb] == "build" or frame["whom"] else begin
    return at if words.endswith(_TURNS, begin, at) else begin


def verbs_in(words: str, begin: int, *, whole: bool = False) -> Iterator[tuple[int, str]]:
    """The verbs inside a clause with the words after them, first things first; no part of a noun.

    ``whole``: those after an object (把 …), where what is a noun as often is a verb.
    """
    last, shut = -1, begin
    for position, verb in _all_verbs(words, begin):
        if last < position < shut or verb in _NEVER_INSIDE:
            continue
        after = position + len(verb)
        last, shut = position, max(shut, after)
        if (not whole and verb in _MADE) or _is_quoted(words, position):
            continue
        noun = (
            _NO_VERB_AFTER.match(words, after)
            or is_named_by(words, after, verb)
            or words[position - 1 : position] in _JOINED
        )
        noun = noun or (
            not whole and _NO_VERB_BEFORE.search(words, max(begin, position - _NEAR), position) is not None
        )
        noun = noun or (not whole and verb not in FIRM and len(verb) == 2 and _is_listed(words, after))
        noun = noun or (words.startswith("以", begin) and words[after : after + 2] in FIRM)
        ends = after == len(words) and not (whole and _LIGHT.search(words, begin, position))
        if not noun and not ends and (whole or not is_noun(words, begin, position, verb)):
            yield position, verb


def _all_verbs(words: str, begin: int) -> Iterator[tuple[int, str]]:
    """Every verb from ``begin`` on and where it stands, of those that begin together the longest first."""
    words = words[begin:]
    pairs = enumerate(map(add, words, words[1:]))
    for at, lengths in [(at, VERB_LENGTHS[pair]) for at, pair in pairs if pair in VERB_LENGTHS]:
        for length in lengths:
            verb = words[at : at + length]
            if len(verb) == length and verb in VERBS:
                yield begin + at, verb


def _is_listed(words: str, after: int) -> bool:
    """Whether a list goes on there, and not with a verb."""
    mark = words[after : after + 1]
    return mark == "、" or (mark in _AND and words[after + 1 : after + 3] not in VERBS)


def _is_quoted(words: str, position: int) -> bool:
    return "“" in words and words.count("“", 0, position) > words.count("”", 0, position)


def _is_manner(words: str) -> bool:
    """Whether nothing stands there, or but an adverb."""
    return not words or words in ADVERBS

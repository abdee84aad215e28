"""How a plan stands to a program that it names: it is based on it, or it implements it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from graphbuild.authorities import Program
from graphbuild.extract.pieces import FoundProgram
from graphbuild.terms import Tie

_IMPLEMENTS: Final = tuple(
    verb + how for verb in ("贯彻", "落实", "落细", "执行") for how in ("", "好", "到位")
)
_BASED: Final = ("按照", "根据", "依据", "遵照", "依照")
_ASKED: Final = re.compile(r"(?:的)?(?:决策|工作|总体|统一)*(?:部署|精神|安排|要求)(?!的)")
_ASKED_LATER: Final = re.compile(r"[^,。;]{0,60}(?:部署|精神|安排)")
_JOINED: Final = re.compile(r"(?:精神|部署|要求)?(?:以?及|和|与|、)")
_HIGHER: Final = re.compile(r"党的|党中央|中央|国家|国务院|[省市县区]委|全会|会议")
_RULES: Final = re.compile(r"(?:规定|十条|措施|精神|部署|要求)[”\"]?$")
_KINDS: Final = frozenset(("strategy", "doctrine", "action-plan", "campaign"))
"""Kinds that are carried out; a system or a mechanism is but kept running."""
_LOWER: Final = frozenset(("county", "township", "village"))
_REACH: Final = 6
_LED_ENDS: Final = frozenset(each[-1] for each in (*_BASED, *_IMPLEMENTS))


def ties_of(folded: str, found: Sequence[FoundProgram], listed: Mapping[str, Program]) -> dict[int, Tie]:
    """Where a mention starts → its tie: 按照 … 部署 rests on it, 落实 before a higher plan implements it.

    A list goes on with the tie of what it joins on to; ``listed`` are the programs of the authority.
    """
    told: dict[int, Tie] = {}
    before: FoundProgram | None = None
    for each in found:
        start = each.start
        opening = folded[start - _REACH if start > _REACH else 0 : start].rstrip()
        led = opening[-1:] in _LED_ENDS
        tie: Tie | None = None
        if led and opening.endswith(_BASED) and _is_asked(folded, each):
            tie = "based-on"
        elif folded.startswith("的", each.end):
            tie = None  # it but says which (贯彻 … 的开局之年)
        elif led and opening.endswith(_IMPLEMENTS) and _is_carried_out(each, listed.get(each.id)):
            tie = "implements"
        elif before is not None and before.start in told and before.end < each.start:
            joined = _JOINED.fullmatch(folded, before.end, each.start) is not None
            higher = _HIGHER.search(each.surface) is not None
            tie = told[before.start] if joined and higher else None
        if tie is not None:
            told[each.start] = tie
        if before is None or each.end > before.end:
            before = each
    return told


def _is_asked(folded: str, found: FoundProgram) -> bool:
    if _ASKED.match(folded, found.end) or _RULES.search(found.surface):
        return True
    return _HIGHER.search(found.surface) is not None and _ASKED_LATER.match(folded, found.end) is not None


def _is_carried_out(found: FoundProgram, listed: Program | None) -> bool:
    if _RULES.search(found.surface) is not None or _HIGHER.search(found.surface) is not None:
        return True
    kind, level = (listed.kind, listed.level) if listed is not None else (found.kind, None)
    return kind in _KINDS and level is not None and level not in _LOWER

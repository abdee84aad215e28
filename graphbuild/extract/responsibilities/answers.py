"""Duties that are said of who bears them (A对B负总责, A是B的责任主体), or of who acts (由A统一组织)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from graphbuild.extract.clause_signs import Sign
from graphbuild.extract.outline.numbering import after_number
from graphbuild.extract.pieces import Clause
from graphbuild.extract.responsibilities.brackets import RULES, Duty
from graphbuild.extract.responsibilities.lists import SURE, Item, read_list
from graphbuild.extract.responsibilities.words import Role

_SIGN: Final = Sign(
    r"职[责能]|[其工][职责负]|负[总全主首直领属责]|[监督检][督查办导]|责任|主体|牵头|[是为][^,。;]{2,30}(?:部门|单位|机关)|(?<![自理缘来])由"
)
_ANSWERS: Final = re.compile(
    r"(?P<who>[^,。;:的]{2,40}?)(?:要|应当?|须)?(?:依法)?(?:对[^,。;]{2,40}?负(?:总责|全责|责)"
    r"|(?:对[^,。;]{2,40}?)?(?:负|承担)(?:总|主要|首要|第一|直接|主体|领导|属地|监管|管理|综合|行业)+责任?)"
)
_WATCHES: Final = re.compile(
    r"(?P<who>[^,。;:的]{2,40}?)(?:要|将|应当?)?(?:定期|适时)?对[^,。;]{2,40}?(?:进行|开展|实施)[^,。;]{0,8}?(?:督查|督办|督导|督促检查|监督检查)"
)
_IS: Final = re.compile(
    r"(?P<who>(?:(?!明确|确定|指定)[^,。;:的]){2,40}?)(?:分别)?(?:是|为|作为)[^,。;]{0,30}?(?P<what>(?:责任|实施|工作|落实)主体|第一责任人|(?:牵头|责任|主管|实施|综合|职能|监管|管理|协调)(?:单位|部门|机关))"
)
_SHARES: Final = re.compile(
    r"(?P<who>[^。;:的]{2,90}?)(?:要|应当?|须)?(?:(?:按照?|依照?|根据|在)(?:各自)?(?:的)?(?:法定)?(?:工作)?(?:职责|职能|分工)(?:分工|范围)?内?"
    r"|(?:应当?|要)?(?:各司其职|各负其责|分工负责))"
)
_FORMS: Final = (
    (_ANSWERS, ("负", "承担")),
    (_WATCHES, ("督",)),
    (_IS, ("主体", "责任人", "单位", "部门", "机关")),
    (_SHARES, ("职责", "职能", "分工", "各司其职", "各负其责")),
)
"""How it is said, and the words of which one stands in what is said so."""
_BY: Final = re.compile(r"(?<![自理缘来])由")
_ACTS: Final = re.compile(
    r"统一|统筹|组织|承担|通过|制定|编制|实施|指导|协调|安排|主持|研究|落实|推进|解决|保障|按照?|根据|对|将|在|定期|及时|抓好"
    r"|督促|监督|督办|跟进|具体|依法|另行"
)
"""What an agent does for a plan; who but grants, pays or publishes (由A审批) has a part in a procedure."""
AGENT: Final = "agent"
_NO_ACT: Final = re.compile(
    r"[^,。;]{0,12}?(?:组成|构成|转为|改为|变为|调整为|移交)|[^,。;]{0,40}?(?:兼任|担任)"
    r"|[^\W!-ÿ]{2,3}的"
)
_LONGEST: Final = 40
_DUTY: Final = re.compile(r"牵头|负责|会同")
_SURE: Final = SURE | {"class-of-bodies", "scoped-pattern", "office"}


def answered_duties(
    folded: str, clauses: Sequence[Clause], starts: Sequence[int], territory: str, year: int
) -> Iterator[Duty]:
    """Who answers for something, is its 责任主体, or is the agent of what is done, in text order."""
    for number in _SIGN.stands_in(folded, clauses, starts):
        clause = clauses[number]
        start = after_number(folded, clause.start, clause.end)
        start += folded[start] == "("
        words = folded[start : clause.end]
        for pattern, signs in _FORMS:
            told = [sign for sign in signs if sign in words]
            found = pattern.match(folded, start, clause.end) if told else None
            if found is None or (pattern in (_WATCHES, _IS) and found.end() < clause.end):
                continue
            items = _bodies(folded, *found.span("who"), territory, year)
            if items:
                leads = pattern is _IS and found["what"].startswith("牵头")
                role: Role = "lead" if leads else "supervise" if pattern is _WATCHES else "responsible"
                yield Duty(role, tuple(items), f"answers-{RULES[role]}", False)
                break
        yield from _agents(folded, clause, territory, year)


def _agents(folded: str, clause: Clause, territory: str, year: int) -> Iterator[Duty]:
    for by in _BY.finditer(folded, clause.start, clause.end):
        reach = min(clause.end, by.end() + _LONGEST)
        for act in _ACTS.finditer(folded, by.end() + 2, reach):
            if _DUTY.search(folded, by.end(), act.start()) or _NO_ACT.match(folded, act.start(), reach):
                break
            items = _bodies(folded, by.end(), act.start(), territory, year)
            if items:
                if _DUTY.match(folded, act.end()) is None:
                    yield Duty("responsible", tuple(items), AGENT, False)
                break


def _bodies(folded: str, start: int, end: int, territory: str, year: int) -> list[Item]:
    """The bodies of a span that holds nothing else."""
    items = read_list(folded, start, end, territory, year)
    names = [item.name for item in items if item.name is not None]
    sure = sum(name.confidence == "high" or name.rule in _SURE for name in names)
    others = all(name.rule in _SURE or name.confidence == "high" or name.rule == "pattern" for name in names)
    return items if len(names) == len(items) and others and sure * 2 > len(items) else []

"""Duties of lists of members: a body at the head of a line, a colon, and what it is to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from graphbuild.extract.bodies.names import Name
from graphbuild.extract.pieces import Heading
from graphbuild.extract.responsibilities.brackets import RULES, Duty
from graphbuild.extract.responsibilities.lists import Item, read_list
from graphbuild.extract.responsibilities.sentences import BODY_ENDS
from graphbuild.extract.responsibilities.words import Role, label_at

_NUMBER: Final = re.compile(
    r"\s*(?:[—•●■◆-]+|[(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)][、.]?|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.]|[①-⑳])?\s*"
)
_TITLE: Final = re.compile(r"(?:的?(?:工作|主要|具体)*(?:职责|任务|责任)(?:分工)?)$")
_TITLE_ENDS: Final = "责务任工"
_POST: Final = "(?:常务)?副?(?:省长|市长|县长|区长|州长|旗长|盟长|主席|秘书长)"
_LEADER: Final = re.compile(rf"{_POST}[^\W!-ÿ]{{2,3}}|[^\W!-ÿ]{{2,3}}{_POST}")
_NO_DUTY: Final = re.compile(r"电话|联系人|邮箱|网址|地址|组长|主任|局长|[\d-]{7}|。?$")
_CHARGED: Final = re.compile(
    r"\s*“?(?:[为是][^,。;]{0,8}主体|(?:主要|具体|依法|认真|切实|积极|统筹|全面|进一步)*(?:牵头|负责|承担|组织|指导|配合|会同|协助|协调|督促|监督|做好|抓好"
    r"|加强|制定|落实|参与|开展|研究|推进|推动|履行|强化|将|把|对|在|按照|依据|根据|支持|保障|提供|建立|完善|查处|引导|受理))"
)
_ROLES: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = (
    ("lead", re.compile(r"\s*(?:主要|具体)?(?:负责)?牵头")),
    ("support", re.compile(r"\s*(?:积极|主动)?(?:配合|协助)")),
    ("participate", re.compile(r"\s*(?:积极)?(?:参与|参加)")),
)
_LONGEST: Final = 70
_SHORTEST_DUTY: Final = 6


def member_duties(folded: str, territory: str, year: int) -> Iterator[Duty]:
    """The bodies that head a line (市卫生局:做好…); one alone counts where it opens with what is done."""
    found: list[tuple[Duty, bool]] = []
    colon = folded.find(":")
    while colon >= 0:
        start = folded.rfind("\n", 0, colon) + 1
        if 2 <= colon - start <= _LONGEST:
            stop = folded.find("\n", colon)
            duty = _member(folded, start, colon, len(folded) if stop < 0 else stop, territory, year)
            if duty is not None:
                found.append((duty, _CHARGED.match(folded, colon + 1) is not None))
        colon = folded.find(":", colon + 1)
    for duty, charged in found:
        if charged or len(found) > 1:
            yield duty


def headed_duties(folded: str, headings: Sequence[Heading], territory: str, year: int) -> list[Duty]:
    """The bodies that head a part on lines of their own (一、市水利局), where several parts have some."""
    found = []
    for heading in headings:
        end = _before_title(folded, heading.start, heading.end)
        alone = heading.kind == "line" or _CHARGED.match(folded, heading.end + 1) is not None
        if alone and 2 <= end - heading.start <= _LONGEST and folded[end - 1] in BODY_ENDS:
            items = read_list(folded, heading.start, end, territory, year)
            if items and all(item.sure for item in items):
                found.append(Duty("responsible", tuple(items), "headed-duty-department", True))
    return found if len(found) > 1 else []


def _before_title(folded: str, start: int, end: int) -> int:
    """Where the body of a heading ends: before what the part is called (县水利局职责分工)."""
    title = _TITLE.search(folded, start, end) if folded[end - 1] in _TITLE_ENDS else None
    return title.start() if title else end


def _member(folded: str, start: int, colon: int, stop: int, territory: str, year: int) -> Duty | None:
    number = _NUMBER.match(folded, start, colon)
    begin = number.end() if number else start
    end = _before_title(folded, begin, colon)
    said = folded[colon + 1 : stop].strip()
    if end - begin < 2 or len(said) < _SHORTEST_DUTY or _NO_DUTY.match(said):
        return None
    if label_at(folded, begin, colon + 1) is not None or any(sign in folded[begin:end] for sign in "。;:,"):
        return None
    leader = _LEADER.fullmatch(folded, begin, end)
    if leader is not None and _CHARGED.match(folded, colon + 1):
        holder = Name(folded[begin:end], "office-holder", "", "medium", "office")
        return Duty("leader-in-charge", (Item(begin, end, holder, False),), "member-leader", False)
    items = read_list(folded, begin, end, territory, year)
    charged = _CHARGED.match(folded, colon + 1) is not None
    known = (item.sure or (charged and item.name and item.name.rule == "class-of-bodies") for item in items)
    role: Role = next((told for told, opens in _ROLES if opens.match(folded, colon + 1)), "responsible")
    return Duty(role, tuple(items), f"member-{RULES[role]}", False) if items and all(known) else None

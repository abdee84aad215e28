"""The words that give a body its role: labels (牵头单位:), verbs (…负责), and conventions stated once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from graphbuild.extract.alternatives import beginnings, one_of
from graphbuild.extract.responsibilities.lists import STARS

Role = Literal["lead", "responsible", "support", "participate", "supervise", "leader-in-charge"]

_WHO: Final = r"(?:责任|负责|组织实施)?(?:单位|部门|主体|机构|司局|科室|处室|人员?|者)"
_WHOSE: Final = r"(?:[省市县区州]级)?"
_LABELS: Final[tuple[tuple[Role, str], ...]] = (
    (
        "leader-in-charge",
        r"(?:[省市县区州旗盟](?:委|政府|级)?)?(?:分管|责任|包联|分包|牵头|联系|挂钩|包保|挂点|联挂|挂联|包抓|主管)"
        r"(?:负责)?(?:省|市|县|区|州|旗|盟|厅|局)?(?:委|政府)?级?领导"
        r"|[市县区州]级(?:责任)?领导|(?:分管|责任|牵头|主管|联系|包联|包保|挂点)副?[省市县区州旗盟]长",
    ),
    ("supervise", rf"(?:督办|督导|督查|监督|督促){_WHO}|督办领导|督办"),
    ("lead", rf"{_WHOSE}(?:总?牵头|主办|主责|主要负责){_WHO}|牵头(?:负责)?"),
    ("support", rf"{_WHOSE}(?:主要)?(?:配合|协办|协助|协同|协作|支持)+{_WHO}|配合|协办"),
    ("participate", rf"(?:参与|参加){_WHO}"),
    (
        "responsible",
        rf"{_WHOSE}(?:主要|具体|第[一二三]|主体|其[他它余])?(?:责任|负责|落实|承办|实施|主管|执行|完成|承担|建设){_WHO}"
        r"|责任(?:[市县区州]直单位|乡镇|镇街|街道)|项目业主|(?:责任|任务|工作|职责)分工|分工|负责",
    ),
)
_ASIDE: Final = r"(?:\([^()\n]{1,20}\))?"
_LABEL: Final = re.compile(
    "|".join(
        f"(?P<l{number}>{label.replace(_WHO, _ASIDE + _WHO)})" for number, (_, label) in enumerate(_LABELS)
    )
)
BEGUN: Final = frozenset().union(*(beginnings(label) for _, label in _LABELS))
"""The first two characters of labels, or the first where any may follow."""
_AFTER_LABEL: Final = re.compile(rf"(?:(?:及|和|与|、|/)[^\W!-ÿ]{{2,6}})?{_ASIDE}\s*")
_SAID: Final = re.compile(
    r"(?<=[位门构局室 ])(?:分别|均|都)?(?:[为是系](?!了|主|此|何|否)|(?=[省市县区州旗盟各](?!自|司|负)))"
)
"""After a label without a colon: that its list follows (牵头单位为A), or its list itself (牵头单位市A局)."""
_PERSONS: Final = re.compile(r"(?<=[^\W!-ÿ] )[^\W!-ÿ]{2,4}(?:、[^\W!-ÿ]{2,4})*(?=\s*(?:\n|$))")
"""After a label of leaders that but a blank parts from them: all that its line has."""
_OPENED: Final = re.compile(r"[\[【]$|(?:^|\n)\($")
"""What stands before a label in brackets of its own; round ones within a line hold a note of a body."""
OTHER_LABEL: Final = re.compile(r"\s*[^\W!-ÿ]{2,10}\s*[:∶]")
"""A label of something else in a list of duties (适用范围:, 完成时限:)."""

_BY_SHARE: Final = (
    r"(?:(?:按照?|依据?|根据|在)?(?:各自)?(?:职责|职能|任务|工作)?(?:范围内|分工)?"
    r"(?:分别|分头|共同|具体|联合|组织)?)"
)
_VERBS: Final[tuple[tuple[Role, str], ...]] = (
    ("lead", r"(?:总|具体|共同|分别|联合)?牵头(?:负责|组织实施|组织|实施|落实|推进|抓总|办理)?|主办|主责"),
    ("supervise", r"(?:负责)?(?:督办|督导|督查|督促落实|监督)"),
    (
        "support",
        rf"{_BY_SHARE}(?:积极|密切|紧密|协同|协助)?配合(?:落实|实施|推进)?|(?<!政)协办|{_BY_SHARE}协助|协同(?:推进|落实)?",
    ),
    ("participate", r"(?:共同)?(?:参加|参与)"),
    (
        "responsible",
        rf"{_BY_SHARE}(?:负责(?:落实|实施|推进|抓好落实)?|抓好落实|贯彻落实|推进落实|组织落实|落实|实施|承办|推进)",
    ),
)
VERB: Final = re.compile(
    "|".join(
        f"(?P<v{number}>(?:{verb})(?!制(?![定订作止])|[人任同度率性比]))"
        for number, (_, verb) in enumerate(_VERBS)
    )
    + r"|(?P<with>会同)"
)
"""A verb after the bodies that bear its role; or 会同, before those that support."""

_BY: Final = re.compile(r"(?<![自理缘来])由")
CUE: Final = re.compile(
    r"牵头|负责|配合|责任|督办|主办|协办|承办|落实|会同|参加|参与|分管领导|包联领导|分工|实施|建设单位|业主"
)
_FIRST: Final = one_of(
    r"(?:列|排|排列|排序|排名)(?:名)?(?:在|于)?(?:第一位|首位|第一|最前面?|第1位?)(?:的|者)?[^,。;\n]{0,12}?(?:为|是|系)"
    r"[^,。;\n]{0,6}?(?:牵头|主办|主责|汇总)"
    r"|(?:第一(?:个|家|位)?|首(?:个|家|位))的?(?:责任|承办|负责)?(?:部门|单位)?(?:为|是|系)[^,。;\n]{0,4}?(?:牵头|主办|主责)"
)
_STARRED: Final = re.compile(
    rf"[{STARS}]”?(?:号|标)?[^,。;\n]{{0,12}}?(?:为|是|表示)[^,。;\n]{{0,6}}?(?:牵头|主办|主责)"
)
_LEADING: Final = ("牵头", "主办", "主责", "汇总")
"""How the text says that a body leads."""
_OTHERS: Final = re.compile(r"其(?:他|它|余)[^,。;\n]{0,8}?(?:配合|协办|参与|协助|参加)")


@dataclass(frozen=True, slots=True)
class Convention:
    """What the text says once of all its lists: who leads, and what the others are (``None``: unsaid)."""

    first_leads: bool
    starred_lead: bool
    others: Role | None


def label_at(folded: str, start: int, end: int, *, colon: bool = True) -> tuple[Role, int] | None:
    """The role of the label that stands at ``start`` and where its list begins; ``None`` where there is none.

    Without ``colon`` the label is a whole cell of a table. It may stand in its own brackets (【责任单位】),
    or be the subject of its list (责任单位为A).
    """
    opens = folded[start : start + 2]
    found = _LABEL.match(folded, start, end) if opens in BEGUN or opens[:1] in BEGUN else None
    if found is None:
        return None
    after = _AFTER_LABEL.match(folded, found.end(), end)
    stop = after.end() if after else found.end()
    role = next(role for number, (role, _) in enumerate(_LABELS) if found[f"l{number}"])
    if not colon:
        return (role, stop) if stop == end else None
    if folded[stop : stop + 1] in ("]", "】", ")") and _OPENED.search(folded, max(0, start - 2), start):
        stop += 1 + (folded[stop + 1 : stop + 2] == ":")
        return (role, stop) if stop <= end else None
    if folded[stop : stop + 1] in (":", "∶"):
        return (role, stop + 1) if stop < end else None
    if role == "leader-in-charge" and _PERSONS.match(folded, stop):
        return role, stop
    said = _SAID.match(folded, stop, end)
    return (role, said.end()) if said else None


def after_by(folded: str, start: int, end: int) -> int:
    """Where the bodies before a verb begin: after the last 由, or at ``start``."""
    return max((found.end() for found in _BY.finditer(folded, start, end)), default=start)


def role_of(verb: re.Match[str]) -> Role | None:
    """The role a verb gives to the bodies before it; ``None`` for 会同."""
    return next((role for number, (role, _) in enumerate(_VERBS) if verb[f"v{number}"]), None)


def convention_of(folded: str) -> Convention:
    """What the text states of all its lists: that the first named, or the starred, leads."""
    led = any(sign in folded for sign in _LEADING)
    first = _FIRST.search(folded) if led else None
    starred = _STARRED.search(folded) if led and any(star in folded for star in STARS) else None
    stated = first or starred
    others = _OTHERS.search(folded, stated.end(), stated.end() + 40) if stated else None
    role: Role | None = None
    if others is not None:
        role = "participate" if re.search(r"参[与加]", others.group()) else "support"
    return Convention(first is not None, starred is not None, role)

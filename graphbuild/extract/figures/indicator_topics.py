"""What the headings above a clause say that its figures are about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphbuild.extract.figures.named import Named
from graphbuild.extract.pieces import Clause

THING = re.compile(
    r"(?P<who>(?![为是以在将])[^,。;、\d]{2,12}(?:项目|工程|产业园|园区|小镇|水库|电站|高速[^,。;、\d]{0,4}段?|快速路|铁路|机场|港区|码头|基地)(?:[一二三四]期)?)"
)
"""A project or a site that something is told of."""
_LONGEST_THING = 21
"""Characters of its name, at most."""
THING_ENDS = frozenset("目程园区镇库站路场头地期")
"""What such a name ends with, unless it is that of a road (高速)."""
_BUILT = re.compile(
    rf"(?:加快|推进|实施|启动|[新改扩续]建|改扩建|建设|建成)*(?:{THING.pattern}|"
    r"(?P<work>[^,。;、\d]{2,12}(?:水厂|泵站|水闸|大桥|大道|医院|学校|公园|广场|管网|(?<!中)中心)))"
)
_RUN_IN = re.compile(
    r"(?:(?:着力|大力|全面|加快|推进|实施|启动|[新改扩续]建|建设|构建|完善|健全|加强)的?)*(?P<what>[^,。;:、\d]{4,14})"
)
BARE_SUMS = frozenset(("投资", "总投资", "投资额", "总投资额", "计划投资", "规划投资", "估算投资"))
_BUDGET = re.compile(
    r"(?:一般公共|公共财政|地方财政一般|财政一般|一般)预算|政府性基金|国有资本经营|社会保险基金|社保基金"
)
_INCOME = re.compile(r"(?P<what>(?!调入)[^,。;、\d]{2,16}(?:预算|基金))总?收入")
_SPENDING = re.compile(r"(?:当年|本年)?支出(?:安排|预算)?")
_LABEL = re.compile(r"\s*([^,。;:、]{2,14}):")
_TOPIC = re.compile(
    r"(?:^|[\W!-ÿ])(?:[一二三四五六七八九十]{1,2}[是要、])?(?:着力|突出|重点|大力|继续|切实|加快|稳步)*(?:抓[好实紧]?|做[强大优]|发展|壮大|推进|稳定)?"
    r"(?P<what>(?!农|工|畜牧|安全|特色|主导|优势|支柱|现代|文化|旅游|新兴|富民)[^\W!-ÿ]{2,4}?)(?:产业|生产|种植|养殖)(?:发展|工作)?$"
)
_LABELLED = re.compile(r"(?:^|[\d.])(?P<what>(?!其中)[^\W!-ÿ]{2,3}(?<![业牧利通生育设果划标务面产]))$")

_NO_THINGS = ("方案", "规划", "办法", "机制", "制度", "措施", "改革")
_LONGEST_TOLD = 14


def is_thing(clause: str) -> re.Match[str] | None:
    """A clause that but names a project or a site."""
    if len(clause) > _LONGEST_THING or not (clause[-1:] in THING_ENDS or "高速" in clause):
        return None
    return THING.fullmatch(clause)


def topic_of(text: str, clause: Clause) -> str:
    """The crop or the kind of cattle that the heading of a clause is about, or the label it opens with."""
    label, heads = _LABEL.match(text, clause.start, clause.end), clause.block.path[-1:]
    above = "".join(text[each.start : each.end].rstrip("。:、 ") for each in heads)
    found = (label and (_TOPIC.search(label[1]) or _LABELLED.search(label[1]))) or _TOPIC.search(above)
    return found["what"] if found else ""


def budget_of(text: str, clause: Clause) -> str:
    """The budget that the headings above a clause name, the innermost first (政府性基金); may be empty."""
    found = (_BUDGET.search(text, each.start, each.end) for each in reversed(clause.block.path))
    return next((each.group() for each in found if each), "")


def of_income(lead: str, named: Sequence[Named]) -> str:
    """What is spent, with the budget whose income was told before, whatever else was told of that."""
    if "支出" not in lead or _SPENDING.fullmatch(lead) is None:
        return lead
    told = (_INCOME.fullmatch(each.base) for each in reversed(named))
    return next((each["what"] for each in told if each), "") + lead


def thing_of(text: str, clause: Clause) -> str:
    """The project or the site that the heading right above a clause names; may be empty."""
    for heading in clause.block.path[-1:]:
        own = heading.kind == "line" or heading.start >= clause.block.start
        named = _BUILT.fullmatch(text, heading.start, heading.end) if own else None
        if named:
            return named["who"] or named["work"]
    return ""


def invested(name: str, text: str, clause: Clause) -> str:
    """A bare sum with what the heading is about that opens its paragraph (建设供水体系。投资 9 亿元)."""
    heading = clause.block.path[-1] if clause.block.path else None
    if heading is None or heading.start < clause.block.start:
        return name
    told = _RUN_IN.fullmatch(text, heading.start, heading.end)
    return told["what"] + name if told else name


def told_thing(about: str) -> str:
    """What a sentence is about, if that may be a thing of which figures are told."""
    whole = (
        2 <= len(about) <= _LONGEST_TOLD and about[0] not in "、”" and about.count("“") == about.count("”")
    )
    return about if whole and not about.endswith(_NO_THINGS) else ""

"""Counts that look like parts of names: 百家企业 but 百家企业工程, 8 期培训班 but 2 期工程."""

from __future__ import annotations

import re

from graphbuild.extract.figures.figure import Part

_COURSE = r"(?:培训|讲座|讲堂|论坛|沙龙|研修|课程|夜校|训练营|班(?!列))"
_COURSES = re.compile(rf"{_COURSE}[^,。;、\d]{{0,4}}$")
_OF_COURSES = re.compile(rf"期[^,。;、\d]{{0,16}}?{_COURSE}")
_MANY_THINGS = re.compile(
    r"[家项部名所个](?![^,。;、“”]{0,12}(?:工程|计划|行动|活动|战略|大)(?:[,。;、“”]|$))[^,。;、“”\d]{2,}"
)
_MANY_LED = re.compile(
    r"(?:培育|打造|引进|引育|建设|建成|创作|推出|选树|评选|选派|组织|发展|扶持|实施|推进|加快|支持|新增)(?:全[国省市县区])?$|"
    r"[百千][家项部名所个][^,。;“”\d]{3,8}、$"
)
_SHARED_OUT = re.compile(r"[组批片路步层档](?=[^\W!-ÿ])")


def deals_out(part: Part, end: int) -> bool:
    """Whether a number behind 分 only says into how many lots something is divided (分 4 组开展检查)."""
    return part.match(_SHARED_OUT, end) is not None


def counts_many(part: Part, start: int, end: int) -> bool:
    """Whether 百 or 千 counts what one sets out to have (培育百家企业), and is no part of a name."""
    return part.match(_MANY_THINGS, end) is not None and _MANY_LED.search(part.before(start, 12)) is not None


def counts_courses(part: Part, start: int, end: int) -> bool:
    """Whether 期 counts courses held (培训班 8 期, 8 期培训班), and is no stage of works (2 期工程)."""
    held = part.text.startswith("期", end) and _COURSES.search(part.before(start, 10))
    return bool(held) or part.match(_OF_COURSES, end) is not None

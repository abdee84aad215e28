"""What a plan aims at without a figure: titles, statuses, full coverage, qualities kept, works completed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from graphbuild.extract.alternatives import one_of
from graphbuild.extract.milestones.aims import (
    RESOLVE,
    STATE,
    STRONG_MODALITY,
    Aim,
    in_heading,
    kind_of_state,
    under_aims,
)
from graphbuild.extract.milestones.due import DATE_ENDS
from graphbuild.extract.milestones.phrases import SIGNS, phrases
from graphbuild.extract.milestones.works import TRIGGER, works
from graphbuild.extract.outline.numbering import after_number
from graphbuild.extract.pieces import Clause, FoundMilestone, FoundProgram
from graphbuild.terms import Confidence

_AIMED = re.compile(
    r"力争|确保|争取|争创|务必|力促|今年|明年|年内|年[底末]前|月[底末]前|[到至]20\d\d年|将|要|下一步|今后"
)
_EXPECTED = re.compile(r"(?:预期|奋斗|发展|约束性)目标")
_PAST = (
    r"(?<!力争)(?<!确保)(?:已经?|成功|荣获|喜获|被(?:评|授|命名|确定|列)|顺利通过|率先通过|先后|圆满|了(?!解)"
    r"|以来|去年|上年)"
)
_DONE = one_of(_PAST)
_WELL_DONE = frozenset(("成功", "顺利通过", "率先通过", "圆满"))
_HAS_DONE = re.compile(r"[行取实建形破解赢打开][^\W!-ÿ]?了(?![解然如却望])")
"""What tells of the past in a part that looks ahead; so does the clause after it."""
_CERTAIN = "一定能|一定会|必将|必定"
_SURELY = re.compile(_CERTAIN)
_NOT_AIMED = one_of(f"{_PAST}|{_CERTAIN}")
"""What most clauses have none of: they aim at what they tell."""
_TELLING = one_of(f"{TRIGGER}|{SIGNS}|{RESOLVE}")
"""What a clause is without that tells no milestone, unless a program is named or it goes on with a list."""
_AIM_VERB = re.compile(
    r"(?P<verb>争创|创建|创成|创评|申创|申报|申建|争当|争取获评|获评|获批|打造|争取|"
    r"争获|冲刺|建成|建设|培育|入选|跻身|力争获得|"
    r"夺取|摘取|取得)(?:好|成为?|一批|全国首批|首批|新一轮|第[二三四]批)?$"
)
_CREATION = re.compile(
    r"(?:的)?(?P<word>(?:成功)?(?:创建|申报|申建|争创|创成|挂牌|评选|评定|复审|复评|验收|复检|称号|达标|认定)(?:成功)?(?!活动)"
    r"|(?:创建|建设)?目标(?![任责值]))"
)
_WEAK_AIM = frozenset({"打造", "建设", "培育", "建成"})
_CLASSES = ("企业", "中心", "孵化器", "工厂")
"""Titles of a class of firms: who cultivates them aims at no title of his own."""
_COUNTED_AFTER = re.compile(
    r"(?:\([^()]{1,12}\))?\s*(?:各)?(?:总数|数量)?(?:达到?|不少于|不低于|至少|超过|突破|增加到?)?\s*(?:\d|[一二三四五六七八九十两]+[个家项条座名])"
)
_DATES = ("月底", "月末", "月前", "季度", "年底", "年末", "年内")
"""How what follows a figure opens that is but the rest of a date."""
_COUNTED_BEFORE = re.compile(
    r"(?:\d\s*(?:个|家|项|条|座|名|处)?|[一二三四五六七八九十两]+[个家项条座名处])(?:以上)?(?:的)?\s*$"
)
_STATE_AFTER = re.compile(
    rf"(?:等)?(?:[^,。;、\d]{{0,8}}?(?:项目|工程))?(?:建设)?(?:力争|确保|争取|要|将)?(?:在?年内|"
    rf"年[底末]前?|上半年|\d{{1,2}}月(?:底|末)?前|今年|早日|如期|尽快|尽早|按期|全面|提前|核准)*(?P<state>{STATE})"
)
_STATE_BEFORE = re.compile(
    r"(?P<state>全面建成|基本建成|建成投用|建成|全面完成|完成|开工建设|新开工|开工|"
    r"竣工|建成并投用|启用|投用|投产)(?:好|了)?(?:\d+[^,、]{0,3})?$"
)
_NOT_COMPLETED = re.compile(
    r"(?:开[工建]|动工)?前|率|数|任务|准备|手续|招标|可研|征迁|规划|编制|审批|选址|设计|比例"
)
_NEAR = 24
_LINK = re.compile(r"[、和及与以等\s]*")
_AHEAD = frozenset(("future", "neither"))
"""Zones in which something may be aimed at."""
_OF_WORKS = frozenset(("start", "completion"))
_WORKS = frozenset({"project", "project-bundle"})
_AIMED_AT = frozenset({"reform", "campaign", "designation"}) | _WORKS
"""What is to become of these programs: a title is striven for, the others are finished."""


def find_milestones(
    folded: str, clauses: tuple[Clause, ...], programs: tuple[FoundProgram, ...]
) -> tuple[FoundMilestone, ...]:
    """The milestones, in text order, of clauses that stand under the future or look ahead themselves.

    A figure makes a quantity, so a title that is counted and a share of 100 % are none.
    """
    found: list[FoundMilestone] = []
    programs = tuple(program for program in programs if program.kind in _AIMED_AT)
    starts = [program.start for program in programs]
    starts.append(len(folded))
    expected = [*(each.span() for each in _EXPECTED.finditer(folded)), (len(folded), len(folded) + 1)]
    place = first = 0
    before: Clause | None = None
    block = None
    ahead = listed = under = False
    for clause in clauses:
        if clause.block is not block:
            block = clause.block
            ahead = block.zone in _AHEAD
            under = ahead and under_aims(folded, block)
        if not ahead:
            continue
        start, end = clause.start, clause.end
        if before is None or before.sentence != clause.sentence:
            before, listed = None, under
        while expected[place][0] < start:
            place += 1
        while starts[first] < start:
            first += 1
        listed = listed or expected[place][1] <= end
        last, before = before, clause
        named = starts[first] < end
        dated = last is not None and folded[last.end - 1] in DATE_ENDS
        telling = _TELLING.search(folded, start, end) is not None
        if not (telling or named or listed or dated):
            continue
        words = folded[start:end]
        within = programs[first : bisect_left(starts, end, first)] if named else ()
        sure = telling and STRONG_MODALITY.search(words) is not None
        if _is_past(folded, clause, words, last, sure=sure) or in_heading(folded, clause):
            continue
        bare = _unnumbered(folded, clause, words)
        if within:
            inside = [one for one in within if one.start >= bare.start]
            within = tuple([one for one in inside if not one.surface.startswith(_DATES)])
        aim = Aim(bare, within, words, sure, last, listed)
        told = works(folded, aim) if telling or listed or dated else []
        found += told
        if within:
            found += _of_programs(folded, aim, told)
        found += phrases(folded, aim) if telling else ()
    return tuple(_apart(found))


def _of_programs(folded: str, aim: Aim, told: list[FoundMilestone]) -> Iterator[FoundMilestone]:
    """What the programs of a clause are to become, beside what was ``told`` of its works."""
    titles: list[FoundProgram] = []
    finishable: list[FoundProgram] = []
    for each in aim.programs:
        if each.kind == "designation":
            titles.append(each)
        else:
            finishable.append(each)
    if titles:
        yield from _titles(folded, aim, titles)
    if finishable:
        named = not any(one.milestone in _OF_WORKS for one in told)
        yield from _states(folded, aim, finishable, named=named)


def _is_past(folded: str, clause: Clause, words: str, before: Clause | None, *, sure: bool) -> bool:
    """Whether a clause tells of what is over, or goes on with a clause that does, and looks ahead no more."""
    zone = clause.block.zone
    if _NOT_AIMED.search(words):
        done = {each.group() for each in _DONE.finditer(words)}
        if _SURELY.search(words) or (done and not (done <= _WELL_DONE and (zone == "future" or sure))):
            return True
    told = zone == "neither"
    if not (told or sure) and before is not None and folded.find("了", before.start, before.end) >= 0:
        told = _HAS_DONE.search(folded, before.start, before.end) is not None
    return told and _AIMED.search(words) is None


def _unnumbered(folded: str, clause: Clause, words: str) -> Clause:
    """A clause without the number before it; of a row the last cell."""
    opens = clause.start
    if "\t" in words:
        opens = max(opens, folded.rfind("\t", opens, clause.end - 1) + 1)
    opens = after_number(folded, opens, clause.end)
    return clause if opens == clause.start else Clause(opens, clause.end, clause.block, clause.sentence)


def _titles(folded: str, aim: Aim, titles: list[FoundProgram]) -> Iterator[FoundMilestone]:
    """Titles aimed at; in a list the verb before its first title and the word after its last serve all."""
    for run in _runs(folded, titles):
        verb = _AIM_VERB.search(folded, max(aim.clause.start, run[0].start - 12), run[0].start)
        after = _CREATION.match(folded, run[-1].end, aim.clause.end)
        if verb is None and after is None:
            continue
        ends = (run[-1].end, after.end("word")) if after else (run[-1].end,)
        counted = any(_COUNTED_AFTER.match(folded, end, aim.clause.end) for end in ends)
        if counted or folded.startswith("升级版", run[-1].end):
            continue
        weak = after is None and verb is not None and verb["verb"] in _WEAK_AIM
        if weak and not _is_aim(folded, aim, verb):
            continue
        for index, title in enumerate(run):
            if (weak and title.surface.endswith(_CLASSES)) or _COUNTED_BEFORE.search(
                folded, max(aim.clause.start, title.start - _NEAR), title.start
            ):
                continue
            begin = verb.start("verb") if verb and not index and verb.end() == title.start else title.start
            end = after.end("word") if after and index + 1 == len(run) and begin == title.start else title.end
            confidence: Confidence = (
                "low" if weak else "high" if (verb and verb["verb"] == "争创") or aim.sure else "medium"
            )
            label = f"{title.surface}创建"
            yield aim.milestone((begin, end), label, "designation", confidence, "title-aimed-at")


def _is_aim(folded: str, aim: Aim, verb: re.Match[str] | None) -> bool:
    """Whether 建成 or 打造 before a title aims at it: to build one, a zone or a platform, is an action."""
    if verb is None:
        return True
    led = folded.endswith("围绕", aim.clause.start, verb.start("verb"))
    return led or (verb["verb"] == "建成" and aim.sure)


def _runs(folded: str, programs: list[FoundProgram]) -> Iterator[list[FoundProgram]]:
    """Programs that stand in one list, joined by 、 and 和."""
    run: list[FoundProgram] = []
    for program in programs:
        if run and program.start < run[-1].end:
            continue
        if run and not _LINK.fullmatch(folded, run[-1].end, program.start):
            yield run
            run = []
        run.append(program)
    if run:
        yield run


def _states(
    folded: str, aim: Aim, finishable: list[FoundProgram], *, named: bool
) -> Iterator[FoundMilestone]:
    """Named works to be begun, built, opened; those before whose name the state stands if ``named``."""
    for run in _runs(folded, finishable):
        after = _STATE_AFTER.match(folded, run[-1].end, aim.clause.end)
        before = _STATE_BEFORE.search(folded, max(aim.clause.start, run[0].start - 10), run[0].start)
        if after is not None and not _NOT_COMPLETED.match(folded, after.end()):
            for index, work in enumerate(run):
                if work.kind in _WORKS:
                    end = after.end("state") if index + 1 == len(run) else work.end
                    label = f"{work.surface}{after['state']}"
                    confidence: Confidence = "high" if aim.sure else "medium"
                    kind = kind_of_state(after["state"])
                    yield aim.milestone((work.start, end), label, kind, confidence, "work-and-state")
        elif (
            named
            and before is not None
            and not re.search(r"\d", before.group())
            and not _COUNTED_AFTER.match(folded, run[-1].end, aim.clause.end)
            and not _NOT_COMPLETED.match(folded[run[-1].end : run[-1].end + 6].lstrip("建设的"))
        ):
            done = before["state"].startswith(("全面完成", "完成"))
            for index, work in enumerate(run):
                if work.kind in _WORKS or done:
                    begin = before.start("state") if not index and before.end() == work.start else work.start
                    label = work.surface if done else f"{work.surface}{before['state'].removeprefix('全面')}"
                    confidence = "high" if aim.sure else "medium"
                    kind = kind_of_state(before["state"])
                    yield aim.milestone((begin, work.end), label, kind, confidence, "state-and-work")


def _is_another(one: FoundMilestone, other: FoundMilestone) -> bool:
    """Whether two say the same of two indicators: A、B 进一步下降."""
    same = (one.start, one.end, one.rule) == (other.start, other.end, other.rule)
    return same and one.rule == "course" and one.label != other.label


def _apart(found: list[FoundMilestone]) -> Iterator[FoundMilestone]:
    """In text order; of two that overlap the longer."""
    kept: list[FoundMilestone] = []
    for each in sorted(found, key=lambda one: (one.start, -one.end, one.rule)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
        elif each.end - each.start > kept[-1].end - kept[-1].start:
            kept[-1] = each
        elif _is_another(each, kept[-1]):
            kept.append(each)
    yield from kept

"""Works and tasks that are due: a clause that says by when in the year, and with no other word of resolve."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graphbuild.extract.alternatives import one_of
from graphbuild.extract.milestones.aims import OCCASION, STATE, WHEN, Aim, Milestone, kind_of_state
from graphbuild.extract.pieces import FoundMilestone

_DUE_SIGN: Final = one_of(
    r"\d{4}年|\d月(?:\d|完成|建成|开工)|年[内底末]|半年|季度|月[底末份前上中下]|年前|日(?:之|以)?前|月开始"
    rf"|{OCCASION}"
)
_OF_WORK: Final = r"\d+(?:号线|期|[国省县]道)|[GSX]\d+"
"""Numbers that are part of what a work is called."""
_LEADS: Final = "(?:其中|同时|并|保证|保障|以及|加快|推动|还)*"
"""What may stand before what is due and is no part of it."""
_WORK_DUE: Final = re.compile(
    rf"{_LEADS}(?P<object>(?:[^,。;、\d的是]|{_OF_WORK}){{1,26}}?)(?:力争|确保|争取|将|要)*(?:在|于)?(?:{WHEN})+"
    r"(?:力争|确保|争取|将|要|全部|全面|全线|正式|基本|主体|实现|并)*"
    rf"(?P<state>{STATE}|完成[^\W!-ÿ]{{2,8}}?(?:建设|改造|工程|施工|安装|装修|搬迁|验收|任务)"
    r"|达到[^\W!-ÿ]{2,8}(?:条件|标准|能力))"
)
_TASK_DUE: Final = re.compile(
    rf"{_LEADS}(?:力争|确保|争取|要|将)*(?:在|于)?(?:{WHEN})+,?(?:力争|确保|全面|全部|基本|要|将)*(?P<verb>完成)"
    r"(?P<object>[^,。;、\d]{4,30}|[^,。;\d]{4,40}(?=等(?:各项)?(?:工作|任务|手续)$))(?:等(?:各项)?(?:工作|任务|手续))?"
)
_DATE_FIRST: Final = re.compile(
    rf"{_LEADS}(?:(?:在|于)?(?:{WHEN})+)?(?:力争|确保|争取|将|要)*(?P<object>(?:[^,。;\d的是]|{_OF_WORK}){{1,40}}?)"
    rf"(?:全部|全面|全线|正式|基本|主体|实现|并)*(?P<state>(?:主体)?(?:{STATE}))(?:交付|使用|投用|通车|运营)?"
)
_PRODUCED: Final = re.compile(
    rf"(?:[^,。;\d]{{2,30}}?(?:要|应当?|须|务必))?(?:力争|确保|争取|预计|计划|要|将)*(?:(?:在|于)?(?:{WHEN})+)?"
    r"(?:力争|确保|争取|全面|全部|基本|要|将|正式)*"
    r"(?P<verb>(?:研究)?(?:编制|制定|修订|出台|印发|拟定)(?:完成|完毕|出台|印发|并?(?:印发|公布|发布|出台|实施|组织实施))*"
    r"|公布|发布|解决|摸清|建立(?:健全|完善)?|组建|成立|设立|上线|开通|启用|启动|开始|对(?=[^,。;]{4,36}进行))(?P<object>[^,。;\d]{4,40})"
)
"""What is to be there by its date, or begun by it: 6月底前出台湖区保护办法, 三季度启动老街改造."""
_BEGUN: Final = re.compile(r"启动|开始")
_DATED: Final = re.compile(
    r"(?:月|季度|半年)(?:底|末|份|[上中下]旬|\d{1,2}日)?(?:前|之前)?|年[底末][之以]?前|年前"
    rf"|{OCCASION}"
)
_ALONE: Final = re.compile(rf"(?:力争|确保)?(?:[在于到至])?(?:{WHEN})+")
"""A clause that is nothing but the date of the one after it: 6月底前,建立 …."""
DATE_ENDS: Final = "前底末度"
_DOES: Final = re.compile(
    r"^(?:推进|推动|加快|实施|开展|抓好|加强|确保|力争|争取|完成|启动|建设|新建|支持|组织|做好|全面|全力|积极|继续|全市|全县|全区|全省|全年)"
    r"|[实加抓]好|进行|重视|要(?![点素道闻])"
)
"""A clause that does something itself, whose object reaches no state of its own."""
_VAGUE: Final = re.compile(
    r"^(?:其中|同时|并)+$|^(?:各项|上述|以上|这些|全年|年度)|(?:各项|主要)(?:目标|任务|指标)|[率值额量]$"
)


def date_before(folded: str, aim: Aim) -> bool:
    """Whether the clause before is nothing but the date of this one."""
    before = aim.before
    return (
        before is not None
        and folded[before.end - 1] in DATE_ENDS
        and _ALONE.fullmatch(folded, before.start, before.end) is not None
    )


def due(folded: str, aim: Aim) -> Iterator[FoundMilestone]:
    """A work that is due (湖滨小学 9 月底前完工投用), and a task that is (年内完成湖区勘界调整)."""
    start, end = aim.clause.start, aim.clause.end
    opens = aim.before.start if aim.before is not None and date_before(folded, aim) else start
    if _DUE_SIGN.search(folded, opens, end) is None:
        return
    kind: Milestone
    made = _PRODUCED.fullmatch(folded, start, end)
    if (
        made is not None
        and _DATED.search(folded, opens, made.start("verb"))
        and not _VAGUE.search(made["object"])
    ):
        label = folded[made.start("verb") : end]
        kind = "start" if _BEGUN.match(made["verb"]) else "completion"
        yield aim.milestone((made.start("verb"), end), label, kind, "medium", "produced-by-date")
        return
    first = _DATE_FIRST.fullmatch(folded, start, end)
    if first is not None and len(first["object"]) > 1 and _DATED.search(folded, opens, first.start("object")):
        if not _DOES.search(first["object"]) and not _VAGUE.search(first["object"]):
            label = folded[first.start("object") : end]
            kind = kind_of_state(first["state"])
            yield aim.milestone((first.start("object"), end), label, kind, "medium", "work-due")
        return
    if aim.sure:
        return  # said with resolve, it is told already
    work = _WORK_DUE.fullmatch(folded, start, end)
    if (
        work is not None
        and len(work["object"]) > 1
        and not _DOES.search(work["object"])
        and not _VAGUE.search(work["object"])
    ):
        label = f"{work['object']}{work['state']}"
        yield aim.milestone(work.span(), label, kind_of_state(work["state"]), "medium", "work-due")
        return
    task = _TASK_DUE.fullmatch(folded, start, end)
    if task is not None and not _VAGUE.search(task["object"]):
        yield aim.milestone((task.start("verb"), end), task["object"], "completion", "medium", "task-due")

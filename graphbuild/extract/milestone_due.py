"""Works and tasks that are due: a clause that says by when in the year, and with no other word of resolve."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graphbuild.extract.milestone_aims import STATE, WHEN, Aim, kind_of_state
from graphbuild.extract.pieces import FoundMilestone

_DUE_SIGN: Final = re.compile(r"年[内底]|半年|季度|月[底份前上中下]")
_WORK_DUE: Final = re.compile(
    rf"(?P<object>(?:[^,。;、\d的是]|\d+号线|\d+期){{2,26}}?)(?:力争|确保|争取|将|要)*(?:在|于)?{WHEN}"
    r"(?:力争|确保|争取|将|要|全部|全面|全线|正式|基本|主体|实现|并)*"
    rf"(?P<state>{STATE}|完成[一-鿿]{{2,8}}?(?:建设|改造|工程|施工|安装|装修|搬迁|验收|任务)"
    r"|达到[一-鿿]{2,8}(?:条件|标准|能力))"
)
_TASK_DUE: Final = re.compile(
    rf"(?:力争|确保|争取|要|将)*(?:在|于)?{WHEN}(?:力争|确保|全面|全部|基本|要|将)*(?P<verb>完成)"
    r"(?P<object>[^,。;、\d]{4,24})"
)
_DOES: Final = re.compile(
    r"^(?:推进|推动|加快|实施|开展|抓好|加强|确保|力争|争取|完成|启动|建设|新建|支持|组织|做好|全面|全力|积极|继续|全市|全县|全区|全省|全年)"
    r"|[实加抓]好|进行"
)
"""A clause that does something itself, whose object reaches no state of its own."""
_VAGUE: Final = re.compile(r"^(?:各项|上述|以上|这些|全年|年度)|(?:各项|主要)(?:目标|任务|指标)|[率值额量]$")


def due(folded: str, aim: Aim) -> Iterator[FoundMilestone]:
    """A work that is due (湖滨小学 9 月底前完工投用), and a task that is (年内完成湖区勘界调整)."""
    start, end = aim.clause.start, aim.clause.end
    if aim.sure or _DUE_SIGN.search(folded, start, end) is None:
        return  # said with resolve, it is told already
    work = _WORK_DUE.fullmatch(folded, start, end)
    if work is not None and not _DOES.search(work["object"]) and not _VAGUE.search(work["object"]):
        label = f"{work['object']}{work['state']}"
        yield aim.milestone(work.span(), label, kind_of_state(work["state"]), "medium", "work-due")
        return
    task = _TASK_DUE.fullmatch(folded, start, end)
    if task is not None and not _VAGUE.search(task["object"]):
        yield aim.milestone((task.start("verb"), end), task["object"], "completion", "medium", "task-due")

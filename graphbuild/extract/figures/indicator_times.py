"""Within what time something is done: 登记 5 个工作日内办结 → 登记办结时限."""

from __future__ import annotations

import re

from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.clause_figures import ClauseFigures
from graphbuild.extract.figures.indicator_leads import without_lead
from graphbuild.extract.figures.named import Named, as_told

TIMES = frozenset(("工作日", "个工作日", "天", "日", "小时", "个小时", "分钟"))
_DONE = re.compile(
    r"\s*(?:以|之)?内?(?:全部|一次性|即可|可以?|予以|给予|依法)*(?:完成)?"
    r"(?P<deed>审[批核查]|办[结理好]|核[发准实验]|登记|答复|受理|反馈|送达|到达|处[置理]|报装|接[电通入]|通电|备案|立案|清[理运]"
    r"|修复|响应|兑[现付]|拨付|完成|出具|发放|验收)(?:工作|手续|完毕|到位)?(?=[,。;、)(]|$)"
)
_LISTED = re.compile(r"\s*(?:(?:以|之)?内)?\s*[、和]")
_MEASURED = re.compile(r"(?:时限|时间|期限|[天日]数)$")


def in_time(within: ClauseFigures, place: int) -> Named | None:
    """The name of a time in which something is done, by the deed after it or after the last of its list."""
    figures, last = within.figures, place
    figure = figures[place]
    if figure.counted not in TIMES or within.classes[place]:
        return None
    while last + 1 < len(figures) and figures[last + 1].counted in TIMES:
        if not _LISTED.match(within.text, figures[last].end, figures[last + 1].outer_start):
            break
        last += 1
    done = _DONE.match(within.text, figures[last].end, within.clause.end)
    who = words.without_tail(without_lead(within.left(place).strip(" 、和"))).removesuffix("在")
    if done is None or len(who) < len("审批") or _MEASURED.search(who) or words.VERB.fullmatch(who):
        return None
    return as_told(figure, f"{who.removesuffix(done['deed'])}{done['deed']}时限", who)

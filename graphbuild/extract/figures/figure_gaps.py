"""What of the words between two figures belongs to the first."""

from __future__ import annotations

import re

from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.acting import ACTS_ON_NEXT, GRANTED
from graphbuild.extract.figures.figure import Figure

LIST_MARK = re.compile(
    r"、|(?<=[\u4e00-\u9fff”])(?:和(?![美谐]|地区)|(?<![普涉惠波])及(?!格|相关)|与|以及)(?=[\u4e00-\u9fff“]|\s*$)"
)
SMALL_GRADE = r"[12]\)型"
"""How a small reservoir is graded in its name, which is no aside: 小(1)型."""
BRACKETED = re.compile(rf"\((?!(?<=小\(){SMALL_GRADE})[^()]{{0,60}}\)|[\[〔] ?\d{{1,3}} ?[\]〕]")
LISTED_ON = re.compile(r"\s*(?:、|和(?![美谐]|地区)|及|与|以及)")
_PREDICATED = re.compile(
    r"(?<=..)(?=开工建设|(?<=增速|增长)(?:支撑|保障|支持|换取|带动)|(?<=[市县区镇村家])中共?有|落地(?=项目)|(?<=...)实施(?=..{2,}$)|新增(?!长)|新建|(?<=[县区乡镇])(?:建设|推广|种植|(?:开展|举办)了?)(?=..|\s*$)|(?<=项目|工程|企业|基地|车间|作社|补贴|资金|贷款|债券|基金)(?:覆盖|[带拉]动|撬动|惠及)|(?<=项目|工程)(?:计划|预计|概算|年度)*(?:总投资|投资)(?=\s*$)|完成(?:投资|税收)?|(?:集聚|创造|承载|贡献)了?$|实现|增加值|达到|增长(?!支撑|保障|支持|换取|带动)|累计|提前)"
)
RATED = re.compile(
    r"(?P<what>[^,。;、]{2,}?)(?:水质)?(?:优良|达标|合格|覆盖|完好|满意|开工|竣工|入住|就业|参保|普及|入学|"
    r"办结|完成|利用)率(?:分别|均|都|全部|已)*(?:为|达到?|保持在|实现)?$"
)
INVESTED = re.compile(r"(?:已?(?:下达?|到位)|(?:计划|预计)?(?:总投资|投资)额?|总额)(?:约|近|达|超)*$")
AMONG = re.compile(
    r"(?P<set>[^,。;、\d()]{2,12}?)(?:(?:(?<=[村镇乡县区])|(?<=城市|县城|县市))[^,。;、\d的]{2,16}率|(?<=断面|河流|湖泊)[^,。;、\d的]{2,16}(?:率|比例)|(?<=城市|市区|县城)[^,。;、\d的]{2,16}(?:天数|(?:价格|物价|费用)(?:总水平|指数)?(?=上涨|下降|回落))|中(?![心小型学药医])[^,。;、\d]{2,24}(?:率|比例|比重|占比)|"
    r"(?:总?产值|增加值|营?收入?|投资|面积|人口)占(?!地(?!区))[^,。;、\d]{2,20}(?:的|比重|比例)|(?:审批|办理|办结|承诺|申报)*(?:时限|材料|环节|流程|跑动次数))(?:分别|均|平均|达到?|为|(?:控制|稳定|保持)在|超|增[加长]|提高|减少|下降|上涨|回落|压[缩减]|精简|缩短)*$"
)
"""What is told of a set (8 个断面中水质优良比例达到 25%): no noun of the count alone."""
_HOLDERS = frozenset(("家", "户", "名", "人"))
_EACH_DOES = re.compile(
    r"(?<=..)给予(?=每[人户村]\s*$)|(?<=[村镇乡县户校区])每(?=[村镇乡县户校区人个][^,。;、]*$)|(?<=.)各自?(?=(?:新建|建[设成立]?|打造|培育|创建|配备|设立|安排|新增|引进)?\s*$)"
)
_NOUN = re.compile("..|村")
_OPENING = re.compile(r"\s*\([^()]*$")
"""A bracket that another figure stands in (6000 人(其中毕业生 2000 人))."""
_TIMES = frozenset(("个工作日", "工作日", "天", "个月", "小时", "年", "周岁", "岁"))
_JOINED_LAST = re.compile(r"(?:和|以及|与)\s*$")
"""What joins all that a figure counts to the next figure (9 项市、县重点工程和 5 项实事)."""


_LISTED_LAST = re.compile(r"、\s*$")
"""What goes on to the next figure behind a noun that 和 is part of (5 个文化和旅游示范区、3 个街区)."""


def right_length(gap: str, figure: Figure) -> int:
    """How much of the words between two figures belongs to the first."""
    if gap.lstrip().startswith((",", ")", ";", ":")) or LISTED_ON.match(gap) or RATED.match(gap):
        return 0
    if _OPENING.match(gap) or AMONG.match(gap):
        return 0
    shut = gap.find(")")
    if shut > 0 and "(" not in gap[:shut]:  # (含 9 个区,下同)
        return len(gap[:shut].partition(",")[0])
    each = _EACH_DOES.search(gap) if "各" in gap or "每" in gap else None
    if each is not None:  # 6 个县区各建设 1 所
        return each.start()
    opened = gap.find("(")
    if opened > 0 and ")" not in gap[opened:]:  # 12 项重点工程(续建 5 项
        return opened
    bare = gap
    if "(" in gap or "[" in gap or "〔" in gap:  # 省(区、市)的, 乡(镇)和
        bare = BRACKETED.sub(lambda each: "一" * len(each.group()), gap)
    mark, colon = LIST_MARK.search(bare), gap.find(":")
    if colon > 0 and (mark is None or colon < mark.start()):  # 10 件实事:1.新建水厂
        return colon + 1
    if mark is not None:
        joined = _JOINED_LAST.search(gap) or (gap[mark.start()] != "、" and _LISTED_LAST.search(gap))
        whole = joined and mark.start() < joined.start() and not words.VERB.match(gap, mark.end())
        return joined.start() if joined and whole else mark.start()
    if figure.counted in _HOLDERS and (granted := GRANTED.fullmatch(gap)):
        return granted.end("who")
    stripped = gap.strip()
    told = INVESTED.fullmatch(stripped) or words.PREDICATE.match(stripped)
    if told or not _NOUN.match(stripped) or figure.counted in _TIMES:
        return 0
    if predicate := _PREDICATED.search(gap):
        return predicate.start()
    acts = ACTS_ON_NEXT.search(gap)
    return acts.start("does") if acts else len(gap)

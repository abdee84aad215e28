"""Milestones that no program names: tasks and works to be completed, what is to be had everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graphbuild.extract.alternatives import one_of
from graphbuild.extract.milestones.aims import (
    DATED,
    STATE,
    WHEN,
    Aim,
    Milestone,
    bare_aim,
    has_figure,
    kind_of_state,
)
from graphbuild.extract.milestones.courses import courses
from graphbuild.extract.milestones.due import date_before, due
from graphbuild.extract.outline.numbering import after_number
from graphbuild.extract.pieces import FoundMilestone
from graphbuild.terms import Confidence

_COMPLETED: Final = re.compile(
    rf"(?:[在于]?{WHEN}|力争|确保|争取|务必|必须|全力|努力|重点|抓紧|尽快|如期|按期|按时|高质量|全面|基本|顺利|圆满|提前|要|将"
    r"|实现|坚决)*(?P<verb>完成|(?<=如期)实现)(?:好)?(?P<object>[一-鿿A-Za-z“”\"、()《》\d]{3,40})"
)
_TASK: Final = re.compile(
    r"(?:建设|工程|改造|整治|整改|排查|治理|编制|修编|修订|划定|征迁|征收|征地|拆迁|搬迁|迁建|扩建|改革|普查|调查|认定|重组|登记|颁证|修缮|布展|展陈|装修|安装|加装|更换|筛查|加固|腾退|疏浚|铺设|移交"
    r"|评定|评审|验收|创建|行动计划|攻坚行动|提升行动|专项行动|绿化|修复|整合|组建|改制|升级|清零|更新|勘界|安置"
    r"|任务(?:目标)?|目标(?:任务)?)(?:工作|项目|任务)?$"
)
_NO_TASK: Final = re.compile(
    r"^(?:[省市县区]?(?:委|政府))*重点工作任务|^(?:率|投资|税收|产值)|各项|上述|(?<![年岁元亿万])以上|这些|使命|宏伟|历史|(?:规划|发展|全年)[一-鿿”\"]{0,6}目标|等(?:主要)?目标"
)
"""No task of its own: all that the plan is about."""
_PARTS: Final = re.compile(r"[、]|(?<=[^\W!-ÿ]{2})(?:和|及|以及)(?=[^\W!-ÿ]{3})")
_HEAD: Final = re.compile(
    r"(?:建设|改造|整治|治理|编制|修编|扩建|征迁|搬迁|任务|普查|划定|建设工程|改造工程|工程)(?:目标|工作)?$"
)
_UNDIVIDED: Final = re.compile(r"[“\"(等]")
"""What keeps a list in one: names in quotes, a list that is not whole."""
_MOST: Final = 5
_SHORTEST: Final = 3
_QUOTED: Final = re.compile(r"[“\"(]")
_PLACE: Final = (
    r"(?:平台|中心|系统|网络|数据库|工程|项目|学校|[中小]学|大学|医院|公园|道路|公路|铁路|大桥|场馆|车站|机场|基地|枢纽|场所|设施|装置"
    r"|示范区|试验区|隧道|码头|泊位群?|航道|通道|机组|电站|电厂|水库|管道|轨道交通"
    r"|校区|院区|街区|片区|景区|市场|广场|[^\W!-ÿ](?:馆|站|厂|园|库|桥|港|网|路|铁|线|期|段|楼|院|局|坝|渠|[水火煤核风]电|”))"
)
"""How the name of a work ends."""
_SIGN_OF_NAME: Final = r"(?:[^,。;\d]|\d+号线|\d+期)"
_BUILT: Final = re.compile(
    rf"(?:(?:在|于)?{WHEN}|、|分别|力争|确保|争取|抓紧|尽快|如期|按期|要|将|全面|基本|初步|全线|同步|高标准|高质量)*"
    r"(?P<state>建成(?:并?(?:投用|投产|投运|通车|启用|使用|运营|开放|开园|开馆|交付|达产|并网))?|投运|投用|投产|启用|开通运营"
    r"|(?:新)?开工(?:建设)?|启动建设|启动(?:实施)?(?=.{2,40}建设$))"
    rf"(?P<object>{_SIGN_OF_NAME}{{2,40}}?{_PLACE})(?:建设)?"
)
_PUSHED: Final = re.compile(
    rf"(?:推动|促进|加快|推进)(?P<object>{_SIGN_OF_NAME}{{4,40}}?{_PLACE})"
    rf"(?:尽早|早日|如期|尽快|按期|全面|年内|核准|实现)*(?P<state>(?!落地|运营|挂牌){STATE})(?:招生|见效)?"
)
"""推动 A、B 项目开工: a work that is named and what is to become of it."""
_VAGUE: Final = re.compile(
    r"^(?:或|一批|若干|更多|具有|世界|国际|一流|富有|集|全球|全省|全市|重大|重点)|领先|一流|影响力|[百千]个|^好"
)
"""What is built is told by no name."""
_REST: Final = re.compile(r"等(?:一批|重大|重点)*[^、等]{0,8}?(?:项目|工程|设施|景区|片区|校区|线|站|馆)$")
_JOINED: Final = re.compile(r"、|(?<=[^\W!-ÿ]{3})(?:和|以及)(?=[^\W!-ÿ]{3})")
_CREATED: Final = re.compile(
    r"(?:(?P<strives>(?:争创|创建|申创|创评|申建)(?:好|完成|新一轮|第[二三四]批)?)|加快|推进|推动|支持|启动|做好|开展)"
    r"(?P<object>[^,。;、\d的“”\"]{2,20}?"
    r"(?:国家公园|植物园|示范区|试验区|先行区|先导区|度假区|示范[县市省]|[^\W!-ÿ]{2}城市|(?<=[国际][^\W!-ÿ]{4})[^\W!-ÿ]{0,12}(?:中心|基地|引领区)))"
    r"(?(strives)(?:创建)?|(?:创建|申报|申建))(?![^\W!-ÿ])"
)
_REACHED: Final = re.compile(
    rf"(?:{WHEN})?(?:力争|确保|争取|力促|力保|实现|务必)+(?:{WHEN})?(?P<object>[^,。;\d的是]{{2,40}}?)(?:{WHEN})*"
    rf"(?:早日|如期|尽快|按期|全面|成功|年内)?(?P<state>{STATE})"
)
_WHEN_AT_END: Final = re.compile(WHEN)
_STANDS: Final = re.compile(
    rf"(?:{WHEN})*(?P<object>[^,。;\d的是]{{4,30}}?)(?P<state>(?:全面|基本|初步|全部)(?:建成|完成|贯通|建立)|建成(?:投用|投产|投运|通车|投入使用)|投产达效|如期(?:实现|完成))"
)
"""What is to stand, said without a word of resolve where only what is aimed at is told."""
_ACTING: Final = re.compile(
    r"^(?:[在]?[年月]?[内底末]前?|早日|如期|尽快|按期|顺利|全部|全面|成功)+$"
    r"|完成|推进|加快|建成|实施|开展|抓好|加强|通过|一批|更多|既定|各项|部署|当年|直达|[^一-鿿、]"
)
"""No work that reaches a state: words of haste alone, or a clause that does something itself."""
_EVERYWHERE: Final = one_of(
    r"(?:在全[国省市县区](?:范围内?)?(?:推开|推行|实行|铺开)|全面(?:推开|铺开)|全域推开|(?:实现|普遍)(?:普及|落实|建立)"
    r"|对(?:所有|全部)[^,。;]{2,20}?(?:实行|实施|推行)|(?<!外)一律[^\W!-ÿ]{2,4}$|普遍(?:落实|建立|推行)$|(?:基本|全面|全部|彻底)(?:取消|消除|淘汰|关停|清退|拆除)[^\W!-ÿ]{3,24}$|应(?!有尽有)[^\W!-ÿ]尽[^\W!-ÿ]"
    r"|(?:村村|组组|户户|乡乡)(?:通|有|建)(?!.*(?:工程|建设|项目|任务|改造|成果)$)[^\W!-ÿ]*$)"
)
_LEADING: Final = re.compile(
    r"^(?:[^:]*目标[是为]?:?(?=.))?(?:力争|确保|争取|务必|必须|要|使|保持|实现|今年|年内|努力|做到|但|推动)*"
)
_VERBS_FIRST: Final = re.compile(
    rf"^(?:{WHEN}|要|抓紧|重点|全力|全面|大力|积极|继续|加快|推进|突出|抓好|实施|启动|推动|促进|完善|开展|谋划|狠抓|扎实|持续|深入"
    r"|开工建设|新开工|新建|改扩建|扩建|续建|改造|建设)+"
)
_OBJECT_ENDS: Final = re.compile(
    rf"(?:等?的?(?:建设|前期|征迁|施工)?(?:进度|工作|手续|步伐)|(?:(?:{WHEN})+(?:{STATE})|)建设|(?:{WHEN})+(?:{STATE}))$"
)
TRIGGER: Final = (
    r"[完创建]成|开工|投[入用运产]|半年|启用|开通|获批|启动|创建|[申争]创"
    r"|取消|消除|淘汰|关停|下降|降低|上升|提[高升]|减少|改善|同步|达标|稳中|于|实现|推开|推行|实行|实施|铺开|普遍|只增"
    r"|村村|组组|户户|乡乡|一律|应[^\W!-ÿ]尽|要|\d年|\d月完|年[内底末]|月[底末份]|月开始|季度|前(?![列沿景期进提])|标准|目标|相[匹适协]"
)
"""A quick look: what none of these stands in tells no milestone, unless it is said with resolve."""
_TRIGGER: Final = one_of(TRIGGER)
_STATE_SIGN: Final = one_of(rf"{STATE}|开通运营|启动|建立|完成|实现")
"""What no work that is built, or reaches a state, is told without."""
_QUOTABLE: Final = 40


def works(folded: str, aim: Aim) -> list[FoundMilestone]:
    """What a clause without a figure is to complete, build, open, have everywhere, keep on its course."""
    told = (
        aim.sure
        or aim.listed
        or _TRIGGER.search(folded, aim.clause.start, aim.clause.end)
        or date_before(folded, aim)
    )
    if not told or has_figure(folded, aim.clause):
        return []
    found: list[FoundMilestone] = []
    if "完成" in aim.words or "实现" in aim.words:
        found += _completed(folded, aim)
    stated = _STATE_SIGN.search(aim.words) is not None
    found += _built(folded, aim) if stated else ()
    found += (list(_followed(folded, aim)) if stated else ()) or due(folded, aim)
    if everywhere := _EVERYWHERE.search(folded, aim.clause.start, aim.clause.end):
        label = _LEADING.sub("", folded[aim.clause.start : aim.clause.end]).removesuffix("的目标")
        found.append(aim.milestone(everywhere.span(), label, "full-coverage", "medium", "everywhere"))
    if "创" in aim.words or "申" in aim.words:
        found += _created(folded, aim)
    found += courses(folded, aim)
    return found


def _sure(aim: Aim) -> Confidence:
    return "high" if aim.sure else "medium"


def _completed(folded: str, aim: Aim) -> Iterator[FoundMilestone]:
    """完成 A、B 建设: one milestone a member; what ends the list is said of all of them."""
    found = _COMPLETED.fullmatch(folded, aim.clause.start, aim.clause.end)
    if found is None:
        return
    start, end = found.span("object")
    told = folded[start:end]
    task = _TASK.search(told)
    if task is None or _NO_TASK.search(told) or task.start() < 2:
        return
    head = _HEAD.search(told)
    shared = head is not None and not _UNDIVIDED.search(told)
    marks = list(_PARTS.finditer(folded, start, end)) if shared else []
    begins, ends = [start, *(mark.end() for mark in marks)], [*(mark.start() for mark in marks), end]
    least = 2 if len(marks) > 1 else 4
    bare = [_HEAD.sub("", folded[first:last]) for first, last in zip(begins, ends, strict=True)]
    if len(marks) >= _MOST or min(map(len, bare)) < least:
        begins, ends = [start], [end]
    for place, (first, last) in enumerate(zip(begins, ends, strict=True)):
        label = folded[first:last]
        if last < end and head is not None and not _TASK.search(label):
            label += head.group()
        span = (first if place else found.start("verb"), last)
        kind: Milestone = "designation" if label.endswith(("创建", "创建任务")) else "completion"
        yield aim.milestone(span, label.removesuffix("工作"), kind, _sure(aim), "task-completed")


def _built(folded: str, aim: Aim) -> Iterator[FoundMilestone]:
    """建成 A、B 等项目: one milestone a work that is named."""
    found = _BUILT.fullmatch(folded, aim.clause.start, aim.clause.end)
    if found is not None:
        start, end = found.span("object")
        if _VAGUE.search(found["object"]):
            return
        rest = _REST.search(folded[start:end])
        end = start + rest.start() if rest else end
        for place, (first, last) in enumerate(_listed(folded, start, end)):
            if _VAGUE.search(folded[first:last]):
                continue
            label = f"{folded[first:last]}{found['state'].removeprefix('新')}"
            span = (first if place else found.start("state"), last)
            yield aim.milestone(span, label, kind_of_state(found["state"]), _sure(aim), "work-built")
        return
    span = (aim.clause.start, aim.clause.end)
    reached = _REACHED.fullmatch(folded, *span) or _PUSHED.fullmatch(folded, *span)
    if reached is None and aim.clause.block.zone == "future":
        reached = _STANDS.fullmatch(folded, aim.clause.start, aim.clause.end)
    joined = reached is not None and (reached.re is _STANDS and _JOINED.search(reached["object"]))
    named = any(each.kind.startswith("project") for each in aim.programs)  # then each is told by its name
    listed = reached is not None and (joined or "、" in reached["object"]) and named
    if reached is not None and not listed and not _ACTING.search(reached["object"]):
        span = (reached.start("object"), reached.end())
        dated = _WHEN_AT_END.search(folded[reached.end("object") : reached.start("state")])
        label = reached["object"] + reached["state"] if dated else folded[slice(*span)]
        yield aim.milestone(span, label, kind_of_state(reached["state"]), _sure(aim), "work-reaches-state")


def _listed(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """The members of a list as spans; the whole of it where one is too short to be a name."""
    marks = [] if _QUOTED.search(folded, start, end) else list(_JOINED.finditer(folded, start, end))
    begins, ends = [start, *(mark.end() for mark in marks)], [*(mark.start() for mark in marks), end]
    spans = list(zip(begins, ends, strict=True))
    *firsts, rest = (last - first for first, last in spans)
    headed = set(firsts) == {rest - 2}  # 甲乙、丙丁高铁
    whole = len(spans) > _MOST or (min([*firsts, rest]) < _SHORTEST and not headed)
    return [(start, end)] if whole else spans


def _created(folded: str, aim: Aim) -> Iterator[FoundMilestone]:
    """A title that is striven for, where no program is named there."""
    found = _CREATED.search(folded, aim.clause.start, aim.clause.end)
    if found is None or any(
        each.kind == "designation" and each.start <= found.start("object") < each.end for each in aim.programs
    ):
        return
    label = f"{found['object']}创建"
    yield aim.milestone(found.span(), label, "designation", "medium", "title-striven-for")


def _followed(folded: str, aim: Aim) -> Iterator[FoundMilestone]:
    """加快 A 建设, 力争开工: the state in a clause of its own is that of what the clause before it names."""
    bare = bare_aim(folded, aim.clause) or DATED.fullmatch(folded, aim.clause.start, aim.clause.end)
    if bare is None or aim.before is None or has_figure(folded, aim.before):
        return
    words = folded[after_number(folded, aim.before.start, aim.before.end) : aim.before.end]
    work = _VERBS_FIRST.sub("", _OBJECT_ENDS.sub("", words))
    if not 2 <= len(work) <= 30 or work == words or "办理" in words or "完成" in work:
        return
    start = aim.before.start if aim.clause.end - aim.before.start <= _QUOTABLE else aim.clause.start
    span = (bare.start("state"), bare.end())
    label = f"{work}{folded[slice(*span)]}"
    kind = kind_of_state(bare["state"])
    cue = bare.groupdict().get("cue", "")
    yield FoundMilestone(*span, start, aim.clause.end, label, kind, cue, _sure(aim), "state-that-follows")

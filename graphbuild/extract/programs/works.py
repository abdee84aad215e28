"""Works named without a marker: a road, a school, a plant that is begun or built; and listed projects."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from graphbuild.extract.alternatives import one_of
from graphbuild.extract.pieces import Clause
from graphbuild.extract.programs.borders import LIST_ENDS, Candidate, Runs, Segment, Spans
from graphbuild.extract.programs.facilities import PARTNERS
from graphbuild.extract.programs.listed_works import ITEM, boxed, item_form, listed_item, told_as_works
from graphbuild.extract.programs.single_works import facilities, first_facility, parted, single_works
from graphbuild.extract.programs.spoken import Spoken
from graphbuild.extract.programs.triggers import Triggers
from graphbuild.extract.programs.words import NUMERAL

_SIGNALS = (
    r"高标准规划|[路街道]拓宽|建成|通车|投用|投产|开工|竣工|完工|主体|启动|奠基|封顶|投入使用|"
    r"运营|获批|落户|签约|进展顺利|"
    r"抓了|扩容升级|提质升级|加快|推进|实施|建设|建好|建强|修建|兴建|架设|续建|扩建|改建|迁建|新建|谋划|完成|确保|改造|项目|工程|"
    r"上线|引进|蓄水|共建|铺轨|合龙|下闸|突破|投运|运行|开建|贯通|开通|落成|前期|抓好|提速|打通|施工|招标|吊装|启用|通航|搭建|盘活|获得|纳入|列入|并网|点火|交工|疏浚|补植|截流|开放|筹建|申建|为载体|为引领|为龙头|上马|选址|接近"
)
_TELLING, _LONGEST_SIGNAL = one_of(_SIGNALS), max(map(len, _SIGNALS.split("|")))
"""Words that say what is done about works, and how long they are at most."""
_LIST_TAIL = re.compile(
    rf"等(?!领域|方面|行业|地|产业|工作)(?:\d+|{NUMERAL}{{1,3}}|一批)?(?:个|项|条|处|"
    rf"座)?[^,、。;:]{{0,12}}?(?:"
    rf"(?:旅游|文化|体育|公共)设施(?=建成|投|开工|竣工|落成|启用)|(?:楼宇|综合体|商场|酒店)(?=建成|相继|陆续|投|开工|竣工|开业|封顶)|(?<!产业)项目|轨道交通线|轨道线路|公路|铁路|高铁|高速(?!发展|增长)|煤矿|矿井|电力通道|输电通道|外送通道|工程)(?!资金|单位|名称|[^、]{{0,6}}(?:机制|制度|"
    rf"管理|方式|办法))|(?<!产业)(?<!一批)(?:项目|工程)(?=完成|建成|投产|竣工|开工|启动|通过|顺利|全面|全部|相继|如期|进展|稳步|有序|加快|即将|正在)|"
    r"(?<!产业)(?<!一批)(?:项目|工程)(?:建设|"
    rf"开工|前期|进度|落地)?$|等(?:一批|(?:\d+|{NUMERAL}{{1,3}})[个条座处所]|重[点大](?!片区)|大中?型|(?=水利枢纽))(?:重点|重大|"
    rf"骨干)?(?:口岸设施|核心示范区|示范区|"
    rf"断头路|卡脖路|瓶颈路|道路|桥梁|(?:支线)?机场|水电站|核电站|水利枢纽|风电场|码头|泊位|园区|渔港|水库|电站|场馆|公园|片区|基础设施)"
)
_NO_LIST = re.compile(
    r"等(?:村|领域|方面|行业|地|产业|工作|企业|集团|公司|单位|院校|高校|城市|国家|环节|"
    r"问题|部门|重点(?:领域|行业|环节|部位))"
)
_RESOURCES = re.compile(r"等[^\W!-ÿ]{0,4}(?:资源|优势)")
"""What a list is drawn on for: its works do not tell what its other items are."""
_COUNT = re.compile(rf"(?:\d+|{NUMERAL}{{1,3}}|多)(?:个|项)[^,、。;:]{{0,10}}?项目")
_SECTION = re.compile(
    r"\([^()]{2,14}[至—-][^()]{2,14}\)(?:改扩建|扩建|新建|改建|续建|改造提升|改造|大修|东延|西延|南延|"
    r"北延)?(?:工程|项目)?"
)
"""The section of a road that is built, in brackets after its name."""
_OPENERS = frozenset("“‘「\"'")
_COUNTED_AFTER = re.compile(r"\d[\d.]*万?[余多]?[个所家座处](?=[,。;、和]|$)")
_COUNTED_BEFORE = re.compile(rf"(?:\d|{NUMERAL})[余多]?(?:[个所家座处]|万?亩)$")
_COUNTED_WITHIN = re.compile(rf"{NUMERAL}[大个]")
_ENOUGH = 2
"""How many works of a list tell that its other items are works too."""
_DONE = "竣工|完成主体|顺利推进|建成投|投产|开工|达产|投用|投运|通车|封顶|试产|复工|落地开工|开工建设"
_LIST_DONE = re.compile(
    "(?:年内|全面|全部|相继|如期|顺利|陆续|加快|加速|扎实|有序|正式|成功|即将|基本|已|尽早|尽快|早日|早|投资)*"
    rf"(?:{_DONE})[^\W!-ÿ]{{0,6}}$"
)
"""What is said at the end of a list of works: that they are begun, or done."""
_LISTS = Triggers([("lists", f"等|项目|工程|{_DONE}")])
"""Words of which one stands in every list of works."""
_GOES_ON = re.compile(r"、|(?:〔\d+〕|\[\d+\])[、等]")
"""After an item, with a note or without: the list goes on."""


def works(spoken: Spoken, runs: Runs, fixed: Mapping[int, Spans]) -> Iterator[Candidate]:
    """Yield the works of the clauses that say what is done about them, and the items of lists of projects.

    ``runs`` are those of the text, ``fixed`` the known names in its clauses, by the places of these. A clause
    has works where it holds a facility, or what makes a list of works.
    """
    built, in_boxes = facilities(spoken), boxed(spoken)
    told = in_boxes | told_as_works(spoken)
    for place in in_boxes | spoken.places(built) | _LISTS.places(spoken):
        clause = spoken.clauses[place]
        if place in told or _is_told(spoken.folded, clause):
            known = fixed.get(place, ())
            yield from _works(spoken.folded, clause, runs[place], known, built, in_box=place in in_boxes)


def _is_told(folded: str, clause: Clause) -> bool:
    """Whether a word that says what is done about works begins in a clause."""
    sign = _TELLING.search(folded, clause.start, clause.end + _LONGEST_SIGNAL - 1)
    return sign is not None and sign.start() < clause.end


def _works(
    folded: str,
    clause: Clause,
    runs: tuple[Segment, ...],
    fixed: Spans,
    built: list[int],
    *,
    in_box: bool,
) -> Iterator[Candidate]:
    if not runs:
        return
    listed = len(runs) > 1 and _is_list(folded, runs)
    in_box = in_box and not listed
    listed = listed or in_box
    goes_on = folded.find("等", clause.start, clause.end) >= 0
    if not (listed or goes_on or first_facility(built, clause.start) < clause.end):
        return
    if folded.find("与", clause.start, clause.end) >= 0 and PARTNERS.search(folded, clause.start, clause.end):
        return
    section, named = clause.start, 0
    unnamed: list[tuple[Segment, int, re.Match[str] | None]] = []
    for run in runs:
        if run.start < section:
            continue
        tail = LIST_ENDS.search(folded, run.start, run.end) if goes_on else None
        end = tail.start() if tail else run.end
        if tail and _NO_LIST.match(folded, end, clause.end):
            continue
        before = named
        first = first_facility(built, run.start)
        for start, stop in parted(folded, run.start, end, fixed) if first < end else ():
            for candidate in single_works(folded, start, stop, fixed, built):
                named += 1
                bracket = _SECTION.match(folded, candidate.end, clause.end) if candidate.end == end else None
                if bracket:
                    section = bracket.end()
                    candidate = candidate._replace(end=section)
                yield _many(folded, candidate, clause)
        named += folded.startswith(("工程、", "项目、"), end - 2) and named == before
        if named == before:
            unnamed.append((run, end, tail))
    last = runs[-1].start
    many = named >= _ENOUGH and not (goes_on and _RESOURCES.search(folded, last, runs[-1].end))
    in_quotes = runs[-1].before in _OPENERS and folded[last - 2 : last - 1] != "等"
    may = (listed or many) and not in_quotes
    if not (may or goes_on):
        return
    item = item_form(folded, runs) if listed else ITEM
    for run, end, tail in unnamed:
        counted = tail is not None and _COUNT.match(folded, tail.end(), run.end) is not None
        if not may and not counted:
            continue
        done = _LIST_DONE.search(folded, run.start + 2, end)
        end = done.start() if done else end
        followed = _GOES_ON.match(folded, run.end, clause.end) is not None
        in_list = (followed or tail or done) and (run.before == "、" or followed)
        in_list = in_list or (in_box and run.before not in _OPENERS and run.before != "(")
        if (in_list and may) or counted:
            start = run.start
            joint = folded.find("和", start + 3, end - 2) if tail and run.before == "、" else -1
            if joint > 0:
                yield from listed_item(folded, start, joint, fixed, item)
                start = joint + 1
            yield from listed_item(folded, start, end, fixed, item)


def _is_list(folded: str, runs: tuple[Segment, ...]) -> bool:
    """Whether the last run says that all of them are works: what they are, or that they are done."""
    start, end = runs[-1].start, runs[-1].end
    if _NO_LIST.search(folded, start, end):
        return False
    if _LIST_TAIL.search(folded, start, end):
        return True
    many = len(runs) > _ENOUGH or folded.find("投产", start, end) >= 0
    return many and _LIST_DONE.search(folded, start, end) is not None


def _many(folded: str, work: Candidate, clause: Clause) -> Candidate:
    """The work, as a bundle of works where a count stands before it or after it."""
    counted = _COUNTED_AFTER.match(folded, work.end, clause.end) or _COUNTED_BEFORE.search(
        folded, max(clause.start, work.start - 6), work.start
    )
    within = _COUNTED_WITHIN.search(folded, work.start, work.end)
    return work._replace(kind="project-bundle") if counted or within else work

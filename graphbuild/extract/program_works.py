"""Works named without a marker: a road, a school, a plant that is begun or built; and listed projects."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild.extract.pieces import Clause
from graphbuild.extract.program_borders import (
    Candidate,
    Segment,
    is_generic,
    is_named,
    left_border,
    near,
    starts_generic,
)
from graphbuild.extract.program_words import HARD, HEAD, NUMERAL

_FACILITY = (
    "高速公路|高速|快速路|铁路|高铁|城际|轻轨|地铁|机场|港区|码头|航道|水库|水利枢纽|"
    "航电枢纽|客运枢纽|大桥|特大桥|立交桥|立交|隧道|通道|连接线|"
    "环湖路|外环|环线|绕城|大道|大街|东街|西街|南街|北街|公路|[东西南北中]路|路|"
    "桥|公园|广场|医院|医院病房楼|综合楼|病房楼|门诊楼|"
    "小学|中学|高中|初中|学校|幼儿园|校区|院区|学院|大学|图书馆|博物馆|体育馆|体育场|"
    "文化馆|展馆|科技馆|美术馆|档案馆|规划馆|"
    "体育中心|文化中心|活动中心|服务中心|会展中心|养老中心|疾控中心|数据中心|算力中心|"
    "敬老院|养老院|福利院|纪念馆|大剧院|影剧院|"
    "电站|核电|风电场|热电联产|电厂|变电站|输变电|光伏电站|污水处理厂|污水处理站|"
    "水厂|净水厂|供水厂|燃气站|垃圾填埋场|垃圾焚烧发电厂|"
    "垃圾处理场|焚烧发电|中转站|加气站|收费站|服务区|客运站|汽车站|火车站|高铁站|"
    "物流园|产业园|工业园|科技园|创业园|示范园|园路网|"
    "产业城|科技城|物流港|创新港|小镇|古城|古镇|景区|度假村|酒店|大集市|商贸城|商业综合体|"
    "综合体|步行街|殡仪馆|殡管所|索道|停车场|"
    "管网系统|供水管网|雨污管网|生产线|煤矿|电解铝|甲醇|水电站|灌区|林场|湿地|河道治理|"
    "养生谷|农贸市场|批发市场|专业市场|大厦|"
    "国道\\w{0,2}|省道\\w{0,2}|[GS]\\d{1,4}\\w{0,6}?[线段]|线[一-鿿]{1,4}段|渡槽|提水|引水|调水|补水|泵站|堤防"
)
_STAGE = (
    r"(?:改扩建|扩建|迁建|新建|重建|改建|续建|改造提升|提升改造|改造|升级|搬迁|应急扩容|扩容|"
    r"东延|西延|南延|北延|延伸段?|[一二三四五]期|[东西南北中]段|段|主体|主干道)"
)
WORK = re.compile(
    rf"(?:{_FACILITY}|[一二三四五六]期)(?:\([^()]{{1,12}}\))?{_STAGE}{{0,2}}(?:(?!工程|项目)[\u4e00-\u9fff]{{2}}段)?(?:项目|工程)?"
)
_SIGNAL = re.compile(
    r"高标准规划|规划建设|建成|通车|投用|投产|开工|竣工|完工|主体|启动|奠基|封顶|试运行|投入使用|投入运营|"
    r"运营|获批|落户|签约|顺利推进|进展顺利|"
    r"加快|推进|实施|建设|续建|扩建|改建|迁建|新建|谋划|完成|确保|改造|项目|工程|"
    r"投运|运行|开建|贯通|开通|落成|前期|抓好|提速"
)
_LIST_TAIL = re.compile(
    rf"等(?!领域|方面|行业|地|产业|工作)(?:\d+|{NUMERAL}{{1,3}}|一批)?(?:个|项|条|处|座)?[^,、。;:]{{0,12}}?(?:"
    rf"(?<!产业)项目|轨道交通线|轨道线路|高速公路|铁路|工程)(?!资金|单位|名称|[^、]{{0,6}}(?:机制|制度|管理|方式|办法))|(?<!产业)(?:项目|工程)(?:建设|"
    rf"开工|前期|进度|落地)?$"
)
_COUNT = re.compile(rf"(?:\d+|{NUMERAL}{{1,3}})(?:个|项)[^,、。;:]{{0,10}}?项目")
_ITEM = re.compile(r"[\u4e00-\u9fffA-Za-z\d+\-().·×]{4,20}|[\u4e00-\u9fff]{2}[线路桥]")
_ABSTRACT = re.compile(
    r"(?:厅|局|人才|产业升级|值|大|高|强|多|好|低|快|广|深|联系|调度|督查|稽查|包联|会商|产业|行业|经济|"
    r"企业|装备|材料|能源|领域|设施|旅游|农业|服务|资源|功能|能力|提升|主义|建设|环境|技术|汽车|"
    r"制造|医药|电子|化工|物流|教育|"
    r"卫生|文化|交通|水利|治理|保护|供水|供热|供气|排水|通信|电力|燃气|绿化|亮化|"
    r"美化|住房|道路|就业|社保|医疗|养老|体育|安全|生态|农村|城市)$"
)
_BARE_WORK = re.compile(
    r"污水处理厂|垃圾焚烧|焚烧发电|垃圾中转|第[一二三四五]|抽水蓄能|热电联产|变电站|"
    r"规划展馆|规划馆|[^\W\d]{5,}"
)
_OTHER_ROAD = re.compile(r"[思道线出之网电]路$")
_ENDS_OF_ROUTE = re.compile(r"[\u4e00-\u9fff]{2,6}至[\u4e00-\u9fff]{2,6}")
_NO_WORK = re.compile(
    r"(?:.*(?:电路|线路)|道路|思路|出路|之路|网路|铁路公路|公路铁路|农村公路|县乡公路|"
    r"乡村公路|高速公路|普通公路|干线|主线|支线|在线|上线|下线|一线|"
    r"红线|底线|战线|阵线|专线|视线|路线|航线|全线|沿线|主干线|生命线|贫困线|分数线|"
    r"生产线|流水线|直线|热线|防线|界线|干线公路|"
    r"政治路线|桥|高速|城际|综合枢纽|交通枢纽|校区|主城|新校区|同线|标线|光缆线|农线|天际线|无线|有线)"
)
_ENDS = re.compile(
    r"年底|上半年|下半年|力争|确保|建成|通车|投用|投产|开工|竣工|完工|主体|全面|启动|奠基|封顶|试|投入|运营|获批|"
    r"落户|签约|顺利|进展|加快|推进|实施|建设|"
    r"续建|扩建|改建|迁建|新建|完成|项目|工程|基本|已|即将|前期|投运|运行|正式|开建|"
    r"贯通|开通|落成|征|规划|提档|提升|改造|的|"
    r"和|与|及|进入|成功|如期|开|实现|具备|年内|主|累计|有序|稳步|提速|落地|被|获|"
    r"列入|一期|二期|整体|相继|先后|\d|等"
)
"""What follows the name of a work where it ends."""
_OPENERS = frozenset("“‘「\"'")
_OTHERS = re.compile("等")
_JOINT = re.compile(r"和(?!谐|美|平|田)|及(?!时|其)|与")


def named_works(
    folded: str, clause: Clause, runs: tuple[Segment, ...], fixed: tuple[tuple[int, int], ...]
) -> Iterator[Candidate]:
    """Yield the works of a clause that says of them what is done, and the items of a list of projects."""
    if not runs or not _SIGNAL.search(folded, clause.start, clause.end):
        return
    listed = len(runs) > 1 and _LIST_TAIL.search(folded, runs[-1].start, runs[-1].end) is not None
    last = runs[-1].start
    in_quotes = runs[-1].before in _OPENERS and folded[last - 2 : last - 1] != "等"
    for run in runs:
        end = run.end
        tail = _OTHERS.search(folded, run.start, run.end)
        if tail:
            end = tail.start()
        found_here = False
        for start, stop in _parts(folded, run.start, end, fixed):
            for candidate in _works(folded, start, stop, fixed):
                found_here = True
                yield candidate
        followed = folded[run.end : run.end + 1] == "、" and run.end < clause.end
        counted = tail is not None and _COUNT.match(folded, tail.end(), run.end) is not None
        listed_here = listed and (followed or tail) and (run.before == "、" or followed) and not in_quotes
        if not found_here and (listed_here or counted):
            yield from _item(folded, run.start, end, fixed)


def _parts(
    folded: str, start: int, end: int, fixed: tuple[tuple[int, int], ...]
) -> Iterator[tuple[int, int]]:
    """The parts of a run at 和, where each side ends in a facility or is long enough to be one."""
    for found in list(_JOINT.finditer(folded, start, end)):
        at, after = found.span()
        if any(begin < at < to for begin, to in near(fixed, at, after)):
            continue
        before = list(WORK.finditer(folded, max(start, at - 12), at))
        if (before and before[-1].end() == at) or folded[at - 1 : at] in "段期":
            yield start, at
            start = after
    yield start, end


def _works(folded: str, start: int, end: int, fixed: tuple[tuple[int, int], ...]) -> Iterator[Candidate]:
    floor = start
    for found in WORK.finditer(folded, start, end):
        if found.end() < end and not _ENDS.match(folded, found.end(), end):
            continue
        border = left_border(folded, floor, found.start(), fixed)
        modifier, words = folded[border.start : found.start()], folded[border.start : found.end()]
        if not 4 <= len(words) <= 22 and not (len(words) == 3 and words[-1] == "路"):
            continue
        alone = (
            not modifier and len(words) >= 4 and _BARE_WORK.match(words) and (border.verb or floor == start)
        )
        if border.enumerated or "创建" in modifier or (not alone and not _specific(modifier, found.group())):
            continue
        yield Candidate(border.start, found.end(), "project", "work", "medium" if border.verb else "low", 2)
        floor = found.end()


def _specific(modifier: str, facility: str) -> bool:
    if _NO_WORK.fullmatch(modifier[-2:] + facility) or (_NO_WORK.fullmatch(facility) and len(modifier) < 2):
        return False
    if _OTHER_ROAD.search(modifier + facility) or (
        re.search("[在向至]", modifier) and not _ENDS_OF_ROUTE.fullmatch(modifier)
    ):
        return False
    if len(modifier) == 1:
        return re.search(r"[路街]$", facility) is not None or re.search(_STAGE + "$", facility) is not None
    if len(modifier) == 2 and facility[0] in "路":
        return not is_generic(modifier) and not re.search(r"[一条新老公铁道环]$", modifier)
    return is_named(modifier) and not re.search(r"^(?:所|座|条|家|个)|各[镇乡村类级]|[一每]个", modifier)


def _item(folded: str, start: int, end: int, fixed: tuple[tuple[int, int], ...]) -> Iterator[Candidate]:
    border = left_border(folded, start, end, fixed)
    words = folded[border.start : end]
    abstract = _ABSTRACT.search(words) and (len(words) < 6 or starts_generic(words))
    if (
        not _ITEM.fullmatch(words)
        or abstract
        or words.startswith(("高", "低", "多", "更"))
        or is_generic(words)
    ):
        return
    if HARD.search(words) or HEAD.search(words) or border.enumerated:
        return
    yield Candidate(border.start, end, "project", "listed-project", "low", 2)

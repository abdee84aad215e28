"""Works by their own names: what a run of words holds that ends in a facility, wherever it is told."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from graphbuild.extract.alternatives import beginnings
from graphbuild.extract.listed_words import look_for
from graphbuild.extract.programs.borders import Border, Candidate, is_generic, is_named, left_border, near
from graphbuild.extract.programs.facilities import (
    CAPACITY,
    GRID_ROAD,
    PHASE_OF_WORK,
    STAGE,
    WORK,
    WORK_WORDS,
)
from graphbuild.extract.programs.spoken import Spoken

_BEGINNINGS = beginnings(WORK_WORDS, 3)
"""What all that is built begins with: three characters or fewer."""
look_for(_BEGINNINGS)
_BARE_WORK = re.compile(
    r"污水处理厂|[一二三四五六七八九十]{2,3}中$|[一二三四五六七八九十]{1,3}[中小][搬迁扩新改]|职教中心|[GSX]\d{2,4}|(?:体育|文化|会展|市民|全民健身)中心|(?:图书|博物|文化|体育|科技|档案)馆|体育场|垃圾焚烧|焚烧发电|垃圾中转|第[一二三四五]|抽水蓄能|热电联产|变电站|"
    r"规划展馆|规划馆|[国省]道[GS]?\d{2,4}|[^\W\d]{5,}"
)
_SECURED = re.compile(r"保障(?!性|房|住房|中心|基地|设施|能力|功能|[用服]|型)")
"""The verb that says whose way a work is cleared, which stands before the name of the work."""
_OTHER_ROAD = re.compile(r"[思道线出之网电]路$")
_ENDS_OF_ROUTE = re.compile(r"[^\W!-ÿ]{2,6}至[^\W!-ÿ]{2,6}")
_NO_WORK = re.compile(
    r"(?:[绿色生命快速]{2}通道|.{0,2}(?:干|区际|对外|开放|运输)通道|.?(?:普速|干线)铁路|.?铁路客运专线|断头路|卡脖路|瓶颈路|背街|步行街|一条街|.*(?:电路|线路)|道路|思路|出路|"
    r"之路|网路|铁路公路|公路铁路|农村公路|县乡公路|"
    r"乡村公路|通[乡村](?:公路|油路|水泥路|柏油路)|水泥路|油路|高速公路|普通公路|(?:.{0,2}村|通|.组)?(?:组公路|硬化路|产业路)|干线|主线|支线|在线|上线|下线|一线|"
    r"红线|底线|战线|阵线|专线|视线|路线|航线|全线|沿线|主干线|生命线|贫困线|分数线|"
    r"生产线|流水线|直线|热线|防线|界线|干线公路|"
    r"政治路线|桥|高速|城际|综合枢纽|交通枢纽|校区|主城|新校区|同线|标线|光缆线|农线|天际线|无线|有线)"
)
_NO_WORK_ENDS = frozenset("道路线街桥速际纽区城")
"""What such words end in."""
_STAGE_ENDS = re.compile(f"{STAGE}$")
_NO_ROAD = re.compile("[一条新老公铁道]$|(?<![东西南北中内外])环$")
_COUNTED_ONLY = re.compile("(?:国家|[省市县区乡])级(?:重点)?$|^(?:所|座|条|家|个)|各[镇乡村类级]|[一每]个")
"""What stands before a facility where only its level or its number is told."""
_ENDS = re.compile(
    r"年底|现场|接近|选址|过境|取得|拉开|雏形|[两二三四五六七八九十]大|各项前期|对外|上半年|下半年|秋季|春季|通过验收|交易额|力争|确保|建成|通车|投用|投产|开工|竣工|完工|主体|全面|启动|奠基|封顶|试|投入|目前|正(?!大)|"
    r"运营|获批|"
    r"落户|签约|顺利|进展|加快|推进|实施|建设|"
    r"续建|扩建|改建|迁建|新建|完成|项目|工程|基本|已|即将|前期|投运|运行|正式|开建|"
    r"贯通|开通|落成|征|规划|提档|提升|改造|的|"
    r"和|与|及|进入|成功|如期|开|实现|具备|年内|主|累计|有序|稳步|提速|落地|被|获|发挥|下闸|蓄水|封孔|并网发电|封关|"
    r"现已|列入|新开|一期|二期|整体|相继|先后|\d(?!\d*(?:#|号|至|家|[—-]))|等|纳入|获得|将|动工|施工|通航|揭牌|"
    r"挂牌|启用|全线|全部|大幅|为|正在|加紧|抓紧|年后|可|于|今年|有望|扎实|强力|全力|进行|持续|"
    r"争创|铺轨|架梁|合龙|送电|截流|产值|新增|入驻|引进|承载|加速|争取|交工|并网(?!装机|规模|容量|发电)|点火|疏浚|补植|早日|[两一三四五]季度|[两二三四五六]个|路基|一新|扩区|达效|试运营|复工|试产|达产|达到|全长|已经|先期|同步|竣|收尾|(?<=[造建修搬迁治程置])(?:工作|是)"
)
"""What follows the name of a work where it ends."""
_OPEN_BASE = re.compile(
    r"(?:示范|实训|培训|教育|实践|科普|种植|养殖|供应|创业|就业|孵化|原料|创新|"
    r"重要|优质|特色|[的个批级])$"
)
"""What stands before 基地 where many may be meant, or a position to be reached."""
_COUNTED_WHOLE = re.compile("[两二三四五六七八九十][大个]$")
"""What sums up a list before 基地: 青菜、香菇两大基地."""
_TOWARDS = frozenset("在向至")
_AS_AGENT = re.compile(r"(?:整体|加快)?(?:建设|创建|打造)(?=[^\W!-ÿ]|“)")
"""What follows an institute that is helped to build something, and is not built itself."""
_HONOURED = re.compile(
    r"(?:[、和][^\W!-ÿ]{2,10}){0,3}(?:成功|顺利)?(?:创建|创成|入选|获评|荣获|跻身|上榜|晋升|被评|被授|被命名)|\d+处[^\W!-ÿ]{2,12}(?:工程|项目)"
)
"""What follows an institute of long standing that is honoured, or the last of several places with works."""
_OF_ROUTE = 5
"""More characters before a fast road (快速通道) tell between which places it runs."""
_OWN = frozenset("市县区省州")
_PUBLIC = re.compile(
    r"(?:[体文]|[一二三四五六七八九十]{1,3}[中小]|图书|博物|档案|规划|美术|科技|市民|疾控|会展|妇幼|中医|福利|养老|青少年)[^\W!-ÿ]*[馆院心区]"
)
"""Buildings of which a city or a county has one of its own."""
_PLAIN = re.compile(
    "(?:中国特色)?世界一流|义务教育|露天|井工|包括|立交|人行|过街|跨线|智慧|虚拟|微型|社区微型|风景|标准化|精品|搬迁|农民|铁路|中试|技师|城市|社区|郊野|公办|民办|普惠性?|农村|乡村|城区|中小|乡镇|农村寄宿制|寄宿制|农产品出口|便民|城区停车|停车|调蓄|县乡|通[乡村]|公办普惠性?|职业|普通|健身|居家养老|日间照料"
)
"""What stands before a facility and tells it from no other."""
_SAID = re.compile(
    r"^(?:水运|航空|铁路|公路)[和与及]$|[两二三四五六七八九十\d][条座]$|^一[条个座处所]|[修兴]建$|(?:并网|新建|贯通|在建|拟建|投产|启用|新增|新上)|^(?:新改扩建|新改建|改扩建|改造|改建|新建|维修|加固|建|扩建).?$|(?<!养)[老旧]$|^(?:改扩建|新改扩?建|带动|地[上下]|[两二三四五六七八九十\d]+处)|\d万?亩$"
)
"""What no name of a work holds: verbs of building within, a condition."""
_WHOLE = (
    *("开发", "试点", "改革", "工程", "项目", "计划", "行动", "治理", "整治"),
    *("绿化", "亮化", "硬化", "中心", "新城", "园区"),
)
"""What a name ends in before 和 that is whole."""
_JOINTS = frozenset(("和", "与", "及", "以及"))
_JOINT = re.compile(r"以及|和(?!谐|美|平|田)|及(?!时|其|广场)|与")


def facilities(spoken: Spoken) -> list[int]:
    """Where in a text a facility may begin, in text order; at last where the text ends."""
    return [*spoken.seen.offsets(_BEGINNINGS), len(spoken.folded)]


def first_facility(built: list[int], start: int) -> int:
    """Where the first facility may begin from ``start`` on; ``built`` are the ``facilities`` of the text."""
    return built[bisect_left(built, start)]


def parted(
    folded: str, start: int, end: int, fixed: tuple[tuple[int, int], ...]
) -> Iterator[tuple[int, int]]:
    """The parts of a run at 和, where each side ends in a facility or is long enough to be one."""
    for found in _JOINT.finditer(folded, start, end):
        at, after = found.span()
        if fixed and any(begin < at < to for begin, to in near(fixed, at, after)):
            continue
        if (
            folded[at - 1 : at] in "段期站"
            or any(to == at for _, to in near(fixed, at, after))
            or found.group() == "以及"
            or folded.startswith(_WHOLE, at - 2)
            or any(work.end() == at for work in WORK.finditer(folded, max(start, at - 12), at))
        ):
            yield start, at
            start = after
    yield start, end


def single_works(
    folded: str, start: int, end: int, fixed: tuple[tuple[int, int], ...], built: list[int]
) -> Iterator[Candidate]:
    """Yield the works of a part of a run; ``built`` are the ``facilities`` of the text."""
    floor = start
    for found in _found(folded, start, end, built):
        if found.end() < end and not _ENDS.match(folded, found.end(), end):
            continue
        border = left_border(folded, floor, found.start(), fixed)
        verb = folded.rfind("建设", border.start + 2, max(found.start() - 1, 0))
        if verb > 0:
            start = verb + 2 + (folded[verb + 2] in "和与及")
            border = Border(start, border.verb, border.enumerated)
        if _SECURED.match(folded, border.start, found.start() - 1):
            border = Border(border.start + 2, True, border.enumerated)
        if folded[border.start : found.start()] in _JOINTS:
            border = Border(found.start(), True, border.enumerated)
        modifier, words = folded[border.start : found.start()], folded[border.start : found.end()]
        short = words[-1] in "路街" or (words[-1] == "桥" and found.end() < end)
        if not 4 <= len(words) <= 22 and not (len(words) == 3 and short):
            continue
        alone = (
            not modifier and len(words) >= 4 and _BARE_WORK.match(words) and (border.verb or floor == start)
        )
        enumerated = border.enumerated and not PHASE_OF_WORK.fullmatch(words)
        helped = folded.startswith("支持", border.start - 2) and _AS_AGENT.match(folded, found.end())
        told = enumerated or helped or _HONOURED.match(folded, found.end(), end)
        if told or "创建" in modifier or (not alone and not _specific(modifier, found.group())):
            continue
        yield Candidate(border.start, found.end(), "project", "work", "medium" if border.verb else "low", 2)
        floor = found.end()


def _found(folded: str, start: int, end: int, built: list[int]) -> Iterator[re.Match[str]]:
    """What may be works between two offsets, one behind the other."""
    reached = start
    for at in built[bisect_left(built, start) : bisect_left(built, end)]:
        found = WORK.match(folded, at, end) if at >= reached else None
        if found:
            reached = found.end()
            yield found


def _specific(modifier: str, facility: str) -> bool:
    of_route = modifier.endswith("快速") and len(modifier) > _OF_ROUTE
    if facility[-1] in _NO_WORK_ENDS and (
        _NO_WORK.fullmatch(modifier[-3:] + facility)
        or (_NO_WORK.fullmatch(modifier[-2:] + facility) and not of_route)
        or (_NO_WORK.fullmatch(facility) and len(modifier) < 2)
    ):
        return False
    if _SAID.search(modifier) or CAPACITY.fullmatch(modifier):
        return False
    if _OTHER_ROAD.search(modifier + facility) or (
        not _TOWARDS.isdisjoint(modifier) and not _ENDS_OF_ROUTE.fullmatch(modifier)
    ):
        return False
    if facility.startswith("基地"):
        return (
            _COUNTED_WHOLE.search(modifier) is None
            and is_named(modifier)
            and _OPEN_BASE.search(modifier) is None
        )
    if modifier in _OWN and len(facility) >= 3 and _PUBLIC.match(facility):
        return True
    if len(modifier) == 1:
        if modifier in "东西南北" and facility.startswith(("外环", "绕城")):
            return True
        return facility[-1] in "路街" or _STAGE_ENDS.search(facility) is not None
    if len(modifier) == 2 and facility[0] in "路":
        told = _NO_ROAD.search(modifier) is None
        return GRID_ROAD.fullmatch(modifier) is not None or (told and not is_generic(modifier))
    return (
        is_named(modifier) and _PLAIN.fullmatch(modifier) is None and _COUNTED_ONLY.search(modifier) is None
    )

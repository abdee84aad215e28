"""Names that share what they end in with a list, and the positions a place sets out to hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild.extract.alternatives import beginnings
from graphbuild.extract.pieces import Clause
from graphbuild.extract.programs.borders import Candidate, Segment, is_named, left_border
from graphbuild.extract.programs.facilities import kind_of_works
from graphbuild.extract.programs.words import HARD, HEAD, KIND_OF_HEAD, NUMERAL

_ELLIPTICAL = re.compile(
    rf"{NUMERAL}{{1,3}}(?:大|项|个)[^\W!-ÿ]{{0,6}}?(?P<head>攻坚战|专项行动|"
    rf"行动|工程|战略|计划|改革|体系)”?(?:〔\d+〕|\[\d+\])?\((?P<items>[^()]{{6,160}})\)"
)
_TO_BE = "打造|共建|建设|建成|创建|争当|争创|夺取|成为|当好|构筑|构建|塑造|形成|筑牢|迈向|朝着"
_POSITIONS = (
    r"名城|目的地|先行区|示范地|首选地|承接地|标志地|集聚地|集聚区|聚集区|承载地|策源地|高地|金融中心|航运中心|"
    r"贸易中心|科技创新中心|科学中心|"
    r"桥头堡|后花园|样板区?|标杆城市|中心城市|"
    r"核心区|引领者|先行者|消费中心|结算中心|先行[省市县]|示范[省市](?!场)|美好家园|幸福家园|精神家园|首选之地|"
    r"供应基地|生产基地|产业基地|建材基地|制造基地|能源基地|(?:保障|储备|战略)基地|加工基地|创新基地|枢纽|隆起带|增长极|重要通道|开放通道|门户|窗口|"
    r"(?:生态|安全|稳定|绿色){1,2}屏障|资源基地|产品基地|(?:文化|旅游|物流|商贸|会展|算力|人才|创新|服务)中心(?=[,。;、]|$|和|的目标)|绿色长城"
)
OF_POSITIONS = "|".join(sorted(beginnings(_POSITIONS, 4)))
"""Words of which one stands in every position."""
_POSITION = re.compile(
    rf"(?:(?:{_TO_BE})(?:建设|打造)?)"
    r"(?:成为|成(?![渝都德绵])|好|(?!一批[^,。;:、]{0,8}中心)一批|"
    rf"一个|高[^\W!-ÿ]{{1,3}}的)?(?!一批)(?P<name>[^,。;:()“”《》]{{3,28}}?(?:{_POSITIONS}))"
    r"(?=[,。;、)]|的[^\W!-ÿ]{0,4}(?:目标|定位|要求|使命|任务|战略|规划|征程|步伐|进程|部署)|建设|和|$|上|迈|新|目标|地位|为|提供|作|核心)"
)
_PAIR_OF_AIMS = re.compile(
    r"[^\W!-ÿ]{2}强[省市县区]、(?:美丽|和谐|"
    r"幸福)[^\W!-ÿ]{2,3}?(?=[,。;、!的]|$|建设|而|提供|作|贡献|增|迈|出)"
)
_NEXT_POSITION = re.compile(
    r"[、和](?P<name>(?:(?!和)[\u4e00-\u9fff\d]){2,16}?(?:大都市|高地|先行示范区|先行区|示范区|目的地|枢纽|门户|窗口|家园|"
    r"名城|中心|样板|屏障|基地|桥头堡|核心区|集聚区|策源地|通道|支点|之[城都乡]))(?=[,。;、)]|$|和|的目标)"
)
"""A further item of a list of positions."""
_LONG = 6
"""How long one is that general words make up, or that stands after 和, where it may be something else."""
_SAID = re.compile(r"^(?:成|为|了|出|[和以与])|为核心|(?:这|我们|什么|必须)")


HOLDS = "举办|承办|办好|办成|协办|开展|组织|举行|筹办|策划|推出|筹备|参加|亮相"
_HELD = re.compile(
    rf"(?:{HOLDS})"
    r"好?了?(?:首届)?(?P<items>(?:“[^“”\n]{1,20}”|[^,。;:“”《》]){3,90})"
)
_HELD_AT_END = re.compile(
    r"(?P<items>[^,。;:“”《》]{3,60}?)(?:成功|圆满|顺利|如期|隆重)(?:举办|举行|开幕)(?=[,。;]|$)"
)
_EVENT = re.compile(
    r"(?<![佳环季过春])节|[^\W!-ÿ](?<!分)赛(?![事区场道季程])|马拉松|(?<![届\d])[^\W!-ÿ][交博洽贸]会|博览会|交易会|洽谈会|展销会|推介会|招商会|推介大会|徒步大会|周年(?:纪念|庆祝)?活动|大典|"
    r"旅游大会|创新大会|商大会|展演|[会汇]演|圆桌会议|对话会|联谊大会|恳谈会|[^\W!-ÿ]周(?![年期边末围到密转岁])|嘉年华|庙会|灯会|花会|论坛|年会|峰会"
)
_IN_EVENTS = re.compile("[节赛松会典演周华坛]")
"""Characters of which one stands in the name of each."""
_CUTS = re.compile("、|(?<=\\))和|和(?=第[^\\W!-ÿ]{1,3}届|首届)|暨(?=第)|以及")
"""What parts the names of what is held."""
_SHORTEST_EVENT = 3
_EVENTS_AFTER = re.compile(r"[,。;、()]|等|和|及|以及|暨|为|系列|活动|期间|\d|$|[上中后的成圆顺]")


_AND_MORE = (
    rf"等(?:\d+|{NUMERAL}{{1,3}})?(?:个|项)?"
    "(?:重大|重点|一批|国家级|市级|省级|国内外|有影响力的|具有|知名|特色|文旅|旅游|系列)*"
)
_CLASSES = (
    "人才计划|计划|品牌赛事|自主品牌赛事|国际赛事|体育赛事|赛事活动|行动计划|专项行动|行动|工程|试点城市|赛事|展会|节会|"
    "促消费活动|节庆活动|文化品牌|品牌"
)
_CLASS = re.compile(rf"{_AND_MORE}(?P<class>{_CLASSES})(?![^\W!-ÿ]{{0,2}}(?:体系|机制))")
OF_CLASSES = "|".join(sorted(beginnings(f"{_AND_MORE}(?:{_CLASSES})")))
"""Words of which one stands in every list that ends in its class."""
_CARRIED_OUT = {"计划": "action-plan", "行动": "campaign", "工程": "campaign", "城市": "designation"}
"""Kind of the items by what their class ends in; those of other classes are brands."""
_OF_ALL = frozenset(("计划", "人才计划"))
"""Classes whose every item is a name."""
_SET_GOING = re.compile("(?:实施|启动)[^,。;:()]*$")
"""What begins a list of which every item is carried out, whatever it ends in."""
_SAID_OF = re.compile("[在向为让于]")
_LISTED = re.compile(r"[\u4e00-\u9fffA-Za-z\d·]{2,16}")


SHORTEST_OF_LIST = 5
"""How long such an item is at least."""
DEED = re.compile(
    "(?:振兴|提升|焕新|联动|赋能|强基|扩面|增效|培育|孵化|攻关|提质|倍增|突破|攻坚|优化|转化|扩容|提标|升级|推广|扩优|招引|创建|示范|整治|治理|排查|遍访|走访|下基层|进万家)$"
)
"""What the items of such a list end in."""


def classed_items(folded: str, clause: Clause) -> Iterator[Candidate]:
    """Yield the items of a list that ends in its class (甲、乙等人才计划; 甲、乙等赛事)."""
    for found in _CLASS.finditer(folded, clause.start, clause.end):
        end, name = found.start(), found["class"]
        kind = _CARRIED_OUT.get(name[-2:], "brand")
        whole = kind == "brand" or name in _OF_ALL
        going = name == "行动" and _SET_GOING.search(folded, clause.start, end) is not None
        while end > clause.start:
            cut = max(folded.rfind(mark, clause.start, end) for mark in "、,;:()《》“”")
            begin = max(clause.start, cut + 1)
            listed = cut >= clause.start and folded[cut] == "、"
            border = left_border(folded, begin, end, ())
            item = folded[border.start : end]
            if (
                _LISTED.fullmatch(item)
                and (border.verb or listed)
                and is_named(item)
                and not _SAID_OF.search(item)
                and not HARD.search(item)
                and (whole or (going and len(item) >= SHORTEST_OF_LIST) or _is_deed(item, name))
            ):
                own = kind_of_works(item) if name == "工程" else kind
                yield Candidate(border.start, end, own, "listed-class", "medium", 3)
            if border.start > begin or not listed:
                break
            end = cut


def _is_deed(item: str, of: str) -> bool:
    """Whether an item of a list names what is done, or what cities try: in such classes others are fields."""
    return len(item) >= SHORTEST_OF_LIST and (of == "试点城市" or DEED.search(item) is not None)


def events(folded: str, clause: Clause) -> Iterator[Candidate]:
    """Yield the festivals, matches and fairs that a clause says are held, each of a list on its own."""
    if not _IN_EVENTS.search(folded, clause.start, clause.end):
        return
    for found in (
        *_HELD.finditer(folded, clause.start, clause.end),
        *_HELD_AT_END.finditer(folded, clause.start, clause.end),
    ):
        begin, stop = found.span("items")
        for event in _EVENT.finditer(folded, begin, stop):
            if not _EVENTS_AFTER.match(folded, event.end(), clause.end):
                continue
            cuts = [joint.end() for joint in _CUTS.finditer(folded, begin, event.start())]
            begin = max([begin, *cuts])
            opened = folded.rfind("(", begin, event.start())
            begin = opened + 1 if folded.find(")", opened, event.start()) < 0 <= opened else begin
            stem = event.end() - 1 if event.group().endswith("赛") else event.start()
            border = left_border(folded, begin, stem, ())
            words = folded[border.start : event.end()]
            if (
                _SHORTEST_EVENT <= len(words) <= 24
                and is_named(folded[border.start : stem])
                and "的" not in words
            ):
                yield Candidate(border.start, event.end(), "brand", "event-held", "medium", 4)
            begin = event.end() + (folded[event.end() : event.end() + 1] in tuple("和及与"))


def counted_items(folded: str, clause: Clause) -> Iterator[Candidate]:
    """Yield the items in the brackets after a counted name (七大攻坚战(甲、乙、丙攻坚战))."""
    for found in _ELLIPTICAL.finditer(folded, clause.start, clause.end):
        kind = KIND_OF_HEAD[found["head"]]
        at = found.start("items")
        for item in found["items"].split("、"):
            words = item.strip()
            if 2 <= len(words) <= 16 and not HARD.match(words):
                yield Candidate(at, at + len(item), kind, "shared-head", "medium", 6)
            at += len(item) + 1


def pairs_of_aims(folded: str, clause: Clause) -> Iterator[Candidate]:
    """Yield the pairs in which a province sums up its aim (经济强省、美丽…): one slogan, not two names."""
    for found in _PAIR_OF_AIMS.finditer(folded, clause.start, clause.end):
        yield Candidate(*found.span(), "slogan", "pair-of-aims", "high", 7)


def positions(folded: str, clause: Clause) -> Iterator[Candidate]:
    """Yield what a place sets out to be (打造…目的地): a formula that sums up an aim."""
    for found in _POSITION.finditer(folded, clause.start, clause.end):
        begin, end = found.span("name")
        inner = [each for each in HARD.finditer(folded, begin, end) if each.group() != "具有"]
        if inner:
            begin = max((each.end() for each in inner if each.end() < end - 4), default=begin)
        begin += folded.startswith("的", begin)
        words = folded[begin:end]
        if (
            len(words) >= 5
            and "、" not in words
            and not _SAID.search(words)
            and is_named(words)
            and not HEAD.fullmatch(words)
        ):
            rank = 3 if words.endswith(("先行省", "先行市", "示范省", "示范市")) else 1
            yield Candidate(begin, end, "slogan", "position", "low", rank)
            for item in _NEXT_POSITION.finditer(folded, end, clause.end):
                name = item["name"]
                if item.start() != end or (folded[end] == "和" and len(name) < _LONG) or HARD.match(name):
                    break
                end = item.end()
                if is_named(name) or len(name) >= _LONG:
                    yield Candidate(*item.span("name"), "slogan", "position", "low", 3)


def elliptical(folded: str, segment: Segment, kind: str, earlier: tuple[Segment, ...]) -> Iterator[Candidate]:
    """Yield what is listed before a name and shares its head (老街焕新、渔港提升行动), each on its own.

    The name begins its ``segment``, ``earlier`` are the segments before that.
    """
    start = segment.start
    for before in reversed(earlier):
        border = left_border(folded, before.start, before.end, ())
        if (
            before.end + 1 != start
            or before.end - border.start < SHORTEST_OF_LIST
            or not DEED.search(folded, border.start, before.end)
            or not (border.verb or before.before == "、")
        ):
            return
        yield Candidate(border.start, before.end, kind, "shared-head-of-list", "medium", 2)
        if border.verb:
            return
        start = before.start

"""Designations without quotes: titles with a level of government, granted, aimed at or counted ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from graphbuild.extract.alternatives import beginnings, where_begun
from graphbuild.extract.places import provinces
from graphbuild.extract.programs.borders import Candidate, Spans, is_generic, is_named, left_border, near
from graphbuild.extract.programs.spoken import Spoken
from graphbuild.extract.programs.triggers import Triggers
from graphbuild.extract.programs.words import (
    BARE_TITLE,
    BARE_TITLES,
    HARD,
    SCOPE,
    SCOPES,
    TITLE,
    TITLE_HEADS,
)

_AIMS = "创建|争创|创成|评为|荣获|命名为|争当"
_GRANTS = (
    r"获评|荣获|入选|入围|获批|上榜|荣膺|评为|评定为|认定为|授予|命名为|确定为|列为|列入|跻身|摘得|通过|位列|入列|蝉联|[迈跨]入|"
    r"获(?![得取益利悉批准评奖])"
)
_LIKE = "示范|精品|专业|达标|样板|文明|生态|特色|共富|先进|标杆|星级|创新型?|领军型?"
_RATED = (
    "洁美|净美|秀美|精美|和美|优美|宜居|绿色|智能|零碳|低碳|森林|园林|卫生|平安|健康|法治|书香|"
    "电气化|未来|数字|无废|清廉|星级"
)
_BEARERS = (
    "合作社|家庭农场|农场|社|企业|团队|乡镇|村|镇|社区|园区|园|基地|点|户|街区|街|家庭|单位|学校|医院|工厂"
)
_RATED_BEARERS = "乡镇|村庄|村|镇|社区|园区|工厂|车间|庭院|小区|商场|矿山|农场|景区|街区|学校|医院|单位|家庭"
"""Who or what has a title that is counted."""
_TRIGGERS = Triggers(
    (
        *(
            (rule, "|".join(sorted(beginnings(words, 4))))
            for rule, words in (
                ("level", SCOPES),
                ("created", _AIMS),
                ("granted", _GRANTS),
                ("bare", BARE_TITLES),
            )
        ),
        (
            "counted",
            "|".join(
                who[-1] + sign for who in f"{_BEARERS}|{_RATED_BEARERS}".split("|") for sign in "达0123456789"
            ),
        ),
    )
)
"""The rules of titles, each with words of which one stands in all that it finds."""
_CREATED = re.compile(
    rf"(?:{_AIMS})(?:成|为|一批)?"
    rf"(?P<title>{SCOPE}[^,。;:、()“”《》\s\d]{{2,14}}?[县市区镇村乡城园校站])(?=[,。;、和]|\s*\d|等|"
    rf"以及|创建|工作|称号|$)"
)
_GRANTED = re.compile(
    rf"(?:{_GRANTS})(?:为|成为|了|于|建设|开展|创建)?(?:20\d\d年度?)?(?:[两三四五六七八九]届)?(?:首批|第[一二三四五六七八九十]+批)?"
    rf"(?P<title>(?!世界\d)(?:[^,。;:、“”《》]|(?<![县市区镇村乡城强])、(?!国家|全国|全省|中国|省|世界)){{2,26}}?(?:{TITLE_HEADS}|奖|(?:\d{{1,3}}|前?[五十百])强(?:[县市区镇]|企业|城市|园区)?|名单|榜单|名录|目录|工厂|案例|单位|团队|"
    rf"[省县市区村镇乡]|社区|省份|品牌|经验|行列))"
    r"(?=[,。;、和]|之一|称号|荣誉|验收|的?行列|$|\d)"
)
_LEVEL = re.compile(
    r"国家|全国|全省|全区|全市|[省部]|自治区|中国|世界|国际|联合国|首批|亚洲|全球|十佳|十大|最具?|"
    rf"{provinces.ALL}"
)
_FIRST = re.compile(r"[^\W!-ÿ]{0,8}?(?:首[个家件座所]|唯一一?[个家]?的?)(?=[^\W!-ÿ]{4})")
"""What says of a title before it that nobody else there has it."""
_AMONG_TITLES = re.compile(r"(?<=...)等[^\W!-ÿ]{0,6}称号")
_COUNTED = where_begun(
    rf"(?P<title>(?:(?:{_LIKE})[^\W!-ÿ]{{0,4}}?(?:{_BEARERS})|"
    rf"(?:{_RATED})[^\W!-ÿ]{{0,3}}?(?:{_RATED_BEARERS})))"
    r"(?:达到?)?\d[\d.,]*(?:余|多)?[个家所处条户座名]"
)
_COUNT_AFTER = re.compile(r"\d[\d.,]*(?:余|多)?[个家所处条户座]")
_OWN_LEVEL = re.compile("国家级|省级(?!以上)|市级(?!以上)|县级(?!以上)")
_LEVEL_WITHIN = re.compile("国家(?!公园)|全国|[省市县]级(?!以上)")
_TITLE_VERB = re.compile(
    r"(?:创建|创成|争创|获评|荣获|评为|命名|授予|入选|入围|获批|认定|申报|称号|列入|"
    r"列为|晋升|升[级格]为|通过|复审|复检|验收|挂牌|新增|培育|"
    r"达标|巩固|打造|成为|建成|建设|新建|拥有|现有|入列|蝉联|做强|做优|壮大|发展\d+个|布局|加快推进|跻身|进入|摘得|荣膺|获)"
)
_LEVEL_ONLY = re.compile(r"[各级新批个大的]$|^[各多新]|重点|相关|有关|建设$")
_GENERAL_UNIT = re.compile(
    r"(?:农民)?专业合作社|标准化示范园|(?:创新|先进|特色|生态|文明)型?(?:企业|单位|村|镇|点|户|家庭)"
)
_WEAK_TITLE = re.compile(
    r"(?:基地|企业|园区|产业园|开发区|高新区|城市|中心|县城|实验室|强县|强市|标杆|之都|"
    r"之城|集聚区|产业集群|综合体|奖|工业园|工作站|研发平台|度假区|龙头企业|创新平台)$"
)
"""Titles that are one only beside a word of granting or aiming."""
_SIBLING = re.compile(
    r"(?:[先示百模名强]|试点|试验|实验)[^\W!-ÿ]{0,2}[县市区镇村城][和与及]|区与|[县市区镇村][和与及](?=国家|全国|全省|[省市]级|中国)"
)
"""A whole title and 和: what follows is another one."""
_SEATED = re.compile(
    "^(?:国家|全国|省|自治区)级?.*(?:公园|植物园|示范区|试验区|实验区|先行区|高新区|开发区|实验室|中心|基地|枢纽|集群|产业园)$"
)
"""Titles of what stands somewhere, whose name says where."""
_NO_BEARER = re.compile("认定|培育|建设|创建|打造|争创|申[建报]|以[上下]|左右|更多|[和与及在]")
_NOT_IN_TITLE = re.compile("的|以上城市|以下|下放|至|集团|公司|唯一|拥有|(?<![高中初])等(?!级)")
_NOT_BEFORE_TITLE = re.compile("[为于至在]|^第?[一二三四五六七八九十首]+批$|所有|范围|创建|下放|缔结")
_PLAIN = re.compile(r"[^\W!-ÿ]{3,14}")
_RUN = re.compile(r"[^\W!-ÿ]+(?:[—―][^\W!-ÿ]+)?$")
_LONGEST_BEARER = 12
_NO_TITLE = frozenset(
    {"国家森林公园", "中国城市", "全国城市", "全省城市", "国家重点实验室", "全市城市", "世界城市", "国际城市"}
)


def titles(spoken: Spoken, fixed: Mapping[int, Spans]) -> Iterator[Candidate]:
    """Yield the designations of a text: a level of government or a country, and a title.

    ``fixed`` are the known names in its clauses, by the places of these.
    """
    folded, clauses = spoken.folded, spoken.clauses
    told = _TRIGGERS.by_rule(spoken)
    for rule, find in (("level", _of_level), ("created", _created), ("granted", _granted)):
        for place in told.get(rule, ()):
            yield from find(folded, clauses[place].start, clauses[place].end)
    for rule, find_amid in (("counted", _counted), ("bare", _bare)):
        for place in told.get(rule, ()):
            yield from find_amid(folded, clauses[place].start, clauses[place].end, fixed.get(place, ()))


def _of_level(folded: str, start: int, end: int) -> Iterator[Candidate]:
    for found in TITLE.finditer(folded, start, end):
        begin = found.start()
        inner = list(HARD.finditer(folded, begin + 2, found.end() - 2))
        if any(word.group() not in ("高标准", "高水平", "是") for word in inner):
            continue
        if _NOT_IN_TITLE.search(found.group()):
            continue
        counted = _COUNT_AFTER.match(folded, found.end(), end) is not None
        if (found.group() in _NO_TITLE and not counted) or (
            len(found.group()) < 6
            and not counted
            and is_generic(found.group())
            and not folded.startswith(("创建", "称号", "成果"), found.end())
        ):
            continue
        granted = _TITLE_VERB.search(folded, max(start, begin - 40), min(end, found.end() + 8))
        if granted is None and not counted and _WEAK_TITLE.search(found.group()):
            continue
        bearer = _bearer(folded, start, found) if _SEATED.search(found.group()) else begin
        rank = 6 if bearer == begin else 4
        yield Candidate(bearer, found.end(), "designation", "title-of-level", "high", rank)


def _created(folded: str, start: int, end: int) -> Iterator[Candidate]:
    for found in _CREATED.finditer(folded, start, end):
        yield Candidate(*found.span("title"), "designation", "title-created", "medium", 4)


def _counted(folded: str, start: int, end: int, fixed: Spans) -> Iterator[Candidate]:
    for found in _COUNTED.finditer(folded, start, end):
        floor = max(start, found.start() - 12)
        floor = max(floor, *(folded.rfind(mark, floor, found.start()) + 1 for mark in "、,;:()”"))
        border = left_border(folded, floor, found.start() + 2, fixed)
        level = _OWN_LEVEL.search(folded, border.start, found.start() + 2)
        words = folded[level.start() if level else border.start : found.end("title")].removeprefix("发展")
        if _PLAIN.fullmatch(words) and not _GENERAL_UNIT.fullmatch(words):
            begin = found.end("title") - len(words)
            yield Candidate(begin, found.end("title"), "designation", "title-counted", "medium", 4)


def _bare(folded: str, start: int, end: int, fixed: Spans) -> Iterator[Candidate]:
    for found in BARE_TITLE.finditer(folded, start, end):
        floor = max(
            start,
            found.start() - 24,
            max(folded.rfind(mark, start, found.start()) for mark in ",;。、:()《》 ") + 1,
        )
        border = left_border(folded, floor, found.start(), fixed)
        if any(to == found.end() for _, to in near(fixed, border.start, found.end())):
            continue
        if folded.startswith(("管委", "管理委员会"), found.end()):
            continue  # a body: 由县示范区管委会牵头
        built = folded.rfind("建设", border.start + 2, found.start() - 2)
        begin = border.start if built < 0 else built + 2
        sibling = _SIBLING.search(folded, begin, found.start() - 2)
        begin = sibling.end() if sibling else begin
        level = None if found[0][-1] != ")" else _LEVEL_WITHIN.search(folded, begin + 1, found.start())
        begin = level.start() if level else begin
        modifier = folded[begin : found.start()]
        if (
            (is_named(modifier) or (len(modifier) >= 4 and not _LEVEL_ONLY.search(modifier)))
            and not _NOT_BEFORE_TITLE.search(modifier)
            and not modifier.startswith(("”", "”的"))
            and modifier.count("“") == modifier.count("”")
            and "”“" not in modifier
        ):
            yield Candidate(begin, found.end(), "designation", "title", "medium", 4)


def _bearer(folded: str, start: int, title: re.Match[str]) -> int:
    """Where a title begins that says whose it is before its level (碧湖国家公园)."""
    floor = max(start, title.start() - _LONGEST_BEARER)
    words = _RUN.search(folded, floor, title.start())
    if words is None:
        return title.start()
    border = left_border(folded, words.start(), title.start(), ())
    if border.enumerated or not (border.verb or words.start() > floor):
        return title.start()
    bearer = folded[border.start : title.start()]
    told = len(bearer) > 1 and is_named(bearer) and _NO_BEARER.search(bearer) is None
    return border.start if told else title.start()


def _granted(folded: str, start: int, end: int) -> Iterator[Candidate]:
    """What somebody is granted, where it names who grants it or where it holds."""
    for found in _GRANTED.finditer(folded, start, end):
        level = _LEVEL.search(folded, found.start(), found.end())
        share = "数占" in found["title"]  # 入选企业数占全市 5%
        if (
            level
            and found["title"] not in (level.group(), "国际大奖")
            and not share
            and HARD.search(found["title"]) is None
        ):
            begin, stop = found.span("title")
            first = _FIRST.match(folded, begin, stop)
            begin = first.end() if first else begin
            among = _AMONG_TITLES.search(folded, begin, stop)
            yield Candidate(
                begin, among.start() if among else stop, "designation", "title-granted", "medium", 5
            )

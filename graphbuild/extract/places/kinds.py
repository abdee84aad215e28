"""What tells that the words before a head are of a kind or a level, and what tells that a name goes on."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.extract.alternatives import one_of
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.fields import is_of_field
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.lexicon import ORDINARY, SOFT, is_generic, words

_PARTS: Final = frozenset(
    ("县城", "城区", "市区", "旗县", "新城", "机场", "高铁站", "火车站", "景区", "新区")
)
"""Places without a name that a road may lead to."""
NEW_AND_OLD: Final = re.compile(
    "[新古双东西南北中][桥街城园港河湖江山塘庄屯店]|高家|富[水民]|[水泉龙江港茶]城|大[云河桥岭]"
)
"""Two characters of common words that are a name all the same (新桥小学)."""

COUNTED: Final = re.compile(r"\s?\d[\d.]*\s?万?亩|\s?\d+(?:\.\d+)?\s?(?:个(?!村)|[家所座处条片])")
MANY: Final = re.compile(
    r"(?:\d|[一二三四五六七八九十两几多数各余])\s?[个家所座处条]$|各类$|各$|批$|每$|所有$|全部$|首[家个座]$"
)
_TALLIED: Final = re.compile(
    r"\s?(?:[2-9]|[1-9]\d+|[两二三四五六七八九十]+)\s?[个家所座处](?=[、,。;和及等(]|$)"
)
"""After a last word: that there are several, and none of them is named."""
_MEASURES, _JOINED = frozenset("个家所座处"), frozenset("、和及与")
"""Before a name: the count of another kind, or a list whose sum stands after it."""
_GREAT: Final = re.compile(
    r"(?:[2-9]|\d\d|[二两三四五六七八九十几多余])\s?[个家所座处]$|[\d二两三四五六七八九十]大$"
)
_COUNTS, _NUMERALS = _MEASURES | {"大"}, frozenset(" 0123456789两二三四五六七八九十")
_NAMED_BEFORE: Final = re.compile(r"[、和][^\W!-ÿ]{2,5}[两二三四五六七八九十]个$")
NO_START: Final = re.compile(
    r"水运经|千伏|[每千万]+人口?|(?<=吨)级(?!进港)(?=[^\W!-ÿ]{2})|领域|以[上下内]|等|(?<=[\d”])号"
)
"""What no name begins with (220千伏|黄岸变电站, 1号|低碳公路)."""
NO_TOWN: Final = re.compile(
    r"(?:铁路|公路|高速|\d)$|^[管聘场藏苗侗彝羌瑶畲壮傣侨茶]$|^[^\W!-ÿ]{2}[稳立强兴富活]$|^[镇乡]场$"
)
"""What no township is called: a line, what a township is to live on (农业稳镇)."""
RANKED: Final = re.compile(
    "^[省市]定|^(?:市?[县州]|乡|自治区|公立[一二三]|[一二三])级|级[^级]*(?:示范性?|A类)"
)
FIRST: Final = frozenset(("首批", "首家"))
"""Before a kind of place: one of those that are named so, in the country or the province."""
BUILDING: Final = re.compile("建设|养护|管理|交通|运输|总里程|通车里程|密度")
"""After 公路: what is done to all the roads of a division."""
YEARS: Final = one_of(r"周年|(?<!高)等$|\d年|[亿万]元|地走$|创\dA|[园区庙山寺城村镇馆洞湖]创$")
_ON_LINE: Final = re.compile(
    r"(?:[^\W!-ÿ]{2,5}(?:高铁|铁路|客专|城际|高速公路|高速)|(?:地铁)?\d{1,2}号线)(?!设)[^\W!-ÿ]{2,5}"
)
"""Before the word for a station: the line that it is on, and its own name."""
_LAND_BEFORE: Final = re.compile(
    r"(?![一二三四五六七八九十两沿环滨临跨过入])[^\W!-ÿ]{1,3}?[山岭河湖江溪川岛湾坪沟塬寨峡洲]"
)
_STOP: Final = re.compile(r"[^\W!-ÿ]{1,4}[山岭村庄路街桥湖河江门寺塔湾岛]")
"""Before the word for a station: the land, village or street that it is called for (凤岭山站)."""
LOWLY: Final = ("村级", "乡级", "镇级")
MANY_OF: Final = (*LOWLY, "以上", "四级", "五级", "乡镇", "农村", "行政村")
"""Ends of what says of how many places one speaks, or of how low ones."""
WON: Final = words("""
    争创 创建 获评 获批 评为 被评为 命名为 授予 列为 认定 入选 跻身 成为 创成 荣获 申报
""")
"""Verbs after which even a name with a division in it is a title that is aimed at or was won."""
AIMS: Final = WON | words("打造 建成 形成 构建 对标 接轨 推进 列入 纳入")
"""Those after which such a word is one."""
_BEST: Final = re.compile("最[大强优好高新早]的?$|唯一的?$|最[^\\W!-ÿ]{2}的$")
"""Before the word for a base: what is said of one that is to be, and no name."""
GRAND: Final = ("国家", "世界", "全国", "省级", "首批")
"""Before such a word: how high it ranks, which names none."""
TAKEN: Final = frozenset(("推进", "列入", "纳入"))
"""Those after which a name with a division in it is a place there already is."""
BRIDGES: Final = frozenset(("大桥", "二桥", "三桥", "四桥"))
JOINTS: Final = frozenset("至到—–-")
"""Between the two ends that a line is named for."""
NO_NAME: Final = re.compile(
    r"座|.*[一二三四五六七八九十]车道|出[^\W!-ÿ]?达[江海边]?|通江达|字[形型].*|\d+万(?:以上)?人.*|(?:生态|美丽|幸福|示范)河|[四三两][面周]环|沟|(?:市市|县县|乡乡|镇镇|村村)通|(?:行政村|建制村|自然村|乡镇|村组|村民小组|旗县)通.*"
    r"|.*[县乡镇村][管聘招带]|.*[同跟]乡|.*率|.*[山岭河湖江]环|局|第[一二三四五]批|.*分钟[上到进].*|优质.*|段.*|[一二三四五六七八九十百千\d]*[百千万][亩头只吨级].*"
    r"|[一二两三四五六七八九十百\d]+[大座条]|[一二两三四五六七八九十\d]+回[^\W!-ÿ]*"
    r"|(?:[^\W!-ÿ]*[\W!-ÿ])?[一二三四五六七八九十两][^\W!-ÿ]{1,2}[一二三四五六七八九十两].*"
    r"|.*最[大小高长早新快]的?[^\W!-ÿ]*|[东西南北中]{3,}|\d+[县区镇乡村].*|.*有|.*[两二三四五六七八九十](?:乡镇|县市|县区|镇街|[镇县乡](?![^\W!-ÿ]?[街路铺])).*|这?些|间.*|.*[两二三四五六七八九十\d](?:个|座(?!店)).*|(?:.*[\d一二两三四半]个?小时).*|(?:国家)?A{3,5}级?(?:旅游)?|(?:.*[^第])?[一二两三四五六七八九十]|[一二三四五六七八九十百千万两几数]+|\d?A级?|\d+(?:千伏|[kK][vV])|中国[^\W!-ÿ]*|(?:国家)?[^\W!-ÿ]?\dA级?"
)
NO_NAME_SIGNS: Final = frozenset(
    "一二三四五六七八九十两几数百千万东西南北中大县区镇乡村座条个些间有最局段率批沟河环通达回字质钟时管聘招带车伏vVA"
)
"""Characters of which one stands in each of these."""
LONGER: Final = words("""
    盐湖 体育公园 主题公园 文化广场 湿地公园 郊野公园 森林公园 城市公园 口袋公园 旅游景区 特色小镇 职业高中
    农贸市场 集贸市场 批发市场 专业市场 交易市场 飞机场 火车站 客运站 综合医院 产业园区 工业园区 物流园区
    科技园区
    步行街 商业街 美食街 小吃街 特色街 田园综合体 商业综合体
""")
"""Common words for a kind of place that a name may stand before as before their last part."""
VALES: Final = frozenset("湾寨沟岭塬坪峪梁")
"""Last characters of places that stand in other words as well."""
_GOES_ON: Final = frozenset('—–-－(“"')
_ENDING: Final = frozenset("、,。;)和与及等至景旅国岸沿内片治整综项")
WITHIN: Final = re.compile(r"[^\W!-ÿ]{1,8}[区园镇乡村城县市]内(?=[一-鿿0-9])")
"""Before a name: what it lies in (创业园内|柳沟泵站)."""
LAND: Final = re.compile(
    r"[^\W!-ÿ]+(?:[圩村镇乡河江]|街道|办事处|开发区|园区|城区|县城|景区|新区)(?!道路)(?=[^\W!-ÿ]{2,4}$)"
)
"""In what is too long for one name: the land before the name."""
ROAD_NUMBER: Final = re.compile(r"[GSXYC]\d{1,4}线?(?=[^\W!-ÿ])")
"""Before a village or another road: the number of the road that goes there."""
HAS: Final = re.compile("有(?![色机轨])")  # 甲县|有, but 甲州|有色
VOLTS: Final = re.compile(r"\d+(?:千伏|[kK][vV])")
"""Before a place that a line of power or its station is named for."""
POWERS: Final = frozenset(
    ("", "抽水蓄能", "光伏", "风力", "光热", "储能", "风电", "农光互补", "渔光互补", "牧光互补")
)
SIZED: Final = re.compile(r"\d[\d.]*(?:兆瓦|万千瓦|千瓦|MW)级?$")
"""Before the word for a power station: how much power it gives."""

_ON_LINES: Final = frozenset(("站", "出入口"))
_COMMON: Final = {"滨海新区": "天津", "龙江": "黑龙江"}
"""Areas whose names other cities have areas of as well, and what tells the one that is a division."""


def is_stop(head: str, phrase: str) -> bool:
    """Whether the words before the word for a station are its line, or the name of what lies around it."""
    if head == "站" and _STOP.fullmatch(phrase):
        return phrase not in ORDINARY and not is_generic(phrase)
    return head in _ON_LINES and _ON_LINE.fullmatch(phrase) is not None


def is_many(folded: str, start: int) -> bool:
    """Whether what stands before a name says that many are meant."""
    return MANY.search(folded[max(start - 3, 0) : start]) is not None


def opens_with_land(phrase: str) -> bool:
    """Whether a land opens the words before the word for a zone, and the rest tells what that is for."""
    land = _LAND_BEFORE.match(phrase)
    if land is None or land[0] in ORDINARY or is_generic(land[0][:-1]):
        return False
    return land.end() < len(phrase) and is_of_field(phrase[land.end() :])


def is_other_area(name: str, folded: str) -> bool:
    """Whether a name means an area of the plan's own city, and not the division far away (滨海新区)."""
    told = _COMMON.get(name)
    return told is not None and told not in folded


def past_land(folded: str, start: int, at: int, lands: re.Pattern[str]) -> int:
    """Where the name begins after the land it lies in (甲圩乙河|丙村), else the start."""
    land = lands.match(folded, start, at)
    return land.end() if land else start


def is_end(phrase: str) -> bool:
    """Whether a road may lead there though the words look common (甲至县城公路, 甲至大化高速)."""
    return phrase in _PARTS or phrase in gazetteer().names


def is_tallied(folded: str, start: int, end: int) -> bool:
    """Whether several places of a kind are counted, and none of a list is named (新增物流中心44个).

    The best base of a kind is none that is named either (最大的育种基地).
    """
    if folded.endswith("基地", start, end) and _BEST.search(folded, max(start - 4, 0), start):
        return True
    counts = folded[start - 1] in _COUNTS or folded[end : end + 1] in _NUMERALS
    if not counts:
        return False
    in_list = folded[max(start - 1, 0)] in _JOINED and folded[max(start - 2, 0)] not in _MEASURES
    great = _GREAT.search(folded, max(start - 4, 0), start)
    named = _NAMED_BEFORE.search(folded, max(start - 10, 0), start)  # 甲、乙两个新城
    return (great is not None and named is None) or (not in_list and _TALLIED.match(folded, end) is not None)


def may_end(folded: str, end: int, cuts: Cuts) -> bool:
    """Whether a name may end there: before a mark, a joint, or a verb that no name holds."""
    verb = cuts.word_from(end)
    told = verb > end and cuts.boundaries.get(verb) == end and folded[end:verb] not in SOFT
    return folded[end : end + 1] in _ENDING or (cuts.is_cut(end) and folded[end] not in _GOES_ON) or told

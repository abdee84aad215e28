"""Short names of a territory's firms, schools and lines: letters, brands, first characters of trades."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.link.territories import division, prefix

_LETTERS: Final = {
    "11": "京", "12": "津", "13": "冀", "14": "晋", "15": "蒙", "21": "辽", "22": "吉", "23": "黑龙",
    "31": "沪", "32": "苏", "33": "浙", "34": "皖", "35": "闽", "36": "赣", "37": "鲁", "41": "豫",
    "42": "鄂", "43": "湘", "44": "粤", "45": "桂", "46": "琼", "50": "渝", "51": "川蜀", "52": "黔贵",
    "53": "滇云", "54": "藏", "61": "陕秦", "62": "甘陇", "63": "青", "64": "宁", "65": "新",
    "3301": "杭", "3302": "甬", "4401": "穗", "4403": "深", "5101": "蓉", "4201": "汉", "1301": "石",
    "3501": "榕", "3502": "鹭", "2201": "长", "4301": "星", "5201": "筑", "5301": "昆", "6101": "镐",
}  # fmt: skip
"""Prefix of a division's code → the letters that stand for it."""
_PROVINCE: Final = 2
_SHORT_NAME: Final = 2
"""Characters of a place's short name, either of which may stand for it in the name of a line (昌 of 南昌)."""
_LEVEL: Final = re.compile(r"(?<=.{2})(?:省|市|县|区|(?:[一-鿿]{1,3}族)?自治[区州县])$")
_SHORTENED: Final = (
    ("国有资本投资运营|国有资本投资|国有资产投资|国有投资", "国投"),
    ("国有资产经营|国有资本运营|国有资产", "国资"),
    ("交通投资建设|交通建设投资|交通投资", "交投"),
    ("城市建设投资开发|城市建设投资发展|城市建设投资|城乡建设投资|城市投资", "城投"),
    ("联合发展投资|联合投资", "联投"),
    ("产业投资发展|产业发展投资", "产投"),
    ("地铁|地下铁道", "地铁"),
    ("水务", "水务"),
    ("燃气", "燃气"),
    ("公交|公共交通", "公交"),
    ("城市发展|城市建设发展", "城发"),
    ("轨道交通", "轨交"),
    ("铁路建设投资|铁路投资", "铁投"),
    ("能源投资", "能投"),
    ("水利投资|水务投资", "水投"),
    ("文化旅游投资", "文旅投"),
    ("文化旅游", "文旅"),
    ("旅游投资", "旅投"),
    ("农业投资", "农投"),
    ("农业发展", "农发"),
    ("建设投资", "建投"),
    ("产业投资", "产投"),
    ("科技创新投资|科创投资", "科创投"),
    ("科技投资", "科投"),
    ("港口投资", "港投"),
    ("工业投资", "工投"),
    ("商贸投资", "商投"),
    ("金融控股", "金控"),
    ("教育投资", "教投"),
    ("煤业化工|煤炭化工", "煤化"),
    ("重型汽车", "重汽"),
    ("农垦|农村信用", "农"),
    ("煤炭", "煤"),
    ("投资", "投"),
    ("机场|机场管理", "机场"),
    ("高速公路", "高速"),
    ("港口", "港"),
    ("粮食", "粮"),
    ("旅游", "旅"),
    ("建工", "建工"),
)
"""What a territory's own firm does in full, and by which characters it is called behind the letter."""
_FULL: Final = {full: short for each, short in _SHORTENED for full in each.split("|")}
_SUFFIX: Final = re.compile(
    r"(?:(?<=.{2})(?:投资控股|控股|实业|产业)?(?:集团)?(?:股份)?(?:有限责任|有限|总)?公司|控股集团|集团|控股|股份)$"
)
_TRADES: Final = (
    r"(?:投资|投|冶金|钢铁|化工|化学|药业|制药|医药|食品|纺织|针织|印染|机械|重工|电子|科技|技术|汽车|能源|电力|材料"
    r"|水泥|建材|铝业|铜业|锂业|矿业|煤业|煤化|乳业|酒业|茶业|糖业|纸业|纸品|置业|地产|房地产|建设|建筑|建工|工程|物流"
    r"|商贸|贸易|农业|农牧|牧业|渔业|林业|水务|环保|环境|生物|生物科技|发展|开发|旅游|文化|文旅|传媒|实业|产业|服饰|家居"
    r"|家具|光电|光伏|半导体|智能|装备|制造|轴承|电气|电器|电缆|线缆|国有|资产|资本|经营|管理|运营|融资|担保|金融|生态"
    r"|健康|医疗|养殖|种业|粮油|饲料|橡胶|轮胎|塑业|塑料|塑胶|玻璃|陶瓷|热力|燃气|供水|供热|公交|客运|运输|航空|港务"
    r"|网络|信息|软件|通信|通讯|石化|焦化|焦煤|氟硅|零部件|车轮|毛巾|箱包|皮革|新(?=能源|材料))"
)
_BRANDED: Final = re.compile(rf"(?P<brand>(?!{_TRADES})[一-鿿]{{2,3}}?){_TRADES}+")
_NO_BRAND: Final = re.compile(
    r"中国|国家|全国|全省|全市|人民|公共|第?[一二三四五六七八九十]|城市|农村|乡镇|城乡|地方|区域|社会|基础|生活|对外|综合"
    r"|现代|高新|数字|绿色|清洁|先进|战略|市政|政府|民营|个体|合作|联合|统一|文艺|文化|教育|卫生|体育|交通|水利|住房"
    r"|财政|商务|商业|工业|电力|网信|自然|应急|市场|行政|公安|司法|民政|审计|统计|信访|气象|地震|邮政|烟草|石油|天然"
    r"|铁路|民航|公路|航道|港口|机场|粮食|供销|园林|城建|招商|外商|外贸|国际|企业|安全|创业|就业|质量|知识|大数|数据"
)
"""With what the field of an office or of what it does begins, that is no brand."""
_NAMED_FIRM: Final = re.compile(rf"(?!{_NO_BRAND.pattern})(?!{_TRADES})[一-鿿]{{2,4}}")
"""A firm by nothing but its own name."""
_UNIVERSITY: Final = re.compile(r"(?P<place>[一-鿿]{2})大学(?P<rest>[一二三四五六七八九]?医院)?")
_COLLEGE: Final = re.compile(
    r"(?P<place>[一-鿿]{2})(?P<rest>(?:师范|医科|农业|工业|科技|理工|财经|中医药|交通|林业)大学[一二三四五六七八九]医院)"
)
_SCHOOL: Final = re.compile(
    r"(?P<place>[一-鿿]{2,3})(?P<field>理工|科技|师范|农业|医科|工业|财经|林业|交通|工程|海洋|政法|民族)大学"
)
_REGIONS: Final = frozenset(["华中", "华东", "华南", "华北", "东北", "西北", "西南", "中南"])
_LINE: Final = re.compile(
    r"(?P<ends>[一-鿿]{4,9}?)(?P<way>高速|高铁|铁路|客运专线|客专|城际|城际铁路|快速路|快速通道|公路|一级公路|机场|运河|航道|大桥|城市群)"
)


def house_names(core: str, plainest: str, territory: str) -> tuple[str, ...]:
    """The short names of a body, as they stand in ``bare``: 川投, 盛隆 (of 盛隆冶金), 苏大; in order.

    Args:
        core: the form of its name.
        plainest: the same without the words that a firm may end with, and without the place before.
        territory: whose it is, as in ``Record``.
    """
    found: set[str] = set()
    code, own = _behind_place(plainest)
    shortened = _FULL.get(own) or (own if own in _FULL.values() and len(own) > 1 else "")
    whose = code or _behind_place(core)[0]
    if len(shortened) > 1 and prefix_of(territory) and whose in ("", prefix_of(territory)):
        found |= {own, shortened}
    if shortened and (_SUFFIX.search(core) or len(shortened) > 1):
        wheres = [each for each in (code, prefix_of(territory)) if each]
        found |= {before + shortened for where in wheres for before in (*letters(where), _short(where))}
    branded = _BRANDED.fullmatch(own)
    if branded and not _NO_BRAND.match(own) and branded["brand"] not in gazetteer().names:
        found.add(branded["brand"])
    if code and code == prefix_of(territory) and _NAMED_FIRM.fullmatch(own) and _SUFFIX.search(core):
        found |= {own} if own not in gazetteer().names and not shortened else set()
    university = _UNIVERSITY.fullmatch(core)
    if university and university["place"] in gazetteer().names:
        found.add(university["place"][0] + "大" + (university["rest"] or ""))
    school = _SCHOOL.fullmatch(core)
    if school and (school["place"] in gazetteer().names or school["place"] in _REGIONS):
        found.add(core.removesuffix("大学"))
        found.add(school["place"][0] + school["field"][0] + "大")
    college = _COLLEGE.fullmatch(core)
    if college and college["place"] in gazetteer().names:
        found.add(college["place"][0] + college["rest"])
    return tuple(sorted(found))


def school_in_full(name: str) -> str:
    """A university that is called by its place and its field alone (武汉理工); other names as they are."""
    match = _SCHOOL.fullmatch(f"{name}大学") if len(name) in (4, 5) else None
    known = match is not None and (match["place"] in gazetteer().names or match["place"] in _REGIONS)
    return f"{name}大学" if known else name


def line_names(core: str) -> tuple[str, ...]:
    """A road, a railway or an airport of two places by their letters (石家庄至保定高速: 石保高速)."""
    match = _LINE.fullmatch(core)
    if match is None:
        return ()
    places = gazetteer().names
    found: set[str] = set()
    for cut in range(2, len(match["ends"]) - 1):
        first, last = match["ends"][:cut].rstrip("至到"), match["ends"][cut:].lstrip("至到")
        if first in places and last in places:
            heads = [{*name[:_SHORT_NAME], *letters(prefix(division(name) or "x"))} for name in (first, last)]
            found |= {f"{one}{other}{match['way']}" for one in heads[0] for other in heads[1]}
    return tuple(sorted(found))


def of_the_territory(core: str) -> bool:
    """Whether a firm is called by what it does alone, so that each territory has its own (交投集团)."""
    own = _SUFFIX.sub("", core)
    own = _behind_place(own)[1]
    return own in _FULL or own in _FULL.values()


def prefix_of(territory: str) -> str:
    """The digits of a territory (``=51``: ``51``); empty of the country and of what is no division."""
    return territory[1:] if territory.startswith("=") else ""


@lru_cache(maxsize=4096)
def letters(where: str) -> tuple[str, ...]:
    """The letters of a division by the prefix of its code, and the first one of its short name."""
    found = set(_LETTERS.get(where, ""))
    if len(where) > _PROVINCE:
        one = gazetteer().current.get(where.ljust(len("330411"), "0"))
        found |= {one.name[0]} if one is not None else set()
    return tuple(sorted(found))


@lru_cache(maxsize=4096)
def _short(where: str) -> str:
    """The short name of a division by the prefix of its code."""
    one = gazetteer().current.get(where.ljust(len("330411"), "0"))
    return _LEVEL.sub("", one.name) if one is not None else ""


def _behind_place(name: str) -> tuple[str, str]:
    """The prefix of the division that a name begins with, and what stands behind it."""
    if name in _FULL:
        return "", name  # 港口投资 is no investment of the district 港口
    ends = {end: spot for start, end, spot in gazetteer().mentions(name) if start == 0}
    longest = max(ends, default=0)
    code = division(ends[longest]) if longest and len(name) - longest >= 1 else ""
    return (prefix(code), name[longest:]) if code else ("", name)

"""From a body's name as it is written to its full name, its kind and whose it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from graphbuild.extract.bodies.facts import Fact, facts
from graphbuild.extract.bodies.scopes import Scope, is_place, own_scope, scope_at
from graphbuild.extract.pieces import BodyKind
from graphbuild.extract.places.territory import COUNTRY
from graphbuild.terms import Confidence

_CLASS: Final = re.compile(
    r"^(?:各|有关|相关|其[他它余]|全体|所有|属地|所在地?|涉及|国务院各|国务院有关|中央有关|[省市县区州旗盟]内)"
    r"|^[省市县区州旗]?[直属级]{1,2}(?:各|有关|相关|部门|单位|机关|国?有?企业|园区|功能区)|^(?:省|市|县|区)(?:委|政?府)各"
    r"|^(?:(?:苏木)?[省市县区州旗盟乡镇]{2,4}|镇街|街镇|县市区|乡镇街道)级?(?:人民)?政府$"
    r"|(?:各|有关|相关)[一-鿿、()]{0,6}(?:部门|单位|地区|地方|企业|机构|政府|街道|乡镇|镇|市|县|区|院校|高校|成员)"
    r"|(?:行政|主管|职能|监管|管理|业务|承办|政府|牵头|责任|配合|成员|组成|参与|相关)(?:部门|单位)$"
    r"|等[^\W!-ÿ]{0,6}(?:政府|部门|单位|地区|机构)$|级(?:人民)?政府$|以上(?:地方)?(?:各级)?(?:人民)?政府$|省份$|部门$|单位$|、"
)
_FIELD: Final = re.compile(
    r"^(?:各级|[省市县区州旗]级?)?(?P<field>[^\W!-ÿ]{2,12}?)(?P<duty>(?:行政)?(?:主管|管理|职能|执法)*)部门$"
)
_HOLDER: Final = re.compile(
    r"(?:领导(?:同志)?|省长|市长|县长|区长|镇长|州长|旗长|盟长|书记|主任|秘书长|局长|厅长|部长|主席|负责人|常委)$"
)
_KIND_ENDINGS: Final[tuple[tuple[BodyKind, str], ...]] = (
    ("court", "法院|检察院"),
    ("legislature", "人大|人大常委会"),
    (
        "party-organisation",
        "党委|党组|党工委|工委|纪委|纪检监察组|党支部|党总支|党委办公室|组织部|宣传部|统战部",
    ),
    ("village-organisation", "村委会|居委会|村民委员会|居民委员会|社区|村"),
    ("hospital", "医院|卫生院|保健院|卫生服务中心"),
    (
        "university",
        "大学|学院|研究院|研究所|科学院|党校|学校|实验室|设计院|高校|中学|小学|校区|幼儿园|职高|(?<=[一二三四五六七八九十])中",
    ),
    (
        "enterprise",
        "集团|公司|银行|企业|电网|合作联社|农商行|农信社|分行|支行|中支|书店|电信|移动|联通|石化|铁塔|航空",
    ),
    ("association", "协会|商会|联合会|学会|基金会|合作社|工会|联盟|促进会|贸促会|妇联|残联|科协"),
    ("government", r"人民政府|政府|(?<=[^\W!-ÿ]{2})(?:镇|乡|街道)"),
    (
        "department",
        "局|厅|委|部|办|署|处|科|委员会|办公室|办公厅|管委会|办事处|中心|指挥部|领导小组|专班"
        "|专项小组|工作组|联席会议|大队|支队|总队|站|所|队|公署|秘书处|开发区|高新区|经开区|园区"
        "|示范区|度假区|[实试]验区|合作区|保税区|功能区|新区|(?:工业|产业|科技|创业|物流)园|海关|室|院|社|馆|段|台|库|行",
    ),
)
KINDS: Final = tuple((kind, re.compile(rf"(?:{endings})$")) for kind, endings in _KIND_ENDINGS)
"""Kind → how a name of that kind ends; the first that fits holds."""
_NO_NAME: Final = frozenset(
    (
        "村", "中学", "中心", "中院", "企业", "党委", "党组", "公司", "医院", "协会", "单位", "商会",
        "园区", "大学", "学校", "学院", "小学", "工厂", "市场", "政府", "新区", "机构", "法院", "社区",
        "联盟", "部门", "银行", "镇村", "集团", "高校", "高院", "全社会", "办公室", "委员会", "实验室",
        "居委会", "开发区", "村委会", "检察院", "研究所", "研究院", "科学院",
    )
)  # fmt: skip
"""What ends like a body's name and is none without more."""
_FULL_ENDINGS: Final = (
    ("管委会", "管理委员会"),
    ("管委", "管理委员会"),
    ("村委会", "村民委员会"),
    ("居委会", "居民委员会"),
    ("镇政府", "镇人民政府"),
    ("乡政府", "乡人民政府"),
)
_BUREAU: Final = re.compile(r"(?!国家|中国|民航|铁路|海|长江|黄河|省|市|分)[^\W!-ÿ]{2,6}(?<!分)局")
"""A bureau no table has, named without a place: the plan's own."""
_JOINT: Final = re.compile(r"委(?:[省市县区州旗盟]|自治[区州县旗])(?P<office>(?:人民)?政府.+)")
"""An office of a party committee and a government (县委县政府督查室), after the name of their territory."""
_OVERSEERS: Final = {
    "银保监": "中国银行保险监督管理委员会",
    "银监": "中国银行业监督管理委员会",
    "证监": "中国证券监督管理委员会",
    "保监": "中国保险监督管理委员会",
    "金融监管": "国家金融监督管理总局",
}
_BRANCH: Final = re.compile(
    r"(?P<place>[^\W!-ÿ]{2,4}?)(?:(?P<of>银保监|银监|证监|保监)|(?<![省市县区州])(?P<whole>金融监管))(?P<what>分?局)"
)
"""A branch of those who oversee banks, insurers and the stock exchange (上海银保监局).

A territory's own office for finance says that it is its own (上海市金融监管局).
"""
_CENTRAL_BANK: Final = re.compile(
    r"(?:人民银行|人行)(?P<of>[^\W!-ÿ]{2,12}?)(?P<what>分行|支行|中支|营业管理部)"
)
"""A branch of the central bank by its place (人行嘉兴中支)."""
_SUB_BUREAU: Final = re.compile(r"(?P<main>[^\W!-ÿ]{3,}?[局委])(?P<branch>[^\W!-ÿ]{2,8}分局)")
"""A bureau's branch for a part of its territory (市资规局秀洲分局)."""
_BOARD: Final = re.compile(r"管(?:理)?委(?:员)?会$")
_OF_COMMITTEES: Final = ("部", "政法委", "政法委员会", "党校")
"""How the names of organs end that no government has: a committee's, though 委 is left out (省政法委)."""
_SHORTEST_OFFICE: Final = 2
"""Characters of an office that is called by one letter of its field (农办), which its name has not."""
_CODE: Final = 6
"""Digits of a code of GB/T 2260."""
_SUPPLEMENT: Final = re.compile(r"(?<=.)(?<! ) ?(?:\([^()]*\)|〔[^〔〕]*〕)$")
_OPEN_LIST: Final = re.compile(
    r"等(?:\d{1,3}|[一二三四五六七八九十]{1,3})?个?"
    r"(?:有关|相关|成员|行业|[省市县区州](?:级|直属?|(?=有关|相关)))*"
    r"(?:(?:部门|单位)(?:[和及、]单位)?|委办局|部委|乡镇|镇街|街道|县市区|企业)?$"
)


@dataclass(frozen=True, slots=True)
class Name:
    """The full name of a body; ``territory`` is a GB/T 2260 code, ``china`` or empty."""

    name: str
    kind: BodyKind
    territory: str
    confidence: Confidence
    rule: str


def without_rest(written: str) -> str:
    """The name without what says that its list is open: 财政局等部门 → 财政局; classes stay whole."""
    return _OPEN_LIST.sub("", written) or written


def is_class(written: str) -> bool:
    """Whether several bodies are meant and none is named (各有关部门, 各市政府)."""
    return _CLASS.search(written) is not None


def field_class(written: str) -> Name | None:
    """The departments of a field (公安部门, 各级财政主管部门), where some territory has one of it."""
    found = _FIELD.match(written)
    if found is None:
        return None
    fields = (found["field"], f"{found['field']}{found['duty']}")  # 食品药品监督管理 is all field
    if not any(facts().of_territory(f"{field}局") for field in fields):
        return None
    return Name(written, "group", "", "low", "field-department")


@lru_cache(maxsize=8192)
def known_name(written: str, territory: str, year: int, *, bare: bool = True) -> Name | None:
    """The body by the table of departments; ``bare`` reads a name without territory as the plan's own."""
    hall = len(territory) == _CODE and written.endswith("厅") and not written.endswith("办公厅")
    own = own_scope(f"{territory[:2]}0000" if hall else territory)  # only provinces call a department 厅
    if written.startswith("中共") and (party := known_name(written[2:], territory, year, bare=bare)):
        return party if party.kind == "party-organisation" else None
    scope = scope_at(written, territory)
    if scope is not None and scope.length < len(written):
        found = _scoped(written[scope.length :], scope, year)
        if found is not None:
            return found
    league = scope_at(written[1:], territory) if written.startswith("团") else None
    if league is not None and written[1 + league.length :] in ("委", "工委"):
        return Name(f"共青团{league.party}委", "association", league.code, "high", "youth-league-committee")
    if own is not None and bare:
        found = _unscoped(written, own, year)
        if found is not None:
            return found
    fact = facts().of_country(written, year)
    if fact is not None:
        return Name(fact.name, fact.kind, COUNTRY, "high", "department-of-the-country")
    return None


@lru_cache(maxsize=8192)
def body_name(written: str, territory: str, year: int) -> Name | None:
    """The body of one item of a list of bodies; ``None`` where the words name none."""
    plain = _SUPPLEMENT.sub("", written)
    known = known_name(plain, territory, year)
    if known is not None:
        return known
    if written.endswith("部门") and (of_field := field_class(written)):
        return of_field
    if is_class(written):
        return Name(written, "group", "", "low", "class-of-bodies")
    if _HOLDER.search(plain):
        scope = scope_at(plain, territory) or own_scope(territory)
        return Name(plain, "office-holder", scope.code if scope else "", "medium", "office")
    place = scope_at(plain, territory)
    if place is not None and place.code and place.length == len(plain) > 1:
        return Name(f"{place.name}人民政府", "government", place.code, "medium", "territory-as-body")
    if branch := _branch(plain, territory, year):
        return branch
    kind = kind_of(plain)
    if kind is None:
        return None
    scope = place if place is None or not _is_chance(plain, place, territory) else None
    if scope is not None and scope.code and scope.length < len(plain):
        rest = plain[scope.length :]
        name = ("中共" if rest.startswith("委") else "") + scope.name + _in_full(rest)
        return Name(name, kind, scope.code, "medium", "scoped-pattern")
    own = own_scope(territory)
    if own is None:
        return Name(_in_full(plain), kind, COUNTRY if territory == COUNTRY else "", "low", "pattern")
    if _BUREAU.fullmatch(plain) and not any(is_place(plain[:size]) for size in (2, 3, 4)):
        return Name(own.name + plain, kind, own.code, "low", "pattern")
    # a board that runs a part of the plan's own territory opens with its name (黄山风景区管委会 in 黄山市)
    named = len(own.name) > 2 and plain.startswith(own.name[:-1]) and _BOARD.search(plain) is not None
    return Name(_in_full(plain), kind, own.code, "medium" if named else "low", "pattern")


def _branch(plain: str, territory: str, year: int) -> Name | None:
    """A branch of an office of the country, or of a bureau of a territory, with that one's name in full."""
    if plain.endswith("局"):
        found = _BRANCH.fullmatch(plain)
        if found is not None and is_place(found["place"]):
            name = f"{_OVERSEERS[found['of'] or found['whole']]}{found['place']}监管{found['what']}"
            return Name(name, "department", COUNTRY, "medium", "branch-of-overseer")
        part = _SUB_BUREAU.fullmatch(plain) if plain.endswith("分局") else None
        main = known_name(part["main"], territory, year, bare=False) if part else None
        if part and main and main.territory != COUNTRY:
            return Name(main.name + part["branch"], main.kind, main.territory, "medium", "scoped-pattern")
        return None
    bank = _CENTRAL_BANK.fullmatch(plain)
    if bank is None:
        return None
    what = "中心支行" if bank["what"] == "中支" else bank["what"]
    return Name(f"中国人民银行{bank['of']}{what}", "department", COUNTRY, "medium", "branch-of-overseer")


def _is_chance(written: str, scope: Scope, territory: str) -> bool:
    """Whether a board only bears a far district's name (新城区管委会): no board but a government runs one."""
    alone = scope.level == "county" and scope.length < len(scope.name)
    far = alone and territory != COUNTRY and scope.code[:2] != territory[:2]
    return far and written[scope.length - 1] == "区" and _BOARD.fullmatch(written, scope.length) is not None


def kind_of(written: str) -> BodyKind | None:
    """The kind of body whose names end so; ``None`` where no body's name does."""
    if not 2 <= len(written) <= 30 or written in _NO_NAME:
        return None
    return next((kind for kind, pattern in KINDS if pattern.search(written)), None)


def _scoped(rest: str, scope: Scope, year: int) -> Name | None:
    """A body of a territory by the part of its name after the territory's."""
    confidence: Confidence = "high" if scope.code else "low"
    known = facts()
    rest = rest.removeprefix("党") if rest.startswith("党委") else rest
    if rest == "委":
        return Name(f"中共{scope.party}委", "party-organisation", scope.code, confidence, "party-committee")
    if rest.startswith("委") and rest[1:] in known.party:
        fact = known.party[rest[1:]]
        return Name(
            f"中共{scope.party}委{fact.name}", fact.kind, scope.code, confidence, "organ-of-party-committee"
        )
    joint = _JOINT.fullmatch(rest)
    found = known.of_territory(joint["office"] if joint else rest, year)
    if joint and found and found.kind == "department":
        name = f"中共{scope.party}委{scope.name}{found.name}"
        return Name(name, "party-organisation", scope.code, confidence, "organ-of-party-committee")
    if found is None:
        organ = known.party.get(rest)
        if organ is None or not rest.endswith(_OF_COMMITTEES):
            return None
        name = f"中共{scope.party}委{organ.name}"
        return Name(name, organ.kind, scope.code, confidence, "organ-of-party-committee")
    return Name(_named(found, rest, scope), found.kind, scope.code, confidence, "department-of-territory")


def _unscoped(written: str, own: Scope, year: int) -> Name | None:
    """A body that a plan names without a territory: its own."""
    known = facts()
    found = known.of_territory(written, year)
    if found is not None and written not in _NO_NAME:
        return Name(_named(found, written, own), found.kind, own.code, "medium", "own-department")
    if written in known.party and written not in _NO_NAME:
        fact = known.party[written]
        return Name(f"中共{own.party}委{fact.name}", fact.kind, own.code, "medium", "own-party-organ")
    return None


def _named(fact: Fact, written: str, scope: Scope) -> str:
    if written in facts().committee:
        whose = scope.party if fact.name.startswith("委") else scope.name
        return f"中共{whose}" + fact.name.replace("监察委员会", f"{scope.name}监察委员会")
    if written in ("法院", "检察院"):
        higher = {"province": "高级", "prefecture": "中级"}.get(scope.level, "") if written == "法院" else ""
        return f"{scope.name}{higher}人民{written}"
    if written == "政协":
        return f"中国人民政治协商会议{scope.name}委员会"
    return scope.name + fact.name


def _in_full(name: str) -> str:
    name = f"人民{name}" if name.startswith("政府") else name
    if name.endswith("办") and len(name) > _SHORTEST_OFFICE:
        return f"{name}公室"
    for ending, full in _FULL_ENDINGS:
        if name.endswith(ending):
            return name.removesuffix(ending) + full
    return name

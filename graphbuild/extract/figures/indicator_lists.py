"""Lists within an indicator: several things that share a head, a tail, a verb."""

from __future__ import annotations

import re

from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.indicator_pairs import both_of, pipes_of
from graphbuild.extract.figures.indicator_siblings import is_kind, kinds_of_one
from graphbuild.extract.figures.indicator_tiers import in_banks, of_so_many, of_tiers
from graphbuild.extract.places.gazetteer import gazetteer

_AND = re.compile(
    r"、(?![二三四五六七八九十][类级线等期])|(?<=.)(?:(?<!社会保障)[和与](?=就业)|(?<!软件)(?<!租赁)(?<!仓储)(?<!批发)(?<!住宿)和(?!就业)|(?<![普涉惠波])及(?!格|相关|以[上下])|与(?!就业)|以及)(?=.)"
)
_SUCH_AS = re.compile(
    r"^(?P<before>.*[^同一均相平劣优高中初上下甲乙特])等(?!级|次|候|教育|职|额|同)(?P<after>.{2,})$"
)
_POLLUTANTS = re.compile(r"等(?:[两三四]项)?(?:主要|重点)?(?:大气|水)?污染物(?=.)")
"""What a list of several that are told one by one is summed up by."""
_OF_SUM = re.compile(r"^用于(?=.+支出$)|的(?=支出$)")
_OF_KINDS = re.compile(
    r"(?P<members>[^等]{2,40}?、[^等]{2,16}?)(?:等[两三四五]?[个大]?|[两三四五六七八][个大])(?:重点|主导|支柱|优势|特色)*(?:地区|区域|流域|城市|省市?|[产行]业|领域|作物|品种)(?P<rest>.{2,})$"
)
_MEMBERS = re.compile(r"^[^,。;]{2,}、[^,。;、]*?(?P<all>[两三四五六七八九十]大[^、]{2,})$")
_VERBS = re.compile(rf"{words.VERB.pattern}(?:改造|提升|建设|整治|规范|推广|实施)?")
_SHARED_TAIL = re.compile(
    r"(?<=..)(?:每人每[年月])?(?:一次性|生活|购房|安家|租房|岗位)*(?:补[助贴]|奖励|奖补|津贴|资助)(?:标准)?$|(?<=..)(?:二氧化[硫碳]|氮氧化物|污染物)排放(?:总量|量|强度)|建成区(?:面积)?|(?:总?产值|增加值|收入|支出|投资)?占(?!比)[^占、]{2,14}?的?(?:比重|比例)|(?:市场|毛|净)?[应改满占普覆达合利处优入升巩就参办使回自抽签渗替贡死发感接筛复建][^\W!-ÿ]率|"
    r"(?:(?:人均)?(?:财政)?(?:补助|补贴|保障|供养|筹资|报销|缴费)标准|人均(?:可支配|纯|月)?(?:收入|标准)|(?:参保|参合|缴费|领取|受益)人数|(?:(?:限上)?零售|交易|销售|进出口|贷款|存款|投资|"
    r"利用外资)?(?:限额|总额|额|余额)|"
    r"年?(?:出栏|存栏|饲养|供应|保有|发送|产销|交易|成交|使用|处理|吞吐|客运|货运|运输|装机|发电|开行|"
    r"排放|销售)量|(?:(?:重点)?工程)?(?:减排|削减)量|"
    r"(?:产业|市场|经济)?规模|进出口|增加值|吞吐量|覆盖率|(?:全产业链)?总?产值|销售收入|营业收入|收入|投资|总?产量|(?:播种|种植|养殖|建筑|绿化|造林|灌溉)?面积|人数|户数|数量|总量|率|出口|进口|"
    r"浓度|排放(?:总量|量|强度)|[出存]栏|比重|占比|比例|支出|利润|价格|人次|里程|标准|贷款|存款|基地|机构|增[速幅])$"
)
_SUMS_ONLY = re.compile(r"(?:总?产值|增加值|利[润税](?:总额)?|税[收金]|(?:主营业务|营业|销售)收入)")
"""Sums that firms are told by, and that do not say whose they are."""
_OF_FIRMS = re.compile(rf"(?P<whose>.{{2,}}?){_SUMS_ONLY.pattern}$")
_COUNTED_TAIL = re.compile(r"(?P<head>.{2,}?)(?:起数|件数|数量|人数|户数|总量|总数|受理数|面积|产量)$")
_FIELDS = ("工业", "农业", "旅游", "财政", "外贸", "居民", "农民", "城镇", "农村", "人均", "规上", "服务")
"""What a measure begins with that has a head of its own (粮食产量和工业产值)."""
_IN_ORDER = re.compile(
    r"^第?一[产次]?(?:产业)?、?第?二[产次]?(?:产业)?[、和及]?第?三(?P<noun>产业|次产业|产)|^三次(?P<all>产业)"
)
_TWO_SECTORS = re.compile(r"^第?(?P<first>[一二])[次产业]*[、和]第?(?P<second>[二三])次?产业?(?P<rest>.*)")
_AND_ITS_SHARE = re.compile(r"(?P<what>[^、]{2,}?)[及和与]其?(?P<share>占[^占]{2,20}(?:比重|比例|份额))$")
_SECTORS = re.compile(r"产业|三产|三次产")
_RATIO_TAIL = re.compile(r"(?:结构)?的?(?:之比|比例|比重|结构|比)?的?(?:[从由].*|调整|优化|调|为|至|到)*$")
FIRST_SCOPE = re.compile(r"^(?:全[国省市区县州盟旗]|世界|全球)")
_HEAD = re.compile(
    r"(?P<head>.{2,6}?(?:新区|片区|园区|开发区|高新区|机场|港口|口岸|"
    r"[^\W!-ÿ]{2}[市县](?![场民域级]))).{2,}$"
)
_BASED = re.compile(
    r"(?:万元|单位)(?:地区|国内)?(?:GDP|生产总值|工业增加值|产值)|每[十百千万]+(?:常住|户籍)?人口?(?:拥有)?"
)
"""What several measures are taken per: 万元 GDP 用水量、能耗."""
_SECOND = re.compile(r"业|口径|保险|案件|事故|换新|专利|企业|项目|产[品业]|[贷存]款|市场|交易|居民|人口")
_TOO_LITTLE = re.compile(r"[^\d一二三四五六七八九十]{0,2}(?:服务|活动|培训|宣传|课程|产品|业务)")
LONGEST, _LONGEST_HEAD = 24, 6
_PACES = frozenset(("增速", "增幅", "降幅", "涨幅"))
_TRADE = re.compile(r"(?:进出口|出口|进口|贸易|投资)(?:额|总额|总值)?$")
_SITES = (
    "中心",
    "平台",
    "园区",
    "实验室",
    "市场",
    "园",
    "机构",
    "基地",
    "企业",
    "公司",
    "院",
    "所",
    "站",
    "室",
    "校",
    "店",
    "社",
)
_ALIKE = frozenset(("数", "人数", "户数", "里程", "面积"))


def items(phrase: str) -> list[str]:
    """The members of a list such as A、B和C."""
    return [item.strip() for item in _AND.split(phrase) if item.strip()]


def without_examples(phrase: str) -> str:
    """A、B、C 等 noun → verb and noun: the examples before 等 are not what is counted.

    They stay where the noun alone says too little (法律、调解等服务).
    """
    found = _SUCH_AS.match(phrase) if "等" in phrase else None
    if found is None or "、" not in found["before"]:
        return phrase
    if len(phrase) <= LONGEST and _TOO_LITTLE.fullmatch(found["after"]):
        return phrase
    verb = _VERBS.match(found["before"])
    return (verb.group() if verb else "") + re.sub(r"^[\d一二三四五六七八九十]+[个家项]", "", found["after"])


def without_members(phrase: str) -> str:
    """A、B、C 三大产业 noun → 三大产业 noun: the members before their number are not what is measured."""
    found = _MEMBERS.match(phrase) if "、" in phrase and "大" in phrase else None
    return found["all"] if found else phrase


def shares(phrase: str, count: int) -> list[str]:
    """The shares of a ratio: 三次产业比例 → 第一产业 …; 粮、经、饲比例 by its members."""
    if _SECTORS.search(phrase) and count == 3:
        return [f"第{part}产业占三次产业比重" for part in "一二三"]
    two = _TWO_SECTORS.match(phrase) if count == 2 else None
    if two:
        return [
            f"第{each}产业占{two['first']}、{two['second']}产业比重" for each in (two["first"], two["second"])
        ]
    whole = _RATIO_TAIL.sub("", phrase)
    members = list(whole) if len(whole) == count else items(whole)  # 粮经比例
    if len(members) != count:
        return [f"{whole}比例"] * count
    return [f"{member}占{whole.replace('、', '')}比例" for member in members]


def dealt(phrase: str, count: int, before: tuple[str, ...]) -> list[str] | None:
    """The names of ``count`` things in a phrase, or of those the clause before lists; ``None`` if unclear."""
    phrase = _OF_SUM.sub("", _POLLUTANTS.sub("", phrase))
    own = _AND_ITS_SHARE.match(phrase) if count == 2 else None
    if own:  # 渔业产值及其占总产值比重
        return [own["what"], own["what"] + own["share"]]
    such = _OF_KINDS.match(phrase)
    if such and len(items(such["members"])) == count:  # A、B、C 等地区浓度
        return [member + such["rest"] for member in items(such["members"])]
    if count == 2 and (pair := both_of(phrase)):
        return pair
    sectors = _IN_ORDER.match(phrase) if count == 3 else None
    if sectors:
        noun = "产业" if sectors["noun"] in ("产", "次产业") else sectors["noun"] or sectors["all"]
        return [f"第{each}{noun}{phrase[sectors.end() :]}" for each in "一二三"]
    if len(pipes := pipes_of(phrase)) == count:
        return pipes
    two = _TWO_SECTORS.match(phrase) if count == 2 else None
    if two:
        return [f"第{each}产业{two['rest']}" for each in (two["first"], two["second"])]
    members = items(phrase)
    if len(members) == 1 and len(before) == count:
        lead = _VERBS.match(before[0])
        before = (before[0][lead.end() :], *before[1:]) if lead and lead.end() < len(before[0]) else before
        return of_so_many(before, phrase) or [member + phrase for member in before]
    plain = phrase.split("、") if len(members) < count else []
    members = plain if len(plain) == count else members  # 一级、二级企业
    if (first := len(members) - count + 1) < 1:
        return None
    members = ["".join(members[:first]), *members[first:]]
    return of_tiers(members) or _completed(members)


_RATED_FIRST = re.compile(r"(?P<rate>[^,。;、\d]{2,}?(?:率|占比|比例))(?P<who>[^,。;、\d]{2,6})")
"""What is told of several, before the first of them."""


def _completed(members: list[str]) -> list[str]:
    """家电、新能源汽车零售额 → both with 零售额; 事故起数、死亡人数 → both with 事故."""
    rated = _RATED_FIRST.fullmatch(members[0]) if len(members) > 1 else None
    if rated and not (is_kind(rated["who"]) or any(map(words.is_measured, members))):
        return [each + rated["rate"] for each in (rated["who"], *members[1:])]  # 流通率果蔬、肉类
    members = _headed(_placed(kinds_of_one(in_banks(members))))
    shared = _alike_tail(members)
    tail = _SHARED_TAIL.search(members[-1])
    rest = shared if shared is not None else tail.group() if tail else ""
    done = [
        joined(member, rest)
        if "占" in rest and "占" not in member
        else member + rest
        if rest in _PACES and rest not in (member[-2:], members[-1])
        else member
        if (words.is_measured(member) and not (member.endswith("需氧量") and rest.startswith("排放")))
        or _acts(member)
        or member.endswith(rest)  # also where nothing is shared
        or (rest in ("基地", "机构") and member.endswith(_SITES))
        else member + rest
        for member in members
    ]
    if (towards := done[0][0]) in "对向" and _TRADE.search(done[-1]):  # 对北国、南国出口
        return [towards + each.removeprefix(towards) for each in done]
    sums = _OF_FIRMS.match(done[0])
    if sums and all(_SUMS_ONLY.fullmatch(member) for member in done[1:]):  # 工业总产值、增加值、利润
        return [done[0], *(sums["whose"] + member for member in done[1:])]
    head = _COUNTED_TAIL.match(done[0]) if words.is_measured(members[0]) else None
    if head is None:
        return done
    short = [
        len(each) <= 4 and words.is_measured(each) and not each.startswith((head["head"], *_FIELDS))
        for each in members
    ]
    return [head["head"] + member if place and short[place] else member for place, member in enumerate(done)]


def _placed(members: list[str]) -> list[str]:
    """广州、深圳地铁客运量, 新建、改造水厂: what follows the last of several holds for each of them."""
    names = gazetteer().names
    opening = (members[-1][:length] for length in range(6, 1, -1))
    last = next((each for each in opening if each in names or is_kind(each)), "")
    acted = None if last else _VERBS.match(members[-1])
    rest = members[-1][acted.end() if acted else len(last) :]
    alike = (_VERBS.fullmatch(each) if acted else each in names or is_kind(each) for each in members[:-1])
    if not (last or acted) or not rest or not all(alike):
        return members
    return [*(member + rest for member in members[:-1]), members[-1]]


def _headed(members: list[str]) -> list[str]:
    """新增东湖新区企业、机构: what is new and whose it is, told of the first, holds for the others."""
    based = _BASED.match(members[0])
    if based and not any(_BASED.match(each) or "排放" in each.replace("碳排放", "") for each in members[1:]):
        return [members[0], *(based.group() + each for each in members[1:])]
    if members[0].startswith("人均") and not any(map(words.is_measured, members[:-1])):
        return ["人均" + each.removeprefix("人均") for each in members]  # 人均公园、绿道面积
    new = words.NEW.match(members[0])
    shared = new.group() if new and len(members[0]) > new.end() else ""
    whole = _HEAD.match(members[0], len(shared))
    if shared and any(_acts(each) for each in members[1:]):
        return members
    if whole and not any(_HEAD.match(each) or words.is_measured(members[0]) for each in members[1:]):
        shared += whole["head"]
    return [members[0], *(shared + each for each in members[1:])]


def _acts(member: str) -> bool:
    """Whether a member of a list begins with a verb; 新 alone begins nouns (新材料)."""
    verb = words.VERB.match(member)
    return verb is not None and verb.group() != "新"


def _alike_tail(members: list[str]) -> str | None:
    """刑事、治安案件立案数 → 案件立案数: what follows a word as long as those before it."""
    rest = _alike_heads(members)
    if rest:
        return rest
    length = len(members[0])
    if length > 3 or any(len(each) != length for each in members[:-1]):
        return None
    rest = members[-1][length:]
    alike = _SECOND.match(rest) or all(each[0] == members[-1][0] for each in members)  # 炼铜、炼铝产能
    return rest if (alike and words.is_measured(rest)) or rest in ("案件", "事故", "产业") else None


def _alike_heads(members: list[str]) -> str:
    """长江、珠江流域水质比例 → 流域水质比例: what follows in the last the sign that the others end with."""
    sign = members[0][-1:]
    if sign in "儿子" or members[-1].startswith(members[0]):  # 工业、制造业、工业技改投资
        return ""
    place = members[-1].find(sign, 1, _LONGEST_HEAD)
    if place < 0 or not all(
        len(member) <= _LONGEST_HEAD and member.endswith(sign) and not words.is_measured(member)
        for member in members[:-1]
    ):
        return ""
    rest = members[-1][place + 1 :]
    own = rest.startswith(("战略性", "高技术", "高新技术"))  # 制造业、工业战略性新兴产业
    return rest if len(rest) > 1 and not own and (sign == "级" or words.is_measured(rest)) else ""


def measure_of(name: str) -> str:
    """The word that a name ends with and that others of a list may share (普及率); may be empty."""
    tail = _SHARED_TAIL.search(name)
    return tail.group() if tail and "占" not in tail.group() else ""


def counts_alike(first: str, second: str) -> bool:
    """Whether two units count things alike, so that a verb carries over from one to the other."""
    one, two = words.amount_noun(first), words.amount_noun(second)
    return one == two or (one in _ALIKE and two in _ALIKE)


def joined(part: str, whole: str) -> str:
    """A part before its whole, with the word they share told once: 高速铁路, 铁路营业里程."""
    shared = next(
        (size for size in range(min(len(part), len(whole)), 1, -1) if part.endswith(whole[:size])), 0
    )
    return part + whole[shared:]

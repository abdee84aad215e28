"""Short forms that a full name leads to, and names that only say more of what a shorter one names."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.link.house_names import house_names, line_names
from graphbuild.link.names import bare

_SHARE: Final = re.compile(r"(.{2,}?)占(?!全国比重)(.{2,})比重$")
_TOTAL: Final = re.compile(r"(?:总?人?数|总量|总额)$")
_MEMBERS: Final = frozenset(("教师", "人员", "学生", "企业", "职工", "员工", "医师", "护士", "用户"))
"""Who may be named once where a share tells of which of them it is."""
_TRADES: Final = (
    ("钢铁", "钢"), ("铝业", "铝"), ("铜业", "铜"), ("化工", "化"), ("石油化工", "化"), ("煤业", "煤"),
    ("矿业", "矿"), ("机床", "机"), ("轴承", "轴"), ("变压器", "变"),
    ("重型机械", "重"), ("工程机械", "工"), ("汽车", "汽"),
)  # fmt: skip
"""The trade of a works, and the character by which it is called behind that of its place."""
_PROVINCES: Final = (
    "河北|山西|辽宁|吉林|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|四川|贵州|云南|陕西|甘肃"
)
_WORKS: Final = re.compile(
    rf"(?:[一-鿿]{{2,6}}?集团)?(?:{_PROVINCES})?(?P<place>[一-鿿]{{2}})"
    rf"(?P<trade>{'|'.join(full for full, _ in _TRADES)})"
    r"(?:控股|实业)?(?:集团)?(?:股份)?(?:有限责任|有限|总)?公司"
)
_UNIVERSITY: Final = re.compile(
    r"(?P<place>[一-鿿]{2})(?P<rest>(?:科技|师范|农业|医科|工业|理工|财经|林业|交通|工程|中医药)大学)"
)
_DESCRIBED: Final = (
    r"深港|粤澳|粤港澳|两岸|国际|国家级?|省级|重点|现代|农业|服务业|科技|技术|创新|深度|经济|产业|工业|高新|高端|制造业?|装备"
    r"|医疗|健康|教育|科教|体育|航空|航天|空港|信息|数字|智能|绿色|低碳|能源|生物|医药|食品|口岸|跨境|边境|金融|文创|创意|海洋"
    r"|综合|生态|文化|传承|文旅|旅游|商务|物流|临空|临港|自由|贸易|保税|开发|开放|合作|改革|试验|示范|先行|引领|协同|发展|战略|城市|新"
)
_ZONE: Final = re.compile(
    rf"(?P<head>.{{2,4}}?)(?:{_DESCRIBED})*"
    r"(?P<zone>合作区|试验区|实验区|示范区|先行区|开发区|经开区|高新区|新城|新区|新片区|片区|商务区|功能区|园区|产业园|科学城|度假区|城)"
)
_FAIR: Final = re.compile(
    r"(?:中国)?(?:国际)?(?P<of>[一-鿿]{2}).*?(?P<kind>博览|洽谈|交易|展览|进口博览|运动)会(?!\w)"
)
"""A fair, which is called after what it is of: 湖博会."""
_SEVERAL: Final = frozenset(("北京", "上海", "成都"))
"""Cities of which an airport needs a name of its own."""
_OF_PLACE: Final = re.compile(rf"(?:{_DESCRIBED})+(合作区|试验区|示范区|先行区)")
_GENERIC: Final = (
    r"(?:专项)?(?:(?:三年|五年)?行动(?:计划|方案)?|计划|工程|活动|(?:综合)?改革(?:试点)?|试点|整治|审批|政策|体系|战略|平台|管理|机制"
    r"|制度|部署|工作|任务|建设|培育|成长|服务模式|融资服务模式|模式|活动年|规定|评审|评选|选派|推广|合作|创建|全覆盖|全面推开)"
)
_ABOUT: Final = re.compile(rf"(?:[^一二三四五六七八九十\d]{{0,10}}?(?:{_GENERIC})+)?")
"""What a name may say behind its own words: of what kind it is, and before that what it is about."""
_KIND: Final = re.compile(rf"(?:{_GENERIC})+$")
_WHAT: Final = re.compile(rf"(?:{_GENERIC})*")
_FEWEST: Final = 3
"""Words whose first characters make a name of their own, at least."""
_CLAUSE: Final = 5
"""Characters of a bare clause that tell which measure of a plan it heads."""
_THINGS: Final = frozenset(("企业", "项目", "人才", "产品", "单位", "基地"))
"""What a name may count, of which another may name some (专精特新企业, 专精特新物流企业)."""
_FEW: Final = 6
"""Characters that a name may have more between its own words and those that say of what kind it is."""
_OTHER: Final = re.compile(
    r"升级|提升|二期|三期|新一轮|新(?!时代)|再|版|评价|经验|事项|成果|理念|窗口|巩固|拓展|衔接|示范[县市区村镇企]|样板|目标|大学|学院"
    r"|app|大会战|专栏\d"
)
"""Words by which it is another round, a part of it, or something beside it."""
_SO_MANY: Final = re.compile(r"(?!\d{3})[一二三四五六七八九十百千万双两\d]+[大项个类批]?")
"""A number of nothing that is told, which is no name of its own."""
_MORE: Final = re.compile(r"[一二三四五六七八九十百双两\d]$")
"""A number before its own words makes it another (九通一平, 双九通一平)."""


def short_forms(
    kind: str, core: str, plainest: str, before: frozenset[str], territory: str = ""
) -> tuple[str, ...]:
    """The short forms of a name: a share without what it is of, a zone by its head; each once, in order.

    Args:
        kind: one of ``KINDS``.
        core: the form of the name.
        plainest: its bare form, of a place without those that it begins with.
        before: those.
        territory: of a body, whose it is.
    """
    if kind == "indicator":
        match = _SHARE.match(core)
        return _shares(match[1], match[2]) if match else ()
    if kind == "body":
        return tuple(sorted({*_houses(core), *house_names(core, plainest, territory)}))
    if kind == "program":
        fair = _FAIR.fullmatch(core)
        if lines := line_names(core):
            return lines
        return (fair["of"][0] + fair["kind"][0] + "会", fair["of"] + fair["kind"][0] + "会") if fair else ()
    if kind == "place":
        line = () if core.endswith("机场") else line_names(core)
        if line:
            return line
        match = _OF_PLACE.fullmatch(plainest) if before else None
        if match:
            return (match[1],)
        if plainest.endswith("机场"):
            return tuple(f"{city}机场" for city in sorted(before - _SEVERAL))
        match = _ZONE.fullmatch(plainest)
        if match is None or match["head"][-1] in "区园江河湖山淀溪池泉洞峡":
            return ()
        head, zone = match["head"], match["head"] + match["zone"]
        found = set() if head in gazetteer().names else {head}
        if zone != plainest:
            found |= {zone, f"{head}区"} if found else {zone}
        return tuple(sorted(found))
    return ()


def of_first_letters(shorter: str, longer: str) -> bool:
    """Whether a bare name is made of what the words of another begin with (小升规, 小微企业升级规上企业)."""
    words = "".join(f"{re.escape(sign)}.{{1,3}}" for sign in shorter)
    return _FEWEST <= len(shorter) <= _FEW and re.fullmatch(words, longer) is not None


def first_clauses(clauses: tuple[str, ...]) -> tuple[str, ...]:
    """A measure's heading without its last clauses, each bare, where the first tells enough; in order."""
    plain = [bare("measure", clause) for clause in clauses]
    if not plain or len(plain[0]) < _CLAUSE:
        return ()
    return tuple(sorted({"".join(plain[:end]) for end in range(1, len(plain))}))


def _plain(name: str) -> str:
    """A name without the words behind it that say of what kind it is."""
    return _KIND.sub("", name)


def _shares(part: str, whole: str) -> tuple[str, ...]:
    """A share without what it is of, and with it before what both are (双师型教师, 专业课教师)."""
    whole = _TOTAL.sub("", whole)
    found = {bare("indicator", f"{part}率")}
    if part[-2:] == whole[-2:] and part[-2:] in _MEMBERS and part[:-2] and whole[:-2]:
        found.add(bare("indicator", f"{part[:-2]}{whole}率"))
    return tuple(sorted(found))


def _houses(core: str) -> tuple[str, ...]:
    """Short names of a works or a university by the first character of their place (韶钢, 河科技大学)."""
    match = _WORKS.fullmatch(core)
    if match:
        place = match["place"]
        return tuple(place[0] + short for full, short in _TRADES if match["trade"] == full)
    match = _UNIVERSITY.fullmatch(core)
    return (match["place"][0] + match["rest"],) if match and match["place"] in gazetteer().names else ()


def only_described(shorter: str, longer: str, quoted: frozenset[str], *, of_all: bool) -> bool:
    """Whether the longer of two names of programs only says of the shorter what it is about, and whose it is.

    Args:
        shorter: the name that the other one holds, in its form.
        longer: the other, in its form.
        quoted: what either name has in quotation marks.
        of_all: whether many places have it, so that what stands behind the name is one's own of it
            (“人工智能+”文化行动), and a short word before a short name tells which (科创飞地).
    """
    about, least = (_WHAT, _CLAUSE) if of_all else (_ABOUT, 0)
    by_length = sorted(sorted(quoted), key=len, reverse=True)
    held = [each for each in by_length if each in shorter and each in longer]
    for own in held:
        if own.endswith("+") or _SO_MANY.fullmatch(own):
            continue  # what it is joined with tells which it is (互联网+物流, 三大基础工程)
        left = shorter.replace(own, "", 1)
        before, _, behind = longer.partition(own)
        if _OTHER.search(before + behind) or _MORE.search(before) or 0 < len(before) < least - len(own):
            continue
        if left and left not in _THINGS and behind.endswith(left) and 0 < len(behind) - len(left) <= _FEW:
            return True
        same = left and _plain(left) == _plain(before + behind)
        if same or (_WHAT.fullmatch(left) and about.fullmatch(behind)):
            return True
    said = bare("program", shorter)
    before, found, behind = longer.partition(said)
    held = [each for each in held if not _SO_MANY.fullmatch(each)]
    plain = bool(found) and any(each in said for each in held) and not _MORE.search(before)
    plain = plain and not 0 < len(before) < least - len(said)
    return plain and not _OTHER.search(before + behind) and bool(about.fullmatch(behind))

"""Whose plan a text is: the division, or the country, that its title, its first lines or its words tell."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from graphbuild.extract.places.cuts import cuts_of
from graphbuild.extract.places.gazetteer import (
    Gazetteer,
    current,
    gazetteer,
    leftmost_longest,
    townships_of,
)
from graphbuild.extract.places.regions import REGIONS
from graphbuild.extract.places.words import NEVER, is_trapped
from graphbuild.terms import Confidence

COUNTRY: Final = "china"
_HEAD: Final = 1200
"""Characters from the start in which a plan says whose it is."""
_SHORT: Final = 2
"""Characters of the shortest names of divisions."""

_NATION = re.compile(
    r"国务院(?:办公厅)?关于|^\s*国家[^\W!-ÿ]{2,8}[委局](?:办公[厅室])?关于|代表国务院|国(?:发|办发|函)\s?[〔\[(]|全国人民代表大会[^,。;\n]{0,12}会议"
    r"|各省、自治区、直辖市|(?:国家[^\W!-ÿ]{2,8}(?:委员会|委|局)|(?<=[、\s])[^\W!-ÿ]{2,8}部|^[^\W!-ÿ]{2,8}部)[、\s]"
    r"|^(?:国家[^\W!-ÿ]{2,8}(?:委员会|委|局)|(?:教育|科学?技术?|工业和信息化|公安|民政|司法|财政|人力资源和?社会保障|自然资源|国土资源|"
    r"生态环境|环境保护|住房和?城乡建设|交通(?:运输)?|铁道|水利|农业(?:农村)?|商务|文化(?:和旅游)?|卫生|应急管理|退役军人事务)部)"
    r"(?:办公厅)?(?:关于[^\n。]{0,12})?[《〈]?(?=(?:19|20)\d\d\s?年)"
    r"|中共中央|(?<![省市县区州盟旗])国民经济和社会发展第[^\W!-ÿ]+个五年规划(?!.{0,9}[省市县区])",
    re.M,
)
_SAYS = re.compile(
    r"(?:第?[一二三四五六七八九十]+届)?\s{0,3}(?:人民代表大会|人大)|人民政府|政府工作报告|市委|县委|区委|省委|委(?:员会|办公[厅室]|关于|就)"
    r"|(?:\d{4}年)?(?:市|县|区|省)?政府|(?:常务)?[副代]?[省市县区州盟旗]长|国民经济和社会发展|(?:\d{4}年)?(?:工作要点|发展规划|行动计划|实施方案)"
)
_TOWN = re.compile(r"(?P<name>[^\W!-ÿ]{1,8}?(?:街道|镇|乡|苏木))(?:党委、?)?")
_OF_TOWN = re.compile(rf"(?:\d{{4}}年)?{_TOWN.pattern}")
"""What the title of a town's or a subdistrict's text opens with, whichever county's it is."""
_TITLE_END = re.compile(r"[\n。]|各位代表")
_ATTACHED = re.compile(r"\A\s*(?:附(?:件|表|录)?[ ]*[\d一二三四五六七八九十]{0,3}[ ]*:?[ ]*\n\s*)?")
_WRITTEN: Final = re.compile(r"[^\W!-ÿ]")
_OPENS = re.compile(r"(?:^|关于|印发|[年《〈“\s])$")
"""What stands before whose plan it is in a title, where that is a short name."""
_DATED = re.compile(r"(?:关于)?(?:\d{4}\s?年?)?")
"""What may stand before it where it opens a title in full."""
_YEAR = re.compile(r"(?:19|20)\d\d(?=\s?年)")
_SPEAKER = re.compile(r"代表(?P<level>[省市县区州盟旗])(?:人民)?政府")
_SCOPE = re.compile(
    r"(?:[全我本]|(?<![^\W!-ÿ])(?=[省市县区州盟旗](?![场域际块])(?:委|政府|[^\W!-ÿ]{2,6}[局委办])))"
    r"(?P<level>[省市县区州盟旗国镇乡])|自治(?P<autonomous>[区州县旗])"
)
"""A word for the territory or for what it speaks of as its own: 全市, 市水利局."""
_KINDS: Final = {
    "省": ("admin-province",),
    "市": ("admin-prefecture", "admin-county", "admin-province"),
    "州": ("admin-prefecture",),
    "盟": ("admin-prefecture",),
    "县": ("admin-county",),
    "旗": ("admin-county",),
    "区": ("admin-county", "admin-province"),
}
"""The word for a territory → the kinds it may be, the likeliest first."""

_NAMESAKE = re.compile(r"(?:[东西南北中]?[路街]|大道)|镇(?![村街乡])|乡(?![村镇])|村(?![镇级集庄])|社区")
"""Behind a short name: a road, a town or a village is called so (新安街道), and no county."""
_PLAIN: Final = frozenset(("新区", "郊区", "城区", "矿区", "市区", "特区"))
"""Names of divisions that are the last word of others as well (河阳新区): theirs behind what they lie in."""

_OF_LEVEL = re.compile("[县市区旗](?![域级内委])")
"""Behind a short name: the title names a division of a level at which none is known (云溪县, of 云溪区)."""


@dataclass(frozen=True, slots=True)
class Territory:
    """Whose plan it is: a GB/T 2260 code, ``china``, or empty where the text does not tell.

    The span is that of the words it was read from (empty, ``0, 0``, where there are none).
    """

    code: str
    start: int
    end: int
    confidence: Confidence
    rule: str


def territory_of(folded: str) -> Territory:
    """Read it from title and first lines; else from the divisions that the text names most."""
    names = gazetteer()
    head = folded[:_HEAD]
    said = _YEAR.search(head)
    year = int(said.group()) if said else None
    found = _chains(head, names)
    begin = len(head) - len(_ATTACHED.sub("", head, count=1))
    title = _TITLE_END.split(head[begin:], 1)[0]
    towns = (_town(chain, head, folded, names, year) for chain in found)
    town = next((each for each in towns if each), None)
    stated = [
        chain
        for chain in found
        if _SAYS.match(head, chain[-1][1])
        or _is_dated(head, chain[-1][1])
        or _opens(chain, head, begin, names)
    ]
    if town and (not stated or town.start <= stated[0][0][0]):
        return town
    nation = next((each for each in _NATION.finditer(head) if not _is_cited(head, each.start())), None)
    if nation and (not stated or nation.start() < stated[0][0][0]):
        return Territory(COUNTRY, nation.start(), nation.end(), "high", "stated-nation")
    for chain in stated:
        code = _resolved(chain, folded, names, year)
        if code:
            return Territory(code, chain[0][0], chain[-1][1], "high", "stated-in-head")
    for chain in found:
        inside = begin <= chain[0][0] and chain[-1][1] <= begin + len(title)
        short = all(
            each.form == "short" and each.kind == "admin-county" for each in names.names[chain[-1][2]]
        )  # as common words may be (农业振兴计划)
        if inside and (not short or _OPENS.search(head[begin : chain[0][0]])):
            code = _resolved(chain, folded, names, year)
            if code:
                if not _is_full(chain, names) and _OF_LEVEL.match(head, chain[-1][1]):
                    return Territory(code, chain[0][0], chain[-1][1], "low", "likened-in-title")
                return Territory(code, chain[0][0], chain[-1][1], "medium", "named-in-title")
    counted = _counted(folded, names, year)
    if counted.code == COUNTRY and _OF_TOWN.match(title):
        return Territory("", 0, 0, "low", "untold")
    return counted


def _is_full(chain: list[tuple[int, int, str]], names: Gazetteer) -> bool:
    """Whether the last division of a chain is named in full, or without its peoples (湘西州)."""
    written, ends = chain[-1][2], f"自治{chain[-1][2][-1]}"
    return any(each.form == "full" or each.name.endswith(ends) for each in names.names[written])


def _opens(chain: list[tuple[int, int, str]], head: str, begin: int, names: Gazetteer) -> bool:
    """Whether a title begins with a division in full, after its year at most."""
    return _DATED.fullmatch(head[begin : chain[0][0]]) is not None and _is_full(chain, names)


def _town(
    chain: list[tuple[int, int, str]], head: str, folded: str, names: Gazetteer, year: int | None
) -> Territory | None:
    """The town that is named right behind its county, and whose the text is (台山市大江镇人民政府)."""
    found = _TOWN.match(head, chain[-1][1])
    if found is None or _SAYS.match(head, found.end()) is None:
        return None
    county = _resolved(chain, folded, names, year)
    listed = townships_of(county[:4]).names.get(found["name"], ()) if county else ()
    inside = {each.code for each in listed if each.form == "full" and each.code.startswith(county or "")}
    if len(inside) != 1:
        return None
    return Territory(inside.pop(), chain[0][0], found.end("name"), "high", "stated-in-head")


def _is_cited(head: str, place: int) -> bool:
    """Whether a place of the head stands in the title of another document, or in its number after that."""
    after = head.rfind("》", 0, place)
    return head.rfind("《", 0, place) > after or head[after + 1 : place].strip() == "("


def _is_dated(head: str, end: int) -> bool:
    return (
        re.match(r"(?:关于)?\d{4}\s?年[^,。;\n]{0,12}(?:报告|计划|要点|规划)", head[end : end + 40])
        is not None
    )


def _chains(head: str, names: Gazetteer) -> list[list[tuple[int, int, str]]]:
    """Divisions named one after the other (嘉兴市秀洲区), each chain outermost first."""
    chains: list[list[tuple[int, int, str]]] = []
    for mention in leftmost_longest(names.mentions(head)):
        if len(mention[2]) == _SHORT and _is_across(head, mention[0]):
            continue  # 城市更|新和|社区治理
        short = all(each.form == "short" for each in names.names[mention[2]])
        if short and _NAMESAKE.match(head, mention[1]):
            continue
        if short and head.startswith("新区", mention[1]) and _are_counties(mention[2], names):
            continue  # 湖南湘江|新区
        joined = chains and chains[-1][-1][1] == mention[0]
        if joined or (mention[2] in _PLAIN and mention[0] and _WRITTEN.match(head, mention[0] - 1)):
            full = any(one.form == "full" for one in names.names[mention[2]]) and mention[2] not in _PLAIN
            if not full and not (joined and _lies_in(chains[-1][-1][2], mention[2], names)):
                continue  # 甲市|城西|港区, 河阳|新区
        if chains and chains[-1][-1][1] == mention[0]:
            chains[-1].append(mention)
        else:
            chains.append([mention])
    return chains


def _are_counties(name: str, names: Gazetteer) -> bool:
    """Whether no city and no province bears the name."""
    return all(one.kind == "admin-county" for one in names.names[name])


def _lies_in(above: str, name: str, names: Gazetteer) -> bool:
    """Whether a division of the one name lies in one of the other."""
    codes = {one.code for one in names.names[above]}
    return any(codes & set(names.ancestors(one.code)) for one in names.names[name])


def _is_across(head: str, at: int) -> bool:
    """Whether a name of two characters only arises between two words, or inside others."""
    begin = max(at - _SHORT, 0)
    across = cuts_of(head[begin : at + 2 * _SHORT]).word_over(at - begin)
    longer = (head[at : at + length] for length in (_SHORT + 1, _SHORT + 2))
    known = any(name in REGIONS and name not in gazetteer().names for name in longer)  # 三江|源
    return across is not None or known or is_trapped(head, at, at + _SHORT)


def _resolved(
    chain: list[tuple[int, int, str]], folded: str, names: Gazetteer, year: int | None
) -> str | None:
    """The innermost division of the chain, by those before it, by its form, its time, and the text."""
    candidates = current(names.names[chain[-1][2]], year)
    for _, _, name in chain[:-1]:
        above = {candidate.code for candidate in names.names[name]}
        inside = [one for one in candidates if above & set(names.ancestors(one.code))]
        candidates = inside or candidates
    full = [candidate for candidate in candidates if candidate.form == "full"]
    candidates = full or candidates
    if len(candidates) > 1:
        votes = _votes(folded, names, year)
        best = max(votes[one.code] + sum(votes[up] for up in names.ancestors(one.code)) for one in candidates)
        candidates = [
            one
            for one in candidates
            if votes[one.code] + sum(votes[up] for up in names.ancestors(one.code)) == best
        ]
    return candidates[0].code if len(candidates) == 1 else None


def _votes(folded: str, names: Gazetteer, year: int | None) -> Counter[str]:
    """How often the text names each division; a name that means one only counts for those above it, too."""
    votes: Counter[str] = Counter()
    for start, end, name in leftmost_longest(names.mentions(folded)):
        if name in NEVER or is_trapped(folded, start, end):
            continue
        candidates = current(names.names[name], year)
        codes = {one.code for one in candidates}
        if len(codes) == 1 and (len(name) > 2 or candidates[0].kind != "admin-county"):
            for above in names.ancestors(codes.pop()):
                votes[above] += 1
        elif len(name) == 2:
            for code in codes:
                votes[code] += 1
    return votes


def _counted(folded: str, names: Gazetteer, year: int | None) -> Territory:
    """The division of the plan's level that is named most; the country where no territory is spoken of."""
    speaker = _SPEAKER.search(folded[:_HEAD])
    levels = Counter(
        found["level"] for found in _SCOPE.finditer(folded) if found["level"]
    )  # 全市 in a county's plan is rarer than 全县
    own = levels.total() - levels["国"]
    if speaker is None and own <= levels["国"]:
        if levels["国"]:
            return Territory(COUNTRY, 0, 0, "medium", "counted-nation")
        return Territory("", 0, 0, "low", "untold")
    del levels["国"]
    level = speaker["level"] if speaker else max(sorted(levels), key=lambda key: levels[key])
    votes = _votes(folded, names, year)
    for kind in _KINDS.get(level, ()):  # towns bear one name in many counties
        of_kind = [
            (votes[code], code) for code in sorted(_bearing(level, kind, names, year)) if votes[code] > 1
        ]
        if of_kind:
            most = max(count for count, _ in of_kind)
            best = [code for count, code in of_kind if count == most]
            if len(best) == 1:
                start, end = (speaker.start("level"), speaker.end()) if speaker else (0, 0)
                return Territory(best[0], start, end, "medium", "counted-divisions")
    return Territory("", 0, 0, "low", "untold")


def _bearing(level: str, kind: str, names: Gazetteer, year: int | None) -> set[str]:
    """The divisions of the kind whose name ended in the word for the level in the year."""
    return {
        one.code
        for name, candidates in names.names.items()
        if name.endswith(level)
        for one in candidates
        if one.form == "full" and one.kind == kind and one.years_from(year) == 0
    }


def division_name(code: str) -> str:
    """The current name of a division, ``中国`` for the country; the code where nobody knows it."""
    if code == COUNTRY:
        return "中国"
    listed = gazetteer().current.get(code) or townships_of(code[:4]).current.get(code)
    return listed.name if listed else code

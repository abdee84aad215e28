"""What is never one thing, whatever speaks for it: differences that are always fatal, kind by kind.

The model weighs how alike two things are; here stands what no likeness outweighs. Two programs are not one
where only one is a pilot, a title, a later round, a law; nor where a coined name or a number is all that two
governments share. Two headings are not one where either says what the other does not. Two names are not one
where each has a word of its own that counts or does something else.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from graphbuild.link.comparisons import LIKE, UNTOLD
from graphbuild.link.facets import OF_THE_COUNTRY, OF_YEARS, OWN, counted_otherwise
from graphbuild.link.house_names import of_the_territory
from graphbuild.link.lexicon import lexicons
from graphbuild.link.model import Scored
from graphbuild.link.names import bare
from graphbuild.link.soft import WORKING
from graphbuild.link.undertakings import PAPER, PROJECTS, counts_more, of_both, only_one, other_deed

_NUMBERED: Final = re.compile(r"[一二三四五六七八九十百千万双两\d]")
_COINED: Final = 5
"""Characters of a coined name at most; a longer one says what it is about."""
_TOPICS: Final = {
    "people": r"人才|院士|领军|专家|博士|引智|高层次|英才",
    "schools": r"教育|教师|教学|学校|校长|名校|教科|幼儿|中小学|职教|学生",
    "firms": r"企业|工业|公司|上市|产业|制造|独角兽|经营主体|市场主体|营商",
    "investment": r"投资|招商|引资|项目|园区|开发区",
    "farms": r"农业|农民|农村|乡村|乡镇|粮食|种植|养殖|畜牧|农家|合作社|扶贫|脱贫",
    "nature": r"环境|环保|生态|污染|治水|水质|大气|绿化|造林|森林|河长|垃圾|节能",
    "culture": r"文化|旅游|体育|文艺|精品|广播|电视|文物|景区",
    "safety": r"治安|公安|平安|安全|法治|普法|信访|犯罪|打黑|消防",
    "health": r"医疗|医院|卫生|健康|医共体|养老|医保",
    "towns": r"城市|交通|道路|公路|住房|拆违|社区|管网|老旧",
}
"""What a program may be about, by words of what stands near it."""
_ABOUT: Final = tuple((topic, re.compile(words)) for topic, words in _TOPICS.items())
_OF_LEVEL: Final = re.compile(r"[省市县](?=[一二三四五六七八九十百千万双两\d])")
"""The level of the government whose a number of things is, before it."""
_SO_MANY: Final = re.compile(
    r"[一二三四五六七八九十两\d][大项个类]"
    r"(行动|工程|计划|战役|任务|体系|举措|战略|目标|活动|改革|攻坚|平台|产业|集群|示范)"
)
_NO_ONES: Final = re.compile(
    r"(?:[一二三四五六七八九十百千万双两\d]+[大项个类年])?(?:行动|工程|计划|方案|战役|任务|体系|举措|战略|目标|建设|活动|改革|提升|攻坚|专项)+"
    r"|[一二三四五六七八九十百千万双两\d]+件(?:民生)?实事(?:项目|工程)?"
)
"""A name that every government may give to what it has most of."""
_UNLIKE: Final = tuple(
    (re.compile(one), re.compile(other))
    for one, other in (
        (r"(?:额|总值|产值|资金|经费)(?:增速|降幅)?$", r"(?:数|企业)(?:增速|降幅)?$"),
        (r"项目(?:总|建设)投资$", r"(?<!项目总)(?<!目建设)投资$"),
    )
)
"""A sum of money and a number of things; what undertakings cost and what was spent on them."""
_OF_NOTHING: Final = re.compile(
    r"(?=.)(?:[年总]|累计|完成|实现|到位|计划|涉及|新增|新建|建设|项目总?(?=投资))*"
    r"(?:交易额|成交额|产值|投资额?|资金|面积|里程|项目数|产量|规模|利税|数)?(?:增速|降幅|排名)?"
)
"""A figure that a draft has without what it is of: each plan's is of something else."""
_SHORTENED: Final = frozenset(("written out", "short form", "abbreviated"))
"""How programs are named that everybody shortens in his own way (三保, 两个责任)."""
_EACH_HAS: Final = re.compile(r"条例|研究院|高地$")
"""What every government has of its own under one name."""
_WORKS: Final = 6
"""Characters of the name of works that a neighbour has too (中医院迁建), at most."""
_SLOGAN: Final = 2
"""Characters of a number that many have a program by."""
_UNDERTAKINGS: Final = frozenset(("工程", "行动", "计划"))
_IN_ONE_FORM: Final = frozenset(("years", "document", "service", "loan", "money"))
"""What a program may be called in one form and not in another of its names."""
_DRIVE: Final = re.compile(r"行动|计划|方案|攻坚|活动")
"""What is done for some years, and may leave out how many."""
_STAGES: Final = (
    ("planned", r"计划|规划|拟|预计|目标"),
    ("signed", r"签约|合同|协议"),
    ("begun", r"开工|启动"),
    ("under way", r"在建|建设中|施工"),
    ("done", r"完成|竣工|建成|投产|达产|通车|完工|验收"),
    ("kept", r"养护|管护|维护|维修"),
)
_STAGED: Final = tuple((stage, re.compile(words)) for stage, words in _STAGES)
_SCHOOL_OF: Final = re.compile(
    r"(理工|科技|师范|农业|医科|工业|财经|林业|交通|工程|中医药|海洋|政法|民族|外国?语|体育)大学$"
)
_HOUSE: Final = re.compile(r"(?:控股)?(?:集团)?(?:股份)?(?:有限责任|有限)?(?:公司)?$")
"""What a firm's name ends with by law, and that it is a group."""
_KIND_OF_HOUSE: Final = re.compile(r"(?:医院|银行|中学|小学|学校)$")
"""What a body is by the end of its name, which its short form keeps or lacks whole."""
_HEAD: Final = 4
"""Characters of a heading that tell which measure of a plan it is."""
_FRAME: Final = re.compile(
    r"[的和与及把将在上地]|(?:大力|着力|深入|全面|加快|积极|持续|进一步|有效|有序|切实|扎实|全力|坚持|坚决|努力|纵深|统筹|强力|推动|推进|促进"
    r"|加强|强化|深化|提升|提高|改善|增进|完善|健全|实施|开展|做好|抓好|做大|做强|做优|实现|发展|建设|工作|水平|任务)"
)
"""What a heading may say of how it is done."""


def vetoed(kind: str, row: Scored) -> bool:
    """Whether a difference makes the two never one; names that are listed as one thing's are taken for it."""
    reached = dict(row.levels)
    if kind == "indicator" and (_unlike(*row.cores) or counted_otherwise(*row.facets)):
        return True
    if kind == "body" and (_two_bodies(*row.cores, reached) or _anybodys(reached)):
        return True
    if kind == "program" and (
        _of_two(row, reached["origin"])
        or _of_other_years(row)
        or _other_undertaking(row)
        or _another_of_its_name(row, reached)
    ):
        return True
    if reached["name"] == "same" or (reached["name"] == "known as one" and row.listed):
        return kind == "program" and _differing(row) == {"pilot"}
    if kind == "program":
        return _counts_another(*row.cores) or _facets_differ(row, reached["origin"], reached["name"])
    if kind == "measure":
        return other_deed(*map("".join, row.clauses)) or _another_heading(row, reached["name"])
    if kind == "indicator" and (_other_stage(*row.cores) or nameless(kind, row)):
        return True
    lexicon = lexicons()[kind]
    return reached["name"] == "same gist" and lexicon.each_its_own(*map(lexicon.words, row.cores))


def nameless(kind: str, row: Scored) -> bool:
    """Whether either name says of nothing what it is of (新增数, 三年行动计划), nor how many (七大战略)."""
    words = {"indicator": _OF_NOTHING, "program": _NO_ONES}.get(kind)
    return words is not None and any(words.fullmatch(core) and not _SO_MANY.match(core) for core in row.cores)


def _of_two(row: Scored, origin: str) -> bool:
    """Whether two programs are those of two governments that came upon one name.

    Where neither government lies in the other, they are two unless a list knows the name as that of one that
    holds both, both lie in one prefecture and the name tells enough, or it says at length what it is.
    Where one lies in the other, a coined name is two if they stand beside other things (talents, firms).
    """
    shared = row.bares[0] == row.bares[1] and OWN not in row.facets[0] | row.facets[1]
    both = shared and of_both(row.bares[0]) and not _EACH_HAS.search(row.cores[0])
    if origin in ("differs", "same province") and not row.wide and not both:
        return True
    if origin != "same" and all(map(_OF_LEVEL.match, row.cores)) and row.cores[0][0] != row.cores[1][0]:
        return True  # the county's and the city's
    if origin not in ("same", UNTOLD) and not row.wide and any(map(_NO_ONES.fullmatch, row.cores)):
        return True
    name = min(filter(None, row.bares), key=len, default="")
    if not name or origin in ("same", UNTOLD) or len(name) > _COINED or not _coined(name):
        return False
    if origin == "same prefecture" and not row.wide:
        return True
    topics = _topics(row)
    return all(topics) and topics[0].isdisjoint(topics[1])


def _another_of_its_name(row: Scored, reached: dict[str, str]) -> bool:
    """Whether one is projects of what the nation does, another list or another government's own way."""
    if reached["name"] in _SHORTENED and reached["origin"] not in ("same", "within"):
        return True
    paper = reached["name"] == "known as one" and not row.listed and only_one(PAPER, *row.cores)
    if paper or (reached["name"] == "written out" and counts_more(*row.cores)):
        return True
    if reached["name"] == "same gist" and reached["origin"] != "same" and not row.wide and not row.quoted:
        return True
    if reached["origin"] == "same prefecture" and not row.wide:
        works = reached["name"] == "same but for common words" and len(row.bares[0]) <= _WORKS
        return OWN in row.facets[0] | row.facets[1] or (works and not row.quoted)
    listed = reached["name"] in ("same", "same form") or bool(row.quoted)
    return reached["origin"] == UNTOLD and not listed and only_one(PROJECTS, *row.cores)


def _other_undertaking(row: Scored) -> bool:
    """Whether two numbers are all that two programs share, each of another kind (双百工程, 双百行动)."""
    kinds = [core.removeprefix(own) for core, own in zip(row.cores, row.bares, strict=True)]
    slogan = row.bares[0] == row.bares[1] and len(row.bares[0]) <= _SLOGAN and _NUMBERED.search(row.bares[0])
    return bool(slogan) and not row.listed and _UNDERTAKINGS.issuperset(kinds) and kinds[0] != kinds[1]


def _differing(row: Scored) -> set[str]:
    """What only one of two programs says that it is, its years left out."""
    found = set(row.facets[0] ^ row.facets[1])
    found -= {OF_THE_COUNTRY, "pilot"} if OF_THE_COUNTRY in found else set()
    return {each for each in found if each != OWN and not each.startswith(OF_YEARS)}


def _of_other_years(row: Scored) -> bool:
    """Whether both tell for which years they are, and not the same."""
    years = [{each for each in facets if each.startswith(OF_YEARS)} for facets in row.facets]
    return all(years) and years[0].isdisjoint(years[1])


def _topics(row: Scored) -> list[frozenset[str]]:
    """What either stands beside is about."""
    return [frozenset(topic for topic, words in _ABOUT if words.search(near)) for near in row.near]


def _counts_another(left: str, right: str) -> bool:
    """Whether both say how many of something there are, and not of the same (十大行动, 十大工程)."""
    counted = _SO_MANY.findall(left), _SO_MANY.findall(right)
    return all(counted) and set(counted[0]).isdisjoint(counted[1])


def _unlike(left: str, right: str) -> bool:
    """Whether the two measure what is never one, by the ends of their names (``_UNLIKE``)."""
    pairs = ((left, right), (right, left))
    return any(one.search(a) and other.search(b) for one, other in _UNLIKE for a, b in pairs)


def _two_bodies(left: str, right: str, reached: dict[str, str]) -> bool:
    """Whether each has a word of its own for what it does, or is a group and the other its company.

    So are two that do the same for a province and for a city in it.
    """
    if reached["name"] in ("same words", "same gist"):
        does = [{word for word in WORKING["body"].split() if word in name} for name in (left, right)]
        if does[0] - does[1] and does[1] - does[0]:
            return True
    if reached["territory"] == "within" and all(map(of_the_territory, (left, right))):
        return True
    if reached["name"] == "short form" and sum("集团" in name for name in (left, right)) == 1:
        group, other = sorted((left, right), key=lambda name: "集团" not in name)
        if all(map(of_the_territory, (left, right))):
            return False
        house = _HOUSE.sub("", group)
        return len(house) < len(said := _HOUSE.sub("", other)) and not said.endswith(house)
    kinds_of = [match[0] if (match := _KIND_OF_HOUSE.search(name)) else "" for name in (left, right)]
    if reached["name"] == "abbreviated" and kinds_of[0] != kinds_of[1]:
        return True
    if reached["name"] == "abbreviated" and _another_school(*sorted((left, right), key=len)):
        return True
    names = (left.replace("控股", "集团"), right.replace("控股", "集团"))
    kinds = [{word for word in ("集团", "股份") if word in name} for name in names]
    return all(kinds) and kinds[0].isdisjoint(kinds[1])


def _another_school(shorter: str, longer: str) -> bool:
    """Whether one is a school by its letters (武大), and the other a hospital of it, or one of a field."""
    field = _SCHOOL_OF.search(longer)
    of_another = field is not None and not set(field[1]) & set(shorter)
    return shorter.endswith("大") and (not longer.endswith("大学") or of_another)


def _anybodys(reached: dict[str, str]) -> bool:
    """Whether a short form could stand for another place's as well, and nothing tells the place (河工大)."""
    return reached["name"] == "short form" and reached["territory"] not in ("same", "within")


def _coined(name: str) -> bool:
    """Whether a bare name is a number or a picture, with no word that says what it is about."""
    lexicon = lexicons()["program"]
    return bool(_NUMBERED.search(name)) or not any(map(lexicon.tells, lexicon.words(name)))


def _facets_differ(row: Scored, origin: str, name: str) -> bool:
    """Whether only one is a pilot, a title, a later round.

    A number of works (“五个一批”项目) is the bare slogan of the same number for its own government, and for
    one over or under it where both stand beside like things. What one form leaves out tells nothing (规划).
    """
    differing = _differing(row)
    if origin == "same" or (
        origin in ("within", "the country") and not _topics(row)[0].isdisjoint(_topics(row)[1])
    ):
        differing -= {"works"}
    if name == "same form":
        differing -= _IN_ONE_FORM
    if "years" in differing and all(map(_DRIVE.search, row.cores)):
        differing -= {"years"}
    return bool(differing)


def _other_stage(left: str, right: str) -> bool:
    """Whether both tell how far it has come, and not the same (planned, signed, begun, done)."""
    stages = [{stage for stage, words in _STAGED if words.search(name)} for name in (left, right)]
    return all(stages) and stages[0].isdisjoint(stages[1])


def _another_heading(row: Scored, name: str) -> bool:
    """Whether each heading says what the other does not, or little of it and no whole clause."""
    if name not in LIKE:
        return False
    (shorter, _), (longer, others) = sorted(
        zip(row.cores, row.clauses, strict=True), key=lambda each: len(each[0])
    )
    heads = [bare("measure", clauses[0]) if clauses else "" for clauses in row.clauses]
    if heads[0] == heads[1] and len(heads[0]) >= _HEAD:
        return False
    if name == "contained" and _of_clauses(shorter, tuple(bare("measure", each) for each in others)):
        return False
    less, more = (Counter(_FRAME.sub("", each)) for each in (shorter, longer))
    return not (less <= more and less.total() >= _HEAD and less.total() * 3 >= more.total() * 2)


def _of_clauses(shorter: str, clauses: tuple[str, ...]) -> bool:
    """Whether a heading is some neighbouring clauses of another."""
    ends = range(1, len(clauses) + 1)
    return any("".join(clauses[start:end]) == shorter for end in ends for start in range(end))

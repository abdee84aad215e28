"""Works that only a list tells to be works: what its items look like, by what its end says of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from graphbuild.extract.bodies.scopes import is_place
from graphbuild.extract.listed_words import look_for
from graphbuild.extract.pieces import Heading
from graphbuild.extract.programs.borders import Candidate, Segment, is_generic, left_border, starts_generic
from graphbuild.extract.programs.facilities import AND_MORE, WORK
from graphbuild.extract.programs.spoken import Spoken
from graphbuild.extract.programs.words import HARD, HEAD

_ROUTES = re.compile(
    r"等(?:\d+|[一二三四五六七八九十]+)?(?:条|座|一批|个|重点|重大|大型|大中型|现代化|在建)*(?:铁路|高铁|[一二]级公路|"
    r"公路|高速|道路|煤矿|矿井|大桥|航道|(?:支线)?机场|水电站|核电站|水库|水利枢纽)"
)
_ROUTE = re.compile(r"[^\W!-ÿ]{2,6}")
ITEM = re.compile(r"[\u4e00-\u9fffA-Za-z\d+\-().·×]{4,20}|[^\W!-ÿ]{2}[线路桥渠]")
_OF_FIRMS = re.compile(
    r"等(?:\d+个|一批)?(?:重点|重大|优质|龙头|产业|工业|制造业|服务业|商贸|流通|光伏|风电|新能源|新材料|农业|产业化|深加工|文旅|延链|补链|强链|建链|招商|签约|合作|骨干|入园|落户|落地|在建|[百十]?亿元|以上|投资|大)*项目"
)
_FIRM = re.compile(rf"[^\W!-ÿ]{{2,3}}|{ITEM.pattern}")
_ABSTRACT = re.compile(
    r"(?:厅|局|后劲|人才|产业升级|值|大|高|强|多|好|低|快|广|深|联系|调度|督查|稽查|包联|会商|产业|行业|经济|"
    r"企业|装备|材料|能源|领域|设施|旅游|农业|服务|资源|功能|能力|提升|主义|建设|环境|技术|汽车|"
    r"制造|医药|电子|化工|物流|教育|"
    r"卫生|文化|交通|水利|治理|保护|供水|供热|供气|排水|通信|电力|燃气|绿化|亮化|"
    r"美化|住房|道路|就业|社保|医疗|养老|体育|安全|生态|农村|城市)$"
)
_TRADER = re.compile(
    r"(?!精细|生物|绿色|新型|石油|海洋|中药|航空|煤炭|盐化|汽车|装备|电力)[^\W!-ÿ]{2}(?:新能源|新材料|电子|化工|医药|物流|科技|制造|汽车|能源|材料)"
)
"""A firm of its own name and its trade (碧海电子)."""
_FIELDS_OF_WORK = re.compile("光伏|风电|储能|钢铁|纺织|养殖|种植|桥梁|隧道|[林渔牧]业")
"""What works are for, which names none of them."""
_OF_A_KIND = re.compile(
    "(?:健身|休闲|便民|口袋)[^\\W!-ÿ]{2,3}|[足篮排网羽门][^\\W!-ÿ]{0,2}球场|[^\\W!-ÿ]{2,4}设施|村史馆|农家书屋|应急广播"
)
"""Facilities of which every place has some."""
_WHEREABOUTS = re.compile("(?:节点|地区|区域|部位|环节|阶段|老旧|破损)$")
"""What an item of a list ends in that says where works are, or in what."""
_NO_NAME = re.compile(
    r"[一二两三四五六七八九十]{1,2}大.*|.*(?<![A-Z])\d号?|.*\d[万亿]?(?:公里|千米|平方米|亩|公顷|个|套|处|座|所|条|户|家|辆)|.+抓.+|分.分.|因.制宜|\d{4}年.?|一定.+"
)
_PLACES_TOO = frozenset("大高强广深")
"""Characters that are places in the name of a route, and in other lists the end of what is said of one."""
_SHORT = 2
"""How long the words are that say of what kind a work is (公园)."""

_BOX = re.compile(
    r"(?!.*(?:推进|加快|实施|[紧狠]?抓|建设|突出|谋划|强化|围绕))[^,。]{0,14}重[大点][^\W!-ÿ]{0,8}(?:项目|工程|平台)(?:一览|清单|名单)?表?"
)
"""A heading below which each line is a list of works (专栏3 重大交通项目)."""
_BOX_ENDS = frozenset("目程台览单表")
_TOLD_AS = re.compile("(?:项目|工程)(?:分别|具体|主要)?(?:是|为|有|包括|如下):$")
"""What says that works follow, each behind a semicolon."""
_TOLD_ENDS = frozenset(("是:", "为:", "有:", "括:", "下:"))
look_for(_TOLD_ENDS)
_LONGEST_TOLD = 7
_SENTENCE_END = re.compile("[。\\n]")
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_CIRCLED = re.compile(f"[{_CIRCLES}]")
_NUMBER = re.compile(r"[\s(]*(?:\d{1,3}|[一二三四五六七八九十]+)?[\s.、)|]*")


def item_form(folded: str, runs: tuple[Segment, ...]) -> re.Pattern[str]:
    """How the items of a list of works are written, the last of whose ``runs`` says what they are."""
    start, end = runs[-1].start, runs[-1].end
    if _ROUTES.search(folded, start, end):
        return _ROUTE
    first = left_border(folded, runs[0].start, runs[0].end, ()).start
    named = any(run.end - max(run.start, first) > _SHORT for run in runs[:-1])
    return _FIRM if named and _OF_FIRMS.search(folded, start, end) else ITEM


def listed_item(
    folded: str, start: int, end: int, fixed: tuple[tuple[int, int], ...], form: re.Pattern[str]
) -> Iterator[Candidate]:
    """Yield an item of a list of works, as ``form`` says that such an item is written.

    ``fixed`` are the known names of its clause.
    """
    border = left_border(folded, start, end, fixed)
    end -= 2 * folded.startswith("现场", end - 2)
    words = folded[border.start : end]
    abstract = _ABSTRACT.search(words) and (len(words) < 6 or starts_generic(words))
    abstract = abstract and not (form is _ROUTE and words[-1] in _PLACES_TOO)
    abstract = abstract and (starts_generic(words) or not _TRADER.fullmatch(words))
    if (
        not form.fullmatch(words)
        or abstract
        or _NO_NAME.fullmatch(words)
        or words.startswith(("高", "低", "多", "更", "小型", "中型"))
        or words.endswith(AND_MORE)
        or is_generic(words)
        or (words[-1:] in "市县区旗州盟乡镇" and is_place(words))
        or _OF_A_KIND.fullmatch(words)
        or _WHEREABOUTS.search(words)
        or (len(words) == _SHORT and (WORK.fullmatch(words) or _FIELDS_OF_WORK.fullmatch(words)))
    ):
        return
    if HARD.search(words) or HEAD.search(words) or border.enumerated:
        return
    yield Candidate(border.start, end, "project", "listed-project", "low", 2)


def boxed(spoken: Spoken) -> set[int]:
    """The places of clauses that are lines, or first cells of some, below a heading that announces works."""
    folded, found = spoken.folded, set()
    blocks = {id(clause.block): clause.block for clause in spoken.clauses}
    told = {key for key, block in blocks.items() if any(_announces(folded, each) for each in block.path[-2:])}
    for place, clause in enumerate(spoken.clauses) if told else ():
        block = clause.block
        if id(block) in told:
            first = _NUMBER.fullmatch(folded, block.start, clause.start) is not None
            listed = folded.find("、", clause.start, clause.end) >= 0
            if first or (listed and folded.find("\t", block.start, block.end) < 0):
                found.add(place)
    return found


def _announces(folded: str, heading: Heading) -> bool:
    """Whether each line below a heading is a list of works."""
    ends = heading.kind == "line" and folded[heading.end - 1] in _BOX_ENDS
    return ends and _BOX.fullmatch(folded, heading.start, heading.end) is not None


def told_as_works(spoken: Spoken) -> set[int]:
    """The places of clauses parted by semicolons of which their sentence says that they are works.

    So are those that circled numbers count.
    """
    folded, starts, found = spoken.folded, spoken.starts, set()
    for at in (at + 2 for at in spoken.seen.offsets(_TOLD_ENDS)):
        if _TOLD_AS.search(folded, max(0, at - _LONGEST_TOLD), at):
            end = _SENTENCE_END.search(folded, at)
            reach = bisect_left(starts, end.start() if end else len(folded))
            within = range(bisect_left(starts, at), reach)
            found |= {place for place in within if folded[starts[place] - 1] in ":;"}
    circled = _CIRCLED.finditer(folded) if any(sign in folded for sign in _CIRCLES) else ()
    return found | spoken.places(sign.end() for sign in circled)

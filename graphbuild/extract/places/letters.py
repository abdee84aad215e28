"""One-character abbreviations of divisions (京津冀, 京沪高铁, 京南, 驻易): only in well-formed groups."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from graphbuild.extract.begun import Begun, Signed, begun
from graphbuild.extract.listed_words import Seen
from graphbuild.extract.numerals import chinese_number
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.lexicon import words
from graphbuild.extract.places.lines import LISTED_LINES, OVERSEAS
from graphbuild.extract.places.regions import CITY_LETTERS, GROUPED, LETTERS, OWN_PAIRS, REGIONS, STRONG

_DELTA = frozenset("沪杭")
_NANJING = "320100"
"""What 宁 means beside one of those (沪宁)."""
_NEAR_TAIZHOU, _TAIZHOU = frozenset("甬温金绍"), "331000"
"""What 台 means beside one of these letters (温台)."""
_ALL = {**CITY_LETTERS, **LETTERS}
_ANY = f"[{''.join(sorted(_ALL))}]"
_RUN = re.compile(f"{_ANY}{_ANY}{{1,7}}")
_LINE = re.compile(
    r"(?:客运专线|城际铁路|城际|高速公路|高速铁路|高速|高铁|铁路|客专|大桥|通道|运河|大?环线|线(?![上下索条路性]))"
)
_GROUP = re.compile(
    r"\s?G\d+|(?:±?\d+千伏|特高压|直流|地区|都市圈|城市群|双城|经济圈|毗邻|交界|接壤|边界|界(?=[)])|结合部|接合部|边区|省际|走廊|两地|三地|四地|两省|三省|四省|省界|两市"
    r"|三市|合作|协作|协同|一体化|大湾区|结对|帮扶|经贸|交流|融合|全方位)"
)
_CURRENT = re.compile("(?:±?\\d+千伏|特高压|直流|绿电|电力|外送)(?![公集局])")
"""After the letters of two provinces of which one is rare in other words: what one sends the other."""
_PROVINCES = re.compile("[两三四]省")
_LISTED = re.compile(
    rf"、(?=[{''.join(sorted(LETTERS))}](?:三省一市|一市三省|(?P<number>[两二三四五六七八九])省|等[省地]))"
)
"""Before the last of the letters of provinces that their number closes (苏、浙、皖三省)."""
_TIED = re.compile(
    r"(?:高质量)?(?:一体化)?(?:融合|协同|协调)?(?:发展)?(?:合作带|经济带|城市群|都市圈|同城|一体化|创新走廊|走廊)|[^\W!-ÿ]{2,8}?(?:一体化|协作)"
)
"""After three letters of cities or more: what makes them a group."""
_SIDES = r"(?:[东西南北中]{1,3}(?:部(?!署|队|门))?(?:地区(?!生产总值|差)|山区|沿海)?)"
_BESIDE = Begun(
    re.compile(
        rf"([{''.join(sorted((STRONG - {'疆', '桂'}) | {'蒙'}))}]){_SIDES}"
        r"(?![^\W!-ÿ]?(?:省|(?<![城两三四五六七八九各])[县市]))"
        r"(?<!京东)(?<!川中)(?<!苏中国)(?!水泥|煤电|重工|能源[集股])"
    ),
    (STRONG - {"疆", "桂"}) | {"蒙"},
)
_NOT_BESIDE = words("""
    东方 东京 西宁 西安 南京 南昌 南宁 南通 北京 中心 中国 中央 中学 中欧 中医 西藏 西部 南海 北海 东风 中小
    中共
""")
_TO = "(?:(?<![疏对])|(?<=疏)解非|(?<=对)口(?:支援)?)"
"""What goes on after the first character of 疏解非, 对口 and 对口支援; after the others nothing does."""
_MOVING = re.compile(
    rf"[环进驻援入在来赴返离出疏对](?:(?<!出)(?<![推促引先改跟迈挺增演奋前步].){_TO}"
    rf"([{''.join(sorted(STRONG - set('苏晋藏疆川')))}])"
    rf"(?![{''.join(sorted(STRONG))}东西南北中岛山家])"
    rf"|{_TO}([{''.join(sorted(STRONG))}])"
    r"(?=[,。;、)\"”\s]|央|单位|部队|企业|高校|院|投资|创业|就业|务工|发展|落|工作|旅|项目|干部|医疗|中央|机构"
    r"|人|带|台|招|参|考|消费|留|地区|周边))"
)
_ALONG = Begun(
    re.compile(
        r"[黄淮淀](?:(?<=[沿引][黄淮])(?![海河])|(?<=[入进补环沿]淀)(?![粉积])|(?<=淀)(?P<shore>)(?=区(?:居民|群众|村|生态|水)))"
    ),
    "黄淮淀",
)
"""Along the 黄河 or the 淮河, or taking water from it; into the 白洋淀."""
_BANKS = re.compile(r"沿[黄淮]河?地区")
_XIONGAN = re.compile(r"京津?雄[安保]?(?![安县]|[高城]|商|忻|铁)(?<!雄安)")
"""Groups with the letter of 雄安, which has no code (京雄保, 京津雄)."""
_POWER = Signed(
    re.compile(
        f"[{''.join(sorted(LETTERS))}](?:(?=电[入送外出]|煤入|气入|电、.电[入送外出])|(?<=电[入送].))"
    ),
    ("电入", "电送", "电外", "电出", "电、", "煤入", "气入"),
)
"""The letters of those that send electricity to one another (蒙电入冀)."""
_MONEY = begun(
    r"[港澳粤](?=车[南北][上下])|(?<=对)台(?=融合|事务|工作|交流|合作|经贸)|[港澳台](?=[资商](?![源本金产料格业场务贸品圈城标会机店户队])|企(?!业)|胞)|[柳武包太济邯唐承马](?=钢(?![铁材构管筋板丝琴化笔结架量]))",
    most=1,
)
"""The letters of 香港, 澳门 and 台湾 before capital and merchants, and of the cities of steelworks."""
_AID = begun(
    r"[藏疆青川](?:(?<=援.)(?!区)|(?<=进出[藏疆川])(?!品))|[藏疆](?<=[治兴稳建润涉].)|疆(?=[煤棉])|港(?=、澳)|澳(?<=港、澳)|台(?<=港、澳、台)",
    most=1,
)
"""The letters of those that a province has long aided, which other words hold as well."""
_FIRM = Begun(
    re.compile(
        rf"([{''.join(sorted(STRONG - set('津疆藏京琼')))}])"
        r"(?=[^\W!-ÿ]{1,2}(?:集团|股份)|商(?:大会|回归|投资|会|(?=[、]|总会|联合会))|煤(?!矿|炭|改)|钢(?!铁|材|构)|重汽|建工|能投|铁投|交建"
        r"|能(?=\d|集团|绿电|新能源|股份|热电|电力)|投(?=[、,。]|集团)|企(?=[、,。])|车(?=造车|集团))"
    ),
    STRONG - set("津疆藏京琼"),
)
_PEKING = begun(
    "京(?=能(?:\\d|集团|绿电|热电|电力|清洁)|投(?:[、,。]|集团)|企[、,。]|车造车)|广(?=汽(?!车)|药集团|铁集团)",
    most=1,
)
"""The letters of 北京 and 广州 in the names of their firms."""
_FAIRS = Signed(
    re.compile(f"{_ANY}(?:(?=洽会)|(?<=[深穗甬杭])(?=企[、,。])|(?<=[蓉郑汉渝])(?=欧(?:[+班快]|.班列)))"),
    ("洽会", *(f"{letter}企" for letter in "深穗甬杭"), *(f"{letter}欧" for letter in "蓉郑汉渝")),
)
"""The letters of those that hold a fair or that firms come from."""
_GROUP_ENDS = frozenset("、,。;)等高市地之")
"""After the last letter of a group."""
_MAINLAND = frozenset(LETTERS.keys() - {"港", "澳", "台"})
_OVERSEAS = frozenset(("港澳", "港澳台", "台港澳", "港珠澳"))
_PAIR = 2
"""Letters of the shortest group."""
_LONGEST_LINE = 4
"""Letters at most before the word for a line."""
_REST = 4
"""The letters that go on after a pair are fewer."""


def letters(folded: str, cuts: Cuts, seen: Seen, lines: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """Every letter of a province or a great city as a place, and the groups of them as regions.

    Those in the ``lines`` of a list are left to the lines.
    """
    taken = {at for line in lines for at in range(line.start, line.end)}
    for group in _XIONGAN.finditer(folded):
        if group.start() not in taken and not LISTED_LINES.match(folded, group.end()):
            taken.update(range(*group.span()))
            yield from _with_zone(folded, *group.span())
    for run in _RUN.finditer(folded):
        found = None if run.start() in taken else _group(folded, run.start(), run.end(), cuts)
        if found:
            start, end, is_line = found
            taken.update(range(start, end))
            if not is_line:
                yield FoundPlace.at(folded, start, end, "region", "letter-group")
            ports = is_line and OVERSEAS.isdisjoint(folded[start:end])
            for at in range(start, end):
                if not (ports and folded[at] in "港台"):
                    yield _letter(folded, at)
    for beside in _BESIDE.finditer(folded, seen):
        start = beside.start()
        end = _beside_end(folded, start, beside.end())
        if start not in taken and end > start + 1 and folded[start + 2 : start + 6] not in REGIONS:
            taken.add(start)  # but 陕西|西咸新区
            yield _letter(folded, start)
            yield FoundPlace.at(folded, start, end, "region", "letter-side")
    for along in _ALONG.finditer(folded, seen):
        yield FoundPlace.at(folded, along.end() - 1, along.end(), "river", "letter-river")
        if along.lastgroup:
            yield FoundPlace.at(folded, along.start(), along.end() + 1, "region", "letter-shore")
    for closing in _LISTED.finditer(folded):
        for at in _of_list(folded, closing, cuts):
            yield _letter(folded, at)
    for bank in _BANKS.finditer(folded):
        yield FoundPlace.at(folded, bank.start(), bank.end(), "region", "letter-banks")
    money = (found for found in _MONEY.finditer(folded, seen) if cuts.is_cut(found.start()))
    fairs = (
        found
        for found in _FAIRS.finditer(folded, seen)
        if cuts.is_cut(found.start()) or folded[found.start() - 1] in "、与"
    )
    told = (
        _PEKING.finditer(folded, seen),
        _AID.finditer(folded, seen),
        _POWER.finditer(folded, seen),
    )
    for aided in (*itertools.chain(*told), *money, *fairs):
        if aided.start() not in taken:
            taken.add(aided.start())
            yield _letter(folded, aided.start())
    for moving in (*_MOVING.finditer(folded), *_FIRM.finditer(folded, seen)):
        start = moving.start(moving.lastindex or 1)
        if start not in taken:
            taken.add(start)
            yield _letter(folded, start)


def _of_list(folded: str, closing: re.Match[str], cuts: Cuts) -> range:
    """Where the letters of a list stand, if they are as many as it tells, and none ends a longer name."""
    start = end = closing.end()
    while folded[start - 1 : start] == "、" and folded[max(start - 2, 0)] in LETTERS:
        start -= 2
    many = (end - start) // 2 + 1
    if folded[max(start - 1, 0) : start + 1] in gazetteer().names:
        return range(0)  # 江苏、|浙、皖三省
    if closing["number"] is None:
        told = many > _PAIR or STRONG.issuperset((folded[start], folded[end]))
        whole = told and (many == _REST or cuts.is_cut(start))
    else:
        whole = many == chinese_number(closing["number"].replace("两", "二"))
    return range(start, end + 1, 2) if whole else range(0)


def _with_zone(folded: str, start: int, end: int) -> Iterator[FoundPlace]:
    yield FoundPlace.at(folded, start, end, "region", "letter-group")
    for at in range(start, end):
        yield (
            FoundPlace.at(folded, at, at + 1, "zone", "letter") if folded[at] == "雄" else _letter(folded, at)
        )


def _group(folded: str, start: int, end: int, cuts: Cuts) -> tuple[int, int, bool] | None:
    """The part of a run of letters that is a group, and whether it names a line of traffic."""
    while start < end and cuts.word_over(start):
        start += 1  # 建成|沪杭高速
    line = _LINE.match(folded, end)
    strong = [at for at in range(start, end) if folded[at] in STRONG]
    if line and (strong or folded[start:end] in OWN_PAIRS):
        first = max(start, end - _LONGEST_LINE)
        return (first, end, True) if end - first > 1 else None
    if not strong and end - start > _PAIR and cuts.is_cut(start) and _TIED.match(folded, end):
        return start, end, False
    stop = end
    if strong and end - start == _PAIR and cuts.is_cut(start) and _CURRENT.match(folded, end):
        return start, end, False  # 青粤|绿电外送
    while start < end and folded[start] not in STRONG and folded[start] not in GROUPED:
        start += 1
    while end > start and folded[end - 1] not in STRONG and folded[end - 1] not in GROUPED:
        end -= 1
    if _PROVINCES.match(folded, end) and end - start > 1 and cuts.is_cut(start):
        return start, end, False
    if len(strong) == 0:
        whole = folded[start:end]
        if _MAINLAND.issuperset(whole) and (len(whole) > _PAIR or whole in OWN_PAIRS):  # 甘青宁, 云贵
            ended = cuts.is_cut(start) and (cuts.is_cut(end) or _GROUP.match(folded, end))
            return (start, end, False) if ended else None
        return (start, end, whole == "港珠澳") if whole in _OVERSEAS else None
    # the stretch of strong letters, and weak ones between or beside them in a fixed group
    first, last = strong[0], strong[-1] + 1
    if (
        folded.startswith("港澳", last)
        and folded[first : last + 2] != "粤港澳"
        and (last - first > 1 or cuts.is_cut(first))
    ):
        return first, last + 2, False  # 闽粤|港澳
    inner = folded[first:last]
    if all(character in STRONG for character in inner):
        if end > last and end - first > _PAIR and _GROUP.match(folded, end):
            return (start if cuts.is_cut(start) else first), end, False  # 晋陕|蒙交界
        if last - first > 1 and start < first and cuts.is_cut(start) and not cuts.word_over(first):
            return start, last, False  # 汉|湘桂
        if inner in OWN_PAIRS and _goes_on(folded, last, stop, cuts):
            return first, stop, False
        for low, high in ((start, end), (first, end), (start, last), (first, last)):
            whole = folded[low:high]
            if high - low == 2 and whole in OWN_PAIRS:
                return low, high, False
        if last - first > 2 or (last - first == 2 and _GROUP.match(folded, last)):
            return first, last, False
        if _GROUP.match(folded, end) and end - start > 1 and end - first > 1:
            return first, end, False
        if folded[first : first + 3] == "粤港澳":
            return first, first + 3, False
        if last - first == 1 and folded[first : first + _PAIR] in OWN_PAIRS:
            return first, first + _PAIR, False  # 粤澳|深度合作
        alone = last - first == 2 and cuts.is_cut(first) and not cuts.word_over(last)
        return (first, last, False) if inner in OWN_PAIRS or alone else None
    joined = all(character in STRONG or character in GROUPED for character in inner)
    return (first, last, False) if last - first > 2 and joined else None


def _goes_on(folded: str, at: int, end: int, cuts: Cuts) -> bool:
    """Whether the letters after a pair are of the same group, and no words (京津石保等)."""
    names = gazetteer().names
    if not 0 < end - at < _REST or folded[end : end + 1] not in _GROUP_ENDS or cuts.word_from(at) > at:
        return False
    divided = any(folded[begin : begin + 2] in names for begin in range(at, end))
    return not divided and LISTED_LINES.match(folded, end) is None


def _beside_end(folded: str, start: int, end: int) -> int:
    """Cut the sides back where the last of them begins another word (京南京 …)."""
    if folded[end : end + 1] in {"路", "街"} and not folded.startswith("街道", end):
        return start  # 闽东中|路
    while end > start + 1 and folded[end - 1] in "东西南北中" and folded[end - 1 : end + 1] in _NOT_BESIDE:
        end -= 1
    return end


def _letter(folded: str, at: int) -> FoundPlace:
    capital = folded[at] == "宁" and not _DELTA.isdisjoint(folded[max(at - 1, 0) : at + 2])
    code = _NANJING if capital else _ALL[folded[at]]
    if folded[at] == "台" and not _NEAR_TAIZHOU.isdisjoint(folded[max(at - 1, 0) : at + 2]):
        code = _TAIZHOU
    kind = "admin-province" if code.endswith("0000") else "admin-prefecture"
    return FoundPlace.at(folded, at, at + 1, kind, "letter", code=code)

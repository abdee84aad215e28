"""Lists of bodies as plans write them (省财政厅、省大数据局等部门), cut into bodies with their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from graphbuild.extract.bodies.names import Name, body_name, field_class, is_class, known_name, without_rest
from graphbuild.extract.bodies.scopes import SCOPE_WORDS, is_place, own_scope

STARS: Final = "★☆*▲△"
_SEPARATOR: Final = re.compile(
    r"[、,;/|\n\t]|[()<>〔〕〈〉]"
    r"|(?<=[一-鿿)])(?:(?<![\W!-ÿ][^\W!-ÿ])[ ]+|[ ]+(?![^\W!-ÿ](?![^\W!-ÿ])))(?=[一-鿿★☆])"
)
"""What parts a list; a blank does but between two single characters, which are a name (张 三)."""
SCOPED: Final = frozenset(
    ("department-of-territory", "department-of-the-country", "organ-of-party-committee", "party-committee")
)
"""How bodies are known that say whose they are, if only that they are the county's."""
SURE: Final = SCOPED | {"own-department", "own-party-organ", "field-department", "branch-of-overseer"}
"""How bodies are known that some territory has."""
_BARE: Final = frozenset(("own-department", "own-party-organ"))
_TOWN: Final = (
    r"(?:[请由及与][^\W!-ÿ各乡镇本]|[和同][^\W!-ÿ各乡镇本]{1,2})(?:街道|镇|乡|社区|村)(?!街|村(?!级|委))"
)
"""A town whose name begins with what else joins a body to the one before (和平镇)."""
_LEADING: Final = re.compile(
    rf"[\s{STARS}:]*(?:(?!{_TOWN})(?:会同|以及|请|并由|再由|由|及|和|与|同(?!时))(?=[^\W!-ÿ]{{2}}))?[\s{STARS}]*"
)
_TRAILING: Final = re.compile(rf"(?:[(〈][^()〈〉]*(?:下同|第一|首位)[^()〈〉]*[)〉])?[\s{STARS}。.:]*$")
_TRAILS: Final = frozenset(f"{STARS}。.:)〉")
_LEADS: Final = re.compile(r"\s*[(<〔〈\[](?:总|负责)?牵头(?:单位|部门|负责)?[)>〕〉\]]$")
"""After a body: that of those listed it is the one to lead (县水利局(牵头)、县林业局)."""
_JOINT: Final = re.compile(r"以及|和|及|与|会同")
_ASIDE: Final = r"(?:[(<〔〈][^()<>〔〕〈〉]*[)>〕〉])"
_CITIES: Final = "(?:直辖|省辖|设区|地级|县级)?市|市[县州]|地市"
_KINDS: Final = rf"[省县区州旗镇乡]|街道|(?:自治|特)区|{_CITIES}|乡镇|镇街|县[区市]|区县"
_UNFINISHED: Final = re.compile(
    rf"^(?:(?:各|相关|有关|所在)(?:{_KINDS}|{'|'.join(SCOPE_WORDS)}){_ASIDE}?|{'|'.join(SCOPE_WORDS)}|自治区|特区|直辖市|镇|乡)$"
)
"""An item that may say whose body the next one is: 各市、县(区)人民政府 is one class, no two bodies."""
_FINISHES: Final = re.compile(
    rf"^(?:[^\W!-ÿ]{{2,4}}等|各|{'|'.join(SCOPE_WORDS)}|镇|乡|街道|[(<〔〈]|[^\W!-ÿ]{{2}}(?=省级|市级|县级))?[^,;]{{0,12}}?"
    r"(?:级(?:人民)?政府|(?<![^\W!-ÿ][省市县区])(?<!人民)(?:人民)?政府(?:(?:主要|党政)*(?:负责人|负责同志|领导))?|办事处|等[^\W!-ÿ]{0,6}(?:政府|部门|地区|省份|市|县))"
    rf"{_ASIDE}?$|^(?:{'|'.join(SCOPE_WORDS)})(?![直级属各有相])[^,;]{{2,20}}部门$"
)
_EACH: Final = re.compile(rf"^[^\W!-ÿ]{{0,4}}?(?:各|相关|有关)[^\W!-ÿ]{{1,6}}{_ASIDE}?$")
_GOES_ON: Final = re.compile(
    rf"^(?:(?:县级市)?(?:人民)?政府|(?:功能区|工业区|开发区|(?:开发|工业)?园区|{_KINDS}|{'|'.join(SCOPE_WORDS)}){_ASIDE}?|单位|机构|企业)$"
)
"""What only goes on from the class before it, with no word of its own for which ones: 各区、县级市."""
_SHARED: Final = re.compile(
    r"(?<=[^\W!-ÿ]{2})(?:[市县区州旗](?:人民)?政府|(?:经济(?:技术)?|高新(?:技术产业)?|工业)?(?:开发区|园区|新区)管委会)$"
)
_DEPARTMENTS: Final = re.compile(r"等?(?:\d+个)?(?:各|有关|相关|行政|行业|主管|管理|职能)*部门")
_NOTHING: Final = re.compile(
    r"^(?:等|同上|以下.*|下(?:均|皆)?同|不再.*|(?:牵头|责任|主办|配合|协办|汇总)+(?:单位|部门)|第[一二三四五六七八九十百\d]+条|无|/|-+|—+|\d+(?:年|月|日)?.*|.*(?:年底|月底|月末)前?|长期|持续.*)$"
)
_OWNED: Final = re.compile(r"[省市县区州旗]级?[^\W!-ÿ]{2}")
"""A field whose own it is (市财政)."""
_SAYS: Final = re.compile(
    r"(?<!主)要|应当|必须|务必|结合|按照|根据|依法|加强|做好|抓好|参照|配套|负责(?!人|同志)|具体|共同|分别"
)


@dataclass(frozen=True, slots=True)
class Item:
    """One body of a list: its span, its name (``None`` where the words name none), whether it is starred.

    ``leads`` tells that a note behind it says so.
    """

    start: int
    end: int
    name: Name | None
    starred: bool
    leads: bool = False

    @property
    def sure(self) -> bool:
        """Whether it is known for a body, if only for one that some county has."""
        return self.name is not None and (self.name.confidence == "high" or self.name.rule in SURE)


def read_list(
    folded: str, start: int, end: int, territory: str, year: int, *, alone: bool = False
) -> list[Item]:
    """The bodies of the list that spans ``start`` to ``end``, in text order.

    A class ends before the words that say how or that it is to act, except where it is to stand ``alone``.
    """
    items: list[Item] = []
    for begin, stop in _joined(folded, parted(_SEPARATOR, folded, start, end)):
        for left, right in _divided(folded, begin, stop, territory, year):
            starred = any(star in folded[left:right] for star in STARS)
            left, right = _trimmed(folded, left, right)
            noted = _LEADS.search(folded, left, right)
            right = noted.start() if noted else right
            if right - left < 2 or _NOTHING.match(folded[left:right]):
                continue
            name = body_name(folded[left:right], territory, year)
            says = name and name.rule == "class-of-bodies" and _SAYS.search(folded, left + 2, right)
            if says and not alone:
                right = says.start()
                name = body_name(folded[left:right], territory, year)
            items.append(Item(left, right, name, starred, noted is not None))
    items = _of_places(folded, _of_fields(folded, items, end), territory, year)
    return _of_first(folded, items, territory, year)


def _of_first(folded: str, items: list[Item], territory: str, year: int) -> list[Item]:
    """The items, those bare named that share whose the first is (省教育厅、体育局; 省法院、检察院)."""
    first = items[0].name if items else None
    own = own_scope(first.territory) if first and first.rule in SCOPED else None
    if own is None or not own.code:
        return items
    told = items[:1]
    for item in items[1:]:
        written = folded[item.start : item.end]
        bare = item.name is None or item.name.rule in _BARE
        if not bare and item.name and item.name.kind != "group":
            return items
        whose = own.name + "委" * (item.name is not None and item.name.rule == "own-party-organ")
        shared = known_name(whose + written, territory, year, bare=False) if bare else None
        told.append(replace(item, name=shared or item.name))
    return told


def _of_places(folded: str, items: list[Item], territory: str, year: int) -> list[Item]:
    """The items, those named that are places and share how the last ends (甲、乙市政府, 甲、乙新区管委会)."""
    if all(item.name is not None for item in items):
        return items
    told: list[Item] = []
    shared = ""
    for item in reversed(items):
        surface = folded[item.start : item.end]
        if item.name is not None:
            ending = _SHARED.search(surface)
            shared = ending.group() if ending else ""
        elif shared and is_place(surface):
            item = replace(item, name=body_name(surface + shared, territory, year))
        told.append(item)
    return told[::-1]


def _of_fields(folded: str, items: list[Item], end: int) -> list[Item]:
    """The items, those named that share the word 部门 after the last of them (公安、财政等部门).

    Beside a body that is known, or a field whose departments some territory has (市财政), none need be said.
    """
    if all(item.name is not None and item.name.rule != "pattern" for item in items):
        return items
    written = (folded[item.start : item.end] for item in items)
    sided = any(item.sure for item in items) or any(
        _OWNED.match(words) and _field(words) for words in written
    )
    shared = False
    told: list[Item] = []
    for item in reversed(items):
        if item.name is not None and item.name.rule != "pattern":
            closes = _DEPARTMENTS.match(folded, item.end, end)  # 教育、残联等部门
            shared = item.name.rule == "field-department" or closes is not None
        else:
            shared = shared or _DEPARTMENTS.match(folded, item.end, end) is not None
            words = folded[item.start : item.end]
            name = _field(words) if shared or sided else None
            shared = shared and name is not None
            item = item if name is None else replace(item, name=name)
        told.append(item)
    return told[::-1]


def _field(words: str) -> Name | None:
    return field_class(f"{words}部门")


def parted(marks: re.Pattern[str], folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The text between marks outside of brackets, which the pattern has to find as well."""
    depth, begin = 0, start
    for mark in marks.finditer(folded, start, end):
        sign = mark.group()
        if sign in "()<>〔〕〈〉":
            depth = max(0, depth + (1 if sign in "(<〔〈" else -1))
        elif depth == 0:
            yield begin, mark.start()
            begin = mark.end()
    yield begin, end


def _joined(folded: str, parts: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Parts that say only whose a body is, joined with the part that says which."""
    waiting: list[tuple[int, int]] = []
    whose, each = True, False
    for begin, stop in _apart(folded, parts):
        words = folded[begin:stop].strip()
        unfinished = _UNFINISHED.match(words) is not None or (is_place(words) and not _field(words))  # 公安
        if waiting and each and _GOES_ON.match(words):
            waiting[-1] = (waiting[-1][0], stop)
            whose = whose and unfinished
        elif waiting and whose and _FINISHES.search(words):
            yield waiting[0][0], stop
            waiting = []
        else:
            each = _EACH.match(words) is not None
            if not unfinished or not whose:
                yield from waiting
                waiting = []
            whose = unfinished
            if unfinished or each:
                waiting.append((begin, stop))
            else:
                yield begin, stop
    yield from waiting


def _apart(folded: str, parts: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The parts, one in two where its first words but end the class that those before it begin.

    区人民政府 of 各县、市、区人民政府和功能区管委会; 直辖市 of 各省、自治区、直辖市和新疆生产建设兵团.
    """
    begun = False
    for begin, stop in parts:
        words = folded[begin:stop].strip()
        heads = ((joint, words[: joint.start()]) for joint in (_JOINT.finditer(words) if begun else ()))
        cut = next((joint for joint, head in heads if _GOES_ON.match(head) or _FINISHES.search(head)), None)
        begun = (_UNFINISHED.match(words) or _EACH.match(words)) is not None
        if cut is None:
            yield begin, stop
        else:
            first = folded.index(words, begin)
            yield first, first + cut.start()
            yield first + cut.end(), stop


def _divided(folded: str, start: int, end: int, territory: str, year: int) -> Iterator[tuple[int, int]]:
    """A part cut where 和 or 及 joins two bodies, or where two stand side by side (省委省政府)."""
    begin = start
    while begin < end:
        left, right = _trimmed(folded, begin, end)
        written = folded[left:right]
        cut = None if _whole(written, territory, year) else _cut(written, territory, year)
        if cut is None:
            yield begin, end
            return
        yield begin, left + cut[0]
        begin = left + cut[1]


def _whole(written: str, territory: str, year: int) -> bool:
    return known_name(written, territory, year) is not None or (
        is_class(written) and _JOINT.search(written) is None
    )


def _cut(written: str, territory: str, year: int) -> tuple[int, int] | None:
    """Where the first body ends and the next begins; ``None`` where there is one body only."""
    for joint in _JOINT.finditer(written):
        first, rest = written[: joint.start()], written[joint.end() :]
        if (
            len(first) > 1
            and len(rest) > 1
            and _is_body(first, territory, year)
            and (
                _is_body(without_rest(rest), territory, year)
                or (is_class(first) and field_class(f"{rest}部门"))
            )
        ):
            return joint.start(), joint.end()
    for place in range(2, len(written) - 1):
        if (
            written.startswith(SCOPE_WORDS, place)
            and known_name(written[:place], territory, year, bare=False)
            and known_name(written[place:], territory, year, bare=False)
        ):
            return place, place
    return None


def _is_body(written: str, territory: str, year: int) -> bool:
    if _GOES_ON.match(written):
        return False
    if _JOINT.search(written):
        return known_name(written, territory, year) is not None
    return body_name(written, territory, year) is not None


def _trimmed(folded: str, start: int, end: int) -> tuple[int, int]:
    leading = _LEADING.match(folded, start, end)
    left = leading.end() if leading else start
    words = folded[left:end]
    words = _TRAILING.sub("", words) if words[-1:] in _TRAILS or words[-1:].isspace() else words
    return left, left + len(without_rest(words))

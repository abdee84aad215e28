"""Members that a list names in part: tiers (中央、省级资金), industries (茶叶、毛竹两大产业)."""

from __future__ import annotations

import re

_FIRST = re.compile(r"(?:中央|国家|[省市县区州]级|自治区)(?:财政)?$")
_NEXT = re.compile(r"(?:[省市县区州乡镇]级|自治区|地方)(?:财政)?(?!以)")
_SORTED = r"(?:主导|支柱|优势|特色|重点|新兴|传统|战略性)*"
_SO_MANY = re.compile(
    rf"等?[两三四五六七八九十\d]+[大个]{_SORTED}(?P<kind>产业|行业|板块|领域|园区|基地|集群)$"
)
_AGAIN_SO_MANY = re.compile(
    rf"(?:这?[两三四五六七八九十\d]+[大个])?{_SORTED}(?=(?:产业|行业|板块|园区|基地)[^,。;、\d]{{2}})"
)
"""How many there are of several that were named, told again before what they measure (两大产业产值)."""
_OUTPUT = re.compile(r"年?(?:总?产值|增加值|(?:主营业务|营业|销售)?收入|(?:产业)?规模|投资)")
_BRINGS = re.compile(r"^(?:培育|发展|打造|加快|重点|继续|做大|做强|做优|壮大|提升|抓好|建设|突出)+(?=..)")


def of_so_many(before: tuple[str, ...], phrase: str) -> list[str]:
    """What each measures of those named before by their number (四大产业产值); empty for other lists."""
    told, again = _SO_MANY.search(before[-1]), _AGAIN_SO_MANY.match(phrase)
    if told is None or not (again or _OUTPUT.fullmatch(phrase)):
        return []
    measure = phrase[again.end() :] if again else told["kind"] + phrase
    named = (_BRINGS.sub("", before[0]), *before[1:-1], before[-1][: told.start()])
    return [member + measure for member in named]


def of_tiers(members: list[str]) -> list[str] | None:
    """The members, each with what is told before the first and after the last; ``None`` for other lists."""
    first = _FIRST.search(members[0])
    others = [_NEXT.match(each) for each in members[1:]]
    last = others[-1] if others else None
    if first is None or last is None or not all(others):
        return None
    head, rest = members[0][: first.start()], members[-1][last.end() :]
    told = [first.group(), *(each.group() for each in others if each)]
    return [head + each + rest for each in told]


def whole_of_many(lead: str) -> str:
    """A measure of several that is told by their number, else nothing."""
    return lead if (found := _AGAIN_SO_MANY.match(lead)) and "大" in found.group() else ""


_DEPOSITS = re.compile(r"(?P<where>.{2,}?)(?:各项|人民币|本外币)*存款")
_LOANS = re.compile(r"(?:各项|人民币|本外币)*贷款")


def in_banks(members: list[str]) -> list[str]:
    """Loans where the deposits told before them are: 金融机构存款余额、贷款余额."""
    where = _DEPOSITS.match(members[0]) if len(members) == 2 and _LOANS.match(members[1]) else None
    return [members[0], where["where"] + members[1]] if where else members

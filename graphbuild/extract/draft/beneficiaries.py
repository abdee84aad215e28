"""Whom a plan's measures are for: the listed beneficiaries, where a clause does something for them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Final

from graphbuild.authorities.entries import Beneficiary
from graphbuild.extract.listed_words import ListedWords
from graphbuild.extract.pieces import piece
from graphbuild.terms import Confidence

_Name = tuple[int, int, str]
"""Where a name begins and ends, and the id of whom it names."""
_OTHER_NAMES: Final = {
    "人民群众": ("群众", "人民", "老百姓", "百姓", "居民群众"),
    "企业": ("各类企业", "广大企业"),
    "残疾人": ("残障人士",),
    "游客": ("旅客", "中外游客"),
    "新型农业经营主体": ("新型经营主体",),
    "各类市场主体": ("市场主体", "经营主体", "各类经营主体"),
    "低保家庭": ("低保户", "低保对象"),
    "低收入家庭": ("低收入群体",),
    "小农户": ("农户",),
    "银行业金融机构": ("金融机构",),
}
"""Name of the authority → what is said for it."""
_BY_QUOTES: Final = str.maketrans({"“": '"', "”": '"', "（": "(", "）": ")"})
_FOR: Final = re.compile(
    r"(?:为|对|对于|向|面向|惠及|服务|服务于|帮助|帮扶|支持|扶持|鼓励|引导|允许|保障|资助|救助|关爱|关心|补助|培育|给予|方便"
    r"|使|让|令|推动|促进|减轻|降低|保护|维护|便利|确保|解决|满足|激发|提高|落实|深入|给|替|加强|做好|强化|完善|放宽"
    r"|将|把|取消|免除|授权|深化|提升|增进|吸引|联系|健全|缓解|扩大|增加|改善)"
    r"(?:好|对)?(?P<between>[^,。;、:]{0,14})$"
)
_LIST: Final = re.compile(r"(?:[、和及与或]|以及)$")
_AFTER: Final = re.compile(
    r"(?:的)?(?:基本)?(?:参保|保障|补贴|救助|帮扶|增收|就业|创业|负担|获得感|满意度|幸福感|安全感|利益|权益|生命|生活|需求|诉求"
    r"|健康|收入|培育|发展|融资|用工|成本|减负|办事|出行|住房|看病|上学|安居|享|均?可|应|能|拓展|开展|到)"
    r"|[^\W!-ÿ]{0,6}(?:覆盖|倾斜|满意|受益)"
)
_NOT_FOR: Final = re.compile(
    r"(?:国有|央|龙头|引进|新增|规上|规模以上|上市|培育|一批|重点|刁难|损害|打击|[\d家户名])$"
)
_NAME_GOES_ON: Final = re.compile(
    r"\s*(?:达到?|超过?)?\d|(?:研究院|研发|技术中心|集群|总部|园|家(?!庭)|主体责任|政府|代表|法院|检察|日报|大会|银行|币|医院|公园|数|代表大会|团体|化|自主"
    r"|主体地位|制度|治理|整治|为主体|为主导|离?退休|标准|库|上云|文化|战争|武装|防线|调解|满意|[、和与]高校|公社|军队)"
)


@piece
class FoundBeneficiary:
    """A beneficiary (an id of the authority) named at a span, in a clause that does something for it."""

    start: int
    end: int
    identifier: str
    confidence: Confidence
    rule: str


class Beneficiaries:
    """Finds the entries of the authority, by their names and by what is said for these."""

    def __init__(self, listed: Mapping[str, Beneficiary]) -> None:
        self._full: set[str] = set()
        self._names: dict[str, str] = {}
        for entry in listed.values():
            for name in (entry.zh, *entry.alternative):
                self._names.setdefault(name.translate(_BY_QUOTES), entry.id)
                self._full.add(name.translate(_BY_QUOTES))
            for name in _OTHER_NAMES.get(entry.zh, ()):
                self._names.setdefault(name, entry.id)
        self._listed = ListedWords(self._names)

    def within(self, folded: str, spans: Iterable[tuple[int, int]]) -> Iterator[FoundBeneficiary]:
        """The beneficiaries of the clauses at the spans, in text order; of two that overlap the longer."""
        for (start, end), found in self._told(folded, sorted(set(spans))):
            last = -1
            for begin, stop, identifier in _longest(found):
                listed = last >= 0 and _LIST.search(folded[last:begin]) is not None and begin - last < 4
                rule = "goes-on" if listed else self._rule(folded, (start, end), begin, stop)
                if rule is None or _NAME_GOES_ON.match(folded, stop):
                    continue
                last = stop
                confidence: Confidence = "medium" if folded[begin:stop] in self._full else "low"
                yield FoundBeneficiary(begin, stop, identifier, confidence, f"beneficiary-{rule}")

    def _told(
        self, folded: str, spans: Sequence[tuple[int, int]]
    ) -> Iterator[tuple[tuple[int, int], list[_Name]]]:
        """The spans that hold names, each with these: all are looked through at once, a line each."""
        lines = "\n".join([folded[start:end] for start, end in spans])
        opens = list(accumulate((end - start + 1 for start, end in spans), initial=0))
        found: dict[int, list[_Name]] = {}
        for start, end, name in self._listed.mentions(lines):
            place = bisect_right(opens, start) - 1
            shift = spans[place][0] - opens[place]
            found.setdefault(place, []).append((start + shift, end + shift, self._names[name]))
        for place, names in found.items():
            yield spans[place], names

    def _rule(self, folded: str, clause: tuple[int, int], begin: int, stop: int) -> str | None:
        """By what a clause is for whom it names: a verb or preposition before, or what is theirs after."""
        before = folded[max(clause[0], begin - 18) : begin]
        if _NOT_FOR.search(before):
            return None
        if _FOR.search(before) is not None:
            return "served"
        after = _AFTER.match(folded, stop, clause[1])
        return "theirs" if after is not None else None


def _longest(found: list[_Name]) -> Iterator[_Name]:
    reached = -1
    for begin, stop, identifier in sorted(found, key=lambda each: (each[0], -each[1])):
        if begin >= reached:
            reached = stop
            yield begin, stop, identifier

"""Lists within an indicator: several things that share a head, a tail, a verb."""

from __future__ import annotations

import re

from graphbuild.extract import indicator_words as words

_AND = re.compile(r"、|(?<=.)(?:和|及|与|以及)(?=.)")
_BOTH = re.compile(r"城乡(?=居民|低保|最低)|城镇和农村|城镇、农村")
_SUCH_AS = re.compile(
    r"^(?P<before>.*[^同一均相平劣优高中初上下甲乙特])等(?!级|次|候|教育|学校|职|额|同)(?P<after>.{2,})$"
)
_SHARED_TAIL = re.compile(
    r"(?:人均(?:可支配|纯|月)?(?:收入|标准)|(?:零售|交易|销售|进出口|贷款|存款|投资|"
    r"利用外资)?(?:总额|额|余额)|"
    r"增加值|吞吐量|覆盖率|总?产值|销售收入|营业收入|收入|投资|产量|面积|人数|户数|数量|总量|率|出口|进口|"
    r"浓度|排放量|比重|占比|比例|支出|利润|价格|人次|里程|标准|贷款|存款|增速)$"
)
_COUNTED_TAIL = re.compile(r"(?P<head>.{2,}?)(?:起数|件数|数量|人数|户数|总量|总数|受理数|面积|产量)$")
_RATIO_TAIL = re.compile(r"(?:结构)?的?(?:之比|比例|比重|结构|比)?的?(?:[从由].*|调整|优化|调|为|至|到)*$")
_SCOPE = re.compile(r"(全国|全省|全市|全区|世界|全球|自治区|西部|中部|全县|亚洲)[^,。;]{0,4}$")
_ALIKE = frozenset(("数", "人数", "户数", "里程", "面积"))


def items(phrase: str) -> list[str]:
    """The members of a list such as A、B和C."""
    return [item.strip() for item in _AND.split(phrase) if item.strip()]


def without_examples(phrase: str) -> str:
    """A、B、C 等 noun → verb and noun: the examples before 等 are not what is counted."""
    found = _SUCH_AS.match(phrase)
    if found is None or "、" not in found["before"]:
        return phrase
    verb = words.VERB.match(found["before"])
    return (verb.group() if verb else "") + re.sub(r"^[\d一二三四五六七八九十]+[个家项]", "", found["after"])


def shares(phrase: str, count: int) -> list[str]:
    """The shares of a ratio: 三次产业比例 → 第一产业 …; 粮、经、饲比例 by its members."""
    if "产业" in phrase and count == 3:
        return [f"第{part}产业占三次产业比重" for part in "一二三"]
    whole = _RATIO_TAIL.sub("", phrase)
    members = items(whole)
    if len(members) != count:
        return [f"{whole}比例"] * count
    return [f"{member}占{whole.replace('、', '')}比例" for member in members]


def dealt(phrase: str, count: int, before: tuple[str, ...]) -> list[str] | None:
    """The names of ``count`` things in a phrase, or of those the clause before lists; ``None`` if unclear."""
    both = _BOTH.search(phrase) if count == 2 else None
    if both:
        rest = phrase[both.end() :].lstrip("和、")
        return [phrase[: both.start()] + each + rest for each in ("城镇", "农村")]
    members = items(phrase)
    if len(members) == 1 and len(before) == count:
        return [member + phrase for member in before]
    if len(members) < count:
        return None
    spare = len(members) - count
    return _completed(["".join(members[: spare + 1]), *members[spare + 1 :]])


def _completed(members: list[str]) -> list[str]:
    """家电、新能源汽车零售额 → both with 零售额; 事故起数、死亡人数 → both with 事故."""
    tail = _SHARED_TAIL.search(members[-1])
    if tail is None:
        return members
    done = [
        member if words.is_measured(member) or words.VERB.match(member) else member + tail.group()
        for member in members
    ]
    head = _COUNTED_TAIL.match(done[0])
    if head is None:
        return done
    short = [len(member) <= 4 and words.is_measured(member) for member in done]
    return [head["head"] + member if place and short[place] else member for place, member in enumerate(done)]


def counts_alike(first: str, second: str) -> bool:
    """Whether two units count things alike, so that a verb carries over from one to the other."""
    one, two = words.amount_noun(first), words.amount_noun(second)
    return one == two or (one in _ALIKE and two in _ALIKE)


def ranking(phrase: str) -> str:
    """What a rank is held in, with its scope: 综合实力居全省 → 综合实力全省排名."""
    scope = _SCOPE.search(phrase)
    held = words.without_tail(phrase[: scope.start()]) if scope else phrase
    return f"{held}{scope[1] if scope else ''}排名"

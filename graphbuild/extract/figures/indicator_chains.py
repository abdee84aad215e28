"""Places, households and people counted one after another, of whom one thing is told.

解决 5 乡镇 26 村 3.1 万人饮水安全问题 → 解决饮水安全的乡镇数, 解决饮水安全的村数, 解决饮水安全人数.
"""

from __future__ import annotations

import re

from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.clause_figures import ClauseFigures
from graphbuild.extract.figures.governing_verbs import closing_verb
from graphbuild.extract.figures.indicator_bounds import in_turn
from graphbuild.extract.figures.indicator_leads import without_lead
from graphbuild.extract.figures.indicator_treated import granted
from graphbuild.extract.figures.named import Named, as_told
from graphbuild.extract.figures.units import is_counter

_PLACE = re.compile(r"\s*(?P<place>乡镇|[乡镇]|街道|(?:行政|自然|贫困|建制)*村|社区|小区|屯|)\s*")
_PEOPLE = frozenset(("户", "人", "口", "名"))
_TOLD = re.compile(
    r"\s*的?(?P<what>(?!(?:以上|以下|左右)|[群民][众居]?(?:$|[,。;]))[^,。;、的\d]{2,30}?)(?:问题|任务)?(?=[,。;]|\s*$)"
)
_DEED = "(?P<verb>解决|实施|完成|推进|启动|开展|抓好)"
_OF_DEED = re.compile(rf"{_DEED}(?:了|好)?$")
_REACHED = re.compile(r"(?P<verb>惠及|受益|覆盖|涉及|辐射|带动)(?:全[省市县区])?[^,。;、\d]{0,2}$")
_OUT = re.compile(
    r"\s*(?:已?(?:全部|如期|稳定|[均都]))*(?P<deed>脱贫(?:摘帽|出列)?|退出|搬迁入住|入住)(?=[,。;]|\s*$)"
)
_EXAMPLES = re.compile(rf"{_DEED}[^,。;\d]*(?:等|[村镇乡县区])$")

_ABLE = re.compile(
    r"\s*的?(?P<what>(?:综合|年)*(?:生产|加工|处理|储备|接待|冶炼|开采|制造|供[水气热电])能力|产能)(?=[,。;]|$)"
)
"""What ends a list of so much of each that there is to be (甲醇 200 万吨、尿素 90 万吨生产能力)."""
_OPENED = re.compile(r"^(?:形成|具备|达到|拥有|实现|(?P<new>新增))?(?:年产)?(?=..)")


def _able(within: ClauseFigures) -> dict[int, Named]:
    """What there is to be of each of several, told at the end of their list."""
    figures, text, end = within.figures, within.text, within.clause.end
    told = _ABLE.match(text, figures[-1].outer_end, end)
    if told is None or any(within.classes):
        return {}
    names = {}
    for place, figure in enumerate(figures):
        opened = _OPENED.sub(r"\g<new>", without_lead(within.left(place).strip("、和及与 ")))
        if len(opened) < 2 or words.is_measured(opened) or (place and words.VERB.match(opened)):
            return {}
        name = opened + told["what"]
        names[place] = Named(name, name, "", "", figure.counted)
    return names


def named_together(within: ClauseFigures) -> dict[int, Named]:
    """The names of the figures of a clause that more than their own words tell, by their places."""
    if len(within.figures) < 2:
        return granted(within)
    return in_turn(within) | granted(within) | _able(within) | _chained(within)


def _chained(within: ClauseFigures) -> dict[int, Named]:
    """The names of the figures of a clause that follow one another so, by their places."""
    figures, text, end = within.figures, within.text, within.clause.end
    if figures[-1].unit[-1:] not in _PEOPLE:
        return {}
    last = len(figures) - 1
    first, places = last, {last: ""}
    while first and (gap := _PLACE.fullmatch(text, figures[first - 1].outer_end, figures[first].start)):
        figure = figures[first - 1]
        place = gap["place"] or (figure.counted if figure.counted in ("乡镇", "乡", "镇", "村") else "")
        if not is_counter(figure.counted) or not (place or figure.counted in _PEOPLE):
            break
        first -= 1
        places[first] = place
    if first == last:
        return {}
    if out := _OUT.match(text, figures[last].outer_end, end):
        return _of_deed(within, range(first, last + 1), out["deed"])
    told, left = _TOLD.match(text, figures[last].outer_end, end), within.left(first).rstrip()
    what = told["what"] if told else ""
    led = _EXAMPLES.search(left) or _OF_DEED.search(left) if what else _REACHED.search(left)
    if led is None or words.PREDICATE.match(what):
        return {}
    verb = led["verb"]
    if verb == "解决" and closing_verb(what):
        return {}
    names = {}
    for at in range(first, last + 1):
        figure, place = figures[at], places[at]
        noun = f"{'的' if what else ''}{place}数" if place else words.amount_noun(figure.unit)
        name = verb + what + noun
        names[at] = as_told(figure, name, what or place, verb)
    return names


def _of_deed(within: ClauseFigures, places: range, deed: str) -> dict[int, Named]:
    """Households and people of one kind that did something: 贫困人口 90 户 300 人脱贫."""
    who = without_lead(within.left(places[0]).rstrip())
    if not who.endswith(("人口", "群众", "户", "对象")) or "、" in who:
        return {}
    named = ((at, words.with_noun(who, within.figures[at].unit)) for at in places)
    nouns = ((at, noun + "数" * noun.endswith("人口")) for at, noun in named)
    return {
        at: Named(f"{deed}的{noun}", f"{deed}的{noun}", "", who, within.figures[at].counted)
        for at, noun in nouns
    }

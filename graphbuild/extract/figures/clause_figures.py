"""The words of a clause, dealt out to its figures: those before each, or those after it."""

from __future__ import annotations

import re
from dataclasses import field

from graphbuild.extract.ending import Ending
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.acting import ACTING
from graphbuild.extract.figures.clause_fronts import without_front
from graphbuild.extract.figures.doubled import told_again
from graphbuild.extract.figures.figure import ITEM, Figure
from graphbuild.extract.figures.figure_gaps import (
    AMONG,
    BRACKETED,
    INVESTED,
    LIST_MARK,
    LISTED_ON,
    RATED,
    SMALL_GRADE,
    right_length,
)
from graphbuild.extract.figures.indicator_pairs import is_dealt
from graphbuild.extract.figures.labels import after_label
from graphbuild.extract.figures.period_pairs import dealt_to_years
from graphbuild.extract.figures.shared_ends import done_to_all, is_next_class, told_of_all
from graphbuild.extract.pieces import Clause, piece

_JOINED = frozenset(("、", "和", "及", "与", "以及", ",", "或"))
_SCOPE = re.compile(r"(?:居|列)?(?:世界|全球|全国|全省|全市|亚洲|国内)(?:前列)?$")
_PER_HEAD = re.compile(r"每人每[年月天]$|每[年月]$|人均$")
_YEARLY = re.compile(r"人口|年产|日产|[年日](?:加工|处理)|年出栏|(?:国家|[省市县区])级")
_REACH = 6
"""Figures that lead on to one another; a clause of more is no sentence."""
_FAR = 200  # characters within which what a figure belongs to is looked for
_SUCH_PROJECTS = re.compile(r"等(?:项目|工程)?$")
_QUALIFYING = re.compile(r"[^,。;、\d(]{0,6}的")
_PLACED = re.compile(r"[中里]?(?:综合)?(?:排名|排位|位列|位居|名列)?(?:第|前|倒数第?)?\s*$")
_CLOSED = re.compile(r"\s*(?:,下同)?\)(?![、和及])")
_OPENED = re.compile(rf"\((?!{SMALL_GRADE})")
_SHUT = re.compile(r"(?s)^([^()]*?)(?:,[^()]*)?\).*")
_DEED = re.compile(rf"{words.VERB.pattern}|优化|调整|延长|提升|规范")
_SIZING = re.compile(r"\s*(?:总?投资|年?产值|年?(?:销售|营业|主营业务)?收入)额?[约近达超]*\s*")
_LEVEL = re.compile(r"(?:国家|省|市|县|区)级|首批|第[一二三四五六七八九十]批")
_SORT = re.compile(
    rf"(?:国家|自治[区州县旗]|省部?|部|省市|市县|省|市|县|区)(?P<mark>级)|小\({SMALL_GRADE}|“?[^\W!-ÿ]{{1,5}}?(?P<sort>[型类式级])”?"
)
_PARTICULAR = frozenset(("所", "条", "座", "家", "栋", "公里", "台", "套"))
_OF_TOWNS = re.compile(r"乡镇|[县市区镇乡]|街道|县区")
_OF_VILLAGES = re.compile(r"(?:行政|自然)?村庄?的?(?P<what>.{3,})$")
_MOVED = Ending(r"(?<=.)(?:逐步|再)?(?:提高|提升|增加|扩大|增长|扩展|拓展|调整|减少|压减)[到至为]\s*")
_COUNTED_THINGS = re.compile(
    r"\d[\d.,]*\s?[万亿]*[余多]?\s?(?:个|家|所|条|座|项|公里|亩|平方米|平米|[栋处套户册台件名人株盏瓶块张份]|[千兆吉]瓦|千伏|[kK][vV]|吨)|[一二两三四五六七八九十百]*[二两三四五六七八九十百][条座个家所项眼处](?!费用)(?=.{2}|$)|一[条座个家所项处]$"
)
_LIST_COUNTED = re.compile(
    r"^(?P<verb>(?:新建|打通|改造|建设|实施|建成)?)[^,。;\d]*?(?:、|和|及)[^,。;、]*?(?:\d+|[两三四五六七八九十]+)[条座个家所项处](?P<noun>[^,。;\d]{2,})$"
)
_AT_PLACES = re.compile(r"[^,。;、\d]{0,3}(?<=[县区镇乡村])(?=[^,。;、\d]*$)")
"""The places counted at which something is done, of which the size is told next (9 个县 | 建设千亩茶园)."""
_MOST_DONE = 6
"""Characters behind the verb of what is done there, before that size."""
_SIZE_TOLD = re.compile(r"^(?:左右)?的?|(?<=..)(?:[均都已](?:达到?|超过?|[在为])?|达到?|超过?|[在为])$")
_PARTICLES = re.compile("^级?的|的$|^之?后$")


def _is_done_there(gap: str) -> bool:
    """Whether words between two figures tell what is done at the places that the first counts."""
    places = _AT_PLACES.match(gap)
    verb = words.VERB.match(gap, places.end()) if places else None
    return verb is not None and len(gap) - verb.end() <= _MOST_DONE


def without_brackets(text: str) -> str:
    """A text without what stands in brackets and without the marks of notes."""
    return BRACKETED.sub("", text) if "(" in text or "[" in text or "〔" in text else text


@piece
class ClauseFigures:
    """A clause with its figures; ``classes`` marks those that only say what kind of thing is counted."""

    text: str
    clause: Clause
    figures: list[Figure]
    classes: list[bool]
    words: str
    _lefts: dict[int, str] = field(default_factory=dict)
    """The words before a figure, by its place, where they were asked for."""

    def group(self, place: int) -> list[Figure]:
        """The figures from ``place`` on that follow each other with nothing but list marks."""
        group = [self.figures[place]]
        if place + 1 == len(self.figures):
            return group
        dealt = is_dealt(self.text[self.clause.start : group[0].outer_start])
        for figure in self.figures[place + 1 :]:
            gap = self.text[group[-1].outer_end : figure.outer_start].strip()
            ranked = figure.kind == group[-1].kind
            if dealt and ranked:
                gap = (_SCOPE if figure.kind == "rank" else _PER_HEAD).sub("", gap)
            if ranked and figure.kind == "ratio" and gap in (":", "∶"):
                group.append(figure)
                continue
            same = dealt or figure.counted == group[-1].counted or (ranked and figure.kind == "rank")
            apart = figure.bounded_before and not (group[-1].bounded_before or dealt)
            if gap not in _JOINED or not same or apart:
                break
            group.append(figure)
        by_year = dealt and len(group) > 1 and place in dealt_to_years(self.text, self.clause, self.figures)
        return group[:1] if by_year else group

    def left(self, place: int) -> str:
        """The words before a figure that belong to it, with the threshold before it if there is one."""
        if place not in self._lefts:
            self._lefts[place] = self._left(place, _REACH)
        return self._lefts[place]

    def _left(self, place: int, reach: int, *, dealt: bool = False) -> str:
        """Those of ``reach`` figures before it are looked at, where they lead on to one another.

        ``dealt`` tells that a list goes on to figures told in turn (5 岁以下儿童贫血率和低体重率分别为).
        """
        if place and reach and self.classes[place - 1]:
            before = self.figures[place - 1]
            gap = without_brackets(self.text[before.outer_end : self.figures[place].outer_start])
            counted_next = not self.classes[place] and gap.strip() in _JOINED  # 2 个千亿级和 3 个百亿级企业
            dealt = dealt or "分别" in gap
            apart = counted_next or (not dealt and LIST_MARK.search(gap))
            if not (":" in gap or "(" in gap or apart):
                led = self.text[before.outer_start : before.start].removesuffix("到").removesuffix("达")
                shown = led + self.text[before.start : self.figures[place].outer_start]
                return self._left(place - 1, reach - 1, dealt=dealt) + without_brackets(shown)
        start = self._begin()
        if place and reach and self._qualifies(place - 1):
            return INVESTED.sub("", self._left(place - 1, reach - 1))
        if place:
            start = self.figures[place - 1].outer_end
            gap = self.text[start : self.figures[place].outer_start]
            acting = ACTING.match(gap)
            start += acting.end() if acting else right_length(gap, self.figures[place - 1])
        left = self.text[start : self.figures[place].outer_start]
        closed = _CLOSED.match(left) if ")" in left else None
        opened = self.text.rfind("(", self.clause.start, start) if closed else -1
        if closed and opened >= 0:  # 水厂(日供水 2 万吨, 投资 1 亿元)1 座
            left = self.text[max(self._outside(opened), opened - _FAR) : opened] + left[closed.end() :]
        left = left if left.isalnum() else without_brackets(left).lstrip("() ")
        left = without_front(left, sums="元" in self.figures[place].unit)
        if left.isalnum():  # without a label and blanks
            return left
        left = after_label(left).replace(" ", "").replace("|", "\t")
        return f"、{left[1:]}" if left.startswith("/") else left

    def _outside(self, opened: int) -> int:
        """Where the words before a bracket begin: behind the last figure that stands in none."""
        ends = (each.outer_end for each in self.figures if each.outer_end <= opened)
        return max((end for end in ends if ")" not in self.text[end:opened]), default=self._begin())

    def _qualifies(self, place: int) -> bool:
        """Whether a sum but qualifies what the figure after it counts (推进总投资 9 亿元的 10 条道路)."""
        figure, following = self.figures[place], self.figures[place + 1]
        gap = self.text[figure.outer_end : following.outer_start]
        return (
            "元" in figure.unit
            and following.counted != figure.counted
            and _QUALIFYING.fullmatch(gap) is not None
        )

    def _begin(self) -> int:
        """Where the clause begins, after the number of a heading that runs into it."""
        heading = self.clause.block.path[-1] if self.clause.block.path else None
        if heading and heading.kind == "run-in" and self.clause.start <= heading.start < self.clause.end:
            return heading.start
        start = self.clause.start
        item = ITEM.match(self.text, start) if self.text[start].isdecimal() else None
        return item.end() if item else start

    def right(self, place: int, reach: int = _REACH) -> str:
        """The words after a figure that belong to it; those of ``reach`` figures after it are looked at."""
        last = place + 1 == len(self.figures)
        if last and self.figures[place].outer_end >= self.clause.end:
            return ""
        if not last and told_again(self.text, *self.figures[place : place + 2]):
            return self.right(place + 1, reach)
        gap = self._after_last() if last else self._between(place, reach)
        if not gap:
            return ""
        if place and told_again(self.text, *self.figures[place - 1 : place + 1]):
            gap = gap.lstrip().removeprefix(")")
        gap = _SHUT.sub(r"\1", gap) if ")" in gap else gap
        cell = without_brackets(gap.replace("|", "\t").partition("\t")[0]).strip(" ,、。;!\n")
        return _PARTICLES.sub("", cell) if "的" in cell or "后" in cell else cell

    def opened(self, place: int) -> bool:
        """Whether a bracket opens between the figure before and this one (30 所(公办 9 所))."""
        return place > 0 and "(" in self.text[self.figures[place - 1].outer_end : self.figures[place].start]

    def _between(self, place: int, reach: int) -> str:
        """What a figure counts, out of the words up to the next figure, and of what that one counts."""
        start, following = self.figures[place].outer_end, self.figures[place + 1]
        gap = self.text[start : following.outer_start]
        if self.classes[place] and is_next_class(self.text, self.figures[place : place + 3]):
            return self.right(place + 2, reach - 1) if reach else ""  # 3 个千亿级、6 个百亿级集群
        if following.kind == "rank":  # 168 个城市排名前 20 位
            listed = re.search(words.ENTERS, gap) and self.text[following.outer_end - 1] == "强"
            gap = self.text[start : following.outer_end] if listed else _PLACED.sub("", gap)
        if following.counted in ("%", "‰") and self.text[following.start - 1] == "前":  # 进入世界前 1%
            gap = self.text[start : following.outer_end]
        sited = following.kind == "class" and _is_done_there(gap)
        if sited or not gap.strip(" 的"):
            bound = following.kind == "class" or "元" in following.unit
            shown = self.classes[place + 1] and following.chinese and bound
            threshold = self.text[following.outer_start : following.outer_end] if shown else ""
            return gap.strip(" 的") + threshold + self._beyond(place, reach)
        of_next = _SIZING.fullmatch(gap) and self.text.startswith("的", following.outer_end)
        plain = without_brackets(gap)
        sized = _SIZE_TOLD.sub("", plain.strip()) if self.classes[place + 1] or of_next else ""
        having = self.classes[place + 1] and self.text.startswith("的", following.outer_end)
        so_much = words.is_measured(sized) or _YEARLY.fullmatch(sized) or (having and len(sized) > 1)
        if so_much and LIST_MARK.search(plain) is None:
            return sized + self._threshold(place + 1) + self._beyond(place, reach)
        listed_on = LISTED_ON.search(gap) is not None
        if following.counted in ("岁", "周岁") and self.classes[place + 1] and not listed_on:
            return gap.strip() + self._beyond(place, reach)  # 8 万农村 35 岁以上妇女
        own = gap.strip(" 、和及与,")
        alone = _LEVEL if _LEVEL.fullmatch(own) else _DEED if _DEED.fullmatch(own) else None
        left = self.left(place) if alone and following.counted == self.figures[place].counted else ""
        if alone and any(each.end() == len(left) for each in alone.finditer(left)):
            return self._beyond(place, reach)  # 市级 51 项、县级 216 项事项, 新建 2 座、改造 3 座水厂
        if among := AMONG.match(gap):
            return among["set"]
        rated = following.counted == "%" and RATED.match(gap)
        gap = rated["what"] if rated else gap[: right_length(gap, self.figures[place])]
        rated = RATED.match(gap)
        gap = _MOVED.sub("", rated["what"] if rated else gap.partition(":")[0])
        in_towns = _OF_TOWNS.fullmatch(bare := gap.strip()) is not None
        beyond = self._beyond(place, reach) if in_towns or 2 <= len(bare) <= 4 else ""
        if in_towns and (of_villages := _OF_VILLAGES.match(beyond)):
            return f"{bare}的{of_villages['what']}"
        last, end = self.figures[-1].outer_end, self.clause.end
        if listed_on and (told := told_of_all(self.text, gap, last, end)):
            return without_brackets(gap).strip(" ,、") + told
        if bare and beyond.find(bare, 1) > 0:
            return beyond  # 4 个小区 9 万平方米老旧小区改造
        unit = "" if own else self.text[start - 1]
        span = self.figures[0].outer_start, last, end
        if listed_on and (done := done_to_all(self.text, unit + gap, span)):
            gap = gap.rstrip("、和及与 ") + done
        if listed_on and (kind := _SORT.fullmatch(bare)):  # 4 个国家级和 10 个省级试点
            beyond = beyond or self._beyond(place, reach)
            sort = _SORT.match(beyond)
            gap = bare + (beyond[sort.end() :] if sort and sort[0][-1] == kind[0][-1] else "")
        return gap

    def _beyond(self, place: int, reach: int) -> str:
        """What the next figure counts, or that behind it where both only tell its kind."""
        told = self.right(place + 1, reach - 1) if reach else ""
        on = reach and not told and len(self.figures) > place + 2 and all(self.classes[place + 1 : place + 3])
        return self._beyond(place + 1, reach - 1) if on else told

    def _after_last(self) -> str:
        """What the last figure of the clause counts."""
        gap = self.text[self.figures[-1].outer_end : self.clause.end]
        if not gap or LISTED_ON.match(gap):
            return ""
        gap = without_brackets(gap).partition(":")[0]
        gap = _OPENED.split(gap, 1)[0] if "(" in gap else gap  # (牵头单位:农业局
        mark = gap.find("、")
        if mark <= 1 or words.VERB.fullmatch(gap, 0, mark):  # 18 个新建、续建项目
            return gap
        such = self.figures[-1].counted in _PARTICULAR and _SUCH_PROJECTS.search(gap)
        acts = words.VERB.match(gap, mark + 1) and not re.search(r"[的等]|和|及|与", gap[mark:])
        return gap[:mark] if such or acts else gap  # 10 所新建学校、…等项目

    def _threshold(self, place: int) -> str:
        """A threshold as written, with its comparators and what joins it to what follows."""
        figure = self.figures[place]
        joined = "的" if self.text[figure.outer_end : figure.outer_end + 1] == "的" else ""
        return self.text[figure.outer_start : figure.outer_end] + joined

    def after(self, place: int) -> str:
        """All that follows a figure in the clause, without what else is counted there."""
        start = self.figures[place].outer_end
        after = without_brackets(self.text[start : min(self.clause.end, start + _FAR)]).strip(" 的")
        if summed := _LIST_COUNTED.match(after):  # A、B、C 3 座公园
            return summed["verb"] + summed["noun"]
        return _COUNTED_THINGS.sub("", after).replace(" ", "").lstrip("的")

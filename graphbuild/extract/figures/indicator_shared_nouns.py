"""Counts that share what they count, told after the last of them: 新建 12 个、改造 30 个邻里中心."""

from __future__ import annotations

import re

from graphbuild.extract.figures import indicator_bounds as bounds
from graphbuild.extract.figures import indicator_phrases as phrases
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.clause_figures import ClauseFigures
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.indicator_phrases import Named
from graphbuild.extract.figures.units import is_counter

_VERB = (
    r"(?:新(?:增|建|创建?|改建|改扩建|培育|引进|认定|开工|签约|招引|打造)|[续扩迁重改翻]建|改扩?建|改造|提升|升级|"
    r"建[设成]|开工|竣工|投[产用]|储备|盘活|整治|治理|养护|维修|修缮|规范运行|规范|培育|引进|创[建成]|打造|"
    r"实施|推进|启动|完成|交付|关停|淘汰|清理|巩固|开通|优化|延伸|保留|撤并|启用|申报|获批|签约|选派|招聘|"
    r"培训|发展|认定|验收|推广)"
)
_GAP = re.compile(rf"\s*(?:、|,|和|及|并|同时|以及|或)?(?:计划|力争|确保|再)*(?P<verb>{_VERB})?\s*")
_OPENING = re.compile(rf"(?:累计|共|计划|规划|大力|重点|推动|启动)*(?P<verb>{_VERB}+)")
_NOUN = re.compile(r"(?:\d?A级)?[\u4e00-\u9fffA-Z“\"][^\d,。;]+")
_NOUN_GAP = re.compile(r"(?P<noun>[\u4e00-\u9fff“”]{1,12})(?:、|和|及|与)")
_LIST = re.compile(r"\s*[、和及与]\s*")


def in_turn(within: ClauseFigures) -> dict[int, Named]:
    """The counts of a clause that share a noun, and that a verb or a bound tells apart, by their places."""
    names = bounds.in_turn(within)
    if names:
        return names
    names = _told_of_all(within)
    for last in range(len(within.figures) - 1, 0, -1):
        if last not in names and not within.classes[last]:
            names.update(_told_by_verbs(within, last))
        elif within.classes[last]:
            names.update(_told_by_bounds(within, last))
    return names


def _told_of_all(within: ClauseFigures) -> dict[int, Named]:
    """Number + noun、number + noun + predicate (引导 5 家企业、8 家门店开展改造): it is told of them all."""
    figures, last = within.figures, len(within.figures) - 1
    if last == 0 or within.classes[last] or not is_counter(figures[last].counted):
        return {}
    if not _NOUN_GAP.fullmatch(within.text, figures[last - 1].outer_end, figures[last].outer_start):
        return {}
    parts = phrases.parted(within.right(last))
    if parts is None or "、" in parts[1]:
        return {}
    first, nouns = last, [parts[0]]
    while first > 0 and not within.classes[first - 1] and is_counter(figures[first - 1].counted):
        gap = _NOUN_GAP.fullmatch(within.text, figures[first - 1].outer_end, figures[first].outer_start)
        if gap is None or phrases.parted(gap["noun"]) or words.VERB.search(gap["noun"]):
            break
        nouns.insert(0, gap["noun"])
        first -= 1
    opening = words.without_lead(within.left(first)) if nouns[1:] else ""
    if not nouns[1:] or (opening and phrases.CAUSING.fullmatch(opening) is None):
        return {}
    names = {}
    for place, noun in enumerate(nouns, first):
        text = f"{parts[1]}的{words.with_noun(noun, figures[place].unit)}"
        names[place] = Named(text, text, "", noun, figures[place].counted)
    return names


def _told_by_verbs(within: ClauseFigures, last: int) -> dict[int, Named]:
    """Verb + number, verb + number + noun: the noun holds for all of them."""
    figures, first = within.figures, last
    verbs: list[str] = []
    while first > 0 and not within.classes[first - 1] and figures[first - 1].counted == figures[last].counted:
        gap = _GAP.fullmatch(within.text, figures[first - 1].outer_end, figures[first].outer_start)
        if gap is None or not gap["verb"]:
            break
        verbs.insert(0, gap["verb"])
        first -= 1
    if not verbs:
        return {}
    opening = _OPENING.fullmatch(words.without_tail(words.without_lead(within.left(first))))
    noun = _NOUN.fullmatch(within.right(last))
    if noun is None or opening is None or words.PREDICATE.match(noun.group()):
        return {}
    counted = _counted(noun.group())
    return {
        place: _named(figures[place], verb, counted)
        for place, verb in enumerate([opening["verb"], *verbs], first)
    }


def _told_by_bounds(within: ClauseFigures, last: int) -> dict[int, Named]:
    """Number + bound、number + bound + noun (1 个千亿级、3 个百亿级集群): the noun holds for all of them."""
    figures, first = within.figures, last
    while first >= 3 and _is_pair(within, first - 1) and _is_pair(within, first - 3):
        if not _LIST.fullmatch(within.text, figures[first - 2].outer_end, figures[first - 1].outer_start):
            break
        first -= 2
    if first == last:
        return {}
    noun = _NOUN.fullmatch(within.right(last))
    if noun is None:
        return {}
    counted = _counted(noun.group())
    verb = phrases.verb_before(within.left(first - 1))
    measure, names = "", {}
    for place in range(first - 1, last, 2):
        bound = figures[place + 1]
        measure = within.text[figures[place].outer_end : bound.outer_start].strip() or measure
        told = measure + within.text[bound.outer_start : bound.outer_end]
        names[place] = _named(figures[place], verb, told + counted)
    return names


def _is_pair(within: ClauseFigures, place: int) -> bool:
    """Whether the figure at a place is a count whose bound follows it, with no more than what is bounded."""
    count, bound = within.figures[place], within.figures[place + 1]
    if within.classes[place] or not within.classes[place + 1] or bound.unit[-1:] not in ("元", "亿"):
        return False
    measure = within.text[count.outer_end : bound.outer_start].strip()
    return not measure or (len(measure) < 9 and words.is_measured(measure))


def _counted(noun: str) -> str:
    """What is counted, without what only describes it and what it is done for."""
    noun = phrases.bare_noun(noun)
    return phrases.PURPOSE.sub("", noun[: phrases.MAX]) or noun


def _named(figure: Figure, verb: str, noun: str) -> Named:
    text = words.with_noun(verb + noun, figure.unit)
    return Named(text, text, verb, noun, figure.counted)

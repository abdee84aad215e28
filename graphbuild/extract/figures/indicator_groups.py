"""Figures of one group, as noun phrases: each of A、B 分别增长 x、y is named by its own part of the words."""

from __future__ import annotations

import re

from graphbuild.extract.figures import indicator_dependents as dependents
from graphbuild.extract.figures import indicator_lists as lists
from graphbuild.extract.figures import indicator_peers as against
from graphbuild.extract.figures import indicator_phrases as phrases
from graphbuild.extract.figures import indicator_rankings as ranks
from graphbuild.extract.figures import indicator_verbs as verbs
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.clause_figures import ClauseFigures
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.indicator_changes import change_suffix
from graphbuild.extract.figures.indicator_compared import compared_with
from graphbuild.extract.figures.indicator_contexts import SentenceContext
from graphbuild.extract.figures.indicator_courses import without_course
from graphbuild.extract.figures.indicator_earlier import latest
from graphbuild.extract.figures.indicator_ends import valued
from graphbuild.extract.figures.indicator_leads import FRONT, REACHED_FRONT, without_lead
from graphbuild.extract.figures.indicator_parts import parts_changed
from graphbuild.extract.figures.indicator_shares import shares_of
from graphbuild.extract.figures.indicator_tiers import whole_of_many
from graphbuild.extract.figures.named import Named

_SUMS = re.compile(r"^(?:累计|总数|总量|总计|总共?|合计|(?:同比|年均)?增[速幅])$")
_EACH = re.compile(r"分别|各自|依次|分(?=[居列])")


def grouped(
    within: ClauseFigures, place: int, group: list[Figure], named: list[Named], context: SentenceContext
) -> list[Named]:
    """A、B 分别增长 x、y: one name a figure, out of its clause, what was ``named`` and the ``context``.

    Empty where the words before the group name no more than one of its figures.
    """
    last = named[-1] if named else None
    left = within.left(place)
    if against_each := against.planned(left, group) or against.margins(left, group, last):
        return against_each
    phrase, kind, how = words.change_of(_EACH.sub("", left))
    phrase = phrase if group[0].kind != "rank" else ranks.ranked(_EACH.sub("", left)) or "排名"
    times = against.times_of(group[0], phrase)
    phrase, against_that = (phrase[: times.start()], f"与{times['than']}之比") if times else (phrase, "")
    lead = without_lead(_EACH.sub("", words.without_tail(phrase)))
    lead, kind = ("", "rise") if (lead, group[0].counted) == ("同比", "%") else (lead, kind)
    suffix = change_suffix(kind, how, phrases.change_unit(group[0])) if kind else against_that
    lead = FRONT.sub("", lead) if suffix or words.is_measured(lead) else words.verb_first(lead)
    lead = REACHED_FRONT.sub("", lead) if words.without_tail(phrase) != phrase.strip() else lead
    before = latest(named, len(group))
    if "占" in lead.replace("占比", "") and not suffix and (shared := shares_of(group, lead, before)):
        return shared
    if len(before) == len(group) and (_SUMS.match(lead) or lead == "排名"):
        return [
            dependents.summed(figure, lead, left, each) for figure, each in zip(group, before, strict=True)
        ]
    compared = [compared_with(group[0], _EACH.sub("", left), each) for each in before]
    if len(before) == len(group) and all(compared):  # 分别是上年的 1.6 倍、1.8 倍
        return [each for each in compared if each]
    if group[0].kind == "ratio" and not lead and len(before) == len(group):
        names: list[str] | None = [each.base for each in before]
    elif group[0].kind == "ratio":
        names = lists.shares(context.structured(lead, named), len(group))
    elif lead:
        names = verbs.done_to(before, lead) or lists.dealt(lead, len(group), context.listed)
        names = names or _measures_of(before, lead, group)
    else:
        by_points, listed = "百分点" in phrases.change_unit(group[0]), list(context.listed)
        before = before if len(listed) != len(group) else []
        names = [against.paced(each, each.base) if by_points else each.base for each in before] or listed
        told = without_course(listed[0]) if len(listed) == 1 else ""
        if told and told != listed[0]:  # 城乡居民收入稳步提高, 分别达到 9 万元、5 万元
            names = lists.dealt(told, len(group), ()) or names
        elif last and (shared_names := _shared_before(group, last)):
            alike = last.unit == group[0].counted
            names, suffix = shared_names, suffix or last.text.removeprefix(last.base) * alike
    if names is None or len(names) != len(group):
        return []
    names = parts_changed(names, last) if suffix and "其中" in left else names
    if how.endswith(("增产", "减产")):
        names = [name if words.is_measured(name) else f"{name}产量" for name in names]
    if group[0].kind == "rank":
        bases = [ranks.ranking(name, left) for name in names]
    else:
        bases = [
            name if suffix else valued(words.with_noun(name, figure.unit), figure.unit)
            for name, figure in zip(names, group, strict=True)
        ]
    return [
        Named(base + suffix, base, "", name, figure.counted, whole_of_many(lead))
        for base, name, figure in zip(bases, names, group, strict=True)
    ]


def _measures_of(named: list[Named], lead: str, group: list[Figure]) -> list[str] | None:
    """What is told of each of those ``named`` (议案 12 件、提案 80 件, 满意率分别为 98% 和 99%)."""
    told = [dependents.dependent(group[0], (lead, ""), "", "", each) for each in named]
    names = [each.text for each in told if each]
    return names if len(names) == len(group) == len(set(names)) else None


def _shared_before(group: list[Figure], last: Named | None) -> list[str] | None:
    """The members of what was named together: 产值、税收双双突破 9 亿元, 分别达到 10 亿元、11 亿元.

    Or of what was said to grow, where sums follow: 城乡居民收入翻一番, 分别达到 9 万元、5 万元.
    """
    alike = last is not None and (
        last.unit == group[0].counted or (last.unit in ("倍", "%") and "元" in group[0].unit)
    )
    return lists.dealt(last.base, len(group), ()) if last and alike and group[0].kind == "plain" else None

"""Counts that share what is told of them after the last: 引导 5 家企业、8 家门店开展改造."""

from __future__ import annotations

import re

from graphbuild.extract.figures import indicator_bounds as bounds
from graphbuild.extract.figures import indicator_phrases as phrases
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.clause_figures import ClauseFigures
from graphbuild.extract.figures.indicator_phrases import Named
from graphbuild.extract.figures.units import is_counter

_NOUN_GAP = re.compile(r"(?P<noun>[\u4e00-\u9fff“”]{1,12})(?:、|和|及|与)")


def in_turn(within: ClauseFigures) -> dict[int, Named]:
    """The counts of a clause that share a noun or a predicate, by their places."""
    return bounds.in_turn(within) or _told_of_all(within)


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

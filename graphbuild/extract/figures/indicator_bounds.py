"""Counts told in turn of what is above one bound and another: 超 1 亿元、10 亿元企业分别达到 60 家、8 家."""

from __future__ import annotations

import re

from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.clause_figures import ClauseFigures
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.indicator_phrases import Named

_MARK = re.compile(r"\s*[、和及与]\s*")
_NOUN = re.compile(r"\s*的?(?P<noun>[^,。;、\d]{2,12}?)(?:数量?)?(?:分别|各自?|达到?|增加到|有|为)*\s*")


def in_turn(within: ClauseFigures) -> dict[int, Named]:
    """The counts of a clause whose bounds stand in the same order before the noun, by their places."""
    bounds = next((place for place, bound in enumerate(within.classes) if bound), None)
    if bounds is None:
        return {}
    middle = _run(within, bounds, bound=True)
    many = middle - bounds
    if many < 2 or _run(within, middle, bound=False) != middle + many:
        return {}
    figures, text = within.figures, within.text
    noun = _NOUN.fullmatch(text, figures[middle - 1].outer_end, figures[middle].outer_start)
    if noun is None:
        return {}
    measure = words.without_tail(words.without_lead(within.left(bounds)))
    front, back = _around(text, figures[bounds]), _around(text, figures[middle - 1])
    names = {}
    for place in range(many):
        bound, count = figures[bounds + place], figures[middle + place]
        before, after = _around(text, bound)
        told = (before or ("" if after else front[0])) + text[bound.start : bound.end] + (after or back[1])
        name = words.with_noun(measure + told + noun["noun"], count.unit)
        names[middle + place] = Named(name, name, "", noun["noun"], count.counted)
    return names


def _around(text: str, figure: Figure) -> tuple[str, str]:
    """The words that bound a figure before and after it."""
    return text[figure.outer_start : figure.start], text[figure.end : figure.outer_end]


def _run(within: ClauseFigures, start: int, *, bound: bool) -> int:
    """Where the figures from ``start`` on end that are bounds, or are none, with list marks between them."""
    place = start
    while place < len(within.figures) and within.classes[place] == bound:
        figure = within.figures[place]
        if place > start:
            before = within.figures[place - 1]
            alike = figure.counted == before.counted
            if not alike or not _MARK.fullmatch(within.text, before.outer_end, figure.outer_start):
                break
        place += 1
    return place

"""The name of a figure that more than its own words tell: what follows it, what it is set against."""

from __future__ import annotations

from graphbuild.extract.figures import indicator_peers as against
from graphbuild.extract.figures.clause_figures import ClauseFigures
from graphbuild.extract.figures.clause_fronts import made_into
from graphbuild.extract.figures.indicator_compared import turned
from graphbuild.extract.figures.indicator_margins import planned
from graphbuild.extract.figures.indicator_projects import told_of_project
from graphbuild.extract.figures.indicator_shares import share_done
from graphbuild.extract.figures.indicator_times import TIMES, in_time
from graphbuild.extract.figures.indicator_treated import treated
from graphbuild.extract.figures.named import Named, as_told


def told_beyond(
    within: ClauseFigures, place: int, left: str, last: Named | None, named: list[Named]
) -> Named | None:
    """The name of a figure by the first of these rules that holds, each asked where its sign stands."""
    figure, words = within.figures[place], within.words
    if ("把" in left or "将" in left) and (size := made_into(left)):
        return as_told(figure, size)
    if told := told_of_project(within, place, left, last):
        return told
    if last and (told := planned(within, place, last)):
        return told
    if "对" in words and (told := treated(within, place)):
        return told
    if last and (place or figure.counted == "%") and (told := share_done(within, place, last)):
        return told
    if figure.counted in TIMES and (told := in_time(within, place)):
        return told
    if ("亏损" in words or "盈利" in words) and (told := turned(within, place, last)):
        return told
    return against.beside(figure, left, named) if left.rstrip()[-1:] in against.LEANING else None

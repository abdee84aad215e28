"""The quantities of a plan: figures with what they measure, what they are, for when they hold."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.find import OUTSIDE, find_figures
from graphbuild.extract.figures.indicators import Namer
from graphbuild.extract.figures.period import Period
from graphbuild.extract.figures.period_pairs import dealt_to_years
from graphbuild.extract.figures.periods import Periods
from graphbuild.extract.figures.roles import UNSURE_RULES, modality_of, role_of
from graphbuild.extract.figures.units import base_quantity
from graphbuild.extract.numerals import multiplied_out, plain
from graphbuild.extract.pieces import Clause, FoundQuantity, QuantityRole
from graphbuild.extract.year import PlanYears

_START = attrgetter("start")


def find_quantities(folded: str, clauses: tuple[Clause, ...], years: PlanYears) -> tuple[FoundQuantity, ...]:
    """The quantities of a folded text in text order, without those of glossaries, contents and furniture."""
    namer, periods = Namer(), Periods(folded, years)
    found: list[FoundQuantity] = []
    read = 0
    for index, figures in find_figures(folded, clauses).items():
        clause = clauses[index]
        begin = bisect_left(clauses, clause.block.start, read, index, key=_START)
        if 0 < read < begin and not _go_on(folded, clauses[read - 1 : begin]):
            namer.forget()
        if begin < index:
            passed = clauses[begin:index]
            for before in passed:
                periods.enter(before)
            namer.passed(folded, passed, clause.sentence)
        read = index + 1
        periods.enter(clause)
        sentence = periods.sentence_of(clause)
        roles = [role_of(folded, clause, figure, sentence, years.first) for figure in figures]
        names = namer.name(folded, clause, figures, [rule == "threshold" for _, rule in roles])
        dealt = dealt_to_years(folded, clause, figures)
        for place, figure in enumerate(figures):
            year = dealt.get(place, "")
            found.append(_quantity(folded, clause, figure, names[place], roles[place], periods, year))
    return tuple(found)


def _go_on(folded: str, clauses: tuple[Clause, ...]) -> bool:
    """Whether all sentences that begin behind the first of the clauses go on with those before (其中)."""
    last = clauses[0]
    for clause in clauses:
        if clause.sentence != last.sentence and clause.block.zone not in OUTSIDE:
            if not folded.startswith("其中", clause.start, clause.end):
                return False
            last = clause
    return True


def _quantity(
    folded: str,
    clause: Clause,
    figure: Figure,
    indicator: str,
    told: tuple[QuantityRole, str],
    periods: Periods,
    year: str,
) -> FoundQuantity:
    role, rule = told
    # a threshold or an old aim amid what was reached is of the same years
    held_in: QuantityRole = "achievement" if role == "other" and clause.block.zone == "past" else role
    period = periods.of(clause, held_in, indicator, figure.start, origin=rule == "baseline")
    if year and rule != "baseline" and (role != "target" or int(year[:4]) >= periods.years.first):
        period = Period(year, "stated", year)
    value, unit = _base(figure)
    held = figure.kind == "rank" and role == "target" and figure.comparator == "="
    entered = figure.kind == "rank" and folded[figure.end - 1] == "强" and role == "achievement"
    return FoundQuantity(  # by place: names take three times as long
        figure.start,
        figure.end,
        clause.start,
        clause.end,
        indicator.replace("\n", ""),
        "=" if entered else "<=" if held else figure.comparator,
        figure.value,
        figure.unit,
        value,
        unit,
        period.written,
        period.basis,
        period.source,
        role,
        modality_of(folded, clause, figure),
        "medium" if rule in UNSURE_RULES or not indicator else "high",
        rule,
    )


def _base(figure: Figure) -> tuple[str, str]:
    """Value and unit with 万 and 亿 multiplied out; both ends of a range; a share of a whole in percent."""
    if figure.kind in ("share", "ratio"):
        return plain(figure.base * (100 if figure.kind == "share" else 1)), "%"
    low, unit = base_quantity(figure.base, figure.counted)
    if ".." not in figure.value:
        return plain(low), unit
    scale = figure.unit.removesuffix(figure.counted)
    high, _ = base_quantity(multiplied_out(figure.value.rpartition("..")[2], scale), figure.counted)
    return f"{plain(low)}..{plain(high)}", unit

"""The comparison of plans: all that the tables, the page and the cube show."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import Store

from graphbuild.compare.figures import Figure, figures
from graphbuild.compare.programs import SharedProgram, programs
from graphbuild.compare.reading import ComparedPlan, Reading, chosen
from graphbuild.compare.side_by_side import Row, rows
from graphbuild.query import Table, ask, question


@dataclass(frozen=True)
class Comparison:
    """Two plans or more, compared.

    Attributes:
        reading: the build they are read from.
        plans: the plans, in the order in which they were named, which is that of the columns alone.
        figures: every target and outcome of theirs, by plan.
    """

    reading: Reading
    plans: tuple[ComparedPlan, ...]
    figures: tuple[Figure, ...]

    @cached_property
    def rows(self) -> list[Row]:
        """Targets side by side."""
        return rows(self.reading, (figure for figure in self.figures if figure.role == "target"))

    @cached_property
    def programs(self) -> list[SharedProgram]:
        """The programs that several plans name."""
        return [program for program in self._programs if len(program.mentions) > 1]

    @cached_property
    def own_programs(self) -> list[SharedProgram]:
        """The programs that one plan alone names."""
        return [program for program in self._programs if len(program.mentions) == 1]

    @cached_property
    def own_indicators(self) -> list[Row]:
        """The first row of each indicator that one plan alone has a target of."""
        having: dict[str, set[str]] = {}
        for row in self.rows:
            having.setdefault(row.indicator, set()).update(row.cells)
        first = {row.indicator: row for row in reversed(self.rows)}
        return [first[indicator] for indicator, plans in sorted(having.items()) if len(plans) == 1]

    @cached_property
    def not_comparable(self) -> list[Row]:
        """The rows whose units do not convert."""
        return [row for row in self.rows if not row.comparable]

    @cached_property
    def loose_ends(self) -> list[tuple[str, str]]:
        """Outcomes that name a target which the build does not hold, each with that target (IRIs)."""
        found = []
        for figure in self.figures:
            target = self.reading.find(figure.node, "plan:answers")
            if target is not None and self.reading.find(target, "plan:deadline") is None:
                found.append((figure.node, target))
        return found

    def between(self, name: str, columns: tuple[str, str]) -> Table:
        """The answer to a question, of rows in which both columns hold a plan that is compared."""
        answer = ask(self.reading.store, question(name))
        assert isinstance(answer, Table)  # noqa: S101 - every question of queries/ is a SELECT
        compared = {plan.iri for plan in self.plans}
        rows = json.loads(answer.results)["results"]["bindings"]
        chosen = [row for row in rows if all(row[column]["value"] in compared for column in columns)]
        return Table.of(answer.columns, chosen, answer.prefixes)

    @cached_property
    def amplification(self) -> Table:
        """The question ``amplification``, between the plans."""
        return self.between("amplification", ("higher_plan", "lower_plan"))

    @cached_property
    def outcomes(self) -> Table:
        """The question ``target-outcomes``, between the plans."""
        return self.between("target-outcomes", ("plan", "outcome_plan"))

    @cached_property
    def _programs(self) -> list[SharedProgram]:
        return programs(self.reading, self.plans)


def compare(store: Store, plans: Sequence[str]) -> Comparison:
    """Compare plans of a build, named by their ids.

    Raises:
        UsageError: fewer than two plans, one of them twice, or one that the build does not hold.
        InputError: the store cannot be read, or does not say what a plan needs.
    """
    reading = Reading(store)
    found = chosen(reading, plans)
    by_id = sorted(found, key=lambda plan: plan.id)
    return Comparison(
        reading, tuple(found), tuple(figure for plan in by_id for figure in figures(reading, plan))
    )

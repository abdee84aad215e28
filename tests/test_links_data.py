"""The mappings of the project's own plans to the Sustainable Development Goals, and the names of goals."""

from __future__ import annotations

import datetime
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from conftest import ROOT
from pyoxigraph import Store

from graphbuild import vocab
from graphbuild.assets import authorities_directory
from graphbuild.authorities.sustainable_development_goals import NAMESPACE, Goal, read_goals
from graphbuild.mappings import MappingSet, read_mappings
from graphbuild.mappings.contradictions import contradictions
from graphbuild.mappings.mapping import BROAD, CLOSE, MANUAL, NO_TERM_FOUND
from graphbuild.mappings.write import sssom
from graphbuild.store import GRAPH, load

FILE = ROOT / "data" / "links" / "sdg.sssom.tsv"

NUMBERED = (5, 5, 9, 7, 6, 6, 3, 10, 5, 7, 7, 8, 3, 7, 9, 10, 19)
"""How many targets with a number each goal has (General Assembly resolution 71/313)."""
LETTERED = "ab,abc,abcd,abc,abc,ab,ab,ab,abc,abc,abc,abc,ab,abc,abc,ab,"
"""The letters of the other targets of each goal; goal 17 has none."""
GOALS = tuple(str(goal) for goal in range(1, 18))
TARGETS = tuple(
    f"{goal}.{part}"
    for goal, last, letters in zip(GOALS, NUMBERED, LETTERED.split(","), strict=True)
    for part in (*range(1, last + 1), *letters)
)

PLANS = {
    "china-2019": 64,
    "national-ftz-2018": 57,
    "shanghai-2025": 50,
    "sichuan-2025": 54,
    "xiuzhou-2019": 18,
    "yixian-2018": 25,
    "yixian-2019": 25,
    "zhejiang-2025": 60,
}
"""Plan → how many measures it has; each of them is mapped."""


@pytest.fixture(scope="module")
def links() -> MappingSet:
    return read_mappings(FILE)


@pytest.fixture(scope="module")
def goals() -> dict[str, Goal]:
    """The names of the goals and targets, by number."""
    return {goal.id: goal for goal in read_goals(authorities_directory()).values()}


@pytest.fixture(scope="module")
def labels(real_build: Path) -> dict[str, str]:
    """IRI → Chinese label of every indicator and measure of the plans of the project."""
    return labelled(load(real_build / GRAPH))


def labelled(store: Store) -> dict[str, str]:
    rows = store.query(
        """SELECT ?thing ?label {
             VALUES ?kind { plan:Indicator plan:Measure }
             ?thing a ?kind ; rdfs:label ?label .
             FILTER (lang(?label) = "zh")
           }""",
        prefixes=vocab.prefixes(),
        use_default_graph_as_union=True,
    )
    return {row["thing"].value: row["label"].value for row in rows}


def found(links: MappingSet) -> list[str]:
    """The number of the goal or target of each row that has one."""
    return [row.object.removeprefix(NAMESPACE) for row in links.mappings if row.object != NO_TERM_FOUND]


def local(subject: str) -> str:
    return subject.removeprefix(vocab.BASE)


def test_the_targets_are_as_many_as_the_united_nations_have() -> None:
    assert (len(TARGETS), len(set(TARGETS))) == (169, 169)
    assert {"1.a", "8.10", "11.3", "16.b", "17.19"} <= set(TARGETS)


# the names


def test_every_goal_has_a_name_and_every_name_a_number_of_the_united_nations(goals: dict[str, Goal]) -> None:
    targets = [each for each in goals if each not in GOALS]
    assert [each for each in goals if each in GOALS] == list(GOALS)
    assert (len(targets), [each for each in targets if each not in TARGETS]) == (143, [])
    assert {goals[each].goal for each in targets} == set(GOALS)


def test_the_names_stand_in_the_order_of_the_united_nations(goals: dict[str, Goal]) -> None:
    ordered = {each: place for place, each in enumerate(TARGETS)}
    for goal in GOALS:
        places = [ordered[each] for each in goals if each.startswith(f"{goal}.")]
        assert places == sorted(places)
        assert places


def test_a_name_is_short_in_both_languages_and_no_other_has_it(goals: dict[str, Goal]) -> None:
    assert len(goals) == 160
    assert [each.zh for each in goals.values() if not 4 <= len(each.zh) <= 14] == []
    assert [each.en for each in goals.values() if not 2 <= len(each.en.split()) <= 8] == []
    assert [
        each.zh for each in goals.values() if not all("\u3001" <= sign <= "\u9fff" for sign in each.zh)
    ] == []
    assert [each.en for each in goals.values() if not each.en.isascii()] == []
    assert len({each.zh for each in goals.values()}) == len({each.en for each in goals.values()}) == 160


def test_every_target_that_a_row_names_has_a_name_and_so_has_its_goal(
    links: MappingSet, goals: dict[str, Goal]
) -> None:
    named = found(links)
    assert (len(named), len(set(named))) == (901, 84)
    assert [each for each in named if each not in TARGETS] == []
    assert [each for each in named if each not in goals] == []
    assert {goals[each].goal for each in named} == set(GOALS) - {"14"}


# the rows


def test_the_file_is_the_one_that_writing_it_gives(links: MappingSet) -> None:
    assert sssom(links) == FILE.read_bytes().decode()
    assert (links.id, links.object_source) == (f"{vocab.BASE}graph/links/sdg", "http://metadata.un.org/sdg")


def test_every_indicator_and_measure_has_rows_and_nothing_else_has(
    links: MappingSet, labels: dict[str, str]
) -> None:
    subjects = Counter(row.subject for row in links.mappings)
    assert subjects.keys() == labels.keys()
    assert Counter(subjects.values()) == {1: 971, 2: 47}


def test_the_rows_are_as_many_as_they_were_judged(links: MappingSet) -> None:
    assert Counter((row.kind, row.predicate, row.object != NO_TERM_FOUND) for row in links.mappings) == {
        ("indicator", CLOSE, True): 94,
        ("indicator", BROAD, True): 476,
        ("indicator", BROAD, False): 99,
        ("measure", CLOSE, True): 30,
        ("measure", BROAD, True): 301,
        ("measure", BROAD, False): 65,
    }
    measures = {local(row.subject) for row in links.mappings if row.kind == "measure"}
    assert Counter(each.split("/")[1] for each in measures) == PLANS


def test_the_kind_and_the_labels_of_a_row_are_those_of_the_things(
    links: MappingSet, labels: dict[str, str], goals: dict[str, Goal]
) -> None:
    names = {goal.iri: goal.zh for goal in goals.values()} | {NO_TERM_FOUND: ""}
    kinds = {"indicator": "indicator", "plan": "measure"}
    assert [row for row in links.mappings if row.subject_label != labels.get(row.subject)] == []
    assert [row for row in links.mappings if row.object_label != names[row.object]] == []
    assert [row for row in links.mappings if row.kind != kinds[local(row.subject).split("/")[0]]] == []


def test_a_row_tells_who_judged_it_when_how_surely_and_why(links: MappingSet) -> None:
    who = {(row.decision, row.justification, row.author, row.date) for row in links.mappings}
    assert who == {("accepted", MANUAL, "graphbuild", datetime.date(2026, 11, 26))}
    sure = [row.confidence for row in links.mappings if row.confidence is not None]
    assert len(sure) == len(links.mappings) == 1065
    assert (min(sure), max(sure)) == (Decimal("0.5"), Decimal("0.95"))
    reasons = [row.comment or "" for row in links.mappings]
    assert [each for each in reasons if not (each.isascii() and 2 <= len(each.split()) <= 14)] == []


def test_nothing_is_mapped_and_not_found_at_once(links: MappingSet) -> None:
    gaps = {row.subject for row in links.mappings if row.object == NO_TERM_FOUND}
    assert len(gaps) == 164
    assert gaps.isdisjoint(row.subject for row in links.mappings if row.object != NO_TERM_FOUND)
    assert contradictions([links]) == []


def test_what_the_united_nations_measure_by_the_same_indicator_is_close_to_its_target(
    links: MappingSet,
) -> None:
    """Pairs of facts: 1.2.1, 3.6.1, 6.3.2, 7.3.1, 8.5.2, 9.5.1, 11.6.2 and 15.1.1 are these measures."""
    same = {
        "poverty-incidence": "1.2",
        "traffic-deaths-fall": "3.6",
        "surface-water-quality": "6.3",
        "energy-intensity-fall": "7.3",
        "surveyed-unemployment": "8.5",
        "research-expenditure-share": "9.5",
        "pm25": "11.6",
        "forest-cover": "15.1",
    }
    rows = {(row.subject, row.object): row.predicate for row in links.mappings}
    pairs = [(f"{vocab.BASE}indicator/{one}", NAMESPACE + target) for one, target in same.items()]
    assert [rows.get(pair) for pair in pairs] == [CLOSE] * 8


def test_what_only_organises_or_has_no_target_is_a_gap(links: MappingSet) -> None:
    gaps = {local(row.subject) for row in links.mappings if row.object == NO_TERM_FOUND}
    expected = {
        "plan/national-ftz-2018/5.1",  # leadership of the Party
        "plan/zhejiang-2025/14.1",  # political guidance
        "plan/china-2019/12.4",  # armed forces
        "indicator/retail-sales-growth",  # no target asks for more consumption
        "indicator/elderly-population",  # a count of people
    }
    assert expected <= gaps

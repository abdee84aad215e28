"""The questions of ``queries/``: every answer whole, on two engines, and headers that keep their word.

The answers in ``tests/answers`` are those on the three plans of the tests, and were read against them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from pyoxigraph import NamedNode, Quad, QuerySolutions, Store
from questioned import (
    ACROSS,
    ANSWERS,
    ARGUMENTS,
    DEFECTS,
    DRAFT,
    EMPTY,
    FAULTY,
    INFERRED_TOO,
    NAMES,
    NONE_HERE,
    PLAN,
    RECOUNTED,
    SAMPLES,
    SEVERAL,
    asked_of,
    asked_of_rdflib,
    header,
    plain,
    rdflib_graph,
    table,
    twice,
)
from rewrite_catalogue import README, rewritten

from graphbuild import vocab
from graphbuild.cli import main
from graphbuild.query import question, questions, render
from graphbuild.query.arguments import term
from graphbuild.query.tokens import prologue, tokens
from graphbuild.store import TURTLE, open_store

if TYPE_CHECKING:
    from rdflib import Graph

ALL_ALIKE = {
    ("cooperations", "only"): "the sample has cooperations of one kind alone",
    ("amplification", "plan"): "two of the plans alone are of one year, and one lies in the other",
    ("amplification", "year"): "the same",
    ("target-outcomes", "plan"): "one plan alone has targets that another tells the outcome of",
    ("bodies-across", "body"): "two plans name one body alone",
    ("joint-measures", "body"): "several bodies share one measure alone",
    ("year-on-year", "plan"): "two plans of one place follow each other",
    ("commitment-across", "indicator"): "one indicator alone is promised in several ways",
    ("continuity", "plan"): "two plans of one place follow each other",
    ("to-review", "under"): "nothing in the sample is of medium confidence and reviewed",
}
"""What picks every row, and why."""


@pytest.fixture(scope="module")
def doubles(store: Store, wrong: Store, drafted: Store, several: Store) -> dict[str, Store]:
    """Each plan, and the same once more under another name, as a draft; several plans as they are."""
    return {
        PLAN: twice(store, PLAN),
        FAULTY: twice(wrong, FAULTY),
        DRAFT: twice(drafted, DRAFT),
        SEVERAL: several,
    }


@pytest.fixture(scope="module")
def turtle(sample_build: Path) -> Graph:
    """The sample as people get it, on rdflib's own engine."""
    from rdflib import Graph

    return Graph().parse(sample_build / TURTLE, format="turtle")


@pytest.fixture(scope="module")
def draft(drafted: Store) -> Graph:
    """The draft, on rdflib's own engine."""
    return rdflib_graph(drafted)


@pytest.fixture(scope="module")
def compared(several: Store) -> Graph:
    """Several plans, on rdflib's own engine."""
    return rdflib_graph(several)


# ---- every question has its answer, and the catalogue has every question


def test_questions_answers_and_arguments_are_the_same_set() -> None:
    assert len(NAMES) == 80
    assert (len(EMPTY), len(DEFECTS)) == (13, 11)
    assert sorted(path.stem for path in (ANSWERS / PLAN).iterdir()) == NAMES == sorted(ARGUMENTS)
    assert sorted(path.stem for path in (ANSWERS / DRAFT).iterdir()) == NAMES
    assert sorted(path.stem for path in (ANSWERS / FAULTY).iterdir()) == sorted(EMPTY)
    assert sorted(path.stem for path in (ANSWERS / SEVERAL).iterdir()) == sorted(ACROSS)
    assert [asked.name for asked in questions()] == NAMES
    for name in NAMES:
        assert {argument.name for argument in header(name).arguments} == set(ARGUMENTS[name])
        assert header(name).defect == (name in DEFECTS)


def test_the_catalogue_is_what_the_headers_and_the_answers_say(real_build: Path) -> None:
    readme = README.read_text(encoding="utf-8")
    assert readme == rewritten(readme, open_store(real_build))
    assert readme.count("\n### ") == len(NAMES)
    assert f"The {len(NAMES)} questions are the files" in (README.parents[1] / "README.md").read_text("utf-8")


FIXED = {
    "targets": "plan measure kind indicator comparator value unit base_value base_unit year year_basis "
    "modality place binding start end quote_start quote_end quote",
    "measures": "plan focus_area measure name_zh name_en actions targets",
    "places": "plan place label kind code relation measure start end",
    "programs": "plan program label kind measure start end",
    "responsibilities": "plan measure body label role basis rule start end",
    "cooperations": "plan kind from to via measure start end",
    "evidence": "node property start end quote",
}


@pytest.mark.parametrize("name", FIXED)
def test_agreed_columns_come_first(name: str) -> None:
    agreed = FIXED[name].split()
    assert [column.name for column in header(name).columns][: len(agreed)] == agreed


# ---- the whole answer, on two engines


@pytest.mark.parametrize("name", NAMES)
def test_whole_answer(store: Store, name: str) -> None:
    expected = (ANSWERS / PLAN / f"{name}.csv").read_bytes()
    assert render(table(store, name), "csv").encode() == expected
    assert (expected.count(b"\r\n") == 1) == (name in NONE_HERE)


@pytest.mark.parametrize("name", NAMES)
def test_whole_answer_on_the_draft(drafted: Store, name: str) -> None:
    expected = (ANSWERS / DRAFT / f"{name}.csv").read_bytes()
    assert render(table(drafted, name), "csv").encode() == expected


@pytest.mark.parametrize("name", ACROSS)
def test_whole_answer_on_several_plans(several: Store, name: str) -> None:
    expected = (ANSWERS / SEVERAL / f"{name}.csv").read_bytes()
    assert render(table(several, name), "csv").encode() == expected
    assert expected.count(b"\r\n") > 1


@pytest.mark.parametrize("name", EMPTY)
def test_whole_answer_on_the_faulty_plan(wrong: Store, name: str) -> None:
    expected = (ANSWERS / FAULTY / f"{name}.csv").read_bytes()
    assert render(table(wrong, name), "csv").encode() == expected
    assert expected.count(b"\r\n") > 1


def test_no_defect_in_the_plans_of_the_project(real_build: Path) -> None:
    real = open_store(real_build)
    assert {name: list(table(real, name).rows) for name in DEFECTS} == {name: [] for name in DEFECTS}


def test_of_a_list_of_bodies_the_first_is_named_first(real_build: Path) -> None:
    """The span of each begins where the list begins, and ends with its name."""
    given = {"plan": "national-ftz-2018"}
    answer = table(open_store(real_build), "joint-measures", given)
    column = list(answer.columns).index("first")
    first = {
        str(row[1].value).rpartition("/")[2]: str(row[column].value).rpartition("/")[2] for row in answer.rows
    }
    assert first["3.40"] == "peoples-bank-of-china"
    assert first["2.24"] == "general-administration-of-customs"
    assert first["4.52"] == "free-trade-zone-administrations"


def test_what_is_called_a_place_is_one(real_build: Path) -> None:
    """Programs and bodies are mentioned as something to the statement as well."""
    store = open_store(real_build)
    partners = {str(row[1].value) for row in table(store, "partners").rows}
    reached = {str(row[4].value) for row in table(store, "program-reach").rows if row[3].value == "place"}
    assert (len(partners) > 30, len(reached) > 100) == (True, True)
    assert {thing for thing in partners | reached if not thing.startswith(f"{vocab.BASE}place/")} == set()


def test_measures_without_a_figure_are_those_of_the_encodings(real_build: Path) -> None:
    import yaml

    plans = Path(__file__).parents[1] / "data" / "plans"
    encodings = [yaml.safe_load(path.read_text("utf-8")) for path in sorted(plans.glob("[nx]*.yaml"))]
    areas = [area for encoding in encodings for area in encoding["focus_areas"]]
    expected = [
        sum(
            all("milestone" in target for target in measure.get("targets", []))
            for measure in area["measures"]
        )
        for area in areas
    ]
    answer = table(open_store(real_build), "focus-areas")
    asked = {str(row[1].value): int(row[-1].value) for row in answer.rows}
    assert expected == [
        asked[f"{vocab.BASE}plan/{encoding['id']}/{area['id']}"]
        for encoding in encodings
        for area in encoding["focus_areas"]
    ]
    assert 0 < sum(expected) < sum(len(area["measures"]) for area in areas)


def test_to_be_a_draft_is_no_defect(drafted: Store) -> None:
    assert {name: list(table(drafted, name).rows) for name in DEFECTS} == {name: [] for name in DEFECTS}


def test_the_command_writes_every_answer(sample_build: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "answers"
    done = CliRunner().invoke(main, ["query", "--all", "-o", str(folder), "--build", str(sample_build)])
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.startswith("80 questions answered, ")
    written = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert written == {path.name: path.read_bytes() for path in (ANSWERS / PLAN).iterdir()}


@pytest.mark.parametrize("name", NAMES)
def test_rdflib_gives_the_same_terms_in_the_same_order(store: Store, turtle: Graph, name: str) -> None:
    answer = table(store, name)
    columns, rows = asked_of_rdflib(turtle, question(name).text)
    assert columns == answer.columns
    assert rows == [tuple(plain(cell) for cell in row) for row in answer.rows]


@pytest.mark.parametrize("name", NAMES)
def test_rdflib_gives_the_same_terms_of_the_draft(drafted: Store, draft: Graph, name: str) -> None:
    _, rows = asked_of_rdflib(draft, question(name).text)
    assert rows == [tuple(plain(cell) for cell in row) for row in table(drafted, name).rows]


@pytest.mark.parametrize("name", ACROSS)
def test_rdflib_gives_the_same_terms_of_several_plans(several: Store, compared: Graph, name: str) -> None:
    _, rows = asked_of_rdflib(compared, question(name).text)
    assert rows == [tuple(plain(cell) for cell in row) for row in table(several, name).rows]


@pytest.mark.parametrize("name", EMPTY)
def test_rdflib_finds_the_same_faults(wrong: Store, name: str) -> None:
    _, rows = asked_of_rdflib(rdflib_graph(wrong), question(name).text)
    assert rows == [tuple(plain(cell) for cell in row) for row in table(wrong, name).rows]


@pytest.mark.parametrize("name", NAMES)
def test_the_file_as_it_stands_is_the_question_without_arguments(store: Store, name: str) -> None:
    solutions = store.query(question(name).text, use_default_graph_as_union=True)
    assert isinstance(solutions, QuerySolutions)
    assert [tuple(solution) for solution in solutions] == list(table(store, name).rows)


COUNTED = {
    "actions": "actions",
    "baselines": "baselines",
    "cooperations": "cooperations",
    "focus-areas": "focus_areas",
    "beneficiaries": "beneficiary_mentions",
    "left-out": "left_out",
    "measures": "measures",
    "places": "place_mentions",
    "programs": "program_mentions",
    "responsibilities": "responsibilities",
}


def test_as_many_rows_as_the_encoding_counts(store: Store) -> None:
    """The counts of ``expect`` were made by hand, and know nothing of the questions."""
    import yaml

    encoding = yaml.safe_load((SAMPLES / f"{PLAN}.yaml").read_text(encoding="utf-8"))
    rows = {name: len(table(store, name, INFERRED_TOO.get(name)).rows) for name in (*COUNTED, "targets")}
    expected = {name: encoding["expect"][key] for name, key in COUNTED.items()}
    targets = encoding["expect"]["quantity_targets"] + encoding["expect"]["milestone_targets"]
    assert rows == expected | {"targets": targets}


LANGUAGES = [name for name in NAMES if {column.language for column in header(name).columns} >= {"zh", "en"}]
"""The questions that may be read in one language alone."""


def test_what_a_draft_says_in_chinese_stands_in_for_the_english(drafted: Store) -> None:
    """Nothing is lost to a reader of either language: no cell of the English columns is empty."""
    assert len(LANGUAGES) == 63
    cells: dict[str, int] = {}
    for name in LANGUAGES:
        answer = table(drafted, name)
        for index, column in enumerate(header(name).columns):
            words = [row[index] for row in answer.rows] if column.language == "en" else []
            if column.name.endswith("unit_en"):  # what has no unit has none in English
                chinese = answer.columns.index(column.name.removesuffix("_en"))
                words = [row[index] for row in answer.rows if row[chinese] is not None]
            assert name == "dataset" or None not in words, (name, column.name)
            cells[name] = cells.get(name, 0) + sum(getattr(word, "language", None) == "zh" for word in words)
    assert sum(count > 0 for count in cells.values()) > 10
    assert cells["outcomes"] == 5
    assert cells["actions"] == 9


COUNTED_IN_DRAFT = {"outcomes": "outcomes", "actions": "actions", "cooperations": "cooperations"}


def test_as_many_rows_of_the_draft_as_its_encoding_counts(drafted: Store) -> None:
    import yaml

    encoding = yaml.safe_load((SAMPLES / f"{DRAFT}.yaml").read_text(encoding="utf-8"))
    rows = {name: len(table(drafted, name).rows) for name in COUNTED_IN_DRAFT}
    assert rows == {name: encoding["expect"][key] for name, key in COUNTED_IN_DRAFT.items()}
    listed = [row for row in table(drafted, "to-review").rows if str(row[2].value) != "Plan"]
    assert sum(int(row[4].value) for row in table(drafted, "drafts").rows) == len(listed) == 39


# ---- headers keep their word


@pytest.mark.parametrize("name", NAMES)
def test_questions_are_portable(name: str) -> None:
    text = question(name).text
    words = {token.text.upper() for token in tokens(text) if token.kind == "word"}
    assert words.isdisjoint({"GRAPH", "FROM", "SERVICE", "GROUP_CONCAT"})
    assert {"ORDER", "BY"} <= words
    declared, _ = prologue(tokens(text))
    assert {prefix: vocab.prefixes()[prefix] for prefix in declared} == declared
    used = {token.text.partition(":")[0] for token in tokens(text) if token.kind == "name"}
    assert used == set(declared)
    assert vocab.BASE not in text


@pytest.mark.parametrize("name", NAMES)
def test_grlc_reads_the_header(name: str) -> None:
    """As grlc reads it: the lines that begin with #+, stripped of these signs, are one YAML mapping."""
    import yaml

    lines = question(name).text.split("\n")
    read = yaml.safe_load("\n".join(line.lstrip("#+") for line in lines if line.startswith("#+")))
    assert read["id"] == name
    assert set(read).isdisjoint(
        {"parameters", "query", "type", "variables", "endpoint", "pagination", "enumerate"}
    )


@pytest.mark.parametrize("name", NAMES)
def test_examples_are_of_the_type_they_stand_for(name: str) -> None:
    for argument in header(name).arguments:
        assert term(argument, argument.example, vocab.BASE)


# ---- arguments change the answer


GIVEN = [
    (name, argument, value)
    for name, values in ARGUMENTS.items()
    for argument, value in values.items()
    if name != "shared" and argument not in {**INFERRED_TOO.get(name, {}), **RECOUNTED.get(name, {})}
]
"""All but what is given to name either end, what adds rows, and what counts anew."""


@pytest.mark.parametrize(("name", "argument", "value"), GIVEN)
def test_an_argument_picks_some_of_the_rows(
    doubles: dict[str, Store], name: str, argument: str, value: str
) -> None:
    two_plans = doubles[asked_of(name)]
    everything = list(table(two_plans, name).rows)
    picked = list(table(two_plans, name, {argument: value}).rows)
    assert picked
    assert [row for row in everything if row in picked] == picked
    assert (len(picked) == len(everything)) == ((name, argument) in ALL_ALIKE)


def test_coverage_of_one_plan_counts_that_plan_alone(doubles: dict[str, Store]) -> None:
    def counts(given: dict[str, str] | None) -> list[list[str]]:
        answer = table(doubles[DRAFT], "sdg-coverage", given)
        return [[str(cell.value) for cell in row[6:] if cell] for row in answer.rows]

    assert counts(None) == [["2", "1", "2", "1"], ["0", "0", "0", "0"]]
    assert counts(RECOUNTED["sdg-coverage"]) == [["1", "1", "1", "1"], ["0", "0", "0", "0"]]


def test_there_are_as_many_arguments_as_there_should_be() -> None:
    assert len(GIVEN) == 154
    assert sum(argument == "review" for _, argument, _ in GIVEN) == 35


@pytest.mark.parametrize(
    ("given", "rules"),
    [
        (None, ["", "", "", ""]),
        ({"inferred": "no"}, ["", "", "", ""]),
        ({"inferred": "yes"}, ["", "", "", "territory-of-place", ""]),
        ({"inferred": "only"}, ["territory-of-place"]),
    ],
)
def test_what_is_inferred_is_left_out_unless_asked_for(
    store: Store, given: dict[str, str] | None, rules: list[str]
) -> None:
    answer = table(store, "responsibilities", given)
    rule = answer.columns.index("rule")
    assert [row[rule].value if row[rule] else "" for row in answer.rows] == rules


@pytest.mark.parametrize(
    ("at", "found"), [("197", 1), ("198", 2), ("201", 2), ("202", 1), ("203", 1), ("204", 0)]
)
def test_evidence_of_a_character_begins_and_ends_where_it_does(store: Store, at: str, found: int) -> None:
    target = NamedNode(f"{vocab.BASE}plan/{PLAN}/1.1/target/talent")
    assert [row[0] for row in table(store, "evidence", {"at": at}).rows] == [target] * found


def test_all_arguments_together(doubles: dict[str, Store]) -> None:
    answer = table(doubles[PLAN], "targets", ARGUMENTS["targets"])
    assert [row[answer.columns.index("target")] for row in answer.rows] == [
        NamedNode(f"{vocab.BASE}plan/{PLAN}/2.1/target/sewage-coverage")
    ]


def test_within_is_transitive_and_takes_the_place_itself(store: Store) -> None:
    answer = table(store, "places", {"within": "990100"})
    places = {str(row[1]).rpartition("/")[2].rstrip(">") for row in answer.rows}
    assert {"cn-990100", "cn-990101", "cn-990101101", "lakeside-software-park"} <= places
    assert places.isdisjoint({"cn-990000", "cn-330411"})


def test_find_looks_in_any_case_and_in_one_language(store: Store) -> None:
    words = [str(row[3]) for row in table(store, "find", {"text": "LAKESIDE"}).rows]
    assert '"Lakeside plan"@en' not in words
    assert all("lakeside" in word.lower() for word in words)
    assert len(words) > len(table(store, "find", {"text": "lakeside@zh"}).rows) == 0


def test_find_takes_pinyin(store: Store) -> None:
    answer = table(store, "find", {"text": "LIUXI"})
    found = {(str(node).rpartition("/")[2].rstrip(">"), prop.value) for node, _, prop, _ in answer.rows}
    assert ("cn-990101101", "pinyin") in found
    only = table(store, "find", {"text": "liuxi@zh-latn"})
    assert {row[2].value for row in only.rows} == {"pinyin"}
    assert {row[3].language for row in only.rows} == {"zh"}


def test_what_two_things_share_does_not_depend_on_which_is_named_first(store: Store) -> None:
    one, other = ARGUMENTS["shared"]["one"], ARGUMENTS["shared"]["other"]
    there = table(store, "shared", {"one": one, "other": other}).rows
    back = table(store, "shared", {"one": other, "other": one}).rows
    assert [row[4:] for row in there] == [row[4:] for row in back]
    assert [str(row[5]).rpartition("/")[2] for row in there] == ["liaison>"]
    every = table(store, "shared", {"one": one}).rows
    assert len(every) > len(there)
    assert {row[0] for row in every} == {there[0][0]}
    pairs = [(str(row[0]), str(row[2])) for row in table(store, "shared").rows]
    assert pairs
    assert all(first < second for first, second in pairs)


def test_the_order_of_the_triples_does_not_matter(store: Store) -> None:
    turned = Store()
    for quad in sorted(store, key=str, reverse=True):
        turned.add(Quad(*quad))
    for name in NAMES:
        assert table(turned, name).results == table(store, name).results


@pytest.mark.parametrize(
    ("ends_of_the_province", "told_back"),
    [
        (("cn-990000", "cn-990100"), {"donghu-2021": "yes", "yunshui-2022": "yes"}),
        (("cn-990000", "cn-990221"), {"donghu-2021": None, "yunshui-2022": "no"}),
        (("cn-990200", "cn-990100"), {"donghu-2021": None, "yunshui-2022": "no"}),
    ],
)
def test_a_tie_is_told_back_where_the_plan_of_its_other_end_tells_it(
    several: Store, ends_of_the_province: tuple[str, str], told_back: dict[str, str | None]
) -> None:
    """The city ties itself to the province; both ties go by way of one park, where they meet."""
    tied = Store()
    tied.extend(several)
    other = NamedNode(f"{vocab.BASE}plan/donghu-2021/1.3/cooperation/laboratories")
    for quad in [*tied.quads_for_pattern(other, None, None)]:
        tied.remove(quad)
    for plan, ends in (
        ("donghu-2021/1.4", ends_of_the_province),
        ("yunshui-2022/1.2", ("cn-990100", "cn-990000")),
    ):
        tie = NamedNode(f"{vocab.BASE}plan/{plan}/cooperation/qingling")
        for name, end in zip(("fromPlace", "toPlace"), ends, strict=True):
            [quad] = tied.quads_for_pattern(tie, NamedNode(f"{vocab.ONTOLOGY}{name}"), None)
            tied.remove(quad)
            tied.add(Quad(tie, quad.predicate, NamedNode(f"{vocab.BASE}place/{end}"), quad.graph_name))
    answer = table(tied, "cooperations-across", {"place": "place:lakeside-qingling-park"})
    plan, back = answer.columns.index("plan"), answer.columns.index("told_back")
    found = {str(row[plan].value).rpartition("/")[2]: row[back] and row[back].value for row in answer.rows}
    assert (len(answer.rows), found) == (2, told_back)

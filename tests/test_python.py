"""``graphbuild.open``: a build asked from Python, its rows, and their tables in pandas and polars."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode
from rdflib import RDF, Graph, URIRef

import graphbuild
from graphbuild.errors import GraphbuildError, InputError, UsageError
from graphbuild.opened import Build, Iri, Row, Rows
from graphbuild.opened.values import value
from graphbuild.query import questions
from graphbuild.vocab import BASE, EXTERNAL_PREFIXES, ONTOLOGY

PLAN = {"plan": ONTOLOGY}
XSD = EXTERNAL_PREFIXES["xsd"]
KINDS = (
    "SELECT ?whole ?decimal ?truth ?text ?nothing ?mixed ?double ?large {"
    " VALUES (?whole ?decimal ?truth ?text ?nothing ?mixed ?double ?large) {"
    ' (1 1.50 true "x"@zh UNDEF 1 1e0 99999999999999999999)'
    ' (UNDEF UNDEF UNDEF UNDEF UNDEF "a" UNDEF 1)'
    " (2 3 false plan:Plan UNDEF UNDEF 2e0 2) } }"
)


@pytest.fixture(scope="module")
def sample(sample_build: Path) -> Build:
    return graphbuild.open(sample_build)


def test_open(sample: Build, sample_build: Path) -> None:
    assert graphbuild.__all__ == ["__version__", "open"]
    assert repr(sample) == f"graphbuild.open({str(sample_build)!r})"
    assert len(graphbuild.open(str(sample_build)).store) == len(sample.store) > 5000


def test_the_build_is_looked_for_where_the_commands_look(
    sample_build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(sample_build.parent)
    assert len(graphbuild.open().query("measures")) == 4


def test_there_is_no_build(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no build here\n  → run: graphbuild build -o") as caught:
        graphbuild.open(tmp_path)
    assert caught.value.exit_code == 3


def test_importing_loads_nothing() -> None:
    code = (
        "import sys; before = set(sys.modules); import graphbuild; print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) <= {"__future__", "graphbuild"}


def test_a_question_by_name(sample: Build) -> None:
    rows = sample.query("targets", plan="lakeside-2020", year=2021)
    assert [(row.indicator, row.value, row.base_value, row.year, row.binding) for row in rows] == [
        ("改造污水管网里程", "12.50", Decimal("12500"), 2021, None),
        ("农村生活污水处理覆盖", None, None, 2021, None),
    ]
    first = rows[0]
    assert (type(first.year), type(first.base_value), type(first.target)) == (int, Decimal, Iri)
    assert first.target == f"{BASE}plan/lakeside-2020/2.1/target/sewers"
    assert sample.query("targets", plan="lakeside-2020", year="2021") == rows
    assert len(sample.query("targets", year=None)) == len(sample.query("targets")) == 27


def test_columns_that_python_keeps_for_itself(sample: Build) -> None:
    (row,) = sample.query("cooperations")
    assert row["from"] == row.from_ == f"{BASE}place/cn-990101"
    (counted,) = sample.query(sparql="SELECT (3 AS ?count) (4 AS ?index_) (5 AS ?class) (6 AS ?_hidden) {}")
    assert (counted["count"], counted.count_, counted.index_, counted.class_) == (3, 3, 4, 5)
    assert counted["_hidden"] == 6
    assert callable(counted.count)


def test_arguments_that_python_keeps_for_itself(sample: Build, tmp_path: Path) -> None:
    header = "\n".join(
        f"#+ {line}"
        for line in (
            "id: asked",
            "title: {zh: 问, en: Asked}",
            "question: {zh: 问, en: Asked}",
            "why: {zh: 问, en: Asked}",
            "tags: [test]",
            "arguments:",
            "  from: {type: integer, example: '1', description: {zh: 起, en: From}}",
            "  to_: {type: text, example: a, description: {zh: 止, en: To}}",
            "columns:",
            "- {name: from, type: integer, description: {zh: 起, en: From}}",
            "- {name: to_, type: word, description: {zh: 止, en: To}}",
        )
    )
    file = tmp_path / "asked.rq"
    body = "SELECT ?from ?to_ { VALUES ?from { UNDEF } VALUES ?to_ { UNDEF } }"
    file.write_text(f"{header}\n{body}\n", "utf-8")
    assert list(sample.query(file, from_=7, to_="x")) == list(sample.query(str(file), from_=7, to_="x"))
    assert list(sample.query(str(file), from_=7, to_="x")) == [(7, "x")]
    with pytest.raises(UsageError, match="the argument 'from' is given twice"):
        sample.query(str(file), **{"from": 1, "from_": 2})


@pytest.mark.parametrize("given", [True, 2.5, Decimal(1), ["x"]])
def test_an_argument_is_a_text_or_a_whole_number(sample: Build, given: Any) -> None:
    with pytest.raises(UsageError, match=r"the argument 'year' cannot be .*\n  → give a text or a whole"):
        sample.query("targets", year=given)


def test_what_is_refused_is_refused_as_by_the_command(sample: Build) -> None:
    with pytest.raises(UsageError, match="did you mean targets"):
        sample.query("target")
    with pytest.raises(UsageError, match="did you mean year"):
        sample.query("targets", yaer=2020)
    with pytest.raises(UsageError, match="did you mean year"):
        sample.query("targets", yaer=None)
    with pytest.raises(UsageError, match="year takes a year of four digits"):
        sample.query("targets", year="soon")
    with pytest.raises(UsageError, match="→"):
        sample.query(sparql="SELECT ?x WHERE { ?x ")
    with pytest.raises(UsageError, match="takes no arguments"):
        sample.query(sparql="ASK {}", year=2020)  # type: ignore[call-overload]
    with pytest.raises(UsageError, match="give SPARQL as sparql="):
        sample.query("ASK { ?s ?p ?o }")
    for arguments in ({}, {"sparql": None}):
        with pytest.raises(UsageError, match="one question is asked at a time"):
            sample.query(**arguments)
    with pytest.raises(UsageError, match="one question is asked at a time"):
        sample.query("targets", sparql="ASK {}")  # type: ignore[call-overload]


def test_ask_and_construct(sample: Build, tmp_path: Path) -> None:
    assert sample.query(sparql="ASK { ?plan a plan:Plan }") is True
    assert sample.query(sparql="ASK { ?plan a plan:Place , plan:Plan }") is False
    plan = URIRef(f"{BASE}plan/lakeside-2020")
    query = "CONSTRUCT { ?plan a plan:Plan } WHERE { ?plan a plan:Plan }"
    graph = sample.query(sparql=query)
    assert isinstance(graph, Graph)
    assert set(graph) == {(plan, RDF.type, URIRef(f"{ONTOLOGY}Plan"))}
    assert "document:lakeside-2020 a plan:Plan ." in graph.serialize(format="turtle")
    assert len(sample.query(sparql="CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(false) }")) == 0
    file = tmp_path / "plans"
    file.write_text(query, "utf-8")
    assert set(sample.query(file)) == set(graph)
    with pytest.raises(UsageError, match="does not ask for rows"):
        sample.query(str(file))


def test_the_graph_the_store_and_the_questions(sample: Build) -> None:
    plan = URIRef(f"{BASE}plan/lakeside-2020")
    assert [row.plan for row in sample.graph().query("SELECT ?plan { ?plan a plan:Plan }", initNs=PLAN)] == [
        plan
    ]
    assert sample.store.contains_named_graph(NamedNode(f"{BASE}graph/lakeside-2020"))
    assert [each.name for each in sample.questions()] == [each.name for each in questions()]
    assert len(sample.questions()) >= 14


def test_every_question_gives_rows_of_its_columns(sample: Build) -> None:
    asked = sample.questions()
    assert len(asked) >= 14
    answers = {each.name: sample.query(each.name) for each in asked}
    columns = {
        each.name: tuple(column.name for column in each.header.columns) for each in asked if each.header
    }
    assert {name: rows.columns for name, rows in answers.items()} == columns


# values and rows


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (None, None),
        (NamedNode("https://example.org/x"), Iri("https://example.org/x")),
        (BlankNode("b"), "_:b"),
        (Literal("上海", language="zh"), "上海"),
        (Literal("007", datatype=NamedNode(f"{XSD}integer")), 7),
        (Literal("7", datatype=NamedNode(f"{XSD}unsignedByte")), 7),
        (Literal("3.050", datatype=NamedNode(f"{XSD}decimal")), Decimal("3.050")),
        (Literal("1.5E1", datatype=NamedNode(f"{XSD}double")), 15.0),
        (Literal("true", datatype=NamedNode(f"{XSD}boolean")), True),
        (Literal("1", datatype=NamedNode(f"{XSD}boolean")), True),
        (Literal("false", datatype=NamedNode(f"{XSD}boolean")), False),
        (Literal("0", datatype=NamedNode(f"{XSD}boolean")), False),
        (Literal("2020", datatype=NamedNode(f"{XSD}gYear")), "2020"),
        (Literal("many", datatype=NamedNode(f"{XSD}integer")), "many"),
        (Literal("many", datatype=NamedNode(f"{XSD}decimal")), "many"),
        (Literal("many", datatype=NamedNode(f"{XSD}boolean")), "many"),
        (Literal("9" * 5000, datatype=NamedNode(f"{XSD}integer")), "9" * 5000),
    ],
)
def test_the_value_of_a_term(term: Any, expected: object) -> None:
    found = value(term)
    assert (found, type(found)) == (expected, type(expected))
    assert str(found) == str(expected)  # 3.050 is 3.05, and written otherwise


def test_a_row_is_a_tuple_with_names() -> None:
    row = Row(("year", "from"), (2020, Iri("https://example.org/x")))
    year, place = row
    assert (year, place) == row == (2020, "https://example.org/x")
    assert dict(row) == {"year": 2020, "from": "https://example.org/x"}
    assert (row[0], row[-1], row[:1]) == (2020, place, (2020,))
    assert repr(row) == "Row(year=2020, from='https://example.org/x')"
    assert {"year", "from"} <= set(dir(row))
    for again in (pickle.loads(pickle.dumps(row)), copy.deepcopy(row)):  # noqa: S301 - our own bytes
        assert (again, again.keys(), type(again)) == (row, ("year", "from"), Row)
    with pytest.raises(KeyError, match="yaer"):
        row["yaer"]
    with pytest.raises(AttributeError, match="no column 'yaer'; its columns are year, from"):
        _ = row.yaer


def test_rows_are_a_sequence() -> None:
    rows = Rows(("a", "b"), [(1, "x"), (2, "y"), (3, None)])
    assert (len(rows), rows[1].b, rows[-1].b) == (3, "y", None)
    assert [row.a for row in rows[1:]] == [2, 3]
    assert rows[:2] == Rows(("a", "b"), [(1, "x"), (2, "y")]) != rows
    assert rows != Rows(("a", "c"), rows)
    assert rows != [(1, "x"), (2, "y"), (3, None)]
    assert repr(rows) == "<3 rows of a, b>"
    assert (2, "y") in rows
    assert pickle.loads(pickle.dumps(rows)) == rows  # noqa: S301 - our own bytes


# tables of other libraries, whose place is taken by what notes how it is called


def noted_by_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    library = SimpleNamespace(
        Series=lambda cells, dtype: (dtype, cells),
        DataFrame=lambda series, columns: [(name, *series[name]) for name in columns],
    )
    monkeypatch.setitem(sys.modules, "pandas", library)


def noted_by_polars(monkeypatch: pytest.MonkeyPatch) -> None:
    library = SimpleNamespace(
        Int64="Int64",
        Float64="Float64",
        Boolean="Boolean",
        String="String",
        DataFrame=lambda cells, schema: [(name, schema[name], cells[name]) for name in schema],
    )
    monkeypatch.setitem(sys.modules, "polars", library)


def expected(integer: str, decimal: str, truth: str, text: str) -> list[tuple[str, str, list[Any]]]:
    return [
        ("whole", integer, [1, None, 2]),
        ("decimal", decimal, [1.5, None, 3.0]),
        ("truth", truth, [True, None, False]),
        ("text", text, ["x", None, f"{ONTOLOGY}Plan"]),
        ("nothing", text, [None, None, None]),
        ("mixed", text, ["1", "a", None]),
        ("double", decimal, [1.0, None, 2.0]),
        ("large", text, ["99999999999999999999", "1", "2"]),
    ]


def exact(table: list[tuple[str, str, list[Any]]]) -> list[tuple[str, str, list[tuple[type, Any]]]]:
    return [(name, kind, [(type(cell), cell) for cell in cells]) for name, kind, cells in table]


def test_to_pandas(sample: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    noted_by_pandas(monkeypatch)
    rows = sample.query(sparql=KINDS)
    assert exact(rows.to_pandas()) == exact(expected("Int64", "float64", "boolean", "string"))


def test_to_polars(sample: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    noted_by_polars(monkeypatch)
    rows = sample.query(sparql=KINDS)
    assert exact(rows.to_polars()) == exact(expected("Int64", "Float64", "Boolean", "String"))


def test_types_are_those_of_the_header_even_without_rows(
    sample: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted_by_pandas(monkeypatch)
    noted_by_polars(monkeypatch)
    rows = sample.query("targets", year=1999)
    chosen = {"indicator", "base_value", "year", "start", "target"}
    assert {name: kind for name, kind, cells in rows.to_pandas() if name in chosen} == {
        "indicator": "string",
        "base_value": "float64",
        "year": "Int64",
        "start": "Int64",
        "target": "string",
    }
    assert [name for name, _, _ in rows.to_polars()] == list(rows.columns)
    kept = {name: kind for name, kind, _ in sample.query("targets")[:0].to_polars() if name in chosen}
    assert kept["base_value"] == "Float64"
    assert len(rows) == 0


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_library_that_is_not_installed(
    library: str, sample: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    rows = sample.query("measures")
    with pytest.raises(GraphbuildError, match=f"{library} is not installed\n  → pip install {library}"):
        getattr(rows, f"to_{library}")()

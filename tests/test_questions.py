"""The questions of ``queries/``: every answer whole, on two engines, and nothing in a question that is idle.

The answers in ``tests/answers`` are those on the sample plan, and were read against its encoding and text.
"""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Store
from rewrite_catalogue import README, rewritten

from graphbuild import vocab
from graphbuild.assets import queries_directory
from graphbuild.cli import main
from graphbuild.query import Table, ask, question, questions, render
from graphbuild.query.arguments import expand, term
from graphbuild.query.header import Header
from graphbuild.query.tokens import prologue, tokens
from graphbuild.store import GRAPH, TURTLE, open_store

if TYPE_CHECKING:
    from rdflib import Graph

ANSWERS = Path(__file__).parent / "answers"
SAMPLES = Path(__file__).parent / "samples"
NAMES = sorted(path.stem for path in queries_directory().glob("*.rq"))
PLAN = "lakeside-2020"
OTHER = "other-2021"

ARGUMENTS = {
    "actions": {"plan": PLAN, "measure": f"document:{PLAN}/1.2", "only": "action-class:open-up"},
    "ambiguities": {"plan": PLAN},
    "baselines": {"plan": PLAN},
    "cooperations": {"plan": PLAN, "only": "cooperation-kind:paired-assistance"},
    "evidence": {"plan": PLAN, "node": f"document:{PLAN}/1.1/target/talent", "at": "200"},
    "find": {"text": "湖滨@zh"},
    "focus-areas": {"plan": PLAN},
    "left-out": {"plan": PLAN, "only": "left-out-reason:slogan"},
    "measures": {"plan": PLAN},
    "places": {"plan": PLAN, "place": "place:yunshui-canal", "within": "990100", "only": "place-kind:park"},
    "programs": {"plan": PLAN, "program": "program:enterprise-liaison", "only": "program-kind:campaign"},
    "qualifiers": {"plan": PLAN, "target": f"document:{PLAN}/1.1/target/digital-projects"},
    "responsibilities": {"plan": PLAN, "body": "body:every-town", "only": "basis:stated"},
    "targets": {
        "plan": PLAN,
        "measure": f"document:{PLAN}/2.1",
        "year": "2021",
        "only": "target-kind:milestone",
    },
}
"""Question → argument → a value that picks some of the rows that two plans give, and not all."""

ALL_ALIKE = {("cooperations", "only"): "the sample has cooperations of one kind alone"}
"""What picks every row, and why."""

NEVER_ALONE = {
    (
        "ambiguities",
        "plan:mentionedIn",
    ): "no mention of the sample is unclear: test_mentions_with_another_reading",
    ("baselines", "plan:baseLowerBound"): "no baseline of the sample is a range: test_ranges",
    ("baselines", "plan:baseUpperBound"): "the same",
    ("qualifiers", "plan:baseLowerBound"): "no qualifier of the sample is a range: test_ranges",
    ("qualifiers", "plan:baseUpperBound"): "the same",
}
"""Question and property whose triples the answer on the sample does not need, and why."""


@pytest.fixture(scope="module")
def store(sample_build: Path) -> Store:
    """The sample's store, in memory: some tests take triples out and put them back."""
    copy = Store()
    copy.bulk_extend(open_store(sample_build))
    return copy


@pytest.fixture(scope="module")
def two_plans(sample_build: Path) -> Store:
    """The sample, and the same plan once more under another id."""
    nquads = (sample_build / GRAPH).read_text(encoding="utf-8")
    both = Store()
    both.load(nquads, RdfFormat.N_QUADS)
    own = [line for line in nquads.splitlines(keepends=True) if f"graph/{PLAN}>" in line]
    both.load("".join(own).replace(PLAN, OTHER), RdfFormat.N_QUADS)
    return both


@pytest.fixture(scope="module")
def turtle(sample_build: Path) -> Graph:
    """The sample as people get it, on rdflib's own engine."""
    return parsed((sample_build / TURTLE).read_bytes(), "turtle")


def parsed(content: bytes, syntax: str) -> Graph:
    from rdflib import Graph

    return Graph().parse(data=content, format=syntax)


def table(store: Store, name: str, arguments: dict[str, str] | None = None) -> Table:
    answer = ask(store, question(name), arguments)
    assert isinstance(answer, Table)
    return answer


def header(name: str) -> Header:
    found = question(name).header
    assert found is not None
    return found


# ---- every question has its answer, and the catalogue has every question


def test_questions_answers_and_arguments_are_the_same_set() -> None:
    assert len(NAMES) == 14
    assert sorted(path.stem for path in ANSWERS.iterdir()) == NAMES == sorted(ARGUMENTS)
    assert [asked.name for asked in questions()] == NAMES
    for name in NAMES:
        assert {argument.name for argument in header(name).arguments} == set(ARGUMENTS[name])


def test_the_catalogue_is_what_the_headers_say() -> None:
    readme = README.read_text(encoding="utf-8")
    assert readme == rewritten(readme, questions())


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
    expected = (ANSWERS / f"{name}.csv").read_bytes()
    assert render(table(store, name), "csv").encode() == expected
    assert expected.count(b"\r\n") > 1, "no question is without an answer on the sample"


def test_the_command_writes_every_answer(sample_build: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "answers"
    done = CliRunner().invoke(main, ["query", "--all", "-o", str(folder), "--build", str(sample_build)])
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.startswith("14 questions answered, ")
    written = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert written == {path.name: path.read_bytes() for path in ANSWERS.iterdir()}


@pytest.mark.parametrize("name", NAMES)
def test_rdflib_gives_the_same_terms_in_the_same_order(store: Store, turtle: Graph, name: str) -> None:
    answer = table(store, name)
    columns, rows = asked_of_rdflib(turtle, question(name).text)
    assert columns == answer.columns
    assert rows == [tuple(plain(cell) for cell in row) for row in answer.rows]


@pytest.mark.parametrize("name", NAMES)
def test_the_file_as_it_stands_is_the_question_without_arguments(store: Store, name: str) -> None:
    solutions = store.query(question(name).text, use_default_graph_as_union=True)
    assert isinstance(solutions, QuerySolutions)
    assert [tuple(solution) for solution in solutions] == list(table(store, name).rows)


Plain = tuple[str, str | Decimal, str] | None


def plain(cell: object) -> Plain:
    """A term of pyoxigraph, with numbers as numbers and language tags in lower case."""
    if cell is None:
        return None
    if isinstance(cell, NamedNode):
        return "iri", cell.value, ""
    assert isinstance(cell, Literal)
    return literal(cell.value, cell.datatype.value, cell.language)


def literal(value: str, datatype: str, language: str | None) -> Plain:
    name = datatype.rpartition("#")[2]
    if name in {"integer", "decimal"}:
        return "number", Decimal(value).normalize(), ""
    return "literal", value, language.lower() if language else name.replace("string", "")


def asked_of_rdflib(graph: Graph, text: str) -> tuple[tuple[str, ...], list[tuple[Plain, ...]]]:
    from rdflib import Literal as RdflibLiteral
    from rdflib import URIRef

    def simple(cell: object) -> Plain:
        if cell is None:
            return None
        if isinstance(cell, URIRef):
            return "iri", str(cell), ""
        assert isinstance(cell, RdflibLiteral)
        datatype = "" if cell.datatype is None else str(cell.datatype)
        return literal(str(cell), datatype, cell.language)

    result = graph.query(text)
    assert result.vars is not None
    rows = [tuple(simple(cell) for cell in row) for row in result]
    return tuple(str(variable) for variable in result.vars), rows


COUNTED = {
    "actions": "actions",
    "baselines": "baselines",
    "cooperations": "cooperations",
    "focus-areas": "focus_areas",
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
    rows = {name: len(table(store, name).rows) for name in (*COUNTED, "targets")}
    expected = {name: encoding["expect"][key] for name, key in COUNTED.items()}
    targets = encoding["expect"]["quantity_targets"] + encoding["expect"]["milestone_targets"]
    assert rows == expected | {"targets": targets}


# ---- headers keep their word

MATCHES = {
    "iri": lambda cell: isinstance(cell, NamedNode),
    "text": lambda cell: isinstance(cell, Literal) and cell.language in {"zh", "en"},
    "word": lambda cell: isinstance(cell, Literal) and cell.language is None and kind_of(cell) == "string",
    "integer": lambda cell: isinstance(cell, Literal) and kind_of(cell) == "integer",
    "decimal": lambda cell: isinstance(cell, Literal) and (kind_of(cell) == "decimal" or ".." in cell.value),
    "year": lambda cell: isinstance(cell, Literal) and kind_of(cell) == "integer" and len(cell.value) == 4,
}


def kind_of(cell: Literal) -> str:
    return cell.datatype.value.rpartition("#")[2]


@pytest.mark.parametrize("name", NAMES)
def test_columns_hold_what_the_header_says(store: Store, name: str) -> None:
    columns = header(name).columns
    answer = table(store, name)
    assert answer.columns == tuple(column.name for column in columns)
    for index, column in enumerate(columns):
        cells = [row[index] for row in answer.rows if row[index] is not None]
        assert [cell for cell in cells if not MATCHES[column.type](cell)] == [], column.name


@pytest.mark.parametrize("name", NAMES)
def test_no_column_is_always_empty(store: Store, name: str) -> None:
    answer = table(store, name)
    filled = {
        answer.columns[index] for row in answer.rows for index, cell in enumerate(row) if cell is not None
    }
    assert filled == set(answer.columns)


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


GIVEN = [(name, argument, value) for name, values in ARGUMENTS.items() for argument, value in values.items()]


@pytest.mark.parametrize(("name", "argument", "value"), GIVEN)
def test_an_argument_picks_some_of_the_rows(two_plans: Store, name: str, argument: str, value: str) -> None:
    everything = list(table(two_plans, name).rows)
    picked = list(table(two_plans, name, {argument: value}).rows)
    assert picked
    assert [row for row in everything if row in picked] == picked
    assert (len(picked) == len(everything)) == ((name, argument) in ALL_ALIKE)


def test_there_are_thirty_one_arguments() -> None:
    assert len(GIVEN) == 31


@pytest.mark.parametrize(
    ("at", "found"), [("197", 1), ("198", 2), ("201", 2), ("202", 1), ("203", 1), ("204", 0)]
)
def test_evidence_of_a_character_begins_and_ends_where_it_does(store: Store, at: str, found: int) -> None:
    target = NamedNode(f"{vocab.BASE}plan/{PLAN}/1.1/target/talent")
    assert [row[0] for row in table(store, "evidence", {"at": at}).rows] == [target] * found


def test_all_arguments_together(two_plans: Store) -> None:
    answer = table(two_plans, "targets", ARGUMENTS["targets"])
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


# ---- each property a question names is needed


def properties() -> dict[str, list[str]]:
    """Property, with its prefix → the questions that name it (``a`` is rdf:type)."""
    found: dict[str, list[str]] = {}
    for name in NAMES:
        _, body = prologue(tokens(question(name).text))
        names = {
            token.text for token in body if token.kind == "name" and re.match(r"[\w-]+:[a-z]", token.text)
        }
        typed = {"rdf:type"} if any(token.kind == "word" and token.text == "a" for token in body) else set()
        for property_ in sorted(names | typed):
            found.setdefault(property_, []).append(name)
    return found


PROPERTIES = properties()


def test_there_are_fifty_seven_properties() -> None:
    assert len(PROPERTIES) == 57
    assert set(NEVER_ALONE) <= {
        (name, property_) for property_, names in PROPERTIES.items() for name in names
    }


@pytest.mark.parametrize("property_", PROPERTIES)
def test_without_a_property_the_answer_is_another(store: Store, property_: str) -> None:
    """Asked without arguments and with each of them; what a question does not need it must not name."""
    removed = list(store.quads_for_pattern(None, NamedNode(expand(property_, vocab.prefixes())), None))
    assert removed, "a property that the sample does not use proves nothing"
    cases = [(name, given) for name in PROPERTIES[property_] for given in ({}, *single(name))]
    before = [table(store, name, given).results for name, given in cases]
    for quad in removed:
        store.remove(quad)
    try:
        after = [quiet(store, name, given) for name, given in cases]
    finally:
        store.extend(removed)
    changed = {name for (name, _), old, new in zip(cases, before, after, strict=True) if old != new}
    spared = {name for name, spared in NEVER_ALONE if spared == property_}
    assert changed == set(PROPERTIES[property_]) - spared


def single(name: str) -> list[dict[str, str]]:
    return [{argument: value} for argument, value in ARGUMENTS[name].items()]


def quiet(store: Store, name: str, arguments: dict[str, str]) -> bytes:
    """The answer, where what was taken out may be all that the graph said of an argument."""
    from graphbuild.errors import UsageError

    try:
        return table(store, name, arguments).results
    except UsageError:
        return b""


# ---- what the sample has none of

PROLOGUE = f"BASE <{vocab.BASE}plan/{PLAN}/1.1/>\n" + "\n".join(
    f"PREFIX {prefix}: <{namespace}>" for prefix, namespace in vocab.prefixes().items()
)
THRESHOLD = """
  <target/talent> plan:qualifier <target/talent/qualifier/{slug}> .
  <target/talent/qualifier/{slug}> a plan:Qualifier ; rdfs:label "{label}"@zh, "{slug}"@en ;
    plan:comparator comparator:between ; plan:valueAsWritten "{low}..{high}" ; qudt:hasUnit unit:percent ;
    plan:baseLowerBound {low}.0 ; plan:baseUpperBound {high}.5 ;
    plan:figureEvidence <../source#char=198,202> .
"""


ADDED = """
  <action/forum/mention/program/lakeside-forum> plan:ambiguity "也可指一次会议"@zh, "Or one meeting"@en .
  <../1.2/responsibility/a> a plan:Responsibility ; plan:responsibleFor <../1.2> ; dcterms:isPartOf <../1.2> ;
    plan:body body:every-town ; plan:role responsibility-role:support ; plan:basis basis:inferred ;
    plan:rule "r" .
  <../1.2/cooperation/a> a plan:Cooperation ; plan:cooperationKind cooperation-kind:integration ;
    plan:fromPlace place:cn-990101 ; plan:toPlace place:yangtze-river-delta ; dcterms:isPartOf <../1.2> ;
    rdfs:label "融入"@zh, "Integration"@en ; plan:evidence <../source#char=473,483> .
  <../1.2/cooperation/qingling> plan:via place:lakeside-software-park .
"""


@pytest.fixture
def more(store: Store) -> Store:
    """The sample with what ``ADDED`` says, three more thresholds, all ranges, and a baseline that is one."""
    percent = next(
        str(quad.subject) for quad in store.quads_for_pattern(None, None, Literal("%", language="zh"))
    )
    thresholds = [("c", "丙", 5, 6), ("a", "甲", 1, 2), ("b", "乙", 3, 4)]
    added = "".join(
        THRESHOLD.format(slug=slug, label=label, low=low, high=high) for slug, label, low, high in thresholds
    )
    copy = Store()
    copy.bulk_extend(store)
    copy.update(f"{PROLOGUE}\nINSERT DATA {{ {ADDED} {added.replace('unit:percent', percent)} }}")
    copy.update(
        f"""{PROLOGUE}
        DELETE {{ GRAPH ?g {{ ?baseline plan:baseValue ?value }} }}
        INSERT {{ GRAPH ?g {{ ?baseline plan:baseLowerBound 3 ; plan:baseUpperBound 4.5 }} }}
        WHERE {{ GRAPH ?g {{ ?baseline a plan:Baseline ; plan:baseValue ?value }} }}"""
    )
    return copy


def both(store: Store, name: str, column: str) -> list[tuple[Plain, ...]]:
    """A column on both engines; rdflib's, after it was found to be the same."""
    answer = table(store, name)
    graph = parsed(b"".join(f"{quad.triple} .\n".encode() for quad in store), "nt")
    columns, rows = asked_of_rdflib(graph, question(name).text)
    assert rows == [tuple(plain(cell) for cell in row) for row in answer.rows]
    return [row[columns.index(column)] for row in rows]


def test_ranges(more: Store) -> None:
    assert both(more, "baselines", "base_value") == [("literal", "3..4.5", "")]
    values = [cell[1] for cell in both(more, "qualifiers", "base_value") if cell]
    assert values == ["1..2.5", "3..4.5", "5..6.5", Decimal(50000000)]


def test_mentions_with_another_reading(more: Store) -> None:
    readings = both(more, "ambiguities", "ambiguity_zh")
    assert len(readings) == 3
    assert readings[0] == ("literal", "也可指一次会议", "zh")


def test_a_cooperation_has_a_row_for_each_place_that_carries_it(more: Store) -> None:
    carriers = [cell and str(cell[1]).rpartition("/")[2] for cell in both(more, "cooperations", "via")]
    assert carriers == [None, "lakeside-qingling-park", "lakeside-software-park"]


def test_what_is_inferred_comes_after_what_its_measure_states(more: Store) -> None:
    basis = [cell[1] for cell in both(more, "responsibilities", "basis") if cell]
    assert basis == ["stated", "stated", "stated", "inferred", "inferred", "stated"]


def test_thresholds_share_a_cell_in_an_order_that_no_engine_chooses(more: Store) -> None:
    cells = [cell for cell in both(more, "targets", "qualifier") if cell]
    assert cells == [
        ("literal", "丙 = 5..6 %；……；甲 = 1..2 %", ""),
        ("literal", "项目总投资 > 5000 万元", ""),
    ]


def test_the_order_of_the_triples_does_not_matter(store: Store) -> None:
    turned = Store()
    for quad in sorted(store, key=str, reverse=True):
        turned.add(Quad(*quad))
    for name in NAMES:
        assert table(turned, name).results == table(store, name).results

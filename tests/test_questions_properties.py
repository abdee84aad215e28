"""Nothing in a question is idle, nothing in the ontology is never asked for, and what the sample has none of.

Most plans have more than the sample: a range as a baseline, several thresholds, an inferred responsibility.
``more`` is the sample with these; with the faulty plan it is what the questions' properties are taken from.
"""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Store, parse
from questioned import (
    ACROSS,
    ARGUMENTS,
    DRAFT,
    EMPTY,
    FAULTY,
    INFERRED_TOO,
    NAMES,
    PLAN,
    SEVERAL,
    Plain,
    asked_of,
    asked_of_rdflib,
    header,
    plain,
    rdflib_graph,
    table,
)

from graphbuild import vocab
from graphbuild.assets import ontology_directory
from graphbuild.errors import UsageError
from graphbuild.query import question
from graphbuild.query.arguments import expand
from graphbuild.query.tokens import prologue, tokens

PROLOGUE = f"BASE <{vocab.BASE}plan/{PLAN}/1.1/>\n" + "\n".join(
    f"PREFIX {prefix}: <{namespace}>" for prefix, namespace in vocab.prefixes().items()
)
ADDED = """
  <action/forum/mention/program/lakeside-forum> plan:ambiguity "也可指一次会议"@zh, "Or one meeting"@en ;
    plan:confidence "low" .
  <../1.2/responsibility/a> a plan:Responsibility ; plan:responsibleFor <../1.2> ; dcterms:isPartOf <../1.2> ;
    plan:body body:every-town ; plan:role responsibility-role:support ; plan:basis basis:inferred ;
    plan:rule "r" .
  <responsibility/by-remit/ponds> a plan:Responsibility ; plan:responsibleFor <> ; dcterms:isPartOf <../1.1> ;
    plan:body body:pond-bureau ; plan:role responsibility-role:responsible ; plan:basis basis:inferred ;
    plan:rule "by-remit" ; plan:inferredFrom "池塘"@zh ; plan:confidence "low" ;
    plan:reviewStatus review-status:draft .
  body:pond-bureau a plan:Body ; rdfs:label "池塘局"@zh, "Pond Bureau"@en ;
    plan:bodyKind body-kind:department ; plan:basis basis:inferred .
  <../1.2/cooperation/a> a plan:Cooperation ; plan:cooperationKind cooperation-kind:integration ;
    plan:fromPlace place:cn-990101 ; plan:toPlace place:yangtze-river-delta ; dcterms:isPartOf <../1.2> ;
    rdfs:label "融入"@zh, "Integration"@en ; plan:evidence <../source#char=473,483> .
  <../1.2/cooperation/qingling> plan:via place:lakeside-software-park .
  <../1.2/cooperation/b> a plan:Cooperation ; plan:cooperationKind cooperation-kind:integration ;
    plan:fromPlace place:cn-990221 ; plan:toPlace place:cn-990101 ; dcterms:isPartOf <../1.2> ;
    rdfs:label "对接"@zh, "Coming closer"@en ; plan:evidence <../source#char=523,534> .
  <target/talent> plan:sourcePlace place:cn-330411 .
  <target/industrial-land> plan:appliesTo place:lakeside-software-park .
  <../1.2/target/liuxi> a plan:Target ; dcterms:isPartOf <../1.2> ;
    plan:designation program:national-sanitary-town ; plan:targetKind target-kind:milestone ;
    rdfs:label "创建"@zh, "Becoming"@en ; plan:evidence <../source#char=473,483> .
  <target/digital-core-growth> plan:reviewStatus review-status:draft .
  <target/more> a plan:Target, plan:QuantityTarget ; plan:subsetOf <target/industrial-investment> ;
    rdfs:label "其中"@zh, "Of which"@en ; dcterms:isPartOf <../1.1> ;
    plan:indicator indicator:industrial-investment ; plan:comparator comparator:at-least ;
    plan:valueAsWritten "1" ; qudt:hasUnit unit:hundred-million-yuan ;
    plan:baseValue 100000000 ; plan:evidence <../source#char=473,483> .
"""
THRESHOLD = """
  <target/talent> plan:qualifier <target/talent/qualifier/{slug}> .
  <target/talent/qualifier/{slug}> a plan:Qualifier ; rdfs:label "{label}"@zh, "{slug}"@en ;
    plan:comparator comparator:between ; plan:valueAsWritten "{low}..{high}" ; qudt:hasUnit unit:percent ;
    plan:baseLowerBound {low}.0 ; plan:baseUpperBound {high}.5 ;
    plan:figureEvidence <../source#char=198,202> .
"""
MORE_BRIDGES = """
  DELETE { GRAPH ?g { ?node plan:betweenness ?value } }
  INSERT { GRAPH ?g { ?node plan:betweenness 0.5 } }
  WHERE {
    VALUES ?node { indicator:industrial-investment program:national-sanitary-town }
    GRAPH ?g { ?node plan:betweenness ?value }
  }
"""
IN_RANGES = """
  DELETE { GRAPH ?g { ?quantity plan:baseValue ?value } }
  INSERT { GRAPH ?g { ?quantity plan:baseLowerBound ?lower ; plan:baseUpperBound ?upper } }
  WHERE {
    VALUES (?quantity ?lower ?upper) {
      (<baseline/smart-factories-built> 3 4.5) (<target/industrial-investment> 305000000 400000000)
      (<target/industrial-land> 400000 500000) (<target/talent> 20 30) (<target/park-rank> 9 10)
    }
    GRAPH ?g { ?quantity plan:baseValue ?value }
  }
"""

NOT_NEEDED = {
    ("defect-figures", "qudt:lowerBound"): "no range of these plans is converted wrongly",
    ("defect-figures", "qudt:upperBound"): "the same",
    ("defect-figures", "plan:baseUpperBound"): "the same",
}
"""Question and property whose triples no answer here needs, and why."""

NOT_ASKED = {
    "GBT2260": "the datatype of codes; a code is shown as the word it is",
}
"""Terms of the ontology that no question names, and why."""


@pytest.fixture(scope="module")
def more(store: Store) -> Store:
    """The sample with what ``ADDED`` says, more thresholds and bridges, and figures made ranges."""
    thresholds = [("c", "丙", 5, 6), ("a", "甲", 1, 2), ("b", "乙", 3, 4)]
    added = "".join(
        THRESHOLD.format(slug=slug, label=label, low=low, high=high) for slug, label, low, high in thresholds
    )
    copy = Store()
    copy.bulk_extend(store)
    copy.update(f"{PROLOGUE}\nINSERT DATA {{ {ADDED} {added} }}")
    for update in (IN_RANGES, MORE_BRIDGES):
        copy.update(f"{PROLOGUE}\n{update}")
    return copy


# ---- each property a question names is needed


def named(name: str) -> set[str]:
    """The classes and properties that a question names, with their prefixes; ``a`` is rdf:type."""
    _, body = prologue(tokens(question(name).text))
    names = {token.text for token in body if token.kind == "name"}
    typed = {"rdf:type"} if any(token.kind == "word" and token.text == "a" for token in body) else set()
    return {each for each in names | typed if each.partition(":")[0] not in (*vocab.SCHEMES, "xsd")}


def properties() -> dict[str, list[str]]:
    """Property → the questions that name it."""
    found: dict[str, list[str]] = {}
    for name in NAMES:
        for each in sorted(named(name)):
            if re.match(r"[\w-]+:[a-z]", each):
                found.setdefault(each, []).append(name)
    return found


PROPERTIES = properties()


def test_there_are_a_hundred_and_two_properties() -> None:
    assert len(PROPERTIES) == 102
    assert set(NOT_NEEDED) <= {(name, each) for each, names in PROPERTIES.items() for name in names}


@pytest.mark.parametrize("property_", PROPERTIES)
def test_without_a_property_the_answer_is_another(
    store: Store, more: Store, wrong: Store, drafted: Store, several: Store, property_: str
) -> None:
    """Asked without arguments and with each of them; what a question does not need it must not name."""
    changed: set[str] = set()
    for plan in (store, more, wrong, drafted, several):
        names = [name for name in PROPERTIES[property_] if (name in ACROSS) == (plan is several)]
        pending = [name for name in names if name not in changed]
        cases = [(name, given) for name in pending for given in ({}, *single(name))]
        before = [quiet(plan, name, given) for name, given in cases]
        removed = list(plan.quads_for_pattern(None, NamedNode(expand(property_, vocab.prefixes())), None))
        for quad in removed:
            plan.remove(quad)
        try:
            after = [quiet(plan, name, given) for name, given in cases]
        finally:
            plan.extend(removed)
        changed |= {name for (name, _), old, new in zip(cases, before, after, strict=True) if old != new}
    spared = {name for name, spared in NOT_NEEDED if spared == property_}
    assert changed == set(PROPERTIES[property_]) - spared


def single(name: str) -> list[dict[str, str]]:
    return [{argument: value} for argument, value in ARGUMENTS[name].items()]


def quiet(store: Store, name: str, arguments: dict[str, str]) -> bytes:
    """The answer, where what was taken out may be all that the graph said of an argument."""
    try:
        return table(store, name, arguments).results
    except UsageError:
        return b""


def test_every_term_of_the_ontology_is_asked_for() -> None:
    asked = {each.removeprefix("plan:") for name in NAMES for each in named(name) if each.startswith("plan:")}
    defined = {
        triple.subject.value.removeprefix(vocab.ONTOLOGY)
        for triple in parse(path=ontology_directory() / "core.ttl", format=RdfFormat.TURTLE)
        if triple.predicate.value.endswith("#isDefinedBy") and isinstance(triple.subject, NamedNode)
    }
    assert len(defined) == 90
    assert defined - asked == set(NOT_ASKED)
    assert asked - {""} <= defined


@pytest.mark.parametrize("name", NAMES)
def test_no_column_is_always_empty(
    store: Store, more: Store, wrong: Store, drafted: Store, several: Store, name: str
) -> None:
    columns = tuple(column.name for column in header(name).columns)
    filled = {
        columns[index]
        for plan in ((wrong,) if name in EMPTY else (several,) if name in ACROSS else (store, more, drafted))
        for row in table(plan, name, INFERRED_TOO.get(name)).rows
        for index, cell in enumerate(row)
        if cell is not None
    }
    assert filled == set(columns)


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
def test_columns_hold_what_the_header_says(
    store: Store, wrong: Store, drafted: Store, several: Store, name: str
) -> None:
    columns = header(name).columns
    answer = table({FAULTY: wrong, DRAFT: drafted, SEVERAL: several, PLAN: store}[asked_of(name)], name)
    assert answer.columns == tuple(column.name for column in columns)
    for index, column in enumerate(columns):
        cells = [row[index] for row in answer.rows if row[index] is not None]
        assert [cell for cell in cells if not MATCHES[column.type](cell)] == [], column.name
        languages = {cell.language for cell in cells} if column.type == "text" else set()
        # a draft may lack the English, and another graph the Chinese
        stand_in = {"zh"} if asked_of(name) in (DRAFT, SEVERAL) else set()
        stand_in |= {"en"} if column.name == "counterpart_label" else set()
        assert column.language is None or languages <= {column.language} | stand_in, column.name


# ---- what the sample has none of


def both(store: Store, name: str, column: str) -> list[Plain]:
    """A column on both engines; rdflib's, after it was found to be the same."""
    answer = table(store, name)
    columns, rows = asked_of_rdflib(rdflib_graph(store), question(name).text)
    assert rows == [tuple(plain(cell) for cell in row) for row in answer.rows]
    return [row[columns.index(column)] for row in rows]


def test_ranges(more: Store) -> None:
    assert both(more, "baselines", "base_value") == [("literal", "3..4.5", "")]
    values = [cell[1] for cell in both(more, "qualifiers", "base_value") if cell]
    assert values == ["1..2.5", "3..4.5", "5..6.5", Decimal(50000000)]


def test_of_a_range_the_lower_end_counts(more: Store) -> None:
    assert [cell and cell[1] for cell in both(more, "area", "hectares")] == [Decimal(40)]
    assert [cell and cell[1] for cell in both(more, "people", "people")] == [Decimal(20), Decimal(5)]
    assert [cell and cell[1] for cell in both(more, "ranks", "rank")] == [Decimal(9)]


def test_money_counts_no_part_twice(more: Store) -> None:
    assert [cell and cell[1] for cell in both(more, "money", "amount")] == [Decimal(305000000)]
    assert [cell and cell[1] for cell in both(more, "money", "targets")] == [Decimal(1)]


def test_the_level_of_a_title_counts_where_the_target_tells_none(more: Store) -> None:
    targets = [str(cell[1]).rpartition("/")[2] for cell in both(more, "designations", "target") if cell]
    levels = [cell[1] for cell in both(more, "designations", "level") if cell]
    found = dict(zip(targets, levels, strict=True))
    assert len(found) == 5
    assert found["liuxi"] == found["sanitary-town"] == "national"


def test_mentions_with_another_reading(more: Store) -> None:
    readings = both(more, "ambiguities", "ambiguity_zh")
    assert len(readings) == 3
    assert readings[0] == ("literal", "也可指一次会议", "zh")


def test_a_cooperation_has_a_row_for_each_place_that_carries_it(more: Store) -> None:
    carriers = [cell and str(cell[1]).rpartition("/")[2] for cell in both(more, "cooperations", "via")]
    assert carriers == [None, None, "lakeside-qingling-park", "lakeside-software-park"]


def test_what_is_inferred_comes_after_what_its_measure_states(more: Store) -> None:
    answer = table(more, "responsibilities", INFERRED_TOO["responsibilities"])
    basis = answer.columns.index("basis")
    found = [row[basis].value for row in answer.rows]
    assert found == ["inferred", "stated", "stated", "stated", "inferred", "inferred", "stated"]
    assert [cell and cell[1] for cell in both(more, "responsibilities", "basis")] == ["stated"] * 4


def test_a_body_known_by_inference_alone_is_listed_when_asked_for(more: Store) -> None:
    def labels(given: dict[str, str] | None) -> list[str]:
        answer = table(more, "bodies", given)
        return [row[answer.columns.index("label")].value for row in answer.rows]

    stated = ["各镇", "区级领导", "湖滨区发展改革局"]
    assert labels(None) == stated
    assert labels({"inferred": "yes"}) == [*stated, "池塘局"]
    assert labels({"inferred": "only"}) == ["各镇", "池塘局"]
    assert list(table(more, "find", {"text": "池塘局"}).rows) == []
    assert [row[0].value for row in table(more, "to-review").rows if "/by-remit/" in row[1].value] == []


def test_thresholds_share_a_cell_in_an_order_that_no_engine_chooses(more: Store) -> None:
    cells = [cell for cell in both(more, "targets", "qualifier") if cell]
    assert cells == [
        ("literal", "丙 = 5..6 %；……；甲 = 1..2 %", ""),
        ("literal", "项目总投资 > 5000 万元", ""),
    ]

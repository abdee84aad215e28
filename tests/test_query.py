"""The machinery of ``graphbuild query``: tokens, headers, arguments, syntax, formats."""

from __future__ import annotations

import csv
import io
import json
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import rdflib.compare
from conftest import ROOT
from pyoxigraph import (
    CanonicalizationAlgorithm,
    Dataset,
    Literal,
    NamedNode,
    Quad,
    QueryResultsFormat,
    RdfFormat,
    Store,
    parse,
    parse_query_results,
)
from wcwidth import wcswidth

from graphbuild import vocab
from graphbuild.errors import InputError, UsageError
from graphbuild.query import (
    FORMATS,
    Question,
    Table,
    Triples,
    Truth,
    ask,
    question,
    read_question,
    render,
    spelling,
)
from graphbuild.query.align import align
from graphbuild.query.arguments import TAKES, bind, expand, term
from graphbuild.query.ask import base_of
from graphbuild.query.header import ARGUMENT_TYPES, Argument, Words
from graphbuild.query.lines import number
from graphbuild.query.render import shorten
from graphbuild.query.tokens import line_and_column, projection, tokens, values_blocks
from graphbuild.query.triples import RDF_FORMATS
from graphbuild.store import POINTER, STORES, open_store

QUADS = """
<{b}plan/lakeside> <{r}type> <{o}Plan> <{b}graph/lakeside> .
<{b}plan/lakeside> <{s}label> "湖滨规划"@zh <{b}graph/lakeside> .
<{b}plan/lakeside> <{s}label> "Lakeside plan"@en <{b}graph/lakeside> .
<{b}plan/lakeside/1> <{o}number> "1" <{b}graph/lakeside> .
<{b}plan/lakeside/1> <{o}year> "2020"^^<{x}integer> <{b}graph/lakeside> .
<{b}plan/lakeside/2> <{o}year> "2021"^^<{x}integer> <{b}graph/lakeside> .
<{b}place/cn-330411> <{r}type> <{o}Place> <{b}graph/authorities> .
<{b}place/cn-330411> <{s}label> "秀洲区"@zh <{b}graph/authorities> .
<{b}place/cn-330411> <{s}label> "a \\"quoted\\", broken\\nline"@en <{b}graph/authorities> .
<{o}Plan> <{r}type> <http://www.w3.org/2002/07/owl#Class> <{b}graph/ontology> .
"""

HEADER = """\
#+ id: years
#+ title: {zh: 年份, en: Years}
#+ question: {zh: 哪些部分属于这一年？, en: Which parts are of this year?}
#+ why: {zh: 测试, en: A test}
#+ tags: [test]
#+ arguments:
#+   year:
#+     type: year
#+     default: "2020"
#+     example: "2021"
#+     description: {zh: 年份, en: The year}
#+ columns:
#+ - {name: part, type: iri, description: {zh: 部分, en: The part}}
#+ - {name: year, type: year, description: {zh: 年份, en: The year}}
"""
BODY = """\
PREFIX plan: <https://w3id.org/policyplan/ontology#>
SELECT ?part ?year WHERE { VALUES ?year { 2020 } ?part plan:year ?year } ORDER BY ?part
"""


def quads(base: str = vocab.BASE) -> str:
    external = vocab.EXTERNAL_PREFIXES
    return QUADS.format(b=base, o=vocab.ONTOLOGY, r=external["rdf"], s=external["rdfs"], x=external["xsd"])


@pytest.fixture
def store() -> Store:
    loaded = Store()
    loaded.load(quads(), RdfFormat.N_QUADS)
    return loaded


def declare_ontology(store: Store, base: str = vocab.BASE) -> Store:
    """The store, with every term of the ontology in its graph, as a build has them."""
    for name in ("core.ttl", "concepts.ttl"):
        for quad in parse((ROOT / "ontology" / name).read_bytes(), format=RdfFormat.TURTLE):
            store.add(Quad(*quad.triple, NamedNode(f"{base}graph/ontology")))
    return store


def small_build(folder: Path) -> Path:
    """A folder that looks to ``query`` like a build."""
    place = folder / "build" / STORES
    place.mkdir(parents=True)
    on_disk = Store(str(place / "one"))
    on_disk.load(quads(), RdfFormat.N_QUADS)
    declare_ontology(on_disk).flush()
    (place / POINTER).write_text("one")
    return folder / "build"


@pytest.fixture
def years(tmp_path: Path) -> Path:
    path = tmp_path / "years.rq"
    path.write_text(HEADER + BODY, encoding="utf-8")
    return path


def refused(text: str, store: Store | None = None) -> UsageError:
    with pytest.raises(UsageError) as caught:
        ask(store or Store(), Question(text))
    return caught.value


# ---- tokens


def test_tokens_of_every_kind() -> None:
    text = """# a comment { with ?x
    PREFIX p: <http://x/#y> SELECT (COUNT(*) AS ?n) { ?s p:a.b/p:c\\/d "a \\" #"@en-gb . _:b ^p:x 1.5e3 .
    $t p:z '''it's''' FILTER(?s<?t && ?s>=?t) }"""
    found = [(token.kind, token.text) for token in tokens(text)]
    assert found[:4] == [("word", "PREFIX"), ("name", "p:"), ("iri", "<http://x/#y>"), ("word", "SELECT")]
    assert ("name", "p:a.b") in found
    assert ("name", "p:c\\/d") in found
    assert ("string", '"a \\" #"') in found
    assert ("language", "@en-gb") in found
    assert ("name", "_:b") in found
    assert ("number", "1.5e3") in found
    assert [token.text for token in tokens("?s a p:Place.")][2:] == ["p:Place", "."]
    assert ("variable", "$t") in found
    assert ("string", "'''it's'''") in found
    assert [text for kind, text in found if kind == "punctuation"][-7:] == [
        ".",
        "(",
        "<",
        "&&",
        ">=",
        ")",
        "}",
    ]
    assert not any("comment" in text for _, text in found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("SELECT ?a (STR(?b) AS ?c) WHERE { ?a ?b ?d }", ("a", "c")),
        ('SELECT DISTINCT ("AS ?x" AS ?y) FROM <a:b> { }', ("y",)),
        ("PREFIX a: <b:c>\nBASE <d:e>\nselect ?a { SELECT ?b { } }", ("a",)),
        ("SELECT * { ?a ?b ?c }", None),
        ("ASK { ?a ?b ?c }", None),
        ("", None),
    ],
)
def test_projection(text: str, names: tuple[str, ...] | None) -> None:
    assert projection(tokens(text)) == names


def test_values_blocks_are_found_by_name_and_not_in_strings() -> None:
    text = '{ VALUES ?x { UNDEF } VALUES ?y { 1 } "VALUES ?x { 2 }" values $x { <a:b> } # VALUES ?x { 3 }\n }'
    assert [text[start:end] for start, end in values_blocks(tokens(text), "x")] == [" UNDEF ", " <a:b> "]


def test_line_and_column_count_characters_from_one() -> None:
    assert line_and_column("湖\n滨𠀀x", 0) == (1, 1)
    assert line_and_column("湖\n滨𠀀x", 4) == (2, 3)


# ---- headers


def test_header_of_a_file(years: Path) -> None:
    header = read_question(years).header
    assert header is not None
    assert header.title == Words("年份", "Years")
    assert header.tags == ("test",)
    assert header.arguments == (Argument("year", "year", Words("年份", "The year"), "2021", "2020"),)
    assert [(column.name, column.type) for column in header.columns] == [("part", "iri"), ("year", "year")]


HEADER_FAULTS = [
    ("#+ tags: [test]\n", "", "the key 'tags' is missing", 1),
    ("tags: [test]", "tag: [test]", "unknown key 'tag'", 5),
    ("tags: [test]", "parameters: [test]", "unknown key 'parameters'", 5),
    ("id: years", "id: other", "the id 'other' is not the file's name", 1),
    ("tags: [test]", "tags: [test", "the header is no YAML", 6),
    ("tags: [test]", "tags: test", "here belongs a list", 5),
    ("tags: [test]", "tags: [[]]", "here belongs a text", 5),
    ("tags: [test]", "tags: []", "a question has at least one tag", 5),
    ("{zh: 年份, en: Years}", "{zh: 年份}", "the key 'en' is missing", 2),
    ("{zh: 年份, en: Years}", "Years", "here belongs a mapping", 2),
    ("#+ tags: [test]", "#+ tags: [test]\n#+ tags: [test]", "the key 'tags' stands twice", 6),
    ("type: year\n", "type: date\n", "unknown type 'date'", 8),
    ("type: iri,", "type: link,", "unknown type 'link'", 13),
    ("- {name: year,", "- {name: part,", "'part' cannot name a column", 14),
    ("#+   year:\n", "#+   Year:\n", "'Year' cannot name an argument", 7),
    ("SELECT", "#+ id: years\nSELECT", "away from the top", 16),
    (
        "?part ?year WHERE",
        "?year ?part WHERE",
        "the header's columns are part, year; the query's are year, part",
        None,
    ),
    ("?part ?year WHERE", "* WHERE", "not named one by one", None),
    ("VALUES ?year { 2020 }", "", "no place for its argument 'year'", None),
    ("type: iri,", "type: iri, language: zh,", "only a column of type text has a language", 13),
    ("type: iri,", "type: text, language: fr,", "unknown language 'fr'\\n.*the languages are zh, en", 13),
    ("type: iri,", "type: text, language: [zh],", "here belongs a text", 13),
    ("tags: [test]", "tags: [test]\n#+ defect: yes", "unknown value 'yes'\\n.*the values are true, false", 6),
]


@pytest.mark.parametrize(("old", "new", "what", "line"), HEADER_FAULTS)
def test_header_faults_name_file_and_line(
    years: Path, old: str, new: str, what: str, line: int | None
) -> None:
    text = HEADER + BODY
    assert old in text
    years.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(UsageError, match=what) as caught:
        read_question(years)
    assert (caught.value.faults[0].path, caught.value.faults[0].line) == (years, line)


def test_there_are_twenty_three_header_faults() -> None:
    assert len(HEADER_FAULTS) == 23


def test_language_of_a_column_and_hygiene_questions(years: Path) -> None:
    header = read_question(years).header
    assert header is not None
    assert ([column.language for column in header.columns], header.defect) == ([None, None], False)
    for defect in ("true", "false"):
        text = HEADER.replace("part, type: iri", "part, type: text, language: zh") + BODY
        years.write_text(f"#+ defect: {defect}\n{text}", encoding="utf-8")
        header = read_question(years).header
        assert header is not None
        assert [column.language for column in header.columns] == ["zh", None]
        assert (header.columns_in("zh"), header.columns_in("en")) == (("part", "year"), ("year",))
        assert header.defect is (defect == "true")


def test_byte_order_mark_and_crlf_are_accepted(years: Path) -> None:
    years.write_bytes(b"\xef\xbb\xbf" + (HEADER + BODY).replace("\n", "\r\n").encode())
    assert read_question(years).header is not None


@pytest.mark.parametrize(
    ("content", "what"),
    [(None, "cannot be read"), (b"\xff\xfe#\x00", "not UTF-8"), (b" " * 5_000_000, "too large")],
)
def test_files_that_are_no_question(tmp_path: Path, content: bytes | None, what: str) -> None:
    path = tmp_path / "x.rq"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError, match=what):
        question(str(path))


def test_unknown_question_names_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"'targts'\n.*did you mean targets\?"):
        question("targts")
    with pytest.raises(UsageError, match=r"the questions are actions, .*targets"):
        question("zzzz")


# ---- arguments

GOOD = [
    ("iri", "https://example.org/湖", "<https://example.org/湖>"),
    ("iri", "place:cn-310000", f"<{vocab.BASE}place/cn-310000>"),
    ("iri", "document:lakeside/1.1/target/x", f"<{vocab.BASE}plan/lakeside/1.1/target/x>"),
    ("plan", "lakeside-2020", f"<{vocab.BASE}plan/lakeside-2020>"),
    ("place-code", "330411", f"<{vocab.BASE}place/cn-330411>"),
    ("place-code", "cn-330411001", f"<{vocab.BASE}place/cn-330411001>"),
    ("integer", "-012", '"-12"^^<http://www.w3.org/2001/XMLSchema#integer>'),
    ("year", "2019", '"2019"^^<http://www.w3.org/2001/XMLSchema#integer>'),
    ("text", "上海", '"上海"'),
    ("text", "上海@zh", '"上海"@zh'),
    ("text", "me@home", '"me@home"'),
    ("text", "", '""'),
]
BAD = [
    ("iri", "no scheme"),
    ("iri", "relative"),
    ("iri", ""),
    ("plan", "Lakeside"),
    ("plan", "lakeside/1"),
    ("place-code", "3304"),
    ("place-code", "３３０４１１"),
    ("integer", "1.5"),
    ("integer", "9" * 30),
    ("year", "19"),
    ("year", "二〇一九"),
    ("text", "\ud800"),
]
INJECTIONS = [
    "x> } DELETE { ?s ?p ?o",
    "x> } INSERT { ?s ?p ?o } WHERE { ?s ?p ?o",
    '" } UNION { ?s ?p ?o',
    '"@zh } ASK {',
    "'} #",
    "https://x/> . ?s ?p ?o . <a:b",
    "place:x> } INSERT DATA { <a:b> <a:b> <a:b>",
    "2019 } UNION { ?s ?p ?o",
    "2019\n",
    "330411\n",
    "lakeside\n",
    "a\nb",
    "a\r\nb } #",
    "\\u0022 } #",
    "https://x/\\u003e } ASK {",
    "\\u003e",
    "\\",
    '"""',
    "'''",
    "\x00\x1b",
    "lakeside\x00",
    "} VALUES ?year { 1",
    "{}",
    "{{ UNDEF }}",
    "}",
]


def argument(kind: str) -> Argument:
    return Argument("x", kind, Words("", ""), "")


@pytest.mark.parametrize(("kind", "value", "expected"), GOOD)
def test_values_become_terms(kind: str, value: str, expected: str) -> None:
    assert str(term(argument(kind), value, vocab.BASE)) == expected


@pytest.mark.parametrize(("kind", "value"), BAD)
def test_wrong_values_are_told_with_what_the_argument_takes(kind: str, value: str) -> None:
    with pytest.raises(UsageError) as caught:
        term(argument(kind), value, vocab.BASE)
    assert caught.value.faults[0].what.startswith("the argument 'x' cannot be")
    assert caught.value.faults[0].remedy == f"x takes {TAKES[kind]}"


def test_every_type_of_argument_is_tried() -> None:
    assert {kind for kind, *_ in GOOD} == {kind for kind, _ in BAD} == set(ARGUMENT_TYPES) == set(TAKES)


SAYING = "SELECT ?said ?year { VALUES ?year { 2020 } BIND(STR(?year) AS ?said) }"
REFUSING = ("iri", "plan", "place-code", "integer", "year")


def taking(kind: str, folder: Path) -> Question:
    """A question whose argument is of that type, and that says what it was given."""
    path = folder / "years.rq"
    header = HEADER.replace("type: year\n#+     default", f"type: {kind}\n#+     default")
    path.write_text(header.replace("name: part", "name: said") + SAYING, encoding="utf-8")
    return read_question(path)


def test_injection_is_tried_on_six_types() -> None:
    assert len(INJECTIONS) == len(set(INJECTIONS)) == 25
    assert (*REFUSING, "text") == ARGUMENT_TYPES


@pytest.mark.parametrize("kind", REFUSING)
@pytest.mark.parametrize("value", INJECTIONS)
def test_injection_is_refused_by_every_type_but_text(
    tmp_path: Path, store: Store, kind: str, value: str
) -> None:
    before = store.dump(format=RdfFormat.N_QUADS)
    with pytest.raises(UsageError, match="the argument 'year' cannot be") as caught:
        ask(store, taking(kind, tmp_path), {"year": value})
    assert caught.value.faults[0].remedy.endswith(f"year takes {TAKES[kind]}")
    assert store.dump(format=RdfFormat.N_QUADS) == before


@pytest.mark.parametrize("value", INJECTIONS)
@pytest.mark.parametrize("language", ["", "@zh"])
def test_injection_into_a_text_stays_a_text(tmp_path: Path, store: Store, value: str, language: str) -> None:
    before = store.dump(format=RdfFormat.N_QUADS)
    answer = ask(store, taking("text", tmp_path), {"year": value + language})
    assert isinstance(answer, Table)
    assert answer.rows == ((Literal(value), Literal(value, language=language[1:] or None)),)
    assert store.dump(format=RdfFormat.N_QUADS) == before


def test_binding_keeps_the_lines_and_replaces_every_block(years: Path) -> None:
    years.write_text(
        HEADER + BODY.replace("?part plan", "VALUES ?year { UNDEF } ?part plan"), encoding="utf-8"
    )
    asked = read_question(years)
    text, terms = bind(asked, {"year": "2021"}, vocab.BASE)
    bound = terms["year"]
    assert text.count(f"VALUES ?year {{ {bound} }}") == 2
    assert text.count("\n") == asked.text.count("\n")


def test_default_holds_unless_given(years: Path, store: Store) -> None:
    asked = read_question(years)
    default, other = ask(store, asked), ask(store, asked, {"year": "2021"})
    assert isinstance(default, Table)
    assert isinstance(other, Table)
    assert [str(row[0])[-2] for row in (*default.rows, *other.rows)] == ["1", "2"]


def test_default_of_the_header_holds_where_the_query_leaves_it_open(years: Path, store: Store) -> None:
    years.write_text(HEADER + BODY.replace("{ 2020 }", "{ UNDEF }"), encoding="utf-8")
    answer = ask(store, read_question(years))
    assert isinstance(answer, Table)
    assert len(answer.rows) == 1


def test_arguments_that_do_not_exist(years: Path, store: Store) -> None:
    with pytest.raises(UsageError, match=r"years has no argument 'yaer'\n.*did you mean year\?"):
        ask(store, read_question(years), {"yaer": "2020"})
    with pytest.raises(UsageError, match=r"years has no argument 'zzz'\n.*the arguments are year"):
        ask(store, read_question(years), {"zzz": "2020"})
    with pytest.raises(UsageError, match="takes no arguments"):
        ask(store, Question("ASK {}"), {"year": "2020"})


def test_things_the_graph_says_nothing_of(store: Store) -> None:
    declare_ontology(store)
    with pytest.raises(UsageError, match=r"plan/lakesid>.*\n.*did you mean lakeside\?"):
        ask(store, question("measures"), {"plan": "lakesid"})
    with pytest.raises(UsageError, match=r"build a plan first"):
        ask(Store(), question("measures"), {"plan": "lakeside"})
    with pytest.raises(UsageError, match=r"place/cn-330400>, which within was given as"):
        ask(store, question("places"), {"within": "330400"})
    with pytest.raises(UsageError, match=r"only was given as\n.*did you mean target-kind:milestone\?"):
        ask(store, question("targets"), {"only": "target-kind:mileston"})


def test_another_base(store: Store) -> None:
    other = Store()
    other.load(quads("https://example.org/id/"), RdfFormat.N_QUADS)
    assert base_of(store) == base_of(Store()) == vocab.BASE
    assert base_of(other) == "https://example.org/id/"
    declare_ontology(other, "https://example.org/id/")
    answer = ask(other, question("measures"), {"plan": "lakeside"})
    assert isinstance(answer, Table)
    assert shorten("https://example.org/id/plan/lakeside/1", answer.prefixes) == "document:lakeside/1"


def test_prefixed_names_go_out_and_come_back() -> None:
    prefixes = vocab.prefixes()
    iris = [f"{vocab.BASE}plan/a/1.1/target/b", f"{vocab.CONCEPT}basis/stated", "https://example.org/x"]
    assert [shorten(iri, prefixes) for iri in iris] == ["document:a/1.1/target/b", "basis:stated", iris[2]]
    assert [expand(shorten(iri, prefixes), prefixes) for iri in iris] == iris


# ---- syntax

MALFORMED = [
    ("SELECT ?x\nWHERE { ?x 中文 ?y }", (2, 12), "no SPARQL from '中文' on"),
    ("SELECT ?x WHERE { ?x a ?y FILTER(?z = ) }", (1, 39), "no SPARQL from ')' on"),
    ("SELEC ?x WHERE { ?x a ?y }", (1, 1), "no SPARQL from 'SELEC' on"),
    ("SELECT ?x WHERE { ?x a ?y }\n\nORDER ?x", (3, 7), "no SPARQL from '?x' on"),
    ("SELECT * { ?s ?p ?o . FILTER(?o > 3 }", (1, 37), "no SPARQL from '}' on"),
    ("SELECT * { ?x a plan:Target } LIMIT 5 ORDER BY ?x", (1, 39), "no SPARQL from 'ORDER' on"),
    ("SELECT * { '湖滨' ?p ?o ; ; }}", (1, 28), "no SPARQL from '}' on"),
    ("SELECT ?x WHERE { ?x a ?y ", (1, 26), "the query ends too early"),
    ("", (1, 1), "the query ends too early"),
    ('SELECT * { ?s ?p "x }', (1, 18), 'what " opens is not closed'),
    ("SELECT * { ?s ?p <a:b }", (1, 18), "what < opens is not closed"),
    (
        "SELECT ?x WHERE { ?x plna:b ?y }",
        (1, 22),
        "the prefix plna: is not declared\n  → did you mean plan:?",
    ),
    (
        "PREFIX mine: <a:b>\nSELECT ?x { ?x mien:b ?y }",
        (2, 16),
        "the prefix mien: is not declared\n  → did you mean mine:?",
    ),
    ("SELECT ?x WHERE { ?x zzzz:b ?y }", (1, 22), "declare it: PREFIX zzzz: <…>"),
    ("SELECT ?x { ?x a ?y } GROUP BY ?y", (None, None), "The SELECT contains a variable that is unbound"),
    ("SELECT ?a ?a { }", (None, None), "Duplicated variable name in SELECT"),
    ("SELECT * { FILTER(<a:b>(1)) }", (None, None), "The custom function <a:b> is not supported"),
    ("INSERT DATA { <a:b> <a:b> <a:b> }", (1, 1), "INSERT changes a graph"),
    ("PREFIX a: <b:c>\nDELETE WHERE { ?s ?p ?o }", (2, 1), "DELETE changes a graph"),
    ("LOAD <https://example.org/>", (1, 1), "LOAD changes a graph"),
    ("SELECT * " + "{" * 101 + "}" * 101, (1, 110), "more than 100 brackets"),
    ("SELECT * { FILTER(" + "!" * 60_000 + "true) }", (1, 50_014), "more than 50,000 words and signs"),
]


@pytest.mark.parametrize(("text", "place", "what"), MALFORMED)
def test_malformed_queries_are_told_with_line_and_column(
    text: str, place: tuple[int | None, int | None], what: str
) -> None:
    error = refused(text)
    assert what in str(error)
    assert (error.faults[0].line, error.faults[0].column) == place
    assert error.exit_code == 2


def test_there_are_twenty_two_malformed_queries() -> None:
    assert len(MALFORMED) == 22


MEANT = [
    ("SELECT ?x { ?x deadline ?y }", (1, 16), "plan:deadline"),
    ("SELECT ?x { ?x deadlin ?y }", (1, 16), "plan:deadline"),
    ("PREFIX p: <https://w3id.org/policyplan/ontology#>\nSELECT ?x { ?x deadlin ?y }", (2, 16), "p:deadline"),
    ("SELECT ?x { ?x year ?y }", (1, 16), "plan:year"),
    ("SELECT ?x { ?x a target }", (1, 18), "plan:Target"),
    ("SELECT ?x { ?x plan:actionClass build }", (1, 33), "action-class:build"),
    ("SELEC ?x { ?x a ?y }", (1, 1), "SELECT"),
    ("SELECT DISTINC ?x { ?x a ?y }", (1, 8), "DISTINCT"),
    ("SELECT ?x { ?x a ?y OPTONAL { ?x a ?z } }", (1, 21), "OPTIONAL"),
    ("SELECT ?x { ?x a ?y . optonal { ?x a ?z } }", (1, 23), "OPTIONAL"),
    ('SELECT ?x { ?x a ?y FILTER(STRSTART(STR(?x), "service")) }', (1, 28), "STRSTARTS"),
    ("SELECT ?x { ?x a ?y } ODER BY ?x", (1, 23), "ORDER"),
]


@pytest.mark.parametrize(("text", "place", "meant"), MEANT)
def test_a_bare_word_is_told_with_what_was_meant(text: str, place: tuple[int, int], meant: str) -> None:
    fault = refused(text, declare_ontology(Store())).faults[0]
    assert (fault.line, fault.column) == place
    assert fault.remedy == f"did you mean {meant}?"


def test_there_are_twelve_bare_words() -> None:
    assert len(MEANT) == 12


def test_of_a_keyword_and_a_name_that_are_as_near_the_case_of_the_word_decides() -> None:
    assert spelling.meant("UNIO", ["my:UNION"]) == "UNION"
    assert spelling.meant("unio", ["my:union"]) == "my:union"


def test_a_keyword_in_the_wrong_place_is_not_told_to_be_itself() -> None:
    error = refused("SELECT ?x { ?x a ?y } LIMIT 3 ORDER BY ?x", declare_ontology(Store()))
    assert "did you mean" not in str(error)


UNKNOWN = [
    ("SELECT ?x {\n  ?x plan:deadlin ?y }", (2, 6), "did you mean plan:deadline?"),
    ("SELECT ?x { ?x plan:Deadlines ?y }", (1, 16), "did you mean plan:Deadline?"),
    ("ASK { ?x a/plan:deadlin* ?y }", (1, 12), "did you mean plan:deadline?"),
    ("ASK { ?x ?p action-class:buld }", (1, 13), "did you mean action-class:build?"),
    (
        "ASK { ?x a <https://w3id.org/policyplan/ontology#Targt> }",
        (1, 12),
        "did you mean <https://w3id.org/policyplan/ontology#Target>?",
    ),
    (
        "ASK { ?x a <https://w3id.org/policyplan/concept/basis/state> }",
        (1, 12),
        "did you mean <https://w3id.org/policyplan/concept/basis/stated>?",
    ),
    ("ASK { ?x ?p basis:zzz }", (1, 13), "there are basis:inferred, basis:stated"),
    ("ASK { ?x plan:zzzzz ?y }", (1, 10), "see what there is: SELECT ?term"),
    (
        "PREFIX p: <https://w3id.org/policyplan/ontology#>\nASK { ?x p:deadlin ?y }",
        (2, 10),
        "did you mean p:deadline?",
    ),
    ("CONSTRUCT { ?x plan:mine ?y } { ?x plan:deadlin ?y }", (1, 36), "did you mean plan:deadline?"),
    ("CONSTRUCT WHERE { ?x plan:deadlin ?y }", (1, 22), "did you mean plan:deadline?"),
    ("DESCRIBE plan:Targt", (1, 10), "did you mean plan:Target?"),
]


@pytest.mark.parametrize(("text", "place", "remedy"), UNKNOWN)
def test_names_that_the_ontology_does_not_declare(text: str, place: tuple[int, int], remedy: str) -> None:
    fault = refused(text, declare_ontology(Store())).faults[0]
    assert fault.what.startswith("the ontology has no ")
    assert (fault.line, fault.column) == place
    assert remedy in fault.remedy


KNOWN = [
    "ASK { ?x ?p ?y FILTER(STRSTARTS(STR(?p), STR(plan:))) }",
    "ASK { ?x ?p ?y FILTER(STRSTARTS(STR(?p), STR(<https://w3id.org/policyplan/ontology#>))) }",
    "ASK { ?x ?p ?y FILTER(STRSTARTS(STR(?y), STR(action-class:))) }",
    "ASK { ?x ?p ?y FILTER(STRSTARTS(STR(?y), STR(<https://w3id.org/policyplan/concept/>))) }",
    "ASK { ?x a <https://w3id.org/policyplan/concept/action-class> }",
    'ASK { ?x a \'plan:deadlin\', """action-class:buld""" } # plan:deadlin',
    "PREFIX plan: <https://example.org/> ASK { ?x plan:deadlin ?y }",
    "CONSTRUCT { ?x plan:mine [ plan:also ?y ] } WHERE { ?x plan:deadline ?y }",
    "ASK { ?x plan:targetKind ?y }",
    "ASK { ?x plan:usedButNotDeclared ?y }",
]


@pytest.mark.parametrize("text", KNOWN)
def test_names_that_are_no_fault(text: str) -> None:
    store = declare_ontology(Store())
    used = NamedNode(f"{vocab.ONTOLOGY}usedButNotDeclared")
    store.add(Quad(NamedNode("a:b"), used, Literal("x"), NamedNode("a:graph")))
    assert not isinstance(ask(store, Question(text)), Table)


def test_there_are_twelve_unknown_names_and_ten_known_ones() -> None:
    assert (len(UNKNOWN), len(KNOWN)) == (12, 10)


def test_a_store_without_the_ontology_holds_no_query_to_it() -> None:
    assert ask(Store(), Question("ASK { ?x plan:deadlin ?y }")) == Truth(False)


def test_what_is_not_closed_goes_before_the_names_in_it() -> None:
    error = refused('ASK { ?x ?y "plan:deadlin }', declare_ontology(Store()))
    assert 'what " opens is not closed' in str(error)


@pytest.fixture
def listener() -> Iterator[tuple[str, list[bytes]]]:
    """A host that would be asked, and what it was asked."""
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        stopped = threading.Event()

        def listen() -> None:
            while not stopped.is_set():
                try:
                    connection, _ = server.accept()
                except TimeoutError:
                    continue
                with connection:
                    asked.append(connection.recv(100))

        thread = threading.Thread(target=listen)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/", asked
        stopped.set()
        thread.join()


SERVICES = [
    "SELECT * {{ SERVICE <{host}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ service silent <{host}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ BIND(<{host}> AS ?e) SERVICE ?e {{ ?s ?p ?o }} }}",
    "SELECT * {{ FILTER(?a<?b)SERVICE#>\n<{host}>{{ ?s ?p ?o }} }}",
    "ASK {{ # SERVICE in a comment\n SeRvIcE<{host}>{{}} }}",
    "CONSTRUCT {{ ?s ?p ?o }} WHERE {{ SERVICE <{host}> {{ ?s ?p ?o }} }}",
]


@pytest.mark.parametrize("text", SERVICES)
def test_no_other_host_is_ever_asked(listener: tuple[str, list[bytes]], text: str) -> None:
    host, asked = listener
    error = refused(text.format(host=host))
    assert asked == []
    assert error.faults[0].line is not None


def test_service_is_named_as_the_fault() -> None:
    error = refused("SELECT *\n{ SERVICE <https://example.org/> { ?s ?p ?o } }")
    assert "2:3: SERVICE would ask another host" in str(error)


def test_the_word_service_elsewhere_is_no_fault(store: Store) -> None:
    text = """PREFIX service: <http://example.org/SERVICE/> # SERVICE
    SELECT ?service ("SERVICE <a:b> { }" AS ?s) {
      VALUES ?service { service:x <http://SERVICE/> 'service'@en }
    }"""
    answer = ask(store, Question(text))
    assert isinstance(answer, Table)
    assert answer.rows[0] == (NamedNode("http://example.org/SERVICE/x"), Literal("SERVICE <a:b> { }"))
    assert len(answer.rows) == 3


# ---- asking


def test_all_graphs_are_asked_as_one_unless_the_query_says_from(store: Store) -> None:
    counts = {
        "": 10,
        f"FROM <{vocab.BASE}graph/lakeside>": 6,
        f"FROM <{vocab.BASE}graph/lakeside> FROM <{vocab.BASE}graph/ontology>": 7,
    }
    for sources, count in counts.items():
        answer = ask(store, Question(f"SELECT (COUNT(*) AS ?n) {sources} WHERE {{ ?s ?p ?o }}"))
        assert isinstance(answer, Table)
        assert answer.rows == ((Literal(count),),)


def test_prefixes_of_the_graph_need_no_declaration_and_own_ones_win(store: Store) -> None:
    assert ask(store, Question("ASK { document:lakeside a plan:Plan }")) == Truth(True)
    assert ask(store, Question("PREFIX plan: <a:> ASK { document:lakeside a plan:Plan }")) == Truth(False)


def test_triples_are_in_order_and_their_blank_nodes_canonical(store: Store) -> None:
    text = "CONSTRUCT { ?s rdfs:label ?l ; plan:is [ plan:number 1 ] } WHERE { ?s rdfs:label ?l } ORDER BY ?l"
    once, again = ask(store, Question(text)), ask(store, Question(text))
    assert isinstance(once, Triples)
    assert isinstance(again, Triples)
    assert once.triples == again.triples
    assert list(once.triples) == sorted(once.triples, key=str)
    assert render(once) == render(again)


def test_an_answer_without_end_is_refused(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asking = sys.modules[ask.__module__]  # the package has the function by the module's name
    monkeypatch.setattr(asking, "LARGEST", 2_000_000)
    monkeypatch.setattr(asking, "MOST", 9)
    with pytest.raises(UsageError, match=r"the answer has more than 2 MB\n.*LIMIT"):
        ask(store, Question("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"))
    with pytest.raises(UsageError, match=r"the answer has more than 9 triples\n.*LIMIT"):
        ask(store, Question("CONSTRUCT WHERE { ?s ?p ?o }"))
    answer = ask(store, Question("CONSTRUCT { ?s ?p ?o } WHERE { SELECT * { ?s ?p ?o } LIMIT 9 }"))
    assert isinstance(answer, Triples)
    assert len(answer.triples) == 9


def test_a_store_that_cannot_be_read(tmp_path: Path) -> None:
    built = small_build(tmp_path)
    opened = open_store(built)
    for file in (built / STORES / "one").glob("*.sst"):
        file.write_bytes(b"")
    with pytest.raises(InputError, match="the store of the graph cannot be read"):
        ask(opened, Question("SELECT * { ?s ?p ?o }"))


# ---- formats


def labels(store: Store) -> Table:
    answer = ask(
        store,
        Question("SELECT ?s ?l ?n { ?s rdfs:label ?l OPTIONAL { ?s plan:number ?n } } ORDER BY ?s LANG(?l)"),
    )
    assert isinstance(answer, Table)
    return answer


def test_table_lines_up_in_terminal_cells(store: Store) -> None:
    lines = render(labels(store)).splitlines()
    assert lines[0].split() == ["s", "l", "n"]
    assert lines[1].startswith("─" * len("document:lakeside") + "  ─")
    assert lines[2] == 'place:cn-330411    a "quoted", broken\\nline'
    assert [wcswidth(line[: line.index("秀")]) for line in lines if "秀" in line] == [19]
    assert len(lines) == 6


def test_numbers_are_flush_right_and_controls_escaped() -> None:
    text = align(("words", "n"), [["湖", "7"], ["a\x1b[31m", "1000"]], [False, True])
    assert text == "words         n\n─────────  ────\n湖            7\na\\x1b[31m  1000\n"


def test_csv_is_rfc_4180(store: Store) -> None:
    text = render(labels(store), "csv")
    assert text.startswith("s,l,n\r\n")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert rows[0] == {"s": f"{vocab.BASE}place/cn-330411", "l": 'a "quoted", broken\nline', "n": ""}
    assert text.endswith("\r\n")


@pytest.mark.parametrize("form", ["json", "xml", "tsv"])
def test_results_formats_are_read_back(store: Store, form: str) -> None:
    formats = {"json": QueryResultsFormat.JSON, "xml": QueryResultsFormat.XML, "tsv": QueryResultsFormat.TSV}
    answer = labels(store)
    text = render(answer, form)
    assert text.endswith("\n")
    read = parse_query_results(text, formats[form])
    assert [tuple(row) for row in read] == list(answer.rows)


VALUES = """SELECT ?s ?n { VALUES (?s ?n) {
  (place:cn-330411 7) ("a|b\\\\c\\r\\nd *x* <i> e_f _g"@en 12.50) ("湖滨" UNDEF)
  (true 1e400) (false "many"^^xsd:integer) ("2020"^^xsd:gYear 123456789012345678901234567890)
} }"""


def test_markdown_is_a_table_that_lines_up_and_means_what_it_says(store: Store) -> None:
    answer = ask(store, Question(VALUES.replace("1e400", "-1.5e0")))
    assert render(answer, "markdown") == (
        "| s                               |                              n |\n"
        "| ------------------------------- | -----------------------------: |\n"
        "| place:cn-330411                 |                              7 |\n"
        "| a\\|b\\\\c<br>d \\*x\\* \\<i> e_f \\_g |                           12.5 |\n"
        "| 湖滨                            |                                |\n"
        "| true                            |                           -1.5 |\n"
        "| false                           |                           many |\n"
        "| 2020                            | 123456789012345678901234567890 |\n"
    )


def test_markdown_of_narrow_columns_and_of_what_html_would_read(store: Store) -> None:
    answer = ask(store, Question('SELECT ?n ?s { VALUES (?n ?s) { (1 "&lt;") (2 "R&D") } }'))
    assert render(answer, "markdown") == (
        "|   n | s     |\n"
        "| --: | ----- |\n"
        "|   1 | \\&lt; |\n"
        "|   2 | R&D   |\n"
    )  # fmt: skip


RECORDED = 'SELECT ?label ?数 ?none { VALUES (?label ?数 ?none) { ("上海" 5 UNDEF) ("two\\nlines" 7 "x") } }'


def test_records_have_a_line_a_cell_and_none_for_what_is_not_bound(store: Store) -> None:
    text = render(ask(store, Question(RECORDED)), "records")
    assert text == "── 1 ──\nlabel  上海\n数     5\n── 2 ──\nlabel  two\\nlines\n数     7\nnone   x\n"
    assert render(ask(store, Question("SELECT ?x { VALUES ?x {} }")), "records") == ""


@pytest.mark.parametrize(("width", "form"), [(19, "records"), (20, "table"), (None, "table")])
def test_a_table_wider_than_the_terminal_is_records(store: Store, width: int | None, form: str) -> None:
    answer = ask(store, Question(RECORDED))
    assert wcswidth(render(answer, "table").split("\n")[0]) == 20
    assert render(answer, "table", width=width) == render(answer, form)
    assert render(answer, "csv", width=1) == render(answer, "csv")


def test_a_long_last_column_makes_a_table_wide(store: Store) -> None:
    """The lines of a table end where their words do, so that its header says nothing of its width."""
    answer = ask(store, Question('SELECT ?a ?b { VALUES (?a ?b) { (1 "a long story of a word") } }'))
    assert render(answer, "table", width=20) == render(answer, "records")


def test_ndjson_has_plain_values(store: Store) -> None:
    text = render(ask(store, Question(VALUES)), "ndjson")
    assert text.splitlines() == [
        '{"s": "https://w3id.org/policyplan/id/place/cn-330411", "n": 7}',
        '{"s": "a|b\\\\c\\r\\nd *x* <i> e_f _g", "n": 12.5}',
        '{"s": "湖滨", "n": null}',
        '{"s": true, "n": "INF"}',
        '{"s": false, "n": "many"}',
        '{"s": "2020", "n": 123456789012345678901234567890}',
    ]
    assert [set(json.loads(line)) for line in text.splitlines()] == [{"s", "n"}] * 6


NUMBERS = {
    "0.10": "0.10",
    "+1.5": "1.5",
    "-.5": "-0.5",
    "007": "7",
    "5.": "5",
    "000": "0",
    "-0.0": "-0.0",
    "1.0E-7": "1.0E-7",
    "123456789.123456789123456789": "123456789.123456789123456789",
    "INF": None,
    "NaN": None,
    ".": None,
    "": None,
    "1,5": None,
    "٣": None,
}


def test_numbers_of_rdf_as_numbers_of_json() -> None:
    assert {lexical: number(lexical) for lexical in NUMBERS} == NUMBERS
    written = [text for text in NUMBERS.values() if text is not None]
    assert len([json.loads(text) for text in written]) == 9


STATED = """CONSTRUCT {
  ?s a plan:Place ; rdfs:label ?l ; plan:is [ plan:number 1.5 ], <geo:1,2>, <plan:x>, <https://example.org/> ;
    dcterms:issued "2019-01-01"^^xsd:date . <https://example.org/> a "word"
} WHERE { ?s a plan:Place ; rdfs:label ?l }"""


@pytest.mark.parametrize("form", sorted(RDF_FORMATS))
def test_triples_in_every_format_are_read_back_and_the_same_again(store: Store, form: str) -> None:
    answer, again = ask(store, Question(STATED)), ask(store, Question(STATED))
    assert isinstance(answer, Triples)
    text = render(answer, form)
    assert text == render(again, form)
    assert text.endswith("\n")
    assert "秀洲区" in text
    read = Dataset(parse(text, format=RDF_FORMATS[form]))
    read.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    assert {quad.triple for quad in read} == set(answer.triples)
    assert len(answer.triples) == 12


def test_there_are_four_formats_of_triples() -> None:
    assert len(RDF_FORMATS) == 4


def test_json_ld_is_read_by_another_library(store: Store) -> None:
    answer = ask(store, Question(STATED))
    text = render(answer, "json-ld")
    with pytest.warns(DeprecationWarning, match="ConjunctiveGraph"):  # of rdflib's parser, for itself
        theirs = rdflib.Graph().parse(data=text, format="json-ld")
    ours = rdflib.Graph().parse(data=render(answer, "n-triples"), format="nt")
    assert rdflib.compare.isomorphic(theirs, ours)
    assert list(json.loads(text)["@context"]) == ["place", "rdf", "rdfs", "xsd", "dcterms"]
    assert '"@id": "place:cn-330411"' in text


def test_json_ld_has_types_and_declares_only_the_prefixes_it_uses(store: Store) -> None:
    answer = ask(store, Question("CONSTRUCT { ?s a plan:Place } WHERE { ?s a plan:Place }"))
    assert json.loads(render(answer, "json-ld")) == {
        "@context": {"plan": vocab.ONTOLOGY, "place": f"{vocab.BASE}place/"},
        "@graph": [{"@id": "place:cn-330411", "@type": ["plan:Place"]}],
    }


def test_triples_of_triples_have_no_json_ld(store: Store) -> None:
    text = "CONSTRUCT { <a:a> <a:b> ?t } WHERE { BIND(TRIPLE(<a:a>, <a:b>, <a:c>) AS ?t) }"
    answer = ask(store, Question(text))
    assert render(answer, "n-triples") == "<a:a> <a:b> <<( <a:a> <a:b> <a:c> )>> .\n"
    with pytest.raises(UsageError, match="take turtle, trig or n-triples"):
        render(answer, "json-ld")


def test_turtle_declares_only_the_prefixes_it_uses(store: Store) -> None:
    answer = ask(store, Question("CONSTRUCT { ?s a plan:Place } WHERE { ?s a plan:Place }"))
    text = render(answer)
    assert text == render(answer, "turtle")
    assert sorted(line.split()[1] for line in text.splitlines() if line.startswith("@prefix")) == [
        "place:",
        "plan:",
        "rdf:",
    ]
    read = Store()
    read.load(text, RdfFormat.TURTLE)
    assert len(read) == 1


FITTING = {
    "SELECT * { ?s ?p ?o }": ("table", "records", "csv", "tsv", "json", "xml", "markdown", "ndjson"),
    "ASK { }": ("table", "csv", "tsv", "json", "xml"),
    "DESCRIBE plan:Plan": ("turtle", "trig", "json-ld", "n-triples"),
    "CONSTRUCT WHERE { ?s ?p ?o }": ("turtle", "trig", "json-ld", "n-triples"),
}
FITS = [(text, form) for text, fitting in FITTING.items() for form in fitting]
FITS_NOT = [(text, form) for text, fitting in FITTING.items() for form in FORMATS if form not in fitting]


@pytest.mark.parametrize(("text", "form"), FITS)
def test_formats_that_an_answer_has(store: Store, text: str, form: str) -> None:
    assert render(ask(store, Question(text)), form).endswith("\n")


@pytest.mark.parametrize(("text", "form"), FITS_NOT)
def test_formats_that_an_answer_has_not(store: Store, text: str, form: str) -> None:
    with pytest.raises(UsageError, match=f"has no {form}") as caught:
        render(ask(store, Question(text)), form)
    assert caught.value.faults[0].remedy == f"its formats are {', '.join(FITTING[text])}"


def test_every_format_is_tried_on_every_kind_of_answer() -> None:
    assert (len(FORMATS), len(FITS), len(FITS_NOT)) == (12, 21, 27)


def test_first_rows_and_triples(store: Store) -> None:
    table, triples = labels(store), ask(store, Question("CONSTRUCT WHERE { ?s ?p ?o }"))
    assert isinstance(triples, Triples)
    assert (len(table.rows), len(triples.triples)) == (4, 10)
    assert [table.first(number).rows for number in (0, 1, 4, 9)] == [
        (),
        table.rows[:1],
        table.rows,
        table.rows,
    ]
    assert table.first(0).columns == table.columns
    assert [len(triples.first(number).triples) for number in (0, 3, 99)] == [0, 3, 10]


def test_truth_in_its_formats(store: Store) -> None:
    answer = ask(store, Question("ASK { ?s a plan:Plan }"))
    assert render(answer) == "true\n"
    assert json.loads(render(answer, "json")) == {"head": {}, "boolean": True}
    assert "<boolean>true</boolean>" in render(answer, "xml")
    assert render(answer, "csv") == render(answer, "tsv") == "true\n"


def test_columns_are_chosen_and_ordered(store: Store) -> None:
    chosen = labels(store).only(["l", "s"])
    assert chosen.columns == ("l", "s")
    assert chosen.rows[0] == (labels(store).rows[0][1], labels(store).rows[0][0])
    with pytest.raises(UsageError, match=r"no column 'lable'"):
        chosen.only(["lable"])

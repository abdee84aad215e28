"""Responsibility inferred by remit: the tables, the rule, the graph of its own, what it is measured by."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import AUTHORITIES, ROOT, SAMPLE, SAMPLES
from pyoxigraph import NamedNode, RdfFormat, Store

from graphbuild import vocab
from graphbuild.assets import authorities_directory
from graphbuild.authorities import read_authorities
from graphbuild.authorities.remits import Remit, Remits, read_remits
from graphbuild.build import build
from graphbuild.build.remit_rule import Passage, propose
from graphbuild.cli import main
from graphbuild.concepts import read_concepts
from graphbuild.errors import InputError
from graphbuild.extract.pieces import FoundResponsibility
from graphbuild.store import GRAPH, REPORT, TURTLE, open_store
from graphbuild.validate import validate
from graphbuild.view.facts import facts, remarks
from graphbuild.view.statements import read_statements
from tests.accuracy.remits import Case, Outcome, cases, interval, report

DEPARTMENTS = """\
id,kind,national,provincial,municipal,prefectural,county,national_en,local_en,within,valid_from,valid_to
reform,department,全国发展委员会,发展委员会,,发展改革局,发展改革局,National Reform Commission,Reform,,,
education,department,教育部,教育厅,教育委员会,教育局,教育局,Ministry of Education,Education,,,
industry,department,工业部,工业厅,,工业局,工业局,Ministry of Industry,Industry,,,
industry,department,,,,,经信局,,Economy,cn-990000,,
civil-affairs,department,民政部,民政厅,,民政局,民政局,Ministry of Civil Affairs,Civil Affairs,,,
publicity,party-organisation,中央宣传部,宣传部,,宣传部,宣传部,Central Publicity Department,Publicity,,,
police,department,公安部,公安厅,,公安局,公安局,Ministry of Public Security,Public Security,,,
transport,department,交通部,交通厅,,交通局,,Ministry of Transport,Transport,,,
data,department,,数据厅,,数据局,数据局,,Data,,2023,
"""
REMITS = """\
department,topics,verbs,strength
reform,帮扶|对接,,3
education,学校|近视,,3
industry,产业|制造业|专精特新|软件园,,3
industry,企业,组建|改造,2
civil-affairs,养老|残疾人,,3
publicity,论坛,,2
police,诈骗,,3
transport,公交,,3
data,数字经济,,3
"""
BY_REMIT = """SELECT ?of ?body ?words ?confidence ?label ?label_en ?kind ?alone WHERE {
  GRAPH ?graph {
    ?node a plan:Responsibility ; plan:rule "by-remit" ; plan:basis basis:inferred ; plan:body ?body ;
      plan:responsibleFor ?of ; plan:inferredFrom ?words ; plan:confidence ?confidence ;
      plan:role responsibility-role:responsible ; plan:reviewStatus review-status:draft
  }
  ?body rdfs:label ?label, ?label_en ; plan:bodyKind ?kind .
  FILTER (LANG(?label) = "zh" && LANG(?label_en) = "en" && STRENDS(STR(?graph), "/graph/remits"))
  OPTIONAL { ?body plan:basis ?alone }
} ORDER BY ?of"""


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The authorities of the sample, with remits."""
    folder = tmp_path_factory.mktemp("remits") / "authorities"
    shutil.copytree(AUTHORITIES, folder)
    (folder / "remit_departments.csv").write_text(DEPARTMENTS, encoding="utf-8")
    (folder / "remits.csv").write_text(REMITS, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def remits(tables: Path) -> Remits:
    return read_remits(tables, read_concepts())


@pytest.fixture(scope="module")
def inferred(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the build of the sample with what is inferred by the remits."""
    out = tmp_path_factory.mktemp("inferred") / "build"
    return build([SAMPLE], out, sources=SAMPLES, authorities=tables, remits=True).out


# ---- the tables


def test_the_tables_of_the_project_are_sound() -> None:
    read = read_remits(authorities_directory(), read_concepts())
    named = {remit.department for remit in read.remits}
    rows = {row["id"] for row in read.rows}
    assert (len(rows), len(read.remits)) == (64, 98)
    assert rows == named
    assert sum(len(remit.topics) for remit in read.remits) > 1300


@pytest.mark.parametrize(
    ("level", "within", "year", "expected"),
    [
        ("county", "cn-330411", 2019, {"industry": "经济和信息化局", "data": "大数据发展管理局"}),
        ("county", "cn-370000", 2019, {"industry": "工业和信息化局", "data": "大数据中心"}),
        ("provincial", "cn-330000", 2019, {"industry": "经济和信息化厅", "data": "大数据发展管理局"}),
        ("provincial", "cn-440000", 2022, {"industry": "工业和信息化厅", "data": "政务服务数据管理局"}),
        ("provincial", "cn-370000", 2024, {"industry": "工业和信息化厅", "data": "数据局"}),
        ("provincial", "cn-310000", 2025, {"industry": "经济和信息化委员会", "data": "数据局"}),
        ("national", "china", 2019, {"industry": "工业和信息化部", "data": None}),
        ("national", "china", 2023, {"industry": "工业和信息化部", "data": "国家数据局"}),
        ("county", "cn-330411", 2017, {"industry": None, "data": None}),
        ("township", "cn-330411", 2019, {"industry": None, "data": None}),
    ],
)
def test_a_department_is_called_as_at_its_level_in_its_province_and_year(
    level: str, within: str, year: int, expected: dict[str, str | None]
) -> None:
    read = read_remits(authorities_directory(), read_concepts())
    places = {"cn-330411": ["cn-330411", "cn-330400", "cn-330000"]}.get(within, [within])
    found = read.departments(level, [*places, "china"], year)
    assert {of: found[of].zh if of in found else None for of in expected} == expected


def test_a_body_bears_the_name_of_its_territory(remits: Remits) -> None:
    lakeside = read_authorities(AUTHORITIES).places["cn-990101"]
    found = remits.departments("county", ["cn-990101", "cn-990100", "cn-990000"], 2020)
    assert [each.body_of(lakeside) for each in found.values()] == [
        ("湖滨区经信局", "Economy Bureau of Lakeside District"),
        ("湖滨区发展改革局", "Reform Bureau of Lakeside District"),
        ("湖滨区教育局", "Education Bureau of Lakeside District"),
        ("湖滨区民政局", "Civil Affairs Bureau of Lakeside District"),
        ("中共湖滨区委宣传部", "Publicity Department of Lakeside District"),
        ("湖滨区公安局", "Public Security Bureau of Lakeside District"),
    ]
    national = remits.departments("national", ["china"], 2020)
    assert national["reform"].body_of(lakeside) == ("全国发展委员会", "National Reform Commission")


FAULTS = {
    "no department": ("remits.csv", "education,学校", "eduction,学校", 3, "eduction"),
    "no topics": ("remits.csv", "police,诈骗", "police,", 8, "without department or topics"),
    "no strength": ("remits.csv", "诈骗,,3", "诈骗,,4", 8, "the strength '4' is none"),
    "twice": ("remits.csv", "学校|近视", "学校|学校", 3, "学校 stands twice"),
    "no kind": ("remit_departments.csv", "police,department", "police,bureau", 8, "'bureau' is no kind"),
    "no slug": ("remit_departments.csv", "police,dep", "Police,dep", 8, "'Police' is no slug"),
    "one language": ("remit_departments.csv", "National Reform Commission", "", 2, "in one language"),
    "no local English": ("remit_departments.csv", ",Reform,", ",,", 2, "in one language"),
    "no year": ("remit_departments.csv", ",2023,", ",soon,", 10, "no year"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_with_file_and_line(tables: Path, tmp_path: Path, fault: str) -> None:
    file, old, new, line, message = FAULTS[fault]
    folder = tmp_path / "authorities"
    shutil.copytree(tables, folder)
    content = (folder / file).read_text(encoding="utf-8")
    assert content.count(old) == 1
    (folder / file).write_text(content.replace(old, new), encoding="utf-8")
    with pytest.raises(InputError) as raised:
        read_remits(folder, read_concepts())
    told = [each for each in raised.value.faults if message in each.what]
    assert [(each.path, each.line) for each in told] == [(folder / file, line)]
    assert told[0].remedy


def test_where_the_tables_are_not_there_the_build_says_so(tmp_path: Path) -> None:
    command = ["build", str(SAMPLE), "-o", str(tmp_path / "b"), "--authorities", str(AUTHORITIES)]
    assert CliRunner().invoke(main, command).exit_code == 0
    done = subprocess.run(
        [sys.executable, "-m", "graphbuild", *command, "--remits"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 3
    assert "remit_departments.csv" in done.stderr
    assert "Traceback" not in done.stderr


# ---- the rule


def proposed(remits: Remits, *passages: Passage) -> list[tuple[str, float, tuple[str, ...], str]]:
    return [tuple(each) for each in propose(remits, {each.department for each in remits.remits}, passages)]


def test_the_longest_topic_counts_and_each_once() -> None:
    table = Remits(
        (Remit("farming", ("农村",), (), 3), Remit("roads", ("农村公路", "公路"), (), 3)),
        (),
    )
    assert proposed(table, Passage("修农村公路，农村公路再修")) == [("roads", 4.5, ("农村公路",), "medium")]
    assert proposed(table, Passage("农村修公路")) == [
        ("farming", 3.0, ("农村",), "medium"),
        ("roads", 3.0, ("公路",), "medium"),
    ]


def test_a_heading_counts_twice_and_the_first_named_comes_first(remits: Remits) -> None:
    assert proposed(remits, Passage("养老进学校")) == [
        ("civil-affairs", 3.0, ("养老",), "medium"),
        ("education", 3.0, ("学校",), "medium"),
    ]
    assert proposed(remits, Passage("学校", heading=True), Passage("养老进学校")) == [
        ("education", 6.0, ("学校",), "high"),
        ("civil-affairs", 3.0, ("养老",), "low"),
    ]


@pytest.mark.parametrize(
    ("words", "departments"),
    [
        ("扶持企业组建联盟", ["industry"]),
        ("走访企业", []),
        ("走访企业，组建队伍", []),
        ("走访企业、组建队伍", ["industry"]),
        ("企业走出去", []),
        ("", []),
    ],
)
def test_a_topic_with_verbs_needs_one_in_its_clause(
    remits: Remits, words: str, departments: list[str]
) -> None:
    assert [department for department, *_ in proposed(remits, Passage(words))] == departments


def test_a_department_that_the_territory_lacks_is_passed_over(remits: Remits) -> None:
    assert [each.department for each in propose(remits, {"transport"}, [Passage("学校公交")])] == [
        "transport"
    ]
    assert propose(remits, {"industry"}, [Passage("学校公交")]) == []


# ---- the graph of its own


def test_the_whole_graph_of_the_sample(inferred: Path) -> None:
    """Measure 2.1 has a responsibility, though inferred by hand, 1.2 and 2.2 state one for a part."""
    plan, body = f"{vocab.BASE}plan/lakeside-2020/", f"{vocab.BASE}body/"
    prefixes = vocab.prefixes()
    rows = open_store(inferred).query(BY_REMIT, prefixes=prefixes, use_default_graph_as_union=True)
    found = [
        (
            row["of"].value.removeprefix(plan),
            row["body"].value.removeprefix(body),
            row["words"].value,
            row["confidence"].value,
            row["label"].value,
            row["alone"].value.rpartition("/")[2] if row["alone"] else "",
        )
        for row in rows
    ]
    industry = ("cn-990101-industry", "湖滨区经信局", "inferred")
    reform = ("lakeside-development-and-reform", "湖滨区发展改革局", "")
    education = ("cn-990101-education", "湖滨区教育局", "inferred")
    civil = ("lakeside-civil-affairs", "湖滨区民政局", "inferred")
    expected = [
        ("1.1", "软件园、专精特新、企业、制造业、产业", "high", industry),
        ("1.1/action/consortia", "企业", "low", industry),
        ("1.1/action/digital-conversion", "制造业", "medium", industry),
        ("1.1/action/forum", "论坛", "low", ("cn-990101-publicity", "中共湖滨区委宣传部", "inferred")),
        ("1.1/action/software-park", "软件园", "medium", industry),
        ("1.1/action/specialised-enterprises", "专精特新", "medium", industry),
        ("1.2/action/agreement", "帮扶", "medium", reform),
        ("1.2/action/xiuzhou", "对接", "medium", reform),
        ("2.2/action/disabled-people", "残疾人", "medium", civil),
        ("2.2/action/elderly-care", "养老", "medium", civil),
        ("2.2/action/fraud", "诈骗", "medium", ("cn-990101-police", "湖滨区公安局", "inferred")),
        ("2.2/action/schools", "学校", "medium", education),
    ]
    assert found == [(of, who, words, sure, zh, alone) for of, words, sure, (who, zh, alone) in expected]


def test_what_is_stated_stays_as_it_was(inferred: Path, sample_build: Path) -> None:
    """Without the graph of the remits, and the card, which counts it, the two builds are one."""
    names = vocab.Names()
    apart = tuple(f"<{names.graph(graph)}> .\n".encode() for graph in ("remits", "dataset"))
    card = f"<{names.graph('dataset')}> .\n".encode()
    with_remits = (inferred / GRAPH).read_bytes().splitlines(keepends=True)
    without = (sample_build / GRAPH).read_bytes().splitlines(keepends=True)
    assert [line for line in with_remits if not line.endswith(apart)] == [
        line for line in without if not line.endswith(card)
    ]
    bridges = f"<{vocab.ONTOLOGY}betweenness>".encode()
    assert [line for line in with_remits if bridges in line] == [line for line in without if bridges in line]
    assert b"remit" not in (sample_build / REPORT).read_bytes()
    quads = sum(line.endswith(apart[:1]) for line in with_remits)
    assert f'"remit_triples": {quads},'.encode() in (inferred / REPORT).read_bytes()
    assert quads == 164
    assert b"inferred by the remits" in (inferred / TURTLE).read_bytes()


def test_the_graph_says_how_it_was_made(inferred: Path) -> None:
    names = vocab.Names()
    store = open_store(inferred)
    graph = NamedNode(names.graph("remits"))

    def told(node: str, property_: str) -> list[str]:
        prefix, _, local = property_.partition(":")
        term = NamedNode(vocab.prefixes()[prefix] + local)
        quads = store.quads_for_pattern(NamedNode(node), term, None, graph)
        return sorted(quad.object.value for quad in quads)

    assert told(graph.value, "prov:wasAttributedTo") == [f"{vocab.BASE}agent/graphbuild"]
    (made,) = told(graph.value, "prov:wasGeneratedBy")
    assert told(made, "prov:used") == [names.graph("lakeside-2020")]
    assert len(told(made, "plan:method")) == 2
    dataset = store.quads_for_pattern(NamedNode(names.dataset()), None, graph, None)
    assert [quad.predicate.value.rpartition("#")[2] for quad in dataset] == ["subset"]


def test_it_is_valid_and_a_fault_in_it_is_found(inferred: Path, sample_build: Path, tmp_path: Path) -> None:
    assert validate(inferred, sources=SAMPLES) == validate(sample_build, sources=SAMPLES)
    broken = tmp_path / "build"
    shutil.copytree(inferred, broken)
    store = Store()
    store.bulk_load(path=inferred / GRAPH, format=RdfFormat.N_QUADS)
    store.update(
        f"""PREFIX plan: <{vocab.ONTOLOGY}>
        DELETE {{ GRAPH ?g {{ ?node plan:body ?body }} }} WHERE {{ GRAPH ?g {{
          ?node plan:rule "by-remit" ; plan:body ?body . FILTER (CONTAINS(STR(?node), "/fraud/")) }} }}"""
    )
    shutil.rmtree(broken / "store")
    (broken / "store").mkdir()
    made = Store(broken / "store" / "changed")
    made.bulk_extend(store)
    made.flush()
    del made
    (broken / "store" / "current").write_text("changed\n", encoding="ascii")
    rules = sorted(finding.rule for finding in validate(broken, sources=SAMPLES) if "/fraud/" in finding.node)
    assert rules == ["ResponsibilityBody"]


def test_the_page_marks_it(inferred: Path) -> None:
    statements = read_statements(open_store(inferred))
    part = f"{vocab.BASE}plan/lakeside-2020/2.2/action/schools/responsibility/by-remit/education"
    told = [(fact.name, fact.words.zh, fact.words.en) for fact in remarks(statements, part)]
    assert told == [
        ("confidence", "中", "medium"),
        ("reviewStatus", "草稿", "draft"),
        ("inferred", "依据“学校”", "from “学校”"),
    ]

    def alone(body: str) -> list[str]:
        found = facts(statements, f"{vocab.BASE}body/{body}")
        return [fact.words.en for fact in found if fact.name == "inferred"]

    assert alone("cn-990101-education") == ["no plan names this body"]
    assert alone("lakeside-development-and-reform") == []


def test_other_hash_seeds_give_the_same_bytes(tables: Path, inferred: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "graphbuild", "build", str(SAMPLE), "--remits"]
    command += ["--sources", str(SAMPLES), "--authorities", str(tables), "-o", str(tmp_path)]
    environment = os.environ | {"PYTHONHASHSEED": "7"}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    for name in (GRAPH, TURTLE):
        assert (tmp_path / name).read_bytes() == (inferred / name).read_bytes()


# ---- what it is measured by


def found(text: str, surface: str, body: str, role: str = "lead") -> FoundResponsibility:
    start = text.index(surface)
    return FoundResponsibility(start, start + len(surface), surface, "1", body, role, "stated", "high", "r")  # type: ignore[arg-type]


def test_a_case_is_what_stands_before_a_bracket_without_the_names_in_it() -> None:
    text = "一、办好学校（区教育局牵头，团区委配合）。再建公交（区交通局负责）\n养老归民政，由区民政局办理。"
    rows = [
        found(text, "区教育局", "湖滨区教育局"),
        found(text, "团区委", "共青团湖滨区委", "support"),
        found(text, "区交通局", "湖滨区交通局", "responsible"),
        found(text, "区民政局", "湖滨区民政局"),
    ]
    assert cases(text, rows) == [
        Case((Passage("一、办好学校"),), frozenset({"湖滨区教育局"})),
        Case((Passage("。再建公交"),), frozenset({"湖滨区交通局"})),
        Case((Passage("养老归民政，由办理"),), frozenset({"湖滨区民政局"})),
    ]


def test_the_figures() -> None:
    outcomes = [
        Outcome(first=True, three=True, confidence="high"),
        Outcome(first=False, three=True, confidence="low"),
        Outcome(first=False, three=False, confidence=""),
        Outcome(first=True, three=True, confidence="high"),
    ]
    assert list(report("texts", outcomes)) == [
        "texts: 4 cases, 3 with a proposal (0.750)",
        "  first right      0.500 [0.000, 1.000]",
        "  in first three   0.750 [0.250, 1.000]",
        "  high             2 of 2 first right",
        "  medium           0 of 0 first right",
        "  low              0 of 1 first right",
    ]
    assert interval(outcomes[:1], "first") == (1.0, 1.0)

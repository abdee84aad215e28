"""``graphbuild compare``: what is side by side, the page as text, the data cube, and what it refuses.

The plans are a province, a city in it, and the city a year later (``tests/samples``); what is expected was
read off their texts.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from itertools import permutations
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse
from questioned import COMPARED, SAMPLES, asked_of_rdflib, plain, rdflib_graph

from graphbuild import vocab
from graphbuild.build import build
from graphbuild.cli import main
from graphbuild.cli.compare import PARTS as OFFERED
from graphbuild.compare import PARTS, Comparison, compare, cube, glance, page, table
from graphbuild.compare.programs import programs
from graphbuild.compare.reading import LEVELS
from graphbuild.compare.side_by_side import rows
from graphbuild.compare.written import number, signed
from graphbuild.errors import InputError, UsageError
from graphbuild.query import ask, question, render
from graphbuild.query.answer import Table

PROVINCE, CITY, LATER = COMPARED
PROLOGUE = f"BASE <{vocab.BASE}>\n" + "\n".join(
    f"PREFIX {prefix}: <{namespace}>" for prefix, namespace in vocab.prefixes().items()
)
HOSTILE = '</td><script>alert("1")</script>&amp;'
QB = "PREFIX qb: <http://purl.org/linked-data/cube#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"


@pytest.fixture(scope="module")
def all_three(several: Store) -> Comparison:
    return compare(several, COMPARED)


def run(build: Path, *arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["compare", *map(str, arguments), "--build", str(build)])


def cells(answer: Table) -> list[dict[str, str]]:
    """The rows as words, without the cells that are empty."""
    return [
        {
            name: str(cell.value)
            if isinstance(cell, Literal)
            else str(cell).strip("<>").rpartition("/id/")[2]
            for name, cell in zip(answer.columns, row, strict=True)
            if cell is not None
        }
        for row in answer.rows
    ]


def of(rows: list[dict[str, str]], plan: str, *names: str) -> dict[str, list[str]]:
    """Name and scope of a row → what a plan has there; rows in which it has nothing are left out."""
    prefix = plan.replace("-", "_")
    return {
        " ".join([row["label"], row.get("scope", "")]).strip(): [
            row.get(f"{prefix}_{name}", "") for name in names
        ]
        for row in rows
        if f"{prefix}_value" in row
    }


def changed(several: Store, update: str) -> Store:
    copy = Store()
    copy.bulk_extend(several)
    copy.update(f"{PROLOGUE}\n{update}")
    return copy


def set_value(several: Store, target: str, value: str) -> Store:
    """The plans with another number, in base units, in a target (``plan/measure/slug``)."""
    plan, measure, slug = target.split("/")
    node = f"<plan/{plan}/{measure}/target/{slug}>"
    return changed(
        several,
        f"DELETE {{ GRAPH ?g {{ {node} plan:baseValue ?old }} }} "
        f"INSERT {{ GRAPH ?g {{ {node} plan:baseValue {value} }} }} "
        f"WHERE {{ GRAPH ?g {{ {node} plan:baseValue ?old }} }}",
    )


# ---- indicators side by side


def test_a_threshold_is_shown_by_the_sign_that_figures_have(several: Store) -> None:
    most = changed(
        several,
        "DELETE { GRAPH ?g { ?threshold plan:comparator ?old } } "
        "INSERT { GRAPH ?g { ?threshold plan:comparator comparator:at-most } } "
        "WHERE { GRAPH ?g { ?threshold a plan:Qualifier ; plan:comparator ?old } }",
    )
    rows = cells(table(compare(most, [PROVINCE, CITY]), "indicators"))
    assert "项目总投资 ≤ 5000 万元" in {row.get("scope") for row in rows}


def test_what_the_province_and_the_city_promise(several: Store) -> None:
    rows = cells(table(compare(several, [PROVINCE, CITY]), "indicators"))
    told = ("comparator", "value", "unit", "year", "modality", "rank", "difference")
    assert len(rows) == 19
    assert of(rows, CITY, *told) == {
        "研发投入占比": [">=", "3", "%", "2021", "力争", "1", "0"],
        "工业投资额": ["=", "45000000000", "元", "2021", "", "2", "-255000000000"],
        "数字经济核心产业增加值增速": ["=", "7.5..8", "%", "2021", "", "1", "0"],
        "智慧工厂数": ["=", "12", "座", "2021", "", "2", "-78"],
        "智慧工厂数 其中：化工行业智慧工厂数": ["=", "4", "座", "2021", "", "", ""],
        "新增数字项目数 项目总投资 > 5000 万元": ["=", "40", "个", "2021", "", "", ""],
        "引进高层次人才数": ["=", "60", "人", "2021", "", "2", "-440"],
        "引进高层次人才数 来源地：秀洲区": ["=", "8", "人", "2021", "", "", ""],
        "园区综合排名 地点：湖滨软件园；排名范围：东湖省": ["<=", "6", "位", "2021", "", "", ""],
        "城镇登记失业率": ["<=", "3.5", "%", "2021", "", "1", "0"],
        "改造老旧小区数": ["=", "18", "座", "2021", "", "", ""],
        "改造污水管网里程": [">", "60000", "米", "2021", "", "", ""],
        "审批天数": ["<", "5", "天", "2021", "", "", ""],
        "应急演练次数": ["~", "30", "次", "2021", "", "", ""],
        "学生近视率": ["=", "40..45", "%", "2021", "", "", ""],
        "带动增收户数": ["=", "800", "户", "2021", "", "", ""],
    }
    assert of(rows, PROVINCE, "level", "comparator", "value", "rank", "difference", "status") == {
        "研发投入占比": ["provincial", "=", "2.8", "2", "-0.2", "reviewed"],
        "工业投资额": ["provincial", "=", "300000000000", "1", "0", "reviewed"],
        "数字经济核心产业增加值增速": ["provincial", "~", "7", "2", "-0.5", "reviewed"],
        "智慧工厂数": ["provincial", "=", "90", "1", "0", "reviewed"],
        "新增数字项目数": ["provincial", "=", "300", "", "", "reviewed"],
        "引进高层次人才数": ["provincial", "=", "500", "1", "0", "reviewed"],
        "城镇登记失业率": ["provincial", "<=", "4", "2", "0.5", "reviewed"],
        "城镇登记失业率 地点：青山市": ["provincial", "<=", "3.8", "", "", "reviewed"],
        "改造老旧小区数": ["provincial", "=", "900", "", "", "reviewed"],
        "整治村庄数": ["provincial", "=", "2000", "", "", "reviewed"],
    }
    shared = [row["label"] for row in rows if row["plans"] == "2"]
    assert shared == [row["label"] for row in rows][: len(shared)]
    assert len(shared) == 7


def test_a_rank_within_the_plan_s_own_territory_is_told(several: Store) -> None:
    own = changed(
        several,
        f"""DELETE {{ GRAPH ?g {{ ?rank plan:rankedWithin ?within }} }}
        INSERT {{ GRAPH ?g {{ ?rank plan:rankedWithin ?own }} }}
        WHERE {{ GRAPH ?g {{ ?rank plan:rankedWithin ?within . <plan/{CITY}> dcterms:spatial ?own }} }}""",
    )
    rows = of(cells(table(compare(own, [PROVINCE, CITY]), "indicators")), CITY, "value")
    (rank,) = (name for name in rows if name.startswith("园区综合排名"))
    assert rank.endswith("；排名范围：云水市")


def test_a_target_of_another_year_stands_beside_the_others(all_three: Comparison) -> None:
    rows = cells(table(all_three, "indicators"))
    assert of(rows, LATER, "value", "year", "rank", "difference", "level", "status") == {
        "工业投资额": ["48000000000", "2022", "2", "-252000000000", "prefectural", "draft"],
        "研发投入占比": ["3.2", "2022", "1", "0", "prefectural", "draft"],
        "引进高层次人才数": ["70", "2022", "2", "-430", "prefectural", "draft"],
        "引进高层次人才数 来源地：秀洲区": ["9", "2022", "1", "0", "prefectural", "draft"],
        "智慧工厂数": ["15", "2022", "2", "-75", "prefectural", "reviewed"],
        "新增数字项目数": ["60", "2022", "2", "-240", "prefectural", "draft"],
        "带动增收户数": ["850..900", "2022", "1", "0", "prefectural", "draft"],
        "园区综合排名 地点：湖滨软件园；排名范围：东湖省": ["5", "2022", "1", "0", "prefectural", "draft"],
    }
    assert of(rows, PROVINCE, "rank")["研发投入占比"] == ["3"]


def test_two_targets_of_one_plan_and_indicator_have_a_row_each(several: Store) -> None:
    """The target of the year that both have stands beside the other's; the later one has its own row."""
    node, sign, unit = (
        f"plan/{CITY}/1.1/target",
        "plan:comparator comparator:exactly",
        "qudt:hasUnit unit:percent",
    )
    more = changed(
        several,
        f"""INSERT DATA {{ GRAPH <graph/{CITY}> {{ <{node}/later> plan:indicator
        indicator:research-expenditure-share ; rdfs:label "更晚"@zh ; {sign} ; {unit} ;
        plan:valueAsWritten "3.4" ; plan:baseValue 3.4 ; plan:deadline <plan/{LATER}/period> }} }}""",
    )
    rows = cells(table(compare(more, [PROVINCE, CITY]), "indicators"))
    found = [row for row in rows if row["label"] == "研发投入占比"]
    assert [row["plans"] for row in found] == ["2", "1"]
    assert [row["yunshui_2021_value"] for row in found] == ["3", "3.4"]
    assert [row["yunshui_2021_year"] for row in found] == ["2021", "2022"]


def test_between_two_years_as_near_the_earlier_one_is_beside(all_three: Comparison) -> None:
    one = next(figure for figure in all_three.figures if figure.role == "target")
    told = (("a", 2020), ("b", 2020), ("a", 2024), ("b", 2024), ("c", 2022))
    made = rows(all_three.reading, (replace(one, plan=plan, year=year) for plan, year in told))
    assert [{plan: cell.figure.year for plan, cell in row.cells.items()} for row in made] == [
        {"a": 2020, "b": 2020, "c": 2022},
        {"a": 2024, "b": 2024},
    ]


def test_what_a_plan_promises_twice_stands_once(all_three: Comparison) -> None:
    one = next(figure for figure in all_three.figures if figure.role == "target")
    again = replace(one, node=f"{one.node}-again")
    more = replace(one, node=f"{one.node}-more", bounds=(one.value + 1,))
    assert [len(rows(all_three.reading, given)) for given in ((one, again), (again, one, more))] == [1, 2]
    assert next(iter(rows(all_three.reading, (again, one))[0].cells.values())).figure == one


def test_the_same_number_has_the_same_rank(several: Store) -> None:
    equal = set_value(several, f"{CITY}/1.1/research", "2.80")
    rows = cells(table(compare(equal, COMPARED), "indicators"))
    ranks = {plan: of(rows, plan, "rank", "difference")["研发投入占比"] for plan in COMPARED}
    assert ranks == {PROVINCE: ["2", "-0.4"], CITY: ["2", "-0.4"], LATER: ["1", "0"]}


def test_units_that_do_not_convert_are_said(several_build: Path) -> None:
    done = run(several_build, PROVINCE, CITY, "--columns", "label,comparable", "--format", "csv")
    assert done.exit_code == 0
    assert [line for line in done.stdout.splitlines() if line.endswith(",no")] == ["改造老旧小区数,no"]
    assert done.stderr == "改造老旧小区数: the units do not convert (个, 座); not ranked\n"


# ---- programs, what one alone has, levels, outcomes


def test_programs_and_where_they_appear_first(all_three: Comparison) -> None:
    kept = ("label", "kind", "plans", "first_plan", "first_year", "first_level")
    mentions = [f"{plan.replace('-', '_')}_mentions" for plan in COMPARED]
    found = [[row[name] for name in (*kept, *mentions)] for row in cells(table(all_three, "programs"))]
    assert found == [
        ["长三角一体化", "strategy", "2", f"plan/{PROVINCE}", "2021", "provincial", "1", "1", "0"],
        ["“专精特新”企业", "designation", "2", f"plan/{CITY}", "2021", "prefectural", "0", "1", "1"],
    ]


def test_a_program_appears_first_in_the_earlier_plan_whatever_its_name(all_three: Comparison) -> None:
    late = [replace(plan, year=2030) if plan.id == PROVINCE else plan for plan in all_three.plans]
    first = {each.name.zh: each.first.id for each in programs(all_three.reading, late)}
    assert (PROVINCE < CITY, first["长三角一体化"]) == (True, CITY)


def test_what_most_plans_name_comes_first(all_three: Comparison) -> None:
    shares = [len(each.mentions) for each in programs(all_three.reading, all_three.plans)]
    assert shares == sorted(shares, reverse=True)
    assert set(shares) == {1, 2}


def test_what_one_plan_alone_has(several: Store, all_three: Comparison) -> None:
    def own(comparison: Comparison) -> dict[tuple[str, str], list[str]]:
        found: dict[tuple[str, str], list[str]] = {}
        for row in cells(table(comparison, "only-here")):
            found.setdefault((row["plan"].rpartition("/")[2], row["kind"]), []).append(row["label"])
        return {key: sorted(labels) for key, labels in found.items()}

    forum, campaign = "“湖畔论坛，开放湖滨”系列活动", "“千村清洁、万户整治”行动"
    assert own(all_three) == {
        (PROVINCE, "Indicator"): ["整治村庄数"],
        (PROVINCE, "Program"): sorted([forum, "国家卫生镇"]),
        (CITY, "Indicator"): sorted(["审批天数", "应急演练次数", "学生近视率", "改造污水管网里程"]),
        (LATER, "Program"): sorted(['"一窗受理"办理模式', campaign]),
    }
    of_two = own(compare(several, [PROVINCE, LATER]))
    assert "长三角一体化" in of_two[PROVINCE, "Program"]
    assert "“专精特新”企业" in of_two[LATER, "Program"]


def test_only_rows_between_the_plans_that_are_compared(several: Store, all_three: Comparison) -> None:
    counts = {
        plans: [len(table(compare(several, plans), part).rows) for part in ("amplification", "outcomes")]
        for plans in ((PROVINCE, CITY), (CITY, LATER), (PROVINCE, LATER))
    }
    assert counts == {(PROVINCE, CITY): [7, 0], (CITY, LATER): [0, 13], (PROVINCE, LATER): [0, 0]}
    for part, name in (("amplification", "amplification"), ("outcomes", "target-outcomes")):
        whole = ask(several, question(name))
        assert isinstance(whole, Table)
        assert render(table(all_three, part), "csv") == render(whole, "csv")


DIRECTIONS = {"2.9": "raised", "2.8": "equal", "2.7": "lowered"}


@pytest.mark.parametrize("value", DIRECTIONS)
def test_the_direction_from_level_to_level(several: Store, value: str) -> None:
    rows = cells(table(compare(set_value(several, f"{CITY}/1.1/research", value), COMPARED), "amplification"))
    assert [row["direction"] for row in rows if row["label"] == "研发投入占比"] == [DIRECTIONS[value]]


@pytest.mark.parametrize(("value", "direction"), [("4.5", "lowered"), ("4", "equal"), ("3.9", "raised")])
def test_where_less_is_better_less_is_more(several: Store, value: str, direction: str) -> None:
    plans = set_value(several, f"{CITY}/1.2/unemployment", value)
    rows = cells(table(compare(plans, COMPARED), "amplification"))
    assert [row["direction"] for row in rows if row["label"] == "城镇登记失业率"] == [direction]


OVERLAP = {"7.4": "raised", "7.5": "unclear", "8": "unclear", "8.1": "lowered"}
"""What the province aims at, where the city aims at 7.5 to 8 → the direction."""


@pytest.mark.parametrize("value", OVERLAP)
def test_a_range_is_judged_where_it_does_not_overlap(several: Store, value: str) -> None:
    plans = set_value(several, f"{PROVINCE}/1.1/digital-growth", value)
    rows = cells(table(compare(plans, COMPARED), "amplification"))
    found = [(row["direction"], "difference" in row) for row in rows if row["lower_value"] == "7.5..8"]
    assert found == [(OVERLAP[value], False)]


MET = {
    "research": ("2.9", "yes", "3", "no"),
    "investment": ("46200000000", "yes", "46300000000", "no"),
    "park-rank": ("5", "yes", "4", "no"),
}


@pytest.mark.parametrize("target", MET)
def test_whether_a_target_was_met(several: Store, target: str) -> None:
    kept, yes, missed, no = MET[target]
    for value, met in ((kept, yes), (missed, no)):
        plans = set_value(several, f"{CITY}/1.1/{target}", value)
        rows = cells(table(compare(plans, [CITY, LATER]), "outcomes"))
        assert [row["met"] for row in rows if row["target"].endswith(f"/{target}")] == [met]


def test_a_stated_tie_goes_before_the_rule(several: Store, all_three: Comparison) -> None:
    basis = {row["label"]: row["basis"] for row in cells(table(all_three, "outcomes"))}
    assert Counter(basis.values()) == {"inferred": 12, "stated": 1}
    assert basis["改造污水管网里程"] == "stated"
    elsewhere = changed(
        several,
        f"""DELETE {{ GRAPH ?g {{ ?outcome plan:answers ?target }} }}
        INSERT {{ GRAPH ?g {{ ?outcome plan:answers <plan/{CITY}/1.2/target/households> }} }}
        WHERE {{ GRAPH ?g {{ ?outcome plan:answers ?target }} }}""",
    )
    rows = cells(table(compare(elsewhere, COMPARED), "outcomes"))
    found = [(row["label"], row["basis"], row["met"]) for row in rows if row["outcome"].endswith("/sewers")]
    assert found == [("带动增收农户数", "stated", "unclear")]


def test_every_question_agrees_on_both_engines_when_numbers_change(several: Store) -> None:
    plans = set_value(several, f"{CITY}/1.1/research", "2.80")
    graph = rdflib_graph(plans)
    for name in ("amplification", "target-outcomes", "compare-targets"):
        answer = ask(plans, question(name))
        assert isinstance(answer, Table)
        _, rows = asked_of_rdflib(graph, question(name).text)
        assert rows == [tuple(plain(cell) for cell in row) for row in answer.rows]


def test_an_outcome_that_answers_what_is_not_there_is_said(tmp_path: Path) -> None:
    text = (SAMPLES / f"{LATER}.yaml").read_text("utf-8")
    assert text.count(f"answers: {CITY}/1.2/sewers") == 1
    astray = tmp_path / f"{LATER}.yaml"
    astray.write_text(text.replace("/1.2/sewers", "/1.2/drains"), encoding="utf-8")
    plans = [SAMPLES / f"{PROVINCE}.yaml", astray]
    out = build(plans, tmp_path / "build", authorities=SAMPLES / "authorities").out
    done = run(out, PROVINCE, LATER)
    assert done.exit_code == 0
    assert "/outcome/sewers: the build does not hold the target that it answers" in done.stderr
    assert f"/plan/{CITY}/1.2/target/drains\n" in done.stderr


@pytest.mark.parametrize("address", ["sewers", "1.2/sewers", f"{CITY}/1.2/Sewers", f"{CITY}/target/sewers"])
def test_what_an_outcome_answers_is_an_address(tmp_path: Path, address: str) -> None:
    lines = (SAMPLES / f"{LATER}.yaml").read_text("utf-8").splitlines()
    (number,) = (index for index, line in enumerate(lines) if "answers: " in line)
    lines[number] = f"  answers: {address}"
    wrong = tmp_path / f"{LATER}.yaml"
    wrong.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(InputError, match=f"{wrong}:{number + 1}:.*answers"):
        build([wrong], tmp_path / "build", authorities=SAMPLES / "authorities")


# ---- order and bytes


def test_the_order_of_the_plans_orders_columns_only(several: Store) -> None:
    orders = list(permutations(COMPARED))
    assert len(orders) == 6
    for part in PARTS:
        first = table(compare(several, COMPARED), part)
        for order in orders:
            answer = table(compare(several, order), part)
            assert sorted(answer.columns) == sorted(first.columns)
            assert answer.only(first.columns).rows == first.rows
    headings = [
        column for column in table(compare(several, orders[-1]), "indicators").columns if "_rank" in column
    ]
    assert headings == [f"{plan.replace('-', '_')}_rank" for plan in orders[-1]]
    cubes = {cube(compare(several, order), Path("cube.nq")) for order in orders}
    assert len(cubes) == 1


def test_the_same_bytes_under_other_hash_seeds(several_build: Path, tmp_path: Path) -> None:
    made = []
    for seed in ("1", "2"):
        out = tmp_path / seed
        out.mkdir()
        command = [sys.executable, "-m", "graphbuild", "compare", *COMPARED, "--build", str(several_build)]
        files = [out / "page.html", out / "cube.ttl"]
        subprocess.run(
            [*command, "-o", str(files[0]), "--cube", str(files[1])],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        )
        made.append([path.read_bytes() for path in files])
    assert made[0] == made[1]
    assert all(len(content) > 5000 for content in made[0])


# ---- the page as text


class Page(HTMLParser):
    """What is in a page: its elements, and the words outside style."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: Counter[str] = Counter()
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count it, and keep its attributes."""
        self.elements[tag] += 1
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.words.append(data)


def test_the_page_needs_nothing_else(all_three: Comparison) -> None:
    text = page(all_three)
    read = Page(text)
    assert read.elements["script"] == read.elements["link"] == read.elements["img"] == 0
    assert read.elements["table"] == 5
    assert {name for name, _ in read.attributes}.isdisjoint({"src", "href", "style", "onclick"})
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"default-src &#39;none&#39;; style-src &#39;sha256-{digest}&#39;" in text
    assert "http://" not in text
    assert "https://" not in text


def test_the_page_tells_all_that_the_tables_do(all_three: Comparison) -> None:
    text = re.sub(r'<span class="en".*?</span>|<style>.*?</style>', "", page(all_three), flags=re.DOTALL)
    words = re.sub(r"\s", "", "".join(Page(text).words))
    for told in (
        "≥3%到2021·力争第2位·相差−0.2个百分点",
        "4,800,000万元48,000,000,000元到2022第2位",
        "改造老旧小区数单位不能互换，不排名900个到202118座到2021·草稿没有",
        "12座到2021第3位·相差−78座15座到2022第2位·相差−75座",
        "新增数字项目数项目总投资>5000万元没有40个到2021没有",
        "学生近视率没有40–45%到2021没有",
        "≈30次",
        "城镇登记失业率2021≤4%东湖省2021年工作要点≤3.5%云水市2021年工作安排−0.5加码",
        "改造污水管网里程2021>60,000米云水市2021年工作安排58,000米云水市2022年工作安排草稿−2,000没有达到写明",
    ):
        assert told in words


def test_the_page_opens_in_either_language(all_three: Comparison) -> None:
    chinese, english = page(all_three), page(all_three, language="en")
    assert '<html lang="zh">' in chinese
    assert '<html lang="en">' in english
    assert "<title>Plans compared: Donghu province&#39;s points of work for 2021 · " in english
    assert 'id="in-en" checked' in english
    assert 'id="in-zh" checked' in chinese
    with pytest.raises(UsageError, match="choose one of zh, en"):
        page(all_three, language="de")


def test_what_a_draft_says_in_chinese_alone_is_marked_as_chinese(all_three: Comparison) -> None:
    assert '<span class="en" lang="zh">云水市2022年工作安排</span>' in page(all_three)
    assert '<span class="en" lang="en">Yunshui city&#39;s work in 2021</span>' in page(all_three)
    assert '<span class="zh" lang="zh">力争</span><span class="en" lang="en">strive (力争)</span>' in page(
        all_three
    )


def test_hostile_labels_are_words(several: Store) -> None:
    written = json.dumps(HOSTILE)
    hostile = changed(
        several,
        f"""DELETE {{ GRAPH ?g {{ ?thing rdfs:label ?old }} }}
        INSERT {{ GRAPH ?g {{ ?thing rdfs:label {written}@zh, {written}@en }} }}
        WHERE {{ GRAPH ?g {{ ?thing rdfs:label ?old ; plan:better ?any }} }}""",
    )
    read = Page(page(compare(hostile, COMPARED)))
    assert read.elements["script"] == 0
    assert read.words.count(HOSTILE) > 20


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("1234567.50", "1,234,567.5"),
        ("7.5..8", "7.5–8"),
        ("-0.20", "-0.2"),
        ("100", "100"),
        ("1E+3", "1,000"),
    ],
)
def test_numbers_for_reading(value: str, shown: str) -> None:
    assert number(value) == shown


def test_differences_for_reading() -> None:
    assert [signed(value) for value in ("-0.2", "0", "1200", None)] == ["−0.2", "0", "+1,200", ""]


# ---- the data cube

WELL_FORMED = {
    "every observation has one data set": """ASK { ?obs a qb:Observation
        { SELECT ?obs (COUNT(?set) AS ?sets) { ?obs a qb:Observation . OPTIONAL { ?obs qb:dataSet ?set } }
        GROUP BY ?obs } FILTER(?sets != 1) }""",
    "every data set has one structure": """ASK { { SELECT ?set (COUNT(?one) AS ?number)
        { ?set a qb:DataSet . OPTIONAL { ?set qb:structure ?one } } GROUP BY ?set } FILTER(?number != 1) }""",
    "the structure has a measure": """ASK { ?dsd a qb:DataStructureDefinition
        FILTER NOT EXISTS { ?dsd qb:component/qb:measure ?measure } }""",
    "every dimension has a range": """ASK { ?dimension a qb:DimensionProperty
        FILTER NOT EXISTS { ?dimension <http://www.w3.org/2000/01/rdf-schema#range> ?range } }""",
    "dimensions, measures and attributes are there": """ASK {
        ?obs qb:dataSet/qb:structure/qb:component ?component .
        ?component qb:dimension|qb:measure|qb:attribute ?property .
        FILTER NOT EXISTS { ?obs ?property ?value } }""",
    "no value is given twice": """ASK {
        ?obs qb:dataSet/qb:structure/qb:component ?component .
        ?component qb:dimension|qb:measure|qb:attribute ?property .
        ?obs ?property ?one, ?other FILTER(?one != ?other) }""",
    "codes are in their list": """ASK {
        ?dimension qb:codeList ?list . ?obs a qb:Observation ; ?dimension ?code
        FILTER NOT EXISTS { ?code skos:inScheme ?list } }""",
    "no two observations have the same dimensions": """ASK { ?a a qb:Observation . ?b a qb:Observation
        FILTER(?a != ?b)
        FILTER NOT EXISTS { ?d a qb:DimensionProperty . ?a ?d ?x . ?b ?d ?y FILTER(?x != ?y) } }""",
}
"""What must not be found (RDF Data Cube §11.1, IC-1 to IC-4, IC-11, IC-12, IC-14, IC-19)."""


@pytest.fixture(scope="module")
def cubed(all_three: Comparison) -> Store:
    store = Store()
    store.load(cube(all_three, Path("cube.nq")).encode(), RdfFormat.N_QUADS)
    return store


@pytest.mark.parametrize("rule", WELL_FORMED)
def test_the_cube_is_well_formed(cubed: Store, rule: str) -> None:
    assert not store_says(cubed, WELL_FORMED[rule])


BROKEN = {
    "every observation has one data set": "DELETE { ?obs qb:dataSet ?set } WHERE { ?obs qb:dataSet ?set }",
    "every data set has one structure": "DELETE { ?set qb:structure ?x } WHERE { ?set qb:structure ?x }",
    "the structure has a measure": "DELETE { ?part qb:measure ?x } WHERE { ?part qb:measure ?x }",
    "every dimension has a range": "DELETE { cube:year rdfs:range ?x } WHERE { cube:year rdfs:range ?x }",
    "dimensions, measures and attributes are there": "DELETE WHERE { ?obs cube:unit ?x }",
    "no value is given twice": "INSERT { ?obs cube:value 7.25 } WHERE { ?obs cube:value ?x }",
    "codes are in their list": "DELETE { ?code skos:inScheme ?x } WHERE { ?code skos:inScheme ?x }",
    "no two observations have the same dimensions": (
        "DELETE { ?obs cube:statement ?x } WHERE { ?obs cube:statement ?x }"
    ),
}


@pytest.mark.parametrize("rule", WELL_FORMED)
def test_a_broken_cube_is_found_out(cubed: Store, rule: str) -> None:
    broken = Store()
    broken.extend(Quad(each.subject, each.predicate, each.object) for each in cubed)
    broken.update(f"{PROLOGUE}\nPREFIX cube: <cube/>\n{QB.partition(' PREFIX skos')[0]}\n{BROKEN[rule]}")
    assert len(WELL_FORMED) == len(BROKEN) == 8
    assert store_says(broken, WELL_FORMED[rule])


def test_observations_are_the_figures(all_three: Comparison, cubed: Store) -> None:
    names = {quad.graph_name.value for quad in cubed if isinstance(quad.graph_name, NamedNode)}
    assert names == {f"{vocab.BASE}graph/cube"}
    text = f"""{QB} PREFIX cube: <{vocab.BASE}cube/> SELECT ?plan ?year ?role ?bound ?value ?unit ?sign
        {{ ?obs a qb:Observation ; cube:plan ?plan ; cube:indicator ?indicator ; cube:year ?year ;
        cube:role ?role ; cube:bound ?bound ; cube:value ?value ; cube:unit ?unit ; cube:comparator ?sign
        FILTER(STRENDS(STR(?indicator), "/digital-core-value-added-growth")) }} ORDER BY ?plan ?role ?bound"""
    rows = [
        [str(getattr(cell, "value", "")).rpartition("/")[2] for cell in row]
        for row in cubed.query(text, use_default_graph_as_union=True)
    ]
    assert rows == [
        [PROVINCE, "2021", "target", "single", "7", "percent", "about"],
        [CITY, "2021", "target", "lower", "7.5", "percent", "between"],
        [CITY, "2021", "target", "upper", "8", "percent", "between"],
        [LATER, "2021", "outcome", "single", "7.8", "percent", "exactly"],
    ]
    observed = len(list(cubed.quads_for_pattern(None, NamedNode(f"{vocab.BASE}cube/value"), None)))
    assert observed == sum(len(figure.bounds) for figure in all_three.figures) == 54


@pytest.mark.parametrize("ending", [".ttl", ".trig"])
def test_the_cube_says_the_same_in_every_syntax(all_three: Comparison, cubed: Store, ending: str) -> None:
    syntax = {".ttl": RdfFormat.TURTLE, ".trig": RdfFormat.TRIG}[ending]
    read = {quad.triple for quad in parse(cube(all_three, Path(f"c{ending}")), format=syntax)}
    assert read == {quad.triple for quad in cubed}


def store_says(store: Store, query: str) -> bool:
    return bool(store.query(f"{QB} {query}", use_default_graph_as_union=True))


# ---- the command


def test_the_parts_that_are_offered_are_those_that_there_are() -> None:
    assert tuple(PARTS) == OFFERED


def test_a_page_and_a_cube_beside_it(several_build: Path, tmp_path: Path) -> None:
    out, cubed = tmp_path / "compare.html", tmp_path / "cube.ttl"
    done = run(several_build, CITY, LATER, "-o", out, "--cube", cubed, "--lang", "en")
    assert (done.exit_code, done.stdout) == (0, "")
    assert out.read_text("utf-8").startswith("<!doctype html>")
    assert "qb:DataStructureDefinition" in cubed.read_text("utf-8")
    assert "40 figures" in done.stderr


def test_a_table_is_for_reading_and_columns_choose_from_all(several_build: Path, several: Store) -> None:
    comparison = compare(several, COMPARED)
    shown = run(several_build, *COMPARED, "--lang", "en")
    assert shown.stdout_bytes.decode() == render(glance(comparison, "indicators", "en"), "table")
    chosen = run(several_build, *COMPARED, "--columns", "indicator,label")
    assert chosen.stdout_bytes.decode() == render(
        table(comparison, "indicators").only(["indicator", "label"]), "table"
    )


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("part", PARTS)
def test_every_part_is_read_at_a_glance(all_three: Comparison, part: str, language: str) -> None:
    whole, shown = table(all_three, part), glance(all_three, part, language)
    assert len(shown.rows) == len(whole.rows) > 0
    assert len(shown.columns) <= 11
    other = {"zh": "_en", "en": None}[language]
    assert other is None or [name for name in shown.columns if name.endswith(other)] == []
    assert {"label", "label_en"} & set(shown.columns) == {"label" if language == "zh" else "label_en"}


def test_titles_of_two_levels_stand_in_two_rows(several: Store) -> None:
    node = f"<plan/{LATER}/1.1/target/investment>"
    leveled = changed(
        several, f"INSERT DATA {{ GRAPH <g> {{ {node} plan:governmentLevel government-level:provincial }} }}"
    )
    rows = cells(table(compare(leveled, COMPARED), "indicators"))
    assert [row.get("scope") for row in rows if row["label"] == "工业投资额"] == [None, "省级"]


def test_a_promise_at_a_glance_tells_figure_rank_and_draft(all_three: Comparison) -> None:
    chinese, english = (cells(glance(all_three, "indicators", language)) for language in ("zh", "en"))
    assert chinese[1] == {
        "label": "工业投资额",
        "donghu_2021_promises": "3,000 亿元 (#1)",
        "yunshui_2021_promises": "450 亿元 (#3)",
        "yunshui_2022_promises": "4,800,000 万元 (#2, 草稿)",
    }
    assert english[9] == {
        "label_en": "Overall rank of a park",
        "scope_en": "place: Lakeside software park; ranked within: Donghu Province",
        "yunshui_2021_promises": "≤ 6 rank (#2)",
        "yunshui_2022_promises": "≤ 5 rank (#1, draft)",
    }
    assert (chinese[11]["yunshui_2021_promises"], chinese[8]["yunshui_2021_promises"]) == (
        "< 5 天",
        "18 座 (草稿)",
    )


@pytest.mark.parametrize("form", ["csv", "json", "markdown"])
def test_a_table_in_each_format(several_build: Path, several: Store, form: str) -> None:
    done = run(several_build, PROVINCE, CITY, "--part", "programs", "--format", form)
    assert done.exit_code == 0
    assert done.stdout_bytes.decode() == render(table(compare(several, [PROVINCE, CITY]), "programs"), form)


REFUSED = {
    "one alone": ([CITY], "nothing to be compared with", f"the build holds {PROVINCE}, {LATER}"),
    "one twice": ([CITY, CITY], f"{CITY} is named twice", "name each plan once"),
    "unknown": ([CITY, "yunshui-2020"], "no plan 'yunshui-2020'", f"did you mean {CITY} or {LATER}?"),
    "unknown alone": (["donghu"], "no plan 'donghu'", f"did you mean {PROVINCE}?"),
    "like nothing": (["xyz", CITY], "no plan 'xyz'", f"the plans are {PROVINCE}, {CITY}, {LATER}"),
    "a part of a page": (
        [CITY, LATER, "-o", "page.html", "--part", "programs"],
        "for tables",
        "leave them out",
    ),
    "columns of a page": (
        [CITY, LATER, "--format", "html", "--columns", "label"],
        "for tables",
        "leave them out",
    ),
    "a column it has not": (
        [CITY, LATER, "--columns", "labels"],
        "no column 'labels'",
        "did you mean label?",
    ),
    "a cube in a picture": ([CITY, LATER, "--cube", "c.png"], "the ending .png", "ends in .ttl, .nq, .trig"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_it_refuses(several_build: Path, case: str) -> None:
    arguments, what, remedy = REFUSED[case]
    done = run(several_build, *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert what in done.stderr
    assert remedy in done.stderr


def test_a_build_without_plans_and_one_that_lacks_something(several: Store) -> None:
    with pytest.raises(InputError, match="the build holds no plan"):
        compare(Store(), COMPARED)
    lacking = changed(several, "DELETE WHERE { GRAPH ?g { ?plan plan:governmentLevel ?level } }")
    with pytest.raises(InputError, match=f"does not say plan:governmentLevel of .*{CITY}"):
        compare(lacking, [CITY, PROVINCE])


def test_no_build(tmp_path: Path) -> None:
    done = run(tmp_path, CITY, LATER)
    assert done.exit_code == 3
    assert "there is no build here" in done.stderr


def test_the_levels_are_those_of_the_ontology() -> None:
    concepts = parse(path=ROOT / "ontology" / "concepts.ttl", format=RdfFormat.TURTLE)
    prefix = f"{vocab.CONCEPT}government-level/"
    named = [each.subject.value for each in concepts if each.predicate.value.endswith("#topConceptOf")]
    assert tuple(name.removeprefix(prefix) for name in named if name.startswith(prefix)) == LEVELS

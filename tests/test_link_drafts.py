"""What drafts of plans name, held for one thing or for two; and whose plan names what."""

from __future__ import annotations

from pathlib import Path

import pytest
from linked import Together, Told, relation

from graphbuild.link import Entity, link, read_graph

COUNTY: Told = {"territory": "cn-330421", "year": 2019}
NEXT: Told = {"territory": "cn-330424", "year": 2019}
FAR: Told = {"territory": "cn-440200", "year": 2019}
CITY: Told = {"territory": "cn-330400", "year": 2019}
PROVINCE: Told = {"territory": "cn-330000", "year": 2019}

TWO: list[tuple[str, str, Told, str, Told]] = [
    # projects of a strategy, and some of a kind
    ("program", "新型城镇化", COUNTY, "新型城镇化项目", COUNTY),
    ("program", "“专精特新”企业", COUNTY, "“专精特新”渔业企业", COUNTY),
    # each government's own
    ("program", "嘉善县渔港布局总体规划", COUNTY, "渔港布局总体规划", NEXT),
    ("program", "渔业疫情防控机制", CITY, "渔业疫情防控组织体系", COUNTY),
    # a motto of another year
    ("program", "渔港建设提速年", COUNTY, "渔港建设提速年", {**COUNTY, "year": 2012}),
    # other members
    ("program", "“三城同创”", COUNTY, "湖畔之城、渔港之城、桥梁之城", COUNTY),
    # what the nation tells apart
    ("program", "区域协调发展", COUNTY, "区域协同发展", COUNTY),
    ("program", "“厕所革命”", COUNTY, "农村户厕改造", COUNTY),
    # money
    ("indicator", "渔港重点项目总投资", COUNTY, "渔港重点项目投资", COUNTY),
    ("indicator", "渔港项目建设投资", COUNTY, "渔港项目完成投资", COUNTY),
    ("indicator", "财政收入", COUNTY, "地方财政收入", COUNTY),
    # places
    ("place", "东三环北延", COUNTY, "北三环东延", COUNTY),
    ("place", "县人民医院", COUNTY, "县人民医院", NEXT),
    ("place", "渔港路", COUNTY, "渔港路", NEXT),
    ("place", "经济开发区", CITY, "经济开发区", COUNTY),
    # works, plans and reforms that neighbours have too, laws and heads of two governments, short names
    ("program", "渔港抽水电站", COUNTY, "渔港抽水电站项目", NEXT),
    ("program", "十五五渔港专项规划", COUNTY, "十五五渔港规划", COUNTY),
    ("program", "渔业经营主体促进条例", COUNTY, "渔业经营主体促进条例", FAR),
    ("program", "三鹭", {}, "湖鹭、港鹭、船鹭", {}),
    ("program", "渔博会", {}, "渔业船舶博览会", {}),
    ("program", "渔政执法体制机制", {}, "综合渔政执法改革", {}),
    ("program", "“乡村振兴”渔村行动", COUNTY, "乡村振兴", FAR),
    # of which level, of what kind
    ("indicator", "省重点项目数", COUNTY, "重点项目数", NEXT),
    ("indicator", "现代农业园区数", COUNTY, "现代农业产业园数", NEXT),
    # of which part its brackets tell; of the nation; whose it is; a quota
    ("indicator", "农村居民渔业收入", COUNTY, "居民渔业收入（城镇）", NEXT),
    ("indicator", "居民渔业收入", COUNTY, "居民渔业收入（城镇）", NEXT),
    ("indicator", "渔业产值占全国比重", COUNTY, "渔业产值占全省比重", NEXT),
    ("indicator", "平湖市渔港数", COUNTY, "渔港数", NEXT),
    ("indicator", "渔港重大项目用能指标", COUNTY, "渔港重大项目用能", NEXT),
    # bodies
    ("body", "中国医学科学院", COUNTY, "中医院", COUNTY),
    ("body", "中国共产主义青年团嘉善县委员会", COUNTY, "县委", COUNTY),
    ("body", "嘉兴司法局", COUNTY, "县司法局", COUNTY),
    ("body", "浙江金融监管局", PROVINCE, "浙江省地方金融监管局", PROVINCE),
]
ONE: list[tuple[str, str, Told, str, Told]] = [
    ("program", "渔港建设提速年", COUNTY, "渔港建设提速年活动", {**COUNTY, "year": 2018}),
    ("program", "嘉善县渔港布局总体规划", COUNTY, "渔港布局总体规划", COUNTY),
    ("program", "渔港加工园项目", COUNTY, "渔港加工园", COUNTY),
    ("program", "国家级高新技术企业", COUNTY, "高新技术企业", COUNTY),
    ("program", "国家5A级旅游景区", COUNTY, "国家5A级景区", COUNTY),
    ("program", "防止返贫监测帮扶机制", COUNTY, "防返贫监测帮扶机制", COUNTY),
    ("indicator", "城镇居民渔业收入", COUNTY, "居民渔业收入（城镇）", NEXT),
    ("indicator", "渔船年检覆盖率", COUNTY, "渔船年检覆盖率（%）", NEXT),
    ("indicator", "渔船年检覆盖率", COUNTY, "#其中：渔船年检覆盖率目标值", NEXT),
    ("indicator", "渔港货物吞吐量", COUNTY, "到2025年末渔港货物吞吐量情况", NEXT),
    ("indicator", "渔港货物吞吐量增速", COUNTY, "（3）渔港货物吞吐量较上年同期增幅", NEXT),
    ("indicator", "新型农村合作医疗参合率", COUNTY, "新农合参合比例", NEXT),
    ("indicator", "渔业产值占全国比重", COUNTY, "渔业产值在全国所占比例", NEXT),
    ("indicator", "培育规上水产企业数", COUNTY, "培育规上水产企业单位数", NEXT),
    ("indicator", "新增示范渔村数", COUNTY, "示范渔村新增个数", NEXT),
    ("indicator", "人均GDP", COUNTY, "人均地方GDP", NEXT),
    ("indicator", "居民人均渔业用地面积", COUNTY, "人均渔业用地面积", NEXT),
    ("body", "中国共产主义青年团嘉善县委员会", COUNTY, "团县委", COUNTY),
    ("body", "原嘉善县渔业局", COUNTY, "嘉善县渔业局", COUNTY),
    ("body", "嘉善司法局", COUNTY, "县司法局", COUNTY),
    ("body", "浙江金融监管局", PROVINCE, "国家金融监督管理总局浙江监管局", PROVINCE),
    ("program", "改造老旧渔港", COUNTY, "老旧渔港改造", COUNTY),
    ("program", "五保", COUNTY, "五保供养", NEXT),
    ("program", "农村牧区集体林权制度改革", COUNTY, "集体林权改革", COUNTY),
    ("program", "过紧日子思想", COUNTY, "过紧日子", COUNTY),
    ("indicator", "新培育国家制造业单项冠军企业数", COUNTY, "新增制造业单项冠军企业数", NEXT),
    ("indicator", "市以上重点项目完成投资", COUNTY, "省市重点项目完成投资", NEXT),
    ("indicator", "推进建设的省市重点项目数", COUNTY, "省市重点项目数", NEXT),
    ("indicator", "度实现脱贫人数", COUNTY, "脱贫的贫困人口数", NEXT),
    ("indicator", "市区城镇居民人均可支配收入", CITY, "城镇居民人均可支配收入", COUNTY),
    ("indicator", "解决农村居民饮水安全数", COUNTY, "解决饮水安全人数", NEXT),
    ("indicator", "城镇登记失业率始终", COUNTY, "城镇登记失业率", NEXT),
    ("indicator", "新建嘎查村卫生室数", COUNTY, "新建村级卫生室数", NEXT),
    ("indicator", "成功创建渔村数", COUNTY, "创建渔村数", NEXT),
    ("indicator", "渔业税收占全部税收比重", COUNTY, "渔业税收占税收总收入比重", NEXT),
    ("indicator", "税收增速", COUNTY, "税收收入增速", NEXT),
    ("program", "专项债", COUNTY, "专项债券", NEXT),
    ("indicator", "新改造农村户用卫生厕所数", COUNTY, "改造户厕数", NEXT),
    ("place", "湖滨至渔港城际", COUNTY, "湖滨至渔港高铁", COUNTY),
    ("place", "渔港路", COUNTY, "渔港路", CITY),
    ("place", "开发区", COUNTY, "开发区", COUNTY),
]


names = Together(
    (kind, {"zh": left, **ours}, {"zh": right, **theirs}) for kind, left, ours, right, theirs in (*TWO, *ONE)
)


def test_there_are_cases_of_both() -> None:
    assert (len(TWO), len(ONE)) == (33, 41)


@pytest.mark.parametrize(("kind", "left", "ours", "right", "theirs"), TWO)
def test_two_things(kind: str, left: str, ours: Told, right: str, theirs: Told) -> None:
    assert names(kind, {"zh": left, **ours}, {"zh": right, **theirs}) != "exact"
    assert names(kind, {"zh": right, **theirs}, {"zh": left, **ours}) != "exact"


@pytest.mark.parametrize(("kind", "left", "ours", "right", "theirs"), ONE)
def test_one_thing(kind: str, left: str, ours: Told, right: str, theirs: Told) -> None:
    assert names(kind, {"zh": left, **ours}, {"zh": right, **theirs}) == "exact"
    assert names(kind, {"zh": right, **theirs}, {"zh": left, **ours}) == "exact"


@pytest.mark.parametrize(
    ("kind", "left", "ours", "right", "theirs"),
    [
        ("indicator", "渔港渔船", {"unit": "亿元"}, "开工渔港渔船项目数", {"unit": "个"}),
        ("program", "渔业灌区现代化改造", COUNTY, "大中型渔业灌区现代化改造", FAR),
    ],
)
def test_alike_in_another_unit_or_of_another_government(
    kind: str, left: str, ours: Told, right: str, theirs: Told
) -> None:
    assert relation(kind, {"zh": left, **ours}, {"zh": right, **theirs}) == "none"


def test_a_graph_may_have_one_thing_under_two_names() -> None:
    shared = Entity("indicator", "https://example.org/1", zh="第二产业增速", unit="%")
    twice = Entity("indicator", "https://example.org/2", zh="第二产业增加值增速", unit="%")
    found = link([shared], [shared, twice]).proposals
    assert [(each.theirs.zh, each.relation) for each in found] == [("第二产业增加值增速", "exact")]


GRAPH = """
@prefix plan: <https://w3id.org/policyplan/ontology#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix : <https://example.org/> .
:a dcterms:spatial :here ; plan:governmentLevel :county ; dcterms:temporal :a1 .
:b dcterms:spatial :here ; plan:governmentLevel :county ; dcterms:temporal :b1 .
:c dcterms:spatial :there ; plan:governmentLevel :prefectural ; dcterms:temporal :a1 .
:a1 plan:year "2018" .
:b1 plan:year "2019" .
:here skos:notation "330421" ; rdfs:label "湖滨县"@zh .
:there skos:notation "330400" ; rdfs:label "湖州"@zh .
:own a plan:Program ; rdfs:label "渔港行动"@zh ; dcterms:source :a .
:twice a plan:Program ; rdfs:label "渔村行动"@zh ; dcterms:source :a .
:shared a plan:Program ; rdfs:label "渔民行动"@zh ; dcterms:source :a .
:nobody a plan:Program ; rdfs:label "渔船行动"@zh .
:m1 plan:mentions :twice ; plan:mentionedIn :act .
:act dcterms:isPartOf :measure .
:measure dcterms:isPartOf :area .
:area dcterms:isPartOf :b .
:m2 plan:mentions :shared ; plan:mentionedIn :outcome .
:outcome dcterms:isPartOf :c .
"""


def test_whose_plan_names_a_thing(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text(GRAPH, encoding="utf-8")
    graph = read_graph(str(tmp_path / "graph.ttl"), "graphbuild")
    told = {one.iri.rpartition("/")[2]: (one.territory, one.level, one.year) for one in graph.entities}
    assert told == {
        "own": ("cn-330421", "county", 2018),
        "twice": ("cn-330421", "county", None),  # one government's, in two years
        "shared": ("", "", 2018),  # of two governments it is neither's
        "nobody": ("", "", None),
    }

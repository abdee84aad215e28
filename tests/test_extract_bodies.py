"""The bodies a text names: abbreviations, reforms, whose they are, and what only looks like a body."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.errors import InputError
from graphbuild.extract.bodies.facts import COLUMNS, facts
from graphbuild.extract.bodies.find import find_bodies
from graphbuild.extract.bodies.names import body_name, without_rest
from graphbuild.extract.bodies.scopes import scope_at
from graphbuild.extract.fold import fold
from graphbuild.extract.outline.clauses import read_clauses
from graphbuild.extract.outline.read import read_outline
from graphbuild.extract.pieces import BodyKind, FoundBody
from graphbuild.extract.year import plan_years

PINGHU, XIUZHOU, JIAXING, ZHEJIANG = "330482", "330411", "330400", "330000"
GUANGXI, YIXIAN = "450000", "130633"


def bodies(text: str, territory: str) -> tuple[FoundBody, ...]:
    folded = fold(text)
    outline = read_outline(folded, plan_years(folded).last)
    return find_bodies(folded, read_clauses(folded, outline), territory)


NAMES = (
    # as written, plan's territory, year → full name, territory, kind
    ("住房城乡建设部", "china", 2019, "住房和城乡建设部", "china", "department"),
    ("人力资源社会保障部", "china", 2019, "人力资源和社会保障部", "china", "department"),
    ("发展改革委", "china", 2019, "国家发展和改革委员会", "china", "department"),
    ("国家卫生健康委", ZHEJIANG, 2019, "国家卫生健康委员会", "china", "department"),
    ("卫生计生委", "china", 2015, "国家卫生和计划生育委员会", "china", "department"),
    ("广电总局", "china", 2010, "国家广播电影电视总局", "china", "department"),
    ("广电总局", "china", 2015, "国家新闻出版广电总局", "china", "department"),
    ("广电总局", "china", 2020, "国家广播电视总局", "china", "department"),
    ("中央网信办", "china", 2015, "中央网络安全和信息化领导小组办公室", "china", "party-organisation"),
    ("中央网信办", "china", 0, "中央网络安全和信息化委员会办公室", "china", "party-organisation"),
    ("银保监会", "china", 2020, "中国银行保险监督管理委员会", "china", "department"),
    ("金融监管总局", "china", 2024, "国家金融监督管理总局", "china", "department"),
    ("交通部", "china", 2005, "交通部", "china", "department"),
    ("交通部", "china", 2008, "交通部", "china", "department"),
    ("市市政管委", JIAXING, 2005, "嘉兴市市政管理委员会", JIAXING, "department"),
    ("省政务服务数据管理局", "440000", 2022, "广东省政务服务数据管理局", "440000", "department"),
    ("交通部", "330400", 2019, "交通运输部", "china", "department"),
    ("国铁集团", "china", 2021, "中国国家铁路集团有限公司", "china", "enterprise"),
    ("省卫生健康委", PINGHU, 2020, "浙江省卫生健康委员会", ZHEJIANG, "department"),
    ("恩施州财政局", "422801", 2020, "恩施土家族苗族自治州财政局", "422800", "department"),
    ("市发改委", XIUZHOU, 2020, "嘉兴市发展和改革委员会", JIAXING, "department"),
    ("市发改局", PINGHU, 2020, "平湖市发展和改革局", PINGHU, "department"),
    ("区发改局", XIUZHOU, 2020, "嘉兴市秀洲区发展和改革局", XIUZHOU, "department"),
    ("发改局", XIUZHOU, 2020, "嘉兴市秀洲区发展和改革局", XIUZHOU, "department"),
    ("嘉兴市秀洲区财政局", JIAXING, 2020, "嘉兴市秀洲区财政局", XIUZHOU, "department"),
    ("市场监管局", PINGHU, 2020, "平湖市市场监督管理局", PINGHU, "department"),
    ("自治区工信厅", GUANGXI, 2020, "广西壮族自治区工业和信息化厅", GUANGXI, "department"),
    ("省委编办", ZHEJIANG, 2020, "中共浙江省委机构编制委员会办公室", ZHEJIANG, "party-organisation"),
    (
        "自治区党委组织部",
        GUANGXI,
        2020,
        "中共广西壮族自治区委组织部",
        GUANGXI,
        "party-organisation",
    ),
    ("中共浙江省委办公厅", PINGHU, 2020, "中共浙江省委办公厅", ZHEJIANG, "party-organisation"),
    ("区委", XIUZHOU, 2020, "中共嘉兴市秀洲区委", XIUZHOU, "party-organisation"),
    (
        "市纪委监委",
        PINGHU,
        2020,
        "中共平湖市纪律检查委员会平湖市监察委员会",
        PINGHU,
        "party-organisation",
    ),
    ("团省委", ZHEJIANG, 2020, "共青团浙江省委", ZHEJIANG, "association"),
    ("市妇联", PINGHU, 2020, "平湖市妇女联合会", PINGHU, "association"),
    ("省法院", ZHEJIANG, 2020, "浙江省高级人民法院", ZHEJIANG, "court"),
    ("市法院", JIAXING, 2020, "嘉兴市中级人民法院", JIAXING, "court"),
    ("区检察院", XIUZHOU, 2020, "嘉兴市秀洲区人民检察院", XIUZHOU, "court"),
    ("市人大常委会", PINGHU, 2020, "平湖市人民代表大会常务委员会", PINGHU, "legislature"),
    ("省政府办公厅", ZHEJIANG, 2020, "浙江省人民政府办公厅", ZHEJIANG, "department"),
    ("海宁市政府", JIAXING, 2020, "海宁市人民政府", "330481", "government"),
    ("海宁市", JIAXING, 2020, "海宁市人民政府", "330481", "government"),
    ("市水务集团", PINGHU, 2020, "平湖市水务集团", PINGHU, "enterprise"),
    ("市委党校", PINGHU, 2020, "中共平湖市委党校", PINGHU, "party-organisation"),
    ("副市长", PINGHU, 2020, "副市长", PINGHU, "office-holder"),
    ("各有关部门", PINGHU, 2020, "各有关部门", "", "group"),
    ("市直有关单位", PINGHU, 2020, "市直有关单位", "", "group"),
    ("市经济信息委", JIAXING, 2012, "嘉兴市经济和信息化委员会", JIAXING, "department"),
    ("人行嘉兴中支", JIAXING, 2020, "中国人民银行嘉兴中心支行", "china", "department"),
    ("嘉兴金融监管分局", JIAXING, 2024, "国家金融监督管理总局嘉兴监管分局", "china", "department"),
    ("省金融监管局", ZHEJIANG, 2020, "浙江省地方金融监督管理局", ZHEJIANG, "department"),
    ("市资规局秀洲分局", XIUZHOU, 2020, "嘉兴市自然资源和规划局秀洲分局", JIAXING, "department"),
    ("市拆迁安置办", PINGHU, 2012, "平湖市拆迁安置办公室", PINGHU, "department"),
    ("省政府国资委", ZHEJIANG, 2020, "浙江省国有资产监督管理委员会", ZHEJIANG, "department"),
    ("省旅发委", ZHEJIANG, 2017, "浙江省旅游发展委员会", ZHEJIANG, "department"),
    ("市教科体局", PINGHU, 2020, "平湖市教育科技和体育局", PINGHU, "department"),
    ("市节水办", PINGHU, 2008, "平湖市节约用水办公室", PINGHU, "department"),
    ("上海、天津等省级人民政府", "china", 2020, "上海、天津等省级人民政府", "", "group"),
)


def test_a_name_is_written_in_full() -> None:
    assert len(NAMES) == 57
    for written, territory, year, *expected in NAMES:
        found = body_name(written, territory, year)
        assert found is not None, written
        assert [found.name, found.territory, found.kind] == expected, written


def test_words_that_end_like_a_body_are_none() -> None:
    words = ("企业", "政府", "部分任务", "负责", "六月底", "优美环境")
    assert [word for word in words if body_name(word, PINGHU, 2020) is not None] == []


SENTENCES = (
    # text, territory → (surface, full name) of every mention
    (
        "市发改局会同海宁市财政局编制方案。",
        PINGHU,
        [("市发改局", "平湖市发展和改革局"), ("海宁市财政局", "海宁市财政局")],
    ),
    ("教育部门与商务部门要协同,教育部已发文。", PINGHU, [("教育部", "教育部")]),
    ("财政部分项目由财政部出资。", "china", [("财政部", "财政部")]),
    ("积极争取国家发改委支持。", PINGHU, [("国家发改委", "国家发展和改革委员会")]),
    ("全市教育局长会议召开,城市委托建设,社区委员会换届。", PINGHU, []),
    ("市委和县委齐抓共管。", YIXIAN, [("市委", "中共保定市委"), ("县委", "中共易县委")]),
    ("中共平湖市委全会召开。", PINGHU, [("中共平湖市委", "中共平湖市委")]),
    ("召开县人大会议。", YIXIAN, [("县人大", "易县人民代表大会")]),
    ("市人大代表踊跃发言。", PINGHU, []),
    ("提请市人大常委会审议。", PINGHU, [("市人大常委会", "平湖市人民代表大会常务委员会")]),
    ("与浙江大学共建研究中心。", PINGHU, [("浙江大学", "浙江大学")]),
    ("建设高水平大学,多渠道扩大学前教育资源。", PINGHU, []),
    (
        "新增上市公司两家,引进嘉兴红船建设集团。",
        PINGHU,
        [("嘉兴红船建设集团", "嘉兴红船建设集团")],
    ),
    (
        "团市委组织青年,我市财政局拨款。",
        PINGHU,
        [("团市委", "共青团平湖市委"), ("我市财政局", "平湖市财政局")],
    ),
    ("扩建新县医院,全国公立医院改革。", YIXIAN, [("县医院", "易县医院")]),
    (
        "由市财政局按计划拨给市水利局。",
        PINGHU,
        [("市财政局", "平湖市财政局"), ("市水利局", "平湖市水利局")],
    ),
    ("市市场监管局巡查。", PINGHU, [("市市场监管局", "平湖市市场监督管理局")]),
    ("主动接受人大监督、政协监督。", PINGHU, [
        ("人大", "平湖市人民代表大会"), ("政协", "中国人民政治协商会议平湖市委员会")]),
    ("支持工会、共青团、妇联服务群众。", PINGHU, [
        ("工会", "平湖市总工会"), ("共青团", "共青团平湖市委"), ("妇联", "平湖市妇女联合会")]),
    ("支持工会、共青团、妇联服务群众。", "china", []),
    ("共青团员带头,听取人大代表意见。", PINGHU, []),
    ("各级政府要过紧日子,地方政府也要挖潜。", "china", [("各级政府", "各级政府"), ("地方政府", "地方政府")]),
    ("用好地方政府债券,考核各级政府绩效。", "china", []),
    ("成员单位包括省教育厅、科技厅(省林业局)、卫生健康委和能源局。", ZHEJIANG, [
        ("省教育厅", "浙江省教育厅"), ("科技厅", "浙江省科学技术厅"), ("省林业局", "浙江省林业局"),
        ("卫生健康委", "浙江省卫生健康委员会"), ("能源局", "浙江省能源局")]),
    ("教育部、卫生健康委发文。", ZHEJIANG, [("教育部", "教育部"), ("卫生健康委", "国家卫生健康委员会")]),
    ("报市湿地公园领导小组办公室备案,由市园艺和渔港管理局巡查。", PINGHU, [
        ("市湿地公园领导小组办公室", "平湖市湿地公园领导小组办公室"),
        ("市园艺和渔港管理局", "平湖市园艺和渔港管理局")]),
    ("全市开新局,由市主要领导分别担任领导小组组长,市民办公室化。", PINGHU, []),
    ("市委宣传部、网信办督导,宣传部署会召开。", PINGHU, [
        ("市委宣传部", "中共平湖市委宣传部"), ("网信办", "中共平湖市委网络安全和信息化委员会办公室")]),
    ("推动一平台办理,市台办巡查。", PINGHU, [("市台办", "平湖市台湾事务办公室")]),
    ("南宁铁路局参加会商。", PINGHU, [("南宁铁路局", "南宁铁路局")]),
    ("国家税务总局平湖市税务局减税。", PINGHU, [
        ("国家税务总局平湖市税务局", "国家税务总局平湖市税务局")]),
    ("和省渔业集团、市城投公司合建,平湖市渔业银行、人民银行平湖市支行支持,国网平湖供电公司保电。", PINGHU, [
        ("省渔业集团", "浙江省渔业集团"), ("市城投公司", "平湖市城投公司"),
        ("平湖市渔业银行", "平湖市渔业银行"),
        ("人民银行平湖市支行", "中国人民银行平湖市支行"), ("国网平湖供电公司", "国网平湖供电公司")]),
    ("由市委护渔工作领导小组统筹,市融媒体中心报道。", PINGHU, [
        ("市委护渔工作领导小组", "中共平湖市委护渔工作领导小组"), ("市融媒体中心", "平湖市融媒体中心")]),
    ("市政府各部门、市府各委办局、市政府直属单位,市属集团、市场公司。", PINGHU, []),
    ("请农业发展银行河北分行放款。", YIXIAN, [("农业发展银行河北分行", "中国农业发展银行河北分行")]),
    ("各区、县级市政府制定办法。", PINGHU, []),
    ("会同县财政局拨款。", YIXIAN, [("县财政局", "易县财政局")]),
    ("由水利厅会同县财政局拨款。", YIXIAN, [("水利厅", "河北省水利厅"), ("县财政局", "易县财政局")]),
)  # fmt: skip


def test_the_mentions_of_a_sentence() -> None:
    assert len(SENTENCES) == 38
    for text, territory, expected in SENTENCES:
        assert [(one.surface, one.name) for one in bodies(text, territory)] == expected, text


def test_every_fact_is_found_by_its_name_and_has_a_kind() -> None:
    known = facts()
    assert len(known.national) > 250
    assert len(known.local) > 1000
    for written, found in known.national.items():
        assert all(one.kind in get_args(BodyKind) and one.first <= one.last for one in found), written
    assert all(fact.name and fact.kind in get_args(BodyKind) for fact in known.local.values())


def test_the_year_tells_which_of_two_bodies_bore_the_name() -> None:
    shared = {written: found for written, found in facts().national.items() if len(found) > 1}
    assert sorted(shared) == ["中央网信办", "交通部", "国家广电总局", "广电总局"]
    for written, found in shared.items():
        for one in found:
            assert (
                facts().of_country(written, max(one.first, one.last if one.last < 9999 else 2025) - 1) == one
            )


BROKEN = (
    ("市政局,,none,department,,", "the level 'none' is none"),
    ("市政局,,local,bureau,,", "the kind 'bureau' is none"),
    ("市政局,,local,department,199,", "are no years"),
    ("市政局,,local,department,2019,2018", "ends before it begins"),
    (",市政,local,department,,", "has no name"),
)


@pytest.mark.parametrize(("row", "what"), BROKEN)
def test_a_broken_table_is_told_with_its_line(tmp_path: Path, row: str, what: str) -> None:
    path = tmp_path / "departments.csv"
    path.write_text(f"{','.join(COLUMNS)}\n审计局,,local,department,,\n{row}\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        facts(tmp_path)
    (fault,) = caught.value.faults
    assert what in fault.what
    assert (fault.path, fault.line) == (path, 3)
    assert fault.remedy


PIECES = ("发改", "政府", "人民", "教育部", "大学", "平湖市", "财政局", "建设集团")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([*"市县区省委局和、,。;()各由全我团\n", *PIECES]),
        max_size=40,
    ).map("".join),
    st.sampled_from([PINGHU, XIUZHOU, "china", "", YIXIAN]),
)  # fmt: skip
def test_mentions_lie_in_the_text_in_order_and_apart(text: str, territory: str) -> None:
    found = bodies(text, territory)
    assert all(one.surface == fold(text)[one.start : one.end] != "" for one in found)
    assert all(one.name and one.kind in get_args(BodyKind) for one in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


def test_the_same_mentions_under_every_hash_seed() -> None:
    program = (
        "from tests.test_extract_bodies import SENTENCES, bodies\n"
        "print([bodies(text, territory) for text, territory, _ in SENTENCES])"
    )
    root = Path(__file__).parent.parent
    runs = [
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    assert runs[0].count("FoundBody(") > 10


SHORT = {
    "市科技和经信局": "平湖市科学技术和经济信息化局",
    "市工信商务局": "平湖市工业信息化和商务局",
    "市农业农村和水利局": "平湖市农业农村和水利局",
    "市林业水务局": "平湖市林业水务局",
    "市建委": "平湖市建设委员会",
    "市计委": "平湖市发展计划委员会",
    "市外经贸局": "平湖市对外贸易经济合作局",
    "市政府金融办": "平湖市人民政府金融工作办公室",
    "市编办": "平湖市机构编制委员会办公室",
    "医疗保障分局": "平湖市医疗保障分局",
    "市人保局": "平湖市人力资源和社会保障局",
    "市交运局": "平湖市交通运输局",
    "市房管局": "平湖市房产管理局",
    "市体改办": "平湖市经济体制改革办公室",
    "市直机关工委": "中共平湖市委直属机关工作委员会",
    "市建管委": "平湖市建设和管理委员会",
    "市绿化市容局": "平湖市绿化和市容管理局",
    "市交警总队": "平湖市公安局交通警察总队",
    "市政法委": "中共平湖市委政法委员会",
}
KASHGAR = "653100"
PREFECTURE = {
    "行署发改委": "喀什地区发展和改革委员会",
    "地区行署教育局": "喀什地区教育局",
    "地区妇联": "喀什地区妇女联合会",
    "地委宣传部": "中共喀什地委宣传部",
    "地直机关工委": "中共喀什地委直属机关工作委员会",
    "团地委": "共青团喀什地委",
    "地区行署办公室": "喀什地区行署办公室",
}
FORMER = {
    ("市交通局", 2008): "平湖市交通局",
    ("市交通局", 2009): "平湖市交通运输局",
    ("市土地局", 1998): "平湖市土地管理局",
    ("市土地局", 1999): "平湖市国土资源局",
    ("市土地管理局", 2001): "平湖市土地管理局",
    ("市国资局", 2000): "平湖市国有资产管理局",
    ("市计生委", 1999): "平湖市计划生育委员会",
    ("市计生委", 2005): "平湖市人口和计划生育委员会",
    ("市计委", 1996): "平湖市计划委员会",
    ("市技监局", 1998): "平湖市技术监督局",
    ("市计委", 2002): "平湖市发展计划委员会",
}


def test_departments_of_two_fields_and_short_names_of_old_ones() -> None:
    assert len(SHORT) == 19
    for written, name in SHORT.items():
        assert [(one.surface, one.name) for one in bodies(f"由{written}牵头。", PINGHU)] == [(written, name)]


def test_a_prefecture_has_an_office_and_no_government() -> None:
    assert len(PREFECTURE) == 7
    for written, name in PREFECTURE.items():
        found = body_name(written, KASHGAR, 2019)
        assert found is not None
        assert found.name == name
        assert scope_at(written, PINGHU) is None


def test_the_year_tells_what_a_department_was_called() -> None:
    assert len(FORMER) == 11
    for (written, year), name in FORMER.items():
        found = body_name(written, PINGHU, year)
        assert found is not None
        assert found.name == name


@pytest.mark.parametrize("text", ["铁路公安局", "森林公安局"])
def test_what_a_department_is_of_is_no_second_field(text: str) -> None:
    assert facts().of_territory(text) is None


def test_a_committee_that_entrusts_is_no_name() -> None:
    assert bodies("对市建委托的项目验收。", PINGHU) == ()


def test_a_leading_group_that_opens_with_its_place_is_a_body() -> None:
    found = bodies("成立平湖市湖区整治工作领导小组,各镇成立领导小组。", PINGHU)
    assert [one.surface for one in found] == ["平湖市湖区整治工作领导小组"]


@pytest.mark.parametrize(
    "text", ["公安部门", "市级财政主管部门", "食品药品监督管理部门", "城乡规划行政主管部门"]
)
def test_the_departments_of_a_field_are_one_class(text: str) -> None:
    found = body_name(text, PINGHU, 2012)
    assert found is not None
    assert (found.name, found.kind, found.rule) == (text, "group", "field-department")


@pytest.mark.parametrize("text", ["湖滨部门", "有关部门", "职能部门"])
def test_other_departments_are_of_no_field(text: str) -> None:
    found = body_name(text, PINGHU, 2012)
    assert found is not None
    assert found.rule == "class-of-bodies"


def test_a_board_of_a_new_town_is_not_of_a_far_district_of_that_name() -> None:
    written = {
        "新城区管委会": "新城区管理委员会",
        "西安市新城区管委会": "西安市新城区管理委员会",
        "秀洲区管委会": "嘉兴市秀洲区管理委员会",
    }
    for words, name in written.items():
        found = body_name(words, PINGHU, 2013)
        assert found is not None
        assert found.name == name


@pytest.mark.parametrize("rest", ["等省有关部门", "等市直单位", "等县级相关部门", "等市直属单位", "等部门"])
def test_the_rest_of_a_list_is_none_of_its_last_name(rest: str) -> None:
    assert without_rest(f"能源局{rest}") == "能源局"

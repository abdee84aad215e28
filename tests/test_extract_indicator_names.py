"""Wordings of an indicator: which are one, which are not, and what the shared list makes of them."""

from __future__ import annotations

import shutil
from itertools import combinations
from pathlib import Path

import pytest
from conftest import AUTHORITIES, SAMPLE, SAMPLES

from graphbuild.authorities import Authorities, Indicator, read_authorities
from graphbuild.build import build
from graphbuild.concepts import Concepts, read_concepts
from graphbuild.extract.draft.naming import Names
from graphbuild.extract.figures.indicator_forms import indicator_form, indicators_by_form


@pytest.fixture(scope="module")
def concepts() -> Concepts:
    return read_concepts()


@pytest.fixture(scope="module")
def shared(concepts: Concepts) -> Authorities:
    return read_authorities(concepts=concepts)


@pytest.fixture
def names(shared: Authorities, concepts: Concepts) -> Names:
    return Names(shared, concepts, "330411")


SAME = (
    ("地区生产总值", "全县生产总值", "GDP", "ｇｄｐ", "国内生产总值", "地区生产总值（GDP）", "实现生产总值"),
    ("地区生产总值增速", "GDP增长率", "全市生产总值增长", "生产总值增幅", "地区生产总值同比增长"),
    ("规模以上工业增加值", "规上工业增加值", "规模工业增加值", "年内完成规模以上工业增加值"),
    ("社会消费品零售总额", "社零总额", "社消零总额", "全社会消费品零售总额", "社会消费品零售额"),
    ("固定资产投资", "全社会固定资产投资", "固定资产投资额", "固定资产投资（不含农户）", "固投"),
    ("一般公共预算收入", "地方一般公共预算收入", "公共财政预算收入", "地方财政一般预算收入"),
    ("财政总收入", "全部财政收入", "全口径财政收入"),
    ("进出口总额", "外贸进出口总值", "货物进出口", "对外贸易进出口总额"),
    ("实际利用外资", "实际使用外资金额", "利用外资"),
    ("城镇居民人均可支配收入", "城镇常住居民人均可支配收入", "城镇居民可支配收入"),
    ("农村居民人均可支配收入", "农民人均可支配收入", "农村居民可支配收入"),
    ("居民消费价格涨幅", "居民消费价格指数涨幅", "居民消费价格总水平涨幅", "居民消费价格增速"),
    ("城镇新增就业人数", "新增城镇就业", "全区城镇新增就业人数"),
    ("单位国内生产总值能耗降幅", "万元GDP能耗下降率", "单位地区生产总值能源消耗降低", "GDP综合能耗降幅"),
    ("研发经费支出占地区生产总值比重", "R&D经费占GDP比例", "研究与试验发展经费支出占生产总值的比重"),
    ("PM2.5平均浓度", "PM2.5年均浓度", "细颗粒物（PM2.5）浓度", "PM2.5平均浓度降至"),
    ("粮食总产量", "粮食产量", "粮食总产"),
    ("第三产业增加值", "三产增加值", "第三次产业增加值"),
    ("引进高层次人才数", "引进高层次人才人数", "引进高层次人才数量"),
    ("市场主体数", "市场主体户数", "市场主体总数"),
    ("贫困村出列数", "贫困村全部出列数"),
)
"""Names that are written in other words only."""

APART = (
    ("地区生产总值", "地区生产总值增速", "地区生产总值年均增速", "人均地区生产总值", "海洋生产总值"),
    ("规模以上工业增加值", "工业增加值", "农业增加值", "规模以上工业增加值增速", "规模以上工业总产值"),
    ("社会消费品零售总额", "限额以上社会消费品零售总额", "网络零售额", "社会消费品零售总额增速"),
    ("固定资产投资", "工业固定资产投资", "民间投资", "投资"),
    ("一般公共预算收入", "中央一般公共预算收入", "一般公共预算支出", "财政总收入", "财政收入", "税收收入"),
    ("进出口总额", "出口总额", "进口总额", "服务贸易进出口总额"),
    ("城镇居民人均可支配收入", "农村居民人均可支配收入", "居民人均可支配收入", "农民人均纯收入"),
    ("城镇登记失业率", "城镇调查失业率"),
    ("单位地区生产总值能耗降幅", "单位地区生产总值能耗", "单位工业增加值能耗降幅"),
    ("脱贫人数", "脱贫户数", "脱贫村数"),
    ("常住人口城镇化率", "户籍人口城镇化率"),
    ("项目完成率", "项目开工率", "完成投资", "项目数"),
    ("PM2.5平均浓度", "PM10平均浓度", "PM2.5平均浓度降幅"),
    ("森林覆盖率", "林木覆盖率", "森林覆盖率提高幅度"),
    ("人均预期寿命", "人均收入"),
    ("新增高新技术企业数", "高新技术企业数", "净增高新技术企业数"),
    ("行政村数", "全市场景数"),
    ("供水水平", "供水量"),
)
"""Names that measure different things, however alike they are."""

KNOWN = {
    "全县GDP增长率": "gdp-growth",
    "经济增长": "gdp-growth",
    "我市规上工业增加值": "above-size-industry-value-added",
    "农牧民人均纯收入": "rural-net-income",
    "城镇化率": "urbanisation",
    "旅游综合收入": "tourism-revenue",
    "接待国内外游客人次增速": "tourist-visits-growth",
    "外贸进出口增长": "trade-growth",
    "实际使用外资": "foreign-investment-utilised",
    "空气质量优良天数比率": "good-air-share",
    "研发投入强度": "research-expenditure-share",
    "第三产业增加值占GDP比重": "services-value-added-share",
    "新增国家高新技术企业数量": "hi-tech-enterprises-cultivated",
    "市场主体总量": "market-entities",
}
"""Wordings that the shared list knows."""

UNKNOWN = ("农业机械增加值", "县城生产总值密度", "绿道长椅数", "限额以上社会消费品零售总额增速")
"""Wordings of things that the shared list does not have, though it has something alike."""


def test_there_are_as_many_cases_as_there_should_be() -> None:
    assert (len(SAME), sum(map(len, SAME))) == (21, 78)
    assert (len(APART), sum(map(len, APART))) == (18, 61)
    assert (len(KNOWN), len(UNKNOWN)) == (14, 4)


@pytest.mark.parametrize("wordings", SAME, ids=lambda wordings: wordings[0])
def test_wordings_of_one_indicator(wordings: tuple[str, ...]) -> None:
    assert {indicator_form(each) for each in wordings} == {indicator_form(wordings[0])}


@pytest.mark.parametrize("wordings", APART, ids=lambda wordings: wordings[0])
def test_indicators_stay_apart(wordings: tuple[str, ...]) -> None:
    assert len({indicator_form(each) for each in wordings}) == len(wordings)


@pytest.mark.parametrize("wording", KNOWN)
def test_the_list_knows_a_wording(wording: str, names: Names) -> None:
    assert names.listed_indicator(wording) == names.indicator(wording) == KNOWN[wording]
    assert names.proposed == {}


@pytest.mark.parametrize("wording", UNKNOWN)
def test_the_list_does_not_know_everything(wording: str, names: Names) -> None:
    assert names.listed_indicator(wording) is None
    proposed = names.indicator(wording)
    assert names.proposed == {"indicators": [f"{{id: {proposed}, name: {{zh: '{wording}'}}}}"]}
    assert names.indicator(f"全县{wording}") == proposed
    assert len(names.proposed["indicators"]) == 1


def test_every_name_of_the_list_leads_to_its_indicator(shared: Authorities) -> None:
    """No two indicators have names that differ in form only; and a form is its own form."""
    owners = [
        (indicator_form(name), each.id)
        for each in shared.indicators.values()
        for name in (each.zh, *each.alternative)
    ]
    assert len(owners) > 1000
    found = indicators_by_form(shared.indicators.values())
    assert [(form, owner, found[form]) for form, owner in owners if found[form] != owner] == []
    assert [form for form in found if indicator_form(form) != form] == []


def test_growth_and_level_are_never_one(shared: Authorities) -> None:
    """All names of an indicator of growth say so, and none of another does."""
    growth = {each for each in shared.indicators.values() if each.zh.endswith(("增速", "增长率", "涨幅"))}
    rest = [each for each in shared.indicators.values() if each not in growth]
    assert (len(growth) > 60, len(rest) > 200) == (True, True)
    tells = ("增速", "涨幅")
    forms = [indicator_form(name) for each in growth for name in (each.zh, *each.alternative)]
    assert [form for form in forms if not form.endswith(tells)] == []
    forms = [indicator_form(name) for each in rest for name in (each.zh, *each.alternative)]
    assert [form for form in forms if form.endswith(tells)] == []


def test_a_name_goes_before_the_alternative_of_another() -> None:
    first = Indicator("first", "湖面率", "First", ("水面率",))
    second = Indicator("second", "水面率", "Second")
    for listed in combinations((first, second, first), 2):
        assert indicators_by_form(listed)["水面率"] == ("second" if second in listed else "first")


def test_the_first_of_two_names_counts() -> None:
    listed = (Indicator("first", "全县湖面率", "First"), Indicator("second", "湖面率", "Second"))
    assert indicators_by_form(listed) == {"湖面率": "first"}


def test_alternatives_are_in_the_graph(tmp_path: Path) -> None:
    folder = tmp_path / "authorities"
    shutil.copytree(AUTHORITIES, folder)
    path = folder / "indicators.csv"
    rows = path.read_text("utf-8")
    old = "approval-days,审批天数,Days needed for an approval,,"
    assert rows.count(old) == 1
    path.write_text(rows.replace(old, f"{old[:-1]}审批时限|办件天数,"), "utf-8")
    out = tmp_path / "out"
    build([SAMPLE], out, sources=SAMPLES, authorities=folder)
    lines = [each for each in (out / "graph.nq").read_text("utf-8").splitlines() if "altLabel" in each]
    told = [each for each in lines if "/indicator/" in each.split(" ")[0]]
    assert sorted(each.split('"')[1] for each in told) == ["办件天数", "审批时限"]
    assert all("/indicator/approval-days>" in each for each in told)

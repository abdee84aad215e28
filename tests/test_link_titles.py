"""What indicators leave out or say otherwise, and slogans, festivals and apps among programs."""

from __future__ import annotations

import pytest
from linked import Together, Told, relation

from graphbuild.link.facets import facets
from graphbuild.link.marks import marks
from graphbuild.link.names import bare, form
from graphbuild.link.shortened import only_described

CITY: Told = {"territory": "cn-330400"}


ONE_FIGURE = [
    ("上榜中国500强企业数", "跻身中国500强企业数"),
    ("入选全国百强县数", "入围全国百强县个数"),
    ("晋级国家二级博物馆数", "成功创建国家二级博物馆数"),
    ("获评省级绿色工厂数", "获批省级绿色工厂数"),
    ("政协提案办理数", "承办政协提案件数"),
    ("居民医保财政补助标准", "居民医保人均财政补助标准"),
    ("基本公共卫生服务人均经费标准", "人均基本公共卫生服务经费补助标准"),
    ("专项债券新增额度", "地方政府新增专项债券额度"),
    ("改造户厕数", "农村户厕改造数"),
    ("取消和下放行政审批事项数", "下放和取消审批事项"),
    ("化解信访积案比例", "信访积案化解率"),
    ("为妇女免费两癌检查人数", "妇女两癌筛查人数"),
    ("累计建成5G基站数", "5G基站总数"),
    ("发放渔业贷款额", "渔业贷款发放额"),
    ("落实减税降费额", "新增减税降费"),
    ("铺设燃气管网", "新建燃气管道长度"),
    ("新增造林面积", "造林面积"),
    ("治理水土流失", "水土流失综合治理面积"),
    ("高新技术产业增加值占比", "高新技术产业增加值占规上工业增加值比重"),
    ("行政村通客车率", "建制村客车通达率"),
    ("燃煤锅炉淘汰数", "淘汰燃煤锅炉台数"),
    ("发展家庭农场数", "新培育家庭农场数"),
    ("接待过夜游客人次", "过夜游客数"),
    ("批而未供土地处置面积", "处置批而未供土地"),
    ("高素质农民培训数", "培训高素质农民人数"),
]
TWO_FIGURES = [
    ("引进中国500强企业数", "上榜中国500强企业数"),
    ("入选全国百强县数", "入选全国百强镇数"),
    ("晋级国家二级博物馆数", "晋级国家一级博物馆数"),
    ("获批省级绿色工厂数", "省级绿色工厂总数"),
    ("政协提案办理数", "人大代表建议办理数"),
    ("居民医保财政补助总额", "居民医保人均财政补助标准"),
    ("基本公共卫生服务经费", "基本公共卫生服务人均经费标准"),
    ("新增专项债券额度", "新增一般债券额度"),
    ("改造农村公厕数", "农村户厕改造数"),
    ("农村居民生活用电量", "城乡居民生活用电量"),
    ("图书馆藏书量", "图书馆座席数"),
    ("农村特困人员集中供养率", "孤儿集中供养率"),
    ("新设外资企业数", "外资企业总数"),
    ("取消行政审批事项数", "行政审批事项总数"),
    ("信访积案化解率", "矛盾纠纷化解率"),
    ("累计新建5G基站数", "5G基站总数"),
    ("发放渔业贷款额", "渔业贷款余额"),
    ("新建燃气管道长度", "改造燃气管道长度"),
    ("水土流失面积", "水土流失治理面积"),
    ("高新技术产业产值占比", "高新技术产业增加值占比"),
    ("行政村通客车率", "行政村通宽带率"),
    ("培育家庭农场数", "家庭农场总数"),
    ("过夜游客数", "入境游客数"),
    ("消除薄弱村数", "消除薄弱户数"),
]
YEARBOOK = [
    ("渔业产值年均递增", "渔业产值年均增速"),
    ("渔业贷款余额年增长率", "渔业贷款余额增速"),
    ("利税总额", "实现利税"),
    ("财政性教育经费支出占比", "教育支出占一般公共预算支出比重"),
    ("年末实有公交车营运车辆数", "公交车数量"),
    ("民用汽车拥有量", "汽车保有量"),
    ("参加失业保险职工人数", "失业保险参保人数"),
    ("农村五保对象分散供养率", "农村特困人员分散供养率"),
    ("村庄生活污水治理率", "农村生活污水治理率"),
    ("污水处理厂集中处理率", "污水集中处理率"),
    ("城镇单位在岗职工年平均工资", "在岗职工平均工资"),
    ("亩均农药使用量", "单位耕地农药使用强度"),
    ("普通小学在校生数", "小学在校生数"),
    ("行政许可办结时限压缩比例", "行政许可时限压缩率"),
    ("帮扶就业困难人员就业人数", "就业困难人员实现就业人数"),
    ("易地扶贫搬迁安置人数", "易地扶贫搬迁人口"),
    ("签约项目协议总投资", "签约项目总投资额"),
    ("渔业固定资产投资增速", "渔业投资增速"),
    ("能源消费总量控制目标", "能源消费总量"),
    ("快递件数", "快递业务量"),
    ("燃气化率", "燃气普及率"),
]
"""What a yearbook words otherwise than a plan, or says more of."""


figures = Together(
    ("indicator", {"zh": left}, {"zh": right}) for left, right in (*ONE_FIGURE, *YEARBOOK, *TWO_FIGURES)
)


def test_pairs_that_are_linked_together_are_as_if_each_were_alone() -> None:
    for left, right in (*ONE_FIGURE[:3], *TWO_FIGURES[:3]):
        case = ("indicator", {"zh": left}, {"zh": right})
        assert figures(*case) == relation(*case)


def test_there_are_so_many_figures() -> None:
    assert (len(ONE_FIGURE), len(YEARBOOK), len(TWO_FIGURES)) == (25, 21, 24)


@pytest.mark.parametrize(("left", "right"), [*ONE_FIGURE, *YEARBOOK])
def test_one_figure(left: str, right: str) -> None:
    assert figures("indicator", {"zh": left}, {"zh": right}) == "exact"
    assert figures("indicator", {"zh": right}, {"zh": left}) == "exact"


@pytest.mark.parametrize(("left", "right"), TWO_FIGURES)
def test_two_figures(left: str, right: str) -> None:
    assert figures("indicator", {"zh": left}, {"zh": right}) != "exact"
    assert figures("indicator", {"zh": right}, {"zh": left}) != "exact"


def test_a_measure_word_before_the_number_and_none_within_a_word() -> None:
    assert form("indicator", "燃煤锅炉台数") == form("indicator", "燃煤锅炉数")
    for name in ("创新平台数", "新能源车辆数", "科普讲座数"):
        assert form("indicator", name) == name


# programs


def test_a_slogan_with_works_behind_it_is_its_own_governments() -> None:
    works = "“六个一批”项目"
    assert facets("program", works, "", False) == ("works",)
    assert facets("program", "“六个一批”行动", "", False) == ()
    bare_one: Told = {"zh": "“六个一批”", "neighbours": ("渔业企业",)}
    near: Told = {"zh": works, "neighbours": ("工业企业",), **CITY}
    assert relation("program", near, {**bare_one, **CITY}) == "exact"
    assert relation("program", near, {**bare_one, "territory": "cn-330411"}) == "exact"
    far: Told = {"zh": works, "neighbours": ("医院",), **CITY}
    assert relation("program", far, {**bare_one, "territory": "cn-330411"}) != "exact"
    assert relation("program", near, {**bare_one, "territory": "cn-440200"}) != "exact"
    known: Told = {"zh": "“五个一批”", "territory": "cn-130633"}
    assert relation("program", {"zh": "“五个一批”项目", "territory": "cn-440200"}, known) != "exact"


def test_a_number_of_nothing_is_no_name() -> None:
    assert not only_described("三大工程", "三大渔业工程", frozenset({"三大"}), of_all=False)
    assert only_described("湖畔清工程", "湖畔清渔业工程", frozenset({"湖畔清"}), of_all=False)
    assert bare("program", "三项制度") == "三项制度"
    assert bare("program", "双减行动") == "双减"
    for left, right in (("“三项制度”", "“三项行动”"), ("“三大工程”", "“三大渔业”工程")):
        assert relation("program", {"zh": left, **CITY}, {"zh": right, **CITY}) != "exact"


def test_the_deeds_of_the_county_and_of_the_city() -> None:
    county: Told = {"territory": "cn-330424"}
    assert relation("program", {"zh": "县“十件实事”", **county}, {"zh": "市“十件实事”", **CITY}) != "exact"
    assert relation("program", {"zh": "“十件实事”", **county}, {"zh": "“十件实事”", **CITY}) != "exact"
    assert relation("program", {"zh": "县“十件实事”", **county}, {"zh": "“十件实事”", **county}) == "exact"


def test_whose_a_quoted_name_is_before_it() -> None:
    county: Told = {"territory": "cn-330411"}
    plain: Told = {"zh": "“鹭洲引领计划”", **county}
    assert relation("program", {"zh": "嘉兴“鹭洲引领计划”", **CITY}, plain) == "exact"
    assert relation("program", {"zh": "市“鹭洲引领计划”", **CITY}, plain) == "exact"
    assert relation("program", {"zh": "杭州“鹭洲引领计划”", **CITY}, plain) != "exact"


def test_festivals_lines_and_apps() -> None:
    assert (
        facets("program", "湖畔开渔节活动", "", False)
        == ("event",)
        == facets("program", "湖畔开渔节", "", False)
    )
    assert relation("program", {"zh": "湖畔开渔节活动", **CITY}, {"zh": "“湖畔开渔节”", **CITY}) == "exact"
    assert relation("program", {"zh": "“湖畔开渔节”", **CITY}, {"zh": "“湖畔开渔”行动", **CITY}) != "exact"
    assert marks("program", "12345热线", "") == ()
    assert marks("program", "100热线", "") == ("number 100",)
    hotline: Told = {"zh": "12345热线“渔事即办”", **CITY}
    assert relation("program", hotline, {"zh": "“渔事即办”改革", **CITY}) == "exact"
    assert relation("program", hotline, {"zh": "“12345”热线", **CITY}) != "exact"
    assert relation("program", {"zh": "“鹭快办”", **CITY}, {"zh": "“鹭快办”APP", **CITY}) == "exact"
    assert relation("program", {"zh": "“鹭快办”", **CITY}, {"zh": "“鹭快督”APP", **CITY}) != "exact"


def test_a_provinces_campaign_in_two_of_its_cities() -> None:
    ours: Told = {"zh": "“万人助万企”", "territory": "cn-410323"}
    theirs = "“万人助万企”活动"
    assert relation("program", ours, {"zh": theirs, "territory": "cn-410100"}) == "exact"
    assert relation("program", ours, {"zh": theirs, "territory": "cn-370100"}) != "exact"

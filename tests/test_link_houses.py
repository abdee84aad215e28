"""Short forms of one territory's houses, new districts, lines of two places, and names in two languages."""

from __future__ import annotations

import pytest
from linked import Together, Told, relation

from graphbuild.link.body_wordings import BODIES
from graphbuild.link.house_names import house_names, letters, line_names, of_the_territory
from graphbuild.link.names import bare, form
from graphbuild.link.rewriting import rewritten

SICHUAN: Told = {"territory": "cn-510000", "part_of": "四川省"}
HAIYAN: Told = {"territory": "cn-330424", "part_of": "海盐县"}
JIAXING: Told = {"territory": "cn-330400", "part_of": "嘉兴市"}


ONE_HOUSE = [
    ("川能投集团", "四川省能源投资集团有限责任公司", SICHUAN),
    ("四川港投集团", "四川省港口投资集团有限责任公司", SICHUAN),
    ("鹭洲公司", "鹭洲冶金", JIAXING),
    ("鹭洲公司", "鹭洲置业有限公司", JIAXING),
    ("鹭洲控股", "鹭洲集团", JIAXING),
    ("湖畔医科大学二院", "湖畔医科大学附属第二医院", JIAXING),
    ("苏大附一院", "苏州大学附属第一医院", JIAXING),
    ("县妇幼保健院", "县妇幼保健计划生育服务中心", HAIYAN),
    ("县职教中心", "县职业技术教育中心", HAIYAN),
    ("市残联", "市残疾人联合会", JIAXING),
    ("市行政服务中心", "市政务服务中心", JIAXING),
    ("省农科院", "浙江省农业科学院", {"territory": "cn-330000", "part_of": "浙江省"}),
    ("市委农办", "市委农业农村委员会办公室", JIAXING),
    ("县一中", "海盐县第一高级中学", HAIYAN),
    ("银保监分局", "嘉兴银保监分局", JIAXING),
    ("嘉兴城投", "嘉兴市城市建设投资集团有限公司", JIAXING),
    ("鹭洲集团", "嘉兴鹭洲集团有限公司", JIAXING),
    ("市税务局", "国家税务总局嘉兴市税务局", JIAXING),
    ("县供电公司", "国网浙江省电力有限公司海盐县供电分公司", HAIYAN),
    ("移动公司", "中国移动通信集团浙江有限公司嘉兴分公司", JIAXING),
    ("联通公司", "中国联合网络通信有限公司嘉兴市分公司", JIAXING),
    ("邮储银行海盐县支行", "中国邮政储蓄银行股份有限公司海盐县支行", HAIYAN),
    ("市园林局", "嘉兴市园林绿化局", JIAXING),
    ("市红十字会", "嘉兴市红会", JIAXING),
    ("省港投", "四川港口投资集团有限公司", SICHUAN),
]
TWO_HOUSES = [
    ("鹭洲化工", "鹭洲铝业", JIAXING, JIAXING),  # each has a trade
    ("鹭洲集团", "鹭洲车轮有限公司", JIAXING, JIAXING),  # a group and its company
    ("鹭洲控股", "鹭洲股份有限公司", JIAXING, JIAXING),
    ("川投集团", "四川能投集团", SICHUAN, SICHUAN),
    ("湖畔医科大学第一医院", "湖畔医科大学第二医院", JIAXING, JIAXING),
    ("湖畔医科大学附属第二医院", "湖畔医科大学附属第二人民医院", JIAXING, JIAXING),
    ("省交投集团", "市交投集团", {"territory": "cn-330000", "part_of": "浙江省"}, JIAXING),
    ("嘉兴移动分公司", "嘉兴联通分公司", JIAXING, JIAXING),
    ("市一中", "市二中", JIAXING, JIAXING),
    ("县城投公司", "市城投公司", {"territory": "cn-330411", "part_of": "秀洲区"}, JIAXING),
]


houses = Together(
    [
        *(("body", {"zh": left, **where}, {"zh": right, **where}) for left, right, where in ONE_HOUSE),
        *(
            ("body", {"zh": left, **ours}, {"zh": right, **theirs})
            for left, right, ours, theirs in TWO_HOUSES
        ),
    ]
)


def test_there_are_so_many_houses() -> None:
    assert (len(ONE_HOUSE), len(TWO_HOUSES)) == (25, 10)


@pytest.mark.parametrize(("left", "right", "where"), ONE_HOUSE)
def test_one_house(left: str, right: str, where: Told) -> None:
    assert houses("body", {"zh": left, **where}, {"zh": right, **where}) == "exact"
    assert houses("body", {"zh": right, **where}, {"zh": left, **where}) == "exact"


@pytest.mark.parametrize(("left", "right", "ours", "theirs"), TWO_HOUSES)
def test_two_houses(left: str, right: str, ours: Told, theirs: Told) -> None:
    assert houses("body", {"zh": left, **ours}, {"zh": right, **theirs}) != "exact"
    assert houses("body", {"zh": right, **theirs}, {"zh": left, **ours}) != "exact"


def test_short_names_of_a_house() -> None:
    assert house_names("投资集团有限公司", "投资", "=51") == ("四川投", "川投", "蜀投")
    assert house_names("湖北交投集团有限公司", "湖北交投", "=42") == ("交投", "湖北交投", "鄂交投")
    assert house_names("鹭洲冶金", "鹭洲冶金", "=3304") == ("鹭洲",)
    for name in ("公共交通", "交通投资", "生态环境", "四川化工"):  # no brand
        assert not {name[:2]} & set(house_names(name, name, "=51"))
    assert letters("3304") == ("嘉",)
    assert letters("51") == ("川", "蜀")
    assert of_the_territory("交投集团")
    assert not of_the_territory("鹭洲集团")


def test_wordings_of_schools_and_offices() -> None:
    told = {
        "附属中学": "附中",
        "疾病预防控制中心": "疾控中心",
        "供销合作社": "供销社",
        "共青团县委": "团委",
        "政协县委员会": "政协",
        "委老干部局": "老干部局",
        "县城投公司": "城投公司",
    }
    assert {name: rewritten(BODIES, name) for name in told} == told
    assert rewritten(BODIES, "县城医院") == "县城医院"
    assert bare("body", form("body", "湖畔金融控股有限公司")) == "湖畔金融控股"


def test_bodies_of_the_nation_wherever_they_are_named() -> None:
    for short, full in (
        ("比亚迪", "比亚迪股份有限公司"),
        ("西电", "西安电子科技大学"),
        ("环保部", "国家环境保护部"),
        ("民政部", "中华人民共和国民政部"),
    ):
        there: Told = {"zh": full, "territory": "cn-130600"}
        assert relation("body", {"zh": short, "territory": "china"}, there) == "exact"
    there = {"zh": "省知识产权局", "territory": "cn-130000"}
    assert relation("body", {"zh": "国家知识产权局", "territory": "china"}, there) != "exact"
    hospital: Told = {"zh": "浙江省嘉兴鹭洲医院", **JIAXING}
    assert relation("body", {"zh": "嘉兴鹭洲医院", **JIAXING}, hospital) == "exact"


# places


def test_places_with_and_without_those_that_they_lie_in() -> None:
    here: Told = {"territory": "cn-330400"}
    for left, right in (
        ("市体育中心", "嘉兴市体育中心"),
        ("嘉兴铁狮子", "铁狮子"),
        ("海盐渔州港", "渔州港"),
        ("嘉兴高铁南站", "嘉兴南站"),
        ("鹭洲革命老区", "鹭洲老区"),
        ("湖畔山脉", "湖畔山"),
        ("嘉兴港鹭洲港区", "鹭洲港"),
    ):
        assert relation("place", {"zh": left, **here}, {"zh": right, **here}) == "exact"
    far: Told = {"zh": "城关镇", "territory": "cn-340000"}
    assert relation("place", {"zh": "城关镇", "territory": "cn-411725"}, far) != "exact"
    district: Told = {"zh": "区体育中心", "territory": "cn-330411"}
    assert relation("place", {"zh": "市体育中心", **here}, district) != "exact"


def test_two_halves_of_a_whole_in_two_languages() -> None:
    rural: Told = {"zh": "农村居民人均可支配收入增速", "unit": "%"}
    english = "Growth of per capita disposable income of {} residents"
    assert relation("indicator", rural, {"en": english.format("rural"), "unit": "%"}) == "exact"
    assert relation("indicator", rural, {"en": english.format("urban"), "unit": "%"}) != "exact"


def test_a_new_district_in_a_plan_before_and_after_the_law() -> None:
    shenzhen: Told = {"territory": "cn-440300", "part_of": "深圳市"}
    now: Told = {"zh": "光明区", "year": 2022, **shenzhen}
    assert relation("place", {"zh": "光明新区", "year": 2014, **shenzhen}, now) == "exact"
    assert relation("place", {"zh": "光明新区", "year": 2021, **shenzhen}, now) != "exact"
    ordos: Told = {"territory": "cn-150600", "part_of": "鄂尔多斯市"}
    earlier: Told = {"zh": "康巴什新区", "year": 2011, **ordos}
    assert relation("place", earlier, {"zh": "康巴什区", "code": "150603", "year": 2020, **ordos}) == "exact"
    assert relation("place", earlier, {"zh": "东胜区", "year": 2020, **ordos}) != "exact"
    hangzhou: Told = {"territory": "cn-330100", "part_of": "杭州市"}
    district: Told = {"zh": "萧山区", "year": 2022, **hangzhou}
    for year in (1995, 2014):  # a city of that name was there before
        assert relation("place", {"zh": "萧山新区", "year": year, **hangzhou}, district) != "exact"


def test_lines_of_two_places() -> None:
    assert "石保高速" in line_names("石家庄至保定高速")
    assert "京沪高铁" in line_names("北京至上海高铁")
    assert line_names("湖畔至鹭洲高速") == ()
    where: Told = {"territory": "cn-130600", "part_of": "保定市"}
    full: Told = {"zh": "石家庄至保定高速公路", **where}
    assert relation("place", {"zh": "石保高速", **where}, full) == "exact"
    for other in ("石保铁路", "石沧高速", "保石公路"):
        assert relation("place", {"zh": other, **where}, full) != "exact"


def test_a_lake_is_no_zone_called_after_it() -> None:
    where: Told = {"territory": "cn-360000", "part_of": "江西省"}
    assert relation("place", {"zh": "赣江", **where}, {"zh": "赣江新区", **where}) != "exact"
    where = {"territory": "cn-330100", "part_of": "Hangzhou"}
    lake: Told = {"zh": "西湖", "territory": "cn-330100", "part_of": "杭州市"}
    assert relation("place", {"en": "West Lake", **where}, lake) == "exact"
    assert relation("place", {"en": "West Lake District", **where}, lake) != "exact"


# two languages


def test_coined_names_in_pinyin() -> None:
    ours: Told = {"zh": "立中集团", **JIAXING}
    english: Told = {"territory": "cn-330400", "part_of": "Jiaxing"}
    assert relation("body", ours, {"en": "Lizhong Group", **english}) == "exact"
    assert relation("body", ours, {"en": "Limin Group", **english}) != "exact"
    lake: Told = {"zh": "湖畔大学", **JIAXING}
    assert relation("body", lake, {"en": "Hupan University", **english}) == "exact"
    longer: Told = {"zh": "湖畔科技大学", **JIAXING}
    assert relation("body", longer, {"en": "Hupan University", **english}) != "exact"


def test_a_listed_name_that_has_its_place() -> None:
    shanghai: Told = {"territory": "cn-310000", "part_of": "上海市"}
    english: Told = {"territory": "cn-310000", "part_of": "Shanghai", "en": "Shanghai Innovation Institute"}
    assert relation("body", english, {"zh": "上海创智学院", **shanghai}) == "exact"
    assert relation("body", english, {"zh": "上海创业学院", **shanghai}) != "exact"


@pytest.mark.parametrize(
    ("english", "right", "wrong"),
    [
        ("High-tech firms added", "新增高新技术企业数", "高新技术企业数"),
        ("Share of good air days", "空气质量优良天数比例", "空气质量优良天数"),
        ("Growth of retail sales", "社会消费品零售总额增速", "社会消费品零售总额"),
        ("New urban jobs", "城镇新增就业人数", "失业人员再就业人数"),
    ],
)
def test_english_names_of_indicators(english: str, right: str, wrong: str) -> None:
    assert relation("indicator", {"en": english}, {"zh": right}) == "exact"
    assert relation("indicator", {"en": english}, {"zh": wrong}) != "exact"


# programs and measures


def test_programs_of_one_name() -> None:
    here: Told = {"territory": "cn-330400"}
    nation: Told = {"territory": "china"}
    plan: Told = {"zh": "国民经济和社会发展第十三个五年规划纲要", **nation}
    assert relation("program", {"zh": "“十三五”规划", **nation}, plan) == "exact"
    assert relation("program", {"zh": "“十四五”规划", **nation}, plan) != "exact"
    for left, right in (
        ("“鹭洲办”", "“鹭洲办”审批模式"),
        ("“渔星家庭”评选", "“渔星家庭”"),
        ("首批国家鹭洲创新县建设", "国家鹭洲创新县建设"),
        ("创建国家级高新技术产业开发区", "国家级高新区创建"),
        ("中国（浙江）自由贸易试验区", "浙江自贸试验区"),
    ):
        assert relation("program", {"zh": left, **here}, {"zh": right, **here}) == "exact"


def test_headings_that_say_otherwise_how_it_is_done() -> None:
    plan: Told = {"territory": "cn-330400", "year": 2024}
    for left, right in (
        ("提速发展渔业经济", "加快发展渔业经济"),
        ("承接渔业梯度转移", "有序承接渔业转移"),
        ("加快探索构建渔港发展新模式", "构建渔港发展新模式"),
        ("建立健全渔港工作机制", "健全渔港工作机制"),
    ):
        assert relation("measure", {"zh": left, **plan}, {"zh": right, **plan}) == "exact"
    other: Told = {"zh": "有序承接林业转移", **plan}
    assert relation("measure", {"zh": "承接渔业梯度转移", **plan}, other) != "exact"

"""How bulletins and yearbooks word indicators, and places and programs with what holds them before them."""

from __future__ import annotations

import pytest
from linked import Together, Told, relation

from graphbuild.link.marks import marks
from graphbuild.link.measured import unitless
from graphbuild.link.names import form

ONE_FIGURE = (
    # health
    ("渔民医院次均门诊费用", "渔民医院门诊病人次均医药费用"),
    ("渔民医院人均住院费用", "渔民医院住院患者次均医疗费用"),
    ("渔民医院出院患者平均住院日", "渔民医院出院者平均住院天数"),
    ("居民年住院率", "年住院率"),
    ("居民平均就诊次数", "居民平均到医疗卫生机构就诊次数"),
    ("0-8个月婴儿喂养率", "8个月内婴儿喂养率"),
    ("医院病床使用率", "床位使用率"),
    ("渔民卫生专业技术人员", "渔民卫生技术人员"),
    # schools
    ("普通高等教育在校生", "高校在校生"),
    ("研究生教育招生", "研究生招生数"),
    ("渔技人员本科及以上学历占比", "渔技人员中具有大学本科以上学历的比例"),
    ("渔港幼儿园在园人数", "渔港学前教育在园幼儿"),
    ("普通高等学校在校生数", "高校在校学生人数"),
    ("学前三年毛入园率", "学前教育毛入学率"),
    ("56人以上大班额占比", "大班额比例"),
    ("职业院校双师型教师占比", "职业学校专业课教师中双师型教师比例"),
    ("高校毕业生去向落实率", "高校毕业生毕业去向落实率"),
    # water, land, farming
    ("渔村改水受益率", "渔村改水受益人口覆盖率"),
    ("高效节水灌溉率", "高效节水灌溉工程控制面积比例"),
    ("节水灌溉工程面积", "节水灌溉面积"),
    ("节水型生活器具普及率", "节水器具普及率"),
    ("非常规水资源利用量", "非常规水源利用量"),
    ("渔港处理费收缴率", "渔港处理费征收率"),
    ("渔区饮用水水源地达到或优于Ⅲ类比例", "渔区饮用水水源地水质达标率"),
    ("鱼苗良种率", "鱼苗良种覆盖率"),
    ("蔬菜及食用菌产量", "蔬菜产量"),
    ("渔村公路等级路比例", "渔村公路等级公路占比"),
    # per unit, research, trade, people
    ("地均生产总值", "单位土地面积地区生产总值"),
    ("就业者负担人口", "平均每一就业者负担人数"),
    ("每一农村就业人口负担人数", "农村每一就业者负担人数"),
    ("平均每百户拥有家用计算机", "每百户居民家用电脑拥有量"),
    ("平均每百户家庭拥有渔船", "每百户渔船拥有量"),
    ("渔村平均每户家庭从业人口", "渔村户均从业人口"),
    ("城镇失业人数", "城镇登记失业人员"),
    ("道路交通万车死亡人数", "道路交通万车死亡率"),
    ("各项税收", "税收收入"),
    ("接待旅游总人数", "接待游客总人数"),
    ("国内专利申请授权量", "专利授权量"),
    ("生活用电量", "城乡居民生活用电量"),
    ("年底实有渔船停泊面积", "年末实有渔船停泊面积"),
    ("渔业企业研发投入强度", "渔业企业研发经费占营业收入比重"),
    ("科技拨款占财政拨款比重", "地方财政科技支出占地方财政支出比重"),
    ("高技术产品出口额占商品出口额比重", "高新技术产品出口占出口总额比重"),
    ("规上渔具制造业占规上工业比重", "渔具制造业增加值占规上工业增加值比重"),
    ("每百元营业收入中的成本", "规上工业企业每百元营业收入成本"),
    ("国家贫困线以下人口的比例", "贫困发生率"),
    ("有线广播电视用户", "有线电视用户数"),
    ("人口计划生育政策符合率", "人口政策生育率"),
    ("渔民人均居住面积", "渔民人均住房面积"),
    ("有效灌溉面积占耕地面积比重", "耕地灌溉率"),
    ("自然保护区面积占辖区面积比重", "自然保护区覆盖率"),
    ("环境污染治理投资占生产总值比重", "环保投资占生产总值比重"),
    ("农用塑料薄膜使用量", "农膜使用量"),
    ("产销率", "工业产销率"),
    ("渔区平均路网密度", "渔区路网密度"),
    ("渔场适度规模经营比重", "渔场规模经营率"),
    ("企业开办时间", "开办企业平均用时"),
    ("脱贫劳动力外出务工人数", "脱贫人口务工规模"),
    ("有研发机构的规上工业企业占比", "规上工业企业研发机构覆盖率"),
    ("集体经济年经营性收入60万元以上村占比", "村集体经营性收入60万元以上的村比例"),
    ("渔业银行人民币贷款余额", "渔业银行贷款余额"),
    ("居民人均生活用电量", "城乡居民人均生活用电量"),
    ("城市居民每万人拥有公厕数", "城市万人拥有公共厕所"),
    ("零就业家庭动态清零率", "零就业家庭至少一人就业率"),
    ("社会保障卡持卡人数", "社保卡持有人数"),
    ("乡镇（街道）社工站覆盖率", "社会工作服务站乡镇街道覆盖率"),
    ("15岁以上人群吸烟率", "成人吸烟率"),
    ("研究生在校人数", "在校研究生数"),
    ("每10万人口中大专及以上文化程度人口", "每十万人中具有大学文化程度的人数"),
    ("潮汐发电占比", "潮汐发电量占总发电量比重"),
    ("房地产开发投资额", "房地产开发企业完成投资"),
    ("商品房待售面积", "商品房空置面积"),
    ("公共财政教育支出占公共财政支出比例", "教育支出占一般公共预算支出比重"),
    ("对共建“一带一路”国家进出口占比", "对一带一路沿线国家进出口占进出口总额比重"),
    ("等级旅游景区数", "A级旅游景区数量"),
    ("渔业成果转化率", "渔业成果转移转化率"),
    ("万人治安案件发案率", "每万人治安案件数"),
    # the UN and the World Bank
    ("渔村人口（占总人口的百分比）", "渔村人口占总人口比重"),
    ("渔村人口增长（年度百分比）", "渔村人口增长率"),
    ("人类发展指数", "Human Development Index"),
    ("通电率", "Access to electricity (% of population)"),
)
TWO_FIGURES = (
    ("每百户渔船拥有量", "每百户渔网拥有量"),
    ("每一农村就业人口负担人数", "每一城镇就业人口负担人数"),
    ("各项税收", "非税收入"),
    ("造林面积", "营造林面积"),
    ("国内专利授权量", "国内专利申请量"),
    ("渔民医院次均门诊费用", "渔民医院次均住院费用"),
    ("渔民收入增速", "渔民收入实际增长率"),
    ("低于国际贫困线人口的比例", "贫困发生率"),
    ("节水灌溉工程面积", "有效灌溉面积"),
    ("渔技人员本科及以上学历占比", "渔技人员专科及以上学历占比"),
    ("渔港学前教育在园幼儿", "渔港小学在校生数"),
    ("企业研发投入强度", "全社会研发投入强度"),
    ("渔港处理费收缴率", "渔港处理率"),
    ("超大班额比例", "大班额比例"),
    ("地均生产总值", "人均生产总值"),
    ("奶类产量", "牛奶产量"),
    ("渔村卫生厕所普及率", "渔村无害化卫生厕所普及率"),
    ("万人治安案件发案率", "万人刑事案件发案率"),
    ("城乡居民人均收入比", "居民人均收入"),
    ("渔业银行人民币贷款余额", "渔业银行本外币贷款余额"),
    ("渔业产值（现价）增速", "渔业产值（可比价）增速"),
    ("林草总产值", "林业总产值"),
    ("高效节水灌溉面积", "节水灌溉面积"),
    ("渔民金牌数", "渔民奖牌数"),
    ("房屋施工面积", "住宅施工面积"),
    ("有研发机构的规上工业企业占比", "有研发活动的规上工业企业占比"),
    ("渔村人口（占总人口的百分比）", "渔村人口占农村人口比重"),
    ("通电率", "Rural population (% of total population)"),
)
OURS: Told = {"territory": "cn-440100", "level": "prefectural"}
THEIRS: Told = {"territory": "cn-440000", "level": "provincial"}
PLACES = (
    ("长株潭", "长株潭城市群", True),
    ("鲈湾跨海大桥", "鲈湾大桥", True),
    ("鲈港至鹭洲运输大通道", "鲈港至鹭洲通道", True),
    ("南沙经济技术开发区", "广州南沙经开区", True),
    ("南沙经济技术开发区", "广州增城经开区", False),
    ("鲈州航空港", "鲈州机场", False),
    ("中国（浙江）自由贸易试验区鲈港片区", "鲈港自贸片区", True),
    ("鲈山国家级自然保护区", "鲈山保护区", True),
)
PROGRAMS = (
    ("《浙江省鹭洲创新三年行动计划（2018—2020年）》", "鹭洲创新三年行动计划", True),
    ("建设渔民友好城市", "渔民友好城市建设", True),
    ("建设渔民友好城市", "渔民宜居城市建设", False),
)
_together = Together(
    ("indicator", {"zh": left}, {"zh": right}) for left, right in (*ONE_FIGURE, *TWO_FIGURES)
)


def test_there_are_so_many_cases() -> None:
    assert (len(ONE_FIGURE), len(TWO_FIGURES), len(PLACES), len(PROGRAMS)) == (81, 28, 8, 3)


@pytest.mark.parametrize(("left", "right"), ONE_FIGURE)
def test_one_figure(left: str, right: str) -> None:
    assert _together("indicator", {"zh": left}, {"zh": right}) == "exact"


@pytest.mark.parametrize(("left", "right"), TWO_FIGURES)
def test_two_figures(left: str, right: str) -> None:
    assert _together("indicator", {"zh": left}, {"zh": right}) != "exact"


@pytest.mark.parametrize(("left", "right", "one"), PLACES)
def test_places(left: str, right: str, *, one: bool) -> None:
    assert (relation("place", {"zh": left, **OURS}, {"zh": right, **THEIRS}) == "exact") is one


@pytest.mark.parametrize(("left", "right", "one"), PROGRAMS)
def test_programs(left: str, right: str, *, one: bool) -> None:
    ours: Told = {"territory": "cn-330000", "level": "provincial"}
    assert (relation("program", {"zh": left, **ours}, {"zh": right, **ours}) == "exact") is one


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("国家渔政总局", "国家渔政总局", True),
        ("全国总工会", "全总", True),
        ("国家食药监总局", "国家食品药品监督管理总局", True),
        ("市总工会", "全总", False),
        ("市防指", "防汛防旱指挥部", True),
        ("市总河长办", "市河长制办公室", True),
    ],
)
def test_bodies_of_the_nation_and_of_a_city(left: str, right: str, *, one: bool) -> None:
    nations = left[0] != "市"
    theirs: Told = {"territory": "cn-440000", "level": "provincial"} if nations else OURS
    assert (relation("body", {"zh": left, **OURS}, {"zh": right, **theirs}) == "exact") is one


def test_headings_of_two_deeds() -> None:
    plan: Told = {"territory": "cn-330400", "level": "prefectural", "year": 2020}
    heading: Told = {"zh": "加强渔港自身建设", **plan}
    assert relation("measure", heading, {"zh": "着力加强渔港自身建设", **plan}) == "exact"
    assert relation("measure", heading, {"zh": "加强渔港自身改革", **plan}) != "exact"


def test_real_growth_is_marked_and_money_in_hand_is_not() -> None:
    assert "real" in marks("indicator", form("indicator", "渔民收入实际增长率"), "")
    assert "real" not in marks("indicator", form("indicator", "实际使用外资增速"), "")


def test_the_unit_that_an_english_name_has_in_brackets_is_none_of_it() -> None:
    assert unitless("GDP growth (annual %)") == "GDP growth"
    assert unitless("Fish caught per head (current US$)") == "Fish caught per head"
    assert unitless("Lakes (% of land area)") == "Lakes (% of land area)"
    growth: Told = {"en": "GDP growth (annual %)"}
    assert relation("indicator", {"zh": "GDP增速"}, growth) == "exact"
    assert relation("indicator", {"zh": "GDP"}, growth) != "exact"

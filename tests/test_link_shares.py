"""Shares, rates and rounds in another order, branches by their place, slogans of first letters."""

from __future__ import annotations

import pytest
from linked import relation

from graphbuild.link.measured import measured
from graphbuild.link.names import form
from graphbuild.link.shortened import first_clauses, of_first_letters, short_forms

ONE = (
    ("indicator", "渔业贷款占全部贷款比重", "全部贷款中渔业贷款比重"),
    ("indicator", "渔港投资在固定资产投资中的份额", "渔港投资占固定资产投资比重"),
    ("indicator", "农村渔港垃圾处理率", "渔港垃圾得到处理的行政村占比"),
    ("indicator", "每亩渔港税收", "渔港亩均税收"),
    ("indicator", "鱼苗出口占出口总额比重", "出口中鱼苗所占份额"),
    ("program", "渔业行动（2016—2020年）", "渔业行动方案"),
    ("program", "第二期渔港提升计划", "渔港提升计划（第二期）"),
    ("body", "渔政中院", "渔政中级人民法院"),
    # yearbooks: growth and decline, what was added, money, air, roads, people, firms, schools and beds
    ("indicator", "渔港用水减少比例", "渔港用水降幅"),
    ("indicator", "渔业贷款新增额", "新增渔业贷款"),
    ("indicator", "第三产业比上年增长", "第三产业增加值增速"),
    ("indicator", "城镇居民家庭平均每人全年可支配收入", "城镇居民人均可支配收入"),
    ("indicator", "海关进出口总值", "外贸进出口总额"),
    ("indicator", "金融机构人民币贷款余额增速", "人民币各项贷款增速"),
    ("indicator", "货物运输周转量", "货物周转量"),
    ("indicator", "研发经费内部支出", "研发经费支出"),
    ("indicator", "港口完成货物吞吐量", "港口货物吞吐量"),
    ("indicator", "货物和服务进出口增速", "货物与服务贸易总额增速"),
    ("indicator", "可吸入颗粒物年均浓度", "PM10平均浓度"),
    ("indicator", "空气质量达到及好于二级天数占比", "空气质量优良天数比例"),
    ("indicator", "臭氧日最大8小时平均浓度", "臭氧浓度"),
    ("indicator", "交通死亡人数", "交通事故死亡人数"),
    ("indicator", "政务服务便民热线办结率", "12345热线办结率"),
    ("indicator", "湿地保有量", "湿地面积"),
    ("indicator", "灌溉用水有效利用系数", "灌溉水有效利用系数"),
    ("indicator", "三级甲等医院数", "三甲医院数"),
    ("indicator", "护理型养老床位", "护理型床位"),
    ("indicator", "零就业家庭动态消除率", "零就业家庭动态清零率"),
    ("indicator", "电影票房收入", "电影票房"),
    ("indicator", "企业退休人员月人均基本养老金", "企业退休人员养老金"),
    ("indicator", "国家4A级及以上旅游景区数", "4A级以上景区数"),
    ("indicator", "三次产业比例", "三次产业结构"),
    ("indicator", "限额以上企业消费品零售额", "限额以上单位零售额"),
    ("indicator", "鱼苗产值与农业产值比", "鱼苗产值与农业产值之比"),
    ("indicator", "渔港公路线路里程", "渔港公路里程"),
    ("indicator", "农田有效灌溉面积", "有效灌溉面积"),
    ("indicator", "减贫人口", "减贫人数"),
    ("indicator", "外商直接投资实际使用金额", "实际使用外商直接投资金额"),
    ("indicator", "招商引资实际到位额", "招商引资到位资金"),
    ("indicator", "新上市公司家数", "新增上市企业数"),
    ("indicator", "规模化养殖场设施装备配套率", "规模养殖场设施配套率"),
    ("indicator", "5G移动通信基站数", "5G基站数"),
    ("indicator", "技能劳动者占比", "技能人才占比"),
    ("indicator", "建制村通畅率", "行政村通硬化路率"),
    ("indicator", "轨道交通运营线路长度", "轨道交通运营里程"),
    ("indicator", "建成区绿地率", "绿地率"),
    ("indicator", "用气普及率", "燃气普及率"),
    ("indicator", "鱼苗产值占规上工业总产值比重", "鱼苗产值占规上工业比重"),
    ("indicator", "快递服务企业业务量", "快递业务量"),
    ("indicator", "科技进步对渔业增长的贡献率", "渔业科技进步贡献率"),
    ("program", "国家AAAAA级景区", "国家5A级景区"),
    ("program", "国家AAAA级景区", "国家4A级景区"),
    ("program", "乡镇（街道）渔政清单", "镇街渔政清单"),
    ("program", "鹭江流域生态保护补偿", "鹭江生态补偿"),
    ("program", "全面两孩政策", "全面二孩政策"),
    ("program", "鹭洲县域普通高中振兴", "鹭洲县中振兴"),
    ("program", "鹭湖重点水域禁渔", "鹭湖禁渔"),
    ("program", "鹭洲基础设施生命线工程", "鹭洲生命线工程"),
    ("program", "一体推进渔港渔村渔民发展", "渔港渔村渔民一体化"),
    ("program", "渔业信用体系", "渔业社会信用体系"),
    ("body", "团县委", "共青团县委员会"),
    ("body", "人民武装部", "人武部"),
    ("body", "统一战线工作部", "统战部"),
    ("body", "渔港农村商业银行", "渔港农商银行"),
    ("body", "生态环境分局", "生态环境局"),
    ("place", "渔山片区", "渔山区"),
    ("place", "渔湖生态经济区", "环渔湖生态经济区"),
    ("place", "鹭洲水库库区", "鹭洲库区"),
    ("place", "鹭洲文化旅游区", "鹭洲文旅区"),
    ("place", "鹭洲客运专线", "鹭洲高速铁路"),
    ("place", "鹭岭山脉", "鹭岭"),
    # two writers: in another order, what goes without saying, other common words
    ("indicator", "年末参加渔港职工工伤保险人数", "参加渔港职工工伤保险人数"),
    ("indicator", "渔港高校应届毕业生就业率", "渔港应届高校毕业生就业率"),
    ("indicator", "劳务输出总收入", "实现劳务收入"),
    ("indicator", "渔民养老金月增", "渔民养老金增加额"),
    ("indicator", "幼儿教师本科以上学历比例", "幼儿园专任教师本科以上学历占比"),
    ("indicator", "渔校教师大专以上学历比例", "渔校专任教师专科以上学历占比"),
    ("indicator", "公办园数", "公办幼儿园数"),
    ("indicator", "常住人口千人渔具数", "每千常住人口渔具数"),
    ("indicator", "渔港医院每千人口病床数", "每千人渔港医院床位数"),
    ("indicator", "社会办医疗机构诊疗量", "非公立医疗机构诊疗量"),
    ("indicator", "市域内住院率", "居民在市内住院比例"),
    ("indicator", "渔港床位占总床位数比重", "渔港床位数占比"),
    ("indicator", "渔港投资占总投资比重", "渔港投资占固定资产投资比重"),
    ("indicator", "鱼礁在渔港的覆盖率", "渔港鱼礁覆盖率"),
    ("indicator", "渔校达到省定办学标准比例", "渔校省定办学标准比例"),
    ("indicator", "渔业对经济增长贡献率", "渔业对GDP增长的贡献率"),
    ("indicator", "渔港自然保护地面积占国土面积比例", "渔港自然保护地占比"),
    ("indicator", "渔民教育文化娱乐支出占消费支出比重", "渔民教育文化娱乐消费支出占比"),
    ("indicator", "有研发活动的规上工业企业占比", "规上工业企业研发活动覆盖率"),
    ("indicator", "基层诊疗量占比", "基层医疗卫生机构诊疗人次占总诊疗人次比例"),
    ("indicator", "村集体经营性收入达到8万元以上的村比例", "集体经营性收入8万元以上村占比"),
    ("indicator", "渔病患者规范管理率", "渔病患者基层规范管理服务率"),
    ("indicator", "有需求残疾人基本康复服务率", "残疾人康复服务覆盖率"),
    ("indicator", "经常参加体育锻炼人数占比", "经常性体育锻炼人口比例"),
    ("indicator", "渔民创业扶持人数", "渔民创业人数"),
    ("indicator", "污泥无害化处置率", "污泥无害化处理率"),
    ("indicator", "全民义务植树", "义务植树株数"),
    ("indicator", "治沙面积", "沙化土地治理面积"),
    ("indicator", "鱼片数字电视实际用户", "鱼片数字电视用户"),
    ("indicator", "鱼片业增加值氨氮排放强度", "鱼片业增加值氨氮排放量"),
    ("indicator", "渔港公路建设里程", "新建渔港公路里程"),
    ("indicator", "酸雨发生频率", "酸雨频率"),
    ("indicator", "渔港旅游接待游客", "渔港旅游接待人次"),
    ("indicator", "命案现案侦破率", "命案破案率"),
    ("indicator", "渔港河流监测断面达标率", "渔港河流断面达标率"),
    ("indicator", "城市区域环境噪声平均等效声级", "区域环境噪声平均值"),
    ("indicator", "交通干线噪声平均值", "道路交通噪声平均值"),
    ("indicator", "森林生态系统服务功能总价值量", "森林生态服务价值"),
    ("indicator", "鱼麦亩产", "鱼麦单产"),
    ("indicator", "渔港火灾亡人数", "渔港火灾死亡人数"),
    ("indicator", "因灾死亡失踪人数", "因自然灾害死亡和失踪人数"),
    ("indicator", "较大安全生产事故起数", "较大事故数"),
    ("indicator", "国家地表水考核断面水质优良（Ⅰ—Ⅲ类）比例", "国控断面地表水优良率"),
    ("indicator", "丧失使用功能的水体断面占比", "劣Ⅴ类水体占比"),
    ("indicator", "渔港地下水质量极差比例", "渔港地下水水质极差比例"),
    ("indicator", "渔校图书馆机构数", "渔校图书馆数"),
    ("indicator", "住户存款年末余额", "住户存款余额"),
    ("indicator", "新建商品住宅成交面积", "商品住宅销售面积"),
    ("indicator", "鱼排平均销售价格", "鱼排均价"),
    ("indicator", "牧业总产值", "畜牧业总产值"),
    ("indicator", "一般公共预算教育支出", "教育支出"),
    ("indicator", "森林火灾受灾率", "森林火灾受害率"),
    ("indicator", "结婚对数", "结婚登记对数"),
    ("indicator", "雨污水管网里程", "雨污管网里程"),
    ("program", "渔港路长制度", "渔港路长制"),
    ("program", "公共交通优先发展战略", "公交优先战略"),
    ("program", "渔港数字化转型试点城市", "渔港数字化转型城市试点"),
    ("body", "防震减灾局", "地震局"),
    ("body", "公路事务管理局", "公路局"),
    ("body", "招商引资局", "招商促进局"),
    ("place", "鹭洲物流园区", "鹭洲物流园"),
    ("place", "鹭洲旧城区", "鹭洲老城区"),
)
TWO = (
    ("indicator", "普通高等学校数", "高校数"),
    ("program", "渔业互联网创新发展", "渔业互联网"),
    ("indicator", "每亩渔港税收", "渔港税收"),
    ("program", "第二期渔港提升计划", "渔港提升计划（第三期）"),
    ("indicator", "货物和服务进出口增速", "服务进出口增速"),
    ("indicator", "细颗粒物浓度", "可吸入颗粒物浓度"),
    ("place", "环渔湖", "渔湖"),
    ("indicator", "新增5G基站数", "建有5G基站数"),
    ("indicator", "地表水优良率", "国控断面优良率"),
    ("indicator", "渔港亩产税收", "渔港单产税收"),
    ("indicator", "渔校专任教师数", "渔校教师数"),
    ("indicator", "渔政公安机关经费", "渔政经费"),
    ("program", "渔港试点", "渔港"),
    ("body", "渔港管理局", "渔港局"),
)


def test_there_are_so_many_cases() -> None:
    assert (len(ONE), len(TWO)) == (133, 14)


@pytest.mark.parametrize(("kind", "left", "right"), ONE)
def test_one_form(kind: str, left: str, right: str) -> None:
    assert form(kind, left) == form(kind, right)


@pytest.mark.parametrize(("kind", "left", "right"), TWO)
def test_two_forms(kind: str, left: str, right: str) -> None:
    assert form(kind, left) != form(kind, right)


def test_the_unit_tells_the_measure_that_a_name_leaves_out() -> None:
    assert measured(["治理渔港滩涂"], "万亩")[0] == "治理渔港滩涂面积"
    assert measured(["渔港滩涂保有量"], "公顷")[0] == "渔港滩涂面积"
    assert measured(["渔港步道建设"], "公里")[0] == "渔港步道建设里程"
    assert measured(["渔民危房改造数"], "万户")[0] == "渔民危房改造户数"
    assert measured(["渔民安置住房建设"], "套")[0] == "渔民安置住房建设套数"
    assert measured(["开展渔业技能培训"], "人次")[0] == "开展渔业技能培训人次"
    assert measured(["渔业专利拥有量"], "件/万人")[0] == "每万人渔业专利拥有量"
    for name, unit in (
        ("渔港绿地率", "%"),
        ("渔港滩涂面积", "亩"),
        ("渔港岸线", "公里"),
        ("渔业企业数", "户"),
        ("人均渔业专利", "件/万人"),
        ("渔港", "亩"),
    ):
        assert measured([name], unit) == [name]
    assert measured([], "亩") == []
    told, bare = {"zh": "治理渔港滩涂", "unit": "万亩"}, {"zh": "渔港滩涂治理面积", "unit": "亩"}
    assert relation("indicator", told, bare) == "exact"
    assert relation("indicator", {**told, "unit": "处"}, bare) != "exact"


def test_slogans_of_first_letters_and_first_clauses() -> None:
    assert of_first_letters("智渔万船", "智能化渔业万艘船只")
    assert not of_first_letters("智渔万船", "智能渔业船只")
    assert not of_first_letters("渔船", "渔业船只")
    assert not of_first_letters("智渔船", "智能渔船")


def test_a_zone_is_called_by_its_head_where_that_is_no_division() -> None:
    assert short_forms("place", "青畔科技城", "青畔科技城", frozenset()) == ("青畔", "青畔区", "青畔城")
    assert short_forms("place", "嘉善科技城", "嘉善科技城", frozenset()) == ("嘉善城",)
    assert first_clauses(("建设现代化渔港", "发展渔业")) == ("现代化渔港",)
    assert first_clauses(("建渔港", "发展渔业")) == ()

"""Shares, rates and rounds in another order, branches by their place, slogans of first letters."""

from __future__ import annotations

import pytest

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
)
TWO = (
    ("indicator", "普通高等学校数", "高校数"),
    ("program", "渔业互联网创新发展", "渔业互联网"),
    ("indicator", "每亩渔港税收", "渔港税收"),
    ("program", "第二期渔港提升计划", "渔港提升计划（第三期）"),
    ("indicator", "货物和服务进出口增速", "服务进出口增速"),
    ("indicator", "细颗粒物浓度", "可吸入颗粒物浓度"),
    ("place", "环渔湖", "渔湖"),
)


def test_there_are_so_many_cases() -> None:
    assert (len(ONE), len(TWO)) == (71, 7)


@pytest.mark.parametrize(("kind", "left", "right"), ONE)
def test_one_form(kind: str, left: str, right: str) -> None:
    assert form(kind, left) == form(kind, right)


@pytest.mark.parametrize(("kind", "left", "right"), TWO)
def test_two_forms(kind: str, left: str, right: str) -> None:
    assert form(kind, left) != form(kind, right)


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

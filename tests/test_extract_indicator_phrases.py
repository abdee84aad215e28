"""Names of figures in ordinary sentences: goals told twice, parts of a whole, verbs of doing, bounds."""

from __future__ import annotations

import pytest
from test_extract_quantities import of_plan, quantities, shown

from graphbuild.extract.fold import fold
from graphbuild.extract.year import plan_years

NAMES = {
    "生产总值增长6.5%以上,力争达到7%。": ["生产总值增速", "生产总值增速"],
    "三次产业结构由12:50:38调整为9:47:44。": [
        *(f"第{each}产业占三次产业比重" for each in "一二三"),
        *(f"第{each}产业占三次产业比重" for each in "一二三"),
    ],
    "三产结构比优化为10︰41︰49。": [f"第{each}产业占三次产业比重" for each in "一二三"],
    "镇级财政收入全部超过800万元。": ["镇级财政收入"],
    "工业产值迈上千亿台阶。": ["工业产值"],
    "经济总量跃居全州第3。": ["经济总量全州排名"],
    "营商环境评价居全省第9位,较上年提升12位。": ["营商环境评价全省排名", "营商环境评价全省排名提升位次"],
    "新登记商户4300户,每万人拥有市场主体612户。": ["新登记商户数", "每万人拥有市场主体数"],
    "金融机构存贷款余额分别达320亿元和245亿元。": ["金融机构存款余额", "金融机构贷款余额"],
    "实现脱贫劳动力务工稳定在1.2万人以上。": ["脱贫劳动力务工人数"],
    "新增规上企业12户、规上服务业企业5户。": ["新增规上企业数", "新增规上服务业企业数"],
    "新增技术中心4家,争创驰名商标2个。": ["新增技术中心数", "争创驰名商标数"],
    "改造危桥12座,硬化通组路45公里。": ["改造危桥数", "硬化通组路里程"],
    "改造小区32个,加装电梯20部。": ["改造小区数", "加装电梯数"],
    "新增造林面积12万亩,义务植树150万株。": ["新增造林面积", "义务植树数"],
    "建设保障房1800套,其中公租房600套、共有产权房300套。": [
        "建设保障房数",
        "建设公租房数",
        "建设共有产权房数",
    ],
    "新建城市道路12条18公里。": ["新建城市道路数", "新建城市道路里程"],
    "对120户特困家庭实施危房改造。": ["危房改造特困家庭户数"],
    "规划总面积15平方公里的高铁新城。": ["高铁新城规划总面积"],
    "新上亿元以上项目15个,其中5亿元以上3个、10亿元以上1个。": [
        "新上项目",
        "新上亿元以上项目数",
        "新上亿元以上项目数",
        "新上5亿元以上项目数",
        "新上5亿元以上项目数",
        "新上10亿元以上项目数",
    ],
    "新建220千伏输变电工程2个、110千伏3个。": [
        "新建输变电工程",
        "新建220千伏输变电工程数",
        "新建220千伏输变电工程数",
        "新建110千伏输变电工程数",
    ],
    "十一是新建农贸市场3个,惠及群众10万人。": ["新建农贸市场数", "农贸市场惠及群众人数"],
    "为城区独居老人安装呼叫器1000台。": ["安装呼叫器数"],
    "科技企业数量在现有基础上翻一番,达到120家。": ["科技企业数量", "科技企业数量"],
    "外贸进出口总额12亿美元,其中出口8.5亿美元。": ["外贸进出口总额", "外贸出口总额"],
    "出生人口性别比控制在112以内。": ["出生人口性别比"],
    "社会保险参保人数分别达到28万人、35万人、12万人。": ["社会保险参保人数"] * 3,
    "26个乡镇污水处理设施全覆盖。": ["污水处理设施全覆盖的乡镇数"],
    "支持5个县争创国家级示范县,扶持100个村发展集体经济。": [
        "争创国家级示范县的县数",
        "发展集体经济的村数",
    ],
    "推动常住人口城镇化率、户籍人口城镇化率分别提高到62%和45%。": [
        "常住人口城镇化率",
        "户籍人口城镇化率",
    ],
    "推进8条断头路打通。": ["推进打通的断头路数"],
    "税收占比提高2个百分点。": ["税收占比提高幅度"],
    "农民收入增幅高于城镇居民2个百分点。": ["农民收入增幅高于城镇居民的幅度"],
    "到位资金增长10%,产业项目占九成。": ["到位资金增速", "到位资金中产业项目占比"],
    "接待游客900万人次,其中过夜游客超过三分之一。": ["接待游客人次", "接待游客人次中过夜游客占比"],
    "新登记市场主体3万户、企业8000户。": ["新登记市场主体数", "新登记企业数"],
    "铁路营业里程16万公里,其中高速铁路5万公里。": ["铁路营业里程", "高速铁路营业里程"],
    "铁路、水路占比分别提高0.5个和0.7个百分点。": ["铁路占比提高幅度", "水路占比提高幅度"],
    "平均受教育年限提高到11.5年。": ["平均受教育年限"],
    "完成301个村出列任务。": ["出列的村数"],
    "第一、二、三产业增加值分别增长4%、8%和9%。": [f"第{each}产业增加值增速" for each in "一二三"],
    "新增就业6000人（其中毕业生2000人）。": ["新增就业人数", "毕业生新增就业人数"],
    "为全县600户老年人家庭免费实施适老化改造。": ["适老化改造老年人家庭户数"],
    "投资2亿元的污水处理厂年内投运。": ["污水处理厂投资"],
    "首期300亩年内建成。": ["首期面积"],
    "抓好10个乡镇的土地综合整治。": ["土地综合整治的乡镇数"],
    "建成区人口达到28万人。": ["建成区人口"],
    "确保11月底前开工率100%。": ["开工率"],
    "新建停车泊位2000个,其中公共泊位占三成。": ["新建停车泊位数", "新建停车泊位数中公共泊位占比"],
}
FIGURES = {
    "三产结构比优化为10︰41︰49。": ["=10", "=41", "=49"],
    "工业产值迈过4000亿元关口。": [">4000亿元"],
    "参保人数分别达到28万人、35万人、12万人。": [">=28万人", ">=35万人", ">=12万人"],
    "自来水普及率达到八成五以上。": [">=8.5成"],
    "货运量占比分别提高0.5个和0.7个百分点。": ["=0.5个百分点", "=0.7个百分点"],
    "平均受教育年限提高到11.5年。": ["=11.5年"],
    "力争3年内培育上市企业5家。": ["=5家"],
    "种植食用菌3000万棒。": ["=3000万棒"],
    "孕产妇死亡率控制在17.5/10万以内。": ["<=17.5/10万"],
    "灌溉水利用系数仅0.49。": ["=0.49"],
    "改造危桥312延米。": ["=312延米"],
    "产量稳居全国第一。": ["<=1位"],
    "争取一至两家企业上市。": ["=1..2家"],
    "统筹四套班子力量,第二至三批行动。": [],
}
ROLES = {
    "其中5亿元以上3个。": ["other", "target"],
    "收入超百亿元的企业达到3家、超50亿元的达到5家。": ["other", "target", "other", "target"],
    "新建220千伏工程2个、110千伏3个。": ["other", "target", "other", "target"],
    "财政收入在现有基础上翻一番。": ["target"],
    "财政收入是2025年的2倍。": ["target"],
    "每千人拥有托位4.5个。": ["target"],
    "消除56人以上大班额。": ["other"],
}
YEARS = {
    "湖滨市2031年政府工作报告\n": (2031, 2031),
    "湖滨市国民经济和社会发展第十四个五年规划纲要\n": (2021, 2025),
    "湖滨市打赢蓝天保卫战2031年度实施方案\n": (2031, 2031),
    "湖滨县学前教育行动计划(2031年)\n": (2031, 2031),
    "湖滨市国民经济和社会发展第十五个五年规划纲要\n": (2026, 2030),
}
PARTS = {
    "一部分": ("今年的预期目标是:生产总值增长7%。\n扩大有效投资。新建水厂3座。\n", ["target", "target"]),
    "回顾": ("过去一年,新建水厂3座。\n今年重点抓好以下工作:新建水厂4座。\n", ["achievement", "target"]),
    "年份": ("过去一年,新建水厂3座。\n2031年要抓好以下工作:新建水厂4座。\n", ["achievement", "target"]),
    "成绩": ("城乡面貌明显改善。新建水厂3座,成功获评园林城市,供水能力显著提高。\n", ["achievement"]),
    "小标题": ("(六)民生保障稳步增进。\n新建水厂3座,成功获评园林城市。\n", ["achievement"]),
    "成效": ("一、第一期计划实施成效\n新建水厂3座。\n二、主要目标\n新建水厂4座。\n", ["achievement", "target"]),
    "开头": ("各位代表:\n新建水厂3座。\n", ["achievement"]),
}


def test_the_cases_are_all_there() -> None:
    assert [len(each) for each in (NAMES, FIGURES, ROLES, YEARS, PARTS)] == [49, 14, 7, 5, 7]


@pytest.mark.parametrize("sentence", NAMES)
def test_a_figure_is_named_by_what_its_sentence_measures(sentence: str) -> None:
    assert [each.indicator for each in of_plan(sentence)] == NAMES[sentence]


@pytest.mark.parametrize("sentence", FIGURES)
def test_a_figure_is_read_with_its_comparator_and_unit(sentence: str) -> None:
    assert shown(of_plan(sentence)) == FIGURES[sentence]


@pytest.mark.parametrize("sentence", ROLES)
def test_a_figure_has_a_role(sentence: str) -> None:
    assert [each.role for each in of_plan(sentence)] == ROLES[sentence]


@pytest.mark.parametrize("title", YEARS)
def test_a_title_tells_the_years_of_the_plan(title: str) -> None:
    years = plan_years(fold(title))
    assert (years.first, years.last) == YEARS[title]


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_a_report_is_read_by_what_it_says(part: str) -> None:
    """A report begins with the year behind it; a part of one that never looks back says what is aimed at."""
    text, roles = PARTS[part]
    assert [each.role for each in quantities(f"湖滨市2031年政府工作报告\n{text}")] == roles


@pytest.mark.parametrize("past", ["2005年", "“十五”末"])
def test_the_year_of_what_a_multiple_is_one_of_is_not_its_own(past: str) -> None:
    found = of_plan(f"工业产值达到90亿元,是{past}的2.7倍,其中水泥产值突破9亿元。")
    assert [each.period for each in found] == ["2031"] * 3


@pytest.mark.parametrize(("year", "role"), [(2026, "target"), (2029, "achievement")])
def test_the_five_years_that_a_plan_begins_lie_ahead(year: int, role: str) -> None:
    text = f"湖滨市{year}年政府工作报告\n各位代表:\n“十五五”时期,新建水厂3座。\n"
    assert [each.role for each in quantities(text)] == [role]

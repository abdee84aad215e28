"""Figures as the prose of five-year plans tells them: holders of a part, shares, periods, roles."""

from __future__ import annotations

import pytest
from test_extract_quantities import of_plan, quantities, shown

NAMES = {
    "废水排放量控制在30亿吨,其中县以上企业22亿吨,乡镇工业8亿吨。": [
        "废水排放量",
        "县以上企业废水排放量",
        "乡镇工业废水排放量",
    ],
    "工业总产值达到50亿元,其中规模以上企业40亿元,乡镇企业10亿元。": [
        "工业总产值",
        "规模以上企业工业总产值",
        "乡镇企业工业总产值",
    ],
    "水泥产量达到60万吨,其中大型企业40万吨,个体企业20万吨。": [
        "水泥产量",
        "大型企业水泥产量",
        "个体企业水泥产量",
    ],
    "工业废水处理率,县及县以上企业达到83%,乡镇工业达到60%。": [
        "县及县以上企业工业废水处理率",
        "乡镇工业废水处理率",
    ],
    "规模以上企业达到30户,实现工业总产值35亿元,年均递增14%。": [
        "规模以上企业数",
        "规模以上企业工业总产值",
        "规模以上企业工业总产值年均增速",
    ],
    "人均纯收入不足900元的人口控制在2万人以下。": ["人口人均纯收入", "人均纯收入不足900元的人口"],
    "环保投资共需21亿元,约占同期生产总值的0.8%。": ["环保投资", "环保投资占同期生产总值比例"],
    "5年新增造林地9万亩。": ["新增造林地面积"],
    "五年年均经济增长速度为9%。": ["年均经济增速"],
    "目标还包括灌溉系数提高到0.53,水质达标率提高到60%。": ["灌溉系数", "水质达标率"],
    "加固54座小(1)型和41座小(2)型病险水库。": ["加固小(1)型病险水库数", "加固小(2)型病险水库数"],
    "完成19处大型、80处中型灌区的节水改造任务。": ["节水改造大型灌区数", "节水改造中型灌区数"],
    "建成30万以上人口城市轨道交通。": ["城市人口"],
    "港口吞吐量达到8万t,适应度接近1:1。": ["港口吞吐量", "适应度"],
    "新铺油路9公里,让所有乡镇和90%的行政村通公交车。": ["新铺油路里程", "通公交车的行政村比例"],
    "小学将增加班级46班,入园儿童高峰值将在54万左右,幼儿园总规模也可达到53万。": [
        "小学增加班级数",
        "入园儿童高峰值",
        "幼儿园总规模",
    ],
    "生产总值达到69亿元,提前两年实现比2030年翻一番。": ["生产总值", "生产总值与2030年之比"],
    "编制《云山县土地规划》和12个村庄规划。": ["编制村庄规划数"],
    "农业增加值年均增长要达到5%左右。": ["农业增加值年均增速"],
    "城乡收入差距缩小2个百分点。": ["城乡收入差距缩小幅度"],
    "人均建设用地严格控制在100平方米以内,列车时速达到200公里。": ["人均建设用地面积", "列车时速"],
    "年均每十万人受灾人次控制在15000以内。": ["年均每十万人受灾人次"],
    "以2.8%的国土面积集聚了18%的人口。": ["国土面积比例", "集聚人口比例"],
    "林业经济实现产值比2025年翻一番。": ["林业经济产值与2025年之比"],
    "近9个乡镇和80个建制村通硬化路。": ["乡镇数", "通硬化路的建制村数"],
    "受灾人次、经济损失,分别比“十四五”时期下降36%、39%。": [
        "受灾人次比“十四五”降幅",
        "经济损失比“十四五”降幅",
    ],
    "50万-100万人城市由3个增加到10个。": ["城市人口", *["50万-100万人城市数"] * 2],
    "30个强县发展的指导目标是:增加值达到9亿元。": ["强县数", "强县增加值"],
    "吞吐量突破9亿吨,其中集装箱突破20万标箱。": ["吞吐量", "集装箱量"],
    "船舶运力总规模达到15万净载重吨,污水处理率必须达到100%。": ["船舶运力总规模", "污水处理率"],
    "高速公路全省新增通车里程70公里,总里程突破300公里。": ["高速公路全省新增通车里程", "高速公路总里程"],
    "在12层以下住宅推广热水系统66万平方米。": ["推广热水系统的住宅数", "推广热水系统面积"],
    "风电达到9万千瓦,年发电量9亿千瓦时。": ["风电容量", "风电发电量"],
    "年用量增加22万吨标煤,加工产值与农业产值比达到2.5。": ["年用量增加量", "加工产值与农业产值比"],
    "15岁以上国民受教育年限达到9年。": ["国民年龄", "15岁以上国民受教育年限"],
    "涉及22个县,预算内投资6亿元已下达到位。": ["涉及县数", "预算内投资"],
    "计划新增油茶12万亩、改造低产林11万亩,分别占全国新增、改造任务的7%、8%。": [
        "新增油茶面积",
        "改造低产林面积",
        "新增油茶面积占全国新增比例",
        "改造低产林面积占改造任务比例",
    ],
    "实现上市企业35家,人均灌面达到0.4亩。": ["上市企业数", "人均灌面"],
    "用水总量不超过国家下达指标,其中2035年不超过26亿立方米。": ["用水总量"],
    "海洋产业实现突破,2035年增加值较“十五五”期末翻一番,占生产总值比重超过3%。": [
        "海洋产业增加值与“十五五”期末之比",
        "海洋产业增加值占生产总值比重",
    ],
    "2031年就将开工建设住房9万套。": ["开工建设住房数"],
    "到2035年,绿化率达到23%,在现在的9%的基础上翻一番。": ["绿化率"] * 3,
    "示范幼儿园达到80%以上,达标断面达95%。": ["示范幼儿园比例", "达标断面比例"],
    "预计能够超额完成人均收入年均递增8%的目标。": ["人均收入年均增速"],
    "湿地面积能达到9万亩,石油产能达到35万吨。": ["湿地面积", "石油产能"],
    "规划提出六项主要任务和八个具体指标。": ["主要任务数", "具体指标数"],
    "启动云山等9个县的节水试点工作。": ["启动节水试点的县数"],
    "3座水库将于近期开建,6家工厂将于6月底前投产。": ["开建的水库数", "投产的工厂数"],
    "用电总量控制在9亿千瓦时以内(以下达指标为准),年均增速从“十五五”时期的6%下降至4%以内。": [
        "用电总量",
        "用电总量年均增速",
        "用电总量年均增速",
    ],
    "山区实现管道天然气100%覆盖,普惠性幼儿园100%覆盖,出厂水质100%达标。": [
        "山区管道天然气覆盖率",
        "普惠性幼儿园覆盖率",
        "出厂水质达标率",
    ],
    "灌溉面积占比、科技贡献率、机械化率分别达到52%、56%和63%。": ["灌溉面积占比", "科技贡献率", "机械化率"],
    "县委林业工作会议提出到2035年绿化率达到26%,蓄积量达到9亿立方米的战略目标。": ["绿化率", "蓄积量"],
    "生产总值设定为年均增长8%左右。": ["生产总值年均增速"],
    "生产总值连续跨越三个百亿元台阶,达到690亿元。": ["生产总值跨越台阶数", "生产总值"],
    "粮食连年增产,产量超过9亿斤。": ["粮食产量"],
    "高中阶段教育入学机会进一步扩大,毛入学率达86%。": ["高中阶段教育毛入学率"],
    "风电比重明显提高,占能源总量比重从6%提升至11%。": ["风电占能源总量比重"] * 2,
    "培植9个年出栏量2000只以上的养羊大乡。": ["培植年出栏量2000只以上的养羊大乡数", "养羊大乡年出栏量"],
    "建设6个万头以上生猪养殖场。": ["建设万头以上生猪养殖场数", "生猪养殖场规模"],
    "城镇化率为20%,远低于全国平均55%的水平。": ["城镇化率", "城镇化率全国平均水平"],
    "人均供水量350立方米,低于全国人均供水量469立方米的水平。": ["人均供水量", "全国人均供水量水平"],
    "涉及县级行政区9个,涉及行政村90个。": ["涉及县级行政区数", "涉及行政村数"],
    "医师比例达到3‰;体育产业融合发展,总规模达到500亿元。": ["医师比例", "体育产业总规模"],
    "力争把旅游产业打造成总规模超过9亿元的新兴业态。": ["旅游产业总规模"],
    "提出六个发展目标,建设9个发展基地。": ["提出发展目标数", "建设发展基地数"],
    "营业收入过千亿的龙头企业达到3家。": ["龙头企业营业收入", "营业收入过千亿的龙头企业数"],
}
"""Sentence → its indicators."""


def test_the_sentences_of_plans_are_all_there() -> None:
    assert len(NAMES) == 66


@pytest.mark.parametrize("sentence", NAMES)
def test_a_figure_of_a_plan_is_named(sentence: str) -> None:
    assert [each.indicator for each in of_plan(sentence)] == NAMES[sentence]


def test_a_share_that_is_about_is_bounded_so() -> None:
    assert shown(of_plan("环保投资约占生产总值的0.8%,农业占总量的9%。")) == ["~0.8%", "=9%"]


def test_a_rate_is_told_by_one_of_ten_thousand_or_a_hundred_thousand() -> None:
    found = of_plan("死亡率控制在十万分之十一以内,发病率降到万分之三。")
    assert shown(found) == ["<=11/10万", "=3‱"]


def test_a_bound_on_what_people_earn_is_no_aim() -> None:
    found = of_plan("人均纯收入低于900元的贫困人口减少到3万人。")
    assert [each.role for each in found] == ["other", "target"]


def test_the_grade_of_water_is_no_count() -> None:
    assert of_plan("河流水质达到3类标准,水源地好于2类水质标准,推广类标准厂房。") == ()


def test_a_heading_that_starts_from_a_year_before_is_not_over() -> None:
    text = "云山县“十五五”水利发展规划\n1.改造灌区,灌溉系数由2024年的0.43提高到0.5以上\n新增灌溉面积9万亩。\n"
    found = quantities(text)
    assert [(each.role, each.period) for each in found[-2:]] == [("target", "2030")] * 2


def test_sums_of_each_year_hold_from_the_first_to_the_end_of_the_plan() -> None:
    text = "云山县“十五五”水利规划\n一、目标\n{}\n"
    for told, period in (
        ("从2027年开始,每年安排资金3亿元。", "2027/2030"),
        ("2027年安排资金3亿元。", "2027"),
        ("每年安排资金3亿元。", "2026/2030"),
    ):
        assert [each.period for each in quantities(text.format(told))] == [period]


def test_what_a_bracket_tells_again_is_of_the_same_thing_and_year() -> None:
    text = "云山县土地利用规划(2026-2035年)\n一、目标\n{}\n"
    told = "耕地保有量到2030年和2035年分别保持在20公顷(300亩)和10公顷(150亩)。"
    found = quantities(text.format(told))
    assert [each.indicator for each in found] == ["耕地保有量"] * 4
    assert [each.period for each in found] == ["2030", "2030", "2035", "2035"]
    found = quantities(text.format("规划期内确保20公顷(300亩)基本农田数量不减少。"))
    assert [each.indicator for each in found] == ["基本农田面积"] * 2


def test_a_mean_of_a_five_year_plan_is_of_all_its_years() -> None:
    found = of_plan("“十五五”期间,生产总值年均增长7%。")
    assert [each.period for each in found] == ["2026/2030"]


def test_a_mean_is_of_the_years_since_the_one_that_its_level_is_set_against() -> None:
    text = "云山县畜牧规划(2026-2035年)\n一、目标\n{}\n"
    for told, period in (
        ("到2030年,产量达9吨,比2024年增加3吨,年均增长3%。", "2025/2030"),
        ("到2030年,产量比2024年翻一番,年均增长3%。", "2026/2030"),
    ):
        assert quantities(text.format(told))[-1].period == period


def test_what_is_told_of_its_parts_holds_for_the_same_years() -> None:
    text = "云山县公路“十五五”规划(2026-2030年)\n一、目标\n{}\n"
    found = quantities(text.format("到2028年,投资9亿元。其中:高速公路投资6亿元。"))
    assert [each.period for each in found] == ["2028"] * 2


def test_this_year_of_a_plan_of_several_is_the_first() -> None:
    found = quantities("云山县“十五五”林业规划\n一、目标\n今年计划造林5万亩。\n到2030年造林9万亩。\n")
    assert [each.period for each in found] == ["2026", "2030"]


def test_years_told_of_a_plan_are_its_own() -> None:
    text = "云山县水利工作总结\n(2028年3月)\n一、工作回顾\n{}\n"
    for told, period in (
        ("“十五五”以来,水利工作成效明显。建成渠道8公里。", "2026/2028"),
        ("2027-2028年农民人均收入年均增长9%。", "2027/2028"),
        ("收入年均增长9%(“十四五”时期年均增长7%)。", "2021/2025"),
    ):
        assert quantities(text.format(told))[-1].period == period


def test_how_things_were_up_to_a_year_is_of_that_year_in_a_review() -> None:
    found = quantities("云山县“十五五”文化规划\n一、发展成效\n截至2026年底,建成书屋73个。\n")
    assert [(each.role, each.period) for each in found] == [("achievement", "2026")]


def test_what_a_sentence_tells_for_the_end_of_a_plan_is_aimed_at() -> None:
    text = "云山县“十五五”蔬菜规划\n一、{}\n按照部署,到“十五五”期末,人口将达到9万人,需消费蔬菜8万吨。\n"
    for heading in ("面临挑战", "发展成就"):
        assert [each.role for each in quantities(text.format(heading))] == ["target"] * 2
    text = "云山镇规划中期评估报告\n一、进展情况\n2023年产量8吨,{}“十四五”末产量达9吨。\n"
    assert quantities(text.format("预计"))[-1].role == "target"
    assert quantities(text.format("比"))[-1].role == "achievement"


def test_the_state_of_a_sector_is_no_aim() -> None:
    text = "云山县水利发展规划(2026-2030年)\n一、水利发展现状\n水资源总量为9亿立方米。\n"
    assert [each.role for each in quantities(text)] == ["achievement"]


OVER = {
    "产值从2020年的3亿元跃升至2025年的5亿元,年均增长9%,税收达2亿元。": "achievement",
    "产业实力增强。产值从2020年的3亿元增长到2025年的5亿元,税收达2亿元。": "achievement",
    "2025年,全县产值5亿元,超“十四五”计划目标1亿元。": "achievement",
    "2010—2025年,城市数量增加到9个。": "achievement",
    "到2025年底,城市数量已达9个,占全省的9%。": "achievement",
    "2025年,全县产值5亿元,到2030年达到9亿元。": "target",
    "2025年,全县产值5亿元,今后五年年均增长9%,力争达到8亿元。": "target",
}
"""Paragraph of a plan of 2026 to 2030 that no heading places → the role of its last figure."""


def test_the_paragraphs_are_all_there() -> None:
    assert len(OVER) == 7


@pytest.mark.parametrize("paragraph", OVER)
def test_a_paragraph_of_years_over_tells_what_was_reached(paragraph: str) -> None:
    text = f"云山县国民经济和社会发展第十五个五年规划纲要\n经济建设的目标和任务如下。\n{paragraph}\n"
    assert quantities(text)[-1].role == OVER[paragraph]


def test_what_recent_years_have_brought_is_no_aim() -> None:
    text = (
        "云山县林业发展思路\n(2029年9月)\n近年来,全县大力造林,森林面积达到9万亩。到2035年达到{}万亩以上。\n"
    )
    assert [each.role for each in quantities(text.format(12))] == ["achievement", "target"]


def test_the_mean_that_a_plan_starts_from_is_of_all_the_years_before() -> None:
    found = of_plan("用电总量年均增速从“十五五”时期的6%下降至4%以内。")
    assert found[0].period == "2026/2030"


def test_a_mean_that_others_pass_is_none_of_the_aims() -> None:
    found = of_plan("城镇化率为20%,低于全国平均55%的水平,增速高于全国平均2个百分点的水平。")
    assert [each.role for each in found] == ["target", "other", "target"]


def test_a_title_tells_how_many_years_are_ahead() -> None:
    text = "云山镇今后{}奋斗目标\n(2026年3月)\n(一)发展产业。\n力争引进企业9家。\n"
    for years, period in (("五年", "2030"), ("五年、十年", "2026")):
        assert quantities(text.format(years))[0].period == period


def test_what_is_rebuilt_or_shared_out_is_aimed_at_and_a_plan_of_investment_is_no_plan_to_come() -> None:
    found = of_plan("改建2万亩老茶园,分别占全国改造任务的7%、8%。")
    assert [each.role for each in found] == ["target"] * 3
    found = of_plan("截至2031年3月底,累计下达投资计划15亿元。")
    assert [each.role for each in found] == ["achievement"]


@pytest.mark.parametrize("heading", ["新建东湖水厂", "湖滨大桥"])
def test_a_sum_under_the_name_of_a_work_is_that_of_the_work(heading: str) -> None:
    text = f"湖滨县2031年重点项目计划\n1.{heading}。总投资3亿元,年内完成主体工程。\n"
    assert [each.indicator for each in quantities(text)] == [f"{heading.removeprefix('新建')}总投资"]


def test_a_review_of_five_years_sums_what_was_done_and_how_things_changed() -> None:
    text = (
        "湖滨县2026年政府工作报告\n各位代表:\n现在,我报告工作。\n一、2025年及“十四五”时期工作回顾\n"
        "2025年是极不寻常的一年。\n(一)经济稳中有进。累计建成片区90个。\n"
        "各位代表!2025年是“十四五”收官之年。五年来,我们实干争先,开局良好。\n"
        "——产业体系更加健全。流转土地30亩,召开发布会70场,8部作品获金鹿奖。高新企业5年增加20家,"
        "森林覆盖率达到40%、提高3个百分点,游客增长2倍。农村厕所普及率90%。“十四五”新增泊位9个。\n"
        "二、2026年安排\n新建水厂1座。\n"
    )
    over = ["2021/2025"] * 4 + ["2025"] + ["2021/2025"] * 2 + ["2025", "2021/2025"]
    assert [each.period for each in quantities(text)] == ["2025", *over, "2026"]

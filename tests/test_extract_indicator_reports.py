"""Figures of work reports: verbs of a list, predicates with 并, aims that are over, ratios, herds."""

from __future__ import annotations

import pytest
from test_extract_quantities import REPORT, of_plan, quantities, shown

NAMES = {
    # verbs that a list carries over, and verbs of its own
    "新建、改扩建桥梁20座、泵站30座。": ["新建、改扩建桥梁数", "新建、改扩建泵站数"],
    "升级改造公厕50座、菜场8个。": ["升级改造公厕数", "升级改造菜场数"],
    "改造管网60公里,拆并锅炉80台。": ["改造管网里程", "拆并锅炉数"],
    "化解纠纷90件,受理来信30件。": ["化解纠纷数", "受理来信数"],
    "建成投产项目4个,在谈项目2个。": ["建成投产项目数", "在谈项目数"],
    # predicates that 并, 和 join
    "8个更新项目竣工验收并投入使用。": ["竣工验收并投入使用的更新项目数"],
    "6个水厂改造完成并通过验收。": ["改造完成并通过验收的水厂数"],
    "5个高新企业先后投产和试投产。": ["投产和试投产的高新企业数"],
    # sums
    "对上争取230万元。": ["对上争取资金"],
    "实现税收6亿元,逆势增长5%。": ["税收", "税收增速"],
    "一产、二产分别完成2亿元、4亿元。": ["第一产业增加值", "第二产业增加值"],
    # what is counted, and what is told of it next
    "43个行政村集体经济总收入达2100万元。": ["行政村数", "行政村集体经济总收入"],
    "13个县城主次干道清扫率达到90%。": ["县城数", "县城主次干道清扫率"],
    "出栏50头以上养殖大户120户。": ["养殖大户出栏数", "出栏50头以上养殖大户数"],
    "种植面积90亩以上的种粮大户30户。": ["种粮大户种植面积", "种植面积90亩以上的种粮大户数"],
    "推进5万只肉羊和万头肉牛基地建设。": ["推进肉羊数", "建设的肉牛基地数"],
    # rates, ranks and ratios
    "公路优良率为国道80%、省道60%。": ["国道公路优良率", "省道公路优良率"],
    "建筑业省内产值7亿元,增速列全区第1位。": ["建筑业省内产值", "建筑业省内产值增速全区排名"],
    "粮经比调整为7:3。": ["粮占粮经比例", "经占粮经比例"],
    "增速居全国第七位、中部第一位。": ["增速全国排名", "增速中部排名"],
    "财政收入2亿元,总量位列中心城区第一。": ["财政收入", "财政收入总量中心城区排名"],
    "生产总值增长8%,保持比全国高2个百分点的增幅。": ["生产总值增速", "生产总值增速高于全国的幅度"],
    "财政收入2亿元,增长13%,绝对额增收900万元。": ["财政收入", "财政收入增速", "财政收入增收额"],
    "存款余额90亿元、贷款余额60亿元。": ["存款余额", "贷款余额"],
    "各项存款余额90亿元、贷款余额60亿元。": ["各项存款余额", "各项贷款余额"],
    # works under way
    "四个年产15万吨以上矿井项目进展顺利。": ["进展顺利的年产15万吨以上矿井项目数", "矿井项目年产量"],
    "6个新产品试产运行。": ["试产运行的新产品数"],
    "第二轮11个项目全部开工建设。": ["开工建设的项目数"],
    "1个项目建成投产,3个正在建设之中。": ["建成投产的项目数", "正在建设之中的项目数"],
    "酿造车间选址在旧厂西北,占地110亩。": ["酿造车间占地面积"],
    "完成50座公厕适老化适幼化改造。": ["完成适老化适幼化改造的公厕数"],
    "5个扶贫村各建立1个示范园。": ["扶贫村数", "各建立示范园数"],
    "帮扶4.5万人实现再就业。": ["帮扶实现再就业人数"],
    "引进税收千万级以上项目15个。": ["项目税收", "引进税收千万级以上项目数"],
    "市政府承诺的十件实事全部完成。": ["完成的市政府承诺实事数"],
    "重汽公司投资12亿元、年产值30亿元的项目在装备园区开工建设。": ["重汽公司投资", "项目年产值"],
    # those who act on others, and what is theirs
    "36个村集体经济收入全部达标。": ["集体经济收入达标的村数"],
    "9名县处级干部担任第一书记。": ["担任第一书记的县处级干部人数"],
    "13个部门挂包17个村、95名干部挂钩帮扶53户。": [
        "部门数",
        "挂包村数",
        "干部人数",
        "挂钩帮扶户数",
    ],
    "抽调75名干部组成14个工作组。": ["抽调干部人数", "组成工作组数"],
    "拨付2106万元产业扶持资金。": ["产业扶持资金"],
    # sums of years, and what is told again
    "生产总值累计完成230亿元,年均增长3%。": ["累计生产总值", "生产总值年均增速"],
    "工业增加值是“十五”末的6.7倍。": ["工业增加值与“十五”末之比"],
    "超亿元企业120户,其中新增74户;超10亿元企业13户,其中新增12户。": [
        "企业规模",
        "超亿元企业数",
        "新增超亿元企业数",
        "企业规模",
        "超10亿元企业数",
        "新增超10亿元企业数",
    ],
    "值得关注的是固定资产投资完成75亿元。": ["固定资产投资"],
    "提供300吨薯种,亩增产近70公斤。": ["提供薯种量", "薯种亩产增加量"],
}

FIGURES = {
    "城乡居民收入比缩小到1:1.8。": ["=1.8"],
    "按1:1.5补充耕地。": [],
    "粮经比调整为60:40。": ["=60", "=40"],
    "10天内实现清零。": [],
    "投资1千余万元。": [">1000万元"],
    "引进税收千万级以上项目5个。": [">=1000万元", "=5个"],
    "企业开办压缩到2天内办结。": ["<=2天"],
}

OVER = {
    "年初预期目标为增长8%,实际增长9%。": ["other", "achievement"],
    "年初确定的生产总值增长7%的预期目标,实际完成8%。": ["other", "achievement"],
    "财政收入完成3亿元,完成全年目标(4亿元)75%。": ["achievement", "other", "achievement"],
    "生产总值增长7%,超全年目标1个百分点。": ["achievement", "achievement"],
}

SESSION = "政府工作报告\n——2031年12月2日在湖滨县第九届人民代表大会第二次会议上\n"
PERIODS = {
    f"{SESSION}一、工作回顾\n新建水厂3座。\n": "2031",
    "湖滨镇2031年半年度工作报告\n一、工作回顾\n新建水厂3座。\n": "2031",
}


def test_the_cases_are_all_there() -> None:
    assert [len(each) for each in (NAMES, FIGURES, OVER, PERIODS)] == [46, 7, 4, 2]


@pytest.mark.parametrize("sentence", NAMES)
def test_a_figure_is_named(sentence: str) -> None:
    assert [each.indicator for each in of_plan(sentence)] == NAMES[sentence]


@pytest.mark.parametrize("sentence", FIGURES)
def test_a_figure_is_read(sentence: str) -> None:
    assert shown(of_plan(sentence)) == FIGURES[sentence]


@pytest.mark.parametrize("sentence", OVER)
def test_an_aim_of_the_year_that_is_over_is_no_target(sentence: str) -> None:
    found = quantities(REPORT.format(past=sentence, future="建成水厂。"))
    assert [each.role for each in found] == OVER[sentence]


@pytest.mark.parametrize("text", PERIODS)
def test_the_months_of_a_report_tell_its_year(text: str) -> None:
    assert [each.period for each in quantities(text)] == [PERIODS[text]]

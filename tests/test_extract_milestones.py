"""Milestones a plan aims at: titles, statuses, full coverage, qualities kept, works completed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.extract.fold import fold
from graphbuild.extract.milestones.find import find_milestones
from graphbuild.extract.outline.clauses import read_clauses
from graphbuild.extract.outline.read import read_outline
from graphbuild.extract.pieces import FoundMilestone
from graphbuild.extract.programs.find import find_programs
from graphbuild.extract.programs.known import known_programs

NOTHING = known_programs({})
AHEAD = "一、2030年工作安排\n"
BACK = "一、2029年工作回顾\n"


def found(text: str) -> tuple[FoundMilestone, ...]:
    folded = fold(text)
    clauses = read_clauses(folded, read_outline(folded, 2030))
    return find_milestones(folded, clauses, find_programs(folded, clauses, NOTHING))


def told(sentence: str, heading: str = AHEAD) -> list[tuple[str, str, str]]:
    text = heading + sentence
    return [(each.milestone, text[each.start : each.end], each.label) for each in found(text)]


AIMED: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "title with its verb": (
        "争创国家卫生县城。",
        [("designation", "争创国家卫生县城", "国家卫生县城创建")],
    ),
    "title with the word after it": (
        "推进全国渔旅融合示范县创建。",
        [("designation", "全国渔旅融合示范县创建", "全国渔旅融合示范县创建")],
    ),
    "title between quotes": (
        "启动“全省生态渔村”创建工作。",
        [("designation", "“全省生态渔村”创建", "“全省生态渔村”创建")],
    ),
    "titles in a list": (
        "争创国家园林县城、全国文明县城。",
        [
            ("designation", "争创国家园林县城", "国家园林县城创建"),
            ("designation", "全国文明县城", "全国文明县城创建"),
        ],
    ),
    "title hung out": ("力争实现5A级景区挂牌。", [("designation", "5A级景区挂牌", "5A级景区创建")]),
    "work opened": ("确保湖东小学建成投用。", [("completion", "湖东小学建成投用", "湖东小学建成投用")]),
    "works in a list": (
        "确保湖东小学、县人民医院开工建设。",
        [
            ("start", "湖东小学", "湖东小学开工建设"),
            ("start", "县人民医院开工建设", "县人民医院开工建设"),
        ],
    ),
    "state before the work": (
        "年内开工建设湖滨大道北延工程。",
        [("start", "开工建设湖滨大道北延工程", "湖滨大道北延工程开工建设")],
    ),
    "campaign carried out": (
        "全面完成农村集体资产清产核资。",
        [("completion", "全面完成农村集体资产清产核资", "农村集体资产清产核资")],
    ),
    "road opened to traffic": ("力争湖光路年底通车。", [("completion", "湖光路年底通车", "湖光路通车")]),
    "full coverage": ("推进渔村污水处理全覆盖。", [("full-coverage", "全覆盖", "渔村污水处理全覆盖")]),
    "full coverage by a date": (
        "到2031年底,实现渔船北斗终端全覆盖。",
        [("full-coverage", "全覆盖", "渔船北斗终端全覆盖")],
    ),
    "all of them": ("散煤燃烧锅炉全部淘汰。", [("full-coverage", "全部淘汰", "散煤燃烧锅炉全部淘汰")]),
    "all who are entitled": ("对困难渔民应保尽保。", [("full-coverage", "应保尽保", "困难渔民应保尽保")]),
    "quality kept": ("出境断面水质保持优秀。", [("quality-kept", "保持优秀", "出境断面水质保持优秀")]),
    "rank kept without a figure": (
        "渔业总量稳居全市前列。",
        [("quality-kept", "稳居全市前列", "渔业总量稳居全市前列")],
    ),
    "title hung out with success": (
        "确保5A级景区成功挂牌。",
        [("designation", "5A级景区成功挂牌", "5A级景区创建")],
    ),
    "title that is the aim": (
        "紧扣全国文明县城创建目标。",
        [("designation", "全国文明县城创建", "全国文明县城创建")],
    ),
    "task completed": (
        "完成上级下达的节能减排任务目标。",
        [("completion", "完成上级下达的节能减排任务目标", "上级下达的节能减排任务目标")],
    ),
    "works completed, one a member": (
        "年内完成规划展馆、污水处理厂和路网建设。",
        [
            ("completion", "完成规划展馆", "规划展馆建设"),
            ("completion", "污水处理厂", "污水处理厂建设"),
            ("completion", "路网建设", "路网建设"),
        ],
    ),
    "list that is not whole": (
        "完成服务区、东入口等基础设施建设。",
        [("completion", "完成服务区、东入口等基础设施建设", "服务区、东入口等基础设施建设")],
    ),
    "platform built": (
        "抓紧建成渔业数据服务平台。",
        [("completion", "建成渔业数据服务平台", "渔业数据服务平台建成")],
    ),
    "service that begins": (
        "实现公交车正式运营。",
        [("completion", "公交车正式运营", "公交车正式运营")],
    ),
    "state in a clause of its own": (
        "加快供水厂、变电站前期工作,力争年内开工建设。",
        [("start", "开工建设", "供水厂、变电站开工建设")],
    ),
    "every village, as an aim": (
        "实现村村通油路的目标。",
        [("full-coverage", "村村通油路的目标", "村村通油路")],
    ),
    "reform everywhere": (
        "在全市推开渔业审批制度改革。",
        [("full-coverage", "在全市推开", "在全市推开渔业审批制度改革")],
    ),
    "all of a class": (
        "对所有涉渔许可事项实行分类改革。",
        [("full-coverage", "对所有涉渔许可事项实行", "对所有涉渔许可事项实行分类改革")],
    ),
    "course said with resolve": (
        "确保渔民税负只减不增。",
        [("quality-kept", "只减不增", "渔民税负只减不增")],
    ),
    "course among what is expected": (
        "主要预期目标是:国际收支基本平衡,居民收入稳步提高。",
        [
            ("quality-kept", "基本平衡", "国际收支基本平衡"),
            ("status", "稳步提高", "居民收入稳步提高"),
        ],
    ),
    "courses of indicators, each its own": (
        "确保渔业投资增速快于面上投资增速、水产品加工占比稳定上升。",
        [
            ("status", "快于面上投资增速", "渔业投资增速快于面上投资增速"),
            ("status", "稳定上升", "水产品加工占比稳定上升"),
        ],
    ),
    "course of an indicator, said of two": (
        "单位产值能耗、单位产值电耗进一步下降。",
        [
            ("status", "进一步下降", "单位产值能耗进一步下降"),
            ("status", "进一步下降", "单位产值电耗进一步下降"),
        ],
    ),
    "course that keeps what is": (
        "出境断面水质稳定达标。",
        [("quality-kept", "稳定达标", "出境断面水质稳定达标")],
    ),
    "indicator with a number in its name": (
        "湖区PM2.5平均浓度稳中有降。",
        [("status", "稳中有降", "湖区PM2.5平均浓度稳中有降")],
    ),
    "two that move alike": (
        "渔民收入增长与经济增长保持同步。",
        [("status", "与经济增长保持同步", "渔民收入增长与经济增长保持同步")],
    ),
    "goal that is given": (
        "渔业减排量完成省下达目标。",
        [("completion", "完成省下达目标", "渔业减排量完成省下达目标")],
    ),
    "coverage that is not whole": (
        "实现渔民保险制度基本覆盖。",
        [("full-coverage", "基本覆盖", "渔民保险制度基本覆盖")],
    ),
    "works built, one a member": (
        "建成2号线西延伸段、湖西渡口东港等项目。",
        [
            ("completion", "建成2号线西延伸段", "2号线西延伸段建成"),
            ("completion", "湖西渡口东港", "湖西渡口东港建成"),
        ],
    ),
    "work with a list in its name": (
        "建成湖西渡口和湖东水产加工及冷链物流基地。",
        [
            ("completion", "建成湖西渡口", "湖西渡口建成"),
            ("completion", "湖东水产加工及冷链物流基地", "湖东水产加工及冷链物流基地建成"),
        ],
    ),
    "creation completed": (
        "完成渔业绿色发展先行区创建。",
        [("designation", "完成渔业绿色发展先行区创建", "渔业绿色发展先行区创建")],
    ),
    "title striven for": (
        "加快创建湖滨国家公园。",
        [("designation", "创建湖滨国家公园", "湖滨国家公园创建")],
    ),
    "done away with": (
        "年内基本取消湖区小型收费渡口。",
        [("full-coverage", "基本取消湖区小型收费渡口", "基本取消湖区小型收费渡口")],
    ),
    "acceptance with a grade": (
        "力争通过5A级景区景观质量评审。",
        [("status", "力争通过5A级景区景观质量评审", "通过5A级景区景观质量评审")],
    ),
    "acceptance": (
        "确保湖岸公园通过省级验收。",
        [("status", "通过省级验收", "湖岸公园通过省级验收")],
    ),
    "work that is due": (
        "湖滨渔业孵化基地3月底前完工投用。",
        [("completion", "湖滨渔业孵化基地3月底前完工投用", "湖滨渔业孵化基地完工投用")],
    ),
    "work whose body is due": (
        "邻里中心年底前完成主体建设。",
        [("completion", "邻里中心年底前完成主体建设", "邻里中心完成主体建设")],
    ),
    "work that is due to begin": (
        "湖西渔港二期6月底前开工。",
        [("start", "湖西渔港二期6月底前开工", "湖西渔港二期开工")],
    ),
    "work due to be fit for use": (
        "渔具产业园年内达到运营条件。",
        [("completion", "渔具产业园年内达到运营条件", "渔具产业园达到运营条件")],
    ),
    "task that is due": (
        "年内完成渔区区划调整。",
        [("completion", "完成渔区区划调整", "渔区区划调整")],
    ),
    "state kept on": (
        "水产品价格保持平稳运行。",
        [("quality-kept", "保持平稳", "水产品价格保持平稳")],
    ),
    "rank as a status": (
        "空气质量进入全省第一方阵。",
        [("status", "进入全省第一方阵", "空气质量进入全省第一方阵")],
    ),
    "work put to use": ("投用湖东机场。", [("completion", "投用湖东机场", "湖东机场投用")]),
    "works of two years": (
        "2031年、2032年分别建成湖东、湖西高铁。",
        [("completion", "建成湖东", "湖东建成"), ("completion", "湖西高铁", "湖西高铁建成")],
    ),
    "reservoir filled": ("实现官湖水库蓄水。", [("completion", "官湖水库蓄水", "官湖水库蓄水")]),
    "admitted to a plan": (
        "争取湖西水库纳入国家规划。",
        [("status", "纳入国家规划", "湖西水库纳入国家规划")],
    ),
    "plans approved": (
        "争取湖区保护规划、湖滨新城方案获批。",
        [("completion", "湖区保护规划、湖滨新城方案获批", "湖区保护规划、湖滨新城方案获批")],
    ),
    "name with a figure": (
        "全面完成“123”治湖行动计划。",
        [("completion", "完成“123”治湖行动计划", "“123”治湖行动计划")],
    ),
    "works without a program pushed on": (
        "推动湖东、湖西供水通道尽早核准开工。",
        [("start", "湖东、湖西供水通道尽早核准开工", "湖东、湖西供水通道尽早核准开工")],
    ),
    "works pushed on": (
        "推动湖东供水工程尽早核准开工。",
        [("start", "湖东供水工程尽早核准开工", "湖东供水工程开工")],
    ),
    "title of a place": (
        "联合创建湖滨国家区域科技创新中心。",
        [("designation", "创建湖滨国家区域科技创新中心", "湖滨国家区域科技创新中心创建")],
    ),
    "title before its verb": (
        "加快湖滨国家植物园创建。",
        [("designation", "湖滨国家植物园创建", "湖滨国家植物园创建")],
    ),
    "class of water": (
        "确保湖区水质稳定保持在Ⅱ类以上。",
        [("quality-kept", "稳定保持在Ⅱ类以上", "湖区水质稳定保持在Ⅱ类以上")],
    ),
    "reasonable level": (
        "居民消费价格保持合理水平。",
        [("quality-kept", "保持合理水平", "居民消费价格保持合理水平")],
    ),
    "in step, joined by 和": (
        "居民收入增长和经济增长同步。",
        [("status", "和经济增长同步", "居民收入增长和经济增长同步")],
    ),
    "growing in step": (
        "居民收入和经济保持同步增长。",
        [("status", "和经济保持同步增长", "居民收入和经济保持同步增长")],
    ),
    "emissions that the county allots": (
        "主要污染物排放完成县下达任务。",
        [("completion", "完成县下达任务", "主要污染物排放完成县下达任务")],
    ),
    "near the average": (
        "力争人均预期寿命接近全国平均水平。",
        [("status", "接近全国平均水平", "人均预期寿命接近全国平均水平")],
    ),
    "goal reached in time": ("如期实现碳达峰目标。", [("completion", "实现碳达峰目标", "碳达峰目标")]),
    "goal that is reached in time": (
        "碳达峰目标如期实现。",
        [("completion", "碳达峰目标如期实现", "碳达峰目标如期实现")],
    ),
    "regrouping": ("完成县级实验室重组。", [("completion", "完成县级实验室重组", "县级实验室重组")]),
}

NOT_AIMED = {
    "counted titles behind a bracket": (AHEAD, "创建省级创新平台(基地)10家以上。"),
    "counted titles": (AHEAD, "创建省级美丽乡村示范村3个。"),
    "counted titles in a list": (AHEAD, "培育省级示范园区、市级示范园区各1家。"),
    "share as a figure": (AHEAD, "渔村污水处理率保持100%。"),
    "rate kept as a figure": (AHEAD, "水质优良率保持95%以上。"),
    "title won": (BACK, "荣获全国渔旅融合示范县。"),
    "full coverage reached": (BACK, "渔村污水处理实现全覆盖。"),
    "work opened": (BACK, "湖东小学建成投用。"),
    "done, in the part about the future": (AHEAD, "湖东小学已建成投用。"),
    "heading": ("", "一、2030年争创国家卫生县城的工作安排\n"),
    "work without a state": (AHEAD, "加快湖东小学建设。"),
    "plan of a work": (AHEAD, "完成湖滨大道北延工程规划。"),
    "rate of completion": (AHEAD, "提高渔港改造工程开工率。"),
    "task with a figure": (AHEAD, "完成水保治理工程20平方公里。"),
    "rate of completion of a task": (AHEAD, "完成率进一步提高。"),
    "historic task": (AHEAD, "完成历史赋予的任务。"),
    "state of what is counted before": (AHEAD, "推进11个新建项目,确保如期开工建设。"),
    "course without resolve": (AHEAD, "渔业生产继续下降。"),
    "zone that is built": (AHEAD, "高标准建设国家渔业创新发展试验区。"),
    "city that is made": (AHEAD, "打造国家渔业先进制造业基地。"),
    "all that the plan is about": (AHEAD, "高质量完成“十五五”规划目标任务。"),
    "works that nobody names": (AHEAD, "建成一批渔业重点项目。"),
    "what will surely be": (AHEAD, "湖滨一定能保持长期繁荣稳定。"),
    "what follows the past": (AHEAD, "对污染渔企进行了整治,落后渔船全部拆除。"),
    "call": (AHEAD, "发展渔业。\n各位代表!让我们团结奋斗,确保湖光路通车!"),
    "motto that is held up": (AHEAD, "始终把走在前列贯穿渔业工作各方面。"),
    "goal that is but named": (AHEAD, "锚定渔业经济走在前列的总目标。"),
    "manner": (AHEAD, "以昂扬姿态在渔业振兴中走在前列。"),
    "habit": (AHEAD, "引导渔民保持良好卫生习惯。"),
    "idiom": (AHEAD, "营造渔业配套服务应有尽有的环境。"),
    "task that is counted": (AHEAD, "完成14个渔村综合整治项目。"),
    "titles counted in words": (AHEAD, "推进湖东、湖西两个省级渔业特色小镇创建。"),
    "titles counted after": (AHEAD, "完成省级渔业示范企业认定不少于20家。"),
    "campaign that is due": (AHEAD, "推进渔港年底前完成改造。"),
    "all tasks due": (AHEAD, "年底前完成各项目标任务。"),
    "works without a name": (AHEAD, "推动在建项目竣工投产。"),
    "plan entered without resolve": (AHEAD, "把更多项目纳入国家规划。"),
    "garden that is but built": (AHEAD, "加快湖滨植物园建设。"),
    "campaign of creating": (AHEAD, "组织开展省级文明渔村创建活动。"),
    "row of slogans": (AHEAD, "做到无缝隙、全覆盖、零死角。"),
    "campaign named for it": (AHEAD, "开展违建“清零”行动。"),
    "length that is open to traffic": (AHEAD, "到2030年,湖光公路通车里程达到60公里。"),
}


def test_there_are_as_many_cases_as_there_should_be() -> None:
    assert (len(AIMED), len(NOT_AIMED)) == (69, 42)


@pytest.mark.parametrize("case", AIMED)
def test_a_milestone_is_found_with_its_phrase_and_label(case: str) -> None:
    sentence, wanted = AIMED[case]
    assert told(sentence) == wanted


@pytest.mark.parametrize("case", NOT_AIMED)
def test_what_is_no_milestone_is_left(case: str) -> None:
    heading, sentence = NOT_AIMED[case]
    assert told(sentence, heading) == []


def test_every_kind_of_milestone_has_a_case() -> None:
    kinds = {kind for _, wanted in AIMED.values() for kind, _, _ in wanted}
    assert kinds == {"designation", "status", "full-coverage", "quality-kept", "start", "completion"}


def test_the_modality_is_the_word_of_the_clause() -> None:
    text = AHEAD + "力争湖光路通车。推进渔村污水处理全覆盖。出境断面水质保持优秀。争创国家卫生县城。"
    assert [each.modality for each in found(text)] == ["力争", "推进", "保持", "争创"]


def test_a_word_of_resolve_raises_the_confidence() -> None:
    text = AHEAD + "确保湖东小学建成投用。湖西小学建成投用。湖心村围绕打造全国渔旅融合示范县。"
    assert [each.confidence for each in found(text)] == ["high", "medium", "low"]


def test_the_clause_is_the_one_that_tells_it() -> None:
    text = AHEAD + "完善路网,确保湖光路通车,方便群众。"
    (milestone,) = found(text)
    assert text[milestone.clause_start : milestone.clause_end] == "确保湖光路通车"
    assert milestone.rule == "work-and-state"


def test_a_part_about_neither_needs_a_word_that_looks_ahead() -> None:
    heading = "一、面临的形势\n"
    assert told("渔村污水处理全覆盖。", heading) == []
    assert told("力争渔村污水处理全覆盖。", heading) == [("full-coverage", "全覆盖", "渔村污水处理全覆盖")]


PIECES = (
    "争创",
    "国家卫生县城",
    "湖东小学",
    "建成投用",
    "全覆盖",
    "保持",
    "优秀",
    "力争",
    "、",
    ",",
    "。",
    "\n",
    "3个",
    "已",
    "创建",
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_milestones_lie_apart_in_order_inside_their_clauses(sentence: str) -> None:
    text = AHEAD + sentence
    milestones = found(text)
    assert [
        each for each in milestones if not each.clause_start <= each.start < each.end <= each.clause_end
    ] == []
    ends = [0, *(each.end for each in milestones)]
    assert all(end <= each.start for end, each in zip(ends, milestones, strict=False))
    assert all(each.label for each in milestones)
    assert milestones == found(text)


@pytest.mark.parametrize("piece", ["全覆盖", "开工红星路、", "争创国家卫生县城、", "保持优秀、"])
def test_a_text_that_never_pauses_is_read_to_its_end(piece: str) -> None:
    folded = AHEAD + piece * (20_000 // len(piece))
    clauses = read_clauses(folded, read_outline(folded, 2030))
    programs = find_programs(folded, clauses, NOTHING)
    assert len(find_milestones(folded, clauses, programs)) > 100

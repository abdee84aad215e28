"""What reviewers of drafts had to mend again and again: each with the sentence that shows it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from drafted import drafted, lists, read

from graphbuild.extract.actions.find import find_actions
from graphbuild.extract.draft.name_forms import code_prefix, prefixes, with_or_without, with_or_without_kind
from graphbuild.extract.draft.quoting import LONGEST, Quoter
from graphbuild.extract.draft.typeset import typeset
from graphbuild.extract.note_marks import without_notes
from graphbuild.extract.outline.numbering import part_numbers
from graphbuild.model import Measure, MilestoneTarget, Plan, QuantityTarget

REPORT = (
    "平湖市2022年政府工作报告\n\n一、2021年工作回顾\n\n{past}\n\n二、2022年工作安排\n\n{before}"
    "（一）做强产业\n\n1.招引企业。{ahead}\n\n2.服务企业。建立专员制度。\n\n"
    "（二）改善民生\n\n1.办好学校。新建幼儿园3所。\n\n2.修好道路。改造公路40公里。\n"
)
INTRODUCTION = "今年的主要预期目标是：地区生产总值增长7%。\n\n"


def plan_of(folder: Path, ahead: str = "推进招商。", past: str = "过去一年成绩不少。") -> Plan:
    return drafted(folder, REPORT.format(past=past, before=INTRODUCTION, ahead=ahead))[1].plan


def first(plan: Plan) -> Measure:
    return next(part for _, part in plan.measures() if part.id == "2.1")


def quantities(part: Measure) -> list[QuantityTarget]:
    return [each for each in part.targets if isinstance(each, QuantityTarget)]


# actions


CONTEXTS = (
    "创新是引领发展的第一动力",
    "我市发展仍处于重要机遇期",
    "园区建设取得了决定性成果",
    "是促进经济平稳增长的关键所在",
    "随着区域协同发展战略的深入实施",
    "解决了许多长期没有解决的难题",
    "污染防治一定能取得更大成效",
    "在符合口岸管理规定的前提下",
    "紧扣国家发展战略",
    "释放的资金用于民营企业",
    "重点做好以下五个方面的工作",
    "（责任单位：市发展改革局、市监管总站）",
)
ACTIONS = {
    "依托大学城建设创业学院": "建设创业学院",
    "污染防治要聚焦打赢蓝天保卫战": "打赢蓝天保卫战",
    "把科技创新摆在首位": "把科技创新摆在首位",
    "依法严厉打击非法采砂": "打击非法采砂",
    "各部门要加强指导和服务": "加强指导和服务",
    "推进国家级开发区扩容": "推进国家级开发区扩容",
}


def test_what_tells_how_things_are_is_no_action(tmp_path: Path) -> None:
    assert len(CONTEXTS) == 12
    found = read(tmp_path, f"平湖市2022年工作要点\n\n一、推进发展\n\n{'。'.join(CONTEXTS)}。\n")
    actions, left = find_actions(found.folded, found.clauses, ())
    assert [each.does for each in actions] == []
    assert len(left) >= len(CONTEXTS)


@pytest.mark.parametrize("clause", ACTIONS)
def test_what_is_done_is_one_whatever_nouns_stand_before(tmp_path: Path, clause: str) -> None:
    found = read(tmp_path, f"平湖市2022年工作要点\n\n一、推进发展\n\n{clause}。\n")
    actions, _ = find_actions(found.folded, found.clauses, ())
    assert [each.does for each in actions] == [ACTIONS[clause]]


# figures


def test_the_size_of_a_work_is_a_threshold_and_no_target(tmp_path: Path) -> None:
    part = first(plan_of(tmp_path, "力争总投资50亿元的光伏产业园项目年内开工。"))
    (target,) = part.targets
    assert isinstance(target, MilestoneTarget)
    assert [(each.label.zh, each.exactly, each.unit) for each in target.qualifiers] == [
        ("总投资", "50", "亿元")
    ]


def test_the_size_of_a_work_that_was_built_is_no_outcome(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, past="总投资8亿元的物流园项目竣工，新增企业30家。")
    assert [each.label.zh for each in plan.outcomes] == ["新增企业数"]


def test_resolve_that_follows_is_that_of_what_is_counted(tmp_path: Path) -> None:
    part = first(plan_of(tmp_path, "推进11个新建项目，确保如期开工建设；加快12个续建项目，力争早日投产。"))
    told = [(each.modality, each.quote) for each in quantities(part)]
    assert told == [
        ("确保", "推进11个新建项目，确保如期开工建设"),
        ("力争", "加快12个续建项目，力争早日投产"),
    ]
    assert part.actions == ()


def test_what_is_said_of_each_is_said_of_all(tmp_path: Path) -> None:
    past = "办理议案建议143件、政协提案260件，办结率均为100%。固定资产投资、工业投资增速均达到8%。"
    plan = plan_of(tmp_path, "新培育省级孵化器、市级孵化器各1家。", past)
    told = [(each.label.zh, each.numbers) for each in plan.outcomes if each.unit == "%"]
    assert told == [
        ("议案建议办结率", ("100",)),
        ("政协提案办结率", ("100",)),
        ("固定资产投资增速", ("8",)),
        ("工业投资增速", ("8",)),
    ]
    assert [each.label.zh for each in quantities(first(plan))] == [
        "新培育省级孵化器数",
        "新培育市级孵化器数",
    ]


def test_people_are_counted_in_people(tmp_path: Path) -> None:
    part = first(plan_of(tmp_path, "农村贫困人口减少3万以上，惠及6万农村居民，发放补贴20万元。"))
    assert [each.unit for each in quantities(part)] == ["万人", "万人", "万元"]


def test_a_ratio_counts_how_many_times_the_one_is_the_other(tmp_path: Path) -> None:
    part = first(plan_of(tmp_path, "城乡居民收入比缩小到1.8∶1以内。"))
    assert [(each.label.zh, each.at_most, each.unit) for each in quantities(part)] == [
        ("城乡居民收入比", "1.8", "倍")
    ]


def test_what_was_reached_is_exact_and_what_is_aimed_at_a_bound(tmp_path: Path) -> None:
    past = "绿化率达到55.1%，供热率达到90%以上，城乡收入分别达到6万元和3万元。"
    plan = plan_of(tmp_path, "绿化率达到60%。", past)
    assert [(each.comparator, each.numbers[0]) for each in plan.outcomes] == [
        ("exactly", "55.1"),
        ("at_least", "90"),
        ("exactly", "6"),
        ("exactly", "3"),
    ]
    assert [each.at_least for each in quantities(first(plan))] == ["60"]


def test_half_and_more_is_a_bound(tmp_path: Path) -> None:
    (target,) = quantities(first(plan_of(tmp_path, "审批时间压缩一半以上。")))
    assert (target.at_least, target.unit) == ("50", "%")


@pytest.mark.parametrize(
    ("ahead", "label"),
    [
        ("引进超亿美元项目4个。", "投资额"),
        ("培育超10亿元企业5家。", "产值"),
        ("免费体检60岁以上老人3000人。", "年龄"),
        ("引进总投资超亿元项目20个。", "总投资"),
    ],
)
def test_a_threshold_is_called_by_what_it_is_of(tmp_path: Path, ahead: str, label: str) -> None:
    (target,) = quantities(first(plan_of(tmp_path, ahead)))
    assert [each.label.zh for each in target.qualifiers] == [label]


def test_what_is_listed_as_expected_is_expected(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "力争引进企业40家。")
    told = {each.label.zh: each.binding for _, part in plan.measures() for each in part.targets}
    assert told["地区生产总值增速"] == "expected"
    assert told["引进企业数"] is None


# quotations


@pytest.mark.parametrize(
    ("text", "limit", "quoted"),
    [
        ("完成|了专项规划和总体设计等11个规划编制", LONGEST, "专项规划和总体设计等11个规划编制"),
        ("全面|开展“百企登高，培育冠军11个”行动", 17, "开展“百企登高，培育冠军11个”"),
        ("推行“一窗|办理”，开设窗口11个", LONGEST, "开设窗口11个"),
    ],
)
def test_a_quotation_begins_and_ends_where_its_words_do(text: str, limit: int, quoted: str) -> None:
    begin, text = text.index("|"), text.replace("|", "")
    figure = (text.index("11"), text.index("11") + 3)
    start, end = Quoter(text).cut((begin, len(text)), figure, limit) or (0, 0)
    assert text[start:end] == quoted


def test_no_quotation_of_a_draft_opens_with_what_was_before(tmp_path: Path) -> None:
    past = "编制了4个乡镇80个村规划，启动“一村一品，每村50户”工程，完成了综合整治11个村。"
    quotes = [each.quote for each in plan_of(tmp_path, past=past).outcomes]
    assert len(quotes) == 3
    assert [each for each in quotes if each[0] in "了、，”" or each.count("“") != each.count("”")] == []


def test_a_quotation_begins_with_no_half_of_a_word(tmp_path: Path) -> None:
    past = "湖区渔船更新改造资金总额从2016年的3.25万亿元增长到2021年的4.16万亿元、实现万亿级跃升。"
    past += "各乡镇各部门克服了不少困难，农民群众齐心协力，渔业有了新的面貌。" * 9
    quotes = [each.quote for each in plan_of(tmp_path, past=past).outcomes]
    assert quotes == [
        "湖区渔船更新改造资金总额从2016年的3.25万亿元",
        "增长到2021年的4.16万亿元、实现万亿级跃升",
    ]


# parts and names


def test_a_heading_that_but_leads_over_is_no_area(tmp_path: Path) -> None:
    bare = REPORT.format(past="成绩不少。", before="重点做好以下工作：\n\n", ahead="推进招商。")
    full = REPORT.format(past="成绩不少。", before=INTRODUCTION, ahead="推进招商。")
    areas = [[area.name.zh for area in drafted(tmp_path, text)[1].plan.focus_areas] for text in (bare, full)]
    assert areas == [["做强产业", "改善民生"], ["2022年工作安排", "做强产业", "改善民生"]]


def test_what_leads_over_is_left_out_of_every_part(tmp_path: Path) -> None:
    text = REPORT.format(past="成绩不少。", before="重点做好以下工作：\n\n", ahead="推进招商。")
    plan = drafted(tmp_path, text)[1].plan
    told = {text[slice(*each.evidence)].strip("："): each.reason for each in plan.left_out}
    assert told["重点做好以下工作"] in ("connective", "context")
    assert told["2022年工作安排"] == "heading"


def test_responsibilities_and_parts_are_numbered_alike(tmp_path: Path) -> None:
    text = REPORT.format(
        past="成绩不少。", before="重点做好以下工作：\n\n", ahead="推进招商（市商务局负责）。"
    )
    found = read(tmp_path, text)
    assert [each.measure for each in found.responsibilities] == ["1.1"]
    assert list(part_numbers(found.folded, found.outline).values()) == ["1", "1.1", "1.2", "2", "2.1", "2.2"]


def test_one_thing_in_two_wordings_is_proposed_once(tmp_path: Path) -> None:
    plan = plan_of(
        tmp_path, "推进平湖智造产业园扩容，加快智造产业园建设。实施“百企登高”行动，深化“百企登高”。"
    )
    places = [each.name.zh for each in plan.proposed.places if "智造" in each.name.zh]
    programs = [each.name.zh for each in plan.proposed.programs if "百企登高" in each.name.zh]
    assert (places, programs) == (["平湖智造产业园"], ["百企登高行动"])


def test_a_line_lies_in_none_of_the_places_it_joins(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "开工建设杭甬高速、嘉兴至宁波铁路，推进嘉兴大道改造，扩建嘉兴科技城。")
    within = {each.name.zh: each.within for each in plan.proposed.places}
    assert within == {
        "杭甬高速": None,
        "嘉兴至宁波铁路": None,
        "嘉兴大道": "cn-330400",
        "嘉兴科技城": "cn-330400",
    }


@pytest.mark.parametrize(("place", "known"), [("易县", True), ("平湖市", False)])
def test_a_listed_place_is_that_of_its_own_territory_alone(tmp_path: Path, place: str, known: bool) -> None:
    assert "cn-130633" in lists()[0].places["baixing-road"].within
    text = f"{place}2022年工作要点\n\n一、推进发展\n\n（一）做实工作。推进百兴路改造。建设智慧校园。\n"
    plan = drafted(tmp_path, text)[1].plan
    named = {
        mention.id
        for _, part in plan.measures()
        for owner in (part, *part.actions, *part.targets)
        for mention in owner.places
    }
    proposed = {each.name.zh for each in plan.proposed.places}
    assert ("baixing-road" in named, "百兴路" in proposed) == (known, not known)


def test_the_prefix_of_a_code_is_that_of_what_lies_in_it() -> None:
    told = [code_prefix(code) for code in ("330000", "330400", "330482", "330110", "330482102")]
    assert told == ["33", "3304", "330482", "330110", "330482"]


def test_wordings_of_one_name() -> None:
    assert prefixes(("330482", "330400"), "平湖市") == ("平湖市", "平湖", "全市", "我市", "市")
    assert prefixes((), "中国") == ()
    assert "智造产业园" in list(with_or_without("平湖智造产业园", ("平湖市", "平湖")))
    assert "平湖智造产业园" in list(with_or_without("智造产业园", ("平湖市", "平湖")))
    assert list(with_or_without("市场", ("市",))) == []
    assert "抽水蓄能电站" in list(with_or_without_kind("抽水蓄能电站项目"))
    assert "一号" not in list(with_or_without_kind("一号工程"))


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ('推进"五水共治" 行动', "推进“五水共治”行动"),
        ("聚焦转型,推动改革", "聚焦转型，推动改革"),
        ("规上(限上)企业", "规上（限上）企业"),
        ("R&D, GDP (x)", "R&D,GDP(x)"),
        ("增长1,000", "增长1,000"),
    ],
)
def test_labels_are_set_as_chinese_is(words: str, printed: str) -> None:
    assert typeset(words) == printed


def test_what_stands_between_title_and_first_heading_and_aims_at_something_is_a_part(tmp_path: Path) -> None:
    text = (
        "平湖市2022年工作要点\n为做好今年工作，现将要点印发如下。\n全市生产总值增长6%以上，建设湿地公园。\n"
        "一、做强产业\n推进招商。\n二、改善民生\n新建幼儿园3所。\n"
    )
    made, encoding = drafted(tmp_path, text)
    area = encoding.plan.focus_areas[0]
    assert [each.id for each in encoding.plan.focus_areas] == ["0", "1", "2"]
    (measure,) = area.measures
    assert [each.label.zh for each in quantities(measure)] == ["生产总值增速"]
    assert [each.does.zh for each in measure.actions] == ["建设湿地公园"]
    assert made.unwritten == ()


def test_a_short_heading_above_the_first_number_heads_what_stands_below_it(tmp_path: Path) -> None:
    text = "平湖市2022年工作要点\n主要目标\n全市新增就业5万人以上。\n1. 招引人才100名。\n2. 新建学校3所。\n"
    _, encoding = drafted(tmp_path, text)
    (area,) = encoding.plan.focus_areas
    assert area.name.zh == "主要目标"
    assert [each.label.zh for part in area.measures for each in quantities(part)] == [
        *("新增就业人数", "招引人才数", "新建学校数")
    ]


@pytest.mark.parametrize("number", ["1. ", "一、", "(三)"])
def test_an_item_of_a_list_keeps_its_figure_where_it_stands_for_a_focus_area(
    tmp_path: Path, number: str
) -> None:
    text = f"平湖市2022年民生实事\n{number}新建学校3所，改造公厕20座。\n{number}做好湿地保护。\n"
    made, encoding = drafted(tmp_path, text)
    assert made.unwritten == ()
    names = [each.label.zh for _, part in encoding.plan.measures() for each in quantities(part)]
    assert names == ["新建学校数", "改造公厕数"]


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("湖滨焚烧发电项目年内建成投用", "湖滨焚烧发电项目年内建成"),
        ("邻里中心年底前完成主体建设", "邻里中心年底前完成主体"),
        ("湖西学校迁建工程年底前主体封顶", "学校迁建工程年底前主体封顶"),
    ],
)
def test_a_milestone_that_is_a_whole_sentence_is_quoted_in_part(
    tmp_path: Path, sentence: str, quote: str
) -> None:
    text = REPORT.format(
        past="过去一年成绩不少。", before=INTRODUCTION, ahead=f"推进招商。{sentence}。加强监管。"
    )
    made, encoding = drafted(tmp_path, text)
    assert made.unwritten == ()
    quotes = [each.quote for each in first(encoding.plan).targets if isinstance(each, MilestoneTarget)]
    assert quotes == [quote]


def test_the_mark_of_a_footnote_is_in_no_name(tmp_path: Path) -> None:
    text = REPORT.format(
        past="过去一年成绩不少。",
        before=INTRODUCTION,
        ahead="创建国家级“四好农村路”〔58〕示范县，推进“湖湾”〔7〕工程。",
    ).replace("（一）做强产业", "（一）践行“湖湾”理念〔75〕，做强产业")
    made, encoding = drafted(tmp_path, text)
    assert "践行“湖湾”理念，做强产业" in [area.name.zh for area in encoding.plan.focus_areas]
    yaml = made.yaml.decode()
    proposed = yaml.split("focus_areas:")[0]
    assert "湖湾工程" in proposed
    assert not re.search(r"〔58〕|〔7〕|〔75〕|-58-|-75-|-7-", re.sub(r"quote:.*", "", yaml))


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("“四早”〔64〕要求", "“四早”要求"),
        ("湖政发〔2021〕12号", "湖政发〔2021〕12号"),
        ("〔注3〕湖湾", "湖湾"),
        ("[12]", ""),
        ("湖湾¹²步道9公里¹", "湖湾步道9公里"),
        ("水面9公里²", "水面9公里²"),
    ],
)
def test_a_footnote_has_a_number_of_its_own(words: str, kept: str) -> None:
    assert without_notes(words) == kept


PARTS = {
    "改建校舍6万平方米，其中新建、加固、维修校舍分别是2万平方米、3万平方米、1万平方米。": [
        None,
        0,
        0,
        0,
    ],
    "完成投资70亿元，其中公路续建项目4个、新建项目5个。": [None, None, None],
    "新增学位300个，其中小学学位200个。": [None, 0],
    "新增学位300个，其中小学学位900个。": [None, None],
    "税收收入增长5%，其中地方税收增长8%、城镇化率达到6%。": [None, 0, None],
}


@pytest.mark.parametrize("sentence", PARTS)
def test_a_part_is_one_of_the_whole_that_was_told_and_no_larger(sentence: str, tmp_path: Path) -> None:
    targets = quantities(first(plan_of(tmp_path, sentence)))
    wholes = [None if each is None else targets[each].id for each in PARTS[sentence]]
    assert [each.subset_of for each in targets] == wholes


def test_so_many_parts_are_looked_at() -> None:
    assert len(PARTS) == 5


def test_what_stands_above_a_title_is_drafted_too(tmp_path: Path) -> None:
    text = "县水利局新建泵站。\n县农业局培训农民。\n平湖市2022年治水行动方案\n全市加固堤防。\n"
    plan = drafted(tmp_path, text, territory="330482", year=2022)[1].plan
    assert [area.evidence[0] for area in plan.focus_areas] == [0]
    assert sum(len(part.actions) for _, part in plan.measures()) == 2


def test_a_figure_beside_the_mark_of_a_footnote_alone_is_named_by_its_unit(tmp_path: Path) -> None:
    text = "平湖市2022年重点工作安排\n指标|指标名称\n|\n项目名称|序号|总投资（亿元）\n[1]|3.5%|[1]\n"
    part = next(part for _, part in drafted(tmp_path, text)[1].plan.measures())
    assert [each.label.zh for each in quantities(part)] == ["数值（%）", "总投资"]
    text = "平湖市2022年重点工作安排\n指标|指标名称\n|\n一、一、\n指标|指标名称|单位\n|12.5|亿元\n"
    plan = drafted(tmp_path, text, territory="330482", year=2022)[1].plan
    assert [each.name.zh for each in plan.proposed.indicators] == ["数值（亿元）"]


ROWS = (
    "单位||任务\n9|教育，校舍|6%\n",
    "单位\t领域\t任务\n9\t新建校舍3间\t修缮校舍6间\n",
    "工作\n●：\n单位||工作\n9|6间3间|亿元\n",
    "扎实建设校舍，聚焦修缮。\n长|牵头部门|任务\n8|教育3间|面\n",
    "任务|单位\n[1]|教育局\n",
    "\t\t任务\t单位\n\t\t[1]\t教育局\n",
    "\t\t任务\t单位\n\t\t/\t教育局\n",
)
"""Tables whose task is not the first that a row says, or says nothing."""


@pytest.mark.parametrize(
    "head", ["平湖市2022年重点工作\n", "平湖市2022年重点工作\n一、基本要求\n校舍合格率达到90%。\n二、任务\n"]
)
@pytest.mark.parametrize("rows", ROWS)
def test_a_row_of_a_table_of_tasks_is_a_part_from_its_task_on(tmp_path: Path, head: str, rows: str) -> None:
    plan = drafted(tmp_path, head + rows)[1].plan
    assert all(area.name.zh.strip() for area in plan.focus_areas)
    assert len({part.id for _, part in plan.measures()}) == len(list(plan.measures()))

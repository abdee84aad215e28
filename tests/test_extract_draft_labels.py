"""What the actions of a draft are called: whole, with whom it is about, and not where nothing is promised."""

from __future__ import annotations

from pathlib import Path

import pytest
from drafted import drafted, lists, read

from graphbuild.extract.actions.find import find_actions
from graphbuild.extract.bodies.names import body_name
from graphbuild.extract.draft.identifiers import unique
from graphbuild.model import QuantityTarget

SUBJECTS = {
    "work with its month": "柳林片区物流园8月底前完成主体施工",
    "work with its year": "市妇女儿童活动中心年内完成内部装修",
    "works in a list": "青溪、白沙两座变电站全部实现并网",
    "those who get it": "村卫生室全部配备远程诊疗设备",
    "state of a thing": "河道治理水平实现新提升",
    "whom it is done to": "对集中安置点逐户落实后续产业",
    "with whom": "与邻省高校合作打造数字实训基地",
    "what goes where": "将乡镇集市纳入食品抽检范围",
    "what must not be": "不得擅自占用耕地堆放渣土",
    "whose fault it may be": "绝不允许出现新的工资拖欠",
    "what is put right": "把群众最急最盼的问题解决好",
    "manner": "订单式培养养老护理人才",
}
HEADS = {
    "一岛一策推进无人岛整治修复": "一岛一策推进无人岛整治修复",
    "推动化肥、农药、兽药、饲料添加剂、农膜等农业投入品减量增效": "推动化肥、农药、兽药等农业投入品减量增效",
    "推进东河公园、西河公园、南湖公园、北山公园、水街等项目建设": "推进东河公园、西河公园等项目建设",
    "推动汽车零部件产业园、新型建材产业园、食品加工产业园提质扩容": (
        "推动汽车零部件产业园、新型建材产业园、食品加工产业园提质扩容"
    ),
    "构建以轨道交通为骨干、以常规公交为主体的城市出行体系": (
        "构建以轨道交通为骨干、以常规公交为主体的城市出行体系"
    ),
    "提升中等职业学校、技工学校、成人高等学校等各类院校办学水平": "提升中等职业学校等各类院校办学水平",
    "新建人民公园、青年公园、滨江公园、体育公园、湿地公园、儿童公园": "新建人民公园、青年公园等",
    "落实“河湖长、林长、田长”负责制和“街巷长、楼栋长、路段长”包联制": (
        "落实“河湖长、林长、田长”负责制和“街巷长、楼栋长、路段长”包联制"
    ),
    "办好第三届市运会、首届市残运会和龙舟、风筝、舞狮等民间赛事": (
        "办好第三届市运会、首届市残运会和龙舟、风筝、舞狮等民间赛事"
    ),
    "加快发展动能接续转换": "加快发展动能接续转换",
    "统筹发展和安全": "统筹发展和安全",
    "确保改革举措落地": "确保改革举措落地",
    "加大教育投入": "加大教育投入",
    "加大力度清理拖欠工程款": "清理拖欠工程款",
    "进一步加大外贸企业引育力度": "加大外贸企业引育力度",
    "统筹推进和落实减税政策": "推进和落实减税政策",
    "最大限度地减少施工扰民": "减少施工扰民",
    "围绕补齐交通短板建设城北公交枢纽": "建设城北公交枢纽",
    "以标准升级推动建材行业减排": "推动建材行业减排",
    "聚焦重点产业链指导企业开展节能诊断": "开展节能诊断",
    "完善对生产企业、商贸流通主体增加税收抵扣等配套措施": (
        "完善对生产企业、商贸流通主体增加税收抵扣等配套措施"
    ),
    "为种粮农户提供技术服务": "提供技术服务",
    "按规定减免小微企业场地租金": "减免小微企业场地租金",
    "今年的具体任务是：推动粮食收储改革": "推动粮食收储改革",
}
NOTHING = {
    "what goes on": "全球供应链正在加速重构",
    "what begins": "全市工业化进入提速换挡的新阶段",
    "what it would be": "如果我们不能抓住机遇",
    "what it means": "对于保持经济平稳运行具有重要意义",
    "what moves by itself": "区域协同发展向更深领域拓展",
    "what it brings": "新一轮科技变革加速突破带来诸多机会",
    "what others say": "国家将继续实施积极财政政策",
    "condition": "只有深化改革才有出路",
    "what it is good for": "为全市经济平稳运行提供坚强保障",
    "what is taken as aim": "城东片区以打造商贸物流高地为目标",
    "what is aimed at": "围绕更好满足群众出行需要",
    "name between quotes": "紧紧围绕“发展县城、共建家园”战略主线",
    "what helps": "项目落地有利于提升城市能级",
    "judgement": "实现上述目标并非易事",
    "no object": "不断完善提升",
    "means": "依托全省统一的信用信息平台",
    "box": "城乡冷链物流网络畅通工程",
}


def does(folder: Path, sentence: str) -> list[str]:
    """What a sentence of the part on what is to be done commits to."""
    first = "加快建设智慧校园项目，新建幼儿园一所"
    found = read(folder, f"平湖市2022年工作要点\n\n一、推进发展\n\n{first}。{sentence}。\n")
    actions, _ = find_actions(found.folded, found.clauses, ())
    assert [each.does for each in actions[:2]] == ["加快建设智慧校园项目", "新建幼儿园一所"]
    return [each.does for each in actions[2:]]


def test_there_are_as_many_cases_as_there_should_be() -> None:
    assert (len(SUBJECTS), len(HEADS), len(NOTHING)) == (12, 24, 17)


@pytest.mark.parametrize("case", SUBJECTS)
def test_an_action_keeps_whom_or_what_it_is_about(tmp_path: Path, case: str) -> None:
    assert does(tmp_path, SUBJECTS[case]) == [SUBJECTS[case]]


@pytest.mark.parametrize("clause", HEADS)
def test_a_label_is_short_and_whole(tmp_path: Path, clause: str) -> None:
    assert does(tmp_path, clause) == [HEADS[clause]]


@pytest.mark.parametrize("case", NOTHING)
def test_what_promises_nothing_is_no_action(tmp_path: Path, case: str) -> None:
    assert does(tmp_path, NOTHING[case]) == []


def test_quotes_in_a_label_are_closed(tmp_path: Path) -> None:
    clause = "树立“店小二”意识、落实“一窗办”要求、推行“零跑腿”服务、健全“好差评”机制"
    [label] = does(tmp_path, clause)
    assert label == "树立“店小二”意识等"


def test_a_sign_alone_tells_nothing_apart() -> None:
    taken = {"rate"}
    assert unique("rate", taken, "", "%", "万人") == "rate-wan-ren"
    assert "program" not in unique("rate", taken, "%")
    assert len(taken) == 3


def test_what_is_expected_is_expected_of_all_in_the_sentence(tmp_path: Path) -> None:
    text = (
        "平湖市2022年工作要点\n\n一、总体要求\n\n（一）明确目标。全市发展的主要预期目标是：地区生产总值增长6%；"
        "社会消费品零售总额增长7%；城镇登记失业率控制在4%以内。一般公共预算收入增长5%。\n"
    )
    plan = drafted(tmp_path, text)[1].plan
    told = [
        each.modality
        for _, part in plan.measures()
        for each in part.targets
        if isinstance(each, QuantityTarget)
    ]
    assert told == ["预期", "预期", "控制在", None]
    assert lists()[1].modality("预期") is not None


def test_a_board_that_bears_the_name_of_its_city_is_of_it() -> None:
    own = body_name("黄山风景区管委会", "341000", 2016)
    other = body_name("太平湖风景区管委会", "341000", 2016)
    assert own is not None
    assert other is not None
    assert (own.name, own.territory, own.confidence) == ("黄山风景区管理委员会", "341000", "medium")
    assert other.confidence == "low"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("黄山茶业集团连续三年入选中国茶业集团20强", ["黄山茶业集团"]),
        ("深化平安医院、平安校园创建", []),
        ("支持黄山书画学院扩建", ["黄山书画学院"]),
    ],
)
def test_a_body_ends_where_its_rank_begins(tmp_path: Path, sentence: str, names: list[str]) -> None:
    found = read(tmp_path, f"黄山市2022年工作要点\n\n一、推进发展\n\n加快建设智慧校园项目。{sentence}。\n")
    assert [each.surface for each in found.bodies] == names

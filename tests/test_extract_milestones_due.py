"""Milestones with a date: what is produced, begun or handed over by it, before or after the words."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphbuild.authorities import read_authorities
from graphbuild.extract.reading import extract

DUE = {
    "6月底前出台湖区保护办法。": [("completion", "出台湖区保护办法", "2024")],
    "三季度启动老街改造。": [("start", "启动老街改造", "2024")],
    "春节前完成农民工工资清欠。": [("completion", "农民工工资清欠", "2024")],
    "今冬供暖期到来之前,东城热源厂投入使用。": [("completion", "东城热源厂投入使用", "2024")],
    "秋季开学前出台学区划分办法。": [("completion", "出台学区划分办法", "2024")],
    "“七一”前完成村级活动中心建设。": [("completion", "村级活动中心建设", "2024")],
    "各镇要在4月底前制定禁烧方案。": [("completion", "制定禁烧方案", "2024")],
    "2025年底前,建立全市统一的信用档案。": [("completion", "建立全市统一的信用档案", "2025")],
    "预计9月开始装修改造工程。": [("start", "开始装修改造工程", "2024")],
    "1.8月底前湖滨小学主体完工。": [("completion", "湖滨小学主体完工", "2024")],
    "9月底前,北门幼儿园竣工交付。": [("completion", "北门幼儿园竣工交付", "2024")],
    "确保在11月30日前全面完成土地确权登记。": [("completion", "土地确权登记", "2024")],
    "加快推进东城水厂建设,年内主体工程完工。": [("completion", "东城水厂主体工程完工", "2024")],
    "2.完成人民医院(东院)门诊楼修缮。": [("completion", "人民医院(东院)门诊楼修缮", "2024")],
    "初步建成水质监测平台。": [("completion", "水质监测平台建成", "2024")],
    "10月底前,老旧小区要全部完工。": [("full-coverage", "老旧小区全部完工", "2024")],
    "任务\t单位\t时限\n治理扬尘。\t市住建局\t7月底前制定扬尘治理办法": [
        ("completion", "制定扬尘治理办法", "2024")
    ],
    "329国道2025年建成通车,城北水厂2026年投产。": [
        ("completion", "329国道建成通车", "2025"),
        ("completion", "城北水厂投产", "2026"),
    ],
    "启动市博物馆新馆建设。": [("start", "市博物馆新馆启动", "2024")],
    "开工建设湖滨养老大楼。": [("start", "湖滨养老大楼开工建设", "2024")],
    "力争客运枢纽2025年6月投入使用。": [("completion", "客运枢纽投入使用", "2025")],
    "加快湖滨新城建设,力争2025年基本建成。": [("completion", "湖滨新城基本建成", "2025")],
    "10—12月完成地块测绘、资料归档等工作。": [("completion", "地块测绘、资料归档", "2024")],
    "其中6月底前完成清障任务。": [("completion", "清障任务", "2024")],
    "9月底前对全市桥梁进行排查。": [("completion", "对全市桥梁进行排查", "2024")],
    "到2026年,现代水网体系基本建成。": [("completion", "现代水网体系基本建成", "2026")],
    "—完成全市水利普查。": [("completion", "全市水利普查", "2024")],
    "居民收入与经济增长同步。": [("status", "居民收入与经济增长同步", "2024")],
    "1.修订渔船安全规范。（市农业农村局牵头，2024年底前完成）": [("completion", "修订渔船安全规范", "2024")],
    "1.清理沿湖违建。责任单位：市水利局、各镇（街道），完成时间：2025年9月30日前。": [
        ("completion", "清理沿湖违建", "2025")
    ],
    "1.疏浚湖口航道。调查淤积情况。2025年6月底前完成。": [("completion", "疏浚湖口航道", "2025")],
    "1.治理湖岸。（市水利局负责，2025年底前完成）修复湿地。（市林业局负责，2026年6月底前完成）": [
        ("completion", "治理湖岸", "2025"),
        ("completion", "修复湿地", "2026"),
    ],
    "1.治理湖岸。（市水利局负责，2025年底前完成）实现湿地监测全覆盖。（市林业局负责，2026年底前完成）": [
        ("completion", "治理湖岸", "2025"),
        ("full-coverage", "湿地监测全覆盖", "2026"),
    ],
    "1.绘制湖区地图\n测量湖底地形。\n责任单位：市水利局\n完成时限：10月底": [
        ("completion", "绘制湖区地图", "2024")
    ],
    "项目\t措施\t责任单位\t完成时限\n修缮湖滨老街。\t\t市住建局\t2025年6月\n巡湖\t巡查。\t市水利局\t全年": [
        ("completion", "修缮湖滨老街", "2025")
    ],
    "新建湖西小学，9月底前建成投用。": [("completion", "湖西小学建成投用", "2024")],
    "启动湖东校区建设。": [("start", "湖东校区启动", "2024")],
    "各镇（街道）、各部门要在4月底前制定禁渔方案。": [("completion", "制定禁渔方案", "2024")],
    "顺利通过湖区综合治理省级评估验收。": [("status", "顺利通过湖区综合治理省级评估验收", "2024")],
    "继续保持省级卫生城市、双拥模范城称号。": [
        ("quality-kept", "继续保持省级卫生城市、双拥模范城称号", "2024")
    ],
    "湖区污染减排完成省下达任务。": [("completion", "湖区污染减排完成省下达任务", "2024")],
    "水稻播种面积只增不减。": [("quality-kept", "水稻播种面积只增不减", "2024")],
    "湖滨车站5月1日正式启用。": [("completion", "湖滨车站启用", "2024")],
    "实现行政村村村通公交。": [("full-coverage", "行政村村村通公交", "2024")],
    "湖滨水厂上半年投入运行。": [("completion", "湖滨水厂投入运行", "2024")],
    "2025年底之前，全面摸清管网混接情况。": [("completion", "摸清管网混接情况", "2025")],
    "2025年9月底之前，完成管网混接整改。": [("completion", "管网混接整改", "2025")],
    "推进湖滨农贸市场等一批项目开工建设。": [("start", "湖滨农贸市场开工建设", "2024")],
    "力促湖滨农贸市场竣工落成。": [("completion", "湖滨农贸市场竣工落成", "2024")],
    "基本建成覆盖全市的水质监测网络。": [("completion", "覆盖全市的水质监测网络建成", "2024")],
    "湖滨泵站上半年开工建设，2025年6月建成。": [
        ("start", "湖滨泵站开工建设", "2024"),
        ("completion", "湖滨泵站建成", "2025"),
    ],
    "1.新建湖滨泵站，2025年底前建成。": [("completion", "湖滨泵站建成", "2025")],
    "抓紧建设湖口大桥，年内竣工。": [("completion", "湖口大桥竣工", "2024")],
    "任务\t单位\t完成时限\n修缮老街\t市住建局\t2025年3月—2026年6月投用": [("completion", "修缮老街", "2026")],
}
NONE = (
    "每月底前报送进展情况。",
    "于3月10日前将方案报市政府。",
    "今年开展大讨论活动。",
    "全面完成县政府重点工作任务。",
    "6月底前各镇要高度重视投产。",
    "坚定走在前列这一目标定位。",
    "2021年水乡客厅建成投用。",
    "2019年建成通车的高速带动沿线发展。",
    "推动平台可持续运营,确保景区安全运营。",
    "开工或启动灵湖隧道等项目。",
    "完成水厂开工前各项准备工作。",
    "与时代发展同步。",
    "启动文明城市创建宣传。",
    "已顺利通过湖区综合治理验收。",
    "巩固村村通工程。",
    "除生态保护区外一律开放。",
    "办理环评手续,3月底前开工。",
    "备齐材料,6月开工,10月完工。",
    "确保12月底前全面完成。",
    "1.保洁湖面。（市水利局负责，持续推进）",
    "1.排查隐患。完成时限：长期坚持。",
    "建设内容：修建码头。建设期限：2019年3月至2021年10月。",
)


@pytest.fixture(scope="module")
def authorities() -> object:
    return read_authorities()


def told(text: str, folder: Path, authorities: object) -> list[tuple[str, str, str | None]]:
    path = folder / "plan.txt"
    path.write_text(
        f"平湖市2024年工作计划\n一、今年重点工作\n{text}\n二、保障措施\n加强领导。\n", encoding="utf-8"
    )
    found = extract(path, territory="330482", year=2024, authorities=authorities)
    return [(each.milestone, each.label, each.period) for each in found.milestones]


def test_what_is_due_is_a_milestone(tmp_path: Path, authorities: object) -> None:
    assert len(DUE) == 54
    for text, expected in DUE.items():
        assert told(text, tmp_path, authorities) == expected, text


@pytest.mark.parametrize("text", NONE)
def test_what_is_but_dated_or_vague_is_none(text: str, tmp_path: Path, authorities: object) -> None:
    assert told(text, tmp_path, authorities) == []


@pytest.mark.parametrize(("heading", "count"), [("主要预期目标", 2), ("主要工作安排", 0)])
def test_courses_under_a_heading_of_what_is_expected_are_aims(
    heading: str, count: int, tmp_path: Path, authorities: object
) -> None:
    text = f"二、{heading}\n国际收支保持基本平衡,生态环境质量持续改善。"
    assert len(told(text, tmp_path, authorities)) == count

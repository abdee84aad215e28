"""Whose plan a text is, and the lists of names behind it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.errors import InputError
from graphbuild.extract.fold import fold
from graphbuild.extract.places.gazetteer import gazetteer, townships_of
from graphbuild.extract.places.territory import territory_of


class Opening(NamedTuple):
    """How a plan begins, with whose it is and by which rule that is read."""

    text: str
    code: str
    rule: str


OPENINGS = {
    "a deputy who speaks": Opening(
        "政府工作报告\n在县第九届人民代表大会会议上\n易县常务副县长\n各位代表:", "130633", "stated-in-head"
    ),
    "a committee of the party": Opening(
        "中共浙江省委就制定“十五五”规划提出建议。\n要与全国同步,领跑全国。", "330000", "stated-in-head"
    ),
    "a commission of the state, and provinces that it writes to": Opening(
        "国家发展改革委关于印发中部规划的通知\n山西、湖南省人民政府:\n一、修桥。", "china", "stated-nation"
    ),
    "a short name that opens an indented title": Opening(
        "　　秀洲加快建设水乡\n　　全区修桥三座,全国少有。", "330411", "named-in-title"
    ),
    "a prefecture without its peoples, and counties that are charged": Opening(
        "湘西州2031年重点工作\n1.修桥。(永顺县人民政府、州水利局)\n2.植树。", "433100", "stated-in-head"
    ),
    "a region whose name begins with that of a county": Opening(
        "鄱阳湖生态保护规划\n全区修桥三座。", "", "untold"
    ),
    "departments of an untold county that act together": Opening(
        "护林实施方案\n全县护林。县林业局牵头,会同县财政局办理;县水利局会同县公安局检查。", "", "untold"
    ),
    "a title with a year": Opening("2025年浙江省政府工作报告\n各位代表:", "330000", "stated-in-head"),
    "a congress": Opening(
        "政府工作报告\n——在易县第十六届人民代表大会第二次会议上", "130633", "stated-in-head"
    ),
    "a speaker": Opening("各位代表:\n现在,我代表金华市人民政府,向大会报告。", "330700", "stated-in-head"),
    "parent and child": Opening("保定市清苑区2025年政府工作报告", "130608", "stated-in-head"),
    "an old county": Opening("2013年3月在徐水县十五届人民代表大会上", "130625", "stated-in-head"),
    "a plan of the nation": Opening(
        "国务院关于印发某某规划的通知\n各省、自治区、直辖市人民政府:", "china", "stated-nation"
    ),
    "a report to the nation": Opening(
        "各位代表:\n现在,我代表国务院,向大会报告政府工作。", "china", "stated-nation"
    ),
    "a ministry's year": Opening("水利部2031年工作要点\n治理河道90公里。", "china", "stated-nation"),
    "a party's office of a county": Opening("宣传部2031年工作要点\n治理河道90公里。", "", "untold"),
    "a ministry": Opening("水利部、教育部关于印发某某计划的通知\n各有关单位:", "china", "stated-nation"),
    "what carries out a plan of the nation": Opening(
        "安溪县贯彻落实《国务院关于印发湿地规划的通知》实施意见\n按照《湿地规划》(国发〔2021〕9号)精神,抓好落实。",
        "350524",
        "stated-in-head",
    ),
    "a short name in the title": Opening(
        "秀洲打造先行区\n\n一、总体要求\n深化改革。", "330411", "named-in-title"
    ),
    "a name that several bear": Opening(
        "鼓楼区人民政府工作报告\n福州市加快发展,福州市支持鼓楼。", "350102", "stated-in-head"
    ),
    "never named in the opening": Opening(
        "各位代表:\n我代表市人民政府报告工作。\n金华很美,金华很好,义乌和东阳也好,全市努力,我市领先。",
        "330700",
        "counted-divisions",
    ),
    "counted in spite of words like names": Opening(
        "各位代表:\n我代表县政府报告。\n加强合作,扩大合作,深化合作。易县很美,易县很好,全县努力。",
        "130633",
        "counted-divisions",
    ),
    "a name between two words of the title": Opening(
        "城市更新和社区治理规划\n\n一、总体要求\n深化改革。", "", "untold"
    ),
    "a word of the title that a county bears": Opening(
        "某镇农业产业振兴计划\n\n一、总体要求\n深化改革。", "", "untold"
    ),
    "a prefecture within the title": Opening(
        "数字威海建设要点\n\n一、总体要求\n深化改革。", "371000", "named-in-title"
    ),
    "a title before bodies that are like those of the nation": Opening(
        "易县2031年实事分解表\n实事 责任单位\n新建水厂 县委组织部 年底", "130633", "stated-in-head"
    ),
    "a governor": Opening("二〇三一年新年讲话\n云南省省长\n同志们:", "530000", "stated-in-head"),
    "a town of a county": Opening(
        "政府工作报告\n——在台山市大江镇第十七届人民代表大会上", "440781100", "stated-in-head"
    ),
    "a town that the county has not": Opening(
        "台山市大河镇人民政府工作报告\n各位代表:", "440781", "stated-in-head"
    ),
    "a town that nobody names, in the country": Opening(
        "各位代表:\n我镇发展很快,全镇努力,建设全国重点镇。龙泉很美,龙泉很好。", "", "untold"
    ),
    "a level that the division never had": Opening(
        "云溪县2031年工作报告\n新建厂房3座。", "430603", "likened-in-title"
    ),
    "only the country": Opening("我国发展很快,全国一盘棋。", "china", "counted-nation"),
    "the number of what the plan carries out": Opening(
        "为落实《关于支持绿色发展的意见》(国发〔2031〕1号),全市各部门要抓好落实。\n市水利局牵头,嘉兴市、嘉兴市。",
        "330400",
        "counted-divisions",
    ),
    "bodies of a city that nobody names, and the country": Opening(
        "2031年重点工作\n全国领先。市发改局牵头,市水利局配合。", "", "untold"
    ),
    "bodies whose first sign is no level": Opening(
        "全国一盘棋,乡村振兴局、市场监管局。", "china", "counted-nation"
    ),
    "a subdistrict that bears the name of a county": Opening(
        "新安街道2031年工作总结\n新安街道建成3处书屋。", "", "untold"
    ),
    "a subdistrict called by a road, in the country": Opening(
        "东明路街道办事处2031年工作报告\n全国一盘棋,全国领先。", "", "untold"
    ),
    "a county whose villages the title is about": Opening(
        "关于印发平湖乡村建设计划的通知\n修路。", "330482", "named-in-title"
    ),
    "a new area that is no division": Opening("云湖新区2031年政府工作报告\n全区修桥三座。", "", "untold"),
    "a new area of a city": Opening(
        "兰州云湖新区2031年政府工作报告\n全区修桥三座。", "620100", "named-in-title"
    ),
    "a new area of the nation in its province": Opening(
        "湖南湘江新区2031年工作报告\n全区修桥三座。", "430000", "named-in-title"
    ),
    "a far name behind a city": Opening("九江市城西港区建设要点\n全市修桥三座。", "360400", "stated-in-head"),
    "a division that is called so": Opening(
        "唐山市新区2001年政府工作报告\n全区修桥三座。", "130206", "stated-in-head"
    ),
    "an annex": Opening("附件2\n韶关市2031年修桥分工表\n修桥三座。", "440200", "stated-in-head"),
    "nothing": Opening("深化改革,扩大开放。", "", "untold"),
}


def test_every_opening_is_here() -> None:
    assert len(OPENINGS) == 45


@pytest.mark.parametrize("name", OPENINGS)
def test_opening(name: str) -> None:
    opening = OPENINGS[name]
    territory = territory_of(fold(opening.text))
    assert (territory.code, territory.rule) == (opening.code, opening.rule)


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=80) | st.text(alphabet="秀洲区嘉兴市全我代表人民政府省县国务院关于2019年\n", max_size=40)
)
def test_any_text_has_a_territory_and_a_span(text: str) -> None:
    territory = territory_of(fold(text))
    assert 0 <= territory.start <= territory.end <= len(text)
    assert territory.code[:6] in gazetteer().current or territory.code in {"", "china"}


def test_the_lists_hold_what_is_expected() -> None:
    names = gazetteer()
    assert names.ancestors("330411") == ("330411", "330400", "330000")
    assert {one.code for one in names.names["龙泉"] if one.years_from(2019) == 0} == {"331181", "510112"}
    assert {one.code for one in names.names["郊区"] if one.code == "330411"} == {"330411"}
    towns = townships_of("3304")
    assert {one.code for one in towns.names["乌镇"]} == {"330483100"}
    assert all(code.startswith("3304") for code in towns.current)
    assert len(towns.current) == 72


def test_all_townships_are_there() -> None:
    path = Path(__file__).parent.parent / "data" / "authorities" / "townships.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 38_632
    assert lines[1:] == sorted(set(lines[1:]))


def test_a_broken_list_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "townships.csv").write_text(
        "code,name\n330411104,新塍镇\n33041110,王店镇\n", encoding="utf-8"
    )
    with pytest.raises(InputError, match=r"townships\.csv:3: '33041110' is no township"):
        townships_of("3304", tmp_path)


def test_a_missing_list_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"divisions\.csv"):
        gazetteer(tmp_path)

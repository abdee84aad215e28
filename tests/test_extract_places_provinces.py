"""Places in the plans of far provinces: each rule by a sentence of our own, most with what tempts it."""

from __future__ import annotations

import pytest
from place_cases import Case, found_in

from graphbuild.extract.fold import fold
from graphbuild.extract.gazetteer import gazetteer
from graphbuild.extract.places import find_places
from graphbuild.extract.places_trunks import TRUNKS

BOLE = "652701"
CHINA = "china"
FUQING = "350181"
GYANTSE = "540222"
HEILONGJIANG = "230000"
JARUD = "150526"
JIAMUSI = "230800"
LINGSHUI = "469028"
PANZHIHUA = "510400"
XISHUI = "520330"
YIXIAN = "130633"
YUEYANG = "430600"


CASES = {
    "districts in a list": Case("改造向阳、前进、郊区老旧小区,倡导前进、向阳精神。", JIAMUSI,
        (("向阳", "230803"), ("前进", "230804"), ("郊区", "230811"))),
    "parts of any town in a list": Case("统筹新区、老城发展。", JIAMUSI,
        (("新区", ""), ("老城", ""))),
    "a township holds other names": Case("乌图布拉格镇、达勒特镇修路,乌图布拉格镇种棉。", BOLE,
        (("乌图布拉格镇", "652701102"), ("达勒特镇", "652701101"), ("乌图布拉格镇", "652701102"))),
    "a letter in a township's name": Case("鲁北镇供热,鲁北河清淤,鲁北工业园投产。", JARUD,
        (("鲁北镇", "150526100"), ("鲁北河", ""), ("鲁北工业园", ""), ("鲁北", "150526100"))),
    "a zone named for a township": Case("黎安国际教育试验区开学,建设国际教育试验区。", LINGSHUI,
        (("黎安国际教育试验区", ""), ("黎安", "469028108"), ("试验区", ""), ("试验区", ""))),
    "the county, no far one of that name": Case("江阴镇、江阴港区扩能,赴浙江、江苏江阴考察。", FUQING,
        (("江阴镇", "350181116"), ("江阴港区", ""), ("江阴", "350181116"), ("浙江", "330000"),
         ("江苏", "320000"), ("江阴", "320281"))),
    "villages in their township": Case("香山镇东柳屯、鲁北镇柳湾嘎查修路,鲁北镇农业组长到会。", JARUD,
        (("香山镇", "150526105"), ("东柳屯", ""), ("鲁北镇", "150526100"), ("柳湾嘎查", ""),
         ("鲁北镇", "150526100"))),
    "farms of the corps": Case("与第五师、八十四团共建,85团场修路,第三师资队伍,考察团来访。", BOLE,
        (("第五师", ""), ("八十四团", ""), ("85团", ""))),
    "no corps elsewhere": Case("与第五师、八十四团共建。", JIAMUSI,
        ()),
    "who governs itself": Case("红河州、阜蒙县、博州来访,攻克旗舰产品。", CHINA,
        (("红河州", "532500"), ("阜蒙县", "210921"), ("博州", "652700"))),
    "a street by its number": Case("改造柳湖三路,修缮白居寺、白居路,产值居全国首位。", JIAMUSI,
        (("柳湖三路", ""), ("柳湖", ""), ("白居寺", ""), ("白居路", ""), ("全国", ""))),
    "a name that counts": Case("五台坡隧道贯通,五台设备运到,柳沟二人民医院。", JIAMUSI,
        (("五台坡隧道", ""), ("柳沟二人民医院", ""))),
    "an end without a name": Case("建设柳沟至县城快速通道、柳沟至青岭至石岭高速公路。", YIXIAN,
        (("柳沟至县城快速通道", ""), ("柳沟", ""), ("县城", ""), ("柳沟至青岭至石岭高速公路", ""),
         ("柳沟", ""), ("青岭", ""), ("石岭", ""))),
    "along a valley, across a river": Case("建设赤水河谷旅游公路、赤水河青岭大桥。", XISHUI,
        (("赤水河谷旅游公路", ""), ("赤水河", ""), ("赤水河青岭大桥", ""), ("赤水河", ""), ("青岭", ""))),
    "a water before a county": Case("清理濂江河、柳江,整治年楚河江孜段。", GYANTSE,
        (("濂江河", ""), ("柳江", ""), ("年楚河江孜段", ""), ("年楚河", ""), ("江孜", "540222"))),
    "so much power": Case("江孜40兆瓦光伏电站并网,建设40兆瓦光伏电站。", GYANTSE,
        (("江孜40兆瓦光伏电站", ""), ("江孜", "540222"), ("40兆瓦光伏电站", ""))),
    "long foreign names": Case(
        "治理乌尔达克赛河、那棱格勒河水库,访问俄罗斯赤塔、缅甸曼奈达、越南老街省。", BOLE,
        (("乌尔达克赛河", ""), ("那棱格勒河水库", ""), ("那棱格勒河", ""), ("俄罗斯", ""), ("赤塔", ""),
         ("缅甸", ""), ("曼奈达", ""), ("越南", ""), ("老街省", ""))),
    "countries by letters": Case("孟中印缅合作,中缅印度洋通道,面向印度洋。", CHINA,
        (("孟中印缅", ""), ("孟", ""), ("中", ""), ("印", ""), ("缅", ""), ("中缅印度洋通道", ""),
         ("印度洋", ""), ("印度洋", ""))),
    "letters from next door": Case("建设丽攀高速、鹤大高速、哈佳快速铁路。", PANZHIHUA,
        (("丽攀高速", ""), ("丽", "530700"), ("攀", "510400"), ("鹤大高速", ""), ("鹤", "230400"),
         ("大", "210200"), ("哈佳快速铁路", ""), ("哈", "230100"), ("佳", "230800"))),
    "letters of a known region": Case("融入长株潭、哈大齐工业走廊、海南自由贸易港。", CHINA,
        (("长株潭", ""), ("长", "430100"), ("株", "430200"), ("潭", "430300"), ("哈大齐工业走廊", ""),
         ("海南自由贸易港", ""), ("海南", "460000"))),
    "stretches": Case(
        "治理黄河柳沟段、汾河城区段,改造国道213线柳沟关至青岭口段,铁科高速方正至铁力段通车。", HEILONGJIANG,
        (("黄河柳沟段", ""), ("黄河", ""), ("汾河城区段", ""), ("汾河", ""), ("城区", ""),
         ("国道213线柳沟关至青岭口段", ""), ("国道213线", ""), ("柳沟关", ""), ("青岭口", ""),
         ("铁科高速方正至铁力段", ""), ("铁科高速", ""), ("铁", "230781"), ("科", "152222"),
         ("方正", "230124"), ("铁力", "230781"))),
    "a house named for a person": Case("修缮柳青故居,柳青水电站、柳青水库增效。", YIXIAN,
        (("柳青故居", ""), ("柳青水电站", ""), ("柳青水库", ""))),
    "heads of many kinds": Case(
        "建成柳沟水闸、青岭古堡、柳沟冰川、青岭铅锌矿、柳沟军马场、青岭工业小区、柳沟渔港、青岭纪念碑。",
        YIXIAN,
        (("柳沟水闸", ""), ("柳沟", ""), ("青岭古堡", ""), ("青岭", ""), ("柳沟冰川", ""), ("柳沟", ""),
         ("青岭铅锌矿", ""), ("青岭", ""), ("柳沟军马场", ""), ("柳沟", ""), ("青岭工业小区", ""),
         ("青岭", ""), ("柳沟渔港", ""), ("柳沟", ""), ("青岭纪念碑", ""), ("青岭", ""))),
    "what only sounds so": Case(
        "防止土地沙漠化,规范铁矿石开采,铁矿、金矿限产,完善水闸、渔港设施,连片整治一片。", YIXIAN,
        ()),
    "blocks of houses": Case("征收柳沟街东片、柳沟桥片,老旧厂房片改造。", JIAMUSI,
        (("柳沟街东片", ""), ("柳沟街", ""), ("柳沟桥片", ""), ("柳沟桥", ""))),
    "a zone and its county": Case("对接平潭、平潭综合实验区。", FUQING,
        (("平潭", "350128"), ("平潭综合实验区", ""), ("平潭", "350128"))),
    "a park with a longer word": Case("建设柳湾体育公园、石岭文化广场,建设体育公园。", JIAMUSI,
        (("柳湾体育公园", ""), ("柳湾", ""), ("石岭文化广场", ""), ("石岭", ""))),
    "to the next line's kind": Case("建成青岭至柳街一级公路,黑河公路大桥通车,高速铁路网。", HEILONGJIANG,
        (("青岭至柳街一级公路", ""), ("青岭", ""), ("柳街", ""), ("黑河公路大桥", ""), ("黑河", "231100"))),
    "city letters and firms": Case("华能柳沟电厂并网。", YUEYANG,
        (("华能柳沟电厂", ""),)),
}  # fmt: skip

PLAIN = (
    "深化开放合作,推进和平发展,培育朝阳产业和高新技术产业,建设平安社区,世界大同。",
    "开放、合作、创新、共赢,加强互助、团结,营造和谐、友好、安定的环境。",
    "建设绿洲农业,保护丹霞地貌,建设物流大通道,打通融资新通道,修建通村油路。",
    "组织参观团、代表团,第三师资队伍,五台设备、三座水库,居首位,旅居康养。",
    "精神户外运动,海防安全,保护传统古城风貌,公安机关走访古城改造户。",
    "着力打造区域性物流中心、投资区、加工区、管理区和商务区,建设40兆瓦光伏项目。",
)
"""Sentences in which no place is named, though words in them tempt to read one."""


def test_every_case_is_here() -> None:
    assert len(CASES) == 29
    assert len(PLAIN) == 6


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    case = CASES[name]
    assert found_in(case) == case.found


@pytest.mark.parametrize("territory", [CHINA, JIAMUSI, JARUD, BOLE, "420104", "530000"])
@pytest.mark.parametrize("text", PLAIN)
def test_words_are_no_places(text: str, territory: str) -> None:
    assert find_places(fold(text), territory, 2020) == ()


def test_trunk_lines_lead_to_divisions() -> None:
    known = gazetteer().current
    assert all(code in known for codes in TRUNKS.values() for code in codes)
    assert sum(len(codes) for codes in TRUNKS.values()) == 878

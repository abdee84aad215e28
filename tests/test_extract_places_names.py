"""Names told by letters, joints and heads: each trap by a sentence of our own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from place_cases import Case

from graphbuild.extract.fold import fold
from graphbuild.extract.listed_words import Seen
from graphbuild.extract.places.cuts import cuts_of
from graphbuild.extract.places.find import find_places
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.initials import Initials, initials_of
from graphbuild.extract.places.lexicon import SOFT, is_common
from graphbuild.extract.places.lines import listed_lines

XIUZHOU, JIAXING, JINHUA, YIXIAN, BAODING = "330411", "330400", "330700", "130633", "130600"
HEBEI, SHAOGUAN, HUANGSHAN, ERDOS, NATION = "130000", "440200", "341000", "150600", "china"


TRAPS = {
    "a county by a letter after what leads to it": Case("与易县签订协议,从滑县引进企业,赴涉县考察。", JIAXING,
        (("易县", "130633"), ("滑县", "410526"), ("涉县", "130426"))),
    "a town whose building is pushed": Case("加快清石镇建设,推进乌溪街道、白岩社区建设。", JINHUA,
        (("清石镇", ""), ("乌溪街道", ""), ("白岩社区", ""))),
    "towns of a kind": Case("推进小城镇建设,加快美丽圩镇建设,抓好工业强镇、法治街道建设、韧性社区建设。",
        JINHUA, ()),
    "a school that a region seems to be in": Case("建设新华中学、兴隆中学。", JIAXING,
        (("新华中学", ""), ("兴隆中学", ""))),
    "a county by a letter that is none": Case("自任县长以来与对应县直部门签订协议。", JIAXING, ()),
    "lines whose word stands once": Case("沪昆、杭绍高速柯桥段通车。", JIAXING,
        (("沪昆、杭绍高速柯桥段", ""), ("沪昆", ""), ("沪", "310000"), ("昆", "530100"), ("杭绍高速", ""),
         ("杭", "330100"), ("绍", "330600"), ("柯桥", "330603"))),
    "lines that are counted": Case("建成嘉海、杭绍等两条高速公路。", JIAXING,
        (("嘉海", ""), ("嘉", "330400"), ("杭绍", ""), ("杭", "330100"), ("绍", "330600"))),
    "a list of lines that is none": Case("北京、高速公路沿线。", JIAXING, (("北京", "110000"),)),
    "letters of a motorway near home": Case("台金高速公路和金义快速路通车。", JINHUA,
        (("台金高速公路", ""), ("台", "331000"), ("金", "330700"), ("金义快速路", ""), ("金", "330700"),
         ("义", "330782"))),
    "a motorway named for a city or a mountain": Case("杭州高速公路,太行山高速。", JIAXING,
        (("杭州高速公路", ""), ("杭州", "330100"), ("太行山高速", ""), ("太行山", ""))),
    "no letters in what goes along": Case("建设沿湖公路。", JIAXING, (("沿湖公路", ""),)),
    "a railway after a verb": Case("保津城际铁路通车。", BAODING,
        (("保津城际铁路", ""), ("保", "130600"), ("津", "120000"))),
    "a pipeline": Case("铺设嘉绍成品油管道。", JIAXING,
        (("嘉绍成品油管道", ""), ("嘉", "330400"), ("绍", "330600"))),
    "a pipeline without letters": Case("铺设城市天然气管道。", JIAXING, ()),
    "a road to the other end": Case("新建柳沟至青岭高速公路。", YIXIAN,
        (("柳沟至青岭高速公路", ""), ("柳沟", ""), ("青岭", ""))),
    "a name with a hyphen": Case("提升柳沟—青岭风景区。", YIXIAN, (("柳沟—青岭风景区", ""),)),
    "a dash that opens a clause": Case("要点——青岭风景区。", YIXIAN,
        (("青岭风景区", ""), ("青岭", ""))),
    "a park with a quoted name": Case("壮大“青云谷”产业园。", YIXIAN, (("“青云谷”产业园", ""),)),
    "a quoted manner": Case("建设“花园式”公园,开行“点对点”高铁。", YIXIAN, ()),
    "a quoted title": Case("荣获“青云谷”景区称号。", YIXIAN, ()),
    "a firm named by the own letter": Case("韶关很美,韶关努力,韶钢扩产,感谢驻韶官兵。", SHAOGUAN,
        (("韶关", "440200"), ("韶关", "440200"), ("韶", "440200"), ("韶", "440200"))),
    "a common own letter in a firm's name": Case("金华很美,金华努力,金商兴盛。", JINHUA,
        (("金华", "330700"), ("金华", "330700"))),
    "a pair with the own letter": Case("韶关很美,韶关努力,莞韶合作。", SHAOGUAN,
        (("韶关", "440200"), ("韶关", "440200"), ("莞", "441900"), ("韶", "440200"))),
    "the own letter and a side": Case("韶关很美,韶关努力,韶东产业。", SHAOGUAN,
        (("韶关", "440200"), ("韶关", "440200"), ("韶东", ""), ("韶", "440200"))),
    "a compass is no pair": Case("韶关很美,韶关努力,东韶合作。", SHAOGUAN,
        (("韶关", "440200"), ("韶关", "440200"))),
    "a firm with a province's letter": Case("粤海集团投资。", NATION, (("粤", "440000"),)),
    "a foreign firm's first letter": Case("琼派瑞特公司投资。", NATION, ()),
    "into Beijing, and a word that goes in": Case("进京考察,来鲁投资,推进津贴发放。", YIXIAN,
        (("京", "110000"), ("鲁", "370000"))),
    "the bridge to Macao": Case("港珠澳大桥通车。", NATION,
        (("港珠澳大桥", ""), ("港", "810000"), ("珠", "440400"), ("澳", "820000"))),
    "the bay area holds no smaller group": Case("融入粤港澳大湾区。", NATION,
        (("粤港澳大湾区", ""), ("粤", "440000"), ("港", "810000"), ("澳", "820000"))),
    "along the river": Case("沿黄地区引黄灌溉,黄海很远。", HEBEI,
        (("沿黄地区", ""), ("黄", ""), ("黄", ""), ("黄海", ""))),
    "a district after its sibling": Case("北京市通州区、西城区来访。", YIXIAN,
        (("北京市", "110000"), ("通州区", "110112"), ("西城区", "110102"))),
    "the same district alone": Case("西城区来访。", YIXIAN, (("西城区", ""),)),
    "a township of three characters": Case("整治安格庄段,推广安格庄做法。", YIXIAN,
        (("安格庄", "130633206"), ("安格庄", "130633206"))),
    "a township after its county": Case("考察易县良岗经验。", BAODING,
        (("易县", "130633"), ("良岗", "130633106"))),
    "a township after another": Case("良岗镇、安格庄、坡仓万亩果园。", YIXIAN,
        (("良岗镇", "130633106"), ("安格庄", "130633206"), ("坡仓", "130633213"))),
    "a township with the ending it had": Case("考察安格庄镇。", YIXIAN, (("安格庄镇", "130633206"),)),
    "a mountain, no township": Case("狼牙山很高。", YIXIAN, (("狼牙山", ""),)),
    "a mountain that a city is named for": Case("黄山风景区迎客,黄山市增长。", HUANGSHAN,
        (("黄山风景区", ""), ("黄山", ""), ("黄山市", "341000"))),
    "a street and a park named for a sea": Case("黄河路,东海景区,黄海。", JIAXING,
        (("黄河路", ""), ("东海景区", ""), ("黄海", ""))),
    "levels in a row": Case("县乡村三级联动,旗、乡、村三级负责,市县两级财政。", ERDOS,
        (("县乡村", ""), ("旗、乡、村", ""), ("市县", ""))),
    "levels in brackets": Case("各县(市、区)负责,争创强县(区)。", JIAXING, (("县(市、区)", ""),)),
    "banners and districts": Case("市、旗区财政分担,各旗区落实。", ERDOS,
        (("市、旗区", ""), ("旗区", ""), ("旗区", ""))),
    "the whole area": Case("全县域覆盖,整县推进,市本级支出,调整县级机构,各区、县级市政府参加。", JIAXING,
        (("全县域", ""), ("整县", ""), ("市本级", ""), ("县级", ""))),
    "a market of capital is no scope": Case("利用资本市场,降低成本,基本县情。", YIXIAN, ()),
    "built-up parts": Case("县城建成区扩大,城市建成区绿化,改造县城区。", YIXIAN,
        (("县城建成区", ""), ("县城", ""), ("建成区", ""), ("城市建成区", ""), ("县城区", ""),
         ("县城", ""))),
    "sides of a province and of the country": Case("浙江中西部和中国北方,深化东西部协作。", JIAXING,
        (("浙江中西部", ""), ("浙江", "330000"), ("中国北方", ""), ("中国", ""), ("东西部", ""))),
    "what lies west and on the coast": Case("西部百强县,沿海发达地区。", YIXIAN,
        (("西部", ""), ("沿海", ""))),
    "a centre and a market with a name before": Case("县民政服务中心,嘉兴建材市场,浙江市场广阔。", JIAXING,
        (("县民政服务中心", ""), ("嘉兴建材市场", ""), ("嘉兴", "330400"), ("浙江", "330000"))),
    "centres of a level": Case("建设省级服务中心。", JIAXING, (("省级", ""),)),
    "numbered schools": Case("市一中和嘉兴二中搬迁,关爱一老一小。", JIAXING,
        (("市一中", ""), ("嘉兴二中", ""), ("嘉兴", "330400"))),
    "voltage is part of a name that has no other": Case("新建 220 千伏柳沟变电站和110千伏变电站。", YIXIAN,
        (("柳沟变电站", ""), ("柳沟", ""), ("110千伏变电站", ""))),
    "what a reservoir and a bridge are named for": Case(
        "加固青岩沟水库,建成柳沟大桥,新建跨清漪河大桥。", YIXIAN,
        (("青岩沟水库", ""), ("青岩沟", ""), ("柳沟大桥", ""), ("柳沟", ""), ("跨清漪河大桥", ""),
         ("清漪河", ""))),
    "bases that name only a kind": Case("建设农副产品基地和优质粮食生产基地,产业进园区。", YIXIAN, ()),
    "a verb inside a name": Case("壮大青湾物流加工产业园,加快加工产业园建设。", YIXIAN,
        (("青湾物流加工产业园", ""), ("青湾", ""))),
    "a kind before a division": Case("建成高铁嘉兴南站。", JIAXING, (("嘉兴南站", ""), ("嘉兴", "330400"))),
    "what is aimed at, and what is there": Case("接轨上海示范区,推进浙江国际旅游示范区建设。", JIAXING,
        (("上海", "310000"), ("浙江国际旅游示范区", ""), ("浙江", "330000"))),
    "a port with a division's name": Case("扩建嘉兴港,开放嘉兴港口。", JIAXING,
        (("嘉兴港", ""), ("嘉兴", "330400"), ("嘉兴", "330400"))),
    "a new town": Case("建设青山岭新城区。", YIXIAN, (("青山岭新城区", ""),)),
    "a road of the own district": Case("拓宽秀洲大道,整治北京大道。", JIAXING,
        (("秀洲大道", ""), ("秀洲", "330411"), ("北京大道", ""))),
    "streets that are numbered, a second bridge": Case("拓宽经二街,建成清漪河二桥。", YIXIAN,
        (("经二街", ""), ("清漪河二桥", ""), ("清漪河", ""))),
    "a garden that is a park for firms": Case("建成嘉兴文创园,扩建嘉兴植物园。", JIAXING,
        (("嘉兴文创园", ""), ("嘉兴", "330400"), ("嘉兴植物园", ""), ("嘉兴", "330400"))),
    "an academy in a district": Case("修复莲池书院。", BAODING, (("莲池书院", ""), ("莲池", "130606"))),
    "an area aimed at": Case("打造浙江创新区,壮大浙江协作区。", JIAXING,
        (("浙江", "330000"), ("浙江协作区", ""), ("浙江", "330000"))),
    "a city that other words only seem to name": Case("增设医保定点药店,放宽社保定额,与保定共建。", YIXIAN,
        (("保定", "130600"),)),
    "one of all villages": Case("各乡镇村动员,治理单村供水。", YIXIAN, ()),
}  # fmt: skip


def test_every_trap_is_here() -> None:
    assert len(TRAPS) == 66


@pytest.mark.parametrize("name", TRAPS)
def test_trap(name: str) -> None:
    case = TRAPS[name]
    places = find_places(fold(case.text), case.territory, 2019)
    assert tuple((place.surface, place.code) for place in places) == case.found


def test_letters_near_home_come_before_those_of_provinces() -> None:
    names = gazetteer()
    at_home = Initials(names, names.ancestors(JIAXING), JIAXING, 2019)
    assert at_home.of("嘉") == (JIAXING, "admin-prefecture")
    assert at_home.of("桐") == ("330483", "admin-county")  # 桐乡, in the prefecture itself
    assert at_home.of("台") == ("331000", "admin-prefecture")  # 台州, in the province, not 台湾
    assert at_home.of("诸") == ("330681", "admin-county")  # 诸暨, the only one of the province
    assert at_home.of("平") == ("330482", "admin-county")
    assert at_home.of("京") == ("110000", "admin-province")
    assert at_home.of("甲") is None


def test_letters_of_a_province_do_not_stand_for_its_cities() -> None:
    names = gazetteer()
    in_guangdong = Initials(names, names.ancestors("440000"), "", 2019)
    assert in_guangdong.of("广") == ("440100", "admin-prefecture")
    assert in_guangdong.of("汕") is None  # 汕头 or 汕尾
    in_anhui = Initials(names, names.ancestors("340000"), "", 2019)
    assert in_anhui.of("淮") is None  # 淮南 or 淮北


def test_a_letter_that_common_words_hold_tells_little() -> None:
    assert [is_common(letter) for letter in "金保高新韶阜黟"] == [True] * 4 + [False] * 3


def test_a_word_that_names_hold_cuts_only_after_a_cut() -> None:
    assert "加工" in SOFT
    inside, opening = cuts_of("青湾物流加工园"), cuts_of("推进加工园")
    assert (inside.last(6), inside.last_firm(6)) == (6, 0)
    assert (opening.last(4), opening.last_firm(4)) == (4, 4)


PIECES = st.sampled_from(
    ["嘉海", "杭绍", "、", "高速", "铁路", "等", "两条", "320", "公路", "北京", "。", "段", "一"]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_lines_in_a_list_lie_in_the_text(text: str) -> None:
    lines = list(
        listed_lines(text, initials_of((JIAXING, "330000"), JIAXING, 2019), cuts_of(text), Seen(text))
    )
    assert all(line.surface == text[line.start : line.end] for line in lines)
    assert all(line.surface.strip("、") == line.surface for line in lines)


def test_a_long_list_of_lines_takes_no_longer_than_its_length() -> None:
    text = "嘉海、" * 20_000 + "杭绍高速"
    found = list(
        listed_lines(text, initials_of((JIAXING, "330000"), JIAXING, 2019), cuts_of(text), Seen(text))
    )
    assert found[-1].surface == "嘉海"
    assert len(found) < 20

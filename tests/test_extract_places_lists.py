"""Names that lists, trunk lines, levels and plain words tell: each trap by a sentence of our own."""

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
from graphbuild.extract.places.listed import elided, listed
from graphbuild.extract.places.plain import is_own, names_plainly
from graphbuild.extract.places.trunks import TRUNKS, kind_of
from graphbuild.extract.places.ways import numbered

XIUZHOU, JIAXING, YIXIAN, BAODING, SHAOGUAN = "330411", "330400", "130633", "130600", "440200"
HUANGSHAN, LUOYANG, YULIN, HEBEI, NATION = "341000", "410300", "610800", "130000", "china"


TRAPS = {
    "a list that the word for its kind closes": Case("柳沟、青岩湾、石岭等3个景区提升。", YIXIAN,
        (("柳沟", ""), ("青岩湾", ""), ("石岭", ""))),
    "a list of sectors that it closes": Case("教育、医疗、文化等3个中心。", YIXIAN, ()),
    "a last word that two names share": Case("柳沟、石岭头污水处理厂投运。", YIXIAN,
        (("柳沟", ""), ("石岭头污水处理厂", ""))),
    "a common word before such a name": Case("抓住机遇、青岩湾景区开园。", YIXIAN,
        (("青岩湾景区", ""), ("青岩湾", ""))),
    "bays, valleys and camps": Case("青岩湾、柳家寨、水帘洞,海湾,山沟,机关,攻关。", YIXIAN,
        (("青岩湾", ""), ("柳家寨", ""), ("水帘洞", ""))),
    "a hill's reservoir, and hills and waters": Case("加固冯家山水库,治理山水。", YIXIAN,
        (("冯家山水库", ""), ("冯家山", ""))),
    "a basin after a river": Case("清漪河流域治理,河流清洁。", YIXIAN, (("清漪河流域", ""), ("清漪河", ""))),
    "a village in 山 after its township": Case("安格庄乡郁山村。", YIXIAN,
        (("安格庄乡", "130633206"), ("郁山村", ""))),
    "no mountain of a township and a village": Case("安格庄乡山碧村。", YIXIAN,
        (("安格庄乡", "130633206"), ("山碧村", ""))),
    "the city's one school of a kind": Case("市特殊教育学校、市外国语学校和市重点中学。", JIAXING,
        (("市特殊教育学校", ""), ("市外国语学校", ""))),
    "new towns by side and purpose": Case("建设高铁新城、南部工业园,打造宜居新城。", JIAXING,
        (("高铁新城", ""), ("南部工业园", ""))),
    "an area for development": Case("划定重点开发区域,提升徐水区位。", BAODING, (("徐水", "130609"),)),
    "avenues by common words": Case("高新大道、环城大街通车,主要大道绿化。", YIXIAN,
        (("高新大道", ""), ("环城大街", ""))),
    "a street after a part of the town": Case("城区翠柳路,开发区创新大道。", YIXIAN,
        (("城区", ""), ("翠柳路", ""), ("开发区", ""), ("创新大道", ""))),
    "a street that a school is named for": Case("新建翠柳路小学,修建通村路。", YIXIAN,
        (("翠柳路小学", ""), ("翠柳路", ""))),
    "numbered roads and their parts": Case("320国道嘉善段,国道213线,G219柳沟至青岭公路。", JIAXING,
        (("320国道嘉善段", ""), ("320国道", ""), ("嘉善", "330421"), ("国道213线", ""),
         ("G219柳沟至青岭公路", ""), ("G219", ""), ("柳沟", ""), ("青岭", ""))),
    "a part of a motorway from there to here": Case("沪昆高速柳沟至青岭段。", JIAXING,
        (("沪昆高速柳沟至青岭段", ""), ("沪昆高速", ""), ("沪", "310000"), ("昆", "530100"), ("柳沟", ""),
         ("青岭", ""))),
    "a motorway around the town": Case("绕城高速和机场高速通车。", JIAXING,
        (("绕城高速", ""), ("机场高速", ""))),
    "trunk lines mean other places": Case("荣乌高速,大西高铁,日兰高速。", NATION,
        (("荣乌高速", ""), ("荣", "371082"), ("乌", "150300"), ("大西高铁", ""), ("大", "140200"),
         ("西", "610100"), ("日兰高速", ""), ("日", "371100"), ("兰", "410225"))),
    "a trunk line with a letter of the own districts": Case("武深高速通车。", SHAOGUAN,
        (("武深高速", ""), ("武", "420100"), ("深", "440300"))),
    "a line in a county's plan": Case("荣乌高速通车,京津协作。", YIXIAN,
        (("荣乌高速", ""), ("荣", "371082"), ("乌", "150300"), ("京津", ""), ("京", "110000"),
         ("津", "120000"))),
    "a graded area": Case("柳沟湾 5A 景区揭牌,创建4A景区。", YIXIAN,
        (("柳沟湾 5A 景区", ""), ("柳沟湾", ""))),
    "a market, no city": Case("开拓北京市场,北京市政府。", YIXIAN,
        (("北京", "110000"), ("北京市", "110000"))),
    "a passage across the water": Case("青岩山通道开工,拓宽绿色通道、跨江通道。", YIXIAN,
        (("青岩山通道", ""), ("青岩山", ""))),
    "lines told only by 等": Case("嘉海、杭绍等铁路开工。", JIAXING,
        (("嘉海", ""), ("嘉", "330400"), ("杭绍", ""), ("杭", "330100"), ("绍", "330600"))),
    "a railway between cities without its last word": Case("杭绍甬城际开工,打造绿色通道。", JIAXING,
        (("杭绍甬城际", ""), ("杭", "330100"), ("绍", "330600"), ("甬", "330200"))),
    "a county's name before 际": Case("西韩城际铁路。", "610500",
        (("西韩城际铁路", ""), ("西", "610100"), ("韩", "610581"))),
    "a letter and a side in a line": Case("绵西高速通车。", "510700",
        (("绵西高速", ""), ("绵", "510700"), ("西", "610100"))),
    "aid to the west": Case("做好援藏援疆,援助困难户。", HEBEI, (("藏", "540000"), ("疆", "650000"))),
    "along the river": Case("沿黄河地区节水。", YULIN, (("沿黄河地区", ""), ("黄河", ""))),
    "a region with its word": Case("关中地区,陕北地区生产总值,城关中学。", YULIN,
        (("关中地区", ""), ("关中", ""), ("陕北", ""), ("陕", "610000"), ("城关中学", ""), ("城关", ""))),
    "developing countries": Case("帮助发展中国家,集中国有资本,坚持一个中国。", NATION, (("中国", ""),)),
    "a firm named for the wall": Case("壮大长城精工,修缮长城。", BAODING, (("长城", ""),)),
    "a corner of the town": Case("县城东北角,振兴东北。", YIXIAN, (("县城", ""), ("东北", ""))),
    "a mountain in a city's name": Case("峨眉山市。", "511100", (("峨眉山市", "511181"),)),
    "a far city inside a mountain's name": Case("修缮黛眉山庙会,考察眉山市。", LUOYANG,
        (("黛眉山", ""), ("眉山市", "511400"))),
    "an old prefecture": Case("古徽州,徽州文化,徽州区。", HUANGSHAN,
        (("古徽州", ""), ("徽州", ""), ("徽州", ""), ("徽州区", "341004"))),
    "the old town is no district": Case("改造老城区,洛阳市老城区。", LUOYANG,
        (("老城区", ""), ("洛阳市", LUOYANG), ("老城区", "410302"))),
    "common words beside their siblings": Case("西安、安康、商洛增长,群众安康。", YULIN,
        (("西安", "610100"), ("安康", "610900"), ("商洛", "611000"))),
    "a road between two counties": Case("神木至府谷高速公路,精神木讷。", YULIN,
        (("神木至府谷高速公路", ""), ("神木", "610881"), ("府谷", "610822"))),
    "levels in a row": Case("市县区三级,各县市区落实,区县联动,完善市县机制,山区县发展。", JIAXING,
        (("市县区", ""), ("县市区", ""), ("区县", ""), ("市县", ""))),
    "levels in brackets": Case("各区(市、县)落实,市(县)直单位。", JIAXING, (("区(市、县)", ""),)),
    "the county seat and the country": Case("县城乡居民,改造旧城区和新县城。", YIXIAN,
        (("旧城区", ""), ("新县城", ""))),
    "kinds of schools and hospitals": Case("学校医院管理,紧密型医联体医院。", YIXIAN, ()),
    "events and boasts": Case("开展“激情”广场活动,25周年暨建港活动,举办口岸城市论坛。", JIAXING, ()),
    "money is no name": Case("主营收入超千亿元开发区。", HEBEI, ()),
    "a township named for a street": Case("整治解放路。", JIAXING, (("解放路", ""),)),
    "a plant named for a firm": Case("建成华能柳沟电厂和大唐热电厂。", YIXIAN,
        (("华能柳沟电厂", ""), ("大唐热电厂", ""))),
    "family names are no count": Case("建设余家湖港区。", YIXIAN, (("余家湖港区", ""), ("余家湖", ""))),
    "ruins by fame, and the township": Case("考察西柏坡,西柏坡镇。", HEBEI,
        (("西柏坡", ""), ("西柏坡镇", ""))),
    "small reservoirs as officials write them": Case("加固桑茂、加柳、沙仔等3个小㈡型水库。", YIXIAN,
        (("桑茂", ""), ("加柳", ""), ("沙仔", ""))),
    "villages along their roads": Case("拓宽桃柳、社北、五冈3条村级主干道。", YIXIAN,
        (("桃柳", ""), ("社北", ""), ("五冈", ""), ("村级", ""))),
    "old quarters of a list": Case("改造鼓楼、复光等13个社区,拆除茂桑、桑柳等2个棚户区。", YIXIAN,
        (("鼓楼", ""), ("复光", ""), ("茂桑", ""), ("桑柳", ""))),
    "a river and a lake that are told": Case("治理柳江、水桑等重点河湖,保护仰沟村、双桑等遗址。", HEBEI,
        (("柳江", ""), ("水桑", ""), ("仰沟村", ""), ("双桑", ""))),
    "the east that hands over, the centre that is led": Case("承接东部产业转移,居中部前列,西部有山。", HEBEI,
        (("东部", ""), ("中部", ""))),
    "what is counted, worn and allowed": Case(
        "每千人口医院床位数增加,改造退化草原,6座小二型水库,托班制幼儿园。", YIXIAN, ()),
    "rates and fees of roads, what years deposit": Case("农村公路优良路率和养路费,多年积淀。", YIXIAN, ()),
    "who employs and who uses": Case("推行县管乡用、乡聘村用,核医疗等领域省实验室,州级医院。", HEBEI, ()),
    "a line to another line, and to the airport": Case("建设柳青至京沈高铁、县城至机场快速通道。", YIXIAN,
        (("柳青至京沈高铁", ""), ("柳青", ""), ("京", "110000"), ("沈", "210100"),
         ("县城至机场快速通道", ""), ("县城", ""))),
}  # fmt: skip


def test_every_trap_is_here() -> None:
    assert len(TRAPS) == 59


@pytest.mark.parametrize("name", TRAPS)
def test_trap(name: str) -> None:
    case = TRAPS[name]
    places = find_places(fold(case.text), case.territory, 2019)
    assert tuple((place.surface, place.code) for place in places) == case.found


def test_a_doctrine_is_told_apart() -> None:
    doctrine, country = find_places("坚持中国特色社会主义,走遍中国。", XIUZHOU, 2019)
    assert (doctrine.surface, doctrine.rule) == ("中国", "doctrine")
    assert (country.surface, country.rule) == ("中国", "known-region")


def test_trunk_lines_have_a_place_for_each_letter() -> None:
    names = gazetteer()
    assert len(TRUNKS) == 492
    assert all(len(name) == len(codes) for name, codes in TRUNKS.items())
    assert {code for codes in TRUNKS.values() for code in codes} <= set(names.current)
    assert [kind_of(code) for code in ("500000", "410300", "371082")] == [
        "admin-province", "admin-prefecture", "admin-county",
    ]  # fmt: skip
    assert all(names.current[code].kind == kind_of(code) for codes in TRUNKS.values() for code in codes)


def test_plain_words_are_names_only_before_some_heads() -> None:
    assert names_plainly("人民", "路")
    assert names_plainly("高新", "大道")
    assert not names_plainly("高新", "片区")
    assert not names_plainly("主要", "大道")
    assert [is_own(phrase) for phrase in ("市特殊教育", "市中小", "县级重点", "特殊教育")] == [
        True, False, False, False,
    ]  # fmt: skip


PIECES = st.sampled_from(
    ["柳沟", "青岩湾", "、", "和", "等", "3个", "景区", "水库", "高速", "320国道", "段", "至", "一", "。"]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=16).map("".join))
def test_what_lists_tell_lies_in_the_text_and_is_new(text: str) -> None:
    cuts = cuts_of(text)
    found = find_places(text, JIAXING, 2019)
    told = [*listed(text, cuts, found), *elided(text, cuts, found), *numbered(text, cuts, Seen(text))]
    assert all(place.surface == text[place.start : place.end] != "" for place in told)
    known = {(place.start, place.end) for place in found if place.rule not in {"listed-kind", "elided-head"}}
    assert not known & {(place.start, place.end) for place in told if place.rule != "numbered-road"}


def test_a_long_list_takes_no_longer_than_its_length() -> None:
    text = "柳沟、" * 20_000
    cuts = cuts_of(text)
    assert not list(listed(text, cuts, ()))
    closed = text + "青岩湾景区等3个景区。"
    assert [place.surface for place in find_places(closed, YIXIAN, 2019)][-2:] == ["青岩湾景区", "青岩湾"]

"""Places by a letter each at home, and lines told by letters or ends: each rule by a sentence of our own."""

from __future__ import annotations

import pytest
from place_cases import Case

from graphbuild.extract.fold import fold
from graphbuild.extract.places.find import find_places

YIXIAN, BAODING, ERDOS = "130633", "130600", "150600"
PORT, NATION = "450600", "china"


CASES = {
    "letters at home": Case("京保合作,京津保一体化,石保廊国家全面创新改革试验区,以涿涞易为重点。", BAODING,
        (("京保", ""), ("京", "110000"), ("保", "130600"), ("京津保", ""), ("京", "110000"),
         ("津", "120000"), ("保", "130600"), ("石保廊国家全面创新改革试验区", ""), ("石保廊", ""),
         ("石", "130100"), ("保", "130600"), ("廊", "131000"), ("涿涞易", ""), ("涿", "130681"),
         ("易", "130633"))),
    "a letter before words": Case("保证质量,交易中要规范,进保险业。", BAODING, ()),
    "who comes, what it is to be": Case("“人才进保、央企进保”,“开放兴保”,用好“保才18条”。", BAODING,
        (("保", "130600"), ("保", "130600"), ("保", "130600"), ("保", "130600"))),
    "sides by a letter": Case("保北地区融入北京,建设保北低碳新城,保南地区振兴。", BAODING,
        (("保北地区", ""), ("保", "130600"), ("北京", "110000"), ("保北低碳新城", ""), ("保北", ""),
         ("保", "130600"), ("保南地区", ""), ("保", "130600"))),
    "a pair's school": Case("与保师附校结对。", YIXIAN, (("保师附校", ""), ("保", "130600"))),
    "Xiongan in lines": Case("雄忻高铁、石雄城际开工,推进京雄保城际保定段。", BAODING,
        (("雄忻高铁", ""), ("雄", ""), ("忻", "140900"), ("石雄城际", ""), ("石", "130100"), ("雄", ""),
         ("京雄保城际保定段", ""), ("京雄保城际", ""), ("京", "110000"), ("雄", ""), ("保", "130600"),
         ("保定", "130600"))),
    "firms by letter": Case("京能集团投产,柳钢基地,参加廊洽会,对接京企、深企。", BAODING,
        (("京", "110000"), ("柳钢基地", ""), ("柳", "450200"), ("廊", "131000"), ("京", "110000"),
         ("深", "440300"))),
    "short roads": Case("易保线大修,拓宽保清路,扮靓文清路。", BAODING,
        (("易保线", ""), ("易", "130633"), ("保", "130600"), ("保清路", ""), ("保", "130600"),
         ("清", "130608"), ("文清路", ""))),
    "towns in lines": Case("续建企茅一级路,企沙镇、茅岭镇发展。", PORT,
        (("企茅一级路", ""), ("企", "450602100"), ("茅", "450603107"), ("企沙镇", "450602100"),
         ("茅岭镇", "450603107"))),
    "quoted line": Case("对接“容易”线,坚持“安全”线。", BAODING,
        (("容易", ""), ("容", "130629"), ("易", "130633"))),
    "ends": Case("东兴至凭祥、上思至峒中等公路通车。", PORT,
        (("东兴至凭祥", ""), ("东兴", "450681"), ("凭祥", "451481"), ("上思至峒中", ""), ("上思", "450621"),
         ("峒中", "450603105"))),
    "joined trunks": Case("畅通京哈—京港澳(台)、二连浩特至北部湾等物流通道。", NATION,
        (("京哈—京港澳(台)", ""), ("京哈", ""), ("京", "110000"), ("哈", "230100"), ("京港澳", ""),
         ("京", "110000"), ("港", "810000"), ("澳", "820000"), ("台", "710000"), ("二连浩特至北部湾", ""),
         ("二连浩特", "152501"), ("北部湾", ""))),
    "phase of trunk": Case("推进荣乌二期保定段,电厂二期。", BAODING,
        (("荣乌二期保定段", ""), ("荣乌二期", ""), ("荣乌", ""), ("保定", "130600"))),
    "mountain among lines": Case("荣乌、太行山、津石高速通车。", BAODING,
        (("荣乌、太行山、津石高速", ""), ("荣乌", ""), ("荣", "371082"), ("乌", "150300"), ("太行山", ""),
         ("津石高速", ""), ("津", "120000"), ("石", "130100"))),
    "plants by letter": Case("达电四期、准电三期、前房子一期、龙口电站,用电至上。", ERDOS,
        (("达电四期", ""), ("达电", ""), ("达", "150621"), ("准电三期", ""), ("准电", ""),
         ("准", "150622"), ("前房子一期", ""), ("前房子", ""), ("龙口电站", ""), ("龙口", "150622104"))),
    "border regions": Case("晋察冀边区革命纪念馆。", BAODING,
        (("晋察冀边区革命纪念馆", ""), ("晋察冀边区", ""), ("晋", "140000"), ("察", ""),
         ("冀", "130000"))),
}  # fmt: skip


def test_every_case_is_here() -> None:
    assert len(CASES) == 16


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    case = CASES[name]
    places = find_places(fold(case.text), case.territory, 2019)
    assert tuple((place.surface, place.code) for place in places) == case.found


def test_the_new_area_has_a_letter_since_it_is_there() -> None:
    text = fold("推进石雄城际。")
    now, then = (
        {place.surface: (place.kind, place.code) for place in find_places(text, BAODING, year)}
        for year in (2019, 2013)
    )
    assert now["雄"] == ("zone", "")
    assert then["雄"] == ("admin-county", "130638")


def test_a_group_of_others_is_none_of_the_plans_own() -> None:
    places = find_places(fold("京保合作。"), "330400", 2019)
    assert [place.surface for place in places if place.rule == "own-run"] == []

"""Places in a plan's text: each trap by a sentence of our own, and what holds for any text."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from typing import NamedTuple

import pytest
from accuracy.places import Row, compare, merged
from counted import calls
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.extract.fold import fold
from graphbuild.extract.places.find import find_places

JIAXING, XIUZHOU, LISHUI, CHENGDU, BAODING, YIXIAN = (
    "330400",
    "330411",
    "331100",
    "510100",
    "130600",
    "130633",
)
NANJING, FUZHOU, HEBEI, NATION = "320100", "350100", "130000", "china"


class Case(NamedTuple):
    """A sentence, whose plan it is from, and all that is found in it as surface and code."""

    text: str
    territory: str
    found: tuple[tuple[str, str], ...]
    year: int | None = 2019


TRAPS = {
    "all of a prefecture and a county": Case("全州17个乡镇达标。", "513300", (("全州", ""),)),
    "seats of cities and counties": Case("改造城市县城管网。", XIUZHOU, (("县城", ""),)),
    "a year before a zone": Case("年度省级开发区考评进位。", XIUZHOU, (("省级开发区", ""), ("省级", ""))),
    "shows that are counted": Case("推出90场社区电影放映服务。", XIUZHOU, ()),
    "a word that is a city's name": Case("扶持专业合作社,加强合作。", XIUZHOU, ()),
    "a district named like any": Case("拓展城区管网。", XIUZHOU, (("城区", ""),)),
    "peace and Heping": Case("维护世界和平。", XIUZHOU, ()),
    "what departments do together": Case(
        "县林业局牵头,会同县财政局办理。县水利局会同县有关部门检查。", XIUZHOU, ()
    ),
    "a county that is called so": Case(
        "结对湖南会同县。", XIUZHOU, (("湖南", "430000"), ("会同县", "431225"))
    ),
    "a county across two words": Case("信访维稳要控新化旧。", XIUZHOU, ()),
    "a city across two words": Case("持续巩固原有成果,集中卫生资源。", XIUZHOU, ()),
    "a province across two words": Case("推广东部经验。", XIUZHOU, ()),
    "a sunrise industry": Case("培育朝阳产业。", XIUZHOU, ()),
    "a street named for a city": Case("改造赤峰道、嘉兴道。", XIUZHOU, ()),
    "a program named for a mountain": Case("选拔泰山产业领军人才。", XIUZHOU, ()),
    "safety of the county is no scope": Case("健全县级体系,安全县城。", YIXIAN, (("县级", ""), ("县城", ""))),
    "parent and child": Case("嘉兴市秀洲区很美。", XIUZHOU, (("嘉兴市", JIAXING), ("秀洲区", XIUZHOU))),
    "short names at home": Case("秀洲与嘉善、平湖联动。", XIUZHOU,
        (("秀洲", XIUZHOU), ("嘉善", "330421"), ("平湖", "330482"))),
    "a far county of three characters": Case("对口帮扶若尔盖。", XIUZHOU, (("若尔盖", "513232"),)),
    "Longquan seen from Jiaxing": Case("与龙泉共建。", XIUZHOU, (("龙泉", "331181"),)),
    "Longquan seen from Lishui": Case("支持龙泉青瓷。", LISHUI, (("龙泉", "331181"),)),
    "Longquan seen from Chengdu": Case("支持龙泉发展。", CHENGDU, (("龙泉", "510112"),)),
    "Wuzhen is registered as 乌镇镇": Case("连通乌镇的大道。", XIUZHOU, (("乌镇", "330483100"),)),
    "a township of the own county": Case("推进新塍镇改造。", XIUZHOU, (("新塍镇", "330411104"),)),
    "Gulou in Nanjing": Case("鼓楼区和玄武区。", NANJING, (("鼓楼区", "320106"), ("玄武区", "320102"))),
    "Gulou in Fuzhou": Case("鼓楼区。", FUZHOU, (("鼓楼区", "350102"),)),
    "Gulou beside its city": Case("考察徐州市鼓楼区。", YIXIAN, (("徐州市", "320300"), ("鼓楼区", "320302"))),
    "Gulou from far away": Case("学习鼓楼区做法。", YIXIAN, (("鼓楼区", ""),)),
    "a province before its city": Case("吉林很远。", YIXIAN, (("吉林", "220000"),)),
    "an old name in its time": Case("支持徐水发展。", BAODING, (("徐水", "130625"),), 2013),
    "the new name in its time": Case("支持徐水发展。", BAODING, (("徐水", "130609"),), 2019),
    "three letters": Case(
        "京津冀协同。", YIXIAN, (("京津冀", ""), ("京", "110000"), ("津", "120000"), ("冀", "130000"))
    ),
    "letters of two levels": Case(
        "打造沪嘉杭G60科创走廊。",
        XIUZHOU,
        (("沪嘉杭G60科创走廊", ""), ("沪", "310000"), ("嘉", JIAXING), ("杭", "330100")),
    ),
    "two letters": Case("川渝合作。", NATION, (("川渝", ""), ("川", "510000"), ("渝", "500000"))),
    "four letters": Case(
        "沪苏浙皖一体化。",
        NATION,
        (("沪苏浙皖", ""), ("沪", "310000"), ("苏", "320000"), ("浙", "330000"), ("皖", "340000")),
    ),
    "letters of a railway": Case("京沪高铁通车。", NATION,
        (("京沪高铁", ""), ("京", "110000"), ("沪", "310000"))),
    "a letter and a side": Case("服务苏北。", NATION, (("苏北", ""), ("苏", "320000"))),
    "a company, no side": Case("引进京东物流。", NATION, ()),
    "the own letter": Case("感谢驻易部队。", YIXIAN, (("易", YIXIAN),)),
    "the own letter in a word": Case("方便群众,简易程序。", YIXIAN, ()),
    "a region and its river": Case("融入长江经济带和长三角。", NATION,
        (("长江经济带", ""), ("长江", ""), ("长三角", ""))),
    "a new area holds a county's name": Case("对接雄安新区。", BAODING, (("雄安新区", ""),)),
    "a new area that is a district": Case("考察浦东新区。", NATION, (("浦东新区", "310115"),)),
    "a road after a verb": Case("推进翠柳西路建设。", YIXIAN, (("翠柳西路", ""),)),
    "a road and its part": Case("启动翠柳路东延。", YIXIAN, (("翠柳路东延", ""), ("翠柳路", ""))),
    "a road named by a verb": Case("拓宽建设路。", YIXIAN, (("建设路", ""),)),
    "ways that are no roads": Case("拓宽发展思路,改善道路,走出新路子,整修背街小巷,各镇街包片。", YIXIAN, ()),
    "a road named for a city": Case("整治北京路。", YIXIAN, (("北京路", ""),)),
    "numbered roads": Case("改建G107国道和308省道。", YIXIAN, (("G107国道", ""), ("308省道", ""))),
    "lengths and shares of roads": Case("国道980公里、省道60公里,国道80%达标。", YIXIAN, ()),
    "mines are no mountain": Case("修复矿山,绿水青山就是金山银山。", YIXIAN, ()),
    "a mountain again": Case("青岩山景区开园,办好青岩山庙会。", YIXIAN,
        (("青岩山景区", ""), ("青岩山", ""), ("青岩山", ""))),
    "a river and what governs rivers": Case("治理清漪河,落实河长制,疏浚河道。", YIXIAN, (("清漪河", ""),)),
    "villages and kinds of villages": Case("整治空心村、示范村,提升柳沟村。", YIXIAN, (("柳沟村", ""),)),
    "a village after its township": Case("安格庄乡柳沟村。", YIXIAN,
        (("安格庄乡", "130633206"), ("柳沟村", ""))),
    "a park among many": Case("建成现代农业园区5个。", YIXIAN, ()),
    "a park with its name": Case("壮大青云雷达产业园。", YIXIAN, (("青云雷达产业园", ""),)),
    "a park beside a counter": Case("建成首个青云产业园。", YIXIAN, (("青云产业园", ""),)),
    "the county's own zone": Case("做强经济开发区。", YIXIAN, (("经济开发区", ""),)),
    "zones in a plan of the nation": Case("支持经济开发区和产业园区。", NATION, ()),
    "a plant": Case("建成城东污水处理厂。", YIXIAN, (("城东污水处理厂", ""),)),
    "markets that are no place": Case("开拓国内市场,规范市场主体。", YIXIAN, (("国内", ""),)),
    "a place that a plant is named for": Case("启动柳沟风电场。", YIXIAN, (("柳沟风电场", ""), ("柳沟", ""))),
    "scope words": Case("全县上下,我市前列,全国领先,省级验收,省、市重点。", YIXIAN,
        (("全县", ""), ("我市", ""), ("全国", ""), ("省级", ""), ("省、市", ""))),
    "the county seat, and a title": Case("美化县城,争创园林县城。", YIXIAN, (("县城", ""),)),
    "a name in wide forms": Case("ＳＴ－秀洲区。", XIUZHOU, (("秀洲区", XIUZHOU),)),
    "no territory": Case("杭州和宁波。", "", (("杭州", "330100"), ("宁波", "330200"))),
}  # fmt: skip


def found(case: Case) -> tuple[tuple[str, str], ...]:
    places = find_places(fold(case.text), case.territory, case.year)
    return tuple((place.surface, place.code) for place in places)


def test_every_trap_is_here() -> None:
    assert len(TRAPS) == 67


@pytest.mark.parametrize("name", TRAPS)
def test_trap(name: str) -> None:
    assert found(TRAPS[name]) == TRAPS[name].found


def test_what_is_ambiguous_keeps_its_candidates() -> None:
    (place,) = find_places("学习鼓楼区做法。", YIXIAN, 2019)
    assert place.code == ""
    assert place.candidates == ("320106", "320302", "350102", "410204")
    assert (place.confidence, place.rule) == ("low", "ambiguous")


def test_the_kinds() -> None:
    text = "河北省保定市易县良岗镇,青岩山,清漪河,翠柳路,柳沟村,雄安新区,青岩山景区,县医院,"
    text += "长三角,长江经济带,全县。"
    kinds = [place.kind for place in find_places(text, YIXIAN, 2019)]
    assert kinds == [
        "admin-province", "admin-prefecture", "admin-county", "admin-township", "mountain", "river", "road",
        "village", "zone", "scenic", "mountain", "facility", "region", "corridor", "river", "scope-word",
    ]  # fmt: skip


def test_the_kinds_that_a_last_word_tells() -> None:
    text = "柳沟水库,翠柳大桥,青岩古街,石岭步行街,柳沟片区,清漪河景观带,长城,上海自贸试验区新片区,"
    text += "柳沟产业片区。"
    kinds = {place.surface: place.kind for place in find_places(text, YIXIAN, 2019)}
    assert [kinds[name] for name in text.rstrip("。").split(",")] == [
        "facility", "facility", "scenic", "facility", "region", "scenic", "scenic", "zone", "zone",
    ]  # fmt: skip


PIECES = st.sampled_from(
    [
        "秀洲区",
        "嘉兴",
        "京津冀",
        "翠柳路",
        "青岩山",
        "清漪河",
        "、",
        "。",
        "和",
        "推进",
        "建设",
        "的",
        "全县",
        "省级",
        "12",
        "5A",
        "产业园",
        "龙泉",
        "一",
        "村",
        "镇",
        "２",
        "(",
        "公里",
        "沪",
        "新",
    ]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=30).map("".join))


@settings(max_examples=150, deadline=None)
@given(
    TEXTS,
    st.sampled_from([XIUZHOU, JIAXING, HEBEI, NATION, "", "999999"]),
    st.sampled_from([None, 1985, 2019]),
)
def test_any_text_gives_spans_of_it_in_order(text: str, territory: str, year: int | None) -> None:
    folded = fold(text)
    places = find_places(folded, territory, year)
    assert all(0 <= place.start < place.end <= len(folded) for place in places)
    assert all(place.surface == folded[place.start : place.end] for place in places)
    order = [(place.start, -place.end) for place in places]
    assert order == sorted(set(order))
    assert all(not (place.code and place.candidates) for place in places)
    assert places == find_places(folded, territory, year)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="abc ,。", max_size=20), st.text(alphabet="abc ,。", max_size=20))
def test_what_stands_around_in_latin_changes_nothing(before: str, after: str) -> None:
    places = find_places(f"{before}。秀洲区和嘉善。{after}", XIUZHOU, 2019)
    assert [(place.surface, place.code) for place in places] == [("秀洲区", XIUZHOU), ("嘉善", "330421")]


def test_the_same_under_every_hash_seed() -> None:
    script = (
        "from graphbuild.extract.places.find import find_places\n"
        "print(find_places('秀洲与嘉善、龙泉、若尔盖,京津冀,翠柳路东延,鼓楼区,全县', '330411', 2019))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", script],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "20190101")
    }
    assert len(runs) == 1


def test_the_work_grows_with_the_text() -> None:
    text = "推进翠柳路建设,完成青岩山景区和柳沟村改造,秀洲与嘉善、龙泉协作,全县增长5%。" * 250
    find_places(text, XIUZHOU, 2019)  # what is read once is read
    less, more = (calls(partial(find_places, text * times, XIUZHOU, 2019)) for times in (1, 4))
    assert 0 < 3 * less < more < 5 * less


def test_the_scorer_counts_spans_and_codes() -> None:
    places = find_places("嘉兴市秀洲区和新塍镇,全县。", XIUZHOU, 2019)
    table = [
        Row(0, 3, "嘉兴市", "admin-prefecture", "330400", False),
        Row(3, 6, "秀洲区", "admin-county", "330402", False),  # another code than what is found
        Row(7, 10, "新塍镇", "admin-township", "", False),  # townships count without their code
        Row(11, 13, "全县", "scope-word", "", False),
        Row(13, 14, "。", "region", "", True),
    ]
    outcome = compare(places, table)
    assert outcome.figures() == pytest.approx((0.75, 0.6, 2 / 3))
    assert outcome.figures(but=("scope-word", "generic"))[:2] == pytest.approx((2 / 3, 2 / 3))
    assert [row.surface for row in outcome.missed] == ["秀洲区", "。"]
    assert merged([outcome, outcome]).figures() == outcome.figures()
    assert outcome.interval() == outcome.interval()

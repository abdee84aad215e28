"""The linker: what is one thing, what never is, and that the order of the input changes nothing."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shuffled import other_iri, shuffled

from graphbuild.extract.places.heirs import heir
from graphbuild.link import Entity, Links, link, read_graph
from graphbuild.link.blocking import block
from graphbuild.link.comparisons import COMPARISONS, UNTOLD
from graphbuild.link.entity import KINDS
from graphbuild.link.keys import keyed
from graphbuild.link.known import known
from graphbuild.link.linking import BEST
from graphbuild.link.model import Scored
from graphbuild.link.names import LONGEST, bare, english_words, fold, form
from graphbuild.link.parameters import FILE, parameters
from graphbuild.link.record import Recorder
from graphbuild.link.relations import forbidden
from graphbuild.link.tables import connected, load
from graphbuild.link.territories import division
from graphbuild.link.training import trained

OURS, THEIRS = "https://ours.example.org/", "https://theirs.example.org/"


def ours(kind: str, name: str = "1", **told: object) -> Entity:
    return Entity(kind, OURS + name, **told)  # type: ignore[arg-type]


def theirs(kind: str, name: str = "1", **told: object) -> Entity:
    return Entity(kind, THEIRS + name, **told)  # type: ignore[arg-type]


def relations(links: Links) -> dict[tuple[str, str], str]:
    """(Label of ours, label of theirs) → what is proposed."""
    return {(one.ours.label, one.theirs.label): one.relation for one in links.proposals}


def relation(left: Entity, right: Entity) -> str:
    """What is proposed for one pair; ``none`` where nothing is."""
    return relations(link([left], [right])).get((left.label, right.label), "none")


# a graph and itself


@pytest.mark.parametrize("build", ["sample_build", "draft_build", "several_build", "real_build"])
def test_a_graph_is_found_in_itself_under_other_iris(
    build: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    folder: Path = request.getfixturevalue(build)
    copy = shuffled(folder / "graph.nq", tmp_path / "copy.nq")
    left, right = read_graph(str(folder), None), read_graph(str(copy), None)
    assert (left.vocabulary, right.vocabulary) == ("graphbuild", "graphbuild")
    assert {entity.kind for entity in left.entities} == set(KINDS)
    assert len(left.entities) == len(right.entities) > 20
    exact = {
        (one.ours.iri, one.theirs.iri)
        for one in link(left.entities, right.entities).proposals
        if one.relation == "exact"
    }
    every = {(entity.iri, other_iri(entity.iri)) for entity in left.entities}
    assert every - exact == set()
    assert exact - every == set()


def test_the_order_of_the_input_changes_nothing(sample_build: Path) -> None:
    left = read_graph(str(sample_build), None).entities
    right = tuple(replace(entity, iri=other_iri(entity.iri)) for entity in left)
    first = link(left, right)
    chance = random.Random(7)  # noqa: S311
    again = link(chance.sample(left, len(left)), chance.sample(right, len(right)))
    assert first == again
    assert len(first.proposals) >= len(left)


def test_of_more_candidates_than_are_proposed_the_same_ones_stay() -> None:
    left = [ours("program", zh="湖畔读书节")]
    right = [theirs("program", f"{number:02}", zh="湖畔读书节") for number in range(12)]
    first = link(left, right)
    assert len(first.proposals) == BEST
    assert link(left, right[::-1]) == first
    assert link(left, right[5:] + right[:5]) == first


# what never is one


TERRITORIES = ("cn-330411", "cn-330482", "cn-130633", "cn-330000", "china")
BUREAUS = ("发展和改革局", "发改局", "教育局", "人民政府", "财政局")


def test_a_bureau_is_never_matched_with_another_territorys() -> None:
    left = [ours("body", f"{n}/{place}", zh=name, territory=place) for n, (name, place) in PLACED]
    right = [theirs("body", f"{n}/{place}", zh=name, territory=place) for n, (name, place) in PLACED]
    found = link(left, right).proposals
    assert [one for one in found if one.ours.territory != one.theirs.territory] == []
    exact = {(one.ours.territory, one.ours.zh, one.theirs.zh) for one in found if one.relation == "exact"}
    for place in TERRITORIES[:3]:
        assert (place, "发改局", "发展和改革局") in exact
        assert (place, "发展和改革局", "教育局") not in exact


PLACED = tuple(enumerate(product(BUREAUS, TERRITORIES)))


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(BUREAUS), st.sampled_from(TERRITORIES), st.sampled_from(TERRITORIES))
def test_a_bureau_by_its_full_name_and_its_short_one(name: str, first: str, second: str) -> None:
    told = relation(ours("body", zh=name, territory=first), theirs("body", zh=name, territory=second))
    assert told == ("exact" if first == second else "none")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({"zh": "龙泉市"}, {"zh": "龙泉驿区"}),
        ({"zh": "龙泉市", "code": "331181"}, {"zh": "龙泉", "code": "510112"}),
        ({"zh": "龙泉", "part_of": "丽水市"}, {"zh": "龙泉驿区", "part_of": "成都市"}),
        ({"zh": "龙泉"}, {"zh": "龙泉驿区"}),
        ({"zh": "龙泉", "en": "Longquan"}, {"zh": "龙泉驿", "en": "Longquan"}),
        ({"en": "Longquan City"}, {"zh": "龙泉驿区"}),
    ],
)
def test_longquan_city_is_never_longquanyi_district(left: dict[str, str], right: dict[str, str]) -> None:
    assert relation(ours("place", **left), theirs("place", **right)) != "exact"
    assert relation(ours("place", **right), theirs("place", **left)) != "exact"


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        ("indicator", "规模以上工业增加值增速", "工业增加值增速"),
        ("indicator", "城镇登记失业率", "城镇调查失业率"),
        ("indicator", "新增养老床位数", "养老床位数"),
        ("indicator", "出口增速", "进口增速"),
        ("indicator", "PM2.5平均浓度", "PM10平均浓度"),
        ("indicator", "林业产值增速", "林业增加值增速"),
        ("program", "平安建设", "平安中国建设"),
        ("place", "西湖", "西湖区"),
    ],
)
def test_names_that_are_alike_and_mean_two_things(kind: str, left: str, right: str) -> None:
    for first, second in ((left, right), (right, left)):
        assert relation(ours(kind, zh=first), theirs(kind, zh=second)) != "exact"


def test_things_without_a_word_in_common_are_not_joined_by_their_whereabouts() -> None:
    left = ours("body", zh="教育局", territory="cn-330411", year=2019)
    right = theirs("body", en="Bureau of Fisheries", territory="cn-330411", year=2019)
    assert relation(left, right) == "none"


def test_measures_of_two_plans_are_close_at_most() -> None:
    left = ours("measure", zh="建设美丽乡村", territory="cn-330411", year=2019)
    assert relation(left, theirs("measure", zh="建设美丽乡村", territory="cn-330411", year=2019)) == "exact"
    for other in ({"territory": "cn-330482", "year": 2019}, {"territory": "cn-330411", "year": 2020}):
        right = theirs("measure", zh="建设美丽乡村", **other)
        assert relation(left, right) == "close"


def test_measures_of_two_plans_are_never_exact_however_the_model_weighs_them() -> None:
    kept = parameters()
    weights = dict(kept["measure"].weights) | {"plan": {"same": (0.5, 0.5), "differs": (0.5, 0.5)}}
    models = dict(kept) | {"measure": replace(kept["measure"], weights=weights, intercept=9.0)}
    left = ours("measure", zh="建设美丽乡村", territory="cn-330411", year=2019)
    right = theirs("measure", zh="建设美丽乡村", territory="cn-330411", year=2020)
    (one,) = link([left], [right], trained=models).proposals
    assert one.relation == "close"
    (same,) = link([left], [replace(right, year=2019)], trained=models).proposals
    assert same.relation == "exact"


@pytest.mark.parametrize(
    ("kind", "reached", "cores"),
    [
        ("measure", {"name": "same", "plan": "differs"}, ("建设水乡", "建设水乡")),
        ("indicator", {"name": "alike", "marks": "differs"}, ("新增床位数", "床位数量")),
        ("program", {"name": "abbreviated", "marks": "same"}, ("平安建设", "平安中国建设")),
        ("body", {"name": "contained"}, ("区委", "区委办公室")),
        ("body", {"name": UNTOLD}, ("", "")),
        ("program", {"name": "known as two", "marks": "same"}, ("两新", "两重")),
    ],
)
def test_what_is_never_exact_however_probable(
    kind: str, reached: dict[str, str], cores: tuple[str, str]
) -> None:
    usual = {"english": "differs", "origin": "same", "territory": "same", "places named": UNTOLD}
    row = Scored(0, 0, 9.0, tuple({**usual, **reached}.items()), cores, cores)
    assert forbidden(kind, row)
    same = {**usual, "name": "same", "plan": "same", "marks": "same"}
    assert not forbidden(kind, replace(row, levels=tuple(same.items()), cores=(cores[0], cores[0])))


# what is one


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        ("indicator", {"zh": "规模以上工业增加值增速"}, {"zh": "规上工业增加值增长率"}),
        ("indicator", {"zh": "城鎮登記失業率"}, {"zh": "城镇登记失业率"}),
        ("indicator", {"zh": "城镇登记失业率"}, {"en": "Registered urban unemployment rate"}),
        ("indicator", {"zh": "粮食产量"}, {"pinyin": "liángshi chǎnliàng"}),
        ("indicator", {"zh": "粮食总产"}, {"pinyin": "liangshi zongchanliang"}),
        ("program", {"zh": "“厕所革命”"}, {"zh": "厕所革命"}),
        ("program", {"zh": "厕所革命"}, {"en": "Toilet revolution"}),
        ("place", {"zh": "秀洲区"}, {"zh": "嘉兴市秀洲区"}),
        ("place", {"zh": "清苑县"}, {"zh": "清苑区"}),
        ("place", {"zh": "若尔盖"}, {"en": "Ruo'ergai"}),
        ("place", {"zh": "郊区", "part_of": "嘉兴市"}, {"zh": "秀洲区"}),
        ("body", {"zh": "国家发展改革委"}, {"zh": "国家发展和改革委员会"}),
        ("body", {"zh": "易县人民政府"}, {"zh": "县政府", "territory": "cn-130633"}),
        ("body", {"zh": "教育部"}, {"en": "Ministry of Education", "territory": "china"}),
    ],
)
def test_names_that_differ_and_mean_one_thing(kind: str, left: dict[str, str], right: dict[str, str]) -> None:
    assert relation(ours(kind, **left), theirs(kind, **right)) == "exact"
    assert relation(ours(kind, **right), theirs(kind, **left)) == "exact"


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        ("indicator", {"zh": "改造渔港个数"}, {"zh": "渔港改造数"}),
        ("indicator", {"zh": "城乡居民基本医疗保险参保率"}, {"zh": "城乡居民医保参保率"}),
        ("indicator", {"zh": "Forest coverage"}, {"zh": "森林覆盖率"}),
        ("program", {"zh": "“湖畔清”专项整治行动"}, {"zh": "湖畔清整治"}),
        ("program", {"pinyin": "hupanlüzhou"}, {"zh": "湖畔绿洲"}),
        ("body", {"zh": "湖畔渔业有限责任公司"}, {"zh": "湖畔渔业"}),
        ("body", {"zh": "湖畔财大"}, {"zh": "湖畔财经大学"}),
        (
            "place",
            {"zh": "河北易县湖畔产业新城", "part_of": "易县"},
            {"zh": "湖畔产业新城", "part_of": "易县"},
        ),
        ("place", {"zh": "中国（福建）自由贸易试验区"}, {"zh": "福建自贸试验区"}),
    ],
)
def test_words_that_tell_nothing_and_short_forms(
    kind: str, left: dict[str, str], right: dict[str, str]
) -> None:
    assert relation(ours(kind, **left), theirs(kind, **right)) == "exact"
    assert relation(ours(kind, **right), theirs(kind, **left)) == "exact"


@pytest.mark.parametrize(
    ("kind", "left", "right", "told"),
    [
        ("indicator", {"zh": "出口总额"}, {"zh": "进出口总额"}, "broad"),
        ("indicator", {"zh": "农村居民人均可支配收入"}, {"zh": "居民人均可支配收入"}, "broad"),
        ("indicator", {"zh": "粮食产量"}, {"zh": "水稻产量"}, "narrow"),
        ("program", {"zh": "平安金华建设"}, {"zh": "平安浙江建设"}, "broad"),
        ("program", {"zh": "平安中国建设"}, {"zh": "平安浙江建设"}, "narrow"),
        ("program", {"zh": "碧水保卫战"}, {"zh": "三大攻坚战"}, "broad"),
        (
            "place",
            {"zh": "湖畔新城核心区", "part_of": "易县"},
            {"zh": "湖畔新城", "part_of": "易县"},
            "broad",
        ),
        ("place", {"zh": "易县", "part_of": "保定市"}, {"zh": "易县湖畔路", "part_of": "易县"}, "none"),
        ("body", {"zh": "市国土资源局"}, {"zh": "市自然资源和规划局"}, "close"),
        ("body", {"zh": "市旅游局"}, {"zh": "市文化和旅游局"}, "none"),
        ("body", {"zh": "湖畔大学"}, {"zh": "湖畔农业大学"}, "close"),
        ("indicator", {"zh": "新增渔港数"}, {"zh": "渔港数"}, "none"),
        ("program", {"zh": "轨道12号线"}, {"zh": "轨道2号线"}, "none"),
    ],
)
def test_wholes_parts_and_successors(
    kind: str, left: dict[str, str], right: dict[str, str], told: str
) -> None:
    inverse = {"broad": "narrow", "narrow": "broad"}.get(told, told)
    where = {"territory": "cn-330700"} if kind == "body" else {}
    assert relation(ours(kind, **left, **where), theirs(kind, **right, **where)) == told
    assert relation(ours(kind, **right, **where), theirs(kind, **left, **where)) == inverse


def test_two_names_that_both_graphs_have_are_two_things() -> None:
    names = ("“湖畔读书”", "“湖畔读书”行动计划")
    assert relation(ours("program", zh=names[0]), theirs("program", zh=names[1])) == "exact"
    left = [ours("program", str(number), zh=name) for number, name in enumerate(names)]
    right = [theirs("program", str(number), zh=name) for number, name in enumerate(names)]
    exact = {pair for pair, told in relations(link(left, right)).items() if told == "exact"}
    assert exact == {(name, name) for name in names}


def test_a_fitted_model_changes_no_calibration_and_leaves_what_is_small() -> None:
    chance = random.Random(5)  # noqa: S311
    letters = [chr(code) for code in range(0x4E00, 0x4E00 + 400)]
    names = ["湖畔" + "".join(chance.choices(letters, k=6)) for _ in range(400)]
    recorder = Recorder(known(), with_sounds=False)
    before = parameters()["program"]
    with connected() as connection:
        for side, entity in (("ours", ours), ("theirs", theirs)):
            told = (entity("program", zh=name, territory="cn-330411", level="county") for name in names)
            load(connection, side, map(recorder.record, told))
        block(connection, budget=20_000)
        first, second = (trained(connection, "program", before) for _ in range(2))
        load(connection, "ours", [])
        assert trained(connection, "program", before) == before
    assert first == second
    assert first.weights["origin"]["same"][0] > before.weights["origin"]["same"][0]
    assert replace(first, weights=before.weights) == before
    assert first.weights["name"] == before.weights["name"]
    for levels in first.weights.values():
        assert sum(m for m, _ in levels.values()) == pytest.approx(1, abs=1e-4)


def test_a_name_with_a_qualifier_is_narrower() -> None:
    wide, narrow = {"zh": "湖畔读书节"}, {"zh": "少年湖畔读书节"}
    assert relation(ours("program", **wide), theirs("program", **narrow)) == "narrow"
    assert relation(ours("program", **narrow), theirs("program", **wide)) == "broad"


@pytest.mark.parametrize(
    ("left", "right", "feature"),
    [
        ({"zh": "甲", "code": "330411"}, {"zh": "乙", "code": "330411"}, "code=same"),
        ({"zh": "甲", "same": (THEIRS + "1",)}, {"zh": "乙"}, "stated=same"),
        ({"zh": "甲"}, {"zh": "乙", "same": (OURS + "1",)}, "stated=same"),
        ({"zh": "甲", "same": ("urn:third",)}, {"zh": "乙", "same": ("urn:third",)}, "stated=same"),
    ],
)
def test_exact_keys_need_no_name(left: dict[str, str], right: dict[str, str], feature: str) -> None:
    (one,) = link([ours("place", **left)], [theirs("place", **right)]).proposals
    assert (one.relation, one.probability, one.features, one.by) == ("exact", 1.0, (feature,), "key")


def test_a_code_counts_where_it_stands_for_one_thing_on_either_side() -> None:
    twice = [ours("place", each, zh=each, code="330411") for each in ("甲", "乙")]
    once = [theirs("place", zh="丙", code="330411")]
    assert keyed(twice[:1], once) == [(0, 0, "code=same")]
    assert keyed(twice, once) == []
    assert keyed(once, twice) == []


def test_the_codes_of_a_county_and_of_the_city_that_it_became_are_one() -> None:
    county, city = ours("place", zh="密县", code="410126"), theirs("place", zh="新密市", code="410183")
    assert keyed([county], [city]) == [(0, 0, "code=same")]
    assert division("义乌县") == division("义乌市") != ""
    assert division("广元县") != division("广元市")  # the city has districts, of which the county is one now


def test_one_iri_in_both_needs_no_mapping() -> None:
    left = ours("program", zh="湖畔读书节")
    links = link([left], [left])
    assert (links.proposals, links.alone, links.shared) == ((), (), 1)


def test_what_has_no_counterpart_is_told_where_the_other_graph_has_its_kind() -> None:
    left = [ours("program", "1", zh="湖畔读书节"), ours("body", "2", zh="渔政局")]
    links = link(left, [theirs("program", zh="山地自行车赛")])
    assert [entity.iri for entity in links.alone] == [OURS + "1"]


def test_a_threshold_keeps_what_is_surer() -> None:
    left, right = ours("program", zh="湖畔读书节"), theirs("program", zh="少年湖畔读书节")
    (one,) = link([left], [right]).proposals
    assert link([left], [right], threshold=one.probability).proposals == (one,)
    assert link([left], [right], threshold=one.probability + 0.01).proposals == ()


# the parts


def test_forms() -> None:
    assert fold("“十百千” 工程（Ⅱ）") == fold("十百千工程(II)")
    assert fold("a\u202eb\u0000c") == "abc"
    assert form("measure", "3. 建设水乡") == form("measure", "建设水乡")
    assert bare("program", fold("乡村振兴战略")) == "乡村振兴"
    assert bare("program", fold("建设")) == "建设"
    assert english_words("Growth of gross domestic product") == english_words("GDP growth")


def test_long_names_keep_their_identity() -> None:
    long = "水" * (LONGEST + 1)
    assert fold(long) == fold(long)
    assert fold(long + "甲") != fold(long + "乙")
    assert len(fold(long * 1000)) < 2 * LONGEST


def test_divisions_by_name_and_whereabouts() -> None:
    assert heir("330411") == "330411"
    assert heir("130622") == "130608"
    assert heir("332524") == heir("332502") == "331181"
    assert division("西湖区") == ""
    assert division("西湖区", "杭州市") == "330106"
    assert division("Yi County", "Baoding") == "130633"
    assert division("满城", "满城区") == ""


def test_blocking_keeps_what_shares_a_rare_name_within_its_budget() -> None:
    chance = random.Random(3)  # noqa: S311
    letters = [chr(code) for code in range(0x4E00, 0x4E00 + 400)]
    names = ["湖畔" + "".join(chance.choices(letters, k=8)) for _ in range(800)]
    recorder = Recorder(known(), with_sounds=False)
    with connected() as connection:
        load(connection, "ours", (recorder.record(ours("program", zh=name)) for name in names))
        wrong = (recorder.record(theirs("program", zh=name[:-1] + "〇")) for name in names)
        load(connection, "theirs", wrong)
        made = block(connection, budget=20_000)
        kept = connection.execute("SELECT count(*) FROM pairs WHERE id_l = id_r").fetchone()
    assert made <= 20_000
    assert kept == (800,)


def test_the_parameters_hold_every_level_and_add_up() -> None:
    kept = parameters()
    assert set(kept) == set(COMPARISONS) == set(KINDS)
    counted = 0
    for kind, comparisons in COMPARISONS.items():
        for comparison in comparisons:
            levels = {level.name for level in comparison.levels} - {UNTOLD}
            weights = kept[kind].weights[comparison.name]
            assert set(weights) == levels
            for side in (0, 1):
                assert sum(pair[side] for pair in weights.values()) == pytest.approx(1, abs=1e-4)
            counted += 1
        assert 0.5 <= kept[kind].exact < 1
        assert kept[kind].slope > 0
    assert counted == sum(map(len, COMPARISONS.values()))
    assert "development" in json.loads(FILE.read_text("utf-8"))["note"]

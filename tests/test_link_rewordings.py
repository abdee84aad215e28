"""Names rewritten by rules: which the linker finds again, and which it does not take for the same."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from graphbuild.link import Entity
from graphbuild.link.entity import KINDS
from tests.accuracy.rewordings import MOST, REWRITINGS, SINGLE, lines, measured

COUNTY = {"territory": "cn-330482", "level": "county", "year": 2019}
NAMES = {
    "indicator": (
        ("城镇居民人均可支配收入", "元"),
        ("渔港货物吞吐量增速", "%"),
        ("渔船年检覆盖率", "%"),
        ("新增水产加工企业数", "家"),
        ("鱼苗孵化场总面积", "亩"),
        ("水产业增加值占生产总值比重", "%"),
        ("新农合参合率", "%"),
    ),
    "program": (("“碧港”行动", ""), ("渔港岸线整治工程", ""), ("渔民安居计划", "")),
    "body": (("平湖市教育局", ""), ("平湖市发展和改革局", ""), ("平湖市人民政府办公室", "")),
    "place": (("鸥岛风景名胜区", ""), ("鸥岛经济技术开发区", "")),
    "measure": (("推进渔港建设，兴旺水产市场", ""), ("繁荣乡村文化", "")),
}
CHOSEN = frozenset(
    (
        ("indicator", "其中：in front"),
        ("indicator", "城镇居民… → 居民…（城镇）"),
        ("indicator", "增速 → 较上年同期增幅"),
        ("indicator", "率 → 比率"),
        ("indicator", "one territory's"),
        ("indicator", "level → growth"),
        ("program", "kind out"),
        ("program", "fund"),
        ("body", "原 in front"),
        ("body", "another office"),
        ("place", "风景名胜区 → 景区"),
        ("measure", "number in front"),
        ("measure", "another object"),
    )
)
THINGS = [
    Entity(kind, f"https://ours.example.org/{kind}/{number}", zh=zh, unit=unit)
    if kind == "indicator"
    else Entity(kind, f"https://ours.example.org/{kind}/{number}", zh=zh, **COUNTY)  # type: ignore[arg-type]
    for kind, names in NAMES.items()
    for number, (zh, unit) in enumerate(names)
]


def test_the_table_has_ways_that_keep_and_that_change_the_meaning_of_every_kind() -> None:
    assert Counter((way.keeps, way.kind) for way in SINGLE) == {
        (True, "indicator"): 59,
        (True, "program"): 15,
        (True, "body"): 9,
        (True, "place"): 7,
        (True, "measure"): 4,
        (False, "indicator"): 36,
        (False, "program"): 8,
        (False, "body"): 4,
        (False, "place"): 5,
        (False, "measure"): 1,
    }
    assert len(REWRITINGS) == len(SINGLE) + len(KINDS)
    assert len({(way.kind, way.name) for way in REWRITINGS}) == len(REWRITINGS)


def test_what_is_rewritten_is_found_again_and_what_is_changed_is_not() -> None:
    chosen = [way for way in SINGLE if (way.kind, way.name) in CHOSEN]
    outcomes = measured(THINGS, chosen)
    assert len(outcomes) == len(CHOSEN)
    assert [(one.rewriting.name, one.missed) for one in outcomes if one.missed] == []
    assert [(one.rewriting.name, one.wrong) for one in outcomes if one.wrong] == []
    counts = Counter((one.rewriting.keeps, one.rewriting.kind) for one in outcomes for _ in range(one.pairs))
    assert counts == {
        (True, "indicator"): 11,
        (True, "program"): 3,
        (True, "body"): 2,
        (True, "place"): 1,
        (True, "measure"): 2,
        (False, "indicator"): 8,
        (False, "program"): 3,
        (False, "body"): 1,
        (False, "measure"): 1,
    }
    assert [line.split(maxsplit=2)[2] for line in lines(outcomes)][-2:] == [
        "pairs 19 found 19 wrong 0",
        "pairs 13 found 0 wrong 0",
    ]


def test_a_rewriting_is_tried_on_so_many_things_at_most() -> None:
    whole = next(way for way in SINGLE if way.kind == "measure" and way.name == "number in front")
    many = [replace(THINGS[-1], iri=f"{THINGS[-1].iri}/{number}") for number in range(MOST + 1)]
    assert [one.pairs for one in measured(many, [whole])] == [MOST]

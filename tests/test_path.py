"""``graphbuild path``: which ways join two things, in what order, and how their steps read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import AUTHORITIES, SAMPLE
from pyoxigraph import Literal, NamedNode, Quad, Store

from graphbuild.build import build
from graphbuild.cli import main
from graphbuild.cli import path as verb
from graphbuild.errors import InputError, UsageError
from graphbuild.path import LONGEST, Link, Thing, Things, paths, sentence, ways
from graphbuild.path.sentences import FORMS
from graphbuild.store import open_store
from graphbuild.view.relations import RELATIONS
from graphbuild.view.statements import Words, read_statements
from graphbuild.vocab import BASE, ONTOLOGY

RANK = "document:lakeside-2020/1.1/target/park-rank"
RANK_IRI = f"<{BASE}plan/lakeside-2020/1.1/target/park-rank>"
TOWNS_TO_MEASURE = """\
1. 各镇 / Every town (body:every-town)
     「各镇」负责举措 2.1「建设美丽乡村」（推断，依规则 territory-of-place）。
     Measure 2.1 “Build a beautiful countryside” is the responsibility of “Every town” \
(inferred, by rule territory-of-place).
   → 举措 2.1「建设美丽乡村」 / measure 2.1 “Build a beautiful countryside” (document:lakeside-2020/2.1)
"""
STREET_TO_CANAL_EN = """\
1. Liuxi old street (place:liuxi-old-street)
     Action “Protect the old street and build a canal greenway” names “Liuxi old street” (location), \
characters 782–786 of lakeside-2020.
   → action “Protect the old street and build a canal greenway” \
(document:lakeside-2020/2.1/action/old-street-and-greenway)
     Action “Protect the old street and build a canal greenway” names “Yunshui canal” (location), characters \
791–795 of lakeside-2020.
   → Yunshui canal (place:yunshui-canal)
"""
STREET_TO_TREES_ZH = """\
1. 柳溪老街 (place:liuxi-old-street)
     行动「保护老街，建设运河绿道」提到「柳溪老街」（所在地），lakeside-2020 原文 [782, 786]。
   → 行动「保护老街，建设运河绿道」 (document:lakeside-2020/2.1/action/old-street-and-greenway)
     行动「保护老街，建设运河绿道」属于举措 2.1「建设美丽乡村」，lakeside-2020 原文 [780, 799]。
   → 举措 2.1「建设美丽乡村」 (document:lakeside-2020/2.1)
     行动「保护古树」属于举措 2.1「建设美丽乡村」，lakeside-2020 原文 [820, 830]。
   → 行动「保护古树」 (document:lakeside-2020/2.1/action/trees)

2. 柳溪老街 (place:liuxi-old-street)
     行动「保护老街，建设运河绿道」提到「柳溪老街」（所在地），lakeside-2020 原文 [782, 786]。
   → 行动「保护老街，建设运河绿道」 (document:lakeside-2020/2.1/action/old-street-and-greenway)
     行动「保护老街，建设运河绿道」提到「云水运河」（所在地），lakeside-2020 原文 [791, 795]。
   → 云水运河 (place:yunshui-canal)
     行动「保护古树」提到「云水运河」（所在地），lakeside-2020 原文 [822, 824]。
   → 行动「保护古树」 (document:lakeside-2020/2.1/action/trees)
"""
RANK_TO_PARK_EN = """\
1. target “Overall rank of the software park” (document:lakeside-2020/1.1/target/park-rank)
     Target “Overall rank of the software park” is about “Lakeside software park”, characters 335–352 of \
lakeside-2020: “软件园综合排名冲刺全省前 10 位”.
     Target “Overall rank of the software park” names “Lakeside software park” (location), characters \
335–338 of lakeside-2020.
   → Lakeside software park (place:lakeside-software-park)
"""
PARK_TO_RANK_EN = """\
1. Lakeside software park (place:lakeside-software-park)
     Target “Overall rank of the software park” is about “Lakeside software park”, characters 335–352 of \
lakeside-2020: “软件园综合排名冲刺全省前 10 位”.
     Target “Overall rank of the software park” names “Lakeside software park” (location), characters \
335–338 of lakeside-2020.
   → target “Overall rank of the software park” (document:lakeside-2020/1.1/target/park-rank)
"""
PLAN_TO_COMMITTEE_ZH = """\
1. 规划「湖滨区加快建设宜居宜业滨湖新城」 (document:lakeside-2020)
     规划「湖滨区加快建设宜居宜业滨湖新城」由「中共湖滨区委」发布（推断，依据“作者单位:中共湖滨区委办公室”），\
lakeside-2020 原文 [1105, 1119]。
     规划「湖滨区加快建设宜居宜业滨湖新城」提到「中共湖滨区委」，lakeside-2020 原文 [1110, 1116]。
   → 中共湖滨区委 (body:cpc-lakeside)
"""
INDICATOR_TO_MEASURE_EN = """\
1. Smart factories (indicator:smart-factories)
     Measure 1.1 “Make the digital economy bigger” tells a baseline of “Smart factories”, characters 371–387 \
of lakeside-2020: “在已建成 3 座智慧工厂的基础上”.
   → measure 1.1 “Make the digital economy bigger” (document:lakeside-2020/1.1)
"""
BUREAU_TO_LEADERS_ZH = """\
1. 湖滨区发展改革局 (body:lakeside-development-and-reform)
     「湖滨区发展改革局」牵头行动「由区领导联系企业」（明示），\
lakeside-2020 原文 [564, 573]“由区发展改革局牵头”。
     行动「由区领导联系企业」提到「湖滨区发展改革局」，lakeside-2020 原文 [565, 571]。
   → 行动「由区领导联系企业」 (document:lakeside-2020/1.2/action/liaison)
     行动「由区领导联系企业」提到「企业」，lakeside-2020 原文 [559, 561]。
   → 企业 (beneficiary:enterprises)
"""


def run(build: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["path", "--build", str(build), *arguments])


@pytest.mark.parametrize(
    ("arguments", "shown", "counted"),
    [
        (("各镇", "document:lakeside-2020/2.1"), TOWNS_TO_MEASURE, "1 way of 1 step"),
        (("柳溪老街", "保护古树", "--lang", "zh"), STREET_TO_TREES_ZH, "2 ways of 3 steps"),
        (("柳溪老街", "云水运河", "--lang", "en"), STREET_TO_CANAL_EN, "1 way of 2 steps"),
        ((RANK, "软件园", "--lang", "en"), RANK_TO_PARK_EN, "1 way of 1 step"),
        (("LAKESIDE software  park", RANK_IRI, "--lang", "en"), PARK_TO_RANK_EN, "1 way of 1 step"),
        (("document:lakeside-2020", "中共湖滨区委", "--lang", "zh"), PLAN_TO_COMMITTEE_ZH, "1 way of 1 step"),
        (("智慧工厂数", "壮大数字经济", "--lang", "en"), INDICATOR_TO_MEASURE_EN, "1 way of 1 step"),
        (("区发展改革局", "企业", "--lang", "zh"), BUREAU_TO_LEADERS_ZH, "1 way of 2 steps"),
    ],
)
def test_a_way_as_sentences(sample_build: Path, arguments: tuple[str, ...], shown: str, counted: str) -> None:
    result = run(sample_build, *arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (0, shown, f"{counted}\n")


def names(found: list) -> list[list[str]]:
    return [[thing.name.removeprefix("document:lakeside-2020/") for thing in one.things] for one in found]


def test_all_shortest_ways_in_the_order_of_the_text_and_parts_of_plans_first(sample_store: Store) -> None:
    xiuzhou, qingling = "place:cn-330411", "place:cn-990221"
    begin = [xiuzhou, "1.2/action/xiuzhou", "1.2"]
    by_project = [xiuzhou, "1.2/target/cooperation-projects", "1.2"]
    ends = ["1.2/action/agreement", "1.2/target/households", "1.2/cooperation/qingling"]
    found = paths(sample_store, "秀洲", "青岭")
    assert names(found) == [[*way, end, qingling] for way in (begin, by_project) for end in ends]
    of_one_kind = [
        way[-2] for way in names(paths(sample_store, "beneficiary:residents", "place:cn-990101101"))
    ]
    assert of_one_kind == ["2.1/action/sewers", "2.1/target/sewers", "2.1/target/sanitary-town"]
    back = paths(sample_store, "青岭", "秀洲")
    assert sorted(map(tuple, names(back))) == sorted(tuple(reversed(way)) for way in names(found))
    assert names(back)[0] == list(reversed(names(found)[0]))


def test_a_step_has_every_link_and_a_link_keeps_its_direction(sample_store: Store) -> None:
    one, *_ = paths(sample_store, "秀洲", "青岭")
    assert [[(link.subject.name, link.relation) for link in step] for step in one.steps] == [
        [("document:lakeside-2020/1.2/action/xiuzhou", "partner")],
        [("document:lakeside-2020/1.2/action/xiuzhou", "isPartOf")],
        [("document:lakeside-2020/1.2/action/agreement", "isPartOf")],
        [("document:lakeside-2020/1.2/action/agreement", "partner")],
    ]
    (there,), (back,) = paths(sample_store, "软件园", RANK), paths(sample_store, RANK, "软件园")
    assert there.steps == back.steps
    assert there.things == tuple(reversed(back.things))


def test_places_and_bodies_are_joined_without_any_plan(sample_store: Store) -> None:
    (within,) = paths(sample_store, "place:cn-990221", "place:lakeside-qingling-park")
    assert [sentence(link, "en") for link in within.steps[0]] == [
        "“Lakeside-Qingling industrial park” lies within “Qingling County”."
    ]
    (unit,) = paths(sample_store, "body:cpc-lakeside-office", "中共湖滨区委")
    assert [sentence(link, "zh") for link in unit.steps[0]] == [
        "「中共湖滨区委办公室」隶属于「中共湖滨区委」。"
    ]
    (territory,) = paths(sample_store, "各镇", "湖滨区")
    assert [sentence(link, "en") for link in territory.steps[0]] == [
        "The territory of “Every town” is “Lakeside District”."
    ]


def test_no_way_leads_through_a_plan_but_it_may_begin_there(sample_build: Path, sample_store: Store) -> None:
    only_the_plan = "program:action-plan-8532"
    assert names(paths(sample_store, only_the_plan, "document:lakeside-2020")) == [
        [only_the_plan, "document:lakeside-2020"]
    ]
    assert paths(sample_store, only_the_plan, "program:one-lake-two-belts-three-parks", longest=100) == []
    result = run(sample_build, only_the_plan, "企业")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == (
        'no way of at most 6 steps joins "8532"行动计划 (program:action-plan-8532) '
        "and 企业 (beneficiary:enterprises)\n"
    )
    assert run(sample_build, only_the_plan, "企业", "--format", "json").stdout == "[]\n"


def test_longest_and_limit(sample_build: Path, sample_store: Store) -> None:
    assert paths(sample_store, "秀洲", "青岭", longest=3) == []
    assert len(paths(sample_store, "秀洲", "青岭", longest=4)) == 6
    found = ways(sample_store, "秀洲", "青岭", limit=2)
    assert (found.number, list(found.paths)) == (6, paths(sample_store, "秀洲", "青岭")[:2])
    result = run(sample_build, "秀洲", "青岭", "--limit", "2", "--lang", "zh")
    assert result.stderr == "6 ways of 4 steps, 2 shown\n"
    assert [line[:2] for line in result.stdout.splitlines() if line[:1].strip()] == ["1.", "2."]
    assert run(sample_build, "秀洲", "青岭", "--longest", "1").stderr.startswith(
        "no way of at most 1 step joins"
    )
    for option in ("--longest", "--limit"):
        assert run(sample_build, "秀洲", "青岭", option, "0").exit_code == 2
    assert verb.LONGEST == LONGEST


def test_json(sample_build: Path) -> None:
    result = run(sample_build, "各镇", "document:lakeside-2020/2.1", "--format", "json")
    every_town, measure = f"{BASE}body/every-town", f"{BASE}plan/lakeside-2020/2.1"
    zh, en = TOWNS_TO_MEASURE.splitlines()[1:3]
    assert json.loads(result.stdout) == [
        {
            "things": [
                {"iri": every_town, "name": "body:every-town", "kind": "Body", "number": ""}
                | {"zh": "各镇", "en": "Every town"},
                {"iri": measure, "name": "document:lakeside-2020/2.1", "kind": "Measure", "number": "2.1"}
                | {"zh": "建设美丽乡村", "en": "Build a beautiful countryside"},
            ],
            "steps": [
                [
                    {
                        "subject": every_town,
                        "kind": "responsibility",
                        "relation": "responsible",
                        "object": measure,
                        "node": f"{measure}/responsibility/towns-by-remit",
                        "basis": "inferred",
                        "rule": "territory-of-place",
                        "inferred_from": "",
                        "evidence": [],
                        "zh": zh.strip(),
                        "en": en.strip(),
                    }
                ]
            ],
        }
    ]
    (one,) = json.loads(run(sample_build, RANK, "软件园", "--format", "json", "--lang", "zh").stdout)
    assert [(link["kind"], link["node"] != "", "en" in link) for link in one["steps"][0]] == [
        ("property", False, False),
        ("mention", True, False),
    ]
    assert one["steps"][0][0]["evidence"] == [
        {"plan": "lakeside-2020", "start": 335, "end": 352, "quote": "软件园综合排名冲刺全省前 10 位"}
    ]


def test_the_answer_goes_to_a_file(sample_build: Path, tmp_path: Path) -> None:
    result = run(sample_build, "各镇", "document:lakeside-2020/2.1", "-o", str(tmp_path / "way.txt"))
    assert (result.stdout, (tmp_path / "way.txt").read_text("utf-8")) == ("", TOWNS_TO_MEASURE)
    assert run(sample_build, "各镇", "document:lakeside-2020/2.1", "-o", "-").stdout == TOWNS_TO_MEASURE
    assert run(sample_build, "各镇", "企业", "-o", str(tmp_path)).exit_code == 4


def test_another_base(tmp_path: Path, sample_build: Path) -> None:
    base = "https://example.org/plans/"
    out = build([SAMPLE], tmp_path / "build", base=base, authorities=AUTHORITIES).out
    for pair in (
        ("秀洲", "青岭"),
        ("document:lakeside-2020", "body:cpc-lakeside"),
        ("place:cn-990101", "各镇"),
    ):
        assert run(out, *pair).stdout == run(sample_build, *pair).stdout != ""
    assert run(out, f"{base}body/every-town", "document:lakeside-2020/2.1").stdout == TOWNS_TO_MEASURE
    assert run(out, f"{BASE}body/every-town", "document:lakeside-2020/2.1").exit_code == 2


# what A and B may be


def called(store: Store, words: str) -> str:
    return Things(read_statements(store), BASE).called(words).name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("秀洲", "place:cn-330411"),
        ("秀洲区", "place:cn-330411"),
        ("Xiuzhou district", "place:cn-330411"),
        ("xiuzhou", "place:cn-330411"),
        ("place:cn-330411", "place:cn-330411"),
        (f"{BASE}place/cn-330411", "place:cn-330411"),
        (f"<{BASE}place/cn-330411>", "place:cn-330411"),
        ("区级领导联系企业制度", "program:enterprise-liaison"),
        ("群众", "beneficiary:residents"),
        ("建设美丽乡村", "document:lakeside-2020/2.1"),
        ("湖滨区加快建设宜居宜业滨湖新城", "document:lakeside-2020"),
        ("对口帮扶青岭", "document:lakeside-2020/1.2/cooperation/qingling"),
    ],
)
def test_what_a_thing_may_be_called(sample_store: Store, words: str, name: str) -> None:
    assert called(sample_store, words) == name


def test_hidden_labels_serve_where_no_label_fits(sample_build: Path) -> None:
    store = Store()
    store.extend(open_store(sample_build))
    hidden = NamedNode("http://www.w3.org/2004/02/skos/core#hiddenLabel")
    graph = NamedNode(f"{BASE}graph/authorities")
    for thing, words in (("place/cn-330411", "xiuzhoujiaoqu"), ("place/yunshui-canal", "residents")):
        store.add(Quad(NamedNode(BASE + thing), hidden, Literal(words, language="zh-latn"), graph))
    assert called(store, "Xiuzhou Jiaoqu") == "place:cn-330411"
    assert called(store, "Residents") == "beneficiary:residents"


def test_words_that_fit_several_things_list_them(sample_build: Path) -> None:
    result = run(sample_build, "城镇登记失业率", "企业")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "2 things are called '城镇登记失业率'\n"
        "  → give one of\n"
        "      document:lakeside-2020/2.2/target/unemployment  城镇登记失业率 / "
        "Registered urban unemployment rate\n"
        "      indicator:registered-urban-unemployment  城镇登记失业率 / Registered urban unemployment rate\n"
    )


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("青玲县", "did you mean 青岭县 (place:cn-990221)?"),
        ("place:cn-990222", "did you mean 青岭县 (place:cn-990221) or "),
        (f"{BASE}place/cn-990222", "did you mean 青岭县 (place:cn-990221) or "),
        ("https://example.org/", "see what there is: graphbuild query find"),
        ("龘", "see what there is: graphbuild query find"),
        ("", "see what there is: graphbuild query find"),
        ("\udcff\n\x1b[31m", "see what there is: graphbuild query find"),
        ("plan:Measure", "give a plan, a part of one, or a thing that plans share: graphbuild query find"),
        ("document:lakeside-2020/source", "give a plan, a part of one, or a thing that plans share"),
        ("unit:percent", "give a plan, a part of one, or a thing that plans share"),
        ("binding:expected", "give a plan, a part of one, or a thing that plans share"),
        ("enterprises", "give two different things"),
    ],
)
def test_what_no_way_can_begin_with(sample_build: Path, words: str, says: str) -> None:
    result = run(sample_build, words, "企业")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"  → {says}" in result.stderr


def test_without_a_build_or_with_a_damaged_one(tmp_path: Path) -> None:
    result = run(tmp_path, "a", "b")
    assert result.exit_code == 3
    assert "there is no build here" in result.stderr
    with pytest.raises(InputError, match="holds no plan"):
        paths(Store(), "a", "b")

    class Damaged:
        def query(self, *_: object, **__: object) -> None:
            raise OSError("bad block")

    with pytest.raises(InputError, match="cannot be read: bad block"):
        paths(Damaged(), "a", "b")


# sentences


def test_every_relation_that_the_page_draws_has_a_sentence() -> None:
    mentions = {"mentions", "location", "partner", "source", "scope", "namesake", "based-on", "implements"}
    assert set(FORMS) == set(RELATIONS) - mentions
    assert len(FORMS) == 22
    holders = [(words.zh, words.en) for words in FORMS.values()]
    assert [
        each for pair in holders for each in pair if not {"{subject}", "{object}"} <= set(_parts(each))
    ] == []


def _parts(form: str) -> list[str]:
    return [f"{{{part.partition('}')[0]}}}" for part in form.split("{")[1:]]


def test_what_has_no_sentence_is_told_by_its_label() -> None:
    measure = Thing(f"{BASE}plan/x/1.1", "document:x/1.1", "Measure", "1.1", "甲", "first")
    place = Thing(f"{BASE}place/y", "place:y", "Place", "", "乙", "second")
    new = Link(measure, "property", "seat", place, words=Words("驻地", "seat"))
    assert sentence(new, "zh") == "举措 1.1「甲」的驻地是「乙」。"
    assert sentence(new, "en") == "The seat of measure 1.1 “first” is “second”."
    role = Link(place, "responsibility", "review", measure, words=Words("复核", "review"), basis="stated")
    assert sentence(role, "zh") == "「乙」对举措 1.1「甲」的责任是复核（明示）。"
    assert sentence(role, "en") == "The role of “second” in measure 1.1 “first” is review (stated)."


def test_a_property_that_the_page_does_not_draw_is_a_step(sample_build: Path) -> None:
    store = Store()
    store.extend(open_store(sample_build))
    ends = (NamedNode(f"{BASE}program/action-plan-8532"), NamedNode(f"{BASE}program/safe-lakeside"))
    store.add(Quad(ends[0], NamedNode(f"{ONTOLOGY}qualifier"), ends[1]))
    (one,) = paths(store, ends[0].value, ends[1].value)
    assert [sentence(link, "en") for link in one.steps[0]] == [
        'The qualifier of “"8532" action plan” is “Safe Lakeside”.'
    ]


def test_a_label_cannot_steer_the_terminal(sample_build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FORMS, "responsible", Words("{subject}\x1b[31m{object}", ""))
    result = run(sample_build, "各镇", "document:lakeside-2020/2.1", "--lang", "zh")
    assert "「各镇」\\x1b[31m举措 2.1" in result.stdout


def test_the_same_thing_twice(sample_store: Store) -> None:
    with pytest.raises(
        UsageError, match=r"企业 and enterprises are the same thing: 企业 \(beneficiary:enter"
    ):
        paths(sample_store, "企业", "enterprises")

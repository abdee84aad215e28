"""Alternatives put together by their first sign match what they match one after the other."""

from __future__ import annotations

import re

import pytest

from graphbuild.extract.alternatives import by_first_sign, led_by
from graphbuild.extract.places.head_forms import heads
from graphbuild.extract.programs.facilities import FACILITY
from graphbuild.extract.programs.words import HARD_WORDS, HEADS, TITLE_HEADS

TEXT = (
    "建成投用湖畔大桥和白鹭小桥,东湖、西湖3路,湖北湖南(旧)建成。实施水乡振兴行动计划,打好保卫战,完善河长制度体系,"
    "开工建设白鹭湖公园、S107柳湖段、国道319、鹭岛中学、第三小学迁建工程,推进渔乡文化节、论坛、专项整治,获批省级示范区、"
    "文明城市、创新平台,以上创新平台,落实了一大批重点项目,新建5个泵站、物流中心、枢纽互通、二期光伏电站。"
)


def spans(pattern: str) -> list[tuple[int, int]]:
    return [each.span() for each in re.finditer(pattern, TEXT)]


@pytest.mark.parametrize(
    ("alternatives", "matches"),
    [
        pytest.param(
            r"建成投[产用]|(?:大|小)桥|[东西]湖|\d路|湖(?!北)|\(旧\)|建成", 12, id="every way to begin"
        ),
        pytest.param("(?<![大小])桥|(?<=白)鹭湖|(?<!以上)创新|(?<=东|西)湖|湖", 8, id="looks before it"),
        pytest.param("建成投用|建成|建|湖畔|湖", 12, id="the first of those that begin alike"),
        pytest.param(
            r"(?<!第)(?:[湖白](?=鹭))?[鹭湖]?(?<!湖)[湖桥](?!北)|[\d一]{1,3}[个路]|[路湖]*、|[建设]+投?",
            27,
            id="optional",
        ),
        pytest.param(r"(?:(?<=建)设|(?<![一-鿿])建){1,2}|(?:S|国道?){0,1}\d{3}", 5, id="repeated groups"),
        pytest.param(HARD_WORDS, 12, id="words no name holds"),
        pytest.param("|".join(words for _, words in HEADS), 10, id="heads"),
        pytest.param(FACILITY, 12, id="facilities"),
    ],
)
def test_they_match_what_the_alternatives_do(alternatives: str, matches: int) -> None:
    assert spans(by_first_sign(alternatives)) == spans(alternatives)
    assert len(spans(alternatives)) == matches


def test_put_together_once_more_they_are_the_same() -> None:
    assert spans(by_first_sign(f"省级{TITLE_HEADS}|{TITLE_HEADS}")) == spans(
        f"省级{TITLE_HEADS}|{TITLE_HEADS}"
    )


def test_what_leads_them_may_come_first_as_often_as_it_likes() -> None:
    leads, alternatives = (
        "开工|建成|第[一二三]|打?好|建",
        r"建设|投用|小学|(?<![大小])桥|湖(?!北)|保卫战|\d路|成",
    )
    led = led_by(leads, alternatives)
    assert spans(led.pattern) == spans(f"(?:{leads})*(?:{alternatives})")
    assert len(spans(led.pattern)) == 12
    assert led.match("开工开工") is None


@pytest.mark.parametrize(
    ("alternatives", "fault"),
    [
        ("大桥|(?!公)开工", "a look or a group with a name"),
        ("(?P<name>开工)", "a look or a group with a name"),
        ("大桥|(?:大|小)?(?<!大)", "empty, or all of it is optional"),
        ("大+?桥", "repeated as seldom"),
        ("[一二]{1,2}+桥", "repeated as seldom"),
        (r"[\w一]桥", "a class of many characters"),
        ("[一-三]桥", "a class of many characters"),
    ],
)
def test_what_begins_otherwise_is_refused(alternatives: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        by_first_sign(alternatives)


def test_the_last_words_of_places_are_tried_the_longest_first() -> None:
    words = "桥 (?<!小)桥和 [东西]湖 湖 公园 (?:文化|渔乡)公园 路(?!面)"
    longest_first = "(?:(?:文化|渔乡)公园|(?<!小)桥和|路(?!面)|[东西]湖|公园|桥|湖)(?!北)"
    assert [each.span() for each in heads("road", "proper", 4, words, "北").heads.finditer(TEXT)] == spans(
        longest_first
    )
    assert len(spans(longest_first)) == 10

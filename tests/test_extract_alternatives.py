"""Alternatives put together by their first sign match what they match one after the other."""

from __future__ import annotations

import re

import pytest

from graphbuild.extract.alternatives import (
    among_many,
    beginnings,
    by_first_sign,
    endings,
    led_by,
    patterns_by_sign,
    where_begun,
)
from graphbuild.extract.ending import Ending
from graphbuild.extract.listed_words import Seen
from graphbuild.extract.places.found_heads import Sought
from graphbuild.extract.places.head_forms import heads
from graphbuild.extract.places.heads import HEADS as PLACE_HEADS
from graphbuild.extract.places.work_words import HEADS as WORK_HEADS
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
    assert spans(among_many(alternatives)) == spans(alternatives)
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
    ("alternatives", "matches"),
    [
        pytest.param(r"(?P<begun>开工|(?<!以上)创新)?(?P<named>建设|平台)|(?P<what>大|小)桥", 5, id="names"),
        pytest.param(r"(?:(东|西)湖(?P<number>\d?))+|\(旧\)|-?\d路", 3, id="numbered groups"),
        pytest.param("^(?:建成|(大)桥)投?|湖[^东]|、.{2}", 19, id="at the start"),
        pytest.param(HARD_WORDS, 12, id="words no name holds"),
    ],
)
def test_kept_as_they_are_they_match_the_same_where_they_begin(alternatives: str, matches: int) -> None:
    whole = [each.groupdict() for each in re.finditer(alternatives, TEXT)]
    assert [each.groupdict() for each in where_begun(alternatives).finditer(TEXT)] == whole
    assert spans(where_begun(alternatives).pattern) == spans(alternatives)
    assert len(whole) == matches


@pytest.mark.parametrize("alternatives", ["湖畔|.桥", "$|大桥"])
def test_what_begins_with_no_character_is_not_looked_for_by_one(alternatives: str) -> None:
    with pytest.raises(ValueError, match="a mark that is no character"):
        where_begun(alternatives)


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


@pytest.mark.parametrize(
    ("alternatives", "begun"),
    [
        ("大桥|湖畔大桥|大[路街](?!面)", "大桥 大路 大街 湖畔"),
        ("(?<!小)桥和|桥|(?<=湖)路(?!面)", "桥和 桥 路"),
        ("[东西]湖|(?:环|绕)城路", "东湖 西湖 环城 绕城"),
        (
            r"大?桥梁|路\d|港.|[一二]{2}中",
            "大桥 桥梁 路0 路1 路2 路3 路4 路5 路6 路7 路8 路9 港 一一 一二 二一 二二",
        ),
        ("园(?<!校园)区|园(?=建成)|站(?:台|房)?点?", "园区 园 站"),
    ],
)
def test_what_they_begin_with_is_told_in_two_characters_where_it_can_be(
    alternatives: str, begun: str
) -> None:
    assert beginnings(alternatives) == {*begun.split()}


def test_what_they_begin_with_is_told_in_as_many_characters_as_are_asked_for() -> None:
    alternatives = "湖畔大[路街]道?|(?:柳湖|鹭)[镇乡]、|渔.场|第[一二]港(?!口)"
    begun = "湖畔大路 湖畔大街 柳湖镇、 柳湖乡、 鹭镇、 鹭乡、 渔 第一港 第二港"
    assert beginnings(alternatives, 4) == {*begun.split()}
    assert beginnings(alternatives, 1) == {*"湖柳鹭渔第"}


def test_heads_are_found_by_what_they_begin_with_as_by_their_patterns() -> None:
    kinds = (
        heads("road", "proper", 4, "桥 大桥 (?<!小)桥和 [东西]湖 湖 路(?!面)", "北"),
        heads("zone", "words", 4, "公园 大桥和白 湖公园 产业(?:园|城) 渔乡"),
        heads("facility", "words", 4, r"[\s\d]路"),
    )
    for kind in (*PLACE_HEADS, WORK_HEADS, *kinds):
        told = [each.span() for each in kind.heads.finditer(TEXT)]
        ((same, found),) = Sought((kind,)).found(TEXT, Seen(TEXT))
        assert (same, [each.span() for each in found]) == (kind, told)
    each_of_them = Sought(kinds).found(TEXT, Seen(TEXT))
    assert [(kind, len(list(found))) for kind, found in each_of_them] == list(
        zip(kinds, (9, 3, 1), strict=True)
    )


@pytest.mark.parametrize(
    ("pattern", "signs"),
    [
        pytest.param("桥|大(?:湖|路[段])(?=北)?", "桥湖段", id="alternatives, groups and classes"),
        pytest.param("(?P<what>桥)(?:路|湖*)?(?<!旧湖)", "桥路湖", id="what may be left out"),
        pytest.param(r"(?:湖\d|[路“\"])$", '0123456789路“"\n', id="the end, behind which a line may break"),
    ],
)
def test_what_a_pattern_may_end_with(pattern: str, signs: str) -> None:
    assert endings(pattern) == set(signs)


@pytest.mark.parametrize("pattern", ["桥.", r"湖\w", "[^路]", "湖?", "(?:路*|湖)"])
def test_what_may_end_with_any_character_has_no_endings(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"any character|many characters"):
        endings(pattern)


@pytest.mark.parametrize("text", ["湖畔大桥", "大桥\n", "桥头", "旧路", ""])
def test_an_ending_is_what_its_pattern_finds(text: str) -> None:
    pattern, ending = re.compile("(?:大?桥|(?<!旧)路)$"), Ending("大?桥|(?<!旧)路")
    assert ending.sub("-", text) == pattern.sub("-", text)
    for found, told in zip(
        (ending.search(text), ending.match(text), ending.fullmatch(text)),
        (pattern.search(text), pattern.match(text), pattern.fullmatch(text)),
        strict=True,
    ):
        assert (found and found.span()) == (told and told.span())


def test_patterns_by_sign_match_what_begins_with_theirs() -> None:
    alternatives = r"建成投[产用]|(?<!新)建|\d路|\*|湖(?!北)"
    patterns, whole = patterns_by_sign(alternatives), re.compile(alternatives)
    for place, sign in enumerate(TEXT):
        found = patterns[sign].compiled.match(TEXT, place) if sign in patterns else None
        told = whole.match(TEXT, place)
        assert (found and found.span()) == (told and told.span())

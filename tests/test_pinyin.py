"""The pinyin of labels, for text search: one a labelled node, and right for the names of places."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode, Store
from pypinyin import lazy_pinyin
from pypinyin.constants import PHRASES_DICT
from pypinyin.seg.simpleseg import seg

from graphbuild import vocab
from graphbuild.pinyin import phrases, pinyin, syllables

READINGS = [
    ("上海市", "shanghaishi"),
    ("若尔盖县", "ruoergaixian"),
    ("龙泉市", "longquanshi"),
    ("长三角一体化", "changsanjiaoyitihua"),
    ("农村生活垃圾长效机制", "nongcunshenghuolajichangxiaojizhi"),
    ("行长在银行行走", "hangzhangzaiyinhangxingzou"),
    ("绿色", "lvse"),
    ("“最多跑一次”改革 2.0", "zuiduopaoyicigaige20"),
    ("G60 科创走廊", "g60kechuangzoulang"),
]


@pytest.mark.parametrize(("words", "letters"), READINGS)
def test_reading(words: str, letters: str) -> None:
    assert pinyin(words) == letters


WORDS = [
    "加快农业基础设施建设",
    "减排一氧化",  # a phrase broken off, which holds another
    "减排一氧化碳",
    "G60科创走廊、2号线",
    "K线、X光",
]


@pytest.mark.parametrize("words", WORDS)
def test_words_are_cut_and_read_as_pypinyin_does(words: str) -> None:
    assert phrases(words) == seg(words)
    assert syllables(words) == [sound.lower() for sound in lazy_pinyin(words)]


def test_what_begins_as_a_phrase_and_is_none_is_cut_into_characters() -> None:
    assert phrases("减排一氧化碳") == ["减", "排", "一氧化碳"]
    assert phrases("减排一氧化") == ["减", "排", "一", "氧", "化"]
    assert phrases("") == []


def test_every_phrase_is_read_as_pypinyin_does() -> None:
    known = sorted(PHRASES_DICT)[::40]
    assert len(known) > 1000
    assert [each for each in known if syllables(each) != lazy_pinyin(each)] == []


def test_every_labelled_node_but_units_has_the_pinyin_of_its_label(sample_store: Store) -> None:
    skos, rdfs = vocab.EXTERNAL_PREFIXES["skos"], vocab.EXTERNAL_PREFIXES["rdfs"]
    hidden = {
        quad.subject: quad.object
        for quad in sample_store.quads_for_pattern(None, NamedNode(f"{skos}hiddenLabel"), None)
    }
    labels = {
        quad.subject: quad.object.value
        for quad in sample_store.quads_for_pattern(None, NamedNode(f"{rdfs}label"), None)
        if quad.object.language == "zh"
    }
    assert len(hidden) > 100
    assert {(node, term.value, term.language) for node, term in hidden.items()} == {
        (node, pinyin(labels[node]), "zh-latn") for node in hidden
    }
    ours = {node for node in labels if str(node).startswith(f"<{vocab.BASE}")}
    without = {
        str(node).removeprefix(f"<{vocab.BASE}").partition("/")[0].strip(">") for node in ours - set(hidden)
    }
    assert without == {"unit", "agent", "indicator", "beneficiary", "place"}

"""The pinyin of labels, for text search: one a labelled node, and right for the names of places."""

from __future__ import annotations

import re

import pypinyin.phrases_dict
import pytest
from pyoxigraph import NamedNode, Store
from pypinyin.seg import mmseg

from graphbuild import vocab
from graphbuild.pinyin import (
    READ_OTHERWISE,
    _load,
    phrases,
    pinyin,
    sounds_by_characters,
    syllable,
    syllables,
)

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


def test_words_are_cut_into_phrases_as_pypinyin_cuts_them() -> None:
    words = [run for words, _ in READINGS for run in re.findall("[\u4e00-\u9fff]+", words)]
    words += ["一心一", "重庆银行行长长期重视", "中华人民共", "重庆长度", "的的"]
    assert [phrases(each) for each in words] == [list(mmseg.seg.cut(each)) for each in words]
    assert sum(len(phrases(each)) for each in words) == 54
    assert phrases("AB重庆1长度") == ["AB", "重庆", "1", "长度"]


def test_the_phrases_are_listed_that_sound_otherwise_than_their_characters() -> None:
    known, _ = _load()
    otherwise = {each for each in known if len(each) > 1 and syllables(each) != [*map(syllable, each)]}
    parts = {
        each: {each[start:end] for start in range(len(each)) for end in range(start + 2, len(each) + 1)}
        for each in otherwise
    }
    wanted = [each for each in sorted(otherwise) if parts[each] & otherwise == {each}]
    assert READ_OTHERWISE.read_text(encoding="utf-8") == "".join(f"{each}\n" for each in ("phrase", *wanted))
    assert len(wanted) > 2000
    assert [sounds_by_characters(each) for each in ("银行", "在银行里", "银色", "行", "")] == [
        *(False, False),
        *(True, True, True),
    ]


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


def test_a_reading_that_many_phrases_share_is_held_once() -> None:
    known, _ = _load()
    readings = [sound for sounds in known.values() for sound in sounds]
    assert len({id(each) for each in readings}) < len(readings) / 50
    assert pypinyin.phrases_dict.phrases_dict is known

"""The code lists as Python reads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphbuild.concepts import read_concepts
from graphbuild.errors import InputError
from graphbuild.vocab import SCHEMES


def chinese(words: str) -> bool:
    return any("\u4e00" <= sign <= "\u9fff" for sign in words)


def test_every_code_list_has_concepts_with_labels_in_both_languages() -> None:
    concepts = read_concepts()
    sizes = {scheme: len(concepts.names(scheme)) for scheme in SCHEMES}
    assert len(sizes) == 17
    assert min(sizes.values()) >= 2
    everything = [concept for scheme in SCHEMES for concept in concepts.names(scheme).values()]
    assert len(everything) == sum(sizes.values())
    assert [each for each in everything if not chinese(each.zh) or chinese(each.en)] == []


def test_a_comparator_has_its_sign() -> None:
    comparators = read_concepts().names("comparator")
    assert {name: each.notation for name, each in comparators.items()} == {
        "about": "~",
        "at-least": ">=",
        "at-most": "<=",
        "between": "=",
        "exactly": "=",
        "less-than": "<",
        "more-than": ">",
    }


def test_a_modality_is_found_by_each_of_its_words() -> None:
    concepts = read_concepts()
    found = {
        word: concepts.modality(word) for word in ("力争", "争取", "努力", "确保", "达到", "控制在", "冲刺")
    }
    assert {word: each.name for word, each in found.items() if each is not None} == {
        "力争": "strive",
        "争取": "strive",
        "努力": "strive",
        "确保": "ensure",
        "达到": "achieve",
        "控制在": "control",
        "冲刺": "sprint",
    }
    assert concepts.modality("也许") is None


def test_no_two_modalities_share_a_word() -> None:
    words = [word for each in read_concepts().names("modality").values() for word in (each.zh, *each.words)]
    assert len(words) > 15
    assert len(words) == len(set(words))


def test_a_code_list_that_does_not_exist() -> None:
    with pytest.raises(KeyError):
        read_concepts().names("colour")


def test_code_lists_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="the code lists cannot be read") as missing:
        read_concepts(tmp_path)
    assert missing.value.faults[0].path == tmp_path / "concepts.ttl"
    assert "install graphbuild again" in missing.value.faults[0].remedy
    (tmp_path / "concepts.ttl").write_text("@prefix a: <http://a/> .\n\nno turtle\n", "utf-8")
    with pytest.raises(InputError, match="the code lists are no Turtle") as broken:
        read_concepts(tmp_path)
    assert broken.value.faults[0].line is not None

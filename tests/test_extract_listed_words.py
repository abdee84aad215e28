"""The words of lists in a text, and those that rules look for in every text."""

from __future__ import annotations

import pytest

from graphbuild.extract.listed_words import ListedWords, Seen, look_for

TEXT = "临湖镇建临湖水库，湖湖湖"


def test_every_word_is_found_overlapping_ones_too() -> None:
    listed = ListedWords(("临湖", "临湖水库", "湖水", "水库", "湖湖", "库"))
    found = [(0, 2, "临湖"), (4, 6, "临湖"), (5, 7, "湖水"), (4, 8, "临湖水库"), (6, 8, "水库")]
    found += [(9, 11, "湖湖"), (10, 12, "湖湖")]
    assert listed.mentions(TEXT) == found


def test_of_no_words_nothing_is_found() -> None:
    assert ListedWords(()).mentions(TEXT) == ListedWords(("库",)).mentions(TEXT) == []


def test_words_looked_for_are_told_by_their_offsets() -> None:
    words = ("，湖", "湖湖", "湖，", "库", "临湖水")
    look_for(words)
    seen = Seen(TEXT)
    assert seen.among(frozenset(words)) == {"，湖": [8], "湖湖": [9, 10], "库": [7], "临湖水": [4]}
    assert seen.offsets(frozenset(("湖湖", "库", "，湖"))) == [7, 8, 9, 10]
    assert (list(seen.get("湖湖")), list(seen.get("湖，"))) == ([9, 10], [])


def test_a_word_that_is_looked_for_after_the_first_question_is_found_all_the_same() -> None:
    look_for(("镇建湖",))
    seen = Seen(TEXT)
    assert seen.get("镇建湖") == ()
    look_for(("镇建", "建临湖"))
    assert seen.among(frozenset(("镇建", "建临湖"))) == {"镇建": [2], "建临湖": [3]}


def test_a_word_that_nobody_looks_for_is_a_mistake_of_the_rule_that_asks() -> None:
    seen = Seen(TEXT)
    with pytest.raises(KeyError, match="建临湖水"):
        seen.get("建临湖水")
    with pytest.raises(KeyError, match="建临湖水"):
        seen.offsets(frozenset(("库", "建临湖水")))
    with pytest.raises(KeyError, match="建临湖水"):
        seen.has(frozenset(("库", "建临湖水")))
    with pytest.raises(KeyError, match="建临湖水"):
        seen.among(frozenset(("建临湖水",)))

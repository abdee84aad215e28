"""The words of long lists in a text, found by the pairs of characters that they begin with."""

from __future__ import annotations

from graphbuild.extract.listed_words import ListedWords, pairs_of

TEXT = "临湖镇建临湖水库，湖湖湖"


def test_every_word_is_found_overlapping_ones_too() -> None:
    listed = ListedWords(("临湖", "临湖水库", "湖水", "水库", "湖湖", "库"))
    found = [(0, 2, "临湖"), (4, 6, "临湖"), (5, 7, "湖水"), (4, 8, "临湖水库"), (6, 8, "水库")]
    found += [(9, 11, "湖湖"), (10, 12, "湖湖")]
    assert listed.mentions(TEXT) == found
    assert listed.mentions(TEXT, pairs_of(TEXT)) == found


def test_a_list_made_after_the_pairs_were_read_finds_the_same() -> None:
    pairs = pairs_of(TEXT)
    listed = ListedWords(("镇建", "建临湖"))
    assert listed.mentions(TEXT, pairs) == listed.mentions(TEXT) == [(2, 4, "镇建"), (3, 6, "建临湖")]


def test_a_pair_of_no_list_is_found_when_it_is_asked_for_and_in_the_next_text() -> None:
    for _ in range(2):
        pairs = pairs_of(TEXT)
        assert "，湖" in pairs
        assert "湖，" not in pairs
        assert list(pairs.get("，湖", ())) == [8]
        assert list(pairs.get("湖湖", ())) == [9, 10]
        assert pairs.get("湖，", ()) == ()

"""Patterns that are tried where a text has what they begin with."""

from __future__ import annotations

import re

from graphbuild.extract.alternatives import one_of
from graphbuild.extract.begun import Signed, begun
from graphbuild.extract.listed_words import Seen

ALTERNATIVES = "湖畔大[路街]道?|(?<!小)(?:柳湖|鹭)[镇乡]|湖(?=边)|镇(?!区)"
TEXT = "湖畔大路道与湖畔大街,小柳湖镇和柳湖乡、鹭镇区,鹭乡的湖畔湖边"


def test_they_find_what_their_alternatives_do() -> None:
    found = [(each.span(), each[0]) for each in one_of(ALTERNATIVES).finditer(TEXT)]
    for most in (1, 2, 3):
        told = begun(ALTERNATIVES, most)
        assert [(each.span(), each[0]) for each in told.finditer(TEXT, Seen(TEXT))] == found
    assert [name for _, name in found] == ["湖畔大路道", "湖畔大街", "镇", "柳湖乡", "鹭镇", "鹭乡", "湖"]


def test_what_needs_a_word_is_looked_for_where_the_text_has_one() -> None:
    street = Signed(re.compile(".街"), ("大街", "小街"))
    assert [each[0] for each in street.finditer(TEXT, Seen(TEXT))] == ["大街"]
    assert list(street.finditer("柳街", Seen("柳街"))) == []

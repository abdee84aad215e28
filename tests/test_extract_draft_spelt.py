"""Words are found in a text whatever blanks it has among them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.extract.draft.spelt import Spelt

_SIGNS = st.text(alphabet="年年2a. \n\u3000\x1c", max_size=20)


@pytest.mark.parametrize(
    ("text", "words", "spans"),
    [
        ("到 2 0 30 年底，2030年", "2030年", [(2, 10), (12, 17)]),
        (" 今\n年，今年 ", "今年", [(1, 4), (5, 7)]),
        ("到 年底 到年底", "到 年", [(0, 3)]),
        ("年年年", "年年", [(0, 2)]),
        ("今年", "明年", []),
        ("今年", "", []),
    ],
)
def test_spans(text: str, words: str, spans: list[tuple[int, int]]) -> None:
    assert Spelt(text).spans(words) == spans


@given(text=_SIGNS, words=_SIGNS.map(lambda words: words[:4]))
def test_they_are_those_of_a_pattern_with_blanks(text: str, words: str) -> None:
    pattern = re.compile(r"\s*".join(map(re.escape, words)))
    assert Spelt(text).spans(words) == [each.span() for each in pattern.finditer(text) if words]

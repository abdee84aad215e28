"""Townships of a county that has another name or code today: those of the county that it became."""

from __future__ import annotations

import pytest

from graphbuild.extract.fold import fold
from graphbuild.extract.places.find import find_places

CASES = {
    "the own county, now a city": (
        "抓好长福、海江、伊拉哈三个乡镇的茶园建设。",
        "231121",
        2001,
        (("长福", "231183106"), ("海江", "231183104"), ("伊拉哈", "231183101")),
    ),
    "the own county, then of another prefecture": (
        "海江镇建成茶园。",
        "232622",
        1990,
        (("海江镇", "231183104"),),
    ),
    "a county of another province": (
        "浙江诸暨县枫桥镇来人交流。",
        "231121",
        2001,
        (("浙江", "330000"), ("诸暨县", "330625"), ("枫桥镇", "330681109")),
    ),
    "a county as it is": (
        "海江镇建成茶园。",
        "231183",
        2024,
        (("海江镇", "231183104"),),
    ),
}


def test_the_cases_are_all_there() -> None:
    assert len(CASES) == 4


@pytest.mark.parametrize("case", CASES)
def test_townships_are_those_of_the_county_today(case: str) -> None:
    text, territory, year, told = CASES[case]
    assert tuple((each.surface, each.code) for each in find_places(fold(text), territory, year)) == told

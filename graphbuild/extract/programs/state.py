"""Programs of the state and the party that plans all over the country name, found by their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from graphbuild.extract.programs.known import bare
from graphbuild.extract.programs.state_names import names_of_state

_NAMED_WITHIN: Final = (
    "中国式现代化|新型城镇化|产教融合|两化融合|城市更新|婚俗改革|社会主义核心价值观|"
    "增发国债|超长期特别国债|超长期国债|政府投资引导基金"
)
NAMED_WITHIN: Final = frozenset(_NAMED_WITHIN.split("|"))
"""Names that are mentions of their own inside a longer name too (a pilot, a fund, a title)."""
_WITHIN: Final = (
    "脱贫攻坚|乡村振兴|精准扶贫|精准脱贫|易地搬迁|易地扶贫搬迁|历史文化名城|科学发展观|"
    "碳达峰|公立医院改革|紧密型医共体|中央八项规定|创先争优|国内大循环|普惠金融改革|经济发达镇行政体制改革|"
    "全面创新改革|灾后恢复重建|跨省通办|职教扶贫|一国两制|新发展格局|国内国际双循环"
)
WITHIN: Final = frozenset(_WITHIN.split("|"))
"""Names that are mentions of their own inside a much longer name."""


@lru_cache(maxsize=1)
def kinds_of_state() -> Mapping[str, str]:
    """Each name without quotation marks, with its kind."""
    return {bare(name): kind for name, kind in names_of_state().items()}


def state_programs(named: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Those of the names in a text that the list has, each with its kind instead of its name."""
    names = names_of_state()
    for start, end, name in named:
        if name in names:
            yield start, end, names[name]
